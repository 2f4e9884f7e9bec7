"""Turn marks of Markdown inside raw HTML into tags: authors and converters leave them there, and mean emphasis."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

PAIRS = (("***", "strong><em"), ("**", "strong"), ("__", "strong"), ("*", "em"), ("_", "em"))


LEAST_BOLD = 3
"""How many paragraphs of a page have to begin with `**` and a word."""


@cache
def _markup() -> re.Pattern[str]:
    """Return what is left alone; what is never closed, to the end."""
    whole = "|".join(rf"<{name}\b(?:.*?</{name}\s*>|.*)" for name in ("pre", "code", "script", "style", "textarea"))
    return re.compile(rf"(<!--(?:.*?-->|.*)|{whole}|<[^<>]+>)", re.DOTALL | re.IGNORECASE)


@cache
def _references() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return how pictures and links are written, and the tags that they become."""
    return (
        (re.compile(r"!\[([^\[\]\n]*)\]\(([^()\s\"<>]+)[^()\n<>]*\)"), r'<img alt="\1" src="\2">'),
        (re.compile(r"(?<!!)\[([^\[\]\n]+)\]\(([^()\s\"<>]+)\)"), r'<a href="\2">\1</a>'),
    )


@cache
def _emphasis() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return how emphasis is written, and the tags that it becomes."""
    out = []
    for mark, tags in PAIRS:
        sign = re.escape(mark)
        closing = "".join(f"</{tag}>" for tag in reversed(tags.split("><")))
        words = r"(?=[^\s*_])([^<>\n]{0,2000}?[^\s<>\n*_])"
        out.append((re.compile(rf"(?<![\w*_\\]){sign}{words}{sign}(?![\w*_])"), rf"<{tags}>\1{closing}"))
    return tuple(out)


def with_tags(source: str) -> str:
    """Return HTML with tags for emphasis, links and pictures written in Markdown, line for line.

    Tags, comments, and all that stands in `pre`, `code`, `script` and `style` stay as they are.
    """
    if not re.search(r"[*_]\S|\]\(", source):
        return source
    return _in_text(_in_text(source, _references()), _emphasis())


def is_half_converted(source: str) -> bool:
    """Return whether a page of HTML still has the bold of Markdown, again and again."""
    return source.count("**") >= 2 * LEAST_BOLD and len(re.findall(r">\s*\*\*\w[^*<>\n]*\*\*", source)) >= LEAST_BOLD


def _in_text(source: str, changes: Iterable[tuple[re.Pattern[str], str]]) -> str:
    """Apply substitutions between the tags."""
    parts = _markup().split(source)
    for pattern, tags in changes:
        parts[::2] = [pattern.sub(tags, text) for text in parts[::2]]
    return "".join(parts)
