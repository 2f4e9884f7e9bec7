"""Inline markup of formats that are read without a library: rules in a table, tried where they can begin."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from interview_audio.markup.runs import address
from interview_audio.model import Inline, InlineKind, Mark

MAX_NESTING = 8
"""Spans in one another; what is deeper stays as the text it is."""


@dataclass(frozen=True)
class NestedText:
    """The text of a span, to which further rules apply."""

    text: str
    marks: frozenset[Mark] = frozenset()
    href: str | None = None


Found = Inline | NestedText | None
SpanRule = tuple[re.Pattern[str], Callable[[re.Match[str]], Found]]
"""How a span looks, and what it says; None where it turns out to be none."""


@dataclass(frozen=True)
class Syntax:
    """The inline markup of a format."""

    begins: re.Pattern[str]  # where a rule can begin
    rules: Sequence[SpanRule]

    def runs(self, text: str, outer: NestedText = NestedText(""), depth: int = 0) -> Iterator[Inline]:
        """Yield the runs of a text; those of kind `TEXT` keep their line breaks."""
        at = plain = 0
        while begin := self.begins.search(text, at):
            at = begin.start()
            end, found = self._found(text, at) if depth < MAX_NESTING else (0, None)
            if found is None:
                at = begin.end()
                continue
            yield from _text(text[plain:at], outer)
            at = plain = end
            if isinstance(found, NestedText):
                inner = NestedText("", outer.marks | found.marks, address(found.href) or outer.href)
                yield from self.runs(found.text, inner, depth + 1)
            elif found.text or found.kind is not InlineKind.TEXT:
                yield replace(found, marks=outer.marks | found.marks, href=address(found.href) or outer.href)
        yield from _text(text[plain:], outer)

    def _found(self, text: str, at: int) -> tuple[int, Found]:
        for pattern, says in self.rules:
            if (match := pattern.match(text, at)) and (found := says(match)) is not None:
                return match.end(), found
        return at, None


def _text(text: str, outer: NestedText) -> Iterator[Inline]:
    if text:
        yield Inline(html.unescape(text), InlineKind.TEXT, outer.marks, outer.href)
