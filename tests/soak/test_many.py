"""An archive overnight: the broken interviews are named, the others are all there in the morning."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import feedparser  # type: ignore[import-untyped]

from .show import LONG, Show

POSTS = 100 if LONG else 12


def with_bad_front_matter(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace("title: ", "title: [", 1), encoding="utf-8")


def with_another_kind_of_file(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)


def with_a_cut_off_word_file(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" + bytes(2000))


def with_aliases(path: Path) -> None:
    path.write_text("---\na: &a [x, x]\nb: [*a, *a]\n---\n" + path.read_text(encoding="utf-8"), encoding="utf-8")


def with_an_unknown_voice(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("date:", "cast: { guest: nobody }\ndate:", 1)
    path.write_text(text, encoding="utf-8")


FAULTS: tuple[Callable[[Path], None], ...] = (
    with_bad_front_matter,
    with_another_kind_of_file,
    with_a_cut_off_word_file,
    with_aliases,
    with_an_unknown_voice,
)


def test_broken_interviews_are_named_and_stop_no_other(tmp_path: Path) -> None:
    show = Show.new(tmp_path / "show", POSTS)
    broken = [show.interviews / f"clock-{3 + 2 * number}.md" for number in range(len(FAULTS))]
    for path, fault in zip(broken, FAULTS, strict=True):
        fault(path)
    done = show.run("feed", "--engine", "pyttsx3")
    good = POSTS - len(broken)
    assert done.returncode == 6, done.stderr
    assert "Traceback" not in done.stderr
    errors = re.split(r"^Error: ", done.stderr, flags=re.MULTILINE)[1:]
    assert len(errors) == len(broken) + 1
    assert {path.name for path in broken if sum(path.name in error for error in errors) == 1} == {
        path.name for path in broken
    }
    assert f"{len(broken)} interviews failed" in errors[-1]
    assert len(list(show.output.glob("clock-*.mp3"))) == good
    feed = feedparser.parse((show.output / "feed.xml").read_bytes())
    assert not feed.bozo
    assert len(feed.entries) == good
    assert f"{good} episodes" in done.stderr
