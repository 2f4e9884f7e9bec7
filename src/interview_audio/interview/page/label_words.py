"""Tell from the words of a label whether it is a role, a name, or nobody."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection

from interview_audio.languages import alternatives, language_of, languages
from interview_audio.languages.interviewing import LabelWords, whole_words


def _any_of(part: Callable[[LabelWords], frozenset[str]]) -> frozenset[str]:
    """Return the words of every language, also without their accents, as many people type them: `Reponse 1`."""
    words = frozenset().union(*(part(language.labels) for language in languages()))
    return words.union(_without_accents(word) for word in words)


def _without_accents(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


INTERVIEWERS = _any_of(lambda labels: labels.interviewer)
GUESTS = _any_of(lambda labels: labels.guest)
NARRATORS = _any_of(lambda labels: labels.narrator)
LETTER_PAIRS = frozenset(pair for language in languages() if (pair := language.labels.letters))
"""Letters for question and answer in any language."""
PAIRS = [set(pair) for pair in LETTER_PAIRS if pair[0] in INTERVIEWERS]
"""Those that mean it on any page."""
NOT_PEOPLE = re.compile(rf"\b(?:{alternatives(lambda language: language.labels.nobody)})\b", re.IGNORECASE)
PARTICLES = frozenset(alternatives(lambda language: language.names.particles).split("|")).union(
    *(language.names.joined for language in languages())
)


def titled(name: str) -> bool:
    """Tell whether every word could be part of a name: it has a capital, or is a particle."""
    words = name.replace("&", " ").replace("/", " ").split()
    return all(_capital(w) or w in PARTICLES or w.isdigit() for w in words) and any(_capital(w) for w in words)


def _capital(word: str) -> bool:
    """Return whether a word starts with a capital, or in a script that has none."""
    return word[:1].isupper() or (word[:1].isalpha() and word[:1].lower() == word[:1].upper())


def ends_in_surname(name: str) -> bool:
    """Tell whether a word that is nobody elsewhere may be the surname of a titled name: Fuentes, Quelle. No English one
    may: notes and sources have two words as well."""
    *given, surname = name.split()
    if not 1 <= len(given) <= 2 or not titled(name) or NOT_PEOPLE.search(" ".join(given)):
        return False
    return not whole_words(language_of("en").labels.nobody).fullmatch(surname)


def kind_of(name: str) -> str | None:
    """Return `interviewer`, `guest` or `narrator` where a label is a word for that role: `Q`, `Answer`, `Host`."""
    word = name.casefold().strip(" .")
    word = re.sub(r"[\s.]*\d+$", "", word)
    for kind, words in (("interviewer", INTERVIEWERS), ("guest", GUESTS), ("narrator", NARRATORS)):
        if word in words:
            return kind
    return None


def kinds_of(names: Collection[str], language: str = "en") -> dict[str, str]:
    """Return those labels of a page that are words for a role, with the role. Single letters other than Q and A count
    only in pairs: R may be Respuesta, or somebody's name; those of some languages only on pages in them."""
    kinds = {n: kind for n in names if (kind := kind_of(n))}
    paired = {letter for pair in PAIRS if pair <= set(names) for letter in pair}
    initials = {n for n in names if len(n) == 1} - {"q", "a"}  # beside another letter, A is Ada
    alone = "q" if initials and "q" not in names else "qa"
    found = {n: kind for n, kind in kinds.items() if len(n) > 1 or n in paired or n in alone}
    letters = language_of(language).labels.letters
    own = {n: n.strip(" .") for n in names}
    if letters and set(letters) <= set(own.values()):
        found |= {n: ("interviewer", "guest")[letters.index(word)] for n, word in own.items() if word in letters}
    return found
