"""HTML to blocks in one pass: elements open and close, and text gathers into paragraphs.

No tree is built. Every block is given with the element it stands in, whose parents tell where on the page that is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import takewhile

from interview_audio.document.blocks import tables
from interview_audio.document.blocks.elements import BLOCKS, CLOSED_BY, CLOSES, EMBEDS, WALLS, BlockInElement, Element
from interview_audio.document.blocks.lines import SourceLine, as_one_paragraph, is_caption, is_image, split_blocks
from interview_audio.document.blocks.tags import Comment, End, Start, Text, pieces
from interview_audio.document.blocks.text import is_prose
from interview_audio.document.blocks.text import read as read_text
from interview_audio.errors import UsageError
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.markup.reading import DIRECTION
from interview_audio.markup.runs import address
from interview_audio.model import UNSEEN, Block, BlockKind, Inline, InlineKind

MAX_DEPTH = 256
"""Maximum number of nested elements; deeper ones count as content of the last. Browsers stop at 512."""

MAX_TAGS = 300_000
"""Maximum number of tags of a page; the largest real ones have a tenth."""

HEADS = frozenset({"html", "title", "meta", "link"})
UNREAD = frozenset({"script", "style", "noscript", "noframes", "xmp", "textarea"})
PARTED = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION, BlockKind.FOOTNOTE})
BLANK = " \t\n\f\r"
BLANKS = LazyPattern(f"[{BLANK}]+")


class BlockBuilder:
    """Builds blocks from HTML. `feed` takes HTML, whole or in parts; `placed` holds the blocks."""

    def __init__(self, restored: Callable[[Iterable[Inline]], Iterable[Inline]] = tuple) -> None:
        """Take `restored`, which restores what was hidden from the parser."""
        self.placed: list[BlockInElement] = []
        self.heads: list[Start] = []  # the tags of the page's head
        self.element = Element("", {}, None)
        self.lists_around = self.quotes_around = 0  # of another parser, which passes its HTML on
        self._restored = restored
        self._lines: list[SourceLine] = []  # of the open paragraph, without its last
        self._runs: list[Inline] = []  # of its last line
        self._number = 0  # of its last line in the source
        self._begun = False  # its last line has text that is shown
        self._blank = True  # another space would collapse
        self._classes: tuple[str, ...] | None = None  # shared by all text of the open paragraph
        self._open: Counter[str] = Counter()  # names of the open elements
        self._overflow: Counter[str] = Counter()  # of elements too deep to be opened
        self._tags = 0  # so far
        self._tables: list[int] = []  # where in `placed` the open tables begin

    def feed(self, source: str, line: int) -> None:
        """Parse more HTML. Elements stay open; a paragraph at its end is closed."""
        for piece in pieces(source, line):
            self._tags += isinstance(piece, Start | End)
            if self._tags > MAX_TAGS:
                what = f"The page has more than {MAX_TAGS} tags."
                raise UsageError(what, do="Save the interview alone.", line=piece.line)
            match piece:
                case Text():
                    self._text(piece)
                case Comment() if piece.source[1:4] == "!--" or piece.source[1] in "%?":
                    kind = InlineKind.DIRECTION if DIRECTION.match(piece.text) else InlineKind.COMMENT
                    self._unseen(piece.text.strip(), piece.line, kind)
                case Start():
                    self._start(piece)
                case End():
                    self.end(piece.name)
        self._flush()

    def close(self, depth: int = 0) -> None:
        """Close all elements deeper than `depth`; by default, end the page."""
        while self.element.parent and self.element.depth > depth:
            self._close()

    def add(self, kind: BlockKind, runs: tuple[Inline, ...], line: int, *, level: int = 0, marker: str = "") -> None:
        """Add a block to the open element."""
        here = self.element
        if runs and all(run.kind in UNSEEN for run in runs):
            kind = BlockKind.MARKUP
            if not any(run.kind is InlineKind.DIRECTION for run in runs):
                runs = (Inline("\n".join(run.text for run in runs)),)
        elif kind is not BlockKind.TABLE and is_image(runs):
            kind = BlockKind.IMAGE
        depth, quoted = here.lists + self.lists_around, here.quoted + self.quotes_around
        classes = self._classes or here.classes
        block = Block(kind, runs, line, level, depth, quoted, marker, here.speaker, classes)
        self.placed.append(BlockInElement(block, here))

    def paragraph(self, lines: list[SourceLine]) -> None:
        """Add a paragraph of another parser, of the kind that the open element calls for."""
        self.paragraph_of(lines, self.element.kind, self.element.take_marker)

    def paragraph_of(self, lines: list[SourceLine], kind: BlockKind, take_marker: Callable[[], str]) -> None:
        """Add a paragraph, split into blocks by its lines. In a list item, the first gets the marker and the kind."""
        after_image = False
        for number, runs in split_blocks(lines) if kind in PARTED else as_one_paragraph(lines):
            marker = take_marker() if kind is BlockKind.LIST_ITEM else ""
            own = BlockKind.PARAGRAPH if kind is BlockKind.LIST_ITEM and not marker else kind
            if after_image and own is BlockKind.PARAGRAPH and is_caption(runs):
                own = BlockKind.CAPTION
            self.add(own, runs, number, level=self.element.level, marker=marker)
            after_image = is_image(runs)

    def code(self, source: str, line: int, inline: Callable[[str], tuple[Inline, ...]] | None = None) -> None:
        """Add text set as code by indentation or `<pre>`; prose that is set so becomes paragraphs."""
        code = source.strip("\n")
        line += len(source) - len(source.lstrip("\n"))
        if is_prose(code):
            for block in read_text(code, None).blocks:
                self.add(block.kind, inline(block.text) if inline else block.inlines, line + block.line - 1)
        elif code.strip():
            self.add(BlockKind.CODE, (Inline(code, InlineKind.CODE),), line)

    # text

    def _text(self, piece: Text) -> None:
        if self.element.kind is BlockKind.CODE:
            self._shown(piece.text, piece.line)
            return
        words = piece.text.lstrip(BLANK)
        line = piece.line + piece.text.count("\n", 0, len(piece.text) - len(words))
        lead = " " if len(words) < len(piece.text) else ""
        if text := BLANKS.sub(" ", lead + words)[self._blank and bool(lead) :]:
            self._shown(text, line)

    def _shown(self, text: str, line: int) -> None:
        here = self.element
        if here.text_kind in UNSEEN:
            self._unseen(text, line, here.text_kind)
            return
        if not self._begun:
            self._number, self._begun = line, True
        self._blank = text[-1] == " "
        if text.strip():
            self._classes = here.classes if self._classes is None else _common(self._classes, here.classes)
        self._runs.append(Inline(text, here.text_kind, here.marks, here.href))

    def _unseen(self, text: str, line: int, kind: InlineKind) -> None:
        if not self._runs:
            self._number = line
        self._runs.append(Inline(text, kind))

    def _break(self, line: int) -> None:
        """End the line at a `<br>`; end the paragraph at a second one."""
        if not self._begun and self._lines:
            self._flush()
        elif self._begun:
            self._runs.append(Inline("\n", InlineKind.BREAK))
            self._end_line()
            self._number = line

    def _end_line(self) -> None:
        if self._runs:
            self._lines.append(SourceLine(self._number, list(self._restored(self._runs))))
        self._runs, self._begun, self._blank = [], False, True

    def _flush(self) -> None:
        """End the paragraph."""
        self._end_line()
        lines, self._lines = self._lines, []
        here = self.element
        if lines and here.kind is BlockKind.CODE:
            self.code("".join(run.text for line in lines for run in line.runs), lines[0].number)
        elif lines:
            self.paragraph(lines)
        self._classes = None

    # elements

    def _start(self, tag: Start) -> None:
        if tag.name in HEADS and self.element.text_kind is InlineKind.TEXT:
            self.heads.append(tag)
        elif tag.name == "br":
            self._break(tag.line)
        elif tag.name == "hr":
            self._end_implied(tag.name)
            self._flush()
            self.add(BlockKind.RULE, (), tag.line)
        elif tag.name == "img":
            self._image(tag)
        elif tag.name in EMBEDS:
            self._unseen(tag.source, tag.line, InlineKind.COMMENT)
        if tag.name in UNREAD or tag.empty or tag.name in HEADS or tag.name in ("br", "hr", "img", "iframe"):
            return
        self._end_implied(tag.name)
        if tag.name in BLOCKS:
            self._flush()
        self.open(tag.name, tag.attributes)

    def open(self, name: str, attributes: Mapping[str, str]) -> None:
        """Open an element."""
        if self.element.depth >= MAX_DEPTH:
            self._overflow[name] += 1
            return
        self.element = self.element.child(name, attributes)
        self._open[name] += 1
        if name == "table":
            self._tables.append(len(self.placed))

    def _image(self, tag: Start) -> None:
        here = self.element
        if not self._begun:
            self._number, self._begun = tag.line, True
        kind = InlineKind.COMMENT if here.text_kind in UNSEEN else InlineKind.IMAGE
        self._runs.append(Inline(tag.attributes.get("alt", ""), kind, here.marks, address(tag.attributes.get("src"))))
        self._blank = False

    def _end_implied(self, name: str) -> None:
        """Close elements that cannot continue around a start tag although their end tag is missing."""
        if not any(self._open[each] for each in CLOSES.get(name, ())):
            return
        for element in self.element.around():
            if name in CLOSED_BY.get(element.name, ()):
                self._close_through(element)
                return
            if element.name in WALLS:
                return

    def end(self, name: str) -> None:
        """Handle an end tag; ignore it if no such element is open."""
        if self._overflow[name]:
            self._overflow[name] -= 1
            return
        if name in ("p", "br") or name in BLOCKS:
            self._flush()
        for element in self.element.around() if self._open[name] else ():
            if element.name == name:
                self._close_through(element)
                return
            if element.name in WALLS and name not in BLOCKS:
                return

    def _close_through(self, last: Element) -> None:
        while self.element is not last:
            self._close()
        self._close()

    def _close(self) -> None:
        """Close the innermost element."""
        element = self.element
        if element.name in BLOCKS:
            self._flush()
        if element.name == "table":
            start = self._tables.pop()
            self.placed[start:] = tables.flatten(self.placed[start:])
        if element.parent:
            self.element = element.parent
            self._open[element.name] -= 1


def _common(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...]:
    """Return the classes of the elements that contain both."""
    if a == b:
        return a
    return tuple(x for x, _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
