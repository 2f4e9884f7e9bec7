"""A rule of reading aloud: a class of things in a text, how they are said, and examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
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


def classes(text: str) -> Iterator[str]:
    """Yield those of `SIGN`, `NON_ASCII` and `INNER_STOP` that a text holds."""
    if not text.isascii():
        yield NON_ASCII
    if not all(c.isalnum() or c.isspace() or c in PROSE for c in set(text)):
        yield SIGN
    if "." in text.rstrip()[:-1]:
        yield INNER_STOP
    if SHORT_CAPITAL.search(text):
        yield CAPITAL_STOP


PLACE = re.compile(r"<<([\w']+)>>")


@dataclass(frozen=True)
class Rule:
    """A class of things and how they are said. The position of a rule in the table decides which applies first."""

    name: str
    pattern: str  # `<<months>>` and the like stand for the language's own pieces
    say: Say
    examples: tuple[tuple[str, str], ...]  # a text and its whole reading, in English or the rule's first language
    needs: str = ""  # the rule is tried on a text that holds one of these characters or classes; empty: on every text
    languages: frozenset[str] | None = None  # None: every language, those without tables too
    ignore_case: bool = False

    def speaks(self, language: Language) -> bool:
        """Tell whether the rule applies to a language."""
        return self.languages is None or language.code in self.languages

    def matcher(self, language: Language) -> re.Pattern[str]:
        """Compile the pattern with the language's pieces in it."""
        filled = PLACE.sub(lambda place: language.fragments[place[1]], self.pattern)
        return re.compile(filled, re.IGNORECASE if self.ignore_case else 0)

    def said(self, match: re.Match[str], language: Language) -> str | None:
        """Return what is said for a match of the pattern, in a language."""
        return match.expand(self.say) if isinstance(self.say, str) else self.say(match, language)
