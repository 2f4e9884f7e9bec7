"""Input from strangers: bounded in time and depth, refused with a message or read, never a traceback."""

from __future__ import annotations

import re
import time

import pytest

from interview_audio.document import parse_document
from interview_audio.document.blocks.builder import MAX_TAGS
from interview_audio.errors import UsageError

N = 12_000

REPEATED = {
    "markdown": r"""
        >· -· 1.· [ ![ [a]( [^ ^[ a[^1]· **a· a**· _a_b *a_· `a· < <a· <!-- <!--·x·-->\n {{ {{·x·}}· {%
        {%·comment·%} { ){.a· :::\n :::·a\n\n |a &amp; a\n:·b\n\n <div>\n\n <b> x\n\n x··\n #·a\n <A·b={
        <A·b={{}} [a]:·b\n \\ ~~a ```\n""",
    "html": r"""
        <div> <b> <blockquote> <b>x</i> <ul><li> <table><tr><td> <p>x <br>x < <a· </b> <!--·x·--> <!--
        <script> &amp <p><a·href=x>x</a> <a·b=' <a·b=" <textarea> <dl><dt>a<dd>b""",
    "asciidoc": r"""
        *a· `a· http://a[ *·x\n ====\n a::· <<a [ {a} ----\n image:a[ footnote:[""",
    "rst": r"""
        -· *a· `a· a_· |a· ..\n ..·note::·x\n\n a\n=\n\n :a:·b\n ===·===\na···b\n\n a::\n\n··b\n\n""",
    "org": r"""
        *a· /a· =a· [[a· [[a][b· [[a][b]]· **·x\n :a:\n #+a:·b\n #+begin_quote\n #+begin_src\n -·a\n |a\n a:b:·""",
    "vtt": r"""
        <v· <v·A>x 00:01.000·-->·00:02.000\nx\n\n <b> {\\an8}""",
    "text": r"""
        >· word· word·word.\n = a: -·x\n""",
}
"""What is repeated, a word each; `·` is a blank and `\\n` a line break."""


def units(words: str) -> list[str]:
    return [re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], word.replace("·", " ")) for word in words.split()]


@pytest.mark.parametrize(
    ("name", "unit"),
    [pytest.param(name, unit, id=f"{name} {unit!r}") for name, words in REPEATED.items() for unit in units(words)],
)
def test_time_grows_with_length_and_no_more(name: str, unit: str) -> None:
    """Four times as much takes about four times as long; what is quadratic takes sixteen times as long."""

    def seconds(count: int) -> float:
        start = time.process_time()
        parse_document((unit * count).encode(), format=name)
        return time.process_time() - start

    small = seconds(N // 16)
    assert any(seconds(N // 4) < 10 * small + 0.25 for _ in range(3))  # one of them may have been disturbed


@pytest.mark.soak
@pytest.mark.parametrize("name", ["markdown", "rst", "asciidoc", "text"])
@pytest.mark.parametrize("mark", [">", "-", "*", "1."])
def test_a_hundred_thousand_quotations_or_lists_in_one_another_are_read(name: str, mark: str) -> None:
    blocks = parse_document((f"{mark} " * 100_000 + "word").encode(), format=name).blocks
    assert "word" in blocks[-1].text


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul", "span"])
def test_a_hundred_thousand_tags_in_one_another_are_read(tag: str) -> None:
    blocks = parse_document(f"<{tag}>".encode() * 100_000 + b"word", format="html").blocks
    assert [b.text for b in blocks] == ["word"]


@pytest.mark.soak
def test_more_tags_than_any_page_has_are_refused() -> None:
    with pytest.raises(UsageError, match="more than 300000 tags"):
        parse_document(b"<b>" * (MAX_TAGS + 1), format="html")


def test_deep_indentation_is_read() -> None:
    deep = "\n\n".join(" " * n + f"w{n}" for n in range(400))
    for name in ("markdown", "rst", "asciidoc", "org"):
        words = " ".join(b.text for b in parse_document(deep.encode(), format=name).blocks).split()
        assert words == [f"w{n}" for n in range(400)]


def test_a_long_line_is_read_and_a_longer_one_refused() -> None:
    line = b"word " * 500_000
    assert len(parse_document(line).blocks[0].text.split()) == 500_000
    with pytest.raises(UsageError, match="larger"):
        parse_document(line * 40)


def test_half_a_surrogate_pair_never_comes_out() -> None:
    sources = ["a &#xD800; b", "<p>a &#xD800; b</p>", '{"t": "\\ud800"}\nb']
    for source, name in zip(sources, ["markdown", "html", "markdown"], strict=True):
        document = parse_document(source.encode(), format=name)
        str(document.metadata).encode()
        assert all(b.text.encode() for b in document.blocks)
