"""Formulas in languages other than English: x², 10⁸ m/s, v = s/t, ♩ = 120."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.script.rules.context import before
from interview_audio.script.rules.marked import SUPERSCRIPT, SUPERSCRIPT_END
from interview_audio.script.rules.numbers.figures import number
from interview_audio.script.rules.numbers.units import UNIT, rate_name, unit_name
from interview_audio.script.rules.rule import ENGLISH, SPELLED, Rule, one_of

OTHERS = SPELLED - ENGLISH - frozenset({"pl"})
RELATIONS = {">=": "≥", "<=": "≤", "!=": "≠"}
NAMED_POWERS = {"2": "squared", "3": "cubed"}


def _power(match: re.Match[str], language: Language) -> str:
    """Say x² and 10⁸ m/s with their powers; a number is raised by its power, a letter by its name."""
    power = match["raised"] or match["caret"]
    named = NAMED_POWERS.get(power)
    said = language.words[named] if named else f"{language.words['power']} {_exponent(power, language)}"
    unit = unit_name(match["unit"], None, False, language) if match["unit"] else None
    rate = rate_name(match["rate"], language)
    if unit is None or rate is None:
        return f" {said}{match.string[match.start('gap') : match.end()] if match['gap'] else ''}"
    return f" {said} {unit}{rate}"


def _exponent(power: str, language: Language) -> str:
    return number(power, language) if power.lstrip("-+").isdigit() else power


def _quotient(match: re.Match[str], language: Language) -> str | None:
    return f" {language.words['over']} " if "=" in before(match, 12) else None


NOTE_LENGTH = Rule(
    "length of a note",
    r"([♩♪])\s?(?==)",
    lambda match, language: f"{language.words[match[1]]} ",
    (("bei ♩ = 96", "bei Viertel gleich sechsundneunzig."),),
    needs=("♩♪", "="),
    languages=OTHERS,
)
"""Before look-alikes, of which these signs are some."""

RULES = (
    Rule(
        "relation of two signs",
        r"(?<=[\w)] )(>=|<=|!=)(?= [\w(-])",
        lambda match, language: language.symbols[RELATIONS[match[1]]],
        (("n >= 2", "n größer oder gleich zwei."),),
        needs=one_of(" >= | <= | != "),
        languages=OTHERS,
    ),
    Rule(
        "power in other languages",
        r"(?:(?<=\b[A-Za-zΑ-Ωα-ω])|(?<=\b[A-Za-z]{2})|(?<=[\d)])|(?<=segundo)|(?<=seconde)|(?<=Sekunde)|(?<=secondo))(?:"
        f"{SUPERSCRIPT}(?P<raised>-?\\d+|[a-z]){SUPERSCRIPT_END}|\\^(?P<caret>-?\\d+|[a-z]\\b))"
        rf"(?:(?P<gap> )(?P<unit>{UNIT})(?:/(?P<rate>[A-Za-z]+))?)?(?!\w)",
        _power,
        (("x² und 10⁶ m/s", "x Quadrat und zehn hoch sechs Meter pro Sekunde."),),
        needs=f"{SUPERSCRIPT}^",
        languages=OTHERS,
    ),
    Rule(
        "quotient of two letters",
        r"(?<=\b[A-Za-z])/(?=[A-Za-z]\b)",
        _quotient,
        (("p = F/A", "p gleich F durch A."),),
        needs=("/", "="),
        languages=OTHERS,
    ),
)
