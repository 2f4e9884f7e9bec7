"""Which English questions rise at their end: those that yes or no answers, and statements asked as questions."""

from __future__ import annotations

import re

from interview_audio.languages.lazy_pattern import LazyPattern

OPENER = (
    r"(?:(?:so|and|but|or|well|then|now|also|okay|ok|oh|ah|right|yes|yeah|no|hey|look|actually|finally|first|again|still|"
    r"just|sorry|honestly|because|plus)\b,?\s+)*"
)
AUXILIARY = (
    r"(?:am|is|are|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must|ought|dare|need|"
    r"ai|wo|ca)(?:n['’]t)?"
)
WH = r"(?:who|whom|whose|what|which|when|where|why|how)(?:['’](?:s|d|re|ll|ve))?"
SUBJECT = r"(?:i|you|he|she|it|we|they|there|that|this|one)"
CLAUSE = LazyPattern(r"\s*[,;:–—]\s+|\s+[–—]\s*|\s+-\s+")
STARTS_WITH_AUXILIARY = LazyPattern(rf"{OPENER}{AUXILIARY}\b(?!\s+(?:to|by)\b)", re.IGNORECASE)
STARTS_WITH_WH = LazyPattern(rf"{OPENER}(?:[a-z]+\s+){{0,2}}{WH}\b", re.IGNORECASE)
ENDS_WITH_WH = LazyPattern(rf"\b{WH}$", re.IGNORECASE)
TAG = LazyPattern(rf"{AUXILIARY}\s+{SUBJECT}(?:\s+not)?", re.IGNORECASE)
ALTERNATIVES = LazyPattern(
    r"\bor\s+(?!(?:so|something|anything|somebody|anybody|someone|anyone|whatever)\b)", re.IGNORECASE
)


def rises(question: str) -> bool:
    """Return whether people raise their voice at the end of a sentence.

    >>> [rises(text) for text in ("Did it work?", "Why did it work?", "It works, doesn't it?", "Tea or coffee?")]
    [True, False, False, False]
    """
    text = question.strip().rstrip("\"'”’)] ")
    if not text.endswith("?"):
        return False
    clauses = [clause for clause in CLAUSE.split(text.strip("\"'“‘([?! ")) if clause]
    if not clauses:
        return False
    last = clauses[-1]
    if len(clauses) > 1 and TAG.fullmatch(last):
        return False
    if ALTERNATIVES.search(last) or STARTS_WITH_WH.match(last):
        return False
    if any(STARTS_WITH_AUXILIARY.match(clause) for clause in (clauses[0], last)):
        return True
    return not (STARTS_WITH_WH.match(clauses[0]) or ENDS_WITH_WH.search(last))
