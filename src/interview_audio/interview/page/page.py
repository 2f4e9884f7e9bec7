"""Turn a document into passages: take out what isn't said, find labels and numbers, cut blocks where turns start."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from interview_audio.interview.page.labels import Label, inner_labels, labels_inside, opening_label
from interview_audio.interview.page.names import is_credit
from interview_audio.interview.page.omissions import Page, omissions
from interview_audio.interview.page.page_labels import accepted
from interview_audio.interview.page.passages import (
    SENTENCE_END,
    Passage,
    paragraph_breaks,
    pieces,
    run_in_head,
    turns_of_emphasis,
    uniform_marks,
)
from interview_audio.interview.page.questions import asks_at_the_end
from interview_audio.model import UNSEEN, Block, BlockKind, Document, InlineKind

Q_NUMBER = re.compile(
    r"(?:Q(?:uestion|\.)?|Frage|Pregunta|Pergunta|Domanda|Vraag)\s?\#?(\d{1,3})\s*[.:)\-–—]?\s*", re.IGNORECASE
)
QUESTION_LINE = re.compile(r"^[^\n]{6,400}\?[\"'”’»)\]*_\s]*\n(?=[^\n]*\w)")
"""A question on the first line of a block, which the author broke after it."""
CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
TIME = re.compile(rf"\[{CLOCK}\]")
OPENING_TIME = re.compile(rf"[\[(]?{CLOCK}[\])]?(?=\s)")
ONLY_TIME = re.compile(rf"\[{CLOCK}\]|\d{{1,3}}:\d{{2}}:\d{{2}}(?:[.,]\d{{1,3}})?")
"""A time that nobody says: `7:30` may be an answer."""

CUE = re.compile(
    rf"[\[(]?(?:ad |commercial |sponsor )?"
    rf"(?:break|music|jingle|intro|outro|advert(?:isement)?|sponsor(?:ship)?|applause)"
    rf"(?:[\])]|\s*:\s*(?:[\[(]?{CLOCK}[\])]?)?)",
    re.IGNORECASE,
)
"""What a transcript says is heard there: `Break: [12:30]`, `[Music]`."""

NUMBER = re.compile(r"\#?\(?(\d{1,3})(?:\s*[.)]|\s+[-–—]|\s*:)\s*(?=\S)")


def labels_of(document: Document, reasons: Sequence[str | None], known: Sequence[str]) -> frozenset[str]:
    """Return the names that are labels on this page, in lower case."""
    said = [b for b, reason in zip(document.blocks, reasons, strict=True) if reason is None]
    found = [(label, k) for k, block in enumerate(said) for label in _labels(block)]
    times = Counter(label.name.casefold() for label, _ in found)
    found = [(label, k) for label, k in found if times[label.name.casefold()] > 1 or not is_credit(said[k].text)]
    finished = sum(bool(SENTENCE_END.search(b.text)) for b in said) >= 0.8 * len(said)
    return accepted(
        [label for label, k in found if not finished or times[label.name.casefold()] > 1 or not _goes_on(said, k)],
        known,
    )


def _goes_on(said: Sequence[Block], index: int) -> bool:
    """Return whether a paragraph goes on with the sentence before it: `I am reading`, `Montaigne: Essays`."""
    before = said[index - 1] if index else None
    return (
        before is not None
        and before.kind is said[index].kind is BlockKind.PARAGRAPH
        and bool(re.search(r"[:：]\s+\S(?:.*\s)?[^\W\d_]+\s*$", before.text, re.DOTALL))
    )


def omission_reasons(document: Document, title: str) -> list[str | None]:
    """Return for every block why it isn't said, or None."""
    return omissions(Page(document.blocks, title))


def passages(document: Document, reasons: Sequence[str | None], names: frozenset[str]) -> list[Passage]:
    """Return all of a document, in its order, if `names` are its labels."""
    blocks = document.blocks
    out: list[Passage] = []
    after_rule = False
    timed = _is_timed([b for b, reason in zip(blocks, reasons, strict=True) if reason is None and b.text.strip()])
    asked = (
        sum(reason is None and bool(QUESTION_LINE.search(b.text)) for b, reason in zip(blocks, reasons, strict=True))
        >= 3
    )
    lists = not names and _has_lists_in_answers(
        [b for b, reason in zip(blocks, reasons, strict=True) if reason is None]
    )
    for index, (block, reason) in enumerate(zip(blocks, reasons, strict=True)):
        if block.kind is BlockKind.RULE:
            after_rule = True
        if reason is not None:
            if block.text.strip():
                out.append(Passage(index, 0, len(block.text), block, omission=reason))
            continue
        for passage in _cut(index, block, names, timed=timed, asked=asked, lists=lists):
            out.append(replace(passage, after_rule=after_rule))
            after_rule = after_rule and passage.omission is not None
    return _numbered(out)


def _is_timed(said: Sequence[Block]) -> bool:
    """Return whether most paragraphs start with the time at which they are heard."""
    return len(said) >= 6 and sum(bool(OPENING_TIME.match(b.text)) for b in said) >= 0.6 * len(said)


def _has_lists_in_answers(said: Sequence[Block]) -> bool:
    """Return whether emphasised words and a colon head the points of an answer: they are fewer than the questions that
    are paragraphs of their own in that emphasis."""
    heads = [b for b in said if run_in_head(b)]
    asking = sum(bool(uniform_marks(b)) and asks_at_the_end(b.text) for b in said)
    return bool(heads) and asking >= 3 and len(heads) < 2 * asking


def _labels(block: Block) -> Iterator[Label]:
    if block.speaker:
        yield Label(block.speaker, 0, 0, "emphasised voice", True)
        return
    pictures = list(_pictures(block))
    starts = [end for low, end in pictures if not block.text[:low].strip()]
    first = opening_label(block, 0) if not starts else None
    if first:
        yield first
    for _, end in pictures:  # a picture may stand before the label, in the same paragraph
        at = end + len(block.text[end:]) - len(block.text[end:].lstrip())
        behind = opening_label(block, at)
        if behind and "without colon" not in behind.style and behind.start >= at:
            yield behind
    taken = [end for _, end in pictures]
    yield from (label for label in inner_labels(block) if not any(label.start < end for end in taken) or not taken)


def _cut(
    index: int, block: Block, names: frozenset[str], *, timed: bool, asked: bool, lists: bool
) -> Iterator[Passage]:
    """Yield the passages of one block, cut where emphasis or a label starts; labels, times and pictures are omitted.

    With `timed` paragraphs start with a time, whether it stands in brackets or not; with `asked` a line of its own is a
    question, and the answer stands below; with `lists` emphasised words and a colon head a point of an answer.
    """
    if CUE.fullmatch(block.text.strip()) or ONLY_TIME.fullmatch(block.text.strip()):
        yield from (replace(piece, omission="label") for piece in pieces(index, block, ()))
        return
    labels = [label for label in _labels(block) if label.name.casefold() in names]
    labels += [x for x in labels_inside(block, names) if not any(y.start < x.end and x.start < y.end for y in labels)]
    labels.sort(key=lambda label: label.start)
    if block.speaker:
        labels = [replace(labels[0], start=0, end=0)] if labels else []
    places = {*turns_of_emphasis(block), *paragraph_breaks(block.text)}
    if lists and (head := run_in_head(block)):
        places.discard(head.end)
    if asked and (question := QUESTION_LINE.search(block.text)):
        places.add(question.end())
    places = {at for at in places if not any(label.start < at < label.end for label in labels)}
    places |= {edge for label in labels for edge in (label.start, label.end)}
    pictures = list(_pictures(block))
    times = [(m.start(), m.end()) for m in (OPENING_TIME if timed else TIME).finditer(block.text)]
    times = [t for t in times if not any(label.start < t[1] and t[0] < label.end for label in labels)]
    places |= {edge for span in (*pictures, *times) for edge in span}
    waiting: str | None = labels[0].name if block.speaker and labels else None
    for piece in pieces(index, block, sorted(places)):
        label = next((x for x in labels if x.start <= piece.start and piece.end <= x.end and x.end > x.start), None)
        if label:
            yield replace(piece, omission="label", label=label.name)
            waiting = label.name
        elif any(low <= piece.start and piece.end <= high for low, high in pictures):
            yield replace(piece, omission="image")
        elif ONLY_TIME.fullmatch(piece.text) or any(low <= piece.start and piece.end <= high for low, high in times):
            yield replace(piece, omission="label")
        else:
            yield replace(piece, label=waiting)
            waiting = None


def _pictures(block: Block) -> Iterator[tuple[int, int]]:
    position = 0
    for inline in block.inlines:
        if inline.kind in UNSEEN:
            continue
        if inline.kind is InlineKind.IMAGE and inline.text:
            yield position, position + len(inline.text)
        position += len(inline.text)


def _numbered(found: list[Passage]) -> list[Passage]:
    """Return the passages with the numbers of questions, where they count up through the page."""
    q_numbers = _counting([(k, m) for k, p in enumerate(found) if p.omission is None and (m := Q_NUMBER.match(p.text))])
    if len(q_numbers) >= 2:
        return [replace(p, explicit_number=p.number is not None) for p in _with_numbers(found, q_numbers)]
    plain = [(k, m) for k, p in enumerate(found) if p.omission is None and (m := NUMBER.match(p.text.lstrip("*_ ")))]
    numbers = _counting(plain)
    if len(numbers) >= 3 and len(numbers) >= 0.8 * len(plain):
        return _with_numbers(found, numbers)
    items = [
        (k, m)
        for k, p in enumerate(found)
        if p.omission is None
        and p.start == 0
        and p.block.depth <= 1
        and (m := re.match(r"(\d{1,3})[.)]", p.block.marker))
    ]
    numbers = _counting(items)
    if len(numbers) >= 3 and len(numbers) >= 0.8 * len(items):
        return _with_numbers(found, {k: _outside_text(m) for k, m in numbers.items()})
    return found


@dataclass(frozen=True)
class _Number:
    value: int
    end: int


def _outside_text(number: _Number) -> _Number:
    """Return the number of a list item, which is not part of its text."""
    return _Number(number.value, 0)


def _counting(matches: Sequence[tuple[int, re.Match[str]]]) -> dict[int, _Number]:
    """Return those of the numbers that go up by one from the first, starting at 1 or 0."""
    out: dict[int, _Number] = {}
    expected: int | None = None
    for index, match in matches:
        value = int(match[1])
        if (expected is None and value in (0, 1)) or value == expected:
            out[index] = _Number(value, match.end())
            expected = value + 1
    return out


def _with_numbers(found: list[Passage], numbers: dict[int, _Number]) -> list[Passage]:
    return [
        replace(p, number=numbers[k].value, number_end=numbers[k].end) if k in numbers else p
        for k, p in enumerate(found)
    ]


def without_number(passage: Passage) -> list[Passage]:
    """Return the number as an omitted piece, and the words."""
    at = passage.number_end
    if not at or passage.number is None:
        return [passage]
    return [replace(passage.part(0, at), omission="label"), replace(passage.part(at, len(passage.text)), number_end=0)]
