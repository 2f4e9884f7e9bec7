"""Bring runs of text into their one normal form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from interview_audio.model import Inline, InlineKind

PROGRAM = re.compile(r"(?:javascript|vbscript|data|livescript):", re.IGNORECASE)


def tidy(runs: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return the runs in their normal form: neighbours that differ in nothing joined, marks off blank edges."""
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
    """Split off the blanks at the edges of a marked run: Markdown cannot mark them, and nobody can see them."""
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


def address(href: str | None) -> str | None:
    """Return the target of a link; None where it would run a program, or is the file itself (`data:`)."""
    return None if href is None or PROGRAM.match(re.sub(r"[\x00-\x20\x7f-\xa0]", "", href)) else href
