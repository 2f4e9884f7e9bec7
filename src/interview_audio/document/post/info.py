"""The metadata of a post, from front matter or the head of a page, as a `PostInfo`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from interview_audio.document.post.dates import read_date
from interview_audio.document.post.keys import PICTURE_PARTS, POST_KEYS
from interview_audio.markup.addresses import web_address
from interview_audio.markup.printable import one_line, printable
from interview_audio.model import NamedPicture, PostInfo

NOON = dt.time(12, tzinfo=dt.UTC)
"""Noon in UTC is the same day everywhere from UTC-12 to UTC+11."""

DATE_IN_NAME = re.compile(r"(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)")


def post_info(metadata: Mapping[str, Any], path: Path | None = None) -> PostInfo:
    """Return the metadata of a post, from its front matter and its file name.

    Case, `-` and `_` in keys make no difference: `publishDate` is `publish_date`.
    """
    said = _FrontMatterFields(metadata)
    published, timed, zoned, unread_date = _published(said.values("date"), path)
    return PostInfo(
        title=said.text("title"),
        slug=said.text("slug"),
        published=published,
        timed=timed,
        zoned=zoned,
        unread_date=unread_date,
        draft=_is_draft(said),
        description=_description(said.strings("description")),
        summaries=said.strings("description"),
        language=said.language(),
        authors=said.names("author"),
        interviewers=said.names("interviewer"),
        guests=said.names("guest"),
        publication=next(iter(said.names("publication")), ""),
        categories=tuple(text for value in said.values("category") for text in _texts(value)),
        number=_number(said, "episode"),
        season=_number(said, "season"),
        explicit=_truth(said.value("explicit")),
        link=next((address for value in said.values("link") if (address := web_address(value))), None),
        source=next((text.strip() for text in said.strings("source")), None),
        guid=next((text.strip() for text in said.strings("guid")), None),
        pictures=tuple(_pictures(said)),
        settings=_settings(said),
        corrected=bool(said.values("interview_audio")),
    )


class _FrontMatterFields:
    """Front matter, looked up by the documented names of its keys."""

    def __init__(self, metadata: Mapping[str, Any]) -> None:
        self._written: dict[str, tuple[str, Any]] = {}
        for key, value in metadata.items():
            self._written.setdefault(_folded(str(key)), (str(key), value))

    def entries(self, name: str) -> Iterator[tuple[str, Any]]:
        """Yield key and value of every spelling that the post has, the one that counts first."""
        for spelling in POST_KEYS[name].spellings:
            if entry := self._written.get(_folded(spelling)):
                yield entry

    def values(self, name: str) -> list[Any]:
        return [value for _, value in self.entries(name)]

    def opposites(self, name: str) -> list[Any]:
        return [self._written[key][1] for key in POST_KEYS[name].opposites if key in self._written]

    def value(self, name: str) -> Any:
        return next(iter(self.values(name)), None)

    def strings(self, name: str) -> tuple[str, ...]:
        """Return every value that is a non-blank string, as written."""
        return tuple(value for value in self.values(name) if isinstance(value, str) and value.strip())

    def text(self, name: str) -> str:
        """Return the first value that can be a string: a title may be a year."""
        texts = (str(v).strip() for v in self.values(name) if isinstance(v, str | int | float | dt.date))
        return next((text for text in texts if text and text not in ("True", "False")), "")

    def names(self, name: str) -> tuple[str, ...]:
        """Return the people under the first spelling that has any: a text, a list, or tables with `name`."""
        value = next((value for value in self.values(name) if value), None)
        return tuple(person for person in _people(value) if person)

    def language(self) -> str | None:
        """Return the language; YAML reads the code of Norwegian as "false"."""
        codes = ("no" if value is False else value for value in self.values("language"))
        return next((code for code in codes if isinstance(code, str)), None)


def _folded(key: str) -> str:
    return "".join(c for c in key.casefold() if c.isalnum())


def _texts(value: Any) -> Iterator[str]:
    match value:
        case Mapping():
            yield from (text for part in value.values() for text in _texts(part))
        case list() | tuple():
            yield from (text for part in value for text in _texts(part))
        case _:
            yield str(value)


# Publication


def _published(values: Sequence[Any], path: Path | None) -> tuple[dt.datetime | None, bool, bool, str]:
    """Return the date of publication, whether it has a time, whether it has a zone, and a date that can't be read."""
    unread = next((one_line(value) for value in values if _is_no_date(value)), "")
    for value in (*values, _date_in(path) if path else None):
        if moment := _moment(value):
            return *moment, "" if value in values else unread
    return None, False, True, unread


def _is_no_date(value: Any) -> bool:
    """Return whether a text should be a date but cannot be read as one; `published: yes` should not."""
    return isinstance(value, str) and bool(value.strip()) and _truth(value) is None and read_date(value) is None


def _moment(value: Any) -> tuple[dt.datetime, bool, bool] | None:
    match value:
        case dt.datetime():
            moment = value if value.tzinfo else value.replace(tzinfo=dt.UTC)
            return (moment, True, value.tzinfo is not None) if _is_possible(moment) else None
        case dt.date():
            return dt.datetime.combine(value, NOON), False, True
        case str():
            return _moment(read_date(value))
    return None


def _is_possible(moment: dt.datetime) -> bool:
    """Return whether the moment exists in UTC: year 1 in Tokyo does not."""
    try:
        moment.astimezone(dt.UTC)
    except (OverflowError, ValueError):
        return False
    return moment.year > 1


def _date_in(path: Path) -> dt.date | None:
    """Return the date in the file's name or its folder's: `2024-05-01-name.md`, `2024-05-01-name/index.md`."""
    for name in (path.stem, path.parent.name):
        if found := DATE_IN_NAME.search(name):
            try:
                return dt.date(int(found[1]), int(found[3]), int(found[4]))
            except ValueError:
                continue
    return None


WITHHELD = frozenset(
    [
        "draft",
        "drafts",
        "pending",
        "private",
        "hidden",
        "future",
        "scheduled",
        "unpublished",
        "unlisted",
        "trash",
        "trashed",
        "idea",
        "wip",
        "review",
        "in-review",
        "in_review",
        "auto-draft",
        "members",
        "paid",
        "tiers",
        "password",
        "archived",
    ]
)
"""How Ghost, WordPress, Pelican, Hugo, Astro and others mark a post that is not, or no longer, public."""


def _is_draft(said: _FrontMatterFields) -> bool:
    """Return whether the post is a draft, by `draft`, by its opposites, or by its status."""
    states = {str(value).strip().lower().replace(" ", "-") for value in said.values("status")}
    hidden = any(_truth(value) is True for value in said.values("hidden"))
    draft = said.value("draft")
    marked = _truth(draft) is True or str(draft).strip().lower() == "draft"
    return marked or hidden or bool(states & WITHHELD) or any(_truth(v) is False for v in said.opposites("draft"))


def _truth(value: Any) -> bool | None:
    text = str(value).strip().lower()
    return True if text in ("true", "yes", "on", "1") else False if text in ("false", "no", "off", "0") else None


def _number(said: _FrontMatterFields, key: str) -> int | None:
    texts = (str(value).strip() for value in said.values(key))
    return next((int(text) for text in texts if re.fullmatch(r"[1-9]\d{0,5}", text, re.ASCII)), None)


def _description(texts: Sequence[str]) -> str:
    paragraphs = printable(texts[0]).split("\n\n") if texts else []
    return "\n\n".join(_without_markup(paragraph) for paragraph in paragraphs if paragraph.strip())


def _without_markup(markdown: str) -> str:
    from interview_audio.markup.reading import parse_inline  # not needed by runs that read no post

    return one_line("".join(run.text for run in parse_inline(markdown)))


# People, pictures, settings


def _people(value: Any) -> Iterator[str]:
    match value:
        case str():
            text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"<[^>]*>", "", value))
            text = re.sub(r"^\s*by:?\s+(?=\S)|[,;]?\s+(?:and\s+)?edited by\s.*$", "", text, flags=re.IGNORECASE)
            for part in re.split(r"\s*(?:[;/]|,(?!\s*(?:Jr|PhD|MD))|\band\b|&)\s*", text):
                yield _tidy(part)
        case Mapping():
            yield from _people(value.get("name") or value.get("title") or "")
        case list() | tuple():
            for item in value:
                yield from _people(item)


def _tidy(name: str) -> str:
    """Return a name as it is said: `Nora Titz (Editor)` is Nora Titz, `david-farrell` is David Farrell."""
    name = " ".join(re.sub(r"\s*\([^)]*\)|<[^>]*>|\S+@\S+", "", name).split()).strip(" -–—,.:@")
    if re.fullmatch(r"[a-z]+(?:[-_][a-z]+){1,3}", name):
        name = " ".join(part.capitalize() for part in re.split("[-_]", name))
    return name


def _pictures(said: _FrontMatterFields) -> Iterator[NamedPicture]:
    for key, value in said.entries("cover"):
        for name in _picture_names(value):
            yield NamedPicture(key, name, is_cover=_folded(key) == "cover" and value == name)


def _picture_names(value: Any) -> Iterator[str]:
    match value:
        case str() if one_line(value):
            yield value
        case Mapping():
            for part in PICTURE_PARTS:
                if isinstance(value.get(part), str):
                    yield from _picture_names(value[part])
        case list() | tuple():
            for each in value[:1]:
                yield from _picture_names(each)


def _settings(said: _FrontMatterFields) -> Mapping[str, Any]:
    """Return the post's own settings: its `cast`, and the table `audio`, which overrides it."""
    cast, audio = said.value("cast"), said.value("audio")
    return {
        **({"cast": cast} if isinstance(cast, Mapping) else {}),
        **(audio if isinstance(audio, Mapping) else {}),
    }
