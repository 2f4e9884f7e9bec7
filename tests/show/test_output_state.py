"""What the output folder remembers of earlier runs."""

from __future__ import annotations

import copy
import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from interview_audio.episode.manifest import FOLDER
from interview_audio.feed.files import write_files
from interview_audio.feed.rss import write_feed
from interview_audio.show.lock import EpisodeIdentity
from interview_audio.show.posts import LeftOut, Post
from interview_audio.show.publish.retention import kept_item
from interview_audio.show.state.output_state import OutputState
from interview_audio.show.state.records import Record
from interview_audio.show.state.sealed import sealed
from tests.feed.conftest import Studio

NOW = dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC)
IDENTITY = EpisodeIdentity("g", 1, NOW, "a.md", "w")
LEFT = LeftOut(Path("b.md"), "e", "none")
FACTS = {
    "description": "",
    "language": "en",
    "author": None,
    "link": None,
    "explicit": None,
    "season": None,
    "date": None,
    "post": "a",
}


def post(folder: Path, date: dt.datetime | None) -> Post:
    return Post(
        path=folder / "sub/a.md",
        digest="d",
        slug="a",
        slug_asked=False,
        title="A “title”",
        language="en",
        author=None,
        description="",
        link=None,
        date=date,
        timed=False,
        draft=False,
        explicit=None,
        number=3,
        season=None,
        guid=None,
        words="w",
        source="a.md",
    )


@pytest.mark.parametrize("date", [None, dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC)])
def test_posts_are_remembered(tmp_path: Path, date: dt.datetime | None) -> None:
    known: dict[Path, Post | LeftOut] = {
        tmp_path / "sub/a.md": post(tmp_path, date),
        tmp_path / "b.md": LeftOut(tmp_path / "b.md", "e", "none"),
    }
    OutputState(tmp_path / "output", "1").keep_posts(tmp_path, known)
    assert OutputState(tmp_path / "output", "1").posts(tmp_path) == known


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"version":"1"}', b'{"version":"1","content":{"a":5}}', b"\xff"]
)
def test_what_is_broken_counts_as_forgotten(studio: Studio, content: bytes) -> None:
    state = OutputState(studio.folder, "1")
    record = Record("f", {}, {}, studio.episode("a"), facts=FACTS)
    state.keep_record(record)
    for path in (studio.folder / FOLDER / "posts.json", studio.folder / FOLDER / "episodes" / "a.json"):
        path.write_bytes(content)
    assert state.posts(studio.folder) == {}
    assert state.record("a") is None


def test_an_episode_is_remembered_as_long_as_its_files_are_there(studio: Studio) -> None:
    state = OutputState(studio.folder, "1")
    record = Record("f", {"Ann Archer": "x:y"}, {"Ann Archer": "x:z"}, studio.episode("a"), facts=FACTS)
    state.keep_record(record)
    assert state.record("a") == record
    assert OutputState(studio.folder, "2").record("a") == record, "its fingerprint has the version"
    assert state.records() == {"a": record}
    record.episode.files["vtt"].unlink()
    left = state.record("a")
    assert left
    assert not left.holds("f", {"Ann Archer": "x:z"})
    assert "vtt" not in left.episode.files
    record.episode.files["mp3"].unlink()
    assert state.record("a") is None


@pytest.mark.parametrize(
    ("fingerprint", "remembered", "holds"),
    [
        ("f", {}, True),  # as it was
        ("f", {"Ann": "x:z"}, True),  # the show now remembers what she got here
        ("f", {"Ann": "other:voice"}, False),
        ("f", {"Ben": "other:voice"}, True),  # nobody of this episode
        ("g", {}, False),
    ],
)
def test_an_episode_holds_while_nothing_it_is_made_from_changes(
    studio: Studio, fingerprint: str, remembered: dict[str, str], holds: bool
) -> None:
    assert Record("f", {}, {"Ann": "x:z"}, studio.episode("a")).holds(fingerprint, remembered) is holds


ODD: list[Any] = [None, -1, 2**70, 1e300, True, "x", [], ["x"], {}, {"x": 1}, "../../x", [[1]], float("nan")]


def places(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place within a value of JSON."""
    yield way
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inside:
        yield from places(each, (*way, key))


def changed(value: Any, way: tuple[Any, ...], odd: Any) -> Any:
    if not way:
        return odd
    out = copy.copy(value)
    out[way[0]] = changed(value[way[0]], way[1:], odd)
    return out


@pytest.mark.parametrize("name", ["posts.json", "episodes/a.json", "notes.json"])
def test_odd_values_anywhere_are_forgotten_or_of_their_type(studio: Studio, name: str) -> None:
    state = OutputState(studio.folder, "1")
    episode = studio.episode("a")
    state.keep_record(Record("f", {"Ann": "x:y"}, {"Ann": "x:z"}, episode, {"p": "d"}, IDENTITY, "s", FACTS))
    state.keep_posts(studio.folder, {studio.folder / "a.md": post(studio.folder, NOW), studio.folder / "b.md": LEFT})
    state.keep_note("suffixes", [".md"])
    path = studio.folder / FOLDER / name
    table = json.loads(path.read_text())
    del table["sha256"]
    written: set[str] = set()
    for way in places(table):
        for odd in ODD:
            odd_table = changed(table, way, odd)
            path.write_bytes(sealed(odd_table) if isinstance(odd_table, dict) and odd_table else b"")
            if record := state.record("a"):
                item = kept_item(record, IDENTITY)
                if repr(item) not in written:  # most odd values are forgotten, and leave the same item
                    written.add(repr(item))
                    assert write_feed(studio.podcast(item))
                    assert write_files(studio.podcast(item))
            for known in state.posts(studio.folder).values():
                assert isinstance(known, Post | LeftOut)
                assert repr(known)
            state.made(("a",), "b")
