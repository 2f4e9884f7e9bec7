"""Layouts: the ways in which a page may set off who speaks, by names, numbers, emphasis, headings or not at all."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from interview_audio.interview.evidence.wording import Wording
from interview_audio.interview.page.passages import Passage
from interview_audio.interview.page.questions import asks_at_the_end
from interview_audio.model import Role

SURE = 25.0
"""What the page says outright weighs more than any words."""
LABEL_EXPLAINED = 3.0
"""What each label earns for a layout in which it is one: the words it explains need no other hypothesis."""
LABEL_ALONE_EXPLAINED = 8.0
"""The same of a label that has a paragraph for itself: nobody says a name and no more, again and again."""


TURNS = ("dash", "class another speaker")
"""What a page may set before the first words of every turn: a dash, the `>>` of captions."""


@dataclass(frozen=True)
class Layout:
    """A hypothesis about how turns are set off."""

    question_style: str | None = None  # how every question is formatted
    answer_style: str | None = None  # how every answer is formatted, where questions are not
    turn_style: str | None = None  # how the first paragraph of every turn is formatted, whoever speaks: a dash
    numbers: bool = False  # every question carries a number
    labels: Mapping[str, Role] = field(default_factory=dict)  # the role of each label, in lower case
    decided: bool = False  # labels explain the page
    questions_between: bool = False  # questions stand before those with labels, and carry none
    remark_style: str | None = None  # how the host's other words are formatted, where questions are set off otherwise

    @property
    def labelled(self) -> frozenset[Role]:
        """Return the roles whose turns carry labels."""
        return frozenset(self.labels.values())


MOST_OF_A_LOOK = 0.8
"""Below this share of a page's passages a look can be that of its questions."""
MOST_OF_A_CLASS = 0.6
"""The same of a class, which the whole text of a post may have."""


def layouts_without_labels(passages: Sequence[Passage], wordings: Sequence[Wording]) -> Iterator[Layout]:
    """Yield the ways in which the questions of a page may be set off, without its labels."""
    remarks = remark_styles(passages, wordings)
    if sum(p.explicit_number for p in passages) >= 2:
        yield Layout(numbers=True)
        yield from (Layout(numbers=True, remark_style=style) for style in remarks)
        return
    yield Layout()
    asking: dict[str, list[bool]] = {}
    for passage, wording in zip(passages, wordings, strict=True):
        for style in passage.styles:
            asking.setdefault(style, []).append(wording.questions > 0 or wording.has("invite"))
    words = sum(len(p.text) for p in passages)
    for style, asks in asking.items():
        most = MOST_OF_A_CLASS if style.startswith("class") else MOST_OF_A_LOOK
        if len(asks) < most * len(passages) and sum(asks) >= 0.3 * len(asks):
            yield Layout(style)
            if style.startswith("heading"):
                yield from (Layout(style, remark_style=r) for r in remarks if not _over_remarks(passages, style, r))
        # answers are a good part of the page; what is set off and short (a bold `Name:`) is something else
        large = sum(len(p.text) for p in passages if style in p.styles) >= 0.25 * words
        few = len(asks) >= 3 and sum(asks) <= 0.5 * len(asks)
        if few and large and not style.startswith(("heading", "item", "numbered")):
            yield Layout(answer_style=style)
    yield from (Layout(turn_style=style) for style in TURNS if len(asking.get(style, ())) >= 4)
    if sum(p.number is not None for p in passages) >= 2:
        yield Layout(numbers=True)


REMARKS = ("strong", "emphasis")
"""How a host's remarks are formatted where headings or numbers set off the questions."""


def remark_styles(passages: Sequence[Passage], wordings: Sequence[Wording]) -> list[str]:
    """Return the styles in which whole sentences are set off again and again, each alone, between plain ones."""
    found = []
    for style in REMARKS:
        places = [k for k, p in enumerate(passages) if p.label is None and is_remark(p, style)]
        alone = sum(k + 1 == len(passages) or not is_remark(passages[k + 1], style) for k in places)
        ended = sum(wordings[k].text.rstrip("*_ ").endswith((".", "?", "!", "…", ":")) for k in places)
        asking = sum(wordings[k].questions > 0 or wordings[k].has("you") for k in places)
        few = len(places) < 0.5 * len(passages)
        if len(places) >= 3 and few and min(alone, ended) >= 0.7 * len(places) and asking >= 0.3 * len(places):
            found.append(style)
    return found


def _over_remarks(passages: Sequence[Passage], heading: str, remark: str) -> bool:
    """Return whether most headings stand right above what is set as remarks are: sections, and questions in them."""
    below = [is_remark(b, remark) for a, b in pairwise(passages) if heading in a.styles]
    return sum(below) >= max(1, 0.5 * len(below))


def is_remark(passage: Passage, style: str | None) -> bool:
    """Return whether a paragraph is set in a style, alone or with another."""
    return style is not None and not passage.is_heading and any(style in set_as.split() for set_as in passage.styles)


def is_marked(passage: Passage, layout: Layout) -> bool:
    """Return whether the layout sees the start of a turn here."""
    labelled = passage.label is not None and passage.label.casefold() in layout.labels
    numbered = layout.numbers and passage.number is not None
    remark = passage.label is None and is_remark(passage, layout.remark_style)
    return labelled or numbered or remark or (layout.question_style in passage.styles and not passage.is_credit)


def asks(passage: Passage) -> bool:
    """Return whether a passage ends with a question mark."""
    return asks_at_the_end(passage.text)


def label_roles(
    assigned: Mapping[str, Role], certain: Mapping[str, Role], doubtful: Sequence[Sequence[str]]
) -> Iterator[dict[str, Role]]:
    """Yield the ways in which roles may be assigned to labels: as their words say, one doubtful person the other way
    round, or all labels on the one side that is labelled. `certain` are labels whose very word is a role."""
    every = [dict(assigned)]
    every += [dict(assigned) | {name: _other(assigned[name]) for name in group} for group in doubtful]
    every += [
        {n: r if r is Role.NARRATOR else only for n, r in assigned.items()} for only in (Role.GUEST, Role.INTERVIEWER)
    ]
    seen: list[dict[str, Role]] = []
    for roles in every:
        roles |= certain
        if roles not in seen:
            seen.append(roles)
            yield roles


def decided_roles(
    assigned: Mapping[str, Role], certain: Mapping[str, Role], doubtful: Sequence[Sequence[str]]
) -> Iterator[dict[str, Role]]:
    """Yield the ways in which roles may be assigned where labels decide: both sides have somebody in each of them."""
    sides = {r for r in assigned.values() if r is not Role.NARRATOR}
    yield dict(assigned) | dict(certain)
    people = len(assigned) - sum(len(group) - 1 for group in doubtful)
    for group in doubtful if people > 2 else ():
        roles = dict(assigned) | {name: _other(assigned[name]) for name in group} | dict(certain)
        if {r for r in roles.values() if r is not Role.NARRATOR} >= sides:
            yield roles


def _other(role: Role) -> Role:
    return Role.GUEST if role is Role.INTERVIEWER else Role.INTERVIEWER


def prior(passages: Sequence[Passage], layout: Layout, asking: Mapping[str, float]) -> float:
    """Score a layout apart from the reading under it.

    Labels that it explains count for it, roles that disagree with what is known of the people against it. `asking` is
    how much each label is like an interviewer's, below 0 like a guest's.
    """
    labels = [p.label.casefold() for p in passages if p.label and p.label.casefold() in layout.labels]
    signs = {Role.INTERVIEWER: 1.0, Role.GUEST: -1.0, Role.NARRATOR: 0.0}
    unlikely = 0.0
    for name, count in Counter(labels).items():
        against = -signs[layout.labels[name]] * asking.get(name, 0.0)
        unlikely += min(25.0, max(0.0, against) * (1 + math.log2(count)))
        if against > 0 and layout.labelled == {Role.INTERVIEWER}:
            unlikely += 2 * LABEL_EXPLAINED * count  # who never asks needs no unnamed guest to answer
    # one guest after the other without a question between is rarer than a question
    relay = sum(a != b and layout.labels[a] is layout.labels[b] is Role.GUEST for a, b in pairwise(labels))
    if len(set(labels)) == 2 and not layout.question_style:
        relay *= 4  # two who take turns are hardly two guests
    alone = sum(p.label_alone for p in passages if p.label and p.label.casefold() in layout.labels)
    explained = LABEL_EXPLAINED * (len(labels) - alone) + LABEL_ALONE_EXPLAINED * alone
    # several who ask by name, and nobody who answers by name
    one_sided = 0.0
    if len(layout.labels) > 1 and layout.labelled == {Role.INTERVIEWER}:
        one_sided = 4.0 if 2 * len(labels) < len(passages) else SURE
    return explained - unlikely - one_sided - 0.5 * relay
