"""Bytes to text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.document import parse_document
from interview_audio.document.encoding import decode
from interview_audio.errors import UsageError

ENGLISH = "“It’s a café,” she said – and it wasn’t. " * 3
RUSSIAN = "Расскажите, пожалуйста, о себе. Я программист из Москвы, пишу на Питоне уже десять лет."
JAPANESE = "自己紹介をお願いします。私は東京に住んでいるプログラマーです。カタカナも使います。"
POLISH = "Zażółć gęślą jaźń. Czy możesz opowiedzieć o sobie? Jestem programistą z Łodzi i piszę książki."
GREEK = "Καλημέρα, πείτε μας για τον εαυτό σας. Είμαι προγραμματιστής."
CHINESE = "请介绍一下自己。我是一个程序员，住在北京，已经写了十年的代码。"
FRENCH = "Où travailles-tu ? J’ai été élève là-bas, et ça m’a plu : c’était très bien. "


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "cp1252"),
        (FRENCH, "cp1252"),
        ("Wo hast du das gelernt, und für wen? Größe ist schön. ", "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "utf-16-le"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        (POLISH, "cp1250"),
        (GREEK, "cp1253"),
        (CHINESE, "gb18030"),
    ],
)
def test_text_says_its_encoding_by_its_bytes(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("windows-1252", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("windows-1251", "cp1251"),
        ("Shift_JIS", "cp932"),
        ("x-sjis", "cp932"),
        ("GB2312", "gb18030"),
        ("utf-16", "utf-8"),
        ("nonsense", "utf-8"),
    ],
)
def test_a_page_says_its_encoding(declared: str, encoding: str) -> None:
    words = {"cp1251": RUSSIAN, "cp932": JAPANESE, "gb18030": CHINESE}.get(encoding, FRENCH)
    for meta in (f'<meta charset="{declared}">', f"<meta content='text/html; charset={declared}' http-equiv=x>"):
        page = f"<html><head>{meta}</head><p>{words}</p>"
        assert words in decode(page.encode(encoding))


def test_long_text_in_an_old_encoding_is_told_from_what_is_foreign_in_it() -> None:
    text = "A long English text without any accents. " * 3000 + FRENCH
    assert decode(text.encode("cp1252")) == text


def test_a_stray_byte_does_not_change_the_encoding() -> None:
    text = (RUSSIAN + "\n") * 20
    assert decode(text.encode() + b"It\x92s") == text + "It’s"


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n", "\u2028", "\x85"])
def test_lines_end_in_one_way(ending: str) -> None:
    assert decode(f"a{ending}b".encode()) == "a\nb"


def test_nothing_unreadable_is_left() -> None:
    assert decode("a\x00b\x1b[31mc\ufdd0d\ufefff".encode() + b" x" * 100).startswith("a b [31mc\ufffddf")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n", "a picture"),
        (codecs.BOM_UTF8 + b"\x00\x01\x02\x03\x04\x05\x06", "not a text"),
        (b"\xd0\xcf\x11\xe0\xa1", "an old Word file"),
        (b"ID3\x03", "a sound file"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, kind: str) -> None:
    with pytest.raises(UsageError, match=kind):
        parse_document(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except UsageError:
        return
    text.encode()  # no half of a surrogate pair is left
    assert not set(text) & {"\x00", "\x1b", "\r", "\ufeff"}
