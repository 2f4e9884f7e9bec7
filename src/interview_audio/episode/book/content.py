"""What a read-along book holds: chapters of turns, turns of sentences, each with its place in the sound."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from interview_audio.episode.metadata.cues import line_cues
from interview_audio.episode.metadata.text import plain
from interview_audio.model import Cue, Interview, Role, Script, Span, Voice

PARAGRAPH_MS = 480
"""Silence between two sentences of a turn that parts its paragraphs."""

SPACE = uuid.UUID("7f5d1f0c-6f7a-5d0e-9d52-0a7f5c9b8e11")
"""In which books have their identifiers."""


@dataclass(frozen=True)
class Sentence:
    """A sentence and when it is heard, in milliseconds from the start of the sound."""

    id: str
    text: str
    start_ms: int
    end_ms: int  # the start of the next one in the chapter, so that the sound never stops between two


@dataclass(frozen=True)
class Paragraphs:
    """What one person says before another speaks."""

    role: Role
    speaker: str | None
    paragraphs: tuple[tuple[Sentence, ...], ...]


@dataclass(frozen=True)
class Chapter:
    """A part of the book, with a file of its own."""

    name: str  # of its file, without a suffix
    title: str
    turns: tuple[Paragraphs, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return all its sentences, in order."""
        return tuple(s for turn in self.turns for paragraph in turn.paragraphs for s in paragraph)


@dataclass(frozen=True)
class Book:
    """Everything that the files of a book are made from."""

    title: str
    language: str
    identifier: str  # a UUID, the same whenever the same interview is rendered
    chapters: tuple[Chapter, ...]
    people: tuple[str, ...]
    voices: tuple[str, ...]
    notice: str
    author: str = ""
    date: str = ""  # YYYY-MM-DD
    source: str = ""
    description: str = ""
    sound: str = "sound.mp3"  # the name of the file, and its media type
    media_type: str = "audio/mpeg"


def book_of(
    script: Script,
    interview: Interview,
    spans: Sequence[Sequence[Span]],
    duration_ms: int,
    voices: Sequence[Voice],
) -> Book:
    """Return the book of a script. `spans` are those of every line's sentences, from the start of the sound."""
    title = plain(script.title) or "Interview"
    info = interview.info
    return Book(
        title=title,
        language=plain(script.language) or "en",
        identifier=str(uuid.uuid5(SPACE, f"{interview.source or ''}\n{title}\n{info.date or ''}")),
        chapters=_chapters(script, spans, duration_ms),
        people=tuple(plain(person.name) for person in interview.people),
        voices=tuple(voice.name for voice in voices),
        notice=plain(script.notice),
        author=plain(interview.author or ""),
        date=info.date.isoformat() if info.date else "",
        source=plain(interview.source or ""),
        description=plain(info.description),
    )


def _chapters(script: Script, spans: Sequence[Sequence[Span]], duration_ms: int) -> tuple[Chapter, ...]:
    said = [list(line_cues(line, heard)) for line, heard in zip(script.lines, spans, strict=True)]
    starts = [cue.start_ms for cues in said for cue in cues]
    following = dict(zip(starts, [*starts[1:], duration_ms], strict=True))
    number = 0
    turns: list[list[Paragraphs]] = [[] for _ in script.chapters]
    for line, cues in zip(script.lines, said, strict=True):
        paragraphs: list[list[Sentence]] = []
        before: Cue | None = None
        for cue in cues:
            number += 1
            sentence = Sentence(f"s{number}", plain(cue.text), cue.start_ms, max(cue.end_ms, following[cue.start_ms]))
            if before is None or cue.start_ms - before.end_ms >= PARAGRAPH_MS:
                paragraphs.append([])
            paragraphs[-1].append(sentence)
            before = cue
        if paragraphs:
            speaker = plain(line.speaker) if line.speaker else None
            turns[line.chapter].append(Paragraphs(line.role, speaker, tuple(map(tuple, paragraphs))))
    names = [f"chapter-{n:03}" for n in range(1, len(turns) + 1)]
    titles = [plain(chapter.title) for chapter in script.chapters]
    found = zip(names, titles, turns, strict=True)
    return tuple(Chapter(name, title or name, tuple(of)) for name, title, of in found if of)
