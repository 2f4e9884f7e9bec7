"""A stand-in for kokoro's model, which is too large to come with tests: the same inputs and output, but it hums.

It is a real ONNX model, written here byte by byte (onnx.proto: a field's number, its length, its content), so that the
engine's own loading, the reading of spelling and the choice of a voice's style are those of every day. The hum is as
long as the phonemes are many, and as high as the voice's style says.
"""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np

from interview_audio.model import Voice
from interview_audio.speech.engines.kokoro import VOICES_FILE

FLOAT, INT64 = 1, 7
SAMPLES_A_PHONEME = 1500.0
LOUDNESS = 0.3


def kokoro_voice(folder: Path, name: str = "af_heart") -> Voice:
    """A voice whose model hums, put into `folder`."""
    model = folder / "kokoro-v1.0.onnx"
    model.write_bytes(_model())
    styles = {"af_heart": 0.052, "am_michael": 0.026}  # radians a sample
    with (folder / VOICES_FILE).open("wb") as file:
        arrays = {name: np.full((510, 1, 256), style, np.float32) for name, style in styles.items()}
        np.savez(file, allow_pickle=False, **arrays)
    return Voice("kokoro", name, "en-US", model=str(model), speed=2.0)


def _number(value: int) -> bytes:
    out = b""
    while value > 127:
        out, value = out + bytes([value & 127 | 128]), value >> 7
    return out + bytes([value])


def _int(field: int, value: int) -> bytes:
    return _number(field << 3) + _number(value)


def _bytes(field: int, content: bytes | str) -> bytes:
    content = content.encode() if isinstance(content, str) else content
    return _number(field << 3 | 2) + _number(len(content)) + content


def _node(op: str, inputs: str, output: str, **attributes: int) -> bytes:
    parts = [_bytes(1, name) for name in inputs.split()] + [_bytes(2, output), _bytes(4, op)]
    parts += [_bytes(5, _bytes(1, name) + _int(3, value) + _int(20, 2)) for name, value in attributes.items()]
    return _bytes(1, b"".join(parts))


def _constant(name: str, value: float | int) -> bytes:
    kind, raw = (INT64, struct.pack("<q", value)) if isinstance(value, int) else (FLOAT, struct.pack("<f", value))
    return _bytes(5, _int(2, kind) + _bytes(8, name) + _bytes(9, raw))


def _value(field: int, name: str, kind: int, *shape: int | str) -> bytes:
    dims = b"".join(_bytes(1, _int(1, d) if isinstance(d, int) else _bytes(2, d)) for d in shape)
    return _bytes(field, _bytes(1, name) + _bytes(2, _bytes(1, _int(1, kind) + _bytes(2, dims))))


def _model() -> bytes:
    graph = b"".join(
        [
            _node("Shape", "tokens", "shape"),
            _node("Gather", "shape one", "count"),
            _node("Cast", "count", "phonemes", to=FLOAT),
            _node("Squeeze", "speed", "pace"),
            _node("Div", "phonemes pace", "time"),
            _node("Mul", "time samples", "length"),
            _node("Range", "zero length step", "t"),
            _node("ReduceMean", "style", "pitch", keepdims=0),
            _node("Mul", "t pitch", "angle"),
            _node("Sin", "angle", "hum"),
            _node("Div", "t length", "way"),
            _node("Mul", "way turns", "swinging"),
            _node("Sub", "swinging start", "swing"),
            _node("Sin", "swing", "swell"),
            _node("Relu", "swell", "level"),
            _node("Mul", "hum level", "loud"),
            _node("Mul", "loud loudness", "audio"),
            _bytes(2, "hum"),
            _constant("one", 1),
            _constant("zero", 0.0),
            _constant("step", 1.0),
            _constant("samples", SAMPLES_A_PHONEME),
            _constant("turns", 1.2 * np.pi),
            _constant("start", 0.1 * np.pi),
            _constant("loudness", LOUDNESS),
            _value(11, "tokens", INT64, 1, "n"),
            _value(11, "style", FLOAT, 1, 256),
            _value(11, "speed", FLOAT, 1),
            _value(12, "audio", FLOAT, "m"),
        ]
    )
    return _int(1, 8) + _bytes(7, graph) + _bytes(8, _bytes(1, "") + _int(2, 17))
