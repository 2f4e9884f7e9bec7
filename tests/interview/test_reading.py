"""The best reading is the best of all readings."""

from __future__ import annotations

import itertools
import random

import pytest

from interview_audio.interview.evidence.wording import wordings_of
from interview_audio.interview.reading.sequence import (
    FIRST,
    FOLLOWERS,
    MOVES,
    STEPS,
    Hint,
    Scores,
    State,
    Weights,
    best_reading,
    best_score,
    move,
    scored,
    signs_of,
    states,
    weights,
)
from interview_audio.model import Role


def random_scores(rng: random.Random, count: int) -> tuple[Scores, list[Hint]]:
    steps = {(b, a): rng.gauss(0, 1) for b, a, _ in STEPS}
    table = Weights((), (), steps, tuple(rng.gauss(0, 1) for _ in State), tuple(rng.gauss(0, 1) for _ in State))
    gains = [[rng.gauss(0, 2) for _ in State] for _ in range(count)]
    moves = [{m: rng.gauss(0, 1) for m in MOVES} for _ in range(count)]
    asks = [rng.random() < 0.5 for _ in range(count)]
    hints = [Hint(tuple(rng.gauss(0, 1) for _ in State), (("open", rng.gauss(0, 1)),)) for _ in range(count)]
    return Scores(gains, moves, table, asks), hints


def worth(path: tuple[State, ...], scores: Scores, hints: list[Hint]) -> float | None:
    """The score of one reading by the definition; None where it is none."""
    if path[0] not in FIRST or (path[0] is State.ASKED and not scores.asks[0]):
        return None
    total = scores.weights.first[path[0]] + scores.weights.last[path[-1]]
    for t, state in enumerate(path):
        if state is State.LEAD and scores.asks[t]:
            return None
        total += scores.states[t][state] + hints[t].states[state]
        if t:
            before = path[t - 1]
            if state not in FOLLOWERS[before] or (
                state is State.ASKED and not scores.asks[t] and before is not State.ASKED
            ):
                return None
            name = move(before, state)
            total += scores.weights.steps[before, state] + scores.moves[t][name] + dict(hints[t].moves).get(name, 0.0)
    return total


@pytest.mark.parametrize("seed", range(8))
def test_no_reading_is_better_than_the_best(seed: int) -> None:
    scores, hints = random_scores(random.Random(seed), 5)
    every = {p: w for p in itertools.product(State, repeat=5) if (w := worth(p, scores, hints)) is not None}
    reading = best_reading(scores, hints)
    assert reading.score == pytest.approx(max(every.values()))
    assert best_score(scores, hints) == pytest.approx(reading.score)
    assert every[reading.states] == pytest.approx(reading.score)


@pytest.mark.parametrize("seed", range(4))
def test_confidence_is_the_margin_over_the_best_reading_with_another_role(seed: int) -> None:
    scores, hints = random_scores(random.Random(seed), 4)
    every = {p: w for p in itertools.product(State, repeat=4) if (w := worth(p, scores, hints)) is not None}
    reading = best_reading(scores, hints)
    for t, role in enumerate(reading.roles):
        others = [w for p, w in every.items() if best_role(p[t]) is not role]
        margin = reading.score - max(others)
        assert reading.confidence[t] == pytest.approx(1 / (1 + 2.718281828459045**-margin))


def best_role(state: State) -> Role:
    from interview_audio.interview.reading.sequence import ROLES

    return ROLES[state]


def test_a_page_without_words_has_an_empty_reading() -> None:
    assert best_reading(Scores([], [], weights("plain"), []), []).states == ()


def test_the_weights_are_of_the_signs_that_there_are() -> None:
    for name in ("plain", "numbered"):
        table = weights(name)
        assert any(any(row) for row in table.signs)
        assert any(any(row) for row in table.pairs)


def test_a_hint_outweighs_the_words() -> None:
    wordings = wordings_of(["How was it?", "I liked it.", "And then?", "I went home."], "en", frozenset())
    scores = scored(signs_of(wordings), weights("plain"))
    guest = Hint(states(answer=50.0))
    assert best_reading(scores, [Hint(), Hint(), guest, Hint()]).roles[2] is Role.GUEST
    assert best_reading(scores, [Hint()] * 4).roles[2] is Role.INTERVIEWER
