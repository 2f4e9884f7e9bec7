"""Dates, days and months, in words and figures."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.calendar import months
from interview_audio.script.rules.context import after, before, stop_after
from interview_audio.script.rules.numbers.figures import said_year
from interview_audio.script.rules.rule import CAPITAL_STOP, DIGITS, ENGLISH, GERMAN, INNER_STOP, SPELLED, Rule, one_of

ON_A_DAY = LazyPattern(r"\b(?:am|vom|bis|zum|der|den|dem|des|seit|ab|und|oder|nach|vor|[A-Z][a-z]*tag,?) $")
FIRST_OF_THE_PAST = 35
AMBIGUOUS = frozenset({"may", "march", "mar", "sun"})
"""Names of months that are words as well: taken for months only with a capital, or between a day and a year."""


def _iso(match: re.Match[str], language: Language) -> str | None:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    said = language.date(day, month, year)
    if said is None or match["hour"] is None:
        return said
    zone = " UTC" if match["zone"] else ""
    return f"{said} {language.clock(int(match['hour']), int(match['minute'])) or ''}{zone}"


def _numeric(match: re.Match[str], language: Language) -> str | None:
    first, second, year = int(match["first"]), int(match["second"]), match["year"]
    day, month = (first, second) if language.day_first else (second, first)
    if month > 12:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if language.code != "en":
        return language.date(day, month, int(year) if len(year) == 4 else _whole_year(int(year)))
    if day == first and first != second:
        return (
            f"the {numerals.ordinal(str(day), 'en')} of {language.date(1, month, None) or ''}".removesuffix(" first")
            + f", {said_year(year, language)}"
        )
    return f"{language.date(day, month, None)}, {said_year(year, language)}"


def _whole_year(short: int) -> int:
    """Return the year that two figures mean: '98 is past, '24 is now."""
    return short + (2000 if short < FIRST_OF_THE_PAST else 1900)


def _is_month(name: str, surely: bool) -> bool:
    return surely or name[0].isupper() or name.lower() not in AMBIGUOUS


def _month_day(match: re.Match[str], language: Language) -> str | None:
    """Say January fifth; with a second day February third to fifth."""
    if not _is_month(match["month"], surely=bool(match["year"])) or not 1 <= int(match["day"]) <= 31:
        return None
    month = language.months[match["month"].lower()]
    said = f"{month} {numerals.ordinal(match['day'], 'en')}"
    if match["until"]:
        said += f" to {numerals.ordinal(match['until'], 'en')}"
    said = f"{said}, {said_year(match['year'], language)}" if match["year"] else said
    return said + (" to " if match["dash"] else "")


def _day_month(match: re.Match[str], language: Language) -> str | None:
    if not _is_month(match["month"], surely=bool(match["year"])) or not 1 <= int(match["day"]) <= 31:
        return None
    said = f"the {numerals.ordinal(match['day'], 'en')} of {language.months[match['month'].lower()]}"
    said = f"{said}, {said_year(match['year'], language)}" if match["year"] else said
    return said + (" to " if match["dash"] else "")


def _month_year(match: re.Match[str], language: Language) -> str | None:
    if not _is_month(match["month"], surely=True):
        return None
    said = f"{language.months[match['month'].lower()]} {said_year(match['year'], language)}"
    return said + (" to " if match["dash"] else "")


def _numeric_month(match: re.Match[str], language: Language) -> str:
    month = list(dict.fromkeys(language.months.values()))[int(match[1]) - 1]
    return f"{month} {said_year(match[2], language)}"


def _weekday_date(match: re.Match[str], language: Language) -> str | None:
    day, month = (int(match[place]) for place in ((2, 3) if language.day_first else (3, 2)))
    said = language.date(day, month, None) if 1 <= month <= 12 and 1 <= day <= 31 else None
    return f"{match[1]}{said}" if said else None


def _german_day(match: re.Match[str], language: Language) -> str | None:
    if not after(match).strip() and not ON_A_DAY.search(before(match)):
        return None  # "Python 3.11."
    said = language.date(int(match[1]), int(match[2]), None)
    return f"{said}{stop_after(match)}" if said else None


def _months(match: re.Match[str], language: Language) -> str:
    return f"{language.months[match[1].lower()]} to {language.months[match[2].lower()]}"


def _month(match: re.Match[str], language: Language) -> str:
    period = "." if not after(match).strip() else ""
    return language.months[(match[1] or match[2]).lower()] + period


MONTH_NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
MONTH = r"(?P<month><<months>>)"
SHORT_WEEKDAY = Rule(
    "short weekday before its date",
    r"\b(<<weekdays>>)(?=,? (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?(?i:<<months>>)\b|(?i:<<months>>)\.? \d|"
    r"\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m))",
    lambda match, language: language.weekdays[match[1]],
    (("Wed 5 May, then Mon 9am", "Wednesday the fifth of May, then Monday nine AM."),),
    needs=(DIGITS, one_of("<<weekdays>>")),
    languages=ENGLISH,
)
"""Before times, which may stand behind."""
RULES = (
    Rule(
        "ISO date",
        r"(?<![\w/.-])(?P<year>[12]\d{3})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})"
        r"(?:T(?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d)(?::?\d\d(?:\.\d+)?)?(?P<zone>Z)?|(?![\w/-]))",
        _iso,
        (
            ("on 2022-02-24", "on February twenty fourth, twenty twenty two."),
            ("2024-01-15T10:30:00Z", "January fifteenth, twenty twenty four ten thirty UTC."),
        ),
        needs=(DIGITS, one_of("0000-|0000.|0000/")),
        languages=SPELLED,
    ),
    Rule(
        "date in figures",
        r"(?<![\w/.-])(?P<first>\d{1,2})(?P<sep>[-/.])(?P<second>\d{1,2})(?P=sep)(?P<year>\d{4}|(?<=/)\d\d|(?<=\d\.\d\.)\d\d|(?<=\d\.\d\d\.)\d\d)(?![\w/-]|\.\d)",
        _numeric,
        (
            ("on 10/06/2005", "on October sixth, two thousand five."),
            ("on 15.01.2020", "on the fifteenth of January, twenty twenty."),
        ),
        needs=(DIGITS, "-/.", one_of("0-0|0/0|0.0")),
        languages=SPELLED,
    ),
    Rule(
        "day in figures behind its weekday",
        r"\b((?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? )(\d{1,2})/(\d{1,2})(?![\w/]|[.,]\d)",
        _weekday_date,
        (("on Tues., 6/4", "on Tuesday, June fourth."),),
        needs=("/", one_of("<<weekdays>>")),
        languages=ENGLISH,
    ),
    Rule(
        "German date with blanks",
        r"(?<![\w.,/-])(0?[1-9]|[12]\d|3[01])\. (0?[1-9]|1[0-2])\. ?((?:1[1-9]|20)\d\d)(?!\d|[.,]\d)",
        lambda match, language: language.date(int(match[1]), int(match[2]), int(match[3])),
        (("am 3. 4. 1952", "am dritten April neunzehnhundertzweiundfünfzig."),),
        needs=(INNER_STOP, one_of("0. 0")),
        languages=GERMAN,
    ),
    Rule(
        "German days from to",
        r"(?<=\d\.)\s?[-–]\s?(?=\d{1,2}\.(?:\d{1,2}\.|\d{4}| [A-ZÄÖÜ]))",
        " bis ",
        (("vom 3.–7. Mai", "vom dritten bis siebten Mai."),),
        needs=("-–", one_of("0.")),
        languages=GERMAN,
    ),
    Rule(
        "German day and month in figures",
        r"(?<![\w.,/-])(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.(?![\w]|\.\d)",
        _german_day,
        (("am 24.12.", "am vierundzwanzigsten Dezember."),),
        needs=(INNER_STOP, one_of("0.0")),
        languages=GERMAN,
    ),
    Rule(
        "day and month by a stroke",
        r"(?<![\w.,/-])(0?[1-9]|[12]\d|3[01])/(0[1-9]|(?:(?<=\b[lLeEiI][elL] \d/)|(?<=\b[lLeEiI][elL] \d\d/))1[0-2])"
        r"(?![\w/-]|[.,]\d)",
        lambda match, language: language.date(int(match[1]), int(match[2]), None),
        (("Brief, 14/07, um neun", "Brief, vierzehnter Juli, um neun."),),
        needs=one_of("0/00"),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "month in Roman figures",
        r"(?<![\w.,/-])(0?[1-9]|[12]\d|3[01])([-/.] ?)(?P<month>I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})\2([12]\d{3})(?![\w/-])",
        lambda match, language: language.date(int(match[1]), MONTH_NUMERALS.index(match["month"]) + 1, int(match[4])),
        (("am 3.X.1950", "am dritten Oktober neunzehnhundertfünfzig."),),
        needs=("IVX", one_of("0-|0.|0/")),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "days of one month",
        r"(?<![\w.])(\d{1,2})(?:st|nd|rd|th)?\s?[-–]\s?(?=\d{1,2}(?:st|nd|rd|th)? (?:of )?(?i:<<months>>)\b)",
        lambda match, _: f"the {numerals.ordinal(match[1], 'en')} to ",
        (("on 3–5 March", "on the third to the fifth of March."),),
        needs=("-–", DIGITS, one_of("<<months>>")),
        languages=ENGLISH,
    ),
    Rule(
        "day of a month",
        rf"(?<![\w.])(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]{MONTH}\b\.?"
        r"(?:,? ?(?P<year>\d{4})(?!\d|,\d))?(?P<dash>\s?[-–]\s?(?=\d{1,2} (?:<<months>>)\b))?",
        _day_month,
        (
            ("on 25 july 2012", "on the twenty fifth of July, twenty twelve."),
            ("the 1st of May", "the first of May."),
        ),
        needs=(DIGITS, one_of("<<months>>")),
        languages=ENGLISH,
        ignore_case=True,
    ),
    Rule(
        "month and day",
        rf"\b{MONTH}\.?[ -](?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
        r"(?:\s?[-–]\s?(?P<until>\d{1,2})(?:st|nd|rd|th)?)?(?![\d:%]|[.,]\d)"
        r"(?:,?[ -](?P<year>\d{4})(?!\d|,\d))?(?P<dash>\s?[-–]\s?(?=(?:<<months>>)\b))?",
        _month_day,
        (
            ("before February 24, 2022", "before February twenty fourth, twenty twenty two."),
            ("Jan. 5th, 2019", "January fifth, twenty nineteen."),
            ("March 3-5", "March third to fifth."),
            ("May 4–June 30", "May fourth to June thirtieth."),
        ),
        needs=(DIGITS, one_of("<<months>>")),
        languages=ENGLISH,
        ignore_case=True,
    ),
    Rule(
        "month and year",
        rf"\b{MONTH}\.?,? ?[' ](?P<year>\d{{4}}|(?<=')\d\d)(?!\d|,\d)"
        r"(?P<dash>\s?[-–]\s?(?=(?:<<months>>)\b))?",
        _month_year,
        (
            ("since Sept. 2021", "since September twenty twenty one."),
            ("Jan 2020–Mar 2021", "January twenty twenty to March twenty twenty one."),
        ),
        needs=(DIGITS, one_of("<<months>>")),
        languages=ENGLISH,
        ignore_case=True,
    ),
    Rule(
        "dates from to",
        r"(?:(?<=\d )|(?<=\d\. ))((?:de )?(?i:<<months>>)\b\.?)\s?[-–]\s?(?=\d{1,2}\.?º? (?:de )?(?i:<<months>>)\b)",
        lambda match, language: f"{match[1]} {language.words['to']} ",
        (("vom 28. Oktober–2. November", "vom achtundzwanzigsten Oktober bis zweiten November."),),
        needs=("-–", DIGITS, one_of("<<months>>")),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "months of other languages from to",
        r"\b((?i:<<months>>))\.?\s?[-–]\s?((?i:<<months>>))\b\.?(?= |[,;:!?)]|$)",
        lambda match, language: (
            f"{language.months[match[1].lower()]} {language.words['to']} {language.months[match[2].lower()]}"
            + (stop_after(match) if match[0].endswith(".") else "")
        ),
        (("Mai–Juli", "Mai bis Juli."),),
        needs=("-–", one_of("<<months>>")),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "short month behind its day",
        r"(?:(?<=\d )|(?<=\d\. )|(?<=\d de )|(?<=\der ))((?i:<<months>>))\.|\b((?i:<<months>>))\.(?= (?:de |del "
        r")?[12]\d{3}\b)",
        lambda match, language: language.months[(match[1] or match[2]).lower()] + stop_after(match),
        (("am 5. Okt. 2020", "am fünften Oktober zweitausendzwanzig."),),
        needs=(".", one_of("<<months>>")),
        languages=SPELLED - ENGLISH,
    ),
    months.SHORT,
    Rule(
        "month in figures and year",
        r"(?<![\w/.,-])(0?[1-9]|1[0-2])/((?:19|20)\d\d)(?![\w/-]|[.,]\d)",
        _numeric_month,
        (("since 10/2021", "since October twenty twenty one."),),
        needs=one_of("0/0000"),
        languages=ENGLISH,
    ),
    Rule(
        "span of months",
        r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s?[-–]\s?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b",
        _months,
        (("Jan–Mar", "January to March."),),
        needs=("-–", one_of("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")),
        languages=ENGLISH,
    ),
    Rule(
        "short month",
        r"\b(Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|(?<!del )\b(Mar)\.(?=,| [a-z(])",
        _month,
        (("last Jan. and Feb.", "last January and February."),),
        needs=(CAPITAL_STOP, one_of("jan.|feb.|mar.|apr.|jun.|jul.|aug.|sep|oct.|nov.|dec.")),
        languages=ENGLISH,
    ),
)
