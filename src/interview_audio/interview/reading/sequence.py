"""Find the best reading of a whole page by dynamic programming: who says each passage, over all passages at once."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from interview_audio.interview.evidence.learnt_wording import wording_table
from interview_audio.interview.evidence.table import PAIR_RULES, RULES, asks_somebody, pair_signs, signs
from interview_audio.interview.evidence.wording import Wording
from interview_audio.model import Role

IMPOSSIBLE = -1e9


class State(IntEnum):
    """What a passage does in the interview."""

    INTRO = 0  # the narrator's, before the first question
    LEAD = 1  # of a question that hasn't asked anything yet
    ASKED = 2  # of a question from where it asks
    ANSWER = 3
    ASIDE = 4  # the narrator's, between questions and answers
    CLOSING = 5  # the interviewer's last words, which nobody answers
    OUTRO = 6  # the narrator's, after the last answer


ROLES = {
    State.INTRO: Role.NARRATOR,
    State.LEAD: Role.INTERVIEWER,
    State.ASKED: Role.INTERVIEWER,
    State.ANSWER: Role.GUEST,
    State.ASIDE: Role.NARRATOR,
    State.CLOSING: Role.INTERVIEWER,
    State.OUTRO: Role.NARRATOR,
}
KINDS = ("intro", "question", "answer", "aside", "closing", "outro")
KIND_OF = dict(zip(State, ("intro", "question", "question", "answer", "aside", "closing", "outro"), strict=True))
QUESTION = (State.LEAD, State.ASKED)

FOLLOWERS = {
    State.INTRO: (State.INTRO, State.LEAD, State.ASKED, State.ANSWER),
    State.LEAD: (State.LEAD, State.ASKED, State.ANSWER, State.ASIDE),
    State.ASKED: (State.ASKED, State.ANSWER, State.ASIDE),
    State.ANSWER: (State.ANSWER, State.LEAD, State.ASKED, State.ASIDE, State.CLOSING, State.OUTRO),
    State.ASIDE: (State.ASIDE, State.LEAD, State.ASKED, State.ANSWER),
    State.CLOSING: (State.CLOSING, State.OUTRO, State.ANSWER),
    State.OUTRO: (State.OUTRO, State.CLOSING, State.LEAD, State.ASKED),  # the next interview on the page
}
FIRST = (State.INTRO, State.LEAD, State.ASKED, State.ANSWER)


def move(before: State, after: State) -> str:
    """Name what happens between two passages: `open` a question, `ask on`, `answer`, `go on`, `leave` or `stay`."""
    if after in QUESTION:
        return "ask on" if before in QUESTION else "open"
    if after is State.ANSWER:
        return "go on" if before is State.ANSWER else "answer"
    return "stay" if before is after else "leave"


SCORE_BOUNDS = (-4.0, -3.0, -2.0, -1.3, -0.7, -0.2, 0.2, 0.7, 1.3, 2.0, 3.0, 4.0)
"""What a score of learnt wording may exceed, in log odds; each bound is a sign."""
SIGN_NAMES = (*(r.name for r in RULES), *(f"wording above {bound}" for bound in SCORE_BOUNDS))
"""The signs in one passage: those of the table of rules, and the bounds that its score of learnt wording exceeds."""
PAIR_NAMES = (*(r.name for r in PAIR_RULES), *(f"then {n}" for n in SIGN_NAMES), *(f"after {n}" for n in SIGN_NAMES))
"""Signs that tell whether somebody else begins to speak: of two passages together, of the later, of the earlier."""
MOVES = ("open", "ask on", "answer", "go on", "stay", "leave")
STEPS = tuple((b, a, move(b, a)) for b in State for a in FOLLOWERS[b])


@dataclass(frozen=True)
class Hint:
    """What the layout of the page says of one passage, in the unit of the weights: added to the score of a reading."""

    states: tuple[float, ...] = (0.0,) * len(State)
    moves: tuple[tuple[str, float], ...] = ()


def states(**by_kind: float) -> tuple[float, ...]:
    """Return a bonus for each state, by the kind of passage: intro, question, answer, aside, closing, outro."""
    return tuple(by_kind.get(KIND_OF[s], 0.0) for s in State)


def plus(a: Sequence[float], b: Sequence[float]) -> tuple[float, ...]:
    """Return two bonuses together."""
    return tuple(x + y for x, y in zip(a, b, strict=True))


@dataclass(frozen=True)
class Reading:
    """The best reading of a page."""

    states: tuple[State, ...]
    score: float
    confidence: tuple[float, ...]  # of each passage, 0 to 1: the margin over the best reading that gives it to another

    @property
    def roles(self) -> tuple[Role, ...]:
        """Return who says each passage."""
        return tuple(ROLES[s] for s in self.states)


@dataclass(frozen=True)
class Weights:
    """How much each sign counts, learnt from interviews whose speakers are known."""

    signs: tuple[tuple[float, ...], ...]  # by name of `SIGN_NAMES`, then by state
    pairs: tuple[tuple[float, ...], ...]  # by name of `PAIR_NAMES`, then by move
    steps: dict[tuple[State, State], float]
    first: tuple[float, ...]  # by state
    last: tuple[float, ...]


@cache
def weights(name: str) -> Weights:
    """Return the weights shipped with the program.

    `numbered` where questions carry numbers, `worded` where nothing is marked and there is learnt wording of the
    language, `plain` otherwise.
    """
    if name == "worded":
        return weights_from(wording_table()["sequence"])
    text = files("interview_audio.interview").joinpath("weights.json").read_text(encoding="utf-8")
    return weights_from(json.loads(text)[name])


def weights_from(table: Mapping[str, Mapping[str, Any]]) -> Weights:
    """Load weights from their form in `weights.json`."""
    return Weights(
        tuple(tuple(table["signs"].get(n, {}).get(KIND_OF[s], 0.0) for s in State) for n in SIGN_NAMES),
        tuple(tuple(table["pairs"].get(r, {}).get(m, 0.0) for m in MOVES) for r in PAIR_NAMES),
        {(b, a): table["steps"].get(f"{b.name.lower()} > {a.name.lower()}", 0.0) for b, a, _ in STEPS},
        tuple(table["steps"].get(f"start > {s.name.lower()}", 0.0) for s in State),
        tuple(table["steps"].get(f"{s.name.lower()} > end", 0.0) for s in State),
    )


@dataclass(frozen=True)
class Scores:
    """What the words alone say: a score for every passage and state, and for every pair of passages and move."""

    states: list[list[float]]
    moves: list[dict[str, float]]  # into each passage; those of the first don't count
    weights: Weights
    asks: list[bool]


@dataclass(frozen=True)
class Signs:
    """Which rules hold, by their indices in the tables: in each passage, and in each with the one before it."""

    passages: list[list[int]]
    pairs: list[list[int]]  # as `transition_features` gives them; the first is empty
    asks: list[bool]


SignCache = dict[Wording | tuple[Wording, Wording], list[int]]
"""The signs in passages, and in two that meet, which were looked at before."""


def signs_of(
    wordings: Sequence[Wording], memory: SignCache | None = None, learnt: Sequence[float] | None = None
) -> Signs:
    """Return the signs in all passages.

    `memory` spares the work for what was looked at before; `learnt` are the passages' scores of learnt wording.
    """
    memory = {} if memory is None else memory
    for wording in wordings:
        if wording not in memory:
            memory[wording] = signs(wording)
    held = [memory[w] for w in wordings]
    if learnt is not None:
        held = [[*known, *bounds_exceeded(score)] for known, score in zip(held, learnt, strict=True)]
    for pair in pairwise(wordings):
        if pair not in memory:
            memory[pair] = pair_signs(*pair)
    pairs = [
        transition_features(memory[pair], before, after)
        for pair, (before, after) in zip(pairwise(wordings), pairwise(held), strict=True)
    ]
    return Signs(held, [[], *pairs], [asks_somebody(w) for w in wordings])


def bounds_exceeded(score: float) -> list[int]:
    """Return which bounds a score of learnt wording exceeds: places in `SIGN_NAMES`."""
    return [len(RULES) + k for k, bound in enumerate(SCORE_BOUNDS) if score > bound]


def transition_features(between: Sequence[int], before: Sequence[int], after: Sequence[int]) -> list[int]:
    """Return where two passages meet, the signs in both together, in those after it and in those before it: places in
    `PAIR_NAMES`."""
    n, m = len(PAIR_RULES), len(SIGN_NAMES)
    return [*between, *(n + i for i in after), *(n + m + i for i in before)]


def scored(found: Signs, table: Weights) -> Scores:
    """Return the scores of all passages by their words."""
    states = [[sum(table.signs[i][s] for i in held) for s in State] for held in found.passages]
    moves = [{m: sum(table.pairs[i][k] for i in held) for k, m in enumerate(MOVES)} for held in found.pairs]
    return Scores(states, moves, table, found.asks)


Arcs = list[tuple[State, State, float]]


def best_score(scores: Scores, hints: Sequence[Hint]) -> float:
    """Return the score of the best reading."""
    if not hints:
        return 0.0
    return max(a + b for a, b in zip(_Lattice.build(scores, hints).forward()[-1], scores.weights.last, strict=True))


def best_reading(scores: Scores, hints: Sequence[Hint]) -> Reading:
    """Return the reading with the highest score (Viterbi 1967), and how sure it is of each passage."""
    if not hints:
        return Reading((), 0.0, ())
    lattice = _Lattice.build(scores, hints)
    forward, backward = lattice.forward(), lattice.backward()
    through = [[a + b for a, b in zip(x, y, strict=True)] for x, y in zip(forward, backward, strict=True)]
    states = [max(State, key=lambda s: through[0][s])]
    for arcs, gain, after in zip(lattice.steps, lattice.passages[1:], backward[1:], strict=True):
        here = [arc for arc in arcs if arc[0] is states[-1]]
        states.append(max(here, key=lambda arc, g=gain, r=after: arc[2] + g[arc[1]] + r[arc[1]])[1])  # type: ignore[misc]
    sure = (_confidence(row, state) for row, state in zip(through, states, strict=True))
    return Reading(tuple(states), max(through[0]), tuple(sure))


@dataclass(frozen=True)
class _Lattice:
    """All readings of a page: the score of each state of each passage, and of each step between two of them."""

    first: list[float]
    passages: list[list[float]]
    steps: list[Arcs]  # into the second passage and those after it
    last: Sequence[float]

    @staticmethod
    def build(scores: Scores, hints: Sequence[Hint]) -> _Lattice:
        table, asks = scores.weights, scores.asks
        first = [IMPOSSIBLE] * len(State)
        for s in FIRST:
            if s is not State.ASKED or asks[0]:
                first[s] = table.first[s]
        passages = []
        for row, hint, asking in zip(scores.states, hints, asks, strict=True):
            gain = [a + b for a, b in zip(row, hint.states, strict=True)]
            if asking:
                gain[State.LEAD] = IMPOSSIBLE  # a question has asked from the passage on that asks
            passages.append(gain)
        steps = []
        for moves, hint, asking in zip(scores.moves[1:], hints[1:], asks[1:], strict=True):
            bonus = dict(moves)
            for name, value in hint.moves:
                bonus[name] += value
            steps.append(
                [
                    (b, a, table.steps[b, a] + bonus[m])
                    for b, a, m in STEPS
                    if a is not State.ASKED or asking or b is State.ASKED
                ]
            )
        return _Lattice(first, passages, steps, table.last)

    def forward(self) -> list[list[float]]:
        """Return for each passage and state the best score of all before it, with its own."""
        rows = [[a + b for a, b in zip(self.first, self.passages[0], strict=True)]]
        for arcs, gain in zip(self.steps, self.passages[1:], strict=True):
            row = [2 * IMPOSSIBLE] * len(State)
            before = rows[-1]
            for b, a, value in arcs:
                total = before[b] + value
                if total > row[a]:
                    row[a] = total
            rows.append([r + g for r, g in zip(row, gain, strict=True)])
        return rows

    def backward(self) -> list[list[float]]:
        """Return for each passage and state the best score of all after it."""
        rows = [list(self.last)]
        for arcs, gain in zip(reversed(self.steps), reversed(self.passages[1:]), strict=True):
            row = [2 * IMPOSSIBLE] * len(State)
            after = [r + g for r, g in zip(rows[-1], gain, strict=True)]
            for b, a, value in arcs:
                total = after[a] + value
                if total > row[b]:
                    row[b] = total
            rows.append(row)
        return rows[::-1]


def _confidence(scores: list[float], best: State) -> float:
    """Return how sure a passage's role is: the logistic of its margin over the best reading with another role."""
    others = [scores[s] for s in State if ROLES[s] is not ROLES[best]]
    margin = scores[best] - max(others)
    return 1.0 / (1.0 + math.exp(-min(margin, 50.0)))
