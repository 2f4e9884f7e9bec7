"""Write figures as words; the one file that names num2words."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

LONGEST = 21
"""Figures with more digits are read one by one: nobody counts in sextillions."""

SPANISH_TEENS = (
    "undécimo",
    "duodécimo",
    "decimotercero",
    "decimocuarto",
    "decimoquinto",
    "decimosexto",
    "decimoséptimo",
    "decimoctavo",
    "decimonoveno",
)
"""num2words writes two of these wrong, and the others as two words."""


def num2words(number: int, language: str, to: str = "cardinal") -> str:
    """Say a number as the library has it, which is imported on first use: it loads the rules of sixty languages."""
    from num2words import num2words  # type: ignore[import-untyped]  # it has no annotations

    return str(num2words(number, lang=language, to=to))


@lru_cache(maxsize=65536)
def cardinal(figures: str, language: str) -> str:
    """Say `figures`, plain ASCII digits, as a count."""
    if len(figures) > LONGEST:
        return digits(figures, language)
    return _tidy(num2words(int(figures), language), language)


@lru_cache(maxsize=8192)
def ordinal(figures: str, language: str) -> str:
    """Say `figures` as a place in an order: third."""
    if len(figures) > LONGEST:
        return digits(figures, language)
    if language == "es" and 11 <= int(figures) <= 19:
        return SPANISH_TEENS[int(figures) - 11]
    return _tidy(num2words(int(figures), language, "ordinal"), language)


def digits(figures: str, language: str) -> str:
    """Say `figures` one by one."""
    return " ".join(cardinal(figure, language) for figure in figures)


@lru_cache(maxsize=8192)
def year(figures: str, language: str) -> str:
    """Say `figures` as a year: nineteen ninety nine, two thousand nine."""
    number = int(figures)
    if language == "en":
        return _english_year(figures, number)
    if language == "de":
        return _tidy(num2words(number, "de", "year"), language)
    if language == "nl" and 1100 <= number <= 1999:
        return f"{cardinal(figures[:2], 'nl')}honderd{cardinal(figures[2:], 'nl') if number % 100 else ''}"
    return cardinal(figures, language)


def _english_year(figures: str, number: int) -> str:
    if not 1010 <= number <= 2099 or 2000 <= number <= 2009:
        return pairs(figures) if 100 < number < 1000 and number % 100 else cardinal(figures, "en")
    return pairs(figures)


@lru_cache(maxsize=8192)
def pairs(figures: str) -> str:
    """Say three or four figures in twos, as English years and street numbers: twelve eleven, seven oh five."""
    high, low = figures[:-2].lstrip("0"), figures[-2:]
    if not high:
        return digits(figures, "en")
    if low == "00":
        return cardinal(figures, "en") if int(high) % 10 == 0 else f"{cardinal(high, 'en')} hundred"
    tail = f"oh {cardinal(low[1], 'en')}" if low[0] == "0" else cardinal(low, "en")
    return f"{cardinal(high, 'en')} {tail}"


@lru_cache(maxsize=8192)
def decimal(whole: str, fraction: str, point: str, language: str) -> str:
    """Say a number with its decimals one by one: three point one four."""
    start = cardinal(whole, language) + " " if whole else ""
    return f"{start}{point} {digits(fraction, language)}"


def is_one(figures: str) -> bool:
    """Tell whether a number asks for the singular: 1, 1.00."""
    return bool(figures) and Decimal(figures) == 1


def _tidy(words: str, language: str) -> str:
    words = words.replace(",", "")
    if language == "it":
        words = words.replace("dicotto", "diciotto")  # num2words writes 1918 so
        words = re.sub(r"(?<=[a-z])tre$", "tré", words)
    if language == "es":
        words = re.sub(r"\bveintiuno(?= mil)", "veintiún", words)
        words = re.sub(r"\by uno(?= mil)", "y un", words)
    if language == "fr":
        words = words.replace("tsième", "tième")  # of quatre-vingts
    if language == "en":
        words = words.replace("-", " ").replace(" and ", " ")
    return words
