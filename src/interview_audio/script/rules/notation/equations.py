"""Mathematics as it stands in prose: equations, bounds, powers, arrows, Greek letters, TeX."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language, words
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.marked import SUBSCRIPT, SUBSCRIPT_END, SUPERSCRIPT, SUPERSCRIPT_END
from interview_audio.script.rules.rule import ENGLISH, NON_ASCII, SPELLED, Rule

NAMES = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon "
    "phi chi psi omega"
)


GREEK = {
    chr(code): name
    for code, name in zip(
        range(0x3B1, 0x3CA),
        NAMES.split(),
        strict=True,
    )
}


GREEK |= {letter.upper(): name for letter, name in GREEK.items() if letter != "ς"} | {
    "ϵ": "epsilon",
    "ϕ": "phi",
    "µ": "mu",
}


POWERS = {"2": "squared", "3": "cubed", "T": "transpose", "-1": "inverse", "'": "prime"}


RELATIONS = {
    "=": "equals",
    "==": "equals",
    "===": "equals",
    "!=": "is not equal to",
    "≠": "is not equal to",
    "<": "is less than",
    ">": "is greater than",
    "<=": "is at most",
    "≤": "is at most",
    ">=": "is at least",
    "≥": "is at least",
    "≈": "is approximately",
    "≃": "is approximately",
    "≡": "is equivalent to",
    "≪": "is much less than",
    "≫": "is much greater than",
    ":=": "is defined as",
    "&&": "and",
    "||": "or",
    "∝": "is proportional to",
    "∈": "in",
}


WORD_BEFORE = LazyPattern(r"[^\W\d_]+$")


NO_TERM = words(
    "and or with of at to in on is are was were be been has have had by for about from under over only just than then "
    "but that which where when if while required requires needs took takes costs cost got get gets reached"
)
"""Words that stand for nothing that can be compared: what follows them is a bound (with <10 cats)."""


BY_NAME = {
    "<=": "less than or equal to",
    ">=": "greater than or equal to",
    "!=": "is not equal to",
    "==": "double equals",
}
ALONE = {
    "<": "less than",
    ">": "more than",
    "<=": "at most",
    "≤": "at most",
    ">=": "at least",
    "≥": "at least",
    "≈": "approximately",
    "~": "about",
    "∼": "about",
    "±": "plus or minus",
}


OPERATIONS = {
    "+": "plus",
    "*": "times",
    "×": "times",
    "·": "times",
    "÷": "divided by",
    "±": "plus or minus",
    "/": "over",
    "^": "to the power of",
}


def _power(match: re.Match[str], language: Language) -> str | None:
    power = (match[1] or match[2] or match[3] or "").strip()
    if charge := re.fullmatch(r"(\d?)([+-])", power):  # of an ion
        sign = language.words["plus" if charge[2] == "+" else "minus"]
        return f" {charge[1]} {sign} " if charge[1] else f" {sign} "
    if power in ("st", "nd", "rd", "th"):
        return None
    if power in POWERS:
        return f" {POWERS[power]} "
    sign = f"{language.words['minus']} " if power[:1] == "-" else ""
    power = power.lstrip("-+")
    if power.isdigit():
        return f" to the power of {sign}{numerals.cardinal(power, 'en')} "
    return f" to the power of {sign}{power} " if len(power) <= 3 else f" {power} "


def _relation(match: re.Match[str], _: Language) -> str | None:
    left = WORD_BEFORE.search(before(match))
    if match[1] in ALONE and left and left[0].lower() in NO_TERM:
        return None
    return f" {RELATIONS[match[1]]} "


def _alone(match: re.Match[str], _: Language) -> str:
    return f"{ALONE[match[1]]} "


def _arrow(match: re.Match[str], _: Language) -> str:
    """Say an arrow between two things; a sign to press or a bullet is silent."""
    return " to " if before(match).strip() and match[0].strip() not in "►▶➔➜" else " "


def _minus(_match: re.Match[str], language: Language) -> str:
    return f" {language.words['minus']} "


def _plus(_match: re.Match[str], language: Language) -> str:
    return f" {language.words['plus']} "


def _greek(match: re.Match[str], _: Language) -> str:
    return GREEK[match[0]] + (" " if after(match, 1).isalnum() else "")


RELATIONS_AND_DIFFERENCES = (
    Rule(
        "derivative",
        r"(?<=[\w)])/(?=[∂∇])",
        " over ",
        (("∂f/∂x", "partial f over partial x."),),
        needs=("/", "∂∇"),
        languages=ENGLISH,
    ),
    Rule(
        "minus in an equation",
        r"(?: [-–](?<=[\w)] [-–])|[-–](?<=[\w)][-–])) ?(?=[\w(]+ ?=)"
        r"| - (?<=\d - )(?=\d)| [-–] (?<=\b[a-z] [-–] )(?=[a-z\d]\b)",
        _minus,
        (("1-2=5", "one minus two equals five."),),
        needs="-–",
        languages=ENGLISH,
    ),
    Rule(
        "implication",
        r"(?:(?<=\b\w)|(?<=\b\w\w)|(?<=[)\d]))\s*(?:=>|⇒|⟹|⟶>)\s*(?=\w{1,2}\b|[(\d])|\s*(?P<alone>⇒|⟹)\s*",
        lambda match, _: " " if match["alone"] else " implies ",
        (("A ⇒ B", "A implies B."),),
        needs="=⇒⟹",
        languages=ENGLISH,
    ),
    Rule(
        "arrow",
        r"\s*(?:--?>|=>|→|⟶|➔|➜|↦|►|▶)\s*",
        _arrow,
        (("A → B", "A to B."),),
        needs=">→⟶➔➜↦►▶",
        languages=ENGLISH,
    ),
    Rule(
        "relation by itself",
        r"(?<![\w)\]])\s?(<=|>=|!=|==)(?=[,.;:?!]|\s*$|\s(?:and|or|sign|is|means|operator)\b)",
        lambda match, _: f" {BY_NAME[match[1]]}",
        (("Use != or >=.", "Use is not equal to or greater than or equal to."),),
        needs="<>=",
        languages=ENGLISH,
    ),
    Rule(
        "relation",
        r"(?<=[\w)\]\ufdd1\ufdd3])\s*(===?|!=|:=|<=|>=|&&|\|\||[=<>≠≤≥≈≃≡≪≫∝∈])\s*(?=[\w(+.$€£~!-])",
        _relation,
        (
            ("5 > 3 & 2 < 4", "five is greater than three and two is less than four."),
            ("x ≈ 3 ± 0.5", "x is approximately three plus or minus zero point five."),
        ),
        needs="=<>≠≤≥≈≃≡≪≫∝∈&|",
        languages=ENGLISH,
    ),
    Rule(
        "bound",
        r"(<=|>=|[<>≤≥≈~∼±])\s?(?=[$€£]?\.?\d)",
        _alone,
        (("~40 people and <10 cats", "about forty people and less than ten cats."),),
        needs="<>≤≥≈~∼±",
        languages=ENGLISH,
    ),
)

SCRIPTS = (
    Rule(
        "isotope",
        f"{SUPERSCRIPT}(\\d{{1,3}}){SUPERSCRIPT_END}(?=[A-Z][a-z]?\\b)",
        r"\1 ",
        (("¹⁴C dating", "fourteen C dating."),),
        needs=SUPERSCRIPT,
        languages=ENGLISH,
    ),
    Rule(
        "end of a formula",
        f"(?<={SUBSCRIPT_END})([A-Z]{{2,4}})\\b",
        lambda match, _: " ".join(match[1]),
        (("CH₃OH", "C H three O H."),),
        needs=SUBSCRIPT,
        languages=ENGLISH,
    ),
    Rule(
        "power",
        f"{SUPERSCRIPT}([^{SUPERSCRIPT_END}]*){SUPERSCRIPT_END}|(?<=[\\w)])\\^(-?\\d+|\\w)\\b|(?<=[\\w)])\\^\\{{([^{{}}]*)\\}}",
        _power,
        (("x^2 and 10⁻³", "x squared and ten to the power of minus three."),),
        needs=f"{SUPERSCRIPT}^",
        languages=ENGLISH,
    ),
    Rule(
        "subscript",
        f"{SUBSCRIPT}([^{SUBSCRIPT_END}]*){SUBSCRIPT_END}",
        r" \1 ",
        (("CO₂ and L<sub>d</sub>", "C O two and L d."),),
        needs=SUBSCRIPT,
    ),
)

OPERATIONS_AND_LETTERS = (
    Rule(
        "plus",
        r"(?<=[\w)\]+])\s*\+\s*(?=[\w(])",
        _plus,
        (("color + depth", "color plus depth."), ("y=x +1", "y equals x plus one.")),
        needs="+",
        languages=SPELLED,
    ),
    Rule(
        "operation",
        r"(?<=[\w)\]])\s*([*×·÷±])\s*(?=[\w(])|(?<=[\w)] )([*×·÷±+])(?= [\w(])",
        lambda match, _: f" {OPERATIONS[match[1] or match[2]]} ",
        (("2*8", "two times eight."),),
        needs="*×·÷±+",
        languages=ENGLISH,
    ),
    Rule(
        "Greek letter",
        r"[Α-Ωα-ωϵϕµ](?![α-ωά-ώ])(?<![α-ωά-ώ][α-ω])(?<![Α-Ω][α-ω])",
        _greek,
        (("the α value", "the alpha value."),),
        needs=NON_ASCII,
        languages=ENGLISH,
    ),
)
