"""Measures: a number and its unit, rates, sizes, temperatures, feet and inches, multiples."""

from __future__ import annotations

import re

from interview_audio.script.languages.language import Language
from interview_audio.script.marked import SUPERSCRIPT, SUPERSCRIPT_END
from interview_audio.script.rules.figures import is_one, number
from interview_audio.script.rules.money import ARTICLE, NOUN
from interview_audio.script.rules.rule import DIGITS, ENGLISH, SPELLED, Rule

UNIT = r"(?:sq\.? ?(?:km|ft|mi|m|in)|[^\W\d_]+|[%°º]\s?[CFK]?|℃|℉)"
"""What may be a unit; the table of the language decides."""
POWERS = {"2": "square", "3": "cubic", "²": "square", "³": "cubic"}
BETTER = re.compile(
    r"\s+(?:more|less|fewer|as|the|faster|slower|better|worse|larger|bigger|smaller|higher|lower|cheaper|longer|shorter|"
    r"greater|quicker|[a-z]{3,}er)\b"
)
NO_MEASURE = frozenset(
    {"s", "m", "g", "h", "d", "t", "l", "V", "W", "A", "mo", "mi", "us", "L", "sq", "cal", "ha", "min"}
)
"""Units that are letters or words too: measured only when they follow the number closely or in a clear place."""


def _unit(symbol: str, power: str, one: bool, language: Language) -> str | None:
    squared = re.match(r"sq\.? ?(\w+)", symbol)
    if squared and language.code == "en":
        symbol, power = squared[1], "2"
    symbol = symbol.replace(" ", "")
    said = language.units.get(symbol)
    if said is None:
        return None
    name = said[0] if one else said[1]
    if power and language.code == "en":
        name = f"{POWERS[power]} {name}"
    elif power:
        return None
    return name


def _rate(symbol: str | None, language: Language) -> str | None:
    """What stands behind the stroke of a rate, one of it; empty where there is none."""
    if not symbol:
        return ""
    said = language.units.get(symbol)
    name = said[0] if said else symbol if symbol.islower() and len(symbol) > 2 else None
    return f" {language.words['per']} {name}" if name else None


def _measure(match: re.Match[str], language: Language) -> str | None:
    symbol, figures = match["unit"], match["number"]
    power = (match["power"] or "").strip(SUPERSCRIPT + SUPERSCRIPT_END)
    gap = match["gap"]
    if symbol in NO_MEASURE and gap == " " and not (power or match["rate"]) and not symbol.endswith("min"):
        if symbol not in ("m", "g", "h", "V", "W", "mi", "ha", "L", "l") or match.string[match.end() :][:1] == "'":
            return None
    if symbol in ("s", "m", "d", "h") and match.string[match.end() :].startswith("'"):
        return None
    english = language.code == "en"
    one = is_one(figures, language) and not match["low"]
    attributive = english and (
        (ARTICLE.search(match.string[: match.start()]) and NOUN.match(match.string[match.end() :])) or gap == "-"
    )
    unit = _unit(symbol, power, one or bool(attributive), language)
    rate = _rate(match["rate"], language)
    if unit is None or rate is None:
        return None
    low = f"{number(match['low'], language)} {language.words['to']} " if match["low"] else ""
    return f"{low}{number(figures, language)} {unit}{rate}"


def _size(match: re.Match[str], language: Language) -> str:
    by = f" {language.words['by']} "
    return by.join(number(part.strip(), language) for part in re.split(r"[x×*]", match[0])) + (
        "" if not match[0].endswith(" ") else " "
    )


def _feet(match: re.Match[str], language: Language) -> str:
    feet, inches = match[1], match[2]
    said = f"{number(feet, language)} {'foot' if feet == '1' else 'feet'}"
    return said + (f" {number(inches, language)}" if inches else "")


def _inches(match: re.Match[str], language: Language) -> str | None:
    if match.string[: match.start()].count('"') % 2:
        return None
    return f"{number(match[1], language)} {'inch' if is_one(match[1], language) else 'inches'}"


def _times(match: re.Match[str], language: Language) -> str:
    times = "times" if BETTER.match(match.string[match.end() :]) or match[2] == "×" else "x"
    return f"{number(match[1], language)} {times}"


def _per(match: re.Match[str], language: Language) -> str | None:
    rate = _rate(match[2], language)
    return f"{number(match[1], language)}{rate}" if rate else None


def _behind_word(match: re.Match[str], language: Language) -> str | None:
    """requests/s, tokens/sec: a rate of something counted in a word."""
    rate = _rate(match[2], language)
    return f"{match[1]}{rate}" if rate else None


POWER = rf"(?P<power>[23](?!\w)|{SUPERSCRIPT}[23]{SUPERSCRIPT_END}|\^[23])?"
RULES = (
    Rule(
        "feet and inches",
        r"(?<![\w.])(\d{1,2})' ?(\d{1,2})(?:\"|'')",
        _feet,
        (("he is 5'10\" tall", "he is five feet ten tall."),),
        needs=frozenset("'"),
        languages=ENGLISH,
    ),
    Rule(
        "inches",
        r"(?<![\w.])(\d+(?:\.\d+)?)\"(?!\w)",
        _inches,
        (('a 12" disc', "a twelve inches disc."),),
        needs=frozenset('"'),
        languages=ENGLISH,
    ),
    Rule(
        "size",
        r"(?<![\w.,])\d+(?:\.\d+)?(?: ?[x×] ?\d+(?:\.\d+)?)+(?![\dxX.]*\d)(?= ?(?!x\b)[^\W\d_]|\W|$)",
        _size,
        (
            (
                "a 3x3 grid of 1920×1080",
                "a three by three grid of one thousand nine hundred twenty by one thousand eighty.",
            ),
        ),
        needs=frozenset("x×"),
        languages=ENGLISH,
    ),
    Rule(
        "measure",
        r"(?<![\w.,])(?:(?P<low><<number>>)\s?[-–]\s?)?(?P<number>(?<![\d\w])[-−]?<<number>>)(?P<gap> ?|-)"
        rf"(?P<unit>{UNIT}){POWER}(?:/(?P<rate>[A-Za-z]+))?(?![\w²³])",
        _measure,
        (
            ("16GB of RAM at 3.2GHz", "sixteen gigabytes of RAM at three point two gigahertz."),
            ("5km in 20min", "five kilometers in twenty minutes."),
            ("20°C and 2 m²", "twenty degrees Celsius and two square meters."),
            ("at 50 km/h", "at fifty kilometers per hour."),
            ("10% to 12.5%", "ten percent to twelve point five percent."),
            ("2-5lb", "two to five pounds."),
        ),
        needs=DIGITS,
        languages=SPELLED,
    ),
    Rule(
        "number and rate",
        r"(?<![\w.,/])(<<number>>)/([A-Za-z]+)(?!\w)",
        _per,
        (("12/kg", "twelve per kilogram."),),
        needs=frozenset("/"),
        languages=ENGLISH,
    ),
    Rule(
        "rate",
        r"\b([a-z]{3,}s)/(s|sec|min|h|hr|day|week|month|year|yr|wk)\b",
        _behind_word,
        (("500 requests/s", "five hundred requests per second."),),
        needs=frozenset("/"),
        languages=ENGLISH,
    ),
    Rule(
        "multiple",
        r"(?<![\w.,])(<<number>>) ?([x×X])(?!\w)",
        _times,
        (("100x faster", "one hundred times faster."), ("a 10x engineer", "a ten x engineer.")),
        needs=DIGITS,
        languages=ENGLISH,
    ),
)
