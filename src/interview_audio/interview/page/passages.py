"""The smallest pieces of a page that one person says, and where a block is cut into them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from interview_audio.interview.page.names import is_credit
from interview_audio.interview.page.questions import asks_at_the_end
from interview_audio.model import UNSEEN, Block, BlockKind, Inline, InlineKind, Mark

SENTENCE_END = re.compile(r"(?:[.!?:…。！？：\u037e]|(?<=[\u0370-\u03ff\u1f00-\u1fff]);)[\"'”’»」』)\]]*\s*$")


STRAY_EMPHASIS = re.compile(r"_(?=\w)[^_]+|\*(?=\w)[^*]+[.?!…]|[^_\s][^_]*[.?!…]_", re.DOTALL)
"""A paragraph with a mark of emphasis at its start or its end and no other."""
ITEMS = frozenset(["item", "numbered item"])


@dataclass(frozen=True)
class Passage:
    """A piece of a block: `start` to `end` of its text."""

    source: int  # index of the block in the document
    start: int
    end: int
    block: Block  # only the piece
    omission: str | None = None  # why it isn't said; None: it is somebody's words
    label: str | None = None  # who the page says speaks from here on, as written
    label_alone: bool = False  # that stands in a paragraph of its own before this one
    label_missing: bool = False  # on the page, and inferred from those around
    number: int | None = None  # of the question, as written before it
    number_end: int = 0  # how much of the text is that number
    explicit_number: bool = False  # written as the number of a question: `Q3.`
    after_rule: bool = False  # a line across the page stands before it

    @property
    def text(self) -> str:
        """Return the words of the piece."""
        return self.block.text

    @cached_property
    def styles(self) -> frozenset[str]:
        """Return how the piece is set, in the ways that a page can set off its questions."""
        looks = frozenset(_looks(self.block))
        return looks - ITEMS if self.start else looks  # the mark of an item stands before its first words

    def part(self, start: int, end: int) -> Passage:
        """Return the piece of it from `start` to `end` of its own text, without blanks at the edges."""
        text = self.text[start:end]
        start, end = start + len(text) - len(text.lstrip()), start + len(text.rstrip())
        return replace(self, start=self.start + start, end=self.start + end, block=cut(self.block, start, end))

    @cached_property
    def is_credit(self) -> bool:
        """Return whether it only tells who made the piece, and nobody says it."""
        return self.label is None and not self.is_heading and is_credit(self.text)

    @property
    def is_heading(self) -> bool:
        """Return whether it is a heading of the page."""
        return self.block.kind is BlockKind.HEADING


def _looks(block: Block) -> Iterator[str]:
    marks = uniform_marks(block)
    setting = {
        BlockKind.HEADING: f"heading {block.level}",
        BlockKind.TERM: "term",
        BlockKind.DEFINITION: "definition",
        BlockKind.LIST_ITEM: "numbered item" if block.marker[:1].isdigit() else "item",
    }.get(block.kind)
    if setting:
        yield setting
    if marks:
        yield " ".join(sorted(marks))
    if block.quoted:
        yield "quotation"
    if re.match(r"[-–—―─]{1,3}\s*[¿¡\"'“„«(\[]?\w", block.text):
        yield "dash"
    if sign := re.match(r"\s*([^\w\s\"'“”‘’«»„‚()\[\]{}<>*_~`@#$%&/\\|.,:;!?¿¡=+^-])[\ufe0f\u200d]*\s*\w", block.text):
        yield f"sign {sign[1]}"
    if block.text.isupper() and len(block.text.split()) >= 3:
        yield "capitals"
    if block.classes and not setting:
        yield f"class {block.classes[-1]}"


def uniform_marks(block: Block) -> frozenset[Mark]:
    """Return the marks of emphasis that every word of a block carries."""
    if re.match(r"\*\*+\s*\w.*", block.text, re.DOTALL):
        return frozenset({Mark.STRONG})  # `**` that the page meant as bold and no parser takes for it
    if STRAY_EMPHASIS.fullmatch(block.text):
        return frozenset({Mark.EMPHASIS})
    runs = [
        i.marks
        for i in block.inlines
        if i.kind not in UNSEEN and re.search(r"\w", i.text) and i.kind is not InlineKind.IMAGE
    ]
    if not runs:
        return frozenset()
    return frozenset.intersection(*runs) & {Mark.STRONG, Mark.EMPHASIS}


def cut(block: Block, start: int, end: int) -> Block:
    """Return the part of a block from `start` to `end` of its text. What nobody sees goes with the words after it."""
    out: list[Inline] = []
    position = 0
    for inline in block.inlines:
        if inline.kind in UNSEEN:
            if start <= position < end or (position == end == len(block.text)):
                out.append(inline)
            continue
        low, high = max(start, position), min(end, position + len(inline.text))
        if low < high:
            out.append(replace(inline, text=inline.text[low - position : high - position]))
        position += len(inline.text)
    return replace(block, inlines=tuple(out), line=block.line + block.text.count("\n", 0, start))


@dataclass(frozen=True)
class Run:
    """Neighbouring characters of a block with the same emphasis."""

    start: int
    end: int
    marks: frozenset[Mark]


def emphasis_runs(block: Block) -> list[Run]:
    """Split the text of a block into runs of equal emphasis, with the blanks and punctuation between equal ones."""
    runs: list[Run] = []
    position = 0
    for inline in block.inlines:
        if inline.kind in UNSEEN:
            continue
        end = position + len(inline.text)
        marks = inline.marks & {Mark.STRONG, Mark.EMPHASIS}
        wordless = not re.search(r"\w", inline.text)
        if runs and (wordless or runs[-1].marks == marks):
            runs[-1] = Run(runs[-1].start, end, runs[-1].marks)
        elif inline.text:
            runs.append(Run(position, end, marks if not wordless else frozenset()))
        position = end
    return runs


def run_in_head(block: Block) -> Run | None:
    """Return the emphasised words and colon that a paragraph begins with: `**Its price:** It costs …`."""
    runs = emphasis_runs(block)
    first = runs[0] if len(runs) > 1 and runs[0].marks and runs[0].start == 0 else None
    head = block.text[: first.end] if first else ""
    return first if "?" not in head and "\n" not in head.rstrip() and head.rstrip().endswith(":") else None


def turns_of_emphasis(block: Block) -> list[int]:
    """Return where emphasis of whole sentences starts or ends inside a block: `**A question?** And its answer.`"""
    text, runs = block.text, emphasis_runs(block)
    places = []
    for before, after in pairwise(runs):
        head, tail = text[before.start : before.end], text[after.start : after.end]
        emphasised = head if before.marks else tail
        if not (before.marks or after.marks) or len(emphasised.split()) < 2:
            continue
        starts_line = (
            before.start == 0 or text[: before.start].endswith("\n") or SENTENCE_END.search(text[: before.start])
        )
        if before.marks and starts_line and (SENTENCE_END.search(head) or "\n" in head[len(head.rstrip()) :]):
            places.append(before.end)
        elif after.marks and (head.endswith("\n") or (SENTENCE_END.search(head) and asks_at_the_end(tail.rstrip()))):
            places.append(after.start)
    return places


def paragraph_breaks(text: str) -> list[int]:
    """Return where an author parted paragraphs by two line breaks inside one block."""
    return [m.end() for m in re.finditer(r"\n[ \t]*\n\s*", text)]


def pieces(source: int, block: Block, places: Sequence[int]) -> Iterator[Passage]:
    """Yield a block cut at `places`, without the blanks and stray markup at the edges of each piece."""
    edges = sorted({0, *places, len(block.text)})
    for low, high in pairwise(edges):
        text = block.text[low:high]
        start, end = low + len(text) - len(text.lstrip()), low + len(text.rstrip())
        if start < end:
            yield Passage(source, start, end, cut(block, start, end))
