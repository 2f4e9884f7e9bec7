"""Whether turns and skipped texts together are the words of a document, each once and in order."""

from __future__ import annotations

import re
from collections.abc import Iterable

from interview_audio.model import Document, Interview


def letters(text: str) -> str:
    return "".join(re.findall(r"\w", text))


def is_whole(document: Document, interview: Interview) -> bool:
    """Every letter of the document's blocks is in exactly one turn or skipped text, in source order."""
    page = "".join(letters(block.text) for block in document.blocks)
    said = [block.text for turn in interview.turns for block in turn.blocks]
    return is_interleaved(page, said, [item.text for item in interview.skipped])


def is_interleaved(page: str, said: Iterable[str], skipped: Iterable[str]) -> bool:
    """Whether the letters of two rows of texts, each in its order, are together those of the page."""
    one, other = ([x for text in row if (x := letters(text))] for row in (said, skipped))
    reached = {(0, 0): 0}  # how many of each have been found, and how far that is into the page
    for _ in range(len(one) + len(other)):
        further = {}
        for (i, j), at in reached.items():
            if i < len(one) and page.startswith(one[i], at):
                further[i + 1, j] = at + len(one[i])
            if j < len(other) and page.startswith(other[j], at):
                further[i, j + 1] = at + len(other[j])
        reached = further
    return reached.get((len(one), len(other))) == len(page)
