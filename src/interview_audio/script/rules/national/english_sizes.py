"""English sizes as kitchens, printers and workshops write them: 2 c. flour, 8 fl. oz., 12-pt type, a ¾-in. bolt."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.script.rules.context import stop_after
from interview_audio.script.rules.numbers.figures import is_one, number
from interview_audio.script.rules.rule import DIGITS, ENGLISH, Rule, one_of

FOOD = (
    r"(?:[a-z]+ )?(?:flour|sugar|milk|water|butter|buttermilk|cream|oats|rice|oil|stock|broth|beans|nuts|walnuts|"
    r"pecans|almonds|raisins|cheese|chips|honey|syrup|molasses|cocoa|coconut|cornmeal|yogurt|wine|vinegar|berries|"
    r"blueberries|strawberries|cherries|lard|shortening|salt|coffee|tea|juice|lentils|peas|corn|crumbs|breadcrumbs)\b"
)


def _cups(match: re.Match[str], language: Language) -> str:
    one = is_one(match[1], language) and "/" not in match[1]
    part = match[1].startswith(("1/", "2/", "3/"))
    return f"{match[1]} {'cup' if one or part else 'cups'} "


def _part_of_an_inch(match: re.Match[str], language: Language) -> str | None:
    """Say ¾-in. bolt as three quarter inch bolt."""
    said = language.fraction(int(match[2]), int(match[3]), "")
    if said is None:
        return None
    whole = f"{number(match[1], language)} and " if match[1] else ""
    return f"{whole}{said.removesuffix('s') if not match[1] else said} inch"


RULES = (
    Rule(
        "cups by their letter",
        rf"(?<![\w.,$/-])((?:\d{{1,2}} )?\d/\d|\d{{1,2}}) c\.? (?={FOOD})",
        _cups,
        (("2½ c. flour and 1 c. milk", "two and a half cups flour and one cup milk."),),
        needs=(DIGITS, one_of("0 c")),
        languages=ENGLISH,
    ),
    Rule(
        "pints of something",
        rf"(?<=\d )(pts?)\b\.?(?= (?:of )?{FOOD})",
        lambda match, _: "pint" if match[1] == "pt" else "pints",
        (("2 pts. milk", "two pints milk."),),
        needs=(DIGITS, one_of("0 pt")),
        languages=ENGLISH,
    ),
    Rule(
        "size of type",
        r"(?<![\w.,])(\d{1,2})[ -]?pt\b\.?(?= (?:type|font|text|Helvetica|Times|"
        r"Garamond|Courier|Arial|Bodoni|Caslon|bold|italic))",
        lambda match, language: f"{number(match[1], language)} point",
        (("in 12-pt type", "in twelve point type."),),
        needs=one_of("0 pt|0-pt|0pt"),
        languages=ENGLISH,
    ),
    Rule(
        "fluid ounces",
        r"(?<=\d)( ?)fl\.? ?oz\b\.?",
        lambda match, _: f"{match[1] or ' '}fluid ounces{stop_after(match) if match[0].endswith('.') else ''}",
        (("8 fl. oz. of it", "eight fluid ounces of it."),),
        needs=one_of("fl oz|fl. oz|fl.oz|floz"),
        languages=ENGLISH,
    ),
    Rule(
        "parts of an inch that describe",
        r"(?<![\w.,/$])(?:(\d{1,2})[- ])?(\d{1,2})/(2|4|8|16|32|64)-in\b\.?(?= [a-z])",
        _part_of_an_inch,
        (("a ¾-in. bolt", "a three quarter inch bolt."),),
        needs=("/", one_of("0-in")),
        languages=ENGLISH,
    ),
    Rule(
        "size by two signs",
        r"(?<=[\"″]) ?[x×] ?(?=\d)",
        " by ",
        (("12' 6\" x 9'", "twelve feet six by nine feet."),),
        needs=("x×", '"″'),
        languages=ENGLISH,
    ),
    Rule(
        "size behind a half",
        r"(?<=\d/\d) [x×] (?=\d)",
        " by ",
        (("8½ × 11 paper", "eight and a half by eleven paper."),),
        needs=("x×", "/"),
        languages=ENGLISH,
    ),
)
"""Before fractions and units, which these look like."""
