"""Read canonical interview Markdown, also after a person has edited it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from interview_audio.interview import comments
from interview_audio.interview.page.identity import same_person
from interview_audio.interview.page.label_words import kind_of
from interview_audio.interview.page.omissions import BY_KIND
from interview_audio.interview.page.passages import cut
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import UNSEEN, Block, BlockKind, Document, Interview, Mark, Person, Role, Skipped, Turn

MARK = "interview_audio"
"""The front matter key that says: the labels in this file are the truth. Its value is the version of the form."""


LABEL = LazyPattern(r"\s*+(?P<name>[^\s:：][^:：\n]{0,79}?)\s*+[:：]\s*+")


def narrator_label(people: Sequence[str]) -> str:
    """Return what stands before the narrator's words; no person's name."""
    taken = {name.casefold() for name in people}
    return next(name for name in ("Narrator", "Narration", "The narrator of this text") if name.casefold() not in taken)


def is_canonical(document: Document) -> bool:
    """Return whether the front matter says that the labels are the truth."""
    return MARK in document.metadata


def from_canonical(document: Document) -> Interview:
    """Return the interview that a canonical file holds, also after a person has edited it."""
    metadata = document.metadata
    people = _people(metadata.get("people"))
    narrator = narrator_label([p.name for p in people])
    reader = _Reader(people, narrator, _text(metadata.get("author")))
    reader.expect(name for b in document.blocks if (found := label_of(b, reader.known)) for name in found[:1])
    for block in document.blocks:
        reader.take(block)
    turns = reader.turns()
    used = {t.speaker for t in turns if t.role is not Role.NARRATOR}
    everybody = [p for p in reader.people if p.name in used]
    return Interview(
        title=_text(metadata.get("title")) or "",
        language=_text(metadata.get("language")) or document.language or "en",
        people=tuple(sorted(everybody, key=lambda p: p.role is Role.GUEST)),
        turns=turns,
        skipped=tuple(reader.skipped),
        author=_text(metadata.get("author")),
        date=document.info.date,
        source=_text(metadata.get("source")),
        metadata={k: v for k, v in metadata.items() if k not in (MARK, "people")},
        info=document.info,
    )


def _text(value: Any) -> str | None:
    return str(value) if isinstance(value, str | int | float) and str(value) else None


def _people(value: Any) -> list[Person]:
    out = []
    for entry in value if isinstance(value, list) else []:
        if isinstance(entry, Mapping) and entry.get("name"):
            role = Role.INTERVIEWER if str(entry.get("role")).casefold() == "interviewer" else Role.GUEST
            out.append(Person(str(entry["name"]), role, _text(entry.get("pronoun"))))
    return out


def label_of(block: Block, known: Sequence[str]) -> tuple[str, int] | None:
    """Return the label that a paragraph starts with and its length: `**Name:**`, `**Name**:`, a known `Name:`."""
    if block.kind is not BlockKind.PARAGRAPH or block.depth or block.quoted:
        return None
    first = next((i for i in block.inlines if i.kind not in UNSEEN), None)
    found = LABEL.match(block.text)
    if not first or not found or not found["name"]:
        return None
    bold = Mark.STRONG in first.marks and found.end("name") <= len(first.text) and found.end() >= len(first.text)
    if bold or any(found["name"].casefold() == name.casefold() for name in known):
        return found["name"].strip().replace("꞉", ":"), found.end()
    return None


def _is(person: Person, label: str) -> bool:
    return person.name.casefold() == label.casefold() or same_person(person.name, label)


class _Reader:
    """A walk over the blocks of a canonical file."""

    def __init__(self, people: list[Person], narrator: str, author: str | None) -> None:
        self.people, self.narrator, self.author = people, narrator, author
        self.skipped: list[Skipped] = []
        self.parts: list[tuple[Role, str | None, list[Block]]] = []
        self.who: tuple[Role, str | None] = (Role.NARRATOR, author)
        self.absent: list[Person] = []
        self.breaks = False  # the next words begin a turn, whoever said those before
        self.chapter = ""  # that the next words begin
        self.chapters: dict[int, str] = {}  # by the index of the first part

    @property
    def known(self) -> list[str]:
        """Return the names that are labels even where they aren't bold."""
        return [self.narrator, *(p.name for p in self.people)]

    def expect(self, labels: Iterable[str]) -> None:
        """Look through all labels first: who of the front matter has none has been renamed in them."""
        found = set(labels)
        self.absent = [p for p in self.people if not any(_is(p, name) for name in found)]

    def take(self, block: Block) -> None:
        """Take one block: omit it, or add it to the words of whoever was named last."""
        if block.kind in BY_KIND:
            if block.kind is BlockKind.MARKUP and comments.begins_turn(block.text):
                self.breaks = True
            elif block.kind is BlockKind.MARKUP and (title := comments.chapter_in(block.text)):
                self.breaks, self.chapter = True, title
            elif block.text.strip():
                note = comments.skipped_in(block.text, block.line) if block.kind is BlockKind.MARKUP else None
                self.skipped.append(note or Skipped(block.line, block.text, BY_KIND[block.kind]))
            return
        label = label_of(block, self.known)
        if label:
            name, end = label
            self.skipped.append(Skipped(block.line, block.text[:end].strip(), "label"))
            self.who = self._named(name)
            block = cut(block, end, len(block.text))
        if block.text.strip():
            self._say(block)

    def _say(self, block: Block) -> None:
        if self.parts and self.parts[-1][:2] == self.who and not self.breaks:
            self.parts[-1][2].append(block)
        else:
            if self.chapter:
                self.chapters[len(self.parts)] = self.chapter
            self.parts.append((*self.who, [block]))
        self.breaks, self.chapter = False, ""

    def _named(self, name: str) -> tuple[Role, str | None]:
        """Return whom a label means. A name that the front matter lacks is new, or a new name for somebody."""
        if name.casefold() == self.narrator.casefold():
            return Role.NARRATOR, self.author
        person = next((p for p in self.people if p.name.casefold() == name.casefold()), None)
        person = person or next((p for p in self.people if _is(p, name)), None)
        if person:
            return person.role, person.name
        kind = kind_of(name)
        if kind == "narrator":
            return Role.NARRATOR, self.author
        if self.absent:
            role = self.absent.pop(0).role
        else:
            role = Role(kind) if kind else Role.INTERVIEWER if self.who[0] is Role.GUEST else Role.GUEST
        self.people.append(Person(name, role))
        return role, name

    def turns(self) -> tuple[Turn, ...]:
        """Return what was said, in order."""
        return tuple(
            Turn(role, who, tuple(blocks), blocks[0].line, chapter=self.chapters.get(place, ""))
            for place, (role, who, blocks) in enumerate(self.parts)
        )
