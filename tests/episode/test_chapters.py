"""The chapters of an episode."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from interview_audio.episode.metadata.chapters import chapter_marks, chapters_json
from interview_audio.model import Chapter, ChapterMark, Line, Role, Script

LINES = tuple(Line((), Role.GUEST, "Ben", 0, n, n, 0) for n in range(4))


def test_a_chapter_starts_with_its_first_line_and_the_first_with_the_episode() -> None:
    script = Script("T", "en", LINES, (Chapter("Introduction", 0), Chapter("Why?", 2)))
    assert chapter_marks(script, [250, 900, 5100, 7000]) == (ChapterMark(0, "Introduction"), ChapterMark(5100, "Why?"))


def test_the_json_of_podcasting_2() -> None:
    marks = [ChapterMark(0, "Introduction"), ChapterMark(61_234, "Where „is“ it?")]
    assert chapters_json(marks) == (
        '{\n "version": "1.2.0",\n "chapters": [\n  {\n   "startTime": 0.0,\n   "title": "Introduction"\n  },\n'
        '  {\n   "startTime": 61.234,\n   "title": "Where „is“ it?"\n  }\n ]\n}\n'
    )


@given(st.lists(st.tuples(st.integers(0, 10**8), st.text()), max_size=8))
def test_any_title_and_time_is_valid_json(found: list[tuple[int, str]]) -> None:
    text = chapters_json(ChapterMark(*mark) for mark in found)
    times = [chapter["startTime"] for chapter in json.loads(text.encode("utf-8"))["chapters"]]
    assert times == [ms / 1000 for ms, _ in found]
