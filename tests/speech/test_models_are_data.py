"""A downloaded voice is data: a model that names other files, or operators of its own, is not loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_audio.speech.engines.piper.engine import _loaded

FLOAT, EXTERNAL = 1, 1


def varint(number: int) -> bytes:
    out = b""
    while number > 0x7F:
        out, number = out + bytes([number & 0x7F | 0x80]), number >> 7
    return out + bytes([number])


def number(field: int, value: int) -> bytes:
    """A field of a protocol buffer."""
    return varint(field << 3) + varint(value)


def message(field: int, content: bytes | str) -> bytes:
    """Likewise: a text, or a message in the message."""
    data = content.encode() if isinstance(content, str) else content
    return varint(field << 3 | 2) + varint(len(data)) + data


def model(location: str = "", domain: str = "") -> bytes:
    """An ONNX model of one operator on four numbers; the numbers are in the file at `location` where one is named."""
    place = b"".join(message(13, message(1, key) + message(2, value)) for key, value in {"location": location}.items())
    stored = place + number(14, EXTERNAL) if location else message(9, bytes(16))
    weights = number(1, 4) + number(2, FLOAT) + message(8, "w") + stored
    operator = message(1, "w") + message(2, "y") + message(4, "Identity") + message(7, domain)
    shape = message(2, message(1, number(1, FLOAT) + message(2, message(1, number(1, 4)))))
    graph = message(1, operator) + message(2, "g") + message(5, weights) + message(12, message(1, "y") + shape)
    opsets = message(8, number(2, 17)) + (message(8, message(1, domain) + number(2, 1)) if domain else b"")
    return number(1, 8) + message(7, graph) + opsets


@pytest.fixture
def voices(tmp_path: Path) -> Path:
    (tmp_path / "secret.bin").write_bytes(bytes(16))
    folder = tmp_path / "voices"
    folder.mkdir()
    (folder / "beside.bin").write_bytes(bytes(16))
    (folder / "voice.onnx.json").write_text("{}")
    return folder


def test_a_model_of_its_own_numbers_is_taken_as_far_as_its_settings(voices: Path) -> None:
    (voices / "voice.onnx").write_bytes(model())
    with pytest.raises(KeyError):  # of the empty settings: the model itself has been loaded
        _loaded(voices / "voice.onnx")


@pytest.mark.parametrize("location", ["../secret.bin", "/etc/hostname", "sub/../../secret.bin"])
def test_a_model_that_reads_files_elsewhere_is_refused(voices: Path, location: str) -> None:
    (voices / "voice.onnx").write_bytes(model(location))
    with pytest.raises(Exception, match=r"(?i)external data|escape|outside|relative|absolute"):
        _loaded(voices / "voice.onnx")


def test_a_model_with_operators_of_its_own_is_refused(voices: Path) -> None:
    (voices / "voice.onnx").write_bytes(model(domain="com.example.code"))
    with pytest.raises(Exception, match=r"com\.example\.code"):
        _loaded(voices / "voice.onnx")


def test_what_is_no_model_is_refused(voices: Path) -> None:
    (voices / "voice.onnx").write_bytes(b"\x80\x04cos\nsystem\n(S'true'\ntR.")  # a pickle
    with pytest.raises(Exception, match=r"(?i)protobuf"):
        _loaded(voices / "voice.onnx")
