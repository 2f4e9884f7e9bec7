"""Name the units that a prefix makes of others: kilowatt, Megajoule, milliampère."""

from __future__ import annotations

from collections.abc import Mapping

PREFIXES = {"k": "kilo", "M": "mega", "G": "giga", "T": "tera", "m": "milli", "µ": "micro", "n": "nano"}
PREFIXED = {
    "W": "kMGTm",
    "Wh": "kMGT",
    "V": "kMm",
    "A": "km",
    "Ah": "m",
    "J": "kMG",
    "N": "k",
    "Pa": "kM",
    "Hz": "kMGT",
    "bps": "kMG",
    "bit/s": "kMG",
    "eV": "kMGT",
    "Bq": "kMG",
    "Sv": "mµ",
    "Gy": "m",
    "mol": "mµ",
    "l": "mµ",
    "g": "kmµn",
    "m": "mµn",
    "s": "mµn",
    "bar": "m",
    "Ω": "kM",
}
"""The prefixes that a unit takes in everyday texts."""
LETTERS = ("A", "N")
"""Units that are letters as well: without a prefix they are not taken for units."""


def with_prefixes(
    units: Mapping[str, tuple[str, str]], prefixes: Mapping[str, str] | None = None
) -> dict[str, tuple[str, str]]:
    """Return units and those made of them with a prefix.

    A unit is its symbol to the names of one, with its article, and of many. `prefixes` are the names of a language
    where they differ from the English ones.
    """
    names = PREFIXES | dict(prefixes or {})
    made = dict(units)
    for symbol, letters in PREFIXED.items():
        if symbol not in units:
            continue
        article, _, one = units[symbol][0].rpartition(" ") if " " not in units[symbol][1] else ("", "", "")
        for letter in letters:
            made.setdefault(letter + symbol, _named(names[letter], units[symbol], article, one))
    for letter in LETTERS:
        made.pop(letter, None)
    return made


def _named(prefix: str, unit: tuple[str, str], article: str, one: str) -> tuple[str, str]:
    """Name a unit with a prefix: eine Kilowattstunde, Kilowattstunden."""
    many = unit[1]
    if not article:  # "un bit par seconde": the prefix goes with the first noun
        article, _, one = unit[0].partition(" ")
    large = one[:1].isupper()

    def joined(name: str) -> str:
        said = prefix + name[0].lower() + name[1:]
        return said[0].upper() + said[1:] if large else said

    return f"{article} {joined(one)}", joined(many)
