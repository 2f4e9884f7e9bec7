"""Figures that name rather than count: versions, releases, models, standards."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.english.books import SCRIPTURE, SHORT_BOOKS
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.numbers.figures import number, plural
from interview_audio.script.rules.rule import DIGITS, ENGLISH, INNER_STOP, SPELLED, Rule, one_of

THOUSANDS = LazyPattern(r"\d{1,3}(?:\.\d{3})+")


def _part(figures: str, language: Language) -> str:
    """Say a part of a version: 11 is eleven, 04 oh four."""
    if len(figures) > 1 and figures[0] == "0":
        zero = "oh" if language.code == "en" else numerals.cardinal("0", language.numbers)
        return f"{zero} {_part(figures[1:], language)}"
    return numerals.cardinal(figures, language.numbers)


def _parts(figures: str, language: Language) -> str:
    return f" {language.words.get('version point') or language.words['dot']} ".join(
        _part(part, language) for part in figures.split(".")
    )


def _version(match: re.Match[str], language: Language) -> str | None:
    if match["bare"] and language.group[:1] == "." and THOUSANDS.fullmatch(match["bare"]):
        return None
    if match["bare"]:
        return _parts(match["bare"], language)
    lead = match[1]
    if lead.strip(" .").lower() in ("v", "ver"):
        lead = f"{language.words['version']} "
    return lead + _parts(match[2], language)


def _release(match: re.Match[str], language: Language) -> str | None:
    """Read what follows the point of a named release as a number of its own: Python 3.11."""
    return (
        f"{match[1]}{_parts(match[2], language)}" if match[1].strip().lower() not in language.sentence_openers else None
    )


def _releases(match: re.Match[str], language: Language) -> str:
    return f"{match[1]}{_parts(match[2], language)}{match[3]}{_parts(match[4], language)}"


def _mixed(match: re.Match[str], language: Language) -> str:
    """Say letters and figures by turns: B two A twenty three C, PyTorch three D."""
    parts = re.findall(r"\d+|[^\d-]+", match[0])
    said: list[str] = []
    for before, part in zip(["", *parts], parts, strict=False):
        if part == "s" and before.isdigit() and language.code == "en":
            said[-1] = plural(said[-1])  # F-16s
        else:
            said.append(_model(part, before, language) if part.isdigit() else part)
    return " ".join(said)


def _model(figures: str, letters: str, language: Language) -> str:
    code = len(figures) == 4 and letters.islower() and not figures.endswith("00")
    if figures[0] == "0" or len(figures) > 4 or code:
        return numerals.digits(figures, language.numbers)
    if language.code == "en" and len(figures) == 3 and len(letters) == 1 and letters.isupper():
        return numerals.pairs(figures)  # A320, F150, B101
    round_number = figures[2:] == "00" and (letters.isalpha() or figures[1] == "0")
    if language.code == "en" and len(figures) == 4 and not letters.islower() and not round_number:
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


def _aircraft(match: re.Match[str], _: Language) -> str:
    variant = f" {numerals.pairs(match[3])}" if match[3] else ""
    return f"{numerals.pairs(match[1])}{match[2]}{variant}"


def _verse(match: re.Match[str], _: Language) -> str:
    """Say Psalm 23:4-6 as twenty three four to six."""
    book = SHORT_BOOKS.get(match[1], match[1])
    said = f"{book} {numerals.cardinal(match[2], 'en')} {numerals.cardinal(match[3], 'en')}"
    return f"{said} to {numerals.cardinal(match[4], 'en')}" if match[4] else said


NAMED = (
    Rule(
        "verse of scripture",
        rf"\b({'|'.join((*SCRIPTURE.split(), *SHORT_BOOKS))})\.? "
        rf"(\d{{1,3}}):(\d{{1,3}})(?:\s?[-–]\s?(\d{{1,3}}))?(?![\d:])",
        _verse,
        (("Psalm 23:4 and Luke 2:1-7", "Psalm twenty three four and Luke two one to seven."),),
        needs=(DIGITS, one_of("0:0|0: 0")),
        languages=ENGLISH,
    ),
    Rule(
        "verse of scripture in other languages",
        r"(?<![\w.])((?:[1-3]\.? )?)(<<books>>)\.? (\d{1,3})[,:] ?(\d{1,3})(?:\s?[-–]\s?(\d{1,3}))?(?![\d:]|[.,]\d)",
        lambda match, language: " ".join(
            part
            for part in (
                match[1].strip(),
                language.books[match[2]],
                numerals.cardinal(match[3], language.numbers),
                numerals.cardinal(match[4], language.numbers),
                f"{language.words['to']} {numerals.cardinal(match[5], language.numbers)}" if match[5] else "",
            )
            if part
        ),
        (("über Mt 5,3", "über Matthäus fünf drei."),),
        needs=(",:", DIGITS, one_of("<<books>>")),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "aircraft in other languages",
        r"\b(Boeing|Airbus A?) ?(\d{3})(?!\w|[.,]\d)",
        lambda match, language: f"{match[1]} {numerals.cardinal(match[2], language.numbers)}",
        (("die Boeing 747", "die Boeing siebenhundertsiebenundvierzig."),),
        needs=(DIGITS, one_of("airbus|boeing")),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "aircraft",
        r"(?<![\w.,$-])(7[0-8]7)(s?)(?:-([1-9]00))?(?![\w%]|[.,-]\d)(?! (?:people|men|women|times|pages|days|years)\b)",
        _aircraft,
        (("on a 747-400", "on a seven forty seven four hundred."),),
        needs=(DIGITS, one_of("000")),
        languages=ENGLISH,
    ),
    Rule(
        "number that names",
        r"\b((?:(?:service|serial|badge|licen[cs]e|membership|account|prisoner|registration|card|ticket|"
        r"reference|locker|pass) "
        r"number|PIN|pin|passcode|combination)(?: (?:is|was|of|were))?:? |"
        r"(?:card|account|number|line|phone|plate)s? (?:that )?end(?:ing|s|ed) in )(\d{3,})(?!\w|[.,-]\d)",
        lambda match, language: match[1] + numerals.digits(match[2], language.numbers),
        (
            ("My badge number was 3412.", "My badge number was three four one two."),
            ("a card ending in 5071", "a card ending in five zero seven one."),
        ),
        needs=(DIGITS, one_of("000")),
        languages=ENGLISH,
    ),
    Rule(
        "series of models",
        r"(?<![\w.,$-])([1-9]\d)00(?=[- ]series\b)",
        lambda match, _: f"{numerals.cardinal(match[1], 'en')} hundred",
        (("the 7400-series chips", "the seventy four hundred-series chips."),),
        needs=one_of("series"),
        languages=ENGLISH,
    ),
    Rule(
        "form of an office",
        r"\b(Forms? )(\d{4})(?!\w|[.,-]\d)",
        lambda match, _: f"{match[1]}{numerals.pairs(match[2])}",
        (("I filled in Form 1099 twice.", "I filled in Form ten ninety nine twice."),),
        needs=one_of("form 0000|forms 0000"),
        languages=ENGLISH,
    ),
    Rule(
        "number of a course",
        r"\b((?:History|English|Biology|Spanish|Physics|Economics|Psychology|Chemistry|Statistics|Philosophy|Literature|"
        r"Lit\.|Sociology|Anthropology|Calculus|Econ|Psych|Bio|Chem) )([1-4])0([1-9])(?!\w|[.,-]\d)",
        lambda match, _: f"{match[1]}{numerals.cardinal(match[2], 'en')} oh {numerals.cardinal(match[3], 'en')}",
        (("I failed Physics 101.", "I failed Physics one oh one."),),
        needs=one_of(" 000"),
        languages=ENGLISH,
    ),
    Rule(
        "flight",
        r"\b([Ff]light (?:[A-Z]{2} ?)?)(\d{3,4})(?!\w|[.,-]\d)",
        lambda match, _: f"{match[1].rstrip()} {numerals.pairs(match[2])}",
        (("Flight BA 117 was late.", "Flight BA one seventeen was late."),),
        needs=(DIGITS, one_of("flight ")),
        languages=ENGLISH,
    ),
    Rule(
        "countdown",
        r"\b([TtLD])-(?=\d{1,3}(?!\w|[.,-]\d))",
        r"\1 minus ",
        (("It is T-10 now.", "It is T minus ten now."),),
        needs=one_of("t-0|l-0|d-0"),
        languages=ENGLISH,
    ),
    Rule(
        "postal code",
        r"\b((?:(?:[Zz]ip|ZIP|[Pp]ost(?:al)?) ?[Cc]ode|ZIP|[Zz]ip)(?: is| was|:)?) (\d{4,6})(?!\w|[.,-]\d)",
        lambda match, language: f"{match[1]} {numerals.digits(match[2], language.numbers)}",
        (("the zip code 90210", "the zip code nine zero two one zero."),),
        needs=(one_of("code|zip"), one_of(" 0000")),
        languages=ENGLISH,
    ),
)
"""Before times and ranges, which they look like."""

VERSIONS = (
    Rule(
        "preprint",
        r"\b(arXiv|archive):? ?(\d{2})(\d{2})\.(\d{4,5})(?:v(\d{1,2}))?(?!\w)",
        lambda match, language: (
            f"{match[1]} {_part(match[2], language)} {_part(match[3], language)} dot "
            f"{numerals.digits(match[4], 'en')}" + (f" version {numerals.cardinal(match[5], 'en')}" if match[5] else "")
        ),
        (("see arXiv:2301.00042v2", "see arXiv twenty three oh one dot zero zero zero four two version two."),),
        needs=DIGITS,
        languages=ENGLISH,
    ),
    Rule(
        "version",
        r"(?<![\w.,/-])([Vv]er\.? ?|v\.? ?|V\.? ?(?=\d+\.\d)|[Vv]ersions? |[Rr]eleases? )"
        r"(\d+(?:\.\d+)*)(?![\w]|-\d|\.\d)"
        r"|(?<![\w.,/-])(?P<bare>\d+(?:\.\d+){2,})(?![\w]|-\d|\.\d)",
        _version,
        (("Version 3.11.7 and v2.0", "Version three point eleven point seven and version two point zero."),),
        needs=(DIGITS, one_of("v|release|0.0")),
        languages=SPELLED,
    ),
    Rule(
        "two releases",
        r"\b([A-Z][A-Za-z]+[ -])(\d\.\d{1,2})( and | or | to | through |, |/)(\d\.\d\d)(?![\w%]|\.\d|,\d)",
        _releases,
        (("Python 3.9 to 3.12", "Python three point nine to three point twelve."),),
        needs=(DIGITS, one_of("0.00")),
        languages=ENGLISH,
    ),
    Rule(
        "release",
        r"\b([A-Z][A-Za-z]+[ -])(\d{1,2}\.\d\d)(?![\w%]|\.\d|,\d)(?! (?:million|billion|trillion|percent)\b)",
        _release,
        (("Python 3.11 and Ubuntu 22.04", "Python three point eleven and Ubuntu twenty two point oh four."),),
        needs=(DIGITS, one_of("0.00")),
        languages=ENGLISH,
    ),
    Rule(
        "number sign",
        r"(?<!\w)#\s?(\d+)(?!\w)",
        _hashed,
        (("the #1 tool", "the number one tool."),),
        needs=("#", DIGITS),
        languages=SPELLED,
    ),
)

MIXED = (
    Rule(
        "picture lines",
        r"(?<![\w.,])(\d{3,4})([pi])(?!\w)",
        _picture_lines,
        (("in 1080p", "in ten eighty p."),),
        needs=(DIGITS, one_of("000p|000i")),
        languages=ENGLISH,
    ),
    Rule(
        "model and release",
        r"\b([^\W\d_]+)-?(\d+\.\d+)(?![\w]|\.\d)",
        _release_of_model,
        (("GPT-3.5 and PM2.5", "GPT three point five and PM two point five."),),
        needs=(DIGITS, one_of("0.0")),
        languages=SPELLED,
    ),
    Rule(
        "standard",
        r"\b([A-Z])\.(\d{2,4})(?![\w]|\.\d)",
        _named_model,
        (("H.264 video", "H two sixty four video."),),
        needs=(INNER_STOP, one_of(".00")),
        languages=ENGLISH,
    ),
    Rule(
        "model",
        r"\b([A-Z]{2,}|[A-Z][a-z]*[A-Z]\w*)[ -](\d{4})(?!\w|[.,]\d)",
        _named_model,
        (("an RTX 4090", "an RTX forty ninety."),),
        needs=(DIGITS, one_of(" 0000|-0000")),
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
