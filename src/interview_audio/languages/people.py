"""The words by which a language tells whether a text speaks of a man or a woman; first names are never among them."""

from __future__ import annotations

from dataclasses import dataclass

from interview_audio.languages.interviewing import NOTHING


@dataclass(frozen=True, eq=False)
class GenderWords:
    """Words about people, each field a regular expression without groups. Apostrophes are curly in the texts.

    Beside a name and after `told_`, case counts; elsewhere it does not. Each pair is looked at only as far as what
    comes before it has told nothing.
    """

    he_before: str = NOTHING  # right before a name: "Mr.", "le chimiste"
    she_before: str = NOTHING
    he_after: str = NOTHING  # right behind it: ", der"
    she_after: str = NOTHING
    he: str = NOTHING  # in a sentence about a person, as whole words: pronouns, participles, nouns
    she: str = NOTHING
    told_he: str = NOTHING  # the same where nobody is spoken to: "Ihre" is hers there, and yours in a question
    told_she: str = NOTHING
    guest_he: str = NOTHING  # in an introduction, of the guest: "spoke with him", "nuestro invitado"
    guest_she: str = NOTHING
    plural_she: str = NOTHING  # before the names of several women: "the sisters", "las diseñadoras"
    asked_he: str = NOTHING  # in what somebody is asked: "¿Cómo llegaste a ser directora?"
    asked_she: str = NOTHING
    own_he: str = NOTHING  # what people say of themselves: "je suis née"
    own_she: str = NOTHING
    kin_he: str = NOTHING  # a man and a woman who belong to somebody: "her husband"
    kin_she: str = NOTHING
    no_person_before: str = NOTHING  # right before two words with capitals that are no person: "at", "the"
    linking: str = NOTHING  # small words by which a noun before a name belongs to another: "de", "avec"
