"""The takes of an episode kept on disk, so that they can be encoded again when the loudness turns out wrong."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from interview_audio.model import Sound, Take


class Reel:
    """Takes on their way through: the first pass keeps them, later passes read them back. One at a time in memory."""

    def __init__(self, takes: Iterable[Take], path: Path) -> None:
        """`path` is the file that will hold the sound."""
        self._takes, self._path = takes, path
        self._kept: list[tuple[Take, int]] | None = None  # without their sound, and the bytes of it

    def __enter__(self) -> Reel:
        """Nothing is read yet."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Ends the source, and with it those who are still speaking for it."""
        if isinstance(self._takes, Generator):
            self._takes.close()

    def play(self) -> Generator[Take, None, None]:
        """The takes in their order, as often as wanted; the first pass has to be taken to its end."""
        yield from self._record() if self._kept is None else self._read(self._kept)

    def _record(self) -> Iterator[Take]:
        kept = []
        with self._path.open("wb") as file:
            for take in self._takes:
                file.write(take.sound.samples)
                kept.append((replace(take, sound=Sound(b"", take.sound.rate_hz)), len(take.sound.samples)))
                yield take
        self._kept = kept

    def _read(self, kept: list[tuple[Take, int]]) -> Iterator[Take]:
        with self._path.open("rb") as file:
            for take, size in kept:
                yield replace(take, sound=Sound(file.read(size), take.sound.rate_hz))
