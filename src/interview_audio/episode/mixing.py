"""One turn as it will be heard, before it is encoded: the take with its pauses, gain and place, and music around it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from interview_audio.episode.joining import joined
from interview_audio.episode.loudness import Energies, Samples, energies, ratio, true_peak
from interview_audio.episode.mastering import at_rate, limited, placed
from interview_audio.model import Line, Span, Take

NO_ENERGY: Energies = np.zeros(0, np.float32)


@dataclass(frozen=True)
class Treatment:
    """What is done to a take's sound."""

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
    """A turn's samples, with what has to be known of them without hearing them again."""

    samples: Samples  # (n,) in mono, (n, 2) in stereo
    sound_count: int  # of them, up to where only the pause is left
    spans: tuple[Span, ...]  # one a sentence, from the first sample
    energies: Energies  # of the voice alone
    whole_energies: Energies  # of all that is heard
    peak: float  # true peak, full scale is 1


def mixed(
    take: Take, line: Line, treatment: Treatment, *, rate_hz: int, channels: int = 1, bed: Bed | None = None
) -> Mix:
    """The take joined and treated, on its bed, with the line's pause after it."""
    whole = joined(take, line)
    voice = at_rate(whole.sound, rate_hz) * np.float32(ratio(treatment.gain_db))
    voice = limited(placed(voice, treatment.pan) if channels == 2 else voice, rate_hz, treatment.ceiling_dbfs)
    samples, spans, lead = voice, whole.spans, 0
    if bed:
        samples, lead = limited(_laid(voice, bed), rate_hz, treatment.ceiling_dbfs), bed.lead
        later_ms = round(lead * 1000 / rate_hz)
        spans = tuple(Span(span.start_ms + later_ms, span.end_ms + later_ms) for span in spans)
    sound_count = max(lead + len(voice) - line.pause_ms * rate_hz // 1000, len(bed.samples) if bed else 0)
    heard = energies(voice, rate_hz)
    return Mix(samples, sound_count, spans, heard, energies(samples, rate_hz) if bed else heard, true_peak(samples))


def music_alone(bed: Bed, rate_hz: int) -> Mix:
    """A turn in which nobody speaks."""
    heard = energies(bed.samples, rate_hz)
    return Mix(bed.samples, len(bed.samples), (), NO_ENERGY, heard, true_peak(bed.samples))


def _laid(voice: Samples, bed: Bed) -> Samples:
    """The voice over the bed. A turn that is shorter than the bed is filled up, so that the music ends as it should."""
    count = max(bed.lead + len(voice), len(bed.samples))
    samples = np.zeros((count, *voice.shape[1:]), np.float32)
    samples[: len(bed.samples)] = bed.samples
    samples[bed.lead : bed.lead + len(voice)] += voice
    return samples
