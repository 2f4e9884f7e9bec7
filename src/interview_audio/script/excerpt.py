"""Cut out one question and its answer, to hear a cast before the whole is rendered."""

from __future__ import annotations

from dataclasses import replace

from interview_audio.errors import UsageError
from interview_audio.model import Chapter, Line, Role, Script


def excerpt(script: Script, number: int) -> Script:
    """Return the script of question `number`, counted from 1, and its answer."""
    starts = question_starts(script)
    if not 1 <= number <= len(starts):
        raise UsageError(
            f"There is no question {number}: the interview has {len(starts)}.",
            do="`interview-audio script POST` shows them.",
        )
    end = starts[number] if number < len(starts) else len(script.lines)
    lines = [line for line in script.lines[starts[number - 1] : end] if line.role is not Role.NARRATOR]
    while lines[-1].role is Role.INTERVIEWER and len(lines) > 1:  # the interviewer's thanks after the last answer
        lines.pop()
    title = script.chapters[lines[0].chapter].title
    return replace(script, lines=tuple(replace(line, chapter=0) for line in lines), chapters=(Chapter(title, 0),))


def question_starts(script: Script) -> list[int]:
    """Return the indices of the lines where the interviewer begins to ask: a guest spoke before, or nobody yet."""
    starts: list[int] = []
    speaking: Role | None = None
    for index, line in enumerate(script.lines):
        if line.role is Role.NARRATOR:
            continue
        if line.role is Role.INTERVIEWER and speaking is not Role.INTERVIEWER and _answered(script.lines[index + 1 :]):
            starts.append(index)
        speaking = line.role
    return starts


def _answered(rest: tuple[Line, ...]) -> bool:
    return any(line.role is Role.GUEST for line in rest)
