"""The times of words: from what is spoken to what is written, in cues and in WebVTT."""

from __future__ import annotations

import pytest

from interview_audio.episode.metadata.cues import cues
from interview_audio.episode.metadata.transcripts import read_webvtt, webvtt
from interview_audio.episode.metadata.word_times import written_starts
from interview_audio.episode.sound.encoding import Encoded
from interview_audio.episode.sound.turns import EncodedTurn, pack_turn, unpack_turn
from interview_audio.model import Chapter, Cue, Line, Role, Script, Sentence, Span


@pytest.mark.parametrize(
    ("written", "spoken", "starts"),
    [
        ("So it was.", "So it was.", (0, 10, 20)),
        ("In 1999, then", "In nineteen ninety-nine, then", (0, 10, 30)),
        ("it cost $25 here", "it cost twenty-five dollars here", (0, 10, 20, 40)),
        ("It — was", "It, was", (0, 10, 10)),
        ("open 5:30 pm daily", "open five thirty p.m. daily", (0, 10, 30, 40)),
        ("was one (1) of", "was one of", (0, 10, 20, 20)),
        ("the end (sic)", "the end", (0, 10, 10)),
    ],
)
def test_written_words_have_the_times_of_what_is_said_for_them(
    written: str, spoken: str, starts: tuple[int, ...]
) -> None:
    said = spoken.split()
    assert written_starts(written.split(), said, [10 * place for place in range(len(said))]) == starts


def test_nothing_is_known_of_words_whose_voice_does_not_tell() -> None:
    assert written_starts(["Yes"], ["Yes"], ()) == ()


def test_cues_have_the_times_of_all_their_words() -> None:
    sentences = tuple(Sentence(text, spoken, 0) for text, spoken in (("…", "…"), ("Two 2s", "Two twos"), ("—", "—")))
    line = Line(sentences, Role.GUEST, "Ben", 0, 0, 1, pause_ms=500)
    script = Script("T", "en", (line,), (Chapter("C", 0),))
    spans = [[Span(5, 5), Span(5, 90, (7, 40)), Span(90, 90)]]
    assert cues(script, spans, word_times=True) == (Cue(5, 90, "Ben", "… Two 2s —", (5, 7, 40, 40)),)
    assert cues(script, spans) == (Cue(5, 90, "Ben", "… Two 2s —"),)


LONG = "Incomprehensibilities of the internationalisation of the standards, all of them"


@pytest.mark.parametrize(
    ("cue", "written"),
    [
        (
            Cue(1000, 3000, "Ann", "Q & A today", (1000, 1200, 1250, 2500)),
            "<v Ann>Q <00:00:01.200>&amp; <00:00:01.250>A <00:00:02.500>today",
        ),
        (Cue(1000, 3000, None, "a b c d", (900, 1500, 1500, 3000)), "a <00:00:01.500>b c d"),
        (Cue(1000, 3000, None, "a b c", (1000, 1200)), "a b c"),
        (Cue(1000, 3000, None, "a b c"), "a b c"),
        (
            Cue(0, 900, "Ann", LONG, tuple(range(0, 500, 50))),
            "<v Ann>Incomprehensibilities <00:00:00.050>of <00:00:00.100>the <00:00:00.150>internationalisation "
            "<00:00:00.200>of <00:00:00.250>the\n<00:00:00.300>standards, <00:00:00.350>all <00:00:00.400>of "
            "<00:00:00.450>them",
        ),
    ],
)
def test_webvtt_has_them_inside_its_cues_in_order(cue: Cue, written: str) -> None:
    text = webvtt([cue], "T", "en", word_times=True)
    assert text.endswith(f"\n{written}\n")
    assert "<00:" not in webvtt([cue], "T", "en")
    assert [(c.start_ms, c.text) for c in read_webvtt(text)] == [(cue.start_ms, cue.text)]


def test_they_are_kept_with_a_turn() -> None:
    turn = EncodedTurn(Encoded(b"frames", 3, {}, {}, 0.5), (Span(0, 90, (7, 40)), Span(100, 120)))
    assert unpack_turn(pack_turn(turn)) == turn
    assert [span.later(-20) for span in turn.spans] == [Span(0, 70, (0, 20)), Span(80, 100)]
