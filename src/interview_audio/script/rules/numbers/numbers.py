"""Numbers that count: fractions, ordinals, ranges, signs, decimals, and whatever figures are left."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.numbers.figures import is_one, number, plural
from interview_audio.script.rules.rule import DIGITS, ENGLISH, INNER_STOP, SPELLED, Rule


def _without_strokes(match: re.Match[str], language: Language) -> str:
    return numerals.cardinal(match[0].replace("_", ""), language.numbers)


def _scientific(match: re.Match[str], language: Language) -> str:
    sign = "minus " if match[2] == "-" else ""
    return f"{number(match[1], language)} times ten to the power of {sign}{numerals.cardinal(match[3], 'en')}"


def _spelled(match: re.Match[str], language: Language) -> str:
    return " ".join(numerals.cardinal(c, language.numbers) if c.isdigit() else c for c in match[0])


def _range(match: re.Match[str], language: Language) -> str:
    return f"{number(match[1], language)} {language.words['to']} {number(match[2], language)}"


def _ratio(match: re.Match[str], language: Language) -> str:
    link = language.words["ratio"] or language.words["to"]
    return f"{number(match[1], language)} {link} {number(match[2], language)}"


def _score(match: re.Match[str], language: Language) -> str:
    """Say the result of a match: drei zu eins, drie één, three one."""
    link = language.words.get("score", "" if language.code == "en" else language.words["to"])
    parts = (match[1], number(match[2], language), link, number(match[3], language))
    return " ".join(part for part in parts if part)


def _plural(match: re.Match[str], language: Language) -> str:
    return plural(number(match[1] or match[2], language).removeprefix("one "))


def _at_least(match: re.Match[str], language: Language) -> str:
    return f"{number(match[1], language)} {language.words['plus']}"


PLURAL_IN_S = frozenset({"es", "pt"})
"""Languages where what more than one counts ends in -s: "de 1962 ainda" counts nothing."""


def _number(match: re.Match[str], language: Language) -> str:
    left, right = before(match, 1), after(match)
    said = number(match[0], language)
    feminine = language.feminine_noun.match(right)
    if feminine and (is_one(match[0], language) or language.code not in PLURAL_IN_S or feminine[0].endswith("s")):
        said = language.before_feminine(said)
    elif language.noun.match(right):
        said = language.before_noun(said)
    return f"{' ' if left.isalnum() else ''}{said}{' ' if right[:1].isalnum() else ''}"


def _decimal_point(match: re.Match[str], language: Language) -> str:
    """Read 3.11 as a version, not a decimal, where the language writes decimals with a comma."""
    dot = language.words["dot"]
    return f"{number(match[1], language)} {dot} {number(match[2], language)}"


def _remaining(match: re.Match[str], language: Language) -> str:
    figures = match[0]
    say = numerals.digits if figures[0] == "0" and len(figures) > 1 else numerals.cardinal
    return f" {say(figures, language.numbers)} "


THOUSANDS = Rule(
    "blanks between thousands",
    r"(?<![\w.,-])([1-9]\d{0,2})((?: \d{3}){2,}|(?: \d{3})? 000)(?![\w]|[ .,-]\d)",
    lambda match, _: (match[1] + match[2]).replace(" ", ","),
    (("1 000 000 people", "one million people."),),
    needs=DIGITS,
    languages=ENGLISH,
)
"""Before money and units, which may stand behind."""

LAKHS = Rule(
    "Indian thousands",
    r"(?<![\w.,-])\d{1,2}(?:,\d\d)+,\d{3}(?![\w]|,\d)",
    lambda match, _: f"{int(match[0].replace(',', '')):,}",
    (("₹1,00,000", "one hundred thousand rupees."),),
    needs=DIGITS,
    languages=ENGLISH,
)

LOST = (
    r"(?:lost|won|drew|losing|winning|beat (?:us|them|him|her)|verlor\w*|gewann\w*|gewonnen|spielten|"
    r"verloren(?: met)?|verloor "
    r"met|wonnen met|won met|gewonnen met|speelden|met|perd\w+|gagn\w+|battus|ganamos|ganaron|perdimos|"
    r"perdi[óo]|empatamos|"
    r"perso|vinto|vincemmo|perdemmo|pareggiato|werd|werden|stond|bleef|eindigde(?: in)?|endete|stand|qued[óo]|"
    r"termin[óo]|acabou|fin[ìi]|finit|ficou|perdemos|vencemos|ganhamos|empat[aá]mos)"
)
"""Words before the result of a match."""
PLURAL = Rule(
    "plural number",
    r"(?<![\w.,-])(?:(\d+)'s|(?=(?:33|45|78)s\b)(\d+)s)(?!\w)",
    _plural,
    (("two 3's and a box of 78s", "two threes and a box of seventy eights."),),
    needs=DIGITS,
    languages=ENGLISH,
)
"""Before units, which take the s for seconds."""

COMMA_AS_POINT = Rule(
    "decimal comma",
    r"(?<![\w.,$€£])(\d{1,3}(?:\.\d{3})+|\d{1,3}),(\d{1,2})(?=%|°| ?(?:degrees?|percent|million|billion|"
    r"met[er]{2}s?|kilomet\w+|euros?|"
    r"dollars?|pounds?|kilograms?|kilos?|lit[er]{2}s?|hours?|seconds?|minutes?|km|kg|cm|mm|GB|MB|points?)\b)",
    lambda match, _: f"{match[1].replace('.', '')}.{match[2]}",
    (("It was 37,0 degrees.", "It was thirty seven point zero degrees."),),
    needs=DIGITS,
    languages=ENGLISH,
)
"""As half of the world writes decimals, also in English."""

RULES = (
    Rule(
        "score of a match",
        rf"\b({LOST}) (\d{{1,2}})\s?[-–:]\s?(\d{{1,2}})(?=[.,;:!?]|$|(?: \w+)? (?:and|und|en|e|et|y|in|im|nella|gegen|"
        rf"tegen|contra|contre|"
        r"against|to|i)\b)(?![.,]\d)",
        _score,
        (("We lost 3-1 and laughed.", "We lost three one and laughed."),),
        needs=DIGITS,
        languages=SPELLED,
    ),
    Rule(
        "strokes between thousands",
        r"(?<![\w.])\d{1,3}(?:_\d{3})+(?!\w)",
        _without_strokes,
        (("1_000_000 rows", "one million rows."),),
        needs="_",
        languages=SPELLED,
    ),
    Rule(
        "scientific",
        r"(?<![\w.])(\d+(?:\.\d+)?)[eE]([-+]?)(\d{1,3})(?!\w|\.\d)",
        _scientific,
        (("1e-4", "one times ten to the power of minus four."),),
        needs=DIGITS,
        languages=ENGLISH,
    ),
    Rule(
        "hexadecimal",
        r"(?<!\w)0[xX][0-9a-fA-F]+(?!\w)",
        _spelled,
        (("at 0x1F", "at zero x one F."),),
        needs="xX",
        languages=SPELLED,
    ),
    Rule(
        "range",
        r"(?<![\w.,/-])(?<!\ufdd0)(<<number>>)\s?[-–]\s?(<<number>>)(?![\w/-]|[.,]\d)",
        _range,
        (("2-3 weeks, 10–15 people", "two to three weeks, ten to fifteen people."),),
        needs=DIGITS,
        languages=SPELLED,
    ),
    Rule(
        "range of thousands or millions",
        r"(?<![\w.,/-])(<<number>>)\s?[-–]\s?(<<number>>)(?=[kKMB]\b)",
        lambda match, language: _range(match, language) + " ",
        (("40-50k users", "forty to fifty k users."),),
        needs="-–",
        languages=ENGLISH,
    ),
    Rule(
        "ratio",
        r"(?<![\w.,:])(\d+):(\d+)(?![\w:]|[.,]\d)",
        _ratio,
        (("a ratio of 2:1", "a ratio of two to one."),),
        needs=":",
        languages=SPELLED,
    ),
    Rule(
        "at least",
        r"(?<![\w.,])(<<number>>)\+(?![\w+])(?! ?\d)",
        _at_least,
        (("5+ years", "five plus years."),),
        needs="+",
        languages=SPELLED,
    ),
)

NUMBERS = (
    Rule(
        "decimal point",
        r"(?<![\w.,])(\d+)\.(\d{1,2})(?![\w.,])",
        _decimal_point,
        (("Kapitel 2.5", "Kapitel zwei Punkt fünf."),),
        needs=INNER_STOP,
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "number",
        r"(?:(?<![\w.,)\]-])[-+](?=[\d.]))?(?<![\d\w])(?<!\d[.,])<<number>>(?!\d)",
        _number,
        (
            (
                "It has 1,234,567 users",
                "It has one million two hundred thirty four thousand five hundred sixty seven users.",
            ),
            ("3.14159 and -40", "three point one four one five nine and minus forty."),
            ("code 007", "code zero zero seven."),
            ("8K, 32K", "eight K, thirty two K."),
        ),
        needs=DIGITS,
        languages=SPELLED,
    ),
    Rule(
        "remaining figures",
        r"\d+",
        _remaining,
        (("1,2,3", "one, two, three."),),
        needs=DIGITS,
        languages=SPELLED,
    ),
)
