"""Times of day and durations in languages other than English."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.script.rules.context import stop_after
from interview_audio.script.rules.numbers.figures import counted
from interview_audio.script.rules.rule import DIGITS, ENGLISH, INNER_STOP, SPELLED, Rule


def _hour(match: re.Match[str], language: Language) -> str | None:
    hour, minute = int(match[1]), int(match[2] or match[3] or 0)
    return language.clock(hour, minute) if hour <= 24 and minute < 60 else None


def _romance_half(match: re.Match[str], language: Language) -> str | None:
    hour = int(match["hour"])
    said = language.clock(hour, int(match["minute"] or 0)) if 1 <= hour <= 12 else None
    part = "in the morning" if match["half"] == "a" else "in the evening" if 8 <= hour <= 11 else "in the afternoon"
    return f"{said} {language.words[part]}{stop_after(match)}" if said else None


def _length_elsewhere(match: re.Match[str], language: Language) -> str | None:
    """Say 2h 15min and 8 min 20 s with the units of the language."""
    first, unit, second = (match[place] or match[place + 3] for place in (1, 2, 3))
    unit = unit.rstrip(".") if unit.rstrip(".") in language.units else unit
    smaller = "s" if unit == "min" else "min"
    if not {unit, smaller} <= language.units.keys():
        return None
    link = language.words["hours and"]
    said = (
        counted(str(int(first)), *language.units[unit], language),
        counted(str(int(second)), *language.units[smaller], language),
    )
    return (f" {link} " if link else " ").join(said)


DURATIONS = (
    Rule(
        "length of time in other languages",
        r"(?<![\w.:,])(\d{1,3}) ?(h|u\.?|Std\.?|godz\.) ?([0-5]?\d) ?(?:[Mm]in(?!\w)(?:\.(?=,| [a-zà-ÿ]))?|['′])"
        r"|(?<![\w.:,])(\d{1,3}) ?(min)\.? ([0-5]?\d) ?(?:s|sec|sek|Sek)(?!\w)",
        _length_elsewhere,
        (("Es dauert 2 h 15 min.", "Es dauert zwei Stunden fünfzehn Minuten."),),
        needs=DIGITS,
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "duration in other languages",
        r"(?<![\w.:])(\d{1,2}):([0-5]\d):([0-5]\d)(?![\w:])(?: (?:h|Std|Stunden|heures|horas|ore|uur)\b)?",
        lambda match, language: " ".join(
            counted(str(int(figures)), *language.units[unit], language)
            for figures, unit in zip(match.groups(), ("h", "min", "s"), strict=True)
            if int(figures)
        ),
        (("in 3:12:40", "in drei Stunden zwölf Minuten vierzig Sekunden."),),
        needs=":",
        languages=SPELLED - ENGLISH,
    ),
)
CLOCKS = (
    Rule(
        "span of times with its word",
        r"(?<![\w.:,-])(\d{1,2})(?:[:.]([0-5]\d))?\s?[-–]\s?(?=(?:\d{1,2})(?:[:.][0-5]\d)? <<o'clock>>(?!\w))",
        lambda match, language: (
            (
                language.clock(int(match[1]), int(match[2])) or ""
                if int(match[2] or 0)
                else numerals.cardinal(match[1], language.numbers)
            )
            + f" {language.words['to']} "
        ),
        (("von 9–18 Uhr", "von neun bis achtzehn Uhr."),),
        needs=DIGITS,
        languages=frozenset({"de", "nl"}),
    ),
    Rule(
        "time before its word",
        r"(?<![\w.:,/-])(\d{1,2})[:.]([0-5]\d)(?= <<to>> \d{1,2}(?:[:.][0-5]\d)? <<o'clock>>(?!\w))()",
        _hour,
        (("von 9.15 bis 11 Uhr", "von neun Uhr fünfzehn bis elf Uhr."),),
        needs=DIGITS,
        languages=frozenset({"de", "nl"}),
    ),
    Rule(
        "time with its word",
        r"(?<![\w.:,/])(\d{1,2})(?:[:.]([0-5]\d))? <<o'clock>>(?!\w)(?: (\d{1,2})\b)?",
        _hour,
        (("um 9:30 Uhr und 14 Uhr", "um neun Uhr dreißig und vierzehn Uhr."),),
        needs=DIGITS,
        languages=frozenset({"de", "nl"}),
    ),
    Rule(
        "hour with h",
        r"(?<![\w.:,/])(\d{1,2}) ?h(?! ?(?:et )?1/2) ?(?:([0-5]\d)(?!\w)|(?!\w))()",
        _hour,
        (("à 14h30 et 9 h", "à quatorze heures trente et neuf heures."),),
        needs="h",
        languages=frozenset({"fr", "pt"}),
    ),
    Rule(
        "hour with a period",
        r"\b((?:[Aa]lle|[Oo]re|[Dd]alle) )(\d{1,2})[.,]([0-5]\d)(?![\d.,]\d|\d)",
        lambda match, language: match[1] + (language.clock(int(match[2]), int(match[3])) or match[0]),
        (("alle 9.05", "alle nove e cinque."),),
        needs=INNER_STOP + ",",
        languages=frozenset({"it"}),
    ),
    Rule(
        "Spanish time with h",
        r"(?<![\w.:,])(\d{1,2})[:.]([0-5]\d) ?h(?:s|rs)?\b()\.?",
        _hour,
        (("a las 9:05 h", "a las nueve y cinco."),),
        needs="h",
        languages=frozenset({"es"}),
    ),
    Rule(
        "half of the day",
        r"(?<![\w.:,])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])\. ?m\.",
        _romance_half,
        (("a las 5:30 p. m.", "a las cinco y treinta de la tarde."),),
        needs=DIGITS,
        languages=frozenset({"es"}),
    ),
)
