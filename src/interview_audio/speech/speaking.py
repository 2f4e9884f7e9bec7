"""The stream of takes: lines shared out to warm workers, the dearest first, and given on in the script's order."""

from __future__ import annotations

import multiprocessing
import tempfile
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from interview_audio.errors import InterviewAudioError
from interview_audio.model import Cast, Script, Take
from interview_audio.speech.engine import Engines
from interview_audio.speech.store import TakeStore
from interview_audio.speech.take import take_key, voice_key
from interview_audio.speech.worker import Job, Packed, failure, speak_line, start

AHEAD = 4  # lines handed out for each worker, so that none waits while the takes are being used
DEADLINE_S, DEADLINE_PER_CHARACTER_S = 90.0, 1.0


def speak(
    script: Script,
    cast: Cast,
    *,
    store: TakeStore | None = None,
    jobs: int = 1,
    progress: Callable[[Take], None] = lambda _: None,
    executor: Executor | None = None,
) -> Iterator[Take]:
    """The takes of a script's lines, in their order; `progress` sees each as soon as it is finished, in any order.

    Takes that `store` holds are not spoken again; without one they are kept for this run alone. `jobs` processes
    speak, or an `executor` of the caller's, which is not shut down, and whose machines need the cast's engines.
    A line that fails twice is a `SpeechError` with its source line; what was finished by then is in the store.
    Closing the generator ends the workers at once.
    """
    with ExitStack() as stack:
        if store is None:
            folder = stack.enter_context(
                tempfile.TemporaryDirectory(prefix="interview-audio-", ignore_cleanup_errors=True)
            )
            store = TakeStore(Path(folder), None)
        stack.callback(store.trim)
        work = _work(script, cast, store, local=executor is None)
        kept = {job.key for job in work if job.key in store}
        workers = stack.enter_context(_Workers(jobs, executor))
        fresh = {job.key: job for job in reversed(work) if job.key not in kept}
        finished = _finished([*fresh.values()], workers, jobs * AHEAD)
        there, seen = set(kept), set()
        for job in work:
            while job.key not in there:
                other, packed = next(finished)
                if packed is not None:
                    _put(store, other, packed)
                there.add(other.key)
                seen.add(other.index)
                progress(_take(other, store, workers, cached=False))
            take = _take(job, store, workers, cached=job.key in kept)
            if job.index not in seen:
                progress(take)
            yield take


def _work(script: Script, cast: Cast, store: TakeStore, *, local: bool) -> list[Job]:
    voices = [cast.voice(line.role, line.speaker) for line in script.lines]
    with Engines() as engines:
        keys = {voice: voice_key(voice, engines[voice.engine]) for voice in set(voices)}
    return [
        Job(
            index,
            line,
            voice,
            take_key(line, keys[voice]),
            store if local else None,
            DEADLINE_S + len(line.spoken) * DEADLINE_PER_CHARACTER_S,
        )
        for index, (line, voice) in enumerate(zip(script.lines, voices, strict=True))
    ]


def _take(job: Job, store: TakeStore, workers: _Workers, *, cached: bool) -> Take:
    """The take as the store has it; one that was damaged or removed since is spoken again."""
    found = store.get(job.key)
    if found is None:
        cached = False
        packed = workers.alone(job)
        if packed is not None:
            _put(store, job, packed)
        found = packed or store.get(job.key)
    if found is None:
        raise failure(job, f"its take cannot be read back from {store.folder}")
    return Take(job.index, job.voice, *found, cached=cached)


def _put(store: TakeStore, job: Job, packed: Packed) -> None:
    try:
        store.put(job.key, *packed)
    except OSError as error:
        raise failure(job, f"its take cannot be kept: {error}") from error


def _finished(jobs: list[Job], workers: _Workers, window: int) -> Iterator[tuple[Job, Packed | None]]:
    """Every job with its answer, as they come."""
    waiting = deque(sorted(jobs, key=lambda job: -job.cost))
    running: dict[Future[Packed | None], Job] = {}
    while waiting or running:
        suspects: list[Job] = []
        while waiting and len(running) < window and not suspects:
            job = waiting.popleft()
            try:
                running[workers.submit(job)] = job
            except BrokenExecutor:
                suspects.append(job)
        for future in wait(running, return_when=FIRST_COMPLETED).done if running else ():
            job = running.pop(future)
            try:
                yield job, future.result()
            except BrokenExecutor:
                suspects.append(job)
            except Exception as error:
                raise _speech_error(job, error) from error
        if suspects:
            # a worker died, which fails all that was handed out: each is tried alone, to find the one to blame
            suspects += running.values()
            running.clear()
            for job in suspects:
                yield job, workers.alone(job)


def _speech_error(job: Job, error: Exception) -> InterviewAudioError:
    return error if isinstance(error, InterviewAudioError) else failure(job, f"{type(error).__name__}: {error}")


class _Workers:
    """Processes that speak, or the caller's executor."""

    def __init__(self, jobs: int, executor: Executor | None) -> None:
        self._jobs, self._given = jobs, executor
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> _Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def submit(self, job: Job) -> Future[Packed | None]:
        return (self._given or self._started()).submit(speak_line, job)

    def alone(self, job: Job) -> Packed | None:
        """The answer of a job that nothing else runs beside, in a new pool if the old one broke."""
        try:
            try:
                return self.submit(job).result()
            except BrokenExecutor:
                self._end()
                return self.submit(job).result()
        except BrokenExecutor as error:
            self._end()
            raise failure(job, "its process died, or did not finish") from error
        except Exception as error:
            raise _speech_error(job, error) from error

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._listener, self._line = context.Pipe(duplex=False)
            self._pool = ProcessPoolExecutor(self._jobs, context, initializer=start, initargs=(self._listener,))
        return self._pool

    def _end(self) -> None:
        """Hangs up, at which the workers leave without another word."""
        if self._pool is not None:
            self._line.close()
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._listener.close()
            self._pool = None
