"""Read and write the HTML comments of a canonical file: what isn't said, and where a speaker starts a new turn."""

from __future__ import annotations

import html
import re

from interview_audio.model import Skipped

NEW_TURN = "new turn"
NOT_SAID = re.compile(r"Not said \((?P<reason>[^()\n]{1,60})\):\n(?P<text>.*)", re.DOTALL)


def new_turn() -> str:
    """Return the comment before a turn whose speaker also said the one before it."""
    return f"<!-- {NEW_TURN} -->"


def not_said(skipped: Skipped) -> str:
    """Return the comment for what isn't said, on lines of its own."""
    # neither an end of the comment nor what some site generator would take for its own markup
    text = re.sub(r"[&<>{}%]", lambda m: f"&#{ord(m[0])};", skipped.text.strip())
    text = re.sub(r"([-:])(?=\1)", lambda m: f"&#{ord(m[0])};", text)
    return f"<!-- Not said ({skipped.reason}):\n{text} -->"


def begins_turn(text: str) -> bool:
    """Return whether a comment says that a new turn begins."""
    return text.strip() == NEW_TURN


def skipped_in(text: str, line: int) -> Skipped | None:
    """Return what a comment on `line` says isn't said; None for any other comment."""
    found = NOT_SAID.fullmatch(text.strip())
    return Skipped(line, html.unescape(found["text"]).strip(), found["reason"]) if found else None
