"""Read the dates of posts as publishers write them; ambiguous ones are not guessed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from functools import cache

from interview_audio.languages import languages
from interview_audio.languages.lazy_pattern import LazyPattern

YEAR_FIRST = LazyPattern(r"(\d{4})([/. ])(\d{1,2})\2(\d{1,2})\.?(?:[ T](.+))?")
DAY_FIRST = LazyPattern(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:[ T](.+))?")
SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
MONTH_FIRST = LazyPattern(r"([^\W\d]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
DAY_MONTH = LazyPattern(r"(\d{1,2})(?:st|nd|rd|th|er|º|\.)? (?:de |d’|d')?([^\W\d]+)\.?,? (?:de )?(\d{4})")
WEEKDAY = LazyPattern(r"^[^\W\d]+\.?, (?=.*\d{4})")


def read_date(text: str) -> dt.date | None:
    """Parse a date, with or without a time; return None if the text is none.

    Accepts `2024-05-03`, `2024/05/03 10:00`, `3.5.2024`, `May 3, 2024`, `3 de mayo de 2024`, `Fri, 03 May 2024 10:00
    +0200`. `05/04/2024` is ambiguous (April or May) and gives None; `25/04/2024` is not.
    """
    text = re.sub(r"(\d) ([+-]\d\d:?\d\d)$", r"\1\2", re.sub(r" UTC$", "Z", text.strip()))  # as Jekyll writes it
    for read in (dt.date.fromisoformat, dt.datetime.fromisoformat, parsedate_to_datetime, _written):
        try:
            if found := read(text):
                return found
        except (ValueError, OverflowError):
            continue
    return None


def _written(text: str) -> dt.date | None:
    if found := YEAR_FIRST.fullmatch(text):
        return _with_time(dt.date(int(found[1]), int(found[3]), int(found[4])), found[5])
    if found := DAY_FIRST.fullmatch(text):
        return _with_time(dt.date(int(found[3]), int(found[2]), int(found[1])), found[4])
    if found := SLASHES.fullmatch(text):
        first, second, year = (int(part) for part in found.groups())
        if first > 12:
            return dt.date(year, second, first)
        return dt.date(year, first, second) if second > 12 or first == second else None
    text = WEEKDAY.sub("", text)
    if (found := MONTH_FIRST.fullmatch(text)) and (month := _months().get(found[1].casefold())):
        return dt.date(int(found[3]), month, int(found[2]))
    if (found := DAY_MONTH.fullmatch(text)) and (month := _months().get(found[2].casefold())):
        return dt.date(int(found[3]), month, int(found[1]))
    return None


def _with_time(day: dt.date, time: str | None) -> dt.date:
    return dt.datetime.combine(day, dt.time.fromisoformat(time)) if time else day


@cache
def _months() -> Mapping[str, int]:
    """Return the number of every name and short form of a month in the languages that have rules."""
    found: dict[str, int] = {}
    for language in languages():
        names = list(dict.fromkeys(language.months.values()))
        if len(names) >= 12:
            for written, name in language.months.items():
                found.setdefault(written.casefold(), names.index(name) % 12 + 1)
        for number, name in enumerate(language.phrases.page.get("months", "").split(), 1):
            found.setdefault(name.casefold(), number)
    return found
