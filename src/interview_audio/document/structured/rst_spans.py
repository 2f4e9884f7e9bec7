"""The inline markup of reStructuredText."""

from __future__ import annotations

import re

from interview_audio.document.structured.spans import Found, NestedText, SpanRule, Syntax
from interview_audio.model import Inline, InlineKind, Mark

MAX_SPAN = 2000
"""Characters of a span, so that marks without an end cost little."""

BEFORE = r"(?<![^\s\-:/'\"<(\[{’“‘«—–¿¡])"
AFTER = r"(?=[\s\-.,:;!?\\/'\")\]}>’”»—–…]|$)"
CODE_ROLES = frozenset({"code", "literal", "kbd", "file", "command", "program", "samp", "math", "option", "envvar"})
ROLE_MARKS = {
    **dict.fromkeys(("emphasis", "title", "title-reference", "t"), Mark.EMPHASIS),
    "strong": Mark.STRONG,
    "sup": Mark.SUPERSCRIPT,
    "superscript": Mark.SUPERSCRIPT,
    "sub": Mark.SUBSCRIPT,
    "subscript": Mark.SUBSCRIPT,
}
TARGETED = re.compile(r"(.*?)\s*<([^<>]+)>", re.DOTALL)


def _span(mark: str) -> re.Pattern[str]:
    m, inside = re.escape(mark), re.escape(mark[0])
    text = (
        rf"(?:[^{inside}\\]|\\.|{inside}(?!{inside})){{0,{MAX_SPAN}}}?"
        if len(mark) > 1
        else rf"(?:[^{inside}\\]|\\.){{0,{MAX_SPAN}}}?"
    )
    return re.compile(rf"{BEFORE}{m}(?=\S)({text})(?<=[^\s\\]){m}{AFTER}", re.DOTALL)


def _role(role: str, text: str) -> Found:
    """Return the text of ``:role:`words <target>` ``."""
    name = role.strip(":").rpartition(":")[2]
    targeted = TARGETED.fullmatch(text)
    shown = (targeted[1] if targeted else "") or text.lstrip("~!")
    if name in CODE_ROLES:
        return Inline(shown, InlineKind.CODE)
    return NestedText(shown, frozenset({ROLE_MARKS[name]} if name in ROLE_MARKS else ()))


def _reference(text: str) -> Found:
    found = TARGETED.fullmatch(text)
    return NestedText(found[1] or found[2], href=found[2]) if found else NestedText(text)


RULES: tuple[SpanRule, ...] = (
    (re.compile(r"\\(?:[ \n]|$)"), lambda _: Inline("")),
    (re.compile(r"\\(.)"), lambda m: Inline(m[1])),
    (
        re.compile(rf"{BEFORE}``(?=\S)((?:[^`]|`(?!`)){{1,{MAX_SPAN}}}?)(?<=\S)``{AFTER}"),
        lambda m: Inline(m[1], InlineKind.CODE),
    ),
    (_span("**"), lambda m: NestedText(m[1], frozenset({Mark.STRONG}))),
    (_span("*"), lambda m: NestedText(m[1], frozenset({Mark.EMPHASIS}))),
    (
        re.compile(rf"{BEFORE}((?::[\w.+-]{{1,60}}){{1,3}}:)`([^`]{{1,{MAX_SPAN}}})`{AFTER}"),
        lambda m: _role(m[1], m[2]),
    ),
    (re.compile(rf"{BEFORE}`([^`]{{1,{MAX_SPAN}}})`__?(?!\w)"), lambda m: _reference(m[1])),
    (re.compile(rf"{BEFORE}`([^`]{{1,{MAX_SPAN}}})`(:[\w.+-]{{1,60}}:){AFTER}"), lambda m: _role(m[2], m[1])),
    (re.compile(rf"_?`([^`]{{1,{MAX_SPAN}}})`{AFTER}"), lambda m: NestedText(m[1], frozenset({Mark.EMPHASIS}))),
    (re.compile(r"\[([#*\w.-]{0,60})\]_(?!\w)"), lambda m: Inline(m[1], InlineKind.NOTE)),
    (re.compile(rf"{BEFORE}\|([^|\s][^|\n]{{0,200}})\|(?:__?(?!\w))?"), lambda m: NestedText(m[1])),
    (re.compile(r"(?<![\w/.:@-])([a-zA-Z0-9](?:[\w.+-]{0,80}[a-zA-Z0-9])?)__?(?![\w`])"), lambda m: NestedText(m[1])),
)
BEGINS = re.compile(r"[\\*`\[|]|(?<![\w:]):(?=[\w.+-]+:)|_`|(?<![\w/.:@-])[a-zA-Z0-9][\w.+-]{0,80}?__?(?![\w`])")
SYNTAX = Syntax(BEGINS, RULES)
