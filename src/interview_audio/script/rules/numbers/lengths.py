"""Measures as they are written by hand: 5'×7', 400m hurdles, 2 x 400g tins, 350F, 11st 4lb."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import before, describes, is_before_noun
from interview_audio.script.rules.numbers.figures import is_one, number
from interview_audio.script.rules.rule import DIGITS, ENGLISH, INNER_STOP, Rule, one_of

EVENT = (
    r"hurdles?|sprints?|races?|finals?|relays?|medley|freestyle|butterfly|backstroke|breaststroke|heats?|dash(?:es)?|"
    r"events?|record|swims?|cables?|ropes?|poles?|walls?|towers?|drops?|waves?|cliffs?|pool|track|platform|crawl|"
    r"steeplechase"
)
WEIGHTS = {
    "g": "gram",
    "kg": "kilogram",
    "ml": "milliliter",
    "l": "liter",
    "cl": "centiliter",
    "oz": "ounce",
    "lb": "pound",
}
TIMES = {"min": "minute", "mins": "minute", "sec": "second", "secs": "second", "s": "second", "hr": "hour", "h": "hour"}
QUOTED = LazyPattern(r"(?<!\w)['‘](?![\d])[^'’‘]*$")


def _feet_by_feet(match: re.Match[str], language: Language) -> str:
    unit = "foot" if is_before_noun(match) else "feet"
    return f"{number(match[1], language)} by {number(match[2], language)} {unit}"


def _feet(match: re.Match[str], language: Language) -> str | None:
    """Say 20' as feet, unless the sign closes a quotation."""
    if QUOTED.search(before(match, 200)) or "°" in before(match, 8):
        return None
    one = is_one(match[1], language) or describes(match)
    return f"{number(match[1], language)} {'foot' if one else 'feet'}"


def _containers(match: re.Match[str], language: Language) -> str:
    return f"{number(match[1], language)} {number(match[2], language)} {WEIGHTS[match[3]]}"


def _spells(match: re.Match[str], language: Language) -> str:
    unit = TIMES[match[3]] + ("" if is_before_noun(match) else "s")
    return f"{number(match[1], language)} times {number(match[2], language)} {unit}"


def _stone(match: re.Match[str], language: Language) -> str | None:
    figures, pounds = match[1], match[2]
    ordinal = figures[-1] == "1" and figures != "11"
    if ordinal and not pounds:
        return None
    said = f"{number(figures, language)} stone"
    if not pounds:
        return said
    return f"{said} {number(pounds, language)}" + ("" if match[3] is None else f" pound{'' if pounds == '1' else 's'}")


STARS = Rule(
    "stars of a hotel",
    r"(?<![\w.])([1-5])\s?[*★](?=[ -][a-z])|(?<!\w)(★{1,5})(?!\w)(?=[ -][a-z])",
    lambda match, language: f"{number(match[1] or str(len(match[2])), language)} star",
    (("a 3* hotel and a ★★★★ review", "a three star hotel and a four star review."),),
    needs="*★",
    languages=ENGLISH,
)
"""Before emoji, which these look like."""

RULES = (
    Rule(
        "feet and inches elsewhere",
        r"\b((?i:una?|uma?|eine?|een|mi|meu|minha|mijn|meine?) )([3-9]|1[0-2])['′](\d|1[01])(?:\"|″|''|”)(?!\w)",
        lambda match, language: f"{match[1]}{number(match[2], language)} {number(match[3], language)}",
        (("ein 9'6\"-Brett", "ein neun sechs-Brett."),),
        needs=(DIGITS, one_of("0'0|0′0")),
        languages=frozenset({"de", "es", "nl", "pt"}),
    ),
    Rule(
        "inches behind a fraction",
        r"(?:(?<=\d/[248])|(?<=\d/16))[\"″](?!\w)",
        lambda match, _: " inch" if is_before_noun(match) else " inches",
        (('on ½" tape', "on one half inch tape."),),
        needs='"″',
        languages=ENGLISH,
    ),
    Rule(
        "feet by feet",
        r"(?<![\w.])(\d{1,3})['′’]? ?[x×] ?(\d{1,3})['′’](?![\w\d\"])",
        _feet_by_feet,
        (("a 9'x12' rug of 5' × 7'", "a nine by twelve foot rug of five by seven feet."),),
        needs=("x×", DIGITS),
        languages=ENGLISH,
    ),
    Rule(
        "feet",
        r"(?<![\w.'’,])(\d{1,3})['′](?= [a-z]|[,;)]|\.?$)(?! ?s\b)",
        _feet,
        (("a 20' ladder of 20'", "a twenty foot ladder of twenty feet."),),
        needs=(DIGITS, "'′", one_of("0'|0′")),
        languages=ENGLISH,
    ),
    Rule(
        "distance of an event",
        rf"(?<![\w.,/-])((?:\d{{1,2}} ?[x×] ?)?)(<<number>>) ?m(?= (?:{EVENT})\b)",
        lambda match, language: (
            (f"{number(re.sub(r'[^0-9]', '', match[1]), language)} by " if match[1] else "")
            + f"{number(match[2], language)} meter"
        ),
        (
            (
                "the 400m hurdles and the 4x100m relay",
                "the four hundred meter hurdles and the four by one hundred meter relay.",
            ),
        ),
        needs=(DIGITS, one_of("0m |0 m ")),
        languages=ENGLISH,
    ),
    Rule(
        "millions of people",
        r"(?<![\w.,/$€£-])(<<number>>)m(?= (?:people|men|women|children|of\b|more\b|copies|others))",
        lambda match, language: f"{number(match[1], language)} million",
        (("1.5m people came", "one point five million people came."),),
        needs=(DIGITS, one_of("0m ")),
        languages=ENGLISH,
    ),
    Rule(
        "thousands of things",
        r"(?<![\w.,/$€£-])((?:<<number>>\s?[-–]\s?)?)(<<number>>)[kK](?= (?!runs?\b|races?\b|series\b|screens?\b|"
        r"displays?\b|monitors?\b|TVs?\b|"
        r"was\b|is\b|as\b|has\b|this\b|its\b|times\b)(?:[a-z]+ )?[a-z]{2,}s\b(?<!ss))",
        lambda match, language: (
            (f"{number(re.sub(r'[-– ]', '', match[1]), language)} to " if match[1] else "")
            + f"{number(match[2], language)} thousand"
        ),
        (("It sold 40k copies to 50-60K fans.", "It sold forty thousand copies to fifty to sixty thousand fans."),),
        needs=(DIGITS, one_of("0k ")),
        languages=ENGLISH,
    ),
    Rule(
        "containers of a weight",
        r"(?<![\w.,])(\d{1,2}) ?[x×] ?(\d{1,4}) ?(g|kg|ml|cl|l|oz|lb)(?= [a-z])",
        _containers,
        (("2 x 400g tins", "two four hundred gram tins."),),
        needs=("x×", DIGITS),
        languages=ENGLISH,
    ),
    Rule(
        "spells of time",
        r"(?<![\w.,])(\d{1,2}) ?[x×] ?(\d{1,3}) ?(mins?|secs?|s|hr|h)\b\.?(?= |[,;)]|\.?$)",
        _spells,
        (("We played 3 x 45 min.", "We played three times forty five minutes."),),
        needs=("x×", DIGITS),
        languages=ENGLISH,
    ),
    Rule(
        "temperature without its ring",
        r"\b((?:at|to|about|around|of|over|under|above|below|than|until|reaches|hits?|oven|or|and|[Aa]|a hot) "
        r")(-?\d{2,3}) ?([FC])(?=[ .,;:!?)]|$)"
        r"(?! (?:major|minor|sharp|flat|grade)\b)",
        lambda match, language: (
            f"{match[1]}{number(match[2], language)} degrees {'Fahrenheit' if match[3] == 'F' else 'Celsius'}"
        ),
        (
            (
                "Bake at 350F or 180 C.",
                "Bake at three hundred fifty degrees Fahrenheit or one hundred eighty degrees Celsius.",
            ),
        ),
        needs=(DIGITS, one_of("0 c|0c|0 f|0f")),
        languages=ENGLISH,
    ),
    Rule(
        "stone and pounds",
        r"(?<![\w.,])(\d{1,2}) ?st\b\.?(?: (\d{1,2}) ?(lbs?\b\.?)?(?![\w]|[.,]\d))?",
        _stone,
        (("He went from 12st to 11st 4lb.", "He went from twelve stone to eleven stone four pounds."),),
        needs=(DIGITS, one_of("0st|0 st")),
        languages=ENGLISH,
    ),
    Rule(
        "seconds at the end",
        r"(?<=\d )(?<!1[1-9]\d0 )(?<!20\d0 )(?<!min \d )(?<!min \d\d )s(?=[.,;:!?)]|$)",
        "seconds",
        (("It took 5 s, no more.", "It took five seconds, no more."),),
        needs=(DIGITS, one_of("0 s")),
        languages=ENGLISH,
    ),
    Rule(
        "small unit and its period",
        r"(?<=[\d½¼¾] )(lb|lbs|oz|tsp|tbsp|Tbsp|qt|qts|pt|pts|gal|yd|yds|ft|cm|mm|kg|km|ml)\.(?= [a-z])",
        r"\1",
        (("½ lb. sugar", "one half pound sugar."),),
        needs=(INNER_STOP, one_of("lb.|lbs.|oz.|tsp.|tbsp.|qt.|qts.|pt.|pts.|gal.|yd.|yds.|ft.|cm.|mm.|kg.|km.|ml.")),
        languages=ENGLISH,
    ),
    Rule(
        "measures from to",
        r"(?<=\d)( ?)(Hz|kHz|MHz|mm|cm|m|km|g|kg|mg|ml|l|MB|GB|°C|°F|°|lbs?|oz|ft|mph|am|"
        r"pm)\s?[-–]\s?(?=[-−]?\d[\d.,]* ?(?:Hz|kHz|MHz|mm|cm|m|km|g|kg|mg|"
        r"ml|l|MB|GB|°C|°F|°|lbs?|oz|ft|mph)(?!\w))",
        r"\1\2 to ",
        (
            (
                "20 Hz–20 kHz and 5 mm – 2 cm",
                "twenty hertz to twenty kilohertz and five millimeters to two centimeters.",
            ),
        ),
        needs=("-–", DIGITS),
        languages=ENGLISH,
    ),
)
