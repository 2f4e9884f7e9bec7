"""Rewrite a stage of a piper model's decoder so that onnxruntime computes it faster.

The decoder is made of convolutions along time with leaky ReLUs between them. onnxruntime has a blocked layout (NCHWc)
in which convolutions run near the processor's peak, but only two-dimensional ones, and many nodes between them leave
it. So here every tensor gets a height of one, and nodes that would leave the layout are replaced by ones that do not.
Only the last bits of the samples change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import gcd, prod
from typing import Any

from interview_audio.speech.engines.piper.onnx_format import (
    FLOAT,
    as_array,
    attributes_of,
    make_graph,
    make_model,
    make_node,
    make_tensor,
    make_value_info,
)

OPSET, IR = 13, 8  # the oldest versions that have all operators used here
PHASES = 16  # samples that the last convolution outputs as channels; it would be padded to this many anyway
TILE = 1 << 18  # elements of the largest tensor of a tile: few enough to stay in the processor's cache


class UnknownGraphError(Exception):
    """The graph is not built as piper's are."""


@dataclass(frozen=True)
class DecoderStage:
    """A part of the decoder: takes `[1, channels, 1, columns]` and gives `factor` times as many columns."""

    model: bytes
    factor: int
    reach: int  # columns of its input on either side that an output depends on, or a few more
    width: int  # columns of its input that are computed fastest at once
    unit: int  # its input length must be a multiple of this


def rewritten(nodes: list[Any], constants: dict[str, Any]) -> DecoderStage:
    """Return a stage made from its nodes, in their order; `constants` are the known tensors by name."""
    return _Rewriting(nodes, constants).stage()


def stride(node: Any) -> int:
    """Return how many columns a node makes of one."""
    return int(attributes_of(node).get("strides", [1])[0]) if node.op_type == "ConvTranspose" else 1


class _Rewriting:
    """The state of rewriting one stage."""

    def __init__(self, nodes: list[Any], constants: dict[str, Any]) -> None:
        self.nodes, self.constants = nodes, constants
        self.uses = Counter(name for node in nodes for name in node.input)
        self.made: list[Any] = []
        self.weights: dict[str, Any] = {}
        self.source, self.result = nodes[0].input[0], nodes[-1].output[0]
        first = next((node for node in nodes if node.op_type in ("Conv", "ConvTranspose")), nodes[0])
        self.channels = {self.source: self._constant(first, 1, 3).shape[first.op_type == "Conv"]}
        self.rate = {self.source: 1}
        self.activable = {self.source}  # tensors after which an activation costs nothing, or is too small to matter

    def stage(self) -> DecoderStage:
        rewrite = {
            "Add": self._add,
            "Conv": self._conv,
            "ConvTranspose": self._conv_transpose,
            "Div": self._div,
            "LeakyRelu": self._leaky_relu,
            "Tanh": self._tanh,
        }
        for node in self.nodes:
            rewrite[node.op_type](node)
        graph = make_graph(
            self.made,
            "stage",
            [make_value_info(self.source, [1, self.channels[self.source], 1, None])],
            [make_value_info(self.result)],
            [make_tensor(name, array) for name, array in self.weights.items()],
        )
        model = make_model(graph, OPSET, IR)
        factor = prod(stride(node) for node in self.nodes)
        unit = PHASES // gcd(PHASES, factor) if self.nodes[-1].op_type == "Tanh" else 1
        width = TILE // max(channels * self.rate[name] for name, channels in self.channels.items())
        return DecoderStage(model.SerializeToString(), factor, _up(self._reach(), unit), _up(width, unit), unit)

    def _reach(self) -> int:
        """Return how far the receptive field extends, computed backwards from the result."""
        reach = {self.result: 0}
        for node in reversed(self.nodes):
            own = reach[node.output[0]]
            if node.op_type == "Conv":
                own += max(attributes_of(node).get("pads", [0]))
            elif node.op_type == "ConvTranspose":
                own = (own + self.constants[node.input[1]].dims[2]) // stride(node) + 1
            for name in node.input:
                reach[name] = max(reach.get(name, 0), own)
        return reach[self.source]

    def _constant(self, node: Any, at: int, dimensions: int) -> Any:
        """Return one of a node's inputs as an array."""
        tensor = self.constants.get(node.input[at]) if at < len(node.input) else None
        if tensor is None or tensor.data_type != FLOAT or len(tensor.dims) != dimensions:
            raise UnknownGraphError(f"{node.op_type} without weights")
        return as_array(tensor)

    def _make(self, operator: str, inputs: Iterable[str], output: str, like: tuple[int, int], **attributes: Any) -> str:
        """Add a node; `like` holds the channels and the rate of its output."""
        self.made.append(make_node(operator, list(inputs), [output], **attributes))
        self.channels[output], self.rate[output] = like
        return output

    def _shape(self, name: str) -> tuple[int, int]:
        return self.channels[name], self.rate[name]

    def _scaled(self, source: str, output: str, by: float = 1.0) -> str:
        """Scale by a depthwise convolution with one weight, which keeps or enters the layout and absorbs a leaky ReLU
        after it."""
        import numpy as np

        channels = self.channels[source]
        weights = f"{by}*{channels}"
        self.weights[weights] = np.full((channels, 1, 1, 1), by, np.float32)
        self.activable.add(output)
        return self._make("Conv", [source, weights], output, self._shape(source), group=channels)

    def _add(self, node: Any) -> None:
        first, second = node.input
        if not {first, second} <= self.channels.keys() or self._shape(first) != self._shape(second):
            raise UnknownGraphError("Add of two shapes")
        self._make("Add", node.input, node.output[0], self._shape(first))

    def _div(self, node: Any) -> None:
        self._scaled(node.input[0], node.output[0], 1 / float(self._constant(node, 1, 0)))

    def _leaky_relu(self, node: Any) -> None:
        source, output = node.input[0], node.output[0]
        if source not in self.activable or (self.uses[source] > 1 and source != self.source):
            source = self._scaled(source, f"{output}/same")
        self._make("LeakyRelu", [source], output, self._shape(source), alpha=attributes_of(node).get("alpha", 0.01))

    def _tanh(self, node: Any) -> None:
        """Write a tanh after which the phases of the last convolution are laid out in time."""
        import numpy as np

        source, output = node.input[0], node.output[0]
        like = 1, self.rate[source]
        before = self.nodes[-2]
        if node is not self.nodes[-1] or before.op_type != "Conv" or self._constant(before, 1, 3).shape[0] != 1:
            raise UnknownGraphError("Tanh of more than the samples")
        self.weights["flat"] = np.array([1, 1, 1, -1])
        wave = self._make("Tanh", [source], f"{output}/phases", like)
        wave = self._make("Transpose", [wave], f"{output}/last", like, perm=[0, 2, 3, 1])
        self._make("Reshape", [wave, "flat"], output, like)

    def _convolution(self, node: Any, kernel: Any, bias: Any, output: str, rate: int, **attributes: Any) -> str:
        """Add a `Conv` with these weights in place of the node's own."""
        self.weights[f"{output}/weights"] = kernel[:, :, None, :]
        inputs = [node.input[0], f"{output}/weights"]
        if bias is not None:
            self.weights[f"{output}/bias"] = bias
            inputs.append(f"{output}/bias")
        self.activable.add(output)
        return self._make("Conv", inputs, output, (len(kernel), rate), **attributes)

    def _conv(self, node: Any) -> None:
        import numpy as np

        source, output = node.input[0], node.output[0]
        kernel, attributes = self._constant(node, 1, 3), attributes_of(node)
        bias = self._constant(node, 2, 1) if len(node.input) > 2 else None
        pads, dilation = attributes.get("pads", [0, 0]), attributes.get("dilations", [1])[0]
        channels, inputs, taps = kernel.shape
        plain = attributes.get("group", 1) == 1 and attributes.get("strides", [1])[0] == 1
        if not plain or sum(pads) != (taps - 1) * dilation or inputs != self.channels.get(source):
            raise UnknownGraphError("Conv of another kind")
        options = {"dilations": [1, dilation]}
        if channels == 1:
            if bias is not None or dilation > 1 or node is not self.nodes[-2]:
                raise UnknownGraphError("Conv of another kind at the end")
            kernel = np.stack([np.pad(kernel[0], ((0, 0), (n, PHASES - 1 - n))) for n in range(PHASES)])
            options = {"strides": [1, PHASES]}
        self._convolution(node, kernel, bias, output, self.rate[source], pads=[0, pads[0], 0, pads[1]], **options)

    def _conv_transpose(self, node: Any) -> None:
        """Write it as a convolution whose channels are the samples between two columns, then lay these out in time."""
        import numpy as np

        source, output = node.input[0], node.output[0]
        kernel, attributes, step = self._constant(node, 1, 3), attributes_of(node), stride(node)
        bias = np.tile(self._constant(node, 2, 1), step) if len(node.input) > 2 else None
        pads = attributes.get("pads", [0, 0])
        inputs, channels, taps = kernel.shape
        more = -(-taps // step) - 1  # one less than the columns that one sample is summed over
        plain = attributes.get("group", 1) == 1 and attributes.get("dilations", [1])[0] == 1
        plain = plain and not {"output_padding", "output_shape"} & attributes.keys()
        if not plain or sum(pads) != taps - step or not more or inputs != self.channels.get(source):
            raise UnknownGraphError("ConvTranspose of another kind")
        phases = np.pad(kernel, ((0, 0), (0, 0), (0, (more + 1) * step - taps)))
        phases = phases.reshape(inputs, channels, more + 1, step)[:, :, ::-1].transpose(3, 1, 0, 2)
        phases = phases.reshape(step * channels, inputs, more + 1)
        rate = self.rate[source]
        wave = self._convolution(node, phases, bias, f"{output}/phases", rate, pads=[0, more, 0, more])
        like = channels, rate * step
        self.weights |= {
            f"{output}/shape": np.array([1, 1, -1, channels]),
            f"{output}/start": np.array([pads[0]]),
            f"{output}/end": np.array([pads[0] - more * step]),
            "columns": np.array([2]),
        }
        # onnxruntime merges each transposition with the change of layout beside it
        wave = self._make("Transpose", [wave], f"{output}/last", like, perm=[0, 2, 3, 1])
        wave = self._make("Reshape", [wave, f"{output}/shape"], f"{output}/long", like)
        wave = self._make("Slice", [wave, f"{output}/start", f"{output}/end", "columns"], f"{output}/cut", like)
        wave = self._make("Transpose", [wave], f"{output}/first", like, perm=[0, 3, 1, 2])
        self._scaled(wave, output)


def _up(number: int, unit: int) -> int:
    return max(1, -(-number // unit)) * unit
