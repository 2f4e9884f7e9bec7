"""Start a dask cluster on this machine, in processes of its own as a user would, to measure and to disrupt it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

START_S = 120


@dataclass(frozen=True)
class DaskCluster:
    """A running cluster: its address, and its workers."""

    port: int
    workers: tuple[subprocess.Popen[bytes], ...]

    @property
    def address(self) -> str:
        """Return the address as `--executor` takes it."""
        return f"dask://127.0.0.1:{self.port}"

    def kill_worker(self) -> None:
        """Kill a worker, as when a machine loses power."""
        self.workers[0].kill()


@contextmanager
def dask_cluster(count: int, folder: Path) -> Iterator[DaskCluster]:
    """Start a scheduler and `count` workers of one thread each; yield the cluster once they have connected."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    place = f"tcp://127.0.0.1:{port}"
    # without nannies, so that a killed worker stays dead
    options = ("--nthreads", "1", "--no-nanny", "--local-directory", str(folder))
    scheduler = _started("scheduler", "--host", "127.0.0.1", "--port", str(port))
    workers = tuple(_started("worker", place, *options) for _ in range(count))
    try:
        _wait(place, count)
        yield DaskCluster(port, workers)
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()


def _started(*command: str) -> subprocess.Popen[bytes]:
    single = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    return subprocess.Popen(
        [sys.executable, "-m", "dask", *command, "--no-dashboard"],
        env={**os.environ, **single},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _wait(place: str, count: int) -> None:
    import distributed

    time.sleep(2)
    connect: Any = distributed.Client  # it has no type information
    with connect(place, timeout=START_S) as client:
        client.wait_for_workers(count, timeout=START_S)
