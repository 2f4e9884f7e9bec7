"""What a terminal is given of a post's words."""

from __future__ import annotations

import pytest

from interview_audio.cli import terminal


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Tides and clocks", "Tides and clocks"),
        ("Tides\x1b[2J\nand clocks", "Tides [2J and clocks"),
        ("t" * 200, "t" * 200),
        ("t" * 20_000, f"{'t' * 199}…"),
        (f"{'t' * 198} {'u' * 9}", f"{'t' * 198}…"),
    ],
)
def test_a_title_is_one_line_and_not_endless(title: str, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert terminal.short(title) == shown
    terminal.say(f"a-slug: {terminal.short(title)}")
    assert capsys.readouterr().err == f"a-slug: {shown}\n"
