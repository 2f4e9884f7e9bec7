"""Short forms of months that stand by themselves: bis Ende Okt., fin sept."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import before, stop_after
from interview_audio.script.rules.rule import ENGLISH, SPELLED, Rule

HOUR_BEFORE = LazyPattern(r"\b(?:heures?|horas?) (?:e )?$|\b\w+ e $")
MONTHS_AND_WORDS = frozenset({"sept", "dez", "jan", "set", "mar"})
BEFORE_A_MONTH = LazyPattern(
    r"(?:\d|\b(?:1er|fin|début|mi|en|depuis|jusqu'en|em|de|até|desde|início|fim|final|Anfang|Mitte|Ende|im|seit|bis|"
    r"und|et|e|ou|ab|vom|vor|oder|begin|eind|sinds|in))[ -]$",
    re.IGNORECASE,
)


def _short_month(match: re.Match[str], language: Language) -> str | None:
    """Say sept. as the month, unless it closes a sentence as a word may: nous étions sept., às três e dez."""
    closes = stop_after(match) == "."
    hour = HOUR_BEFORE.search(before(match))
    if match[1].lower() in MONTHS_AND_WORDS and closes and (hour or not BEFORE_A_MONTH.search(before(match))):
        return None
    return language.months[match[1].lower()] + stop_after(match)


SHORT = Rule(
    "short month by itself",
    r"(?<![\w.])(<<short_months>>)\.(?!\w)",
    _short_month,
    (("bis Ende Okt. oder Nov.", "bis Ende Oktober oder November."),),
    needs=".",
    languages=SPELLED - ENGLISH - frozenset({"pl"}),
)
