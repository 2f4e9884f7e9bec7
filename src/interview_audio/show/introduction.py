"""The beginning of an interview as the description of its episode."""

from __future__ import annotations

from interview_audio.markup.printable import printable, shortened
from interview_audio.model import Interview, Role

LONGEST_INTRODUCTION = 800
"""Maximum bytes of the introduction used as the description of a post without one."""


def introduction(interview: Interview) -> str:
    """Return the beginning of the narrator's introduction, as a description of the episode."""
    opening = []
    for turn in interview.turns:
        if turn.role is not Role.NARRATOR:
            break
        opening.append(printable(turn.text))
    return shortened("\n\n".join(opening), LONGEST_INTRODUCTION)
