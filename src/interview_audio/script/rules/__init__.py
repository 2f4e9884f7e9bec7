"""The ordered table of rules: earlier rules apply first, and what one has replaced no later one reads again."""

from __future__ import annotations

from interview_audio.script.rules.calendar import dates, decades, lifetimes, polish, times, years
from interview_audio.script.rules.names import abbreviations, addresses, initials, people, places, references
from interview_audio.script.rules.national import dutch, french, german, italian, romance
from interview_audio.script.rules.notation import (
    emoticons,
    equations,
    games,
    inline,
    keyboard,
    music,
    notation,
    punctuation,
    tex,
    typography,
    unsaid,
)
from interview_audio.script.rules.numbers import (
    fractions,
    lengths,
    measures,
    models,
    money,
    numbers,
    ordinals,
    rates,
    roman,
    scores,
    serials,
    telephones,
)
from interview_audio.script.rules.rule import Rule

__all__ = ["MARKUP", "WORDING", "Rule"]

MARKUP: tuple[Rule, ...] = (*inline.SET_APART, *unsaid.RULES, *inline.LEFT_OVER)
"""What the page set apart; the lexicon looks up words after these."""

WORDING: tuple[Rule, ...] = (
    *music.FIRST,
    *typography.FIRST,
    *tex.RULES,
    *notation.FIRST,
    *keyboard.RULES,
    *references.RULES,
    ordinals.CENTURIES,
    ordinals.SHORT_CENTURY,
    *places.SAINTS,
    *german.FIRST,
    *abbreviations.FIRST,
    *addresses.RULES,
    lengths.STARS,
    *emoticons.RULES,
    *telephones.RULES,
    *people.RULES,
    *money.OLD_MONEY,
    *lifetimes.RULES,
    *lengths.RULES,
    *romance.RULES,
    *french.RULES,
    *dutch.RULES,
    *german.RULES,
    *italian.RULES,
    *serials.NAMED,
    *models.RULES,
    *games.RULES,
    *music.RULES,
    *scores.FIRST,
    measures.SPAN,
    *polish.HOURS,
    dates.SHORT_WEEKDAY,
    *times.RULES,
    *dates.RULES,
    *polish.RULES,
    *decades.RULES,
    *years.RULES,
    *places.RULES,
    measures.SHORT_UNIT,
    *abbreviations.RULES,
    *initials.RULES,
    *serials.VERSIONS,
    numbers.PLURAL,
    numbers.COMMA_AS_POINT,
    numbers.THOUSANDS,
    numbers.LAKHS,
    *equations.RELATIONS_AND_DIFFERENCES,
    *money.RULES,
    ordinals.ITALIAN_RING,
    *fractions.RULES,
    *measures.RULES,
    *rates.RULES,
    years.LONE_YEAR,
    years.YEAR_OF_HUNDREDS,
    *roman.RULES,
    *ordinals.RULES,
    *equations.SCRIPTS,
    *scores.RULES,
    *numbers.RULES,
    *serials.MIXED,
    *equations.OPERATIONS_AND_LETTERS,
    *notation.RULES,
    *numbers.NUMBERS,
    *typography.LAST,
    *punctuation.RULES,
)
"""Everything else, from the first look at the characters to the last clean-up."""
