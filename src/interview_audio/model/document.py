"""What is on the page? The types of the stage `document`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from interview_audio.model.post import PostInfo


class Mark(StrEnum):
    """How a run of text is formatted."""

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
    NOTE = "note"  # a footnote mark
    DIRECTION = "direction"  # an instruction to the voice in an HTML comment: `pause 1s`, `say: gee pee tee`
    COMMENT = "comment"  # any other HTML comment, or the content of a script or style element: not shown


UNSEEN = frozenset({InlineKind.NOTE, InlineKind.DIRECTION, InlineKind.COMMENT})
"""Kinds whose text isn't part of the page: not spoken, not counted, not in a block's text."""


@dataclass(frozen=True, slots=True)
class Inline:
    """A run of text with one set of marks; a block's runs in order are its text."""

    text: str  # what a reader sees, entities resolved
    kind: InlineKind = InlineKind.TEXT
    marks: frozenset[Mark] = frozenset()
    href: str | None = None  # the target of a link or an image


class BlockKind(StrEnum):
    """What a block of the page is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    TERM = "term"  # of a definition list
    DEFINITION = "definition"
    CODE = "code"
    TABLE = "table"
    IMAGE = "image"  # a paragraph of nothing but images
    RULE = "rule"  # a horizontal rule; no text
    FOOTNOTE = "footnote"
    MARKUP = "markup"  # raw HTML, a shortcode, a directive: not shown as text
    METADATA = "metadata"  # the front matter as it is in the file
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"  # navigation, comments, share buttons, footers: left out by the reader of the format


@dataclass(frozen=True)
class Block:
    """One block of the page. Paragraphs of a quotation have `quoted`, the later ones of a list item `depth`.

    Source lines of a paragraph that are visibly separate are blocks of their own, even without an empty line between
    them: a bold or italic question and the answer on the next line, a `Name:` or a dialogue dash on each line, an image
    and its caption. Other line breaks of the source are spaces; those that the author asked for are `BREAK` runs. A
    direction to the voice alone on its line is a block of kind `MARKUP` whose run is the `DIRECTION`.
    """

    kind: BlockKind
    inlines: tuple[Inline, ...]
    line: int  # counted from 1; of paragraphs, where a file has no lines (Word, EPUB); 1000 × page + line in a PDF
    level: int = 0  # of a heading, 1 to 6
    depth: int = 0  # number of lists that contain it
    quoted: int = 0  # number of quotations that contain it
    marker: str = ""  # of a list item, as in the source: "-", "3."
    speaker: str | None = None  # if the format itself says who speaks (WebVTT voices)
    classes: tuple[str, ...] = ()  # CSS classes of the block and its ancestors, outermost first

    @cached_property
    def text(self) -> str:
        """Return the words without markup, with spaces as they are."""
        return "".join(i.text for i in self.inlines if i.kind not in UNSEEN)


@dataclass(frozen=True)
class Document:
    """A file as parsed by the reader of its format."""

    path: Path | None  # None for standard input
    format: str  # the reader's name: "markdown", "text", …
    blocks: tuple[Block, ...]
    metadata: Mapping[str, Any] = field(default_factory=dict)  # the front matter, keys as written
    language: str | None = None  # if the format says it (front matter, <html lang>)
    info: PostInfo = field(default_factory=PostInfo)  # what metadata and file name say of the post
    chapters: tuple[int, ...] = ()  # of a book: indices of their first blocks
