"""Open an episode with its title and its date, where a show wants that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from interview_audio.languages import Language, language_of
from interview_audio.model import Chapter, Interview, Line, Role, Sentence, Settings
from interview_audio.script.lexicon import Lexicon
from interview_audio.script.spoken import speak

REASON = "spoken title"
STOPS = (".", "!", "?", "…", "。", "！", "？")


def opened(
    interview: Interview,
    lines: Sequence[Line],
    chapters: Sequence[Chapter],
    settings: Settings,
    lexicon: Lexicon | None = None,
    notice: Sequence[Line] = (),
) -> tuple[list[Line], tuple[Chapter, ...]]:
    """Put title and date, as the settings ask for them, and the notice before all lines, in the first chapter."""
    language = language_of(interview.language)
    written = [
        *([_stopped(interview.title)] if settings.say_title and interview.title else []),
        *([_stopped(date)] if settings.say_date and (date := written_date(interview.date, language)) else []),
    ]
    said = [(text, speak(text, interview.language, lexicon)) for text in written]
    heard = [(text, spoken) for text, spoken in said if spoken]
    pause = settings.paced_gaps.sentence[1]
    sentences = tuple(
        Sentence(text, spoken, pause if place + 1 < len(heard) else 0) for place, (text, spoken) in enumerate(heard)
    )
    after = pause if notice else settings.paced_gaps.chapter[0]
    title = [Line(sentences, Role.NARRATOR, None, 0, None, 0, after, REASON)] if heard else []
    opening = [*title, *(replace(line, pause_ms=settings.paced_gaps.chapter[0]) for line in notice)]
    if not opening:
        return list(lines), tuple(chapters)
    moved = (
        replace(chapter, line=chapter.line + len(opening) if place else 0) for place, chapter in enumerate(chapters)
    )
    return [*opening, *lines], tuple(moved) or (Chapter(interview.title[:60] or REASON, 0),)


def written_date(date: dt.date | None, language: Language) -> str:
    """Return November 22, 2026 or as the language writes it; empty without a date or rules of the language."""
    if date is None or not language.months:
        return ""
    if language.code != "en":
        return language.date(date.day, date.month, date.year) or ""
    month = list(dict.fromkeys(language.months.values()))[date.month - 1]
    return f"{date.day} {month} {date.year}" if language.day_first else f"{month} {date.day}, {date.year}"


def _stopped(text: str) -> str:
    text = " ".join(text.split())
    return text if text.endswith(STOPS) else text + "."
