"""Letters with periods: initials of names, dotted acronyms, degrees."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.script.rules.context import stop_after
from interview_audio.script.rules.rule import ENGLISH, INNER_STOP, SPELLED, STOP_AND_LETTER, Rule, one_of

INITIALISMS = {
    "Ph.D": "PhD",
    "Ph.Ds": "PhDs",
    "B.Sc": "BSc",
    "M.Sc": "MSc",
    "D.Phil": "DPhil",
    "M.Phil": "MPhil",
    "B.Tech": "BTech",
    "Ed.D": "EdD",
    "Psy.D": "PsyD",
    "Pharm.D": "PharmD",
    "LL.M": "LLM",
    "B.Eng": "BEng",
    "M.Eng": "MEng",
    "Ph.d": "PhD",
}


def _dotted(match: re.Match[str], _: Language) -> str | None:
    """Drop the dots of U.S., e.s.t, A.D., which would end the sentence."""
    letters = match[0].replace(".", "").replace(" ", "")
    possessive = "'s" if letters.endswith("'s") else "s" if match[0].endswith(".s") else ""
    letters = letters.removesuffix("'s")
    if possessive == "s":
        letters = letters[:-1]
    return letters.upper() + possessive + (stop_after(match) if match[0].endswith(".") else "")


def _degree(match: re.Match[str], _: Language) -> str:
    return INITIALISMS[match[1]] + (stop_after(match) if match[0].endswith(".") else "")


def _initials(match: re.Match[str], _: Language) -> str:
    return " ".join(match[0].replace(".", " ").split()) + " "


def _shouted(match: re.Match[str], language: Language) -> str | None:
    """Read capitals as words where a whole phrase is shouted: I WILL NOT GO, and no row of acronyms."""
    words = re.findall(r"[A-Z]{2,}", match[0])
    if sum(word.lower() in language.sentence_openers | language.keep_with_next for word in words) * 2 < len(words):
        return None
    return re.sub(r"[A-Z]{2,}(?:'[A-Z]+)?|(?<=[A-Z]')[A-Z]+", lambda word: word[0].lower(), match[0])


RULES = (
    Rule(
        "shouted words",
        r"(?<![\w.])(?:[A-Z]+(?:'[A-Z]+)?,? ){3,}[A-Z]+(?:'[A-Z]+)?(?![\w.]*\w)",
        _shouted,
        (("I WILL NOT GO THERE NOW!", "I will not go there now!"),),
        languages=ENGLISH,
    ),
    Rule(
        "degree",
        rf"\b({'|'.join(re.escape(d) for d in INITIALISMS)})\b\.?",
        _degree,
        (("Ph.D. students", "PhD students."),),
        needs=(INNER_STOP, one_of("ph.d|b.sc|m.sc|d.phil|m.phil|b.tech|ed.d|psy.d|pharm.d|ll.m|b.eng|m.eng")),
        languages=ENGLISH,
    ),
    Rule(
        "initials joined by a hyphen",
        r"(?<![\w.])([A-ZÀ-Þ])\.-([A-ZÀ-Þ])\. ?(?=[A-ZÀ-Þ](?:[a-zà-ÿ]|\. ?[A-ZÀ-Þ]))",
        r"\1 \2 ",
        (("J.-P. Sartre", "J P Sartre."),),
        needs=("-", one_of(".-")),
        languages=SPELLED,
    ),
    Rule(
        "initials",
        r"(?<![\w.])(?:[A-Z]\. ?){2,9}(?=[A-Z][a-z])",
        _initials,
        (("J. R. R. Tolkien and C.S. Lewis", "J R R Tolkien and C S Lewis."),),
        needs=INNER_STOP,
        languages=ENGLISH,
    ),
    Rule(
        "dotted acronym",
        r"(?<![\w.])(?:[A-Za-z]\.){2,}(?:[A-Za-z](?!\w)(?!\.\w))?(?:'s|s\b)?|(?<![\w.])[A-Za-z]\.[A-Za-z](?![\w.])",
        _dotted,
        (("U.S. and U.K. companies", "US and UK companies."),),
        needs=(INNER_STOP, STOP_AND_LETTER),
        languages=SPELLED,
    ),
    Rule(
        "initial",
        r"(?<![\w.'])([A-Z])\.(?=,? [A-Z(&]|,)",
        r"\1",
        (("the Andrew H. and Ann R. Tisch Professor", "the Andrew H and Ann R Tisch Professor."),),
        needs=INNER_STOP,
    ),
    Rule(
        "initial before and",
        r"(?<=[a-z] )([A-Z])\.(?= (?:and|or) [A-Z])",
        r"\1",
        (("Andrew H. and Ann", "Andrew H and Ann."),),
        needs=INNER_STOP,
        languages=ENGLISH,
    ),
    Rule(
        "initials joined by an ampersand",
        r"\b([A-Z]{1,3}) ?& ?([A-Z]{1,3})\b",
        lambda match, _: f"{' '.join(match[1])} and {' '.join(match[2])}",
        (("R&D at AT&T", "R and D at A T and T."),),
        needs="&",
        languages=ENGLISH,
    ),
)
