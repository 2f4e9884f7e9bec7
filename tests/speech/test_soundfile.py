"""Both kinds of file that drivers write are read to the sample; everything else is refused."""

from __future__ import annotations

import array
import struct
import sys
import wave
from pathlib import Path

import pytest

from interview_audio.model import Sound
from interview_audio.speech.engines.soundfile import read_sound

SAMPLES = array.array("h", [0, 1, -1, 300, -32768, 32767, 12345])
LITTLE = SAMPLES.tobytes() if sys.byteorder == "little" else array.array("h", SAMPLES).tobytes()


def big() -> bytes:
    swapped = array.array("h", SAMPLES)
    swapped.byteswap()
    return swapped.tobytes()


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">4sI", name, len(content)) + content + bytes(len(content) % 2)


def aiff(
    coding: bytes | None, channels: int = 1, bits: int = 16, rate: bytes = struct.pack(">HQ", 0x400D, 22_050 << 49)
) -> bytes:
    common = struct.pack(">HIH", channels, len(SAMPLES), bits) + rate + ((coding + b"\0\0") if coding else b"")
    samples = SAMPLES.tobytes() if coding == b"sowt" else big()
    body = chunk(b"FVER", b"odd") + chunk(b"COMM", common) + chunk(b"SSND", bytes(8) + samples)
    kind = b"AIFC" if coding else b"AIFF"
    return b"FORM" + struct.pack(">I", len(body) + 4) + kind + body


@pytest.mark.parametrize("coding", [None, b"NONE", b"twos", b"sowt"])
def test_an_aiff_file_of_macos_is_read_whatever_its_name(coding: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    path.write_bytes(aiff(coding))
    assert read_sound(path) == Sound(LITTLE, 22_050)


def test_a_wav_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(LITTLE)
    assert read_sound(path) == Sound(LITTLE, 16_000)


WAV = b"RIFF\x24\0\0\0WAVE"
NO_DATA = b"data\0\0\0\0"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "neither WAV nor AIFF"),
        (b"ID3\3" + bytes(40), "neither WAV nor AIFF"),
        (WAV, "cut short"),
        (WAV + b"fmt \x10\0\0\0" + struct.pack("<HHIIHH", 1, 2, 16000, 64000, 4, 16) + NO_DATA, "2 channels"),
        (WAV + b"fmt \x10\0\0\0" + struct.pack("<HHIIHH", 3, 1, 16000, 64000, 4, 32) + NO_DATA, "32 bits"),
        (b"FORM\0\0\0\4AIFF", "cut short"),
        (aiff(b"ulaw"), "ulaw"),
        (aiff(None, channels=2), "2 channels"),
        (aiff(None, bits=24), "24 bits"),
    ],
)
def test_anything_else_is_refused(data: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    path.write_bytes(data)
    with pytest.raises(ValueError, match=says):
        read_sound(path)
