"""Mathematics and programming as they stand in prose."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.marked import SUBSCRIPT
from interview_audio.script.rules.rule import DIGITS, ENGLISH, SPELLED, Rule, one_of

LANGUAGES = {"++": " plus plus", "#": " sharp"}


def _order(match: re.Match[str], _: Language) -> str:
    return f"{match[1]}{' prime' if match[2] else ''} of {match[3]}"


def _snake(match: re.Match[str], _: Language) -> str:
    return re.sub("_+", " ", match[0]).strip()


def _slash(match: re.Match[str], language: Language) -> str | None:
    """Keep the stroke silent between short capitals (TCP/IP) and say it between words."""
    left = re.search(r"[\w']+$", before(match))
    right = re.match(r"[\w']+", after(match))
    if left and right and left[0].isupper() and right[0].isupper() and len(left[0]) <= 4 and len(right[0]) <= 4:
        return " "
    if not language.words and (before(match, 1).isdigit() or (right and right[0][0].isdigit())):
        return None  # a fraction or a rate, which the engine reads
    if left and right and language.code != "en" and left[0].isalpha() and right[0].isalpha():
        return " "  # und/oder, Musiker/Autor
    said = language.words.get("slash") if left and right else None
    return f" {said} " if said else " "


FIRST = (
    Rule(
        "call without arguments",
        r"\b([A-Za-z_]\w*)\(\)",
        r"\1",
        (("call main() now", "call main now."),),
        needs=("(", one_of("()")),
    ),
    Rule(
        "language name",
        r"(?<![\w])([A-Za-z]\w*)(\+\+)(?![A-Za-z_+])|(?<![\w])([A-GJQX]|[acdfg])(#)(?!\w)",
        lambda match, _: (
            f"{match[1] or match[3]}{LANGUAGES[match[2] or match[4]]}{' ' if after(match, 1).isdigit() else ''}"
        ),
        (("C++, C# and F#", "C plus plus, C sharp and F sharp."),),
        needs="+#",
        languages=SPELLED,
    ),
    Rule(
        "specifications side by side",
        r"(?:(?<=-bit)|(?<=Hz)|(?<=GB)|(?<=MB)|(?<=TB)|(?<=\dW)|(?<=\d W)|(?<=\dV)|(?<=\d V))/(?=\d)",
        ", ",
        (("at 24-bit/96 kHz", "at twenty four-bit, ninety six kilohertz."),),
        needs=("/", DIGITS),
        languages=SPELLED,
    ),
    Rule(
        "plus or minus by hand",
        r"\+ ?/ ?[-−–] ?(?=\d)",
        lambda _match, language: f"{language.symbols['±']} " if "±" in language.symbols else None,
        (("10,000, +/- 500", "ten thousand, plus or minus five hundred."),),
        needs=("+", DIGITS),
        languages=SPELLED,
    ),
    Rule(
        "letters of an equation",
        r"\b([A-Z]{1,2}) ?= ?([a-z]{2}|[a-z][A-Z]{1,2})(?![\w.]*[a-z])",
        lambda match, _: f"{' '.join(match[1])} = {' '.join(match[2])}",
        (("F = ma and E = mc²", "F equals m a and E equals m c squared."),),
        needs="=",
        languages=ENGLISH,
    ),
    Rule(
        "sections",
        r"§{2} ?",
        lambda _match, language: f"{language.words['sections']} ",
        (("under §§ 3 and 4", "under sections three and four."),),
        needs="§",
        languages=SPELLED - frozenset({"pl"}),
    ),
    Rule(
        "aperture",
        r"\b([fƒ])/(?=\d)",
        r"\1 ",
        (("at f/2.8", "at f two point eight."),),
        needs=(DIGITS, one_of("f/|ƒ/")),
        languages=SPELLED,
    ),
    Rule(
        "part of a second",
        r"(?<![\w.,/$-])1/(\d{1,4}) ?(?:s|sec)\b\.?(?= |[,;)]|\.?$)",
        lambda match, language: f"{language.fraction(1, int(match[1]), '')} of a second",
        (("1/250 s is quick", "one two hundred fiftieth of a second is quick."),),
        needs=("/", one_of("0/")),
        languages=ENGLISH,
    ),
    Rule(
        "chemical formula",
        rf"\b([CNSHP][OHN]|NaCl|KCl|HCl)(?=_?\d|{SUBSCRIPT}\d|\b(?<=Cl))",
        lambda match, _: " ".join(re.findall("[A-Z]|[a-z]", match[1])).upper() + " ",
        (("CO2 and CH₄", "C O two and C H four."),),
        needs=("CNSHPK", one_of(*(f"{last}{sign}" for last in "ohn" for sign in ("0", "_0", SUBSCRIPT)), "cl")),
        languages=ENGLISH,
    ),
    Rule(
        "probability",
        r"\b([PE])\(([A-Za-z]\w*) ?\| ?([A-Za-z]\w*)\)",
        r"\1 of \2 given \3",
        (("P(A|B)", "P of A given B."),),
        needs=("|", ")"),
        languages=ENGLISH,
    ),
    Rule(
        "function of",
        r"\b([A-Za-z])('?)\(([a-zA-Z0-9][\w ^*+.,/-]{0,20}|\d)\)",
        _order,
        (("O(n log n)", "O of n log n."), ("f'(x)", "f prime of x.")),
        needs="(",
        languages=ENGLISH,
    ),
)


RULES = (
    Rule(
        "snake case",
        r"(?<!\w)_*\w*_+\w*(?!\w)",
        _snake,
        (("snake_case and max_len_2", "snake case and max len two."),),
        needs="_",
    ),
    Rule(
        "slash",
        r"\s?/\s?",
        _slash,
        (("upgrade/update", "upgrade slash update."), ("AR/VR startups", "AR VR startups.")),
        needs="/",
    ),
)
