"""Text as every format can hold it, and lines as wide as a reader's window."""

from __future__ import annotations

import re
import unicodedata

UNSAFE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
# Scripts that put no spaces between words: a line may end after any character.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u3130-\u318f\u31a0-\ua4cf\uf900-\ufaff\uff00-\uffef"
MARKS = "".join(chr(code) for code in range(0x0E00, 0x1800) if unicodedata.category(chr(code)).startswith("M"))
LEADING = "เแโใไເແໂໃໄ（「『【〔〈《“‘"  # stay with what follows: vowels written before their consonant, brackets
TRAILING = (
    "ะาำๅๆฯະາຳໆ、。，．：；？！）」』】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…”’"  # stay with what they follow
)
PIECES = re.compile(rf"[{LEADING}]*[{UNSPACED}][{MARKS}{TRAILING}]*|[^\s{UNSPACED}]+|\s+")


def plain(text: str) -> str:
    """One line of text without control characters, which formats cannot hold and terminals obey."""
    return " ".join(UNSAFE.sub(" ", text).split())


def plain_lines(text: str) -> str:
    """The same for text of several lines."""
    return "\n".join(plain(line) for line in text.split("\n")).strip("\n")


def wrapped(text: str, width: int, first: int | None = None) -> list[str]:
    """Lines of at most `width` characters, the first of `first`; a longer word keeps a line to itself."""
    lines, line, room = [], "", width if first is None else first
    for piece in PIECES.findall(text):
        if line and len((line + piece).rstrip()) > room:
            lines.append(line.rstrip())
            line, room = "", width
        line = line + piece if line or not piece.isspace() else ""
    return [*lines, line.rstrip()]
