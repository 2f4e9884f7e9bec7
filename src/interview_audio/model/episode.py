"""What is the finished sound? The types of the stage `episode`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from interview_audio.model.interview import Person


@dataclass(frozen=True, slots=True)
class Cue:
    """A sentence of the transcript."""

    start_ms: int
    end_ms: int
    speaker: str | None
    text: str
    words_ms: tuple[int, ...] = ()  # when each word of the text begins; empty if that isn't known or wanted


@dataclass(frozen=True, slots=True)
class ChapterMark:
    """A chapter and when it starts."""

    start_ms: int
    title: str


@dataclass(frozen=True, slots=True)
class VoiceCredit:
    """A voice used in an episode."""

    voice: str  # `engine:name`
    licence: str = ""


@dataclass(frozen=True)
class Episode:
    """A finished episode on disk."""

    title: str
    slug: str
    files: Mapping[str, Path]  # by kind: "mp3", "vtt", …
    duration_ms: int
    people: tuple[Person, ...]
    chapters: tuple[ChapterMark, ...]
    cues: tuple[Cue, ...]
    language: str = "en"  # BCP 47
    notice: str = ""  # the disclosure that its voices are synthetic; empty if switched off
    voices: tuple[VoiceCredit, ...] = ()  # in the order of their first words
    spoken_lines: int = field(default=0, compare=False)  # lines spoken by this run; the others came from the store
