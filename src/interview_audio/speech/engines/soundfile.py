"""Read the sound files that drivers write: WAV, and the AIFF that macOS writes whatever the file is called."""

from __future__ import annotations

import array
import struct
import sys
from pathlib import Path

from interview_audio.model import Sound


def read_sound(path: Path) -> Sound:
    """Return the samples of a 16-bit mono WAV or AIFF file. Raises `ValueError` where it is anything else."""
    data = path.read_bytes()
    if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        return _wav(dict(_chunks(data, "<")))
    if data[:4] == b"FORM" and data[8:12] in (b"AIFF", b"AIFC"):
        return _aiff(dict(_chunks(data, ">")), compressed=data[8:12] == b"AIFC")
    raise ValueError(f"neither WAV nor AIFF: it starts with {data[:12]!r}")


def _chunks(data: bytes, order: str) -> list[tuple[bytes, bytes]]:
    """Name and content of every chunk; each is padded to an even length."""
    found, at = [], 12
    while at + 8 <= len(data):
        name, size = struct.unpack_from(order + "4sI", data, at)
        found.append((name, data[at + 8 : at + 8 + size]))
        at += 8 + size + size % 2
    return found


def _wav(chunks: dict[bytes, bytes]) -> Sound:
    try:
        kind, channels, rate_hz, _, _, bits = struct.unpack_from("<HHIIHH", chunks[b"fmt "])
        samples = chunks[b"data"]
    except (KeyError, struct.error) as error:
        raise ValueError("the WAV file is cut short") from error
    if (kind, channels, bits) not in ((1, 1, 16), (0xFFFE, 1, 16)):
        raise ValueError(f"the WAV file has format {kind}, {channels} channels, {bits} bits")
    return Sound(samples[: len(samples) // 2 * 2], rate_hz)


def _aiff(chunks: dict[bytes, bytes], *, compressed: bool) -> Sound:
    try:
        channels, _, bits, exponent, mantissa = struct.unpack_from(">HIHHQ", chunks[b"COMM"])
        samples = array.array("h", chunks[b"SSND"][8:][: (len(chunks[b"SSND"]) - 8) // 2 * 2])
    except (KeyError, struct.error) as error:
        raise ValueError("the AIFF file is cut short") from error
    coding = chunks[b"COMM"][18:22] if compressed else b"NONE"
    if (channels, bits) != (1, 16) or coding not in (b"NONE", b"twos", b"sowt"):
        raise ValueError(f"the AIFF file has coding {coding!r}, {channels} channels, {bits} bits")
    if (coding == b"sowt") != (sys.byteorder == "little"):
        samples.byteswap()
    if sys.byteorder == "big":
        samples.byteswap()
    rate_hz = round(mantissa * 2.0 ** (exponent - 16383 - 63))  # an 80-bit float: fraction of 64 bits, bias 16383
    return Sound(samples.tobytes(), rate_hz)
