"""What the output folder remembers of earlier runs, so that what hasn't changed is neither read nor rendered again.

It lies in a folder of its own that nobody else needs: without it everything is made anew, to the same bytes.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from interview_audio.episode.files import write
from interview_audio.episode.lockfile import held
from interview_audio.feed.podcast import AUDIO, CHAPTERS, PICTURE, TRANSCRIPTS
from interview_audio.model import ChapterMark, Cue, Episode, Person, Role
from interview_audio.show.posts import KnownPosts, LeftOut, Post

FOLDER = ".interview-audio"
POSTS, NOTES, EPISODES, HELD = "posts.json", "notes.json", "episodes", "held"


@dataclass(frozen=True)
class Record:
    """A finished episode and what it was made from."""

    fingerprint: str  # of all that its files depend on, but for the voices
    remembered: Mapping[str, str]  # the voices that its people had before: name to `engine:name`
    voices: Mapping[str, str]  # those that they got
    episode: Episode
    beside: Mapping[str, str] = field(default_factory=dict)  # picture and music that it was made with: path to digest
    digest: str = field(default="", compare=False)  # of all of it, as it is kept

    def holds(self, fingerprint: str, remembered: Mapping[str, str]) -> bool:
        """Whether rendering it again would change nothing."""
        given = {name: remembered.get(name) for name in self.voices}
        return fingerprint == self.fingerprint and all(
            voice in (self.remembered.get(name), self.voices[name]) for name, voice in given.items()
        )


class Memory:
    """The memory of one output folder. What is broken or of another version counts as forgotten."""

    def __init__(self, output: Path, version: str) -> None:
        """`version` is the program's: another one may read a post differently."""
        self.output, self.version, self.folder = output, version, output / FOLDER

    @contextmanager
    def held(self, waiting: Callable[[int | None], None]) -> Iterator[None]:
        """Nobody else writes to the output folder meanwhile; `waiting` as `lockfile.held` has it."""
        with suppress(OSError):  # a folder that cannot be written is an error of who writes to it
            self.folder.mkdir(parents=True, exist_ok=True)
        with held(self.folder / HELD, waiting=waiting):
            yield

    def posts(self, folder: Path) -> KnownPosts:
        """What was learnt of the files in `folder`."""
        table = self._load(self.folder / POSTS)
        try:
            return {folder / name: _outcome(folder / name, entry) for name, entry in table.items()}
        except (TypeError, ValueError, AttributeError):
            return {}

    def keep_posts(self, folder: Path, known: KnownPosts) -> None:
        """Remembers it for the next run."""
        self._save(self.folder / POSTS, {str(path.relative_to(folder)): _entry(o) for path, o in known.items()})

    def slugs(self) -> list[str]:
        """Of every episode that was ever finished here."""
        return sorted(path.stem for path in (self.folder / EPISODES).glob("*.json"))

    def record(self, slug: str) -> Record | None:
        """The episode, if all its files are still there."""
        table = self._load(self._place(slug))
        try:
            sizes = {self.output / name: size for name, size in table["sizes"].items()}
            if any(path.stat().st_size != size for path, size in sizes.items()):
                return None
            episode = _episode(table["episode"], self.output)
            digest = hashlib.sha256(self._place(slug).read_bytes()).hexdigest()
            given = table["fingerprint"], table["remembered"], table["voices"]
            return Record(*given, episode, table["beside"], digest)
        except (KeyError, TypeError, ValueError, AttributeError, OSError):
            return None

    def keep_record(self, record: Record) -> None:
        """Remembers a finished episode."""
        episode = record.episode
        table = {
            "fingerprint": record.fingerprint,
            "remembered": dict(record.remembered),
            "voices": dict(record.voices),
            "beside": dict(record.beside),
            "sizes": {path.name: path.stat().st_size for path in episode.files.values()},
            "episode": {
                "title": episode.title,
                "slug": episode.slug,
                "files": {kind: path.name for kind, path in episode.files.items()},
                "duration_ms": episode.duration_ms,
                "people": [[p.name, p.role.value, p.pronoun] for p in episode.people],
                "chapters": [[c.start_ms, c.title] for c in episode.chapters],
                "cues": [[c.start_ms, c.end_ms, c.speaker, c.text] for c in episode.cues],
            },
        }
        self._save(self._place(episode.slug), table)

    def note(self, name: str) -> Any:
        """What an earlier run noted under that name, or None."""
        return self._load(self.folder / NOTES).get(name)

    def keep_note(self, name: str, value: Any) -> None:
        """Notes something for the next run; anything that JSON holds."""
        self._save(self.folder / NOTES, {**self._load(self.folder / NOTES), name: value})

    def made(self, names: Iterable[str], made_from: str) -> bool:
        """Whether the files of these names are there as they were made from what has that digest."""
        return bool(self.note(" ".join(names)) == self._sizes(names) | {"made from": made_from})

    def keep_made(self, names: Iterable[str], made_from: str) -> None:
        """Notes what the files were made from."""
        self.keep_note(" ".join(names), self._sizes(names) | {"made from": made_from})

    def _sizes(self, names: Iterable[str]) -> dict[str, Any]:
        places = [self.output / name for name in names]
        return {place.name: place.stat().st_size for place in places if place.is_file()}

    def files(self, slug: str) -> list[Path]:
        """What is there of an episode, its record last."""
        places = [self.output / f"{slug}{ending}" for ending in (AUDIO, PICTURE, CHAPTERS, *TRANSCRIPTS)]
        return [path for path in (*places, self._place(slug)) if path.is_file()]

    def _place(self, slug: str) -> Path:
        return self.folder / EPISODES / f"{slug}.json"

    def _load(self, path: Path) -> dict[str, Any]:
        try:
            table = json.loads(path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(table, dict) or table.get("version") != self.version:
            return {}
        content = table.get("content")
        return content if isinstance(content, dict) else {}

    def _save(self, path: Path, content: Mapping[str, Any]) -> None:
        write(path, json.dumps({"version": self.version, "content": content}, separators=(",", ":")).encode())


def _entry(outcome: Post | LeftOut) -> dict[str, Any]:
    entry = asdict(outcome)
    del entry["path"]
    if isinstance(outcome, Post):
        entry["date"] = outcome.date.isoformat() if outcome.date else None
    return entry


def _outcome(path: Path, entry: Mapping[str, Any]) -> Post | LeftOut:
    kind = LeftOut if "reason" in entry else Post
    values: dict[str, Any] = {f.name: entry.get(f.name) for f in fields(kind)} | {"path": path}
    if values.get("date"):
        values["date"] = dt.datetime.fromisoformat(str(values["date"]))
    return kind(**values)


def _episode(table: Mapping[str, Any], output: Path) -> Episode:
    return Episode(
        title=table["title"],
        slug=table["slug"],
        files={kind: output / name for kind, name in table["files"].items()},
        duration_ms=table["duration_ms"],
        people=tuple(Person(name, Role(role), pronoun) for name, role, pronoun in table["people"]),
        chapters=tuple(ChapterMark(start, title) for start, title in table["chapters"]),
        cues=tuple(Cue(start, end, speaker, text) for start, end, speaker, text in table["cues"]),
    )
