"""The show and its items as one: what the feed, the page and the checks are made from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from interview_audio.markup.printable import one_line, printable, shortened
from interview_audio.model import Item, Person, Role, Settings

FEED, PAGE, COVER, OPML = "feed.xml", "index.html", "cover.jpg", "feed.opml"
"""Names of the files beside the episodes' own."""

AUDIO, PICTURE, CHAPTERS = ".mp3", ".jpg", ".chapters.json"
TRANSCRIPTS = {".vtt": "text/vtt", ".srt": "application/x-subrip", ".transcript.json": "application/json"}
"""What an episode's files are, by what follows the slug in their names."""


@dataclass(frozen=True)
class Podcast:
    """All that is published, the newest item first."""

    settings: Settings
    guid: str
    items: tuple[Item, ...]
    folder: str = ""  # name of the folder of interviews: the title of a show that has none

    @cached_property
    def title(self) -> str:
        """Never empty."""
        return one_line(self.settings.title) or one_line(self.folder) or "Interviews"

    @cached_property
    def description(self) -> str:
        """Never empty; plain text."""
        return printable(self.settings.description).strip() or f"Interviews to listen to: {self.title}."

    @cached_property
    def author(self) -> str:
        """Never empty."""
        return one_line(self.settings.author) or self.title

    @cached_property
    def language(self) -> str:
        """The show's own, else that of most items."""
        spoken = Counter(item.language for item in reversed(self.items) if item.language)
        return self.settings.language or (spoken.most_common(1)[0][0] if spoken else "en")

    @cached_property
    def base(self) -> str:
        """What the addresses of files begin with: `https://example.org/podcast/`, or nothing for relative ones."""
        address = self.settings.base_url.strip()
        return f"{address.rstrip('/')}/" if address else ""

    def address(self, name: str) -> str:
        """Where a file of the output folder is found."""
        return self.base + quote(name)


LONGEST_TITLE = 400
"""Bytes; Apple shows 150 characters."""


def title_of(item: Item) -> str:
    """The episode's title on one line, cut where nobody would read on."""
    return shortened(one_line(item.episode.title), LONGEST_TITLE)


def suffix(item: Item, path: Path) -> str:
    """What follows the slug in the name of one of the item's files: `.mp3`, `.chapters.json`."""
    return path.name.removeprefix(item.episode.slug)


def file_of(item: Item, ending: str) -> Path | None:
    """The item's file of that kind, if there is one."""
    return next((path for path in item.episode.files.values() if suffix(item, path) == ending), None)


def named(person: Person) -> bool:
    """Whether it is somebody's name, and not the word for what an unnamed person does: `Guest`, `Interviewer 2`."""
    return person.name.rstrip(" 0123456789").casefold() not in ("", *Role)


def names(people: tuple[Person, ...], role: Role) -> list[str]:
    """Who has that role and a name, fit to be shown."""
    return [name for person in people if person.role is role and named(person) and (name := one_line(person.name))]


def byline(item: Item) -> str:
    """Who talks with whom: `Ann Archer with Ben Baker`."""
    hosts = names(item.episode.people, Role.INTERVIEWER)
    guests = names(item.episode.people, Role.GUEST)
    return " with ".join(_listed(group) for group in (hosts, guests) if group)


def _listed(people: list[str]) -> str:
    return ", ".join(people[:-1]) + " and " + people[-1] if len(people) > 1 else people[0]
