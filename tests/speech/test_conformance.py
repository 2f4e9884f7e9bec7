"""What every engine has to do, real or fake: the suite that a new engine is held against."""

from __future__ import annotations

import string
from dataclasses import replace
from itertools import pairwise

import pytest

from interview_audio.model import Voice
from interview_audio.speech import Engines
from interview_audio.speech.work.take import make_take, voice_key

from .samples import DAVID, HEART, JOE, fake, line, processes
from .test_kokoro import installed
from .test_transliteration import SENTENCES
from .tiny_kokoro import kokoro_voice

VOICES = {voice.engine: voice for voice in (fake(), HEART, JOE, DAVID)}
SENTENCE = "The first version took us three weeks, and nobody outside the room ever saw it."


@pytest.fixture(scope="module")
def humming(tmp_path_factory: pytest.TempPathFactory) -> Voice:
    """A voice of kokoro whose model is a stand-in."""
    return kokoro_voice(tmp_path_factory.mktemp("kokoro"))


@pytest.fixture(params=[*VOICES, pytest.param("kokoro", marks=installed)])
def voice(request: pytest.FixtureRequest, humming: Voice) -> Voice:
    """The voice of each engine that stands for it."""
    return VOICES.get(request.param, humming)


def test_it_is_found_by_its_name_and_says_its_version(engines: Engines, voice: Voice) -> None:
    engine = engines[voice.engine]
    assert engine.name == voice.engine
    assert engine.version


def test_it_has_the_voice_here_and_knows_when_it_has_not(engines: Engines, voice: Voice) -> None:
    engine = engines[voice.engine]
    assert engine.missing(voice) is None
    gone = Voice(voice.engine, "missing", "en", model="missing")
    why = engine.missing(gone)
    assert why
    assert why.endswith(".")


def test_what_it_is_made_of_is_part_of_the_key(engines: Engines, voice: Voice) -> None:
    key = voice_key(voice, engines[voice.engine])
    assert engines[voice.engine].version in key
    assert key == voice_key(voice, engines[voice.engine])


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "—", "()", '"…"'])
def test_text_without_a_word_gives_no_sound_or_none_worth_hearing(engines: Engines, voice: Voice, text: str) -> None:
    take, spans = make_take(line(text), voice, engines[voice.engine], 1)
    assert take.samples == b""
    assert [(s.start_ms, s.end_ms) for s in spans] == [(0, 0)]


@pytest.mark.parametrize("text", ["Yes.", "Why?", "Hm.", "I.", "No", "7"])
def test_one_word_is_said_within_a_second_and_a_half(engines: Engines, voice: Voice, text: str) -> None:
    take, _ = make_take(line(text), voice, engines[voice.engine], 1)
    assert (30 if voice.engine == "fake" else 200) < take.duration_ms < 1500


@pytest.mark.soak
def test_a_very_long_sentence_is_said_whole(engines: Engines, voice: Voice) -> None:
    words = 150 if voice.engine == "piper" else 2000  # it is the slow one
    text = ", ".join(["and so it went on"] * (words // 5)) + "."
    take, _ = make_take(line(text), voice, engines[voice.engine], 1)
    assert take.duration_ms > words * 150


@pytest.mark.parametrize("character", ["printable", *"|<>[]{}\\^~`@#$%&*_=+"])
def test_no_printable_character_stops_it(engines: Engines, voice: Voice, character: str) -> None:
    said = string.printable.replace("\n", " ") if character == "printable" else f"{character}word{character}{character}"
    make_take(line(f"Before {said} after."), voice, engines[voice.engine], 1)


@pytest.mark.parametrize(
    "text",
    [
        "A name like Přemysl Øster or Nguyễn Thị.",
        "They call it 合気道 over there.",
        "The word is Привет, with a comma.",
        "Zero​width and soft­hyphens, and a no-break space.",
        "Smile 🙂 and go on.",
        "[word](/wɜːd/) and [[wɜːd]] are what they look like.",
        "<speak>no</speak> markup &amp; no entities;",
        "Ǆ ﬁ ﬂ ½ ² ™ № ∑ → ∞",
        *SENTENCES,
        "𝕳𝖊𝖑𝖑𝖔 𝔀𝓸𝓻𝓵𝓭, ١٢٣ and ๓",
    ],
)
def test_odd_scripts_and_markup_do_not_stop_it(engines: Engines, voice: Voice, text: str) -> None:
    take, _ = make_take(line(text), voice, engines[voice.engine], 1)
    assert take.duration_ms > 300


def test_the_same_text_gives_the_same_sound_whatever_was_spoken_before(engines: Engines, voice: Voice) -> None:
    first = engines[voice.engine].speak(SENTENCE, voice, 7)
    engines[voice.engine].speak("Something else.", voice, 8)
    with Engines() as others:
        again = [others[voice.engine].speak(SENTENCE, voice, 7), engines[voice.engine].speak(SENTENCE, voice, 7)]
    assert {len(sound.samples) for sound in again} == {len(first.samples)}
    if voice.engine != "pyttsx3":  # espeak-ng's noise goes on from call to call, and cannot be seeded
        assert again == [first, first]


def test_markup_of_its_own_is_said_and_not_obeyed(engines: Engines, voice: Voice) -> None:
    plain, _ = make_take(line("The word is here."), voice, engines[voice.engine], 1)
    marked, _ = make_take(line("The [word] (/x/) is [[x]] here."), voice, engines[voice.engine], 1)
    assert marked.duration_ms > plain.duration_ms


@pytest.mark.parametrize("rate", [0.5, 2.0])
def test_its_pace_can_be_halved_and_doubled(engines: Engines, voice: Voice, rate: float) -> None:
    engine = engines[voice.engine]
    took = [make_take(line(SENTENCE), replace(voice, rate=r), engine, 1)[0].duration_ms for r in (1.0, rate, 1.0)]
    assert took[0] == took[2]
    assert took[1] == pytest.approx(took[0] / rate, rel=0.3)  # piper has a shortest time for every sound


def test_sentences_are_heard_when_their_spans_say(engines: Engines, voice: Voice) -> None:
    take, spans = make_take(line("Why?", SENTENCE, "Yes.", pause_ms=400), voice, engines[voice.engine], 1)
    assert spans[0].start_ms == 0
    assert spans[-1].end_ms == take.duration_ms
    for span, following in pairwise(spans):
        assert following.start_ms - span.end_ms in (399, 400, 401)
        pause = take.samples[2 * (span.end_ms + 2) * take.rate_hz // 1000 // 2 * 2 :][: take.rate_hz // 10 * 2]
        assert not any(pause[: len(pause) // 2])


def test_it_leaves_no_process_and_speaks_again_after_it_was_closed(engines: Engines, voice: Voice) -> None:
    before = processes()
    for _ in range(2):
        assert engines[voice.engine].speak("Hello.", voice, 1).samples
        engines[voice.engine].close()
        assert processes() <= before


@pytest.mark.soak
def test_twenty_runs_in_a_row_are_alike(engines: Engines, voice: Voice) -> None:
    lengths = {len(engines[voice.engine].speak("Here we go again.", voice, 3).samples) for _ in range(20)}
    assert max(lengths) - min(lengths) <= 0.01 * max(lengths)
