"""The pages of a read-along book: title page, contents, chapters, and their media overlays."""

from __future__ import annotations

from html import escape

from interview_audio.episode.book.content import Book, Chapter, Paragraphs
from interview_audio.episode.metadata.text import plain
from interview_audio.model import Role

ACTIVE_CLASS = "-epub-media-overlay-active"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug"})

STYLE = f"""@charset "utf-8";
body {{ font-family: Georgia, "Noto Serif", serif; line-height: 1.6; margin: 5%; color: #1d1d1b; background: #fffdf8; }}
h1, .speaker {{ font-family: "Helvetica Neue", Arial, "Noto Sans", sans-serif; line-height: 1.3; }}
h1 {{ font-size: 1.3em; margin: 1em 0 1.5em; }}
.turn {{ margin: 0 0 1.2em; }}
.speaker {{ font-size: 0.85em; font-weight: bold; color: #5a4a1f; margin: 0 0 0.2em; }}
.turn p + p {{ margin-top: 0.6em; }}
.interviewer p, .interviewer .speaker {{ font-weight: bold; }}
.narrator p {{ font-style: italic; }}
.about p {{ margin: 0 0 0.8em; }}
.{ACTIVE_CLASS} {{ background-color: #ffe9a8; color: #1d1d1b; }}
"""


def style() -> str:
    """Return the style sheet."""
    return STYLE


def title_page(book: Book) -> str:
    """Return the page with title, people, source and the notice that the voices are synthetic."""
    lines = [f"<h1>{_x(book.title)}</h1>"]
    if book.people:
        lines.append(f"<p>{_x(', '.join(book.people))}</p>")
    if book.author and book.author not in book.people:
        lines.append(f"<p>{_x(book.author)}</p>")
    if book.date:
        lines.append(f"<p>{_x(book.date)}</p>")
    if book.source.startswith(("http://", "https://")):
        lines.append(f'<p><a href="{_x(book.source)}">{_x(book.source)}</a></p>')
    if book.notice:
        lines.append(f"<p>{_x(book.notice)}</p>")
    return _page(book, book.title, f'<section class="about" epub:type="titlepage">{"".join(lines)}</section>')


def contents(book: Book) -> str:
    """Return the navigation document: the chapters, and the landmarks."""
    first = book.chapters[0].name
    links = "\n".join(f'<li><a href="{c.name}.xhtml">{_x(c.title)}</a></li>' for c in book.chapters)
    body = (
        f'<nav epub:type="toc" role="doc-toc" aria-labelledby="toc"><h1 id="toc">{_x(book.title)}</h1>\n'
        f"<ol>\n{links}\n</ol></nav>\n"
        '<nav epub:type="landmarks" hidden="hidden"><ol>'
        f'<li><a epub:type="bodymatter" href="{first}.xhtml">{_x(book.title)}</a></li></ol></nav>'
    )
    return _page(book, book.title, body)


def chapter_page(book: Book, chapter: Chapter) -> str:
    """Return a chapter: a span for every sentence."""
    turns = "\n".join(_turn(turn) for turn in chapter.turns)
    heading = f'<h1 id="title">{_x(chapter.title)}</h1>'
    body = f'<section epub:type="chapter" role="doc-chapter" aria-labelledby="title">{heading}\n{turns}\n</section>'
    return _page(book, chapter.title, body)


def _turn(turn: Paragraphs) -> str:
    name = f'<p class="speaker">{_x(turn.speaker)}</p>\n' if turn.speaker and turn.role is not Role.NARRATOR else ""
    spans = (" ".join(f'<span id="{s.id}">{_x(s.text)}</span>' for s in p) for p in turn.paragraphs)
    words = "\n".join(f"<p>{line}</p>" for line in spans)
    return f'<div class="turn {turn.role.value}">\n{name}{words}\n</div>'


def overlay(book: Book, chapter: Chapter) -> str:
    """Return the media overlay of a chapter: which part of the sound each sentence is."""
    pars = "\n".join(
        f'<par id="p-{s.id}"><text src="{chapter.name}.xhtml#{s.id}"/>'
        f'<audio src="{book.sound}" clipBegin="{clock(s.start_ms)}" clipEnd="{clock(s.end_ms)}"/></par>'
        for s in chapter.sentences
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0">\n<body>\n'
        f'<seq id="seq" epub:textref="{chapter.name}.xhtml" epub:type="chapter">\n{pars}\n</seq>\n</body>\n</smil>\n'
    )


def clock(ms: int) -> str:
    """Return a time as a SMIL clock value: `0:01:02.345`."""
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def _page(book: Book, title: str, body: str) -> str:
    language = _x(book.language)
    direction = ' dir="rtl"' if book.language.lower().split("-")[0] in RIGHT_TO_LEFT else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        f' lang="{language}" xml:lang="{language}"{direction}>\n'
        f'<head><title>{_x(title)}</title><link rel="stylesheet" href="style.css"/></head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _x(text: str) -> str:
    return escape(plain(text))
