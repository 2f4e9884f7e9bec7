"""Run a piper model in onnxruntime with one thread, and with a bound on what the decoder is given at once."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_audio.speech.engines.engine import FileId, file_id
from interview_audio.speech.engines.piper.graph import PreDecoder, split_model
from interview_audio.speech.engines.piper.stage import DecoderStage, UnknownGraphError

if TYPE_CHECKING:
    import numpy as np


_preloaded: dict[FileId, Any] = {}
"""Sessions of models that were opened beforehand."""


def open_session(path: Path) -> Any:
    """Return a session with onnxruntime's `run`: the plain model if its graph is unknown or no layout is blocked."""
    if (before := _preloaded.get(file_id(path))) is not None:
        return before
    if _has_blocks():
        with suppress(UnknownGraphError):
            return TiledSession(*split_model(path))
    return _session(str(path))


def preload_session(path: Path) -> None:
    """Open a model that is likely to be used, in a process from which those that use it are forked.

    That is safe with one thread only: onnxruntime then starts no others, which a fork would not copy.
    """
    _preloaded[file_id(path)] = open_session(path)


def _has_blocks() -> bool:
    return platform.machine().lower() in ("x86_64", "amd64")


class TiledSession:
    """Runs what comes before the decoder on the whole sentence, and each stage of the decoder on overlapping tiles."""

    def __init__(self, front: PreDecoder, stages: list[DecoderStage]) -> None:
        """Load the front and the stages. The front has many small nodes, and optimising it takes longer than it ever
        saves."""
        self._front = _session(front.model, front.weights, optimised=False)
        self._stages = [(stage, _session(stage.model)) for stage in stages]

    def run(self, output_names: None, feeds: dict[str, Any]) -> list[np.ndarray]:
        """Return the samples and, if the model has them, the frames of each phoneme, as piper wants them."""
        wave, *lengths = self._front.run(output_names, feeds)
        wave = wave[:, :, None, :]
        for stage, session in self._stages:
            wave = _staged(stage, session, wave)
        return [wave, *lengths[:1]]


def _staged(stage: DecoderStage, session: Any, wave: np.ndarray) -> np.ndarray:
    import numpy as np

    name = session.get_inputs()[0].name
    parts = []
    for start, stop, first, last in tiles(wave.shape[-1], stage):
        (part,) = session.run(None, {name: np.ascontiguousarray(wave[..., first:last])})
        parts.append(part[..., (start - first) * stage.factor : (stop - first) * stage.factor])
    return np.concatenate(parts, axis=-1)


def tiles(columns: int, stage: DecoderStage) -> Iterator[tuple[int, int, int, int]]:
    """Yield for each tile its start and stop, and those of what it depends on; all are of similar length."""
    count = max(1, round(columns / stage.width))
    length = -(-columns // count // stage.unit) * stage.unit if count > 1 else columns
    for start in range(0, columns, length):
        stop = min(start + length, columns)
        yield start, stop, max(0, start - stage.reach), min(columns, stop + stage.reach)


def _session(model: str | bytes, weights: Mapping[str, np.ndarray] | None = None, optimised: bool = True) -> Any:
    """Open a model with one thread: onnxruntime would take every core and fight with the other workers."""
    import onnxruntime  # type: ignore[import-untyped]

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # it keeps a plan for every sentence length ever seen
    options.log_severity_level = 3  # else it warns of the weights that only the decoder used
    if weights:  # onnxruntime copies them
        values = [onnxruntime.OrtValue.ortvalue_from_numpy(array) for array in weights.values()]
        options.add_external_initializers(list(weights), values)
    if not optimised:
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
