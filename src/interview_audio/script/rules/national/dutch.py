"""Dutch dates by dashes, measures of music and postal codes."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.dutch.counting import COMPANY
from interview_audio.languages.language import Language
from interview_audio.script.rules.context import stop_after
from interview_audio.script.rules.rule import DIGITS, INNER_STOP, Rule, one_of

DUTCH = frozenset({"nl"})


def _date(match: re.Match[str], language: Language) -> str | None:
    day, month, year = (int(part) for part in match.groups())
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return language.date(day, month, 1900 + year if year >= 35 else 2000 + year)


CODES = {"GW": "Grondwet", "Gw": "Grondwet", "BW": "Burgerlijk Wetboek", "Sr": "Strafrecht", "Sv": "Strafvordering"}


def _day_and_month(match: re.Match[str], language: Language) -> str | None:
    day, month = int(match[2]), int(match[3])
    return f"{match[1]}{language.date(day, month, None)}" if 1 <= day <= 31 and 1 <= month <= 12 else None


def _beat(match: re.Match[str], _: Language) -> str:
    number = numerals.cardinal(match[1], "nl")
    return f"{number}kwartsmaat" if match[2] == "4" else f"{number}achtste maat"


RULES = (
    Rule(
        "Dutch guilders by their letter",
        r"(?<![\w.,])[fƒ] ?(\d{1,3}(?:\.\d{3})*(?:,\d\d)?)(?:,[-–])?(?![\w]|[.,]\d)",
        r"\1 gulden",
        (("voor f 2,50", "voor twee gulden en vijftig cent."),),
        needs="fƒ",
        languages=DUTCH,
    ),
    Rule(
        "Dutch years from to",
        r"(?<![\w.,])(1[1-9]\d\d|20\d\d)\s?[-–]\s?'(?=\d\d(?!\w|[.,]\d))",
        r"\1-",
        (("van 1914-'18", "van negentienhonderdveertien tot achttien."),),
        needs="'",
        languages=DUTCH,
    ),
    Rule(
        "Dutch mark with a sign",
        r"\b((?i:een|'n|van|met|voor|of|en) )(\d|10)[-–](?=[.,;:!?)]|$| (?:voor|in|en|of|op|maar)\b)",
        lambda match, _: f"{match[1]}{numerals.cardinal(match[2], 'nl')} min",
        (("Ik had een 6- voor Latijn.", "Ik had een zes min voor Latijn."),),
        needs="-–",
        languages=DUTCH,
    ),
    Rule(
        "Dutch company by its number",
        r"(?<![\w.,])(\d{1,2})['’]?en\b",
        lambda match, _: COMPANY.get(match[1]) or f"{numerals.cardinal(match[1], 'nl')}en",
        (("met zijn 7'en", "met zijn zevenen."),),
        needs=DIGITS,
        languages=DUTCH,
    ),
    Rule(
        "Dutch day and month by a dash",
        r"\b((?:[Oo]p|[Vv]anaf|[Ss]inds|[Tt]ot) )(\d{1,2})-(\d{1,2})(?![\w/%-]|[.,]\d| (?:uur|mensen|keer|punten)\b)",
        _day_and_month,
        (("op 30-4 de vlag uit", "op dertig april de vlag uit."),),
        needs=("-", one_of("0-0")),
        languages=DUTCH,
    ),
    Rule(
        "Dutch day and month before or after",
        r"\b((?:[Vv][óo][óo]r|[Nn]a|t/m|[Tt]ot en met) )(1[3-9]|2\d|3[01])-(\d{1,2})"
        r"(?![\w/%-]|[.,]\d| (?:uur|mensen|keer|punten)\b)",
        _day_and_month,
        (("na 28-2 was het uit", "na achtentwintig februari was het uit."),),
        needs=("-", one_of("00-0")),
        languages=DUTCH,
    ),
    Rule(
        "Dutch hour by a period",
        r"\b((?i:om|rond|tegen|vanaf|tot|sinds|vóór|van(?= [\d.]{4,5} tot)) )([01]?\d|2[0-3])\.([0-5]\d)"
        r"(?: uur\b)?(?![\w%]|[.,]\d| (?:euro|meter|kilo|gulden)\b)",
        lambda match, language: f"{match[1]}{language.clock(int(match[2]), int(match[3]))}",
        (("rond 21.30 thuis", "rond eenentwintig uur dertig thuis."),),
        needs=INNER_STOP,
        languages=DUTCH,
    ),
    Rule(
        "Dutch time that somebody ran",
        r"\b((?i:in|op) )([1-5]\d)\.([0-5]\d)(?=[.,;:!?)]|$| (?:en|over|op|naar|van)\b)(?![.,]\d)",
        lambda match, _: f"{match[1]}{numerals.cardinal(match[2], 'nl')} {numerals.cardinal(str(int(match[3])), 'nl')}",
        (("finishte in 34.12, een record", "finishte in vierendertig twaalf, een record."),),
        needs=INNER_STOP,
        languages=DUTCH,
    ),
    Rule(
        "Dutch article of a code",
        r"\b([Aa])rt(?:\.|ikel) (\d{1,3}) (GW|Gw|BW|Sr|Sv)\b",
        lambda match, _: f"{match[1]}rtikel {numerals.cardinal(match[2], 'nl')} {CODES[match[3]]}",
        (("art. 7 GW", "artikel zeven Grondwet."),),
        needs=(DIGITS, one_of("0 gw|0 bw|0 sr|0 sv")),
        languages=DUTCH,
    ),
    Rule(
        "Dutch article by a colon",
        r"\b([Aa])rt(?:\.|ikel) (\d{1,2}):(\d{1,3})\b(?: (GW|Gw|BW|Sr|Sv)\b)?",
        lambda match, _: (
            f"{match[1]}rtikel {numerals.cardinal(match[2], 'nl')} {numerals.cardinal(match[3], 'nl')}"
            + (f" {CODES[match[4]]}" if match[4] else "")
        ),
        (("art. 6:162 BW", "artikel zes honderdtweeënzestig Burgerlijk Wetboek."),),
        needs=one_of("0:0"),
        languages=DUTCH,
    ),
    Rule(
        "Dutch decade of people",
        r"(?<![\w.,])(\d0)['’]?er jaren\b",
        lambda match, _: f"{numerals.cardinal(match[1], 'nl')}er jaren",
        (("in de 70'er jaren", "in de zeventiger jaren."),),
        needs=one_of("er jaren"),
        languages=DUTCH,
    ),
    Rule(
        "Dutch print run",
        r"(?<=\de )dr\b\.",
        lambda match, _: "druk" + stop_after(match),
        (("de 5e dr. was op", "de vijfde druk was op."),),
        needs=(DIGITS, one_of("0e dr.")),
        languages=DUTCH,
    ),
    Rule(
        "Dutch date by dashes",
        r"(?<![\w.,/-])(\d{1,2})-(\d{1,2})-'?(\d\d)(?![\w/-]|[.,]\d)",
        _date,
        (("op 3-4-52", "op drie april negentienhonderdtweeënvijftig."),),
        needs=("-", one_of("0-0")),
        languages=DUTCH,
    ),
    Rule(
        "Dutch time signature",
        r"(?<![\w.,/])(\d{1,2})/([48])-?(?:s|-)?maat\b",
        _beat,
        (("in 3/4-maat", "in driekwartsmaat."),),
        needs=("/", DIGITS),
        languages=DUTCH,
    ),
    Rule(
        "Dutch postal code",
        r"(?<![\w.,-])([1-9]\d)(\d\d) ?([A-Z])([A-Z])(?= [A-Z]|[.,;]|$)",
        lambda match, _: (
            f"{numerals.cardinal(match[1], 'nl')} {numerals.cardinal(str(int(match[2])), 'nl')} {match[3]} {match[4]}"
        ),
        (("1017 GL Amsterdam", "tien zeventien G L Amsterdam."),),
        needs=DIGITS,
        languages=DUTCH,
    ),
)
