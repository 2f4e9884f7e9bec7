"""Tell when each word of a text begins, from the times of the phonemes that were made of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher

STRESS = "ˈˌ"
TimedPhoneme = tuple[str, float]
"""A phoneme, or the space or mark between two words, and when it begins in milliseconds."""


def word_starts(text: str, phonemes: Iterable[TimedPhoneme], pronounced: Callable[[str], str]) -> tuple[int, ...]:
    """Return when each word of `text` (parted by white space) begins, in milliseconds.

    The spaces between phonemes mostly part the same words. Where a reader of spelling runs words together (`of the`) or
    makes several of one, the phonemes of the sentence are compared with those of each word alone, which `pronounced`
    returns. A word without a letter or figure begins with the next one.
    """
    words = text.split()
    said = [word for word in words if _is_said(word)]
    spoken = _groups(phonemes)
    if len(spoken) == len(said):
        starts = [group[0][1] for group in spoken]
    else:
        starts = _aligned([pronounced(word) for word in said], [phoneme for group in spoken for phoneme in group])
    if not starts:
        return ()
    following = iter([*starts, starts[-1]])
    at = next(following)
    result = []
    for word in words:
        result.append(max(0, round(at)))
        if _is_said(word):
            at = next(following)
    return tuple(result)


def _is_said(word: str) -> bool:
    return any(c.isalnum() for c in word)


def _groups(phonemes: Iterable[TimedPhoneme]) -> list[list[TimedPhoneme]]:
    """Return the phonemes between spaces, without marks such as commas. One with a stress mark begins with the mark."""
    groups: list[list[TimedPhoneme]] = [[]]
    stressed_ms: float | None = None
    for symbol, start_ms in phonemes:
        if symbol.isspace():
            groups.append([])
        elif symbol in STRESS:
            stressed_ms = start_ms
        elif symbol.isalpha():
            groups[-1].append((symbol, start_ms if stressed_ms is None else stressed_ms))
            stressed_ms = None
    return [group for group in groups if group]


def _aligned(words: Sequence[str], phonemes: Sequence[TimedPhoneme]) -> list[float]:
    """Return when each word begins, by the longest common parts of their phonemes and those that were spoken.

    Between two common parts the places are interpolated.
    """
    if not phonemes:
        return []
    alone = ["".join(c for c in word if c.isalpha() and c not in STRESS) for word in words]
    matcher = SequenceMatcher(None, "".join(alone), "".join(symbol for symbol, _ in phonemes), autojunk=False)
    pairs = [(block.a + n, block.b + n) for block in matcher.get_matching_blocks() for n in range(block.size)]
    pairs = [(-1, -1), *pairs, (sum(map(len, alone)), len(phonemes))]
    places = [place for place, _ in pairs]
    starts, begins = [], 0
    for word in alone:
        found = bisect_left(places, begins)
        (left, spoken_left), (right, spoken_right) = pairs[found - 1], pairs[found]
        part = (begins - left - 1) / max(1, right - left - 1)
        place = spoken_right if right == begins else spoken_left + 1 + int(part * (spoken_right - spoken_left - 1))
        starts.append(phonemes[min(place, len(phonemes) - 1)][1])
        begins += len(word)
    return starts
