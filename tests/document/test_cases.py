"""What each format's reader makes of its constructs: `cases/<format>.txt`, a source beside its blocks.

A case is its title, the source and the blocks, each ended by a line with a single dot. A block is told as its line, its
kind, what is special about it, and its text with strong text in asterisks and emphasis in underlines.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_audio.document import parse_document
from interview_audio.model import Block

CASES = Path(__file__).parent / "cases"
MARKS = {"strong": "*", "emphasis": "_"}


def cases() -> Iterator[tuple[str, str, str, str]]:
    """Format, title, source and blocks of every case."""
    for file in sorted(CASES.glob("*.txt")):
        parts = file.read_text(encoding="utf-8").split("\n.\n")
        for title, source, blocks in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
            yield file.stem, title.strip(), source, blocks


def detect_format(block: Block) -> str:
    special = {
        "level": block.level,
        "depth": block.depth,
        "quoted": block.quoted,
        "marker": block.marker,
        "speaker": block.speaker,
        "classes": ".".join(block.classes),
    }
    head = [str(block.line), block.kind.value, *(f"{name}={value}" for name, value in special.items() if value)]
    text = ""
    for run in block.inlines:
        mark = "".join(MARKS.get(m, "") for m in sorted(run.marks))
        kind = "".join(f"<{m}>" for m in sorted(run.marks) if m not in MARKS)
        kind += "" if run.kind in ("text", "break") else f"<{run.kind}>"
        text += f"{mark}{kind}{run.text}{mark[::-1]}" + (f"({run.href})" if run.href else "")
    return " ".join(head) + (": " + text.replace("\n", "\\n").replace("\t", "\\t") if block.inlines else "")


@pytest.mark.parametrize(
    ("name", "source", "expected"),
    [pytest.param(name, source, blocks, id=f"{name}: {title}") for name, title, source, blocks in cases()],
)
def test_a_source_becomes_these_blocks(name: str, source: str, expected: str) -> None:
    blocks = parse_document(source.encode(), format=name).blocks
    assert "\n".join(detect_format(block) for block in blocks) == expected
