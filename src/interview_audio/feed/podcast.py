"""Combine a show and its items: the input of the feed, the pages and the checks."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from interview_audio.languages import phrases_of
from interview_audio.markup.printable import one_line, printable, shortened
from interview_audio.model import Item, Person, Role, Settings

FEED, PAGE, COVER, OPML = "feed.xml", "index.html", "cover.jpg", "feed.opml"
SEARCH, FEED_STYLE, SMALL_COVER = "search.js", "feed.xsl", "cover.thumbnail.jpg"
"""Names of the files beside the episodes' own."""

AUDIO, CHAPTERS = ".mp3", ".chapters.json"
PICTURE, THUMBNAIL, SOCIAL = ".jpg", ".thumbnail.jpg", ".social.jpg"
TRANSCRIPTS = {".vtt": "text/vtt", ".srt": "application/x-subrip", ".transcript.json": "application/json"}
"""Suffixes of an episode's files; those of transcripts with their media types."""

LONGEST_TEXT = 4000
"""Maximum bytes of a description in directories."""


@dataclass(frozen=True)
class Podcast:
    """A show with everything it publishes, the newest item first."""

    settings: Settings
    guid: str
    items: tuple[Item, ...]
    folder: str = ""  # name of the folder of interviews: the title of a show that has none
    alone: bool = False  # an episode without a feed and a front page

    @cached_property
    def title(self) -> str:
        """Return the title of the show; never empty."""
        return one_line(self.settings.title) or one_line(self.folder) or "Interviews"

    @cached_property
    def description(self) -> str:
        """Return the description as plain text; never empty."""
        about = phrases_of(self.language).page["about show"].format(title=self.title)
        return printable(self.settings.description).strip() or about

    @cached_property
    def author(self) -> str:
        """Return who makes the show, else its title; never empty."""
        return one_line(self.settings.author) or self.title

    @cached_property
    def language(self) -> str:
        """Return the show's language, else that of most items."""
        spoken = Counter(item.language for item in reversed(self.items) if item.language)
        return self.settings.language or (spoken.most_common(1)[0][0] if spoken else "en")

    @cached_property
    def base(self) -> str:
        """Return the base of file addresses, `https://example.org/podcast/`; empty for relative addresses."""
        address = self.settings.base_url.strip()
        return f"{address.rstrip('/')}/" if address else ""

    def address(self, name: str) -> str:
        """Return the address of a file of the output folder."""
        return self.base + quote(name)


LONGEST_TITLE = 400
"""Bytes; Apple shows 150 characters."""


def title_of(item: Item) -> str:
    """Return the episode's title on one line, shortened to 400 bytes."""
    return shortened(one_line(item.episode.title), LONGEST_TITLE)


def suffix(item: Item, path: Path) -> str:
    """Return what follows the slug in a file's name: `.mp3`, `.chapters.json`."""
    return path.name.removeprefix(item.episode.slug)


def file_of(item: Item, ending: str) -> Path | None:
    """Return the item's file with that suffix, if there is one."""
    return next((path for path in item.episode.files.values() if suffix(item, path) == ending), None)


def has_name(person: Person) -> bool:
    """Return whether a person has a name, rather than a placeholder such as `Guest` or `Interviewer 2`."""
    return person.is_named


def names(people: tuple[Person, ...], role: Role) -> list[str]:
    """Return the names of the people in a role, leaving out the unnamed."""
    return [name for person in people if person.role is role and has_name(person) and (name := one_line(person.name))]
