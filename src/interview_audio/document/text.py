"""Plain text, one paragraph a line or wrapped with empty lines between paragraphs."""

from __future__ import annotations

from pathlib import Path

from interview_audio.model import Block, BlockKind, Document, Inline

WRAPPED_AT = 100
"""No line of a wrapped text is longer, in characters; a paragraph a line goes far beyond."""


def read(text: str, path: Path | None) -> Document:
    """Blocks of plain text; nothing in it is markup."""
    lines = text.splitlines()
    paragraphs = _wrapped(lines) if is_wrapped(lines) else [(n, line) for n, line in enumerate(lines, 1)]
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, (Inline(" ".join(words.split())),), line) for line, words in paragraphs if words.strip()
    )
    return Document(path, "text", blocks)


def is_wrapped(lines: list[str]) -> bool:
    """Whether paragraphs run over several lines: there are empty lines, neighbours without one, and no long line."""
    longest = max((len(line) for line in lines), default=0)
    neighbours = sum(1 for a, b in zip(lines, lines[1:], strict=False) if a.strip() and b.strip())
    return neighbours > 0 and any(not line.strip() for line in lines) and longest <= WRAPPED_AT


def _wrapped(lines: list[str]) -> list[tuple[int, str]]:
    out: list[tuple[int, str]] = []
    start, words = 0, ""
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            start, words = (start, f"{words} {line}") if words else (number, line)
        elif words:
            out.append((start, words))
            words = ""
    return out
