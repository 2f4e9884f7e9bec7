"""The inline markup of AsciiDoc."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from interview_audio.document.structured.spans import Found, NestedText, SpanRule, Syntax
from interview_audio.model import Inline, InlineKind, Mark

MAX_SPAN = 2000
"""Characters of a span, so that marks without an end cost little."""


def _constrained(mark: str) -> re.Pattern[str]:
    m = re.escape(mark)
    return re.compile(rf"(?<![\w{m}\\]){m}(?=[^\s{m}])((?:[^{m}\n]|\n(?!\n)){{0,{MAX_SPAN}}}?)(?<=\S){m}(?![\w{m}])")


def _unconstrained(mark: str) -> re.Pattern[str]:
    m = re.escape(mark)
    return re.compile(rf"(?<!\\){m}{m}((?:[^{m}\n]|\n(?!\n)|{m}(?!{m})){{1,{MAX_SPAN}}}?){m}{m}")


def _set(mark: Mark | None) -> Callable[[re.Match[str]], Found]:
    return lambda m: NestedText(m[1], frozenset({mark} if mark else ()))


def _link(target: str, words: str) -> Found:
    """Return the text of a link, the first thing in its brackets, before attributes."""
    shown = re.split(r",\s*(?:window|role|opts|rel|title|subject)\s*=", words)[0].strip().removesuffix("^").strip('"')
    return NestedText(shown or target.removeprefix("mailto:"), href=target)


def _image(match: re.Match[str]) -> Found:
    return Inline(alternative(match[2]), InlineKind.IMAGE, href=match[1])


def alternative(attributes: str) -> str:
    """Return the alternative text of an image: its first attribute, or `alt`."""
    named = re.search(r'\balt="?([^",\]]*)', attributes)
    first = attributes.split(",")[0].strip().strip('"')
    return named[1] if named else "" if "=" in first else first


RULES: tuple[SpanRule, ...] = (
    (re.compile(r"\\([*_`#^~+:<{\\\[])"), lambda m: Inline(m[1])),
    (re.compile(r"\+\+\+(.{1,2000}?)\+\+\+", re.DOTALL), lambda m: Inline(m[1])),
    (re.compile(r" \+(?=\n)\n?"), lambda _: Inline("\n", InlineKind.BREAK)),
    (re.compile(r'"`(.{1,2000}?)`"', re.DOTALL), lambda m: NestedText(f"“{m[1]}”")),
    (re.compile(r"'`(.{1,2000}?)`'", re.DOTALL), lambda m: NestedText(f"‘{m[1]}’")),
    (_unconstrained("`"), lambda m: Inline(m[1], InlineKind.CODE)),
    (_constrained("`"), lambda m: Inline(m[1].strip("+"), InlineKind.CODE)),
    (_constrained("+"), lambda m: Inline(m[1])),
    (_unconstrained("*"), _set(Mark.STRONG)),
    (_constrained("*"), _set(Mark.STRONG)),
    (_unconstrained("_"), _set(Mark.EMPHASIS)),
    (_constrained("_"), _set(Mark.EMPHASIS)),
    (re.compile(r"\[\.?line-through\]#([^#\n]{1,500})#"), _set(Mark.STRUCK)),
    (re.compile(r"\[[.#][\w.#-]{1,80}\](?=[*_#`])"), lambda m: Inline(m[0], InlineKind.COMMENT)),
    (_unconstrained("#"), _set(None)),
    (_constrained("#"), _set(None)),
    (re.compile(r"\^([^\s^]{1,80})\^"), _set(Mark.SUPERSCRIPT)),
    (re.compile(r"~([^\s~]{1,80})~"), _set(Mark.SUBSCRIPT)),
    (
        re.compile(r"<<([^<>,\n]{1,300})(?:,\s*([^<>]{1,500}))?>>"),
        lambda m: NestedText(m[2] or m[1].lstrip("#"), href=f"#{m[1]}"),
    ),
    (re.compile(r"<(https?://[^\s<>]{1,2000})>"), lambda m: Inline(m[1], href=m[1])),
    (re.compile(r"(?:link|xref):([^\s\[\]]{0,2000})\[((?:[^\[\]\\]|\\.){0,2000})\]"), lambda m: _link(m[1], m[2])),
    (
        re.compile(
            r"((?:https?|ftp|irc)://[^\s\[\]<>]{1,2000}|mailto:[^\s\[\]]{1,300})\[((?:[^\[\]\\]|\\.){0,2000})\]"
        ),
        lambda m: _link(m[1], m[2]),
    ),
    (re.compile(r"(?:image|icon):([^\s:\[\]][^\s\[\]]{0,2000})\[([^\]\n]{0,2000})\]"), _image),
    (re.compile(r"footnote(?:ref)?:[\w-]{0,80}\[([^\]]{0,2000})\]"), lambda m: Inline(m[1] or "*", InlineKind.NOTE)),
    (
        re.compile(r"(?:kbd|btn|menu|stem|latexmath|asciimath):[\w-]{0,80}\[([^\]]{0,500})\]"),
        lambda m: Inline(m[1], InlineKind.CODE),
    ),
    (re.compile(r"pass:[a-z,]{0,20}\[([^\]]{0,2000})\]"), lambda m: NestedText(m[1])),
    (
        re.compile(
            r"(?:anchor:[\w-]{1,80}|indexterm2?:)\[[^\]]{0,300}\]|\[\[[^\[\]\n]{1,200}\]\]|\(\(\([^()]{1,200}\)\)\)"
        ),
        lambda m: Inline(m[0], InlineKind.COMMENT),
    ),
    (re.compile(r"<!--.{0,2000}?-->", re.DOTALL), lambda m: Inline(m[0][4:-3].strip(), InlineKind.COMMENT)),
)
BEGINS = re.compile(
    r"[\\`*_#^~<+\[(]|\"`|'`| \+(?=\n)|\b(?:https?|ftp|irc|mailto|link|xref|image|icon|footnote|footnoteref|kbd|btn"
    r"|menu|stem|latexmath|asciimath|pass|anchor|indexterm2?)(?=:)"
)
SYNTAX = Syntax(BEGINS, RULES)

BUILT_IN = {"nbsp": "\u00a0", "sp": " ", "empty": "", "blank": "", "apos": "'", "quot": '"', "lsquo": "‘", "rsquo": "’"}
BUILT_IN |= {
    "ldquo": "“",
    "rdquo": "”",
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "plus": "+",
    "deg": "°",
    "zwsp": "",
    "pp": "++",
}
REFERENCE = re.compile(r"(?<!\\)\{(\w[\w-]*)\}")


def substitute_attributes(text: str, attributes: Mapping[str, str]) -> str:
    """Substitute the document's attributes in the text; unknown ones stay."""
    return REFERENCE.sub(lambda m: attributes.get(m[1], BUILT_IN.get(m[1], m[0])), text)
