"""The Markdown dialect: CommonMark with the extensions that interviews are written in, parsed to tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline, emphasis, newline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token as Token  # for the readers: only here is markdown-it named
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

MAX_NESTING = 20
"""Marks in one another, as the parser counts them; it takes a multiple of this for a line of brackets."""

MAX_BLOCKS = 14
"""Levels of blocks in one another: a quotation is one, a list is two. What is deeper stays as the text it is."""

NESTING_RULES = ("blockquote", "list", "footnote_def", "deflist")
BRACKETED = ("link", "image", "footnote_inline", "footnote_ref")
CLOSES_AFTER = frozenset(":.,;?!…)]}”’»\"'。、，：；？！」』）")
OPENS_BEFORE = frozenset("([{“‘«¿¡\"'「『（")


def block_tokens(text: str) -> list[Token]:
    """Return the tokens of a whole document (CommonMark, GFM tables and strikethrough, definition lists, footnotes).

    Their lines are in `map`. Definitions of reference links are tokens of type `definition`; an inline footnote
    (`^[…]`) has its Markdown and its tokens in the `meta` of its reference.
    """
    env: dict[str, Any] = {}
    return _with_notes(_parser().parse(text, env), env)


def _with_notes(tokens: list[Token], env: dict[str, Any]) -> list[Token]:
    """Give the references of inline footnotes the tokens of their footnote."""
    notes = env.get("footnotes", {}).get("list", {})
    for mark in (child for token in tokens for child in token.children or []):
        if mark.type == "footnote_ref" and "label" not in mark.meta:
            mark.meta |= notes[mark.meta["id"]]
    return tokens


def inline_tokens(text: str) -> list[Token]:
    """Return the tokens of one paragraph of inline Markdown or HTML."""
    env: dict[str, Any] = {}
    tokens = _with_notes(_parser().parseInline(text, env), env)
    return (tokens[0].children or []) if tokens else []


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
    """Limit a block rule to a depth; the parser's own limit drops whatever is nested more deeply without a word."""

    def limited(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        return state.level < MAX_BLOCKS and rule(state, start, end, silent)

    return limited


def _bracketed(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """Limit an inline rule to places before the last closing bracket; else every opening one would be searched for its
    end."""

    def limited(state: StateInline, silent: bool) -> bool:
        source, last = state.env.get("last bracket", ("", -1))
        if source is not state.src:
            last = state.src.rfind("]")
            state.env["last bracket"] = state.src, last
        return state.pos < last and rule(state, silent)

    return limited


def _newline(state: StateInline, silent: bool) -> bool:
    """Apply the parser's rule, and keep the position of the line break on its token."""
    at = state.pos
    found = newline(state, silent)
    if found and not silent:
        state.tokens[-1].meta["at"] = at
    return found


def _emphasis(state: StateInline, silent: bool) -> bool:
    """Apply the parser's rule, but take `**Name:**So` and `**重要。**そう` for strong, as other Markdown readers do.

    CommonMark looks at the letter after the delimiter and takes such a closing one for an opening one.
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
    r"""Read delimiters that CommonMark leaves as text as they were meant: `**Name: **So`, `**Why?\ **`."""
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
    """Tell whether a run of delimiters touches a character: side 0 is before it, side 1 after it."""
    return bool(state.tokens[delimiter.token].meta["beside"][side].strip())
