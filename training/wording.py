"""Learn the wording of hosts and guests: a logistic model over features of paragraphs, pruned and quantised."""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from interview_audio.interview.evidence.learnt_wording import CONTEXTS, context, features, words_of
from interview_audio.interview.evidence.wording import wordings_of
from training.silver import SilverInterview, drawn_paragraphs

LEAST_SOURCES = 5
"""How many sources a feature has to occur in: names and subjects stay within one."""
LEAST_PARAGRAPHS = 20
MOST_FEATURES = 30_000
STEP = 0.01
"""The unit of the quantised weights, in log odds."""
DECAY = 2.0
"""What half the sum of the squared weights costs, against the weighted loss over all paragraphs."""


@dataclass(frozen=True)
class Paragraphs:
    """Drawn paragraphs, and their features."""

    features: list[str]
    held: sparse.csr_matrix  # paragraphs by features
    context: np.ndarray
    host: np.ndarray
    source: np.ndarray  # its name
    weight: np.ndarray


def drawn(interviews: Sequence[SilverInterview], seed: int) -> Paragraphs:
    """Draw paragraphs of all interviews, of written ones twice, and find their features."""
    rng = random.Random(seed)
    places: dict[str, int] = {}
    columns: list[int] = []
    ends, contexts, hosts, sources, weights = [0], [], [], [], []
    for interview in interviews:
        for _ in range(1 if interview.spoken else 2):
            units = drawn_paragraphs(interview, rng)
            said = [words_of(w) for w in wordings_of([text for text, _ in units], "en", frozenset())]
            for k, (here, (_, host)) in enumerate(zip(said, units, strict=True)):
                before, after = said[k - 1] if k else None, said[k + 1] if k + 1 < len(said) else None
                columns += [places.setdefault(f, len(places)) for f in dict.fromkeys(features(before, here, after))]
                ends.append(len(columns))
                contexts.append(context(here, after))
                hosts.append(host)
                sources.append(interview.source)
                # what asks needs no learning, what has hardly a word teaches nothing, and written text is scarce
                unasked, brief = host and not here.questions, len(here.all) < 4
                weights.append((2 if not interview.spoken else 1) * (2.5 if unasked else 1) * (0.3 if brief else 1))
    shape = (len(hosts), len(places))
    held = sparse.csr_matrix((np.ones(len(columns), np.float32), np.array(columns), np.array(ends)), shape)
    names, index = np.unique(np.array(sources), return_inverse=True)
    within = sparse.csr_matrix((np.ones(len(index), np.float32), (index, np.arange(len(index)))))
    spread = np.asarray((within @ held > 0).sum(0)).ravel()
    kept = (spread >= LEAST_SOURCES) & (np.asarray(held.sum(0)).ravel() >= LEAST_PARAGRAPHS)
    all_features = list(places)
    per_source = np.bincount(index)
    return Paragraphs(
        [all_features[k] for k in np.flatnonzero(kept)],
        held[:, kept].tocsr(),
        np.array(contexts),
        np.array(hosts),
        names[index],
        np.array(weights) / np.sqrt(per_source[index]),
    )


def learnt(paragraphs: Paragraphs, left_out: Collection[str] = ()) -> dict[str, Any]:
    """Return the model learnt from all sources but those left out, in the form of `wording.json`."""
    rows = ~np.isin(paragraphs.source, list(left_out))
    held, place = paragraphs.held[rows], paragraphs.context[rows]
    one = np.eye(CONTEXTS, dtype=np.float32)[place]
    by_context = [sparse.diags(one[:, c]) @ held for c in range(CONTEXTS)]
    everything = sparse.hstack([held, *by_context, one], format="csr")
    weights = _fitted(everything, paragraphs.host[rows], paragraphs.weight[rows])
    size = len(paragraphs.features)
    shared, bias = weights[:size], weights[(1 + CONTEXTS) * size :]
    table = np.stack([shared + weights[(1 + c) * size : (2 + c) * size] for c in range(CONTEXTS)], 1)
    often = np.asarray(held.sum(0)).ravel()
    worth = np.abs(table).max(1) * np.sqrt(often)
    best = np.sort(np.argsort(-worth, kind="stable")[:MOST_FEATURES])
    rounded = np.rint(table / STEP).astype(int)
    named = {paragraphs.features[k]: rounded[k].tolist() for k in best if rounded[k].any()}
    return {"step": STEP, "bias": np.rint(bias / STEP).astype(int).tolist(), "weights": dict(sorted(named.items()))}


def _fitted(held: sparse.csr_matrix, host: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Return the weights of a logistic regression with decay, the last of them the biases of the contexts."""
    sign, weight = np.where(host, 1.0, -1.0), weight / weight.mean()
    turned = held.T.tocsr()

    def loss(theta: np.ndarray) -> tuple[float, np.ndarray]:
        margin = sign * (held @ theta)
        slope = -sign / (1 + np.exp(np.clip(margin, -50, 50))) * weight
        value = float((np.logaddexp(0, -margin) * weight).sum() + DECAY / 2 * (theta**2).sum())
        return value, turned @ slope + DECAY * theta

    start = np.zeros(held.shape[1])
    found: np.ndarray = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 40}).x
    return found
