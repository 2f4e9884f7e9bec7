"""British money before 1971: 15/- a week, 2/6, 4d., £3/12/6."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.script.rules.context import stop_after
from interview_audio.script.rules.numbers.figures import counted, number
from interview_audio.script.rules.rule import DIGITS, ENGLISH, Rule, one_of

MOST_PENCE = 11
PAID = r"((?:cost|costs|costing|paid|pay|earned|charged|price[ds]?|wages?|sold|worth|got)(?: [a-z]+){0,2} )"


def _shillings(match: re.Match[str], language: Language) -> str:
    return counted(match[1], "shilling", "shillings", language)


def _shillings_and_pence(match: re.Match[str], language: Language) -> str | None:
    """Say 2/6 as two and six where something cost it."""
    if int(match[3]) > MOST_PENCE or (match[3] == "10" and match[1].startswith("got")):
        return None  # a mark
    return f"{match[1]}{number(match[2], language)} and {number(match[3], language)}"


def _pence(match: re.Match[str], language: Language) -> str:
    stop = stop_after(match) if match[0].endswith(".") else ""
    return f"{match[1] or ''}{counted(match[2] or match[4], 'penny', 'pence', language)}{stop}"


RULES = (
    Rule(
        "pounds, shillings and pence by strokes",
        r"£(\d{1,3})/(\d{1,2})/(-|\d{1,2})(?!\w)",
        lambda match, language: (
            f"{number(match[1], language)} pound{'' if match[1] == '1' else 's'} {number(match[2], language)} "
            f"shilling{'' if match[2] == '1' else 's'}"
            + (
                ""
                if match[3] == "-"
                else f" and {number(match[3], language)} {'penny' if match[3] == '1' else 'pence'}"
            )
        ),
        (("It cost £4/10/- then.", "It cost four pounds ten shillings then."),),
        needs=("£", "/"),
        languages=ENGLISH,
    ),
    Rule(
        "shillings",
        r"(?<![\w.,/])(\d{1,2})/[-–—](?!\w)",
        _shillings,
        (("The wage was 15/- a week.", "The wage was fifteen shillings a week."),),
        needs=("/", DIGITS),
        languages=ENGLISH,
    ),
    Rule(
        "shillings and pence",
        rf"\b{PAID}(\d{{1,2}})/(\d{{1,2}})(?![\w/]|[.,]\d| of\b)",
        _shillings_and_pence,
        (("It cost 2/6 then.", "It cost two and six then."),),
        needs=("/", DIGITS),
        languages=ENGLISH,
    ),
    Rule(
        "pence of old",
        rf"\b({PAID[1:-1]}|for )(\d{{1,2}})d\b\.?(?=[ ,;!?]|$)|(?<![\w.,])(?<!\ds\. )(?<!\ds )()(\d{{1,3}})d\.(?!\w)",
        _pence,
        (("We got it for 4d. a pound.", "We got it for four pence a pound."),),
        needs=(DIGITS, one_of("0d")),
        languages=ENGLISH,
    ),
)
"""Before fractions and units, which these look like."""
