"""Text that every format can hold, in lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.episode.metadata.text import plain, wrap


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("as it is", "as it is"),
        ("  two\n\nlines\tand  blanks ", "two lines and blanks"),
        ("no\x00null, no\x1b[31m escape", "no null, no [31m escape"),
        ("separators\u2028and\ufeffmarks", "separators and marks"),
        ("a lone surrogate \ud800.", "a lone surrogate ."),
        ("soft\u00adhyphens and — dashes", "soft\u00adhyphens and — dashes"),
    ],
)
def test_control_characters_and_line_breaks_go(text: str, cleaned: str) -> None:
    assert plain(text) == cleaned


@given(st.text())
def test_plain_text_can_be_encoded_and_is_one_line(text: str) -> None:
    assert len(plain(text).encode("utf-8").decode().splitlines()) <= 1
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 6, ["one", "two", "three"]),
        ("a extraordinarily b", 6, ["a", "extraordinarily", "b"]),
        ("well-known fact", 6, ["well-known", "fact"]),
        ("東京は日本の首都です。", 4, ["東京は日", "本の首都", "です。"]),
        ("これは「東京」です。", 4, ["これは", "「東京」", "です。"]),
        ("ちょっと、です。", 4, ["ちょっ", "と、で", "す。"]),
        ("เครื่องมือ", 5, ["เครื่", "องมือ"]),
    ],
)
def test_lines_end_between_words(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


def test_a_mark_stays_with_the_letter_it_stands_on() -> None:
    lines = wrap("สวัสดีครับ", 3)
    assert "".join(lines) == "สวัสดีครับ"
    assert not any(line[0] in "ัี" for line in lines)


@given(st.text(st.characters(codec="utf-8")).map(plain), st.integers(1, 70))
def test_wrapping_loses_nothing_and_keeps_to_the_width(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(len(line) <= width or not any(c.isspace() for c in line) for line in lines)
