"""Find several interviews in one document: where one ends and the next begins, and which part is none."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from interview_audio.errors import NotAnInterviewError
from interview_audio.interview.page.questions import asks_at_the_end
from interview_audio.interview.reading.turns import section_guest
from interview_audio.interview.understanding import read_whole
from interview_audio.model import Block, BlockKind, Document, Interview, Role, Skipped, Turn

END = sys.maxsize
"""A line behind every line of a document."""


LEAST_TURNS = 2
"""The questions of an interview, and its answers, at least: one of each stands in many a preface."""
MOST = 0.5
"""The share of a book's words from which its only interview is the book."""


@dataclass(frozen=True)
class Part:
    """A part of a document that may be an interview of its own."""

    title: str
    interview: Interview | None  # None where nobody asks and nobody answers

    @property
    def doubtful(self) -> bool:
        """Whether it is no interview, or hardly looks like one."""
        return self.interview is None or bool(self.interview.doubts)


def read_each(document: Document, policies: Mapping[str, str]) -> Iterator[Interview]:
    """Read each interview of a document, in order. What belongs to other parts is skipped, so that no word is lost.

    Parts that hardly look like interviews, such as prefaces, are left out; where all parts do, they count.
    """
    read: list[Part] = []
    given = 0
    for part in read_parts(document, policies):
        read.append(part)
        sure = [part.interview for part in read if part.interview and not part.doubtful]
        if len(sure) > 1:
            yield from sure[given:]
            given = len(sure)
    if not given:
        chosen = [part.interview for part in interviews_among(read, document) if part.interview]
        yield from chosen or [read_whole(document, policies=policies)]


def interviews_among(read: Sequence[Part], document: Document) -> Sequence[Part]:
    """Return the parts of a document that are interviews; none where the document is one."""
    sure = [part for part in read if not part.doubtful]
    if len(sure) > 1 or (sure and _words(sure[0]) < MOST * sum(len(b.text.split()) for b in document.blocks)):
        return sure
    talks = [part for part in read if part.interview and _talks(part.interview.turns)]
    return talks if len(talks) > 1 and not sure else ()


def read_parts(document: Document, policies: Mapping[str, str]) -> Iterator[Part]:
    """Read each part of a document that may be an interview; nothing where it has no parts."""
    starts = _starts(document)
    if len(starts) > 1:
        for start, end in zip(starts, [*starts[1:], len(document.blocks)], strict=True):
            yield _part(document, start, end, policies)


def titles_within(document: Document, whole: Interview) -> tuple[str, ...]:
    """Return the titles of the interviews in a document that was read as one, `whole`; none where it holds one."""
    titles: list[str] = []
    if len(starts := _starts(document)) < 2:
        return ()
    for start, end in zip(starts, [*starts[1:], len(document.blocks)], strict=True):
        lines = range(document.blocks[start].line, document.blocks[end].line if end < len(document.blocks) else END)
        if _talks([turn for turn in whole.turns if turn.line in lines]):
            titles.append(" ".join(document.blocks[start].text.split()))
    return tuple(titles) if len(titles) > 1 else ()


def _talks(turns: Sequence[Turn]) -> bool:
    roles = [turn.role for turn in turns]
    return min(roles.count(Role.INTERVIEWER), roles.count(Role.GUEST)) >= LEAST_TURNS


def _words(part: Part) -> int:
    return sum(len(turn.text.split()) for turn in part.interview.turns) if part.interview else 0


def _starts(document: Document) -> Sequence[int]:
    """Return where interviews may start: with the chapters of a book, at more headings than these that name somebody.

    A book with a question for most of its chapters is one interview.
    """
    found = section_starts(document.blocks)
    if len(found) > 1 and len(found) >= len(document.chapters):
        return found
    questions = sum(asks_at_the_end(document.blocks[start].text.rstrip()) for start in document.chapters)
    return document.chapters if 2 * questions <= len(document.chapters) else ()


def section_starts(blocks: Sequence[Block]) -> list[int]:
    """Return the headings of one level that each name somebody else: `Interview with Ada Lovelace`."""
    named: dict[int, dict[str, int]] = {}
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and (guest := section_guest(block.text)):
            named.setdefault(block.level, {}).setdefault(guest, index)
    return sorted(max(named.values(), key=len).values()) if named else []


def _part(document: Document, start: int, end: int, policies: Mapping[str, str]) -> Part:
    heading = " ".join(document.blocks[start].text.split())
    part = replace(document, blocks=document.blocks[start:end], info=replace(document.info, title=""))
    try:
        interview = read_whole(part, heading, policies)
    except NotAnInterviewError:
        return Part(heading, None)
    outside = [*document.blocks[:start], *document.blocks[end:]]
    others = [Skipped(b.line, b.text, "another interview") for b in outside if b.text.strip()]
    skipped = sorted((*interview.skipped, *others), key=lambda s: s.line)
    return Part(heading, replace(interview, skipped=tuple(skipped), info=document.info))
