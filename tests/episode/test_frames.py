"""MP3 frames and the seek header."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.episode.sound.frames import (
    BITRATES_KBPS,
    RATES_HZ,
    FrameHeader,
    count_frames,
    crc16,
    frame_headers,
    parse_header,
    parse_seek_header,
    seek_header,
)
from interview_audio.errors import AudioError

headers = st.builds(
    FrameHeader, st.sampled_from(BITRATES_KBPS), st.sampled_from(RATES_HZ), st.sampled_from([1, 2]), st.booleans()
)


@given(headers)
def test_a_header_reads_back_as_it_was_written(header: FrameHeader) -> None:
    assert parse_header(header.to_bytes()) == header


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "nothing"),
        (b"\xff\xfb\x70", "too short"),
        (b"ID3\x03", "a tag"),
        (b"\xff\xf3\x70\xc4", "MPEG-2"),
        (b"\xff\xfd\x70\xc4", "layer II"),
        (b"\xff\xfb\x00\xc4", "a free bit rate"),
        (b"\xff\xfb\xf0\xc4", "a forbidden bit rate"),
        (b"\xff\xfb\x7c\xc4", "a reserved rate"),
    ],
)
def test_what_is_no_header_of_mpeg_1_layer_iii_is_none(data: bytes, why: str) -> None:
    assert parse_header(data) is None


@pytest.mark.parametrize(
    ("bitrate", "rate", "padded", "size"),
    [(96, 44_100, False, 313), (96, 44_100, True, 314), (128, 44_100, False, 417), (96, 48_000, False, 288)],
)
def test_the_size_of_a_frame(bitrate: int, rate: int, padded: bool, size: int) -> None:
    assert FrameHeader(bitrate, rate, 1, padded).size == size


@given(st.lists(headers, max_size=20))
def test_all_frames_are_counted(found: list[FrameHeader]) -> None:
    data = b"".join(h.to_bytes().ljust(h.size, b"\0") for h in found)
    assert count_frames(data) == len(found)


@pytest.mark.parametrize(
    ("tail", "message"), [(b"TAG", "no MP3 frame at byte 313"), (b"\xff\xfb\x70\xc4\0", "cut short")]
)
def test_what_is_no_frame_is_an_error(tail: bytes, message: str) -> None:
    header = FrameHeader(96, 44_100, 1)
    data = header.to_bytes().ljust(header.size, b"\0") + tail
    with pytest.raises(AudioError, match=message):
        list(frame_headers(io.BytesIO(data)))


@given(
    st.sampled_from([64, 96, 128, 192, 320]),
    st.sampled_from(RATES_HZ[:2]),
    st.sampled_from([1, 2]),
    st.integers(1, 2_000_000),
)
def test_the_seek_header_is_a_frame_that_says_how_many_follow(bitrate: int, rate: int, channels: int, n: int) -> None:
    frame = FrameHeader(bitrate, rate, channels)
    data = seek_header(frame, n, n * frame.size)
    assert count_frames(data) == 1
    found = parse_seek_header(data)
    assert found
    assert (found.frame_count, found.byte_count, found.delay, found.padding) == (n, (n + 1) * frame.size, 576, 576)


def test_a_frame_of_sound_is_no_seek_header() -> None:
    header = FrameHeader(96, 44_100, 1)
    assert parse_seek_header(header.to_bytes().ljust(header.size, b"\0")) is None


def test_the_checksum_is_that_of_lame() -> None:
    assert crc16(b"123456789") == 0xBB3D  # CRC-16/ARC
