"""What the output folder remembers of earlier runs."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from interview_audio.show.memory import FOLDER, Memory, Record
from interview_audio.show.posts import LeftOut, Post
from tests.feed.conftest import Studio


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
    Memory(tmp_path / "output", "1").keep_posts(tmp_path, known)
    assert Memory(tmp_path / "output", "1").posts(tmp_path) == known


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"version":"1"}', b'{"version":"1","content":{"a":5}}', b"\xff"]
)
def test_what_is_broken_counts_as_forgotten(studio: Studio, content: bytes) -> None:
    memory = Memory(studio.folder, "1")
    record = Record("f", {}, {}, studio.episode("a"))
    memory.keep_record(record)
    for path in (studio.folder / FOLDER / "posts.json", studio.folder / FOLDER / "episodes" / "a.json"):
        path.write_bytes(content)
    assert memory.posts(studio.folder) == {}
    assert memory.record("a") is None


def test_an_episode_is_remembered_as_long_as_its_files_are_there(studio: Studio) -> None:
    memory = Memory(studio.folder, "1")
    record = Record("f", {"Ann Archer": "x:y"}, {"Ann Archer": "x:z"}, studio.episode("a"))
    memory.keep_record(record)
    assert memory.record("a") == record
    assert Memory(studio.folder, "2").record("a") is None, "another version may render it differently"
    assert memory.slugs() == ["a"]
    record.episode.files["vtt"].unlink()
    assert memory.record("a") is None
    assert record.episode.files["mp3"] in memory.files("a")


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
