"""A published episode stays until its post is gone or withdrawn, and its guid follows the interview."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from interview_audio.episode.manifest import FOLDER
from interview_audio.errors import OutputError

from .test_publishing import NOW, Show, show  # noqa: F401 - a fixture


def broken_front_matter(path: Path) -> None:
    path.write_text(path.read_text().replace("title: ", "title: [", 1))


def half_saved(path: Path) -> None:
    path.write_text(path.read_text()[:60])


def emptied(path: Path) -> None:
    path.write_text("")


def no_text(path: Path) -> None:
    path.write_bytes(b"\x00\x01" * 200)


def a_link_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


UNREADABLE = [broken_front_matter, half_saved, emptied, no_text, a_link_to_itself]


@pytest.mark.parametrize("memory", ["posts.json", "notes.json", None])
@pytest.mark.parametrize("damage", UNREADABLE)
def test_a_post_that_cannot_be_read_keeps_its_episode_and_is_named(
    show: Show,  # noqa: F811
    damage: Callable[[Path], None],
    memory: str | None,
) -> None:
    show.post("clock.md")
    tides = show.post("tides.md", "Tides", 2)
    show.feed()
    guids = show.guids()
    damage(tides)
    if memory:
        (show.output / FOLDER / memory).unlink()
    for _ in range(2):
        done = show.feed(prune=True)
        assert show.guids() == guids
        assert [failure.path for failure in done.failed] == [tides]
        assert (show.output / "tides.mp3").is_file()
        assert done.stale == ()


def test_an_unreadable_correction_does_not_bring_the_uncorrected_post_back(show: Show) -> None:  # noqa: F811
    show.post("tides.md", "Tides", 2)
    corrected = show.post("tides.interview.md", "Tides, corrected", 2)
    corrected.write_text(corrected.read_text().replace("date:", "source: tides.md\ndate:"))
    show.feed()
    guids = show.guids()
    assert list(guids) == ["Tides, corrected"]
    broken_front_matter(corrected)
    assert [failure.path for failure in show.feed().failed] == [corrected]
    assert show.guids() == guids


@pytest.mark.parametrize("how", ["empty", "another", "renamed away"])
def test_a_wrong_folder_empties_no_show(show: Show, how: str, tmp_path: Path) -> None:  # noqa: F811
    show.post("clock.md")
    show.feed()
    guids, state = show.guids(), show.state()
    away = show.interviews.rename(tmp_path / "away")
    show.interviews.mkdir()
    if how == "another":
        (show.interviews / "notes.md").write_text("Nobody asks anything.")
    with pytest.raises(OutputError, match="Not one of the 1 published"):
        show.feed(prune=True)
    shutil.rmtree(show.interviews)
    away.rename(show.interviews)
    assert show.guids() == guids
    assert {p: s for p, s in show.state().items() if p.endswith((".mp3", ".xml"))} == {
        p: s for p, s in state.items() if p.endswith((".mp3", ".xml"))
    }


def test_a_draft_is_withdrawn_and_comes_back_with_its_guid(show: Show) -> None:  # noqa: F811
    show.post("clock.md")
    tides = show.post("tides.md", "Tides", 2)
    show.feed()
    guids, text = show.guids(), tides.read_text()
    tides.write_text(text.replace("date:", "draft: true\ndate:"))
    show.feed()
    assert list(show.guids()) == ["The clock tower"]
    tides.write_text(text)
    show.feed()
    assert show.guids() == guids


@pytest.mark.parametrize("body", ["", "Rewriting this.\n"], ids=["emptied", "rewritten"])
def test_a_draft_without_an_interview_is_withdrawn_too(show: Show, body: str) -> None:  # noqa: F811
    show.post("clock.md")
    tides = show.post("tides.md", "Tides", 2)
    show.feed()
    guids, text = show.guids(), tides.read_text()
    tides.write_text(f"---\ntitle: Tides\ndraft: true\n---\n{body}")
    assert not show.feed().failed
    assert list(show.guids()) == ["The clock tower"]
    tides.write_text(text)
    show.feed()
    assert show.guids() == guids


def test_two_files_that_swap_names_keep_their_guids_though_one_cannot_be_rendered(show: Show) -> None:  # noqa: F811
    one, other = show.post("clock.md"), show.post("tides.md", "Tides", 2)
    show.feed()
    guids = show.guids()
    text = one.read_text()
    one.write_text(other.read_text())
    other.write_text(text)
    show.broken = {"tides"}
    done = show.feed(prune=True)
    assert len(done.failed) == 1
    assert show.guids() == guids
    assert all((show.output / Path(item.episode.files["mp3"]).name).is_file() for item in done.podcast.items)
    show.broken = set()
    show.feed()
    assert show.guids() == guids
    assert not list(show.output.glob("*~*"))


def test_a_file_that_takes_the_place_of_a_renamed_one_is_another_episode(show: Show) -> None:  # noqa: F811
    one = show.post("clock.md")
    show.feed()
    guid = show.guids()["The clock tower"]
    one.rename(one.with_name("tower.md"))
    show.post("clock.md", "Bells", 7)
    show.feed()
    assert show.guids()["The clock tower"] == guid
    assert show.guids()["Bells"] != guid


def test_an_episode_whose_file_another_took_comes_back_while_that_file_cannot_be_read(show: Show) -> None:  # noqa: F811
    show.post("tides.md", "Tides", 2)
    clock = show.post("clock.md")
    show.feed()
    guid, text = show.guids()["The clock tower"], clock.read_text()
    bells = show.post("clock.md", "Bells", 7)  # the clock's interview is gone
    bells.write_text(bells.read_text().replace("clock", "bell").replace("stairs", "ropes").replace("think that", "say"))
    show.feed()
    assert "The clock tower" not in show.guids()
    bell = show.guids()["Bells"]
    emptied(bells)
    clock.with_name("tower.md").write_text(text)
    assert [failure.path for failure in show.feed().failed] == [bells]
    assert show.guids()["The clock tower"] == guid
    assert show.guids()["Bells"] == bell != guid


def test_another_interview_in_an_old_file_stays_its_episode_unless_it_has_a_guid_of_its_own(show: Show) -> None:  # noqa: F811
    show.post("clock.md")
    show.feed()
    guid = show.guids()["The clock tower"]
    bells = show.post("clock.md", "Bells")
    front = bells.read_text().partition("\n\n")[0]
    asked, answer = "How many bells hang in the church?", "Six, and the oldest is cracked."
    text = f"{front}\n\n**Ann Archer:** {asked}\n\n**Ben Baker:** {answer}\n"
    bells.write_text(text)
    assert any("Not one turn of interviews/clock.md is as it was published" in note for note in show.feed().notes)
    assert show.guids() == {"Bells": guid}
    assert not show.feed().notes
    bells.write_text(text.replace("date:", "guid: of-the-bells\ndate:"))
    show.feed()
    assert show.guids() == {"Bells": "of-the-bells"}


def test_a_copy_with_its_guid_is_named_and_the_original_keeps_it(show: Show) -> None:  # noqa: F811
    one = show.post("clock.md")
    one.write_text(one.read_text().replace("date:", "guid: mine\ndate:"))
    show.feed()
    copy = one.with_name("a-copy.md")
    copy.write_text(one.read_text())
    done = show.feed()
    assert show.guids() == {"The clock tower": "mine"}
    assert [(failure.path, "guid" in str(failure)) for failure in done.failed] == [(copy, True)]


def flip_a_bit(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[data.index(b"tides.md")] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("copy", ["there", "lost", "damaged"])
@pytest.mark.parametrize("lock", ["lost", "older"])
def test_a_lost_or_older_lock_is_completed_from_what_the_output_folder_knows(
    show: Show,  # noqa: F811
    lock: str,
    copy: str,
) -> None:
    clock = show.post("clock.md")
    show.feed()
    older = show.lock.read_text()
    show.post("tides.md", "Tides", 2)
    clock.rename(clock.with_name("tower.md"))
    show.feed()
    guids, kept = show.guids(), show.output / FOLDER / "lock.json"
    show.lock.unlink() if lock == "lost" else show.lock.write_text(older)
    {"there": lambda _: None, "lost": Path.unlink, "damaged": flip_a_bit}[copy](kept)
    show.feed()
    assert show.guids() == guids
    assert {e["post"] for e in json.loads(show.lock.read_text())["episodes"].values()} == {
        "interviews/tower.md", "interviews/tides.md",
    }  # fmt: skip


def test_an_older_lock_does_not_say_which_post_is_which_after_names_were_swapped(show: Show) -> None:  # noqa: F811
    one, other = show.post("clock.md"), show.post("tides.md", "Tides", 2)
    show.feed()
    older, text = show.lock.read_text(), one.read_text()
    one.write_text(other.read_text())
    other.write_text(text)
    show.feed()
    guids = show.guids()
    show.lock.write_text(older)
    broken_front_matter(one)
    done = show.feed(prune=True)
    assert [failure.path for failure in done.failed] == [one]
    assert show.guids() == guids


def test_posts_and_lock_of_an_earlier_commit_have_the_same_guids(show: Show) -> None:  # noqa: F811
    clock = show.post("clock.md")
    show.post("tides.md", "Tides", 2)
    show.feed()
    guid, lock, text = show.guids()["The clock tower"], show.lock.read_text(), clock.read_text()
    clock.unlink()
    tower = show.post("tower.md", "All other words", 1)
    tower.write_text(tower.read_text().replace("date:", f"guid: {guid}\ndate:"))
    show.feed()
    assert show.guids()["All other words"] == guid
    tower.unlink()
    clock.write_text(text)
    show.lock.write_text(lock)
    show.feed()
    assert show.guids()["The clock tower"] == guid


def test_a_draft_under_another_name_is_not_the_post_that_takes_its_place(show: Show) -> None:  # noqa: F811
    show.post("clock.md")
    tides = show.post("tides.md", "Tides", 2)
    show.feed()
    guids, text = show.guids(), tides.read_text()
    tides.write_text(text.replace("date:", "draft: true\ndate:"))
    show.feed()
    tides.rename(tides.with_name("ebb.md"))
    bells = show.post("tides.md", "Bells", 2)
    bells.write_text(bells.read_text().replace("clock", "bell").replace("stairs", "ropes").replace("think that", "say"))
    show.feed()
    assert show.guids()["Bells"] not in guids.values()
    tides.with_name("ebb.md").write_text(text)
    show.feed()
    assert show.guids().items() >= guids.items()


def test_one_odd_post_ends_no_run(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    show.post("clock.md")
    fronts = [
        'link: "http://[::1"', "date: 9999-12-31T23:59:59-23:59", "date: 0001-01-01T00:00:00+14:00",
        "audio: {loudness: .inf}", f"cover: {'x' * 5000}.jpg", "source: clock.md\nlink: 'http://['",
        "slug: clock", "audio: {bitrate: 99999999999999999999}", "cover: /dev/zero", "guid: [1]", "episode: 1e400",
    ]  # fmt: skip
    for number, front in enumerate(fronts):
        path = show.post(f"odd-{number}.md", f"Odd {number}", 2)
        path.write_text(path.read_text().replace("date: 2026-05-02", front))
    done = show.feed()
    assert "The clock tower" in show.guids() or any(i.episode.slug == "clock" for i in done.podcast.items)
    bugs = [f for f in done.failed if not hasattr(f.error, "exit_code")]
    assert not bugs, [repr(f.error) for f in bugs]

    def breaks(plan: object, output: Path, **_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("interview_audio.produce.produce", breaks)
    tides = show.post("tides.md", "Tides", 3)
    after = show.feed()
    assert any(isinstance(f.error, ZeroDivisionError) and f.path == tides for f in after.failed)
    assert len(after.podcast.items) == len(done.podcast.items)
