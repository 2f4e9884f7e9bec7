"""Word documents (.docx): paragraphs with their styles, lists, tables, footnotes and pictures' descriptions.

A Word file has no lines: `Block.line` counts its paragraphs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path

from interview_audio.document.blocks.builder import BlockBuilder
from interview_audio.document.blocks.lines import SourceLine, split
from interview_audio.document.packed.archive import Attributes
from interview_audio.document.packed.package import (
    ON,
    Package,
    Style,
    Styles,
    formats_of,
    links_of,
    properties_of,
    styles_of,
)
from interview_audio.markup.runs import address, tidy
from interview_audio.model import BlockKind, Document, Inline, InlineKind, Mark

UNREAD = frozenset({"Fallback", "moveFrom", "del", "instrText", "delText", "rt", "annotation"})
"""Elements whose text isn't part of the page: alternatives for other programs, deletions, field codes."""

KINDS = {"caption": BlockKind.CAPTION, "footnote text": BlockKind.FOOTNOTE, "endnote text": BlockKind.FOOTNOTE}
CODE_STYLES = re.compile(r"code|source|preformatted|verbatim", re.IGNORECASE)
QUOTE_STYLES = frozenset({"quote", "intense quote", "block text", "quotations"})


def read(data: bytes, path: Path | None) -> Document:
    """Return the blocks of a Word document. Raise `UsageError` if it is damaged or exceeds the limits."""
    package = Package(data, path)
    body = _Body(styles_of(package), formats_of(package), links_of(package))
    for part in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"):
        body.notes = part != "word/document.xml"
        package.walk(part, body.start, body.end, body.text)
    body.flow.close()
    properties = properties_of(package)
    blocks = tuple(placed.block for placed in body.flow.placed)
    return Document(path, "docx", blocks, properties, properties.get("language"))


@dataclass
class _Paragraph:
    number: int
    style: Style = field(default_factory=Style)
    list_number: tuple[str, int] | None = None
    level: int | None = None
    runs: list[Inline] = field(default_factory=list)
    hrefs: list[str | None] = field(default_factory=list)
    own: Style = field(default_factory=Style)  # of the current run
    hidden: bool = False


@dataclass
class _Body:
    """Handles the elements of a part."""

    styles: Styles
    formats: dict[tuple[str, int], str]  # of lists: id and depth to the format of its numbers
    links: dict[str, str]
    flow: BlockBuilder = field(default_factory=BlockBuilder)
    notes: bool = False
    open: list[_Paragraph] = field(default_factory=list)  # several, as a text box is inside a paragraph
    unread: int = 0
    count: int = 0
    path: list[str] = field(default_factory=list)
    counters: dict[tuple[str, int], int] = field(default_factory=lambda: defaultdict(int))

    def start(self, tag: str, attributes: Attributes) -> None:
        self.path.append(tag)
        self.unread += tag in UNREAD
        if self.unread:
            return
        if tag == "p":
            self.count += 1
            self.open.append(_Paragraph(self.count))
        elif tag in ("tbl", "tr", "tc"):
            self.flow.open({"tbl": "table", "tr": "tr", "tc": "td"}[tag], {})
        elif self.open:
            self._inside(tag, attributes, self.open[-1])

    def end(self, tag: str) -> None:
        self.path.pop()
        if self.unread:
            self.unread -= tag in UNREAD
        elif tag == "p" and self.open:
            self._finished(self.open.pop())
        elif tag in ("tbl", "tr", "tc"):
            self.flow.end({"tbl": "table", "tr": "tr", "tc": "td"}[tag])
        elif tag == "hyperlink" and self.open and self.open[-1].hrefs:
            self.open[-1].hrefs.pop()

    def text(self, text: str) -> None:
        if self.open and not self.unread and self.path[-1] == "t":
            self._add(text)

    def _inside(self, tag: str, attributes: Attributes, paragraph: _Paragraph) -> None:  # noqa: C901 - a branch for each kind of element
        value = attributes.get("val", "")
        in_run = "r" in self.path[-4:]
        match tag:
            case "pStyle":
                paragraph.style = self.styles[value]
            case "outlineLvl" if value.isdigit():
                paragraph.level = min(6, int(value) + 1) if int(value) < 9 else None
            case "numId":
                paragraph.list_number = (value, (paragraph.list_number or ("", 0))[1])
            case "ilvl" if value.isdigit():
                paragraph.list_number = ((paragraph.list_number or ("", 0))[0], int(value))
            case "hyperlink":
                target = self.links.get(attributes.get("id", ""), "#" + attributes.get("anchor", ""))
                paragraph.hrefs.append(address(target))
            case "r":
                paragraph.own, paragraph.hidden = Style(), False
            case "rStyle":
                paragraph.own = replace(self.styles[value])
            case "b" if in_run:
                paragraph.own.strong = value in ON
            case "i" if in_run:
                paragraph.own.emphasis = value in ON
            case "u" if in_run and value not in ("none", "0"):
                paragraph.own.emphasis = True
            case "vanish" if in_run:
                paragraph.hidden = value in ON
            case "tab" if in_run:
                self._add(" ")
            case "br" | "cr" if in_run and attributes.get("type", "textWrapping") == "textWrapping":
                self._add("\n", InlineKind.BREAK)
            case "noBreakHyphen":
                self._add("-")
            case "docPr":
                self._add(attributes.get("descr") or attributes.get("title", ""), InlineKind.IMAGE)
            case "footnoteReference" | "endnoteReference":
                self._add(attributes.get("id", ""), InlineKind.NOTE)

    def _add(self, text: str, kind: InlineKind = InlineKind.TEXT) -> None:
        paragraph = self.open[-1]
        if paragraph.hidden:
            kind = InlineKind.COMMENT
        said = {Mark.STRONG: (paragraph.own.strong, paragraph.style.strong)}
        said[Mark.EMPHASIS] = (paragraph.own.emphasis, paragraph.style.emphasis)
        marks = frozenset(mark for mark, (own, style) in said.items() if (style if own is None else own))
        href = paragraph.hrefs[-1] if paragraph.hrefs else None
        paragraph.runs.append(Inline(text, kind, marks, href))

    def _finished(self, paragraph: _Paragraph) -> None:
        name = paragraph.style.name.lower()
        level = paragraph.level or paragraph.style.level
        runs = tidy(paragraph.runs)
        if not runs:
            return
        depth = self.flow.element.depth
        self._enter(paragraph, name)
        if level:
            self.flow.add(BlockKind.HEADING, runs, paragraph.number, level=level)
        elif name.startswith("toc "):
            self.flow.add(BlockKind.BOILERPLATE, runs, paragraph.number)
        elif name in KINDS:
            self.flow.add(KINDS[name], runs, paragraph.number)
        elif CODE_STYLES.search(name):
            self.flow.add(BlockKind.CODE, runs, paragraph.number)
        else:
            self.flow.paragraph([SourceLine(paragraph.number, line.runs) for line in split(runs, 0)])
        self.flow.close(depth)

    def _enter(self, paragraph: _Paragraph, name: str) -> None:
        """Open elements for a paragraph's style and list."""
        if name and name not in ("normal", "body text", "list paragraph"):
            self.flow.open("div", {"class": name.replace(" ", "-")})
        if self.notes:
            self.flow.open("div", {"class": "footnotes"})
        if name in QUOTE_STYLES:
            self.flow.open("blockquote", {})
        number = paragraph.list_number or paragraph.style.number
        if number and number[0] not in ("", "0"):
            for _ in range(min(number[1], 8) + 1):
                self.flow.open("ul", {})
            self.flow.open("li", {"marker": self._marker(number)})

    def _marker(self, number: tuple[str, int]) -> str:
        if self.formats.get(number, "bullet") == "bullet":
            return "-"
        self.counters[number] += 1
        for deeper in [key for key in self.counters if key[0] == number[0] and key[1] > number[1]]:
            del self.counters[deeper]
        return f"{self.counters[number]}."
