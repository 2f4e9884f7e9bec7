"""Make text by strangers fit to be published: nothing breaks XML, a page, or the direction of the text beside it."""

from __future__ import annotations

import re
import unicodedata

UNPRINTABLE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters but tab and line feed
    "\u202a-\u202e\u2066-\u2069"  # left open, these turn the text that follows round
    "\u2028\u2029"  # end a line of JavaScript
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff"  # lone surrogates and what is no character
    "]"
)


def printable(text: str) -> str:
    """Return the text without characters that XML 1.0 refuses or that harm what stands beside it."""
    return UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """Return the printable text on one line."""
    return " ".join(printable(text).split())


def is_leftward(text: str) -> bool:
    """Tell whether a text runs from right to left, as its first letter does."""
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((side != "L" for side in strong if side in ("L", "R", "AL")), False)


def shortened(text: str, size: int) -> str:
    """Return whole words of `text`, at most `size` bytes of UTF-8, with an ellipsis where words are missing."""
    if len(text.encode()) <= size:
        return text
    room = size - len("…".encode())
    head = text.encode()[:room].decode(errors="ignore")
    words = head.rpartition(" ")[0] if text[len(head)] != " " else head
    return (words or head).rstrip(" \n,;:–—-") + "…"


def clock(ms: int) -> str:
    """Format a time as show notes do: `00:02:03`."""
    minutes, seconds = divmod(ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}"
