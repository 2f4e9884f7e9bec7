"""Read and write the comments of a canonical file: chapters, what isn't said, where a speaker starts a new turn."""

from __future__ import annotations

import html
import re

from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import Skipped

NEW_TURN = "new turn"
CHAPTER = LazyPattern(r"Chapter:\s+(?P<title>\S.*)", re.DOTALL)
NOT_SAID = LazyPattern(r"Not said \((?P<reason>[^()\n]{1,60})\):\n(?P<text>.*)", re.DOTALL)


def new_turn() -> str:
    """Return the comment before a turn whose speaker also said the one before it."""
    return f"<!-- {NEW_TURN} -->"


def not_said(skipped: Skipped) -> str:
    """Return the comment for what isn't said, on lines of its own."""
    return f"<!-- Not said ({skipped.reason}):\n{_escaped(skipped.text)} -->"


def chapter(title: str) -> str:
    """Return the comment before the turn with which a chapter begins."""
    return f"<!-- Chapter: {_escaped(' '.join(title.split()))} -->"


def _escaped(text: str) -> str:
    """Return text in which nothing ends the comment, nor is what some site generator takes for its own markup."""
    text = re.sub(r"[&<>{}%]", lambda m: f"&#{ord(m[0])};", text.strip())
    return re.sub(r"([-:])(?=\1)", lambda m: f"&#{ord(m[0])};", text)


def begins_turn(text: str) -> bool:
    """Return whether a comment says that a new turn begins."""
    return text.strip() == NEW_TURN


def chapter_in(text: str) -> str:
    """Return the title of the chapter that a comment begins; empty for any other comment."""
    found = CHAPTER.fullmatch(text.strip())
    return " ".join(html.unescape(found["title"]).split()) if found else ""


def skipped_in(text: str, line: int) -> Skipped | None:
    """Return what a comment on `line` says isn't said; None for any other comment."""
    found = NOT_SAID.fullmatch(text.strip())
    return Skipped(line, html.unescape(found["text"]).strip(), found["reason"]) if found else None
