"""Read MP3 frame headers, and write the seek header that turns joined frames into one file.

Only MPEG-1 layer III is known here (44.1, 48 and 32 kHz), which is all that the encoder is asked for.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from interview_audio.errors import AudioError

FRAME_SAMPLES = 1152
ENCODER_DELAY = 576  # samples of silence that LAME puts before what it is given; decoders add 529 of their own
END_PADDING = 576  # samples to cut from the end: with the delay one whole frame, see `Encoding.fed_samples`

BITRATES_KBPS = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
RATES_HZ = (44_100, 48_000, 32_000)


@dataclass(frozen=True, slots=True)
class FrameHeader:
    """The four bytes at the start of a frame."""

    bitrate_kbps: int
    rate_hz: int
    channels: int
    padded: bool = False

    @property
    def size(self) -> int:
        """Return the size of the frame in bytes, header included."""
        return 144_000 * self.bitrate_kbps // self.rate_hz + self.padded

    def to_bytes(self) -> bytes:
        """Return the four header bytes: no CRC, original, no emphasis; two channels are joint stereo."""
        code = (BITRATES_KBPS.index(self.bitrate_kbps) + 1) << 12 | RATES_HZ.index(self.rate_hz) << 10
        mode = 0b11 if self.channels == 1 else 0b01
        return struct.pack(">I", 0xFFFB0000 | code | self.padded << 9 | mode << 6 | 0b100)


def parse_header(data: bytes) -> FrameHeader | None:
    """Parse four bytes; return None if they are no MPEG-1 layer III header."""
    if len(data) < 4:
        return None
    word = int.from_bytes(data[:4], "big")
    bitrate, rate = word >> 12 & 15, word >> 10 & 3
    if word >> 17 != 0xFFFB >> 1 or bitrate in (0, 15) or rate == 3:
        return None
    channels = 1 if word >> 6 & 3 == 3 else 2
    return FrameHeader(BITRATES_KBPS[bitrate - 1], RATES_HZ[rate], channels, bool(word >> 9 & 1))


def frame_headers(stream: BinaryIO) -> Iterator[FrameHeader]:
    """Yield every header from the stream's position on; raise `AudioError` if anything else stands between frames."""
    while start := stream.read(4):
        header = parse_header(start)
        if header is None:
            raise AudioError(
                f"There is no MP3 frame at byte {stream.tell() - len(start)}.",
                do="Render again; report it if it recurs.",
            )
        body = stream.read(header.size - 4)
        if len(body) < header.size - 4:
            raise AudioError("The last MP3 frame is cut short.", do="Render again; report it if it recurs.")
        yield header


def count_frames(data: bytes) -> int:
    """Count the frames of `data`; raise `AudioError` if it isn't made of whole frames."""
    return sum(1 for _ in frame_headers(io.BytesIO(data)))


def seek_header(frame: FrameHeader, frame_count: int, byte_count: int) -> bytes:
    """Return the Info frame to put before `frame_count` frames of `byte_count` bytes at a constant bit rate.

    It gives players the true length, a table to seek by, and the samples to cut at either end. The layout is that of
    LAME (the "mp3 info tag" revision 1); encoder name, delay and padding are what makes a decoder gapless.
    """
    size = frame.size
    total = size + byte_count
    table = bytes(min(255, (size + byte_count * percent // 100) * 256 // total) for percent in range(100))
    tag = b"Info" + struct.pack(">III", 0b1111, frame_count, total) + table + struct.pack(">I", 50)
    tag += b"LAME3.100" + bytes([1, 0]) + bytes(8)  # constant bit rate; low-pass, peak and replay gain not said
    tag += bytes([0, min(255, frame.bitrate_kbps)])
    tag += (ENCODER_DELAY << 12 | END_PADDING).to_bytes(3, "big")
    tag += bytes(4) + struct.pack(">I", total) + bytes(2)
    side_info = bytes(17 if frame.channels == 1 else 32)
    head = frame.to_bytes() + side_info + tag
    head += struct.pack(">H", crc16(head))
    return head.ljust(size, b"\0")


def crc16(data: bytes) -> int:
    """Return the CRC-16 of the LAME tag: polynomial 0x8005 reflected, initial value 0."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


@dataclass(frozen=True, slots=True)
class FoundSeekHeader:
    """The contents of a file's Info or Xing frame."""

    frame_count: int
    byte_count: int
    delay: int  # samples
    padding: int  # samples


def parse_seek_header(frame: bytes) -> FoundSeekHeader | None:
    """Parse the first frame of a file; return None if it is a frame of sound."""
    header = parse_header(frame)
    if header is None:
        return None
    tag = frame[4 + (17 if header.channels == 1 else 32) :]
    if tag[:4] not in (b"Info", b"Xing") or len(tag) < 144:
        return None
    flags, frames, size = struct.unpack(">III", tag[4:16])
    cut = int.from_bytes(tag[141:144], "big")
    return FoundSeekHeader(frames, size, cut >> 12, cut & 0xFFF) if flags & 3 == 3 else None
