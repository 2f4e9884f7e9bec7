"""Find labels, which say who is speaking: `**Name:**`, `Q:`, `Name (0:01:11):`, `[00:12:33] Name:`, a line alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from interview_audio.interview.page.label_words import kind_of, titled
from interview_audio.interview.page.passages import Run, emphasis_runs
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import Block, BlockKind, InlineKind

BLANKS = r"\s{0,9}"  # bounded: a long row of them between two times could be split in too many ways
GAP = r"[^\S\n]{1,3}"  # between two words of a name, whichever blanks they are
DAY = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|[Tt]oday|[Yy]esterday)(?:,| at| -)?\s+"
CLOCK = rf"\d{{1,2}}{BLANKS}:{BLANKS}\d{{2}}(?:{BLANKS}:{BLANKS}\d{{2}})?(?:[.,]\d{{1,3}})?(?:\s?[AaPp]\.?[Mm]\b\.?)?"
TIME = rf"[\[(]?{BLANKS}(?:{DAY})?{CLOCK}{BLANKS}[\])]?"
ACCENTS = "\u0300-\u036f"  # of letters that are written as two characters
WORD = rf"[^\W\d_][\w{ACCENTS}.'’@\-]{{0,60}}"
# a separator is required: otherwise a long word could be split in every possible way
SHORT = r"(?:\s?\([^()\n]{1,12}\))?"  # Ida (IM) and Per (PL)
NAMES = rf"(?:@|\#)?{WORD}(?:(?:(?:{SHORT},?{GAP}(?:and|und|et|y|e|&)|/|{GAP}/){GAP}?|{GAP}){WORD}){{0,5}}"
NUMBERED = r"[^\W\d_]{4,12}\s?\d{1,3}(?=\s*(?:[:：]|$))"  # Question 1, alone or with a colon
NAME = rf"(?:[Ss](?:peaker|PEAKER)[ _]?\d+|{NUMBERED}|{NAMES})"
ASIDE = r"(?:\([^()\n]{1,60}\)|\[(?!\s*\d{1,2}:)[^\[\]\n]{1,60}\])"  # (laughing), [off mic]
OFFICE = r",\s[^:\n>?!;…]{2,50}(?=[:：])"  # , clockmaker
OPENING = re.compile(
    r"(?:\*{2,3}(?=\w))?"  # bold that the page never ends
    rf"(?P<lead>[^\w\s\[\](){{}}<\"'“”‘’«»„‚¿¡@…./*–—-]{{0,4}}{BLANKS})"
    rf"(?:(?P<before>{TIME}){BLANKS}(?:[-–—|]|//)?{BLANKS})?"
    rf"(?P<name>{NAME})(?:\*{{1,3}}(?=:))?{BLANKS}(?P<aside>{ASIDE}|{OFFICE})?"
    rf"{BLANKS}(?:(?:[-–—|·•]|//)?{BLANKS}(?P<after>{TIME}))?{BLANKS}"
    r"(?P<colon>\s?[:：]|(?=\s|$))\s*",
    re.UNICODE,
)
LETTER = re.compile(r"[\#¶\s]*(?P<name>[QA]\d{0,3}|[^\W\d_]{5,12})(?:[.)]|\s[-–—])\s+(?=\S)")
COLON = LazyPattern(rf"{BLANKS}(?:{ASIDE}{BLANKS})?(?:{TIME})?{BLANKS}(?:[:：]|[-–—|](?=\s))\s*")
TIME_AFTER = re.compile(
    rf"(?:\(\s?{CLOCK}\s?\)|\[\s?{CLOCK}\s?\]|\d{{1,2}}:\d{{2}}:\d{{2}}|{CLOCK}(?=\t|[^\S\n]*\n))\s*"
)
"""What follows the colon where a transcript puts the time there: `Ida Moss: (00:12)`."""
OTHER_FORMS = (
    (
        "bracketed",
        re.compile(rf"\s*(?:{TIME}\s*)?[\[<(](?P<name>{NAME})[\]>)]\s*[:：]?\s*(?=\S|$)"),
    ),  # [Ida Moss] …, 10:33 <ida> …
    ("prompt", re.compile(rf"(?P<name>{WORD}(?:{GAP}{WORD}){{0,2}}){BLANKS}(?:>{{1,3}}|»)\s*(?=\S|$)")),  # ida> …
    ("dashed", re.compile(rf"(?P<name>{WORD}(?:{GAP}{WORD}){{0,2}})\s[-–—|]\s+(?!{TIME})(?=\S)")),  # Ida Moss - …
    ("stopped", re.compile(rf"(?P<name>{WORD}(?:{GAP}{WORD}){{0,2}})\.\s?[-–—]{{1,2}}\s*(?=\S)")),  # P.— …
)
INITIAL = re.compile(r"(?P<name>[^\W\d_])\.\s+(?=[¿¡«\"“„(\[]*[^\W\d_a-zß-ÿ])")
"""A letter and a full stop, as newspapers set them: `P. ¿Cuándo…?`."""
LONE_LETTER = "letter and stop"
"""How such a label is set; it counts only where both letters of a language are labels."""
DASHED_INSIDE = "dashed within emphasis"
"""How `Ida Moss - ` is set where the words after it are emphasised with it."""
ODD = re.compile(r"(?P<name>[^\s:*][^:*\n]{0,30}?)\s?[:：]\s{1,9}(?=\S)")
"""Anything before a colon: a label only where the same comes again and again."""
INSIDE = re.compile(rf"(?<=[.!?…\"”)–—-])\s+(?P<name>{WORD}(?:{GAP}[A-Z][\w.'’\-]*){{0,2}})\s?:\s+")
BRIEF = 6
"""Maximum number of words after a label on a card."""
STRAY = re.compile(r"(?:[*_]+(?=\w|[*_]|\s))?(?:(?<=[*_])[\s*_]*(?=[^\s*_]))?")
"""Marks of emphasis that no parser took for any."""
TAG = re.compile(r"</?(?P<name>Person[ _]?\d+)>\s*")
"""What some programs put around the words of a turn: `<Person1>…</Person1>`."""


def tidy(name: str) -> str:
    """Return a name in one spelling: composed letters, one blank between two words."""
    return " ".join(re.sub(r"\([^()]*\)", "", unicodedata.normalize("NFC", name)).split())


@dataclass(frozen=True)
class Label:
    """A name at the start of somebody's words: `start` to `end` of the block's text, with its colon and time."""

    name: str
    start: int
    end: int
    style: str  # how it is set; a page sets all of its labels in one or two ways
    follows: bool  # words follow in the same paragraph
    brief: bool = False  # what follows is a few words and no sentence, as on a card: `Place: Delft`
    office: str = ""  # what a comma adds to the name: `Ida Moss, clockmaker:`

    @property
    def setting(self) -> str:
        """Return the style, wherever the words stand."""
        return self.style.removesuffix(" alone")


def opening_label(block: Block, start: int) -> Label | None:
    """Return what could be a label at `start` of a block's text."""
    text = block.text
    run = _emphasis_at(block, start)
    stray = STRAY.match(text, start)
    begin, start = start, stray.end() if stray else start
    first = next((i for i in block.inlines if i.text.strip()), None)
    apart = start == 0 and first is not None and first.kind is InlineKind.CODE
    found = _of_a_form(text, start, run, apart=apart) or _name_and_colon(block, start, run) or _odd(text, start)
    return replace(found, start=begin) if found and found.start == start else found


def _of_a_form(text: str, start: int, run: Run | None, *, apart: bool = False) -> Label | None:
    """Return a label that has a form of its own: `<Person1> …`, `Q. …`, `[Ida Moss] …`, `ida> …`.

    With `apart` the first word is set in another type than those after it, and may be a nickname.
    """
    if tag := TAG.match(text, start):
        return Label(tidy(tag["name"]), start, tag.end(), "tag", True)
    letter = LETTER.match(text, start)
    if letter and kind_of(letter["name"]):  # `Q. How …`, `A. Well …`, `A1. Well …`
        return Label(letter["name"], letter.start(), letter.end(), "plain", True)
    if (
        (initial := INITIAL.match(text, start))
        and not initial["name"].islower()
        and not (run and run.end < initial.end())
    ):
        return Label(initial["name"], initial.start(), initial.end(), LONE_LETTER, True)
    for style, form in OTHER_FORMS:
        other = form.match(text, start)
        # what is emphasised with the words after it is no label of these forms, but `Ida>>` and a recurring `Ida - `
        goes_on = run is not None and other is not None and other.end() <= run.end and style == "bracketed"
        named = other is not None and (style != "dashed" or titled(tidy(other["name"])) or apart)
        if other and named and not goes_on:
            follows = bool(text[other.end() :].strip())
            if style == "dashed" and run is not None and other.end() <= run.end:
                style = DASHED_INSIDE
            return Label(
                tidy(other["name"]), other.start(), other.end(), style + ("" if follows else " alone"), follows
            )
    return None


def _odd(text: str, start: int) -> Label | None:
    odd = ODD.match(text, start)
    name = tidy(odd["name"]) if odd else ""
    return Label(name, start, odd.end(), "odd", True) if odd and re.search(r"[^\W\d_]", name) else None


def _name_and_colon(block: Block, start: int, run: Run | None) -> Label | None:
    """Return a name with a colon, a time or an emphasis of its own."""
    text = block.text
    # an emphasised label ends where its emphasis does: the words after it are no part of the name
    match = OPENING.match(text, start, run.end) if run and len(text[run.start : run.end]) <= 100 else None
    if match and not match["colon"].strip():
        colon = COLON.match(text, match.end())
        end, has_colon = (colon.end(), True) if colon else (match.end(), False)
    else:
        match = match or OPENING.match(text, start)
        end, has_colon = (match.end(), bool(match["colon"].strip())) if match else (start, False)
    if not match:
        return None
    if match["before"] and match["before"].rstrip()[-1].isdigit() and re.fullmatch(r"[AaPp]\.?[Mm]\.?", match["name"]):
        return None  # `9:30 AM: breakfast`
    timed = bool(match["before"] or match["after"])
    if has_colon and (time := TIME_AFTER.match(text, end)):
        timed, end = True, time.end()
    rest = text[end:]
    alone = not rest.strip() or rest.startswith("\n") or "\n" in text[match.end("name") : end]
    within = run is not None and match.end("name") <= run.end
    stops = run is not None and not text[match.end() : run.end].strip()
    name = tidy(match["name"])
    goes_on = rest.lstrip()[:1].islower() and re.match(r"\s*[^\W\d_]+\s+\S", rest)  # `**Ida Moss** is a clockmaker`
    if not (has_colon or timed or (titled(name) and (alone or (within and stops and not goes_on)))):
        return None
    if has_colon and run and not stops and not within:
        return None
    how = "heading" if block.kind is BlockKind.HEADING else "emphasised" if within and stops else "plain"
    if block.kind is BlockKind.LIST_ITEM:
        how += " item"
    style = f"{how}{' timed' if timed else ''}{'' if has_colon else ' without colon'}{' alone' if alone else ''}"
    office = (match["aside"] or "") if (match["aside"] or "").startswith(",") else ""
    brief = len(rest.split()) <= BRIEF and not re.search(r"[.?!…]\s*$", rest)
    return Label(name, match.start(), end, style, bool(rest.strip()) and not alone, brief, office)


def _emphasis_at(block: Block, start: int) -> Run | None:
    """Return the emphasised run that a block's words start with."""
    for run in emphasis_runs(block):
        if run.end > start and re.search(r"\w", block.text[max(run.start, start) : run.end]):
            return run if run.marks else None
    return None


def inner_labels(block: Block) -> Iterator[Label]:
    """Yield what could be labels after the end of a sentence inside a block: wrapped text runs turns together."""
    yield from (Label(tidy(m["name"]), m.start(), m.end(), "tag", True) for m in TAG.finditer(block.text, 1))
    for line in re.finditer(r"\n(?=\S)", block.text):
        run = _emphasis_at(block, line.end())
        found = _of_a_form(block.text, line.end(), run) or _name_and_colon(block, line.end(), run)
        if found and found.follows and "without colon" not in found.style and not found.style.startswith("dashed"):
            yield found
    for match in INSIDE.finditer(block.text):
        runs = [r for r in emphasis_runs(block) if r.start <= match.start("name") < r.end]
        how = "emphasised" if runs and runs[0].marks else "plain"
        yield Label(tidy(match["name"]), match.start("name"), match.end(), how, True)


def _typo(text: str, names: frozenset[str]) -> Label | None:
    """Return a label with a semicolon for its colon: `Ida; I think so`."""
    match = re.match(rf"(?P<name>{'|'.join(map(re.escape, sorted(names)))})\s?;\s+(?=\S)", text, re.IGNORECASE)
    return Label(tidy(match["name"]), match.start(), match.end(), "plain", True) if match else None


def _shouted(block: Block, names: frozenset[str]) -> Iterator[Label]:
    """Find labels in capitals in the middle of a block, whatever stands before them: `Did -- ANSWER: Yes.`"""
    for match in re.finditer(r"(?<=\s)(?P<name>[A-Z]{4,})\s?:\s+(?=\S)", block.text, re.ASCII):
        if match["name"].casefold() in names:
            yield Label(match["name"], match.start(), match.end(), "plain", True)


def labels_inside(block: Block, names: frozenset[str]) -> Iterator[Label]:
    """Find full names that are labels elsewhere in the middle of a block: `… and so on Ada Lovelace: What then?`."""
    if names and ("[" in block.text or "<" in block.text):
        known = "|".join(map(re.escape, names))
        for match in re.finditer(rf"[\[<](?P<name>{known})[\]>]\s?:?\s*", block.text, re.IGNORECASE):
            yield Label(tidy(match["name"]), match.start(), match.end(), "bracketed", True)
    if names and ";" in block.text and (typo := _typo(block.text, names)):
        yield typo
    yield from _shouted(block, names)
    full = sorted((n for n in names if " " in n), key=len, reverse=True)
    if full and ":" in block.text:
        known = "|".join(map(re.escape, full))
        for match in re.finditer(rf"(?<!\S)(?P<name>{known})\s?:\s+(?=[^\W\d_a-z])", block.text, re.IGNORECASE):
            yield Label(tidy(match["name"]), match.start(), match.end(), "plain", True)
