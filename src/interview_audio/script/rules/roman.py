"""Roman numerals: of chapters and wars, behind rulers and other names."""

from __future__ import annotations

import re

from interview_audio.script import numerals
from interview_audio.script.context import after
from interview_audio.script.languages.language import Language
from interview_audio.script.rules.rule import ENGLISH, Rule

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
NUMERAL = r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
PLACES = (
    "Act|Annex|Appendix|Article|Book|Canto|Chapter|Class|Episode|Exhibit|Figure|Grade|Level|Mark|Part|Phase|Schedule|"
    "Section|Season|Stage|Step|Table|Tier|Title|Type|Unit|Volume|World War|Super Bowl|Vatican"
)
RULERS = (
    "Albert|Alexander|Alfonso|Anne|Benedict|Carl|Catherine|Charles|Christian|Clement|Constantine|Edward|Elizabeth|"
    "Felipe|Ferdinand|Francis|Frederick|George|Gregory|Gustav|Harald|Henry|Innocent|Isabella|Ivan|James|John Paul|John|"
    "Joseph|Juan Carlos|Julius|Leo|Leopold|Louis|Margrethe|Mary|Mehmed|Napoleon|Nicholas|Otto|Paul|Peter|Philip|Pius|"
    "Ramesses|Ramses|Richard|Robert|Rudolf|Sixtus|Thomas|Thutmose|Urban|Victor|Wilhelm|William|Xerxes"
)


def roman_value(numeral: str) -> str:
    """The figures of a Roman numeral."""
    values = [ROMAN[letter] for letter in numeral]
    return str(sum(-v if v < max(values[i:]) else v for i, v in enumerate(values)))


def _place(match: re.Match[str], _: Language) -> str | None:
    """Chapter I; the book I was reading is none."""
    if match[2] == "I" and (match[1].islower() or re.match(r"\s(?!of\b|and\b|in\b|is\b|to\b|on\b)[a-z]", after(match))):
        return None
    return f"{match[1]} {numerals.cardinal(roman_value(match[2]), 'en')}"


def _ruler(match: re.Match[str], _: Language) -> str:
    return f"{match[1]} the {numerals.ordinal(roman_value(match[2]), 'en').capitalize()}"


RULES = (
    Rule(
        "numbered place",
        rf"\b((?i:{PLACES})) ({NUMERAL})(?![\w'])",
        _place,
        (("Chapter IV and World War II", "Chapter four and World War two."),),
        needs="IVXLC",
        languages=ENGLISH,
    ),
    Rule(
        "ruler",
        rf"\b((?:{RULERS})(?: [A-Z][a-z]+| [A-Z]\.?){{0,2}}) "
        rf"((?=[VX]|I[IVX]){NUMERAL}|I(?=[,;:)–—]|--|\.?$| of | was | and [A-Z]))(?![\w])",
        _ruler,
        (("Elizabeth II and John D. Rockefeller III", "Elizabeth the Second and John D Rockefeller the Third."),),
        needs="IVX",
        languages=ENGLISH,
    ),
    Rule(
        "name with a numeral",
        r"\b([A-Z][a-z]+) ((?=[VX][IVX]|I[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3}))(?![\w'])",
        _place,
        (("Rocky III", "Rocky three."),),
        needs="IVX",
        languages=ENGLISH,
    ),
)
