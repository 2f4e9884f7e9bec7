"""How is it said aloud? The types of the stage `script`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from interview_audio.model.interview import Role


@dataclass(frozen=True, slots=True)
class Sentence:
    """The smallest unit given to an engine."""

    text: str  # as written, without markup
    spoken: str  # as a person would say it: what the voice is given
    pause_ms: int  # silence after it; 0 after the last of a line


@dataclass(frozen=True)
class Line:
    """One turn, or an addition, as it is spoken: the unit of work of every later stage."""

    sentences: tuple[Sentence, ...]
    role: Role
    speaker: str | None
    chapter: int  # index into the script's chapters
    turn: int | None  # index into the interview's turns; None for an addition
    source_line: int  # of the source file; 0 for an addition
    pause_ms: int  # silence after it
    reason: str | None = None  # why it was added

    @cached_property
    def spoken(self) -> str:
        """Return everything that the voice is given."""
        return " ".join(s.spoken for s in self.sentences)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the episode that a listener can jump to."""

    title: str  # at most 60 characters
    line: int  # index of its first line in the script


@dataclass(frozen=True)
class Script:
    """Everything that is said, in order."""

    title: str
    language: str
    lines: tuple[Line, ...]
    chapters: tuple[Chapter, ...]
    notice: str = ""  # the disclosure that the voices are synthetic, as written; empty: switched off
