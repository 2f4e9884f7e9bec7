"""A rule of reading aloud: a class of things in a text, how they are said, and examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from interview_audio.languages import languages
from interview_audio.languages.language import Language

Say = Callable[[re.Match[str], Language], str | None] | str
"""What is said for a match in a language; None leaves it as it stands. Or a template as `re.Match.expand` takes it."""

ENGLISH = frozenset({"en"})
GERMAN = frozenset({"de"})
FRENCH = frozenset({"fr"})
ROMANCE = frozenset({"es", "it", "pt"})
SPELLED = frozenset(language.code for language in languages() if language.numbers)
"""Languages whose figures are written out: every one that names its numbers."""
DIGITS = "0123456789"
SIGN, NON_ASCII, INNER_STOP, CAPITAL_STOP = "\U0010fffd", "\U0010fffc", "\U0010fffb", "\U0010fffa"
"""In what a rule needs, these stand for any sign but the marks of prose, any character beyond ASCII, and a full stop
before the last character: nearly every sentence has one at its end."""
SHORT_CAPITAL = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{0,7}\.")
"""A short word with a capital and a full stop behind it, which may be a short form."""
PROSE = frozenset(".,;:?!'\"…—–-")
PROSE_CHARACTERS = PROSE | frozenset(" abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789\n")


def classes(text: str) -> Iterator[str]:
    """Yield those of `SIGN`, `NON_ASCII` and `INNER_STOP` that a text holds."""
    if not text.isascii():
        yield NON_ASCII
    if not all(c.isalnum() or c.isspace() for c in {*text} - PROSE_CHARACTERS):
        yield SIGN
    if "." in text.rstrip()[:-1]:
        yield INNER_STOP
    if SHORT_CAPITAL.search(text):
        yield CAPITAL_STOP


SHARED = frozenset("0/:[(@$£€#&+")
"""Of what pieces of text share, in their plain form, a text is first looked through for these."""
PLACE = re.compile(r"<<([\w']+)>>")
PLAIN = {ord(c): "0" for c in DIGITS} | dict.fromkeys(map(ord, "\t\n\r\f\v"), " ")

Need = str | frozenset[str]
"""Characters or classes, or pieces of text in their plain form (`plain`): one of them must stand in a text."""


def one_of(*pieces: str) -> frozenset[str]:
    """Return a need of one of some pieces of text in their plain form, with `|` between them.

    `<<months>>` and the like stand for the words of the language's own table.
    """
    return frozenset(piece for line in pieces for piece in plain(line).split("|"))


def plain(text: str) -> str:
    """Return a text in small letters, with a 0 for every figure, in which what rules need is looked up."""
    return text.lower().translate(PLAIN)


STOP_AND_LETTER = one_of(*(f".{letter}" for letter in "abcdefghijklmnopqrstuvwxyz_"))
"""A full stop in the middle of a name, as of a file."""


@dataclass(frozen=True)
class Rule:
    """A class of things and how they are said. The position of a rule in the table decides which applies first."""

    name: str
    pattern: str  # `<<months>>` and the like stand for the language's own pieces
    say: Say
    examples: tuple[tuple[str, str], ...]  # a text and its whole reading, in English or the rule's first language
    needs: Need | tuple[Need, ...] = ""  # the rule is tried on texts that hold it, or each of several; empty: on all
    languages: frozenset[str] | None = None  # None: every language, those without tables too
    ignore_case: bool = False

    def speaks(self, language: Language) -> bool:
        """Tell whether the rule applies to a language."""
        return self.languages is None or language.code in self.languages

    @property
    def characters(self) -> tuple[str, ...]:
        """Return the sets of characters and classes, of each of which a text must hold one.

        A figure or a sign that all pieces of a need share is one of them.
        """
        given = (need for need in self._needs if need and isinstance(need, str))
        shared = (
            DIGITS if character == "0" else character
            for need in self._needs
            if isinstance(need, frozenset)
            for character in sorted(SHARED.intersection(*need))
        )
        return tuple(dict.fromkeys((*given, *shared)))

    def pieces(self, language: Language) -> tuple[frozenset[str], ...]:
        """Return the sets of pieces, of each of which the plain form of a text must hold one."""
        return tuple(
            frozenset(word for piece in need for word in _words(piece, language))
            for need in self._needs
            if isinstance(need, frozenset)
        )

    @property
    def _needs(self) -> tuple[Need, ...]:
        return self.needs if isinstance(self.needs, tuple) else (self.needs,)

    def matcher(self, language: Language) -> re.Pattern[str]:
        """Compile the pattern with the language's pieces in it."""
        filled = PLACE.sub(lambda place: language.fragments[place[1]], self.pattern)
        return re.compile(filled, re.IGNORECASE if self.ignore_case else 0)

    def said(self, match: re.Match[str], language: Language) -> str | None:
        """Return what is said for a match of the pattern, in a language."""
        return match.expand(self.say) if isinstance(self.say, str) else self.say(match, language)


def _words(piece: str, language: Language) -> Iterable[str]:
    place = PLACE.fullmatch(piece)
    return map(plain, language.alternatives[place[1]]) if place else (piece,)
