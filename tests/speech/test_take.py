"""A take is its sentences without the silence around them, with the script's own pauses, and it never clicks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from interview_audio.model import Sound, Span, Voice
from interview_audio.speech import Engines
from interview_audio.speech.engines.engine import to_sound
from interview_audio.speech.work.take import make_take, take_key, trimmed, voice_key

from .samples import fake, line

RATE_HZ = 16_000


def tone(seconds: float, level: float = 0.5) -> np.ndarray:
    return level * np.sin(2 * np.pi * 220 * np.arange(round(seconds * RATE_HZ)) / RATE_HZ)


def silence(seconds: float) -> np.ndarray:
    return np.zeros(round(seconds * RATE_HZ))


def sound(*parts: np.ndarray) -> Sound:
    return to_sound(np.concatenate(parts), RATE_HZ)


@pytest.mark.parametrize(
    ("before", "after", "kept_ms"),
    [(0.5, 0.5, 1055), (0.0, 0.0, 1000), (0.01, 0.02, 1030), (2.0, 0.0, 1015)],
)
def test_silence_at_the_edges_goes_but_for_a_breath(before: float, after: float, kept_ms: int) -> None:
    heard = trimmed(sound(silence(before), tone(1.0), silence(after)))
    assert heard.duration_ms == pytest.approx(kept_ms, abs=6)


def test_silence_inside_and_soft_ends_stay() -> None:
    heard = trimmed(sound(tone(0.5), silence(0.4), tone(0.5), tone(0.1, 0.003), silence(1)))
    assert heard.duration_ms == pytest.approx(1540, abs=10)


def test_edges_are_faded_so_that_nothing_clicks() -> None:
    samples = np.frombuffer(trimmed(sound(np.full(RATE_HZ, 0.5))).samples, "<i2").astype(int)
    assert abs(samples[0]) < 10
    assert abs(samples[-1]) < 10
    assert np.abs(np.diff(samples)).max() < 500
    assert samples[RATE_HZ // 2] == 16383


def test_nothing_but_silence_is_nothing() -> None:
    assert trimmed(sound(silence(1))).samples == b""
    assert trimmed(Sound(b"", RATE_HZ)).samples == b""


def test_sentences_are_joined_by_the_scripts_own_pauses_to_the_sample(engines: Engines) -> None:
    said = line("One two three.", "Four.", "Five, six.", pause_ms=333)
    take, spans = make_take(said, fake(), engines["fake"], 1)
    alone = [make_take(line(s.text), fake(), engines["fake"], 1)[0].samples for s in said.sentences]
    pause = bytes(2 * (333 * RATE_HZ // 1000))
    assert take.samples == pause.join(alone)
    assert spans[0].start_ms == 0
    assert spans[2].end_ms == take.duration_ms
    assert [b.start_ms - a.end_ms for a, b in ((spans[0], spans[1]), (spans[1], spans[2]))] == [333, 333]


def test_a_sentence_without_a_word_takes_no_time(engines: Engines) -> None:
    _, spans = make_take(line("One.", "…", "Two.", pause_ms=300), fake(), engines["fake"], 1)
    assert spans[1].start_ms == spans[1].end_ms
    assert spans[2].start_ms - spans[1].end_ms == 300
    assert make_take(line(), fake(), engines["fake"], 1) == (Sound(b"", 24_000), ())
    assert make_take(line("—"), fake(), engines["fake"], 1)[1] == (Span(0, 0),)


@pytest.mark.parametrize(
    "other",
    [
        replace(fake(), rate=1.1),
        replace(fake(), pitch=0.9),
        replace(fake(), model="other"),
        replace(fake(), language="de"),
    ],
)
def test_whatever_changes_the_sound_changes_the_key(engines: Engines, other: Voice) -> None:
    assert voice_key(other, engines["fake"]) != voice_key(fake(), engines["fake"])


def test_the_gain_and_what_is_said_about_a_voice_leave_the_key_alone(engines: Engines) -> None:
    other = replace(fake(), gain_db=6.0, name="another", licence="free", sample="Hello.", speed=3.0)
    assert voice_key(other, engines["fake"]) == voice_key(fake(), engines["fake"])


def test_words_pauses_and_the_engines_version_are_in_the_key(engines: Engines, monkeypatch: pytest.MonkeyPatch) -> None:
    voice = voice_key(fake(), engines["fake"])
    keys = {take_key(said, voice) for said in (line("A.", "B."), line("A.", "B.", pause_ms=200), line("A. B."))}
    assert len(keys) == 3
    assert take_key(line("A.", "B.", speaker="bob", source_line=9), voice) in keys  # who says it, and where, is not
    monkeypatch.setattr(engines["fake"], "version", "2")
    assert voice_key(fake(), engines["fake"]) != voice
