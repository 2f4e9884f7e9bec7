"""Streets, houses, states, and the other parts of a postal address."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.english.names import SENTENCE_OPENERS
from interview_audio.languages.english.places import OLD_STATES, STATES, STREETS
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import after, before, stop_after
from interview_audio.script.rules.rule import CAPITAL_STOP, DIGITS, ENGLISH, INNER_STOP, Rule, one_of

WORDS = frozenset({"HI", "ID", "IN", "ME", "OH", "OK", "OR"})
"""Codes of states that are words too."""


CAPITAL = LazyPattern(r"\s+[\"“(]?[A-ZÀ-Þ]")


DIRECTION = {
    "N": "North",
    "S": "South",
    "E": "East",
    "W": "West",
    "NE": "Northeast",
    "NW": "Northwest",
    "SE": "Southeast",
}


def _saint_or_street(match: re.Match[str], _: Language) -> str:
    """Read St. as Saint before a name, as Street behind one."""
    rest, left = after(match), before(match)
    number = re.search(r"\b\d+\w*(?: [A-Z][\w.]*){1,3}\s$", left)
    name_before = re.search(r"[A-Z][\w']*\s$", left)
    if re.search(r"\d(?:st|nd|rd|th)\s$", left):
        return "Street" + stop_after(match)
    if CAPITAL.match(rest) and not (number and name_before):
        return "Saint"
    return "Street" + stop_after(match) if name_before or number else "Saint"


def _street_in_a_name(match: re.Match[str], language: Language) -> str:
    return language.words["street"] + stop_after(match)


def _place(match: re.Match[str], _: Language) -> str:
    return {"Mt": "Mount", "Ft": "Fort"}[match[1]]


def _street(match: re.Match[str], _: Language) -> str:
    return f"{match[1]} {STREETS[match[2]]}{stop_after(match) if match[0].endswith('.') else ''}"


def _road(match: re.Match[str], _: Language) -> str:
    return "Highway " if match[1] == "Hwy" else "Route "


def _house(match: re.Match[str], _: Language) -> str:
    """Read the figures of a house number in twos: 2788 San Tomas Expy."""
    figures, rest = match["number"], match["name"]
    if len(figures) == 1:
        said = numerals.cardinal(figures, "en")
    elif len(figures) == 3 and figures[1] == "0":
        said = numerals.digits(figures, "en")
    elif len(figures) in (3, 4):
        said = numerals.pairs(figures)
    else:
        said = numerals.cardinal(figures, "en") if len(figures) == 2 else numerals.digits(figures, "en")
    kind = match["kind"]
    kind = next((name for short, name in STREETS.items() if short.lower() == kind.lower()), kind)
    name = re.sub(r"^(N|S|E|W|NE|NW|SE)\b\.?", lambda m: DIRECTION[m[1]], rest)
    period = "." if match["period"] and (stop_after(match) or re.match(r" (?:[A-Z][a-z]+) [a-z]", after(match))) else ""
    letter = f" {match['letter']}" if match["letter"] else ""
    return f"{said}{letter} {name} {kind}{period}"


def _state(match: re.Match[str], _: Language) -> str | None:
    zip_code = match["zip"]
    if match["city"].lower() in SENTENCE_OPENERS or (match["state"] in WORDS and not zip_code):
        return None
    said = f"{match['city']}, {STATES[match['state']]}"
    return f"{said} {numerals.digits(zip_code, 'en')}" if zip_code else said


def _santo(match: re.Match[str], _: Language) -> str:
    """Read S. as the saint of the name: San Francesco, Santa Maria, Sant'Anna, Santo Stefano."""
    name = match[1]
    if name[0] in "AEIOU":
        return f"Sant'{name}"
    if name.endswith("a") and name not in ("Andrea", "Luca", "Nicola"):
        return f"Santa {name}"
    return f"{'Santo' if re.match('S[tpc]|Z', name) else 'San'} {name}"


ENDINGS_OF_LADIES = ("a", "ene", "em", "es", "iz", "ês")


def _dona(match: re.Match[str], _: Language) -> str:
    article, name = match[1] or "", match[2]
    lady = article[-1:] in ("a", "A", "à", "À") if article else name.endswith(ENDINGS_OF_LADIES)
    return f"{article} {'dona' if lady else 'dom'} {name}".lstrip()


SAINTS = (
    Rule(
        "Spanish saint",
        r"(?<![\w.])(?<![A-Z]\. )S\. ([A-Z][a-záéíóú]{2,})\b",
        lambda match, _: f"{'Santo' if match[1].startswith(('Dom', 'Tom', 'Tor')) else 'San'} {match[1]}",
        (("en S. Juan", "en San Juan."),),
        needs=(INNER_STOP, one_of("s. ")),
        languages=frozenset({"es"}),
    ),
    Rule(
        "Italian saint",
        r"(?<![\w.])(?<![A-Z]\. )S\. ([A-Z][a-z]{2,})\b",
        _santo,
        (("S. Francesco e S. Anna", "San Francesco e Sant'Anna."),),
        needs=(INNER_STOP, one_of("s. ")),
        languages=frozenset({"it"}),
    ),
    Rule(
        "Portuguese lady or lord",
        r"(?<![\w.])(?:\b([AaÀàOo]|[DdNn][ao]|[Pp]el[ao]|[Aa]o) )?D\. ([A-Z][a-zà-ÿ]+)\b",
        _dona,
        (("D. Carmem e D. Pedro", "dona Carmem e dom Pedro."),),
        needs=(INNER_STOP, one_of("d. ")),
        languages=frozenset({"pt"}),
    ),
    Rule(
        "Portuguese saint",
        r"(?<![\w.])(?<![A-Z]\. )S\. (?!Exa|Ex\.|Emcia)([A-Z][a-zà-ÿ]{2,})\b",
        lambda match, _: f"{'Santo' if match[1][0] in 'AEIOU' else 'São'} {match[1]}",
        (("em S. Paulo", "em São Paulo."),),
        needs=(INNER_STOP, one_of("s. ")),
        languages=frozenset({"pt"}),
    ),
    Rule(
        "Portuguese street",
        r"(?:\b([Nn]a |[Dd]a |[ÀàAa] |[Pp]ela )|^)R\. (?=(?:d[aeo]s? )?[A-Z][a-zà-ÿ])",
        lambda match, _: f"{match[1] or ''}rua ",
        (("na R. Augusta", "na rua Augusta."),),
        needs=(INNER_STOP, one_of("r. ")),
        languages=frozenset({"pt"}),
    ),
)
"""Before abbreviations and initials, which these look like."""

KINDS = "|".join(
    sorted(
        {*STREETS, *(k.lower() for k in STREETS), *(k.upper() for k in STREETS), *STREETS.values()},
        key=len,
        reverse=True,
    )
)


STATE_CODES = "|".join(STATES)


RULES = (
    Rule(
        "house number",
        r"(?<![\w.,$-])(?<!No\. )(?<!no\. )(?P<number>\d{1,5})(?P<letter>[A-Za-z]?) (?P<name>(?:(?:N|S|E|W|NE|NW|"
        r"SE)\b\.? )?(?:\d+(?:st|nd|rd|th)|[A-Z][\w']+)"
        r"(?: [A-Z][\w']+){0,3}?)"
        rf" (?P<kind>{KINDS})\b(?P<period>\.?)",
        _house,
        (
            ("1428 Elm St.", "fourteen twenty eight Elm Street."),
            ("708 N 1st St, San City", "seven zero eight North first Street, San City."),
        ),
        needs=(DIGITS, one_of(KINDS)),
        languages=ENGLISH,
    ),
    Rule(
        "state",
        rf"\b(?P<city>[A-Z][a-z]+|NY), (?P<state>{STATE_CODES})\b(?:,? (?P<zip>\d{{5}})(?:-\d{{4}})?(?!\d))?(?!\w)",
        _state,
        (("Santa Clara, CA 95051", "Santa Clara, California nine five zero five one."),),
        needs=one_of(*(f", {code}" for code in STATES)),
        languages=ENGLISH,
    ),
    Rule(
        "state in its old short form",
        rf", ({'|'.join(OLD_STATES)})\.|(Calif|Mass|Conn|Fla|Okla|Tenn|Wash|Penn)\.(?=,)",
        lambda match, _: (", " if match[1] else "") + OLD_STATES[match[1] or match[2]] + stop_after(match),
        (("in Cambridge, Mass., where", "in Cambridge, Massachusetts, where."),),
        needs=(CAPITAL_STOP, one_of(*(f"{short}." for short in OLD_STATES))),
        languages=ENGLISH,
    ),
    Rule(
        "saint or street",
        r"\bSt\.",
        _saint_or_street,
        (
            ("St. Petersburg and St. Mary's church", "Saint Petersburg and Saint Mary's church."),
            ("He lives on Main St. in Boston.", "He lives on Main Street in Boston."),
        ),
        needs=(CAPITAL_STOP, one_of("st.")),
        languages=ENGLISH,
    ),
    Rule(
        "street",
        rf"\b([A-Z][a-z]+(?:'s)?) ({'|'.join(STREETS)})\.(?!\s[A-Z])",
        _street,
        (("on Ocean Dr. in Miami", "on Ocean Drive in Miami."),),
        needs=(CAPITAL_STOP, one_of(*(f" {short}." for short in STREETS))),
        languages=ENGLISH,
    ),
    Rule(
        "street in a name",
        r"(?<=[a-zß])(str|Str)\.(?=\s|$|,)",
        _street_in_a_name,
        (("in der Hauptstr. 5", "in der Hauptstraße fünf."),),
        needs=(".", one_of("str.")),
        languages=frozenset({"de", "nl"}),
    ),
    Rule(
        "numbered street",
        rf"\b(\d+(?:st|nd|rd|th)) ({'|'.join(STREETS)})\b\.?",
        _street,
        (("on 5th Ave. today", "on fifth Avenue today."),),
        needs=(DIGITS, one_of("0st |0nd |0rd |0th ")),
        languages=ENGLISH,
    ),
    Rule(
        "numbered road",
        r"\b(Hwy|Rte|Rt)\b\.? ?(?=\d)",
        _road,
        (("Hwy 101", "Highway one hundred one."),),
        needs=(DIGITS, one_of("hwy|rte|rt")),
        languages=ENGLISH,
    ),
    Rule(
        "name of a place",
        r"\b(Mt|Ft)\.(?= [A-Z])",
        _place,
        (("Mt. Everest", "Mount Everest."),),
        needs=(INNER_STOP, one_of("mt.|ft.")),
        languages=ENGLISH,
    ),
)
