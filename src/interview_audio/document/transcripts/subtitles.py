"""WebVTT and SubRip: the cues of a recording, joined into paragraphs of one speaker."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from interview_audio.document.blocks.lines import DASH, ENDS_SENTENCE, LABEL, trimmed
from interview_audio.markup.reading import DIRECTION
from interview_audio.markup.runs import tidy
from interview_audio.model import Block, BlockKind, Document, Inline, InlineKind, Mark

STOP_MS = 1000
"""Silence in milliseconds after a sentence that ends a paragraph."""

LONG = 400
"""Characters after which a paragraph ends with its sentence."""

TIMING = re.compile(
    r"\s*((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*--+>\s*((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})(?:\s.*)?"
)
TAG = re.compile(r"<(/?)(v|b|i|u|c|lang|ruby|rt|font|[\d:.]+)((?:[.\s][^<>]*)?)>|\{\\[^{}]*\}", re.IGNORECASE)
CHANGE = re.compile(r"\s*(?:>{2,3}|»)\s*")
"""The mark before the words of another speaker in captions."""

ANOTHER_SPEAKER = "another speaker"
"""The class of a paragraph that had such a mark before it."""

VOICE_CLASSES = re.compile(r"^(?:\.[^\s.]+)+")
MEETING_ROLE = re.compile(r"\s*\((?:External|Guest|Unverified|Host|Organizer|Presenter)\)$", re.IGNORECASE)
LISTED_NAME = re.compile(r"[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)?, [^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*)?")
WORD_TIME = re.compile(r"<\d\d:\d\d:\d\d\.\d{3}>")
"""Captions that grow word by word show each line twice: at the bottom, then above the next."""

NOT_SAID = re.compile(r"(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)")
MARKS = {"b": Mark.STRONG, "i": Mark.EMPHASIS}


@dataclass(frozen=True)
class CueLine:
    """A line of a cue or a segment, or the part of it that one voice says."""

    runs: tuple[Inline, ...]
    speaker: str | None
    number: int
    start_ms: int
    end_ms: int

    @property
    def text(self) -> str:
        """Return its words without markup."""
        return "".join(run.text for run in self.runs)


def read_vtt(text: str, path: Path | None) -> Document:
    """Return the blocks of WebVTT, each with the speaker that its voice tag names."""
    language = re.search(r"^WEBVTT\b.*\n(?:.+\n){0,20}?language:[ \t]*([\w-]+)", text, re.IGNORECASE | re.MULTILINE)
    return Document(path, "vtt", tuple(paragraphs_of(_pieces(text))), language=language[1] if language else None)


def read_srt(text: str, path: Path | None) -> Document:
    """Return the blocks of SubRip."""
    return Document(path, "srt", tuple(paragraphs_of(_pieces(text))))


def paragraphs_of(pieces: Iterable[CueLine | Block]) -> Iterator[Block]:
    """Yield what one person says without a break as paragraphs; pass blocks through."""
    said: list[CueLine] = []
    for piece in pieces:
        if said and (isinstance(piece, Block) or _starts(piece, said)):
            yield _joined(said)
            said = []
        if isinstance(piece, Block):
            yield piece
        else:
            said.append(piece)
    if said:
        yield _joined(said)


def _starts(line: CueLine, said: Sequence[CueLine]) -> bool:
    """Return whether a line begins a new paragraph."""
    before = said[-1]
    if line.speaker != before.speaker or CHANGE.match(line.text):
        return True
    if not ENDS_SENTENCE.search(before.text):
        return False
    return (
        bool(LABEL.match(line.text) or DASH.match(line.text))
        or line.start_ms - before.end_ms >= STOP_MS
        or sum(len(each.text) for each in said) >= LONG
    )


def _joined(said: Sequence[CueLine]) -> Block:
    runs = [run for line in said for run in (*line.runs, Inline(" "))][:-1]
    change = CHANGE.match(runs[0].text)
    if change:
        runs[0] = replace(runs[0], text=runs[0].text[change.end() :])
    classes = (ANOTHER_SPEAKER,) if change else ()
    return Block(BlockKind.PARAGRAPH, tidy(runs), said[0].number, speaker=said[0].speaker, classes=classes)


def _pieces(text: str) -> Iterator[CueLine | Block]:
    """Yield the lines of cues, and the blocks that aren't cues: header, notes, styles, regions."""
    rolls = bool(WORD_TIME.search(text))
    shown: set[str] = set()  # the lines of the cue before
    times = (0, 0)
    for number, lines in _groups(text):
        timings = ((n, found) for n, line in enumerate(lines[:2]) if (found := TIMING.fullmatch(line)))
        at, timing = next(timings, (-1, None))
        if timing:
            times = (_ms(timing[1]), _ms(timing[2]))
        elif NOT_SAID.match(lines[0]):
            yield _not_said(lines, number)
            continue
        elif all(line.isdigit() for line in lines):
            continue  # the number of a cue, separated from its time by an empty line
        cue = list(_voices(lines[at + 1 :], number + at + 1, times))
        yield from (line for line in cue if not (rolls and line.text in shown))
        shown = {line.text for line in cue}


def _groups(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the groups that empty lines separate, each with the number of its first line."""
    group: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.strip():
            group.append(line.strip())
        elif group:
            yield number - len(group), group
            group = []


def _not_said(lines: list[str], number: int) -> Block:
    source = "\n".join(lines)
    words = source.removeprefix("NOTE").strip()
    if lines[0].startswith("WEBVTT"):
        return Block(BlockKind.METADATA, (Inline(source),), number)
    kind = InlineKind.DIRECTION if DIRECTION.match(words) else InlineKind.TEXT
    return Block(BlockKind.MARKUP, (Inline(words if kind is InlineKind.DIRECTION else source, kind),), number)


def _voices(lines: Sequence[str], number: int, times: tuple[int, int]) -> Iterator[CueLine]:
    """Yield what each voice says on each line of a cue. Voice, bold and italics last until their end tag."""
    speaker: str | None = None
    marks: list[Mark] = []
    for line_number, line in enumerate(lines, number):
        runs: list[Inline] = []
        at = 0
        for tag in TAG.finditer(line):
            runs.append(Inline(html.unescape(line[at : tag.start()]), marks=frozenset(marks)))
            at = tag.end()
            name = (tag[2] or "").lower()
            if name == "v":
                yield from _line(runs, speaker, line_number, times)
                runs = []
                speaker = None if tag[1] else _name(VOICE_CLASSES.sub("", html.unescape(tag[3])).strip()) or None
            elif mark := MARKS.get(name):
                if not tag[1]:
                    marks.append(mark)
                elif mark in marks:
                    marks.remove(mark)
        runs.append(Inline(html.unescape(line[at:]), marks=frozenset(marks)))
        yield from _line(runs, speaker, line_number, times)


def _name(written: str) -> str:
    """Return a name as it is said: `Baker, Ben (External)`, as meetings write it, is Ben Baker."""
    name = MEETING_ROLE.sub("", written)
    family, comma, given = name.partition(", ")
    return f"{given} {family}" if comma and LISTED_NAME.fullmatch(name) else name


def _line(runs: list[Inline], speaker: str | None, number: int, times: tuple[int, int]) -> Iterator[CueLine]:
    whole = trimmed(runs)
    if whole:
        yield CueLine(whole, speaker, number, *times)


def _ms(time: str) -> int:
    *hours, minutes, seconds = time.replace(",", ".").split(":")
    whole, _, fraction = seconds.partition(".")
    return ((int(hours[0]) if hours else 0) * 3600 + int(minutes) * 60 + int(whole)) * 1000 + int(
        fraction.ljust(3, "0")
    )
