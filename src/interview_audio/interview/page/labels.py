"""Who the page itself says is speaking: `**Name:**`, `Q:`, `Name (0:01:11):`, `[00:12:33] Name:`, a name on a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from interview_audio.interview.page.label_words import kind_of, titled
from interview_audio.interview.page.passages import Run, emphasis_runs
from interview_audio.model import Block, BlockKind

BLANKS = r"\s{0,9}"  # counted: a row of them between two times could be parted in too many ways
DAY = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|[Tt]oday|[Yy]esterday)(?:,| at| -)?\s+"
CLOCK = rf"\d{{1,2}}{BLANKS}:{BLANKS}\d{{2}}(?:{BLANKS}:{BLANKS}\d{{2}})?(?:[.,]\d{{1,3}})?(?:\s?[AaPp]\.?[Mm]\b\.?)?"
TIME = rf"[\[(]?{BLANKS}(?:{DAY})?{CLOCK}{BLANKS}[\])]?"
WORD = r"[^\W\d_][\w.'’@\-]{0,60}"
# something stands between two words: else a long one could be parted in every way there is
NAMES = rf"(?:@|\#)?{WORD}(?:(?:(?:,? (?:and|und|et|y|e|&)|,|/| /) ?| ){WORD}){{0,5}}"
NAME = rf"(?:[Ss](?:peaker|PEAKER)[ _]?\d+|{NAMES})"
OPENING = re.compile(
    r"(?:\*{2,3}(?=\w))?"  # bold that the page never ends
    rf"(?P<lead>[^\w\s\[\](){{}}<\"'“”‘’«»„‚¿¡@…./*–—-]{{0,4}}{BLANKS})"
    rf"(?:(?P<before>{TIME}){BLANKS}[-–—|]?{BLANKS})?"
    rf"(?P<name>{NAME}){BLANKS}(?P<aside>\([^()]{{1,60}}\)|,\s[^:\n]{{2,50}}(?=:))?"
    rf"{BLANKS}(?:[-–—|·•]?{BLANKS}(?P<after>{TIME}))?{BLANKS}"
    r"(?P<colon>\s?[:：]|(?=\s|$))\s*",
    re.UNICODE,
)
LETTER = re.compile(r"[\#¶\s]*(?P<name>Q|A|[^\W\d_]{5,12})(?:[.)]|\s[-–—])\s+(?=\S)")
COLON = re.compile(rf"{BLANKS}(?:{TIME})?{BLANKS}(?:[:：]|[-–—](?=\s))\s*")
OTHER_FORMS = (
    (
        "bracketed",
        re.compile(rf"\s*(?:{TIME}\s*)?[\[<(](?P<name>{NAME})[\]>)]\s*[:：]?\s*(?=\S)"),
    ),  # [Ida Moss] …, 10:33 <ida> …
    ("prompt", re.compile(rf"(?P<name>{WORD})>\s+(?=\S)")),  # ida> …
    ("dashed", re.compile(rf"(?P<name>{WORD}(?: {WORD}){{0,2}})\s[-–—]\s+(?!{TIME})(?=\S)")),  # Ida Moss - …
)
INSIDE = re.compile(rf"(?<=[.!?…\"”)])\s+(?P<name>{WORD}(?: [A-Z][\w.'’\-]*){{0,2}})\s?:\s+")


@dataclass(frozen=True)
class Label:
    """A name at the start of somebody's words: `start` to `end` of the block's text, its colon and time with it."""

    name: str
    start: int
    end: int
    style: str  # how it is set; a page sets all of its labels in one or two ways
    follows: bool  # words follow in the same paragraph

    @property
    def setting(self) -> str:
        """Return the style, wherever the words stand."""
        return self.style.removesuffix(" alone")


def opening_label(block: Block, start: int) -> Label | None:
    """Return what could be a label at `start` of a block's text."""
    text = block.text
    run = _emphasis_at(block, start)
    letter = LETTER.match(text, start)
    if letter and kind_of(letter["name"]):  # `Q. How …`, `A. Well …`
        return Label(letter["name"], letter.start(), letter.end(), "plain", True)
    for style, form in OTHER_FORMS:
        other = form.match(text, start)
        if other and (style != "dashed" or titled(other["name"])) and not (run and other.end() <= run.end):
            return Label(other["name"], other.start(), other.end(), style, True)
    # an emphasised label ends where its emphasis does: the words after it are no part of the name
    match = OPENING.match(text, start, run.end) if run and len(text[run.start : run.end]) <= 80 else None
    if match and not match["colon"].strip():
        colon = COLON.match(text, match.end())
        end, has_colon = (colon.end(), True) if colon else (match.end(), False)
    else:
        match = match or OPENING.match(text, start)
        end, has_colon = (match.end(), bool(match["colon"].strip())) if match else (start, False)
    if not match:
        return None
    name = match["name"].strip()
    timed = bool(match["before"] or match["after"])
    rest = text[end:]
    alone = not rest.strip() or rest.startswith("\n") or "\n" in text[match.end("name") : end]
    within = run is not None and match.end("name") <= run.end
    stops = run is not None and not text[match.end() : run.end].strip()
    if not (has_colon or timed or (titled(name) and (alone or (within and stops)))):
        return None
    if has_colon and run and not stops and not within:
        return None
    how = "heading" if block.kind is BlockKind.HEADING else "emphasised" if within and stops else "plain"
    if block.kind is BlockKind.LIST_ITEM:
        how += " item"
    style = f"{how}{' timed' if timed else ''}{'' if has_colon else ' without colon'}{' alone' if alone else ''}"
    return Label(name, match.start(), end, style, bool(rest.strip()) and not alone)


def _emphasis_at(block: Block, start: int) -> Run | None:
    """Return the emphasised run that a block's words start with."""
    for run in emphasis_runs(block):
        if run.end > start and re.search(r"\w", block.text[max(run.start, start) : run.end]):
            return run if run.marks else None
    return None


def inner_labels(block: Block) -> Iterator[Label]:
    """Yield what could be labels after the end of a sentence inside a block: wrapped text runs turns together."""
    for match in INSIDE.finditer(block.text):
        runs = [r for r in emphasis_runs(block) if r.start <= match.start("name") < r.end]
        how = "emphasised" if runs and runs[0].marks else "plain"
        yield Label(match["name"], match.start("name"), match.end(), how, True)


def labels_inside(block: Block, names: frozenset[str]) -> Iterator[Label]:
    """Find full names that are labels elsewhere in the middle of a block: `… and so on Ada Lovelace: What then?`."""
    full = sorted((n for n in names if " " in n), key=len, reverse=True)
    if full and ":" in block.text:
        known = "|".join(map(re.escape, full))
        for match in re.finditer(rf"(?<!\S)(?P<name>{known})\s?:\s+(?=[^\W\d_a-z])", block.text, re.IGNORECASE):
            yield Label(match["name"], match.start(), match.end(), "plain", True)
