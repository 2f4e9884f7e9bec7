"""What a text itself says of somebody, in seven languages; first names never count."""

from __future__ import annotations

import pytest

from interview_audio.interview.reading.pronouns import pronoun


@pytest.mark.parametrize(
    ("language", "name", "text", "expected"),
    [
        ("en", "Kim Lund", "Mr. Lund mends clocks.", "he"),
        ("en", "Kim Lund", "Mrs. Kim Lund mends clocks.", "she"),
        ("en", "Kim Lund", "Kim Lund (she/her) mends clocks.", "she"),
        ("en", "Kim Lund", "I miss Kim Lund.", None),
        ("en", "Kim Lund", "Kim Lund taught Per Moss. He mends clocks.", None),
        ("de", "Kim Lund", "Wir sprachen mit Herrn Dr. Lund aus Kiel.", "he"),
        ("de", "Kim Lund", "Die Uhrmacherin Kim Lund kommt aus Kiel.", "she"),
        ("de", "Kim Lund", "Der Uhrmacher Kim Lund kommt aus Kiel.", "he"),
        ("de", "Kim Lund", "Kim Lund, die seit Jahren Uhren baut, kommt aus Kiel.", "she"),
        ("de", "Karin Lund", "Karin Lund kommt aus Berlin und kennt Robin Hood.", None),
        ("de", "Kim Lund", "Die Frau von Kim Lund baut Uhren.", None),
        ("fr", "Kim Lund", "M. Lund répare des horloges.", "he"),
        ("fr", "Kim Lund", "L'historienne Kim Lund vit à Lyon.", "she"),
        ("fr", "Kim Lund", "Née à Lyon, Kim Lund répare des horloges.", "she"),
        ("fr", "Kim Lund", "Kim Lund vit à Lyon, où il faut réparer des horloges.", None),
        ("es", "Kim Lund", "La Dra. Lund vive en Vigo.", "she"),
        ("es", "Kim Lund", "El director del museo, Kim Lund, vive en Vigo.", "he"),
        ("es", "Kim Lund", "Kim Lund, nacida en Vigo, arregla relojes.", "she"),
        ("it", "Kim Lund", "Il dottor Lund ripara orologi.", "he"),
        ("it", "Kim Lund", "Con la dott.ssa Lund parliamo di orologi.", "she"),
        ("it", "Kim Lund", "Nato a Lodi, Kim Lund ripara orologi.", "he"),
        ("pt", "Kim Lund", "A relojoeira Kim Lund mora em Braga.", "she"),
        ("pt", "Kim Lund", "Kim Lund mora em Braga. O trabalho dele é conhecido.", "he"),
        ("nl", "Kim de Wit", "De heer De Wit maakt klokken.", "he"),
        ("nl", "Kim Lund", "Mevr. Lund maakt klokken.", "she"),
        ("nl", "Kim Lund", "Kim Lund is schrijfster.", "she"),
        ("pl", "Kim Lund", "Pani Lund naprawia zegary.", None),
    ],
)
def test_titles_nouns_pronouns_and_participles_tell(language: str, name: str, text: str, expected: str | None) -> None:
    assert pronoun(name, [text], language) == expected


@pytest.mark.parametrize("name", ["Maria Lund", "John Lund", "Anna Lund", "Giovanni Lund", "Juan Lund"])
@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "nl"])
def test_a_first_name_alone_tells_nothing(name: str, language: str) -> None:
    assert pronoun(name, [f"{name}, Oslo 2020.", f"{name}:"], language) is None
