"""Rates and multiples: 12/kg, requests/s, 100x faster, a 70B model."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.marked import SUPERSCRIPT
from interview_audio.script.rules.numbers.figures import counted, number
from interview_audio.script.rules.numbers.units import POWER, bare, rate_name, unit_name
from interview_audio.script.rules.rule import DIGITS, ENGLISH, SPELLED, Rule, one_of

BETTER = LazyPattern(
    r"\s+(?:more|less|fewer|as|the|better|bigger|cheaper|denser|faster|greater|harder|"
    r"heavier|higher|larger|lighter|longer|lower|older|quicker|richer|safer|shorter|slower|smaller|stronger|wider|"
    r"worse)\b"
)


OFTEN = LazyPattern(
    r"[.,;:?!)]|$|\s+(?:and|a|an|per|in|this|last|already|before|now|but|since|so far|over|or|to|on|at|with|daily|"
    r"weekly|monthly|yearly|annually|each|every|as)\b"
)
"""What follows a multiple that says how often: read it 3x and."""


PER, UNDIVIDED = ("per", "por", "par", "pro", "je"), ("ha", "kg", "km", "cl", "dl", "hl", "ml", "kWh", "min")
DENOMINATORS = (
    r"h|s|min|ha|kg|km|l|j|[Tt]ag|Woche|Monat|Jahr|Stunde|Minute|Sekunde|Person|Kopf|Stück|jour|semaine|mois|an|année|"
    r"heure|minute|seconde|personne|hab|día|semana|mes|año|hora|minuto|segundo|persona|dia|mês|ano|pessoa|giorno|"
    r"settimana|mese|anno|ora|secondo|dag|week|maand|jaar|jr|wk|uur|u|seconde|persoon|hectare|hectárea|ettaro"
)
"""What a rate counts by, in the languages besides English."""
COUNTED_THINGS = {"req": "requests", "reqs": "requests", "msg": "messages", "msgs": "messages", "tx": "transactions"}


def _times(match: re.Match[str], language: Language) -> str:
    often = BETTER.match(after(match)) or OFTEN.match(after(match))
    times = "times" if often or match["sign"] == "×" else "x"
    low = f"{number(match['low'], language)} {language.words['to']} " if match["low"] else ""
    return f"{low}{number(match['number'], language)} {times}"


def _rate_alone(match: re.Match[str], language: Language) -> str | None:
    if match[1] not in language.units:
        return None
    return f"{language.units[match[1]][1]}{rate_name(match[2], language)}"


HOUSE = LazyPattern(r"\b(?:to|at|in|into|from|of|outside|number|apartment|flat|past) $")
AFTER_A_HOUSE = LazyPattern(r" (?:every|each|and|for|was|is|had|never|to|at|on|when|where|with|before|after|until)\b")


def _scaled(match: re.Match[str], language: Language) -> str | None:
    if len(match[1]) < 3 and HOUSE.search(before(match)) and AFTER_A_HOUSE.match(after(match)):
        return None  # "to 14B every week"
    return f"{number(match[1], language)} {language.scales[match[2]][1]}"


def _number_per(match: re.Match[str], language: Language) -> str | None:
    rate = rate_name(match[2], language)
    return f"{number(match[1], language)}{rate}" if rate else None


def _things_per(match: re.Match[str], language: Language) -> str:
    """Say fois/jour, Stück/h, imágenes/s with the word that the language has for per."""
    rate = rate_name(match[2], language) or f" {language.words['per']} {match[2]}"
    return f"{match[1]}{rate}"


def _word_per(match: re.Match[str], language: Language) -> str:
    return f"{COUNTED_THINGS.get(match[1], match[1])}{rate_name(match[2], language)}"


def _per_square(match: re.Match[str], language: Language) -> str | None:
    name = unit_name(match[2], match["power"], True, language)
    return f"{match[1]} {bare(name)}" if name else None


CONSUMPTION = Rule(
    "consumption of a car",
    r"(?<![\w.,/])(<<number>>) ?(l|L|kWh)/100(?: ?km)?(?![\w/])",
    lambda match, language: f"{counted(match[1], *language.units[match[2]], language)} {language.words['per 100 km']}",
    (("mit 5,5 l/100 km", "mit fünf Komma fünf Liter auf hundert Kilometer."),),
    needs=one_of("/000"),
    languages=SPELLED - ENGLISH - frozenset({"pl"}),
)
"""Before measures."""

RULES = (
    Rule(
        "unit behind per",
        rf"\b(per|por|par|pro|je|op|per ogni) (k?m|cm){POWER}(?![\w²³])",
        lambda match, language: _per_square(match, language) if match["power"] else None,
        (("zwölf pro km²", "zwölf pro Quadratkilometer."),),
        needs=SUPERSCRIPT + "^23",
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "unit without a power behind per",
        rf"\b((?i:{'|'.join(PER)})) ({'|'.join(UNDIVIDED)})(?![\w²³/]|\.\w)",
        lambda match, language: (
            f"{match[1]} {bare(language.units[match[2]][0])}" if match[2] in language.units else None
        ),
        (("zwei Bäume pro ha Wald", "zwei Bäume pro Hektar Wald."),),
        needs=one_of(*(f"{per} {unit}" for per in PER for unit in UNDIVIDED)),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "number and rate",
        r"(?<![\w.,/])(<<number>>)/([A-Za-z]+)(?!\w)",
        _number_per,
        (("12/kg", "twelve per kilogram."),),
        needs="/",
        languages=ENGLISH,
    ),
    Rule(
        "rate",
        r"\b([a-z]{3,}s|req|msg|tx)/(s|sec|min|h|hr|day|week|month|year|yr|wk|second|minute|hour|night|person|page|"
        r"head|seat|user|student|cell|person)\b",
        _word_per,
        (("500 requests/s", "five hundred requests per second."),),
        needs="/",
        languages=ENGLISH,
    ),
    Rule(
        "rate without a number",
        r"(?<![\w/])(km|kWh|mi|MB|GB|kB|Mb|mg|kg|m)/(h|s|hr|day|year|l|L|m)(?![\w/])",
        _rate_alone,
        (("measured in km/h", "measured in kilometers per hour."),),
        needs="/",
        languages=SPELLED,
    ),
    Rule(
        "things and their rate",
        rf"(?<=\d )([^\W\d_]{{3,}})/({DENOMINATORS})(?!\w)",
        _things_per,
        (("22 Teile/h und 3 Liter/Tag", "zweiundzwanzig Teile pro Stunde und drei Liter pro Tag."),),
        needs="/",
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "multiple",
        r"(?<![\w.,])(?:(?P<low><<number>>)\s?[-–]\s?)?(?P<number><<number>>) ?(?P<sign>[x×X])(?!\w)",
        _times,
        (("100x faster", "one hundred times faster."), ("a 10x engineer", "a ten x engineer.")),
        needs=(DIGITS, one_of("0x|0 x|0×|0 ×")),
        languages=ENGLISH,
    ),
    Rule(
        "scaled count",
        r"(?<![\w.,])(<<number>>)([MBT])(?=[ -][a-z])",
        _scaled,
        (("a 70B model with 1.3T tokens", "a seventy billion model with one point three trillion tokens."),),
        needs=(DIGITS, one_of("0m|0b|0t")),
        languages=ENGLISH,
    ),
)
