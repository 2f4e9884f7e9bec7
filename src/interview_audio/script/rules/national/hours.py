"""Times and spans of time as languages other than English write them: 18h30, 9.30-11.45, 3:45,2."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.script.rules.numbers.figures import counted, number
from interview_audio.script.rules.rule import DIGITS, ENGLISH, INNER_STOP, SPELLED, Rule, one_of

OTHERS = SPELLED - ENGLISH - frozenset({"pl"})
HOURS = r"(?:[01]?\d|2[0-4])"

MINUTE = {"fr": "minute", "it": "minuto", "nl": "minuut"}
OFTEN = {
    "Tag": "am Tag",
    "d": "am Tag",
    "Woche": "pro Woche",
    "jour": "par jour",
    "j": "par jour",
    "sem": "par semaine",
    "semaine": "par semaine",
    "an": "par an",
    "día": "al día",
    "semana": "por semana",
    "mes": "al mes",
    "año": "al año",
    "dia": "por dia",
    "mês": "por mês",
    "ano": "por ano",
    "die": "al giorno",
    "dì": "al giorno",
    "giorno": "al giorno",
    "settimana": "alla settimana",
    "mese": "al mese",
    "anno": "all'anno",
    "dag": "per dag",
    "week": "per week",
    "wk": "per week",
    "maand": "per maand",
    "jaar": "per jaar",
}


def _hour(match: re.Match[str], language: Language) -> str | None:
    return language.clock(int(match[1]), int(match[2]))


def _behind_a_word(match: re.Match[str], language: Language) -> str | None:
    said = language.clock(int(match[2]), int(match[3]))
    return f"{match[1]}{said}" if said else None


def _span(match: re.Match[str], language: Language) -> str | None:
    """Say 9.30-11.45 as times: both have minutes, and the second is later."""
    start, end = (int(match[1]), int(match[2])), (int(match[3]), int(match[4]))
    if start >= end or (start[1] % 5 or end[1] % 5):
        return None
    first, last = language.clock(*start), language.clock(*end)
    return f"{first} {language.words['to']} {last}" if first and last else None


def _parts(figures: tuple[str | None, ...], units: tuple[str, ...], language: Language) -> str:
    link = language.words["hours and"]
    said = [
        counted(str(int(part)), *language.units[unit], language)
        for part, unit in zip(figures, units, strict=True)
        if part and int(part)
    ]
    if link and len(said) > 1:
        return f"{' '.join(said[:-1])} {link} {said[-1]}"
    return " ".join(said)


def _length(match: re.Match[str], language: Language) -> str:
    return _parts((match[1], match[2], match[3]), ("h", "min", "s"), language)


def _run(match: re.Match[str], language: Language) -> str:
    """Say 3:45,2 as minutes and seconds."""
    minutes = counted(str(int(match[1])), *language.units["min"], language)
    link = f" {language.words['hours and']} " if language.words["hours and"] else " "
    seconds = number(f"{int(match[2])}{language.decimal}{match[3]}", language)
    return f"{minutes}{link}{seconds} {language.units['s'][1]}"


def _minutes_and_seconds(match: re.Match[str], language: Language) -> str:
    said = _parts((match[1], match[2]), ("min", "s"), language)
    return f"{said} {language.words['and']} {number(match[3], language)}" if match[3] else said


RULES = (
    Rule(
        "time that somebody ran by a decimal",
        r"(?<![\w.,:])(\d{1,2}):([0-5]\d)[,.](\d{1,2})(?: ?min\b\.?)?(?![\w]|[.,:]\d)",
        _run,
        (("in 3:45,2", "in drei Minuten fünfundvierzig Komma zwei Sekunden."),),
        needs=one_of("0:00,0|0:00.0"),
        languages=OTHERS,
    ),
    Rule(
        "hours, minutes and seconds",
        r"(?<![\w.,:])(\d{1,3}) ?h ?([0-5]?\d) ?(?:min|mn|m|['′]) ?([0-5]?\d) ?(?:s|\"|″|'')(?!\w)",
        _length,
        (("in 2h15min30s", "in zwei Stunden fünfzehn Minuten dreißig Sekunden."),),
        needs=(DIGITS, one_of("0h|0 h")),
        languages=OTHERS,
    ),
    Rule(
        "minutes and seconds by their letters",
        r"(?<![\w.,:])(\d{1,3})min([0-5]?\d)s?(?:(?<=s)(\d{1,2}))?(?!\w)",
        _minutes_and_seconds,
        (("en 3min45s", "en tres minutos cuarenta y cinco segundos."),),
        needs=one_of("0min0"),
        languages=frozenset({"es", "fr", "it", "pt"}),
    ),
    Rule(
        "span of times by periods",
        rf"(?<![\w.,:/])({HOURS})\.([0-5]\d)\s?[-–]\s?({HOURS})\.([0-5]\d)(?![\w%]|[.,]\d)",
        _span,
        (("9.30-11.45", "nueve y treinta a once y cuarenta y cinco."),),
        needs=("-–", one_of("0.00-|0.00–|0.00 ")),
        languages=frozenset({"it", "es", "pt"}),
    ),
    Rule(
        "time with a period and its word",
        rf"(?<![\w.,:/])({HOURS})[.:]([0-5]\d) ?(?:h|hs|hrs|horas)\b\.?(?! de\b)",
        _hour,
        (("a las 9.05 horas", "a las nueve y cinco."),),
        needs=one_of(".00 h|:00 h|.00h|:00h"),
        languages=frozenset({"es", "pt"}),
    ),
    Rule(
        "length with h and minutes",
        r"(?<![\w.,:/])(\d{1,2}) ?h ?([0-5]\d)(?!\w|[.,]\d| ?(?:min|m|['′]))",
        lambda match, language: _parts((match[1], match[2]), ("h", "min"), language),
        (("il film dura 1h52", "il film dura un'ora e cinquantadue minuti."),),
        needs=one_of("0h0|0 h 0|0h 0|0 h0"),
        languages=frozenset({"it"}),
    ),
    Rule(
        "length with its word",
        r"(?<![\w.,:/])(\d{1,2}):([0-5]\d) ?Std\b\.?",
        lambda match, language: f"{_parts((match[1],), ('h',), language)} {number(str(int(match[2])), language)}",
        (("in 1:52 Std.", "in eine Stunde zweiundfünfzig."),),
        needs=one_of("0:00 std|0:00std"),
        languages=frozenset({"de"}),
    ),
    Rule(
        "Spanish length with h and minutes",
        r"\b((?i:en|dur\w+|tard\w+|unas?|casi|son|de|tras) )([1-9]) ?h ?([0-5]\d)(?!\w|[.,]\d| ?(?:min|m|['′]))",
        lambda match, language: f"{match[1]}{_parts((match[2], match[3]), ('h', 'min'), language)}",
        (("dura 1h50", "dura una hora cincuenta minutos."),),
        needs=one_of("0h0|0 h 0|0h 0|0 h0"),
        languages=frozenset({"es"}),
    ),
    Rule(
        "Spanish hour with h and minutes",
        rf"(?<![\w.,:/])({HOURS}) ?h ?([0-5]\d)(?!\w|[.,]\d| ?(?:min|m|['′]))",
        _hour,
        (("a las 18h30", "a las dieciocho y treinta."),),
        needs=one_of("0h0|0 h 0|0h 0|0 h0"),
        languages=frozenset({"es"}),
    ),
    Rule(
        "Portuguese hour with a period",
        rf"\b((?i:às|das|até às|pelas|desde as|entre as) )({HOURS})\.([0-5]\d)(?![\w%]|[.,]\d)",
        _behind_a_word,
        (("às 9.05", "às nove horas e cinco."),),
        needs=INNER_STOP,
        languages=frozenset({"pt"}),
    ),
    Rule(
        "Dutch hour with a period and u",
        rf"(?<![\w.,:/])({HOURS})[.:]([0-5]\d) ?u\b(?:\.(?=,| [a-z]))?",
        _hour,
        (("om 9.05 u.", "om negen uur vijf."),),
        needs=one_of(".00 u|:00 u|.00u|:00u"),
        languages=frozenset({"nl"}),
    ),
    Rule(
        "Dutch span of hours",
        rf"(?<![\w.,:/])({HOURS}) ?u\.?([0-5]\d)?\s?[-–]\s?(?={HOURS} ?u)",
        lambda match, language: f"{language.clock(int(match[1]), int(match[2] or 0))} {language.words['to']} ",
        (("8u-10u", "acht uur tot tien uur."),),
        needs=("-–", one_of("0u|0 u")),
        languages=frozenset({"nl"}),
    ),
    Rule(
        "minute of a game by its ordinal",
        r"(?<=\d)(e|°)( ?)min\b\.?(?=[,;:!?)]|$|\.?$| [a-zà-ÿ])",
        lambda match, language: f"{match[1]} {MINUTE[language.code]}",
        (("à la 45e min. du match", "à la quarante-cinquième minute du match."),),
        needs=one_of("0e min|0° min|0emin|0°min"),
        languages=frozenset({"fr", "it", "nl"}),
    ),
    Rule(
        "how often, by a stroke",
        r"(?<![\w.,])(\d{1,2}) ?[x×]/ ?([^\W\d_]+)(?!\w)",
        lambda match, language: f"{match[1]}x {OFTEN.get(match[2], language.words['per'] + ' ' + match[2])}",
        (("3x/Tag", "dreimal am Tag."),),
        needs=one_of("x/|×/"),
        languages=OTHERS,
    ),
)
"""Before other times, doses and measures, which these look like."""
