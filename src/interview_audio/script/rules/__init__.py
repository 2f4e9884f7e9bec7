"""The ordered table of rules: who stands first reads first, and what one has said no later one reads again."""

from __future__ import annotations

from interview_audio.script.rules import (
    abbreviations,
    addresses,
    dates,
    emoticons,
    fractions,
    inline,
    money,
    notation,
    numbers,
    ordinals,
    punctuation,
    references,
    serials,
    times,
    typography,
    units,
)
from interview_audio.script.rules.rule import Rule

__all__ = ["MARKUP", "WORDING", "Rule"]

MARKUP: tuple[Rule, ...] = (*inline.RULES,)
"""What the page set apart; the lexicon looks up words after these."""

WORDING: tuple[Rule, ...] = (
    *typography.FIRST,
    *notation.FIRST,
    *references.RULES,
    *addresses.RULES,
    *emoticons.RULES,
    *serials.TELEPHONES,
    *times.RULES,
    *dates.RULES,
    *abbreviations.RULES,
    *serials.VERSIONS,
    *notation.RELATIONS_AND_DIFFERENCES,
    *money.RULES,
    *fractions.RULES,
    *units.RULES,
    dates.LONE_YEAR,
    dates.GERMAN_YEAR,
    *serials.ROMAN_NUMERALS,
    *ordinals.RULES,
    *notation.POWERS_RULES,
    *numbers.RULES,
    *serials.MIXED,
    *notation.RULES,
    *numbers.NUMBERS,
    *typography.LAST,
    *punctuation.RULES,
)
"""Everything else, from the first look at the characters to the last clean-up."""
