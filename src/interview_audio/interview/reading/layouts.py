"""How a page sets off who speaks: by names, numbers, emphasis, headings or not at all, and what that tells."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from interview_audio.interview.evidence.wording import Wording
from interview_audio.interview.page.label_words import titled
from interview_audio.interview.page.names import conducting
from interview_audio.interview.page.passages import Passage
from interview_audio.interview.reading.sequence import IMPOSSIBLE, KIND_OF, Hint, State
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

    look: str | None = None  # what every question looks like
    answers: str | None = None  # what every answer looks like, where questions look like nothing
    turns: str | None = None  # what the first paragraph of every turn looks like, whoever speaks: a dash
    numbers: bool = False  # every question carries a number
    labels: Mapping[str, Role] = field(default_factory=dict)  # the role of each label, in lower case
    decided: bool = False  # labels explain the page
    between: bool = False  # questions stand before those with labels, and carry none

    @property
    def labelled(self) -> frozenset[Role]:
        """Return the roles whose turns carry labels."""
        return frozenset(self.labels.values())


def layouts_without_labels(passages: Sequence[Passage], wordings: Sequence[Wording]) -> Iterator[Layout]:
    """Yield the ways in which the questions of a page may be set off, without its labels."""
    if sum(p.explicit_number for p in passages) >= 2:
        yield Layout(numbers=True)
        return
    yield Layout()
    asking: dict[str, list[bool]] = {}
    for passage, wording in zip(passages, wordings, strict=True):
        for look in passage.looks:
            asking.setdefault(look, []).append(wording.questions > 0 or wording.has("invite"))
    words = sum(len(p.text) for p in passages)
    for look, asks in asking.items():
        if len(asks) < 0.8 * len(passages) and sum(asks) >= 0.3 * len(asks):
            yield Layout(look)
        # answers are a good part of the page; what is set off and short (a bold `Name:`) is something else
        large = sum(len(p.text) for p in passages if look in p.looks) >= 0.25 * words
        few = len(asks) >= 3 and sum(asks) <= 0.5 * len(asks)
        if few and large and not look.startswith(("heading", "item", "numbered")):
            yield Layout(answers=look)
    yield from (Layout(turns=look) for look in TURNS if len(asking.get(look, ())) >= 4)
    if sum(p.number is not None for p in passages) >= 2:
        yield Layout(numbers=True)


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


def states(**by_kind: float) -> tuple[float, ...]:
    """Return a bonus for each state, by the kind of passage: intro, question, answer, aside, closing, outro."""
    return tuple(by_kind.get(KIND_OF[s], 0.0) for s in State)


OUT = IMPOSSIBLE
LABELLED: Mapping[Role, tuple[float, ...]] = {
    Role.INTERVIEWER: states(intro=OUT, answer=OUT, aside=OUT, outro=OUT),
    Role.GUEST: states(intro=OUT, question=OUT, aside=OUT, closing=OUT, outro=OUT),
    Role.NARRATOR: states(question=OUT, answer=OUT, closing=OUT),
}


MARKED = states(question=5.0, closing=3.0, answer=-5.0, intro=-2.0, aside=-1.0, outro=-2.0)
"""For a passage that is set off as questions are."""

EDITORIAL = re.compile(
    r"[\[(*_]*\s*(?:editor['’]?s?['’]? note|ed(?:itor)?\\.? note|note from the editors?|editor:|correction:|"
    r"anm(?:erkung|\.) d(?:er|\.) red|"
    r"anmerkung|hinweis der redaktion|n\.?d\.?l\.?r|note de la rédaction|nota (?:del editor|do editor|della redazione)|"
    r"noot van de redactie)\b",
    re.IGNORECASE,
)


def hints(passages: Sequence[Passage], layout: Layout) -> list[Hint]:
    """Return what the layout says of every spoken passage."""
    alike = _set_off_as_well(passages, layout)
    out = [_labelled(p, layout, set_off=alike) or _unlabelled(p, layout) for p in passages]
    if out:
        opening = dict(out[0].moves).get("open", 0.0)  # the first passage opens without a move
        out[0] = Hint(_plus(out[0].states, states(question=opening)), out[0].moves)
    if layout.labelled >= {Role.INTERVIEWER, Role.GUEST}:
        _resumed(passages, layout, out)
    _before_the_talk(passages, layout, out)
    _after_the_talk(passages, layout, out)
    if layout.between:
        for k, (passage, after) in enumerate(pairwise(passages)):
            if passage.label is None and after.label and passage.text.rstrip("*_ ").endswith("?"):
                out[k] = Hint(_plus(out[k].states, MARKED), out[k].moves)
    return _short_turns(passages, layout, _unlike_answers(passages, layout, out))


def _before_the_talk(passages: Sequence[Passage], layout: Layout, out: list[Hint]) -> None:
    """Give nobody's answer to what stands before the first mark: no talk starts with one that nobody is named for."""
    if layout.look or layout.numbers or layout.decided:
        marked = [k for k, p in enumerate(passages) if _marked(p, layout)]
        asking = [k for k in marked if "?" in passages[k].text]
        first = next(iter(marked), 0)
        if layout.look and len(asking) >= 0.7 * len(marked):
            # a short line before the first question that looks the same is a heading
            first = next((k for k in marked if k in asking or not _is_name(passages[k].text)), first)
        for k in range(first):
            no_turn = states(answer=-8.0, question=-8.0 if k in marked else 0.0)
            out[k] = Hint(_plus(out[k].states, no_turn), out[k].moves)


def _is_name(text: str) -> bool:
    return len(text.split()) <= 4 and titled(text)


def _after_the_talk(passages: Sequence[Passage], layout: Layout, out: list[Hint]) -> None:
    """Give to the narrator what follows a rule, or the last heading that asks nothing, and carries no mark.

    The first words after a question are its answer all the same.
    """
    marks = [k for k, p in enumerate(passages) if _marked(p, layout)]
    if not marks or not (layout.look or layout.numbers or layout.decided):
        return
    ruled = [k for k, p in enumerate(passages) if p.after_rule and k - 1 in marks and k not in marks]
    for k in range(marks[0], len(passages)):
        if k in marks:
            continue
        if k - 1 in marks and not passages[k - 1].label:
            out[k] = Hint(_plus(out[k].states, states(closing=-5.0, aside=-5.0)), out[k].moves)
        elif passages[k].after_rule and len(ruled) < 2:
            out[k] = Hint(out[k].states, (*out[k].moves, ("go on", -5.0)))
    last = marks[-1] + (1 if passages[marks[-1]].label else 2)
    ends = [k for k in range(last, len(passages)) if passages[k].is_heading and not passages[k].label]
    for k in range(ends[0], len(passages)) if ends and passages[-1].is_heading is False else ():
        out[k] = Hint(_plus(out[k].states, states(answer=-6.0)), out[k].moves)


def _by_answers(passage: Passage, layout: Layout, bonus: tuple[float, ...]) -> Hint:
    """Return the hint where answers are set off instead of questions, or turns are, without telling whose they are."""
    if layout.turns:
        if layout.turns in passage.looks:
            return Hint(bonus, (("open", 3.0), ("answer", 3.0), ("go on", -8.0), ("ask on", -8.0)))
        return Hint(bonus, (("open", -5.0), ("answer", -5.0)))
    if layout.answers in passage.looks:
        return Hint(_plus(bonus, states(question=-5.0, aside=-1.0)), (("answer", 5.0), ("open", -5.0)))
    return Hint(bonus, (("answer", -7.0), ("go on", -4.0)))


def _resumed(passages: Sequence[Passage], layout: Layout, out: list[Hint]) -> None:
    """Favour the narrator between two turns of one label, if nothing says who speaks there: somebody else did."""
    last: str | None = None
    for k, passage in enumerate(passages):
        label = passage.label.casefold() if passage.label else None
        if label in layout.labels:
            before = passages[k - 1] if k else passage
            if label == last and not (before.label and before.label.casefold() in layout.labels):
                out[k - 1] = Hint(_plus(out[k - 1].states, states(aside=4.0)), (("leave", 0.0),))
            last = label


def _plus(a: Sequence[float], b: Sequence[float]) -> tuple[float, ...]:
    return tuple(x + y for x, y in zip(a, b, strict=True))


def _unlike_answers(passages: Sequence[Passage], layout: Layout, out: list[Hint]) -> list[Hint]:
    """Favour the narrator for words set unlike the answers, where all answers look alike (quoted, indented)."""
    marks = [k for k, p in enumerate(passages) if _marked(p, layout)]
    if not layout.look or len(marks) < 3 or layout.labels:
        return out
    between = [k for k in range(marks[0], len(passages)) if not _marked(passages[k], layout)]
    counts = Counter(look for k in between if k < marks[-1] for look in passages[k].looks)
    usual, count = counts.most_common(1)[0] if counts else ("", 0)
    inside = sum(k < marks[-1] for k in between)
    if count >= 0.75 * inside and inside >= 3:
        for k in between:
            alike = usual in passages[k].looks
            out[k] = Hint(_plus(out[k].states, states(question=-6.0) if alike else states(answer=-5.0)), out[k].moves)
    return out


def _short_turns(passages: Sequence[Passage], layout: Layout, out: list[Hint]) -> list[Hint]:
    """Disfavour a second paragraph after the last mark, where every turn before was one paragraph."""
    marks = [k for k, p in enumerate(passages) if _marked(p, layout)]
    gaps = [b - a - 1 for a, b in pairwise(marks)]
    usual = 0 if layout.labelled == {Role.INTERVIEWER, Role.GUEST} else 1
    if len(gaps) >= 5 and all(gap <= usual for gap in gaps):
        for k in range(marks[-1] + 1 + usual, len(passages)):
            moves = defaultdict(float, out[k].moves)
            moves["go on"] -= 2.0
            moves["leave"] = max(moves["leave"], 0.0)
            out[k] = Hint(out[k].states, tuple(moves.items()))
    return out


def _marked(passage: Passage, layout: Layout) -> bool:
    """Return whether the layout sees the start of a turn here."""
    labelled = passage.label is not None and passage.label.casefold() in layout.labels
    return labelled or (layout.numbers and passage.number is not None) or layout.look in passage.looks


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
    if len(set(labels)) == 2 and not layout.look:
        relay *= 4  # two who take turns are hardly two guests
    alone = sum(p.label_alone for p in passages if p.label and p.label.casefold() in layout.labels)
    explained = LABEL_EXPLAINED * (len(labels) - alone) + LABEL_ALONE_EXPLAINED * alone
    # several who ask by name, and nobody who answers by name
    one_sided = 0.0
    if len(layout.labels) > 1 and layout.labelled == {Role.INTERVIEWER}:
        one_sided = 4.0 if 2 * len(labels) < len(passages) else SURE
    return explained - unlikely - one_sided - 0.5 * relay


def _set_off_as_well(passages: Sequence[Passage], layout: Layout) -> bool:
    """Return whether only questions carry a name, and are set off besides: `**IM: How so?**`."""
    named = [layout.look in p.looks for p in passages if p.label and p.label.casefold() in layout.labels]
    return layout.labelled == {Role.INTERVIEWER} and sum(named) >= 0.8 * len(named)


def _labelled(passage: Passage, layout: Layout, *, set_off: bool) -> Hint | None:
    role = layout.labels.get(passage.label.casefold()) if passage.label else None
    if set_off and role and layout.look in passage.looks:
        return Hint(_plus(LABELLED[role], MARKED))
    return Hint(LABELLED[role]) if role else None


def _unlabelled(passage: Passage, layout: Layout) -> Hint:
    moves: defaultdict[str, float] = defaultdict(float)
    bonus = states()
    labelled = layout.labelled
    marked = _marked(passage, layout)
    if EDITORIAL.match(passage.text) or (len(passage.text.split()) <= 25 and conducting(passage.text)):
        return Hint(states(question=-SURE, answer=-SURE, closing=-SURE), (("leave", 3.0),))
    if passage.is_heading and not marked:
        bonus = states(question=-6.0, answer=-6.0, closing=-3.0)
    if Role.INTERVIEWER in labelled:
        moves["open"] -= SURE  # a question carries its label
        if Role.GUEST in labelled:
            moves["answer"] -= 8.0 if passage.after_rule else SURE
            moves["leave"] -= 0.0 if passage.after_rule or passage.is_heading else 3.0
        else:
            moves["ask on"] -= 2.0
    elif Role.GUEST in labelled:
        moves["answer"] -= 0.5
    if (layout.answers or layout.turns) and not labelled:
        return _by_answers(passage, layout, bonus)
    if layout.numbers and passage.explicit_number:
        bonus = states(question=5.0, intro=-SURE, answer=-SURE, aside=-SURE, closing=-SURE, outro=-SURE)
        moves["ask on"] -= SURE
    elif (layout.numbers or layout.look) and Role.INTERVIEWER not in labelled:
        if marked:
            bonus = MARKED
            moves["ask on"] -= 6.0 if layout.numbers else 1.0
        else:
            moves["open"] -= SURE if layout.numbers else 7.0
            moves["ask on"] -= 0.0 if layout.numbers else 4.0
    return Hint(bonus, tuple(moves.items()))
