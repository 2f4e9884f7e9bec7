"""Marks of Markdown inside raw HTML are read as emphasis, links and pictures."""

from __future__ import annotations

import pytest

from interview_audio.document import parse_document
from interview_audio.document.markdown.inside_html import with_tags
from interview_audio.model import Mark


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ('<p class="q">**Who winds it?**</p>', '<p class="q"><strong>Who winds it?</strong></p>'),
        ("<br>\n_N: Who winds it?_", "<br>\n<em>N: Who winds it?</em>"),
        ("<p>the *old* one", "<p>the <em>old</em> one"),
        ("<p>***both***</p>", "<p><strong><em>both</em></strong></p>"),
        ("<p>see [the yard](/y_a_rd)</p>", '<p>see <a href="/y_a_rd">the yard</a></p>'),
        ("<p>![a boat](/b_1_.png)</p>", '<p><img alt="a boat" src="/b_1_.png"></p>'),
    ],
)
def test_marks_become_tags(source: str, read: str) -> None:
    assert with_tags(source) == read


@pytest.mark.parametrize(
    "source",
    [
        "<p>2 * 3 * 4, a_b_c and 5*6*7</p>",
        '<p title="**no**">yes</p>',
        "<pre>**kept**</pre>",
        "<code>*args*</code>",
        "<script>a = '**kept**'</script>",
        "<!-- **kept** -->",
        "<p>** no **</p>",
        "<p>**over\ntwo lines**</p>",
    ],
)
def test_all_else_stays(source: str) -> None:
    assert with_tags(source) == source


def test_a_page_that_was_converted_by_half_has_its_bold() -> None:
    asked = ("Who winds it?", "Since when?", "And before?")
    page = "<html><body>" + "".join(f"<p>**{q}**</p><p>I do, {q.lower()}</p>" for q in asked) + "</body></html>"
    blocks = [b for b in parse_document(page.encode(), format="html").blocks if b.text.strip()]
    bold = [b.text for b in blocks if any(Mark.STRONG in run.marks for run in b.inlines)]
    assert bold == list(asked)


def test_stars_on_a_page_that_has_hardly_any_are_words() -> None:
    page = "<html><body><p>**Who** winds it?</p><p>I do.</p></body></html>"
    assert any("**Who**" in b.text for b in parse_document(page.encode(), format="html").blocks)
