"""Workers on other machines: a dask.distributed cluster as an executor; the one place that names distributed."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import CancelledError, Executor, Future
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar
from urllib.parse import urlsplit

from interview_audio.errors import InterviewAudioError, SpeechError, UsageError
from interview_audio.model.version import __version__
from interview_audio.speech.work.worker import Job, is_same_here, missing_here

SCHEME, PORT = "dask", 8786
ANSWER_S = 10
NAMED = 3  # of the workers that cannot be used, so many are named

T = TypeVar("T")


@dataclass(frozen=True)
class Report:
    """What a worker says of itself."""

    version: str  # of this program
    missing: Mapping[str, str]  # voices that it has not, by id, and why
    other: frozenset[str]  # ids of voices that would not sound as they do here


def report(samples: tuple[Job, ...]) -> Report:
    """Asked of every worker before any work is sent, with a job of each voice; runs there."""
    missing, other = {}, set()
    for job in samples:
        try:
            if why := missing_here(job.voice):
                missing[job.voice.id] = why
            elif not is_same_here(job):
                other.add(job.voice.id)
        except InterviewAudioError as error:
            missing[job.voice.id] = str(error)
    return Report(__version__, missing, frozenset(other))


class Cluster(Executor):
    """The workers behind a scheduler's address, `dask://host:8786`. A turn whose worker dies goes to another one."""

    def __init__(self, address: str) -> None:
        """`UsageError` for an address that is none, or without distributed; `SpeechError` where nobody answers."""
        self._address = address
        place = _place(address)
        try:
            import distributed
        except ImportError as error:
            raise UsageError(
                "Rendering on a cluster needs dask.distributed, which is not installed.",
                do="Install it: pip install 'interview-audio[cluster]'.",
            ) from error
        for name in ("distributed", "distributed.client"):  # what they would say comes as one message from here
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of other versions of dask; of what counts here `require` tells
                connect: Any = distributed.Client  # it has no type information
                self._client = connect(place, timeout=ANSWER_S, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            raise SpeechError(
                f"No scheduler answers at {address}.",
                do="Start one with `dask scheduler`, or mend the address; docs/scaling.md tells how.",
            ) from error
        # not pure: a turn that is tried anew is not to be answered from memory
        self._executor = self._client.get_executor(pure=False)

    @property
    def processes(self) -> int:
        """Workers there are now."""
        return max(1, len(self._client.nthreads()))

    def require(self, jobs: Iterable[Job]) -> None:
        """`SpeechError` unless every worker has each voice of the jobs just as it is here."""
        samples = {job.voice: job for job in jobs}
        try:
            threads = self._client.nthreads()
            reports = self._client.run(report, tuple(samples.values()), on_error="return") if threads else {}
        except (OSError, CancelledError) as error:
            raise self._lost() from error
        if not threads:
            raise SpeechError(
                f"The cluster at {self._address} has no workers.",
                do=f"Start some: dask worker {self._address.partition('//')[2]} --nworkers -1 --nthreads 1.",
            )
        unfit = [f"{name}: {why}" for name, told in reports.items() if (why := _unfit(told, threads.get(name, 1)))]
        if unfit:
            rest = f" And {len(unfit) - NAMED} more." if len(unfit) > NAMED else ""
            raise SpeechError(
                f"Workers of the cluster cannot be used. {' '.join(unfit[:NAMED])}{rest}",
                do="Mend or stop them, and run again; nothing was sent to them.",
            )

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """As every executor; the answer is a `SpeechError` when the cluster is lost meanwhile."""
        answer: Future[T] = Future()
        try:
            far: Future[T] = self._executor.submit(fn, *args, **kwargs)
        except Exception as error:
            if self._client.status == "running":
                raise
            raise self._lost() from error
        far.add_done_callback(partial(self._hand_on, answer))
        return answer

    def _hand_on(self, answer: Future[T], far: Future[T]) -> None:
        if far.cancelled():
            answer.set_exception(self._lost())
        elif (error := far.exception()) is None:
            answer.set_result(far.result())
        elif type(error).__name__ == "KilledWorker":
            answer.set_exception(ChildProcessError("every worker that tried it died"))
        else:
            answer.set_exception(error)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002 - as every executor
        """Leaves the cluster; what was submitted and is not finished is given up."""
        self._client.close(timeout=ANSWER_S)

    def _lost(self) -> SpeechError:
        return SpeechError(
            f"The cluster at {self._address} was lost.",
            do="Start it again and run the same command: what was spoken is kept.",
        )


def _place(address: str) -> str:
    """The scheduler's address as distributed writes it."""
    parts = urlsplit(address)
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if parts.scheme != SCHEME or not host or parts.path.strip("/") or parts.query or parts.fragment or parts.username:
        raise UsageError(f"'{address}' is no address of a cluster.", do=f"It looks like {SCHEME}://192.168.1.5:{PORT}.")
    return f"tcp://{f'[{host}]' if ':' in host else host}:{port or PORT}"


def _unfit(told: Report | BaseException, threads: int) -> str:
    """Why a worker cannot be used; nothing where it can."""
    if not isinstance(told, Report):
        return f"It cannot run interview-audio {__version__} ({type(told).__name__}: {told}). Install it there."
    if told.version != __version__:
        return f"It has interview-audio {told.version}, here it is {__version__}."
    for voice, why in told.missing.items():
        return f"It cannot speak as {voice}. {why}"
    for voice in told.other:
        return f"Its voice {voice} is of another version of the engine or the model."
    if threads > 1:
        return f"It has {threads} threads, and an engine wants a process of its own: start it with --nthreads 1."
    return ""
