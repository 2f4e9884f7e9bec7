"""reStructuredText, as far as prose needs it: sections, paragraphs, lists, quotations, directives.

Read by hand: docutils loses lines inside lists, recurses, reads other files, and takes a paragraph that stands indented
below a comment for a part of the comment.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass, field
from pathlib import Path

from interview_audio.document.flow import Flow
from interview_audio.document.lines import split
from interview_audio.document.rst_spans import SYNTAX
from interview_audio.markup import DIRECTION, tidy
from interview_audio.model import BlockKind, Document, Inline, InlineKind

MAX_DEPTH = 100
"""Lists and quotations in one another; what is deeper counts as text of the last."""

ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1+")
BULLET = re.compile(r"([-*+•‣⁃])[ \t]+(?=\S)")
ENUMERATOR = re.compile(r"(\d{1,3}\.|#\.|\(?(?:\d{1,3}|#|[a-zA-Z])\))[ \t]+(?=\S)")
FIELD = re.compile(r":((?:[^:\\\n]|\\.|:(?!\s)){1,80}):(?:[ \t]+|$)(?!`)")
EXPLICIT = re.compile(r"\.\.(?:[ \t]+|$)")
TARGET = re.compile(r"_(?:[^:\\]|\\.|:(?!\s|$))*:(?:\s|$)|__:")
FOOTNOTE = re.compile(r"\[([#*\w.-]+)\](?:[ \t]+|$)")
SUBSTITUTION = re.compile(r"\|[^|]+\|[ \t]+[\w-]+::")
DIRECTIVE = re.compile(r"([\w][\w:+.-]*?)[ \t]?::(?:[ \t]+|$)")
GRID = re.compile(r"\+[-=+]+\+")
SIMPLE_TABLE = re.compile(r"=+(?:[ \t]+=+)+")
BORDERS = re.compile(r"\s[|+](?=\s|$)|[-=+]{3,}|\s{2,}")

CODE = frozenset(
    {
        "code",
        "code-block",
        "sourcecode",
        "parsed-literal",
        "math",
        "doctest",
        "testcode",
        "prompt",
        "graphviz",
        "mermaid",
    }
)
TABLES = frozenset({"csv-table", "list-table", "flat-table"})
UNSEEN = frozenset(
    {"toctree", "contents", "include", "literalinclude", "meta", "index", "highlight", "role", "default-role", "post"}
    | {"youtube", "vimeo", "tags", "author", "class", "rst-class", "title", "sectnum", "header", "footer", "date"}
)
QUOTES = frozenset({"epigraph", "pull-quote", "highlights"})
TITLED = frozenset({"rubric", "topic", "sidebar", "admonition", "centered", "tab", "dropdown", "card"})
SPOKEN_FROM_FIRST_LINE = QUOTES | frozenset(
    {
        "note",
        "tip",
        "hint",
        "important",
        "warning",
        "caution",
        "danger",
        "attention",
        "error",
        "seealso",
        "todo",
        "compound",
    }
)


def read(text: str, path: Path | None) -> Document:
    """Blocks of a reStructuredText document; nothing is included from other files."""
    reader = _Reader(text.expandtabs(8).split("\n"))
    reader.run()
    blocks = tuple(placed.block for placed in reader.flow.placed)
    return Document(path, "rst", blocks, reader.metadata, reader.metadata.get("lang"))


@dataclass
class _Reader:
    lines: list[str]
    flow: Flow = field(default_factory=Flow)
    metadata: dict[str, str] = field(default_factory=dict)
    at: int = 0
    around: list[tuple[int, int]] = field(default_factory=lambda: [(0, 0)])  # indentation of bodies, depth outside
    styles: list[str] = field(default_factory=list)  # of section titles, in order of appearance
    begun: bool = False  # something other than the title and its fields has been read

    def run(self) -> None:
        while self.at < len(self.lines):
            if not self.lines[self.at].strip():
                self.at += 1
                continue
            indent = _indent(self.lines[self.at])
            self._leave(indent)
            if indent > self.around[-1][0] and len(self.around) < MAX_DEPTH:
                self._enter(indent, "blockquote")
            self._block(indent)
        self.flow.close()

    def _leave(self, indent: int) -> None:
        while self.around[-1][0] > indent:
            self.flow.close(self.around.pop()[1])

    def _enter(self, indent: int, *names: str, **attributes: str) -> None:
        """The body at an indentation stands in new elements, the last one with the attributes."""
        self.around.append((indent, self.flow.element.depth))
        for name in names[:-1]:
            self.flow.open(name, {})
        self.flow.open(names[-1], attributes)

    def _block(self, indent: int) -> None:
        """One element of a body that starts on the line at hand."""
        text = self.lines[self.at].strip()
        was_begun, self.begun = self.begun, True
        if self._title(text):
            self.begun = was_begun
        elif EXPLICIT.match(text):
            self._explicit(text, indent)
            self.begun = was_begun
        elif len(self.around) < MAX_DEPTH and (item := BULLET.match(text) or self._enumerator(text, indent)):
            self._enter(indent + item.end(), "ul", "li", marker=item[1])
            self._go_on(indent + item.end(), text[item.end() :])
        elif found := FIELD.match(text):
            self._field(found, text[found.end() :], indent, was_begun)
            self.begun = was_begun
        elif text.startswith("| ") or text == "|":
            self._line_block()
        elif GRID.fullmatch(text) or SIMPLE_TABLE.fullmatch(text):
            self._table(text)
        elif text.startswith(">>> "):
            self._code(self._taken_until_blank())
        else:
            self._paragraph(indent)

    def _enumerator(self, text: str, indent: int) -> re.Match[str] | None:
        """A number opens an item if the next line is one as well, or fits below its text."""
        found = ENUMERATOR.match(text)
        following = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else ""
        fits = not following.strip() or _indent(following) > indent or ENUMERATOR.match(following.strip())
        return found if fits else None

    def _go_on(self, indent: int, rest: str) -> None:
        """The rest of the line at hand is the first line of a body."""
        self.lines[self.at] = " " * indent + rest if rest else ""

    # sections

    def _title(self, text: str) -> bool:
        following = [line.rstrip() for line in self.lines[self.at + 1 : self.at + 3]]
        adorned = ADORNMENT.fullmatch(text)
        if adorned and len(following) == 2 and following[1] == text and following[0].strip():
            self._heading(following[0].strip(), text[0] * 2, self.at + 2)
            self.at += 3
            return True
        if adorned and len(text) > 3 and not any(following[:1]):
            self.flow.add(BlockKind.RULE, (), self.at + 1)
            self.at += 1
            return True
        under = following[0].strip() if following else ""
        if not adorned and ADORNMENT.fullmatch(under) and len(under) >= min(4, len(text)) and under not in ("::", ".."):
            self._heading(text, under[0], self.at + 1)
            self.at += 2
            return True
        return False

    def _heading(self, title: str, style: str, line: int) -> None:
        self._leave(0)
        if style not in self.styles:
            self.styles.append(style)
        self.flow.add(BlockKind.HEADING, self._runs(title), line, level=min(6, self.styles.index(style) + 1))

    # paragraphs

    def _paragraph(self, indent: int) -> None:
        first = self.at
        lines = self._taken(indent)
        following = self.lines[self.at] if self.at < len(self.lines) else ""
        if len(lines) == 1 and following.strip() and _indent(following) > indent and not lines[0].endswith("::"):
            self._enter(_indent(following), "dl", "dd")
            self.flow.add(BlockKind.TERM, self._runs(lines[0].strip()), first + 1)
            return
        literal = lines[-1].endswith("::")
        if literal:
            lines[-1] = lines[-1][:-1] if lines[-1][-3:-2].strip() else lines[-1][:-2]
        self.flow.paragraph(split(SYNTAX.runs("\n".join(line.strip() for line in lines)), first + 1))
        if literal:
            self._code(self._taken_body(indent))

    def _taken(self, indent: int) -> list[str]:
        """The lines of a paragraph. One that is indented by mistake goes on with it."""
        first = self.at
        self.at += 1
        while self.at < len(self.lines) and self.lines[self.at].strip():
            here = _indent(self.lines[self.at])
            if here < indent or (here > indent and self.at == first + 1):
                break
            if self.at > first + 1 and EXPLICIT.match(self.lines[self.at].strip()):
                break
            self.at += 1
        return [line.rstrip() for line in self.lines[first : self.at]]

    def _line_block(self) -> None:
        """Lines that the author parted."""
        lines = self._taken_until_blank()
        runs: list[Inline] = []
        for _, line in lines:
            runs += [*SYNTAX.runs(line.strip().removeprefix("|").strip()), Inline("\n", InlineKind.BREAK)]
        self.flow.paragraph(split(runs, lines[0][0]))

    def _runs(self, text: str) -> tuple[Inline, ...]:
        return tidy(SYNTAX.runs(text))

    # what is taken as it stands

    def _taken_until_blank(self) -> list[tuple[int, str]]:
        """The lines up to the next empty one, with their numbers."""
        first = self.at
        while self.at < len(self.lines) and self.lines[self.at].strip():
            self.at += 1
        return [(number + 1, self.lines[number].rstrip()) for number in range(first, self.at)]

    def _taken_body(self, indent: int) -> list[tuple[int, str]]:
        """The lines that are indented deeper, empty ones between them included."""
        first = self.at
        while self.at < len(self.lines) and (not self.lines[self.at].strip() or _indent(self.lines[self.at]) > indent):
            self.at += 1
        return [(number + 1, self.lines[number].rstrip()) for number in range(first, self.at)]

    def _code(self, lines: list[tuple[int, str]], kind: BlockKind = BlockKind.CODE) -> None:
        shown = [(number, line) for number, line in lines if line]
        if shown:
            source = textwrap.dedent("\n".join(line for _, line in lines)).strip("\n")
            text_kind = InlineKind.CODE if kind is BlockKind.CODE else InlineKind.TEXT
            self.flow.add(kind, (Inline(source, text_kind),), shown[0][0])

    def _table(self, border: str) -> None:
        """A table ends with an empty line; a simple one after its last border."""
        rows = self._taken_until_blank()
        while border[0] == "=" and rows[-1][1].strip() != border and self.at + 1 < len(self.lines):
            self.at += 1
            more = self._taken_until_blank()
            if not more:
                break
            rows += more
        self._rows(rows)

    def _rows(self, rows: list[tuple[int, str]]) -> None:
        for number, row in rows:
            if cells := [cell for part in BORDERS.split(row) if (cell := part.strip(" |+"))]:
                self.flow.add(BlockKind.TABLE, self._runs("\t".join(cells)), number)

    # fields and explicit markup

    def _field(self, found: re.Match[str], body: str, indent: int, begun: bool) -> None:
        """A field above the text tells of the document; below, it is a term and what is said of it."""
        first = self.at
        if begun:
            inside = self._inside(indent)
            self.flow.add(BlockKind.TERM, self._runs(found[1]), first + 1)
            self._enter(inside, "dl", "dd")
            self._go_on(inside, body)
            return
        self.at += 1
        more = [line.strip() for _, line in self._taken_body(indent) if line]
        self.metadata[found[1].lower()] = " ".join([body, *more]).strip()
        source = "\n".join(self.lines[first : self.at]).strip()
        self.flow.add(BlockKind.METADATA, (Inline(source),), first + 1)

    def _inside(self, indent: int) -> int:
        """Where the body stands of what begins on the line at hand: as far in as the next line that is indented."""
        following = next((line for line in self.lines[self.at + 1 : self.at + 3] if line.strip()), "")
        return max(indent + 1, _indent(following)) if _indent(following) > indent else indent + 3

    def _explicit(self, text: str, indent: int) -> None:
        inside = self._inside(indent)
        rest = text[2:].strip()
        if note := FOOTNOTE.match(rest):
            self._enter(inside, "div", **{"class": "footnote"})
            self._go_on(inside, rest[note.end() :])
        elif TARGET.match(rest) or SUBSTITUTION.match(rest):
            self._markup(indent, InlineKind.COMMENT)
        elif directive := DIRECTIVE.match(rest):
            self._directive(directive[1].lower(), rest[directive.end() :].strip(), indent)
        elif rest:
            self._markup(indent, InlineKind.DIRECTION if DIRECTION.match(rest) else InlineKind.COMMENT)
        else:
            self.at += 1
            following = self.lines[self.at] if self.at < len(self.lines) else ""
            self._code(self._taken_body(indent) if following.strip() else [], BlockKind.MARKUP)

    def _markup(self, indent: int, kind: InlineKind) -> None:
        """A line and those indented right below it. What follows an empty line is text again."""
        first = self.at
        self.at += 1
        while self.at < len(self.lines) and self.lines[self.at].strip() and _indent(self.lines[self.at]) > indent:
            self.at += 1
        source = "\n".join(self.lines[first : self.at]).strip()
        shown = source[2:].strip() if kind is InlineKind.DIRECTION else source
        self.flow.add(BlockKind.MARKUP, (Inline(shown, kind),), first + 1)

    def _directive(self, name: str, arguments: str, indent: int) -> None:
        number = self.at + 1
        if name in SPOKEN_FROM_FIRST_LINE and arguments and not arguments.startswith(":"):
            inside = self._inside(indent)
            self._enter(inside, "blockquote" if name in QUOTES else "div", **{"class": name})
            self._go_on(inside, arguments)
            return
        if name in ("image", "figure"):
            self._image(arguments, indent)
            return
        self._markup(indent, InlineKind.COMMENT)
        if name in CODE:
            self._code(self._taken_body(indent))
        elif name in TABLES:
            self._rows([(line, re.sub(r"^[\s*-]+", "", row)) for line, row in self._taken_body(indent)])
        elif name == "raw":
            body = self._taken_body(indent)
            self.flow.feed("\n".join(line for _, line in body) if arguments == "html" else "", number + 1)
        elif name in UNSEEN:
            self._code(self._taken_body(indent), BlockKind.MARKUP)
        else:
            if name in TITLED and arguments:
                self.flow.add(BlockKind.HEADING, self._runs(arguments), number, level=6)
            self._body(indent, "blockquote" if name in QUOTES else "div", name)

    def _body(self, indent: int, element: str, name: str) -> None:
        """What stands indented below a directive is text like any other, in an element of the directive's name."""
        while self.at < len(self.lines) and not self.lines[self.at].strip():
            self.at += 1
        inside = _indent(self.lines[self.at]) if self.at < len(self.lines) else 0
        if inside > indent:
            self._enter(inside, element, **{"class": name})

    def _image(self, address: str, indent: int) -> None:
        """An image, and below a figure its caption."""
        number = self.at + 1
        self.at += 1
        options = []
        while self.at < len(self.lines) and FIELD.match(self.lines[self.at].strip()):
            options.append(self.lines[self.at].strip())
            self.at += 1
        alt = next((line[5:].strip() for line in options if line.startswith(":alt:")), "")
        self.flow.add(BlockKind.IMAGE, (Inline(alt, InlineKind.IMAGE, href=address),), number)
        self._body(indent, "figcaption", "caption")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
