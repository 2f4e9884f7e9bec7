"""Tables: a data table becomes one block per row, a layout table becomes its paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from interview_audio.document.blocks.elements import BlockInElement, Element
from interview_audio.markup.runs import tidy
from interview_audio.model import BlockKind, Inline

DATA = frozenset({BlockKind.TABLE, BlockKind.IMAGE, BlockKind.CAPTION, BlockKind.MARKUP, BlockKind.CODE})
"""Kinds of blocks in a data table."""

LONG_CELL = 40
"""More words in one cell than any data table has."""

WORDY_CELLS = 12
"""The same as words per cell on average."""


def flatten(placed: Sequence[BlockInElement]) -> list[BlockInElement]:
    """Return the blocks of a table in reading order. Cells come in as blocks of kind `TABLE`."""
    if _lays_out(placed):
        heads, columns = _column_heads(placed), _columns(placed)
        return [
            p if p.block.kind is not BlockKind.TABLE or p in heads else _as_paragraph(p, column)
            for p, column in zip(placed, columns, strict=True)
        ]
    out: list[BlockInElement] = []
    for (kind, _), group in groupby(placed, key=lambda p: (p.block.kind, _around(p.element, "tr"))):
        cells = list(group)
        out += [_row(cells)] if kind is BlockKind.TABLE else cells
    return out


def _lays_out(placed: Sequence[BlockInElement]) -> bool:
    words = [len(p.block.text.split()) for p in placed if p.block.kind is BlockKind.TABLE]
    if not words:
        return False
    return (
        any(p.block.kind not in DATA for p in placed)
        or max(words) >= LONG_CELL
        or sum(words) >= WORDY_CELLS * len(words)
        or sum(p.block.text.rstrip().endswith("?") for p in placed) >= max(2, len(placed) // 3)
        or _names_in_turn(placed)
        or any("presentation" in e.names for p in placed for e in p.element.around() if e.name == "table")
    )


def _names_in_turn(placed: Sequence[BlockInElement]) -> bool:
    """Return whether rows of two cells start with two names or words that alternate, which then say who speaks."""
    rows = [list(row) for _, row in groupby(placed, key=lambda p: _around(p.element, "tr"))]
    first = [row[0].block.text.strip() for row in rows if len(row) == 2]
    taken = len(first) == len(rows) >= 4 and all(a != b for a, b in pairwise(first))
    return taken and len({*first}) == 2 and all(0 < len(name.split()) <= 4 for name in {*first})


def _column_heads(placed: Sequence[BlockInElement]) -> list[BlockInElement]:
    """Return the names of columns, if all cells of the first row are short and none of them is a question."""
    rows = [list(row) for _, row in groupby(placed, key=lambda p: _around(p.element, "tr"))]
    first = rows[0] if len(rows) > 1 else []
    heads = all(
        _around(p.element, "td", "th").name == "th" and len(p.block.text.split()) <= 5 and "?" not in p.block.text
        for p in first
    )
    return first if heads and len(first) > 1 else []


def _columns(placed: Sequence[BlockInElement]) -> list[int]:
    """Return the column of each block in its row, counted from 1."""
    columns: list[int] = []
    row = cell = None
    for p in placed:
        here, own = _around(p.element, "tr"), _around(p.element, "td", "th")
        columns.append(1 if here is not row or not columns else columns[-1] + (own is not cell))
        row, cell = here, own
    return columns


def _as_paragraph(placed: BlockInElement, column: int) -> BlockInElement:
    """Return a cell as a paragraph with its column as a class, which separates questions from answers as any other."""
    classes = (*placed.block.classes, f"column-{column}")
    return BlockInElement(replace(placed.block, kind=BlockKind.PARAGRAPH, classes=classes), placed.element)


def _row(cells: Sequence[BlockInElement]) -> BlockInElement:
    """Return one block of a row's cells, separated by tabs; paragraphs in a cell are separated by spaces."""
    runs: list[Inline] = []
    before: Element | None = None
    for placed in cells:
        cell = _around(placed.element, "td", "th")
        runs += [Inline("" if before is None else " " if cell is before else "\t"), *placed.block.inlines]
        before = cell
    return BlockInElement(replace(cells[0].block, inlines=tidy(runs)), cells[0].element)


def _around(element: Element, *names: str) -> Element:
    """Return the nearest of `element` and its ancestors that has one of these names."""
    return next((e for e in element.around() if e.name in names), element)
