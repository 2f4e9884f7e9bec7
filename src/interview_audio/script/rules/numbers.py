"""Numbers that count: fractions, ordinals, ranges, signs, decimals, and whatever figures are left."""

from __future__ import annotations

import re

from interview_audio.script import numerals
from interview_audio.script.languages.language import Language
from interview_audio.script.rules.figures import number
from interview_audio.script.rules.rule import DIGITS, ENGLISH, SPELLED, Rule

FRACTIONS = {"2": ("half", "halves"), "4": ("quarter", "quarters")}
SUFFIXES = {"st": "1", "nd": "2", "rd": "3"}


def _fraction_words(above: str, below: str) -> str:
    one = above == "1"
    if below == "1":
        return f"{numerals.cardinal(above, 'en')} over one"
    name = FRACTIONS[below][not one] if below in FRACTIONS else numerals.ordinal(below, "en") + ("" if one else "s")
    return f"{numerals.cardinal(above, 'en')} {name}"


def _mixed_fraction(match: re.Match[str], _: Language) -> str | None:
    whole, above, below = match.groups()
    if not int(below):
        return None
    part = "a half" if (above, below) == ("1", "2") else _fraction_words(above, below)
    return f"{numerals.cardinal(whole, 'en')} and {part}"


def _fraction(match: re.Match[str], language: Language) -> str | None:
    above, below = match[1], match[2]
    if language.code != "en" or not int(below) or above == below:
        return f"{number(above, language)} {language.words['slash']} {number(below, language)}"
    return _fraction_words(above, below)


def _ordinal(match: re.Match[str], language: Language) -> str | None:
    """21st; what isn't English (11st) is left."""
    figures = "".join(c for c in match[1] if c.isdigit())
    suffix = match[2].lower()
    teen = figures[-2:-1] == "1"
    right = figures[-1] == SUFFIXES[suffix] and not teen if suffix in SUFFIXES else teen or figures[-1] not in "123"
    return numerals.ordinal(figures, language.numbers) if right else None


def _range(match: re.Match[str], language: Language) -> str:
    return f"{number(match[1], language)} {language.words['to']} {number(match[2], language)}"


def _plural(match: re.Match[str], language: Language) -> str:
    said = number(match[1], language)
    if said.endswith("y"):
        return said[:-1] + "ies"
    return said + ("es" if said.endswith(("x", "s")) else "s")


def _at_least(match: re.Match[str], language: Language) -> str:
    return f"{number(match[1], language)} {language.words['plus']}"


def _number(match: re.Match[str], language: Language) -> str:
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    return f"{' ' if before.isalnum() else ''}{number(match[0], language)}{' ' if after.isalnum() else ''}"


def _remaining(match: re.Match[str], language: Language) -> str:
    figures = match[0]
    say = numerals.digits if figures[0] == "0" and len(figures) > 1 else numerals.cardinal
    return f" {say(figures, language.numbers)} "


FRACTION_RULES = (
    Rule(
        "number and fraction",
        r"(?<![\w.,/$-])(\d{1,4})(?:\s|\s?-\s?(?=1/))(\d{1,3})/(\d{1,2})(?![\w/]|[.,]\d)",
        _mixed_fraction,
        (("2 1/2 cups and 3¾", "two and a half cups and three and three quarters."),),
        needs=frozenset("/"),
        languages=ENGLISH,
    ),
    Rule(
        "fraction",
        r"(?<![\w.,/$])(\d{1,5}) ?/ ?(\d{1,5})(?:th|TH|rd|RD|nd|st)?(?![\w/-]|[.,]\d)",
        _fraction,
        (("1/2 of it and 3/4 cup", "one half of it and three quarters cup."),),
        needs=frozenset("/"),
        languages=SPELLED,
    ),
)

RULES = (
    Rule(
        "ordinal",
        r"(?<![\w.])(\d{1,3}(?:,\d{3})+|\d+) ?(?:\ufdd0)?(st|nd|rd|th)(?:\ufdd1)?(?!\w)",
        _ordinal,
        (("1st, 2nd, 3rd and 21st", "first, second, third and twenty first."), ("10<sup>th</sup> time", "tenth time.")),
        needs=DIGITS,
        languages=ENGLISH,
        ignore_case=True,
    ),
    Rule(
        "range",
        r"(?<![\w.,/-])(?<!\ufdd0)(<<number>>)\s?[-–]\s?(<<number>>)(?![\w/-]|[.,]\d)",
        _range,
        (("2-3 weeks, 10–15 people", "two to three weeks, ten to fifteen people."),),
        needs=DIGITS,
        languages=SPELLED,
    ),
    Rule(
        "at least",
        r"(?<![\w.,])(<<number>>)\+(?![\w+])(?! ?\d)",
        _at_least,
        (("5+ years", "five plus years."),),
        needs=frozenset("+"),
        languages=SPELLED,
    ),
    Rule(
        "plural number",
        r"(?<![\w.,])(\d+)'?s(?!\w)",
        _plural,
        (("in the low 7s", "in the low sevens."),),
        needs=DIGITS,
        languages=ENGLISH,
    ),
)

NUMBERS = (
    Rule(
        "number",
        r"(?:(?<![\w.,)\]-])[-+](?=[\d.]))?(?<![\d\w])(?<!\d[.,])<<number>>(?!\d)",
        _number,
        (
            (
                "It has 1,234,567 users",
                "It has one million two hundred thirty four thousand five hundred sixty seven users.",
            ),
            ("3.14159 and -40", "three point one four one five nine and minus forty."),
            ("code 007", "code zero zero seven."),
            ("a 70B model with 1.3T tokens", "a seventy B model with one point three T tokens."),
        ),
        needs=DIGITS,
        languages=SPELLED,
    ),
    Rule(
        "remaining figures",
        r"\d+",
        _remaining,
        (("f_1x", "f one x."),),
        needs=DIGITS,
        languages=SPELLED,
    ),
)
