"""Years of lives, reigns and wars, and years joined to a word: b. 1902, r. 1558–1603, pre-1914."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import before
from interview_audio.script.rules.rule import DIGITS, ENGLISH, INNER_STOP, SPELLED, Rule, one_of

EVENTS = {"b": "born", "d": "died", "m": "married", "r": "reigned", "fl": "flourished", "bap": "baptized"}
WARS = {"14": "18", "15": "18", "39": "45", "40": "45", "70": "71"}
SECONDS_BEFORE = LazyPattern(r"\b(?:in|for|after|every|within|under|took|last|of|to|only) $")
TIMED = r"(?:timer|clip|delay|timeout|interval|mark|break|window|video|ad|spot|exposure|pause|shutter|burst)s?\b"


OF_A_WAR = LazyPattern(r"\b(?:de|en|of|in|the|del|Krieg|von) $", re.IGNORECASE)


def _short_war(match: re.Match[str], language: Language) -> str | None:
    """Say 14-18 as the war is called: fourteen eighteen, quatorze dix-huit."""
    first, last = match["first"], match["last"]
    if WARS.get(first) != last or not OF_A_WAR.search(before(match, 20)):
        return None
    return f"{numerals.cardinal(first, language.numbers)} {numerals.cardinal(last, language.numbers)}"


def _joined_year(match: re.Match[str], language: Language) -> str:
    return f"{match[1]}{numerals.year(match[2], language.numbers)}"


def _decade(match: re.Match[str], _: Language) -> str | None:
    if SECONDS_BEFORE.search(before(match, 10)):
        return None
    return numerals.cardinal(match[1], "en").removesuffix("y") + "ies"


AT = re.compile(r"\b(?:at|by|from|until|till|to) $", re.IGNORECASE)


def _military_time(match: re.Match[str], _: Language) -> str | None:
    """Say 1830 hours and at 0600, but not a count: 1500 hours of work, in 1900."""
    hours = re.search(r" ?[a-z]+$", match[0])
    led = AT.search(before(match, 8))
    if not (hours and (led or match[1][0] == "0")) and not (match[1][0] == "0" and led):
        return None
    return _military(match[1], match[2]) + (" hours" if hours else "")


RULES = (
    Rule(
        "event of a life",
        r"(?<![\w.])(b|d|m|r|fl|bap)\. ?(?=(?:c\. ?|circa |about )?1\d{3}\b|(?:c\. ?)?20\d\d\b|c\. ?\d{3}\b|"
        r"\d{3}[-–]\d{3}\b)",
        lambda match, _: f"{EVENTS[match[1]]} ",
        (("He was b. 1902, d. 1988.", "He was born nineteen oh two, died nineteen eighty eight."),),
        needs=(INNER_STOP, one_of("0000|000-000|000–000|c. 000|c.000")),
        languages=ENGLISH,
    ),
    Rule(
        "years of a war",
        r"(?<![\w.,/$€£-])['’]?(?P<first>14|15|39|40|70)\s?[-–/]\s?['’]?(?P<last>18|45|71)(?![\w%€-]|[.,]\d)"
        r"(?! (?:years?|ans|years-old))",
        _short_war,
        (("the 14–18 war", "the fourteen eighteen war."), ("in '39-'45", "in thirty nine forty five.")),
        needs=(DIGITS, "-–/", one_of("00")),
        languages=frozenset({"en", "fr", "it", "es", "pt", "nl", "de"}),
    ),
    Rule(
        "year joined to a word",
        r"\b((?:[Pp]re|[Pp]ost|[Mm]id|[Ee]arly|[Ll]ate|[Cc]irca|[Aa]nte|[Vv]or|[Nn]ach|[Aa]nti|[Pp]ré|"
        r"[Pp]ós)-)(1[1-9]\d\d|20\d\d)(?![\w]|[.,]\d)",
        _joined_year,
        (("a pre-1914 postcard", "a pre-nineteen fourteen postcard."),),
        needs=one_of("-0000"),
        languages=SPELLED,
    ),
    Rule(
        "attack joined to a word",
        r"\b([Pp]re|[Pp]ost)-9/11\b",
        r"\1-nine eleven",
        (("in the post-9/11 years", "in the post-nine eleven years."),),
        needs="/",
        languages=ENGLISH,
    ),
    Rule(
        "decade by itself",
        rf"(?<![\w.,$'’/-])([2-9]0)s(?= (?!{TIMED})[a-z])(?! (?:and|or) \d)",
        _decade,
        (("60s music and a 70s band", "sixties music and a seventies band."),),
        needs=(DIGITS, one_of("00s ")),
        languages=ENGLISH,
    ),
    Rule(
        "year and one figure",
        r"(?<![\w.,/$€£-])(1[1-9]\d|20\d)(\d)[-–/]([1-9])(?![\w%-]|[.,]\d)",
        lambda match, _: (
            f"{numerals.year(match[1] + match[2], 'en')} to {numerals.cardinal(match[3], 'en')}"
            if int(match[3]) > int(match[2])
            else None
        ),
        (("the winter of 1962–3", "the winter of nineteen sixty two to three."),),
        needs=("-–/", one_of("0000-0|0000/0|0000–0")),
        languages=ENGLISH,
    ),
    Rule(
        "year to come",
        r"\b((?:[Bb]y|[Ii]n|[Uu]ntil|[Ss]ince|[Bb]efore|[Aa]fter|[Aa]round) )(2[1-4]\d\d)(?![\w%]|[.,:/-]\d| "
        r"[a-z]+s\b)",
        lambda match, _: match[1] + numerals.pairs(match[2]),
        (("By 2150 it melts.", "By twenty one fifty it melts."),),
        needs=(DIGITS, one_of(" 0000")),
        languages=ENGLISH,
    ),
    Rule(
        "hours of the military",
        r"(?<![\w.,:/$-])([01]\d|2[0-4])([0-5]\d)(?: ?(?:hours|hrs?)\b)?(?![\w]|[.,:-]\d)",
        _military_time,
        (("at 1830 hours, then at 0600", "at eighteen thirty hours, then at oh six hundred."),),
        needs=(DIGITS, one_of("0000")),
        languages=ENGLISH,
    ),
    Rule(
        "departure",
        r"\b((?:[Tt]he|[Aa]n?|[Mm]y|[Oo]ur) )([01]?\d|2[0-3])\.([0-5]\d)(?= (?:to|from|train|bus|ferry|boat|"
        r"flight|out of|for|tram|service)\b)",
        lambda match, _: match[1] + _clock(match[2], match[3]),
        (("the 8.15 to Leeds", "the eight fifteen to Leeds."),),
        needs=(INNER_STOP, one_of("0.00 ")),
        languages=ENGLISH,
    ),
)


def _military(hour: str, minute: str) -> str:
    lead = f"oh {numerals.cardinal(hour[1], 'en')}" if hour[0] == "0" else numerals.cardinal(hour, "en")
    return f"{lead} {'hundred' if minute == '00' else _minute(minute)}"


def _clock(hour: str, minute: str) -> str:
    return f"{numerals.cardinal(str(int(hour)), 'en')} {_minute(minute) if minute != '00' else 'o' + chr(39) + 'clock'}"


def _minute(minute: str) -> str:
    return f"oh {numerals.cardinal(minute[1], 'en')}" if minute[0] == "0" else numerals.cardinal(minute, "en")
