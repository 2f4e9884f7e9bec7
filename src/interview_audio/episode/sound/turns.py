"""Encode a turn in a worker: a take goes in, an encoded turn comes out as bytes, cached under a key of its inputs."""

from __future__ import annotations

import hashlib
import json
from dataclasses import astuple, dataclass
from functools import partial

from interview_audio.episode.sound.encoding import Encoded, Encoding, concatenate, encode
from interview_audio.episode.sound.gating import Blocks
from interview_audio.episode.sound.mixing import Bed, VoiceProcessing
from interview_audio.model import Line, Memoize, Sound, Span, Take

RECIPE = 4  # raise it when anything in this stage changes what is heard of a turn: every one is then encoded again
PART_PAUSE_MS = 400  # as long as a block of loudness: the blocks of the parts are then those of the whole


@dataclass(frozen=True, slots=True)
class EncodedTurn:
    """A turn as it goes into the file."""

    sound: Encoded
    spans: tuple[Span, ...]  # one a sentence, from the first sample that the frames decode to


@dataclass(frozen=True)
class TurnEncoder:
    """Encodes the take of a line. It needs no other turn, so any worker can run it, in any order."""

    line: Line
    processing: VoiceProcessing
    encoding: Encoding
    bed: Bed | None = None

    @property
    def key(self) -> str | None:
        """Return the cache key; None for samples, which are ten times as large as frames and quickly mixed again."""
        if not (self.encoding.frames or self.encoding.silent):
            return None
        pauses = [sentence.pause_ms for sentence in self.line.sentences]
        return json.dumps((pauses, self.line.pause_ms, self.bed and self.bed.digest, self._how))

    def __call__(self, take: Take, kept: Memoize) -> bytes:
        """Return the encoded turn, packed."""
        return pack_turn(self.turn(take, kept))

    def turn(self, take: Take, kept: Memoize) -> EncodedTurn:
        """Join, process and encode the take, with the line's pause after it.

        It is split at its long pauses, so that a changed word re-encodes only one part; not under music, which spans
        several parts.
        """
        from interview_audio.episode.sound.joining import insert_pauses, split_at_pauses

        whole = insert_pauses(take, self.line)
        if self.bed:
            later_ms = round(self.bed.lead * 1000 / self.encoding.rate_hz)
            sound = encode(whole.sound, self.processing, self.encoding, self.bed)
            return EncodedTurn(sound, tuple(span.later(later_ms) for span in whole.spans))
        parts = list(split_at_pauses(whole, PART_PAUSE_MS))
        if len(parts) == 1:
            return EncodedTurn(encode(whole.sound, self.processing, self.encoding), whole.spans)
        made, spans, frame_count = [], [], 0
        for part in parts:
            made.append(self._part(part.sound, kept))
            spans += [span.later(self.encoding.ms(frame_count)) for span in part.spans]
            frame_count += made[-1].frame_count
        return EncodedTurn(concatenate(made), tuple(spans))

    def _part(self, sound: Sound, kept: Memoize) -> Encoded:
        digest = hashlib.blake2b(sound.samples, digest_size=20).hexdigest()
        make = partial(self._packed, sound)
        return unpack(kept(json.dumps((digest, sound.rate_hz, self._how)), make))

    def _packed(self, sound: Sound) -> bytes:
        return pack(encode(sound, self.processing, self.encoding))

    @property
    def _how(self) -> tuple[object, ...]:
        return RECIPE, astuple(self.processing), astuple(self.encoding)


def pack_turn(turn: EncodedTurn) -> bytes:
    """Serialise a turn: a line of JSON with its times, then its sound."""
    times = [(span.start_ms, span.end_ms, span.words_ms) for span in turn.spans]
    return json.dumps(times).encode() + b"\n" + pack(turn.sound)


def unpack_turn(content: bytes) -> EncodedTurn:
    """Deserialise what `pack_turn` wrote."""
    head, _, sound = content.partition(b"\n")
    return EncodedTurn(unpack(sound), tuple(Span(start, end, tuple(words)) for start, end, words in json.loads(head)))


def pack(sound: Encoded) -> bytes:
    """Serialise encoded sound: a line of JSON, then the frames as they are."""
    about = {
        "frame_count": sound.frame_count,
        "voice": _rows(sound.voice),
        "heard": _rows(sound.heard) if sound.heard != sound.voice else None,  # mostly nothing but the voice
        "peak": sound.peak,
    }
    return json.dumps(about).encode() + b"\n" + sound.data


def unpack(content: bytes) -> Encoded:
    """Deserialise what `pack` wrote."""
    head, _, data = content.partition(b"\n")
    about = json.loads(head)
    voice = _blocks(about["voice"])
    return Encoded(
        data=data,
        frame_count=about["frame_count"],
        voice=voice,
        heard=voice if about["heard"] is None else _blocks(about["heard"]),
        peak=about["peak"],
    )


def _rows(blocks: Blocks) -> list[tuple[int, int, float]]:
    return [(step, count, total) for step, (count, total) in blocks.items()]


def _blocks(rows: list[tuple[int, int, float]]) -> Blocks:
    return {step: (count, total) for step, count, total in rows}
