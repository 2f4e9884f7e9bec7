"""A language is complete, or says what it lacks."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import interview_audio.languages
from interview_audio.languages import FOLDERS, language_of, languages, phrases_of, vocabulary_of
from interview_audio.languages.language import PARTS, Language

ALL = pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)


@ALL
def test_a_language_has_what_it_does_not_say_it_lacks(language: Language) -> None:
    assert {part for part, has in PARTS.items() if not has(language)} == language.lacks


def test_english_lacks_nothing() -> None:
    assert not language_of("en").lacks


def test_every_folder_is_registered_under_its_code() -> None:
    root = Path(interview_audio.languages.__file__).parent
    assert set(FOLDERS.values()) == {init.parent.name for init in root.glob("*/__init__.py")}
    assert [language.code for language in languages()] == list(FOLDERS)


@ALL
def test_the_words_of_interviews_are_sound_expressions(language: Language) -> None:
    vocabulary = vocabulary_of(language.code)
    assert all(not pattern.groups and not pattern.fullmatch("") for pattern in vocabulary.patterns.values())
    texts = [value for value in vars(language.names).values() if isinstance(value, str)]
    assert not any(re.compile(text).groups for text in (*texts, language.labels.nobody))


@ALL
def test_phrases_keep_the_places_of_the_english_ones(language: Language) -> None:
    def places(text: str) -> list[str]:
        return sorted(re.findall(r"\{\w+\}", text))

    english, own = phrases_of("en"), language.phrases
    assert not own.question or places(own.question) == places(english.question)
    for table, model in ((own.descriptions, english.descriptions), (own.page, english.page), (own.desk, english.desk)):
        assert not table or set(table) == set(model), "a table is whole or not there"
        assert all(places(text) == places(model[key]) for key, text in table.items())


def test_a_language_without_phrases_borrows_the_english_ones() -> None:
    assert phrases_of("sw") == phrases_of("en")
    assert phrases_of("pl").notice != phrases_of("en").notice
    assert phrases_of("pl").descriptions == phrases_of("en").descriptions


@pytest.mark.parametrize(
    ("tag", "day_first", "numbers"),
    [("en", False, "en"), ("en-US", False, "en"), ("en_GB", True, "en"), ("pt", True, "pt_BR"),
     ("pt-BR", True, "pt_BR"), ("pt-PT", True, "pt"), ("pt-AO", True, "pt"), ("de-AT", True, "de"), ("sw", True, "")],
)  # fmt: skip
def test_a_tag_may_name_a_country(tag: str, day_first: bool, numbers: str) -> None:
    assert (language_of(tag).day_first, language_of(tag).numbers) == (day_first, numbers)


def test_a_language_is_loaded_when_it_is_asked_for() -> None:
    code = (
        "import sys; from interview_audio.languages import language_of; language_of('fr'); "
        "print(sorted(m for m in sys.modules if m.startswith('interview_audio.languages.') and m.count('.') == 2))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "french" in loaded
    assert "german" not in loaded
