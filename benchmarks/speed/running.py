"""A command run to its end: how long it took, what it computed, and how much memory it and its children had."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SAMPLE_S = 0.1
PROC = Path("/proc")


class RunError(Exception):
    """A command that was to be measured failed."""


@dataclass(frozen=True)
class Run:
    """What a command came to."""

    wall_s: float
    cpu_s: float  # of all its processes that have ended, which is less moved by what else the machine does
    peak_mb: float | None  # of all its processes together, shared pages once; None where the system doesn't say
    output: str
    errors: str


def run(
    command: Sequence[str | Path],
    *,
    environment: Mapping[str, str] | None = None,
    meanwhile: Callable[[int], None] = lambda _: None,
) -> Run:
    """Runs `command` to its end; `meanwhile` is called once with its process id. `RunError` when it fails."""
    began, computed = time.perf_counter(), _children_s()
    with subprocess.Popen(
        [str(part) for part in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **(environment or {})},
        text=True,
        encoding="utf-8",
    ) as process:
        watch = _Memory(process.pid)
        watch.start()
        meanwhile(process.pid)
        output, errors = process.communicate()
        wall_s = time.perf_counter() - began
        watch.stop()
    if process.returncode:
        raise RunError(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{errors[-2000:]}")
    return Run(wall_s, _children_s() - computed, watch.peak_mb, output, errors)


def _children_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def python(module: str, *arguments: str | Path) -> list[str | Path]:
    """The command that runs a module with this Python."""
    return [sys.executable, "-m", module, *arguments]


def descendants(pid: int) -> list[int]:
    """The process and all that it started, and they started; empty where the system has no /proc."""
    parents = {}
    for folder in PROC.glob("[0-9]*"):
        try:
            # the name of the program stands in brackets and may hold blanks and brackets of its own
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError, IndexError):
            continue
    found = [pid]
    for known in found:  # grows while it is read
        found += [child for child, parent in parents.items() if parent == known]
    return found


class _Memory(threading.Thread):
    """Asks again and again how much memory a tree of processes has."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid, self._ended = pid, threading.Event()
        self.peak_mb: float | None = None

    def run(self) -> None:
        while not self._ended.wait(SAMPLE_S):
            if held := sum(map(_proportional_kb, descendants(self._pid))):
                self.peak_mb = max(self.peak_mb or 0.0, held / 1000)

    def stop(self) -> None:
        self._ended.set()
        self.join()


def _proportional_kb(pid: int) -> float:
    """Its memory; a page that several processes share counts for each in part (PSS), so that sums are true."""
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((float(line.split()[1]) * 1.024 for line in lines if line.startswith("Pss:")), 0.0)
