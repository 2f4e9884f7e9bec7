"""Prepare the words of a passage for the evidence: in sentences, without quotations, in one spelling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from interview_audio.interview.page.questions import is_question
from interview_audio.languages import language_of, vocabulary_of

QUOTED = re.compile(
    r"「[^」]{2,600}」|『[^』]{2,600}』|“[^”]{2,600}”|„[^“”]{2,600}[“”]|«[^»]{2,600}»|(?<!\w)\"[^\"]{2,600}\"(?!\w)|(?<!\w)'[^']{12,300}'(?!\w)"
)
SENTENCE = re.compile(
    r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“„«(\[¿¡]*[^\W_a-z])|(?<=[?])\s+(?=[-–—~]\s?\S)"
    r"|(?<=[。！？])[」』”’）)\]]*\s*(?=[^」』”’）)\]\s。！？])|(?<=[\u0370-\u03ff\u1f00-\u1fff][;\u037e])\s+"
)
ASIDE = re.compile(r"\(.*\)|[-–—~]\s?\S+(?: \S+){0,3}")
ADDRESS = re.compile(r"<?https?://\S+|(?<!:)//[\w.-]+/\S*")

UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
"""A letter of Japanese and Chinese, which write no blank between words; a word has about two."""


@dataclass(frozen=True)
class Wording:
    """The words of one passage."""

    text: str
    language: str = "en"
    names: frozenset[str] = frozenset()  # parts of the names of those who may speak, in lower case
    typical: int = 60  # words of a paragraph of the same page, the median

    @cached_property
    def plain(self) -> str:
        """Return the text with straight apostrophes, without addresses, one space between words."""
        return " ".join(ADDRESS.sub("", self.text.replace("’", "'").replace("‘", "'")).split())

    @cached_property
    def own(self) -> str:
        """Return the speaker's own words, without quotations; all of the text where all of it is quoted."""
        rest = " ".join(QUOTED.sub(" ", self.plain).split())
        return rest if len(rest) * 4 > len(self.plain) else self.plain

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Return the sentences of the speaker's own words."""
        return tuple(s.strip() for s in SENTENCE.split(self.own) if s.strip()) or ("",)

    @cached_property
    def first(self) -> str:
        """Return the first sentence, without what opens a bracket or a quotation."""
        return self.sentences[0].lstrip("\"'“„«([¿¡*_-–— ")

    @cached_property
    def last(self) -> str:
        """Return the last sentence, without brackets after a question and without its sender: `… it? - ada`."""
        rest = [s for s in self.sentences if not ASIDE.fullmatch(s)]
        return (rest or list(self.sentences))[-1]

    @cached_property
    def words(self) -> int:
        """Return how many words it has."""
        return count_words(self.plain)

    @cached_property
    def asks(self) -> bool:
        """Return whether the last sentence asks: a question mark at its end, whatever closes after it."""
        return is_question(self.last)

    @cached_property
    def questions(self) -> int:
        """Return how many sentences ask."""
        return sum(is_question(s) for s in self.sentences)

    @property
    def knows_the_language(self) -> bool:
        """Return whether there is a vocabulary for it."""
        return language_of(self.language).vocabulary is not None

    def has(self, what: str, where: str | None = None) -> bool:
        """Return whether a word of a field of the vocabulary stands in `where`, by default the speaker's own words."""
        return bool(vocabulary_of(self.language).patterns[what].search(self.own if where is None else where))

    def starts(self, what: str, sentence: str | None = None) -> bool:
        """Return whether a sentence, by default the first, starts with a word of that part of the vocabulary."""
        text = self.first if sentence is None else sentence.lstrip("\"'“„«([¿¡*_-–— ")
        return bool(vocabulary_of(self.language).patterns[what].match(text))

    def count(self, what: str) -> int:
        """Return how often words of that part of the vocabulary stand in the speaker's own words."""
        return len(vocabulary_of(self.language).patterns[what].findall(self.own))


def wordings_of(texts: Sequence[str], language: str, names: frozenset[str]) -> tuple[Wording, ...]:
    """Return the wordings of all passages of a page."""
    lengths = sorted(n for t in texts if (n := count_words(t)) > 3)
    typical = lengths[len(lengths) // 2] if lengths else 60
    return tuple(Wording(text, language, names, typical) for text in texts)


def count_words(text: str) -> int:
    """Return how many words a text has, with or without blanks between them."""
    parted = len(text.split())
    return parted if text.isascii() else parted + len(UNSPACED.findall(text)) // 2
