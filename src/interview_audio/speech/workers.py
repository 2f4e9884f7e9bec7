"""Shares jobs out to warm processes, the dearest first, and finds the one to blame when a process dies."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from dataclasses import replace
from types import TracebackType

from interview_audio.errors import InterviewAudioError
from interview_audio.speech.cluster import Cluster
from interview_audio.speech.store import Store
from interview_audio.speech.worker import Done, Job, failure, perform, start

AHEAD = 4  # jobs handed out for each worker, so that none waits while what is done is being used


class Workers:
    """Processes that perform jobs, or the caller's executor, which is not shut down."""

    def __init__(self, count: int, store: Store, executor: Executor | None = None) -> None:
        """Starts nothing yet. From `store` come the takes for jobs of workers that don't see it."""
        self._count, self._store, self._given = count, store, executor
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Workers:
        """For `with`: the processes end with it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """At once, whatever they are doing."""
        self._end()

    def done(self, jobs: Sequence[Job]) -> Generator[tuple[Job, Done], None, None]:
        """Every job with its answer, as they come."""
        if jobs and isinstance(self._given, Cluster):
            self._given.require(jobs)
        waiting = deque(sorted(jobs, key=lambda job: -job.cost))
        running: dict[Future[Done], Job] = {}
        while waiting or running:
            suspects: list[Job] = []
            while waiting and len(running) < self._count * AHEAD and not suspects:
                job = waiting.popleft()
                try:
                    running[self._submit(job)] = job
                except BrokenExecutor:
                    suspects.append(job)
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
        return (self._given or self._started()).submit(perform, job)

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._listener, self._line = context.Pipe(duplex=False)
            self._pool = ProcessPoolExecutor(self._count, context, initializer=start, initargs=(self._listener,))
        return self._pool

    def _end(self) -> None:
        """Hangs up, at which the workers leave without another word."""
        if self._pool is not None:
            self._line.close()
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._listener.close()
            self._pool = None


def _told(job: Job, error: Exception) -> InterviewAudioError:
    return error if isinstance(error, InterviewAudioError) else failure(job, f"{type(error).__name__}: {error}")
