"""Blood pressure and doses in languages other than English: 180/110, c/6 h, de 8/8 h, 3 dd."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.numbers.figures import agreeing, number
from interview_audio.script.rules.rule import DIGITS, ENGLISH, SPELLED, Rule, one_of

PRESSURE = LazyPattern(
    r"\b(?:blutdruck\w*|RR|TA|PA|tension|tensi[óo]n|tensão|presión|press[ãa]o|pressione|bloeddruk|druk|pression)\b[^.;!?]*$",
    re.IGNORECASE,
)


OF_PRESSURE = LazyPattern(r" d[ei] (?:pressão|presión|tensión|tensão|tension|pressione)\b")
NO_PRESSURE = LazyPattern(
    r"(?:\b[a-zA-Z]\.|n°|nº|\b(?:legge|decreto|loi|décret|ley|lei|wet|Gesetz|directive|\w*[Ss]traße|\w*[Ss]tr\.|\w+weg|Nr\.|nr\.|"
    r"no)) ?$"
)
"""Before the number of a law, of a house or of an act."""


def _pressure(match: re.Match[str], language: Language) -> str | None:
    """Say 180/110 as one pressure over the other, where the word or the height of the figures tells."""
    above, below = int(match[1]), int(match[2])
    named = PRESSURE.search(before(match)) or OF_PRESSURE.match(after(match))
    if (
        above <= below
        or NO_PRESSURE.search(before(match))
        or not (named or (100 <= above <= 220 and 60 <= below <= 130))
    ):
        return None
    return f"{number(match[1], language)} {language.words['pressure']} {number(match[2], language)}" + (
        f" {language.units['mmHg'][1]}" if match[3] else ""
    )


def _every(match: re.Match[str], language: Language) -> str:
    hours = agreeing(number(match[1], language), language.units["h"][0], language)
    return f"cada {hours} horas"


def _from_hour_to_hour(match: re.Match[str], language: Language) -> str:
    hours = agreeing(number(match[1], language), language.units["h"][0], language)
    return f"de {hours} em {hours} horas"


RULES = (
    Rule(
        "blood pressure in other languages",
        r"(?<![\w.,/$€-])(\d{1,3})/(\d{1,3})(?![\w/%-]|[.,]\d)( mm ?Hg\b)?",
        _pressure,
        (("Sein Blutdruck lag bei 160/95.", "Sein Blutdruck lag bei einhundertsechzig zu fünfundneunzig."),),
        needs=("/", one_of("0/0")),
        languages=SPELLED - ENGLISH - frozenset({"pl"}),
    ),
    Rule(
        "Spanish dose by the hour",
        r"\bc/ ?(\d{1,2}) ?h(?:s|rs|oras)?\b",
        _every,
        (("un jarabe c/8 h", "un jarabe cada ocho horas."),),
        needs=(DIGITS, one_of("c/")),
        languages=frozenset({"es"}),
    ),
    Rule(
        "Portuguese dose by the hour",
        r"\b(?:de )?(\d{1,2})/\1 ?h(?:s|rs|oras)?\b",
        _from_hour_to_hour,
        (("um xarope de 6/6 h", "um xarope de seis em seis horas."),),
        needs=("/", one_of("0/0")),
        languages=frozenset({"pt"}),
    ),
    Rule(
        "Dutch dose by the day",
        r"(?<![\w.,])(\d) ?dd\b",
        lambda match, language: f"{number(match[1], language)} keer daags",
        (("2 dd een pil", "twee keer daags een pil."),),
        needs=(DIGITS, one_of("0 dd|0dd")),
        languages=frozenset({"nl"}),
    ),
)
"""Before short forms and fractions, which they look like."""
