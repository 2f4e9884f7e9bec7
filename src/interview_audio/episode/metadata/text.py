"""Text as every format can hold it, and lines as wide as a reader's window."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

UNSAFE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
# Scripts that put no spaces between words: a line may end after any character.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u3130-\u318f\u31a0-\ua4cf\uf900-\ufaff\uff00-\uffef"
LEADING = "เแโใไເແໂໃໄ（「『【〔〈《“‘"  # stay with what follows: vowels written before their consonant, brackets
TRAILING = (
    "ะาำๅๆฯະາຳໆ、。，．：；？！）」』】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…”’"  # stay with what they follow
)


def plain(text: str) -> str:
    """One line of text without control characters, which formats cannot hold and terminals obey."""
    return " ".join(UNSAFE.sub(" ", text).split())


def plain_lines(text: str) -> str:
    """The same for text of several lines."""
    return "\n".join(plain(line) for line in text.split("\n")).strip("\n")


@cache
def _piece() -> re.Pattern[str]:
    """Compiled when there is something to wrap: it is a large one."""
    marks = "".join(chr(code) for code in range(0x0E00, 0x1800) if unicodedata.category(chr(code)).startswith("M"))
    return re.compile(rf"[{LEADING}]*[{UNSPACED}][{marks}{TRAILING}]*|[^\s{UNSPACED}]+|\s+")


def pieces(text: str) -> list[str]:
    """The text in what a line may end after: words, spaces, and letters of scripts that put none between words."""
    return _piece().findall(text)


def wrapped(text: str, width: int, first: int | None = None) -> list[str]:
    """Lines of at most `width` characters, the first of `first`; a longer word keeps a line to itself."""
    return filled(pieces(text), width, first)


def evenly_wrapped(text: str, width: int) -> list[str]:
    """As many lines as `wrapped` makes, as even as they can be down to half the width."""
    parts = pieces(text)
    lines, narrow = filled(parts, width), width
    # every width down to that of the longest line gives the same lines
    while (narrow := min(narrow, max(map(len, lines))) - 1) > width // 2:
        narrower = filled(parts, narrow)
        if len(narrower) > len(lines) or max(map(len, narrower)) > width:
            break
        lines = narrower
    return lines


def filled(parts: Iterable[str], width: int, first: int | None = None) -> list[str]:
    """Lines as `wrapped` makes them of text in its pieces."""
    lines, line, room = [], "", width if first is None else first
    for piece in parts:
        if piece.isspace():
            line = line and line + piece
        elif line and len(line) + len(piece) > room:
            lines.append(line.rstrip())
            line, room = piece, width
        else:
            line += piece
    return [*lines, line.rstrip()]
