"""AsciiDoc, as far as prose needs it: sections, paragraphs, lists, quotations and delimited blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from interview_audio.document.blocks.builder import BlockBuilder
from interview_audio.document.blocks.lines import split
from interview_audio.document.structured.asciidoc_spans import SYNTAX, alternative, substitute_attributes
from interview_audio.markup.reading import DIRECTION
from interview_audio.markup.runs import tidy
from interview_audio.model import BlockKind, Document, Inline, InlineKind

ENTRY = re.compile(r":(!?[\w-]+!?):(?:[ \t]+(.*))?")
AUTHOR = re.compile(r"(\w[\w .'-]{1,80}?)(?:[ \t]*<[^<>]*>)?(?:;.*)?")
SECTION = re.compile(r"(={1,6}|#{1,6})[ \t]+(\S.*?)(?:[ \t]+\1)?")
UNDERLINES = "=-~^+"
DELIMITER = re.compile(r"-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|/{4,}|--|```[\w+-]*|[|,:!]={3,}")
CONTAINERS = {"=": "div", "*": "div", "_": "blockquote", "--": "div"}
ATTRIBUTES = re.compile(r"\[(?:\[[^\[\]]*\]|[^\[\]]*)\]")
ITEM = re.compile(r"[ \t]*(\*{1,6}|-|•|\.{1,6}|\d{1,3}\.)[ \t]+(\S.*)")
TERM = re.compile(r"[ \t]*(\S.{0,500}?)(:{2,4}|;;)(?:[ \t]+(.*))?")
MACRO = re.compile(r"(\w+)::([^\s\[]*)\[(.*)\]")
CELL = re.compile(r"(?:(?<=\s)|^)[\d.+*<^>aehlmsdv]{0,8}\|")


def read(text: str, path: Path | None) -> Document:
    """Return the blocks of an AsciiDoc document; other files are not included."""
    reader = _Reader(text.split("\n"))
    reader.run()
    blocks = tuple(placed.block for placed in reader.flow.placed)
    return Document(path, "asciidoc", blocks, reader.attributes, reader.attributes.get("lang"))


@dataclass(frozen=True)
class _Open:
    """An open list item or delimited block."""

    mark: str
    depth: int  # of the element around it
    items: tuple[_Open, ...] = ()  # the list items around a delimited block


@dataclass
class _Reader:
    lines: list[str]
    flow: BlockBuilder = field(default_factory=BlockBuilder)
    attributes: dict[str, str] = field(default_factory=dict)
    at: int = 0  # the next line
    paragraph: list[str] = field(default_factory=list)  # lines of the open one
    start: int = 0  # its first line, from 1
    blocks: list[_Open] = field(default_factory=list)
    items: list[_Open] = field(default_factory=list)
    attached: bool = False  # `+`: what follows goes on with the list item
    pending: str = ""  # attributes of the next block, as they stand

    def run(self) -> None:
        self._header()
        while self.at < len(self.lines):
            self.at += 1
            self._line(self.lines[self.at - 1].rstrip())
        self._flush()
        self.flow.close()

    def _header(self) -> None:
        """Read the title and what follows it up to an empty line: attributes, authors, revision."""
        while self.at < len(self.lines) and not self.lines[self.at].strip():
            self.at += 1
        first = self.at
        title = SECTION.fullmatch(self.lines[self.at].rstrip()) if self.at < len(self.lines) else None
        if title and len(title[1]) == 1:
            self._heading(1, title[2], self.at + 1)
            first = self.at = self.at + 1
        elif self.at >= len(self.lines) or not ENTRY.fullmatch(self.lines[self.at].rstrip()):
            return
        while self.at < len(self.lines) and (line := self.lines[self.at].strip()):
            if entry := ENTRY.fullmatch(line):
                self.attributes[entry[1]] = entry[2] or ""
            elif author := AUTHOR.fullmatch(line):
                self.attributes.setdefault("author", author[1])
            self.at += 1
        if source := "\n".join(self.lines[first : self.at]):
            self.flow.add(BlockKind.METADATA, (Inline(source),), first + 1)

    def _line(self, line: str) -> None:
        text = line.strip()
        if not text:
            self._flush()
        elif self._underlines(line):
            title, self.paragraph = self.paragraph[0], []
            self._heading(UNDERLINES.index(line[0]) + 1, title.strip(), self.start)
        elif DELIMITER.fullmatch(line):
            self._flush()
            self._delimiter(line)
        elif line.startswith("//") and not line.startswith("///"):
            self._flush()
            kind = InlineKind.DIRECTION if DIRECTION.match(line[2:]) else InlineKind.COMMENT
            self.flow.add(BlockKind.MARKUP, (Inline(line[2:].strip(), kind),), self.at)
        elif text == "+" and self.items:
            self._flush()
            self.attached = True
        elif (item := ITEM.fullmatch(line)) and (self.items or not self.paragraph):
            self._item(re.sub(r"\d+", "1", item[1]), item[1], item[2])
        elif (term := TERM.fullmatch(line)) and (self.items or not self.paragraph):
            self._term(term[2], term[1], term[3] or "")
        elif self.paragraph or not self._block_line(line):
            self._text(line)

    def _underlines(self, line: str) -> bool:
        return (
            len(self.paragraph) == 1
            and len(line) > 2
            and all(block.mark != line for block in self.blocks)
            and line[0] in UNDERLINES
            and line == line[0] * len(line)
            and abs(len(line) - len(self.paragraph[0])) <= 2
        )

    def _block_line(self, line: str) -> bool:
        """Handle a line that is a block of its own; return False if it is text."""
        number = self.at
        kind, runs = BlockKind.MARKUP, [Inline(line)]
        if section := SECTION.fullmatch(line):
            self._heading(len(section[1]), section[2], self.at)
            return True
        if entry := ENTRY.fullmatch(line):
            self.attributes[entry[1]] = entry[2] or ""
        elif ATTRIBUTES.fullmatch(line):
            self.pending += line
        elif macro := MACRO.fullmatch(line):
            if macro[1] == "image":
                kind, runs = BlockKind.IMAGE, [Inline(alternative(macro[3]), InlineKind.IMAGE, href=macro[2])]
        elif re.fullmatch(r"\.[^\s.].*", line):
            below = self.lines[self.at] if self.at < len(self.lines) else ""
            # above a picture or a listing it is a caption, above a paragraph a line of its own
            kind = BlockKind.PARAGRAPH if below[:1].isalnum() and "::" not in below else BlockKind.CAPTION
            runs = [*self._runs(line[1:])]
        elif line in ("'''", "---", "***", "<<<"):
            kind, runs = BlockKind.RULE, []
        elif line[0] in " \t" and not self.items:
            self.flow.code(self._indented(), number)
            return True
        else:
            return False
        self._leave_list(self.attached)
        self.flow.add(kind, tidy(runs), number)
        return True

    def _indented(self) -> str:
        """Add an indented (literal) paragraph."""
        first = self.at - 1
        while self.at < len(self.lines) and self.lines[self.at].strip():
            self.at += 1
        return "\n".join(self.lines[first : self.at])

    # text

    def _text(self, line: str) -> None:
        if not self.paragraph:
            self._leave_list(self.attached or line[0] in " \t")
            self.start = self.at
        self.paragraph.append(line.lstrip())

    def _flush(self) -> None:
        lines, self.paragraph = self.paragraph, []
        if not lines:
            return
        depth = self.flow.element.depth
        self._open_pending()
        runs = self._runs("\n".join(lines))
        self.flow.paragraph(split(runs, self.start))
        for note in runs:
            if note.kind is InlineKind.NOTE and note.text != "*":
                self.flow.add(BlockKind.FOOTNOTE, self._runs(note.text), self.start)
        self.flow.close(depth)
        self.attached = False

    def _open_pending(self) -> bool:
        """Open the elements of a pending block attribute line: its roles become classes; it may be a quotation."""
        pending, self.pending = self.pending, ""
        if pending:
            self.flow.open("div", {"class": " ".join(re.findall(r"\.([\w-]+)", pending))})
        quoted = bool(re.search(r"\[(?:quote|verse)\b", pending))
        if quoted:
            self.flow.open("blockquote", {})
        return quoted

    def _runs(self, text: str) -> tuple[Inline, ...]:
        return tuple(SYNTAX.runs(substitute_attributes(text, self.attributes)))

    def _heading(self, level: int, title: str, line: int) -> None:
        self._leave_list(False)
        self.pending = ""
        self.flow.add(BlockKind.HEADING, tidy(self._runs(title)), line, level=level)

    # lists

    def _item(self, mark: str, marker: str, text: str) -> None:
        self._next_item(mark)
        self.flow.open("ul", {})
        self.flow.open("li", {"marker": marker})
        self._text(text)

    def _term(self, mark: str, term: str, text: str) -> None:
        self._next_item(mark)
        self.flow.open("dl", {})
        self.flow.add(BlockKind.TERM, tidy(self._runs(term)), self.at)
        self.flow.open("dd", {})
        if text:
            self._text(text)

    def _next_item(self, mark: str) -> None:
        """Open a list item. Items with one marker are one list; another marker nests inside the item before."""
        self._flush()
        known = next((n for n, item in enumerate(self.items) if item.mark == mark), None)
        if known is not None:
            self.flow.close(self.items[known].depth)
            del self.items[known:]
        self.items.append(_Open(mark, self.flow.element.depth))
        self.attached = True

    def _leave_list(self, stays: bool) -> None:
        if self.items and not stays:
            self.flow.close(self.items[0].depth)
            self.items = []
        self.attached = False

    # delimited blocks

    def _delimiter(self, line: str) -> None:
        opened = next((n for n, block in enumerate(self.blocks) if block.mark == line), None)
        if opened is not None:
            block = self.blocks[opened]
            del self.blocks[opened:]
            self.flow.close(block.depth)
            self.items = list(block.items)
            return
        closer = line[:3] if line.startswith("```") else line
        end = next((n for n in range(self.at, len(self.lines)) if self.lines[n].rstrip() == closer), None)
        self._leave_list(self.attached)
        if end is None:
            self.flow.add(BlockKind.RULE, (), self.at)
        elif name := CONTAINERS.get(line if line == "--" else line[0]):
            self.blocks.append(_Open(line, self.flow.element.depth, tuple(self.items)))
            self.items = []
            quoted = self._open_pending()
            self.flow.open("div" if quoted else name, {})
        else:
            self._verbatim(line, self.lines[self.at : end])
            self.at = end + 1

    def _verbatim(self, delimiter: str, lines: Sequence[str]) -> None:
        first, self.pending = self.at + 1, ""
        source = "\n".join(lines).strip("\n")
        if delimiter[0] == "+":
            self.flow.feed(source, first)
        elif "===" in delimiter:
            for number, row in enumerate(lines, first):
                if words := "\t".join(cell.strip() for cell in CELL.split(row) if cell.strip()):
                    self.flow.add(BlockKind.TABLE, tidy(self._runs(words)), number)
        elif source:
            kind = BlockKind.MARKUP if delimiter[0] == "/" else BlockKind.CODE
            self.flow.add(kind, (Inline(source, InlineKind.TEXT if delimiter[0] == "/" else InlineKind.CODE),), first)
