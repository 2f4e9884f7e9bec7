"""Three and four figures that name a thing and are said in twos: a 386, Room 101, error 404, port 8080."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.script.rules.rule import DIGITS, ENGLISH, SPELLED, Rule, one_of

NAMED = (
    "Room|room|Suite|suite|Studio|Gate|gate|Locker|locker|Cell|cell|Ward|ward|Bus|bus|Platform|Route|route|"
    "Highway|highway|"
    "Interstate|Xbox|Porsche|Peugeot|Blink|Cessna|Nikon|Canon|Volvo|Saab|BMW|Gibson|Levi's|Levis|Unit|Squadron|Stalag|"
    "Channel|channel|Extension|extension|Bungalow|Lot|Dorm|Apartment|apartment|Flat|flat|Error|error|Code|code|status"
)
BEHIND = (
    "with|and|or|until|from|in|on|at|that|which|was|is|for|running|under|had|because|but|so|when|while|machine|"
    "board|chip|"
    "processor|computer|laptop|error|errors|page|assembler|assembly|could|did|has|box|running|to|by|of mine"
)


def _in_twos(match: re.Match[str], _: Language) -> str:
    return match[1] + numerals.pairs(match[2])


RULES = (
    Rule(
        "scale of a map",
        r"(?<![\w.,:])1 ?: ?(?=\d{1,3}(?:[.,  ]\d{3})+(?!\d))",
        lambda _match, language: (
            f"{numerals.cardinal('1', language.numbers)} {language.words['ratio'] or language.words['to']} "
        ),
        (("a 1:50,000 map", "a one to fifty thousand map."),),
        needs=(":", one_of("0:|0 :")),
        languages=SPELLED,
    ),
    Rule(
        "figures behind what they name",
        rf"\b((?:{NAMED})[ -]#?)([1-9][1-9]\d|[1-9]0[1-9])(?![\w%]|[.,:/-]\d)",
        _in_twos,
        (("Room 101 is on Route 128.", "Room one oh one is on Route one twenty eight."),),
        needs=(DIGITS, one_of(" 000|-000|#000")),
        languages=ENGLISH,
    ),
    Rule(
        "postal code before a town",
        r"\b((?:at|in|to) )(\d{5})(?= [A-Z][a-z]+)",
        lambda match, _: match[1] + numerals.digits(match[2], "en"),
        (("at 90210 Beverly Hills", "at nine zero two one zero Beverly Hills."),),
        needs=(DIGITS, one_of(" 00000")),
        languages=ENGLISH,
    ),
    Rule(
        "port",
        r"\b((?:[Pp]orts?|localhost:?) )(\d{4})(?![\w]|[.,]\d)",
        _in_twos,
        (("It serves port 8080.", "It serves port eighty eighty."),),
        needs=(DIGITS, one_of("port 0000|ports 0000|localhost")),
        languages=ENGLISH,
    ),
    Rule(
        "chip",
        r"\b((?:[Tt]he|[Aa]n?|[Mm]y|[Oo]ur|[Hh]is|[Hh]er|and) (?:old |first |new |Intel |Motorola |MOS |Zilog )?)"
        r"(808[68]|8008|6502|6510|6800|6809|4004|8051|80[1-4]86|[2-5]86)(?!\w|[.,-]\d| (?:people|men|women|pages|times|"
        r"years|days|copies|words|miles|feet|pounds|dollars)\b)",
        _in_twos,
        (
            (
                "My 386 followed the 6502 and the 8088.",
                "My three eighty six followed the sixty five oh two and the eighty eighty eight.",
            ),
        ),
        needs=(DIGITS, one_of(" 000")),
        languages=ENGLISH,
    ),
    Rule(
        "a model by its figures",
        rf"(?<!\bin )(?<!\bfor )\b([Aa]n? |[Tt]he (?=(?:404|808|909|303|911)\b))(\d[1-9]\d|"
        rf"\d0[1-9])(?=[.,;:!?](?!\d)|$| (?:{BEHIND})\b)",
        _in_twos,
        (("It was a 404, or an 808 in a box.", "It was a four oh four, or an eight oh eight in a box."),),
        needs=(DIGITS, one_of(" 000")),
        languages=ENGLISH,
    ),
    Rule(
        "request by its number",
        r"\b(M[RS]|PR) #(?=\d)",
        lambda match, _: {"PR": "pull request ", "MR": "merge request "}.get(match[1]),
        (("We merged PR #412.", "We merged pull request four hundred twelve."),),
        needs=("#", one_of("mr #0|ms #0|pr #0")),
        languages=ENGLISH,
    ),
    Rule(
        "episode of a season",
        r"\bS(\d\d?) ?E(\d\d?)(?!\w)",
        lambda match, _: (
            f"season {numerals.cardinal(match[1].lstrip('0') or '0', 'en')} "
            f"episode {numerals.cardinal(match[2].lstrip('0') or '0', 'en')}"
        ),
        (("I was in S02E05.", "I was in season two episode five."),),
        needs=("S", one_of("s0|s00")),
        languages=ENGLISH,
    ),
    Rule(
        "number behind a year",
        r"\b([Yy]ear )(2[1-9]\d\d|[3-9][1-9]\d\d)(?!\w|[.,-]\d)",
        _in_twos,
        (("in the year 2525", "in the year twenty five twenty five."),),
        needs=(DIGITS, one_of("year 0000")),
        languages=ENGLISH,
    ),
    Rule(
        "box of the post",
        r"\b(P\.? ?O\.? Box )(\d{3,4})(?!\w|[.,-]\d)",
        lambda match, _: f"PO Box {numerals.pairs(match[2])}",
        (("to P.O. Box 1234", "to PO Box twelve thirty four."),),
        needs=(DIGITS, one_of("box 000")),
        languages=ENGLISH,
    ),
    Rule(
        "part of a section",
        r"(?<=\d)\(([a-z]{1,3}|\d{1,2})\)(?:\(([a-z]{1,3}|\d{1,2})\))?",
        lambda match, _: f" {match[1]}" + (f" {match[2]}" if match[2] else ""),
        (("Section 8(a) and Article 5(1)", "Section eight a and Article five one."),),
        needs=("(", one_of("0(")),
        languages=ENGLISH,
    ),
)
