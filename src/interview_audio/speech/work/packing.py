"""A take's sound and times as bytes: how the store keeps them and how they travel between machines."""

from __future__ import annotations

import json

from interview_audio.model import Sound, Span

Packed = tuple[Sound, tuple[Span, ...]]
"""The sound of a line, and when each of its sentences is heard."""


def packed(sound: Sound, spans: tuple[Span, ...]) -> bytes:
    """A line of JSON, and then the samples as they are."""
    about = {"rate_hz": sound.rate_hz, "spans": [(span.start_ms, span.end_ms) for span in spans]}
    return json.dumps(about).encode() + b"\n" + sound.samples


def unpacked(data: bytes) -> Packed:
    """What `packed` was given."""
    head, _, samples = data.partition(b"\n")
    about = json.loads(head)
    return Sound(samples, about["rate_hz"]), tuple(Span(*span) for span in about["spans"])
