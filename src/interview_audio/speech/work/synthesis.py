"""A script as its cast performs it: what is kept is used, the rest spoken, and all given in the script's order."""

from __future__ import annotations

import hashlib
import tempfile
from collections import defaultdict
from collections.abc import Callable, Generator
from concurrent.futures import Executor
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from interview_audio.model import Cast, LineProgress, ProcessedLines, Script, Take, TakeProcessor, Voice
from interview_audio.speech.engines.engine import Engines
from interview_audio.speech.work.packing import unpacked
from interview_audio.speech.work.store import Key, Kind, Store
from interview_audio.speech.work.take import take_key, voice_key
from interview_audio.speech.work.worker import Done, Job, failure, unkept
from interview_audio.speech.work.workers import LocalPool, Workers

DEADLINE_S, DEADLINE_PER_CHARACTER_S = 90.0, 1.0

Contents = Generator[tuple[Job, bytes], None, None]
"""Jobs with the content that each of them wants."""


def speak(
    script: Script,
    cast: Cast,
    *,
    store: Store | None = None,
    jobs: int = 1,
    progress: Callable[[LineProgress], None] = lambda _: None,
    executor: Executor | None = None,
) -> Generator[Take, None, None]:
    """The takes of a script's lines, in their order; closing the generator ends the workers at once."""
    performance = SynthesisRun(script, cast, store=store, jobs=jobs, progress=progress, executor=executor)
    with performance, closing(performance.takes()) as takes:
        yield from takes


class SynthesisRun:
    """The lines of a script, spoken by the cast; a context, at whose end the workers end.

    `progress` sees each line once, as soon as it is there, in any order. What `store` holds is not made again; without
    one it is kept until the end of the run. `jobs` processes work, or an `executor` of the caller's, which is not shut
    down: a `LocalPool`, warm from what it did before, or one whose machines need the cast's engines. A line that fails
    twice is a `SpeechError` with its source line; what was finished by then is in the store.
    """

    def __init__(
        self,
        script: Script,
        cast: Cast,
        *,
        store: Store | None = None,
        jobs: int = 1,
        progress: Callable[[LineProgress], None] = lambda _: None,
        executor: Executor | None = None,
    ) -> None:
        """Nothing is started yet."""
        self._script, self._cast, self._progress = script, cast, progress
        self._count, self._executor, self._store_given = jobs, executor, store
        self._spoken_ms: dict[Key, int] = {}  # of the takes that were spoken by this run
        self._made: set[Key] = set()  # what was made by this run
        self._told: set[int] = set()

    def __enter__(self) -> SynthesisRun:
        """Finds out what would be spoken, and under which keys it is kept."""
        with ExitStack() as stack:
            self._store = self._store_given or Store(
                Path(
                    stack.enter_context(
                        tempfile.TemporaryDirectory(prefix="interview-audio-", ignore_cleanup_errors=True)
                    )
                ),
                None,
            )
            stack.callback(self._store.trim)
            self._workers = stack.enter_context(Workers(self._count, self._store, self._executor))
            here = self._executor is None or isinstance(self._executor, LocalPool)
            self._jobs = _jobs(self._script, self._cast, self._store if here else None)
            if isinstance(self._executor, LocalPool):
                self._executor.cast({job.voice for job in self._jobs})
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Ends the workers, whatever they are doing, and brings the store down to its size."""
        self._stack.__exit__(kind, error, trace)

    def takes(self) -> Generator[Take, None, None]:
        """The takes as they were spoken, lossless."""
        for job, content in self._each(self._jobs):
            yield self._take(job, content)

    def each(self, finish: Callable[[int, Voice], TakeProcessor]) -> ProcessedLines:
        """What the finishes make of the takes. Another round, with other finishes, speaks nothing again.

        Workers are at it when this returns, whenever the first is asked for.
        """
        finishes = [finish(job.index, job.voice) for job in self._jobs]
        return self._finished(self._each([*map(_finishing, self._jobs, finishes)]), finishes)

    def _finished(self, contents: Contents, finishes: list[TakeProcessor]) -> ProcessedLines:
        with closing(contents):
            for job, content in contents:
                yield self._ready(job), content if job.turn else finishes[job.index](self._take(job, content), _unkept)

    def _each(self, jobs: list[Job]) -> Contents:
        """Every job with the content that it wants, in their order."""
        alike: dict[Key, list[Job]] = defaultdict(list)
        for job in jobs:
            alike[job.wanted].append(job)
        there = {key for key in alike if key in self._store}
        for key, same in alike.items():
            if key in there:
                self._tell(same)
        fresh = [same[0] for key, same in alike.items() if key not in there]
        return self._contents(jobs, alike, there, self._workers.done(fresh))

    def _contents(
        self,
        jobs: list[Job],
        alike: dict[Key, list[Job]],
        there: set[Key],
        done: Generator[tuple[Job, Done], None, None],
    ) -> Contents:
        with closing(done):
            for job in jobs:
                while job.wanted not in there:
                    other, answer = next(done)
                    self._keep(other, answer)
                    there.add(other.wanted)
                    self._tell(alike[other.wanted])
                yield job, self._content(job)

    def _content(self, job: Job) -> bytes:
        """What the store has; what was damaged or removed since is made again."""
        content = self._store.get(job.wanted)
        if content is None:
            answer = self._workers.alone(job)
            self._keep(job, answer)
            content = (answer.turn if job.turn else answer.take) or self._store.get(job.wanted)
        if content is None:
            raise failure(job, f"it cannot be read back from {self._store.folder}")
        return content

    def _keep(self, job: Job, answer: Done) -> None:
        if answer.spoken_ms is not None:
            self._spoken_ms[job.take] = answer.spoken_ms
        self._made.add(job.wanted)
        try:
            for key, content in ((job.take, answer.take), (job.turn, answer.turn)):
                if key and content is not None:
                    self._store.put(key, content)
        except OSError as error:
            raise unkept(error, self._store) from error

    def _tell(self, jobs: list[Job]) -> None:
        for job in jobs:
            if job.index not in self._told:
                self._told.add(job.index)
                self._progress(self._ready(job))

    def _ready(self, job: Job) -> LineProgress:
        spoken_ms = self._spoken_ms.get(job.take)
        return LineProgress(job.index, job.voice, spoken_ms is None, job.wanted in self._made, spoken_ms or 0)

    def _take(self, job: Job, content: bytes) -> Take:
        return Take(job.index, job.voice, *unpacked(content), cached=job.take not in self._spoken_ms)


def _jobs(script: Script, cast: Cast, store: Store | None) -> list[Job]:
    voices = [cast.voice(line.role, line.speaker) for line in script.lines]
    with Engines() as engines:
        keys = {voice: voice_key(voice, engines[voice.engine]) for voice in set(voices)}
    return [
        Job(
            index=index,
            line=line,
            voice=voice,
            voice_key=keys[voice],
            take=Key(Kind.TAKE, take_key(line, keys[voice])),
            deadline_s=DEADLINE_S + len(line.spoken) * DEADLINE_PER_CHARACTER_S,
            store=store,
        )
        for index, (line, voice) in enumerate(zip(script.lines, voices, strict=True))
    ]


def _unkept(_: str, make: Callable[[], bytes]) -> bytes:
    """Of a finish too large to be kept, no part is either."""
    return make()


def _finishing(job: Job, finish: TakeProcessor) -> Job:
    """The job with what is to be done to its take, unless that is too large to be kept."""
    if finish.key is None:
        return job
    content = f"{job.take.hash} {finish.key}".encode()
    return replace(job, finish=finish, turn=Key(Kind.TURN, hashlib.blake2b(content, digest_size=20).hexdigest()))
