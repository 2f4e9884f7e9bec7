"""What a synthesis run needs of an executor: a Protocol, and an adapter for a plain `concurrent.futures` executor."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from concurrent.futures import Executor, Future
from typing import Any, Protocol, TypeVar

from interview_audio.model import Voice
from interview_audio.speech.work.worker import Job

T = TypeVar("T")


class JobExecutor(Protocol):
    """Processes that run jobs: those of this machine (`LocalPool`), a cluster's, or a caller's (`BorrowedExecutor`)."""

    @property
    def count(self) -> int:
        """The number of jobs done at the same time."""

    @property
    def shares_files(self) -> bool:
        """Whether workers can read and write the store of this machine; otherwise results travel back to it."""

    def expect(self, voices: Set[Voice] | None = None, jobs: Sequence[Job] = ()) -> None:
        """Get ready for `jobs`, in an episode whose cast is `voices`; without arguments, for jobs not known yet.

        Raises a `SpeechError` where the workers cannot do the jobs.
        """

    def submit(self, function: Callable[..., T], /, *arguments: Any) -> Future[T]:
        """Call a function in a worker. Raises `BrokenExecutor` when a worker has died; call `end` then."""

    def end(self) -> None:
        """Stop everything that this executor is doing for us. The next `submit` starts it again."""


class BorrowedExecutor:
    """A caller's executor, whose workers may be on other machines and outlive the run."""

    shares_files = False

    def __init__(self, executor: Executor, count: int) -> None:
        """Use `executor` for at most `count` jobs at the same time."""
        self._executor = executor
        self.count = count

    def expect(self, voices: Set[Voice] | None = None, jobs: Sequence[Job] = ()) -> None:
        """Do nothing: the caller has prepared it."""

    def submit(self, function: Callable[..., T], /, *arguments: Any) -> Future[T]:
        """Hand the call to the caller's executor."""
        return self._executor.submit(function, *arguments)

    def end(self) -> None:
        """Do nothing: the executor belongs to the caller."""
