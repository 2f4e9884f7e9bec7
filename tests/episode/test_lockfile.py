"""The lock file: one at a time, and never one that is dead."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from interview_audio.episode import lockfile
from interview_audio.episode.lockfile import hold_lock
from interview_audio.errors import OutputError

HOLD = (
    "import sys, time, pathlib, interview_audio.episode.lockfile as l\n"
    "with l.hold_lock(pathlib.Path(sys.argv[1])) as got: print(got, flush=True); sys.stdin.read()"
)
COUNT = (
    "import sys, pathlib, interview_audio.episode.lockfile as l\n"
    "l.LOOK_AGAIN_S = 0.001\n"
    "lock, number = (pathlib.Path(a) for a in sys.argv[1:])\n"
    "for _ in range(100):\n"
    "    with l.hold_lock(lock): number.write_text(str(int(number.read_text()) + 1))"
)


def holder(place: Path) -> subprocess.Popen[str]:
    """Another process that has the lock until its standard input ends."""
    command = [sys.executable, "-c", HOLD, str(place)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "True\n"
    return process


def test_it_is_there_as_long_as_it_is_held(tmp_path: Path) -> None:
    place = tmp_path / "lock"
    with hold_lock(place) as got:
        assert got
        assert place.read_text() == f"{os.getpid()}\n"
    assert not place.exists()


def test_who_does_not_wait_is_refused(tmp_path: Path) -> None:
    with hold_lock(tmp_path / "lock"), hold_lock(tmp_path / "lock", wait=False) as got:
        assert not got
    with hold_lock(tmp_path / "lock", wait=False) as got:
        assert got


def test_who_waits_is_told_for_whom_and_gets_it_then(tmp_path: Path) -> None:
    process, told = holder(tmp_path / "lock"), []

    def waiting(other: int | None) -> None:
        told.append(other)
        threading.Timer(0.3, process.communicate).start()

    with hold_lock(tmp_path / "lock", waiting=waiting) as got:
        assert got
        assert process.wait(timeout=10) == 0
    assert told == [process.pid]


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is another thing there")
def test_a_killed_process_has_it_no_more_though_its_file_is_there(tmp_path: Path) -> None:
    process = holder(tmp_path / "lock")
    process.kill()
    process.communicate()
    assert (tmp_path / "lock").exists()
    before = time.monotonic()
    with hold_lock(tmp_path / "lock", wait=False) as got:
        assert got
    assert time.monotonic() - before < 1


def test_many_processes_have_it_one_after_the_other(tmp_path: Path) -> None:
    """It is removed and made anew a hundred times by each: a lock on a file that has gone would lose a count."""
    number = tmp_path / "number"
    number.write_text("0")
    command = [sys.executable, "-c", COUNT, str(tmp_path / "lock"), str(number)]
    processes = [subprocess.Popen(command) for _ in range(4)]
    assert [process.wait(timeout=60) for process in processes] == [0] * 4
    assert number.read_text() == "400"


def test_where_no_file_can_be_made_nobody_waits(tmp_path: Path) -> None:
    with hold_lock(tmp_path / "no folder" / "lock") as got:
        assert not got


@pytest.mark.parametrize(
    ("number", "locks"), [(errno.ENOLCK, False), (errno.ENOTSUP, False), (errno.EIO, None), (errno.EINTR, None)]
)
def test_only_a_file_system_without_locks_is_taken_for_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, locks: bool | None
) -> None:
    def refused(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(lockfile, "_lock", refused)
    if locks is None:
        with pytest.raises(OutputError, match="cannot be locked"), hold_lock(tmp_path / "lock"):
            pass
    else:
        with hold_lock(tmp_path / "lock") as got:
            assert got is locks


def test_too_many_open_files_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> int:
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(OutputError, match="open files"), hold_lock(tmp_path / "lock"):
        pass


def test_a_full_disk_does_not_cost_the_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", full)
    with hold_lock(tmp_path / "lock") as got, hold_lock(tmp_path / "lock", wait=False) as other:
        assert (got, other) == (True, False)


def test_it_is_let_go_on_every_way_out(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), hold_lock(tmp_path / "lock"):
        raise KeyboardInterrupt
    assert not (tmp_path / "lock").exists()
