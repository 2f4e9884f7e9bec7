"""Plain text: one paragraph per line, or wrapped with empty lines between paragraphs, or a mixture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from interview_audio.document.blocks.lines import DASH, ENDS_SENTENCE, LABEL, RUNS_ON
from interview_audio.languages import alternatives
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import Block, BlockKind, Document, Inline

WIDTHS = range(50, 141)
"""The range of columns at which text is wrapped; one paragraph per line goes far beyond."""

RAGGED = 6
"""Characters by which a wrapped line may be shorter than necessary."""

LINES_TO_TELL = 3
"""Minimum number of wrapped lines for a text to count as wrapped."""

LEFT_EMPTY = 0.6
"""In wrapped text, a line that leaves more of its width empty before a capital letter ends its paragraph."""

INDENTED = 2
"""Minimum number of spaces before every line of an indented paragraph."""

PROSE_WORDS = 8
"""Minimum number of words of an indented paragraph of prose; fewer are code or an example."""

PLAIN = 0.9
"""The minimum share of its words without characters typical of code."""

PAGE_WORDS = 100
"""Minimum number of words of preformatted text that may be a whole page, as in old pages."""

PLAIN_OF_PAGE = 0.75
"""The same as `PLAIN` for a whole page, which contains product names and figures."""

SENTENCE_WORDS = 50
"""Maximum number of words per sentence in a page of prose."""

SENTENCE = LazyPattern(r"[^\W\d_]{2}[\"')]*\s?[.?!](?=\s|$)")
PLAIN_WORD = LazyPattern(r"[\"'“‘(«*_]*[^\W\d_]+(?:[-'’][^\W\d_]+)*[\"'”’)».,;:?!…*_]*|[–—&-]|\d+[.,%]?")
LEADS_ON = LazyPattern(
    rf"(?:^|\s)(?:{alternatives(lambda language: '|'.join(map(re.escape, sorted(language.keep_with_next))))}"
    rf"|{alternatives(lambda language: '|'.join(map(re.escape, sorted(language.titles))))})$"
)
"""Words that don't end a paragraph: articles, prepositions, titles before names."""
QUOTE = LazyPattern(r"\s{0,3}((?:>[ \t]?)+)")
RULE = LazyPattern(r"\s*([-=_*~#+])(?:\s*\1){2,}\s*")


@dataclass(frozen=True)
class _Line:
    number: int
    text: str  # without quotation marks and trailing spaces
    quoted: int = 0

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip())


def read(text: str, path: Path | None) -> Document:
    """Return the blocks of plain text; its only markup is quotation marks (`>`), rules and underlines."""
    lines = [_line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    width = wrap_column([line.text for line in lines])
    blocks: list[Block] = []
    for paragraph in _paragraphs(lines, width):
        blocks += _blocks(paragraph)
    return Document(path, "text", tuple(blocks))


def is_prose(code: str) -> bool:
    """Return whether text that is indented like code is prose."""
    words = code.split()
    plain = sum(1 for word in words if PLAIN_WORD.fullmatch(word))
    if len(words) >= PAGE_WORDS and plain >= PLAIN_OF_PAGE * len(words):
        return len(SENTENCE.findall(code)) * SENTENCE_WORDS >= len(words)
    return len(words) >= PROSE_WORDS and plain >= PLAIN * len(words) and bool(ENDS_SENTENCE.search(code))


def _line(number: int, line: str) -> _Line:
    quote = QUOTE.match(line)
    return _Line(number, line[quote.end() :].rstrip(), quote[1].count(">")) if quote else _Line(number, line.rstrip())


def wrap_column(lines: list[str]) -> int | None:
    """Return the column at which most lines within paragraphs wrap; None if the text is not wrapped."""
    fits: Counter[int] = Counter()
    pairs = 0
    for line, following in pairwise(lines):
        if line.strip() and following.strip() and not RULE.fullmatch(following):
            pairs += 1
            with_next = len(line) + 1 + len(following.split(maxsplit=1)[0])
            fits.update(width for width in WIDTHS if len(line) <= width < with_next + RAGGED)
    width, found = max(fits.items(), key=lambda fit: (fit[1], fit[0]), default=(0, 0))
    return width if found >= LINES_TO_TELL and found * 2 > pairs else None


def _paragraphs(lines: list[_Line], width: int | None) -> Iterator[list[_Line]]:
    paragraph: list[_Line] = []
    for line in lines:
        if paragraph and (not line.text.strip() or _starts(line, paragraph[-1], width)):
            yield paragraph
            paragraph = []
        if line.text.strip():
            paragraph.append(line)
    if paragraph:
        yield paragraph


def _starts(line: _Line, before: _Line, width: int | None) -> bool:
    """Return whether a line begins a new paragraph although no empty line precedes it."""
    if line.quoted != before.quoted or RULE.fullmatch(line.text) or RULE.fullmatch(before.text):
        return True
    words = line.text.lstrip()
    if LEADS_ON.search(before.text) and not LABEL.match(words):
        return False
    ended = bool(ENDS_SENTENCE.search(before.text))
    if ended and (LABEL.match(words) or DASH.match(words) or line.indent > before.indent):
        return True
    if width is None or len(before.text) > width:
        return ended or not RUNS_ON.match(words)
    with_next = len(before.text) + 1 + len(words.split(maxsplit=1)[0])
    if with_next + RAGGED > width:
        return False
    return ended or (with_next < LEFT_EMPTY * width and not RUNS_ON.match(words))


def _blocks(paragraph: list[_Line]) -> Iterator[Block]:
    first = paragraph[0]
    if RULE.fullmatch(first.text):
        yield Block(BlockKind.RULE, (), first.number, quoted=first.quoted)
        return
    words = " ".join(" ".join(line.text for line in paragraph).split())
    classes = ("indented",) if min(line.indent for line in paragraph) >= INDENTED else ()
    yield Block(BlockKind.PARAGRAPH, (Inline(words),), first.number, quoted=first.quoted, classes=classes)
