"""Moves of chess and throws of dice."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.script.rules.rule import DIGITS, ENGLISH, Rule, one_of

PIECES = {"K": "king", "Q": "queen", "R": "rook", "B": "bishop", "N": "knight"}
SIGNS = {"+": ", check", "#": ", mate", "": ""}


def _move(match: re.Match[str], _: Language) -> str:
    """Say Nf3 as knight f three, Qxf7# as queen takes f seven, mate."""
    piece = PIECES.get(match["piece"] or "", match["file"] or "")
    place = match["from"] or ""
    start = numerals.cardinal(place, "en") if place.isdigit() else place
    takes = "takes" if match["takes"] else ""
    target = f"{match['to'][0]} {numerals.cardinal(match['to'][1], 'en')}"
    promoted = f"{PIECES[match['as']]}" if match["as"] else ""
    said = " ".join(part for part in (piece, start, takes, target, promoted) if part)
    return said + SIGNS[match["sign"] or ""]


RULES = (
    Rule(
        "move of chess",
        r"(?<![\w.'’-])(?:(?P<piece>[KQRBN])(?P<from>[a-h1-8]?)|(?P<file>[a-h])(?=x))(?P<takes>x?)(?P<to>[a-h][1-8])"
        r"(?:=(?P<as>[QRBN]))?(?P<sign>[+#]?)(?![\w%])",
        _move,
        (
            (
                "White plays Nf3, then exd5 and Qxf7#.",
                "White plays knight f three, then e takes d five and queen takes f seven, mate.",
            ),
        ),
        needs=DIGITS,
        languages=ENGLISH,
    ),
    Rule(
        "castling",
        r"(?<![\w-])(?:O-O(-O)?|0-0(-0)?(?=[+#]? (?:and|is|was|then|would|here)\b))(?![\w-])",
        lambda match, _: "castles queenside" if match[1] or match[2] else "castles",
        (("He plays O-O-O at once.", "He plays castles queenside at once."),),
        needs=one_of("o-o|0-0"),
        languages=ENGLISH,
    ),
)
