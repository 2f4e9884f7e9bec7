"""Load interviews whose speakers are known."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from interview_audio.interview.page.identity import name_parts


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of an interview as training sees it."""

    text: str
    kind: str  # intro, question, answer, aside, closing, outro
    opens: bool = False  # a question starts here


@dataclass(frozen=True)
class LabelledInterview:
    """An interview and who says what in it."""

    id: str
    language: str
    paragraphs: tuple[Paragraph, ...]
    names: tuple[str, ...] = field(default=())
    guest: str = ""

    @property
    def source(self) -> str:
        """Return the site it is from."""
        return source_of(self.id)


def source_of(interview: str) -> str:
    """Return the site that an interview is from, by its id: `weekly03_moss` is from `weekly`."""
    return interview.split("_")[0].rstrip("0123456789")


def load(paths: Sequence[Path]) -> list[LabelledInterview]:
    """Load the interviews of gold files."""
    return [from_gold(json.loads(path.read_text(encoding="utf-8"))) for path in paths]


def from_gold(gold: dict) -> LabelledInterview:  # type: ignore[type-arg]
    """Convert one gold file to paragraphs."""
    turns = [t for t in gold["turns"] if t["role"] != "skip" and t["text"].strip()]
    kinds = kinds_of([t["role"] for t in turns])
    units: list[Paragraph] = []
    for turn, kind in zip(turns, kinds, strict=True):
        opens = kind == "question" and (not units or units[-1].kind != "question")
        for n, paragraph in enumerate(p for p in turn["text"].split("\n\n") if p.strip()):
            units.append(Paragraph(" ".join(paragraph.split()), kind, opens and n == 0))
    people = [s["name"] for s in gold["speakers"]]
    guests = [s["name"] for s in gold["speakers"] if s["role"] == "guest"]
    return LabelledInterview(gold["id"], gold["language"], tuple(units), tuple(people), guests[0] if guests else "")


def kinds_of(roles: Sequence[str]) -> list[str]:
    """Return what each turn does in the interview, by the roles of all."""
    out: list[str] = []
    for k, role in enumerate(roles):
        rest = [r for r in roles[k + 1 :] if r != "narrator"]
        before, between = out[-1] if out else "", roles[k + 1 : k + 2] == ["narrator"]
        if role == "guest":
            out.append("answer")
        elif role == "interviewer":
            # thanks that nobody answers: before the end, or before the next interview on the page
            unanswered = not rest or (between and rest[0] == "interviewer" and before == "answer")
            out.append("closing" if unanswered or (before == "closing" and "guest" not in rest[:1]) else "question")
        elif not any(kind in ("question", "answer") for kind in out):
            out.append("intro")
        else:
            out.append("outro" if before in ("closing", "outro") or "guest" not in rest else "aside")
    return out


def name_words(interview: LabelledInterview) -> frozenset[str]:
    """Return the parts of the names of those who speak."""
    return frozenset(word for name in interview.names for word in name_parts(name) if len(word) > 2)
