"""`kill -9` at any moment: nothing half done has a final name, no process stays, and the next run ends as if unhurt."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from random import Random

import feedparser  # type: ignore[import-untyped]
import pytest

from .show import LONG, MINTED, Show

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows knows no process groups")

KILLS = int(os.environ.get("SOAK_KILLS", "50")) if LONG else 2
SEED = int(os.environ.get("SOAK_SEED", "1"))
LEAVES_WITHIN_S = 10.0
COMMANDS = {"render": ("render", "interviews/clock-1.md", "interviews/clock-2.md", "-q"), "feed": ("feed", "-q")}


@pytest.fixture(scope="module", params=COMMANDS)
def undisturbed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Show, float]:
    """The command, what it comes to when nobody disturbs it, and how long it took."""
    show = Show.new(tmp_path_factory.mktemp("undisturbed") / "show", posts=2)
    started = time.monotonic()
    done = show.run(*COMMANDS[request.param])
    assert done.returncode == 0, done.stderr
    return request.param, show, time.monotonic() - started


def test_a_killed_run_leaves_nothing_half_done_and_the_next_one_finishes_it(
    undisturbed: tuple[str, Show, float], tmp_path: Path
) -> None:
    name, unhurt, seconds = undisturbed
    expected, random = unhurt.state(), Random(SEED)
    assert len(expected) == 26 + 7 * (name == "feed")  # two episodes of thirteen files, and the seven of a feed
    moments = []
    for kill in range(KILLS):
        show = Show.new(tmp_path / str(kill), posts=2)
        process = show.start(*COMMANDS[name])
        # the whole length of a run, a share of every kill; the last may come too late
        moment = seconds * (kill + random.random()) / KILLS
        moments.append(moment)
        time.sleep(moment)
        process.kill()
        process.wait()
        assert_gone(process.pid)
        there = show.state()
        wrong = [file for file, digest in there.items() if expected[file] != digest]
        assert not wrong, f"kill {kill} after {moment:.2f} s left {wrong}"
        again = show.run(*COMMANDS[name])
        assert again.returncode == 0, again.stderr
        assert show.state() == expected, f"kill {kill} after {moment:.2f} s"
        assert not show.leftovers()
        if name == "feed":
            assert_valid(show)
    print(f"{KILLS} kills of {name} from {min(moments):.1f} to {max(moments):.1f} s of {seconds:.1f} s")


def assert_gone(group: int) -> None:
    """Children of a killed process leave by themselves."""
    deadline = time.monotonic() + LEAVES_WITHIN_S
    while time.monotonic() < deadline:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    os.killpg(group, signal.SIGKILL)
    raise AssertionError("processes of the killed run were still there")


def assert_valid(show: Show) -> None:
    """Every client reads the feed, its files are there in full, and what was minted is what is kept."""
    text = (show.output / "feed.xml").read_bytes()
    feed = feedparser.parse(text)
    assert not feed.bozo
    assert len(feed.entries) == 2
    for entry in feed.entries:
        (enclosure,) = entry.enclosures
        assert (show.output / Path(enclosure.href).name).stat().st_size == int(enclosure.length)
    assert set(MINTED.findall(text)) <= set(MINTED.findall((show.root / "show.lock.json").read_bytes()))
