"""Write the sentences of a turn as they are said: split at clauses, joined where they are too short to stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from interview_audio.languages import language_of
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import Block, BlockKind, Gaps, Turn
from interview_audio.script.lexicon import Lexicon
from interview_audio.script.rules.marked import marked, plain
from interview_audio.script.sentences import at_pauses, balanced, halves, sentences, with_pauses_for_censored
from interview_audio.script.spoken import STOPS, Change, speak

BREATH = 250
"""A longer sentence, in characters as spoken, is cut at a clause so that the voice keeps its breath."""
TOO_LONG = 450
"""A longer one without a clause is cut between any two words: engines drop the end of what is too long."""
ORPHAN = 12
"""A sentence of one word and no more characters than this joins its neighbour: small voices misread such alone."""
GOES_ON = LazyPattern(r"\s*[a-zà-ÿ]")
"""What goes on with a sentence behind a pause."""

Gap = tuple[int, int]
"""The shortest and longest of a silence, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence before the length of its pause is known."""

    text: str  # as written, without markup
    spoken: str
    gap: Gap  # behind it
    changes: tuple[Change, ...] = ()  # what the rules said otherwise than it was written


class TurnWriter:
    """Writes the sentences of one turn after another; the result for a turn depends on nothing but the turn."""

    def __init__(self, tag: str, gaps: Gaps, lexicon: Lexicon | None, censored: str = "bleep") -> None:
        """Prepare to write in the language `tag`, BCP 47; `censored` words are a "bleep" or a "pause"."""
        self._censored = censored
        self.tag, self.language, self.gaps, self.lexicon = tag, language_of(tag), gaps, lexicon
        self.breath = (gaps.sentence[0] * 2 // 3, gaps.sentence[0])
        self._said: dict[str, tuple[str, tuple[Change, ...]]] = {}  # "Yes." is said in many turns

    def pieces(self, turn: Turn) -> list[Piece]:
        """Return the sentences of a turn. One of nothing but asides says them after all."""
        pieces: list[Piece] = []
        for block, following in zip(turn.blocks, [*turn.blocks[1:], None], strict=True):
            listed = following is not None and block.kind is following.kind is BlockKind.LIST_ITEM
            self._add(block, pieces, self.gaps.sentence if listed else self.gaps.paragraph)
        if not any(piece.spoken for piece in pieces):
            pieces = list(self._spoken(re.sub(r"[^\w\s']", " ", turn.text), " ".join(turn.text.split())))
        return self._without_orphans(_without_silence(pieces))

    def pause_at_end(self, turn: Turn) -> int | None:
        """Return the pause that an author asked for behind the last words of a turn, in milliseconds."""
        parts = list(at_pauses(marked(turn.blocks[-1].inlines))) if turn.blocks else []
        return parts[-2][1] if len(parts) > 1 and not plain(parts[-1][0]) else None

    def _add(self, block: Block, pieces: list[Piece], gap: Gap) -> None:
        text = marked(block.inlines)
        if self._censored == "pause":
            text = with_pauses_for_censored(text)
        parts = list(at_pauses(text))
        for (part, pause), (following, _) in zip(parts, [*parts[1:], ("", None)], strict=True):
            for sentence in balanced(list(sentences(part, self.language))):
                pieces += self._breaths(sentence)
            if pieces and pause is not None:
                pieces[-1] = replace(pieces[-1], gap=(pause, pause))
                if GOES_ON.match(following) and pieces[-1].text[-1:] not in STOPS:
                    pieces[-1] = replace(pieces[-1], spoken=_with_comma(pieces[-1].spoken))
        if pieces and pieces[-1].gap == self.gaps.sentence:
            pieces[-1] = replace(pieces[-1], gap=gap)

    def _breaths(self, sentence: str) -> Iterator[Piece]:
        """Yield the sentence, split at clauses for as long as its parts are too long."""
        whole = list(self._spoken(sentence, plain(sentence))) if len(sentence) <= 2 * TOO_LONG else []
        length = len(whole[0].spoken) if whole else len(sentence)
        parts = halves(sentence, self.language, hard=length > TOO_LONG) if length > BREATH else None
        if parts is None:
            yield from whole or self._spoken(sentence, plain(sentence))
            return
        first, second = balanced(list(parts))
        *start, last = self._breaths(first)
        yield from start
        yield replace(last, spoken=_with_comma(last.spoken), gap=self.breath)
        yield from self._breaths(second)

    def _spoken(self, sentence: str, text: str) -> Iterator[Piece]:
        if not text:
            return
        if sentence not in self._said:
            changes: list[Change] = []
            spoken = speak(sentence, self.tag, self.lexicon, changes)
            self._said[sentence] = spoken, tuple(changes)
        yield Piece(text, self._said[sentence][0], self.gaps.sentence, self._said[sentence][1])

    def _without_orphans(self, pieces: list[Piece]) -> list[Piece]:
        """Join one-word sentences and items to a neighbour of their paragraph or list by a comma."""
        out: list[Piece] = []
        for piece in pieces:
            before = out[-1] if out else None
            if before and before.gap == self.gaps.sentence and _belong_together(before, piece):
                item = replace(before, text=before.text + ("," if before.text[-1:].isalnum() else ""))
                out[-1] = _joined(item, piece, f"{before.spoken[:-1]}, {piece.spoken}")
            else:
                out.append(piece)
        return out


def _with_comma(spoken: str) -> str:
    """Return a part of a sentence with a comma for the full stop that every spoken text ends in."""
    return spoken.rstrip(".") + "," if spoken.endswith(".") else spoken


def _joined(before: Piece, piece: Piece, spoken: str) -> Piece:
    return Piece(f"{before.text} {piece.text}".strip(), spoken, piece.gap, before.changes + piece.changes)


def _belong_together(before: Piece, piece: Piece) -> bool:
    short = _is_orphan(before) or _is_orphan(piece)
    return short and before.spoken[-1] in ".!," and len(before.spoken) + len(piece.spoken) <= BREATH


def _is_orphan(piece: Piece) -> bool:
    return " " not in piece.spoken and len(piece.spoken) <= ORPHAN and piece.spoken[-1] in ".!"


def _without_silence(pieces: list[Piece]) -> list[Piece]:
    """Give the words of what is silent (a smiley, an aside) to its neighbour."""
    out: list[Piece] = []
    for piece in pieces:
        if out and not (piece.spoken and out[-1].spoken):
            joined = _joined(out[-1], piece, out[-1].spoken or piece.spoken)
            out[-1] = replace(joined, gap=max(out[-1].gap, piece.gap)) if out[-1].spoken else joined
        else:
            out.append(piece)
    return [piece for piece in out if piece.spoken]
