"""What is recorded of an output folder, so that what hasn't changed is neither read nor rendered again.

The records lie in a subfolder that nobody else needs. Without them everything is made again, to the same bytes; records
that are broken or of another version are ignored.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from interview_audio.episode.files import remedy
from interview_audio.episode.lockfile import hold_lock
from interview_audio.episode.manifest import FOLDER, SHOW, Manifest
from interview_audio.errors import OutputError
from interview_audio.show import lock as locks
from interview_audio.show.lock import Lock
from interview_audio.show.posts import KnownPosts, LeftOut, Post
from interview_audio.show.state.records import Record, outcome_table, post_from, record_from, table_of
from interview_audio.show.state.sealed import read_sealed, write_sealed

POSTS, NOTES, EPISODES, HELD, LOCK = "posts.json", "notes.json", "episodes", "held", "lock.json"


class OutputState:
    """The recorded state of one output folder."""

    def __init__(self, output: Path, version: str, *, force: bool = False) -> None:
        """Take the program's version, since another may read a post differently; `force` replaces foreign files."""
        self.output, self.version, self.folder, self._force = output, version, output / FOLDER, force
        self.manifest = Manifest(output)

    @contextmanager
    def locked(self, waiting: Callable[[int | None], None]) -> Iterator[None]:
        """Hold the lock of the output folder; `waiting` is called as by `lockfile.hold_lock`."""
        with suppress(OSError):  # a folder that cannot be written is an error of who writes to it
            self.folder.mkdir(parents=True, exist_ok=True)
        with hold_lock(self.folder / HELD, waiting=waiting):
            yield

    def posts(self, folder: Path) -> KnownPosts:
        """Return what an earlier run recorded of the files in `folder`."""
        known: dict[Path, Post | LeftOut] = {}
        for name, entry in self._load(self.folder / POSTS).items():
            with suppress(TypeError, ValueError, AttributeError, OverflowError):
                known[folder / name] = post_from(folder / name, entry)
        return known

    def keep_posts(self, folder: Path, known: KnownPosts) -> None:
        """Record it for the next run."""
        self._save(self.folder / POSTS, {str(path.relative_to(folder)): outcome_table(o) for path, o in known.items()})

    def lock(self) -> Lock:
        """Return the copy of the show's lock; if it is lost or damaged, what the records of episodes have of it."""
        with suppress(KeyError, TypeError, ValueError, AttributeError, RecursionError):
            return locks.parse(self._load(self.folder / LOCK, of_any_version=True)["text"])
        records = self.records().values()
        kept = {record.episode.slug: record.identity for record in records if record.identity}
        voices = {name: voice for record in records for name, voice in record.voices.items()}
        shows = {record.show for record in records}
        return Lock(shows.pop(), kept, voices) if len(shows) == 1 else Lock()

    def keep_lock(self, lock: Lock) -> None:
        """Keep a copy of the show's lock, from which it can be restored."""
        self._save(self.folder / LOCK, {"text": locks.serialise(lock).decode()})

    def records(self) -> dict[str, Record]:
        """Return every finished episode whose sound file still exists, by slug."""
        records = (self._record(path) for path in sorted((self.folder / EPISODES).glob("*.json")))
        return {record.episode.slug: record for record in records if record}

    def record(self, slug: str) -> Record | None:
        """Return the episode of that slug if its sound file still exists."""
        record = self._record(self._place(slug))
        return record if record and record.episode.slug == slug else None

    def _record(self, place: Path) -> Record | None:
        """Return the episode that a file of the memory holds; where case is ignored, its name may have another."""
        table = read_sealed(place)
        try:
            record = record_from(table["content"], self.output, table["sha256"])
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError, OSError):
            return None
        own = record.episode.slug.casefold() == place.stem.casefold()
        return record if own and "mp3" in record.episode.files else None

    def keep_record(self, record: Record) -> None:
        """Record a finished episode."""
        self._save(self._place(record.episode.slug), table_of(record))

    def set_aside(self, record: Record) -> Record:
        """Copy an episode and its record to an unused slug, `slug~2`, and return it.

        Raises `OutputError` if there is no room for the copy.
        """
        old = record.episode.slug
        slug = next(
            s for n in count(2) if (known := self.record(s := f"{old}~{n}")) is None or known.guid == record.guid
        )
        files = {k: self.output / f"{slug}{p.name.removeprefix(old)}" for k, p in record.episode.files.items()}
        self.manifest.expect(slug, {files[kind].name: path for kind, path in record.episode.files.items()})
        try:
            for kind, path in record.episode.files.items():
                files[kind].unlink(missing_ok=True)
                shutil.copy2(path, files[kind])
        except OSError as error:
            what = f"This cannot be written: {error.strerror}."
            raise OutputError(what, do=remedy(error), path=self.output) from error
        aside = replace(record, episode=replace(record.episode, slug=slug, files=files))
        self.keep_record(aside)
        return self.record(slug) or aside

    def note(self, name: str) -> Any:
        """Return the value that an earlier run recorded under that name, or None."""
        return self._load(self.folder / NOTES).get(name)

    def keep_note(self, name: str, value: Any) -> None:
        """Record a JSON value for the next run."""
        self._save(self.folder / NOTES, {**self._load(self.folder / NOTES), name: value})

    def made(self, names: Iterable[str], made_from: str) -> bool:
        """Return whether the files exist unchanged and were made from what has that digest."""
        return bool(self.note(" ".join(names)) == self._sizes(names) | {"made from": made_from})

    def keep_made(self, names: Iterable[str], made_from: str) -> None:
        """Record what the files were made from."""
        self.keep_note(" ".join(names), self._sizes(names) | {"made from": made_from})

    def write(self, name: str, content: bytes, owner: str = SHOW) -> bool:
        """Write a file of the show or of an episode's slug; return whether it changed.

        Raises `OutputError` if there is a file of that name that the program did not make.
        """
        return self.manifest.write(owner, name, content, force=self._force)

    def _sizes(self, names: Iterable[str]) -> dict[str, Any]:
        places = [self.output / name for name in names]
        return {place.name: place.stat().st_size for place in places if place.is_file()}

    def files(self, slug: str) -> list[Path]:
        """Return the files of an episode that exist unchanged."""
        return self.manifest.made(slug)

    def forget(self, slug: str) -> None:
        """Forget an episode whose files have been removed."""
        self._place(slug).unlink(missing_ok=True)
        self.manifest.forget(slug)

    def _place(self, slug: str) -> Path:
        return self.folder / EPISODES / f"{slug}.json"

    def _load(self, path: Path, *, of_any_version: bool = False) -> dict[str, Any]:
        table = read_sealed(path)
        if not (of_any_version or table.get("version") == self.version):
            return {}
        content = table.get("content")
        return content if isinstance(content, dict) else {}

    def _save(self, path: Path, content: Mapping[str, Any]) -> None:
        write_sealed(path, {"version": self.version, "content": content})
