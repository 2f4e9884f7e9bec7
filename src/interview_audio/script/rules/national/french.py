"""Read what French writes its own way: laws by their numbers, heights, numbered points."""

from __future__ import annotations

from interview_audio.languages import numerals
from interview_audio.script.rules.rule import FRENCH, Rule


def _said(figures: str) -> str:
    return numerals.cardinal(str(int(figures)), "fr")


RULES = (
    Rule(
        "French law by its number",
        r"\b((?:[Ll]oi|[Dd]écret|[Oo]rdonnance|[Cc]irculaire)s? (?:n° ?|no )?)(\d{2,4})-(\d{1,4})(?!\w|[.,/-]\d)",
        lambda match, _: f"{match[1]}{_said(match[2])} {_said(match[3])}",
        (("la loi 75-17", "la loi soixante-quinze dix-sept."),),
        needs="-",
        languages=FRENCH,
    ),
    Rule(
        "French article of a code",
        r"\b([LRD])\.? ?(\d{1,4})-(\d{1,3})(?!\w|[.,/]\d)",
        lambda match, _: f"{match[1]} {_said(match[2])} tiret {_said(match[3])}",
        (("l'article L. 123-4", "l'article L cent vingt-trois tiret quatre."),),
        needs="LRD",
        languages=FRENCH,
    ),
    Rule(
        "height with its meter between",
        r"(?<![\w.,])([12])m([0-9]\d)(?!\w|[.,]\d)",
        r"\1,\2 m",
        (("mide 1m68", "mide un metro sesenta y ocho."),),
        needs="m",
        languages=frozenset({"es", "fr", "it", "pt"}),
    ),
    Rule(
        "number of a point",
        r"(?<![\w.,/])(\d)/ (?=[^\W\d_])",
        lambda match, language: f"{numerals.cardinal(match[1], language.numbers)}, ",
        (("1/ el pan, 2/ el vino", "uno, el pan, dos, el vino."),),
        needs="/",
        languages=frozenset({"es", "fr", "it", "pt"}),
    ),
)
