"""The best reading of a whole page: who says each passage, found over all passages at once by dynamic programming."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.resources import files

from interview_audio.interview.evidence import PAIR_RULES, RULES, asks_somebody, pair_signs, signs
from interview_audio.interview.wording import Wording
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
    State.CLOSING: (State.CLOSING, State.OUTRO, State.ANSWER, State.ASIDE),
    State.OUTRO: (State.OUTRO, State.CLOSING),
}
FIRST = (State.INTRO, State.LEAD, State.ASKED, State.ANSWER)


def move(before: State, after: State) -> str:
    """What happens between two passages: `open` a question, `ask on`, `answer`, `go on`, or leave or stay apart."""
    if after in QUESTION:
        return "ask on" if before in QUESTION else "open"
    if after is State.ANSWER:
        return "go on" if before is State.ANSWER else "answer"
    return "stay" if before is after else "leave"


MOVES = ("open", "ask on", "answer", "go on", "stay", "leave")
STEPS = tuple((b, a, move(b, a)) for b in State for a in FOLLOWERS[b])


@dataclass(frozen=True)
class Hint:
    """What the layout of the page says of one passage, in the unit of the weights: added to the score of a reading."""

    states: tuple[float, ...] = (0.0,) * len(State)
    moves: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class Reading:
    """The best reading of a page."""

    states: tuple[State, ...]
    score: float
    confidence: tuple[float, ...]  # of each passage, 0 to 1: the margin over the best reading that gives it to another

    @property
    def roles(self) -> tuple[Role, ...]:
        """Who says each passage."""
        return tuple(ROLES[s] for s in self.states)


@dataclass(frozen=True)
class Weights:
    """What each sign counts for, learnt from interviews whose speakers are known."""

    signs: tuple[tuple[float, ...], ...]  # by rule, then by state
    pairs: tuple[tuple[float, ...], ...]  # by rule, then by move
    steps: dict[tuple[State, State], float]
    first: tuple[float, ...]  # by state
    last: tuple[float, ...]


@cache
def weights(name: str) -> Weights:
    """The weights shipped with the program: `numbered` where questions carry numbers, `plain` otherwise."""
    table = json.loads(files("interview_audio.interview").joinpath("weights.json").read_text(encoding="utf-8"))[name]
    return Weights(
        tuple(tuple(table["signs"].get(r.name, {}).get(KIND_OF[s], 0.0) for s in State) for r in RULES),
        tuple(tuple(table["pairs"].get(r.name, {}).get(m, 0.0) for m in MOVES) for r in PAIR_RULES),
        {(b, a): table["steps"].get(f"{b.name.lower()} > {a.name.lower()}", 0.0) for b, a, _ in STEPS},
        tuple(table["steps"].get(f"start > {s.name.lower()}", 0.0) for s in State),
        tuple(table["steps"].get(f"{s.name.lower()} > end", 0.0) for s in State),
    )


@dataclass(frozen=True)
class Scores:
    """What the words alone say: a score for every passage and state, and for every pair of passages and move."""

    states: list[list[float]]
    moves: list[dict[str, float]]  # into each passage; the first has none
    weights: Weights
    asks: list[bool]


def scored(wordings: Sequence[Wording], table: Weights) -> Scores:
    """The scores of all passages by their words."""
    states = []
    for wording in wordings:
        held = signs(wording)
        states.append([sum(table.signs[i][s] for i in held) for s in State])
    moves: list[dict[str, float]] = [{}] if wordings else []
    for a, b in zip(wordings, wordings[1:], strict=False):
        held = pair_signs(a, b)
        moves.append({m: sum(table.pairs[i][k] for i in held) for k, m in enumerate(MOVES)})
    return Scores(states, moves, table, [asks_somebody(w) for w in wordings])


def best_reading(scores: Scores, hints: Sequence[Hint]) -> Reading:
    """The reading with the highest score (Viterbi 1967), and how sure it is of each passage."""
    count = len(hints)
    if not count:
        return Reading((), 0.0, ())
    emission = [_emission(scores, hints, t) for t in range(count)]
    steps = [_steps(scores, hints, t) for t in range(1, count)]
    ahead = _forward(scores, emission, steps)
    behind = _backward(scores, emission, steps)
    through = [[a + b for a, b in zip(ahead[t], behind[t], strict=True)] for t in range(count)]
    states = _best_path(through, ahead, behind, steps, emission, scores)
    return Reading(states, max(through[0]), tuple(_confidence(through[t], states[t]) for t in range(count)))


def _emission(scores: Scores, hints: Sequence[Hint], t: int) -> list[float]:
    out = [a + b for a, b in zip(scores.states[t], hints[t].states, strict=True)]
    # a question has asked from the passage on that asks
    if scores.asks[t]:
        out[State.LEAD] = IMPOSSIBLE
    return out


def _steps(scores: Scores, hints: Sequence[Hint], t: int) -> list[tuple[State, State, float]]:
    bonus = dict(scores.moves[t])
    for name, value in hints[t].moves:
        bonus[name] = bonus.get(name, 0.0) + value
    table = scores.weights.steps
    asks = scores.asks[t]
    return [
        (b, a, table[b, a] + bonus[m])
        for b, a, m in STEPS
        if a is not State.ASKED or asks or b is State.ASKED  # nothing has been asked yet
    ]


def _forward(
    scores: Scores, emission: list[list[float]], steps: list[list[tuple[State, State, float]]]
) -> list[list[float]]:
    first = [IMPOSSIBLE] * len(State)
    for s in FIRST:
        if s is not State.ASKED or scores.asks[0]:
            first[s] = scores.weights.first[s] + emission[0][s] + _opening_bonus(s)
    ahead = [first]
    for t, arcs in enumerate(steps, 1):
        row = [IMPOSSIBLE * 2] * len(State)
        for b, a, value in arcs:
            total = ahead[-1][b] + value
            if total > row[a]:
                row[a] = total
        ahead.append([r + e for r, e in zip(row, emission[t], strict=True)])
    return ahead


def _opening_bonus(_: State) -> float:
    return 0.0


def _backward(
    scores: Scores, emission: list[list[float]], steps: list[list[tuple[State, State, float]]]
) -> list[list[float]]:
    behind = [list(scores.weights.last)]
    for t in range(len(steps), 0, -1):
        row = [IMPOSSIBLE * 2] * len(State)
        for b, a, value in steps[t - 1]:
            total = behind[-1][a] + value + emission[t][a]
            if total > row[b]:
                row[b] = total
        behind.append(row)
    return behind[::-1]


def _best_path(
    through: list[list[float]],
    ahead: list[list[float]],
    behind: list[list[float]],
    steps: list[list[tuple[State, State, float]]],
    emission: list[list[float]],
    scores: Scores,
) -> tuple[State, ...]:
    states = [max(State, key=lambda s: through[0][s])]
    for t, arcs in enumerate(steps, 1):
        here = states[-1]
        after = max(
            (arc for arc in arcs if arc[0] is here), key=lambda arc: arc[2] + emission[t][arc[1]] + behind[t][arc[1]]
        )
        states.append(after[1])
    return tuple(states)


def _confidence(scores: list[float], best: State) -> float:
    """How sure a passage's role is: the logistic function of its margin over the best reading with another role."""
    others = [scores[s] for s in State if ROLES[s] is not ROLES[best]]
    margin = scores[best] - max(others)
    return 1.0 / (1.0 + math.exp(-min(margin, 50.0)))
