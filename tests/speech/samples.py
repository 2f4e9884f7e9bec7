"""Voices, lines, scripts and interviews in one line each."""

from __future__ import annotations

import os
from pathlib import Path

from interview_audio.model import (
    Block,
    BlockKind,
    Cast,
    CastEntry,
    Chapter,
    Inline,
    Interview,
    Line,
    Person,
    Role,
    Script,
    Sentence,
    Turn,
    Voice,
)
from interview_audio.speech import load_voices

SHIPPED = {voice.id: voice for voice in load_voices()}
HEART, JOE, DAVID = (SHIPPED[id_] for id_ in ("hibari:heart", "piper:joe", "pyttsx3:en-us+david"))


def fake(model: str = "", name: str = "tone") -> Voice:
    """A voice of the fake engine, with a fault."""
    return Voice("fake", name, "en", model=model, speed=1000.0)


def line(*sentences: str, speaker: str = "ann", pause_ms: int = 300, source_line: int = 1) -> Line:
    """A line of a speaker: its sentences, parted by `pause_ms`."""
    last = len(sentences) - 1
    said = tuple(Sentence(s, s, pause_ms if n < last else 0) for n, s in enumerate(sentences))
    return Line(said, Role.GUEST, speaker, 0, 0, source_line, 700)


def script(*lines: Line) -> Script:
    """A script of one chapter."""
    return Script("A talk", "en", lines, (Chapter("Introduction", 0),))


def cast(**voices: Voice) -> Cast:
    """Everybody named with the voice given, the narrator with the first."""
    first = next(iter(voices.values()))
    return Cast({None: CastEntry(first, ""), **{name: CastEntry(voice, "asked for") for name, voice in voices.items()}})


def interview(*people: tuple[str, str, str | None, int], language: str = "en") -> Interview:
    """People by name, role, pronoun and how much they say."""
    turns = (
        Turn(Role(role), name, (Block(BlockKind.PARAGRAPH, (Inline("x" * said),), 1),), 1)
        for name, role, _, said in people
    )
    persons = tuple(Person(name, Role(role), pronoun) for name, role, pronoun, _ in people)
    return Interview("A talk", language, persons, tuple(turns))


def processes() -> set[int]:
    """The processes below this one, where the system shows them as files; not multiprocessing's own helper."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            about = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if about[0] != "Z" and b"resource_tracker" not in stat.with_name("cmdline").read_bytes():
            parents[int(stat.parent.name)] = int(about[1])
    below: set[int] = set()
    while more := {pid for pid, parent in parents.items() if parent in below | {os.getpid()}} - below:
        below |= more
    return below


def spoken(log: Path) -> list[str]:
    """What the fake engine was asked to say, as it wrote it in the folder `log`."""
    return [said for file in sorted(log.glob("[0-9]*")) for said in file.read_text().splitlines()]
