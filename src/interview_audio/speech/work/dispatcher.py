"""Submit jobs to an executor, the most expensive first, and find the job to blame when a process dies."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Sequence, Set
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from dataclasses import replace
from types import TracebackType

from interview_audio.errors import InterviewAudioError
from interview_audio.model import Voice
from interview_audio.speech.work.executor import JobExecutor
from interview_audio.speech.work.store import Store
from interview_audio.speech.work.worker import Job, JobResult, failure, run_job

AHEAD = 4  # jobs handed out for each worker, so that none waits while results are being used


class Dispatcher:
    """Submits jobs to an executor, which may outlive the run."""

    def __init__(self, executor: JobExecutor, store: Store, voices: Set[Voice], *, ends_executor: bool) -> None:
        """Start nothing yet.

        `store` provides the takes of earlier runs for workers that don't see it, `voices` are those of the whole cast,
        and `ends_executor` says whether the executor ends with the run.
        """
        self._executor, self._store, self._voices, self._ends_executor = executor, store, voices, ends_executor

    def __enter__(self) -> Dispatcher:
        """Start nothing yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the executor at once if it ends with the run, or if an error leaves jobs under way."""
        if kind is not None or self._ends_executor:
            self._executor.end()

    def results(self, jobs: Sequence[Job]) -> Generator[tuple[Job, JobResult], None, None]:
        """Yield every job with its result, as they come. The first jobs are handed out when this returns."""
        if jobs:
            self._executor.expect(self._voices, jobs)
        waiting = deque(sorted(jobs, key=lambda job: -job.cost))
        running: dict[Future[JobResult], Job] = {}
        return self._results(waiting, running, self._hand_out(waiting, running))

    def _hand_out(self, waiting: deque[Job], running: dict[Future[JobResult], Job]) -> list[Job]:
        """Submit as many jobs as there is room for; return the one that could not be submitted."""
        while waiting and len(running) < self._executor.count * AHEAD:
            job = waiting.popleft()
            try:
                running[self._submit(job)] = job
            except BrokenExecutor:
                return [job]
        return []

    def _results(
        self, waiting: deque[Job], running: dict[Future[JobResult], Job], suspects: list[Job]
    ) -> Generator[tuple[Job, JobResult], None, None]:
        while waiting or running or suspects:
            for future in wait(running, return_when=FIRST_COMPLETED).done if running else ():
                job = running.pop(future)
                try:
                    yield job, future.result()
                except BrokenExecutor:
                    suspects.append(job)
                except Exception as error:
                    raise _speech_error(job, error) from error
            if suspects:
                # a worker died, at which every job under way fails: each is tried alone, to find the one to blame
                suspects += running.values()
                running.clear()
                for job in suspects:
                    yield job, self.result_alone(job)
            suspects = self._hand_out(waiting, running)

    def result_alone(self, job: Job) -> JobResult:
        """Return the result of a job with no other running beside it, in a new pool if the old one is broken."""
        try:
            try:
                return self._submit(job).result()
            except BrokenExecutor:
                self._executor.end()
                try:
                    return self._submit(job).result()
                except BrokenExecutor:
                    self._executor.end()
                    return self._submit(replace(job, own_voice=False)).result()
        except BrokenExecutor as error:
            self._executor.end()
            raise failure(job, "its process died, or did not finish") from error
        except Exception as error:
            raise _speech_error(job, error) from error

    def _submit(self, job: Job) -> Future[JobResult]:
        if job.store is None:
            job = replace(job, spoken=self._store.get(job.take))
        return self._executor.submit(run_job, job)


def _speech_error(job: Job, error: Exception) -> InterviewAudioError:
    return error if isinstance(error, InterviewAudioError) else failure(job, f"{type(error).__name__}: {error}")
