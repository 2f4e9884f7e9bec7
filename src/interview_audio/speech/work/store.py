"""What is kept between runs by its content: what was spoken, and the encoded turns made of it."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

VERSION = "2"  # of the files' layout: those of another are never read, and go when room is made
LIMIT_BYTES = 4_000_000_000
ABANDONED_S = 3600  # a file that was being written that long before the last one
HASH_BYTES = 16


class Kind(StrEnum):
    """What is kept; the value is the suffix of its files."""

    SENTENCE = "sentence"  # of a take that was finished where it was spoken
    TAKE = "take"
    TURN = "turn"  # a take with its gain, place and pauses, as it goes into the episode
    PART = "turn-part"  # of a turn, of which another part may change


class Key(NamedTuple):
    """What an entry is found by."""

    kind: Kind
    hash: str  # of all that its content depends on


class _File(NamedTuple):
    used: float  # when last, in seconds
    size: int  # bytes
    path: Path


@dataclass(frozen=True)
class Store:
    """A folder of entries, of at most `limit_bytes` after every run; those not used for longest go first.

    A file is the hash of its content and then the content. It appears whole under its name or not at all, and what
    doesn't match its hash is never given out, so any number of processes and projects may share a store.
    """

    folder: Path
    limit_bytes: int | None = LIMIT_BYTES

    def __contains__(self, key: Key) -> bool:
        """Whether there is a file; only `get` knows whether it is sound."""
        return self._path(key).is_file()

    def get(self, key: Key) -> bytes | None:
        """The content, now the one used last; None when it isn't there. A damaged one is removed."""
        path = self._path(key)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        content = data[HASH_BYTES:]
        if data[:HASH_BYTES] != _hash(content):
            self.remove(key)
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return content

    def put(self, key: Key, content: bytes) -> None:
        """Keeps an entry. `OSError` when the disk is full or the folder can't be written."""
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(suffix=".part", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_hash(content))
                file.write(content)
            Path(part).replace(path)
        except BaseException:
            Path(part).unlink(missing_ok=True)
            raise

    def remove(self, key: Key) -> None:
        """As if it had never been put."""
        with contextlib.suppress(OSError):
            self._path(key).unlink()

    def sizes(self) -> dict[Kind, tuple[int, int]]:
        """How many entries of each kind there are, and their bytes."""
        files = list(self._files())
        found = {kind: [file.size for file in files if file.path.suffix == f".{kind}"] for kind in Kind}
        return {kind: (len(sizes), sum(sizes)) for kind, sizes in found.items()}

    def size(self) -> int:
        """Bytes on disk."""
        return sum(file.size for file in self._files())

    def clear(self) -> None:
        """Removes everything that a store of any version put here, and nothing else."""
        for file in [*self._files(), *self._others()]:
            with contextlib.suppress(OSError):
                file.path.unlink()

    def trim(self) -> None:
        """Down to the limit, the longest unused first; also what other versions and killed processes left."""
        files = sorted(self._files())
        newest = files[-1].used if files else 0.0
        total = sum(file.size for file in files)
        for file in [*self._others(), *files]:
            if file.path.suffix == ".part":  # another process may be writing it
                spare = file.used < newest - ABANDONED_S
            elif self._is_own(file.path):
                spare = self.limit_bytes is not None and total > self.limit_bytes
                total -= file.size if spare else 0
            else:
                spare = True
            if spare:
                with contextlib.suppress(OSError):
                    file.path.unlink()

    @property
    def _home(self) -> Path:
        return self.folder / f"v{VERSION}"

    def _path(self, key: Key) -> Path:
        return self._home / key.hash[:2] / f"{key.hash}.{key.kind}"

    def _is_own(self, path: Path) -> bool:
        return path.is_relative_to(self._home)

    def _files(self) -> Iterator[_File]:
        """Every file of this version."""
        return _found(self._home)

    def _others(self) -> Iterator[_File]:
        """Every file of other versions; the first had no folder of its own."""
        yield from _found(self.folder)
        for home in self.folder.glob("v*"):
            if re.fullmatch(r"v\d+", home.name) and home != self._home:
                yield from _found(home)


def _found(home: Path) -> Iterator[_File]:
    """Files that a store may have put below `home`; another process may remove one meanwhile."""
    for path in home.glob("[0-9a-f][0-9a-f]/*"):
        if path.suffix in (".part", *(f".{kind}" for kind in Kind)):
            with contextlib.suppress(OSError):
                stat = path.stat()
                yield _File(stat.st_mtime, stat.st_size, path)


def _hash(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=HASH_BYTES).digest()
