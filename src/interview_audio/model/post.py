"""What does a post say of itself? The types that `document` makes of front matter, read once for all stages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class NamedPicture:
    """A picture that front matter names."""

    key: str  # the documented one: "cover", "image"
    name: str  # of a file, or its address
    is_cover: bool = False  # meant as the episode's cover, not as a picture for the page


@dataclass(frozen=True)
class PostInfo:
    """What a post says of itself in its front matter, or the head of its page; empty or None where it says nothing."""

    title: str = ""
    slug: str = ""  # as written
    published: dt.datetime | None = None  # with a time zone; by front matter, else by the file's name
    timed: bool = False  # whether `published` has a time of day; otherwise it is noon in UTC
    zoned: bool = True  # whether it has a time zone; otherwise `published` is taken as UTC
    unread_date: str = ""  # a date that cannot be read
    draft: bool = False
    description: str = ""  # plain text, paragraphs separated by an empty line
    summaries: tuple[str, ...] = ()  # every description, as written
    language: str | None = None
    authors: tuple[str, ...] = ()
    interviewers: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    publication: str = ""  # the site or magazine in which it appeared
    categories: tuple[str, ...] = ()  # how it is filed: categories, tags, layouts
    number: int | None = None  # of the episode, counted from 1
    season: int | None = None
    explicit: bool | None = None
    link: str | None = None  # its address on the web
    source: str | None = None  # address or file name of what it was made from
    guid: str | None = None
    pictures: tuple[NamedPicture, ...] = ()  # the most likely cover first
    corrected: bool = False  # a canonical interview: its labels are the truth, `source` names the post it corrects
    settings: Mapping[str, Any] = field(default_factory=dict)  # values for `Settings`, unchecked

    @property
    def date(self) -> dt.date | None:
        """Return the day of publication in the time zone that it was written in."""
        return self.published.date() if self.published else None
