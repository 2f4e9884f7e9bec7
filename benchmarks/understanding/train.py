"""Learn the weights of `interview/weights.json` from labelled interviews: a conditional random field, L-BFGS.

    python train.py CORPUS                 # all interviews; writes the weights into the package
    python train.py CORPUS --cross         # leaves each source out in turn and scores it, writes nothing

The states, moves and signs are those of `interview.reading` and `interview.evidence`; see Lafferty, McCallum and
Pereira (2001) for the model, and docs/interview-format.md for what the sets are.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from interviews import Known, drawn, load, name_words, pool
from scipy.optimize import minimize

from interview_audio.interview import reading
from interview_audio.interview.evidence import PAIR_RULES, RULES, asks_somebody, pair_signs, signs
from interview_audio.interview.reading import FIRST, KIND_OF, KINDS, MOVES, STEPS, State
from interview_audio.interview.wording import Wording

WEIGHTS = Path(reading.__file__).with_name("weights.json")
S = len(State)
NO = -1e9
KIND_INDEX = np.array([KINDS.index(KIND_OF[s]) for s in State])
MOVE_INDEX = np.full((S, S), -1)
for before, after, name in STEPS:
    MOVE_INDEX[before, after] = MOVES.index(name)
STEP_INDEX = {(b, a): k for k, (b, a, _) in enumerate(STEPS)}


@dataclass
class Batch:
    """Interviews of one shape, padded to one length."""

    units: np.ndarray  # B, T, rules
    pairs: np.ndarray  # B, T, pair rules (into t)
    length: np.ndarray
    gold: np.ndarray  # B, T states
    allowed: np.ndarray  # B, T, S
    allowed_steps: np.ndarray  # B, T, S, S (into t)


def encoded(interviews: Sequence[Known], *, numbered: bool) -> Batch:
    """The signs of all passages of all interviews."""
    longest = max(len(k.units) for k in interviews)
    b = len(interviews)
    batch = Batch(
        np.zeros((b, longest, len(RULES)), np.float32),
        np.zeros((b, longest, len(PAIR_RULES)), np.float32),
        np.array([len(k.units) for k in interviews]),
        np.zeros((b, longest), int),
        np.ones((b, longest, S), bool),
        np.broadcast_to(MOVE_INDEX >= 0, (b, longest, S, S)).copy(),
    )
    for row, interview in enumerate(interviews):
        _encode(batch, row, interview, numbered)
    return batch


def _encode(batch: Batch, row: int, interview: Known, numbered: bool) -> None:
    names = name_words(interview)
    wordings = [Wording(u.text, interview.language, names) for u in interview.units]
    has_asked = False
    for t, (unit, wording) in enumerate(zip(interview.units, wordings, strict=True)):
        batch.units[row, t, signs(wording)] = 1
        if t:
            batch.pairs[row, t, pair_signs(wordings[t - 1], wording)] = 1
        asks = asks_somebody(wording)
        goes_on = t > 0 and interview.units[t - 1].kind == "question" and not unit.opens
        has_asked = unit.kind == "question" and (asks or (has_asked and goes_on))
        batch.gold[row, t] = state_of(unit.kind, has_asked)
        if asks:
            batch.allowed[row, t, State.LEAD] = False
        else:
            batch.allowed_steps[row, t, [s for s in State if s is not State.ASKED], State.ASKED] = False
            if t == 0:
                batch.allowed[row, t, State.ASKED] = False
        if numbered:
            opening = MOVE_INDEX == MOVES.index("open")
            if unit.opens:
                batch.allowed_steps[row, t] &= opening
                batch.allowed[row, t, [s for s in State if s not in (State.LEAD, State.ASKED)]] = False
            else:
                batch.allowed_steps[row, t] &= ~opening
                if t == 0:
                    batch.allowed[row, t, [State.LEAD, State.ASKED]] = False


def state_of(kind: str, has_asked: bool) -> State:
    """The state of a passage whose speaker is known."""
    if kind == "question":
        return State.ASKED if has_asked else State.LEAD
    return State[kind.upper()]


class Field:
    """The conditional random field: its parameters, and the likelihood of the gold under them."""

    def __init__(self, batch: Batch, decay: float) -> None:
        self.batch, self.decay = batch, decay
        self.shapes = [(len(RULES), len(KINDS)), (len(PAIR_RULES), len(MOVES)), (len(STEPS),), (S,), (S,)]
        self.sizes = [int(np.prod(s)) for s in self.shapes]

    def parts(self, theta: np.ndarray) -> list[np.ndarray]:
        """The parameters as weights of signs, pairs, steps, first and last states."""
        out, at = [], 0
        for shape, size in zip(self.shapes, self.sizes, strict=True):
            out.append(theta[at : at + size].reshape(shape))
            at += size
        return out

    def loss(self, theta: np.ndarray) -> tuple[float, np.ndarray]:
        """The negative log likelihood, with its gradient."""
        b, (signs_, pairs_, steps_, first, last) = self.batch, self.parts(theta)
        n, t_max, _ = b.units.shape
        emission = (b.units.reshape(-1, b.units.shape[2]) @ signs_).reshape(n, t_max, -1)[:, :, KIND_INDEX]
        emission = np.where(b.allowed, emission, NO)
        start = np.full(S, NO)
        start[list(FIRST)] = first[list(FIRST)]
        moves = (b.pairs.reshape(-1, b.pairs.shape[2]) @ pairs_).reshape(n, t_max, -1)
        table = np.full((S, S), NO)
        for (x, y), k in STEP_INDEX.items():
            table[x, y] = steps_[k]
        arcs = np.where(b.allowed_steps, table + moves[:, :, np.maximum(MOVE_INDEX, 0)], NO)

        alpha = np.empty((n, t_max, S))
        alpha[:, 0] = start + emission[:, 0]
        for t in range(1, t_max):
            alpha[:, t] = _logsum(alpha[:, t - 1][:, :, None] + arcs[:, t], 1) + emission[:, t]
        beta = np.zeros((n, t_max, S))
        final = b.length - 1
        beta[np.arange(n), final] = last
        for t in range(t_max - 2, -1, -1):
            value = _logsum(arcs[:, t + 1] + (emission[:, t + 1] + beta[:, t + 1])[:, None, :], 2)
            beta[:, t] = np.where((t < final)[:, None], value, beta[:, t])
        log_z = _logsum(alpha[np.arange(n), final] + last, 1)

        live = np.arange(t_max)[None, :] < b.length[:, None]
        posterior = np.exp(alpha + beta - log_z[:, None, None]) * live[:, :, None]
        steps_post = (
            np.exp(
                alpha[:, :-1, :, None] + arcs[:, 1:] + (emission + beta)[:, 1:, None, :] - log_z[:, None, None, None]
            )
            * live[:, 1:, None, None]
        )
        gold = np.eye(S)[b.gold] * live[:, :, None]
        gold_steps = gold[:, :-1, :, None] * gold[:, 1:, None, :]

        score = (gold * np.where(gold > 0, emission, 0)).sum() + (
            gold_steps * np.where(gold_steps > 0, arcs[:, 1:], 0)
        ).sum()
        score += (gold[:, 0] * np.where(gold[:, 0] > 0, start, 0)).sum() + (gold[np.arange(n), final] * last).sum()
        delta, step_delta = posterior - gold, steps_post - gold_steps
        by_kind = np.zeros((n, t_max, len(KINDS)))
        for s in range(S):
            by_kind[:, :, KIND_INDEX[s]] += delta[:, :, s]
        by_move = np.zeros((n, t_max - 1, len(MOVES)))
        for x, y in STEP_INDEX:
            by_move[:, :, MOVE_INDEX[x, y]] += step_delta[:, :, x, y]
        total = step_delta.sum((0, 1))
        gradient = np.concatenate(
            [
                np.einsum("btr,btk->rk", b.units, by_kind, optimize=True).ravel(),
                np.einsum("btr,btk->rk", b.pairs[:, 1:], by_move, optimize=True).ravel(),
                np.array([total[x, y] for x, y in STEP_INDEX]),
                delta[:, 0].sum(0),
                (posterior[np.arange(n), final] - gold[np.arange(n), final]).sum(0),
            ]
        )
        value = (log_z.sum() - score) / n + self.decay * (theta**2).sum()
        return float(value), gradient / n + 2 * self.decay * theta


def _logsum(values: np.ndarray, axis: int) -> np.ndarray:
    top = values.max(axis)
    return top + np.log(np.exp(values - np.expand_dims(top, axis)).sum(axis))


def trained(interviews: Sequence[Known], *, numbered: bool, draws: int, seed: int, decay: float) -> dict[str, object]:
    """The weights learnt from interviews, as `weights.json` holds them."""
    rng = random.Random(seed)
    lender = pool(interviews)
    shapes = [drawn(k, lender, rng, numbered=numbered) for k in interviews for _ in range(draws)]
    model = Field(encoded([s for s in shapes if len(s.units) > 2], numbered=numbered), decay)
    theta = minimize(model.loss, np.zeros(sum(model.sizes)), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x
    signs_, pairs_, steps_, first, last = model.parts(theta)

    def row(names: Sequence[str], values: np.ndarray) -> dict[str, float]:
        return {name: round(float(v), 2) for name, v in zip(names, values, strict=True) if abs(v) >= 0.005}

    steps = {f"{b.name.lower()} > {a.name.lower()}": round(float(steps_[k]), 2) for k, (b, a, _) in enumerate(STEPS)}
    steps |= {f"start > {s.name.lower()}": round(float(first[s]), 2) for s in FIRST}
    steps |= {f"{s.name.lower()} > end": round(float(last[s]), 2) for s in State}
    return {
        "signs": {r.name: row(KINDS, signs_[i]) for i, r in enumerate(RULES)},
        "pairs": {r.name: row(MOVES, pairs_[i]) for i, r in enumerate(PAIR_RULES)},
        "steps": steps,
    }


def main() -> None:
    """Train, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--draws", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--decay", type=float, default=0.002)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    arguments = parser.parse_args()
    interviews = load(arguments.corpus / "gold" / "dev")
    options = {"draws": arguments.draws, "seed": arguments.seed, "decay": arguments.decay}
    table = {
        "numbered": trained(interviews, numbered=True, **options),
        "plain": trained(interviews, numbered=False, **options),
    }
    arguments.out.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
