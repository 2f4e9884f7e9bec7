"""In a panel people are called by name before a listener could know them; in a talk of two nobody is."""

from __future__ import annotations

import pytest

from interview_audio.markup.reading import parse_inline
from interview_audio.model import Block, BlockKind, Gaps, Interview, Person, Role, Script, Settings, Turn
from interview_audio.script import write_script
from interview_audio.script.announce import LONG_SILENCE, REASON

ROLES = {"Hal": Role.INTERVIEWER, "Ann Lee": Role.GUEST, "Bo Diaz": Role.GUEST, "Cy Young": Role.GUEST}
QUESTION = ("Hal", "What does all of this mean to the people who do the work?")


def panel(*turns: tuple[str, str]) -> Interview:
    people = tuple(Person(name, ROLES[name]) for name in dict.fromkeys(name for name, _ in turns))
    said = (Turn(ROLES[n], n, (Block(BlockKind.PARAGRAPH, parse_inline(t), 1),), 1) for n, t in turns)
    return Interview("A panel", "en", people, tuple(said))


def script(*turns: tuple[str, str], announce: int = 3) -> Script:
    return write_script(panel(*turns), Settings(eu_ai_act_notice=False, announce=announce))


def heard(script: Script) -> list[str]:
    return [line.spoken if line.turn is None else (line.speaker or "") for line in script.lines]


def test_each_guest_is_named_before_the_first_turn_and_the_one_host_is_not() -> None:
    talk = script(QUESTION, ("Ann Lee", "A lot."), ("Bo Diaz", "Nothing."), ("Ann Lee", "Oh?"), ("Cy Young", "Both."))
    assert heard(talk) == ["Hal", "Ann Lee.", "Ann Lee", "Bo Diaz.", "Bo Diaz", "Ann Lee", "Cy Young.", "Cy Young"]
    added = [line for line in talk.lines if line.turn is None]
    assert {(line.role, line.speaker, line.reason) for line in added} == {(Role.NARRATOR, None, REASON)}


@pytest.mark.parametrize(("announce", "names"), [(3, 2), (4, 0), (2, 2), (0, 0), (-1, 0)])
def test_the_setting_says_how_many_must_speak(announce: int, names: int) -> None:
    talk = script(QUESTION, ("Ann Lee", "A lot."), ("Bo Diaz", "Nothing."), announce=announce)
    assert sum(line.turn is None for line in talk.lines) == names


def test_two_people_are_never_announced() -> None:
    assert heard(script(QUESTION, ("Ann Lee", "A lot."))) == ["Hal", "Ann Lee"]


def test_who_was_just_called_by_name_is_not_announced() -> None:
    talk = script(("Hal", "What does it mean to you, Bo?"), ("Bo Diaz", "A lot."), QUESTION, ("Ann Lee", "Nothing."))
    assert heard(talk) == ["Hal", "Bo Diaz", "Hal", "Ann Lee.", "Ann Lee"]


def test_after_long_silence_a_name_is_said_again() -> None:
    long = " ".join(["We went on and on about it."] * (LONG_SILENCE // 20))
    talk = script(QUESTION, ("Ann Lee", "A lot."), ("Bo Diaz", long), ("Ann Lee", "So I hear."), ("Bo Diaz", "Yes."))
    assert heard(talk) == ["Hal", "Ann Lee.", "Ann Lee", "Bo Diaz.", "Bo Diaz", "Ann Lee.", "Ann Lee", "Bo Diaz"]


def test_chapters_begin_where_they_did_and_the_name_is_close_to_its_turn() -> None:
    talk = script(("Bo Diaz", "Welcome."), QUESTION, ("Ann Lee", "A lot."), QUESTION, ("Bo Diaz", "Nothing much."))
    without = script(
        ("Bo Diaz", "Welcome."), QUESTION, ("Ann Lee", "A lot."), QUESTION, ("Bo Diaz", "Nothing much."), announce=0
    )
    assert [c.title for c in talk.chapters] == [c.title for c in without.chapters]
    for chapter, plain in zip(talk.chapters, without.chapters, strict=True):
        turns = [line.turn for line in talk.lines[chapter.line :] if line.turn is not None]
        assert turns[0] == without.lines[plain.line].turn
    for line, following in zip(talk.lines, talk.lines[1:], strict=False):
        if line.turn is None:
            assert Gaps().sentence[0] <= line.pause_ms <= Gaps().sentence[1]
            assert line.chapter == following.chapter
