"""Weekdays by their short forms: Mon-Fri, am Fr."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.script.rules.context import before, stop_after
from interview_audio.script.rules.rule import ENGLISH, INNER_STOP, SPELLED, Rule, one_of


def _weekday(match: re.Match[str], language: Language) -> str:
    return language.weekdays[match[1]]


def _weekday_alone(match: re.Match[str], language: Language) -> str:
    """Say "am Fr." and the last of "Di. und Do." with its whole name."""
    lead = match["lead"]
    if lead is None:
        first, _, joint = match["joint"].partition(" ")
        lead = f"{language.weekdays[first.strip('.,')]}{',' if first.endswith(',') else ''} {joint}"
    return f"{lead} {language.weekdays[match['day']]}{stop_after(match)}"


def _weekdays(match: re.Match[str], language: Language) -> str:
    lead, to = language.words["weekdays from"], language.words["weekdays to"] or language.words["to"]
    if lead and re.search(r"\b(?:de|da|dal|du|das?) $", before(match), re.IGNORECASE):
        lead = ""
    return f"{lead} {language.weekdays[match[1]]} {to} {language.weekdays[match[2]]}".lstrip()


def _named(short: str, language: Language) -> str:
    names = language.weekdays
    return names.get(short) or names.get(short.lower()) or names[short.capitalize()]


RULES = (
    Rule(
        "weekday by itself",
        r"\b(?:(?P<lead><<on>>)|(?P<joint><<weekdays>>\.?,? <<conjunctions>>)) (?P<day><<weekdays>>)\."
        r"(?! [A-ZÀ-Þ][a-zà-ÿ])(?!\w)",
        _weekday_alone,
        (("nie am Fr.", "nie am Freitag."),),
        needs=(".", one_of("<<weekdays>>")),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "span of weekdays",
        r"\b(<<weekdays>>)\.?\s?[-–]\s?(<<weekdays>>)\b(?:\.(?= [a-z]))?",
        _weekdays,
        (("open Mon-Fri", "open Monday to Friday."),),
        needs=("-–", one_of("<<weekdays>>")),
        languages=SPELLED,
    ),
    Rule(
        "span of weekdays with a capital",
        r"\b([A-Z][a-zéáà]{1,2})\.?\s?[-–]\s?((?i:<<weekdays>>))\b(?:\.(?= [a-z]|,|$))?",
        lambda match, language: (
            f"{_named(match[1], language)} {language.words['weekdays to'] or language.words['to']} "
            f"{_named(match[2], language)}"
            if match[1].lower() in language.weekdays
            else None
        ),
        (("Lun.-vie. abrimos", "lunes a viernes abrimos."),),
        needs=("-–", one_of("<<weekdays>>")),
        languages=frozenset({"es", "fr", "it", "pt", "nl"}),
    ),
    Rule(
        "weekdays from to in words",
        r"\b((?i:<<weekdays>>))\.? (t/m|tot en met|tot|bis|au|al?|an?) ((?i:<<weekdays>>))\b(?:\.(?=,| [a-zà-ÿ\d]))?",
        lambda match, language: (
            f"{_named(match[1], language)} {'tot en met' if match[2] == 't/m' else match[2]} "
            f"{_named(match[3], language)}"
        ),
        (("Mo. bis Fr. offen", "Montag bis Freitag offen."),),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "weekday before a small letter",
        r"(?<!\d )\b(<<weekdays>>)\.(?= (?!or\b|and\b|to\b|through\b)[a-zà-ÿ])",
        _weekday,
        (("Tues. is quiet.", "Tuesday is quiet."),),
        needs=(INNER_STOP, one_of("<<weekdays>>")),
        languages=SPELLED,
    ),
    Rule(
        "weekday",
        r"(?<!\d )\b(<<weekdays>>)\.(?=,| (?:\d|[A-Z][a-z]{2,}\.?\s\d))",
        _weekday,
        (("on Mon., May 5", "on Monday, May fifth."),),
        needs=(INNER_STOP, one_of("<<weekdays>>")),
        languages=SPELLED,
    ),
)


JOINED = Rule(
    "weekdays joined",
    r"\b(<<weekdays>>)\.(?= (?:or|and|to|through) <<weekdays>>\b)|(?<=(?:or|nd|to) )(<<weekdays>>)\.",
    lambda match, language: language.weekdays[match[1] or match[2]] + (stop_after(match) if match[2] else ""),
    (("open Sat. and Sun.", "open Saturday and Sunday."),),
    needs=(INNER_STOP, one_of("<<weekdays>>")),
    languages=ENGLISH,
)
"""Read with the abbreviations, after the days of a span."""
