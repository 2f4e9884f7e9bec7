"""Figures that name rather than count: set phrases, telephones, versions, models, Roman numerals."""

from __future__ import annotations

import re

from interview_audio.script import numerals
from interview_audio.script.context import after
from interview_audio.script.languages.language import Language
from interview_audio.script.rules.figures import number
from interview_audio.script.rules.rule import DIGITS, ENGLISH, SPELLED, Rule

SET_PHRASES = {
    "24/7": "twenty four seven",
    "9/11": "nine eleven",
    "20/20": "twenty twenty",
    "50/50": "fifty fifty",
    "50-50": "fifty fifty",
    "80/20": "eighty twenty",
    "401(k)": "four oh one k",
    "401k": "four oh one k",
    "911": "nine one one",
    "WWI": "World War one",
    "WWII": "World War two",
    "WW1": "World War one",
    "WW2": "World War two",
}
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


def _set_phrase(match: re.Match[str], _: Language) -> str:
    return SET_PHRASES[match[0]]


def _telephone(match: re.Match[str], language: Language) -> str:
    """Groups of figures one by one, with a pause between the groups; 800 as a number."""
    said = []
    for place, group in enumerate(re.findall(r"\d+|[A-Z]+", match[0])):
        if group.isalpha():
            said.append(group)
        elif place and group == "800":
            said.append(numerals.cardinal(group, language.numbers))
        else:
            said.append(numerals.digits(group, language.numbers))
    plus = f"{language.words['plus']} " if match[0].startswith("+") else ""
    return plus + ", ".join(said)


def _part(figures: str, language: Language) -> str:
    """A part of a version: 11 is eleven, 04 oh four."""
    if len(figures) > 1 and figures[0] == "0":
        zero = "oh" if language.code == "en" else numerals.cardinal("0", language.numbers)
        return f"{zero} {_part(figures[1:], language)}"
    return numerals.cardinal(figures, language.numbers)


def _parts(figures: str, language: Language) -> str:
    return f" {language.words.get('version point') or language.words['dot']} ".join(
        _part(part, language) for part in figures.split(".")
    )


def _version(match: re.Match[str], language: Language) -> str:
    if match["bare"]:
        return _parts(match["bare"], language)
    lead = match[1]
    if lead.strip(" .").lower() in ("v", "ver"):
        lead = f"{language.words['version']} "
    return lead + _parts(match[2], language)


def _release(match: re.Match[str], language: Language) -> str | None:
    """Python 3.11: what stands behind the point of a named thing is a number of its own."""
    return f"{match[1]}{_parts(match[2], language)}" if match[1].strip().lower() not in language.openers else None


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


def _mixed(match: re.Match[str], language: Language) -> str:
    """Letters and figures by turns, each for itself: B two A twenty three C, PyTorch three D."""
    parts = re.findall(r"\d+|[^\d-]+", match[0])
    said = []
    for before, part in zip(["", *parts], parts, strict=False):
        said.append(_model(part, before, language) if part.isdigit() else part)
    return " ".join(said)


def _model(figures: str, letters: str, language: Language) -> str:
    code = len(figures) == 4 and letters.islower() and not figures.endswith("00")
    if figures[0] == "0" or len(figures) > 4 or code:
        return numerals.digits(figures, language.numbers)
    if language.code == "en" and len(figures) == 4 and letters.isupper() and figures[2:] != "00":
        return numerals.pairs(figures)
    return numerals.cardinal(figures, language.numbers)


def _named_model(match: re.Match[str], language: Language) -> str:
    return f"{match[1]} {_model(match[2], match[1], language)}"


def _release_of_model(match: re.Match[str], language: Language) -> str:
    return f"{match[1]} {number(match[2].replace('.', language.decimal), language)}"


def _picture_lines(match: re.Match[str], _: Language) -> str:
    return f"{numerals.pairs(match[1])} {match[2]}"


def _hashed(match: re.Match[str], language: Language) -> str:
    return f"{language.words['number']} {number(match[1], language)}"


TELEPHONES = (
    Rule(
        "set phrase",
        r"(?<![\w/.,$-])(?:24/7|9/11|20/20|50[/-]50|80/20|401\(k\)|401k|911|WWII?|WW[12])(?![\w/]|[.,]\d)",
        _set_phrase,
        (("24/7 support", "twenty four seven support."),),
        needs=DIGITS + "W",
        languages=ENGLISH,
    ),
    Rule(
        "telephone",
        r"(?<![\w.-])(?:\+\d{1,3}[ -]?)?(?:\(\d{3}\)[ -]?|\d{3}[-. ])\d{3}[-.]\d{4}(?:-\d+)?(?![\w]|\.\d)"
        r"|(?<![\w.-])1-\d{3}(?:-(?:[A-Z]+|\d+))+(?!\w)"
        r"|(?<![\w.-])\d{3}-\d{2}-\d{4}(?![\w-])|(?<![\w.-])\d{3}-\d{4}(?![\w-])"
        r"|(?<!\w)\+\d{1,3}(?:[ -]\(?\d{1,4}\)?){2,5}(?![\w-])",
        _telephone,
        (("call +1 123-123-5678", "call plus one, one two three, one two three, five six seven eight."),),
        needs=DIGITS,
        languages=SPELLED,
    ),
)

VERSIONS = (
    Rule(
        "version",
        r"(?<![\w.,/-])([Vv](?:er)?\.? ?|[Vv]ersions? |[Rr]eleases? )(\d+(?:\.\d+)*)(?![\w-]|\.\d)"
        r"|(?<![\w.,/-])(?P<bare>\d+(?:\.\d+){2,})(?![\w-]|\.\d)",
        _version,
        (("Version 3.11.7 and v2.0", "Version three point eleven point seven and version two point zero."),),
        needs=DIGITS,
        languages=SPELLED,
    ),
    Rule(
        "release",
        r"\b([A-Z][A-Za-z]+[ -])(\d{1,2}\.\d\d)(?![\w%]|\.\d|,\d)(?! (?:million|billion|trillion|percent)\b)",
        _release,
        (("Python 3.11 and Ubuntu 22.04", "Python three point eleven and Ubuntu twenty two point oh four."),),
        needs=DIGITS,
        languages=ENGLISH,
    ),
    Rule(
        "number sign",
        r"(?<!\w)#\s?(\d+)(?!\w)",
        _hashed,
        (("the #1 tool", "the number one tool."),),
        needs="#",
        languages=SPELLED,
    ),
)

ROMAN_NUMERALS = (
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

MIXED = (
    Rule(
        "picture lines",
        r"(?<![\w.,])(\d{3,4})([pi])(?!\w)",
        _picture_lines,
        (("in 1080p", "in ten eighty p."),),
        needs="pi",
        languages=ENGLISH,
    ),
    Rule(
        "model and release",
        r"\b([^\W\d_]+)-?(\d+\.\d+)(?![\w]|\.\d)",
        _release_of_model,
        (("GPT-3.5 and PM2.5", "GPT three point five and PM two point five."),),
        needs=DIGITS,
        languages=SPELLED,
    ),
    Rule(
        "standard",
        r"\b([A-Z])\.(\d{2,4})(?![\w]|\.\d)",
        _named_model,
        (("H.264 video", "H two hundred sixty four video."),),
        needs=".",
        languages=ENGLISH,
    ),
    Rule(
        "model",
        r"\b([A-Z]{2,}|[A-Z][a-z]*[A-Z]\w*)[ -](\d{4})(?![\w,]|\.\d)",
        _named_model,
        (("an RTX 4090", "an RTX forty ninety."),),
        needs=DIGITS,
        languages=ENGLISH,
    ),
    Rule(
        "letters and figures",
        r"(?<![\w.])(?:[^\W\d_]+-?\d+(?:-?[^\W_]+)*|\d+[^\W\d_]+\d[^\W_]*)(?!\d|\.\d)",
        _mixed,
        (
            ("PyTorch3D and B2A23C", "PyTorch three D and B two A twenty three C."),
            ("be it 8K or GPT-4", "be it eight K or GPT four."),
        ),
        needs=DIGITS,
        languages=SPELLED,
    ),
)
