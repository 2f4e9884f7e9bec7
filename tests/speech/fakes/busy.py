"""Work that tests hand to other processes, which cannot import the tests themselves."""

from __future__ import annotations

from interview_audio.model import Sound, Span
from interview_audio.speech import TakeStore


def put_and_get(store: TakeStore, seed: int) -> int:
    """Writes, reads and trims the same few takes over and over; counts those that came back wrong."""
    wrong = 0
    for n in range(60):
        key = f"{(n + seed) % 7:02}"
        store.put(key, Sound(key.encode() * 500, 8_000), (Span(0, 100),))
        found = store.get(f"{n % 7:02}")
        wrong += found is not None and found[0].samples != f"{n % 7:02}".encode() * 500
        store.trim()
    return wrong
