"""Voices that sound alike measure alike, and a voice against itself is the same."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from interview_audio.model import Sound, Voice
from interview_audio.speech import Engines, find_voice
from interview_audio.speech.voices.similarity import TOO_ALIKE, similarity, timbre
from interview_audio.speech.work.take import make_take

from .samples import DAVID, HEART, JOE, SHIPPED, line

TEXT = (
    "The first version took us three weeks, and nobody outside the room ever saw it.",
    "Looking back, that was the best thing that could have happened to the project.",
    "You build one thing, you throw it away, and only then do you understand the question.",
)


def timbre_of(voice: Voice, engines: Engines) -> tuple[float, ...]:
    return timbre(make_take(line(*TEXT), voice, engines[voice.engine], 1)[0])


def test_the_default_voices_are_easy_to_tell_apart(engines: Engines) -> None:
    heart, joe = timbre_of(HEART, engines), timbre_of(JOE, engines)
    assert similarity(heart, joe) < TOO_ALIKE
    assert similarity(heart, heart) == 1.0
    assert similarity(heart, joe) == similarity(joe, heart)


@pytest.mark.skipif(sys.platform != "linux", reason="variants of espeak-ng")
@pytest.mark.parametrize(
    ("one", "other", "too_alike"),  # as the voice prints of a neural network say: 0.94, 0.96, 0.96, 0.61, 0.50
    [
        ("pyttsx3:en-us", "pyttsx3:en-us+m1", True),
        ("pyttsx3:en-us", "pyttsx3:gmw/en-us+Mike", True),
        ("pyttsx3:en-us", "pyttsx3:en-gb", True),
        ("pyttsx3:en-us", "pyttsx3:en-us+david", False),
        ("pyttsx3:en-us+f5", "pyttsx3:en-us+david", False),
    ],
)
def test_it_agrees_with_a_neural_voice_print(engines: Engines, one: str, other: str, too_alike: bool) -> None:
    voices = [find_voice(wish, list(SHIPPED.values()), engines) for wish in (one, other)]
    assert (similarity(*(timbre_of(voice, engines) for voice in voices)) > TOO_ALIKE) is too_alike


@pytest.mark.skipif(sys.platform != "linux", reason="espeak-ng alone can change its pitch")
def test_a_raised_pitch_is_heard(engines: Engines) -> None:
    low, high = (timbre_of(replace(DAVID, pitch=pitch), engines)[0] for pitch in (0.6, 1.8))
    assert high > 1.2 * low


def test_a_whisper_or_noise_has_a_timbre_too() -> None:
    noise = bytes((n * 7919 + n * n * 104729) % 251 for n in range(64_000))
    assert len(timbre(Sound(noise, 16_000))) == len(HEART.timbre)
