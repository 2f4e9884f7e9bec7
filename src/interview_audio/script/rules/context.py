"""Look at what stands around a match, where that decides how it is said."""

from __future__ import annotations

import re

ARTICLE = re.compile(
    r"\b(?:an?|the|this|that|another|our|their|his|her|its|my|your)\s+(?:\w+(?:ed|er|al)\s+)?$", re.IGNORECASE
)
NOUN = re.compile(
    r"-(?=[a-z])| (?!(?:of|in|on|at|to|and|or|per|for|from|by|with|a|an|is|was|are|were|will|we|it|that|which|as|but|"
    r"than|each|more|less|away|ago|long|wide|high|tall|deep|apart|thick|old|later|earlier|so|if|when|while|because)\b)(?=[A-Za-z])"
)


def before(match: re.Match[str], width: int = 60) -> str:
    """Return the text right before a match. Never all of it: a long text would be copied for every match in it."""
    return match.string[max(0, match.start() - width) : match.start()]


def after(match: re.Match[str], width: int = 60) -> str:
    """Return the text right behind a match."""
    return match.string[match.end() : match.end() + width]


def is_before_noun(match: re.Match[str]) -> bool:
    """Tell whether a noun follows right away."""
    return bool(NOUN.match(match.string, match.end()))


def describes(match: re.Match[str]) -> bool:
    """Tell whether an amount describes a noun, in the singular: a 5 km run, a $100-million fund."""
    return is_before_noun(match) and bool(ARTICLE.search(before(match)))


def stop_after(match: re.Match[str]) -> str:
    """Return a period where that of an abbreviation ends the text, and so the sentence as well; else nothing."""
    return "" if after(match).strip(" '\"”’)]") else "."
