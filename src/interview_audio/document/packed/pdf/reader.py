"""PDF to blocks: the output of `extract_child` becomes lines and paragraphs; the rest is marked as boilerplate.

`Block.line` is a thousand a page and the line on it: 3012 is the twelfth line of page 3.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from interview_audio.document.blocks.builder import BlockBuilder
from interview_audio.document.blocks.lines import ENDS_SENTENCE, SourceLine
from interview_audio.document.packed.pdf.furniture import footnotes, furniture, pages_of_notices, starts_note
from interview_audio.document.packed.pdf.page import Line, columns, lines_of, pieces_of
from interview_audio.document.packed.pdf.paragraphs import Spacing, join_hyphenated, paragraphs, usual_spacing
from interview_audio.errors import UsageError
from interview_audio.markup.runs import tidy
from interview_audio.model import Block, BlockKind, Document, Inline

LONGEST_S = 20.0
MAX_MEMORY = 1_000_000_000
MAX_PAGES = 2_000
LINES_A_PAGE = 1000

CHILD = "interview_audio.document.packed.pdf.extract_child"
LETTERS_A_PAGE = 25
"""Average letters per page; pages with fewer, and with pictures, are scans."""

UNREADABLE = 0.15
"""The share of characters that are none, such as control characters, from which the text is numbers of glyphs."""

HEADING_SIZE = 1.15
"""Relative to the size of most text."""

HEADING_WORDS = 25
"""Maximum number of words of a heading; more words in large letters are an introduction or a pull quote."""

BULLET = re.compile(r"\s*[•▪◦‣∙●■–]\s+(?=\S)")
NO_TITLE = re.compile(
    r"untitled|microsoft word|.*\.(?:docx?|pdf|tex|indd|qxd|html?|pages|odt)|(?:layout|slide|document)? ?\d*", re.I
)


def read(data: bytes, path: Path | None) -> Document:
    """Return the blocks of a PDF. Raise `UsageError` if it is damaged, encrypted, without letters, or too large."""
    about, pages = _extracted(data, path)
    lines, beside, notes = _lines(pages)
    legal = pages_of_notices(lines)
    _refuse_unreadable(pages, lines, path)
    spacing = usual_spacing(lines)
    flow = _BlockWriter(spacing)
    for paragraph in paragraphs(lines, spacing):
        flow.take(paragraph)
    flow.end()
    blocks = [placed.block for placed in flow.builder.placed]
    blocks = [replace(block, kind=BlockKind.BOILERPLATE) if _page(block) in legal else block for block in blocks]
    for name, line in beside:
        blocks.append(Block(BlockKind.BOILERPLATE, tidy(line.runs), _number(line), classes=(f"beside: {name}",)))
    for note in _each_note(notes):
        runs = tidy(run for line in join_hyphenated(note, spacing) for run in line)
        blocks.append(Block(BlockKind.FOOTNOTE, runs, _number(note[0])))
    blocks.sort(key=lambda block: block.line)
    return Document(path, "pdf", tuple(blocks), _metadata(about, " ".join(line.text for line in lines[:60])))


def _extracted(data: bytes, path: Path | None) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return the metadata and the pages of a PDF, extracted by a separate process."""
    if b"%PDF-" not in data[:1024]:
        raise UsageError("This is not a PDF.", do="Check the file.", path=path)
    command = [sys.executable, "-P", "-m", CHILD, str(MAX_MEMORY), str(MAX_PAGES)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=LONGEST_S, check=False)
    except subprocess.TimeoutExpired:
        what = f"The PDF could not be read within {LONGEST_S:.0f} seconds."
        raise UsageError(what, do="Export the pages of the interview alone.", path=path) from None
    found = [json.loads(line) for line in done.stdout.splitlines() if line.endswith(b"}")]
    if not found or (done.returncode and len(found) <= found[0].get("pages", 0)):
        raise UsageError("The PDF is damaged or malicious.", do="Open and export it again.", path=path)
    match found[0].get("error"):
        case "password":
            raise UsageError("The PDF is encrypted.", do="Save it without its password.", path=path)
        case "pages":
            what = f"The PDF has {found[0]['pages']} pages."
            raise UsageError(what, do="Export the pages of the interview alone.", path=path)
        case "damaged":
            raise UsageError("The PDF is damaged.", do="Open and export it again.", path=path)
    return found[0], found[1:]


def _lines(pages: Sequence[dict[str, Any]]) -> tuple[list[Line], list[tuple[str, Line]], list[Line]]:
    """Return the text lines in reading order, those of running heads, and those of footnotes."""
    pieces = [pieces_of(page["runs"]) for page in pages]
    left_out = furniture(pieces, [page["height"] for page in pages])
    lines: list[Line] = []
    beside: list[tuple[str, Line]] = []
    for number, (here, out) in enumerate(zip(pieces, left_out, strict=True), 1):
        first = 1
        for index, name in out.items():
            line = lines_of([here[index]], number, -1, LINES_A_PAGE - len(out) + len(beside) % len(out))[0]
            beside.append((name, line))
        for column in columns([p for index, p in enumerate(here) if index not in out]):
            found = lines_of(column, number, len(lines), first)
            lines += found
            first += len(found)
    size = usual_spacing(lines).size
    notes: list[Line] = []
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        stop = next((n for n in range(at, len(lines)) if lines[n].place != lines[at].place), len(lines))
        group = lines[at:stop]
        start = footnotes(group, size, pages[group[0].page - 1]["height"])
        kept += group[:start]
        notes += group[start:]
        at = stop
    return kept, beside, notes


def _each_note(lines: Sequence[Line]) -> list[list[Line]]:
    notes: list[list[Line]] = []
    for line in lines:
        if notes and not starts_note(line):
            notes[-1].append(line)
        else:
            notes.append([line])
    return notes


def _refuse_unreadable(pages: Sequence[dict[str, Any]], lines: Sequence[Line], path: Path | None) -> None:
    shown = "".join(run[-1] for page in pages for run in page["runs"])
    if sum(unicodedata.category(c) in ("Cc", "Co", "Cn") for c in shown) > UNREADABLE * len(shown):
        raise UsageError(
            "The PDF does not tell which letters its text shows: its fonts have no Unicode map.",
            do="Export it again from its source, or run it through an OCR program such as ocrmypdf --force-ocr.",
            path=path,
        )
    letters = sum(1 for line in lines for c in line.text if c.isalnum())
    if letters < LETTERS_A_PAGE * len(pages) and any(page["images"] for page in pages):
        raise UsageError(
            "The PDF is a scan: pictures of pages, without text.",
            do="Run it through an OCR program such as ocrmypdf.",
            path=path,
        )


def _metadata(about: dict[str, Any], start: str) -> dict[str, str]:
    """Return the metadata of a PDF under the keys of front matter.

    A title counts only if it is on the first page; others are file names given by programs.
    """
    found = {key: " ".join(str(about.get(key, "")).split()) for key in ("title", "author")}
    words = re.findall(r"\w+", found["title"].casefold())
    there = set(re.findall(r"\w+", start.casefold()))
    if NO_TITLE.fullmatch(found["title"]) or len(words) < 2 or sum(w in there for w in words) < 0.6 * len(words):
        found["title"] = ""
    if "@" in found["author"] or len(found["author"].split()) < 2:
        found["author"] = ""  # the user name of a computer
    return {key: value for key, value in found.items() if value}


@dataclass
class _BlockWriter:
    """Turns paragraphs into blocks, in order; large letters inside a paragraph wait for its end."""

    spacing: Spacing
    builder: BlockBuilder = field(default_factory=BlockBuilder)
    open: list[Line] = field(default_factory=list)
    waiting: deque[list[Line]] = field(default_factory=deque)

    def take(self, lines: list[Line]) -> None:
        """Take the lines of a paragraph, or of a part of one."""
        large = lines[0].size >= HEADING_SIZE * self.spacing.size
        if self.open and large and not ENDS_SENTENCE.search(self.open[-1].text):
            self.waiting.append(lines)
            return
        if self.open and self.waiting and not self._goes_on(lines):
            self.end()
        elif self.open and self.waiting:
            self.open += lines
            self._end_open()
            self.open = []
            self._end_waiting()
            return
        self._end_open()
        self._end_waiting()
        self.open = lines

    def end(self) -> None:
        """End the open paragraph."""
        self._end_open()
        self.open = []
        self._end_waiting()

    def _goes_on(self, lines: Sequence[Line]) -> bool:
        return abs(lines[0].size - self.open[-1].size) < 0.1 * self.open[-1].size and lines[0].text[:1].islower()

    def _end_waiting(self) -> None:
        while self.waiting:
            self._add(self.waiting.popleft())

    def _end_open(self) -> None:
        if self.open:
            self._add(self.open)

    def _add(self, lines: Sequence[Line]) -> None:
        """Add a paragraph as one block or several."""
        runs = join_hyphenated(lines, self.spacing)
        number = _number(lines[0])
        words = sum(len(line.text.split()) for line in lines)
        depth = self.builder.element.depth
        if lines[0].size >= HEADING_SIZE * self.spacing.size and words <= HEADING_WORDS:
            whole = tidy(run for line in runs for run in line)
            self.builder.add(BlockKind.HEADING, whole, number, level=self._level(lines[0].size))
            return
        if colour := _colour(lines):
            self.builder.open("div", {"style": f"color: #{colour}"})
        if bullet := BULLET.match(lines[0].text):
            self.builder.open("ul", {})
            self.builder.open("li", {})
            runs[0] = _without(runs[0], bullet.end())
        self.builder.paragraph([SourceLine(_number(line), of) for line, of in zip(lines, runs, strict=True)])
        self.builder.close(depth)

    def _level(self, size: float) -> int:
        """Return the level of a heading, 1 to 4, by how much larger it is than the text."""
        times = size / self.spacing.size
        return 1 if times >= 1.7 else 2 if times >= 1.4 else 3 if times >= 1.25 else 4


def _page(block: Block) -> int:
    return block.line // LINES_A_PAGE


def _number(line: Line) -> int:
    return LINES_A_PAGE * line.page + min(line.number, LINES_A_PAGE - 1)


def _colour(lines: Sequence[Line]) -> str:
    """Return the colour that most of a paragraph's letters have, where it isn't black or grey."""
    counts = sum((line.colours for line in lines), Counter[str]())
    return max((c for c in counts if c != "mono"), key=lambda c: counts[c], default="")


def _without(runs: Sequence[Inline], count: int) -> list[Inline]:
    """Return runs without the first `count` letters."""
    left = list(runs)
    while left and count >= len(left[0].text):
        count -= len(left.pop(0).text)
    if left and count:
        left[0] = Inline(left[0].text[count:], left[0].kind, left[0].marks, left[0].href)
    return left
