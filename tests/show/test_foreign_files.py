"""Files in the podcast folder that somebody else made, or has changed, and podcast folders in odd places."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from interview_audio.episode.manifest import FOLDER
from interview_audio.errors import OutputError, UsageError

from .test_publishing import Show, show  # noqa: F401 - a fixture

OWN = ["index.html", "cover.jpg", "feed.xml", "feed.opml", "search.js", "clock.srt", "clock.html", "clock.jpg"]


@pytest.mark.parametrize("name", OWN)
def test_a_site_s_own_file_is_there_before_the_first_run(show: Show, name: str) -> None:  # noqa: F811
    show.post("clock.md")
    show.output.mkdir(exist_ok=True)
    mine = show.output / name
    mine.write_bytes(b"mine")
    if name.startswith("clock"):
        (failure,) = show.feed().failed
        assert isinstance(failure.error, OutputError)
    else:
        with pytest.raises(OutputError, match="was not made by interview-audio"):
            show.feed()
        assert not (show.output / "clock.mp3").exists()
    assert show.rendered == []
    assert mine.read_bytes() == b"mine"
    assert not show.feed(force=True).failed
    assert mine.read_bytes() != b"mine"


@pytest.mark.parametrize("name", ["index.html", "cover.jpg", "feed.opml"])
def test_what_somebody_changed_by_hand_stays_until_force(show: Show, name: str) -> None:  # noqa: F811
    show.post("clock.md")
    show.feed()
    mine = show.output / name
    edited = mine.read_bytes() + b"<!-- ours -->"
    mine.write_bytes(edited)
    show.post("tides.md", "Tides", 2)
    with pytest.raises(OutputError, match="changed it since") as error:
        show.feed()
    assert error.value.path == mine
    assert mine.read_bytes() == edited
    show.feed(force=True)
    assert mine.read_bytes() != edited
    assert set(show.guids()) == {"The clock tower", "Tides"}


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ('category = "Clocks"', "no category “Clocks”"),
        ('category = "Arts > Clocks"', "no category"),
        ('language = "English"', "is not a language code"),
        ('language = "en_GB"', "is not a language code"),
        ('type = "daily"', "cannot be “daily”"),
    ],
)
def test_settings_that_apps_reject_are_told_with_their_line_before_anything_is_made(
    show: Show,  # noqa: F811
    setting: str,
    says: str,
) -> None:
    show.post("clock.md")
    show.toml.write_text(f"{show.toml.read_text()}\n# ours\n{setting}\n", encoding="utf-8")
    with pytest.raises(UsageError, match=says) as error:
        show.feed()
    assert error.value.path == show.toml
    assert error.value.line == len(show.toml.read_text().splitlines())
    assert show.rendered == []


@pytest.mark.parametrize("place", ["output", "2026/podcast", "."])
def test_a_podcast_folder_inside_the_interviews_is_not_read_as_posts(show: Show, place: str) -> None:  # noqa: F811
    show.post("clock.md")
    show.output = Path(show.interviews, place)
    show.feed()
    (show.output / "notes.srt").write_text("mine")
    for _ in range(2):
        done = show.feed()
        assert not done.failed
        assert show.rendered == []
        assert set(show.guids()) == {"The clock tower"}
        assert {left.path.name for left in done.left_out} <= {"notes.srt"}


def test_a_slug_of_which_only_the_case_changes_loses_no_file(show: Show) -> None:  # noqa: F811
    """Whether or not the file system takes both for one name."""
    clock = show.post("clock.md")
    show.feed()
    guids = show.guids()
    clock.write_text(clock.read_text().replace("date:", "slug: Clock\ndate:"))
    done = show.feed(prune=True)
    assert not done.failed
    assert show.guids() == guids
    (item,) = done.podcast.items
    assert all(path.is_file() for path in item.episode.files.values())
    assert len({*show.output.glob("*lock.mp3")}) == 1, "the former one is pruned, or is the same"
    assert show.feed(prune=True).changed == ()
    assert show.rendered == []


def test_a_file_under_two_names_that_differ_by_case_is_not_pruned(show: Show) -> None:  # noqa: F811
    clock = show.post("clock.md")
    show.feed()
    clock.write_text(clock.read_text().replace("date:", "slug: Clock\ndate:"))
    show.feed()
    for path in [*show.output.glob("Clock.*"), show.output / FOLDER / "files" / "Clock.json"]:
        other = path.with_name(path.name.replace("Clock", "clock"))
        if not (other.exists() and other.samefile(path)):
            other.unlink(missing_ok=True)
            os.link(path, other)
    done = show.feed(prune=True)
    assert all(path.is_file() for item in done.podcast.items for path in item.episode.files.values())
    assert (show.output / "clock.mp3").is_file()
