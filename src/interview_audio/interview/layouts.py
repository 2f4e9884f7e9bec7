"""How a page sets off who speaks: by names, numbers, emphasis, headings, or not at all; what that says of each passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from interview_audio.interview.passages import Passage
from interview_audio.interview.reading import IMPOSSIBLE, KIND_OF, Hint, State
from interview_audio.interview.wording import Wording
from interview_audio.model import Role

SURE = 25.0
"""What the page says outright weighs more than any words."""
LABEL_EXPLAINED = 3.0
"""What each label earns for a layout in which it is one: the words it explains need no other account."""


@dataclass(frozen=True)
class Layout:
    """A guess at how turns are set off."""

    look: str | None = None  # what every question looks like
    numbers: bool = False  # every question carries a number
    labels: Mapping[str, Role] = field(default_factory=dict)  # the role of each label, in lower case

    @property
    def labelled(self) -> frozenset[Role]:
        """The roles whose turns carry labels."""
        return frozenset(self.labels.values())


def question_marks(passages: Sequence[Passage], wordings: Sequence[Wording]) -> Iterator[Layout]:
    """The ways in which the questions of a page may be set off, without its labels."""
    yield Layout()
    asking: dict[str, list[bool]] = {}
    for passage, wording in zip(passages, wordings, strict=True):
        for look in passage.looks:
            asking.setdefault(look, []).append(wording.questions > 0 or wording.has("invite"))
    for look, asks in asking.items():
        if len(asks) < 0.8 * len(passages) and sum(asks) >= 0.3 * len(asks):
            yield Layout(look)
    if sum(p.number is not None for p in passages) >= 2:
        yield Layout(numbers=True)


def label_roles(assigned: Mapping[str, Role], by_name: Mapping[str, Role]) -> Iterator[dict[str, Role]]:
    """The ways in which labels may be distributed: as their words say, or all to the one side that is labelled.

    `by_name` are labels whose very word is a role: `Q`, `Guest`.
    """
    seen: list[dict[str, Role]] = []
    for every in (None, Role.GUEST, Role.INTERVIEWER):
        roles = {n: by_name.get(n, r if every is None or r is Role.NARRATOR else every) for n, r in assigned.items()}
        if roles and roles not in seen:
            seen.append(roles)
            yield roles


def states(**by_kind: float) -> tuple[float, ...]:
    """A bonus for each state, by the kind of passage: intro, question, answer, aside, closing, outro."""
    return tuple(by_kind.get(KIND_OF[s], 0.0) for s in State)


OUT = IMPOSSIBLE
LABELLED: Mapping[Role, tuple[float, ...]] = {
    Role.INTERVIEWER: states(intro=OUT, answer=OUT, aside=OUT, outro=OUT),
    Role.GUEST: states(intro=OUT, question=OUT, aside=OUT, closing=OUT, outro=OUT),
    Role.NARRATOR: states(question=OUT, answer=OUT, closing=OUT),
}


def hints(passages: Sequence[Passage], layout: Layout) -> list[Hint]:
    """What the layout says of every spoken passage."""
    return [_labelled(p, layout) or _unlabelled(p, layout) for p in passages]


def prior(passages: Sequence[Passage], layout: Layout) -> float:
    """What speaks for a layout apart from the reading under it."""
    return LABEL_EXPLAINED * sum(p.label is not None and p.label.casefold() in layout.labels for p in passages)


def _labelled(passage: Passage, layout: Layout) -> Hint | None:
    role = layout.labels.get(passage.label.casefold()) if passage.label else None
    return Hint(LABELLED[role]) if role else None


def _unlabelled(passage: Passage, layout: Layout) -> Hint:
    moves: Counter[str] = Counter()
    bonus = states()
    labelled = layout.labelled
    marked = (layout.numbers and passage.number is not None) or layout.look in passage.looks
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
    if layout.numbers and passage.explicit_number:
        bonus = states(question=5.0, intro=-SURE, answer=-SURE, aside=-SURE, closing=-SURE, outro=-SURE)
        moves["ask on"] -= SURE
    elif (layout.numbers or layout.look) and Role.INTERVIEWER not in labelled:
        if marked:
            bonus = states(question=5.0, closing=3.0, answer=-5.0, intro=-2.0, aside=-1.0, outro=-2.0)
            moves["ask on"] -= 6.0 if layout.numbers else 1.0
        else:
            moves["open"] -= SURE if layout.numbers else 7.0
            moves["ask on"] -= 0.0 if layout.numbers else 4.0
    return Hint(bonus, tuple(moves.items()))
