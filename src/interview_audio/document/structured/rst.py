"""reStructuredText, as far as prose needs it: sections, paragraphs, lists, quotations, directives.

Read by hand: docutils loses lines inside lists, recurses, reads other files, and takes a paragraph that stands indented
below a comment for a part of the comment.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass, field
from pathlib import Path

from interview_audio.document.blocks.builder import BlockBuilder
from interview_audio.document.blocks.lines import split
from interview_audio.document.structured.indented import Indented
from interview_audio.document.structured.rst_spans import SYNTAX
from interview_audio.document.structured.rst_syntax import (
    ADORNMENT,
    BORDERS,
    BULLET,
    CODE,
    DIRECTIVE,
    ENUMERATOR,
    EXPLICIT,
    FIELD,
    FOOTNOTE,
    GRID,
    QUOTES,
    SIMPLE_TABLE,
    SPOKEN_FROM_FIRST_LINE,
    SUBSTITUTION,
    TABLES,
    TARGET,
    TITLED,
    UNSEEN,
)
from interview_audio.markup.reading import DIRECTION
from interview_audio.markup.runs import tidy
from interview_audio.model import BlockKind, Document, Inline, InlineKind

MAX_DEPTH = 100
"""Lists and quotations in one another; what is deeper counts as text of the last."""


def read(text: str, path: Path | None) -> Document:
    """Return the blocks of a reStructuredText document; other files are not included."""
    reader = _Reader(text.expandtabs(8).split("\n"))
    reader.run()
    blocks = tuple(placed.block for placed in reader.flow.placed)
    return Document(path, "rst", blocks, reader.metadata, reader.metadata.get("lang"))


@dataclass
class _Reader(Indented):
    flow: BlockBuilder = field(default_factory=BlockBuilder)
    metadata: dict[str, str] = field(default_factory=dict)
    around: list[tuple[int, int]] = field(default_factory=lambda: [(0, 0)])  # indentation of bodies, depth outside
    styles: list[str] = field(default_factory=list)  # of section titles, in order of appearance
    begun: bool = False  # something other than the title and its fields has been read

    def run(self) -> None:
        self.skip_blank()
        while self.at < len(self.lines):
            indent = self.indent()
            self._leave(indent)
            if indent > self.around[-1][0] and len(self.around) < MAX_DEPTH:
                self._enter(indent, "blockquote")
            self._block(indent)
            self.skip_blank()
        self.flow.close()

    def _leave(self, indent: int) -> None:
        while self.around[-1][0] > indent:
            self.flow.close(self.around.pop()[1])

    def _enter(self, indent: int, *names: str, **attributes: str) -> None:
        """Open elements for a body at an indentation; the last one gets the attributes."""
        self.around.append((indent, self.flow.element.depth))
        for name in names[:-1]:
            self.flow.open(name, {})
        self.flow.open(names[-1], attributes)

    def _block(self, indent: int) -> None:
        """Read the body element that starts on the current line."""
        text = self.ahead(0).strip()
        was_begun, self.begun = self.begun, True
        if self._title(text):
            self.begun = was_begun
        elif EXPLICIT.match(text):
            self._explicit(text[2:].strip(), indent)
            self.begun = was_begun
        elif len(self.around) < MAX_DEPTH and (item := BULLET.match(text) or self._enumerator(text, indent)):
            self._enter(indent + item.end(), "ul", "li", marker=item[1])
            self.continue_body(indent + item.end(), text[item.end() :])
        elif found := FIELD.match(text):
            self._field(found, text[found.end() :], indent, was_begun)
            self.begun = was_begun
        elif text.startswith("| ") or text == "|":
            self._line_block()
        elif GRID.fullmatch(text) or SIMPLE_TABLE.fullmatch(text):
            self._table(text)
        elif text.startswith(">>> "):
            self._as_it_stands(self.until_blank())
        else:
            self._paragraph(indent)

    def _enumerator(self, text: str, indent: int) -> re.Match[str] | None:
        """Return the match of a number that opens a list item: the next line is one as well, or fits below its text."""
        following = self.ahead()
        fits = not following or self.indent(1) > indent or ENUMERATOR.match(following.strip())
        return ENUMERATOR.match(text) if fits else None

    def _runs(self, text: str) -> tuple[Inline, ...]:
        return tidy(SYNTAX.runs(text))

    # sections

    def _title(self, text: str) -> bool:
        adorned, under = ADORNMENT.fullmatch(text), self.ahead().strip()
        if adorned and under and self.ahead(2) == text:
            self._heading(under, text[0] * 2, self.at + 2)
            self.at += 3
        elif adorned and len(text) > 3 and not under:
            self.flow.add(BlockKind.RULE, (), self.at + 1)
            self.at += 1
        elif (
            not adorned and ADORNMENT.fullmatch(under) and len(under) >= min(4, len(text)) and under not in ("::", "..")
        ):
            self._heading(text, under[0], self.at + 1)
            self.at += 2
        else:
            return False
        return True

    def _heading(self, title: str, style: str, line: int) -> None:
        self._leave(0)
        if style not in self.styles:
            self.styles.append(style)
        self.flow.add(BlockKind.HEADING, self._runs(title), line, level=min(6, self.styles.index(style) + 1))

    # paragraphs

    def _paragraph(self, indent: int) -> None:
        lines = self._lines_of_paragraph(indent)
        number, last = lines[0][0], lines[-1][1]
        if len(lines) == 1 and self.ahead(0) and self.indent() > indent and not last.endswith("::"):
            self._enter(self.indent(), "dl", "dd")
            self.flow.add(BlockKind.TERM, self._runs(last.strip()), number)
            return
        literal = last.endswith("::")
        if literal:
            lines[-1] = (lines[-1][0], last[:-1] if last[-3:-2].strip() else last[:-2])
        self.flow.paragraph(split(SYNTAX.runs("\n".join(line.strip() for _, line in lines)), number))
        if literal:
            self._as_it_stands(self.body(indent))

    def _lines_of_paragraph(self, indent: int) -> list[tuple[int, str]]:
        """Take the lines of a paragraph. A wrongly indented line continues it, unless it is the second."""
        first = self.at
        self.at += 1
        if self.indent() <= indent:
            while (
                self.ahead(0)
                and self.indent() >= indent
                and not (self.at > first + 1 and EXPLICIT.match(self.ahead(0).strip()))
            ):
                self.at += 1
        return self._numbered(first)

    def _line_block(self) -> None:
        """Read a line block: lines whose breaks the author asked for."""
        lines = self.until_blank()
        runs: list[Inline] = []
        for _, line in lines:
            runs += [*SYNTAX.runs(line.strip().removeprefix("|").strip()), Inline("\n", InlineKind.BREAK)]
        self.flow.paragraph(split(runs, lines[0][0]))

    def _as_it_stands(self, lines: list[tuple[int, str]], kind: BlockKind = BlockKind.CODE) -> None:
        shown = [number for number, line in lines if line]
        if shown:
            source = textwrap.dedent("\n".join(line for _, line in lines)).strip("\n")
            text_kind = InlineKind.CODE if kind is BlockKind.CODE else InlineKind.TEXT
            self.flow.add(kind, (Inline(source, text_kind),), shown[0])

    def _table(self, border: str) -> None:
        """Read a table, which ends at an empty line; a simple one after its last border."""
        rows = self.until_blank()
        while border[0] == "=" and rows[-1][1].strip() != border and self.ahead():
            self.at += 1
            rows += self.until_blank()
        self._rows(rows)

    def _rows(self, rows: list[tuple[int, str]]) -> None:
        for number, row in rows:
            if cells := [cell for part in BORDERS.split(row) if (cell := part.strip(" |+"))]:
                self.flow.add(BlockKind.TABLE, self._runs("\t".join(cells)), number)

    # fields and explicit markup

    def _field(self, found: re.Match[str], body: str, indent: int, begun: bool) -> None:
        """Read a field: metadata above the text, a term with its definition below."""
        if begun:
            inside = self.inside()
            self.flow.add(BlockKind.TERM, self._runs(found[1]), self.at + 1)
            self._enter(inside, "dl", "dd")
            self.continue_body(inside, body)
            return
        lines = self.until_blank(indent)
        self.metadata[found[1].lower()] = " ".join([body, *(line.strip() for _, line in lines[1:])]).strip()
        self.flow.add(BlockKind.METADATA, (Inline("\n".join(line for _, line in lines).strip()),), lines[0][0])

    def _explicit(self, rest: str, indent: int) -> None:
        """Read explicit markup, which begins with two dots: footnotes, targets, substitutions, directives, comments."""
        inside = self.inside()
        if note := FOOTNOTE.match(rest):
            self._enter(inside, "div", **{"class": "footnote"})
            self.continue_body(inside, rest[note.end() :])
        elif TARGET.match(rest) or SUBSTITUTION.match(rest):
            self._markup(indent)
        elif directive := DIRECTIVE.match(rest):
            self._directive(directive[1].lower(), rest[directive.end() :].strip(), indent)
        elif rest:
            self._markup(indent, InlineKind.DIRECTION if DIRECTION.match(rest) else InlineKind.COMMENT)
        else:
            self.at += 1
            self._as_it_stands(self.body(indent) if self.ahead(0) else [], BlockKind.MARKUP)

    def _markup(self, indent: int, kind: InlineKind = InlineKind.COMMENT) -> None:
        """Read a line and those indented right below it as markup. What follows an empty line is text again."""
        lines = self.until_blank(indent)
        source = "\n".join(line for _, line in lines).strip()
        self.flow.add(
            BlockKind.MARKUP,
            (Inline(source[2:].strip() if kind is InlineKind.DIRECTION else source, kind),),
            lines[0][0],
        )

    def _directive(self, name: str, arguments: str, indent: int) -> None:
        number = self.at + 1
        if name in SPOKEN_FROM_FIRST_LINE and arguments and not arguments.startswith(":"):
            inside = self.inside()
            self._enter(inside, "blockquote" if name in QUOTES else "div", **{"class": name})
            self.continue_body(inside, arguments)
            return
        if name in ("image", "figure"):
            self._image(arguments, indent)
            return
        self._markup(indent)
        if name in CODE:
            self._as_it_stands(self.body(indent))
        elif name in TABLES:
            self._rows([(line, re.sub(r"^[\s*-]+", "", row)) for line, row in self.body(indent)])
        elif name == "raw" and arguments == "html":
            body = self.body(indent)
            self.flow.feed("\n".join(line for _, line in body), number + 1)
        elif name in UNSEEN or name == "raw":
            self._as_it_stands(self.body(indent), BlockKind.MARKUP)
        else:
            if name in TITLED and arguments:
                self.flow.add(BlockKind.HEADING, self._runs(arguments), number, level=6)
            self._body(indent, "blockquote" if name in QUOTES else "div", name)

    def _body(self, indent: int, element: str, name: str) -> None:
        """Read the body of a directive as ordinary text in an element of the directive's name."""
        self.skip_blank()
        if self.indent() > indent:
            self._enter(self.indent(), element, **{"class": name})

    def _image(self, address: str, indent: int) -> None:
        """Read an image; a figure has its caption below."""
        number = self.at + 1
        alt = ""
        while FIELD.match(self.ahead().strip()):
            self.at += 1
            alt = self.ahead(0).strip()[5:].strip() if self.ahead(0).strip().startswith(":alt:") else alt
        self.at += 1
        self.flow.add(BlockKind.IMAGE, (Inline(alt, InlineKind.IMAGE, href=address),), number)
        self._body(indent, "figcaption", "caption")
