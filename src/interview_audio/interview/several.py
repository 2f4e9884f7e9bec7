"""Find several interviews in one document: where one ends and the next begins."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from interview_audio.errors import NotAnInterviewError
from interview_audio.interview.page.questions import asks_at_the_end
from interview_audio.interview.reading.turns import section_guest
from interview_audio.interview.understanding import read_whole
from interview_audio.model import Block, BlockKind, Document, Interview, Role, Skipped

END = sys.maxsize
"""A line behind every line of a document."""


def read_each(document: Document, policies: Mapping[str, str]) -> tuple[Interview, ...]:
    """Read each interview of a document, in order. What belongs to another one is skipped, so that no word is lost."""
    starts = _starts(document)
    if len(starts) < 2:
        return (read_whole(document, policies=policies),)
    found = tuple(_parts(document, starts, policies))
    return found if len(found) > 1 else (read_whole(document, policies=policies),)


def titles_within(document: Document, whole: Interview) -> tuple[str, ...]:
    """Return the titles of the interviews in a document that was read as one, `whole`; none where it holds one."""
    titles: list[str] = []
    if len(starts := _starts(document)) < 2:
        return ()
    for start, end in zip(starts, [*starts[1:], len(document.blocks)], strict=True):
        lines = range(document.blocks[start].line, document.blocks[end].line if end < len(document.blocks) else END)
        if {Role.INTERVIEWER, Role.GUEST} <= {turn.role for turn in whole.turns if turn.line in lines}:
            titles.append(" ".join(document.blocks[start].text.split()))
    return tuple(titles) if len(titles) > 1 else ()


def _starts(document: Document) -> Sequence[int]:
    """Return where interviews may start: at headings that name somebody, else with the chapters of a book.

    A book with a question for most of its chapters is one interview.
    """
    found = section_starts(document.blocks)
    if len(found) > 1:
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


def _parts(document: Document, starts: Sequence[int], policies: Mapping[str, str]) -> Iterator[Interview]:
    for start, end in zip(starts, [*starts[1:], len(document.blocks)], strict=True):
        heading = " ".join(document.blocks[start].text.split())
        part = replace(document, blocks=document.blocks[start:end], info=replace(document.info, title=""))
        try:
            interview = read_whole(part, heading, policies)
        except NotAnInterviewError:
            continue
        outside = [*document.blocks[:start], *document.blocks[end:]]
        others = [Skipped(b.line, b.text, "another interview") for b in outside if b.text.strip()]
        skipped = sorted((*interview.skipped, *others), key=lambda s: s.line)
        yield replace(interview, skipped=tuple(skipped), info=document.info)
