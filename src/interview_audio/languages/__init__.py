"""The languages that are read with rules of their own. Any other has none, and its figures are left to the engine."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from interview_audio.languages.english import ENGLISH
from interview_audio.languages.french import FRENCH
from interview_audio.languages.german import GERMAN
from interview_audio.languages.italian import ITALIAN
from interview_audio.languages.language import Currency, Language
from interview_audio.languages.portuguese import EUROPEAN, PORTUGUESE
from interview_audio.languages.spanish import SPANISH

__all__ = ["Currency", "Language", "language_of"]

LANGUAGES = {language.code: language for language in (ENGLISH, FRENCH, GERMAN, ITALIAN, PORTUGUESE, SPANISH)}


@cache
def language_of(tag: str) -> Language:
    """The tables for a BCP 47 tag. English is American and Portuguese Brazilian unless the tag
    names another country."""
    code, _, region = tag.replace("_", "-").partition("-")
    language = LANGUAGES.get(code.lower())
    if language is None:
        return Language(code.lower())
    if language is ENGLISH and region.upper() not in ("", "US"):
        return replace(language, day_first=True)
    if language is PORTUGUESE and region.upper() not in ("", "BR"):
        return EUROPEAN
    return language
