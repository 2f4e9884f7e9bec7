"""The page has its words in the language of the interview."""

from __future__ import annotations

import json
import re

import pytest

from interview_audio.desk.words import PAGE, page_in
from interview_audio.languages import language_of, languages, phrases_of

SCRIPTS = "".join(path.read_text() for path in PAGE.parent.glob("*.js"))


@pytest.mark.parametrize("language", [language.code for language in languages() if language.phrases.desk])
def test_a_page_is_whole_in_every_language(language: str) -> None:
    page = page_in(language)
    assert f'<html lang="{language}">' in page
    assert "{{" not in page
    (script,) = re.findall(r'<script type="application/json" id="words">(.*?)</script>', page)
    assert json.loads(script) == phrases_of(language).desk
    assert f">{language_of(language).phrases.desk['save']}<" in page


@pytest.mark.parametrize("language", ["sw", "ja-JP", ""])
def test_a_page_is_english_where_a_language_has_no_words(language: str) -> None:
    assert '<html lang="en">' in page_in(language)


def test_every_word_is_used_and_every_word_used_is_there() -> None:
    known = set(phrases_of("en").desk)
    named = set(re.findall(r"\{\{([^{}]+)\}\}", PAGE.read_text())) - {"lang", "words"}
    quoted = {key for key in known if f'"{key.removesuffix(" hint")}"' in SCRIPTS}  # a button's hint goes with its word
    assert known == named | quoted
    assert set(re.findall(r'\bw\("([^"]+)"', SCRIPTS)) <= known
