"""Run jobs in processes of this machine, forked on Linux from a server that has already loaded the engines."""

from __future__ import annotations

import atexit
import multiprocessing
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence, Set
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from functools import cache
from types import ModuleType
from typing import Any, TypeVar

from interview_audio.model import Voice
from interview_audio.speech.work import environment
from interview_audio.speech.work.worker import Job, is_spoken, start_worker

T = TypeVar("T")

# Elsewhere forked processes cannot use the system's own libraries, or there is no fork.
METHOD = "forkserver" if sys.platform == "linux" else "spawn"
LONGEST_SOCKET = 107
"""Bytes that the path of a socket may have."""
START_TRIES, RESTART_S = 40, 0.05


class LocalPool:
    """Worker processes that stay warm from one synthesis run to the next; none starts before the first job.

    Use it in a `with` block, whose end ends the processes.
    """

    shares_files = True

    def __init__(self, count: int, preload: Sequence[str] = ()) -> None:
        """Use at most `count` processes.

        Where workers are forked, `preload` names the modules that the fork server loads for them. It is read when the
        first pool of a program starts the fork server, and later pools share that server.
        """
        self.count = count
        self._preload = list(preload)
        self._pool: ProcessPoolExecutor | None = None
        self._voices: Set[Voice] = frozenset()

    def __enter__(self) -> LocalPool:
        """Start nothing yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes."""
        self.end()

    def expect(self, voices: Set[Voice] | None = None, jobs: Sequence[Job] = ()) -> None:
        """Start the fork server early, and tell it which engines `jobs` need.

        Processes that hold models which the cast does not need any more are ended, to free their memory.
        """
        if voices is not None:
            if self._voices - voices:
                self.end()
            self._voices = voices
        if sys.platform == "linux" and self._pool is None and start_method() == "forkserver":
            _start_fork_server(self._preload)
            if voices is not None:
                _write_needed_engines({job.voice.engine for job in jobs if not is_spoken(job)})

    def submit(self, function: Callable[..., T], /, *arguments: Any) -> Future[T]:
        """Call a function in a worker. Raises `BrokenExecutor` when a process has died; call `end` then."""
        tries = START_TRIES if self._pool is None else 1
        with _without_main(), environment.for_new_processes():
            for _ in range(tries):
                try:
                    return self._started().submit(function, *arguments)
                except (OSError, EOFError):
                    # the fork server was killed: until the system has reaped it, multiprocessing takes it for
                    # alive and tries to talk to it
                    self.end()
                    time.sleep(RESTART_S)
        raise BrokenProcessPool("the fork server died")

    def end(self) -> None:
        """Close the line to the workers, at which they exit at once."""
        if self._pool is not None:
            self._line.close()
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._listener.close()
            self._pool = None

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            if sys.platform == "linux" and start_method() == "forkserver":
                _start_fork_server(self._preload)
            context = multiprocessing.get_context(start_method())
            self._listener, self._line = context.Pipe(duplex=False)
            arguments = (self._listener, environment.snapshot())
            self._pool = ProcessPoolExecutor(self.count, context, initializer=start_worker, initargs=arguments)
        return self._pool


def start_method() -> str:
    """Return how workers are started: forked where that is safe, and where the fork server's socket has a place.

    The socket lies in a folder of its own (`pymp-…/listener-…`) in the folder for temporary files, whose path may be
    too long for one.
    """
    place = len(os.fsencode(tempfile.gettempdir())) + len("/pymp-12345678/listener-12345678")
    return METHOD if place <= LONGEST_SOCKET else "spawn"


@contextmanager
def _without_main() -> Iterator[None]:
    """Keep processes started inside the `with` block from running the program's main file, which no job needs.

    That would take time, and a script without `if __name__ == "__main__"` would start itself over and over.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


if sys.platform == "linux":
    from multiprocessing import forkserver

    def _start_fork_server(preload: list[str]) -> None:
        """Start the server of which workers are forked, unless it runs; it loads `preload` in the background."""
        engines = f"/proc/{os.getpid()}/fd/{_engines_file()}"
        with environment.for_new_processes(**{environment.ENGINES: engines}):
            forkserver.set_forkserver_preload(preload)
            forkserver.ensure_running()
        _end_fork_server_at_exit()

    @cache
    def _engines_file() -> int:
        """Open the file in which the fork server looks up which engines to load, and return its descriptor.

        The server starts before a post is read, loads one engine after the other, and stops at those that turn out not
        to be needed. It takes no arguments of ours, and no messages but requests for workers, so this is a file; in
        memory, so that no disk can be too full for it and nothing is left of it.
        """
        return os.memfd_create("engines")

    def _write_needed_engines(names: Set[str]) -> None:
        content = "\n" + "".join(f"{name}\n" for name in names)
        os.ftruncate(_engines_file(), os.pwrite(_engines_file(), content.encode(), 0))

    @cache
    def _end_fork_server_at_exit() -> None:
        atexit.register(_end_fork_server)

    def _end_fork_server() -> None:
        """End it at once: whoever reads this program's output would otherwise wait until everything is loaded."""
        server = getattr(forkserver, "_forkserver", None)
        if pid := getattr(server, "_forkserver_pid", None):
            with suppress(OSError):
                os.kill(pid, signal.SIGKILL)
