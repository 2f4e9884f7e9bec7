"""Which files of an output folder this program made, and with what content, so that it replaces no others."""

from __future__ import annotations

import hashlib
import json
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from interview_audio.episode.files import reason, write
from interview_audio.errors import OutputError
from interview_audio.model.version import __version__

FOLDER = ".interview-audio"
"""The subfolder of an output folder for the program's records."""

PLACE = "files"
SHOW = "-show"
"""The owner of the show's own files; no slug begins with a dash."""

REMEMBERED = 2
"""Recorded digests per file: the newest, and the one before in case a run was killed."""


@dataclass(frozen=True, slots=True)
class FileRecord:
    """The recorded digests, size and time of a file."""

    digests: tuple[str, ...]  # SHA-256, the newest first
    size: int
    mtime_ns: int  # with the size: unchanged, its content need not be read again
    made_from: str = ""  # digest of all that the content depends on, as `digest_of` returns it; empty: not known

    def matches(self, path: Path) -> bool:
        """Return whether the file has content that the program gave it. An empty file belongs to nobody."""
        return self.is_latest(path) or not path.stat().st_size or file_digest(path) in self.digests

    def is_latest(self, path: Path) -> bool:
        """Return whether the file has the content that the program gave it last."""
        found = path.stat()
        return (found.st_size, found.st_mtime_ns) == (self.size, self.mtime_ns) or file_digest(path) == self.digests[0]


class Manifest:
    """The files of an output folder, by their owner: the slug of an episode, or `SHOW`."""

    def __init__(self, output: Path) -> None:
        """Open the manifest of `output`, which is read on first use."""
        self.output, self._place = output, output / FOLDER / PLACE

    def refuse_foreign(self, owner: str, names: Iterable[str]) -> None:
        """Raise `OutputError` if one of the files exists and was made, or changed since, by anyone else."""
        records = self._load(owner)
        for name in names:
            self._refuse_foreign(self.output / name, _taken(dict(records), name), "")

    def expect(
        self,
        owner: str,
        files: Mapping[str, Path],
        *,
        made_from: Mapping[str, str] | None = None,
        force: bool = False,
    ) -> None:
        """Record the finished files that are about to be moved to the names in `files`.

        `made_from` holds the digests of what files are made from, by name, where `current` is to find them again. With
        `force`, files of other makers are replaced too. Raises `OutputError` for a folder or a device, which are never
        replaced. Recording before moving keeps the files known even if the run is killed in between.
        """
        records = self._load(owner)
        for name, finished in files.items():
            digest, found = file_digest(finished), finished.stat()
            record = _taken(records, name)
            self._refuse_foreign(self.output / name, record, digest, force=force)
            before = record.digests if record else ()
            records[name] = FileRecord(
                (digest, *(d for d in before if d != digest))[:REMEMBERED],
                found.st_size,
                found.st_mtime_ns,
                (made_from or {}).get(name, ""),
            )
        self._save(owner, records)

    def write(self, owner: str, name: str, content: bytes, *, made_from: str = "", force: bool = False) -> bool:
        """Write content to a file and record it; return whether there was different content before. Raise as `expect`
        does.
        """
        path, digest, records = self.output / name, hashlib.sha256(content).hexdigest(), self._load(owner)
        record = _taken(records, name)
        self._refuse_foreign(path, record, digest, force=force)
        if record is None or record.digests[0] != digest or record.made_from != made_from:
            before = record.digests if record else ()
            digests = (digest, *(d for d in before if d != digest))[:REMEMBERED]
            records[name] = FileRecord(digests, -1, -1, made_from)
            self._save(owner, records)
        return write(path, content)

    def current(self, owner: str, made_from: str) -> list[Path]:
        """Return the files of an owner that were made from what has this digest, in the order of their names.

        None of them if one has been changed or is gone: then all have to be made again.
        """
        records = {name: record for name, record in self._load(owner).items() if record.made_from == made_from != ""}
        paths = [self.output / name for name in sorted(records)]
        try:
            return paths if all(path.is_file() and records[path.name].is_latest(path) for path in paths) else []
        except OSError:
            return []

    def made(self, owner: str) -> list[Path]:
        """Return the files of an owner that exist with the content that they were given."""
        records = self._load(owner)
        return [path for name, record in sorted(records.items()) if _matches(path := self.output / name, record)]

    def changed(self, owner: str) -> list[Path]:
        """Return the files of an owner that exist with different content than they were given."""
        there = (self.output / name for name in sorted(self._load(owner)))
        made = self.made(owner)
        return [path for path in there if path not in made and path.is_file()]

    def names(self) -> frozenset[str]:
        """Return the names of all files that were made, whoever owns them."""
        owners = self._place.glob("*.json") if self._place.is_dir() else ()
        return frozenset(name for path in owners for name in self._load(path.stem))

    def forget(self, owner: str) -> None:
        """Forget an owner whose files have been removed."""
        self._path(owner).unlink(missing_ok=True)

    def _refuse_foreign(self, path: Path, record: FileRecord | None, digest: str, *, force: bool = False) -> None:
        try:
            mode = path.lstat().st_mode
        except FileNotFoundError:
            return
        except (OSError, ValueError) as error:
            raise OutputError(
                f"This cannot be written: {reason(error)}.", do="Choose another folder.", path=path
            ) from error
        if stat.S_ISDIR(mode):
            raise OutputError("There is a folder in place of the file.", do="Move it away.", path=path)
        if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
            raise OutputError("This is not a regular file.", do="Choose another folder.", path=path)
        if force or (stat.S_ISREG(mode) and (_matches(path, record) or (digest and file_digest(path) == digest))):
            return
        raise OutputError(
            "This file was not made by interview-audio, or somebody has changed it since.",
            do="Move it away, choose another folder with -o, or replace it with --force.",
            path=path,
        )

    def _path(self, owner: str) -> Path:
        return self._place / f"{owner}.json"

    def _load(self, owner: str) -> dict[str, FileRecord]:
        """Return the records of an owner; broken ones are ignored."""
        try:
            table = json.loads(self._path(owner).read_bytes())
            return {name: _record(entry) for name, entry in table.items() if Path(name).name == name}
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return {}

    def _save(self, owner: str, records: Mapping[str, FileRecord]) -> None:
        table = {
            name: {
                "sha256": list(record.digests),
                "size": record.size,
                "mtime_ns": record.mtime_ns,
                **({"made_from": record.made_from} if record.made_from else {}),
            }
            for name, record in sorted(records.items())
        }
        write(self._path(owner), json.dumps(table, indent=0).encode())


def _record(entry: Mapping[str, Any]) -> FileRecord:
    digests = tuple(str(digest) for digest in entry["sha256"])
    if not digests:
        raise ValueError
    return FileRecord(digests, int(entry["size"]), int(entry["mtime_ns"]), str(entry.get("made_from", "")))


def _taken(records: dict[str, FileRecord], name: str) -> FileRecord | None:
    """Take the record of a file out, or of one whose name differs by case alone.

    Many file systems ignore case. Where they do, an owner whose own name has changed so finds its former records.
    """
    other = next((known for known in records if known.casefold() == name.casefold()), name)
    return records.pop(name if name in records else other, None)


def _matches(path: Path, record: FileRecord | None) -> bool:
    try:
        return record is not None and not path.is_symlink() and path.is_file() and record.matches(path)
    except OSError:
        return False


def digest_of(makers: Path, *inputs: object) -> str:
    """Return the digest of all that a file depends on: its inputs, by their `repr`, and the code in a folder that makes
    it, which changes more often than the version.
    """
    return hashlib.sha256(repr((__version__, _code(makers), inputs)).encode()).hexdigest()


@cache
def _code(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return name, size and time of each file of code or a template in a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return tuple((path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in files)


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file's content, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def readable_digest(path: Path) -> str:
    """Return the digest of a file's content; empty where it is gone or cannot be read."""
    try:
        return file_digest(path) if path.is_file() else ""
    except (OSError, ValueError):  # a name too long, or with a zero byte
        return ""
