"""Patterns that look for labels and names take time by length and no more: pages come from strangers."""

from __future__ import annotations

import re
import time

import pytest

from interview_audio.interview.page import labels, names
from interview_audio.interview.page.labels import opening_label
from interview_audio.model import Block, BlockKind, Inline

N = 2000
TEXTS = (
    *("a" * N + "?", "Ida" + " " * N + "x", "Ida" + "\u00a0" * N + "x", "Ida and " * N, "a." * N + "?", "Ida, " * N),
    *("(" * N, "10:00 " * N, " " * N + "x", "Ida" + " -" * N, "[" + " " * N + "10:00" + " " * N, "a-" * N + "?"),
    *("Ida Moss 10" + " " * N + ":" + " " * N + "00", "Ida/Ida" * N, "M" * N, "M-" * N, "Meet " * N, "meet-" * N),
    *("de la " * N, "Ida de " * N, "A. " * N, "spoke with " * N, "guest " * N, "“Ida " * N, "interview " * N),
    *("0" * 10 * N, "-" * 10 * N, "A" * 10 * N, "Ab" * 5 * N, "a b " * 2 * N, "A b " * 2 * N, "“" * 10 * N),
)
PATTERNS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": pattern
    for module in (labels, names)
    for name, pattern in vars(module).items()
    if isinstance(pattern, re.Pattern)
}


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_is_done_in_no_time(name: str) -> None:
    started = time.process_time()
    for text in TEXTS:
        list(PATTERNS[name].finditer(text[: 4 * N]))
    assert time.process_time() - started < 5


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: repr(text[:12]))
def test_a_label_is_looked_for_in_no_time(text: str) -> None:
    started = time.process_time()
    opening_label(Block(BlockKind.PARAGRAPH, (Inline(text),), 1), 0)
    assert time.process_time() - started < 2
