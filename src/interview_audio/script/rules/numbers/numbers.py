"""Numbers that count: fractions, ordinals, ranges, signs, decimals, and whatever figures are left."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.numbers.figures import is_one, number, plural
from interview_audio.script.rules.rule import DIGITS, ENGLISH, INNER_STOP, SPELLED, Rule, one_of


def _without_strokes(match: re.Match[str], language: Language) -> str:
    return numerals.cardinal(match[0].replace("_", ""), language.numbers)


def _scientific(match: re.Match[str], language: Language) -> str:
    sign = "minus " if match[2] == "-" else ""
    return f"{number(match[1], language)} times ten to the power of {sign}{numerals.cardinal(match[3], 'en')}"


def _spelled(match: re.Match[str], language: Language) -> str:
    return " ".join(numerals.cardinal(c, language.numbers) if c.isdigit() else c for c in match[0])


def _range(match: re.Match[str], language: Language) -> str:
    low, high = number(match[1], language), number(match[2], language)
    if language.feminine_noun.match(after(match)):
        low, high = language.before_feminine(low), language.before_feminine(high)
    link = language.range_link(before(match), after(match)) or language.words["to"]
    return f"{low} {link} {high}"


def _ratio(match: re.Match[str], language: Language) -> str:
    link = language.words["ratio"] or language.words["to"]
    return f"{number(match[1], language)} {link} {number(match[2], language)}"


def _plural(match: re.Match[str], language: Language) -> str:
    return plural(number(match[1] or match[2], language).removeprefix("one "))


def _at_least(match: re.Match[str], language: Language) -> str:
    return f"{number(match[1], language)} {language.words['plus']}"


PLURAL_IN_S = frozenset({"es", "pt"})
"""Languages where what more than one counts ends in -s: "de 1962 ainda" counts nothing."""


ROUND_YEAR = LazyPattern(r"1[1-9](?:80|00)")
"""French years name their eighty and their hundreds without an s."""
MANY = LazyPattern(r" (?:mil\b|(?!antes\b|después\b|entonces\b|tras\b|pues\b|apenas\b|además\b)[^\W\d_]+s\b)")
"""What more than one counts in Spanish: "setenta y un libros", but "setenta y uno temían"."""
ALTERNATIVE = re.compile(r" (?:a|e|y|o|u|ou|à|et|of|tot|bis|oder|und|en) \d[\d.,]*(?= )")
"""A second number, which counts the same: "21 o 22 horas"."""


NO_NOUN = LazyPattern(r"[.,;!?]|$| de | às | a las ")
OF_A_YEAR = LazyPattern(r"\b(?:de|del|do|em|en) $")
ALL_WOMEN = LazyPattern(
    r"^(?: (?:en|de|em|na|no|da|do) [^.;:!?\d]{0,40})?, tod[ao]s "
    r"(?:mujeres|mulheres|ellas|elas|chicas|meninas|hermanas|irmãs)\b"
)
COUNTED = re.compile(r"(\d+)( [^\W\d_]+)")


def _counts_feminine(text: str, language: Language) -> bool:
    """Tell whether what was counted last in a text is feminine."""
    counted = COUNTED.findall(text)
    if not counted:
        return False
    figures, noun = counted[-1]
    return language.feminine_noun.match(noun) is not None and (noun.endswith("s") or figures == "1")


def _repeats_a_feminine(match: re.Match[str], right: str, language: Language) -> bool:
    """Tell whether a number without a noun counts once more what was counted before it; the year of a thing doesn't."""
    if language.code not in PLURAL_IN_S or not NO_NOUN.match(right):
        return False
    year = len(match[0]) == 4 and OF_A_YEAR.search(before(match, 5))
    return not year and _counts_feminine(before(match, 80), language)


def _number(match: re.Match[str], language: Language) -> str:
    left, right = before(match, 1), after(match)
    if language.code == "pt" and right.startswith(" mil "):
        right = right[4:]  # "duas mil pessoas"
    if far := ALTERNATIVE.match(right):
        right = right[far.end() :]  # "2 a 3 horas"
    said = number(match[0], language)
    if language.code == "fr" and ROUND_YEAR.fullmatch(match[0]):
        said = said.removesuffix("s")
    feminine = language.feminine_noun.match(right)
    if feminine and (is_one(match[0], language) or language.code not in PLURAL_IN_S or feminine[0].endswith("s")):
        said = language.before_feminine(said)
    elif language.code in PLURAL_IN_S and ALL_WOMEN.search(right):
        said = language.before_feminine(said)  # "Éramos 200 en la fábrica, todas mujeres"
    elif _repeats_a_feminine(match, right, language):
        said = language.before_feminine(said)  # "2.500 personas y esperábamos 200"
    elif language.noun.match(right) and (language.code != "es" or is_one(match[0], language) or MANY.match(right)):
        said = language.before_noun(said)
    return f"{' ' if left.isalnum() else ''}{said}{' ' if after(match, 1).isalnum() else ''}"


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
    r"(?<![\w.,-])([1-9]\d{0,2})((?: \d{3}){2,12}|(?: \d{3})? 000)(?![\w]|[ .,-]\d)",
    lambda match, _: (match[1] + match[2]).replace(" ", ","),
    (("1 000 000 people", "one million people."),),
    needs=(DIGITS, one_of(" 000")),
    languages=ENGLISH,
)
"""Before money and units, which may stand behind."""

LAKHS = Rule(
    "Indian thousands",
    r"(?<![\w.,-])\d{1,2}(?:,\d\d)+,\d{3}(?![\w]|,\d)",
    lambda match, _: f"{int(match[0].replace(',', '')):,}",
    (("₹1,00,000", "one hundred thousand rupees."),),
    needs=(DIGITS, one_of("0,00")),
    languages=ENGLISH,
)

PLURAL = Rule(
    "plural number",
    r"(?<![\w.,-])(?:(\d+)'s|(?=(?:33|45|78)s\b)(\d+)s)(?!\w)",
    _plural,
    (("two 3's and a box of 78s", "two threes and a box of seventy eights."),),
    needs=(DIGITS, one_of("0s|0's")),
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
    needs=(DIGITS, one_of("0,0")),
    languages=ENGLISH,
)
"""As half of the world writes decimals, also in English."""

RULES = (
    Rule(
        "strokes between thousands",
        r"(?<![\w.])\d{1,3}(?:_\d{3})+(?!\w)",
        _without_strokes,
        (("1_000_000 rows", "one million rows."),),
        needs=one_of("0_000"),
        languages=SPELLED,
    ),
    Rule(
        "scientific",
        r"(?<![\w.])(\d+(?:\.\d+)?)[eE]([-+]?)(\d{1,3})(?!\w|\.\d)",
        _scientific,
        (("1e-4", "one times ten to the power of minus four."),),
        needs=(DIGITS, one_of("0e")),
        languages=ENGLISH,
    ),
    Rule(
        "hexadecimal",
        r"(?<!\w)0[xX][0-9a-fA-F]+(?!\w)",
        _spelled,
        (("at 0x1F", "at zero x one F."),),
        needs=one_of("0x"),
        languages=SPELLED,
    ),
    Rule(
        "range",
        r"(?<![\w.,/-])(?<!\ufdd0)(<<number>>)\s?[-–]\s?(<<number>>)(?![\w/-]|[.,]\d)",
        _range,
        (("2-3 weeks, 10–15 people", "two to three weeks, ten to fifteen people."),),
        needs=(DIGITS, "-–"),
        languages=SPELLED,
    ),
    Rule(
        "range of thousands or millions",
        r"(?<![\w.,/-])(<<number>>)\s?[-–]\s?(<<number>>)(?=[kKMB]\b)",
        lambda match, language: _range(match, language) + " ",
        (("40-50k today", "forty to fifty k today."),),
        needs=("-–", one_of("0k|0m|0b")),
        languages=ENGLISH,
    ),
    Rule(
        "ratio",
        r"(?<![\w.,:])(\d+):(<<whole>>)(?![\w:]|[.,]\d)",
        _ratio,
        (("a ratio of 2:1", "a ratio of two to one."),),
        needs=one_of("0:0"),
        languages=SPELLED,
    ),
    Rule(
        "at least",
        r"(?<![\w.,])(<<number>>)\+(?![\w+])(?! ?\d)",
        _at_least,
        (("5+ years", "five plus years."),),
        needs=("+", DIGITS),
        languages=SPELLED,
    ),
)

NUMBERS = (
    Rule(
        "decimal point",
        r"(?<![\w.,])(\d+)\.(\d{1,2})(?![\w]|[.,]\d)",
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
