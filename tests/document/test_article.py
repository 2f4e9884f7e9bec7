"""Saved pages: what is the article, and what stands beside it."""

from __future__ import annotations

import pytest

from interview_audio.document import parse_document
from interview_audio.model import BlockKind

PROSE = "I grew up by the sea, where nobody had a computer, and this is how it went on from there to the city."


def turns(start: int, end: int) -> str:
    return "".join(f"<p><b>Question {n}?</b></p><p>Yes.</p><p>answer{n} {PROSE}</p>" for n in range(start, end))


COMMENTS = "".join(f"<li><article><p>Dear Ann, beside {PROSE}</p></article></li>" for _ in range(30))
TEASERS = "".join(f"<li><a href='/{n}'>beside {PROSE}</a></li>" for n in range(5))

PAGES = {
    "a blog with a sidebar and comments": f"""
        <body class="single has-sidebar"><div id="page"><header id="masthead"><p class="site-title">beside</p>
        <nav class="menu"><ul><li><a href="/">beside</a><li><a href="/a">beside</a></ul></nav></header>
        <div id="content"><main><article class="post"><header><h1>inside</h1>
        <div class="entry-meta">Posted by beside on May 3</div></header>
        <div class="entry-content">{turns(0, 5)}<div class="sharedaddy">Share: <a href="#">beside</a></div></div>
        <footer>beside</footer></article>
        <div id="comments"><h2>beside</h2><ol class="commentlist">{COMMENTS}</ol></div></main>
        <div id="secondary" class="widget-area"><p>beside {PROSE}</p></div></div>
        <footer id="colophon"><p>beside {PROSE}</p></footer></div></body>""",
    "divisions that nobody named": f"""
        <body><div><div><a href="/">beside</a> <a href="/a">beside</a></div>
        <div><h1>inside</h1><div>{turns(0, 4)}</div></div>
        <div><ul>{TEASERS}</ul></div></div></body>""",
    "an old page without any structure": f"""
        <body><h1>inside</h1>{turns(0, 3)}<hr><p><i>inside {PROSE}</i></p></body>""",
    "an article in sections": f"""
        <body><header><nav><a href="/">beside</a></nav></header>
        <article><section><p>inside {PROSE}</p></section><section>{turns(0, 3)}</section>
        <section id="share-your-story-with-us">{turns(3, 4)}</section></article>
        <aside><p>beside {PROSE}</p></aside></body>""",
    "a page in a form": f"""
        <body><form id="aspnet"><div class="header">beside</div><div class="content">{turns(0, 3)}</div>
        <div class="footer">beside</div></form></body>""",
    "a page that lays itself out in a table": f"""
        <body><table><tr><td class="sidebar"><ul>{TEASERS}</ul></td>
        <td><h1>inside</h1>{turns(0, 3)}</td></tr></table></body>""",
    "a cookie banner and a dialog": f"""
        <body><div class="cookie-consent"><p>beside {PROSE}</p><button>beside</button></div>
        <div role="dialog"><p>beside {PROSE}</p></div>
        <div class="post-body"><h1>inside</h1>{turns(0, 3)}</div></body>""",
    "a page that takes nav for a division": f"""
        <body><ul class="nav"><li><a href="/">beside</a><li><a href="/a">beside</a></ul>
        <div><h1>inside</h1><nav>{turns(0, 2)}</nav><nav>{turns(2, 3)}</nav><nav>{turns(3, 5)}</nav></div></body>""",
    "short answers": f"""
        <body><div class="post"><h1>inside</h1><p>inside {PROSE}</p><p><b>inside?</b></p><p>Yes, inside.</p></div>
        <div class="related-posts"><p>beside {PROSE}</p></div></body>""",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_the_article_is_told_from_what_stands_beside_it(page: str) -> None:
    blocks = parse_document(f"<!doctype html><title>inside</title>{page}".encode()).blocks
    beside = [b for b in blocks if b.kind is BlockKind.BOILERPLATE]
    inside = [b for b in blocks if b.kind not in (BlockKind.BOILERPLATE, BlockKind.MARKUP, BlockKind.METADATA)]
    assert not [b.text for b in inside if "beside" in b.text]
    assert not [b.text for b in beside if any(word in b.text for word in ("inside", "answer", "Question", "Yes."))]
    assert sum("answer" in b.text for b in inside) == page.count("answer")


def test_one_long_answer_is_not_the_article() -> None:
    page = (
        f"<!doctype html><body><p>How?</p><div><p>{PROSE * 40}</p></div><p>And then?</p><div><p>Yes.</p></div></body>"
    )
    assert [b.kind for b in parse_document(page.encode()).blocks] == [BlockKind.PARAGRAPH] * 4


def test_a_title_above_the_article_is_kept() -> None:
    page = (
        f"<title>An Interview – Site</title><div class=hero><h1>An Interview</h1></div><article>{turns(0, 3)}</article>"
    )
    document = parse_document(f"<!doctype html>{page}".encode())
    assert [b.text for b in document.blocks if b.kind is BlockKind.HEADING] == ["An Interview"]


def test_a_page_says_who_wrote_it_and_when() -> None:
    head = """<html lang=de><head><title>One | Site</title><meta property=og:title content=One>
        <meta name=author content="Ann Lee"><meta property="article:published_time" content="2024-01-15">
        <meta property="og:site_name" content=Site><link rel=canonical href="https://x.org/one"></head>"""
    document = parse_document(f"{head}<p>Hello</p>".encode())
    assert document.language == "de"
    assert document.metadata == {
        "title": "One",
        "author": "Ann Lee",
        "date": "2024-01-15",
        "site": "Site",
        "page title": "One | Site",
        "link": "https://x.org/one",
    }
