"""Lower the confidence of turns that look wrong: odd lengths, strangers, looks that leave it open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from interview_audio.interview.reading.hypotheses import Hypothesis
from interview_audio.interview.reading.turns import AttributedPassage
from interview_audio.model import Role

DOUBTED = 0.8
"""The highest confidence of a turn that looks wrong."""
LONG_QUESTION = 3.0
"""From how many usual lengths on a host's turn is an odd one."""


@dataclass(frozen=True)
class ReadTurn:
    """One turn of a reading, and what surrounds it."""

    said: Sequence[AttributedPassage]
    place: int  # among the turns
    first: int  # of its passages, among all spoken ones
    hypothesis: Hypothesis
    usual: float  # words of a turn of the same role, the median
    turns_of_speaker: int
    speakers: int  # of the page
    last: bool

    @property
    def role(self) -> Role:
        """Return who says it."""
        return self.said[0].role

    @property
    def words(self) -> int:
        """Return how many words it has."""
        return sum(len(s.passage.text.split()) for s in self.said)

    def says(self, what: str) -> bool:
        """Return whether a word of a field of the vocabulary stands in it."""
        wordings = self.hypothesis.wordings[self.first : self.first + len(self.said)]
        return any(w.has(what) for w in wordings)


Doubt = Callable[[ReadTurn], bool]
DOUBTS: list[Doubt] = []


def doubt(rule: Doubt) -> Doubt:
    """Put a rule into the table."""
    DOUBTS.append(rule)
    return rule


@doubt
def goes_on_after_its_question(turn: ReadTurn) -> bool:
    """Return whether a long passage without a question follows the question in a host's turn, and no label says so."""
    if turn.role is not Role.INTERVIEWER or turn.words < LONG_QUESTION * turn.usual:
        return False
    asked = False
    for k, said in enumerate(turn.said):
        asks = turn.hypothesis.wordings[turn.first + k].questions > 0
        if asked and not asks and not said.passage.label and len(said.passage.text.split()) > turn.usual:
            return True
        asked = asked or asks
    return False


@doubt
def lacks_its_label(turn: ReadTurn) -> bool:
    """Return whether the label of the turn is missing on the page, and inferred from those around."""
    return any(said.passage.label_missing for said in turn.said)


@doubt
def tells_at_length(turn: ReadTurn) -> bool:
    """Return whether a host talks many times as long as usual without a question."""
    wordings = turn.hypothesis.wordings[turn.first : turn.first + len(turn.said)]
    asks = any(w.questions for w in wordings)
    return (
        turn.role is Role.INTERVIEWER
        and not asks
        and not turn.last
        and turn.place > 1
        and turn.words > max(60.0, LONG_QUESTION * turn.usual)
    )


@doubt
def says_i_around_the_talk(turn: ReadTurn) -> bool:
    """Return whether the narrator speaks in the first person, before the first turn or after the last one."""
    outside = turn.role is Role.NARRATOR and (turn.place == 0 or turn.last)
    return outside and turn.says("i") and not turn.says("talk")


@doubt
def holds_a_label(turn: ReadTurn) -> bool:
    """Return whether the name of somebody who speaks stands within the turn as labels do."""
    inside = turn.hypothesis.label_inside
    if inside is None:
        return False
    return any(inside.search(s.passage.text) for s in turn.said)


@doubt
def is_somebody_who_speaks_once(turn: ReadTurn) -> bool:
    """Return whether one of three or more people speaks this once, and without a question."""
    asks = turn.says("you")
    return turn.role is not Role.NARRATOR and turn.speakers > 2 and turn.turns_of_speaker == 1 and not asks


@doubt
def is_told_by_its_look_alone(turn: ReadTurn) -> bool:
    """Return whether only a sign of change, such as the `>>` of captions, stands before the turns of a page."""
    layout = turn.hypothesis.layout
    return layout.turn_style is not None and not layout.labels and turn.role is not Role.NARRATOR


def with_doubts(said: Sequence[AttributedPassage], hypothesis: Hypothesis) -> list[AttributedPassage]:
    """Return the passages; those of a turn that looks wrong are at most `DOUBTED` sure."""
    out: list[AttributedPassage] = []
    for turn in _turns(said, hypothesis):
        odd = any(rule(turn) for rule in DOUBTS)
        out += [replace(s, confidence=min(s.confidence, DOUBTED)) if odd else s for s in turn.said]
    return out


def _turns(said: Sequence[AttributedPassage], hypothesis: Hypothesis) -> list[ReadTurn]:
    groups = [list(group) for _, group in groupby(said, key=lambda s: (s.role, s.speaker))]
    words = [sum(len(s.passage.text.split()) for s in group) for group in groups]
    usual = {role: _median([n for n, g in zip(words, groups, strict=True) if g[0].role is role]) for role in Role}
    times = Counter(g[0].speaker for g in groups if g[0].role is not Role.NARRATOR)
    out: list[ReadTurn] = []
    first = 0
    for place, group in enumerate(groups):
        role, last = group[0].role, place == len(groups) - 1
        out.append(ReadTurn(group, place, first, hypothesis, usual[role], times[group[0].speaker], len(times), last))
        first += len(group)
    return out


def _median(values: Sequence[int]) -> float:
    ordered = sorted(values)
    return float(ordered[len(ordered) // 2]) if ordered else 0.0
