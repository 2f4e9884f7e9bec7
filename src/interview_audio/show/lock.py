"""`show.lock.json`: what is made once and then kept, whatever happens to titles, files and addresses.

One line per episode, so that branches of a repository merge; it is made to be committed. A file that was merged by
hand, both sides kept and commas missing, is read all the same.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, count
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from interview_audio.episode.files import write
from interview_audio.errors import UsageError

NAME = "show.lock.json"
PODCASTS = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""The namespace that the podcast namespace's specification gives for `podcast:guid`."""

MARKER = re.compile(r"(<{7}|\|{7}|={7}|>{7})( .*)?")
SECTION = re.compile(r'\s*"(episodes|voices)"\s*:\s*\{\s*(\}?),?\s*')
SLUG = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(~\d{1,6})?")
MOST_NUMBER = 999_999
"""Of an episode; a post may ask for no more."""

MOST_REVISION = 2**53


@dataclass(frozen=True, slots=True)
class EpisodeIdentity:
    """What is kept of an episode."""

    guid: str
    number: int
    first_seen: dt.datetime  # in UTC, to the second; the date of a post that has none
    post: str  # its file, relative to the folder of the lock; empty once another interview took that place
    words: str  # digest of what is said, by which a post is recognised under another name
    date: str = ""  # the day that the post itself gives, as YYYY-MM-DD
    revision: int = 0  # grows with every change: of two states of an episode, the newer one has the higher


@dataclass(frozen=True)
class Lock:
    """Everything that is kept of a show."""

    guid: str = ""
    episodes: Mapping[str, EpisodeIdentity] = field(default_factory=dict)  # by slug; `slug~2` while another has it
    voices: Mapping[str, str] = field(default_factory=dict)  # who got which voice: name to `engine:name`
    others: tuple[EpisodeIdentity, ...] = field(default=(), compare=False)  # other states of its episodes; not kept


def load(path: Path) -> Lock:
    """Read the lock; return an empty one if there is no file. Raise `UsageError`, with the line, if it is broken."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Lock()
    except OSError as error:
        what, do = f"This cannot be read: {error.strerror}.", "Correct its permissions or restore it from a backup."
        raise UsageError(what, do=do, path=path) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"This cannot be read: {error}.", do="Restore it from a backup.", path=path) from error
    try:
        return parse(text)
    except BrokenLockError as error:
        do = "Correct the line or restore the file from a backup; without it, apps take its episodes for new ones."
        raise UsageError(error.problem, do=do, path=path, line=error.line) from None


def parse(text: str) -> Lock:
    """Parse a lock, even one in which a manual merge left conflict markers or misplaced commas."""
    try:
        table = json.loads(text, object_pairs_hook=_object_of_pairs)
    except (ValueError, RecursionError):
        table = json.loads(_salvage(text), object_pairs_hook=_object_of_pairs)
    try:
        return _read(table)
    except BrokenLockError as error:
        rows = enumerate(text.split("\n"), 1)
        error.line = next((n for n, row in rows if json.dumps(error.entry, ensure_ascii=False) in row), None)
        raise


class BrokenLockError(ValueError):
    """A lock that makes no sense."""

    def __init__(self, problem: str, entry: str = "", line: int | None = None) -> None:
        """Take what is wrong, with which entry, and its line if that is known."""
        super().__init__(problem)
        self.problem, self.entry, self.line = problem, entry, line


def _salvage(text: str) -> str:
    """Return JSON made of those lines of a broken lock that make sense by themselves."""
    rows: dict[str, list[str]] = {"episodes": [], "voices": []}
    guid, section, base = '""', "", False
    for number, line in enumerate(text.splitlines(), 1):
        if marker := MARKER.fullmatch(line.rstrip()):
            base = marker[1] == "|||||||"  # what both sides were before
            continue
        row = line.strip().removesuffix(",")
        if base or row in ("", "{", "}"):
            continue
        if found := SECTION.fullmatch(line):
            section = found[1]
        elif row.startswith(('"note":', '"guid":')) and _is_json(f"{{{row}}}"):
            guid = row.partition(":")[2] if row.startswith('"guid":') and guid == '""' else guid
        elif section and _is_json(f"{{{row}}}"):
            rows[section].append(row)
        else:
            raise BrokenLockError("This is not valid JSON.", line=number)
    if not guid.strip('" ') and not any(rows.values()):
        raise BrokenLockError("This is not valid JSON.", line=1)
    return f'{{"guid": {guid}, "episodes": {{{",".join(rows["episodes"])}}}, "voices": {{{",".join(rows["voices"])}}}}}'


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _object_of_pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; of two episodes of one slug, which a merge of two branches leaves, the one first seen.

    Of two states of one episode, the newer counts.
    """
    out: dict[str, Any] = {}
    for key, value in pairs:
        if key in out and isinstance(value, dict) and isinstance(out[key], dict):
            value = min(out[key], value, key=lambda kept: (str(kept.get("first_seen", "~")), -_revision(kept)))
        out[key] = value
    return out


def _revision(entry: Mapping[str, Any]) -> int:
    """Return the revision of an entry; 0 if it has none."""
    revision = entry.get("revision")
    return revision if type(revision) is int and 0 <= revision <= MOST_REVISION else 0


def _read(table: Any) -> Lock:
    if not isinstance(table, dict) or not isinstance(table.get("episodes", {}), dict):
        raise BrokenLockError("“episodes” is not a table.", "episodes")
    voices, guid = table.get("voices", {}), table.get("guid", "")
    if not isinstance(voices, dict) or not all(isinstance(voice, str) for voice in voices.values()):
        raise BrokenLockError("“voices” needs names and voices.", "voices")
    if not isinstance(guid, str):
        raise BrokenLockError("“guid” is not a string.", "guid")
    episodes = {slug: identity_from(slug, entry) for slug, entry in table.get("episodes", {}).items()}
    own = _with_guids_of_their_own(episodes)
    others = tuple(kept for slug, kept in episodes.items() if slug not in own)
    return Lock(guid, _numbered(own), voices, others)


def identity_from(slug: str, entry: Any) -> EpisodeIdentity:
    """Return what the JSON of an entry keeps of an episode. Raise `BrokenLockError` if it makes no sense."""
    match entry:
        case {"guid": str(guid), "number": int(number), "first_seen": str(seen)} if (
            guid and 0 < number <= MOST_NUMBER and number is not True and SLUG.fullmatch(slug)
        ):
            post, words, date = (str(entry.get(key, "")) for key in ("post", "words", "date"))
            return EpisodeIdentity(guid, number, _moment(slug, seen), post, words, date, _revision(entry))
    raise BrokenLockError(f"“{slug}” needs a guid, a number and the time when it was first seen.", slug)


def _moment(slug: str, text: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)
    except (ValueError, OverflowError):
        raise BrokenLockError(f"“{slug}” was first seen at {text!r}, which is not a time.", slug) from None


def _with_guids_of_their_own(episodes: Mapping[str, EpisodeIdentity]) -> dict[str, EpisodeIdentity]:
    """Return the episodes; of two with one guid, which a merge leaves after one branch renamed it, the newer."""
    newest: dict[str, str] = {}
    for slug, kept in episodes.items():
        if kept.revision > episodes[newest.setdefault(kept.guid, slug)].revision:
            newest[kept.guid] = slug
    return {slug: kept for slug, kept in episodes.items() if newest[kept.guid] == slug}


def _numbered(episodes: dict[str, EpisodeIdentity]) -> dict[str, EpisodeIdentity]:
    """Return the episodes; where two branches gave one number twice, the episode seen first keeps it."""
    taken: set[int] = set()
    for slug, kept in sorted(episodes.items(), key=lambda e: (e[1].number, e[1].first_seen, e[0])):
        if kept.number in taken:
            episodes[slug] = kept = replace(kept, number=1 + max(k.number for k in episodes.values()))
        taken.add(kept.number)
    return episodes


def merge(lock: Lock, copy: Lock, is_there: Callable[[str], bool] = lambda _: True) -> Lock:
    """Return the lock, completed from its copy. `is_there` tells whether a post exists.

    Either may be the older one, after a checkout of an earlier commit or on another machine. Of an episode that both
    have, the newer state counts, unless its post is gone while that of the older exists; posts are recognised by both.
    """
    states: dict[str, list[tuple[str, EpisodeIdentity]]] = {}
    for slug, kept in chain(lock.episodes.items(), copy.episodes.items()):
        states.setdefault(kept.guid, []).append((slug, kept))
    counts = {guid: max(known, key=lambda state: state[1].revision) for guid, known in states.items()}
    posts = {kept.post for _, kept in counts.values()}
    for guid, (_, kept) in counts.items():
        if not is_there(kept.post):
            there = (state for state in states[guid] if state[1].post not in posts and is_there(state[1].post))
            counts[guid] = next(there, counts[guid])
            posts.add(counts[guid][1].post)
    episodes: dict[str, EpisodeIdentity] = {}
    for slug, kept in counts.values():
        episodes[unused_slug(slug, episodes)] = kept
    known_states = (kept for known in states.values() for _, kept in known)
    others = tuple(kept for kept in (*known_states, *lock.others) if kept != counts[kept.guid][1])
    return Lock(lock.guid or copy.guid, _numbered(episodes), {**copy.voices, **lock.voices}, others)


def unused_slug(slug: str, episodes: Mapping[str, EpisodeIdentity]) -> str:
    """Return the slug, or `slug~2` and so on if other episodes have it."""
    plain = slug.partition("~")[0]
    return next(name for name in chain([slug], (f"{plain}~{n}" for n in count(2))) if name not in episodes)


def save(lock: Lock, path: Path) -> bool:
    """Write the lock atomically; return whether anything changed."""
    return write(path, serialise(lock))


def serialise(lock: Lock) -> bytes:
    """Return the bytes of the lock's file."""
    note = "Kept by interview-audio: commit this file, and don't edit it without need."
    text = (
        f'{{\n "note": {_json(note)},\n "guid": {_json(lock.guid)},\n'
        f' "episodes": {{\n{_rows((s, entry_of(kept)) for s, kept in lock.episodes.items())}\n }},\n'
        f' "voices": {{\n{_rows(lock.voices.items())}\n }}\n}}\n'
    )
    return text.encode(errors="backslashreplace")  # a lone surrogate becomes JSON's own escape


def _rows(entries: Iterable[tuple[str, Any]]) -> str:
    return ",\n".join(f"  {_json(key)}: {_json(value)}" for key, value in sorted(entries, key=lambda e: e[0]))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def entry_of(kept: EpisodeIdentity) -> dict[str, object]:
    """Return the JSON of an entry."""
    seen = kept.first_seen.astimezone(dt.UTC).isoformat(timespec="seconds")
    day = {"date": kept.date} if kept.date else {}
    entry = {"guid": kept.guid, "number": kept.number, "first_seen": seen, "post": kept.post, "words": kept.words}
    return {**entry, **day, "revision": kept.revision}


def feed_guid(address: str) -> str:
    """Return the `podcast:guid` of a feed: UUIDv5 of its address without scheme and trailing slashes."""
    return str(uuid5(PODCASTS, re.sub(r"^[a-z]+://", "", address.strip(), flags=re.IGNORECASE).rstrip("/")))
