"""Give the chapters of an episode their times, and write them as Podcasting 2.0 JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from interview_audio.episode.metadata.text import plain
from interview_audio.model import ChapterMark, Script


def chapter_marks(script: Script, starts_ms: Sequence[int]) -> tuple[ChapterMark, ...]:
    """Return the script's chapters, each at the time of its first line; the first starts at 0."""
    marks = [ChapterMark(starts_ms[chapter.line], chapter.title) for chapter in script.chapters]
    return tuple([ChapterMark(0, mark.title) if mark is marks[0] else mark for mark in marks])


def chapters_json(marks: Iterable[ChapterMark]) -> str:
    """Return JSON chapters 1.2.0, with times in seconds."""
    chapters = [{"startTime": mark.start_ms / 1000, "title": plain(mark.title)} for mark in marks]
    return json.dumps({"version": "1.2.0", "chapters": chapters}, ensure_ascii=False, indent=1) + "\n"
