"""Run jobs on the workers of a dask.distributed cluster; the only file that names distributed."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Mapping, Sequence, Set
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar
from urllib.parse import urlsplit

from interview_audio.errors import InterviewAudioError, SpeechError, UsageError
from interview_audio.model import Voice
from interview_audio.model.version import __version__
from interview_audio.speech.work.worker import Job, is_same_here, missing_here

SCHEME, PORT = "dask", 8786
ANSWER_S = 10
NAMED = 3  # at most this many unusable workers are named

T = TypeVar("T")


@dataclass(frozen=True)
class Report:
    """What a worker reports about itself."""

    version: str  # of this program
    missing: Mapping[str, str]  # why it cannot speak in a voice, by the voice's id
    different: frozenset[str]  # ids of voices that would not sound as they do here


def report(samples: tuple[Job, ...]) -> Report:
    """Check what a worker can do, given one job of each voice; runs on every worker before any work is sent."""
    missing, different = {}, set()
    for job in samples:
        try:
            if why := missing_here(job.voice):
                missing[job.voice.id] = why
            elif not is_same_here(job):
                different.add(job.voice.id)
        except InterviewAudioError as error:
            missing[job.voice.id] = str(error)
    return Report(__version__, missing, frozenset(different))


class Cluster:
    """The workers of a scheduler at an address like `dask://host:8786`. A job whose worker dies is given to another.

    Use it in a `with` block, whose end disconnects it.
    """

    shares_files = False

    def __init__(self, address: str, count: int = 0) -> None:
        """Connect; `count` jobs are done at the same time, 0 means one for each worker.

        Raises a `UsageError` for an address that is none, or without distributed; a `SpeechError` where no scheduler
        answers.
        """
        self._count = count
        self._address = address
        place = _place(address)
        try:
            import distributed
        except ImportError as error:
            raise UsageError(
                "Rendering on a cluster needs dask.distributed, which is not installed.",
                do="Install it: pip install 'interview-audio[cluster]'.",
            ) from error
        for name in (
            "distributed",
            "distributed.client",
        ):  # whatever they would log becomes one message of this program
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # about other versions of dask; `expect` checks what counts here
                connect: Any = distributed.Client  # it has no type information
                self._client = connect(place, timeout=ANSWER_S, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            raise SpeechError(
                f"No scheduler answers at {address}.",
                do="Start one with `dask scheduler`, or correct the address; docs/scaling.md explains how.",
            ) from error
        # not pure: a job that is tried again must not be answered from memory
        self._executor = self._client.get_executor(pure=False)

    def __enter__(self) -> Cluster:
        """Return the cluster, connected."""
        return self

    def __exit__(self, *_: object) -> None:
        """Disconnect; jobs that are not finished are given up."""
        self._client.close(timeout=ANSWER_S)

    @property
    def count(self) -> int:
        """The number of jobs done at the same time."""
        return self._count or max(1, len(self._client.nthreads()))

    def expect(self, voices: Set[Voice] | None = None, jobs: Sequence[Job] = ()) -> None:  # noqa: ARG002 - the jobs say it
        """Raise a `SpeechError` unless every worker has each voice of the jobs exactly as it is here."""
        samples = {job.voice: job for job in jobs}
        if not samples:
            return
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
        unfit = [f"{name}: {why}" for name, each in reports.items() if (why := _unfit(each, threads.get(name, 1)))]
        if unfit:
            rest = f" And {len(unfit) - NAMED} more." if len(unfit) > NAMED else ""
            raise SpeechError(
                f"Workers of the cluster cannot be used. {' '.join(unfit[:NAMED])}{rest}",
                do="Repair or stop them, and run again; nothing was sent to them.",
            )

    def submit(self, function: Callable[..., T], /, *arguments: Any) -> Future[T]:
        """Call a function on a worker; the future raises a `SpeechError` when the cluster is lost meanwhile."""
        answer: Future[T] = Future()
        try:
            far: Future[T] = self._executor.submit(function, *arguments)
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

    def end(self) -> None:
        """Do nothing: the workers serve others as well, and jobs of ours that still run there end by themselves."""

    def _lost(self) -> SpeechError:
        return SpeechError(
            f"The cluster at {self._address} was lost.",
            do="Start it again and run the same command: what was spoken is kept.",
        )


def _place(address: str) -> str:
    """Return the scheduler's address as distributed writes it."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        parts, host, port = urlsplit(""), None, None
    if parts.scheme != SCHEME or not host or parts.path.strip("/") or parts.query or parts.fragment or parts.username:
        raise UsageError(
            f"'{address}' is not the address of a cluster.", do=f"It looks like {SCHEME}://192.168.1.5:{PORT}."
        )
    return f"tcp://{f'[{host}]' if ':' in host else host}:{port or PORT}"


def _unfit(answer: Report | BaseException, threads: int) -> str:
    """Return why a worker cannot be used; an empty text where it can."""
    if not isinstance(answer, Report):
        return f"It cannot run interview-audio {__version__} ({type(answer).__name__}: {answer}). Install it there."
    if answer.version != __version__:
        return f"It has interview-audio {answer.version}, here it is {__version__}."
    for voice, why in answer.missing.items():
        return f"It cannot speak as {voice}. {why}"
    for voice in answer.different:
        return f"Its voice {voice} is of another version of the engine or the model."
    if threads > 1:
        return f"It has {threads} threads, and an engine wants a process of its own: start it with --nthreads 1."
    return ""
