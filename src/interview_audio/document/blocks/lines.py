"""Paragraphs whose source lines are visibly separate although no empty line is between them.

People write `**A question?**` and go on with the answer on the next line, or one `Name: …` a line; on the page the two
run into one paragraph. Here they become a block each, in every format, so that no later stage has to look at lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.markup.runs import tidy
from interview_audio.model import UNSEEN, Inline, InlineKind, Mark

LABEL = re.compile(
    r"(?:[\[(]?\d[\d:., /-]{0,22}(?:[AP]M)?[\])]?\s*(?:[-–]\s*)?)?"
    r"(?:[^\W\d][^?!\n]{0,48}?:(?=\s|$)|@?<[@+%~&]?[\w.-]+>\s)|"
    r"\[[^\[\]\n]{1,30}\]:\s|[\w@][^?!\n]{0,48}?:(?=\s|$)|(?:Q|A)\d{0,3}[.)]\s"
)
SPEAKER = re.compile(
    r"(?:[\[(]?\d{1,2}:\d{2}[\d:., ]{0,8}[\])]?\s{0,3}(?:[-–]\s)?)?"
    r"(?P<name>[\[<(][^\[\]<>()\n]{1,30}[\])>]|[^\W\d][^?!:：;\n]{0,40}(?=:\s|：|\s\(?\d{1,2}:\d{2}))"
)
"""What stands before the words where a paragraph has a turn a line: `[Ada] …`, `Ada: …`, `Ada 00:12 …`."""
SPEAKER_LINES = 3
"""Minimum number of lines with the name of somebody who is named again, for a paragraph to have a turn a line."""

CARD_LINE = re.compile(r"[*_]*[^\W\d][^?!:;\n]{0,30}:[*_]*\s+[^\W_][^?!\n]{0,60}$")
"""`Place: Delft` where every line of a paragraph has its own."""

DASH = re.compile(r"[—–-]\s")
CAPTION_WORDS = 40
"""Maximum number of words of a caption; a longer paragraph below an image isn't one."""

STRONG_WORDS = 3
"""Minimum words of a bold line that is separate from an unfinished line before; fewer may be due to wrapping."""

ENDS_SENTENCE = re.compile(r"[.?!:…。？！][\"”’»')\]*_]*\s*$")
RUNS_ON = LazyPattern(r"\s*[a-zß-öø-ÿ,;.)\]]")


@dataclass(frozen=True)
class SourceLine:
    """One line of a paragraph, with the run of its line break as its last."""

    number: int
    runs: Sequence[Inline]

    @property
    def text(self) -> str:
        """Return what a reader sees of it."""
        return "".join(run.text for run in self.runs if run.kind not in UNSEEN)

    @property
    def hard(self) -> bool:
        """Return whether the author asked for a new line after it."""
        return bool(self.runs) and self.runs[-1].kind is InlineKind.BREAK

    @property
    def is_image(self) -> bool:
        """Return whether it holds nothing but images."""
        return is_image(self.runs)

    @property
    def mark(self) -> Mark | None:
        """Return strong or emphasis if the whole line is set in it."""
        shown = [run for run in self.runs if run.kind not in UNSEEN and any(c.isalnum() for c in run.text)]
        return next((m for m in (Mark.STRONG, Mark.EMPHASIS) if shown and all(m in r.marks for r in shown)), None)


def is_image(runs: Iterable[Inline]) -> bool:
    """Return whether a reader sees nothing of these runs but images."""
    shown = [run.kind for run in runs if run.kind not in UNSEEN and (run.kind is InlineKind.IMAGE or run.text.strip())]
    return bool(shown) and all(kind is InlineKind.IMAGE for kind in shown)


def is_caption(runs: Sequence[Inline]) -> bool:
    """Return whether the text right below an image is its caption."""
    text = "".join(run.text for run in runs if run.kind not in UNSEEN)
    return len(text.split()) <= CAPTION_WORDS and "?" not in text and Mark.STRONG not in runs[0].marks


def split(runs: Iterable[Inline], number: int) -> list[SourceLine]:
    """Split runs that still have their line breaks into source lines; `number` is that of the first."""
    lines: list[SourceLine] = []
    line: list[Inline] = []
    for run in runs:
        *ended, last = run.text.split("\n") if run.kind is InlineKind.TEXT else [run.text]
        for text in ended:
            lines.append(SourceLine(number, [*line, replace(run, text=f"{text} ")]))
            number, line = number + 1, []
        line.append(replace(run, text=last))
        if run.kind is not InlineKind.TEXT and "\n" in run.text:
            number += run.text.count("\n")
            if run.kind is InlineKind.BREAK:
                lines.append(SourceLine(number - 1, line))
                line = []
    return [*lines, SourceLine(number, line)]


def as_one_paragraph(lines: Sequence[SourceLine]) -> list[tuple[int, tuple[Inline, ...]]]:
    """Return the lines as one paragraph, in the form that `split_blocks` gives several."""
    runs = trimmed(run for line in lines for run in line.runs)
    return [(lines[0].number, runs)] if runs else []


def split_blocks(lines: Iterable[SourceLine]) -> list[tuple[int, tuple[Inline, ...]]]:
    """Split lines into paragraphs, each with its first line and its tidy runs; leave out empty ones."""
    groups: list[list[SourceLine]] = []
    lines = list(lines)
    spoken = _speaker_lines(lines)
    for line in lines:
        if groups and line.number not in spoken and not _starts(line, groups[-1][-1]):
            groups[-1].append(line)
        else:
            groups.append([line])
    whole = ((group[0].number, trimmed(run for line in group for run in line.runs)) for group in groups)
    return [(number, runs) for number, runs in whole if runs]


def _speaker_lines(lines: Sequence[SourceLine]) -> frozenset[int]:
    """Return the numbers of the lines that begin a turn, where most lines of a paragraph begin with a speaker.

    A paragraph of nothing but `Place: Delft`, `Date: 3 May` has a line each as well.
    """
    if len(lines) > 1 and all(CARD_LINE.match(line.text.strip()) for line in lines):
        return frozenset(line.number for line in lines)
    found = {line.number: m["name"].casefold() for line in lines if (m := SPEAKER.match(line.text.lstrip("*_ ")))}
    times = Counter(found.values())
    again = frozenset(number for number, name in found.items() if times[name] > 1)
    return again if len(again) >= max(SPEAKER_LINES, len(lines) / 2) else frozenset()


def _starts(line: SourceLine, before: SourceLine) -> bool:
    """Return whether a line is a paragraph of its own beside the line before it."""
    if line.is_image or before.is_image:
        return line.is_image is not before.is_image
    if not (line.text.strip() and before.text.strip()):
        return False
    ended = before.hard or bool(ENDS_SENTENCE.search(before.text))
    if ended and (LABEL.match(line.text.lstrip()) or DASH.match(line.text.lstrip())):
        return True
    if line.mark is before.mark or RUNS_ON.match(line.text):
        return False
    strong = line if line.mark is Mark.STRONG else before if before.mark is Mark.STRONG else None
    return ended or (strong is not None and len(strong.text.split()) >= STRONG_WORDS)


def trimmed(runs: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return tidy runs without spaces and line breaks at either end."""
    whole = list(tidy(runs))
    for end in (0, -1):
        while whole and not whole[end].text.strip() and whole[end].kind in (InlineKind.TEXT, InlineKind.BREAK):
            whole.pop(end)
        if whole and whole[end].kind is InlineKind.TEXT:
            run = whole[end]
            text = run.text.rstrip() if end else run.text.lstrip()
            whole[end] = Inline(text, run.kind, run.marks, run.href)
    return tuple(whole)
