"""How a page sets off its questions: by names, numbers, emphasis, headings, or not at all; and what that says of each passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from interview_audio.interview.passages import Passage
from interview_audio.interview.reading import IMPOSSIBLE, KIND_OF, Hint, State
from interview_audio.model import Role

SURE = 25.0
"""What the page says outright weighs more than any words."""


@dataclass(frozen=True)
class Layout:
    """A guess at how questions are set off."""

    look: str | None = None  # what every question looks like
    numbers: bool = False  # every question carries a number

    @property
    def name(self) -> str:
        """For people: `heading 3`, `numbers`, `bare`."""
        return "numbers" if self.numbers else self.look or "bare"


def candidates(passages: Sequence[Passage]) -> list[Layout]:
    """The layouts that a page could have."""
    spoken = [p for p in passages if p.silent is None]
    counts = Counter(look for p in spoken for look in p.looks)
    looks = [
        look
        for look, count in counts.most_common()
        if 2 <= count < 0.8 * len(spoken) or (count == 1 and len(spoken) < 8)
    ]
    layouts = [Layout()] + [Layout(look) for look in looks[:8]]
    if sum(p.number is not None for p in spoken) >= 2:
        layouts.append(Layout(numbers=True))
    return layouts


def states(**by_kind: float) -> tuple[float, ...]:
    """A bonus for each state, by the kind of passage: intro, question, answer, aside, closing, outro."""
    return tuple(by_kind.get(KIND_OF[s], 0.0) for s in State)


LABELLED: Mapping[Role, tuple[float, ...]] = {
    Role.INTERVIEWER: states(intro=IMPOSSIBLE, answer=IMPOSSIBLE, aside=IMPOSSIBLE, outro=IMPOSSIBLE),
    Role.GUEST: states(intro=IMPOSSIBLE, question=IMPOSSIBLE, aside=IMPOSSIBLE, closing=IMPOSSIBLE, outro=IMPOSSIBLE),
    Role.NARRATOR: states(question=IMPOSSIBLE, answer=IMPOSSIBLE, closing=IMPOSSIBLE),
}


def hints(passages: Sequence[Passage], layout: Layout, roles: Mapping[str, Role]) -> list[Hint]:
    """What the layout says of every spoken passage. `roles` are those of the labels."""
    labelled = {roles[p.label.casefold()] for p in passages if p.label and p.label.casefold() in roles}
    out = []
    for passage in passages:
        role = roles.get(passage.label.casefold()) if passage.label else None
        if role is not None:
            out.append(Hint(LABELLED[role], (("open", 1.0), ("answer", 1.0))))
        else:
            out.append(_unlabelled(passage, layout, labelled))
    return out


def _unlabelled(passage: Passage, layout: Layout, labelled: set[Role]) -> Hint:
    moves: dict[str, float] = {}
    bonus = states()
    marked = layout.numbers and passage.number is not None or layout.look in passage.looks
    if passage.is_heading and not marked:
        bonus = states(question=-6.0, answer=-6.0, closing=-3.0)
    if Role.INTERVIEWER in labelled:
        moves["open"] = -SURE  # a question carries its label
        moves["ask on"] = -2.0 if Role.GUEST not in labelled else 2.0
    if Role.GUEST in labelled and Role.INTERVIEWER in labelled:
        moves["answer"] = -SURE if not passage.after_rule else -8.0
        moves["go on"] = 3.0
    elif Role.GUEST in labelled:
        moves["answer"] = -3.0
    if layout.numbers and not labelled & {Role.INTERVIEWER}:
        moves["open"] = SURE if marked else -SURE
        if marked:
            bonus = states(question=6.0, intro=-SURE, answer=-SURE)
            moves["ask on"] = -6.0
    elif layout.look:
        if marked:
            bonus = states(question=5.0, closing=3.0, answer=-5.0, intro=-2.0, aside=-1.0, outro=-2.0)
            moves["ask on"] = moves.get("ask on", 0.0) - 1.0
        else:
            moves["open"] = moves.get("open", 0.0) - 7.0
            moves["ask on"] = moves.get("ask on", 0.0) - 4.0
    return Hint(bonus, tuple(moves.items()))
