"""Times of day and durations in languages other than English."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import before, stop_after
from interview_audio.script.rules.numbers.figures import counted
from interview_audio.script.rules.rule import DIGITS, ENGLISH, INNER_STOP, SPELLED, Rule, one_of


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


def _duration(match: re.Match[str], language: Language) -> str:
    parts = [
        language.inflected(counted(str(int(figures)), *language.units[unit], language), before(match))
        for figures, unit in zip(match.groups(), ("h", "min", "s"), strict=True)
        if int(figures)
    ]
    return " ".join(parts)


def _minutes_and_seconds(match: re.Match[str], language: Language) -> str:
    link = language.words["hours and"]
    said = (
        counted(str(int(figures)), *language.units[unit], language)
        for figures, unit in zip((match[1], match[2] or match[3]), ("min", "s"), strict=True)
    )
    return (f" {link} " if link else " ").join(said)


OPEN_QUOTE = LazyPattern(r"(?:^|[\s(])'(?=\w)[^']*$")


def _minutes(match: re.Match[str], language: Language) -> str | None:
    """Say 93' as minutes, or as the minute of a game; where a quotation is open the stroke closes it."""
    if OPEN_QUOTE.search(before(match)):
        return None
    in_a_game = language.minute_of_a_game(match[1], before(match))
    return in_a_game or counted(match[1], *language.units["min"], language)


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
        "minutes and seconds",
        r"(?<![\w.,:])(\d{1,3})['′](?:([0-5]\d)(?:\"|″|''|”)?| ([0-5]?\d)(?:\"|″|''|”))(?![\w'])",
        _minutes_and_seconds,
        (("in 3'33\"", "in drei Minuten dreiunddreißig Sekunden."),),
        needs="'′",
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "minutes by a stroke",
        r"(?<![\w.,:'])(\d{1,3})['′](?![\w'\"])",
        _minutes,
        (("das Stück dauert 12'", "das Stück dauert zwölf Minuten."),),
        needs="'′",
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "duration in other languages",
        r"(?<![\w.:])(\d{1,2}):([0-5]\d):([0-5]\d)(?![\w:])(?: (?:h|Std|Stunden|heures|horas|ore|uur)\b)?",
        _duration,
        (("in 3:12:40", "in drei Stunden zwölf Minuten vierzig Sekunden."),),
        needs=one_of(":00:00"),
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
        needs=(DIGITS, "-–", one_of("<<o'clock>>")),
        languages=frozenset({"de", "nl"}),
    ),
    Rule(
        "time before its word",
        r"(?<![\w.:,/-])(\d{1,2})[:.]([0-5]\d)(?= <<to>> \d{1,2}(?:[:.][0-5]\d)? <<o'clock>>(?!\w))()",
        _hour,
        (("von 9.15 bis 11 Uhr", "von neun Uhr fünfzehn bis elf Uhr."),),
        needs=(DIGITS, one_of(":00|.00")),
        languages=frozenset({"de", "nl"}),
    ),
    Rule(
        "time with its word",
        r"(?<![\w.:,/])(\d{1,2})(?:[:.]([0-5]\d))? <<o'clock>>(?!\w)(?: (\d{1,2})\b)?",
        _hour,
        (("um 9:30 Uhr und 14 Uhr", "um neun Uhr dreißig und vierzehn Uhr."),),
        needs=(DIGITS, one_of("<<o'clock>>")),
        languages=frozenset({"de", "nl"}),
    ),
    Rule(
        "span of hours with h",
        r"(?<![\w.:,/])(\d{1,2}) ?h ?([0-5]\d)?\s?[-–]\s?(?=\d{1,2} ?h)",
        lambda match, language: f"{language.clock(int(match[1]), int(match[2] or 0))} {language.words['to']} ",
        (("14h-18h", "quatorze heures à dix-huit heures."),),
        needs="h",
        languages=frozenset({"fr", "pt"}),
    ),
    Rule(
        "hour with h",
        r"(?<![\w.:,/])(\d{1,2}) ?h(?! ?(?:et )?1/2) ?(?:([0-5]\d)(?!\w)|(?![\w/]))()",
        _hour,
        (("à 14h30 et 9 h", "à quatorze heures trente et neuf heures."),),
        needs=(DIGITS, one_of("0h|0 h")),
        languages=frozenset({"fr", "pt"}),
    ),
    Rule(
        "hour with a period",
        r"\b((?:[Aa]lle|[Oo]re|[Dd]alle|[Dd]elle|[Ll]e|[Nn]elle|[Aa]ll'|[Dd]all'|[Dd]ell'|[Ll]'|[Vv]erso l') ?)"
        r"([01]?\d|2[0-4])[.,]([0-5]\d)(?![\d.,]\d|\d|%| (?:euro|lire|metri|milioni|miliardi|punti)\b)",
        lambda match, language: match[1] + (language.clock(int(match[2]), int(match[3])) or match[0]),
        (("alle 9.05", "alle nove e cinque."),),
        needs=one_of(",00|.00"),
        languages=frozenset({"it"}),
    ),
    Rule(
        "Spanish hour with a period",
        r"\b((?i:a|de|desde|hasta|sobre|hacia) (?:las|la) )(\d{1,2})\.([0-5]\d)(?![\d.,]\d|\d|%| (?:pesetas|euros|"
        r"metros)\b)",
        lambda match, language: match[1] + (language.clock(int(match[2]), int(match[3])) or match[0]),
        (("a las 9.05", "a las nueve y cinco."),),
        needs=INNER_STOP,
        languages=frozenset({"es"}),
    ),
    Rule(
        "Spanish one o'clock",
        r"\b((?i:a|de|desde|hasta|sobre|hacia) la )1(?![\w]|[.,:º]\d)(?=[,.;:]|$| (?:y|menos|de|en|a|cuando|ya|no|"
        r"se)\b)",
        r"\1una",
        (("Era a la 1 y media.", "Era a la una y media."),),
        needs="1",
        languages=frozenset({"es"}),
    ),
    Rule(
        "Dutch hour with u",
        r"(?<![\w.:,/])(\d{1,2}) ?u\.? ?([0-5]\d)(?!\w)()",
        _hour,
        (("om 9u30", "om negen uur dertig."),),
        needs="u",
        languages=frozenset({"nl"}),
    ),
    Rule(
        "half of the day",
        r"(?<![\w.:,])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])\. ?m\.",
        _romance_half,
        (("a las 5:30 p. m.", "a las cinco y treinta de la tarde."),),
        needs=(DIGITS, one_of("a. m.|a.m.|p. m.|p.m.")),
        languages=frozenset({"es"}),
    ),
)
