"""The page beside the feed: one file that lists the episodes, plays them and shows what is said; names Jinja."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import re
from calendar import month_name
from dataclasses import dataclass
from functools import cache
from html import unescape
from importlib.resources import files as package_files
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template

from interview_audio.feed.channel_tags import LONGEST_TEXT
from interview_audio.feed.podcast import (
    AUDIO,
    CHAPTERS,
    COVER,
    FEED,
    OPML,
    PICTURE,
    Podcast,
    byline,
    file_of,
    title_of,
)
from interview_audio.feed.timeline import Lane, known, lanes, speakers_of, ticks
from interview_audio.markup.printable import is_leftward, one_line, printable, shortened
from interview_audio.model import Episode, Item

SPEEDS = (0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2)
DOWNLOADS = {
    AUDIO: "Audio (MP3)",
    ".vtt": "Transcript (WebVTT)",
    ".srt": "Transcript (SRT)",
    ".transcript.json": "Transcript (JSON)",
    CHAPTERS: "Chapters (JSON)",
}
ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
    "%3Crect width='16' height='16' rx='4' fill='%230d6560'/%3E%3Cpath d='M3 6h6v2H3z' fill='%23ffd9a0'/%3E"
    "%3Cpath d='M6 9h7v2H6z' fill='%23fff'/%3E%3C/svg%3E"
)


@dataclass(frozen=True)
class ChapterLink:
    """A chapter as the page shows it."""

    title: str
    time: str
    start_ms: int
    seconds: str  # for a link


@dataclass(frozen=True)
class Download:
    """A file to take along."""

    what: str
    name: str
    size: str


@dataclass(frozen=True)
class Card:
    """An episode as the page shows it."""

    slug: str
    number: int
    title: str
    language: str
    leftward: bool  # its title runs from right to left
    date: dt.date
    day: str
    length: str
    duration_ms: int
    byline: str
    description: tuple[str, ...]
    link: str | None
    cover: str | None
    audio: str
    lanes: tuple[Lane, ...]
    ticks: str
    picture_says: str
    chapters: tuple[ChapterLink, ...]
    downloads: tuple[Download, ...]
    data: str  # JSON that cannot end the element it stands in


def write_page(podcast: Podcast) -> bytes:
    """The page as UTF-8 HTML. It asks nothing of any other place and runs no script but its own."""
    cards, gaps = [_card(item) for item in podcast.items], podcast.settings.paced_gaps
    early, script, style = _asset("script/0_early.js"), _script(), _asset("page.css")
    page = _template().render(
        podcast=podcast,
        summary=shortened(one_line(podcast.description), 300),
        description=_paragraphs(podcast.description),
        cards=cards,
        total=_length(sum(card.duration_ms for card in cards)) if len(cards) > 1 else "",
        files={"feed": FEED, "opml": OPML, "cover": COVER},
        speeds=SPEEDS,
        new_paragraph_ms=(gaps.sentence[1] + gaps.paragraph[0]) // 2,
        icon=ICON,
        policy=_policy(early, script, style),
        style=style,
        early_script=early,
        script=script,
    )
    return page.encode()


def policy_of(page: bytes) -> str | None:
    """The content security policy that a page states in its first 4,000 bytes, for a server to send with it."""
    found = re.search(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    return unescape(found[1].decode()) if found else None


def _policy(early: str, script: str, style: str) -> str:
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (early, script, style)]
    return (
        f"default-src 'none'; script-src 'sha256-{hashes[0]}' 'sha256-{hashes[1]}'; style-src 'sha256-{hashes[2]}'; "
        "img-src 'self' data:; media-src 'self'; base-uri 'none'; form-action 'none'"
    )


@cache
def _asset(name: str) -> str:
    return (package_files("interview_audio.feed") / "templates" / name).read_text(encoding="utf-8")


@cache
def _script() -> str:
    parts = ("1_state", "2_player", "3_transcript", "4_search", "5_page")
    return '(() => {\n"use strict";\n' + "\n".join(_asset(f"script/{part}.js") for part in parts) + "})();\n"


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_asset("index.html"))


def _card(item: Item) -> Card:
    episode = item.episode
    cover, rows = file_of(item, PICTURE), lanes(episode)
    said = ", ".join(f"{lane.name} {lane.share} %" for lane in rows)
    return Card(
        slug=episode.slug,
        number=item.number,
        title=title_of(item),
        language=item.language,
        leftward=is_leftward(title_of(item)),
        date=item.published.date(),
        day=f"{item.published.day} {month_name[item.published.month]} {item.published.year}",
        length=_length(episode.duration_ms),
        duration_ms=episode.duration_ms,
        byline=byline(item),
        description=_paragraphs(item.description),
        link=item.link,
        cover=cover.name if cover else None,
        audio=episode.files["mp3"].name,
        lanes=rows,
        ticks=ticks(episode, len(rows)),
        picture_says=f"Who speaks when. Of the spoken time: {said}." if rows else "Nobody speaks.",
        chapters=tuple(
            ChapterLink(one_line(c.title), _clock(c.start_ms), c.start_ms, f"{c.start_ms / 1000:g}")
            for c in episode.chapters
        ),
        downloads=tuple(
            Download(what, path.name, _size(path))
            for ending, what in DOWNLOADS.items()
            if (path := file_of(item, ending))
        ),
        data=_data(episode),
    )


def _data(episode: Episode) -> str:
    """What the script needs of an episode, as JSON that cannot end the element it stands in."""
    speakers = speakers_of(episode)
    index = {speaker: n for n, speaker in enumerate(speakers)}
    data = {
        "audio": episode.files["mp3"].name,
        "duration": episode.duration_ms,
        "speakers": [{"name": name, "voice": voice} for name, voice in speakers.values()],
        "chapters": [[c.start_ms, one_line(c.title)] for c in episode.chapters] or [[0, ""]],
        "cues": [
            [c.start_ms, c.end_ms, index[known(c.speaker, speakers)], one_line(c.text)]
            for c in sorted(episode.cues, key=lambda c: c.start_ms)
        ],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _paragraphs(text: str) -> tuple[str, ...]:
    text = shortened(printable(text), LONGEST_TEXT)
    return tuple(p for paragraph in text.split("\n\n") if (p := one_line(paragraph)))


def _length(ms: int) -> str:
    minutes, seconds = divmod(round(ms / 1000), 60)
    if not minutes:
        return f"{seconds} s"
    hours, minutes = divmod(minutes + (seconds >= 30), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


def _clock(ms: int) -> str:
    minutes, seconds = divmod(ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _size(path: Path) -> str:
    size = path.stat().st_size
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{max(1, round(size / 1000))} kB"
