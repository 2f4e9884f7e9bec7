"""Mix a voice, with its gain and stereo position, with the music around it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_audio.episode.sound.gating import Blocks, ratio
from interview_audio.episode.sound.loudness import loudness_blocks, true_peak
from interview_audio.episode.sound.mastering import limit, pan_samples, resample
from interview_audio.model import Sound

if TYPE_CHECKING:
    from interview_audio.episode.sound.loudness import Samples


@dataclass(frozen=True)
class VoiceProcessing:
    """How a voice is processed."""

    gain_db: float
    ceiling_dbfs: float
    pan: float = 0.0  # -1 is left, 1 right; of no meaning in mono


@dataclass(frozen=True)
class Bed:
    """A music bed: it starts before a turn and continues under its first words, at its final level."""

    samples: Samples
    lead: int  # samples of it before the first word
    digest: str = ""  # a hash of the samples


@dataclass(frozen=True)
class Mix:
    """Mixed samples and their levels."""

    samples: Samples  # (n,) in mono, (n, 2) in stereo
    sound_count: int  # of them, up to where only the pause is left
    voice: Blocks  # of the voice alone
    heard: Blocks  # of all that is heard
    peak: float  # true peak, full scale is 1


def mix_voice(
    sound: Sound, processing: VoiceProcessing, *, rate_hz: int, channels: int = 1, bed: Bed | None = None
) -> Mix:
    """Process a voice and lay it over its music bed."""
    import numpy as np

    voice = resample(sound, rate_hz)
    voice *= np.float32(ratio(processing.gain_db))
    voice = limit(pan_samples(voice, processing.pan) if channels == 2 else voice, rate_hz, processing.ceiling_dbfs)
    samples, lead = voice, 0
    if bed:
        samples, lead = limit(_lay_over(voice, bed), rate_hz, processing.ceiling_dbfs), bed.lead
    sound_count = max(lead + _sounding_samples(sound, rate_hz), len(bed.samples) if bed else 0)
    alone = loudness_blocks(voice, rate_hz, after_silence=True)
    heard = loudness_blocks(samples, rate_hz, after_silence=True) if bed else alone
    return Mix(samples, sound_count, alone, heard, true_peak(samples))


def _sounding_samples(sound: Sound, rate_hz: int) -> int:
    """Count the samples at `rate_hz` up to the last that isn't silent."""
    return math.ceil(math.ceil(len(sound.samples.rstrip(b"\0")) / 2) * rate_hz / sound.rate_hz)


def mix_music_alone(bed: Bed, rate_hz: int) -> Mix:
    """Return the mix of music without a voice."""
    return Mix(
        bed.samples,
        len(bed.samples),
        {},
        loudness_blocks(bed.samples, rate_hz, after_silence=True),
        true_peak(bed.samples),
    )


def _lay_over(voice: Samples, bed: Bed) -> Samples:
    """Lay the voice over the bed; pad a turn shorter than the bed, so that the music ends as it should."""
    import numpy as np

    count = max(bed.lead + len(voice), len(bed.samples))
    samples = np.zeros((count, *voice.shape[1:]), np.float32)
    samples[: len(bed.samples)] = bed.samples
    samples[bed.lead : bed.lead + len(voice)] += voice
    return samples
