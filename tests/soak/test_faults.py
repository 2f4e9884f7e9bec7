"""What breaks around a render: ffmpeg, the cache, a worker, a second run. It is told or outlived, and harms nothing."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from .show import Show

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the faults are made by shell scripts and signals")

RENDER = ("render", "interviews/clock-1.md", "-q")


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Show:
    """A show with a finished episode and all that was kept of it."""
    show = Show.new(tmp_path_factory.mktemp("rendered") / "show", posts=1)
    done = show.run(*RENDER)
    assert done.returncode == 0, done.stderr
    return show


@pytest.fixture
def show(rendered: Show, tmp_path: Path) -> Show:
    """A copy of it."""
    return Show(shutil.copytree(rendered.root, tmp_path / "show"))


def assert_told(show: Show, done: subprocess.CompletedProcess[str], code: int, before: dict[str, str]) -> None:
    """One paragraph says what happened; the episode of before is as it was, and nothing lies about."""
    assert done.returncode == code, done.stderr
    assert done.stderr.startswith("Error: ")
    assert "Traceback" not in done.stderr
    assert show.state() == before
    assert not show.leftovers()


FAKES = {
    "is missing": None,
    "is no program": "just words",
    "fails": "#!/bin/sh\necho no space left >&2\nexit 1\n",
    "writes garbage": "#!/bin/sh\nhead -c 3000 /dev/urandom\nhead -c 3000 /dev/urandom >&2\n",
    "dies": "#!/bin/sh\nkill -9 $$\n",
}


@pytest.mark.parametrize("fault", FAKES)
def test_an_ffmpeg_that_does_not_work_is_told(show: Show, fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fake, before = show.root / "ffmpeg", show.state()
    if content := FAKES[fault]:
        fake.write_text(content)
        fake.chmod(0o755)
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(fake))
    done = show.run(*RENDER, "--engine", "pyttsx3")  # other voices: what was measured before needs no ffmpeg
    assert_told(show, done, 5, before)
    assert "\x1b" not in done.stderr
    doctor = show.run("doctor", "--json")
    assert doctor.returncode == 1
    assert '"ffmpeg",\n  "fine": false' in doctor.stdout


def test_an_ffmpeg_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from interview_audio.episode.sound import ffmpeg
    from interview_audio.errors import AudioError

    fake = tmp_path / "ffmpeg"
    fake.write_text("#!/bin/sh\nexec sleep 60\n")
    fake.chmod(0o755)
    monkeypatch.setattr(ffmpeg, "executable", lambda: str(fake))
    with pytest.raises(AudioError, match="did not finish within"):
        ffmpeg._run("-version", timeout_s=0.3)


def flipped(data: bytes) -> bytes:
    return data[: len(data) // 2] + bytes([data[len(data) // 2] ^ 8]) + data[len(data) // 2 + 1 :]


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "a bit flipped": flipped,
    "cut in half": lambda data: data[: len(data) // 2],
    "empty": lambda data: b"",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_cache_changes_no_byte(show: Show, damage: str) -> None:
    before = show.state()
    kept = [path for path in show.cache.rglob("*") if path.is_file()]
    assert kept
    for path in kept:
        path.write_bytes(DAMAGES[damage](path.read_bytes()))
    shutil.rmtree(show.output)
    done = show.run(*RENDER)
    assert done.returncode == 0, done.stderr
    assert show.state() == before


def test_a_cache_that_goes_in_the_middle_changes_no_byte(show: Show) -> None:
    before = show.state()
    shutil.rmtree(show.output)
    shutil.rmtree(show.cache)
    process = show.start(*RENDER)
    seen = False
    while process.poll() is None:
        if not seen and any(show.cache.rglob("*.sentence")):
            shutil.rmtree(show.cache, ignore_errors=True)
            seen = True
        time.sleep(0.01)
    assert seen
    assert process.returncode == 0
    assert show.state() == before


def children(pid: int) -> list[int]:
    """Of a process, as Linux lists them."""
    lists = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for text in lists for child in text.read_text().split()]


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="finds processes as Linux lists them")
def test_workers_that_the_system_kills_are_replaced(show: Show) -> None:
    assert sys.platform == "linux"
    before = show.state()
    shutil.rmtree(show.output)
    shutil.rmtree(show.cache)
    with Path(show.root, "stderr").open("w+b") as log:
        process = show.start(*RENDER, "--jobs", "1", log=log)
        killed = 0
        while process.poll() is None:
            if not killed and any(show.cache.rglob("*.sentence")):
                for child in children(process.pid):
                    os.kill(child, signal.SIGKILL)
                    killed += 1
            time.sleep(0.01)
        log.seek(0)
        assert killed
        assert process.returncode == 0, log.read().decode()
    assert show.state() == before


def test_two_runs_on_one_output_at_once_end_as_one(show: Show) -> None:
    before = show.state()
    shutil.rmtree(show.output)
    shutil.rmtree(show.cache)
    both = [show.start(*RENDER) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    assert show.state() == before
    assert not show.leftovers()


def test_what_other_versions_kept_is_not_read(show: Show) -> None:
    before = show.state()
    for path in [path for path in show.cache.rglob("*.t*") if path.is_file()]:
        home = next(folder for folder in path.parents if folder.name.startswith("v"))
        other = home.with_name("v999") / path.relative_to(home)
        other.parent.mkdir(parents=True, exist_ok=True)
        path.rename(other)
    shutil.rmtree(show.output)
    done = show.run(*RENDER)
    assert done.returncode == 0, done.stderr
    assert show.state() == before
