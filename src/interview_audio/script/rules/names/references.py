"""References and bracketed remarks of a transcriber: citations, timestamps, laughter, inserted words."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.marked import SUPERSCRIPT, SUPERSCRIPT_END
from interview_audio.script.rules.rule import DIGITS, Rule, one_of

BRACKETS = "[("
ISOTOPE = LazyPattern(r"[A-Z][a-z]?\b")


def _note(match: re.Match[str], language: Language) -> str | None:
    """Drop a raised figure behind a longer word or a stop: it marks a note and is no power."""
    left = before(match)
    if ISOTOPE.match(after(match)) and not left[-1:].strip():
        return None
    word = re.search(r"[^\W\d_]+$", left)
    common = word and (len(word[0]) > 2 or word[0].lower() in language.sentence_openers | language.keep_with_next)
    return "" if common or not left or left[-1:] in set(".,;:!?)]'\"“”’»«›") else None


RULES = (
    Rule(
        "raised note",
        rf"{SUPERSCRIPT}(?:[\[(]?[\d,*†‡ ]+[\])]?|[\[(][a-z]{{1,2}}[\])]){SUPERSCRIPT_END}",
        _note,
        (
            ("as shown<sup>3</sup> and said.<sup>4</sup>", "as shown and said."),
            ("so “good”¹, he said", "so good, he said."),
        ),
        needs=SUPERSCRIPT,
    ),
    Rule(
        "timestamp",
        r"[\[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?:\s*[-–]\s*\d{1,2}:\d{2}(?::\d{2})?)?[\])]",
        " ",
        (("[00:12:30] So we began.", "So we began."),),
        needs=("[(", DIGITS),
    ),
    Rule(
        "citation",
        r"(?<![\w\]])\s*\[\d{1,3}(?:\s*[-–,;]\s*\d{1,3})*\]|(?<=[^\W\d_]{2})\[\d{1,3}(?:\s*[-–,;]\s*\d{1,3})*\]"
        r"|\s\[\d{1,3}(?:\s*[-–,;]\s*\d{1,3})*\]",
        " ",
        (("elsewhere [12] and there [3, 5]", "elsewhere and there."),),
        needs="[",
    ),
    Rule(
        "stage direction",
        r"[\[({](?:\d[\d:]+\s+)?<<directions>>[.!]?[\])}]",
        " ",
        (
            ("(laughs) No!", "No!"),
            ("[Both laugh] Yes.", "Yes."),
            ("a (pauses, sighs) place [inaudible @ 12:33]", "a place."),
        ),
        needs=BRACKETS + "{",
        ignore_case=True,
    ),
    Rule(
        "direction as a sentence",
        r"\[(?:He|She|They|Il|Elle|On|Ils|Elles|Er|Sie|Él|Ella|Egli|Lui|Lei|Ele|Ela|Hij|Zij|Ze) "
        r"[a-zà-ÿ][^\[\]]{2,50}[.!]\]",
        " ",
        (("[She gets up.] Here it is.", "Here it is."),),
        needs=("[", one_of(".]|!]")),
    ),
    Rule(
        "direction before a sentence",
        r"(?:^|(?<=[.!?…»”\"] ))\["
        r"(?:[a-zà-ÿ][^\[\]]{0,40}[^\W\d_] |(?:He|She|They|Se|Si|S'|Il|Elle|Er|Sie|Él|Ella|Lui|Lei|Ele|Ela|Hij|Zij|Ze)"
        r" ?[a-zà-ÿ'’]+,? |(?i:<<actions>>),? )[^\[\]]{2,60}\](?=\s+[A-ZÀ-ÖØ-Þ¿¡\"“«]|\s*$)",
        " ",
        (
            ("[points to the door] In there.", "In there."),
            ("[She sits down by the window] That's better.", "That's better."),
            ("[Points to the map] Here.", "Here."),
        ),
        needs=("[", one_of("] |]")),
    ),
    Rule(
        "direction before the words",
        r"^\((?:(?:He|She|They|Se|Si|Il|Elle|Er|Sie|Él|Ella|Lui|Lei|Ele|Ela|Hij|Zij|Ze) )?"
        r"(?i:<<actions>>)(?:,? [^()]{2,60})?\)(?=\s+[A-ZÀ-ÖØ-Þ¿¡\"“«])",
        " ",
        (("(She points to the map) It was here.", "It was here."),),
        needs="(",
    ),
    Rule(
        "direction in capitals",
        r"\[[A-Z][A-Z'’-]*(?: [A-Z'’-]+)+[.:]?\]",
        " ",
        (("[DOOR SLAMS SHUT] Who's there?", "Who's there?"),),
        needs="[",
    ),
    Rule(
        "omission",
        r"\[(?:\.{3}|…)\]",
        " ",
        (("we went [...] home", "we went home."),),
        needs=("[", one_of("[...]|[…]")),
    ),
    Rule(
        "plural in brackets",
        r"\b([A-Za-z]+)\((e?s|ren)\)",
        r"\1\2",
        (("the paper(s)", "the papers."),),
        needs=("(", one_of("(s)|(es)|(ren)")),
    ),
    Rule(
        "explanation put in",
        r"(?<=\w) \[((?:the|a|an|my|his|her|our|their) [^\[\]]*)\] (?=[a-z])",
        r", \1, ",
        (("He [the mayor] said so.", "He, the mayor, said so."),),
        needs="[",
    ),
    Rule("words put in", r"\[([^\[\]]*)\]", r"\1", (("[the] team", "the team."),), needs="["),
)
