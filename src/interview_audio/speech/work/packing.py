"""Serialise a take's sound and times, for the store and for transfer between machines."""

from __future__ import annotations

import json

from interview_audio.model import Sound, Span

Packed = tuple[Sound, tuple[Span, ...]]
"""The sound of a line, and when each of its sentences is heard."""


def packed(sound: Sound, spans: tuple[Span, ...]) -> bytes:
    """Return one line of JSON, followed by the samples as they are."""
    about = {"rate_hz": sound.rate_hz, "spans": [(span.start_ms, span.end_ms) for span in spans]}
    return json.dumps(about).encode() + b"\n" + sound.samples


def unpacked(data: bytes) -> Packed:
    """Return what `packed` was given."""
    head, _, samples = data.partition(b"\n")
    about = json.loads(head)
    return Sound(samples, about["rate_hz"]), tuple(Span(*span) for span in about["spans"])
