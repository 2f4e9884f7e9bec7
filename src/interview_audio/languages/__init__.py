"""The languages that the program knows, one folder each; what a language lacks is taken from English or left alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module

from interview_audio.languages.interviewing import Vocabulary
from interview_audio.languages.language import Currency, Language
from interview_audio.languages.phrases import Phrases

__all__ = [
    "FOLDERS",
    "Currency",
    "Language",
    "alternatives",
    "language_of",
    "languages",
    "phrases_of",
    "vocabulary_of",
]

FOLDERS: Mapping[str, str] = {
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "pt": "portuguese",
    "it": "italian",
    "nl": "dutch",
    "pl": "polish",
    "ru": "russian",
    "uk": "ukrainian",
    "cs": "czech",
    "sv": "swedish",
    "da": "danish",
    "no": "norwegian",
    "fi": "finnish",
    "tr": "turkish",
    "ja": "japanese",
    "zh": "chinese",
    "ko": "korean",
    "id": "indonesian",
    "ca": "catalan",
    "ro": "romanian",
    "hu": "hungarian",
    "el": "greek",
}
"""The folder of each language, whose `LANGUAGE` is loaded when it is first asked for."""


@cache
def language_of(tag: str) -> Language:
    """Return the language of a BCP 47 tag, empty where it is unknown.

    English is American and Portuguese Brazilian unless the tag names another country.
    """
    code, _, region = tag.replace("_", "-").lower().partition("-")
    if code not in FOLDERS:
        return Language(code)
    language = _load(FOLDERS[code])
    return (
        language.other_countries
        if region and language.other_countries and region.upper() != language.home
        else language
    )


@cache
def languages() -> tuple[Language, ...]:
    """Return every language that has a folder."""
    return tuple(_load(folder) for folder in FOLDERS.values())


def _load(folder: str) -> Language:
    language = import_module(f"{__name__}.{folder}").LANGUAGE
    assert isinstance(language, Language)
    return language


@cache
def vocabulary_of(tag: str) -> Vocabulary:
    """Return the vocabulary of a language, that of English where it has none."""
    vocabulary = language_of(tag).vocabulary or language_of("en").vocabulary
    assert vocabulary
    return vocabulary


@cache
def phrases_of(tag: str) -> Phrases:
    """Return the program's words in a language, in English where it has none."""
    return language_of(tag).phrases.completed(language_of("en").phrases)


def alternatives(part: Callable[[Language], str]) -> str:
    """Return a regular expression that matches a part of any language: its alternatives, without a group."""
    return "|".join(dict.fromkeys(found for language in languages() if (found := part(language))))
