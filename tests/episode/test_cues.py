"""Sentences and their times."""

from __future__ import annotations

import pytest

from interview_audio.episode.metadata.cues import cues
from interview_audio.model import Chapter, Cue, Line, Role, Script, Sentence, Span


def script(*texts: str) -> Script:
    line = Line(tuple(Sentence(t, t, 0) for t in texts), Role.GUEST, "Ben", 0, 0, 1, pause_ms=500)
    return Script("T", "en", (line,), (Chapter("C", 0),))


@pytest.mark.parametrize(
    ("texts", "spans", "found"),
    [
        (["One.", "Two."], [(0, 10), (20, 30)], [(0, 10, "One."), (20, 30, "Two.")]),
        ([" two\n lines "], [(5, 9)], [(5, 9, "two lines")]),
        (["One.", "…", "Two."], [(0, 10), (20, 20), (30, 40)], [(0, 10, "One. …"), (30, 40, "Two.")]),
        (["—", "…", "One."], [(0, 0), (0, 0), (5, 10)], [(5, 10, "— … One.")]),
        (["—", "…"], [(3, 3), (3, 3)], [(3, 503, "— …")]),
        ([], [], []),
    ],
)
def test_a_cue_a_sentence_and_what_is_not_heard_goes_with_its_neighbour(
    texts: list[str], spans: list[tuple[int, int]], found: list[tuple[int, int, str]]
) -> None:
    heard = [[Span(*s) for s in spans]]
    assert cues(script(*texts), heard) == tuple(Cue(start, end, "Ben", text) for start, end, text in found)
