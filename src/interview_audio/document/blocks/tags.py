"""Tokenise HTML into tags, text and comments, each with its line, in one pass without backtracking.

The parser of the standard library reads a page of unfinished tags in quadratic time up to Python 3.11.13. Here what is
begun and not finished goes to the end of the file, as in a browser, so every character is looked at once.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from interview_audio.languages.lazy_pattern import LazyPattern

BEGINS = LazyPattern(r"<(?:(!--|!\[CDATA\[|%|\?|!)|(/?)([a-zA-Z][^\s/>]*+))")
ENDS = {"!--": "-->", "![CDATA[": "]]>", "%": "%>", "?": ">", "!": ">"}
ATTRIBUTE = LazyPattern(
    r"""[\s/]*+(?:(>)|([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|(?!["'])([^\s>]*+)))?+)""",
)
RAW_TEXT = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript"})
"""Elements that hold no tags; browsers that run scripts read `noscript` so."""

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)


@dataclass(frozen=True, slots=True)
class Text:
    """Text between tags, entities resolved."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, a declaration or a piece of a template, which browsers don't show."""

    text: str
    line: int
    source: str


@dataclass(frozen=True, slots=True)
class Start:
    """A start tag. That of a raw text element holds all of its text, and no end tag follows."""

    name: str  # in lower case
    attributes: Mapping[str, str]
    line: int
    source: str
    empty: bool = False  # it has no content by its nature, or is written `<x/>`
    raw: str = ""


@dataclass(frozen=True, slots=True)
class End:
    """An end tag."""

    name: str
    line: int


Piece = Text | Comment | Start | End


def pieces(source: str, line: int = 1) -> Iterator[Piece]:
    """Yield the pieces of HTML in order; `line` is that of the first character."""
    at = 0
    while begin := BEGINS.search(source, at):
        start = begin.start()
        line_of_tag = line + source.count("\n", at, start)
        piece, end = _comment(source, begin, line_of_tag) if begin[1] else _tag(source, begin, line_of_tag)
        if piece is None:
            break  # a tag that isn't finished: browsers drop the rest of the file, here it stays text
        if start > at:
            yield Text(html.unescape(source[at:start]), line)
        yield piece
        line = line_of_tag + source.count("\n", start, end)
        at = end
    if at < len(source):
        yield Text(html.unescape(source[at:]), line)


def _comment(source: str, begin: re.Match[str], line: int) -> tuple[Comment, int]:
    end = source.find(ENDS[begin[1]], begin.end())
    end, stop = (len(source), len(source)) if end < 0 else (end, end + len(ENDS[begin[1]]))
    return Comment(source[begin.end() : end], line, source[begin.start() : stop]), stop


def _tag(source: str, begin: re.Match[str], line: int) -> tuple[Start | End | None, int]:
    name = begin[3].lower()
    attributes: dict[str, str] = {}
    at = begin.end()
    while (found := ATTRIBUTE.match(source, at)) and not found[1]:
        value = next((v for v in found.group(3, 4, 5) if v is not None), "")
        attributes.setdefault(found[2].lower(), html.unescape(value))
        at = found.end()
    if not found:
        return None, at
    if begin[2]:
        return End(name, line), found.end()
    tag = source[begin.start() : found.end()]
    empty = name in VOID or "/" in found[0]
    if name not in RAW_TEXT or empty:
        return Start(name, attributes, line, tag, empty), found.end()
    close = re.compile(rf"</{name}(?=[\s/>])[^>]*+>?", re.IGNORECASE).search(source, found.end())
    raw = source[found.end() : close.start() if close else None]
    return Start(name, attributes, line, tag, raw=raw), close.end() if close else len(source)
