"""Write the script of an interview: a line for each turn, the silence between lines, chapters, and what is added."""

from __future__ import annotations

from dataclasses import replace

from interview_audio.model import Gaps, Interview, Line, Script, Sentence, Settings
from interview_audio.script.announce import announced
from interview_audio.script.chapters import chapters_of
from interview_audio.script.describe import described
from interview_audio.script.lexicon import Lexicon
from interview_audio.script.notice import REASON as NOTICE
from interview_audio.script.notice import notice_lines, notice_text
from interview_audio.script.opening import opened
from interview_audio.script.pauses import Gap, pause_between, sentence_lean, turn_lean
from interview_audio.script.turns import Piece, TurnWriter


def write_script(interview: Interview, settings: Settings, lexicon: Lexicon | None = None) -> Script:
    """Write all that is said, in order. Turns are independent but for the pauses where they meet."""
    gaps = settings.paced_gaps
    writer = TurnWriter(interview.language, gaps, lexicon)
    lines: list[Line] = []
    for index, turn in enumerate(interview.turns):
        if pieces := writer.pieces(turn):
            lines.append(Line(_sentences(pieces), turn.role, turn.speaker, 0, index, turn.line, pause_ms=0))
        if lines and (pause := writer.pause_at_end(turn)) is not None:
            lines[-1] = replace(lines[-1], pause_ms=pause)
    lines = described(interview, lines, settings.policies, lexicon)
    text = notice_text(interview, settings)
    notice = notice_lines(text, interview, gaps.sentence[1], lexicon)
    if settings.notice_at != "start":
        lines += notice
    lines, chapters = announced(interview, lines, chapters_of(interview, lines), settings.announce, lexicon)
    lines, chapters = opened(
        interview, lines, chapters, settings, lexicon, notice if settings.notice_at != "end" else ()
    )
    paced = _paced(lines, {c.line for c in chapters}, gaps)
    return Script(interview.title, interview.language, paced, chapters, text if notice else "")


def _sentences(pieces: list[Piece]) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(piece.text, piece.spoken, _pause(piece, following) if following else 0)
        for piece, following in zip(pieces, [*pieces[1:], None], strict=True)
    )


def _pause(before: Piece, following: Piece) -> int:
    lean = sentence_lean(before.spoken, following.spoken)
    return pause_between(before.gap, before.text, following.text, lean)


def _paced(lines: list[Line], starts: set[int], gaps: Gaps) -> tuple[Line, ...]:
    """Set the chapter of each line and the silence behind it."""
    out = []
    chapter = -1
    for place, line in enumerate(lines):
        chapter += place in starts
        pause = line.pause_ms
        if not pause and place + 1 < len(lines):
            following = lines[place + 1]
            gap = _gap_between(line, following, place + 1 in starts, gaps)
            lean = turn_lean(line.spoken, following.spoken)
            pause = pause_between(gap, line.sentences[-1].text, following.sentences[0].text, lean)
        out.append(replace(line, chapter=chapter, pause_ms=pause))
    return tuple(out)


def _gap_between(line: Line, following: Line, new_chapter: bool, gaps: Gaps) -> Gap:
    if new_chapter or following.reason == NOTICE:
        return gaps.chapter
    if line.turn is None:
        return gaps.sentence
    return gaps.paragraph if (line.role, line.speaker) == (following.role, following.speaker) else gaps.answer
