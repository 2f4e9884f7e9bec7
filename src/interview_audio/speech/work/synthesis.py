"""Speak a script: take what the store has, have workers make the rest, and return everything in the script's order."""

from __future__ import annotations

import hashlib
import tempfile
from collections import defaultdict
from collections.abc import Callable, Generator
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from interview_audio.model import Cast, LineProgress, ProcessedLines, Script, Take, TakeProcessor, Voice
from interview_audio.speech.engines.engine import Engines
from interview_audio.speech.work.dispatcher import Dispatcher
from interview_audio.speech.work.executor import JobExecutor
from interview_audio.speech.work.packing import unpacked
from interview_audio.speech.work.pool import LocalPool
from interview_audio.speech.work.store import Key, Kind, Store
from interview_audio.speech.work.take import take_key, voice_key
from interview_audio.speech.work.worker import Job, JobResult, failure, store_error

SUBSTITUTES = 4
DEADLINE_S, DEADLINE_PER_CHARACTER_S = 90.0, 1.0

Contents = Generator[tuple[Job, bytes], None, None]
"""Jobs, each with the content of the entry it wanted."""


def speak(
    script: Script,
    cast: Cast,
    *,
    store: Store | None = None,
    executor: JobExecutor | None = None,
    progress: Callable[[LineProgress], None] = lambda _: None,
) -> Generator[Take, None, None]:
    """Yield the takes of a script's lines in their order; closing the generator ends the workers at once."""
    run = SynthesisRun(script, cast, store=store, executor=executor, progress=progress)
    with run, closing(run.takes()) as takes:
        yield from takes


class SynthesisRun:
    """Speaks the lines of a script in the voices of a cast. Use it in a `with` block, whose end ends the work.

    `progress` is called once for each line, as soon as it is done, in any order. What `store` holds is not made again;
    without a store, results are kept until the end of the run. `executor` does the work and goes on afterwards; without
    one, one process of this machine works until the end of the run. A line that fails twice raises a `SpeechError`
    with its source line; what was finished by then is in the store.
    """

    def __init__(
        self,
        script: Script,
        cast: Cast,
        *,
        store: Store | None = None,
        executor: JobExecutor | None = None,
        progress: Callable[[LineProgress], None] = lambda _: None,
    ) -> None:
        """Start nothing yet."""
        self._script, self._cast, self._progress = script, cast, progress
        self._executor, self._given_store = executor, store
        self._spoken_ms: dict[Key, int] = {}  # of the takes spoken by this run
        self._made: set[Key] = set()  # by this run
        self._notes: dict[Key, tuple[str, ...]] = {}
        self._reported: set[int] = set()  # lines whose progress was reported

    def __enter__(self) -> SynthesisRun:
        """Work out what there is to speak, and the keys of the results."""
        with ExitStack() as stack:
            self._store = self._given_store or Store(
                Path(
                    stack.enter_context(
                        tempfile.TemporaryDirectory(prefix="interview-audio-", ignore_cleanup_errors=True)
                    )
                ),
                None,
            )
            stack.callback(self._store.trim)
            executor = self._executor or LocalPool(1)
            self._jobs = _jobs(self._script, self._cast, self._store if executor.shares_files else None)
            voices = {job.voice for job in self._jobs}
            self._dispatcher = stack.enter_context(
                Dispatcher(executor, self._store, voices, ends_executor=self._executor is None)
            )
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the work, and trim the store to its limit."""
        self._stack.__exit__(kind, error, trace)

    def takes(self) -> Generator[Take, None, None]:
        """Yield the takes as they were spoken, lossless."""
        for job, content in self._each(self._jobs):
            yield self._take(job, content)

    def each(self, processor_for: Callable[[int, Voice], TakeProcessor]) -> ProcessedLines:
        """Yield what the processors make of the takes. Another round with other processors speaks nothing again.

        The work starts when this is called, not when the first result is asked for.
        """
        processors = [processor_for(job.index, job.voice) for job in self._jobs]
        return self._processed(self._each([*map(_with_processor, self._jobs, processors)]), processors)

    def _processed(self, contents: Contents, processors: list[TakeProcessor]) -> ProcessedLines:
        with closing(contents):
            for job, content in contents:
                if job.turn:
                    yield self._line_progress(job), content
                else:
                    yield self._line_progress(job), processors[job.index](self._take(job, content), _make)

    def _each(self, jobs: list[Job]) -> Contents:
        """Yield every job with the content it wants, in their order."""
        by_key: dict[Key, list[Job]] = defaultdict(list)  # the same words in the same voice are made once
        for job in jobs:
            by_key[job.wanted].append(job)
        ready = {key for key in by_key if key in self._store}
        for key, same in by_key.items():
            if key in ready:
                self._report(same)
        missing = [same[0] for key, same in by_key.items() if key not in ready]
        return self._contents(jobs, by_key, ready, self._dispatcher.results(missing))

    def _contents(
        self,
        jobs: list[Job],
        by_key: dict[Key, list[Job]],
        ready: set[Key],
        results: Generator[tuple[Job, JobResult], None, None],
    ) -> Contents:
        with closing(results):
            for job in jobs:
                while job.wanted not in ready:
                    other, result = next(results)
                    self._keep(other, result)
                    ready.add(other.wanted)
                    self._report(by_key[other.wanted])
                yield job, self._content(job)

    def _content(self, job: Job) -> bytes:
        """Return the content from the store; make it again if it was damaged or removed meanwhile."""
        content = self._store.get(job.wanted)
        if content is None:
            result = self._dispatcher.result_alone(job)
            self._keep(job, result)
            content = (result.turn if job.turn else result.take) or self._store.get(job.wanted)
        if content is None:  # the store is cleared or shrunk while we render: without it
            result = self._dispatcher.result_alone(replace(job, store=None))
            content = result.turn if job.turn else result.take
        if content is None:
            raise failure(job, f"it cannot be read back from {self._store.folder}")
        return content

    def _keep(self, job: Job, result: JobResult) -> None:
        if result.spoken_ms is not None:
            self._spoken_ms[job.take] = result.spoken_ms
        self._made.add(job.wanted)
        self._notes[job.wanted] = result.notes
        try:
            for key, content in ((job.take, result.take), (job.turn, result.turn)):
                if key and content is not None:
                    self._store.put(key, content)
        except OSError as error:
            raise store_error(error, self._store) from error

    def _report(self, jobs: list[Job]) -> None:
        for job in jobs:
            if job.index not in self._reported:
                self._reported.add(job.index)
                self._progress(self._line_progress(job))

    def _line_progress(self, job: Job) -> LineProgress:
        spoken_ms = self._spoken_ms.get(job.take)
        notes = self._notes.get(job.wanted, ())
        return LineProgress(job.index, job.voice, spoken_ms is None, job.wanted in self._made, spoken_ms or 0, notes)

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
            substitutes=_substitutes(voice, cast),
        )
        for index, (line, voice) in enumerate(zip(script.lines, voices, strict=True))
    ]


def _substitutes(voice: Voice, cast: Cast) -> tuple[Voice, ...]:
    """Return who may say what a voice cannot: the voice it is derived from, then voices of other engines, those of its
    gender first."""
    own = [o for o in cast.substitutes if (o.engine, o.model) == (voice.engine, voice.model) and o.playback == 1.0]
    others = [other for other in cast.substitutes if other.engine != voice.engine]
    others.sort(key=lambda other: other.gender != voice.gender)
    return tuple([o for o in own if voice.model and voice.playback != 1.0] + others)[:SUBSTITUTES]


def _make(_: str, make: Callable[[], bytes]) -> bytes:
    """Make a part without storing it: where the whole is too large for the store, no part of it is stored either."""
    return make()


def _with_processor(job: Job, processor: TakeProcessor) -> Job:
    """Return the job with the processor of its take, unless the result is too large for the store."""
    if processor.key is None:
        return job
    content = f"{job.take.hash} {processor.key}".encode()
    return replace(job, processor=processor, turn=Key(Kind.TURN, hashlib.blake2b(content, digest_size=20).hexdigest()))
