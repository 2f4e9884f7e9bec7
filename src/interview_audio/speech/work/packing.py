"""Serialise a take's sound and times, for the store and for transfer between machines."""

from __future__ import annotations

import json
from typing import Any

from interview_audio.model import Sound, Span

Packed = tuple[Sound, tuple[Span, ...]]
"""The sound of a line, and when each of its sentences is heard."""


def packed(sound: Sound, spans: tuple[Span, ...]) -> bytes:
    """Return one line of JSON, followed by the samples as they are."""
    about: dict[str, Any] = {
        "rate_hz": sound.rate_hz,
        "spans": [(span.start_ms, span.end_ms, span.words_ms) for span in spans],
    }
    if sound.words_ms:
        about["words_ms"] = sound.words_ms
    return json.dumps(about).encode() + b"\n" + sound.samples


def unpacked(data: bytes) -> Packed:
    """Return what `packed` was given."""
    head, _, samples = data.partition(b"\n")
    about = json.loads(head)
    spans = tuple(Span(start, end, tuple(words)) for start, end, words in about["spans"])
    return Sound(samples, about["rate_hz"], tuple(about.get("words_ms", ()))), spans
