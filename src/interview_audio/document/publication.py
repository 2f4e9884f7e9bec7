"""What a post says of its own publication: when, whether at all, under which number, and in how many words."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from interview_audio.markup.printable import one_line, printable, shortened
from interview_audio.model import Interview, Role

DATES = ("publishDate", "publish_date", "date", "pubDate", "pubdate", "published_at", "published")
DESCRIPTIONS = ("description", "summary", "excerpt", "subtitle", "lead", "abstract")
LINKS = ("canonical_url", "canonical", "link", "url", "permalink", "source")
NUMBERS = ("episode", "number")
"""Keys of front matter, the one that wins first."""

NOON = dt.time(12, tzinfo=dt.UTC)
"""A day without a time is meant as that day in every part of the world, from UTC-12 to UTC+11."""

LONGEST_INTRODUCTION = 800
"""Bytes of it that become the description of a post that has none."""

DATE_IN_NAME = re.compile(r"(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)")


def description(interview: Interview) -> str:
    """The front matter's, else the introduction's beginning; plain text, or nothing."""
    for key in DESCRIPTIONS:
        value = interview.metadata.get(key)
        if isinstance(value, str) and value.strip():
            return "\n\n".join(_plain(p) for p in printable(value).split("\n\n") if p.strip())
    opening = []
    for turn in interview.turns:
        if turn.role is not Role.NARRATOR:
            break
        opening.append(printable(turn.text))
    return shortened("\n\n".join(opening), LONGEST_INTRODUCTION)


def _plain(markdown: str) -> str:
    from interview_audio.markup.reading import parse_inline  # a run that reads no post needs no Markdown

    return one_line("".join(run.text for run in parse_inline(markdown)))


def link(interview: Interview) -> str | None:
    """The post's address on the web, where the front matter has one."""
    values = [interview.metadata.get(key) for key in LINKS] + [interview.source]
    return next((address for value in values if (address := web_address(value))), None)


def web_address(value: Any) -> str | None:
    """The value, if it is an absolute http(s) address; never a `javascript:` one."""
    text = one_line(value) if isinstance(value, str) else ""
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme.lower() in ("http", "https") and parts.hostname and " " not in text else None


def published(interview: Interview, path: Path) -> tuple[dt.datetime | None, bool]:
    """When the post is or was published, and whether it says the time of the day; from front matter or file name."""
    for value in (*(interview.metadata.get(key) for key in DATES), interview.date, _date_in(path)):
        if moment := _moment(value):
            return moment
    return None, False


def _moment(value: Any) -> tuple[dt.datetime, bool] | None:
    match value:
        case dt.datetime():
            return (value if value.tzinfo else value.replace(tzinfo=dt.UTC)), True
        case dt.date():
            return dt.datetime.combine(value, NOON), False
        case str():
            return _moment(_parsed(value.strip()))
    return None


def _parsed(text: str) -> dt.date | None:
    text = re.sub(r"(\d) ([+-]\d\d:?\d\d)$", r"\1\2", re.sub(r" UTC$", "Z", text))  # as Jekyll writes it
    for read in (dt.date.fromisoformat, dt.datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(text)
        except ValueError:
            continue
    return None


def _date_in(path: Path) -> dt.date | None:
    """Of the file's name or its folder's: `2024-05-01-name.md`, `2024-05-01-name/index.md`."""
    for name in (path.stem, path.parent.name):
        if found := DATE_IN_NAME.search(name):
            try:
                return dt.date(int(found[1]), int(found[3]), int(found[4]))
            except ValueError:
                continue
    return None


def draft(metadata: Mapping[str, Any]) -> bool:
    """Whether the front matter says that the post isn't to be seen yet."""
    return _true(metadata.get("draft")) or _false(metadata.get("published")) or _false(metadata.get("publish"))


def _true(value: Any) -> bool:
    return value is True or str(value).strip().lower() in ("true", "yes", "on", "1")


def _false(value: Any) -> bool:
    return value is False or str(value).strip().lower() in ("false", "no", "off", "0")


def explicit(metadata: Mapping[str, Any]) -> bool | None:
    """Whether this post holds explicit language, where it says so."""
    value = metadata.get("explicit")
    return True if _true(value) else False if _false(value) else None


def number(metadata: Mapping[str, Any]) -> int | None:
    """The episode's number, where the post asks for one."""
    texts = (str(metadata.get(key)).strip() for key in NUMBERS)
    return next((int(text) for text in texts if re.fullmatch(r"[1-9]\d{0,5}", text, re.ASCII)), None)


def words(interview: Interview) -> str:
    """A digest of what is said, which stays when titles, names and dates change."""
    text = "\n".join(" ".join(turn.text.split()) for turn in interview.turns)
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:16]
