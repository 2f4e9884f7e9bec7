"""An introduction as the description of its episode."""

from __future__ import annotations

from interview_audio.model import Block, BlockKind, Inline, Interview, Role, Turn
from interview_audio.show.introduction import LONGEST_INTRODUCTION, introduction


def interview(*turns: tuple[Role, str], title: str = "Title") -> Interview:
    said = tuple(Turn(role, None, (Block(BlockKind.PARAGRAPH, (Inline(text),), 1),), 1) for role, text in turns)
    return Interview(title, "en", (), said)


def test_the_beginning_of_the_introduction_describes_a_post_that_does_not_do_so_itself() -> None:
    talk = ((Role.NARRATOR, "We met " + "again and " * 200), (Role.INTERVIEWER, "When?"), (Role.NARRATOR, "Later."))
    text = introduction(interview(*talk))
    assert text.startswith("We met again and")
    assert text.endswith("again and…")
    assert len(text.encode()) <= LONGEST_INTRODUCTION
    assert introduction(interview((Role.INTERVIEWER, "When?"))) == ""
