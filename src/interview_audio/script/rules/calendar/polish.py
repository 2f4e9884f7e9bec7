"""Polish dates, years, hours and centuries, whose ordinals stand in the case that the words around them ask for."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.languages.polish.ordinals import ordinal
from interview_audio.script.rules.context import before, stop_after
from interview_audio.script.rules.numbers.roman import roman_value
from interview_audio.script.rules.rule import DIGITS, INNER_STOP, Rule, one_of

POLISH = frozenset({"pl"})
LOCATIVE = LazyPattern(r"\b(?:w|we|po|o|na|przy)\s+$", re.IGNORECASE)
DECADES = {"lata": "plural", "latach": "plural genitive", "lat": "plural genitive"}
NEUTER = LazyPattern(r" [a-ząćęłńóśźż]+(?:o|e|ę|um)\b")
FEMININE = LazyPattern(r" [a-ząćęłńóśźż]+a\b")


def _day(match: re.Match[str], language: Language) -> str | None:
    if not 1 <= int(match["day"]) <= 31:
        return None
    year = f" {ordinal(int(match['year']), 'genitive')}" if match["year"] else ""
    return (
        f"{ordinal(int(match['day']), 'genitive')} {language.months[match['month'].lower()]}{year}{_year_word(match)}"
    )


def _year_word(match: re.Match[str]) -> str:
    if not match["word"]:
        return ""
    return " roku" + (stop_after(match) if match["word"].endswith(".") else "")


def _year(match: re.Match[str], _: Language) -> str:
    if match["word"].strip() == "rok":
        return f"{ordinal(int(match['year']))} rok"
    case = "locative" if LOCATIVE.search(before(match)) else "genitive"
    return f"{ordinal(int(match['year']), case)}{_year_word(match)}"


def _hour(match: re.Match[str], _: Language) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > 24 or minute > 59:
        return None
    said = f"{match['lead']}{ordinal(hour, 'feminine genitive') if hour else 'zero'}"
    said = re.sub(r"godz\.", "godzinie" if said.lower().startswith("o ") else "godziny", said)
    return f"{said} {numerals.cardinal(str(minute), 'pl')}" if minute else said


def _century(match: re.Match[str], _: Language) -> str:
    number = int(roman_value(match["numeral"]))
    if match["word"] == "wiek":
        return f"{ordinal(number)} wiek"
    case = "locative" if LOCATIVE.search(before(match)) else "genitive"
    return f"{ordinal(number, case)} wieku" + (stop_after(match) if match["word"] == "w." else "")


def _ordinal(match: re.Match[str], _: Language) -> str:
    rest = match.string[match.end() :]
    case = "neuter" if NEUTER.match(rest) else "feminine" if FEMININE.match(rest) else "nominative"
    return ordinal(int(match[1]), case)


HOURS = (
    Rule(
        "Polish hour",
        r"\b(?P<lead>(?i:o|od|do|po|około|przed|o godzinie|o godz\.|godz\.|od godz\.|do godz\.) )"
        r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d)|(?<=godzinie \d)|(?<=godzinie \d\d)|(?<=godz\. \d)|"
        r"(?<=godz\. \d\d))"
        r"(?![\w:]|[.,]\d)",
        _hour,
        (("o 14:30 i o godz. 9", "o czternastej trzydzieści i o godzinie dziewiątej."),),
        needs=(DIGITS, one_of("o |od |przed |godz. ")),
        languages=POLISH,
    ),
)
"""Before other times."""

RULES = (
    Rule(
        "Polish day of a month",
        r"(?<![\w.,])(?P<day>\d{1,2})\.? (?P<month>(?i:<<months>>))\b"
        r"(?: (?P<year>[12]\d{3})(?!\d)(?P<word> r\.| roku)?)?",
        _day,
        (("3 maja 1998 r.", "trzeciego maja tysiąc dziewięćset dziewięćdziesiątego ósmego roku."),),
        needs=DIGITS,
        languages=POLISH,
    ),
    Rule(
        "Polish year",
        r"(?<![\w.,-])(?P<year>[12]\d{3})(?P<word> roku\b| r\.| rok\b)",
        _year,
        (("w 1944 roku", "w tysiąc dziewięćset czterdziestym czwartym roku."),),
        needs=(DIGITS, one_of("0000 r")),
        languages=POLISH,
    ),
    Rule(
        "Polish decade",
        r"\b(lata|latach|lat) (?:19)?(\d0)\.?(?= |,|$)(?! (?:temu|życia))",
        lambda match, _: f"{match[1]} {ordinal(int(match[2]), DECADES[match[1]])}{stop_after(match)}",
        (("w latach 80. pisałem", "w latach osiemdziesiątych pisałem."),),
        needs=(INNER_STOP, one_of("lat 00|lata 00|latach 00")),
        languages=POLISH,
    ),
    Rule(
        "Polish century",
        r"\b(?P<numeral>(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})) (?P<word>wieku|wiek|w\.)(?!\w)",
        _century,
        (("w XIX wieku", "w dziewiętnastym wieku."),),
        needs=("IVX", one_of(" w.| wiek")),
        languages=POLISH,
    ),
    Rule(
        "Polish ordinal",
        r"(?<![\w.,])(\d{1,3})\.(?= [a-ząćęłńóśźż])",
        _ordinal,
        (("na 2. miejsce", "na drugie miejsce."),),
        needs=INNER_STOP,
        languages=POLISH,
    ),
)
