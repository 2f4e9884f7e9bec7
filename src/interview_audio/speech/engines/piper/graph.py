"""Find the decoder in the graph of a piper model, and take it out of it stage by stage.

A piper model is a VITS; most of its time goes into the HiFi-GAN decoder at its end. Once that is separate, it can be
given a long sentence piece by piece, which bounds the memory, and be rewritten for speed (see `stage`).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_audio.speech.engines.piper.onnx_format import (
    EXTERNAL,
    as_array,
    make_external_tensor,
    make_value_info,
    parse_model,
)
from interview_audio.speech.engines.piper.stage import PHASES, DecoderStage, UnknownGraphError, rewritten, stride

if TYPE_CHECKING:
    import numpy as np

SMALL = 1024  # bytes: shapes and the like, which have to be known when the graph is read
DECODER = {"Add", "Conv", "ConvTranspose", "Div", "LeakyRelu", "Tanh"}


@dataclass(frozen=True)
class PreDecoder:
    """What comes before the decoder: its outputs are the decoder's input and, if it has them, the phonemes' lengths.

    The weights are kept apart from it, so that they are not copied once more.
    """

    model: bytes
    weights: dict[str, np.ndarray]


def split_model(path: Path) -> tuple[PreDecoder, list[DecoderStage]]:
    """Return what comes before the decoder, with the decoder's input as its output, and the decoder's stages.

    Raises `UnknownGraphError` where it does not know everything that it finds in the decoder.
    """
    try:
        model = parse_model(path.read_bytes())
    except (OSError, ValueError) as error:  # opening the file with onnxruntime will report it
        raise UnknownGraphError("no model") from error
    graph = model.graph
    _refuse_other_files(graph)
    constants = {tensor.name: tensor for tensor in graph.initializer}
    constants |= {n.output[0]: n.attribute[0].t for n in graph.node if n.op_type == "Constant"}
    nodes, cuts = _decoder(graph, constants)
    if nodes[-1].op_type != "Tanh" or prod(stride(node) for node in nodes) % PHASES:
        raise UnknownGraphError("another end")
    stages = [rewritten(part, constants) for part in _parts(nodes, cuts)]
    _remove(graph, nodes)
    weights = _detached(graph)
    return PreDecoder(model.SerializeToString(), weights), stages


def _refuse_other_files(graph: Any) -> None:
    """Refuse a model whose weights are in other files: onnxruntime reads those, as it knows in which folder the model
    lies."""
    attributes = [attribute for node in graph.node for attribute in node.attribute]
    tensors = [*graph.initializer, *(tensor for a in attributes for tensor in (a.t, *a.tensors))]
    if graph.sparse_initializer or any(tensor.data_location == EXTERNAL for tensor in tensors):
        raise UnknownGraphError("weights in another file")
    for attribute in attributes:
        for inner in (attribute.g, *attribute.graphs):
            if inner.node:
                _refuse_other_files(inner)


def _decoder(graph: Any, constants: dict[str, Any]) -> tuple[list[Any], set[str]]:
    """Return the nodes at the graph's end that depend on one tensor alone, and every tensor that cuts them in two.

    In a model of many speakers the speaker is added by an `Add` near the start; its decoder begins after that.
    """
    wanted = {output.name for output in graph.output}
    found: list[Any] = []
    cuts: dict[str, int] = {}
    for node in reversed(graph.node):
        if wanted.isdisjoint(node.output):
            continue
        if node.op_type == "Unsqueeze" and not found and len(wanted) == 1:  # only adds dimensions of one
            wanted = {node.input[0]}
            continue
        if node.op_type not in DECODER:
            break
        found.append(node)
        wanted = wanted.difference(node.output).union(name for name in node.input if name and name not in constants)
        if len(wanted) == 1:
            cuts[next(iter(wanted))] = len(found)
    nodes = found[: max(cuts.values(), default=0)][::-1]
    if not nodes or nodes[0].input[0] in {given.name for given in graph.input}:
        raise UnknownGraphError("no decoder at its end")
    return nodes, set(cuts)


def _parts(nodes: list[Any], cuts: set[str]) -> list[list[Any]]:
    """Split the nodes at each `ConvTranspose`, since stages at high rates need short tiles and have a small receptive
    field."""
    upsampled = {node.input[0] for node in nodes if node.op_type == "ConvTranspose"}
    parts: list[list[Any]] = [[]]
    for node in nodes:
        begins = node.op_type == "LeakyRelu" and node.output[0] in upsampled and node.input[0] in cuts
        if begins and any(earlier.op_type == "ConvTranspose" for earlier in parts[-1]):
            parts.append([])
        parts[-1].append(node)
    return parts


def _remove(graph: Any, decoder: list[Any]) -> None:
    """Remove the decoder from a graph; leave what comes before it."""
    gone = {name for node in decoder for name in node.output}
    kept = []
    for node in graph.node:
        if gone.isdisjoint(node.output) and gone.isdisjoint(node.input):
            kept.append(node)
        else:
            gone.update(node.output)
    del graph.node[:], graph.output[:]
    graph.node.extend(kept)
    graph.output.append(make_value_info(decoder[0].input[0]))
    # of a VITS this is the one node of its kind: the frames of each phoneme, rounded up
    graph.output.extend(make_value_info(node.output[0]) for node in kept if node.op_type == "Ceil")


def _detached(graph: Any) -> dict[str, np.ndarray]:
    """Take the weights out of the nodes that are left; the model refers to them by their names."""
    used = {name for node in graph.node for name in node.input}
    weights = {}
    for tensor in graph.initializer:
        if tensor.name in used and tensor.ByteSize() > SMALL:
            weights[tensor.name] = _array(tensor)
            tensor.CopyFrom(make_external_tensor(tensor.name, tensor))
    return weights


def _array(tensor: Any) -> np.ndarray:
    try:
        return as_array(tensor)
    except ValueError as error:
        raise UnknownGraphError(str(error)) from error
