"""Takes kept between runs by their content: spoken once, found again by every run and every project."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from interview_audio.model import Sound, Span

LIMIT = 2_000_000_000
ABANDONED_S = 3600  # a file that was being written that long before the last one


@dataclass(frozen=True)
class TakeStore:
    """A folder of takes, of at most `limit_bytes` after every run; those not used for longest go first.

    A file is one line of JSON (rate, spans, hash of the samples) and then the samples as they are. It appears whole
    under its name or not at all, so any number of processes may write and read at once.
    """

    folder: Path
    limit_bytes: int | None = LIMIT

    def __contains__(self, key: str) -> bool:
        """Whether there is a file; only `get` knows whether it is sound."""
        return self._path(key).is_file()

    def get(self, key: str) -> tuple[Sound, tuple[Span, ...]] | None:
        """The take, now the one used last; None when it isn't there. A damaged one is removed."""
        path = self._path(key)
        try:
            head, _, samples = path.read_bytes().partition(b"\n")
        except OSError:
            return None
        try:
            about = json.loads(head)
            if about["hash"] != _hash(samples):
                raise ValueError("the samples are not those that were written")
            sound, spans = Sound(samples, about["rate_hz"]), tuple(Span(*span) for span in about["spans"])
        except (ValueError, KeyError, TypeError):
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return sound, spans

    def put(self, key: str, sound: Sound, spans: tuple[Span, ...]) -> None:
        """Keeps a take. `OSError` when the disk is full or the folder can't be written."""
        about = {
            "rate_hz": sound.rate_hz,
            "spans": [(s.start_ms, s.end_ms) for s in spans],
            "hash": _hash(sound.samples),
        }
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(suffix=".part", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(json.dumps(about).encode() + b"\n")
                file.write(sound.samples)
            Path(part).replace(path)
        except BaseException:
            Path(part).unlink(missing_ok=True)
            raise

    def size(self) -> int:
        """Bytes on disk."""
        return sum(size for _, size, _ in self._files())

    def clear(self) -> None:
        """Removes every take."""
        for _, _, path in self._files():
            with contextlib.suppress(OSError):
                path.unlink()

    def trim(self) -> None:
        """Down to the limit, the longest unused first; also what killed processes left half written."""
        files = sorted(self._files())
        newest = files[-1][0] if files else 0.0
        total = sum(size for _, size, _ in files)
        for used, size, path in files:
            if path.suffix == ".part":  # another process may be writing it
                spare = used < newest - ABANDONED_S
            else:
                spare = self.limit_bytes is not None and total > self.limit_bytes
            if spare:
                with contextlib.suppress(OSError):
                    path.unlink()
                total -= size

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.take"

    def _files(self) -> Iterator[tuple[float, int, Path]]:
        """When last used, bytes, and path, of every file; another process may remove one meanwhile."""
        for path in self.folder.glob("??/*"):
            with contextlib.suppress(OSError):
                stat = path.stat()
                yield stat.st_mtime, stat.st_size, path


def _hash(samples: bytes) -> str:
    return hashlib.blake2b(samples, digest_size=16).hexdigest()
