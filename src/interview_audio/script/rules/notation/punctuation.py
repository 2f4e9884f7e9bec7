"""The last rules: pauses for brackets, names for leftover symbols, clean punctuation."""

from __future__ import annotations

import re
import unicodedata

from interview_audio.languages.language import Language
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.rule import SIGN, Rule, one_of

BESIDE_FIGURES = frozenset({"Sc", "Sm", "Po", "So"})
"""Kinds of characters (currency, signs, percent) that an engine reads with its figures where no rule does."""


def _aside(match: re.Match[str], language: Language) -> str | None:
    """Drop the pause of brackets between a word and what belongs to it: a (slightly) more personal question."""
    word = re.search(r"[^\W\d_]+$", before(match))
    return f" {match['aside']}" if word and word[0].lower() in language.keep_with_next else None


def _name(match: re.Match[str], language: Language) -> str | None:
    """Name a symbol where the language has a name for it; else drop it."""
    character = match[0]
    if unicodedata.category(character)[0] in "LM":
        return None
    if not language.symbols and unicodedata.category(character) in BESIDE_FIGURES:
        beside = before(match, 2).strip()[-1:] + after(match, 2).strip()[:1]
        return None if any(c.isdigit() for c in beside) else " "
    said = language.symbols.get(character, "")
    if said and re.match(rf"{re.escape(said)}(?!\w)", after(match).lstrip()):
        return " "  # "∑ sum" names it already
    return f" {said} " if said else " "


def _one_stop(match: re.Match[str], _: Language) -> str:
    marks = "".join(match[0].split())
    if marks in (".,", ".;", ".:"):  # the period was an abbreviation's
        return marks[1]
    for mark in "?!.:;":
        if mark in marks:
            return mark
    return ","


CLOSED_UP = one_of(" .| ,| ;| :| ?| !")
RULES = (
    Rule(
        "short aside",
        r"(?<=[^\W\d_]) \((?P<aside>[a-z]+(?: [a-z]+){0,2})\)(?= [a-z])",
        _aside,
        (("a (slightly) more personal one (and so on) is", "a slightly more personal one, and so on, is."),),
        needs=("(", ")"),
    ),
    Rule("bracket", r"\s*[()\[\]{}]+\s*", ", ", (("it (or so) is", "it, or so, is."),), needs="()[]{}"),
    Rule("bar", r"\s*[|\\]+\s*", ", ", ((r"a \| b", "a, b."),), needs="|\\"),
    Rule(
        "symbol",
        r"[^\w\s.,;:?!'\ufde0-\ufdea-]|_",
        _name,
        (("§ 5 © us", "section five copyright us."),),
        needs=SIGN + '"…—–',
    ),
    Rule("white space", r"\s(?:\s+|(?<! ))", " ", (("a  b", "a b."),)),
    Rule("closed up", r"(?<! ) ++([.,;:?!])", r"\1", (("no , thanks", "no, thanks."),), CLOSED_UP),
    Rule("run of marks", r"[.,;:?!](?:\s*[.,;:?!])+", _one_stop, (("What?! So,. we", "What? So. we."),)),
    Rule("joining colon", r"(?<=[^\W\d])::?(?=[^\W\d_])", " ", (("use Try::Tiny", "use Try Tiny."),), needs=":"),
    Rule("spaced", r"([,;:?!])(?<!\d:)(?=[^\W\d_])", r"\1 ", (("no,yes", "no, yes."),), needs=",;:?!"),
    Rule("first mark", r"^[\s.,;:?!'-]+", "", ((", yes", "yes."),)),
)
