"""Explain what the rules changed, and list the words that a voice is likely to misread."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from interview_audio.languages import Language, language_of
from interview_audio.languages.dictionary import is_in_dictionary
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import Gaps, Interview, Line, Role, Script
from interview_audio.script.lexicon import Lexicon
from interview_audio.script.spoken import Change, speak
from interview_audio.script.turns import TurnWriter

WORD = LazyPattern(r"[^\W\d_][\w'’.+#&-]*[\w+#]|[^\W\d_]")
ACRONYM = LazyPattern(r"(?:[A-Z]\.?){2,}(?:['’]?s)?|[A-Z]{2,}[\d-]+\w*")
MIXED = LazyPattern(r"[A-Za-z]{0,40}[a-z][A-Z]\w*|[A-Z]{2,}[a-z]{2,}\w*")
AS_WRITTEN = frozenset({"acronym", "name", "foreign", "term"})
"""Kinds of words that a voice is given as they are written, unless a rule says them."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A sentence, how it is said, and which rules made it so."""

    turn: int  # index into the interview's turns
    line: int  # of the source file, where the turn starts
    text: str
    spoken: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word that a voice is likely to misread."""

    word: str
    kind: str  # "acronym", "mixed letters", "letters and figures", "foreign", "name", "term"
    spoken: str  # how it would be said
    count: int
    line: int  # of the source file, where the turn starts in which it is first said
    role: Role = Role.NARRATOR  # of whoever first says it
    speaker: str | None = None


def explain(interview: Interview, lexicon: Lexicon | None = None) -> Iterator[Explanation]:
    """Yield every sentence of the interview with what the rules and the lexicon changed in it."""
    writer = TurnWriter(interview.language, Gaps(), lexicon)
    for index, turn in enumerate(interview.turns):
        for piece in writer.pieces(turn):
            changes = tuple(change for change in piece.changes if _is_heard(change))
            yield Explanation(index, turn.line, piece.text, piece.spoken, changes)


def _is_heard(change: Change) -> bool:
    """Tell whether words changed, and not only the punctuation between them."""
    return any(c.isalnum() for c in change.before + change.after)


def unknown_words(
    script: Script, lexicon: Lexicon | None = None, knows: Callable[[str, Line], bool] | None = None
) -> tuple[UnknownWord, ...]:
    """Return the words to look at before a long render, the most frequent first.

    Words of the lexicon are not among them, nor those that `knows` answers for: whether the dictionary of the voice
    that says a line has what is said for the word.
    """
    language = language_of(script.language)
    small = _seen_small(script)
    found: dict[str, UnknownWord] = {}
    for line in script.lines:
        for sentence in line.sentences:
            for match in WORD.finditer(sentence.text):
                word = re.sub(r"['’]s?$", "", match[0])
                kind = _kind(word, match.start() == 0, small, language)
                if kind in AS_WRITTEN and not re.search(rf"\b{re.escape(word)}", sentence.spoken):
                    continue  # a rule says it: Dr., U.S., Henry IV
                if kind is None or (lexicon and any(lexicon.found(word, script.language))):
                    continue
                known = found.get(word)
                spoken = known.spoken if known else speak(word, script.language, lexicon).rstrip(".")
                if knows and knows(spoken, line):
                    continue
                first = known or UnknownWord(word, kind, spoken, 0, line.source_line, line.role, line.speaker)
                found[word] = replace(first, count=first.count + 1)
    return tuple(sorted(found.values(), key=lambda u: (-u.count, u.word.casefold(), u.word)))


def _seen_small(script: Script) -> frozenset[str]:
    """Return the words that occur somewhere in lower case, which are therefore no names."""
    return frozenset(
        match[0]
        for line in script.lines
        for sentence in line.sentences
        for match in WORD.finditer(sentence.text)
        if match[0].islower()
    )


def _kind(word: str, opens: bool, small: frozenset[str], language: Language) -> str | None:
    if ACRONYM.fullmatch(word):
        return "acronym"
    if MIXED.fullmatch(word):
        return "mixed letters"
    if any(c.isdigit() for c in word):
        return "letters and figures"
    if not word.replace("’", "'").isascii() and language.code == "en":
        return "foreign"
    plain = re.split("['’-]", word.lower())[0]
    if word[0].isupper() and len(word) > 1 and not opens and plain not in small:
        common = plain in language.sentence_openers or plain in language.months
        # English names are spelled in too many ways for a list of words to tell how they sound.
        return None if common or (language.code != "en" and is_in_dictionary(word, language.code)) else "name"
    return "term" if word.islower() and is_in_dictionary(word, language.code) is False else None
