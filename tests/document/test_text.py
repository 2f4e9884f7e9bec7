"""Plain text: which lines are a paragraph."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.document import parse_document
from interview_audio.model import BlockKind

SENTENCES = (
    "I grew up in a small town by the sea, and there was one computer in the whole school. "
    "Nobody knew what to do with it, so it was mine for three years. "
    "By the time anybody asked for it I had written a game, a diary and half a compiler."
)


def paragraphs(source: str) -> list[tuple[int, str]]:
    return [(b.line, b.text) for b in parse_document(source.encode(), format="text").blocks]


@pytest.mark.parametrize("width", [60, 72, 80, 95])
def test_a_wrapped_paragraph_is_one_block(width: int) -> None:
    wrapped = textwrap.fill(SENTENCES, width)
    after = wrapped.count("\n") + 3
    assert paragraphs(f"{wrapped}\n\n{wrapped}") == [(1, SENTENCES), (after, SENTENCES)]


def test_a_paragraph_a_line_is_a_block_a_line() -> None:
    source = f"How did it start?\n{SENTENCES}\nAnd then?\nThen I left.\n{SENTENCES}"
    assert [line for line, _ in paragraphs(source)] == [1, 2, 3, 4, 5]


def test_a_wrapped_text_keeps_its_short_lines_apart() -> None:
    wrapped = textwrap.fill(SENTENCES, 72)
    source = f"{wrapped}\n\nAnd then?\nThen I left.\n\n{wrapped}"
    assert [text for _, text in paragraphs(source)] == [SENTENCES, "And then?", "Then I left.", SENTENCES]


def test_labels_start_a_paragraph_in_wrapped_text() -> None:
    answer = textwrap.fill("Bo: " + SENTENCES, 72)
    assert [text for _, text in paragraphs(f"Ann: How did it start?\n{answer}\n\nAnn: And?\n{answer}")] == [
        "Ann: How did it start?",
        "Bo: " + SENTENCES,
        "Ann: And?",
        "Bo: " + SENTENCES,
    ]


def test_a_sentence_that_runs_on_is_joined_even_where_nothing_is_wrapped() -> None:
    assert paragraphs("I like the sea\nand the wind.\nDo you?") == [(1, "I like the sea and the wind."), (3, "Do you?")]


def test_quoted_mail_is_quoted() -> None:
    blocks = parse_document(b"> How did it start?\nBy chance.\n", format="text").blocks
    assert [(b.quoted, b.text) for b in blocks] == [(1, "How did it start?"), (0, "By chance.")]


def test_a_line_across_the_page_is_a_rule() -> None:
    blocks = parse_document(b"One.\n-----\nTwo.\n", format="text").blocks
    assert [b.kind for b in blocks] == [BlockKind.PARAGRAPH, BlockKind.RULE, BlockKind.PARAGRAPH]


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters=">\u2028\u2029\ufeff"), max_size=200
    )
    | st.text("ab.?:- \n", max_size=200)
)
def test_every_word_is_kept_in_order(source: str) -> None:
    words = [w for w in source.split() if any(c.isalnum() for c in w)]
    kept = [w for b in parse_document(source.encode(), format="text").blocks for w in b.text.split()]
    assert [w for w in kept if any(c.isalnum() for c in w)] == words


def test_a_page_that_stands_in_pre_is_its_paragraphs_whatever_names_of_products_are_among_its_words() -> None:
    said = "We wound the C64 and the A2000 by hand then, all 3 of us. It was slow.\n\n"
    talk = "".join(f"<B>IM: Why did you wind clock no. {n} ?</B>\n\nPer: {said}" for n in range(6))
    blocks = parse_document(f"<html><body><pre>\n{talk}</pre></body></html>".encode(), format="html").blocks
    assert [b.text.split(":")[0] for b in blocks if b.kind is BlockKind.PARAGRAPH] == ["IM", "Per"] * 6


def test_a_long_listing_in_pre_stays_code() -> None:
    listing = "".join(f"def clock_{n}(hour, minute):\n    return hour * 60 + minute + {n}\n\n" for n in range(40))
    blocks = parse_document(f"<html><body><pre>{listing}</pre></body></html>".encode(), format="html").blocks
    assert {b.kind for b in blocks} == {BlockKind.CODE}
