"""The interviews to be rendered: one from the posts that the project ships, and longer ones made by repeating it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.speed.running import python, run

SHIPPED = Path(__file__).parents[2] / "interviews"
NAMES = {"interviewer": "Ann Asker", "guest": "Ben Baker", "narrator": "Ben Baker"}


@dataclass(frozen=True)
class Turn:
    """What one person says."""

    role: str
    text: str  # paragraphs parted by an empty line


@dataclass(frozen=True)
class Text:
    """An interview between two people."""

    turns: tuple[Turn, ...]

    def repeated(self, times: int) -> Text:
        """Return a text `times` as long; every sentence says the number of its copy, so that no two are the same."""
        parts = range(1, times + 1)
        return Text(tuple(replace(turn, text=_numbered(turn.text, part)) for part in parts for turn in self.turns))

    def echoed(self, times: int) -> Text:
        """Return a text `times` as long, word for word: a sentence spoken once is known after that."""
        return Text(self.turns * times)

    def edited(self) -> Text:
        """Return the text with one more sentence in one turn in the middle."""
        middle = len(self.turns) // 2
        turns = list(self.turns)
        turns[middle] = replace(turns[middle], text=turns[middle].text + " And that was corrected afterwards.")
        return Text(tuple(turns))

    def write(self, path: Path) -> Path:
        """Write it as an interview that nobody can misread."""
        said = (f"**{NAMES[turn.role]}:** {turn.text}" for turn in self.turns)
        head = "---\ntitle: An interview to be measured\ndate: 2026-01-01\n---"
        path.write_text("\n\n".join((head, *said)) + "\n", encoding="utf-8")
        return path


def _numbered(text: str, part: int) -> str:
    return re.sub(r"([.!?])(?=\s|$)", rf", part {part}\1", text)


def shipped() -> Text:
    """Return all the interviews that the project ships, one after the other."""
    return Text(tuple(turn for post in sorted(SHIPPED.iterdir()) for turn in turns_of(post)))


def turns_of(post: Path) -> Iterator[Turn]:
    """Return who says what in a post, as the program reads it."""
    found = json.loads(run(python("interview_audio", "script", post, "--json")).output)
    for turn in found["turns"]:
        yield Turn(turn["role"], turn["text"])
