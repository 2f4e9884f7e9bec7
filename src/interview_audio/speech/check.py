"""Whether a sound can be the sentence it is meant to be: its length, its level, its silences, how it ends."""

from __future__ import annotations

import re

import numpy as np

from interview_audio.model import Sound, Voice
from interview_audio.speech.take import FRAME_MS, BadSoundError, frame_levels

FULL_SCALE = 32_767
QUIETEST = 330  # samples' peak: -40 dBFS
CLIPPED_SHARE = 0.002  # of samples at full scale
LONGEST_SILENCE_MS = 2_000
SLOWEST, FASTEST = 4.0, 32.0  # units a second, see `units`
SLACK_S = 1.0  # a sentence may be that much longer than its units say


def check_sound(sound: Sound, text: str, voice: Voice) -> None:
    """`BadSoundError` when the trimmed sound of a sentence cannot be `text`."""
    samples = np.frombuffer(sound.samples, "<i2").astype(np.float32)
    peak = float(np.abs(samples).max(initial=0.0))
    if peak < QUIETEST:
        raise BadSoundError("it is silent")
    if float((np.abs(samples) >= FULL_SCALE).mean()) > CLIPPED_SHARE:
        raise BadSoundError("it is clipped")
    level = frame_levels(samples, sound.rate_hz * FRAME_MS // 1000)
    if (silence := _longest_run(level < peak * 0.003) * FRAME_MS) > LONGEST_SILENCE_MS:
        raise BadSoundError(f"it holds {silence / 1000:.1f} seconds of silence")
    seconds, said = sound.duration_ms / 1000, units(text)
    if seconds < said / (FASTEST * voice.rate) - 0.05:
        raise BadSoundError(f"{seconds:.1f} seconds are too short")
    if seconds > said / (SLOWEST * voice.rate) + SLACK_S:
        raise BadSoundError(f"{seconds:.1f} seconds are too long")


def units(text: str) -> float:
    """How much there is to say, in letters of an alphabet: a digit, a capital or a sign of its own may be a word."""
    return sum(min(24.0, sum(map(_weight, word))) for word in re.findall(r"\S+", text))


def _weight(character: str) -> float:
    if character.isdigit() or ord(character) >= 0x2E80:  # ideographs, syllables of Korean and Japanese, pictures
        return 3.0
    return 1.0 if character.isalpha() else 0.3


def _longest_run(flags: np.ndarray) -> int:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0]))))
    return int((edges[1::2] - edges[::2]).max(initial=0))
