"""Times of day, time zones and durations."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.script.rules.calendar import other_times
from interview_audio.script.rules.context import after
from interview_audio.script.rules.rule import DIGITS, ENGLISH, SPELLED, Rule, one_of

HALF = r"(?P<half{0}>[ap])\.?\s?m\b\.?"
ZONES = "est|edt|cst|cdt|mst|mdt|pst|pdt|gmt|utc|bst|cet|cest|ist|jst"


def _said(hour: str, minute: str | None, half: str | None, language: Language) -> str | None:
    h, m = int(hour), int(minute or 0)
    if h > 24 or m > 59:
        return None
    if not half:
        return language.clock(h, m)
    said = numerals.cardinal(str(h), "en")
    if m:
        said += " " + (f"oh {numerals.cardinal(str(m), 'en')}" if m < 10 else numerals.cardinal(str(m), "en"))
    return f"{said} {half.upper()}M"


def _stop(match: re.Match[str]) -> str:
    """Return a period where that of "p.m." ends the text, and so the sentence as well; else nothing."""
    rest = after(match)
    return "." if match[0].endswith(".") and (not rest.strip() or re.match(r"\s+[A-Z][a-z]", rest)) else ""


def _with_half(match: re.Match[str], language: Language) -> str | None:
    said = _said(match["hour"], match["minute"], match["half"], language)
    if said is None:
        return None
    if match["second"] and match["second"] != "00":
        second = str(int(match["second"]))
        said += f" and {numerals.cardinal(second, 'en')} second{'' if second == '1' else 's'}"
    if match["zone"]:
        said += f" {match['zone'].replace('.', '').upper()}"
    return said + _stop(match)


def _span(match: re.Match[str], language: Language) -> str | None:
    start = _said(match["hour1"], match["minute1"], match["half1"], language)
    end = _said(match["hour2"], match["minute2"], match["half2"], language)
    if start is None or end is None:
        return None
    if match["minute1"] is None and not match["half1"]:
        start = numerals.cardinal(match["hour1"], "en")
    elif not match["half1"]:
        start = start.removesuffix(" o'clock")
    return f"{start} to {end}{_stop(match)}"


def _clock(match: re.Match[str], language: Language) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    said = language.clock(hour, minute) if hour <= 24 and minute < 60 else None
    return f"{said} {match['zone'] or ''}".rstrip() if said else None


def _clocks(match: re.Match[str], language: Language) -> str | None:
    if int(match["hour"]) > 24 or int(match["minute"]) > 59:
        return None
    said = language.clock(int(match["hour"]), int(match["minute"]))
    return f"{said.removesuffix(' o' + chr(39) + 'clock')} {language.words['to']} " if said else None


def _zone(match: re.Match[str], language: Language) -> str:
    sign = language.words["plus" if match[2] == "+" else "minus"]
    return f"{match[1]} {sign} {numerals.cardinal(str(int(match[3])), language.numbers)}"


def _duration(match: re.Match[str], _: Language) -> str:
    parts = []
    for figures, unit in zip(match.groups(), ("hour", "minute", "second"), strict=True):
        number = str(int(figures))
        parts.append(f"{numerals.cardinal(number, 'en')} {unit}{'' if number == '1' else 's'}")
    return f"{parts[0]} {parts[1]} and {parts[2]}"


def _military_span(match: re.Match[str], _: Language) -> str | None:
    """Say 22:00 to 06:00 by the clock of 24 hours: twenty two hundred to oh six hundred."""
    if not any(12 < int(match[hour]) <= 24 for hour in (1, 3)) or any(int(match[hour]) > 24 for hour in (1, 3)):
        return None
    return f"{_military(match[1])}{match[2]}{_military(match[3])}"


def _military(hour: str) -> str:
    return f"{'oh ' if hour[0] == '0' else ''}{numerals.cardinal(str(int(hour)), 'en')} hundred"


def _length(match: re.Match[str], _: Language) -> str:
    """Say 2h 15m, 8 min 20 s as a duration."""
    units = ("hour", "minute", "second")
    said = [
        f"{numerals.cardinal(str(int(figures)), 'en')} {unit}{'' if int(figures) == 1 else 's'}"
        for figures, unit in zip((match["h"], match["m"] or match["m2"], match["s"] or match["s2"]), units, strict=True)
        if figures
    ]
    return " ".join(said)


RULES = (
    Rule(
        "span of hours",
        r"(?<![\w.:])([0-2]\d):00( to | until | till |\s?[-–]\s?)([0-2]\d):00(?![\w:])",
        lambda match, language: (_military_span(match, language) or match[0]).replace("-", " to ").replace("–", " to "),
        (("open 22:00 to 06:00", "open twenty two hundred to oh six hundred."),),
        needs=(DIGITS, one_of("00:00")),
        languages=ENGLISH,
    ),
    Rule(
        "length of time",
        r"(?<![\w.:])(?:(?P<h>\d{1,3}) ?h(?:rs?|ours?)? ?(?P<m>[0-5]?\d) ?m(?:ins?)?(?: ?(?P<s>[0-5]?\d) "
        r"?s(?:ecs?)?)?(?!\w)"
        r"|(?P<m2>\d{1,3}) ?m(?:ins?)? ?(?P<s2>[0-5]?\d) ?s(?:ecs?)?(?!\w))",
        _length,
        (
            ("It took 2h 15m.", "It took two hours fifteen minutes."),
            ("in 8 min 20 s", "in eight minutes twenty seconds."),
        ),
        needs=(DIGITS, one_of("0h|0 h|0m|0 m")),
        languages=ENGLISH,
    ),
    Rule(
        "hour and minute with h",
        r"(?<![\w.:])([01]?\d|2[0-4]) ?h ?([0-5]\d)(?!\w)",
        lambda match, language: language.clock(int(match[1]), int(match[2])),
        (("at 14h30", "at fourteen thirty."),),
        needs=(DIGITS, one_of("0h|0 h")),
        languages=ENGLISH,
    ),
    Rule(
        "time with a period",
        r"\b((?:[Aa]t|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom) )([01]?\d|2[0-3])\.([0-5]\d)(?=[,;:?!]|\.?$|\.\s| "
        r"(?!percent|per\b|times\b|"
        r"million|billion|trillion|points?\b|dollars|euros|pounds|degrees|seconds|minutes|hours|met[er]{2}s|kilo|miles|"
        r"[A-Za-z]{1,2}\b(?<! [ap]m)(?<! we)(?<! he)(?<! it)(?<! in)(?<! on)(?<! at)(?<! to)(?<! of)(?<! "
        r"my)(?<! I))[A-Za-z])",
        lambda match, language: match[1] + (language.clock(int(match[2]), int(match[3])) or match[0]),
        (("At 10.30 we left.", "At ten thirty we left."),),
        needs=(DIGITS, one_of("0.00")),
        languages=ENGLISH,
    ),
    Rule(
        "span of time",
        r"(?<![\w.:])(?P<hour1>\d{1,2})(?:[:.](?P<minute1>\d\d))?(?:\s?" + HALF.format(1) + r")?\s?(?:[-–]|to)\s?"
        r"(?P<hour2>\d{1,2})(?:[:.](?P<minute2>\d\d))?\s?" + HALF.format(2),
        _span,
        (
            ("2pm-5pm and 4:00 am - 8:12 pm", "two PM to five PM and four AM to eight twelve PM."),
            ("9-11 a.m.", "nine to eleven AM."),
        ),
        needs=(DIGITS, one_of("am|pm|a.m|p.m|a m|p m|a. m|p. m")),
        languages=ENGLISH,
        ignore_case=True,
    ),
    Rule(
        "time with am or pm",
        r"(?<![\w.:])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?::(?P<second>\d\d))?\s?"
        + HALF.format("")
        + rf"(?:\s?(?P<zone>{ZONES}|(?:e|p|c|m)\.s\.t)\b\.?)?",
        _with_half,
        (("at 9:30am, 5 PM", "at nine thirty AM, five PM."), ("1:59 p.m. est", "one fifty nine PM EST.")),
        needs=(DIGITS, one_of("0am|0 am|0a.|0 a.|0a m|0 a m|0pm|0 pm|0p.|0 p.|0p m|0 p m")),
        languages=ENGLISH,
        ignore_case=True,
    ),
    Rule(
        "duration",
        r"(?<![\w.:])(\d{1,2}):([0-5]\d):([0-5]\d)(?![\w:])",
        _duration,
        (("in 1:01:01", "in one hour one minute and one second."),),
        needs=(DIGITS, one_of(":00:00")),
        languages=ENGLISH,
    ),
    *other_times.DURATIONS,
    Rule(
        "start of a span of times",
        r"(?<![\w.:])(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)\s?[-–]\s?(?=\d{1,2}:[0-5]\d(?![\d:]))",
        _clocks,
        (("9:00-10:30", "nine to ten thirty."),),
        needs=(one_of("0:00"), "-–"),
        languages=SPELLED,
    ),
    *other_times.CLOCKS,
    Rule(
        "distance of a zone",
        r"\b(UTC|GMT) ?([+-])(\d{1,2})(?![\d])",
        _zone,
        (("at GMT-5", "at GMT minus five."),),
        needs=(DIGITS, one_of("utc|gmt")),
        languages=SPELLED,
    ),
    Rule(
        "time",
        rf"(?<![\w.:,/-])(?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\w:]|\.\d)"
        rf"(?: ?(?P<zone>{ZONES.upper()})\b)?",
        _clock,
        (("at 14:05", "at fourteen oh five."), ("at 12:00 UTC", "at twelve o'clock UTC.")),
        needs=(DIGITS, one_of(":00")),
        languages=SPELLED,
    ),
)
