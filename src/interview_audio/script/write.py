"""Write the script of an interview: a line for each turn, the silence between lines, chapters, and what is added.

Pauses in speech are not spread evenly: most are short, a few are long (Campione and Véronis 2002 find a log-normal
shape). They grow with what has been said and with what is about to be said.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import replace

from interview_audio.model import Gaps, Interview, Line, Script, Sentence, Settings
from interview_audio.script.announce import announced
from interview_audio.script.chapters import chapters_of
from interview_audio.script.describe import described
from interview_audio.script.lexicon import Lexicon
from interview_audio.script.notice import REASON as NOTICE
from interview_audio.script.notice import notice_lines, notice_text
from interview_audio.script.opening import opened
from interview_audio.script.turns import Gap, Piece, TurnWriter

USUAL_SENTENCE = 90
"""A sentence of this length, in characters as spoken, gets a pause of the usual length before and behind it."""
USUAL_TURN = 300
"""The same for a turn."""
MOST = 0.8
"""A pause leans this far at most, to either side."""
QUOTED = 0.5
"""A pause leans this much to the long side where a quotation opens or closes."""
OPENING, CLOSING = "\"“„«‹‘'", "\"”“»›’'"


def write_script(interview: Interview, settings: Settings, lexicon: Lexicon | None = None) -> Script:
    """Write all that is said, in order. Turns are independent but for the pauses where they meet."""
    gaps = settings.paced_gaps
    writer = TurnWriter(interview.language, gaps, lexicon, settings.censored)
    lines: list[Line] = []
    for index, turn in enumerate(interview.turns):
        if pieces := writer.pieces(turn):
            lines.append(Line(_sentences(pieces), turn.role, turn.speaker, 0, index, turn.line, pause_ms=0))
        if lines and (pause := writer.pause_at_end(turn)) is not None:
            lines[-1] = replace(lines[-1], pause_ms=pause)
    lines = described(interview, lines, settings.policies, lexicon)
    text = notice_text(interview, settings)
    notice = notice_lines(text, interview, sum(gaps.sentence) // 2, lexicon)
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


def sentence_lean(before: str, following: str) -> float:
    """Return how the pause between two spoken sentences leans, from -1 (to the shortest) to 1 (to the longest)."""
    opens = following[:1] in OPENING and before[:1] not in OPENING
    closes = before[-1:] in CLOSING and following[:1] not in OPENING
    return _bounded(_share(before, following, USUAL_SENTENCE) + QUOTED * (opens or closes))


def turn_lean(before: str, following: str) -> float:
    """Return how the pause between two turns leans: to the long side after a long answer and before one, to the short
    side after a quick question and before a quick follow-up."""
    return _bounded(_share(before, following, USUAL_TURN))


def pause_between(gap: Gap, before: str, following: str, lean: float = 0.0) -> int:
    """Return a pause in milliseconds within the gap, chosen by the two texts alone, so that an edit elsewhere moves
    nothing.

    Half of all pauses are in the shorter third of the gap, and one in seven in the longer third; a lean of 1 takes the
    square root of the place in the gap, one of -1 its square.
    """
    low, high = gap
    digest = hashlib.blake2b(f"{before}\0{following}".encode(errors="replace"), digest_size=4).digest()
    chance = int.from_bytes(digest, "big") / 0xFFFFFFFF
    place = math.pow((chance + chance**4) / 2, math.pow(2, -lean))
    return low + round((high - low) * place)


def _share(before: str, following: str, usual: int) -> float:
    """Return a quarter of the sum of both lengths, each in octaves above the usual one."""
    return sum(math.log2(max(1, len(text)) / usual) for text in (before, following)) / 4


def _bounded(lean: float) -> float:
    return max(-MOST, min(MOST, lean))
