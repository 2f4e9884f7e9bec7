"""Parts of a page outside its running text: running heads, page numbers, footnotes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from statistics import median

from interview_audio.document.packed.pdf.page import Line, Piece

RUNNING_HEAD, PAGE_NUMBER = "running head", "page number"

EDGE = 0.14
"""The share of the page's height, at the top and bottom, in which running heads and page numbers are."""

ROWS = 4
"""Maximum number of lines of running heads at the top or bottom of a page."""

REPEATED = 0.34
"""The share of pages (or of even or odd pages) beyond which text repeated at one place is a running head."""

NUMBER = re.compile(
    r"\W*(?:(?:page|seite|página|pagina|p\.?|s\.?)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|von|de|di|sur|-)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
MARGIN, MARGIN_SIZE = 0.05, 0.85
"""The outermost share of the height, and the size relative to other text, below which text is not part of the page."""

SMALL = 0.92
"""The maximum size of footnotes relative to most text."""

NOTE_START = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3})[.)]?\s*\S")
LEGAL = re.compile(
    r"all (?:other )?rights (?:are )?reserved|alle rechte vorbehalten|tous droits réservés|"
    r"reservados todos los derechos|todos los derechos reservados|todos os direitos reservados|"
    r"tutti i diritti (?:sono )?riservati|alle rechten voorbehouden|no part of this|may be reproduced|"
    r"written permission|retrieval system|isbn(?:-1[03])?\b|copyright|\blicen[cs]e\b|terms and conditions|"
    r"first published|library of congress|printed in",
    re.IGNORECASE,
)
"""What pages of legal notices say: imprints of books, licences of archives."""

FIRST_PAGES = 4
"""The number of pages before the text that may be an imprint."""

NOTICES = 4
"""The minimum of different ones on a page of notices."""

NOTES_WITHIN = 0.5
"""The share of the page's height below which footnotes start."""


def furniture(pages: Sequence[Sequence[Piece]], heights: Sequence[float]) -> list[dict[int, str]]:
    """Return for each page the indices of the pieces that are running heads or page numbers."""
    edges = [_edges(pieces, height) for pieces, height in zip(pages, heights, strict=True)]
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for number, (pieces, indices) in enumerate(zip(pages, edges, strict=True)):
        for index in indices:
            for key in _keys(pieces[index]):
                seen[key].add(number)
    found: list[dict[int, str]] = []
    for number, (pieces, indices) in enumerate(zip(pages, edges, strict=True)):
        here: dict[int, str] = {}
        for index in indices:
            times = max(len(seen[key]) for key in _keys(pieces[index]))
            repeated = times >= max(2, REPEATED * len(pages) / 2) and len(pages) > 1
            if NUMBER.fullmatch(pieces[index].text):
                if repeated or _outermost(pieces, index, heights[number]):
                    here[index] = PAGE_NUMBER
            elif repeated or _in_margin(pieces, index, heights[number]):
                here[index] = RUNNING_HEAD
        found.append(here)
    return found


def _edges(pieces: Sequence[Piece], height: float) -> list[int]:
    """Return the pieces in the first and last lines of a page, near its edges."""
    bases = sorted({round(p.base) for p in pieces})
    tops, bottoms = set(bases[:ROWS]), set(bases[-ROWS:])
    return [
        index
        for index, p in enumerate(pieces)
        if (p.base < EDGE * height and round(p.base) in tops)
        or (p.base > (1 - EDGE) * height and round(p.base) in bottoms)
    ]


def _keys(piece: Piece) -> list[tuple[str, int]]:
    """Return what identifies a repeated piece on other pages: its words without figures, and its height."""
    words = re.sub(r"\d+", "#", " ".join(piece.text.split()).casefold())
    return [(words, round(piece.base / 6) + step) for step in (0, 1)]


def _outermost(pieces: Sequence[Piece], index: int, height: float) -> bool:
    """Return whether nothing stands between a piece and the edge of the page."""
    base = pieces[index].base
    others = [p.base for n, p in enumerate(pieces) if n != index]
    return bool(others) and (base <= min(others) + 1 if base < height / 2 else base >= max(others) - 1)


def _in_margin(pieces: Sequence[Piece], index: int, height: float) -> bool:
    """Return whether a small piece is at the very edge of the page, as browsers print there."""
    piece = pieces[index]
    small = piece.size < MARGIN_SIZE * median(p.size for p in pieces)
    return small and not MARGIN * height < piece.base < (1 - MARGIN) * height


def footnotes(lines: Sequence[Line], body: float, height: float) -> int:
    """Return the index of the line with which a column's footnotes start; the number of lines if it has none."""
    start = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.size > SMALL * body or line.base < NOTES_WITHIN * height:
            break
        if starts_note(line):
            start = index
    return start


def starts_note(line: Line) -> bool:
    """Return whether a line begins with a footnote mark."""
    return bool(NOTE_START.match("".join(run.text for run in line.runs).lstrip()))


def pages_of_notices(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the pages before or behind the text that hold legal notices: an imprint, a licence.

    Nobody is asked anything there.
    """
    words: dict[int, list[str]] = defaultdict(list)
    for line in lines:
        words[line.page].append(line.text)
    texts = {page: " ".join(parts) for page, parts in words.items()}
    numbers = sorted(texts)
    ends = {*numbers[:FIRST_PAGES], *numbers[-1:]} if len(numbers) > 1 else set()
    found = {page: {match.casefold() for match in LEGAL.findall(texts[page])} for page in ends}
    return frozenset(page for page, said in found.items() if len(said) >= NOTICES and "?" not in texts[page])
