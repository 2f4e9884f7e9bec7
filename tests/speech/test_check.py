"""A sound that cannot be its sentence is refused, and says why; one that can never is."""

from __future__ import annotations

import numpy as np
import pytest

from interview_audio.model import Sound, Voice
from interview_audio.speech import Engines
from interview_audio.speech.check import check_sound, least_seconds, most_seconds
from interview_audio.speech.engine import to_sound
from interview_audio.speech.take import BadSoundError, make_take, trimmed

from .samples import DAVID, HEART, SHIPPED, fake, line

WORDS = "This is a sentence of some length, so that it can be told from half of it."
SENTENCES = [
    WORDS,
    "Yes.",
    "Why not?",
    "It is the work of Andrew H.",
    "There were 1,250,000 of them in the early 2010s.",
    "We went from 2D to 3D.",
    "NASA, ESA, and JAXA; HTTP, TCP, and IP.",
    "Would they all have been thrown away?",
    "Strengths.",
    "Mm-hmm.",
    "See https://www.example.com/a/very/long/path?with=a&query=string for it.",
    "I asked a squirrel; it said: no, no, no, no, and no again.",
]


@pytest.mark.parametrize("voice", [HEART, DAVID], ids=lambda v: str(v.id))
def test_a_real_voice_passes_with_every_kind_of_sentence(engines: Engines, voice: Voice) -> None:
    for text in SENTENCES:
        make_take(line(text), voice, engines[voice.engine], 1)


@pytest.mark.parametrize("id_", [id_ for id_ in SHIPPED if not id_.startswith(("piper", "hibari", "pyttsx3:en"))])
def test_every_voice_of_another_language_says_its_own_sample(engines: Engines, id_: str) -> None:
    voice = SHIPPED[id_]
    take, _ = make_take(line(voice.sample), voice, engines[voice.engine], 1)
    assert take.duration_ms > 3000


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        ("silent", "silent"),
        ("empty", "silent"),
        ("half", "breaks off"),
        ("twice as fast", "too few"),
        ("endless", "too many"),
        ("clipped", "clipped"),
        ("hole", "seconds of silence"),
    ],
)
def test_a_faulty_sound_is_refused(engines: Engines, fault: str, says: str) -> None:
    with pytest.raises(BadSoundError, match=says):
        make_take(line(WORDS), fake(fault), engines["fake"], 1)


def test_a_sound_that_is_no_number_is_refused(engines: Engines) -> None:
    with pytest.raises(ValueError, match="no numbers"):
        make_take(line(WORDS), fake("nan"), engines["fake"], 1)
    with pytest.raises(ValueError, match="no numbers"):
        to_sound(np.array([0.0, np.inf]), 8_000)


@pytest.mark.parametrize("voice", [HEART, DAVID], ids=lambda v: str(v.id))
def test_half_a_real_sentence_is_refused(engines: Engines, voice: Voice) -> None:
    whole = engines[voice.engine].speak(WORDS, voice, 1)
    refused = 0
    for share in (0.3, 0.4, 0.5, 0.6):
        part = Sound(whole.samples[: round(len(whole.samples) / 2 * share) * 2], whole.rate_hz)
        try:
            check_sound(part, trimmed(part), WORDS, 1.0)
        except BadSoundError:
            refused += 1
    assert refused == 4


def test_a_voice_asked_to_hurry_is_given_less_time() -> None:
    quick = to_sound(0.3 * np.sin(np.arange(2 * 8_000) * 0.2) * np.hanning(2 * 8_000), 8_000)
    check_sound(quick, trimmed(quick), WORDS, 2.0)
    with pytest.raises(BadSoundError, match="too few"):
        check_sound(quick, trimmed(quick), WORDS, 1.0)


@pytest.mark.parametrize("text", [*SENTENCES, "合気道", "Привет", "x" * 500, "7", "½"])
def test_there_is_always_some_time_between_the_least_and_the_most(text: str) -> None:
    assert least_seconds(text) < most_seconds(text) / 1.5
