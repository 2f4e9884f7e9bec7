"""The conditional random field over the passages of a page (Lafferty, McCallum and Pereira, 2001): data, likelihood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from interview_audio.interview.evidence.learnt_wording import WordingModel
from interview_audio.interview.evidence.table import asks_somebody, pair_signs, signs
from interview_audio.interview.evidence.wording import Wording, wordings_of
from interview_audio.interview.reading.sequence import (
    FIRST,
    KIND_OF,
    KINDS,
    MOVES,
    PAIR_NAMES,
    SIGN_NAMES,
    STEPS,
    State,
    bounds_exceeded,
    transition_features,
)
from training.interviews import LabelledInterview, name_words

Models = Callable[[str], WordingModel]
"""Which model of learnt wording to ask about the interviews of a source."""
S = len(State)
KIND_INDEX = np.array([KINDS.index(KIND_OF[s]) for s in State])
MOVE_INDEX = np.full((S, S), -1)
for before, after, name in STEPS:
    MOVE_INDEX[before, after] = MOVES.index(name)
STEP_FROM = np.array([b for b, _, _ in STEPS])
STEP_TO = np.array([a for _, a, _ in STEPS])
FIRST_MASK = np.array([s in FIRST for s in State])


@dataclass
class Batch:
    """Interviews of one shape, padded to one length."""

    signs: np.ndarray  # B, T, rules
    pairs: np.ndarray  # B, T, pair rules (into t)
    length: np.ndarray
    gold: np.ndarray  # B, T states
    allowed: np.ndarray  # B, T, S
    allowed_steps: np.ndarray  # B, T, S, S (into t)


def encoded(interviews: Sequence[LabelledInterview], *, numbered: bool, models: Models | None = None) -> Batch:
    """Encode the signs of all passages of all interviews.

    `models` gives the model of learnt wording for the source of an interview, one that has not seen it.
    """
    longest = max(len(k.paragraphs) for k in interviews)
    b = len(interviews)
    batch = Batch(
        np.zeros((b, longest, len(SIGN_NAMES)), np.float32),
        np.zeros((b, longest, len(PAIR_NAMES)), np.float32),
        np.array([len(k.paragraphs) for k in interviews]),
        np.zeros((b, longest), int),
        np.ones((b, longest, S), bool),
        np.broadcast_to(MOVE_INDEX >= 0, (b, longest, S, S)).copy(),
    )
    for row, interview in enumerate(interviews):
        _encode(batch, row, interview, numbered, models)
    return batch


def _encode(batch: Batch, row: int, interview: LabelledInterview, numbered: bool, models: Models | None) -> None:
    wordings = wordings_of([u.text for u in interview.paragraphs], interview.language, name_words(interview))
    said = [_signed(w) for w in wordings]
    if models:
        scores = models(interview.source).scores(wordings)
        said = [(w, [*held, *bounds_exceeded(z)], asks) for (w, held, asks), z in zip(said, scores, strict=True)]
    has_asked = False
    for t, (unit, (wording, held, asks)) in enumerate(zip(interview.paragraphs, said, strict=True)):
        batch.signs[row, t, held] = 1
        if t:
            before = said[t - 1]
            batch.pairs[row, t, transition_features(pair_signs(before[0], wording), before[1], held)] = 1
        goes_on = t > 0 and interview.paragraphs[t - 1].kind == "question" and not unit.opens
        has_asked = unit.kind == "question" and (asks or (has_asked and goes_on))
        batch.gold[row, t] = state_of(unit.kind, has_asked)
        if asks:
            batch.allowed[row, t, State.LEAD] = False
        else:
            batch.allowed_steps[row, t, [s for s in State if s is not State.ASKED], State.ASKED] = False
            if t == 0:
                batch.allowed[row, t, State.ASKED] = False
        if numbered:
            opening = MOVES.index("open") == MOVE_INDEX
            if unit.opens:
                batch.allowed_steps[row, t] &= opening
                batch.allowed[row, t, [s for s in State if s not in (State.LEAD, State.ASKED)]] = False
            else:
                batch.allowed_steps[row, t] &= ~opening
                if t == 0:
                    batch.allowed[row, t, [State.LEAD, State.ASKED]] = False


@cache
def _signed(wording: Wording) -> tuple[Wording, list[int], bool]:
    return wording, signs(wording), asks_somebody(wording)


def state_of(kind: str, has_asked: bool) -> State:
    """Return the state of a passage whose speaker is known."""
    if kind == "question":
        return State.ASKED if has_asked else State.LEAD
    return State[kind.upper()]


class Field:
    """The conditional random field: its parameters, and the likelihood of the gold readings under them."""

    def __init__(self, batches: Sequence[Batch], decay: float) -> None:
        """Take the data; `decay` is what the sum of all squared parameters costs, against the mean over passages."""
        self.batches, self.decay = batches, decay
        self.shapes = [(len(SIGN_NAMES), len(KINDS)), (len(PAIR_NAMES), len(MOVES)), (len(STEPS),), (S,), (S,)]
        self.sizes = [int(np.prod(s)) for s in self.shapes]

    def parts(self, theta: np.ndarray) -> list[np.ndarray]:
        """Split the parameters into weights of signs, pairs, steps, first and last states."""
        out, at = [], 0
        for shape, size in zip(self.shapes, self.sizes, strict=True):
            out.append(theta[at : at + size].reshape(shape))
            at += size
        return out

    def loss(self, theta: np.ndarray) -> tuple[float, np.ndarray]:
        """Return the mean negative log likelihood of a passage, and its gradient."""
        value, gradient, passages = 0.0, np.zeros_like(theta), 0
        for batch in self.batches:
            part, slope = self._batch_loss(batch, theta)
            value, gradient, passages = value + part, gradient + slope, passages + int(batch.length.sum())
        value = value / passages + self.decay * float((theta**2).sum())
        return value, gradient / passages + 2 * self.decay * theta

    def _batch_loss(self, b: Batch, theta: np.ndarray) -> tuple[float, np.ndarray]:
        signs_, pairs_, steps_, first, last = self.parts(theta)
        n, t_max, _ = b.signs.shape
        rows = np.arange(n)
        final = b.length - 1
        emission = (b.signs @ signs_.astype(np.float32)).astype(float)[:, :, KIND_INDEX]
        moves = (b.pairs @ pairs_.astype(np.float32)).astype(float)
        table = np.zeros((S, S))
        table[STEP_FROM, STEP_TO] = steps_
        arcs = table + moves[:, :, np.maximum(MOVE_INDEX, 0)]
        shift_e = emission.max(2, keepdims=True, where=b.allowed, initial=-99.0)
        shift_a = arcs.max((2, 3), keepdims=True, where=b.allowed_steps, initial=-99.0)
        e = np.exp(np.where(b.allowed, emission - shift_e, -np.inf))
        a = np.exp(np.where(b.allowed_steps, arcs - shift_a, -np.inf))
        start = np.where(FIRST_MASK, np.exp(first), 0.0)
        end = np.exp(last)

        alpha, scale = np.zeros((n, t_max, S)), np.ones((n, t_max))
        alpha[:, 0] = start * e[:, 0]
        for t in range(t_max):
            if t:
                alpha[:, t] = np.matmul(alpha[:, t - 1][:, None, :], a[:, t])[:, 0] * e[:, t]
            scale[:, t] = alpha[:, t].sum(1)
            alpha[:, t] /= np.where(scale[:, t] > 0, scale[:, t], 1.0)[:, None]
        closing = (alpha[rows, final] * end).sum(1)
        live = np.arange(t_max)[None, :] < b.length[:, None]
        log_z = (np.log(np.where(live, scale, 1.0)).sum(1)) + np.log(closing)
        log_z += (shift_e[:, :, 0] * live).sum(1) + (shift_a[:, 1:, 0, 0] * live[:, 1:]).sum(1)

        beta = np.zeros((n, t_max, S))
        beta[rows, final] = end / closing[:, None]
        for t in range(t_max - 2, -1, -1):
            value = np.matmul(a[:, t + 1], (e[:, t + 1] * beta[:, t + 1])[:, :, None])[:, :, 0]
            value /= np.where(scale[:, t + 1] > 0, scale[:, t + 1], 1.0)[:, None]
            # of states that can't be reached it grows without bound, and 0 times infinity isn't 0
            beta[:, t] = np.where((t < final)[:, None], np.minimum(value, 1e100), beta[:, t])
        posterior = alpha * beta * live[:, :, None]
        behind = e[:, 1:] * beta[:, 1:] / np.where(scale[:, 1:] > 0, scale[:, 1:], 1.0)[:, :, None]
        step_posterior = alpha[:, :-1, :, None] * a[:, 1:] * behind[:, :, None, :] * live[:, 1:, None, None]

        gold = np.eye(S)[b.gold] * live[:, :, None]
        gold_steps = gold[:, :-1, :, None] * gold[:, 1:, None, :]
        score = (gold * emission).sum() + (gold_steps * arcs[:, 1:]).sum()
        score += (gold[:, 0] * first).sum() + (gold[rows, final] * last).sum()
        delta, step_delta = posterior - gold, step_posterior - gold_steps
        by_kind = np.stack([delta[:, :, k == KIND_INDEX].sum(2) for k in range(len(KINDS))], 2)
        by_move = np.stack([step_delta[:, :, m == MOVE_INDEX].sum(2) for m in range(len(MOVES))], 2)
        flat = b.signs.reshape(-1, b.signs.shape[2])
        pair_flat = b.pairs[:, 1:].reshape(-1, b.pairs.shape[2])
        gradient = np.concatenate(
            [
                (flat.T @ by_kind.reshape(-1, len(KINDS)).astype(np.float32)).ravel(),
                (pair_flat.T @ by_move.reshape(-1, len(MOVES)).astype(np.float32)).ravel(),
                step_delta.sum((0, 1))[STEP_FROM, STEP_TO],
                delta[:, 0].sum(0) * FIRST_MASK,
                delta[rows, final].sum(0),
            ]
        )
        return float(log_z.sum() - score), gradient
