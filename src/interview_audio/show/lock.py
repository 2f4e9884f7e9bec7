"""`show.lock.json`: what is made once and then kept, whatever happens to titles, files and addresses.

One line an episode, so that two branches of a repository merge; it is made to be committed.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from interview_audio.episode.files import write
from interview_audio.errors import UsageError

NAME = "show.lock.json"
PODCASTS = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""The namespace that the podcast namespace's specification gives for `podcast:guid`."""

CONFLICT = re.compile(r"^(<<<<<<<|=======|>>>>>>>)( |$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class EpisodeIdentity:
    """What is kept of an episode."""

    guid: str
    number: int
    first_seen: dt.datetime  # in UTC, to the second; the date of a post that has none
    post: str  # its file, relative to the folder of the lock
    words: str  # digest of what is said, by which a post is known again that got another name


@dataclass(frozen=True)
class Lock:
    """All that is kept of a show."""

    guid: str = ""
    episodes: Mapping[str, EpisodeIdentity] = field(default_factory=dict)  # by slug
    voices: Mapping[str, str] = field(default_factory=dict)  # who got which voice: name to `engine:name`


@dataclass(frozen=True, slots=True)
class Sighting:
    """A post that is to be published, as the lock knows it again."""

    slug: str
    post: str
    words: str
    date: dt.datetime | None  # what the post says; orders new episodes
    stands_for: str | None = None  # the post whose corrected form this is
    number: int | None = None  # where the post asks for one
    guid: str | None = None


def load(path: Path) -> Lock:
    """The lock; an empty one where there is no file. A broken file is a `UsageError` with its line."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Lock()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"This cannot be read: {error}.", do="Bring it back from a backup.", path=path) from error
    if conflict := CONFLICT.search(text):
        raise UsageError(
            "There is an unresolved merge in this file.",
            do="Keep the lines of both sides; where both have the same episode, the one that was published first.",
            path=path,
            line=text.count("\n", 0, conflict.start()) + 1,
        )
    try:
        return _read(json.loads(text, object_pairs_hook=_merged))
    except json.JSONDecodeError as error:
        do = "Mend it (a comma between two lines, none after the last)."
        raise UsageError(f"This is no valid JSON: {error.msg}.", do=do, path=path, line=error.lineno) from error
    except _BrokenError as error:
        line = next((n for n, row in enumerate(text.split("\n"), 1) if f'"{error.entry}"' in row), None)
        do = "Mend the line, or remove it to have it made anew; apps then take the episode for a new one."
        raise UsageError(f"“{error.entry}” {error.problem}.", do=do, path=path, line=line) from None


class _BrokenError(Exception):
    def __init__(self, entry: str, problem: str) -> None:
        super().__init__(entry, problem)
        self.entry, self.problem = entry, problem


def _merged(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; of two episodes of one slug, which a merge of two branches leaves, the one first seen."""
    out: dict[str, Any] = {}
    for key, value in pairs:
        if key in out and isinstance(value, dict) and isinstance(out[key], dict):
            value = min(out[key], value, key=lambda kept: str(kept.get("first_seen", "~")))
        out[key] = value
    return out


def _read(table: Any) -> Lock:
    if not isinstance(table, dict) or not isinstance(table.get("episodes", {}), dict):
        raise _BrokenError("episodes", "is no table")
    voices, guid = table.get("voices", {}), table.get("guid", "")
    if not isinstance(voices, dict) or not all(isinstance(voice, str) for voice in voices.values()):
        raise _BrokenError("voices", "takes names and voices")
    if not isinstance(guid, str):
        raise _BrokenError("guid", "is no text")
    episodes: dict[str, EpisodeIdentity] = {}
    owners: dict[str, str] = {}
    for slug, entry in table.get("episodes", {}).items():
        episodes[slug] = kept = _kept(slug, entry)
        if (other := owners.setdefault(kept.guid, slug)) != slug:
            raise _BrokenError(slug, f"has the guid of “{other}”")
    return Lock(guid, _numbered(episodes), voices)


def _kept(slug: str, entry: Any) -> EpisodeIdentity:
    match entry:
        case {"guid": str(guid), "number": int(number), "first_seen": str(seen)} if guid and number > 0:
            try:
                first_seen = dt.datetime.fromisoformat(seen)
            except ValueError:
                raise _BrokenError(slug, f"was first seen at {seen!r}, which is no time") from None
            if first_seen.tzinfo is None:
                first_seen = first_seen.replace(tzinfo=dt.UTC)
            return EpisodeIdentity(guid, number, first_seen, str(entry.get("post", "")), str(entry.get("words", "")))
    raise _BrokenError(slug, "takes a guid, a number and the time it was first seen")


def _numbered(episodes: dict[str, EpisodeIdentity]) -> dict[str, EpisodeIdentity]:
    """Two branches give one number twice: the episode seen first keeps it."""
    taken: set[int] = set()
    for slug, kept in sorted(episodes.items(), key=lambda e: (e[1].number, e[1].first_seen, e[0])):
        if kept.number in taken:
            episodes[slug] = kept = replace(kept, number=1 + max(k.number for k in episodes.values()))
        taken.add(kept.number)
    return episodes


def save(lock: Lock, path: Path) -> bool:
    """Writes the lock, whole or not at all; whether anything changed."""
    rows = ",\n".join(f"  {_json(slug)}: {_json(_entry(kept))}" for slug, kept in sorted(lock.episodes.items()))
    voices = ",\n".join(f"  {_json(name)}: {_json(voice)}" for name, voice in sorted(lock.voices.items()))
    note = "Kept by interview-audio: commit this file, and don't edit it without need."
    text = (
        f'{{\n "note": {_json(note)},\n "guid": {_json(lock.guid)},\n'
        f' "episodes": {{\n{rows}\n }},\n "voices": {{\n{voices}\n }}\n}}\n'
    )
    return write(path, text.encode(errors="backslashreplace"))  # a lone surrogate becomes JSON's own escape


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _entry(kept: EpisodeIdentity) -> dict[str, object]:
    seen = kept.first_seen.astimezone(dt.UTC).isoformat(timespec="seconds")
    return {"guid": kept.guid, "number": kept.number, "first_seen": seen, "post": kept.post, "words": kept.words}


def feed_guid(address: str) -> str:
    """The `podcast:guid` of a feed: UUIDv5 of its address without scheme and trailing slashes."""
    return str(uuid5(PODCASTS, re.sub(r"^[a-z]+://", "", address.strip(), flags=re.IGNORECASE).rstrip("/")))


def keep(lock: Lock, sightings: Iterable[Sighting], *, address: str, now: dt.datetime, mint: Callable[[], str]) -> Lock:
    """The lock with every post in it: known ones as they were, new ones numbered in the order of their dates.

    `address` is the feed's, or empty while it has none; `mint` makes a text that never was before.
    """
    sightings = list(sightings)
    episodes, missing = dict(lock.episodes), set(lock.episodes) - {s.slug for s in sightings}
    for sighting in sorted(sightings, key=lambda s: (s.date or now, s.slug)):
        if sighting.slug not in episodes and (old := _renamed(sighting, episodes, missing)):
            missing.discard(old)
            episodes[sighting.slug] = episodes.pop(old)
        kept = episodes.get(sighting.slug)
        number = 1 + max((k.number for k in episodes.values()), default=0)
        episodes[sighting.slug] = EpisodeIdentity(
            guid=sighting.guid or (kept.guid if kept else mint()),
            number=sighting.number or (kept.number if kept else number),
            first_seen=kept.first_seen if kept else now.replace(microsecond=0),
            post=sighting.post,
            words=sighting.words,
        )
    return replace(lock, guid=lock.guid or feed_guid(address or mint()), episodes=episodes)


def _renamed(sighting: Sighting, episodes: Mapping[str, EpisodeIdentity], missing: set[str]) -> str | None:
    """The slug under which the post was known: of the same file, of the one it stands for, or of the same words."""
    signs: tuple[Callable[[EpisodeIdentity], bool], ...] = (
        lambda kept: kept.post == sighting.post,
        lambda kept: kept.post == sighting.stands_for,
        lambda kept: kept.words == sighting.words,
    )
    found = (slug for sign in signs for slug in sorted(missing) if sign(episodes[slug]))
    return next(found, None)
