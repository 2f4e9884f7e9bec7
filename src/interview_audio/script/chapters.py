"""Divide an episode into chapters with short titles: the introduction, one for each question, the closing.

Where the interview says itself where chapters begin, those are the chapters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interview_audio.languages import Language, language_of, phrases_of
from interview_audio.model import BlockKind, Chapter, Interview, Line, Role, Turn
from interview_audio.script.titles import LONGEST, question_title, shortened

ASKS = re.compile(r"[?？؟\u037e]|[\u0370-\u03ff\u1f00-\u1fff][^;]*;(?=\s|$)")
"""A question mark in any script; Greek writes it as a semicolon."""
PROMPT = 8
"""An interviewer's turn without a question mark and with fewer words is a remark, not a question."""
FAREWELL = 20
"""A guest's answer to the closing words has no more words than this: "Thank you, it was fun."."""


def chapters_of(interview: Interview, lines: Sequence[Line]) -> tuple[Chapter, ...]:
    """Return the chapters in order; the first begins with the first line."""
    language, phrases = language_of(interview.language), phrases_of(interview.language)
    turns = [interview.turns[line.turn] if line.turn is not None else None for line in lines]
    if any(turn.chapter for turn in interview.turns):
        return _chosen(interview, lines, phrases.introduction, language)
    closing = _closing(turns)
    chapters: list[Chapter] = []
    heading: int | None = None  # the line of a heading that has not got its chapter yet
    for place, turn in enumerate(turns[:closing]):
        if turn is None or _is_heading(turn):
            heading = place if turn and heading is None else heading
        elif heading is not None and (chapters or _is_question(place, turns)):
            chapters.append(Chapter(_heading_title(turns[place - 1], language), heading))
            heading = None
        elif _is_question(place, turns):
            chapters.append(
                Chapter(question_title(turn, language) or phrases.question.format(number=len(chapters) + 1), place)
            )
            heading = None
    if lines and (not chapters or chapters[0].line):
        chapters.insert(0, Chapter(phrases.introduction, 0))
    if closing < len(lines) and turns[closing] is not None and closing > chapters[-1].line:
        chapters.append(Chapter(phrases.closing, closing))
    return tuple(chapters)


def _chosen(interview: Interview, lines: Sequence[Line], introduction: str, language: Language) -> tuple[Chapter, ...]:
    """Return the chapters that somebody chose; one whose turn has nothing to say begins with the next line."""
    chapters: list[Chapter] = []
    seen, title = 0, ""
    for place, line in enumerate(lines):
        if line.turn is None:
            continue
        for turn in interview.turns[seen : line.turn + 1]:
            title = turn.chapter or title
        if title:
            chapters.append(Chapter(title if len(title) <= LONGEST else shortened(title, language), place))
        seen, title = line.turn + 1, ""
    if lines and (not chapters or chapters[0].line):
        chapters.insert(0, Chapter(introduction, 0))
    return tuple(chapters)


def _is_heading(turn: Turn) -> bool:
    return turn.role is Role.NARRATOR and all(block.kind is BlockKind.HEADING for block in turn.blocks)


def _is_question(place: int, turns: Sequence[Turn | None]) -> bool:
    """Tell whether a guest answers this line next: it is a question, or a prompt of some length."""
    turn = turns[place]
    if turn is None or turn.role is not Role.INTERVIEWER:
        return False
    asks = bool(ASKS.search(turn.text)) or len(turn.text.split()) >= PROMPT
    return asks and next((t.role is Role.GUEST for t in turns[place + 1 :] if t and t.role is not Role.NARRATOR), False)


def _closing(turns: Sequence[Turn | None]) -> int:
    """Return the index of the line that begins the closing (thanks, the narrator's last words), else the end."""
    closing, answered = len(turns), False
    for place in range(len(turns) - 1, -1, -1):
        turn = turns[place]
        if turn is None:
            continue
        if turn.role is Role.GUEST:
            if len(turn.text.split()) > FAREWELL:
                break
            answered = True
        elif turn.role is Role.NARRATOR:
            if answered:
                break
            closing = place
        elif ASKS.search(turn.text) and answered:
            break
        else:
            closing, answered = place, False
    return closing


def _heading_title(turn: Turn | None, language: Language) -> str:
    return shortened(" ".join(turn.text.split()), language) if turn else ""
