"""The words by which a language tells whether a text speaks of a man or a woman; first names are never among them."""

from __future__ import annotations

from dataclasses import dataclass

from interview_audio.languages.interviewing import NOTHING


@dataclass(frozen=True)
class GenderWords:
    """Words around a name, each field a regular expression without groups. Case counts, but in `he` and `she`."""

    he_before: str = NOTHING  # right before a name: "Mr.", "le chimiste"
    she_before: str = NOTHING
    he_after: str = NOTHING  # right behind it: ", der"
    she_after: str = NOTHING
    he: str = NOTHING  # anywhere in a sentence about a person, as whole words in any case: pronouns, participles, nouns
    she: str = NOTHING
