"""Check whether a sound can be the sentence it is meant to be: its level, its silences, its end and its length."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import Sound
from interview_audio.speech.work.frames import FRAME_MS, BadSoundError, frame_levels

if TYPE_CHECKING:
    import numpy as np

FULL_SCALE = 32_767
QUIETEST = 330  # peak of the samples: -40 dBFS
CLIPPED_SHARE = 0.002  # of the samples
BROKEN_OFF = 10 ** (-32 / 20)  # the end against the loudest frame: every voice tried so far ends below -80 dB
SILENT = 10 ** (-50 / 20)
LONGEST_SILENCE_MS = 2_000

# Letters in the sentence, and the most of them that anybody says in a second. In English, and in 24 languages of
# espeak-ng, sentences of 30 letters and more run at 8.7 to 20.3 letters a second, those of 80 and more at 8.7 to 17.7:
# half the sound of a sentence is rarely believable.
QUICKEST = ((80, 22.0), (40, 24.0), (0, 32.0))
# Seconds for a letter, a word, a group of vowels and a pause, by least squares over 3,000 sentences of interviews. For
# those of 15 letters and more, three voices (heart, joe, en-us+david) took 0.74 to 1.41 times the predicted seconds.
LETTER_S, WORD_S, VOWELS_S, PAUSE_S, START_S = 0.042, 0.0075, 0.071, 0.227, -0.1
PREDICTABLE = 15  # letters
TOO_QUICK = 0.66  # times the usual seconds: half a sentence is below it, a whole one in a measured voice never was
EARLY, EARLY_TAIL_S = (
    0.85,
    0.75,
)  # times the usual seconds, when so much silence follows: voices end in 0.1 to 0.6 s
WORD = 24  # letters: a longer run is not a word, and its duration cannot be predicted
VOWELS = LazyPattern(r"[aeiouy]+", re.IGNORECASE)
PAUSES = LazyPattern(r"[,;:—–.?!-]\s")
SLOWEST_S, SPELLED_S, SLACK_S = 0.2, 0.6, 1.5  # a letter; a digit, capital or letter that may be named; a sentence


def check_sound(raw: Sound, heard: Sound, text: str, rate: float, pace: float = 0.0) -> None:
    """Raise `BadSoundError` when what an engine returned cannot be `text`.

    `heard` is `raw` without the silence at its ends, `rate` the speed asked for (1 is the voice's own), and `pace` how
    fast the voice reads English, against the average of voices; 0 where that is unknown.
    """
    import numpy as np

    check_level(np.frombuffer(raw.samples, "<i2").astype(np.float32), raw.rate_hz)
    seconds = heard.duration_ms / 1000
    if seconds < least_seconds(text) / rate:
        raise BadSoundError(f"{seconds:.1f} seconds is too short for it")
    if pace and sum(map(str.isalnum, text)) >= PREDICTABLE:
        share = seconds / (usual_seconds(text) / rate / pace)
        if share < TOO_QUICK:
            raise BadSoundError(f"{seconds:.1f} seconds is too short for it in this voice")
        if share < EARLY and _tail_seconds(raw) > EARLY_TAIL_S / rate:
            raise BadSoundError(f"it falls silent after {seconds:.1f} seconds")
    if seconds > most_seconds(text) / rate:
        raise BadSoundError(f"{seconds:.1f} seconds is too long for it")


def check_level(samples: np.ndarray, rate_hz: int) -> None:
    """Raise `BadSoundError` when the sound is silent, clipped, broken off, or interrupted by long silence."""
    import numpy as np

    peak = np.abs(samples)
    if peak.max(initial=0.0) < QUIETEST:
        raise BadSoundError("it is silent")
    if (peak >= FULL_SCALE).mean() > CLIPPED_SHARE:
        raise BadSoundError("it is clipped")
    level = frame_levels(samples, rate_hz * FRAME_MS // 1000)
    loud = np.flatnonzero(level > level.max() * SILENT)
    longest_ms = int(np.diff(loud).max(initial=0)) * FRAME_MS
    if longest_ms > LONGEST_SILENCE_MS:
        raise BadSoundError(f"it holds {longest_ms / 1000:.1f} seconds of silence")
    if level[-2:].max() > level.max() * BROKEN_OFF:
        raise BadSoundError("it breaks off")


def usual_seconds(text: str) -> float:
    """Predict how long it takes to read a sentence of English aloud."""
    words = re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text)
    letters = sum(min(WORD, len(word)) for word in words)
    vowels = sum(max(1, len(VOWELS.findall(word[:WORD]))) for word in words)
    pauses = len(PAUSES.findall(text.strip()))
    return START_S + LETTER_S * letters + WORD_S * len(words) + VOWELS_S * vowels + PAUSE_S * pauses


def _tail_seconds(raw: Sound) -> float:
    """Measure the silence at the end."""
    import numpy as np

    level = frame_levels(np.frombuffer(raw.samples, "<i2").astype(np.float32), raw.rate_hz * FRAME_MS // 1000)
    loud = np.flatnonzero(level > level.max() * SILENT)
    return (len(level) - 1 - int(loud[-1])) * FRAME_MS / 1000


def least_seconds(text: str) -> float:
    """Return the least time in which anybody could say it."""
    letters = sum(min(WORD, len(run)) for run in re.findall(r"[^\W_]+", text))
    return letters / next(pace for least, pace in QUICKEST if letters >= least) - 0.05


def most_seconds(text: str) -> float:
    """Return the most time that saying it could take, even spelled letter by letter."""
    spelled = sum(c.isdigit() or c.isupper() or ord(c) >= 0x250 for c in text)  # beyond Latin: named one by one
    return SLACK_S + SLOWEST_S * len(text) + SPELLED_S * spelled
