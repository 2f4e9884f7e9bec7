"""Choose the length of every pause: as varied as a person's, and the same each time for the same words.

Pauses in spontaneous speech are not spread evenly: most are short, a few are long (Campione and Véronis 2002 find a
log-normal shape). They grow with what has been said and with what is about to be said.
"""

from __future__ import annotations

import hashlib
import math

Gap = tuple[int, int]
"""The shortest and longest of a silence, in milliseconds."""

USUAL_SENTENCE = 90
"""A sentence of this length, in characters as spoken, gets a pause of the usual length before and behind it."""
USUAL_TURN = 300
"""The same for a turn."""
MOST = 0.8
"""A pause leans this far at most, to either side."""
QUOTED = 0.5
"""A pause leans this much to the long side where a quotation opens or closes."""
OPENING, CLOSING = "\"“„«‹‘'", "\"”“»›’'"


def sentence_lean(before: str, following: str) -> float:
    """Return how the pause between two spoken sentences leans, from -1 (to the shortest) to 1 (to the longest)."""
    opens = following[:1] in OPENING and before[:1] not in OPENING
    closes = before[-1:] in CLOSING and following[:1] not in OPENING
    return _bounded(_share(before, following, USUAL_SENTENCE) + QUOTED * (opens or closes))


def turn_lean(before: str, following: str) -> float:
    """Return how the pause between two turns leans: to the long side after a long answer and before one, to the short
    side after a quick question and before a quick follow-up."""
    return _bounded(_share(before, following, USUAL_TURN))


def pause_between(gap: Gap, before: str, following: str, lean: float = 0.0) -> int:
    """Return a pause in milliseconds within the gap, chosen by the two texts alone, so that an edit elsewhere moves
    nothing.

    Half of all pauses are in the shorter third of the gap, and one in seven in the longer third; a lean of 1 takes the
    square root of the place in the gap, one of -1 its square.
    """
    low, high = gap
    digest = hashlib.blake2b(f"{before}\0{following}".encode(errors="replace"), digest_size=4).digest()
    chance = int.from_bytes(digest, "big") / 0xFFFFFFFF
    place = math.pow((chance + chance**4) / 2, math.pow(2, -lean))
    return low + round((high - low) * place)


def _share(before: str, following: str, usual: int) -> float:
    """Return a quarter of the sum of both lengths, each in octaves above the usual one."""
    return sum(math.log2(max(1, len(text)) / usual) for text in (before, following)) / 4


def _bounded(lean: float) -> float:
    return max(-MOST, min(MOST, lean))
