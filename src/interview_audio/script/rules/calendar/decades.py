"""Decades: the 1980s, in their 30s."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.script.rules.rule import DIGITS, ENGLISH, Rule, one_of

DECADES = {
    "10": "tens",
    "20": "twenties",
    "30": "thirties",
    "40": "forties",
    "50": "fifties",
    "60": "sixties",
    "70": "seventies",
    "80": "eighties",
    "90": "nineties",
}


def _decade(match: re.Match[str], _: Language) -> str | None:
    century, decade = match["century"] or "", match["decade"]
    if decade == "00" and century:
        said = numerals.cardinal("2000", "en") if century == "20" else numerals.pairs(century + "00")
        return f"{match['lead'] or ''}{said}s"
    if decade not in DECADES or (not century and not (match["lead"] or match["apostrophe"])):
        return None
    said = DECADES[decade]
    if century:
        said = f"{numerals.cardinal(century, 'en')} {said}"
    return f"{match['lead'] or ''}{said}"


RULES = (
    Rule(
        "decade with an English s",
        r"(?<![\w.,])(['’]?)(\d0)['’]?s(?!\w)",
        lambda match, language: numerals.cardinal(match[2], language.numbers),
        (("los 80's", "los ochenta."),),
        needs=(DIGITS, one_of("00's|00s|00’s")),
        languages=frozenset({"es", "pt", "it", "fr"}),
    ),
    Rule(
        "two decades",
        r"\b(\d{4}s|'\d\ds) (and|or) (?=\d0s\b)",
        r"\1 \2 '",
        (("the 1920s and 30s", "the nineteen twenties and thirties."),),
        needs=(DIGITS, one_of("00s ")),
        languages=ENGLISH,
    ),
    Rule(
        "decades",
        r"\b(\d{2,4}s|'\d\ds)\s?[-–]\s?(?='?\d{2,4}s\b)",
        r"\1 to ",
        (("the 1960s-80s", "the nineteen sixties to eighties."),),
        needs=(DIGITS, "-–", one_of("00s")),
        languages=ENGLISH,
    ),
    Rule(
        "decade",
        r"(?P<lead>\b(?:[Tt]he|[Ee]arly|[Mm]id|[Ll]ate|[Tt]heir|[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Yy]our|[Ii]ts|to)[ -]"
        r"(?:early |mid-|late )?)?"
        r"(?<![\w.,])(?P<apostrophe>')?(?P<century>1[1-9]|20)?(?P<decade>\d0)(?: ?'?s)\b",
        _decade,
        (
            ("the 1980s and the '90s", "the nineteen eighties and the nineties."),
            ("in their 30s", "in their thirties."),
            ("the 2000s", "the two thousands."),
        ),
        needs=(DIGITS, one_of("00s|00 s|00's|00 's")),
        languages=ENGLISH,
    ),
)
