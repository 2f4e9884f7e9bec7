"""Run a command to its end; measure its time, its processor time, and the memory of it and its children."""

from __future__ import annotations

import os
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
    """The result of a command."""

    wall_s: float
    cpu_s: float  # of all its processes, to a tenth of a second each; less moved by what else the machine does
    peak_mb: float | None  # of all its processes together, shared pages once; None where the system doesn't say
    output: str
    errors: str


def run(
    command: Sequence[str | Path],
    *,
    environment: Mapping[str, str] | None = None,
    meanwhile: Callable[[int], None] = lambda _: None,
) -> Run:
    """Run `command` to its end; call `meanwhile` once with its process id. Raises `RunError` when it fails."""
    began = time.perf_counter()
    with subprocess.Popen(
        [str(part) for part in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **(environment or {})},
        text=True,
        encoding="utf-8",
    ) as process:
        watch = _Watch(process.pid)
        watch.start()
        meanwhile(process.pid)
        output, errors = process.communicate()
        wall_s = time.perf_counter() - began
        watch.stop()
    if process.returncode:
        raise RunError(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{errors[-2000:]}")
    return Run(wall_s, watch.cpu_s, watch.peak_mb, output, errors)


def python(module: str, *arguments: str | Path) -> list[str | Path]:
    """Return the command that runs a module with this Python."""
    return [sys.executable, "-m", module, *arguments]


def descendants(pid: int) -> list[int]:
    """Return the process and its descendants; empty where the system has no /proc."""
    parents = {}
    for folder in PROC.glob("[0-9]*"):
        if fields := _fields(int(folder.name)):
            parents[int(folder.name)] = int(fields[1])
    found = [pid]
    for known in found:  # grows while it is read
        found += [child for child, parent in parents.items() if parent == known]
    return found


def _fields(pid: int) -> list[str]:
    """Return what the system says of a process, from its state on; nothing where it has ended."""
    try:
        # the name of the program stands before them in brackets, and may hold blanks and brackets of its own
        return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


class _Watch(threading.Thread):
    """Polls the memory of a tree of processes, and the processor time of each.

    What a process computes after the last poll is missing; the parent's own account of its children would leave out
    those of a process that is killed.
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid, self._ended = pid, threading.Event()
        self._computed_s: dict[int, float] = {}
        self.peak_mb: float | None = None

    @property
    def cpu_s(self) -> float:
        """Return the processor time of all processes together, in seconds."""
        return sum(self._computed_s.values())

    def run(self) -> None:
        while not self._ended.wait(SAMPLE_S):
            processes = descendants(self._pid)
            for pid in processes:
                if fields := _fields(pid):
                    self._computed_s[pid] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
            if held := sum(map(_proportional_kb, processes)):
                self.peak_mb = max(self.peak_mb or 0.0, held / 1000)

    def stop(self) -> None:
        self._ended.set()
        self.join()


def _proportional_kb(pid: int) -> float:
    """Return the memory of a process in kB; a page that several processes share counts for each in part (PSS), so that
    sums are true."""
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((float(line.split()[1]) * 1.024 for line in lines if line.startswith("Pss:")), 0.0)
