"""Inline Markdown and HTML to runs of text and back; the one place that names markdown-it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from interview_audio.model import Inline, InlineKind, Mark

__all__ = ["Token", "block_tokens", "inlines", "parse_inline", "tidy", "to_markdown"]

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
DELIMITERS = {Mark.STRONG: "**", Mark.EMPHASIS: "*", Mark.STRUCK: "~~"}
TAGS = {
    Mark.STRONG: "strong",
    Mark.EMPHASIS: "em",
    Mark.STRUCK: "s",
    Mark.SUPERSCRIPT: "sup",
    Mark.SUBSCRIPT: "sub",
}
CODE_TAGS = {"code", "kbd", "samp", "tt"}
HIDDEN_TAGS = {"script", "style", "template"}


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(footnote_plugin)


def block_tokens(text: str) -> list[Token]:
    """The tokens of a whole document (CommonMark, GFM tables and strikethrough, footnotes), lines kept in `map`."""
    return _parser().parse(text)


def parse_inline(text: str) -> tuple[Inline, ...]:
    """The runs of one paragraph of inline Markdown or HTML."""
    tokens = _parser().parseInline(text)
    return inlines(tokens[0].children or []) if tokens else ()


def inlines(tokens: Iterable[Token]) -> tuple[Inline, ...]:
    """The runs of the children of an `inline` token. Neighbours that differ in nothing are one run."""
    return tidy(_runs(tokens))


def tidy(runs: Iterable[Inline]) -> tuple[Inline, ...]:
    """The same runs in their one normal form: neighbours that differ in nothing joined, marks off blank edges."""
    whole = _joined(run for run in runs if run.text or run.kind is not InlineKind.TEXT)
    return _joined(part for run in whole for part in _unmarked_edges(run))


def _joined(runs: Iterable[Inline]) -> tuple[Inline, ...]:
    def key(run: Inline) -> object:
        return (run.kind, run.marks, run.href)

    out: list[Inline] = []
    for run in runs:
        if out and run.kind is InlineKind.TEXT and key(out[-1]) == key(run):
            out[-1] = Inline(out[-1].text + run.text, run.kind, run.marks, run.href)
        else:
            out.append(run)
    return tuple(out)


def _unmarked_edges(run: Inline) -> Iterator[Inline]:
    """Blanks at the edge of a marked run carry no mark: Markdown cannot write them, and nobody can see them."""
    if run.kind is not InlineKind.TEXT or not (run.marks or run.href) or run.text == run.text.strip():
        yield run
        return
    core = run.text.strip()
    start = run.text.index(core) if core else len(run.text)
    for text, marked in ((run.text[:start], False), (core, True), (run.text[start + len(core) :], False)):
        if text:
            yield Inline(text, run.kind, run.marks if marked else frozenset(), run.href if marked else None)


class _State:
    """What is open where the walk over the tokens stands."""

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


def _runs(tokens: Iterable[Token]) -> Iterator[Inline]:
    state = _State()
    for token in tokens:
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
                yield state.run(token.content, InlineKind.IMAGE, str(token.attrs.get("src", "")))
            case "footnote_ref":
                yield state.run(str(token.meta.get("label", "")), InlineKind.NOTE)
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


def _attribute(pattern: re.Pattern[str], attributes: str) -> str:
    found = pattern.search(attributes)
    return html.unescape(next(g for g in found.groups() if g is not None)) if found else ""


def _html(source: str, state: _State) -> Iterator[Inline]:
    """One HTML tag or comment as markdown-it hands it on."""
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
            state.hrefs.append(_attribute(HREF, attributes))
        elif state.hrefs:
            state.hrefs.pop()
    elif name in CODE_TAGS:
        state.code = max(0, state.code + (-1 if closing else 1))
    elif name in HIDDEN_TAGS:
        state.hidden = max(0, state.hidden + (-1 if closing else 1))
    elif name == "br":
        yield state.run("\n", InlineKind.BREAK)
    elif name == "img":
        yield state.run(_attribute(ALT, attributes), InlineKind.IMAGE, _attribute(SRC, attributes))


def to_markdown(runs: Sequence[Inline]) -> str:
    """Markdown that `parse_inline` reads back as the same runs, in their normal form."""
    wanted = tidy(runs)
    pretty = _written(wanted, DELIMITERS)
    # CommonMark's rules on what may stand beside a delimiter (`**"so"**ever` is not strong) make the short form
    # fail now and then; tags always read back.
    return pretty if parse_inline(pretty) == wanted else _written(wanted, {})


def _written(runs: Sequence[Inline], delimiters: dict[Mark, str]) -> str:
    out = []
    for href, group in groupby(runs, key=lambda r: None if r.kind is InlineKind.IMAGE else r.href):
        text = "".join(_run_written(run, delimiters) for run in group)
        if href is not None:
            address = re.sub(r"([\\<>])", r"\\\1", href)
            text = f"[{text}](<{address}>)"
        out.append(text)
    return "".join(out)


def _run_written(run: Inline, delimiters: dict[Mark, str]) -> str:
    match run.kind:
        case InlineKind.BREAK:
            text = "<br>"
        case InlineKind.NOTE:
            text = f"[^{run.text}]"
        case InlineKind.DIRECTION | InlineKind.COMMENT:
            return f"<!-- {run.text} -->"
        case InlineKind.IMAGE:
            text = f'<img src="{html.escape(run.href or "")}" alt="{html.escape(run.text)}">'
        case InlineKind.CODE:
            text = f"<code>{_escaped(run.text)}</code>" if "`" in run.text else f"`{run.text}`"
        case _:
            text = _escaped(run.text)
    for mark in Mark:
        if mark in run.marks:
            fence = delimiters.get(mark)
            text = f"{fence}{text}{fence}" if fence else f"<{TAGS[mark]}>{text}</{TAGS[mark]}>"
    return text


def _escaped(text: str) -> str:
    text = re.sub(r"([\\`*_\[\]<>~|])", r"\\\1", text)
    return re.sub(r"&(?=#?\w+;)", "&amp;", text)
