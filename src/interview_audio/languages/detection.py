"""Detect the language of a text, by its letters or its most common words."""

from __future__ import annotations

import re
from collections import Counter

from interview_audio.languages import languages

SAMPLE = 20_000
"""Characters of a text that are looked at."""
SCRIPTS = (
    ("ja", "\u3040-\u30ff", 0.15),  # beside the signs that it shares with Chinese
    ("ko", "\uac00-\ud7af", 0.3),
    ("zh", "\u4e00-\u9fff", 0.3),
    ("uk", "іїєґІЇЄҐ", 0.03),
    ("ru", "\u0400-\u04ff", 0.3),
    ("el", "\u0370-\u03ff", 0.3),
    ("he", "\u0590-\u05ff", 0.3),
    ("ar", "\u0600-\u06ff", 0.3),
    ("hi", "\u0900-\u097f", 0.3),
    ("th", "\u0e00-\u0e7f", 0.3),
)
"""Languages with letters of their own, and the least share of those among a text's letters; the first that fits."""


def written_in(text: str) -> str | None:
    """Return the language whose letters a text is written in, where they tell it."""
    letters = len(re.findall(r"[^\W\d_]", text))
    shares = ((code, len(re.findall(f"[{signs}]", text)), share) for code, signs, share in SCRIPTS)
    return next((code for code, count, share in shares if letters and count >= share * letters), None)


def detected(text: str, known: str | None = None) -> str:
    """Return `known`, what the document says of itself; else the language of `text`, English where nothing tells."""
    if known:
        return known
    sample = text[:SAMPLE]
    if foreign := written_in(sample):
        return foreign
    # words of one letter are many languages': a, i; only who writes I with a capital says I
    written = Counter(re.findall(r"[\w']+", sample))
    said = Counter(re.findall(r"[\w']+", sample.casefold()))
    votes = {
        language.code: sum(said[word] for word in language.vocabulary.common_words)
        + sum(said[word] if len(word) > 1 else written[word.upper()] for word in language.vocabulary.i.split("|"))
        for language in languages()
        if language.vocabulary
    }
    best = max(votes, key=lambda code: votes[code])
    return best if votes[best] else "en"
