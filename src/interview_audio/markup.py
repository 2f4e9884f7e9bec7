"""Inline Markdown and HTML to runs of text and back; the one place that names markdown-it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline, emphasis, newline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from interview_audio.model import UNSEEN, Inline, InlineKind, Mark

__all__ = ["Token", "address", "block_tokens", "inlines", "parse_inline", "source_lines", "tidy", "to_markdown"]

DIRECTION = re.compile(r"\s*(pause\b|say:)", re.IGNORECASE)
COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)([^>]*)>")
HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
ALT = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
SRC = re.compile(r"""\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)

PROGRAM = re.compile(r"(?:javascript|vbscript|data|livescript):", re.IGNORECASE)

SOUNDS = re.compile(r"\[([^\[\]]*)\]\(/([^/()]*)/\)")
"""A word of a spoken text with its sounds in IPA, as a lexicon gives them: `[Nguyen](/wɪn/)`."""

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
OPENING = re.compile(r"^(?:(\d{1,9})([.)])(?=\s|$)|()([-+](?=\s|$)|--|\+\+|#|=(?==)|:(?=[\s:]|$)|!(?=!!)|\?(?=\?\?)))")
"""What would begin a list, a heading, a rule, a definition, an admonition or front matter at the start of a line."""

EDGE = re.compile(r"^[ \t]|[ \t]$")
MODULE = re.compile(r"(?:import|export)\s")
"""How a line of JavaScript begins that Markdown with components (MDX) hides."""

LABEL = re.compile(r"[^\s\[\]^]+")
CODE_TAGS = {"code", "kbd", "samp", "tt"}
HIDDEN_TAGS = {"script", "style", "template"}


MAX_NESTING = 20
"""Marks in one another, as the parser counts them; it takes a multiple of this for a line of brackets."""

MAX_BLOCKS = 14
"""Levels of blocks in one another: a quotation is one, a list is two. What is deeper stays as the text it is."""

NESTING_RULES = ("blockquote", "list", "footnote_def", "deflist")
BRACKETED = ("link", "image", "footnote_inline", "footnote_ref")
CLOSES_AFTER = frozenset(":.,;?!…)]}”’»\"'。、，：；？！」』）")
OPENS_BEFORE = frozenset("([{“‘«¿¡\"'「『（")


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": MAX_NESTING, "inline_definitions": True})
    parser.enable(["table", "strikethrough"]).use(deflist_plugin)
    parser.use(footnote_plugin, move_to_end=False, always_match_refs=True)
    parser.inline.ruler.at("newline", _newline)
    for inline_rule in parser.inline.ruler.__rules__:
        if inline_rule.name in BRACKETED:
            parser.inline.ruler.at(inline_rule.name, _bracketed(inline_rule.fn))
    parser.inline.ruler.at("emphasis", _emphasis)
    parser.inline.ruler2.after("balance_pairs", "stray_strong", _stray_strong)
    for rule in parser.block.ruler.__rules__:
        if rule.name in NESTING_RULES:
            parser.block.ruler.at(rule.name, _shallow(rule.fn), {"alt": rule.alt})
    return parser


def _shallow(rule: Callable[..., bool]) -> Callable[..., bool]:
    """The block rule up to a depth. The parser's own limit drops what is deeper without a word."""

    def limited(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        return state.level < MAX_BLOCKS and rule(state, start, end, silent)

    return limited


def _bracketed(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """The inline rule where a bracket closes further on. Without one it would look for it from every opening one."""

    def limited(state: StateInline, silent: bool) -> bool:
        source, last = state.env.get("last bracket", ("", -1))
        if source is not state.src:
            last = state.src.rfind("]")
            state.env["last bracket"] = state.src, last
        return state.pos < last and rule(state, silent)

    return limited


def _newline(state: StateInline, silent: bool) -> bool:
    """The parser's rule, with the place of the line break kept on its token."""
    at = state.pos
    found = newline(state, silent)
    if found and not silent:
        state.tokens[-1].meta["at"] = at
    return found


def _emphasis(state: StateInline, silent: bool) -> bool:
    """The parser's rule, and `**Name:**So` and `**重要。**そう` are strong, as other Markdown readers have it.

    CommonMark looks at the letter after the mark and takes such an end for a beginning.
    """
    start, known = state.pos, len(state.delimiters)
    if not emphasis.tokenize(state, silent):
        return False
    before, after = state.src[max(0, start - 1) : start], state.src[state.pos : state.pos + 1]
    for delimiter in state.delimiters[known:]:
        state.tokens[delimiter.token].meta["beside"] = before, after
        if delimiter.marker == ord("*"):
            delimiter.close = delimiter.close or before in CLOSES_AFTER
            delimiter.open = delimiter.open or after in OPENS_BEFORE
    return True


def _stray_strong(state: StateInline) -> None:
    """Marks that CommonMark leaves as text, read as they were meant: `**Name: **So`, `**Why?\\n**`, `******Why**`."""
    nested = [meta["delimiters"] for meta in state.tokens_meta if meta and "delimiters" in meta]
    for delimiters in (state.delimiters, *nested):
        ends = {delimiter.end for delimiter in delimiters}
        begin: range | None = None
        at = 0
        while at < len(delimiters):
            run = range(at, at + max(1, delimiters[at].length))  # those of `~~` have a length of 0
            at = run.stop
            free = [n for n in run if delimiters[n].end < 0 and n not in ends]
            if delimiters[run.start].marker != ord("*") or len(run) < 2 or not free:
                continue
            if len(free) < len(run):
                _blot(state, delimiters, free)
            elif begin and _faces(state, delimiters[begin[0]], 1) | _faces(state, delimiters[run.start], 0):
                delimiters[begin[-2]].end, delimiters[begin[-1]].end = run[1], run[0]
                _blot(state, delimiters, [*begin[:-2], *run[2:]])
                begin = None
            else:
                begin = run


def _blot(state: StateInline, delimiters: list[Delimiter], stray: Iterable[int]) -> None:
    for n in stray:
        state.tokens[delimiters[n].token].content = ""


def _faces(state: StateInline, delimiter: Delimiter, side: int) -> bool:
    """Whether a run of marks touches a character: side 0 before it, side 1 after it."""
    return bool(state.tokens[delimiter.token].meta["beside"][side].strip())


def block_tokens(text: str) -> list[Token]:
    """The tokens of a whole document (CommonMark, GFM tables and strikethrough, definition lists, footnotes).

    Lines are kept in `map`. Definitions of reference links are tokens of type `definition`; a note that stands in the
    text itself (`^[…]`) has its Markdown and its tokens in the `meta` of its mark.
    """
    env: dict[str, Any] = {}
    return _with_notes(_parser().parse(text, env), env)


def _with_notes(tokens: list[Token], env: dict[str, Any]) -> list[Token]:
    notes = env.get("footnotes", {}).get("list", {})
    for mark in (child for token in tokens for child in token.children or []):
        if mark.type == "footnote_ref" and "label" not in mark.meta:
            mark.meta |= notes[mark.meta["id"]]
    return tokens


def parse_inline(text: str) -> tuple[Inline, ...]:
    """The runs of one paragraph of inline Markdown or HTML."""
    env: dict[str, Any] = {}
    tokens = _with_notes(_parser().parseInline(text, env), env)
    return inlines(tokens[0].children or []) if tokens else ()


def inlines(tokens: Iterable[Token]) -> tuple[Inline, ...]:
    """The runs of the children of an `inline` token. Neighbours that differ in nothing are one run."""
    state = _State()
    return tidy(run for token in tokens for run in _runs(token, state))


def source_lines(tokens: Iterable[Token]) -> list[tuple[int, list[Inline]]]:
    """The runs of an `inline` token's children, line by line as they stand in the source.

    Each line is given with its offset in the token's content, and ends in the run of its line break: a blank, or a
    `BREAK` where the author asked for one. All lines together, tidied, are `inlines(tokens)`.
    """
    state = _State()
    lines: list[tuple[int, list[Inline]]] = [(0, [])]
    for token in tokens:
        lines[-1][1].extend(_runs(token, state))
        if "at" in token.meta:
            lines.append((int(token.meta["at"]) + 1, []))
    return lines


def without_sounds(spoken: str) -> str:
    """A spoken text for an engine that takes no sounds: the words alone."""
    return SOUNDS.sub(r"\1", spoken)


def tidy(runs: Iterable[Inline]) -> tuple[Inline, ...]:
    """The same runs in their one normal form: neighbours that differ in nothing joined, marks off blank edges."""
    whole = _joined(run for run in runs if run.text or run.kind is not InlineKind.TEXT)
    return _joined(part for run in whole for part in _unmarked_edges(run))


def _joined(runs: Iterable[Inline]) -> tuple[Inline, ...]:
    def key(run: Inline) -> object:
        return (run.kind, run.marks, run.href)

    groups: list[list[Inline]] = []
    for run in runs:
        if groups and run.kind in (InlineKind.TEXT, InlineKind.CODE) and key(groups[-1][-1]) == key(run):
            groups[-1].append(run)
        else:
            groups.append([run])
    # joined at the end: a paragraph of thousands of lines would be copied for every line
    return tuple(replace(group[0], text="".join(run.text for run in group)) for group in groups)


def _unmarked_edges(run: Inline) -> Iterator[Inline]:
    """Blanks at the edge of a marked run carry no mark: Markdown cannot write them, and nobody can see them."""
    if run.kind is InlineKind.BREAK:
        yield Inline(run.text, run.kind)
        return
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


def _runs(token: Token, state: _State) -> Iterator[Inline]:
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
    """An image's alternative text: its words without their Markdown."""
    return "".join(run.text for run in inlines(image.children or []) if run.kind not in UNSEEN)


def address(href: str | None) -> str | None:
    """Where a link points; None where it would run a program, or is itself the file (`data:`)."""
    return None if href is None or PROGRAM.match(re.sub(r"[\x00-\x20\x7f-\xa0]", "", href)) else href


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


def to_markdown(runs: Sequence[Inline]) -> str:
    """One line of Markdown that reads back as the same runs in their normal form, alone or as a paragraph of a file.

    A comment cannot hold `-->`, nor the mark of a note anything but a label.
    """
    wanted = tidy(runs)
    pretty = _written(wanted, DELIMITERS)
    # CommonMark's rules on what may stand beside a delimiter (`**"so"**ever` is not strong) and in an address make
    # the short form fail now and then; tags always read back.
    return pretty if parse_inline(pretty) == wanted else _written(wanted, {})


def _written(runs: Sequence[Inline], delimiters: Mapping[Mark, str]) -> str:
    out: list[str] = []
    before: Inline | None = None
    for href, group in groupby(runs, key=lambda run: None if run.kind is InlineKind.IMAGE else run.href):
        text = ""
        for run in group:
            text += _run_written(run, delimiters, before)
            before = run
        if href is not None and delimiters:
            text = f"[{text}](<{_escaped_address(href)}>)"
        elif href is not None:
            text = f'<a href="{_attribute_value(href)}">{text}</a>'
        out.append(text)
    whole = OPENING.sub(lambda m: f"{m[1] or ''}\\{m[2] or m[4]}", "".join(out))
    whole = EDGE.sub(lambda m: f"&#{ord(m[0])};", whole)
    return f"&#{ord(whole[0])};{whole[1:]}" if MODULE.match(whole) else whole


def _run_written(run: Inline, delimiters: Mapping[Mark, str], before: Inline | None) -> str:
    match run.kind:
        case InlineKind.BREAK:
            return "<br>"
        case InlineKind.NOTE:
            text = f"[^{run.text}]" if LABEL.fullmatch(run.text) else f"^[{run.text}]"
        case InlineKind.DIRECTION | InlineKind.COMMENT:
            return f"<!-- {run.text.replace('-->', '-- >')} -->"
        case InlineKind.IMAGE:
            text = f'<img src="{_attribute_value(run.href or "")}" alt="{_attribute_value(run.text)}">'
        case InlineKind.CODE if delimiters and re.fullmatch(r"[^`\s](?:[^`\n]*[^`\s])?", run.text):
            text = f"`{run.text}`"
        case InlineKind.CODE:
            text = f"<code>{_escaped(run.text)}</code>"
        case _:
            text = _escaped(run.text)
            if before and before.kind is InlineKind.NOTE and text[0] in "(:":
                text = f"\\{text}"  # else a link, or a footnote's body
    for mark in Mark:
        if mark in run.marks:
            fence = delimiters.get(mark)
            text = f"{fence}{text}{fence}" if fence else f"<{TAGS[mark]}>{text}</{TAGS[mark]}>"
    return text


def _escaped(text: str) -> str:
    text = re.sub(r"([\\`*_\[\]<>~|{])", r"\\\1", text)
    text = re.sub(r"&(?=#?\w+;)", "&amp;", text)
    text = re.sub(r"([!^])$", r"\\\1", text)  # before a link it would make an image or a note
    return text.replace("\n", "&#10;")


def _escaped_address(href: str) -> str:
    return re.sub(r"([\\<>{])", r"\\\1", href.replace("&", "&amp;"))


def _attribute_value(text: str) -> str:
    return html.escape(text).replace("\n", "&#10;").replace("{", "&#123;")
