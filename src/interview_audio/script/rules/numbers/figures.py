"""Numbers as they stand in a text of a language, said in words."""

from __future__ import annotations

from interview_audio.languages import numerals
from interview_audio.languages.language import Language

UNGROUPED = 10
"""So many figures without a mark between thousands are a serial number, not a count."""
FEMININE = ("una ", "uma ", "une ", "eine ", "un'", "jedna ")
"""Articles of feminine names of units and currencies."""
MINUS = frozenset("-−–")


def plain_figures(written: str, language: Language) -> tuple[str, str]:
    """Split a written number into its whole and its decimals, without separators of thousands."""
    whole, _, fraction = written.rpartition(language.decimal) if language.decimal in written else (written, "", "")
    return "".join(c for c in whole if c.isdigit()), fraction


def number(written: str, language: Language) -> str:
    """Say a number with its sign, thousands and decimals."""
    sign = ""
    if written[:1] in MINUS or written[:1] == "+":
        sign = language.words["plus" if written[0] == "+" else "minus"] + " "
        written = written[1:].lstrip()
    whole, fraction = plain_figures(written, language)
    if fraction and language.decimals_as_number and fraction[0] != "0" and len(fraction) <= 2:
        behind = numerals.cardinal(fraction, language.numbers)
        return f"{sign}{numerals.cardinal(whole or '0', language.numbers)} {language.words['point']} {behind}"
    if fraction:
        return sign + numerals.decimal(whole, fraction, language.words["point"], language.numbers)
    if len(whole) > 1 and whole[0] == "0":
        return sign + numerals.digits(whole, language.numbers)
    if len(whole) >= UNGROUPED and written.isdigit() and not whole.endswith("000"):
        return sign + numerals.digits(whole, language.numbers)
    return sign + numerals.cardinal(whole, language.numbers)


def counted(written: str, one: str, many: str, language: Language) -> str:
    """Say a number and what it counts: three euros; "ein Euro" where the name of one holds the number."""
    if not is_one(written, language):
        many = language.plural(*plain_figures(written, language), many)
        return f"{agreeing(number(written, language), one, language)} {many}"
    return one if language.name_includes_one else f"{number(written, language)} {one}"


def agreeing(number: str, one: str, language: Language) -> str:
    """Inflect a number in words for what it counts; `one` is its name with the article: una libra, una hora."""
    feminine = language.name_includes_one and one.startswith(FEMININE)
    return language.before_feminine(number) if feminine else language.before_noun(number)


def plural(number: str) -> str:
    """Return the English plural: threes, sixes, twenties."""
    if number.endswith("y"):
        return number[:-1] + "ies"
    return number + ("es" if number.endswith(("x", "s")) else "s")


def is_one(written: str, language: Language) -> bool:
    """Tell whether what a number counts stands in the singular."""
    whole, fraction = plain_figures(written.lstrip("-−+"), language)
    return whole.lstrip("0") == "1" and not fraction.strip("0")


def short_year(figures: str) -> str:
    """Say a year by its last two figures: ninety eight, oh five, two thousand."""
    if figures == "00":
        return numerals.cardinal("2000", "en")
    return f"oh {numerals.cardinal(figures[1], 'en')}" if figures[0] == "0" else numerals.cardinal(figures, "en")


def said_year(figures: str | None, language: Language) -> str:
    """Say a year of four or two figures; return an empty text where there is none."""
    if not figures:
        return ""
    return short_year(figures) if len(figures) == 2 else numerals.year(figures, language.numbers)
