"""Tables of a page: one of data becomes a block a row, and one that lays out the page becomes its paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from interview_audio.document.elements import Element, Placed
from interview_audio.markup import tidy
from interview_audio.model import BlockKind, Inline

DATA = frozenset({BlockKind.TABLE, BlockKind.IMAGE, BlockKind.CAPTION, BlockKind.MARKUP, BlockKind.CODE})
"""Kinds of blocks in a table of data."""

LONG_CELL = 40
"""Words in one cell that no table of data has."""

WORDY_CELLS = 12
"""Words a cell on average, likewise."""


def resolved(placed: Sequence[Placed]) -> list[Placed]:
    """The blocks of a table as they are to be read. Cells come in as blocks of kind `TABLE`."""
    if _lays_out(placed):
        return [_as_paragraph(p) if p.block.kind is BlockKind.TABLE else p for p in placed]
    out: list[Placed] = []
    for (kind, _), group in groupby(placed, key=lambda p: (p.block.kind, _around(p.element, "tr"))):
        cells = list(group)
        out += [_row(cells)] if kind is BlockKind.TABLE else cells
    return out


def _lays_out(placed: Sequence[Placed]) -> bool:
    words = [len(p.block.text.split()) for p in placed if p.block.kind is BlockKind.TABLE]
    if not words:
        return False
    return (
        any(p.block.kind not in DATA for p in placed)
        or max(words) >= LONG_CELL
        or sum(words) >= WORDY_CELLS * len(words)
        or any("presentation" in e.names for p in placed for e in p.element.around() if e.name == "table")
    )


def _as_paragraph(placed: Placed) -> Placed:
    return Placed(replace(placed.block, kind=BlockKind.PARAGRAPH), placed.element)


def _row(cells: Sequence[Placed]) -> Placed:
    """One block of a row's cells, parted by tabs; what is in one cell is parted by blanks."""
    runs: list[Inline] = []
    before: Element | None = None
    for placed in cells:
        cell = _around(placed.element, "td", "th")
        runs += [Inline("" if before is None else " " if cell is before else "\t"), *placed.block.inlines]
        before = cell
    return Placed(replace(cells[0].block, inlines=tidy(runs)), cells[0].element)


def _around(element: Element, *names: str) -> Element:
    """The nearest element of one of these names around `element`, itself included."""
    return next((e for e in element.around() if e.name in names), element)
