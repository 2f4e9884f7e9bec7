"""What is left out, told in a few words."""

from __future__ import annotations

import pytest

from interview_audio.model import Block, BlockKind, Inline, Interview, Person, Role, Settings, Skipped, Turn
from interview_audio.script import write_script


def interview(language: str, *skipped: Skipped) -> Interview:
    def turn(role: Role, name: str, text: str, line: int) -> Turn:
        return Turn(role, name, (Block(BlockKind.PARAGRAPH, (Inline(text),), line),), line)

    turns = (
        turn(Role.INTERVIEWER, "Ida", "How?", 1),
        turn(Role.GUEST, "Per", "So.", 3),
        turn(Role.INTERVIEWER, "Ida", "And?", 9),
    )
    return Interview("", language, (Person("Ida", Role.INTERVIEWER), Person("Per", Role.GUEST)), turns, skipped)


@pytest.mark.parametrize(
    ("language", "reason", "text", "told"),
    [
        ("en", "image", "a clock without hands", "A figure shows a clock without hands."),
        ("de", "image", "eine Uhr", "Eine Abbildung zeigt eine Uhr."),
        ("fi", "image", "kello", "A figure shows kello."),
        ("en", "table", "year\tclocks", "Here stands a table: year, clocks."),
        ("en", "code", "wind(clock)", "Here stands some code."),
        ("en", "embed", "<iframe>", "Here something is embedded: a video, a player or a post."),
        ("en", "footnote", "It was my aunt's.", "A footnote says: It was my aunt's."),
        ("en", "credit", "Photo by Bo Berg", "Left out here: Photo by Bo Berg."),
        ("en", "image", "one " * 30, f"A figure shows {' '.join(['one'] * 25)}…"),
    ],
)
def test_what_is_left_out_is_told_behind_the_turn_in_which_it_stands(
    language: str, reason: str, text: str, told: str
) -> None:
    script = write_script(
        interview(language, Skipped(5, text, reason)),
        Settings(policies={reason: "describe"}, eu_ai_act_notice=False, announce=0),
    )
    assert [(line.turn, line.sentences[0].text) for line in script.lines] == [
        (0, "How?"), (1, "So."), (None, told), (2, "And?")
    ]  # fmt: skip


@pytest.mark.parametrize("policies", [{}, {"image": "skip"}, {"image": "say"}])
def test_nothing_is_told_without_a_policy_that_says_so(policies: dict[str, str]) -> None:
    script = write_script(
        interview("en", Skipped(5, "a clock", "image")), Settings(policies=policies, eu_ai_act_notice=False)
    )
    assert all(line.turn is not None for line in script.lines)


def test_rows_of_one_table_are_told_of_at_once() -> None:
    rows = (Skipped(5, "year\tclocks", "table"), Skipped(6, "1999\t3", "table"))
    script = write_script(
        interview("en", *rows), Settings(policies={"table": "describe"}, eu_ai_act_notice=False, announce=0)
    )
    assert [line.sentences[0].text for line in script.lines if line.turn is None] == [
        "Here stands a table: year, clocks."
    ]
