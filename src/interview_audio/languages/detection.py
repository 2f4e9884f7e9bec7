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


CLEAR, CLEAR_TIMES = 20, 3
"""How many common words of a language tell it, and how many times as many as English ones."""
NO_LANGUAGE = frozenset({"c", "posix", "c.utf-8", "und", "mul", "mis", "zxx"})
"""A locale without a language, and the codes for an unknown one, several, none."""


def detected(text: str, known: str | None = None, *, by_tool: bool = False) -> str:
    """Return `known`, what the document says of itself; else the language of `text`, English where nothing tells.

    What a tool writes where it knows none is no language: `C`, `und`. Nor is English, where a tool may have written it
    (`by_tool`), and the text is clearly in another language.
    """
    if known and known.casefold() not in NO_LANGUAGE:
        if by_tool and known.casefold().partition("-")[0] == "en":
            found = detected(text)
            return known if found == "en" or not _clearly(found, text) else found
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


def _clearly(code: str, text: str) -> bool:
    """Return whether a text has many of the common words of a language, and few English ones."""
    said = Counter(re.findall(r"[\w']+", text[:SAMPLE].casefold()))
    both = [language for language in languages() if language.code in ("en", code) and language.vocabulary]
    words = {x.code: sum(said[word] for word in x.vocabulary.common_words) for x in both if x.vocabulary}
    return words.get(code, CLEAR) >= max(CLEAR, CLEAR_TIMES * words["en"])
