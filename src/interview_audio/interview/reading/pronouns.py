"""Find the pronoun by which a text speaks of somebody: by the words before the name and those said of the person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from interview_audio.interview.page import names
from interview_audio.interview.page.identity import same_person
from interview_audio.languages import Language, language_of
from interview_audio.languages.interviewing import whole_words

SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\Wa-z])")
OF_PLACE = re.compile(r"[^\W\d_]+\s(?:[^\WA-Z\d_]+\s)+[^\s]+")
"""One word, small words and another: `Universidad de Chile`, `Betrieb von der Mutter`. Few people are called so."""
CLEARLY = 3
"""How many times more often one pronoun has to stand than the other."""
BESIDE = 3
"""What a title or a noun beside the name counts, against a pronoun in a sentence about the person."""
DEGREES = (
    r"(?:(?:Dr|Prof|Ing|Mag|Dipl|Dra|Dott|Profa?|Professorin|Professor|Docteur|Professeur|drs|ir)\b\.?(?:-\w+\.?)?\s+)"
    r"{0,3}"
)


def pronoun(name: str, texts: Iterable[str], tag: str = "en") -> str | None:
    """Return what the text itself says of somebody: `Ada Lovelace leads the group. Her work …` says "she".

    `texts` are words of other people in the language `tag`, BCP 47. What stands beside the name counts (`Mrs.
    Lovelace`, `la matemática Ada Lovelace`), and the pronouns and participles of a sentence that names the person and
    of those after it, until another person is named. First names never count. None where nothing is said, or no one
    thing clearly.
    """
    language = language_of(tag)
    words = language.genders
    he = she = 0
    for text in (name, *texts):
        for paragraph in (" ".join(part.split()) for part in text.split("\n\n")):
            he += BESIDE * _beside(paragraph, name, words.he_before, words.he_after, language)
            she += BESIDE * _beside(paragraph, name, words.she_before, words.she_after, language)
            for sentence in _about(paragraph, name):
                he += len(_compiled(words.he).findall(sentence))
                she += len(_compiled(words.she).findall(sentence))
    if he > CLEARLY * she:
        return "he"
    return "she" if she > CLEARLY * he else None


def _about(paragraph: str, name: str) -> Iterator[str]:
    """Yield the sentences of a paragraph that are about the person and nobody else."""
    about = False
    for sentence in SENTENCE_END.split(paragraph):
        others = any(
            not same_person(other, name) for other in names.full_names(sentence) if not OF_PLACE.fullmatch(other)
        )
        about = not others and (about or names.mentions(sentence, name))
        if about:
            yield sentence


def _beside(text: str, name: str, before: str, behind: str, language: Language) -> int:
    """Count the places where the name, or the end or first word of it, has such words right before or behind it."""
    own = _spellings(name)
    found = 0
    for match in re.finditer(rf"(?<![\w'’.])(?P<words>{before})(?P<between>,?\s+){DEGREES}(?:{own})(?!\w)", text):
        words = match["words"].casefold().split()
        named = any(word in name.split() for word in match["words"].split() if word[0].isupper())
        apart = len(words) > 1 and "," in match["between"]  # `del libro, Ana Gil`
        found += not (named or apart or any(word in language.keep_with_next for word in words[1:]))
    return found + len(re.findall(rf"(?<!\w)(?:{own})(?:{behind})", text))


@cache
def _spellings(name: str) -> str:
    """Return what matches a name, its last words (`de la Cruz`) or its first."""
    words = names.trimmed(name).split() or name.split()
    ends = [" ".join(words[start:]) for start in range(len(words))]
    ways = dict.fromkeys([*ends, *(end[0].upper() + end[1:] for end in ends), words[0]])  # de Wit is `Mr. De Wit`
    return "|".join(re.escape(way) for way in ways if len(way) > 1) or "(?!)"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return whole_words(pattern)
