"""Shares jobs out to warm processes, the dearest first, and finds the one to blame when a process dies."""

from __future__ import annotations

import atexit
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence, Set
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cache
from multiprocessing import forkserver
from types import ModuleType, TracebackType
from typing import Any, TypeVar

from interview_audio.errors import InterviewAudioError
from interview_audio.model import Voice
from interview_audio.speech.work.cluster import Cluster
from interview_audio.speech.work.store import Store
from interview_audio.speech.work.worker import ENGINES, Done, Job, failure, is_spoken, perform, start

T = TypeVar("T")

AHEAD = 4  # jobs handed out for each worker, so that none waits while what is done is being used


# Elsewhere forked processes cannot use the system's own libraries, or there are none.
METHOD = "forkserver" if sys.platform == "linux" else "spawn"
PRELOADED = "interview_audio.cli.preloaded"


def prepare() -> None:
    """Has what workers need loaded by another process, of which they are forked later, while something else is done."""
    if METHOD == "forkserver":
        os.environ[ENGINES] = f"/proc/{os.getpid()}/fd/{_engines_file()}"
        forkserver.set_forkserver_preload([PRELOADED])
        with _safe_path():
            forkserver.ensure_running()
        atexit.register(_end_server)


@contextmanager
def _safe_path() -> Iterator[None]:
    """Programs started meanwhile import nothing from the current folder, where a `wave.py` of the user's may lie."""
    before = os.environ.get("PYTHONSAFEPATH")
    os.environ["PYTHONSAFEPATH"] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ["PYTHONSAFEPATH"]
        else:
            os.environ["PYTHONSAFEPATH"] = before


@cache
def _engines_file() -> int:
    """Tells the other process which engines are needed, as soon as that is known: it loads no others from then on.

    A file in memory: no disk can be too full for it, and nothing is left of it.
    """
    return os.memfd_create("engines")


def _end_server() -> None:
    """At once: whoever reads what this program prints would otherwise wait until all is loaded."""
    server = getattr(forkserver, "_forkserver", None)
    if pid := getattr(server, "_forkserver_pid", None):
        with suppress(OSError):
            os.kill(pid, signal.SIGKILL)


class LocalPool(Executor):
    """Processes of this machine that stay warm from one performance to the next; there are none before the first job.

    Whatever it is told to end ends at once; the next job starts it anew.
    """

    def __init__(self, count: int) -> None:
        """Of so many processes at most."""
        self.count = count
        self._pool: ProcessPoolExecutor | None = None
        self._voices: Set[Voice] = frozenset()

    def cast(self, voices: Set[Voice]) -> None:
        """What the next jobs speak in. Models that it knows and would not need any more go with their processes."""
        if self._voices - voices:
            self.shutdown()
        self._voices = voices

    def expect(self, jobs: Iterable[Job]) -> None:
        """The next jobs to be submitted: engines that have something to say are worth waiting for."""
        if METHOD == "forkserver" and self._pool is None:
            prepare()
            needed = {job.voice.engine for job in jobs if not is_spoken(job)}
            said = "\n" + "".join(f"{engine}\n" for engine in needed)
            os.ftruncate(_engines_file(), os.pwrite(_engines_file(), said.encode(), 0))

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """As every executor. `BrokenExecutor` when a process died; it is then to be ended."""
        with _without_main(), _safe_path():
            return self._started().submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = True) -> None:
        """Hangs up, at which the workers leave without another word."""
        if self._pool is not None:
            self._line.close()
            self._pool.shutdown(wait=wait, cancel_futures=cancel_futures)
            self._listener.close()
            self._pool = None

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            prepare()
            context = multiprocessing.get_context(METHOD)
            self._listener, self._line = context.Pipe(duplex=False)
            told = (self._listener, dict(os.environ))  # what they are forked of may have started under another one
            self._pool = ProcessPoolExecutor(self.count, context, initializer=start, initargs=told)
        return self._pool


@contextmanager
def _without_main() -> Iterator[None]:
    """Processes started meanwhile don't run the program's own main file, of which no job needs anything.

    It takes time, and a script without `if __name__ == "__main__"` would start itself over and over.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


class Workers:
    """Performs jobs with a crew, or the caller's executor, which is lent: a crew of the caller's goes on afterwards."""

    def __init__(self, count: int, store: Store, executor: Executor | None = None) -> None:
        """Starts nothing yet. From `store` come the takes for jobs of workers that don't see it."""
        self._count, self._store = count, store
        self._lent = executor is not None
        self._executor = executor or LocalPool(count)

    def __enter__(self) -> Workers:
        """For `with`: the processes of a crew of its own end with it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """At once, whatever they are doing; a crew that was lent ends only if something is under way."""
        if kind is not None or not self._lent:
            self._end()

    def done(self, jobs: Sequence[Job]) -> Generator[tuple[Job, Done], None, None]:
        """Every job with its answer, as they come. The first jobs are handed out when this returns."""
        if jobs and isinstance(self._executor, Cluster):
            self._executor.require(jobs)
        if jobs and isinstance(self._executor, LocalPool):
            self._executor.expect(jobs)
        waiting = deque(sorted(jobs, key=lambda job: -job.cost))
        running: dict[Future[Done], Job] = {}
        return self._answers(waiting, running, self._handed_out(waiting, running))

    def _handed_out(self, waiting: deque[Job], running: dict[Future[Done], Job]) -> list[Job]:
        """Starts as many as there is room for; what could not be started is left."""
        while waiting and len(running) < self._count * AHEAD:
            job = waiting.popleft()
            try:
                running[self._submit(job)] = job
            except BrokenExecutor:
                return [job]
        return []

    def _answers(
        self, waiting: deque[Job], running: dict[Future[Done], Job], suspects: list[Job]
    ) -> Generator[tuple[Job, Done], None, None]:
        while waiting or running or suspects:
            for future in wait(running, return_when=FIRST_COMPLETED).done if running else ():
                job = running.pop(future)
                try:
                    yield job, future.result()
                except BrokenExecutor:
                    suspects.append(job)
                except Exception as error:
                    raise _told(job, error) from error
            if suspects:
                # a worker died, which fails all that was handed out: each is tried alone, to find the one to blame
                suspects += running.values()
                running.clear()
                for job in suspects:
                    yield job, self.alone(job)
            suspects = self._handed_out(waiting, running)

    def alone(self, job: Job) -> Done:
        """The answer of a job that nothing else runs beside, in a new pool if the old one broke."""
        try:
            try:
                return self._submit(job).result()
            except BrokenExecutor:
                self._end()
                return self._submit(job).result()
        except BrokenExecutor as error:
            self._end()
            raise failure(job, "its process died, or did not finish") from error
        except Exception as error:
            raise _told(job, error) from error

    def _submit(self, job: Job) -> Future[Done]:
        if job.store is None:
            job = replace(job, spoken=self._store.get(job.take))
        return self._executor.submit(perform, job)

    def _end(self) -> None:
        if isinstance(self._executor, LocalPool):
            self._executor.shutdown()


def _told(job: Job, error: Exception) -> InterviewAudioError:
    return error if isinstance(error, InterviewAudioError) else failure(job, f"{type(error).__name__}: {error}")
