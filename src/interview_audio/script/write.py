"""The script of an interview: a line a turn, its sentences with their pauses, the chapters, what is added."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from interview_audio.model import Block, Interview, Line, Role, Script, Sentence, Turn
from interview_audio.script.chapters import chapters_of
from interview_audio.script.languages import language_of
from interview_audio.script.lexicon import Lexicon
from interview_audio.script.marked import marked, plain
from interview_audio.script.sentences import at_pauses, balanced, halves, sentences
from interview_audio.script.spoken import speak
from interview_audio.settings import Gaps, Settings

BREATH = 250
"""A longer sentence, in characters as spoken, is cut at a clause so that the voice keeps its breath."""
TOO_LONG = 450
"""A longer one without a clause is cut between any two words: engines drop the end of what is too long."""
ORPHAN = 12
"""A sentence of one word and no more characters than this joins its neighbour: small voices misread such alone."""
SHORT_QUESTION = 60
"""The answer to a question no longer than this, in characters, comes quicker."""
LONG_ANSWER = 900
"""A longer answer, in characters, begins with a breath."""
NOTICE = "notice of synthetic voices"

Gap = tuple[int, int]
"""The shortest and longest of a silence, in milliseconds."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence before its pause is known."""

    text: str
    spoken: str
    gap: Gap


def write_script(interview: Interview, settings: Settings, lexicon: Lexicon | None = None) -> Script:
    """All that is said, in order. Nothing of a turn depends on another turn but the pauses where they meet."""
    writer = _Writer(interview.language, settings.gaps, lexicon)
    lines: list[Line] = []
    for index, turn in enumerate(interview.turns):
        if said := writer.turn(turn):
            lines.append(Line(said, turn.role, turn.speaker, 0, index, turn.line, pause_ms=0))
        if lines and (pause := writer.pause_at_end(turn)) is not None:
            lines[-1] = replace(lines[-1], pause_ms=pause)
    if notice := writer.sentence(settings.notice):
        lines.append(Line((notice,), Role.NARRATOR, None, 0, None, 0, 0, NOTICE))
    chapters = chapters_of(interview, lines)
    return Script(
        interview.title, interview.language, _paced(lines, {c.line for c in chapters}, settings.gaps), chapters
    )


def _paced(lines: list[Line], starts: set[int], gaps: Gaps) -> tuple[Line, ...]:
    """The lines with their chapters and the silence behind each."""
    out = []
    chapter = -1
    for place, line in enumerate(lines):
        chapter += place in starts
        pause = line.pause_ms
        if not pause and place + 1 < len(lines):
            following = lines[place + 1]
            gap = _gap_between(line, following, place + 1 in starts, gaps)
            pause = _between(gap, line.sentences[-1].text, following.sentences[0].text)
        out.append(replace(line, chapter=max(chapter, 0), pause_ms=pause))
    return tuple(out)


def _gap_between(line: Line, following: Line, new_chapter: bool, gaps: Gaps) -> Gap:
    if new_chapter or following.turn is None:
        return gaps.chapter
    if (line.role, line.speaker) == (following.role, following.speaker):
        return gaps.paragraph
    low, high = gaps.answer
    if len(line.spoken) <= SHORT_QUESTION:
        return low, (low + high) // 2
    return ((low + high) // 2, high) if len(following.spoken) > LONG_ANSWER else gaps.answer


def _between(gap: Gap, before: str, after: str) -> int:
    """A length within the gap that only the two texts decide, so that an edit elsewhere moves nothing."""
    low, high = gap
    digest = hashlib.blake2b(f"{before}\0{after}".encode(errors="replace"), digest_size=4).digest()
    return low + int.from_bytes(digest) % (high - low + 1)


class _Writer:
    """What every turn is written with."""

    def __init__(self, tag: str, gaps: Gaps, lexicon: Lexicon | None) -> None:
        self.tag, self.language, self.gaps, self.lexicon = tag, language_of(tag), gaps, lexicon
        self.breath = (gaps.sentence[0] // 2, gaps.sentence[0] * 3 // 4)

    def sentence(self, text: str) -> Sentence | None:
        """One sentence that isn't the source's."""
        spoken = speak(text, self.tag, self.lexicon)
        return Sentence(" ".join(text.split()), spoken, 0) if spoken else None

    def turn(self, turn: Turn) -> tuple[Sentence, ...]:
        """The sentences of a turn. One that holds nothing but asides says them after all; without a word, none."""
        pieces = [piece for block in turn.blocks for piece in self._block(block)]
        if not any(piece.spoken for piece in pieces):
            bare = speak(re.sub(r"[^\w\s']", " ", turn.text), self.tag, self.lexicon)
            pieces = [_Piece(" ".join(turn.text.split()), bare, self.gaps.sentence)] if bare else []
        whole = self._without_orphans(_without_silence(pieces))
        return tuple(
            Sentence(piece.text, piece.spoken, _between(piece.gap, piece.text, following.text) if following else 0)
            for piece, following in zip(whole, [*whole[1:], None], strict=True)
        )

    def pause_at_end(self, turn: Turn) -> int | None:
        """The pause that an author asked for behind the last words of a turn, in milliseconds."""
        parts = list(at_pauses(marked(turn.blocks[-1].inlines))) if turn.blocks else []
        return parts[-2][1] if len(parts) > 1 and not plain(parts[-1][0]) else None

    def _block(self, block: Block) -> list[_Piece]:
        pieces: list[_Piece] = []
        for part, pause in at_pauses(marked(block.inlines)):
            for sentence in balanced(list(sentences(part, self.language))):
                pieces += self._breaths(sentence)
            if pieces and pause is not None:
                pieces[-1] = replace(pieces[-1], gap=(pause, pause))
        if pieces and pieces[-1].gap == self.gaps.sentence:
            pieces[-1] = replace(pieces[-1], gap=self.gaps.paragraph)
        return pieces

    def _breaths(self, sentence: str) -> Iterator[_Piece]:
        """The sentence, cut at clauses as long as it is too long for one breath."""
        text = plain(sentence)
        if not text:
            return
        spoken = speak(sentence, self.tag, self.lexicon)
        if len(spoken) <= BREATH or not (parts := halves(sentence, self.language, hard=len(spoken) > TOO_LONG)):
            yield _Piece(text, spoken, self.gaps.sentence)
            return
        first, second = balanced(list(parts))
        *start, last = self._breaths(first)
        yield from start
        yield replace(
            last, spoken=last.spoken.rstrip(".") + "," if last.spoken.endswith(".") else last.spoken, gap=self.breath
        )
        yield from self._breaths(second)

    def _without_orphans(self, pieces: list[_Piece]) -> list[_Piece]:
        """One-word sentences joined to the next of their paragraph, or the last, by a comma: "Yes, I do."."""
        out: list[_Piece] = []
        for piece in pieces:
            before = out[-1] if out else None
            if before and before.gap == self.gaps.sentence and _belong_together(before, piece):
                out[-1] = _joined(before, piece)
            else:
                out.append(piece)
        return out


def _belong_together(before: _Piece, piece: _Piece) -> bool:
    short = _is_orphan(before) or _is_orphan(piece)
    return short and before.spoken[-1] in ".!," and len(before.spoken) + len(piece.spoken) <= BREATH


def _is_orphan(piece: _Piece) -> bool:
    return " " not in piece.spoken and len(piece.spoken) <= ORPHAN and piece.spoken[-1] in ".!"


def _joined(before: _Piece, piece: _Piece) -> _Piece:
    return _Piece(f"{before.text} {piece.text}", f"{before.spoken[:-1]}, {piece.spoken}", piece.gap)


def _without_silence(pieces: list[_Piece]) -> list[_Piece]:
    """What has nothing to be said (a smiley, an aside) keeps its words with its neighbour."""
    out: list[_Piece] = []
    waiting = ""
    for piece in pieces:
        if piece.spoken:
            out.append(replace(piece, text=f"{waiting} {piece.text}".strip()))
            waiting = ""
        elif out:
            gap = max(out[-1].gap, piece.gap)
            out[-1] = replace(out[-1], text=f"{out[-1].text} {piece.text}", gap=gap)
        else:
            waiting = f"{waiting} {piece.text}".strip()
    return out
