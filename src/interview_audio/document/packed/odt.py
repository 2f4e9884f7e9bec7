"""OpenDocument texts (.odt), as LibreOffice writes them. As in Word files, which have no lines, paragraphs count."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from interview_audio.document.blocks.builder import BlockBuilder
from interview_audio.document.blocks.lines import SourceLine, split
from interview_audio.document.packed.archive import Archive, Attributes
from interview_audio.document.packed.odt_styles import Styles
from interview_audio.errors import UsageError
from interview_audio.markup.runs import address, tidy
from interview_audio.model import BlockKind, Document, Inline, InlineKind, Mark

UNREAD = frozenset(
    {"tracked-changes", "annotation", "forms", "sequence-decls", "note-citation", "ruby-text", "table-of-content"}
    | {"bibliography", "alphabetical-index", "illustration-index", "user-index", "scripts"}
)
"""Elements whose text isn't part of the page: deletions, comments, indexes."""

TABLES = {"table": "table", "table-row": "tr", "table-cell": "td"}
PROPERTIES = {
    "title": "title",
    "creator": "author",
    "initial-creator": "author",
    "date": "date",
    "description": "description",
}
CODE_STYLES = re.compile(r"preformatted|source|code|listing", re.IGNORECASE)
QUOTE_STYLES = re.compile(r"quotations?|quote", re.IGNORECASE)
CAPTION_STYLES = re.compile(r"illustration|caption|figure|drawing", re.IGNORECASE)
DEEPEST = 8
LONGEST_BLANKS = 1000


def read(data: bytes, path: Path | None) -> Document:
    """Return the blocks of an OpenDocument text. Raise `UsageError` if it is damaged, encrypted, or too large."""
    archive = Archive(data, path, "OpenDocument text")
    if "content.xml" not in archive.names:
        raise archive.broken("it has no content.xml")
    _refuse_encrypted(archive)
    styles = Styles()
    archive.walk("styles.xml", styles.start, styles.end)
    body = _Body(styles)
    archive.walk("content.xml", body.start, body.end, body.text)
    body.flow.close()
    metadata, language = _properties(archive)
    return Document(
        path, "odt", tuple(placed.block for placed in body.flow.placed), metadata, language or styles.language
    )


def _refuse_encrypted(archive: Archive) -> None:
    def start(tag: str, _: Attributes) -> None:
        if tag == "encryption-data":
            raise UsageError(
                "The OpenDocument text is encrypted.", do="Save it without its password.", path=archive.path
            )

    archive.walk("META-INF/manifest.xml", start, doctype=True)


def _properties(archive: Archive) -> tuple[dict[str, str], str | None]:
    """Return the metadata under the keys of front matter, and the language."""
    found: dict[str, str] = {}
    here: list[str] = []

    def text(text: str) -> None:
        name = here[-1] if here else ""
        if name in PROPERTIES or name == "language":
            found[name] = found.get(name, "") + text

    archive.walk("meta.xml", lambda tag, _: here.append(tag), lambda _: here.pop(), text)
    language = found.pop("language", None)
    return {
        PROPERTIES[name]: " ".join(value.split()) for name, value in sorted(found.items()) if value.strip()
    }, language


@dataclass
class _Body:
    """Handles the elements of the text."""

    styles: Styles
    flow: BlockBuilder = field(default_factory=BlockBuilder)
    paragraphs: list[tuple[str, int, list[Inline], int]] = field(default_factory=list)  # style, level, runs, number
    spans: list[str] = field(default_factory=list)  # styles of the open runs
    hrefs: list[str | None] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    items: list[int] = field(default_factory=list)
    path: list[str] = field(default_factory=list)
    unread: int = 0
    count: int = 0
    notes: int = 0
    fresh: bool = False  # a list item has begun and has no paragraph yet

    def start(self, tag: str, attributes: Attributes) -> None:
        self.path.append(tag)
        self.unread += tag in UNREAD
        if self.unread:
            return
        self.styles.start(tag, attributes)
        if tag in ("p", "h"):
            self.count += 1
            level = attributes.get("outline-level", "1") if tag == "h" else "0"
            number = int(level) if level.isdigit() else 1
            self.paragraphs.append((attributes.get("style-name", ""), number, [], self.count))
        elif tag in ("list", "list-item", "note"):
            self._around(tag, attributes)
        elif tag in TABLES and not self.paragraphs:
            self.flow.open(TABLES[tag], {})
        else:
            self._inside(tag, attributes)

    def _around(self, tag: str, attributes: Attributes) -> None:
        """Handle the start of an element that contains paragraphs."""
        if tag == "list":
            self.lists.append(attributes.get("style-name") or (self.lists[-1] if self.lists else ""))
            self.items.append(0)
        elif tag == "list-item" and self.items:
            self.items[-1] += 1
            self.fresh = True
        elif tag == "note":
            self._add(attributes.get("id", "note"), InlineKind.NOTE)
            self.notes += 1

    def _inside(self, tag: str, attributes: Attributes) -> None:
        """Handle the start of an element inside a paragraph."""
        match tag:
            case "span":
                self.spans.append(attributes.get("style-name", ""))
            case "a":
                self.hrefs.append(address(attributes.get("href")))
            case "s":
                count = attributes.get("c", "1")
                self._add(" " * (min(int(count), LONGEST_BLANKS) if count.isdigit() else 1))
            case "tab":
                self._add(" ")
            case "line-break":
                self._add("\n", InlineKind.BREAK)

    def end(self, tag: str) -> None:
        self.path.pop()
        if self.unread:
            self.unread -= tag in UNREAD
            return
        self.styles.end(tag)
        match tag:
            case "p" | "h" if self.paragraphs:
                self._finished(*self.paragraphs.pop())
            case "span" if self.spans:
                self.spans.pop()
            case "a" if self.hrefs:
                self.hrefs.pop()
            case "list" if self.lists:
                self.lists.pop()
                self.items.pop()
            case "note":
                self.notes -= 1
            case _ if tag in TABLES and not self.paragraphs:
                self.flow.end(TABLES[tag])

    def text(self, text: str) -> None:
        if self.unread:
            return
        if self.path[-1] in ("p", "h", "span", "a", "meta", "meta-field", "ruby-base"):
            self._add(" ".join(re.split(r"[ \t\r\n]+", text)))
        elif self.path[-1] in ("title", "desc") and "frame" in self.path[-3:]:
            self._add(text, InlineKind.IMAGE)

    def _add(self, text: str, kind: InlineKind = InlineKind.TEXT) -> None:
        if not self.paragraphs:
            return
        strong = emphasis = None
        for style in (*reversed(self.spans), self.paragraphs[-1][0]):
            found = self.styles.marks(style)
            strong = found[0] if strong is None else strong
            emphasis = found[1] if emphasis is None else emphasis
        marks = frozenset(mark for mark, on in ((Mark.STRONG, strong), (Mark.EMPHASIS, emphasis)) if on)
        self.paragraphs[-1][2].append(Inline(text, kind, marks, self.hrefs[-1] if self.hrefs else None))

    def _finished(self, style: str, level: int, runs: list[Inline], number: int) -> None:
        whole = tidy(runs)
        if not whole:
            return
        names = " ".join(each.name for each in self.styles.line(style)) or style.replace("_20_", " ")
        depth = self.flow.element.depth
        self._enter(names)
        if level:
            self.flow.add(BlockKind.HEADING, whole, number, level=min(6, level))
        elif re.search(r"\bTitle\b|\bSubtitle\b", names):
            self.flow.add(BlockKind.HEADING, whole, number, level=2 if "Subtitle" in names else 1)
        elif CAPTION_STYLES.search(names):
            self.flow.add(BlockKind.CAPTION, whole, number)
        elif CODE_STYLES.search(names):
            self.flow.add(BlockKind.CODE, whole, number)
        else:
            self.flow.paragraph([SourceLine(number, line.runs) for line in split(whole, 0)])
        self.flow.close(depth)

    def _enter(self, names: str) -> None:
        """Open elements for what contains a paragraph."""
        own = names.split(" Standard")[0].split(" Text body")[0]
        if own and own not in ("Standard", "Text body") and not re.fullmatch(r"P\d+( .*)?", own):
            self.flow.open("div", {"class": own.lower().replace(" ", "-")})
        if self.notes:
            self.flow.open("div", {"class": "footnotes"})
        if QUOTE_STYLES.search(names):
            self.flow.open("blockquote", {})
        for _ in self.lists[:DEEPEST]:
            self.flow.open("ul", {})
        if self.lists and self.fresh:
            numbered = (self.lists[0], min(len(self.lists), 10)) in self.styles.numbered
            self.flow.open("li", {"marker": f"{self.items[-1]}." if numbered else "-"})
            self.fresh = False
