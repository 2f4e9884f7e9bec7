"""Store results between runs, addressed by content: sentences, takes, and the encoded turns made of them."""

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

VERSION = (
    "3"  # of the layout, and of what entries hold: files of another version are never read, and `trim` removes them
)
LIMIT_BYTES = 4_000_000_000
ABANDONED_S = 3600  # a partial file that is so much older than the newest entry
HASH_BYTES = 16


class Kind(StrEnum):
    """The kind of an entry; the value is the suffix of its files."""

    SENTENCE = "sentence"  # the sound of one sentence, of a take that was processed where it was spoken
    TAKE = "take"
    TURN = "turn"  # a take with its gain, stereo position and pauses, as it goes into the episode
    PART = "turn-part"  # a part of a turn that can be reused when another part changes


class Key(NamedTuple):
    """The address of an entry."""

    kind: Kind
    hash: str  # of everything that the content depends on


class _File(NamedTuple):
    used: float  # the last time it was used, in seconds
    size: int  # bytes
    path: Path


@dataclass(frozen=True)
class Store:
    """A folder of entries, trimmed to `limit_bytes` after every run; the least recently used are removed first.

    A file holds the hash of its content, then the content. It appears whole under its name or not at all, and content
    that doesn't match its hash is never returned, so any number of processes and projects may share a store.
    """

    folder: Path
    limit_bytes: int | None = LIMIT_BYTES

    def __contains__(self, key: Key) -> bool:
        """Return whether there is a file for the key; only `get` finds out whether it is intact."""
        try:
            return self._path(key).is_file()
        except PermissionError:  # before Python 3.14
            return False

    def get(self, key: Key) -> bytes | None:
        """Return the content and mark it as used; None when it isn't there. A damaged entry is removed."""
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
        """Store an entry. Raises `OSError` when the disk is full or the folder can't be written."""
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(suffix=".part", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_hash(content))
                file.write(content)
            try:
                Path(part).replace(path)
            except PermissionError:
                # Windows replaces no file that another worker is reading; entries are addressed by content, so what
                # that worker reads is what would be stored here
                if self.get(key) is None:
                    raise
                Path(part).unlink(missing_ok=True)
        except BaseException:
            Path(part).unlink(missing_ok=True)
            raise

    def remove(self, key: Key) -> None:
        """Remove an entry, if it is there."""
        with contextlib.suppress(OSError):
            self._path(key).unlink()

    def sizes(self) -> dict[Kind, tuple[int, int]]:
        """Return the number of entries of each kind, and their bytes."""
        files = list(self._files())
        found = {kind: [file.size for file in files if file.path.suffix == f".{kind}"] for kind in Kind}
        return {kind: (len(sizes), sum(sizes)) for kind, sizes in found.items()}

    def size(self) -> int:
        """Return the bytes on disk."""
        return sum(file.size for file in self._files())

    def clear(self) -> None:
        """Remove everything that a store of any version has put here, and nothing else."""
        for file in [*self._files(), *self._others()]:
            with contextlib.suppress(OSError):
                file.path.unlink()

    def trim(self) -> None:
        """Shrink the store to its limit, least recently used first; remove what other versions and crashes left."""
        try:
            files, others = sorted(self._files()), [*self._others()]
        except PermissionError:  # none of it is this user's to remove
            return
        newest = files[-1].used if files else 0.0
        total = sum(file.size for file in files)
        for file in [*others, *files]:
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
        """Yield every file of this version."""
        return _found(self._home)

    def _others(self) -> Iterator[_File]:
        """Yield every file of other versions; the first version had no folder of its own."""
        yield from _found(self.folder)
        for home in self.folder.glob("v*"):
            if re.fullmatch(r"v\d+", home.name) and home != self._home:
                yield from _found(home)


def _found(home: Path) -> Iterator[_File]:
    """Yield the files that a store may have put below `home`; another process may remove one meanwhile."""
    for path in home.glob("[0-9a-f][0-9a-f]/*"):
        if path.suffix in (".part", *(f".{kind}" for kind in Kind)):
            with contextlib.suppress(OSError):
                stat = path.stat()
                yield _File(stat.st_mtime, stat.st_size, path)


def _hash(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=HASH_BYTES).digest()
