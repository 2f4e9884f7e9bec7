"""Dates, years, decades, quarters."""

from __future__ import annotations

import re

from interview_audio.script import numerals
from interview_audio.script.context import after, before
from interview_audio.script.languages.language import Language, words
from interview_audio.script.rules.rule import DIGITS, ENGLISH, SPELLED, Rule

YEAR = r"(?:1[1-9]\d\d|20\d\d)"
AMBIGUOUS = frozenset({"may", "march", "mar", "sun"})
"""Names of months that are words as well: taken for months only with a capital, or between a day and a year."""
COUNTING = words(
    "than nearly almost least most roughly approximately some exactly another these those up all next every under my "
    "our their his her your many got"
)
"""Words before a number that is no year: more than 2000."""
NO_NOUN = words(
    "was is this its has as does us his hers ours yours theirs thus always sometimes perhaps across versus plus unless "
    "besides afterwards towards its yes bs vs times"
)
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
QUARTERS = {"1": "first", "2": "second", "3": "third", "4": "fourth"}


def short_year(figures: str) -> str:
    """A year by its last two figures: ninety eight, oh five."""
    return f"oh {numerals.cardinal(figures[1], 'en')}" if figures[0] == "0" else numerals.cardinal(figures, "en")


def _year(figures: str | None, language: Language) -> str:
    if not figures:
        return ""
    return short_year(figures) if len(figures) == 2 else numerals.year(figures, language.numbers)


def _iso(match: re.Match[str], language: Language) -> str | None:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    said = language.date(day, month, year)
    return f"{said} " if said and match["time"] else said


def _numeric(match: re.Match[str], language: Language) -> str | None:
    first, second, year = int(match["first"]), int(match["second"]), match["year"]
    day, month = (first, second) if language.day_first else (second, first)
    if month > 12:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if language.code != "en":
        return language.date(day, month, int(year) if len(year) == 4 else 2000 + int(year))
    if day == first and first != second:
        return (
            f"the {numerals.ordinal(str(day), 'en')} of {language.date(1, month, None) or ''}".removesuffix(" first")
            + f", {_year(year, language)}"
        )
    return f"{language.date(day, month, None)}, {_year(year, language)}"


def _is_month(name: str, surely: bool) -> bool:
    return surely or name[0].isupper() or name.lower() not in AMBIGUOUS


def _month_day(match: re.Match[str], language: Language) -> str | None:
    """January fifth; with a second day February third to fifth."""
    if not _is_month(match["month"], surely=bool(match["year"])) or not 1 <= int(match["day"]) <= 31:
        return None
    month = language.months[match["month"].lower()]
    said = f"{month} {numerals.ordinal(match['day'], 'en')}"
    if match["until"]:
        said += f" to {numerals.ordinal(match['until'], 'en')}"
    return f"{said}, {_year(match['year'], language)}" if match["year"] else said


def _day_month(match: re.Match[str], language: Language) -> str | None:
    if not _is_month(match["month"], surely=bool(match["year"])) or not 1 <= int(match["day"]) <= 31:
        return None
    said = f"the {numerals.ordinal(match['day'], 'en')} of {language.months[match['month'].lower()]}"
    return f"{said}, {_year(match['year'], language)}" if match["year"] else said


def _month_year(match: re.Match[str], language: Language) -> str | None:
    if not _is_month(match["month"], surely=True):
        return None
    return f"{language.months[match['month'].lower()]} {_year(match['year'], language)}"


def _month(match: re.Match[str], language: Language) -> str:
    period = "." if not after(match).strip() else ""
    return language.months[match[1].lower()] + period


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


def _decades(match: re.Match[str], _: Language) -> str:
    return f"{match[1]} to "


def _years(match: re.Match[str], language: Language) -> str | None:
    """1961–1965, 2013-14. What is counted isn't a year: 1980-1970 kg."""
    first, last = match["first"], match["last"]
    if len(last) == 2 and int(last) <= int(first[2:]):
        return None
    return f"{_year(first, language)} to {_year(last, language)}"


def _fiscal(match: re.Match[str], language: Language) -> str:
    return f"FY {_year(match[1], language)}"


def _quarter(match: re.Match[str], language: Language) -> str:
    return f"the {QUARTERS[match[1]]} quarter of {_year(match[2], language)}"


def _period(match: re.Match[str], language: Language) -> str:
    letter, number, year = match["letter"], match["number"], match["year"]
    return f"{letter} {numerals.cardinal(number, 'en')} {_year(year, language)}"


def _era(match: re.Match[str], _: Language) -> str:
    era = match["era"].replace(".", "").upper()
    figures = match["year"]
    said = (
        numerals.pairs(figures)
        if len(figures) in (3, 4) and not figures.endswith("00")
        else numerals.year(figures, "en")
    )
    period = "." if match["era"].endswith(".") and not after(match).strip() else ""
    return f"{said} {era}{period}"


def _apostrophe_year(match: re.Match[str], _: Language) -> str:
    return short_year(match[1])


def _lone_year(match: re.Match[str], language: Language) -> str | None:
    """Four figures are a year unless something is counted: 2015 samples, more than 2000."""
    left = re.search(r"([^\W\d_]+)\W*$", before(match))
    right = re.match(r"[ -]([a-z]+)\b", after(match))
    if left and left[1].lower() in COUNTING:
        return None
    if right and right[1].endswith("s") and not right[1].endswith("ss") and right[1] not in NO_NOUN:
        return None
    if right and right[1] in ("people", "men", "women", "children", "times", "or"):
        return None
    return numerals.year(match[0], language.numbers)


def _german_year(match: re.Match[str], language: Language) -> str:
    return numerals.year(match[0], language.numbers)


MONTH = r"(?P<month><<months>>)"
NOT_COUNTED = r"(?![\d:/%°]|[.,]\d|-\d|\s?(?:%|kg\b|km\b|GB\b|MB\b))"
RULES = (
    Rule(
        "ISO date",
        r"(?<![\w/.-])(?P<year>[12]\d{3})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?:(?P<time>T)(?=\d\d:)|(?![\w/-]))",
        _iso,
        (("on 2022-02-24", "on February twenty fourth, twenty twenty two."),),
        needs=DIGITS,
        languages=SPELLED,
    ),
    Rule(
        "date in figures",
        r"(?<![\w/.-])(?P<first>\d{1,2})(?P<sep>[-/.])(?P<second>\d{1,2})(?P=sep)(?P<year>\d{4}|(?<=/)\d\d)(?![\w/-]|\.\d)",
        _numeric,
        (
            ("on 10/06/2005", "on October sixth, two thousand five."),
            ("on 15.01.2020", "on the fifteenth of January, twenty twenty."),
        ),
        needs=DIGITS,
        languages=SPELLED,
    ),
    Rule(
        "day of a month",
        rf"(?<![\w.])(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]{MONTH}\b\.?"
        r"(?:,? ?(?P<year>\d{4})(?!\d|,\d))?",
        _day_month,
        (
            ("on 25 july 2012", "on the twenty fifth of July, twenty twelve."),
            ("the 1st of May", "the first of May."),
        ),
        needs=DIGITS,
        languages=ENGLISH,
        ignore_case=True,
    ),
    Rule(
        "month and day",
        rf"\b{MONTH}\.?[ -](?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
        r"(?:\s?[-–]\s?(?P<until>\d{1,2})(?:st|nd|rd|th)?)?(?![\d:%]|[.,]\d)"
        r"(?:,?[ -](?P<year>\d{4})(?!\d|,\d))?",
        _month_day,
        (
            ("before February 24, 2022", "before February twenty fourth, twenty twenty two."),
            ("Jan. 5th, 2019", "January fifth, twenty nineteen."),
            ("March 3-5", "March third to fifth."),
        ),
        needs=DIGITS,
        languages=ENGLISH,
        ignore_case=True,
    ),
    Rule(
        "month and year",
        rf"\b{MONTH}\.?,? ?[' ](?P<year>\d{{4}}|(?<=')\d\d)(?!\d|,\d)",
        _month_year,
        (("since Sept. 2021", "since September twenty twenty one."),),
        needs=DIGITS,
        languages=ENGLISH,
        ignore_case=True,
    ),
    Rule(
        "short month",
        r"\b(Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\.",
        _month,
        (("last Jan. and Feb.", "last January and February."),),
        needs=frozenset("."),
        languages=ENGLISH,
    ),
    Rule(
        "decades",
        r"\b(\d{2,4}s|'\d\ds)\s?[-–]\s?(?='?\d{2,4}s\b)",
        _decades,
        (("the 1960s-80s", "the nineteen sixties to eighties."),),
        needs=DIGITS,
        languages=ENGLISH,
    ),
    Rule(
        "decade",
        r"(?P<lead>\b(?:[Tt]he|[Ee]arly|[Mm]id|[Ll]ate|[Tt]heir|[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Yy]our|to)[ -]"
        r"(?:early |mid-|late )?)?"
        r"(?<![\w.,])(?P<apostrophe>')?(?P<century>1[1-9]|20)?(?P<decade>\d0)(?: ?'?s)\b",
        _decade,
        (
            ("the 1980s and the '90s", "the nineteen eighties and the nineties."),
            ("in their 30s", "in their thirties."),
            ("the 2000s", "the two thousands."),
        ),
        needs=DIGITS,
        languages=ENGLISH,
    ),
    Rule(
        "years from to",
        rf"(?<![\w.,$€£/-])(?P<first>{YEAR})(?:\s?[-–]\s?|/(?=\d\d\b))(?P<last>{YEAR}|\d\d){NOT_COUNTED}(?![\w-])",
        _years,
        (
            (
                "in 1961–1965 and 2013-14",
                "in nineteen sixty one to nineteen sixty five and twenty thirteen to fourteen.",
            ),
        ),
        needs=DIGITS,
        languages=ENGLISH,
    ),
    Rule(
        "fiscal year",
        r"\bFY ?'?(\d{4}|\d{2})\b",
        _fiscal,
        (("FY2024", "FY twenty twenty four."),),
        needs=DIGITS,
        languages=ENGLISH,
    ),
    Rule(
        "quarter",
        r"\b([1-4])Q ?'?(\d{4}|\d{2})\b",
        _quarter,
        (("in 2Q22", "in the second quarter of twenty two."),),
        needs=DIGITS,
        languages=ENGLISH,
    ),
    Rule(
        "quarter and year",
        rf"\b(?P<letter>[QH])(?P<number>[1-4]) ?'?(?P<year>{YEAR}|(?<=')\d\d)\b",
        _period,
        (("in Q3 2024", "in Q three twenty twenty four."),),
        needs=DIGITS,
        languages=ENGLISH,
    ),
    Rule(
        "era",
        r"\b(?P<year>\d{1,4}) ?(?P<era>A\.?D\b\.?|B\.?C\.?E\b\.?|B\.?C\b\.?|C\.?E\b\.?)",
        _era,
        (("in 340 A.D.", "in three forty AD."),),
        needs=DIGITS,
        languages=ENGLISH,
    ),
    Rule(
        "year with an apostrophe",
        r"(?<!\w)'(\d\d)(?![\w'])",
        _apostrophe_year,
        (("back in '99", "back in ninety nine."),),
        needs=frozenset("'"),
        languages=ENGLISH,
    ),
)

GERMAN_YEAR = Rule(
    "German year",
    r"(?<![\w.,/-])1[1-9]\d\d(?![\w/%€-]|[.,]\d|er\b)"
    r"(?! (?:Euro|Dollar|Meter|Kilometer|Menschen|Leute|Personen|Stück)\b)",
    _german_year,
    (("im Jahr 1999", "im Jahr neunzehnhundertneunundneunzig."),),
    needs=DIGITS,
    languages=frozenset({"de"}),
)
LONE_YEAR = Rule(
    "year",
    rf"(?<![\w.,$€£¥#/+-])(?:1[5-9]\d\d|20\d\d|(?:(?<=\bin )|(?<=\bsince )|(?<=\bof ))1[1-4]\d\d){NOT_COUNTED}(?!\w)",
    _lone_year,
    (
        ("in 2015 we had 2015 samples", "in twenty fifteen we had two thousand fifteen samples."),
        ("1999, 2000, 2009", "nineteen ninety nine, two thousand, two thousand nine."),
    ),
    needs=DIGITS,
    languages=ENGLISH,
)
