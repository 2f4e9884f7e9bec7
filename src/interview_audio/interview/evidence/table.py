"""The table of all signs, and which of them hold for a passage."""

from __future__ import annotations

import hashlib

from interview_audio.interview.evidence import asking as signs_of_asking
from interview_audio.interview.evidence import between as signs_between
from interview_audio.interview.evidence import framing as signs_of_framing
from interview_audio.interview.evidence import telling as signs_of_telling
from interview_audio.interview.evidence.wording import Wording
from interview_audio.interview.page.questions import is_question

RULES = (*signs_of_asking.RULES, *signs_of_telling.RULES, *signs_of_framing.RULES)
PAIR_RULES = tuple(signs_between.RULES)


def digest() -> str:
    """Return the SHA-256 of the names and examples of all rules, in order: it changes when a rule comes or goes."""
    rows = [f"{r.name}: {r.example}" for r in RULES] + [f"{r.name}: {r.example}" for r in PAIR_RULES]
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()


def signs(w: Wording) -> list[int]:
    """Return which rules of the table hold, by their places in it."""
    return [index for index, rule in enumerate(RULES) if rule.holds(w)]


def pair_signs(a: Wording, b: Wording) -> list[int]:
    """Return which rules about neighbours hold, by their places in the table."""
    return [index for index, rule in enumerate(PAIR_RULES) if rule.holds(a, b)]


def asks_somebody(w: Wording) -> bool:
    """Return whether an answer could follow: a question, or an invitation to speak."""
    return w.questions > 0 or w.has("invite", w.last) or is_question(w.plain)
