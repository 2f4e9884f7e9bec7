"""Find the pronoun by which a text speaks of somebody: by the words before the name and those said of the person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from interview_audio.interview.page import names
from interview_audio.interview.reading.references import Person, paragraphs
from interview_audio.languages import Language, language_of
from interview_audio.languages.interviewing import whole_words

CLEARLY = 3
"""How many times more often one pronoun has to stand than the other."""
BESIDE = 3
"""What a title or a noun beside the name counts, against a pronoun in a sentence about the person."""
OWN_WORDS = 6000
"""How many characters of what people say are looked at for what they say of themselves: most of it comes first."""
BEFORE = 80
"""How many characters before a name are looked at."""
DEGREES = (
    r"(?:(?:Dr|Prof|Ing|Mag|Dipl|Dra|Dott|Profa?|Professorin|Professor|Docteur|Professeur|drs|ir)\b\.?(?:-\w+\.?)?\s+)"
    r"{0,3}"
)


def pronoun(  # noqa: PLR0913 - what is told, asked and said are three sources
    name: str,
    told: Sequence[str],
    tag: str = "en",
    *,
    opening: Sequence[str] = (),
    asked: Sequence[str] = (),
    own: Sequence[str] = (),
    others: Sequence[str] = (),
    topic: bool = False,
) -> str | None:
    """Return what the text itself says of somebody: `Ada Lovelace leads the group. Her work …` says "she".

    `told` is what is told of people in the language `tag`, BCP 47; `topic` says that it introduces this one. `opening`
    is what is said before they first speak, `asked` what they are asked after that, `own` what they say, `others` who
    else speaks. What stands beside the name counts (`Mrs. Lovelace`, `la matemática Ada Lovelace`), and the pronouns
    and participles of what is about the person; only where this tells nothing, the words of question and answer
    (`¿cuándo fue elegida?`, `je suis née`). First names never count. None where nothing is said, or no one thing
    clearly.
    """
    language = language_of(tag)
    person = Person(name, tuple(others), topic, language.genders)
    found = _told(person, told, opening, language) + _met((*told, *opening), topic, language)
    if topic and not found:  # whoever else is named, it is the guest who is spoken of
        found = _told(replace(person, strangers=False), told, opening, language)
    return found.decided or (found + _asked(person, asked, language)).decided or _own(own, language).decided


class _Count:
    """How often a man and a woman are spoken of."""

    def __init__(self, he: int = 0, she: int = 0) -> None:
        self.he, self.she = he, she

    def __bool__(self) -> bool:
        return bool(self.he or self.she)

    def __add__(self, other: _Count) -> _Count:
        return _Count(self.he + other.he, self.she + other.she)

    @property
    def decided(self) -> str | None:
        """Return the one that stands clearly more often."""
        if self.he > CLEARLY * self.she:
            return "he"
        return "she" if self.she > CLEARLY * self.he else None


def _told(person: Person, narrated: Sequence[str], opening: Sequence[str], language: Language) -> _Count:
    """Count beside the name, and in the parts of the texts that are about the person."""
    words = language.genders
    count = _Count()
    texts = [(text, True) for text in paragraphs((person.name, *narrated))]
    parts = person.name.casefold().split()
    for paragraph, nobody_is_asked in texts + [(text, False) for text in paragraphs(opening)]:
        if not person.topic and not any(part in paragraph.casefold() for part in parts):
            continue  # in a book of many people, most paragraphs are about others
        if person.others and not person.topic:  # an interviewer speaks with somebody else
            paragraph = _compiled(rf"(?:{words.guest_he}|{words.guest_she})[^.!?]*").sub(" ", paragraph)
        count += _beside(paragraph, person.name, language)
        for part in person.parts_about(paragraph):
            if "he" in part.means:
                count.he += len(_compiled(words.he).findall(part.text))
                count.he += len(re.findall(words.told_he, part.text)) * nobody_is_asked
            if "she" in part.means:
                count.she += len(_compiled(words.she).findall(part.text))
                count.she += len(re.findall(words.told_she, part.text)) * nobody_is_asked
    return count


def _met(texts: Sequence[str], topic: bool, language: Language) -> _Count:
    """Count where an introduction tells that somebody met the guest: `spoke with her`."""
    words = language.genders
    return _counted(texts, words.guest_he, words.guest_she, 2) if topic else _Count()


def _asked(person: Person, texts: Sequence[str], language: Language) -> _Count:
    """Count what tells in questions: words beside the name, sentences that name the person, agreement with `you`."""
    words = language.genders
    count = _counted(texts, words.asked_he, words.asked_she)
    for paragraph in paragraphs(texts):
        count += _beside(paragraph, person.name, language)
        if names.mentions(paragraph, person.name):
            for part in Person(person.name, person.others, False, words).parts_about(paragraph):
                count.he += len(_compiled(words.he).findall(part.text)) if "he" in part.means else 0
                count.she += len(_compiled(words.she).findall(part.text)) if "she" in part.means else 0
    return count


def _own(texts: Sequence[str], language: Language) -> _Count:
    words = language.genders
    return _counted(["\n\n".join(texts)[:OWN_WORDS]] if texts else [], words.own_he, words.own_she)


def _counted(texts: Sequence[str], he: str, she: str, weight: int = 1) -> _Count:
    count = _Count()
    for paragraph in paragraphs(texts):
        count.he += weight * len(_compiled(he).findall(paragraph))
        count.she += weight * len(_compiled(she).findall(paragraph))
    return count


def _beside(text: str, name: str, language: Language) -> _Count:
    """Count the places where the name, or the end or first word of it, has telling words right before or behind it."""
    words = language.genders
    count = _Count()
    for match in re.finditer(rf"(?<!\w)(?:{_spellings(name)})(?!\w)", text):
        before = text[max(0, match.start() - BEFORE) : match.start()]
        count.he += BESIDE * (
            _stands(words.he_before, before, name, language) + _follows(words.he_after, text, match.end())
        )
        count.she += BESIDE * (
            _stands(words.she_before, before, name, language) + _follows(words.she_after, text, match.end())
        )
    if _behind(words.plural_she).search(text):
        count.she += BESIDE * len(list(_together(text, name, words.plural_she)))
    return count


def _stands(words: str, before: str, name: str, language: Language) -> bool:
    """Tell whether such words end what stands before a name, and belong to it."""
    match = _before(words).search(before)
    if not match:
        return False
    small = _compiled(rf"{language.genders.no_person_before}|{language.genders.linking}")
    found = match["words"].casefold().split()
    named = any(word in name.split() for word in match["words"].split())  # `da` of João da Silva is no article
    apart = len(found) > 1 and "," in match["between"]  # `del libro, Ana Gil`
    return not (named or apart or any(small.fullmatch(word) for word in found[1:]))


def _follows(words: str, text: str, at: int) -> bool:
    return _behind(words).match(text, at) is not None


def _together(text: str, name: str, plural: str) -> Iterator[str]:
    """Yield the lists of names behind a plural that have the name: `las hermanas Ana y Kim Lund`."""
    one = rf"{names.CAPITAL}(?:\s+(?:{names.PARTICLE}\s+)?{names.CAPITAL})*"
    for match in re.finditer(rf"(?<![\w’.])(?:{plural})\s+({one}(?:(?:,|,?\s+(?:\w|&|and|und|en|et))\s+{one})+)", text):
        if re.search(rf"(?<!\w)(?:{_spellings(name)})(?!\w)", match[1]):
            yield match[1]


@cache
def _spellings(name: str) -> str:
    """Return what matches a name, its last words (`de la Cruz`) or its first."""
    words = names.trimmed(name).split() or name.split()
    ends = [" ".join(words[start:]) for start in range(len(words))]
    ways = dict.fromkeys([*ends, *(end[0].upper() + end[1:] for end in ends), words[0]])  # de Wit is `Mr. De Wit`
    return "|".join(re.escape(way) for way in ways if len(way) > 1) or "(?!)"


@cache
def _before(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’.])(?P<words>{words})(?P<between>,?\s+){DEGREES}$")


@cache
def _behind(words: str) -> re.Pattern[str]:
    return re.compile(words)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return whole_words(pattern)
