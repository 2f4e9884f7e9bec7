"""What a voice cannot read is said as it would be spelled in letters that it can, and nothing is left out."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.model import Block, BlockKind, Inline, Role, Turn
from interview_audio.speech.engines.transliteration import transliterated, transliteration_note

SENTENCES = {
    "これは日本語の文です。": "koreha ri ben yu no wen desu.",
    "这是一个完整的中文句子，没有英文。": "zhe shi yi ge wan zheng de zhong wen ju zi, mei you ying wen.",
    "이것은 한국어 문장입니다.": "igeoseun hangugeo munjangibnida.",
    "Это предложение на русском.": "Eto predlozhenie na russkom.",
    "هذه جملة كاملة باللغة العربية.": "hadhah jamalah kamalah balalaghah alarabayah.",
    "זהו משפט בעברית.": "zahav masafat vavarayat.",
    "यह हिंदी में एक वाक्य है।": "yah himadi mem ek vaky hai,",
    "ეს არის ქართული": "es aris kartuli",
    "ประโยคภาษาไทย": "praoykhphasaaithy",
}


@pytest.mark.parametrize(("text", "said"), SENTENCES.items())
def test_a_sentence_in_other_letters_is_said_as_it_is_spelled(text: str, said: str) -> None:
    assert transliterated(text, "en").strip() == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("They call it 合気道, over there.", "They call it he qi dao, over there."),
        ("ask日本now", "ask ri ben now"),
        ("My grandmother said Привет to США.", "My grandmother said Privet to SShA."),
        ("１２３ and ١٢٣", "123 and 123"),
        ("𝕳𝖊𝖑𝖑𝖔", "Hello"),
    ],
)
def test_a_word_in_other_letters_stands_among_the_others(text: str, said: str) -> None:
    assert transliterated(text, "en-US") == said


@pytest.mark.parametrize(
    "text", ["Přemysl Øster and Đào Łukasz", "naïve café", "Hawaiʻi", "½ of 3² €", "🙂 ❤️", "“so” – it…", "e\u0301"]
)
def test_what_is_latin_or_no_letter_stays_as_it_is(text: str) -> None:
    assert transliterated(text, "en") == text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Привет, мир", "ru"),
        ("Γειά σου", "el"),
        ("你好。", "zh-CN"),
        ("こんにちは、日本", "ja"),
        ("안녕 漢字", "ko"),
        ("مرحبا؟", "ar"),
    ],
)
def test_a_voice_reads_its_own_language(text: str, language: str) -> None:
    assert transliterated(text, language) == text


@given(st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=20))
def test_nothing_with_a_letter_or_a_figure_becomes_silent(text: str) -> None:
    said = transliterated(text, "en")
    assert any(c.isalnum() for c in said)
    assert all(c.isascii() or unicodedata.name(c).startswith(("LATIN", "MODIFIER")) for c in said if c.isalpha())


def test_a_note_names_the_letters_and_the_lines() -> None:
    def turn(text: str, line: int) -> Turn:
        return Turn(Role.GUEST, "Ann", (Block(BlockKind.PARAGRAPH, (Inline(text),), line),), line)

    turns = [turn("Only Latin, and an α.", 3), turn("Он сказал so.", 5), turn("合気道 and Привет", 9)]
    note = transliteration_note(turns, "en")
    assert note
    assert note.startswith(
        "Words in Cyrillic, Chinese letters (line 5, 9) are spoken as they are spelled in Latin ones"
    )
    assert transliteration_note(turns[:1], "en") is None
    assert transliteration_note(turns[1:2], "ru") is None


@pytest.mark.parametrize(
    ("written", "read"),
    [("Trần Thị Hằng", "Tran Thi Hang"), ("Ḫaṭṭuša", "Hattuša"), ("ꜱᴍᴀʟʟ", "small"), ("café Zürich", "café Zürich")],
)
def test_latin_letters_that_no_voice_has_are_read_as_their_base_letters(written: str, read: str) -> None:
    assert transliterated(written, "en-US") == read
    assert transliterated(written, "de") == read


def test_a_vietnamese_voice_keeps_its_letters() -> None:
    assert transliterated("Trần", "vi") == "Trần"
