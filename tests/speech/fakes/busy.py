"""Work that tests hand to other processes, which cannot import the tests themselves."""

from __future__ import annotations

from interview_audio.speech import Store
from interview_audio.speech.work.store import Key, Kind


def put_and_get(store: Store, seed: int) -> int:
    """Writes, reads and trims the same few entries over and over; counts those that came back wrong."""
    wrong = 0
    for n in range(60):
        name = f"{(n + seed) % 7:02}"
        store.put(Key(Kind.TAKE, name), name.encode() * 500)
        found = store.get(Key(Kind.TAKE, f"{n % 7:02}"))
        wrong += found is not None and found != f"{n % 7:02}".encode() * 500
        store.trim()
    return wrong
