"""Inline Markdown: what it reads, and that what is written reads back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.document import parse_document
from interview_audio.markup.pronunciations import without_pronunciations
from interview_audio.markup.reading import parse_inline, source_lines
from interview_audio.markup.runs import address, tidy
from interview_audio.markup.writing import to_markdown
from interview_audio.model import UNSEEN, Inline, InlineKind, Mark

STRONG, EMPHASIS = frozenset({Mark.STRONG}), frozenset({Mark.EMPHASIS})


def told(markdown: str) -> list[tuple[str, str]]:
    """Runs as text and marks, easy to read."""
    return [(run.text, " ".join(sorted(run.marks)) or run.kind) for run in parse_inline(markdown)]


@pytest.mark.parametrize(
    ("markdown", "runs"),
    [
        ("**a** b", [("a", "strong"), (" b", "text")]),
        ("**Ann:**So", [("Ann:", "strong"), ("So", "text")]),
        ("**Ann: **So", [("Ann:", "strong"), (" So", "text")]),
        ("**重要。**そう", [("重要。", "strong"), ("そう", "text")]),
        ("**Why?\n**", [("Why?", "strong"), (" ", "text")]),
        ("******Why?**", [("Why?", "strong")]),
        ("2 ** 3 ** 4", [("2 ** 3 ** 4", "text")]),
        ("*(*a*)*", [("(a)", "emphasis")]),
        ("x<sup>2</sup>", [("x", "text"), ("2", "superscript")]),
        ("`a *b*`", [("a *b*", "code")]),
        ("<code>a &amp; b</code>", [("a & b", "code")]),
        ("a[^1] b", [("a", "text"), ("1", "note"), (" b", "text")]),
        ("a^[so *so*] b", [("a", "text"), ("so *so*", "note"), (" b", "text")]),
        ("a <!-- pause 1s --> b", [("a ", "text"), ("pause 1s", "direction"), (" b", "text")]),
        ("a <!-- x --> b", [("a ", "text"), ("x", "comment"), (" b", "text")]),
        ("a<script>b</script>c", [("a", "text"), ("b", "comment"), ("c", "text")]),
        ("![the *alt*](x.png)", [("the alt", "image")]),
        ("a\\\nb", [("a", "text"), ("\n", "break"), ("b", "text")]),
        ("a\nb", [("a b", "text")]),
    ],
)
def test_inline_markdown_becomes_runs(markdown: str, runs: list[tuple[str, str]]) -> None:
    assert told(markdown) == runs


def test_links_keep_where_they_point() -> None:
    assert parse_inline("[a](<b c>) <a href='d&amp;e'>f</a>") == (
        Inline("a", href="b%20c"),
        Inline(" "),
        Inline("f", href="d&e"),
    )


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", " JavaScript:x", "java\nscript:x", "data:text/html,x", "vbscript:x"]
)
def test_links_that_run_a_program_are_no_links(href: str) -> None:
    assert address(href) is None
    assert all(not run.href for run in parse_inline(f'<a href="{href}">x</a>'))


def test_source_lines_are_the_whole_in_parts() -> None:
    from interview_audio.markup.grammar import block_tokens

    token = block_tokens("**a\nb** c  \nd `e\nf` g")[1]
    lines = source_lines(token.children or [])
    assert [offset for offset, _ in lines] == [0, 4, 12]
    assert tidy(run for _, runs in lines for run in runs) == parse_inline("**a\nb** c  \nd `e\nf` g")


TEXT = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"])
    | st.sampled_from("*_`[]()<>!#-+=:.1 \\&~^{}|\n\t")
)
VISIBLE = TEXT.filter(bool)
MARKS = st.frozensets(st.sampled_from(Mark))
HREFS = st.none() | st.sampled_from(["", "https://x.org/a?b=1&c=2", "b c", "ä<b>(c)\\d", "#e{f}", 'g"h'])
RUNS = st.lists(
    st.one_of(
        st.builds(Inline, TEXT, st.just(InlineKind.TEXT), MARKS, HREFS),
        st.builds(Inline, VISIBLE, st.just(InlineKind.CODE), MARKS, HREFS),
        st.builds(Inline, TEXT, st.just(InlineKind.IMAGE), MARKS, HREFS.map(lambda href: href or None)),
        st.builds(Inline, st.text("ab1-", min_size=1), st.just(InlineKind.NOTE), MARKS),
        st.just(Inline("\n", InlineKind.BREAK)),
        st.builds(Inline, st.sampled_from(["pause 1s", "say: gee pee"]), st.just(InlineKind.DIRECTION)),
        st.builds(Inline, st.sampled_from(["x", "more", "a > b"]), st.just(InlineKind.COMMENT)),
    ),
    max_size=6,
)


@given(RUNS)
def test_what_is_written_reads_back_as_the_same_runs(runs: list[Inline]) -> None:
    assert parse_inline(to_markdown(runs)) == tidy(runs)


@given(RUNS)
def test_tidy_runs_are_tidy(runs: list[Inline]) -> None:
    assert tidy(tidy(runs)) == tidy(runs)


def trimmed(runs: tuple[Inline, ...]) -> str:
    return "".join(run.text for run in runs if run.kind not in UNSEEN).strip()


@given(
    RUNS.map(lambda runs: [run for run in runs if run.kind is not InlineKind.BREAK]),
    st.sampled_from(["", "Before.\n\n"]),
)
def test_what_is_written_reads_back_as_a_paragraph_of_a_file(runs: list[Inline], before: str) -> None:
    markdown = before + to_markdown(runs) + "\n\nAfter.\n"
    blocks = parse_document(markdown.encode(), format="markdown").blocks
    body = [b for b in blocks if b.line == before.count("\n") + 1]
    if trimmed(tidy(runs)):
        assert [b.text.strip() for b in body] == [trimmed(tidy(runs))]
        assert to_markdown(body[0].inlines).strip() == to_markdown(_edges_off(tidy(runs))).strip()
    assert blocks[-1].text == "After."


def _edges_off(runs: tuple[Inline, ...]) -> tuple[Inline, ...]:
    from interview_audio.document.blocks.lines import trimmed as lines_trimmed

    return lines_trimmed(runs)


def test_an_engine_that_takes_no_sounds_is_given_the_words_alone() -> None:
    assert without_pronunciations("Ask [Nguyen](/wɪn/) and [Cox's](/kɒksɪz/).") == "Ask Nguyen and Cox's."
