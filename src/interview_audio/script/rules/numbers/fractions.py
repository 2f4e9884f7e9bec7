"""Fractions, with or without a unit after them."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.numbers.figures import number
from interview_audio.script.rules.numbers.units import UNIT, bare, unit_name
from interview_audio.script.rules.rule import DIGITS, ENGLISH, FRENCH, ROMANCE, SPELLED, Rule, one_of

LONGEST = 1000
"""The largest number below the stroke that makes a fraction: a thousandth."""


PARTS_OF_AN_INCH = frozenset({"2", "4", "8", "16", "32", "64"})
HALF = LazyPattern(r"\bme[dizj][izao]+\b|\bdemi\b|\bmei[oa]\b")


def _with_unit(match: re.Match[str], said: str, one: bool, language: Language) -> str:
    """Return the fraction with the name of the unit behind it, or with what else stands there."""
    name = unit_name(match["unit"], None, one, language) if match["unit"] else None
    if name and one and language.name_includes_one:
        name = bare(name)
        if HALF.search(said) and match["unit"] == "kg":
            name = language.words["kilo"] or name
        link = language.words["money of"] if not HALF.search(said) else ""
        if link:
            name = f"d'{name}" if link == "de" and language.code == "fr" and name[0] in "aeiouhé" else f"{link} {name}"
    return f"{said} {name}" if name else said + match.string[match.start("gap") : match.end()]


def _noun(match: re.Match[str], language: Language) -> str:
    """Return the noun behind a fraction, a unit by its name; empty where none stands there."""
    unit = match["unit"] or ""
    if unit in language.units:
        return bare(language.units[unit][0])
    return unit if len(unit) > 1 and unit[0].isalpha() and unit.lower() not in language.sentence_openers else ""


def _mixed(match: re.Match[str], language: Language) -> str | None:
    above, below = int(match["above"]), int(match["below"])
    part = language.fraction(above, below, "") if 0 < below <= LONGEST else None
    if part is None:
        return None
    half = (above, below) == (1, 2)
    noun = _noun(match, language)
    if half and noun and (said := language.and_half(match["whole"], noun)):
        return said
    link = language.words["and a half"] if half else f"{language.words['and']} {part}"
    whole = numerals.cardinal(match["whole"], language.numbers)
    if half and language.words["and a half"].startswith("ein"):  # "zweieinhalb", "eineinhalb"
        return _with_unit(match, language.before_noun(whole) + link, False, language)
    return _with_unit(match, f"{whole} {link}", False, language)


def _fraction(match: re.Match[str], language: Language) -> str:
    above, below = match["above"], match["below"]
    rest = match.string[match.end("below") : match.end()]
    if language.code == "en" and match["unit"] == "time":
        return f"{number(above, language)} {number(below, language)}{rest}"  # the time of a piece of music
    if language.code == "en" and above == below:
        return f"{number(above, language)} out of {number(below, language)}{rest}"
    unit = match["unit"] or ""
    if unit == "in" and (below not in PARTS_OF_AN_INCH or re.match(r" [a-z]", match.string[match.end() :][:2])):
        return (
            f"{language.fraction(int(above), int(below), '') or match[0]}{rest}" if int(below) > 1 else match[0]
        )  # no inch
    counted = unit if unit in language.units or language.noun.match(f" {unit}") else ""
    is_fraction = 0 < int(below) <= LONGEST and int(above) <= LONGEST  # 2016/679 is the name of a law
    counted = bare(language.units[counted][0]) if counted in language.units else counted
    said = language.fraction(int(above), int(below), counted) if is_fraction else None
    if said is None:
        return f"{number(above, language)} {language.words['slash']} {number(below, language)}{rest}"
    sign = f"{language.words['minus']} " if match["sign"] else ""
    return sign + _with_unit(match, said, True, language)


def _half_behind(match: re.Match[str], language: Language) -> str:
    """Say "ore e 1/2" as mezza and "anni e 1/2" as mezzo, by the end of the noun."""
    noun = re.search(r"[^\W\d_]+$", match.string[: match.end("noun")][-20:])
    word = noun[0] if noun else ""
    feminine = word.endswith(("a", "as")) or word in (
        "ore",
        "settimane",
        "tazze",
        "heure",
        "heures",
        "année",
        "années",
        "tasse",
        "tasses",
    )
    half = {"es": ("medio", "media"), "pt": ("meio", "meia"), "it": ("mezzo", "mezza"), "fr": ("demi", "demie")}
    return f"{match['noun']} {match['and'] or language.words['and']} {half[language.code][feminine]}"


def _part_of_a_unit(match: re.Match[str], language: Language) -> str | None:
    """Say ¼-inch as quarter-inch and a ½ mile as a half mile: the article is the one."""
    said = language.fraction(1, int(match[2] or match[3]), "")
    return f"{match[1] or ''}{said.removeprefix('one ')}" if said else None


def _rating(match: re.Match[str], language: Language) -> str:
    return f"{number(match[1], language)} out of {number(match[2], language)}"


BARE_FRACTION = LazyPattern(r"\d/\d")
SIGHT = LazyPattern(r" (?:vision|eyesight|sight|hindsight)\b")
PRESSURE = LazyPattern(
    r"\b(?:blood pressure|BP|pressure|vision|eyesight|reading|doctor|nurse|hypertension|cuff|systolic)\b", re.IGNORECASE
)


def _pressure(match: re.Match[str], language: Language) -> str | None:
    above, below = int(match[1]), int(match[2])
    if SIGHT.match(after(match)):
        return f"{number(match[1], language)} {number(match[2], language)}"
    if above <= below or not (PRESSURE.search(before(match)) or (90 <= above <= 220 and 50 <= below <= 130)):
        return None
    return f"{number(match[1], language)} over {number(match[2], language)}"


RULES = (
    Rule(
        "half of something",
        r"(?<![\w.,/$-])(?<!\d )1/2 (?=(?:an?|the|my|his|her|our|their|your|its|this|that)\b)",
        "half ",
        (("½ a mile and ½ the price", "half a mile and half the price."),),
        needs=("/", one_of("0/0 ")),
        languages=ENGLISH,
    ),
    Rule(
        "part that describes",
        r"(?:\b([Aa]n? +)1/(\d{1,2})(?=[ -](?!of\b|th\b)[a-z]{2,})|(?<![\w.,/$-])(?<!\d )1/(\d{1,2})(?=-[a-z]))",
        _part_of_a_unit,
        (("a ½ mile on ¼-inch tape", "a half mile on quarter-inch tape."),),
        needs=("/", one_of("0/")),
        languages=ENGLISH,
    ),
    Rule(
        "French half behind its hours",
        r"(?<![\w.,/])(\d{1,2}) ?h(?:eures?)? (?:et )?1/2(?!\w)",
        lambda match, language: language.and_half(match[1], "heure"),
        (("il y a 2 h 1/2", "il y a deux heures et demie."),),
        needs=one_of(" 0/0"),
        languages=frozenset({"fr"}),
    ),
    Rule(
        "and a half behind its noun",
        r"(?<=[a-z])(?P<noun>[a-zà-ÿ]) (?:(?P<and>e|y|et) )?1/2(?=[.,;:!?)]|$| "
        r"(?:de|que|pour|et|y|e|à|a|en|con|avec|per|di|da|do|no|na|antes|depois|después|plus|más|mais|dopo|fa|environ|"
        r"après|avant|sans|sin|sem|senza|dans|em|in|por|para|plus|tard)\b)",
        _half_behind,
        (("2 horas y 1/2", "dos horas y media."),),
        needs=one_of(" 0/0"),
        languages=ROMANCE | FRENCH,
    ),
    Rule(
        "range to a mixed number",
        r"(?<![\w.,/-])(\d{1,3}|\d{1,3} \d/\d|\d/\d)\s?[-–]\s?(?=(?:\d{1,3} )?\d/\d(?![\d/]))",
        lambda match, language: (
            None if match[1].isdigit() and BARE_FRACTION.match(after(match)) else f"{match[1]} {language.words['to']} "
        ),
        (("for 2–2½ hours", "for two to two and a half hours."),),
        needs=("-–", one_of("0/0")),
        languages=SPELLED,
    ),
    Rule(
        "range from a mixed number",
        r"(?<=\d \d/\d)\s?[-–]\s?(?=\d)",
        lambda _match, language: f" {language.words['to']} ",
        (("for 1½–2 hours", "for one and a half to two hours."),),
        needs=("-–", one_of("0 0/0")),
        languages=SPELLED,
    ),
    Rule(
        "blood pressure",
        r"(?<![\w.,/$-])(\d{2,3})/(\d{2,3})(?![\w/]|[.,]\d)",
        _pressure,
        (("Her blood pressure was 120/80.", "Her blood pressure was one hundred twenty over eighty."),),
        needs=("/", one_of("00")),
        languages=ENGLISH,
    ),
    Rule(
        "rating",
        r"(?:(?<=\ba )|(?<=\ban )|(?<=\bit )|(?<=\bof )|(?<=\brated )|(?<=\bscored )|"
        r"(?<![\w.,/$])(?=[\d./]+ (?:stars?|points?)\b))"
        r"(\d+(?:\.\d+)?)/(5|10|100)(?![\w/]|[.,]\d|-\w)",
        _rating,
        (("an 8/10 or 4.5/5 stars", "an eight out of ten or four point five out of five stars."),),
        needs=one_of("/0"),
        languages=ENGLISH,
    ),
    Rule(
        "number and fraction",
        r"(?<![\w.,/$-])(?P<whole>\d{1,4})(?:\s|-(?=\d/\d))(?P<above>\d{1,3})/(?P<below>\d{1,2})(?:th|rd|nd)?(?![\d/]|"
        r"[.,]\d)"
        rf"(?P<gap> ?)(?P<unit>{UNIT})?(?![\w])",
        _mixed,
        (("2 1/2 cups and 4½ lbs", "two and a half cups and four and a half pounds."),),
        needs=("/", DIGITS),
        languages=SPELLED,
    ),
    Rule(
        "fraction",
        r"(?<![\w.,/$])(?P<sign>(?<![\w)])[-−](?=\d))?"
        r"(?P<above>\d{1,5}) ?/ ?(?P<below>\d{1,5})(?:(?:th|TH|rd|RD|nd|st)s?\b)?(?![\d/]|-\d|[.,]\d)"
        rf"(?P<gap> ?)(?P<unit>{UNIT})?(?![\w])",
        _fraction,
        (("1/2 of it and 3/4 cup", "one half of it and three quarters cup."),),
        needs=("/", DIGITS),
        languages=SPELLED,
    ),
)
