"""A sound that cannot be its sentence is refused, and says why; one that can never is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from interview_audio.model import Sound, Voice
from interview_audio.speech import Engines
from interview_audio.speech.engines.engine import to_sound
from interview_audio.speech.work.check import check_sound, least_seconds, most_seconds
from interview_audio.speech.work.frames import BadSoundError
from interview_audio.speech.work.take import make_take, trimmed

from .samples import DAVID, HEART, JOE, SHIPPED, fake, line

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
    if why := engines[voice.engine].missing(voice):
        pytest.skip(why)
    take, _ = make_take(line(voice.sample), voice, engines[voice.engine], 1)
    assert take.duration_ms > 3000


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        ("silent", "silent"),
        ("empty", "silent"),
        ("half", "breaks off"),
        ("twice as fast", "too short"),
        ("endless", "too long"),
        ("clipped", "clipped"),
        ("hole", "seconds of silence"),
    ],
)
def test_a_faulty_sound_is_refused(engines: Engines, fault: str, says: str) -> None:
    with pytest.raises(BadSoundError, match=says):
        make_take(line(WORDS), fake(fault), engines["fake"], 1)


def test_a_sound_that_is_no_number_is_refused(engines: Engines) -> None:
    with pytest.raises(ValueError, match="not numbers"):
        make_take(line(WORDS), fake("nan"), engines["fake"], 1)
    with pytest.raises(ValueError, match="not numbers"):
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


LONGER = [
    "The first version took us three weeks, and nobody outside the room ever saw it.",
    "You build one thing, you throw it away, and only then do you understand the question.",
    "We spoke for an hour about the weather on the island.",
    "It was never a plan.",
    "And they are more willing to pay for it after they have tried it elsewhere.",
    "WE ARE NOT GOING TO DO THIS AGAIN.",
    "NASA, ESA, and JAXA agreed with IEEE on HTTP.",
]


@pytest.mark.parametrize("voice", [HEART, JOE, DAVID], ids=lambda v: str(v.id))
@pytest.mark.parametrize("rate", [0.7, 1.0, 1.6])
def test_a_real_voice_is_believed_at_any_pace(engines: Engines, voice: Voice, rate: float) -> None:
    for text in (*LONGER, *SENTENCES) if voice is not JOE else LONGER[:3]:
        make_take(line(text), replace(voice, rate=rate), engines[voice.engine], 1)


@pytest.fixture(scope="module", params=[HEART, JOE, DAVID], ids=lambda v: str(v.id))
def spoken(request: pytest.FixtureRequest, engines: Engines) -> tuple[Voice, dict[str, Sound]]:
    """Three sentences in a voice."""
    voice: Voice = request.param
    return voice, {text: engines[voice.engine].speak(text, voice, 1) for text in LONGER[:3]}


@pytest.mark.parametrize("share", [0.4, 0.5, 0.6])
def test_half_a_sentence_and_then_silence_is_refused(spoken: tuple[Voice, dict[str, Sound]], share: float) -> None:
    voice, sounds = spoken
    for text, whole in sounds.items():
        samples = np.frombuffer(whole.samples, "<i2").astype(float)
        begin, end = np.flatnonzero(np.abs(samples) > 0.02 * np.abs(samples).max())[[0, -1]]
        cut = round(begin + (end - begin) * share)
        samples[cut - 800 : cut] *= np.linspace(1, 0, 800)  # softly, or it would be known by its end
        samples[cut:] = 0
        part = to_sound(samples / 32768, whole.rate_hz)
        with pytest.raises(BadSoundError, match=r"too short|falls silent"):
            check_sound(part, trimmed(part), text, 1.0, voice.pace)


def test_a_voice_of_unknown_pace_is_given_the_benefit_of_the_doubt() -> None:
    text = "We spoke for an hour about the weather on the island."
    quick = to_sound(0.3 * np.sin(np.arange(2 * 8_000) * 0.2) * np.hanning(2 * 8_000), 8_000)
    check_sound(quick, trimmed(quick), text, 1.0)
    check_sound(quick, trimmed(quick), text, 1.0, pace=1.8)
    with pytest.raises(BadSoundError, match="in this voice"):
        check_sound(quick, trimmed(quick), text, 1.0, pace=0.8)


def test_a_voice_asked_to_hurry_is_given_less_time() -> None:
    quick = to_sound(0.3 * np.sin(np.arange(2 * 8_000) * 0.2) * np.hanning(2 * 8_000), 8_000)
    check_sound(quick, trimmed(quick), WORDS, 2.0)
    with pytest.raises(BadSoundError, match="too short"):
        check_sound(quick, trimmed(quick), WORDS, 1.0)


@pytest.mark.parametrize("text", [*SENTENCES, "合気道", "Привет", "x" * 500, "7", "½"])
def test_there_is_always_some_time_between_the_least_and_the_most(text: str) -> None:
    assert least_seconds(text) < most_seconds(text) / 1.5
