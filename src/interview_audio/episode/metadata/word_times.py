"""Carry the times of spoken words over to the words as they are written."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher


def written_starts(written: Sequence[str], spoken: Sequence[str], starts_ms: Sequence[int]) -> tuple[int, ...]:
    """Return when each written word begins to be heard; `starts_ms` are those of the spoken words.

    Words written and spoken alike have the same times. What is spoken otherwise (`1999`: nineteen ninety-nine) begins
    with the first of its spoken words; several such words share the time of theirs. A word that isn't spoken begins
    with the next one that is.
    """
    if not starts_ms:
        return ()
    found: list[int] = []
    matcher = SequenceMatcher(None, [_bare(word) for word in written], [_bare(word) for word in spoken], autojunk=False)
    for _, first, last, heard_first, heard_last in matcher.get_opcodes():
        count, heard = last - first, heard_last - heard_first
        places = (heard_first + n * heard // count for n in range(count))
        found += [starts_ms[min(place, len(starts_ms) - 1)] for place in places]
    return tuple(found)


def _bare(word: str) -> str:
    """Return a word as it is compared: letters and figures alone."""
    return "".join(c for c in word.casefold() if c.isalnum()) or word
