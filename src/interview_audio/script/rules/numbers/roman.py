"""Roman numerals: of chapters and wars, after rulers and other names."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.rule import ENGLISH, SPELLED, Rule

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
NUMERAL = r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
VERB = re.compile(r"\s(?!of\b|and\b|in\b|is\b|to\b|on\b|the\b)[a-z]")


def roman_value(numeral: str) -> str:
    """Return the figures of a Roman numeral."""
    values = [ROMAN[letter] for letter in numeral.upper()]
    return str(sum(-v if v < max(values[i:]) else v for i, v in enumerate(values)))


def _numbered(match: re.Match[str], language: Language) -> str | None:
    """Say Chapter I as a number, but neither "the book I was reading" nor "Chapter I wrote"."""
    speaks = match[2] == "I" and language.code == "en" and match[1] != "World War"
    if speaks and (match[1][0].islower() or VERB.match(after(match))):
        return None
    return f"{match[1]} {numerals.cardinal(roman_value(match[2]), language.numbers)}"


def _numerals(match: re.Match[str], language: Language) -> str:
    figures = [numerals.cardinal(roman_value(part), language.numbers) for part in re.split("[-–]", match[2])]
    joined = f" {language.words['to']} ".join(figures)
    return f"{match[1]} {joined}"


def _ruler(match: re.Match[str], language: Language) -> str:
    return f"{match[1]} {language.ruler(match[1], roman_value(match[2]), before(match))}"


RULES = (
    Rule(
        "numbered parts",
        rf"\b((?i:<<numbered>>)s?) ({NUMERAL}[-–]{NUMERAL})(?![\w'])",
        _numerals,
        (("Chapters I–III", "Chapters one to three."),),
        needs="-–",
        languages=SPELLED,
    ),
    Rule(
        "numbered part",
        rf"\b((?i:<<numbered>>)) ({NUMERAL})(?![\w'])",
        _numbered,
        (
            ("Chapter IV and World War II", "Chapter four and World War two."),
            ("World War I ended.", "World War one ended."),
        ),
        needs="IVXLC",
        languages=SPELLED,
    ),
    Rule(
        "page or scene in small numerals",
        r"\b(pages?|chapters?|[Ss]cene|section|footnote|act|part) "
        r"((?!i\b|mi|di)(?=[ivxl])(?:x[lc]|l?x{0,3})(?:i[xv]|v?i{0,3})(?:[-–](?=[ivxl])(?:x[lc]|l?x{0,3})(?:i[xv]|v?i{0,3}))?)"
        r"(?![\w'])",
        _numerals,
        (("Act II, scene iv, pages xii–xv", "Act two, scene four, pages twelve to fifteen."),),
        needs="ivxl",
        languages=ENGLISH,
    ),
    Rule(
        "ruler",
        rf"\b((?:<<rulers>>)(?: [A-Z][a-z]+| [A-Z]\.?){{0,2}}) "
        rf"((?=[VX]|I[IVX]){NUMERAL}|I(?=[,;:)–—]|--|\.?$| (?:of|was|is|had|became|died)\b| and [A-Z]))(?![\w])",
        _ruler,
        (("Elizabeth II and John D. Rockefeller III", "Elizabeth the Second and John D Rockefeller the Third."),),
        needs="IVX",
        languages=ENGLISH,
    ),
    Rule(
        "ruler of another language",
        rf"\b(<<rulers>>) ((?=[IVX]){NUMERAL})(?:(?<=I)er)?\.?(?![\w])",
        _ruler,
        (("Ludwig XIV. kam", "Ludwig der Vierzehnte kam."),),
        needs="IVX",
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "name with a numeral",
        r"\b([A-Z][a-z]+) ((?=[VX][IVX]|I[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3}))(?![\w'])",
        _numbered,
        (("Rocky III", "Rocky three."),),
        needs="IVX",
        languages=SPELLED,
    ),
)
