"""Score by learnt words whether a passage is a host's or a guest's: a logistic model over words, pairs and openings.

Each feature has three weights: for passages that ask, for those before one that asks, and for all others.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from interview_audio.interview.evidence.wording import Wording

LANGUAGES = frozenset({"en"})
"""The languages that there is a model for."""
CONTEXTS = 3
"""How many weights a feature has: see `context`."""
LEAST_KNOWN = 0.6
"""The share of a page's words that the model has to have met."""
LENGTHS = (3, 6, 10, 16, 25, 40, 60, 90, 140)
"""The upper bounds of classes of length, in words."""


@dataclass(frozen=True)
class Words:
    """The words of a passage as the model sees them."""

    all: tuple[str, ...]
    first: tuple[str, ...]  # sentence
    last: tuple[str, ...]
    rare: frozenset[str]  # the starts of longer words, by which two passages share a subject
    length: int  # its class
    asks: bool
    questions: int


@dataclass(frozen=True)
class WordingModel:
    """The weights of features, one for each context, in the unit of log odds."""

    bias: tuple[float, ...]
    weights: Mapping[str, Sequence[float]]

    def scores(self, wordings: Sequence[Wording]) -> list[float]:
        """Return the log odds that a host says each passage, by its own words and its neighbours'."""
        said = [words_of(w) for w in wordings]
        return [self._score(*_around(said, k)) for k in range(len(said))]

    def knows(self, wordings: Sequence[Wording]) -> bool:
        """Return whether the model was learnt in the language of these passages: it has met most of their words."""
        said = [t for w in wordings for t in token_pattern().findall(w.own.casefold()) if t[0].isalpha()]
        return sum(f"w {t}" in self.weights for t in said) >= LEAST_KNOWN * len(said)

    def _score(self, before: Words | None, here: Words, after: Words | None) -> float:
        place = context(here, after)
        found = (self.weights.get(f) for f in set(features(before, here, after)))
        return math.fsum((self.bias[place], *(row[place] for row in found if row)))  # exact, in whatever order


def _around(said: Sequence[Words], k: int) -> tuple[Words | None, Words, Words | None]:
    return said[k - 1] if k else None, said[k], said[k + 1] if k + 1 < len(said) else None


@cache
def token_pattern() -> re.Pattern[str]:
    """Return the pattern of words and marks."""
    return re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[?!…:;,.\"()“”–—-]")


def words_of(wording: Wording) -> Words:
    """Return the words of a passage; all numbers are one word."""
    own, first, last = (
        tuple("0" if t[0].isdigit() else t for t in token_pattern().findall(text.casefold()))
        for text in (wording.own, wording.first, wording.last)
    )
    length = next((k for k, bound in enumerate(LENGTHS) if wording.words <= bound), len(LENGTHS))
    rare = frozenset(t[:6] for t in own if len(t) >= 6)
    return Words(own, first, last, rare, length, wording.asks, wording.questions)


def context(here: Words, after: Words | None) -> int:
    """Return which weights count: 0 for a passage that asks, 1 before one that asks, 2 elsewhere."""
    return 0 if here.asks else 1 if after and after.asks else 2


def features(before: Words | None, here: Words, after: Words | None) -> Iterator[str]:
    """Yield the features of a passage: its words and pairs of words, how it opens and ends, what stands around it."""
    yield from (f"w {t}" for t in here.all)
    yield from (f"b {a} {b}" for a, b in pairwise(("^", *here.all)))
    yield from (f"f {' '.join(here.first[:n])}" for n in (1, 2, 3))
    yield from (f"l {t}" for t in here.last)
    yield from (f"m {a} {b}" for a, b in pairwise(("^", *here.last)))
    asked = "-" if before is None else "a" if before.asks else "q" if before.questions else "n"
    yield f"c {asked}"
    yield f"c {asked} {here.length}"
    if before:
        yield from (f"p {t}" for t in before.last)
        yield from (f"pf {' '.join(before.first[:n])}" for n in (1, 2))
        yield f"pc {asked} {before.length // 2} {here.length // 2}"
        yield f"ps {min(len(before.rare & here.rare), 4)} {min(before.length, here.length) // 2}"
    if after:
        yield from (f"nf {' '.join(after.first[:n])}" for n in (1, 2, 3))
        yield f"nc {after.length // 2} {here.length // 2}"
        yield f"ns {min(len(after.rare & here.rare), 4)} {min(after.length, here.length) // 2}"
    else:
        yield "end"
    if before and after:
        shared = (len(x.rare & y.rare) for x, y in ((before, here), (here, after), (before, after)))
        yield f"s {' '.join(str(min(n, 2)) for n in shared)}"


@cache
def wording_table() -> Mapping[str, Any]:
    """Return `wording.json`: the model, what it was learnt from, and the weights of the readings in which it counts."""
    return json.loads(files("interview_audio.interview").joinpath("wording.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@cache
def wording_model() -> WordingModel:
    """Return the model shipped with the program."""
    return wording_model_from(wording_table())


def wording_model_from(table: Mapping[str, Any]) -> WordingModel:
    """Load a model from its form in `wording.json`, where weights are whole numbers in units of `step`."""
    step = table["step"]
    weights = {name: tuple(step * w for w in row) for name, row in table["weights"].items()}
    return WordingModel(tuple(step * b for b in table["bias"]), weights)
