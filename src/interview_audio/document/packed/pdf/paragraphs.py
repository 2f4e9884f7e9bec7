"""Paragraphs from lines, across columns and pages, with hyphenated words joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from interview_audio.document.blocks.lines import ENDS_SENTENCE, LABEL
from interview_audio.document.packed.pdf.page import Line
from interview_audio.model import Inline, InlineKind, Mark

INDENT = 0.7
"""Relative to the font size: a line indented so far begins a paragraph."""

APART = 1.3
"""Relative to the usual line distance: a wider one separates paragraphs."""

LEFT_EMPTY = 0.55
"""A line that ends so early ends its paragraph, whatever its last letter, if the next begins with a capital."""

HYPHEN_END = re.compile(r"(?P<word>[^\W\d_]+(?:[-‐][^\W\d_]+)*)(?P<hyphen>[-‐])$")
FIGURE_END = re.compile(r"\d[-‐–]$")
WORD_START = re.compile(r"[^\W\d_]+")
COMPOUND = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)+")
NAME = re.compile(r"\s*([^\W\d][^:?!\n]{0,38}):(?=\s|$)")
NUMBERED = re.compile(r"\s*\d{1,3}[.)]\s?(?=[^\W\d]|[¿¡“\"'‘])")
"""The start of a numbered question, which ends with a line that has room for the next word."""

LABELLED = 3
"""The minimum lines with the same label for it to begin a paragraph anywhere."""

HYPHENATED = 0.02
"""The minimum share of lines that end in a hyphen if the file hyphenates words."""

KEEPS_HYPHEN = frozenset({"self", "ex", "non", "well", "half", "quasi", "all", "vice"})
"""First parts of English compounds that are written with a hyphen."""


@dataclass(frozen=True)
class Spacing:
    """The usual sizes and distances in a file."""

    size: float  # font size of most text, in points
    leading: dict[int, float]  # usual line distance by font size in half points
    words: frozenset[str]  # within lines, in lower case
    compounds: frozenset[str]  # hyphenated words within lines, in lower case
    labels: frozenset[str]  # texts before a colon at the start of several lines: speakers
    hyphenates: bool = True  # words are hyphenated at line ends

    def distance(self, size: float) -> float:
        """Return the usual line distance of a font size, in points."""
        return self.leading.get(round(2 * size), 1.2 * size)


def usual_spacing(lines: Sequence[Line]) -> Spacing:
    """Return the usual sizes and distances of lines."""
    sizes: Counter[float] = Counter()
    gaps: dict[int, list[float]] = {}
    labels: Counter[str] = Counter()
    words: set[str] = set()
    compounds: set[str] = set()
    for before, line in zip([None, *lines], lines, strict=False):
        sizes[max(0.5, round(2 * line.size) / 2)] += len(line.text)  # text of 0.2 points has a size too
        labels.update(_label(line)[:1])
        inner = line.text.rsplit(None, 1)[0].casefold()
        words.update(WORD_START.findall(inner))
        compounds.update(re.sub("‐", "-", each) for each in COMPOUND.findall(inner))
        if before and before.place == line.place and abs(before.size - line.size) < 0.5:
            gap = line.base - before.base
            if 0.8 * line.size < gap < 2.2 * line.size:
                gaps.setdefault(round(2 * line.size), []).append(gap)
    leading = {size: _usual(found) for size, found in gaps.items()}
    size = max(sizes, key=lambda s: sizes[s], default=10.0)
    names = frozenset(label for label, count in labels.items() if count >= LABELLED)
    return Spacing(size, leading, frozenset(words), frozenset(compounds), names, _hyphenates(lines, words))


def _label(line: Line) -> list[str]:
    """Return the text before a colon at the start of a line, if there is one."""
    found = NAME.match(line.text)
    return [found[1]] if found else []


def _hyphenates(lines: Sequence[Line], words: set[str]) -> bool:
    """Return whether words are hyphenated at line ends; otherwise hyphens there belong to compounds."""
    parted = 0
    for line, following in pairwise(lines):
        end, start = HYPHEN_END.search(line.text.rstrip()), WORD_START.match(following.text.lstrip())
        if end and start and start[0][0].islower():
            if (re.split(r"[-‐]", end["word"])[-1] + start[0]).casefold() in words:
                return True
            parted += 1
    return parted > HYPHENATED * len(lines)


def _usual(gaps: list[float]) -> float:
    """Return the distance of lines in a paragraph: the commonest, or a smaller one that is common too."""
    counts = Counter(round(gap) for gap in gaps)
    most = max(counts.values())
    nearest = min(gap for gap, count in counts.items() if count >= 0.3 * most)
    return median(gap for gap in gaps if abs(gap - nearest) <= 1)


def paragraphs(lines: Iterable[Line], spacing: Spacing) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph."""
    open_lines: list[Line] = []
    for line in lines:
        if open_lines and _starts(line, open_lines, spacing):
            yield open_lines
            open_lines = []
        open_lines.append(line)
    if open_lines:
        yield open_lines


def _starts(line: Line, above: Sequence[Line], spacing: Spacing) -> bool:
    """Return whether a line begins a paragraph."""
    before = above[-1]
    ended = bool(ENDS_SENTENCE.search(before.text))
    if abs(line.size - before.size) > 0.12 * before.size or line.mono != before.mono:
        return True
    if (ended and LABEL.match(line.text.lstrip())) or not spacing.labels.isdisjoint(_label(line)):
        return True
    if line.place != before.place:
        return _starts_in_column(line, before, ended)
    if line.base - before.base > APART * spacing.distance(line.size):
        return True
    if _has_room(before, line):
        numbered = bool(NUMBERED.match(above[0].text)) and not line.text.lstrip("“‘\"'([¿¡ ")[:1].islower()
        return ended or numbered or _strong(before) != _strong(line) or _ends_early(before, line)
    step = (line.left - before.left) / line.size
    if step > INDENT:
        return ended
    return step < -INDENT and ended and len(above) > 1 and abs(above[-1].left - above[-2].left) < INDENT * line.size


def _starts_in_column(line: Line, before: Line, ended: bool) -> bool:
    """Return whether the first line of a column or page begins a paragraph rather than continuing the one before."""
    if not ended:
        return _strong(line) != _strong(before) or (_has_room(before, line) and _ends_early(before, line))
    return not line.text.lstrip("“‘\"'([ ")[:1].islower()


def _has_room(before: Line, line: Line) -> bool:
    """Return whether the next line's first word would have fitted into a line."""
    letter = (line.right - line.left) / max(1, len(line.text))
    words = line.text.split(maxsplit=1)
    word = (len(words[0]) + 1) * letter if words else 0.0
    return before.right + word < before.column[1] - 0.3 * line.size


def _ends_early(before: Line, line: Line) -> bool:
    left, right = before.column
    return before.right - left < LEFT_EMPTY * (right - left) and not line.text.lstrip("“‘\"'([ ")[:1].islower()


def _strong(line: Line) -> Mark | None:
    """Return the mark that a whole line has."""
    shown = [run for run in line.runs if any(c.isalnum() for c in run.text)]
    return next((m for m in (Mark.STRONG, Mark.EMPHASIS) if shown and all(m in run.marks for run in shown)), None)


def join_hyphenated(lines: Sequence[Line], spacing: Spacing) -> list[list[Inline]]:
    """Return the runs of each line; words hyphenated at a line end are joined, other line ends get a space."""
    found = [list(line.runs) for line in lines]
    for runs, following in pairwise(found):
        last = next((n for n in range(len(runs) - 1, -1, -1) if runs[n].kind is InlineKind.TEXT), None)
        if last is None:
            continue
        text = runs[last].text.rstrip()
        first = next((run for run in following if run.kind is InlineKind.TEXT), None)
        end, start = HYPHEN_END.search(text), WORD_START.match(first.text.lstrip()) if first else None
        if end and start and start[0][0].islower():
            text = text if _keeps_hyphen(end["word"], start[0], spacing) else text[:-1]
            runs[last] = replace(runs[last], text=text)
        else:
            whole = (end and start) or (first and FIGURE_END.search(text) and first.text.lstrip()[:1].isdigit())
            runs[last] = replace(runs[last], text=text if whole else text + " ")
    return found


def _keeps_hyphen(word: str, rest: str, spacing: Spacing) -> bool:
    """Return whether the hyphen between two halves of a word at the end of a line is part of the word.

    How the file writes the word elsewhere, within a line, decides first.
    """
    whole = f"{word}-{rest}".casefold().replace("‐", "-")
    last = re.split(r"[-‐]", word)[-1]
    if whole in spacing.compounds:
        return True
    if (last + rest).casefold() in spacing.words:
        return False
    return last.casefold() in KEEPS_HYPHEN or last != word or not spacing.hyphenates
