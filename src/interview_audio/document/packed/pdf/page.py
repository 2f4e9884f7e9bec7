"""The lines of a page in reading order, column by column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import mean, median
from typing import Any

from interview_audio.model import Inline, InlineKind, Mark

SAME_LINE = 0.35
"""Relative to the font size: pieces whose baselines differ by less are on one line."""

BESIDE_LINE, MARGIN_WORDS = 0.75, 2
"""The same for a few words in the margin, and how many words that is."""

NEAR = 1.0
"""Relative to the font size: the maximum gap between words."""

TIME_CODE = re.compile(r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,:]\d{1,3})?[\])]?")
NOTE_SIZE = 0.8
NOTE_MARK = re.compile(r"\s*(?:\d{1,3}|[*†‡§]{1,3}|[a-z])(?:,\s*\d{1,3})*\s*")
DROP_CAP = 1.8
"""Relative to the size of the text beside it: the minimum size of drop caps."""

GUTTER = 0.5
"""Relative to the font size: the minimum gap between columns."""

SPANNING = 0.06
"""The maximum share of a page's pieces that may span columns: titles, captions of wide pictures."""

COLUMN_LINES, COLUMN_SHARE, COLUMN_WORDS = 4, 0.1, 2.4
"""Minimum lines of a column, share of the width of the text, and words per line: labels have fewer."""

LABELS = 0.3
"""The maximum share of a column's lines that may end in a colon: in a column of speakers' names more do."""


@dataclass
class Piece:
    """Text on one line without a wide gap. Lengths are in points; the baseline is measured from the top of the page."""

    left: float
    right: float
    base: float
    size: float
    runs: list[Inline] = field(default_factory=list)
    colours: Counter[str] = field(default_factory=Counter)

    @property
    def text(self) -> str:
        """Return what a reader sees of it, without footnote marks."""
        return "".join(run.text for run in self.runs if run.kind is not InlineKind.NOTE)


@dataclass
class Line(Piece):
    """All pieces on one line of a column."""

    page: int = 0
    number: int = 0  # on its page, in reading order from 1
    column: tuple[float, float] = (0.0, 0.0)  # its left and right
    place: int = 0  # of the column, counted through the file
    mono: bool = False


def pieces_of(runs: Sequence[Sequence[Any]]) -> list[Piece]:
    """Build the pieces of a page from the runs of `extract_child`."""
    pieces: list[Piece] = []
    for left, right, base, size, bold, italic, mono, colour, text in runs:
        before = pieces[-1] if pieces else None
        marks = frozenset({*([Mark.STRONG] if bold else []), *([Mark.EMPHASIS] if italic else [])})
        kind = InlineKind.TEXT
        if before and _raised(left, base, size, before) and NOTE_MARK.fullmatch(text):
            kind = InlineKind.NOTE
        elif not (before and _goes_on(left, base, size, before)):
            pieces.append(Piece(left, right, base, size))
            text = text.lstrip()
        here = pieces[-1]
        if kind is InlineKind.TEXT:
            here.right, here.size = max(here.right, right), max(here.size, size)
        here.runs.append(Inline(text, kind, marks))
        here.colours[colour] += len(text)
        if mono:
            here.colours["mono"] += 0
    return _with_drop_caps([p for p in pieces if p.text.strip()])


def _goes_on(left: float, base: float, size: float, before: Piece) -> bool:
    largest = max(size, before.size)
    if abs(base - before.base) >= SAME_LINE * largest:
        return False
    return -0.5 * largest < left - before.right < NEAR * largest


def _raised(left: float, base: float, size: float, before: Piece) -> bool:
    """Return whether a run is a raised footnote mark after a piece."""
    small = size <= NOTE_SIZE * before.size
    return small and -0.1 < (before.base - base) / before.size < 0.8 and -1 < left - before.right < 0.6 * before.size


def _with_drop_caps(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with drop caps joined to the words that they begin."""
    kept = list(pieces)
    for cap in pieces:
        if len(cap.text.strip("“‘\"' ")) > 2 or not any(c.isalpha() for c in cap.text):
            continue
        beside = [
            p
            for p in kept
            if p is not cap
            and cap.size > DROP_CAP * p.size
            and cap.base - cap.size < p.base <= cap.base + 1
            and -2 <= p.left - cap.right < 1.2 * p.size
        ]
        if beside:
            first = min(beside, key=lambda p: p.base)
            first.runs.insert(0, Inline(cap.text.strip(), marks=first.runs[0].marks))
            first.left = cap.left
            kept.remove(cap)
    return kept


def columns(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return the pieces of a page by column, the columns in reading order; pieces that span columns divide the page."""
    gutter = _gutter(pieces)
    if gutter is None:
        return [sorted(pieces, key=lambda p: (p.base, p.left))] if pieces else []
    spanning = sorted((p for p in pieces if p.left < gutter < p.right), key=lambda p: p.base)
    found: list[list[Piece]] = []
    across: list[Piece] = []
    above = float("-inf")
    for edge in [*spanning, None]:
        below = edge.base if edge else float("inf")
        band = [p for p in pieces if above < p.base <= below and not p.left < gutter < p.right]
        left, right = [p for p in band if p.right <= gutter], [p for p in band if p.left >= gutter]
        if edge and any(abs(p.base - edge.base) < SAME_LINE * edge.size for p in band):
            pass  # beside it on its line: read with the band above
        if band and across:
            found.append(across)
            across = []
        found += [*columns(left), *columns(right)]
        if edge:
            across.append(edge)
            above = below
    return [*found, across] if across else found


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Return the middle of the widest gap between two columns; None if there is one column."""
    if len(pieces) < 2 * COLUMN_LINES:
        return None
    start, end = min(p.left for p in pieces), max(p.right for p in pieces)
    size = median(p.size for p in pieces)
    covered = [0] * (int(end - start) + 2)
    for p in pieces:
        for x in range(max(0, int(p.left - start)), int(p.right - start) + 1):
            covered[x] += 1
    best: tuple[float, float] | None = None
    limit = SPANNING * len(pieces) + 2
    x = 0
    while x < len(covered):
        stop = x
        while stop < len(covered) and covered[stop] <= limit:
            stop += 1
        if stop - x >= GUTTER * size and x > 0 and stop < len(covered):
            least = min(covered[x:stop])
            low = [at for at in range(x, stop) if covered[at] == least]
            middle = start + (low[0] + low[-1]) / 2
            if _parts(pieces, middle, end - start) and (best is None or stop - x > best[0]):
                best = (stop - x, middle)
        x = stop + 1
    return best[1] if best else None


def _parts(pieces: Sequence[Piece], at: float, width: float) -> bool:
    """Return whether an x coordinate separates two columns of running text."""
    sides = [_rows([p for p in pieces if p.right <= at]), _rows([p for p in pieces if p.left >= at])]
    if any(len(side) < COLUMN_LINES for side in sides) or min(map(len, sides)) < COLUMN_SHARE * max(map(len, sides)):
        return False
    if any(median(row[-1].right - row[0].left for row in side) < COLUMN_SHARE * width for side in sides):
        return False
    if any(mean(sum(len(p.text.split()) for p in row) for row in side) < COLUMN_WORDS for side in sides):
        return False
    if sum(row[-1].text.rstrip().endswith(":") for row in sides[0]) > LABELS * len(sides[0]):
        return False
    tops, bottoms = [side[0][0].base for side in sides], [side[-1][0].base for side in sides]
    return max(tops) < min(bottoms)


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return pieces by line; a line that fills its column may have gaps."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: (p.base, p.left)):
        if rows and abs(piece.base - rows[-1][0].base) < SAME_LINE * piece.size:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda p: p.left) for row in rows]


def lines_of(column: Sequence[Piece], page: int, place: int, first: int) -> list[Line]:
    """Return the lines of a column: pieces on one baseline, from left to right."""
    rows: list[list[Piece]] = []
    for piece in column:
        if rows and _same_row(piece, rows[-1]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    sides = _left(column), max(p.right for p in column)
    lines = []
    for number, row in enumerate(rows, first):
        row.sort(key=lambda p: p.left)
        runs: list[Inline] = []
        for piece in row:
            if len(row) > 1 and piece is row[0] and TIME_CODE.fullmatch(piece.text.strip()):
                runs.append(Inline(piece.text, InlineKind.NOTE))  # in the margin, and no word of the text
                continue
            runs += [Inline(" "), *piece.runs] if runs and runs[-1].kind is not InlineKind.NOTE else piece.runs
        size = max(row, key=lambda p: len(p.text)).size
        colours = sum((p.colours for p in row), Counter())
        base = max(row, key=lambda p: len(p.text)).base
        line = Line(row[0].left, max(p.right for p in row), base, size, runs, colours)
        line.page, line.number, line.column, line.place = page, number, sides, place
        line.mono = all("mono" in p.colours for p in row)
        lines.append(line)
    return lines


def _same_row(piece: Piece, row: Sequence[Piece]) -> bool:
    """Return whether a piece is on a line. A time code in the margin may have a slightly different baseline."""
    if any(piece.left < p.right - 1 and p.left < piece.right - 1 for p in row):
        return abs(piece.base - row[0].base) < 0.1 * piece.size
    size = max(piece.size, row[0].size)
    beside = piece.right < min(p.left for p in row) or max(p.right for p in row) < piece.left
    short = min(len(piece.text.split()), len(row[0].text.split())) <= MARGIN_WORDS
    return abs(piece.base - row[0].base) < (BESIDE_LINE if beside and short else SAME_LINE) * size


def _left(column: Sequence[Piece]) -> float:
    """Return where most lines of a column start; the leftmost of places that are about equally common."""
    starts = Counter(round(p.left / 2) * 2 for p in column)
    most = max(starts.values())
    return float(min(start for start, count in starts.items() if count >= 0.5 * most))
