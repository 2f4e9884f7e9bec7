"""Units: their names, squared and cubed, and the denominators of rates."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.script.rules.marked import SUPERSCRIPT, SUPERSCRIPT_END

UNIT = r"(?:sq\.? ?(?:km|ft|mi|m|in)\b|[^\W\d_]+|[%‰°º](?:\s?[CFK]\b)?|℃|℉)"
"""What may be a unit; the table of the language decides."""
POWER = rf"(?P<power>[23](?!\w)|{SUPERSCRIPT}[23]{SUPERSCRIPT_END}|\^[23])?"


LENGTHS = frozenset({"m", "km", "cm", "mm", "dm", "nm", "µm", "in", "ft", "ft.", "yd", "mi"})
"""Units that have squares and cubes."""


def unit_name(symbol: str, power: str | None, one: bool, language: Language) -> str | None:
    """Return the name of a unit, for one or for many; None where the language has no such unit."""
    power = (power or "").strip(SUPERSCRIPT + SUPERSCRIPT_END + "^")
    squared = re.match(r"sq\.? ?(\w+)", symbol)
    if squared and language.code == "en":
        symbol, power = squared[1], "2"
    said = language.units.get(re.sub(r"º(?=[CF])", "°", symbol.replace(" ", "")))
    if said is None or (power and symbol not in LENGTHS):
        return None
    name = said[0] if one else said[1]
    if not power:
        return name
    return language.power(name, power)


def bare(name: str) -> str:
    """Return the name of one without its article: Stunde, ora."""
    return name.split("'")[-1].split(" ", 1)[-1]


def rate_name(symbol: str | None, language: Language) -> str | None:
    """Say the denominator of a rate; return an empty text where there is no stroke, None where it is no rate."""
    if not symbol:
        return ""
    power = re.search(r"[23](?=\W?$)", symbol)
    symbol = symbol.rstrip(f"{SUPERSCRIPT}{SUPERSCRIPT_END}23")
    if not power and (per := language.words[f"per {symbol}"]):
        return f" {per}"
    said = language.units.get(symbol)
    name = said[0] if said else symbol if (symbol.islower() or language.capital_nouns) and len(symbol) > 2 else None
    if language.code == "it" and name == "un'ora":
        return " all'ora"
    if name and language.name_includes_one:  # "pro Stunde", not "pro eine Stunde"
        name = bare(name)
    if name and power:
        name = language.power(name, power[0])
    return f" {language.words['per']} {name}" if name else None
