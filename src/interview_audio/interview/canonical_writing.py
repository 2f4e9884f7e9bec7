"""Write canonical interview Markdown: what people correct in an editor, and what reads back as the same interview."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from interview_audio.interview import comments
from interview_audio.interview.canonical_reading import LABEL, MARK, label_of, narrator_label
from interview_audio.markup.writing import to_markdown
from interview_audio.model import Block, BlockKind, Interview, Role, Skipped, Turn

OWN_KEYS = ("title", "people", "language", "author", "date", "source", MARK)
REGAINED = frozenset({"label", "front matter"})
"""Reasons of omissions that reading a canonical file finds again by itself."""


def to_canonical(interview: Interview, *, with_omissions: bool = False) -> str:
    """Return the interview as Markdown: front matter, and `**Name:**` before the words of each turn.

    `with_omissions` adds, as comments at their places, what isn't said; they read back as `skipped`.
    """
    narrator = narrator_label([p.name for p in interview.people])
    parts = [_front_matter(interview)]
    left_out = [s for s in interview.skipped if s.reason not in REGAINED and s.text.strip()] if with_omissions else []
    left_out.sort(key=lambda s: s.line)
    before: tuple[Role, str | None] | None = None
    for turn in interview.turns:
        label = narrator if turn.role is Role.NARRATOR else turn.speaker or turn.role.value.capitalize()
        parts.extend(comments.not_said(s) for s in _taken(left_out, turn.line))
        if turn.chapter:
            parts.append(comments.chapter(turn.chapter))
        elif before == (turn.role, turn.speaker):
            parts.append(comments.new_turn())
        for line, text in _turn_written(turn, label):
            parts.extend(comments.not_said(s) for s in _taken(left_out, line))
            parts.append(text)
        before = turn.role, turn.speaker
    parts.extend(comments.not_said(s) for s in left_out)
    return "\n\n".join(parts) + "\n"


def _taken(left_out: list[Skipped], line: int) -> Iterator[Skipped]:
    """Take from `left_out` what stands before `line` of the source."""
    while left_out and left_out[0].line < line:
        yield left_out.pop(0)


def _front_matter(interview: Interview) -> str:
    lines = ["---", f"{MARK}: 1", f"title: {_value(interview.title)}"]
    lines.append("people:" if interview.people else "people: []")
    for person in interview.people:
        lines += [f"  - name: {_value(person.name)}", f"    role: {person.role.value}"]
        if person.pronoun:
            lines.append(f"    pronoun: {person.pronoun}")
    lines.append(f"language: {_value(interview.language)}")
    date = interview.date.isoformat() if interview.date else None
    for key, value in (("author", interview.author), ("date", date), ("source", interview.source)):
        if value:
            lines.append(f"{key}: {_value(value)}")
    for key, value in interview.metadata.items():
        if str(key).casefold() not in OWN_KEYS and _keepable(value):
            lines.append(f"{_value(str(key))}: {_value(value)}")
    return "\n".join([*lines, "---"])


def _value(value: Any) -> str:
    """Return a value as YAML reads it, in its JSON form; letters stay letters."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return "".join(c if c.isprintable() and ord(c) < 0x10000 else json.dumps(c)[1:-1] for c in text)


def _keepable(value: Any) -> bool:
    return isinstance(value, str | int | float | bool | dt.date | Mapping | list) and value == value


def _turn_written(turn: Turn, label: str) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of a turn, each with the line of the source where it stood."""
    mark = f"**{_escaped_name(label)}:**"
    widths: list[int] = []
    for number, block in enumerate(turn.blocks):
        widths = _nested(widths, block)
        text = _block_written(block, widths)
        plain = (
            block.kind not in (BlockKind.LIST_ITEM, BlockKind.HEADING)
            and not block.quoted
            and not (block.depth and widths)
        )
        if number == 0 and not plain:
            yield block.line, mark
        if plain and (number == 0 or _looks_labelled(block)):
            yield block.line, f"{mark} {to_markdown(block.inlines).strip()}"
        else:
            yield block.line, text


def _escaped_name(name: str) -> str:
    return re.sub(r"([\\`*_\[\]<>~|{}])", r"\\\1", name.replace(":", "꞉"))


def _looks_labelled(block: Block) -> bool:
    """Return whether a paragraph would be taken for one with a label: then its own label is repeated before it."""
    return label_of(block, ()) is not None or bool(LABEL.match(block.text[:100]))


def _nested(widths: list[int], block: Block) -> list[int]:
    """Return how far each list around a block is indented."""
    if not block.depth:
        return []
    if block.kind is BlockKind.LIST_ITEM:
        return [*widths[: max(0, block.depth - 1)], len(_marker(block)) + 1]
    return widths[: block.depth]


def _marker(block: Block) -> str:
    return block.marker if re.fullmatch(r"\d{1,9}[.)]", block.marker) else "-"


def _block_written(block: Block, widths: Sequence[int]) -> str:
    text = to_markdown(block.inlines).strip()
    if block.kind is BlockKind.HEADING:
        text = (
            f"{'#' * max(1, min(block.level, 6))} {re.sub(r'(#+)$', lambda m: m[1].replace('#', chr(92) + '#'), text)}"
        )
    elif block.kind is BlockKind.LIST_ITEM:
        text = f"{' ' * sum(widths[:-1])}{_marker(block)} {_started(text)}"
    else:
        text = " " * sum(widths) + _started(text)
    return "> " * block.quoted + text


def _started(text: str) -> str:
    """Return text whose first characters no Markdown reader takes for a list, a heading, a fence, an import."""
    if re.match(r"\d{1,9}[.)](?:\s|$)", text):
        return re.sub(r"^(\d+)", r"\1\\", text)
    if re.match(r"(?:import|export)\s", text):
        return f"&#{ord(text[0])};{text[1:]}"
    if re.match(r"[#\-+=:!?%;]", text):
        return "\\" + text
    return text
