"""What is recorded of posts and finished episodes, as JSON; whatever cannot be right is refused when it is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, get_type_hints

from interview_audio.model import ChapterMark, Cue, Episode, Person, Role, VoiceCredit
from interview_audio.show.lock import EpisodeIdentity, entry_of, identity_from
from interview_audio.show.posts import LeftOut, Post

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
    identity: EpisodeIdentity | None = None  # what the lock keeps of it
    show: str = ""  # the guid of its show
    facts: Mapping[str, Any] = field(default_factory=dict)  # what the feed says of its post: `FACTS`
    digest: str = field(default="", compare=False)  # of all of it, as it is kept
    intact: bool = field(default=True, compare=False)  # whether all its files are there in their sizes

    @property
    def guid(self) -> str:
        """Return the guid of the episode in the feed."""
        return self.identity.guid if self.identity else ""

    def holds(self, fingerprint: str, remembered: Mapping[str, str]) -> bool:
        """Return whether rendering it again would change nothing."""
        given = {name: remembered.get(name) for name in self.voices}
        return (
            self.intact
            and fingerprint == self.fingerprint
            and all(voice in (self.remembered.get(name), self.voices[name]) for name, voice in given.items())
        )


def table_of(record: Record) -> dict[str, Any]:
    """Return a record as JSON, with the sizes that its files have now."""
    episode = record.episode
    return {
        "fingerprint": record.fingerprint,
        "remembered": dict(record.remembered),
        "voices": dict(record.voices),
        "beside": dict(record.beside),
        "identity": entry_of(record.identity) if record.identity else None,
        "show": record.show,
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
            "cues": [[c.start_ms, c.end_ms, c.speaker, c.text, *c.words_ms] for c in episode.cues],
        },
    }


def record_from(content: Mapping[str, Any], output: Path, digest: str) -> Record:
    """Return the record in JSON whose digest is given, with those of its files that exist in `output`.

    Raises `KeyError`, `TypeError`, `ValueError`, `AttributeError` or `OverflowError` if the JSON makes no sense.
    """
    there = {output / name: size for name, size in content["sizes"].items()}
    intact = all(path.is_file() and path.stat().st_size == size for path, size in there.items())
    episode = _episode(content["episode"], output)
    facts = {key: _of_type(content["facts"].get(key), *types) for key, types in FACTS.items()}
    if facts["date"]:
        _aware(dt.datetime.fromisoformat(facts["date"]))
    return Record(
        fingerprint=str(content["fingerprint"]),
        remembered=_texts(content["remembered"]),
        voices=_texts(content["voices"]),
        episode=episode,
        beside=_texts(content["beside"]),
        identity=identity_from(episode.slug, content["identity"]) if content["identity"] is not None else None,
        show=_of_type(content["show"], str),
        facts=facts,
        digest=digest,
        intact=intact,
    )


def outcome_table(outcome: Post | LeftOut) -> dict[str, Any]:
    """Return what was learnt of a file as JSON."""
    entry = {f.name: getattr(outcome, f.name) for f in fields(outcome) if f.name != "path"}
    if isinstance(outcome, Post):
        entry["date"] = outcome.date.isoformat() if outcome.date else None
    return entry


TYPES = {kind: get_type_hints(kind) for kind in (Post, LeftOut)}


def post_from(path: Path, entry: Mapping[str, Any]) -> Post | LeftOut:
    """Return what was learnt of a file. Raise `TypeError` or `ValueError` if the JSON makes no sense."""
    kind = LeftOut if "reason" in entry else Post
    values: dict[str, Any] = {f.name: entry.get(f.name) for f in fields(kind)} | {"path": path}
    if values.get("date"):
        values["date"] = _aware(dt.datetime.fromisoformat(str(values["date"])))
    for name, value in values.items():
        if not isinstance(value, TYPES[kind][name]) or (isinstance(value, bool) and TYPES[kind][name] == int | None):
            raise TypeError(name)
    return kind(**values)


def _aware(moment: dt.datetime) -> dt.datetime:
    """Return the moment. Raise `ValueError` or `OverflowError` if it has no time zone or does not exist in UTC."""
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
    """Return the episode with the files that exist. Raise `TypeError` or `ValueError` if the JSON makes no sense."""
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
            Cue(
                _time(start),
                _time(end),
                _of_type(speaker, str, type(None)),
                _of_type(text, str),
                tuple(map(_time, words)),
            )
            for start, end, speaker, text, *words in table["cues"]
        ),
    )
