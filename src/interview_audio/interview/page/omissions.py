"""Find what isn't said before anybody's words are looked at: a table of rules, each with the reason that is given."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from interview_audio.interview.page.furniture import boxes, is_furniture
from interview_audio.interview.page.names import in_legend, on_card
from interview_audio.interview.page.omission_patterns import (
    ADDRESS_ONLY,
    BACK,
    BACK_MATTER,
    BYLINE,
    CAPTION,
    COPYRIGHT,
    CREDIT,
    DATE,
    EMBED,
    LAST_CREDIT,
    NOTE_MARK,
    REACTIONS,
    READ_MORE,
    REFERENCE,
    SHARE,
    VIDEO_CREDIT,
)
from interview_audio.interview.page.questions import asks_at_the_end
from interview_audio.model import Block, BlockKind, InlineKind

BY_KIND = {
    BlockKind.METADATA: "front matter",
    BlockKind.CODE: "code",
    BlockKind.TABLE: "table",
    BlockKind.IMAGE: "image",
    BlockKind.FOOTNOTE: "footnote",
    BlockKind.MARKUP: "markup",
    BlockKind.CAPTION: "caption",
    BlockKind.BOILERPLATE: "boilerplate",
    BlockKind.RULE: "rule",
}


BESIDE = "beside: "
"""What the class begins with in which the reader of a page says what sort of boilerplate a block is."""


@dataclass(frozen=True)
class Page:
    """The blocks of a page, and its title."""

    blocks: Sequence[Block]
    title: str

    @cached_property
    def four_word_runs(self) -> dict[tuple[str, ...], set[int]]:
        """Map every run of four words to the paragraphs, other than quotations, in which it stands."""
        found: dict[tuple[str, ...], set[int]] = {}
        for index, block in enumerate(self.blocks):
            if not block.quoted and block.kind not in BY_KIND:
                for run in _runs_of_four(words(block.text)):
                    found.setdefault(run, set()).add(index)
        return found

    @cached_property
    def cited(self) -> frozenset[str]:
        """Return the numbers in brackets that stand in its text: `on clocks [3]`."""
        return frozenset(n for block in self.blocks for n in re.findall(r"(?<=\S)\s?\[(\d{1,3})\]", block.text))

    def nearest(self, index: int, step: int) -> Block | None:
        """Return the next block in a direction that isn't a rule or markup."""
        index += step
        while 0 <= index < len(self.blocks):
            if self.blocks[index].kind not in (BlockKind.RULE, BlockKind.MARKUP):
                return self.blocks[index]
            index += step
        return None


@dataclass(frozen=True)
class PositionedBlock:
    """A block with its position on the page."""

    page: Page
    index: int

    @property
    def block(self) -> Block:
        """Return the block itself."""
        return self.page.blocks[self.index]

    @property
    def text(self) -> str:
        """Return its words."""
        return self.block.text.strip()


OmissionRule = Callable[[PositionedBlock], bool]


def words(text: str) -> list[str]:
    """Return the words of a text, in lower case."""
    return re.findall(r"[^\W_]+", text.casefold())


def is_title(item: PositionedBlock) -> bool:
    """Recognise the page's own title, set as a heading or as its first line."""
    said = words(item.text)
    return bool(said) and said == words(item.page.title)


def is_caption(item: PositionedBlock) -> bool:
    """Recognise `Photo: Heike Kurth`, and `_Participants of the meeting_` under a picture."""
    text = item.text
    if len(text) > 260 or "?" in text:
        return False
    above, below = item.page.nearest(item.index, -1), item.page.nearest(item.index, 1)
    beside = any(b and b.kind is BlockKind.IMAGE for b in (above, below))
    if (CAPTION.fullmatch(text) and (beside or len(text) < 120)) or VIDEO_CREDIT.fullmatch(text):
        return True
    return above is not None and above.kind is BlockKind.IMAGE and _echoes_alt(above, text)


def _echoes_alt(image: Block, text: str) -> bool:
    """Return whether a line under a picture has the words of the picture's own text."""
    alt, said = set(words(image.text)), words(text)
    return 0 < len(said) <= 40 and sum(w in alt for w in said) >= 0.6 * len(said)


def is_credit(item: PositionedBlock) -> bool:
    """Recognise `Photo by Heike Kurth`, `Image credit: The Gazette`."""
    return is_caption(item) and bool(CREDIT.search(item.text)) and len(words(item.text)) <= 15


def is_address(item: PositionedBlock) -> bool:
    """Recognise `https://example.org/more` alone in its paragraph."""
    return bool(ADDRESS_ONLY.fullmatch(item.text))


def is_share_line(item: PositionedBlock) -> bool:
    """Recognise `Share this`, `Related posts`, `Leave a comment`."""
    short = len(item.text.split()) <= 8 and not item.text.endswith((".", "?"))
    return short and bool(SHARE.fullmatch(item.text))


def is_read_more(item: PositionedBlock) -> bool:
    """Recognise `Read more: An interview with Ada`."""
    return bool(READ_MORE.fullmatch(item.text)) and "?" not in item.text


def is_reaction(item: PositionedBlock) -> bool:
    """Recognise `(Reactions: 5)`, `[gallery ids="1,2"]`."""
    return bool(REACTIONS.fullmatch(item.text))


def is_pull_quote(item: PositionedBlock) -> bool:
    """Recognise a quotation set apart that repeats a sentence of the text around it."""
    said = words(item.text)
    if not item.block.quoted or not 4 <= len(said) <= 60:
        return False
    runs = _runs_of_four(said)
    found = Counter(other for run in runs for other in item.page.four_word_runs.get(run, ()))
    return bool(found) and max(found.values()) >= 0.6 * len(runs)


def _runs_of_four(said: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(said[i : i + 4]) for i in range(len(said) - 3)]


def is_reference(item: PositionedBlock) -> bool:
    """Recognise `[3] Ida Moss: On clocks` where the text cites the number."""
    number = REFERENCE.match(item.text)
    return number is not None and number[1] in item.page.cited


def is_note(item: PositionedBlock) -> bool:
    """Recognise the body of a footnote or of an editor's comment: it begins with the link back to its mark."""
    first = item.block.inlines[0] if len(item.block.inlines) > 1 else None
    if first is None or not NOTE_MARK.fullmatch(first.text.strip()):
        return False
    return first.kind is InlineKind.NOTE or bool(first.href and BACK.match(first.href))


def is_link(item: PositionedBlock) -> bool:
    """Recognise a list item that is nothing but links: `- [Spotify](https://…)`."""
    if item.block.kind is not BlockKind.LIST_ITEM:
        return False
    linked = sum(len(words(i.text)) for i in item.block.inlines if i.href and i.kind is not InlineKind.NOTE)
    count = len(words(item.text))
    return linked > 0 and count <= 15 and linked >= 0.6 * count


def is_copyright(item: PositionedBlock) -> bool:
    """Recognise `Copyright © 2001 The Gazette. All rights reserved.`."""
    return bool(COPYRIGHT.fullmatch(item.text)) and "?" not in item.text


RULES: tuple[tuple[str, OmissionRule], ...] = (
    ("title", is_title),
    ("credit", is_credit),
    ("caption", is_caption),
    ("address", is_address),
    ("share line", is_share_line),
    ("teaser of another post", is_read_more),
    ("reactions", is_reaction),
    ("copyright", is_copyright),
    ("pull quote", is_pull_quote),
    ("footnote", is_reference),
    ("footnote", is_note),
)


def is_byline(block: Block) -> bool:
    """Recognise `By Ada Lovelace`, `Publication date: July 30, 2020` or a date alone, above the first words."""
    text = block.text.strip()
    return (
        len(text) < 220
        and bool(BYLINE.fullmatch(text) or DATE.fullmatch(text))
        and not text.rstrip().endswith((".", "?", "!"))
    )


CARD_BLOCKS = 15
"""Number of blocks at the top of a page among which it tells who takes part."""


def _is_legend(item: PositionedBlock) -> bool:
    """Recognise `IM: Ida Moss`, on a line each or in a paragraph each: labels that come again below."""
    known = in_legend(item.text)
    beside = (item.page.nearest(item.index, step) for step in (-1, 1))
    alone = len(known) == 1 and not any(b and in_legend(b.text) for b in beside)
    below = (b.text for b in item.page.blocks[item.index + 1 :] if not in_legend(b.text))
    starts = {text.split(":")[0].strip("*_ ").casefold() for text in below}
    return bool(known) and not alone and any(label.casefold() in starts for label in known)


def is_card(item: PositionedBlock) -> bool:
    """Recognise `Interviewer: Ida Moss` above the talk, and `Guest: Per Lund` beside it: no interviewer says a name and
    no more."""
    if item.index < CARD_BLOCKS and _is_legend(item):
        return True
    card = on_card(item.text) if item.index < CARD_BLOCKS else None
    if not card or card[0] == "interviewer":
        return card is not None
    beside = (item.page.nearest(item.index, step) for step in (-1, 1))
    return any(b and (other := on_card(b.text)) and other[0] == "interviewer" for b in beside)


def by_kind(block: Block) -> str | None:
    """Return why a block isn't said, as far as its kind tells."""
    reason = BY_KIND.get(block.kind)
    if block.kind is BlockKind.BOILERPLATE:
        sorts = (name.removeprefix(BESIDE) for name in block.classes[-1:] if name.startswith(BESIDE))
        return next(sorts, reason)
    source = "".join(run.text for run in block.inlines)
    if block.kind is BlockKind.MARKUP and EMBED.search(source):
        return "embed"
    return "credit" if block.kind is BlockKind.CAPTION and CREDIT.search(source) and len(source) < 120 else reason


def omissions(page: Page) -> list[str | None]:
    """Return for every block why it isn't said, or None."""
    reasons: list[str | None] = []
    opening = True
    for index, block in enumerate(page.blocks):
        reason = by_kind(block)
        if reason is None and block.text.strip():
            reason = next((name for name, rule in RULES if rule(PositionedBlock(page, index))), None)
            byline = (opening and is_byline(block)) or is_furniture(block)
            if reason is None and (byline or is_card(PositionedBlock(page, index))):
                reason = "byline"
            opening = opening and reason is not None
        reasons.append(reason)
    for index in boxes(page.blocks):
        reasons[index] = reasons[index] or "sidebar"
    _omit_back_matter(page, reasons)
    return _without_link_sections(page, reasons)


def _omit_back_matter(page: Page, reasons: list[str | None]) -> None:
    """Omit notes and references below the text, and credits in its last lines."""
    texts = [k for k, reason in enumerate(reasons) if reason is None and page.blocks[k].text.strip()]
    for k in texts[-3:] if len(texts) > 6 else ():
        if LAST_CREDIT.fullmatch(page.blocks[k].text.strip()):
            reasons[k] = "credit"
    headings = [k for k in texts if page.blocks[k].kind is BlockKind.HEADING]
    start = next((k for k in headings if BACK_MATTER.fullmatch(page.blocks[k].text)), None)
    below = [k for k in texts if start is not None and k >= start]
    asking = any(asks_at_the_end(page.blocks[k].text) for k in below)
    other = any(k in headings and not BACK_MATTER.fullmatch(page.blocks[k].text) for k in below)
    if below and not asking and not other and len(below) < 0.5 * len(texts):
        for k in below:
            reasons[k] = "references"


def _without_link_sections(page: Page, reasons: list[str | None]) -> list[str | None]:
    """Omit sections that are lists of links as well. A list of links that answers a question stays."""
    headings = [k for k, b in enumerate(page.blocks) if b.kind is BlockKind.HEADING and "?" not in b.text]
    for start in headings:
        section = range(start + 1, _end_of_section(page.blocks, start))
        links = [
            k for k in section if reasons[k] == "address" or (reasons[k] is None and is_link(PositionedBlock(page, k)))
        ]
        said = [k for k in section if reasons[k] is None and k not in links and page.blocks[k].text.strip()]
        few = len(said) <= len(links) and sum(len(words(page.blocks[k].text)) for k in said) <= 12 * len(links)
        if links and few:
            for k in (start, *links, *said):
                reasons[k] = reasons[k] or "links"
    return reasons


def _end_of_section(blocks: Sequence[Block], start: int) -> int:
    """Return where the next heading of the same level or above stands."""
    level = blocks[start].level
    later = range(start + 1, len(blocks))
    return next((k for k in later if blocks[k].kind is BlockKind.HEADING and blocks[k].level <= level), len(blocks))
