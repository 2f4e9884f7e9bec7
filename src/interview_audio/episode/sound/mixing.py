"""A voice as it will be heard, before it is encoded: with its gain and place, and music around it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_audio.episode.sound.gating import Blocks, ratio
from interview_audio.episode.sound.loudness import blocks_of, true_peak
from interview_audio.episode.sound.mastering import at_rate, limited, placed
from interview_audio.model import Sound

if TYPE_CHECKING:
    from interview_audio.episode.sound.loudness import Samples


@dataclass(frozen=True)
class Treatment:
    """What is done to the sound of a voice."""

    gain_db: float
    ceiling_dbfs: float
    pan: float = 0.0  # -1 is left, 1 right; of no meaning in mono


@dataclass(frozen=True)
class Bed:
    """Music that starts before a turn and goes on under its first words, as loud as it is to be heard."""

    samples: Samples
    lead: int  # samples of it before the first word
    digest: str = ""  # a hash of the samples


@dataclass(frozen=True)
class Mix:
    """Samples, with what has to be known of them without hearing them again."""

    samples: Samples  # (n,) in mono, (n, 2) in stereo
    sound_count: int  # of them, up to where only the pause is left
    voice: Blocks  # of the voice alone
    heard: Blocks  # of all that is heard
    peak: float  # true peak, full scale is 1


def mixed(sound: Sound, treatment: Treatment, *, rate_hz: int, channels: int = 1, bed: Bed | None = None) -> Mix:
    """The sound of a voice treated, on its bed."""
    import numpy as np

    voice = at_rate(sound, rate_hz)
    voice *= np.float32(ratio(treatment.gain_db))
    voice = limited(placed(voice, treatment.pan) if channels == 2 else voice, rate_hz, treatment.ceiling_dbfs)
    samples, lead = voice, 0
    if bed:
        samples, lead = limited(_laid(voice, bed), rate_hz, treatment.ceiling_dbfs), bed.lead
    sound_count = max(lead + _before_silence(sound, rate_hz), len(bed.samples) if bed else 0)
    alone = blocks_of(voice, rate_hz, after_silence=True)
    heard = blocks_of(samples, rate_hz, after_silence=True) if bed else alone
    return Mix(samples, sound_count, alone, heard, true_peak(samples))


def _before_silence(sound: Sound, rate_hz: int) -> int:
    """How many samples there are, at `rate_hz`, to the last that isn't silent."""
    return math.ceil(math.ceil(len(sound.samples.rstrip(b"\0")) / 2) * rate_hz / sound.rate_hz)


def music_alone(bed: Bed, rate_hz: int) -> Mix:
    """A turn in which nobody speaks."""
    return Mix(
        bed.samples,
        len(bed.samples),
        {},
        blocks_of(bed.samples, rate_hz, after_silence=True),
        true_peak(bed.samples),
    )


def _laid(voice: Samples, bed: Bed) -> Samples:
    """The voice over the bed. A turn that is shorter than the bed is filled up, so that the music ends as it should."""
    import numpy as np

    count = max(bed.lead + len(voice), len(bed.samples))
    samples = np.zeros((count, *voice.shape[1:]), np.float32)
    samples[: len(bed.samples)] = bed.samples
    samples[bed.lead : bed.lead + len(voice)] += voice
    return samples
