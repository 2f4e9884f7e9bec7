"""A sign: a named rule about the words of a passage, or of two neighbours, with an example in which it holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from interview_audio.interview.evidence.wording import Wording

SignRule = Callable[[Wording], bool]
PairRule = Callable[[Wording, Wording], bool]


@dataclass(frozen=True)
class Evidence:
    """A named sign in one passage."""

    name: str
    holds: SignRule
    example: str


@dataclass(frozen=True)
class PairEvidence:
    """A named sign in two passages that follow each other."""

    name: str
    holds: PairRule
    example: tuple[str, str]


def sign_into(table: list[Evidence]) -> Callable[[str], Callable[[SignRule], SignRule]]:
    """Return a decorator that puts a rule into a table, under its function's name and beside its example."""

    def sign(example: str) -> Callable[[SignRule], SignRule]:
        def add(rule: SignRule) -> SignRule:
            table.append(Evidence(rule.__name__, rule, example))
            return rule

        return add

    return sign


def pair_sign_into(table: list[PairEvidence]) -> Callable[[str, str], Callable[[PairRule], PairRule]]:
    """Return the same for a rule about two neighbours."""

    def sign(before: str, after: str) -> Callable[[PairRule], PairRule]:
        def add(rule: PairRule) -> PairRule:
            table.append(PairEvidence(rule.__name__, rule, (before, after)))
            return rule

        return add

    return sign
