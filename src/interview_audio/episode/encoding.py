"""One take to one encoded turn, MP3 frames that can be joined to any others; the one place that names lameenc.

A pure function that needs no other turn, so it can run in any worker, in any order, on any machine. Every turn is
a stream of its own: it starts with an empty bit reservoir and ends in silence that is long enough for the decoder's
delay, so the streams of an episode join at frame borders without a click. All times come from frame counts.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import lameenc  # type: ignore[import-not-found]  # it has no type information
import numpy as np

from interview_audio.episode.frames import FRAME_SAMPLES, FrameHeader, count_frames
from interview_audio.episode.joining import joined
from interview_audio.episode.loudness import Energies, Samples, energies, true_peak
from interview_audio.episode.mastering import mastered
from interview_audio.errors import AudioError
from interview_audio.model import Line, Span, Take

ENCODER_LOSS_DB = 0.45  # LAME's constant bit rate comes out this much quieter than what it was given
QUALITY = 5  # LAME's own scale; 2 takes two and a half times as long and nobody hears it in speech


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the frames are made."""

    bitrate_kbps: int = 96
    rate_hz: int = 44_100
    channels: int = 1

    @property
    def frame(self) -> FrameHeader:
        """The header of its frames, without padding."""
        return FrameHeader(self.bitrate_kbps, self.rate_hz, self.channels)

    def ms(self, frame_count: int) -> int:
        """How long so many frames are heard."""
        return round(frame_count * FRAME_SAMPLES * 1000 / self.rate_hz)


@dataclass(frozen=True)
class Treatment:
    """What is done to a take's sound before it is encoded."""

    gain_db: float
    ceiling_dbfs: float


@dataclass(frozen=True)
class EncodedTurn:
    """A take as MP3 frames, with the pause after it, and what has to be known of it without reading it again."""

    frames: bytes
    frame_count: int
    spans: tuple[Span, ...]  # one a sentence, from the first sample that the frames decode to
    energies: Energies  # of the sound as it will be decoded
    peak: float  # true peak of what was encoded, full scale is 1


def encoded_turn(take: Take, line: Line, treatment: Treatment, encoding: Encoding) -> EncodedTurn:
    """The take joined, treated and encoded, with the line's pause after it to the nearest frame (13 ms)."""
    whole = joined(take, line)
    samples = mastered(whole.sound, encoding.rate_hz, treatment.gain_db + ENCODER_LOSS_DB, treatment.ceiling_dbfs)
    # LAME adds one frame to what it is fed. That frame is part of the pause: its 1,152 samples hold the delay of
    # encoder and decoder, 1,105 samples, by which the end of the sound comes late.
    sound = len(take.sound.samples) // 2 * encoding.rate_hz / take.sound.rate_hz
    frame_count = 1 + max(math.ceil(sound / FRAME_SAMPLES), round(len(samples) / FRAME_SAMPLES) - 1)
    samples = _fitted(samples, (frame_count - 1) * FRAME_SAMPLES)
    frames = _encoded(samples, encoding)
    if (found := count_frames(frames)) != frame_count:
        raise AudioError(
            f"The encoder gave {found} frames where {frame_count} were expected.",
            do="Install the version of lameenc that `pip install interview-audio` chooses.",
        )
    loss = 10 ** (-ENCODER_LOSS_DB / 10)
    heard = (energies(samples, encoding.rate_hz) * loss).astype(np.float32)
    return EncodedTurn(frames, frame_count, whole.spans, heard, true_peak(samples))


def _fitted(samples: Samples, count: int) -> Samples:
    """Cut or filled up with silence at the end."""
    return np.pad(samples[:count], (0, max(0, count - len(samples))))


def _encoded(samples: Samples, encoding: Encoding) -> bytes:
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(encoding.channels)
    encoder.set_in_sample_rate(encoding.rate_hz)
    encoder.set_out_sample_rate(encoding.rate_hz)  # else LAME picks one that suits the bit rate
    encoder.set_bit_rate(encoding.bitrate_kbps)
    encoder.set_quality(QUALITY)
    whole = np.clip(np.rint(samples * 32_768), -32_768, 32_767).astype("<i2")
    return bytes(encoder.encode(whole.tobytes())) + bytes(encoder.flush())
