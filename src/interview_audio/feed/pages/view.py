"""What the pages show of an episode: its facts as text, its transcript by chapters, speakers and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from interview_audio.feed.pages.text import clock, length, paragraphs, size_of
from interview_audio.feed.pages.timeline import Lane, lanes, speaker_key, speakers_of, ticks
from interview_audio.feed.pages.words import Words
from interview_audio.feed.podcast import AUDIO, CHAPTERS, PICTURE, THUMBNAIL, Podcast, file_of, title_of
from interview_audio.markup.printable import is_leftward, one_line
from interview_audio.model import ChapterMark, Cue, Episode, Item

DOWNLOADS = {
    AUDIO: ("audio file", "MP3"),
    ".m4b": ("audio file", "M4B"),
    ".opus": ("audio file", "Opus"),
    ".wav": ("audio file", "WAV"),
    ".vtt": ("transcript file", "WebVTT"),
    ".srt": ("transcript file", "SRT"),
    ".transcript.json": ("transcript file", "JSON"),
    CHAPTERS: ("chapters file", "JSON"),
}


@dataclass(frozen=True)
class ChapterLink:
    """A chapter as the page shows it."""

    title: str
    time: str
    start_ms: int


@dataclass(frozen=True)
class Download:
    """A file that can be downloaded."""

    what: str
    name: str
    size: str


class SpokenSentence(NamedTuple):
    """A sentence and when it is heard."""

    start_ms: int
    text: str
    words: str  # the starts of its words in milliseconds, separated by spaces; empty where they aren't known


@dataclass(frozen=True)
class SpokenTurn:
    """Consecutive paragraphs of one person."""

    name: str
    colour: str
    time: str
    start_ms: int
    paragraphs: list[list[SpokenSentence]] = field(default_factory=list)


@dataclass(frozen=True)
class Section:
    """A chapter of the transcript."""

    title: str
    time: str
    turns: list[SpokenTurn] = field(default_factory=list)


@dataclass(frozen=True)
class EpisodeView:
    """An episode as the pages show it."""

    slug: str
    number: int
    title: str
    language: str
    leftward: bool  # its title runs from right to left
    day: str
    date: str  # ISO 8601
    length: str
    duration_ms: int
    byline: str
    description: tuple[str, ...]
    notice: str
    link: str | None
    cover: str | None
    audio: str

    @property
    def page(self) -> str:
        """Return the file name of its page."""
        return f"{self.slug}.html"


def view_of(item: Item, words: Words) -> EpisodeView:
    """Return what every page shows of an episode."""
    episode, cover = item.episode, file_of(item, THUMBNAIL) or file_of(item, PICTURE)
    return EpisodeView(
        slug=episode.slug,
        number=item.number,
        title=title_of(item),
        language=item.language,
        leftward=is_leftward(title_of(item)),
        day=words.date(item.published.date()) if item.dated else "",
        date=item.published.date().isoformat() if item.dated else "",
        length=length(episode.duration_ms),
        duration_ms=episode.duration_ms,
        byline=words.byline(item),
        description=paragraphs(item.description),
        notice=one_line(episode.notice),
        link=one_line(item.link or "") or None,
        cover=cover.name if cover else None,
        audio=audio_of(episode).name,
    )


def audio_of(episode: Episode) -> Path:
    """Return the sound file, whatever its format."""
    return next(episode.files[kind] for kind in ("mp3", "m4b", "opus", "wav") if kind in episode.files)


def chapter_links(episode: Episode) -> tuple[ChapterLink, ...]:
    """Return the chapters with their times."""
    return tuple(ChapterLink(one_line(c.title), clock(c.start_ms), c.start_ms) for c in episode.chapters)


def downloads_of(item: Item, words: Words) -> tuple[Download, ...]:
    """Return the files of an episode that a listener may want."""
    found = ((file_of(item, ending), what, kind) for ending, (what, kind) in DOWNLOADS.items())
    return tuple(Download(f"{words(what)} ({kind})", path.name, size_of(path)) for path, what, kind in found if path)


def timeline_of(episode: Episode, words: Words) -> tuple[tuple[Lane, ...], str, str]:
    """Return the lanes of who speaks when, the ticks of the chapters, and both in words."""
    rows = lanes(episode, words("narrator"))
    shares = ", ".join(f"{lane.name} {lane.share} %" for lane in rows)
    return rows, ticks(episode, len(rows)), f"{words('who speaks')}. {words('shares', shares=shares)}"


def transcript_of(episode: Episode, podcast: Podcast, words: Words) -> list[Section]:
    """Return the transcript by chapters, turns and paragraphs; a longer pause within a turn starts a paragraph."""
    gaps = podcast.settings.paced_gaps
    pause_ms = (gaps.sentence[1] + gaps.paragraph[0]) // 2
    return list(_sections(sorted(episode.cues, key=lambda cue: cue.start_ms), episode, pause_ms, words))


def _sections(cues: Sequence[Cue], episode: Episode, pause_ms: int, words: Words) -> Iterator[Section]:
    speakers = speakers_of(episode, words("narrator"))
    marks = episode.chapters or (ChapterMark(0, ""),)
    ends = [mark.start_ms for mark in marks[1:]]
    for place, mark in enumerate(marks):
        end = ends[place] if place < len(ends) else None
        spoken = [
            cue for cue in cues if (place == 0 or cue.start_ms >= mark.start_ms) and (end is None or cue.start_ms < end)
        ]
        section = Section(one_line(mark.title), clock(mark.start_ms))
        before: Cue | None = None
        for cue in spoken:
            key = speaker_key(cue.speaker, speakers)
            if before is None or speaker_key(before.speaker, speakers) != key:
                name, colour = speakers[key]
                section.turns.append(SpokenTurn(name, colour, clock(cue.start_ms), cue.start_ms, [[]]))
            elif cue.start_ms - before.end_ms > pause_ms:
                section.turns[-1].paragraphs.append([])
            section.turns[-1].paragraphs[-1].append(_sentence(cue))
            before = cue
        if section.turns:
            yield section


def _sentence(cue: Cue) -> SpokenSentence:
    text = one_line(cue.text)
    timed = len(text.split(" ")) == len(cue.words_ms)
    return SpokenSentence(cue.start_ms, text, " ".join(map(str, cue.words_ms)) if timed else "")
