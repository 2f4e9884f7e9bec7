"""Write runs of text as Markdown that reads back as the same runs."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from interview_audio.markup.reading import parse_inline
from interview_audio.markup.runs import tidy
from interview_audio.model import Inline, InlineKind, Mark

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


def to_markdown(runs: Sequence[Inline]) -> str:
    """Return one line of Markdown that reads back as the same runs in their normal form, alone or as a paragraph of a
    file.

    Two things change: `-->` in a comment becomes `-- >`, and a footnote whose label is none becomes an inline footnote.
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
            text = " ".join(run.text.split())  # an empty line would end the paragraph in the middle of it
            return f"<!-- {text.replace('-->', '-- >')} -->"
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
