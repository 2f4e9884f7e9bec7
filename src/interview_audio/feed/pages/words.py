"""The words of the pages in the language of the show."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property

from interview_audio.feed.pages.text import listed
from interview_audio.feed.podcast import Podcast, names
from interview_audio.languages import phrases_of
from interview_audio.model import Item, Role

SCRIPT_KEYS = {
    "episode": (
        "play", "pause", "continue", "position is", "play from", "cannot play", "copied", "link copied",
        "appearance", "theme system", "theme light", "theme dark",
    ),
    "embed": ("play", "pause", "position is", "cannot play"),
    "show": (
        "left", "heard", "searching", "cannot search", "one hit", "several hits", "first hits", "only titles",
        "no hits", "feed copied", "appearance", "theme system", "theme light", "theme dark",
    ),
}  # fmt: skip
"""The words that a page's script needs."""


class Words:
    """The words of one language, English where it has none: `words("play")`, `words("number", number=3)`."""

    def __init__(self, language: str) -> None:
        """Take the words of a BCP 47 language."""
        self.language = language
        self._phrases = phrases_of(language)

    def __call__(self, key: str, **values: object) -> str:
        """Return the words of that key with the values in their places."""
        text = self._phrases.page[key]
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", str(value))
        return text

    @cached_property
    def months(self) -> list[str]:
        """Return the names of the months in order."""
        return self("months").split()

    def date(self, date: dt.date) -> str:
        """Return a date as the language writes it: `1 May 2026`, `1. Mai 2026`."""
        return self("date", day=date.day, month=self.months[date.month - 1], year=date.year)

    def episodes(self, number: int) -> str:
        """Return a number of episodes."""
        return self("one episode") if number == 1 else self("several episodes", number=number)

    def byline(self, item: Item) -> str:
        """Return who talks with whom: `Ann Archer with Ben Baker`; the names alone where one side has none."""
        hosts, guests = (names(item.episode.people, role) for role in (Role.INTERVIEWER, Role.GUEST))
        sides = [listed(side, self("and")) for side in (hosts, guests)]
        return self("with", hosts=sides[0], guests=sides[1]) if all(sides) else "".join(sides)

    def for_script(self, page: str) -> Mapping[str, str]:
        """Return the words that a page's script needs, by key."""
        return dict(self._of_script(page))

    def _of_script(self, page: str) -> Iterator[tuple[str, str]]:
        for key in SCRIPT_KEYS[page]:
            yield key, self(key)


def words_of(podcast: Podcast, item: Item | None = None) -> Words:
    """Return the words of the show's own language, else those of the item, else those of most items."""
    return Words(podcast.settings.language or (item.language if item else podcast.language))
