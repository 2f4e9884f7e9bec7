"""Years and spans of years, seasons, quarters, eras."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language, words
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.numbers.figures import said_year, short_year
from interview_audio.script.rules.rule import DIGITS, ENGLISH, SPELLED, Rule, one_of

YEAR = r"(?:1[1-9]\d\d|20\d\d)"


COUNTING = words(
    "than nearly almost least most roughly approximately some exactly another these those up all next every under my "
    "our their his her your many got"
)
"""Words before a number that is no year: more than 2000."""


NO_NOUN = words(
    "was is this its has as does us his hers ours yours theirs thus always sometimes perhaps across versus plus unless "
    "besides afterwards towards its yes bs vs times"
)


MORE_OR_LESS = re.compile(r" or (?:more|fewer|less|better|even|thereabouts of)\b")


NAMED_BY_YEAR = LazyPattern(
    r"\b(?:census|summer|winter|spring|fall|autumn|class|war|revolution|strike|flood|fire|crash|election|treaty|act|"
    r"constitution|earthquake|storm|hurricane|blizzard|season|riots?|uprising|famine|plague|edition|team|map|survey|law|"
    r"code|charter|reform|depression|gold rush|blackout) of $",
    re.IGNORECASE,
)


QUARTERS = {"1": "first", "2": "second", "3": "third", "4": "fourth"}


def _years(match: re.Match[str], language: Language) -> str | None:
    """Say 1961–1965 and 2013-14, but not what is counted: 1980-1970 kg."""
    first, last = match["first"], match["last"]
    if len(last) == 2 and int(last) <= int(first[2:]):
        return None
    if "/" in match[0] and int(last[-2:]) != (int(first[2:]) + 1) % 100:  # 2015/2016 are two years, 1600/1600 are none
        return None
    return f"{said_year(first, language)} to {said_year(last, language)}"


def _years_elsewhere(match: re.Match[str], language: Language) -> str | None:
    first, last = match["first"], match["last"]
    if len(last) == 4:
        return f"{said_year(first, language)} {language.words['to']} {said_year(last, language)}"
    if int(last) <= int(first[2:]):
        return None
    if int(last) == int(first[2:]) + 1:  # of school, of sport
        return f"{said_year(first, language)} {numerals.cardinal(last, language.numbers)}"
    return f"{said_year(first, language)} {language.words['to']} {numerals.cardinal(last, language.numbers)}"


def _fiscal(match: re.Match[str], language: Language) -> str:
    return f"fiscal year {said_year(match[1], language)}"


def _quarter(match: re.Match[str], language: Language) -> str:
    return f"the {QUARTERS[match[1]]} quarter of {said_year(match[2], language)}"


def _period(match: re.Match[str], language: Language) -> str:
    letter, number, year = match["letter"], match["number"], match["year"]
    return f"{letter} {numerals.cardinal(number, 'en')} {said_year(year, language)}"


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
    return (" " if before(match, 1).isalpha() else "") + short_year(match[1])


def _lone_year(match: re.Match[str], language: Language) -> str | None:
    """Read four figures as a year unless something is counted: 2015 samples, more than 2000."""
    left = re.search(r"([^\W\d_]+)\W*$", before(match))
    right = re.match(r"[ -]([a-z]+)\b", after(match))
    if MORE_OR_LESS.match(after(match)):
        return None
    if left and left[1].lower() in COUNTING:
        return None
    named = left and left[1].lower() == "of" and NAMED_BY_YEAR.search(before(match))
    if not named and right and right[1].endswith("s") and not right[1].endswith("ss") and right[1] not in NO_NOUN:
        return None
    if right and right[1] in ("people", "men", "women", "children", "times"):
        return None
    return numerals.year(match[0], language.numbers)


def _german_year(match: re.Match[str], language: Language) -> str:
    return numerals.year(match[0], language.numbers)


NOT_COUNTED = r"(?![\d:/%°]|[.,]\d|-\d|\s?(?:%|kg\b|km\b|GB\b|MB\b))"


YEAR_OF_HUNDREDS = Rule(
    "year of hundreds",
    r"(?<![\w.,/-])1[1-9]\d\d(?![\w/%€-]|[.,]\d|ern?\b)"
    r"(?! (?:Euro|Dollar|Meter|Kilometer|Menschen|Leute|Personen|Stück|euro|dollar|meter|kilometer|gulden)\b)",
    _german_year,
    (("im Jahr 1999", "im Jahr neunzehnhundertneunundneunzig."),),
    needs=(DIGITS, one_of("0000")),
    languages=frozenset({"de", "nl"}),
)


EARLY = (
    "(?:"
    + "|".join(
        rf"(?<=\b[{word[0].upper()}{word[0]}]{word[1:]} )"
        for word in (
            "in",
            "since",
            "of",
            "year",
            "circa",
            "between",
            "from",
            "until",
            "till",
            "before",
            "after",
            "by",
            "around",
            "about",
            "early",
            "late",
            "flourished",
            "reigned",
        )
    )
    + ")"
)
"""A number that may be a year of the Middle Ages stands behind one of these words."""
LONE_YEAR = Rule(
    "year",
    rf"(?<![\w.,$€£¥#/+-])(?:1[5-9]\d\d|20\d\d|{EARLY}1[0-4]\d\d)"
    rf"{NOT_COUNTED}(?!\w)",
    _lone_year,
    (
        ("in 2015 we had 2015 samples", "in twenty fifteen we had two thousand fifteen samples."),
        ("1999, 2000, 2009", "nineteen ninety nine, two thousand, two thousand nine."),
    ),
    needs=(DIGITS, one_of("0000")),
    languages=ENGLISH,
)


RULES = (
    Rule(
        "span of years",
        rf"(?<![\w.,$€£/-])(?P<first>{YEAR})(?:\s?[-–]\s?|/)(?P<last>{YEAR}|\d\d){NOT_COUNTED}(?![\w-])",
        _years,
        (
            (
                "in 1961–1965 and 2013-14",
                "in nineteen sixty one to nineteen sixty five and twenty thirteen to fourteen.",
            ),
        ),
        needs=(one_of("0000"), "-–/"),
        languages=ENGLISH,
    ),
    Rule(
        "span of years in other languages",
        r"(?<![\w.,$€£/-])(?P<first>1[1-9]\d\d|20\d\d)(?:\s?[-–]\s?(?P<last>1[1-9]\d\d|20\d\d|(?<=\d[-–])\d\d))(?![\w%€-]|[.,]\d)",
        _years_elsewhere,
        (("von 1939–1945", "von neunzehnhundertneununddreißig bis neunzehnhundertfünfundvierzig."),),
        needs=(one_of("0000"), "-–"),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "season",
        r"(?<![\w.,$€£/-])(?P<first>1[1-9]\d\d|20\d\d)/'?(?P<last>\d\d)(?![\w%€/-]|[.,]\d)",
        lambda match, language: (
            f"{said_year(match['first'], language)} {numerals.cardinal(str(int(match['last'])), language.numbers)}"
            if int(match["last"]) == (int(match["first"]) + 1) % 100
            else None
        ),
        (("die Saison 2018/19", "die Saison zweitausendachtzehn neunzehn."),),
        needs=one_of("0000/"),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "fiscal year",
        r"\bFY ?'?(\d{4}|\d{2})\b",
        _fiscal,
        (("FY2024", "fiscal year twenty twenty four."),),
        needs=(DIGITS, one_of("fy")),
        languages=ENGLISH,
    ),
    Rule(
        "quarter",
        r"\b([1-4])Q ?'?(\d{4}|\d{2})\b",
        _quarter,
        (("in 2Q22", "in the second quarter of twenty two."),),
        needs=(DIGITS, one_of("0q")),
        languages=ENGLISH,
    ),
    Rule(
        "quarter and year",
        rf"\b(?P<letter>[QH])(?P<number>[1-4]) ?'?(?P<year>{YEAR}|(?<=')\d\d)\b",
        _period,
        (("in Q3 2024", "in Q three twenty twenty four."),),
        needs=(DIGITS, one_of("q0|h0")),
        languages=ENGLISH,
    ),
    Rule(
        "era",
        r"\b(?P<year>\d{1,4}) ?(?P<era>A\.?D\b\.?|B\.?C\.?E\b\.?|B\.?C\b\.?|C\.?E\b\.?)",
        _era,
        (("in 340 A.D.", "in three forty AD."),),
        needs=(DIGITS, one_of("ad|a.d|bc|b.c|ce|c.e")),
        languages=ENGLISH,
    ),
    Rule(
        "year with an apostrophe",
        r"(?<!\d)'(\d\d)(?![\w'])",
        _apostrophe_year,
        (("back in '99", "back in ninety nine."), ("at NeurIPS'19", "at NeurIPS nineteen.")),
        needs=one_of("'00"),
        languages=ENGLISH,
    ),
)
