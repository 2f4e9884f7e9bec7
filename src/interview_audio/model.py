"""What each stage takes and gives, in the order of the flow: document, interview, script, speech, episode.

Every type is frozen. Times are `int` milliseconds and end in `_ms`; sound is signed 16-bit mono.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

# document: what is on the page?


class Mark(StrEnum):
    """How a run of text is set."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    STRUCK = "struck"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"


class InlineKind(StrEnum):
    """What a run of a block's text is."""

    TEXT = "text"
    CODE = "code"
    IMAGE = "image"  # its text is the alternative text
    BREAK = "break"  # a line break the author asked for; its text is a newline
    NOTE = "note"  # the mark of a footnote
    DIRECTION = "direction"  # an author's word to the voice in an HTML comment: `pause 1s`, `say: gee pee tee`
    COMMENT = "comment"  # any other HTML comment, or what a script or style element holds: shown to no reader


UNSEEN = frozenset({InlineKind.NOTE, InlineKind.DIRECTION, InlineKind.COMMENT})
"""Kinds whose text is no word of the page: not spoken, not counted, not part of a block's text."""


@dataclass(frozen=True, slots=True)
class Inline:
    """A run of text with one set of marks; a block's runs in order are its text."""

    text: str  # what a reader sees, entities resolved
    kind: InlineKind = InlineKind.TEXT
    marks: frozenset[Mark] = frozenset()
    href: str | None = None  # where a link or an image points


class BlockKind(StrEnum):
    """What a block of the page is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    TERM = "term"  # of a definition list
    DEFINITION = "definition"
    CODE = "code"
    TABLE = "table"
    IMAGE = "image"  # a paragraph that holds nothing but images
    RULE = "rule"  # a line across the page; no text
    FOOTNOTE = "footnote"
    MARKUP = "markup"  # raw HTML, a shortcode, a directive: shown to no reader as text
    METADATA = "metadata"  # the front matter as it stands in the file
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"  # navigation, comments, share buttons, footers: left out by the reader of the format


@dataclass(frozen=True)
class Block:
    """One block of the page. Paragraphs of a quotation have `quoted`, the later ones of a list item `depth`.

    Source lines of a paragraph that are set apart from one another are blocks of their own, though no empty line parts
    them: a bold or italic question and the answer on the next line, a `Name:` or a dash of dialogue a line, an image
    and its caption. Other line breaks of the source are blanks; those that the author asked for are `BREAK` runs. A
    direction to the voice alone on its line is a block of kind `MARKUP` whose run is the `DIRECTION`.
    """

    kind: BlockKind
    inlines: tuple[Inline, ...]
    line: int  # of the source file, counted from 1; in a Word file, which has none, the number of the paragraph
    level: int = 0  # of a heading, 1 to 6
    depth: int = 0  # lists around it
    quoted: int = 0  # quotations around it
    marker: str = ""  # of a list item as it stands in the source: "-", "3."
    speaker: str | None = None  # where the format itself says who speaks (WebVTT voices)
    classes: tuple[str, ...] = ()  # CSS classes of it and of what it stands in, outermost first

    @cached_property
    def text(self) -> str:
        """The words without markup, spaces as they stand."""
        return "".join(i.text for i in self.inlines if i.kind not in UNSEEN)


@dataclass(frozen=True)
class Document:
    """A file as its reader understood it."""

    path: Path | None  # None for standard input
    format: str  # the reader's name: "markdown", "text", …
    blocks: tuple[Block, ...]
    metadata: Mapping[str, Any] = field(default_factory=dict)  # the front matter, keys as written
    language: str | None = None  # where the format says it (front matter, <html lang>)


# interview: who says what?


class Role(StrEnum):
    """What somebody does in an interview."""

    INTERVIEWER = "interviewer"
    GUEST = "guest"
    NARRATOR = "narrator"


@dataclass(frozen=True)
class Person:
    """Somebody who speaks in the interview."""

    name: str
    role: Role  # interviewer or guest; the narrator is nobody's role
    pronoun: str | None = None  # "he", "she" or "they" where the text itself says so of them


@dataclass(frozen=True)
class Turn:
    """What one person says before another speaks."""

    role: Role
    speaker: str | None  # a person's name; for the narrator the author, or None
    blocks: tuple[Block, ...]
    line: int  # of the source file, where it starts
    confidence: float = 1.0  # 0 to 1, that role and speaker are right

    @cached_property
    def text(self) -> str:
        """The source's words without markup, paragraphs parted by an empty line."""
        return "\n\n".join(" ".join(b.text.split()) for b in self.blocks if b.text.strip())


@dataclass(frozen=True)
class Skipped:
    """What is on the page and isn't said."""

    line: int
    text: str
    reason: str  # "label", "front matter", "teaser of another post", …


@dataclass(frozen=True)
class Interview:
    """Who says what, and what is left out, each in the order of the source."""

    title: str
    language: str  # BCP 47: "en", "pt-BR"
    people: tuple[Person, ...]  # interviewers first, each group in order of speech
    turns: tuple[Turn, ...]
    skipped: tuple[Skipped, ...] = ()
    author: str | None = None
    date: dt.date | None = None
    source: str | None = None  # address or file name of the post
    metadata: Mapping[str, Any] = field(default_factory=dict)  # the front matter


# script: how is it said aloud?


@dataclass(frozen=True, slots=True)
class Sentence:
    """What an engine is given at once."""

    text: str  # as written, without markup
    spoken: str  # as a person would say it: what the voice is given
    pause_ms: int  # silence after it; 0 for the last of a line


@dataclass(frozen=True)
class Line:
    """One turn, or something added, as it is to be said: the unit of work of every later stage."""

    sentences: tuple[Sentence, ...]
    role: Role
    speaker: str | None
    chapter: int  # index into the script's chapters
    turn: int | None  # index into the interview's turns; None for what is added
    source_line: int  # of the source file; 0 for what is added
    pause_ms: int  # silence after it
    reason: str | None = None  # why it was added

    @cached_property
    def spoken(self) -> str:
        """All that the voice is given."""
        return " ".join(s.spoken for s in self.sentences)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the episode that a listener can jump to."""

    title: str  # at most 60 characters
    line: int  # index of its first line in the script


@dataclass(frozen=True)
class Script:
    """All that is said, in order."""

    title: str
    language: str
    lines: tuple[Line, ...]
    chapters: tuple[Chapter, ...]


# speech: in which voice?


@dataclass(frozen=True)
class Voice:
    """One way an engine can sound. `voices/*.toml` holds one a file."""

    engine: str
    name: str
    language: str  # BCP 47
    model: str = ""  # what the engine loads: a package, a file, the engine's own name of the voice
    rate: float = 1.0  # of the engine's own speed
    pitch: float = 1.0  # of the voice's own pitch, where the engine can change it
    gain_db: float = 0.0  # to -19 LUFS, constant so that no sentence jumps
    gender: str | None = None  # "female", "male"
    accent: str = ""
    speed: float = 1.0  # seconds of sound made in a second by one core
    licence: str = ""
    sample: str = ""  # a sentence to try it with
    timbre: tuple[float, ...] = ()  # what it sounds like, as `speech.likeness` measures it; empty where unknown
    pace: float = 0.0  # times quicker than English is usually read (`speech.check`); 0 where nobody measured it

    @property
    def id(self) -> str:
        """`engine:name`, as flags and files write it."""
        return f"{self.engine}:{self.name}"


@dataclass(frozen=True, slots=True)
class Part:
    """A voice given to somebody, and why."""

    voice: Voice
    why: str  # "asked for", "the voice that fits 'his account' (line 4)", …


@dataclass(frozen=True)
class Cast:
    """Who speaks in which voice."""

    parts: Mapping[str | None, Part]  # by speaker; the narrator's own part is under None
    warnings: tuple[str, ...] = ()

    def voice(self, role: Role, speaker: str | None) -> Voice:
        """The voice of a line; an unnamed or narrating speaker has the narrator's."""
        part = self.parts[None] if role is Role.NARRATOR else self.parts[speaker]
        return part.voice


@dataclass(frozen=True)
class Sound:
    """Signed 16-bit little-endian mono samples."""

    samples: bytes
    rate_hz: int

    @property
    def duration_ms(self) -> int:
        """Length, rounded to the millisecond."""
        return round(len(self.samples) / 2 * 1000 / self.rate_hz)


@dataclass(frozen=True, slots=True)
class Span:
    """When a sentence is heard, counted from the start of its take."""

    start_ms: int
    end_ms: int


@dataclass(frozen=True)
class Take:
    """The sound of one line, checked, with the time of every sentence; neither starts nor ends in silence."""

    line: int  # index into the script's lines
    voice: Voice
    sound: Sound
    spans: tuple[Span, ...]  # one a sentence of the line
    cached: bool = False  # it was spoken by an earlier run


@dataclass(frozen=True, slots=True)
class Ready:
    """A line whose sound is there, as progress is told."""

    line: int  # index into the script's lines
    voice: Voice
    cached: bool  # it was spoken by an earlier run
    finished: bool = True  # what is made of its take was made by this run
    spoken_ms: int = 0  # sound spoken for it in this run


Kept = Callable[[str, Callable[[], bytes]], bytes]
"""What was made before of the same; else it is made, and kept. The text says all that it depends on."""


class Finish(Protocol):
    """What is done to a take by the process that spoke it, so that only the outcome travels; it can be pickled."""

    @property
    def key(self) -> str | None:
        """All that the outcome depends on besides the take, to be kept under; None where it is too large to keep."""

    def __call__(self, take: Take, kept: Kept) -> bytes:
        """The outcome. Parts of it that are made by `kept` serve again when the rest of the take is another."""


Performed = Generator[tuple[Ready, bytes], None, None]
"""All lines in their order, each with what its finish makes of its take."""

Perform = Callable[[Callable[[int, Voice], Finish]], Performed]
"""Starts a performance, with a finish for each line, chosen by its index and voice."""


# episode: what is the finished sound?


@dataclass(frozen=True, slots=True)
class Cue:
    """A sentence of the transcript."""

    start_ms: int
    end_ms: int
    speaker: str | None
    text: str


@dataclass(frozen=True, slots=True)
class ChapterMark:
    """A chapter with its time."""

    start_ms: int
    title: str


@dataclass(frozen=True)
class Episode:
    """A finished episode on disk."""

    title: str
    slug: str
    files: Mapping[str, Path]  # by kind: "mp3", "vtt", …
    duration_ms: int
    people: tuple[Person, ...]
    chapters: tuple[ChapterMark, ...]
    cues: tuple[Cue, ...]
    spoken_lines: int = field(default=0, compare=False)  # lines spoken by this run, the others came from the store


# feed: how do listeners get it?


@dataclass(frozen=True)
class Item:
    """An episode as the feed publishes it."""

    episode: Episode
    guid: str  # made once and kept, whatever else changes
    published: dt.datetime  # with its time zone
    number: int  # counted from 1, kept like the guid
    description: str  # plain text, paragraphs parted by an empty line
    language: str  # BCP 47
    author: str | None = None
    link: str | None = None  # address of the post on the web
    explicit: bool | None = None  # None: as the show is
    post: Path | None = None  # the file it was made from, for messages
