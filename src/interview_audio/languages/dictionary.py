"""Look words up in lists of frequent words, which the voices that read by rule lack."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from interview_audio.languages.lazy_pattern import LazyPattern

LISTED = frozenset({"de", "en", "es", "fr", "it", "nl", "pt", "ru"})
"""Languages with a list of words."""
COMPOUNDING = frozenset({"de", "nl"})
"""Languages that write compounds as one word."""
LINKS = ("", "s", "n", "en", "es", "er", "e")
"""What may stand between the parts of a compound."""
SHORTEST_PART = 4
"""Letters of each part of a compound, at least: of shorter ones anything could be composed."""
SHORTEST = 3
"""Letters of a word that is looked up; shorter ones count as listed."""
ELISION = LazyPattern(r"^[^\W\d_]{1,6}['’](?=[^\W\d_]{2})")


def is_in_dictionary(word: str, code: str) -> bool | None:
    """Tell whether a language's list has a word, each part of a hyphened one or of a compound; None without a list."""
    if code not in LISTED:
        return None
    listed = _list_of(code)
    return all(_is_listed(part, listed, code) for part in re.split(r"[-‑.+#&]", word.lower().replace("’", "'")))


def _is_listed(word: str, listed: Container[str], code: str) -> bool:
    if len(word) < SHORTEST or word in listed:
        return True
    if code == "en":
        return _american(word) in listed or (word.endswith(("s", "'s")) and word.rstrip("s").rstrip("'") in listed)
    if code in COMPOUNDING:
        return _is_compound(word, listed)
    return bool(ELISION.match(word)) and ELISION.sub("", word) in listed


def _american(word: str) -> str:
    """Spell a British word as the list has it."""
    return re.sub(r"is(?=e|ing|ation)", "iz", re.sub(r"our(?=$|s|ed|ing|ful|able|ist)", "or", word))


def _is_compound(word: str, listed: Container[str]) -> bool:
    """Tell whether a word is made of two or more listed ones: Bundesausbildungsförderung."""
    for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        first, rest = word[:cut], word[cut:]
        if any(first.endswith(link) and first[: len(first) - len(link)] in listed for link in LINKS) and (
            rest in listed or _is_compound(rest, listed)
        ):
            return True
    return False


@cache
def _list_of(code: str) -> Container[str]:
    from spellchecker import SpellChecker  # a second or two, which only those wait for who ask for unknown words

    return frozenset(SpellChecker(language=code).word_frequency.words())
