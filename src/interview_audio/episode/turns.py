"""The turn as a worker makes it: a take in, an encoded turn as bytes out, under a key that says all it depends on."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass

import numpy as np

from interview_audio.episode.encoding import EncodedTurn, Encoding, encoded_turn
from interview_audio.episode.loudness import Energies
from interview_audio.episode.mixing import Bed, Treatment
from interview_audio.model import Line, Span, Take

RECIPE = 1  # raise it when anything in this stage changes what is heard of a turn: every one is then encoded again


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
    """A line of JSON, the energies as 32-bit floats, and the frames as they are."""
    parts = [turn.energies.astype("<f4").tobytes(), turn.whole_energies.astype("<f4").tobytes(), turn.data]
    about = {
        "frame_count": turn.frame_count,
        "spans": [(span.start_ms, span.end_ms) for span in turn.spans],
        "peak": turn.peak,
        "sizes": [len(part) for part in parts],
    }
    return b"".join([json.dumps(about).encode(), b"\n", *parts])


def unpacked_turn(data: bytes) -> EncodedTurn:
    """What `packed_turn` was given."""
    head, _, rest = data.partition(b"\n")
    about = json.loads(head)
    voice, whole, _ = about["sizes"]
    return EncodedTurn(
        data=rest[voice + whole :],
        frame_count=about["frame_count"],
        spans=tuple(Span(*span) for span in about["spans"]),
        energies=_energies(rest[:voice]),
        whole_energies=_energies(rest[voice : voice + whole]),
        peak=about["peak"],
    )


def _energies(data: bytes) -> Energies:
    return np.frombuffer(data, "<f4")
