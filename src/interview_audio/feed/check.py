"""Check a feed against the requirements of Apple and the podcast namespace, and say where to fix what fails."""

from __future__ import annotations

import json
import re
import struct
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit
from uuid import UUID

from interview_audio.feed import categories
from interview_audio.feed.podcast import CHAPTERS, COVER, FEED, LONGEST_TEXT, TRANSCRIPTS, Podcast, file_of
from interview_audio.feed.xml import NAMESPACES
from interview_audio.markup.addresses import web_address
from interview_audio.model import Item

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-\w{5,8})*")
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
SIDES = range(1400, 3001)
"""Minimum and maximum pixels of a cover for Apple."""


@dataclass(frozen=True)
class Finding:
    """A problem. An error keeps the feed out of directories or apps; anything else is advice."""

    error: bool
    what: str
    do: str
    path: Path | None = None
    line: int | None = None

    def __str__(self) -> str:
        """Return where it is, what it is, and what to do about it."""
        where = f"{self.path}:{self.line}: " if self.path and self.line else f"{self.path}: " if self.path else ""
        return f"{where}{self.what} {self.do}"


def check(podcast: Podcast, show: Path | None, output: Path) -> tuple[Finding, ...]:
    """Return the problems of the show (`show` is its `show.toml`), its items and the feed in `output`, errors first."""
    found = [*_check_show(podcast, show), *_check_cover(output), *_check_items(podcast), *_check_feed(output)]
    return tuple(sorted(found, key=lambda finding: not finding.error))


def _check_show(podcast: Podcast, show: Path | None) -> Iterator[Finding]:  # noqa: C901 - one line for each requirement
    settings = podcast.settings

    def finding(key: str, what: str, do: str, *, error: bool = True) -> Finding:
        return Finding(error, what, do, show, line_of(show, key))

    if not settings.title.strip():
        yield finding("title", "The show has no title.", 'Write `title = "…"`.', error=False)
    if not settings.description.strip():
        yield finding("description", "The show has no description.", 'Write `description = "…"`.')
    elif len(settings.description.encode()) > LONGEST_TEXT:
        yield finding("description", f"The description is longer than {LONGEST_TEXT:,} bytes.", "Shorten it.")
    if not settings.author.strip():
        yield finding("author", "The show has no author.", 'Write `author = "…"`.', error=False)
    if not settings.email:
        what = "The show has no owner's e-mail address, to which directories send a code."
        yield finding("email", what, 'Write `email = "…"`.', error=False)
    elif not EMAIL.fullmatch(settings.email):
        yield finding("email", f"“{settings.email}” is not an e-mail address.", "Write one such as show@example.org.")
    if not LANGUAGE.fullmatch(podcast.language):
        yield finding("language", f"“{podcast.language}” is not a language code.", "Write one such as en or pt-BR.")
    if not categories.is_known(settings.category):
        listed = ", ".join(categories.CATEGORIES)
        yield finding("category", f"Directories have no category “{settings.category}”.", f"Take one of: {listed}.")
    if settings.type not in ("episodic", "serial"):
        yield finding("type", f"A show cannot be “{settings.type}”.", "Write episodic or serial.")
    if settings.link and not web_address(settings.link):
        yield finding("link", f"“{settings.link}” is not a web address.", "Write one that begins with https://.")
    if not settings.base_url:
        what = "Addresses in the feed are relative, and podcast apps don't follow those from a web host."
        yield finding("base_url", what, 'Write `base_url = "https://…"`; only `serve` needs none.')
    elif not is_base(settings.base_url):
        do = "Write one that begins with https:// and has no ? or #."
        yield finding("base_url", f"“{settings.base_url}” is not the web address of a folder.", do)
    elif not settings.base_url.lower().startswith("https:"):
        yield finding("base_url", "Apps may refuse files that don't come over https.", "Use https.", error=False)
    if settings.guid and not _is_uuid(settings.guid):
        yield finding("guid", f"“{settings.guid}” is no UUID.", "Copy it from the feed that the show had before.")


def is_base(address: str) -> bool:
    """Return whether the address can be the base of file addresses."""
    return bool(web_address(address)) and not re.search(r"[?#\s@]", address)


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text.lower()
    except ValueError:
        return False


def _check_cover(output: Path) -> Iterator[Finding]:
    size = picture_size(output / COVER)
    if size is None:
        yield Finding(True, "The cover is not a JPEG or PNG.", "Run `interview-audio feed` again.", output / COVER)
    elif size[0] != size[1] or size[0] not in SIDES:
        what = f"The show's cover has {size[0]} × {size[1]} pixels."
        yield Finding(True, what, "Use a square of 1400 to 3000 pixels.", output / COVER)


def picture_size(path: Path) -> tuple[int, int] | None:
    """Read width and height in pixels from the header of a JPEG or PNG; None if it is neither."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    at = 2
    while data.startswith(b"\xff\xd8") and at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):  # a start of frame
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def _check_items(podcast: Podcast) -> Iterator[Finding]:
    if not podcast.items:
        yield Finding(True, "The feed has no episode.", "Put an interview into the folder.")
    titles = Counter(item.episode.title for item in podcast.items)
    numbers = Counter(item.number for item in podcast.items)
    for item in podcast.items:
        if titles[item.episode.title] > 1:
            what = f"More than one episode is called “{item.episode.title}”."
            yield _of(item, "title", what, "Give each a title of its own.", error=False)
        if numbers[item.number] > 1:
            yield _of(item, "episode", f"More than one episode has the number {item.number}.", "Change one `episode:`.")
        if not item.description.strip():
            what = "The episode has no description."
            yield _of(item, "description", what, "Write `description: …`.", error=False)
        elif len(item.description.encode()) > LONGEST_TEXT:
            what = f"The description is longer than {LONGEST_TEXT:,} bytes and is cut."
            yield _of(item, "description", what, "Shorten it.", error=False)
        if not LANGUAGE.fullmatch(item.language):
            yield _of(item, "language", f"“{item.language}” is not a language code.", "Write one such as en or pt-BR.")
        for ending in (*TRANSCRIPTS, CHAPTERS):
            if not file_of(item, ending):
                yield _of(item, "title", f"The episode has no file {item.episode.slug}{ending}.", "Render it again.")


def _of(item: Item, key: str, what: str, do: str, *, error: bool = True) -> Finding:
    return Finding(error, what, do, item.post, line_of(item.post, key) if item.post else None)


def _check_feed(output: Path) -> Iterator[Finding]:
    """Check the written feed: well-formed, its files present and of the stated sizes."""
    path = output / FEED
    try:
        channel = ET.fromstring(path.read_bytes()).find("channel")  # noqa: S314 - a feed of our own; expat bounds entities
    except (OSError, ET.ParseError) as error:
        yield Finding(True, f"The feed cannot be read: {error}.", "Run `interview-audio feed` again.", path)
        return
    items = [] if channel is None else channel.findall("item")
    guids = Counter(item.findtext("guid") for item in items)
    for item in items:
        title = item.findtext("title") or "?"
        if guids[item.findtext("guid")] > 1:
            yield Finding(True, f"“{title}” shares its guid with another.", "Correct show.lock.json.", path)
        enclosure = item.find("enclosure")
        if enclosure is None:
            yield Finding(True, f"“{title}” has no enclosure.", "Run `interview-audio feed` again.", path)
            continue
        audio = output / unquote(urlsplit(enclosure.get("url", "")).path).rpartition("/")[2]
        size = audio.stat().st_size if audio.is_file() else -1
        if str(size) != enclosure.get("length"):
            what = f"The feed gives {enclosure.get('length')} bytes for {audio.name}, it has {max(size, 0)}."
            yield Finding(True, what, "Run `interview-audio feed` again.", path)
        chapters = item.find("podcast:chapters", NAMESPACES)
        if chapters is not None:
            yield from _check_chapters(output / chapters.get("url", "").rpartition("/")[2])


def _check_chapters(path: Path) -> Iterator[Finding]:
    try:
        table = json.loads(path.read_bytes())
        starts = [chapter["startTime"] for chapter in table["chapters"]]
        fine = table["version"] and starts == sorted(starts)
    except (OSError, ValueError, KeyError, TypeError):
        fine = False
    if not fine:
        yield Finding(True, "The chapters are not valid, ascending JSON chapters.", "Render the episode again.", path)


def line_of(path: Path | None, key: str) -> int | None:
    """Return the line of a TOML or YAML file that sets `key`, else the one that has it in a comment, else 1."""
    if path is None:
        return None
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            head = [line for _, line in zip(range(2000), file, strict=False)]
    except OSError:
        return None
    for sign in ("", r"#\s*"):
        setting = re.compile(rf'\s*{sign}"?{re.escape(key)}"?\s*[:=]')
        for number, line in enumerate(head, 1):
            if setting.match(line):
                return number
    return 1
