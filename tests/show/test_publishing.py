"""A show from its folder of interviews to the podcast folder, with tones in place of voices."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import json
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser  # type: ignore[import-untyped]
import pytest

from interview_audio.episode.delivery import deliver, refuse_foreign, staging_folder
from interview_audio.errors import NotAnInterviewError, SpeechError, UsageError
from interview_audio.model import Episode
from interview_audio.show import renderer as rooms
from interview_audio.show.publish import publishing
from interview_audio.show.publish.publishing import PublishResult
from tests.feed.conftest import Studio, picture
from tests.feed.hostile import TEXTS

NOW = dt.datetime(2026, 6, 1, 8, tzinfo=dt.UTC)
POST = """---
title: {title}
date: 2026-05-0{day}
---

**Ann Archer:** Ben, when was the clock number {day} last wound, and who did it?

**Ben Baker:** On 3 May 1998, by me. It takes 40 turns, and nobody else wanted to climb the stairs.

**Ann Archer:** Why do you think that is?

**Ben Baker:** The stairs are steep.
"""


class Show:
    """A folder of interviews and the runs of `feed` over it."""

    def __init__(self, root: Path) -> None:
        self.interviews, self.output = root / "interviews", root / "output"
        self.interviews.mkdir()
        self.output.mkdir()
        self.toml, self.lock = root / "show.toml", root / "show.lock.json"
        self.toml.write_text('title = "Ordinary Instruments"\nbase_url = "https://example.org/p"\n', encoding="utf-8")
        self.rendered: list[str] = []
        self.formats: list[str] = []
        self.broken: set[str] = set()
        self._minted = itertools.count(1)

    def post(self, name: str, title: str = "The clock tower", day: int = 1) -> Path:
        path = self.interviews / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(POST.format(title=json.dumps(title), day=day), encoding="utf-8")
        return path

    def produce(self, plan: Any, output: Path, force: bool = False, **_: Any) -> Episode:
        if not force:
            refuse_foreign(output, plan.slug, "mp3")
        if plan.slug in self.broken:
            raise SpeechError("The voice failed.", do="Try another.")
        self.rendered.append(plan.slug)
        self.formats.append(plan.settings.format)
        people = tuple((person.name, person.role) for person in plan.interview.people)
        with staging_folder(output, plan.slug) as folder:
            episode = Studio(folder).episode(plan.slug, plan.interview.title, people)
            return replace(episode, files=deliver(episode.files, output, plan.slug, force=force))

    def feed(
        self,
        now: dt.datetime = NOW,
        prune: bool = False,
        waiting: Callable[[int | None], None] = lambda _: None,
        refuse: Callable[[Any, Path], None] | None = None,
        force: bool = False,
        **flags: Any,
    ) -> PublishResult:
        self.rendered = []
        studio = rooms.EpisodeRenderer(
            flags,
            lambda: None,
            lambda _: nullcontext(lambda _: None),
            lambda _: None,
            waiting,
            refuse=refuse,
            force=force,
        )
        return publishing.publish(
            self.interviews, self.output, studio, now=now, new_id=lambda: f"minted-{next(self._minted)}", prune=prune
        )

    def guids(self) -> dict[str, str]:
        channel = ElementTree.parse(self.output / "feed.xml").getroot()
        return {str(item.findtext("title")): str(item.findtext("guid")) for item in channel.iter("item")}

    def state(self) -> dict[str, str]:
        """Every file of the show, with its digest and when it was written."""
        files = [p for p in self.toml.parent.rglob("*") if p.is_file()]
        return {str(p): f"{hashlib.sha256(p.read_bytes()).hexdigest()} {p.stat().st_mtime_ns}" for p in files}


@pytest.fixture
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Show:
    made = Show(tmp_path)
    monkeypatch.setattr("interview_audio.produce.produce", made.produce)
    return made


PAGES = (".html", ".embed.html", ".embed.txt", ".transcript.html")


def test_all_of_it_is_written_and_a_second_run_changes_nothing(show: Show) -> None:
    show.post("clock.md")
    show.post("2024/tides.md", "Tides", 2)
    done = show.feed()
    assert sorted(show.rendered) == ["clock", "tides"]
    assert [item.episode.slug for item in done.podcast.items] == ["tides", "clock"], "the newest first"
    own = {"feed.xml", "feed.xsl", "feed.opml", "index.html", "search.js", "cover.jpg", "cover.thumbnail.jpg"}
    pages = {f"{slug}{ending}" for slug in ("clock", "tides") for ending in PAGES}
    assert {path.name for path in done.changed} - {"clock.oembed.json", "tides.oembed.json"} == own | pages
    before = show.state()
    later = show.feed(NOW + dt.timedelta(days=3))
    assert (show.rendered, later.changed) == ([], ())
    assert show.state() == before


def test_the_output_can_be_thrown_away(show: Show) -> None:
    show.post("clock.md")
    show.feed()
    feed = (show.output / "feed.xml").read_bytes()
    for path in sorted(show.output.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    show.feed(NOW + dt.timedelta(days=3))
    assert (show.output / "feed.xml").read_bytes() == feed


def test_strict_refuses_a_doubtful_interview_by_name_and_goes_on_with_the_rest(show: Show) -> None:
    show.post("clock.md")
    doubtful = show.post("tides.md", "Tides", 2)
    show.feed()

    def refuse(_: Any, post: Path) -> None:
        if post == doubtful:
            raise NotAnInterviewError("Who speaks is doubtful at line 3.", do="Label it.", path=post, line=3)

    done = show.feed(refuse=refuse)
    assert [str(error) for error in done.failed] == [f"{doubtful}:3: Who speaks is doubtful at line 3. Label it."]
    assert show.rendered == ["clock"], "what was rendered before is looked at again"
    assert show.feed(refuse=refuse).podcast.items
    assert show.rendered == []


def change_title(show: Show) -> None:
    show.post("clock.md", "Another title")


def rename(show: Show) -> None:
    (show.interviews / "clock.md").rename(show.interviews / "tower.md")


def move_the_web_site(show: Show) -> None:
    show.toml.write_text(show.toml.read_text().replace("example.org", "elsewhere.example"), encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "rendered"),
    [(change_title, ["clock"]), (rename, ["tower"]), (move_the_web_site, [])],
)
def test_guids_stay_when_titles_files_and_addresses_change(
    show: Show, change: Callable[[Show], None], rendered: list[str]
) -> None:
    show.post("clock.md")
    show.post("tides.md", "Tides", 2)
    podcast = show.feed().podcast
    before = show.guids()
    change(show)
    after = show.feed(NOW + dt.timedelta(days=1)).podcast
    assert show.rendered == rendered
    assert list(show.guids().values()) == list(before.values())
    assert after.guid == podcast.guid
    assert [item.number for item in after.items] == [2, 1]


@pytest.mark.parametrize(
    ("change", "again"),
    [
        ('loudness = -16.0\n[cast]\nguest = "hibari:heart"\n', True),
        ('author = "The Harbour Press"\n', True),  # stands in the tags
        ('cover = "show.png"\n', True),  # is every episode's that has none
        ('description = "What it is about."\ncategory = "Arts"\nexplicit = true\n', False),
    ],
)
def test_only_settings_that_change_the_episodes_render_them_again(show: Show, change: str, again: bool) -> None:
    show.post("clock.md")
    (show.toml.parent / "show.png").write_bytes(picture())
    show.feed()
    show.toml.write_text(show.toml.read_text() + change, encoding="utf-8")
    show.feed()
    assert bool(show.rendered) is again


def test_a_picture_or_music_that_changes_renders_its_episodes_again(show: Show) -> None:
    post = show.post("clock.md")
    show.post("tides.md", "Tides", 2)
    post.write_text(post.read_text().replace("date:", "image: {path: clock.jpg}\ndate:"), encoding="utf-8")
    own = show.interviews / "clock.jpg"
    own.write_bytes(picture())
    show.feed()
    show.feed()
    assert show.rendered == []
    own.write_bytes(picture(1500))
    show.feed()
    assert show.rendered == ["clock"]


def test_who_got_which_voice_is_remembered_and_renders_nothing_again(show: Show) -> None:
    show.post("clock.md")
    show.feed()
    voices = json.loads(show.lock.read_text(encoding="utf-8"))["voices"]
    assert voices.keys() == {"Ann Archer", "Ben Baker"}
    show.post("tides.md", "Tides", 2)
    show.feed()
    assert show.rendered == ["tides"]
    assert json.loads(show.lock.read_text(encoding="utf-8"))["voices"] == voices


def test_a_lost_file_is_rendered_again(show: Show) -> None:
    show.post("clock.md")
    show.feed()
    (show.output / "clock.vtt").unlink()
    show.feed()
    assert show.rendered == ["clock"]


def test_what_is_gone_or_held_back_leaves_the_feed_and_its_files_stay_until_they_are_pruned(show: Show) -> None:
    show.post("clock.md")
    tides = show.post("tides.md", "Tides", 2)
    show.feed()
    tides.unlink()
    done = show.feed()
    assert list(show.guids()) == ["The clock tower"]
    assert {path.name for path in done.stale} >= {"tides.mp3", "tides.vtt", "tides.jpg"}
    assert all(path.is_file() for path in done.stale)
    assert not [path for path in done.stale if "clock" in path.name]
    assert show.feed(prune=True).stale == done.stale
    assert not [path for path in done.stale if path.exists()]
    assert (show.output / "clock.mp3").is_file()
    assert show.feed(prune=True).stale == ()


def test_one_interview_that_fails_stops_nobody_and_what_was_there_stays(show: Show) -> None:
    show.post("clock.md")
    show.feed()
    show.post("clock.md", "A new title")
    show.post("tides.md", "Tides", 2)
    show.broken = {"clock"}
    done = show.feed()
    assert [str(error) for error in done.failed] == [f"{show.interviews / 'clock.md'}: The voice failed. Try another."]
    assert sorted(show.guids()) == ["The clock tower", "Tides"]
    show.broken = set()
    show.feed()
    assert sorted(show.guids()) == ["A new title", "Tides"]


def test_a_run_that_is_broken_off_loses_nothing(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    show.post("clock.md")
    show.post("tides.md", "Tides", 2)

    def stop(plan: Any, output: Path, **_: Any) -> Episode:
        if plan.slug == "tides":
            raise KeyboardInterrupt
        return show.produce(plan, output)

    with monkeypatch.context() as patched:
        patched.setattr("interview_audio.produce.produce", stop)
        with pytest.raises(KeyboardInterrupt):
            show.feed()
    guids = {slug: kept["guid"] for slug, kept in json.loads(show.lock.read_text())["episodes"].items()}
    show.feed()
    assert show.rendered == ["tides"], "the other is kept"
    assert show.guids() == {"The clock tower": guids["clock"], "Tides": guids["tides"]}


def test_episodes_of_a_feed_are_mp3_whatever_a_render_would_make(show: Show) -> None:
    show.toml.write_text('format = "m4b"\n', encoding="utf-8")
    show.post("tower.md")
    show.feed(format="wav")
    assert show.formats == ["mp3"]


def test_the_show_without_a_show_toml_has_the_name_of_its_folder(show: Show) -> None:
    show.toml.unlink()
    show.post("clock.md")
    done = show.feed()
    assert (done.podcast.title, done.podcast.base) == ("interviews", "")
    assert (show.interviews / "show.lock.json").is_file()
    (show.interviews / "package.json").write_text('{"name": "a-site"}')
    again = show.feed()
    assert (show.rendered, again.failed) == ([], ()), "the lock is no post"
    assert [(left.path.name, left.reason) for left in again.left_out] == [
        ("package.json", "This JSON is not a transcript.")
    ]


def test_undated_posts_keep_the_day_they_were_first_seen(show: Show) -> None:
    path = show.post("clock.md")
    path.write_text(path.read_text().replace("date: 2026-05-01\n", ""), encoding="utf-8")
    show.feed()
    done = show.feed(NOW + dt.timedelta(days=9))
    assert done.podcast.items[0].published == NOW


@pytest.mark.parametrize("address", ["example.org", "javascript:alert(1)", "https://example.org/?a=1"])
def test_a_base_url_that_is_none_is_an_error_with_its_line(show: Show, address: str) -> None:
    show.toml.write_text(f'title = "A"\nbase_url = "{address}"\n', encoding="utf-8")
    with pytest.raises(UsageError, match="not the web address") as caught:
        show.feed()
    assert (caught.value.path, caught.value.line) == (show.toml, 2)


def test_the_shows_own_cover_is_fitted_and_a_missing_one_is_an_error(show: Show) -> None:
    show.post("clock.md")
    drawn = show.feed() and (show.output / "cover.jpg").read_bytes()
    show.toml.write_text('title = "A"\ncover = "mine.jpg"\n', encoding="utf-8")
    with pytest.raises(UsageError, match="no file") as caught:
        show.feed()
    assert caught.value.line == 2
    Studio(show.toml.parent).episode("mine")
    show.feed()
    assert (show.output / "cover.jpg").read_bytes() not in (drawn, b"")


@pytest.mark.soak
def test_hostile_titles_give_plain_file_names_and_a_valid_feed(show: Show) -> None:
    for day, text in enumerate(TEXTS):
        if "\ud800" not in text and "\0" not in text:
            show.post(f"{day} {text.replace('/', '-')[:60]}.md", text, 1 + day % 9)
    show.post("..％2f..％2fetc.md", "../../etc/passwd", 1)
    show.post("CON.md", "CON", 1)
    done = show.feed()
    assert not done.failed
    names = [path.name for path in show.output.iterdir() if path.is_file()]
    assert all(name.isascii() and not set(name) & set('\\/:*?"<>| ') and len(name) < 140 for name in names)
    assert "con.mp3" not in {name.lower() for name in names}
    read = feedparser.parse((show.output / "feed.xml").read_bytes())
    assert not read.bozo
    assert len(read.entries) == len(done.podcast.items)


def test_of_two_runs_at_once_the_second_waits_and_finds_everything_done(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    show.post("clock.md")
    begun, go_on, waited = threading.Event(), threading.Event(), threading.Event()

    def slowly(plan: Any, output: Path, **_: Any) -> Episode:
        begun.set()
        assert go_on.wait(timeout=20)
        return show.produce(plan, output)

    monkeypatch.setattr("interview_audio.produce.produce", slowly)
    with ThreadPoolExecutor(2) as runs:
        first = runs.submit(show.feed)
        assert begun.wait(timeout=20)
        second = runs.submit(show.feed, waiting=lambda _: waited.set())
        assert waited.wait(timeout=20)
        assert not second.done()
        go_on.set()
        done = first.result(), second.result()
    assert show.rendered == ["clock"], "once"
    assert done[1].changed == ()
    assert [item.guid for item in done[0].podcast.items] == [item.guid for item in done[1].podcast.items]
    assert not list(show.toml.parent.rglob("*held*"))


def test_a_clock_that_jumps_changes_nothing_that_was_minted(show: Show) -> None:
    show.post("clock.md")
    show.feed()
    guids, there = show.guids(), json.loads(show.lock.read_text(encoding="utf-8"))
    for jumped in (NOW + dt.timedelta(days=20_000), NOW - dt.timedelta(days=20_000), NOW):
        show.feed(now=jumped)
    assert show.guids() == guids
    assert json.loads(show.lock.read_text(encoding="utf-8")) == there


def test_a_post_that_changes_while_it_is_rendered_is_rendered_again(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = show.post("clock.md")
    whole = show.produce

    def changing(plan: Any, output: Path, **options: Any) -> Episode:
        post.write_text(post.read_text(encoding="utf-8").replace("steep", "steep and dark"), encoding="utf-8")
        return whole(plan, output, **options)

    with monkeypatch.context() as patched:
        patched.setattr("interview_audio.produce.produce", changing)
        show.feed()
    show.feed()
    assert show.rendered == ["clock"]
    show.feed()
    assert show.rendered == []
