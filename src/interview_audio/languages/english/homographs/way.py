"""The conditions that tell the pronunciations of a word apart."""

from __future__ import annotations

from dataclasses import dataclass

VERB = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ"})
PAST = frozenset({"VBD", "VBN"})
BE = r"(?:is|are|was|were|am|be|been|being|'s|'re|'m|isn't|aren't|wasn't|weren't)"
HAVE = r"(?:have|has|had|'ve|having|haven't|hasn't|hadn't)"
HELP = r"(?:will|would|can|could|should|must|may|might|shall|do|does|did|'ll|'d|\w+n't|cannot|let's|please|to)"
ADVERB = r"(?:(?:\w+ly|also|always|ever|never|just|not|often|then|really|still|even|only|once|first) ){0,2}"
EVERYDAY = r"every|each|always|often|usually|sometimes|daily|nowadays|these days|on mondays|in the mornings?|at night"
GONE_BY = (
    r"yesterday|ago|last (?:night|week|month|year|summer|winter|spring|autumn|time|monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday)|in (?:1[89]|20)\d\d|when (?:i|we|he|she|they) (?:was|were|first)|as a (?:child|boy|girl|"
    r"student|teenager|kid)|that (?:morning|evening|night|day|summer|winter|year)|once|earlier|back then|at school|"
    r"nineteen \w+|the other day|growing up"
)


@dataclass(frozen=True)
class Way:
    """One pronunciation of a word. All given conditions must hold; the first that fits is used."""

    ipa: str  # General American
    tags: frozenset[str] = frozenset()  # parts of speech of the word (Penn Treebank)
    before: str = ""  # regular expression that ends right before the word
    after: str = ""  # that begins right behind it
    near: str = ""  # that matches anywhere in the sentence
    capital: bool | None = None  # whether the word has a capital within its sentence
