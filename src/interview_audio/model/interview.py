"""Who says what? The types of the stage `interview`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from interview_audio.model.document import Block
from interview_audio.model.post import PostInfo


class Role(StrEnum):
    """What somebody does in an interview."""

    INTERVIEWER = "interviewer"
    GUEST = "guest"
    NARRATOR = "narrator"


@dataclass(frozen=True)
class Person:
    """Somebody who speaks in the interview."""

    name: str
    role: Role  # interviewer or guest; nobody is the narrator
    pronoun: str | None = None  # "he", "she" or "they", if the text itself uses it

    @property
    def is_named(self) -> bool:
        """Return whether this is a name, rather than a placeholder such as `Guest` or `Interviewer 2`."""
        return self.name.rstrip(" 0123456789").casefold() not in ("", *Role)


@dataclass(frozen=True)
class Turn:
    """What one person says before another speaks."""

    role: Role
    speaker: str | None  # a person's name; for the narrator the author, or None
    blocks: tuple[Block, ...]
    line: int  # of the source file, where it starts
    confidence: float = 1.0  # 0 to 1: how certain role and speaker are
    chapter: str = ""  # title of the chapter that somebody chose to begin here; empty: none

    @cached_property
    def text(self) -> str:
        """Return the source's words without markup, paragraphs separated by an empty line."""
        return "\n\n".join(" ".join(b.text.split()) for b in self.blocks if b.text.strip())


@dataclass(frozen=True)
class Skipped:
    """A piece of the page that isn't said, and why."""

    line: int
    text: str
    reason: str  # "label", "front matter", "teaser of another post", …


@dataclass(frozen=True)
class Interview:
    """Who says what, and what is left out, each in the order of the source."""

    title: str
    language: str  # BCP 47: "en", "pt-BR"
    people: tuple[Person, ...]  # interviewers first, then guests, each in order of speaking
    turns: tuple[Turn, ...]
    skipped: tuple[Skipped, ...] = ()
    author: str | None = None
    date: dt.date | None = None
    source: str | None = None  # address or file name of the post
    metadata: Mapping[str, Any] = field(default_factory=dict)  # the front matter, for the canonical form
    info: PostInfo = field(default_factory=PostInfo)  # the typed metadata of the post
    doubts: tuple[str, ...] = ()  # why the page hardly looks like an interview; empty if it does
