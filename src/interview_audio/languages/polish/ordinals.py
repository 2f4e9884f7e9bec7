"""Polish ordinals, which dates, years, hours, centuries and rulers are said with."""

from __future__ import annotations

from interview_audio.languages import numerals

UNITS = ["pierwszy", "drugi", "trzeci", "czwarty", "piąty", "szósty", "siódmy", "ósmy", "dziewiąty"]
TEENS = [
    "dziesiąty",
    "jedenasty",
    "dwunasty",
    "trzynasty",
    "czternasty",
    "piętnasty",
    "szesnasty",
    "siedemnasty",
    "osiemnasty",
    "dziewiętnasty",
]
TENS = [
    "dwudziesty",
    "trzydziesty",
    "czterdziesty",
    "pięćdziesiąty",
    "sześćdziesiąty",
    "siedemdziesiąty",
    "osiemdziesiąty",
    "dziewięćdziesiąty",
]
HUNDREDS = [
    "setny",
    "dwusetny",
    "trzechsetny",
    "czterechsetny",
    "pięćsetny",
    "sześćsetny",
    "siedemsetny",
    "osiemsetny",
    "dziewięćsetny",
]
THOUSANDS = ["tysięczny", "dwutysięczny", "trzytysięczny"]
ENDINGS = {
    "nominative": "y",
    "genitive": "ego",
    "locative": "ym",
    "feminine": "a",
    "feminine genitive": "ej",
    "neuter": "e",
    "plural": "e",
    "plural genitive": "ych",
}
"""Cases, by the ending behind a hard stem. What has no gender in its name is masculine."""


def ordinal(number: int, case: str = "nominative") -> str:
    """Return the ordinal of a number in a case: dwudziesty pierwszy, dwudziestego pierwszego."""
    thousands, rest = divmod(number, 1000)
    hundreds, rest = divmod(rest, 100)
    before: list[str] = []
    said: list[str] = []
    if rest >= 20 and rest % 10:
        said = [TENS[rest // 10 - 2], UNITS[rest % 10 - 1]]
    elif rest >= 20:
        said = [TENS[rest // 10 - 2]]
    elif rest >= 10:
        said = [TEENS[rest - 10]]
    elif rest:
        said = [UNITS[rest - 1]]
    if said:
        above = number - rest
        before = [numerals.cardinal(str(above), "pl")] if above else []
    elif hundreds:
        above = thousands * 1000
        before = [numerals.cardinal(str(above), "pl")] if above else []
        said = [HUNDREDS[hundreds - 1]]
    elif 0 < thousands <= len(THOUSANDS):
        said = [THOUSANDS[thousands - 1]]
    else:
        return numerals.cardinal(str(number), "pl")
    return " ".join([*before, *(inflected(word, case) for word in said)])


def inflected(word: str, case: str) -> str:
    """Put an ordinal into a case: drugi becomes drugiego, trzeci trzeciej."""
    stem, ending = word[:-1], ENDINGS[case]
    if word.endswith("y"):
        return stem + ending
    if word == "drugi":
        return stem + {"y": "i", "a": "a"}.get(ending, "i" + ending.replace("y", "").removeprefix("i"))
    return stem + ("i" if ending == "y" else "i" + ending.replace("y", ""))
