"""Text of strangers, made fit to be published."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.markup.printable import clock, one_line, printable, shortened


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain – “quoted” 🎧 שלום", "plain – “quoted” 🎧 שלום"),
        ("null\0 bell\x07 escape\x1b[31m", "null bell escape[31m"),
        ("\x85C1\x9b controls", "C1 controls"),
        ("left\u202eright \u2066open", "leftright open"),
        ("lone \ud800 surrogate, no \uffff character", "lone  surrogate, no  character"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
    ],
)
def test_what_breaks_xml_or_the_text_beside_it_is_taken_out(text: str, expected: str) -> None:
    assert printable(text) == expected


@given(st.text())
def test_any_text_becomes_valid_xml(text: str) -> None:
    element = ElementTree.Element("a")
    element.text = printable(text)
    assert (ElementTree.fromstring(ElementTree.tostring(element, encoding="utf-8")).text or "") == printable(text)


@given(st.text(), st.integers(min_value=4, max_value=60))
def test_a_shortened_text_fits(text: str, size: int) -> None:
    text = one_line(text)
    short = shortened(text, size)
    assert len(short.encode()) <= size
    assert short == text or short.endswith("…")


@pytest.mark.parametrize(
    ("text", "size", "expected"),
    [
        ("short", 10, "short"),
        ("one two three", 9, "one…"),
        ("one two three", 10, "one two…"),
        ("one, two", 7, "one…"),
        ("ключевое слово", 22, "ключевое…"),
        ("oneverylongword", 9, "onever…"),
    ],
)
def test_texts_are_cut_between_words_and_never_within_a_letter(text: str, size: int, expected: str) -> None:
    assert shortened(text, size) == expected


@pytest.mark.parametrize(("ms", "expected"), [(0, "00:00:00"), (61_999, "00:01:01"), (36_000_000, "10:00:00")])
def test_show_notes_write_hours_minutes_and_seconds(ms: int, expected: str) -> None:
    assert clock(ms) == expected
