"""Convert tokens of inline Markdown and HTML to runs of text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from interview_audio.markup.grammar import inline_tokens
from interview_audio.markup.runs import address, tidy
from interview_audio.model import UNSEEN, Inline, InlineKind, Mark

DIRECTION = re.compile(r"\s*(pause\b|say:)", re.IGNORECASE)
COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)([^>]*)>")
HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
ALT = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
SRC = re.compile(r"""\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)

TAG_MARKS = {
    "b": Mark.STRONG,
    "strong": Mark.STRONG,
    "i": Mark.EMPHASIS,
    "em": Mark.EMPHASIS,
    "cite": Mark.EMPHASIS,
    "s": Mark.STRUCK,
    "del": Mark.STRUCK,
    "strike": Mark.STRUCK,
    "sup": Mark.SUPERSCRIPT,
    "sub": Mark.SUBSCRIPT,
}
TOKEN_MARKS = {"strong": Mark.STRONG, "em": Mark.EMPHASIS, "s": Mark.STRUCK}
CODE_TAGS = {"code", "kbd", "samp", "tt"}
HIDDEN_TAGS = {"script", "style", "template"}


def parse_inline(text: str) -> tuple[Inline, ...]:
    """Return the runs of one paragraph of inline Markdown or HTML."""
    return inlines(inline_tokens(text))


def inlines(tokens: Iterable[Token]) -> tuple[Inline, ...]:
    """Return the runs of the children of an `inline` token; neighbours that differ in nothing are one run."""
    state = _State()
    return tidy(run for token in tokens for run in _runs(token, state))


def source_lines(tokens: Iterable[Token]) -> list[tuple[int, list[Inline]]]:
    """Return the runs of an `inline` token's children, line by line as they stand in the source.

    Each line comes with its offset in the token's content, and ends with the run of its line break: a blank, or a
    `BREAK` where the author asked for one. All lines together, tidied, are `inlines(tokens)`.
    """
    state = _State()
    lines: list[tuple[int, list[Inline]]] = [(0, [])]
    for token in tokens:
        lines[-1][1].extend(_runs(token, state))
        if "at" in token.meta:
            lines.append((int(token.meta["at"]) + 1, []))
    return lines


class _State:
    """What is open at the current token: marks, links, code and hidden elements."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.hrefs: list[str] = []
        self.code = 0
        self.hidden = 0

    def run(self, text: str, kind: InlineKind = InlineKind.TEXT, href: str | None = None) -> Inline:
        if self.hidden:
            return Inline(text, InlineKind.COMMENT)
        if self.code and kind is InlineKind.TEXT:
            kind = InlineKind.CODE
        return Inline(text, kind, frozenset(self.marks), href or (self.hrefs[-1] if self.hrefs else None))


def _runs(token: Token, state: _State) -> Iterator[Inline]:  # noqa: C901 - a branch for each kind of token
    match token.type:
        case "text" | "text_special":
            yield state.run(token.content)
        case "softbreak":
            yield state.run(" ")
        case "hardbreak":
            yield state.run("\n", InlineKind.BREAK)
        case "code_inline":
            yield state.run(token.content, InlineKind.CODE)
        case "image":
            yield state.run(_plain(token), InlineKind.IMAGE, str(token.attrs.get("src", "")))
        case "footnote_ref":
            yield state.run(str(token.meta.get("label") or token.meta.get("content", "")), InlineKind.NOTE)
        case "link_open":
            state.hrefs.append(str(token.attrs.get("href", "")))
        case "link_close":
            state.hrefs.pop()
        case "html_inline":
            yield from _html(token.content, state)
        case name if name.removesuffix("_open") in TOKEN_MARKS:
            state.marks.append(TOKEN_MARKS[name.removesuffix("_open")])
        case name if name.removesuffix("_close") in TOKEN_MARKS:
            state.marks.remove(TOKEN_MARKS[name.removesuffix("_close")])


def _plain(image: Token) -> str:
    """Return the words of an image's alternative text without their Markdown."""
    return "".join(run.text for run in inlines(image.children or []) if run.kind not in UNSEEN)


def _attribute(pattern: re.Pattern[str], attributes: str) -> str:
    found = pattern.search(attributes)
    return html.unescape(next(g for g in found.groups() if g is not None)) if found else ""


def _html(source: str, state: _State) -> Iterator[Inline]:  # noqa: C901 - a branch for each kind of tag
    """Convert one HTML tag or comment, as markdown-it passes it on."""
    if comment := COMMENT.fullmatch(source):
        kind = InlineKind.DIRECTION if DIRECTION.match(comment[1]) else InlineKind.COMMENT
        yield Inline(comment[1].strip(), kind)
        return
    tag = TAG.fullmatch(source)
    if not tag:
        return
    closing, name, attributes = bool(tag[1]), tag[2].lower(), tag[3]
    if name in TAG_MARKS:
        mark = TAG_MARKS[name]
        if not closing:
            state.marks.append(mark)
        elif mark in state.marks:
            state.marks.remove(mark)
    elif name == "a":
        if not closing:
            state.hrefs.append(address(_attribute(HREF, attributes)) or "")
        elif state.hrefs:
            state.hrefs.pop()
    elif name in CODE_TAGS:
        state.code = max(0, state.code + (-1 if closing else 1))
    elif name in HIDDEN_TAGS:
        state.hidden = max(0, state.hidden + (-1 if closing else 1))
    elif name == "br":
        yield state.run("\n", InlineKind.BREAK)
    elif name == "img":
        yield state.run(_attribute(ALT, attributes), InlineKind.IMAGE, address(_attribute(SRC, attributes)) or "")
