"""A disk that fills up, a tmpfs of some size: a message, exit 5 or 6, and what was there before is as it was."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from .show import LONG, Show

SIZES = int(os.environ.get("SOAK_SIZES", "20"))
PLACES = ("output", "cache", "tmp")
NAMESPACE = ("unshare", "--mount", "--map-root-user")


def mounting() -> bool:
    """Whether this user may mount a tmpfs in a namespace of their own."""
    command = [*NAMESPACE, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return bool(shutil.which("unshare")) and subprocess.run(command, capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(not mounting(), reason="needs the right to mount a tmpfs")


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Show:
    """A show with a finished episode, whose post has then been changed."""
    show = Show.new(tmp_path_factory.mktemp("before") / "show", posts=1)
    assert show.run("render", "interviews/clock-1.md", "-q").returncode == 0
    post = show.interviews / "clock-1.md"
    post.write_text(post.read_text().replace("steep", "steep and long and dark"))
    return show


def on_small_disk(show: Show, place: str, kilobytes: int, *words: str) -> tuple[int, str]:
    """The command with one of the show's folders on a disk of that size beyond what is in it: its exit code and words.

    What the disk then holds is in that folder, as if it had been the disk.
    """
    folder, aside = show.root / place, show.root / "aside"
    folder.mkdir(exist_ok=True)
    shutil.rmtree(aside, ignore_errors=True)
    shutil.copytree(folder, aside)
    used = sum(4 + path.stat().st_size // 1024 for path in aside.rglob("*"))
    script = (
        f"mount -t tmpfs -o size={used + kilobytes}k tmpfs {folder} && cp -r {aside}/. {folder} && rm -rf {aside} && "
        f"{{ {shlex.join(show.command(*words))}; code=$?; cp -r {folder} {aside}; exit $code; }}"
    )
    done = subprocess.run(
        [*NAMESPACE, "sh", "-c", script],
        cwd=show.root,
        env=show.environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    shutil.rmtree(folder)
    aside.rename(folder)
    return done.returncode, done.stderr


def sizes() -> Iterator[tuple[str, int]]:
    """Folders with kilobytes, from none to more than the episode takes, closer together where they are few."""
    if not LONG:
        yield from (("output", 300), ("cache", 20), ("tmp", 0))
        return
    for place in PLACES:
        for step in range(SIZES):
            yield place, round(4 * (600 ** (step / (SIZES - 1)) - 1))


@pytest.mark.parametrize(("place", "kilobytes"), [*sizes()])
def test_a_full_disk_is_told_and_harms_nothing(before: Show, place: str, kilobytes: int, tmp_path: Path) -> None:
    show = Show(shutil.copytree(before.root, tmp_path / "show"))
    expected = show.state()
    code, said = on_small_disk(show, place, kilobytes, "render", "interviews/clock-1.md", "-q")
    if code == 0:
        assert set(show.state()) == set(expected)
        assert show.state() != expected
    else:
        assert code in (5, 6), said
        assert said.startswith("Error: ")
        assert "Traceback" not in said
        assert len(said.split()) < 80
        assert show.state() == expected
    assert not show.leftovers()
    print(f"{place} with {kilobytes} KB: exit {code} {said.strip()}")
