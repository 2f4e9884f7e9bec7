"""Find the parts of a text that are about one person, where a pronoun can only mean them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from interview_audio.interview.page import names
from interview_audio.interview.page.identity import name_parts, same_person
from interview_audio.languages.interviewing import whole_words
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.languages.people import GenderWords

SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”»)]?\s+(?=[^\Wa-z])")
OF_PLACE = re.compile(r"[^\W\d_]+\s(?:[^\WA-Z\d_]+\s)+[^\s]+")
"""One word, small words and another: `Universidad de Chile`, `Betrieb von der Mutter`. Few people are called so."""
BEFORE_A_WORK = LazyPattern(r"[-–—/&(\"“„«]\s?$")
OFFICE = LazyPattern(r"\s+(?:at|of|bei|von|der|des|chez|du|de|di|del|della|dell|do|da|bij|van)\b")
"""What follows an office: `Managing Editor at …`."""
OF_THE_OTHER = LazyPattern(r"(?:[^\s,;:]{1,60}\s{1,9}){1,3}$")
"""What stands right before another's name, and may tell what they are: `die Journalistin`."""
BOTH = frozenset(["he", "she"])
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Part:
    """A piece of a sentence, and the pronouns that mean the person there."""

    text: str
    means: frozenset[str]  # of "he" and "she"


@dataclass(frozen=True)
class Person:
    """Whom a text may be about."""

    name: str
    others: tuple[str, ...] = ()  # who else speaks in the interview
    topic: bool = False  # the text introduces them, so that a pronoun without a name before it is theirs
    words: GenderWords = field(default_factory=GenderWords)
    strangers: bool = True  # other names may be people too

    def parts_about(self, paragraph: str) -> Iterator[Part]:
        """Yield what a paragraph says of the person: each part from a mention of them to one of somebody else.

        What stands before the first mention of a sentence goes with it (`Born in Lyon, Kim Lund …`). A relative
        (`her husband`) takes only the pronouns that fit one.
        """
        means = BOTH if self.topic else NOBODY
        for sentence in SENTENCE_END.split(paragraph):
            start = 0
            for at, end, then in self._mentions(sentence):
                if then is BOTH:
                    yield Part(sentence[start:end], means if start else BOTH)
                else:
                    yield Part(
                        OF_THE_OTHER.sub("", sentence[start:at]) if then is NOBODY else sentence[start:at], means
                    )
                start = end
                means = then if then in (BOTH, NOBODY) else means & then
            yield Part(sentence[start:], means)

    def _mentions(self, sentence: str) -> list[tuple[int, int, frozenset[str]]]:
        """Return where people are mentioned, from and to, and which pronouns mean the person after it."""
        found = [(m.start(), m.end(), BOTH) for m in self._own.finditer(sentence)]
        found += [(m.start(), m.end(), NOBODY) for m in self._others.finditer(sentence)]
        for pattern, still in ((self.words.kin_he, "she"), (self.words.kin_she, "he")):
            found += [(m.end(), m.end(), frozenset([still])) for m in _relatives(pattern).finditer(sentence)]
        taken = [(start, end) for start, end, _ in found]
        other_names = re.finditer(names.FULL_NAME, sentence) if self.strangers else ()
        found += [
            (match.start(), match.end(), NOBODY)
            for match in other_names
            if not any(start < match.end() and match.start() < end for start, end in taken)
            and self._somebody_else(match, sentence)
        ]
        return sorted(found, key=lambda mention: mention[:2])

    def _somebody_else(self, match: re.Match[str], sentence: str) -> bool:
        """Tell whether words with capitals are the name of another person rather than of a place, a work, an office."""
        words = names.trimmed(match[0]).split()
        while words and self._no_name.fullmatch(words[0]):  # `Die Pianistin Ida Moss`, `Im Januar`
            words.pop(0)
        name = " ".join(words)
        return (
            len(words) >= 2
            and names.plausible(name)
            and not OF_PLACE.fullmatch(name)
            and not same_person(name, self.name)
            and not any(self._no_name.fullmatch(word) for word in words)
            and not self._no_person.search(sentence, 0, match.start())
            and not BEFORE_A_WORK.search(sentence[: match.start()])
            and not OFFICE.match(sentence[match.end() :])
        )

    @cached_property
    def _no_name(self) -> re.Pattern[str]:
        return re.compile(self.words.no_person_before, re.IGNORECASE)

    @cached_property
    def _no_person(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w’])(?:{self.words.no_person_before})\s+$", re.IGNORECASE)

    @cached_property
    def _own(self) -> re.Pattern[str]:
        return _any_part(self.name)

    @cached_property
    def _others(self) -> re.Pattern[str]:
        own = set(name_parts(self.name))
        parts = [p for other in self.others for p in other.split() if not own & set(name_parts(p))]
        return _any_part(" ".join(parts))


@cache
def _relatives(pattern: str) -> re.Pattern[str]:
    return whole_words(pattern)


def _any_part(name: str) -> re.Pattern[str]:
    """Return what matches any parts of a name in a row, each with its capital."""
    parts = [re.escape(part) for part in name.split() if (len(part) > 1 and part[0].isupper()) or part.isdigit()]
    if not parts:
        return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") if name.strip() else re.compile("(?!)")
    either = f"(?:{'|'.join(parts)})"
    return re.compile(rf"(?<!\w){either}(?:\s+(?:[^\W\d_]{{1,3}}\.?\s+)?{either})*(?!\w)")


def paragraphs(texts: Sequence[str]) -> Iterator[str]:
    """Yield the paragraphs of texts on one line each, with curly apostrophes."""
    for text in texts:
        for part in text.split("\n\n"):
            yield " ".join(part.split()).replace("'", "’")
