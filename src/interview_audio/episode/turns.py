"""The turn as a worker makes it: a take in, an encoded turn as bytes out, under a key that says all it depends on."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass

from interview_audio.episode.encoding import EncodedTurn, Encoding, encoded_turn
from interview_audio.episode.gating import Blocks
from interview_audio.episode.mixing import Bed, Treatment
from interview_audio.model import Line, Span, Take

RECIPE = 3  # raise it when anything in this stage changes what is heard of a turn: every one is then encoded again


@dataclass(frozen=True)
class TurnFinish:
    """What is done to the take of a line; it needs no other turn, so any worker can do it, in any order."""

    line: Line
    treatment: Treatment
    encoding: Encoding
    bed: Bed | None = None

    @property
    def key(self) -> str | None:
        """None for samples, ten times as large as frames, and soon mixed again."""
        if not (self.encoding.frames or self.encoding.silent):
            return None
        pauses = [sentence.pause_ms for sentence in self.line.sentences]
        made_by = (astuple(self.treatment), astuple(self.encoding), self.bed and self.bed.digest)
        return json.dumps((RECIPE, pauses, self.line.pause_ms, *made_by))

    def __call__(self, take: Take) -> bytes:
        """The encoded turn, packed."""
        return packed_turn(encoded_turn(take, self.line, self.treatment, self.encoding, self.bed))


def packed_turn(turn: EncodedTurn) -> bytes:
    """A line of JSON, and then the frames as they are."""
    about = {
        "frame_count": turn.frame_count,
        "spans": [(span.start_ms, span.end_ms) for span in turn.spans],
        "voice": _rows(turn.voice),
        "heard": _rows(turn.heard) if turn.heard != turn.voice else None,  # mostly nothing but the voice
        "peak": turn.peak,
    }
    return json.dumps(about).encode() + b"\n" + turn.data


def unpacked_turn(content: bytes) -> EncodedTurn:
    """What `packed_turn` was given."""
    head, _, data = content.partition(b"\n")
    about = json.loads(head)
    voice = _blocks(about["voice"])
    return EncodedTurn(
        data=data,
        frame_count=about["frame_count"],
        spans=tuple(Span(*span) for span in about["spans"]),
        voice=voice,
        heard=voice if about["heard"] is None else _blocks(about["heard"]),
        peak=about["peak"],
    )


def _rows(blocks: Blocks) -> list[tuple[int, int, float]]:
    return [(step, count, total) for step, (count, total) in blocks.items()]


def _blocks(rows: list[tuple[int, int, float]]) -> Blocks:
    return {step: (count, total) for step, count, total in rows}
