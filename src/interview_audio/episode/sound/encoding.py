"""Encode a stretch of sound on its own as MP3 frames that can be joined to any others; the only user of lameenc.

Encoding is a pure function of one sound, so it can run in any worker, in any order, on any machine. The result is a
complete stream: it starts with an empty bit reservoir and ends in silence long enough for the decoder's delay, so the
streams of an episode join at frame borders without a click. All times come from frame counts.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from interview_audio.episode.sound.ffmpeg import decode_frames
from interview_audio.episode.sound.frames import FRAME_SAMPLES, FrameHeader, count_frames
from interview_audio.episode.sound.gating import Blocks, decibels, merge_blocks, ratio
from interview_audio.episode.sound.loudness import true_peak
from interview_audio.episode.sound.mixing import Bed, Mix, VoiceProcessing, mix_music_alone, mix_voice
from interview_audio.errors import AudioError
from interview_audio.model import Sound

if TYPE_CHECKING:
    from interview_audio.episode.sound.loudness import Samples

LAME_LOSS_DB = 0.45  # LAME's constant bit rate comes out this much quieter than what it was given

# LAME's own scale, 0 to 9. Where there are bits enough, 7 is the truest (33 dB of segmental signal-to-noise on speech
# against 31 dB of 2, pre-echo alike) and takes a quarter of the time of 2; where they are scarce, 5 hides the noise.
QUALITY, QUALITY_OF_FEW_BITS, FEW_KBPS = 7, 5, 96

PEAK_DBTP = -1.0  # the highest true peak of what a listener's player decodes
SAFE_DBTP = -4.0  # of the sound that the encoder is given: it never adds 3 dB, so the outcome need not be decoded
PIECE = 1 << 20  # samples: a turn of half an hour has to fit into memory with all that is made of it
MARGIN_DB = 0.3  # by which a ceiling that was too high is lowered beyond what was measured


@dataclass(frozen=True, slots=True)
class Encoding:
    """The output format of a turn: MP3 frames, or 16-bit samples for another encoder."""

    bitrate_kbps: int = 96
    rate_hz: int = 44_100
    channels: int = 1
    frames: bool = True  # False: samples
    silent: bool = False  # True: nothing, only the times are wanted

    @property
    def loss_db(self) -> float:
        """Return the level that the encoder loses, in dB, to be compensated beforehand."""
        return LAME_LOSS_DB if self.frames else 0.0

    @property
    def header(self) -> FrameHeader:
        """Return the header of its frames, without padding."""
        return FrameHeader(self.bitrate_kbps, self.rate_hz, self.channels)

    def ms(self, frame_count: int) -> int:
        """Return the duration of so many frames."""
        return round(frame_count * FRAME_SAMPLES * 1000 / self.rate_hz)


@dataclass(frozen=True)
class Encoded:
    """Encoded sound with the pause after it, and its levels."""

    data: bytes  # MP3 frames, or samples
    frame_count: int  # of 1,152 samples each, whatever `data` holds
    voice: Blocks  # of the voice alone
    heard: Blocks  # of all that is heard
    peak: float  # true peak of what `data` decodes to, full scale is 1


def preload() -> None:
    """Import the encoder and the resampler ahead of time."""
    import lameenc  # type: ignore[import-not-found]  # noqa: F401
    import soxr  # noqa: F401


def encode(sound: Sound, processing: VoiceProcessing, encoding: Encoding, bed: Bed | None = None) -> Encoded:
    """Process and encode a sound; the silence at its end is rounded to the nearest frame (± 13 ms).

    Encoders raise peaks: if one comes out above −1 dBTP, the sound is encoded again under a lower ceiling.
    """
    rate_hz, channels = encoding.rate_hz, encoding.channels
    made = _encoded(mix_voice(sound, processing, rate_hz=rate_hz, channels=channels, bed=bed), encoding)
    excess_db = decibels(made.peak) - PEAK_DBTP
    if excess_db <= 0 or encoding.silent:
        return made
    lower = replace(processing, ceiling_dbfs=processing.ceiling_dbfs - excess_db - MARGIN_DB)
    return _encoded(mix_voice(sound, lower, rate_hz=rate_hz, channels=channels, bed=bed), encoding)


def encode_music(bed: Bed, encoding: Encoding) -> Encoded:
    """Encode music without a voice."""
    return _encoded(mix_music_alone(bed, encoding.rate_hz), encoding)


def concatenate(parts: Sequence[Encoded]) -> Encoded:
    """Concatenate encoded sounds."""
    return Encoded(
        data=b"".join(part.data for part in parts),
        frame_count=sum(part.frame_count for part in parts),
        voice=merge_blocks(part.voice for part in parts),
        heard=merge_blocks(part.heard for part in parts),
        peak=max(part.peak for part in parts),
    )


def _encoded(mix: Mix, encoding: Encoding) -> Encoded:
    # LAME adds one frame to what it is fed. That frame is part of the pause: its 1,152 samples hold the delay of
    # encoder and decoder, 1,105 samples, by which the end of the sound comes late.
    frame_count = 1 + max(math.ceil(mix.sound_count / FRAME_SAMPLES), round(len(mix.samples) / FRAME_SAMPLES) - 1)
    if encoding.silent:
        data = b""
    elif encoding.frames:
        data = _mp3(_fit(mix.samples, (frame_count - 1) * FRAME_SAMPLES), encoding)
        if (found := count_frames(data)) != frame_count:
            raise AudioError(
                f"The encoder gave {found} frames where {frame_count} were expected.",
                do="Install the version of lameenc that `pip install interview-audio` chooses.",
            )
    else:
        data = _pcm(_fit(mix.samples, frame_count * FRAME_SAMPLES))
    peak = mix.peak if encoding.silent else _decoded_peak(mix.peak, data, encoding)
    return Encoded(data, frame_count, mix.voice, mix.heard, peak)


def _decoded_peak(peak: float, data: bytes, encoding: Encoding) -> float:
    if not encoding.frames or peak <= ratio(SAFE_DBTP):
        return peak
    import numpy as np

    samples: Samples = np.frombuffer(decode_frames(data), "<f4")
    return true_peak(samples.reshape(-1, encoding.channels) if encoding.channels == 2 else samples)


def _fit(samples: Samples, count: int) -> Samples:
    """Cut samples to `count`, or pad them with silence."""
    import numpy as np

    missing = [(0, max(0, count - len(samples))), *[(0, 0)] * (samples.ndim - 1)]
    return np.pad(samples[:count], missing)


def _mp3(samples: Samples, encoding: Encoding) -> bytes:
    import lameenc
    import numpy as np

    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(encoding.channels)
    encoder.set_in_sample_rate(encoding.rate_hz)
    encoder.set_out_sample_rate(encoding.rate_hz)  # else LAME picks one that suits the bit rate
    encoder.set_bit_rate(encoding.bitrate_kbps)
    few = encoding.bitrate_kbps < FEW_KBPS * encoding.channels
    encoder.set_quality(QUALITY_OF_FEW_BITS if few else QUALITY)
    gain = np.float32(10 ** (encoding.loss_db / 20))
    pieces = [encoder.encode(_pcm(samples[start : start + PIECE] * gain)) for start in range(0, len(samples), PIECE)]
    return b"".join(map(bytes, [*pieces, encoder.flush()]))


def _pcm(samples: Samples) -> bytes:
    import numpy as np

    return np.clip(np.rint(samples * 32_768), -32_768, 32_767).astype("<i2").tobytes()
