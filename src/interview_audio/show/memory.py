"""What the output folder remembers of earlier runs, so that what hasn't changed is neither read nor rendered again.

It lies in a folder of its own that nobody else needs. Without it everything is made anew, to the same bytes; what is
broken or of another version counts as forgotten.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, fields, replace
from itertools import count
from pathlib import Path
from typing import Any, get_type_hints

from interview_audio.episode.files import write
from interview_audio.episode.lockfile import held
from interview_audio.episode.manifest import FOLDER, SHOW, Manifest
from interview_audio.errors import OutputError
from interview_audio.model import ChapterMark, Cue, Episode, Person, Role, VoiceCredit
from interview_audio.show import lock as locks
from interview_audio.show.lock import Lock
from interview_audio.show.posts import KnownPosts, LeftOut, Post

POSTS, NOTES, EPISODES, HELD, LOCK = "posts.json", "notes.json", "episodes", "held", "lock.json"

FACTS: Mapping[str, tuple[type, ...]] = {
    "description": (str,),
    "language": (str,),
    "author": (str, type(None)),
    "link": (str, type(None)),
    "explicit": (bool, type(None)),
    "season": (int, type(None)),
    "date": (str, type(None)),
    "post": (str,),
}
"""What the feed says of a post beside its episode, as it is remembered."""


@dataclass(frozen=True)
class Record:
    """A finished episode and what it was made from."""

    fingerprint: str  # of all that its files depend on, but for the voices
    remembered: Mapping[str, str]  # the voices that its people had before: name to `engine:name`
    voices: Mapping[str, str]  # those that they got
    episode: Episode
    beside: Mapping[str, str] = field(default_factory=dict)  # picture and music that it was made with: path to digest
    guid: str = ""  # of the episode in the feed
    facts: Mapping[str, Any] = field(default_factory=dict)  # what the feed says of its post: `FACTS`
    digest: str = field(default="", compare=False)  # of all of it, as it is kept
    intact: bool = field(default=True, compare=False)  # whether all its files are there in their sizes

    def holds(self, fingerprint: str, remembered: Mapping[str, str]) -> bool:
        """Return whether rendering it again would change nothing."""
        given = {name: remembered.get(name) for name in self.voices}
        return (
            self.intact
            and fingerprint == self.fingerprint
            and all(voice in (self.remembered.get(name), self.voices[name]) for name, voice in given.items())
        )


class Memory:
    """The memory of one output folder."""

    def __init__(self, output: Path, version: str, *, force: bool = False) -> None:
        """`version` is the program's: another one may read a post differently. `force` replaces files of others."""
        self.output, self.version, self.folder, self._force = output, version, output / FOLDER, force
        self.manifest = Manifest(output)

    @contextmanager
    def held(self, waiting: Callable[[int | None], None]) -> Iterator[None]:
        """Keep other runs from writing to the output folder meanwhile; `waiting` as `lockfile.held` has it."""
        with suppress(OSError):  # a folder that cannot be written is an error of who writes to it
            self.folder.mkdir(parents=True, exist_ok=True)
        with held(self.folder / HELD, waiting=waiting):
            yield

    def posts(self, folder: Path) -> KnownPosts:
        """Return what was learnt of the files in `folder`."""
        known: dict[Path, Post | LeftOut] = {}
        for name, entry in self._load(self.folder / POSTS).items():
            with suppress(TypeError, ValueError, AttributeError, OverflowError):
                known[folder / name] = _outcome(folder / name, entry)
        return known

    def keep_posts(self, folder: Path, known: KnownPosts) -> None:
        """Remember it for the next run."""
        self._save(self.folder / POSTS, {str(path.relative_to(folder)): _entry(o) for path, o in known.items()})

    def lock(self) -> Lock:
        """Return the copy of the show's lock; an empty one where there is none, or a broken one."""
        with suppress(Exception):  # whatever is wrong with it: it is a copy
            return locks.parse((self.folder / LOCK).read_text(encoding="utf-8"))
        return Lock()

    def keep_lock(self, lock: Lock) -> None:
        """Keep a copy of the show's lock, from which it can be brought back."""
        write(self.folder / LOCK, locks.written(lock))

    def records(self) -> dict[str, Record]:
        """Return every episode that was finished here and whose sound is still there, by slug."""
        names = sorted(path.stem for path in (self.folder / EPISODES).glob("*.json"))
        return {slug: record for slug in names if (record := self.record(slug))}

    def record(self, slug: str) -> Record | None:
        """Return the episode of that slug, if its sound is still there."""
        content = self._load(self._place(slug), of_any_version=True)
        try:
            there = {self.output / name: size for name, size in content["sizes"].items()}
            intact = all(path.is_file() and path.stat().st_size == size for path, size in there.items())
            episode = _episode(content["episode"], self.output)
            if episode.slug != slug or "mp3" not in episode.files:
                return None
            facts = {key: _of_type(content["facts"].get(key), *types) for key, types in FACTS.items()}
            if facts["date"]:
                _aware(dt.datetime.fromisoformat(facts["date"]))
            digest = hashlib.sha256(self._place(slug).read_bytes()).hexdigest()
            return Record(
                fingerprint=str(content["fingerprint"]),
                remembered=_texts(content["remembered"]),
                voices=_texts(content["voices"]),
                episode=episode,
                beside=_texts(content["beside"]),
                guid=str(content["guid"]),
                facts=facts,
                digest=digest,
                intact=intact,
            )
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError, OSError):
            return None

    def keep_record(self, record: Record) -> None:
        """Remember a finished episode."""
        episode = record.episode
        table = {
            "fingerprint": record.fingerprint,
            "remembered": dict(record.remembered),
            "voices": dict(record.voices),
            "beside": dict(record.beside),
            "guid": record.guid,
            "facts": dict(record.facts),
            "sizes": {path.name: path.stat().st_size for path in episode.files.values()},
            "episode": {
                "title": episode.title,
                "slug": episode.slug,
                "files": {kind: path.name for kind, path in episode.files.items()},
                "duration_ms": episode.duration_ms,
                "people": [[p.name, p.role.value, p.pronoun] for p in episode.people],
                "chapters": [[c.start_ms, c.title] for c in episode.chapters],
                "language": episode.language,
                "notice": episode.notice,
                "credits": [[v.voice, v.licence] for v in episode.voices],
                "cues": [[c.start_ms, c.end_ms, c.speaker, c.text] for c in episode.cues],
            },
        }
        self._save(self._place(episode.slug), table)

    def set_aside(self, record: Record) -> Record:
        """Copy an episode and its record to a slug that no post has, `slug~2`, and return it.

        `OutputError` where there is no room for the copy.
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
            what, do = f"This cannot be written: {error.strerror}.", "Make room or choose another place."
            raise OutputError(what, do=do, path=self.output) from error
        aside = replace(record, episode=replace(record.episode, slug=slug, files=files))
        self.keep_record(aside)
        return self.record(slug) or aside

    def note(self, name: str) -> Any:
        """Return what an earlier run noted under that name, or None."""
        return self._load(self.folder / NOTES).get(name)

    def keep_note(self, name: str, value: Any) -> None:
        """Note something for the next run; anything that JSON holds."""
        self._save(self.folder / NOTES, {**self._load(self.folder / NOTES), name: value})

    def made(self, names: Iterable[str], made_from: str) -> bool:
        """Return whether the files of these names are there as they were made from what has that digest."""
        return bool(self.note(" ".join(names)) == self._sizes(names) | {"made from": made_from})

    def keep_made(self, names: Iterable[str], made_from: str) -> None:
        """Note what the files were made from."""
        self.keep_note(" ".join(names), self._sizes(names) | {"made from": made_from})

    def write(self, name: str, content: bytes, owner: str = SHOW) -> bool:
        """Write a file of the show or of an episode's slug; return whether it changed.

        `OutputError` where there is a file of that name that the program did not make.
        """
        return self.manifest.write(owner, name, content, force=self._force)

    def _sizes(self, names: Iterable[str]) -> dict[str, Any]:
        places = [self.output / name for name in names]
        return {place.name: place.stat().st_size for place in places if place.is_file()}

    def files(self, slug: str) -> list[Path]:
        """Return the files of an episode that are there as they were made."""
        return self.manifest.made(slug)

    def forget(self, slug: str) -> None:
        """Forget an episode whose files have been removed."""
        self._place(slug).unlink(missing_ok=True)
        self.manifest.forget(slug)

    def _place(self, slug: str) -> Path:
        return self.folder / EPISODES / f"{slug}.json"

    def _load(self, path: Path, *, of_any_version: bool = False) -> dict[str, Any]:
        try:
            table = json.loads(path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(table, dict) or not (of_any_version or table.get("version") == self.version):
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


TYPES = {kind: get_type_hints(kind) for kind in (Post, LeftOut)}


def _outcome(path: Path, entry: Mapping[str, Any]) -> Post | LeftOut:
    """Return what was learnt of a file. `TypeError` or `ValueError` where it makes no sense."""
    kind = LeftOut if "reason" in entry else Post
    values: dict[str, Any] = {f.name: entry.get(f.name) for f in fields(kind)} | {"path": path}
    if values.get("date"):
        values["date"] = _aware(dt.datetime.fromisoformat(str(values["date"])))
    for name, value in values.items():
        if not isinstance(value, TYPES[kind][name]) or (isinstance(value, bool) and TYPES[kind][name] == int | None):
            raise TypeError(name)
    return kind(**values)


def _aware(moment: dt.datetime) -> dt.datetime:
    """Return the moment. `ValueError` or `OverflowError` where it has no time zone, or is none in UTC."""
    if moment.tzinfo is None:
        raise ValueError
    moment.astimezone(dt.UTC)
    return moment


def _of_type(value: Any, *types: type) -> Any:
    if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
        raise TypeError
    return value


def _texts(table: Any) -> dict[str, str]:
    return {_of_type(key, str): _of_type(value, str) for key, value in table.items()}


def _time(value: Any) -> int:
    if not 0 <= _of_type(value, int) < 2**40:
        raise ValueError
    return int(value)


def _episode(table: Mapping[str, Any], output: Path) -> Episode:
    """Return the episode with the files that are there. `TypeError` or `ValueError` where the table makes no sense."""
    names = _texts(table["files"])
    if any(Path(name).name != name for name in names.values()):
        raise ValueError
    return Episode(
        title=_of_type(table["title"], str),
        slug=_of_type(table["slug"], str),
        files={kind: output / name for kind, name in names.items() if (output / name).is_file()},
        duration_ms=_time(table["duration_ms"]),
        people=tuple(
            Person(_of_type(name, str), Role(role), _of_type(pronoun, str, type(None)))
            for name, role, pronoun in table["people"]
        ),
        chapters=tuple(ChapterMark(_time(start), _of_type(title, str)) for start, title in table["chapters"]),
        language=_of_type(table["language"], str),
        notice=_of_type(table["notice"], str),
        voices=tuple(VoiceCredit(_of_type(v, str), _of_type(licence, str)) for v, licence in table["credits"]),
        cues=tuple(
            Cue(_time(start), _time(end), _of_type(speaker, str, type(None)), _of_type(text, str))
            for start, end, speaker, text in table["cues"]
        ),
    )
