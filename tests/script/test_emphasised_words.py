"""An emphasised word that is also a stage direction is said within a sentence, and left out where it stands apart."""

from __future__ import annotations

import pytest

from interview_audio.languages import language_of
from interview_audio.script import spoken_text

EMPHASISED = {
    "en": "He never *laughs* at it, and nobody *pauses* there.",
    "de": "Warum *denkt* man so selten daran, und wer *schweigt* hier?",
    "fr": "Celui qui *rit* toujours le sait bien.",
    "es": "Quien *duda* gana y quien *calla* otorga.",
    "it": "Chi *pensa* troppo e chi *ride* poco perde.",
    "pt": "Quem *pensa* muito e quem *chora* pouco perde.",
    "nl": "Wie *denkt* wint en wie *zwijgt* verliest.",
}
OPENING = {
    "en": "*Laughs* are rare here.",
    "de": "*Denkt* jemand daran?",
    "es": "*Duda* siempre de eso.",
    "it": "*Ride* sempre lui.",
}


@pytest.mark.parametrize("language", EMPHASISED)
def test_no_emphasised_word_is_lost_within_a_sentence(language: str) -> None:
    source = EMPHASISED[language]
    said = spoken_text(source, language=language).lower()
    assert said.rstrip(".?!") == source.replace("*", "").lower().rstrip(".?!")


@pytest.mark.parametrize("language", OPENING)
def test_no_emphasised_word_is_lost_at_the_start_of_one(language: str) -> None:
    source = OPENING[language]
    assert spoken_text(source, language=language).rstrip(".?!") == source.replace("*", "").rstrip(".?!")


@pytest.mark.parametrize("language", EMPHASISED)
def test_a_direction_that_stands_apart_is_not_said(language: str) -> None:
    direction = min(language_of(language).directions, key=len)
    assert spoken_text(f"*{direction}* Anna.", language=language) == "Anna."
