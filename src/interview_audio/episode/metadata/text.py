"""Clean text for every output format, and wrap it to a line width."""

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
    """Return text on one line without control characters, which formats reject and terminals obey."""
    return " ".join(UNSAFE.sub(" ", text).split())


def plain_lines(text: str) -> str:
    """Clean text of several lines, keeping its line breaks."""
    return "\n".join(plain(line) for line in text.split("\n")).strip("\n")


@cache
def _piece() -> re.Pattern[str]:
    """Compile the pattern of pieces on first use: it is a large one."""
    marks = "".join(chr(code) for code in range(0x0E00, 0x1800) if unicodedata.category(chr(code)).startswith("M"))
    return re.compile(rf"[{LEADING}]*[{UNSPACED}][{marks}{TRAILING}]*|[^\s{UNSPACED}]+|\s+")


def pieces(text: str) -> list[str]:
    """Split text at its line-break opportunities: words, spaces, and single letters of scripts without spaces."""
    return _piece().findall(text)


def wrap(text: str, width: int, first: int | None = None) -> list[str]:
    """Wrap text to lines of at most `width` characters, the first of `first`; a longer word gets a line of its own."""
    return fill_lines(pieces(text), width, first)


def wrap_evenly(text: str, width: int) -> list[str]:
    """Wrap text to as many lines as `wrap` makes, but as even in length as possible."""
    parts = pieces(text)
    lines, narrow = fill_lines(parts, width), width
    # every width down to that of the longest line gives the same lines
    while (narrow := min(narrow, max(map(len, lines))) - 1) > width // 2:
        narrower = fill_lines(parts, narrow)
        if len(narrower) > len(lines) or max(map(len, narrower)) > width:
            break
        lines = narrower
    return lines


def fill_lines(parts: Iterable[str], width: int, first: int | None = None) -> list[str]:
    """Wrap text that is already split into pieces."""
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
