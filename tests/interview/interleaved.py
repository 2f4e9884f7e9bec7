"""Whether turns and skipped texts together are the words of a document, each once and in order."""

from __future__ import annotations

import re
from functools import cache

from interview_audio.model import Document, Interview


def letters(text: str) -> str:
    return "".join(re.findall(r"\w", text))


def is_whole(document: Document, interview: Interview) -> bool:
    """Every letter of the document's blocks is in exactly one turn or skipped text, in source order."""
    page = "".join(letters(block.text) for block in document.blocks)
    said = [x for t in interview.turns for b in t.blocks if (x := letters(b.text))]
    skipped = [x for s in interview.skipped if (x := letters(s.text))]

    @cache
    def from_here(at: int, i: int, j: int) -> bool:
        if at == len(page):
            return i == len(said) and j == len(skipped)
        return (i < len(said) and page.startswith(said[i], at) and from_here(at + len(said[i]), i + 1, j)) or (
            j < len(skipped) and page.startswith(skipped[j], at) and from_here(at + len(skipped[j]), i, j + 1)
        )

    return from_here(0, 0, 0)
