"""How do listeners get it? The types of the stage `feed`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from interview_audio.model.episode import Episode


@dataclass(frozen=True)
class Item:
    """An episode as the feed publishes it."""

    episode: Episode
    guid: str  # created once and kept, whatever else changes
    published: dt.datetime  # with its time zone
    number: int  # counted from 1, kept like the guid
    description: str  # plain text, paragraphs separated by an empty line
    language: str  # BCP 47
    author: str | None = None
    link: str | None = None  # address of the post on the web
    explicit: bool | None = None  # None: the show's value
    dated: bool = True  # False: unknown, and `published` means nothing
    season: int | None = None  # None: the show's value
    post: Path | None = None  # the file it was made from, for messages
