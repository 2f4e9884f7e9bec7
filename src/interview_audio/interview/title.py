"""Find what a page says of itself: its title, its date, where it is published."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from interview_audio.interview.page.names import mentions
from interview_audio.interview.page.omission_patterns import READ_MORE
from interview_audio.model import BlockKind, Document


def title_of(document: Document) -> str:
    """Return what the page calls itself: its front matter, its first heading; empty where it says nothing."""
    if document.info.title:
        return document.info.title
    headings = [b for b in document.blocks if b.kind is BlockKind.HEADING and b.text.strip()]
    times = Counter(b.text.strip() for b in headings)
    headings = [b for b in headings if times[b.text.strip()] == 1]
    if headings:
        first = min(headings[:3], key=lambda b: b.level)
        return " ".join(first.text.split()) if "?" not in first.text else ""
    return ""


def title_in_text(texts: Sequence[str], guests: Sequence[str]) -> str:
    """Find a title in the text where none is set: a link that names the guest, or a first line that is no sentence."""
    for text in texts:
        link = READ_MORE.fullmatch(text.strip())
        if link and ":" in text and any(mentions(text, g) for g in guests):
            return " ".join(text.split(":", 1)[1].split())
    if not texts or texts.count(texts[0]) > 1:
        return ""
    first = " ".join(texts[0].split())
    label = re.match(
        r"\S+(?:\s\S+)?[:：]", first
    )  # two words and a colon are somebody's name, more are a title's first half
    label = label or re.match(r"[\[<][^\[\]<>]{1,30}[\]>]", first)
    timed = re.search(r"\d{1,2}:\d{2}", first)  # so is what has a time
    sentence = re.search(r"[.!:;,…。！：]$|[?？]", first) or label or timed or len(first.split()) > 16
    return "" if sentence or READ_MORE.fullmatch(first) else first


def source_of(document: Document) -> str | None:
    """Return where the post is from: what it says itself, else its file's name."""
    return document.info.source or (document.path.name if document.path else None)
