"""What runs in a worker: one line in, spoken and finished, with engines that stay warm from line to line."""

from __future__ import annotations

import contextlib
import faulthandler
import hashlib
import os
import signal
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing.connection import Connection

from interview_audio.errors import InterviewAudioError, OutputError, SpeechError
from interview_audio.model import Line, Sound, Take, TakeProcessor, Voice
from interview_audio.speech.engines.engine import Engines
from interview_audio.speech.work.packing import Packed, packed, unpacked
from interview_audio.speech.work.store import Key, Kind, Store

ENGINES = "INTERVIEW_AUDIO_ENGINES"
"""The environment's name for a file that is empty until it is known which engines are needed: then a line each."""


@dataclass(frozen=True)
class Job:
    """A line to be spoken, and what is to be done with its take. It can be pickled."""

    index: int  # of the line in the script
    line: Line
    voice: Voice
    voice_key: str  # all that the sound of a sentence depends on besides its words
    take: Key
    deadline_s: float  # after it the worker takes itself for hung
    store: Store | None  # None: what is made travels back with the answer, as from another machine
    turn: Key | None = None  # what `finish` makes
    finish: TakeProcessor | None = None  # None: the take alone is wanted
    spoken: bytes | None = None  # the packed take, for a worker without a store when an earlier run spoke it

    @property
    def wanted(self) -> Key:
        """What has to be there when the job is done."""
        return self.turn or self.take

    @property
    def cost(self) -> float:
        """Roughly the seconds of sound over the voice's speed."""
        return len(self.line.spoken) / self.voice.speed


@dataclass(frozen=True)
class Done:
    """A worker's answer. What it holds is not in the store yet; a worker that shares the store has put it there."""

    spoken_ms: int | None  # of the take; None where it had been spoken before
    take: bytes | None = None  # packed
    turn: bytes | None = None  # what `finish` made


_watched = False


@cache
def _engines() -> Engines:
    """This process's own, made when the first line comes."""
    return Engines()


def missing_here(voice: Voice) -> str | None:
    """Why this process cannot speak in a voice; None when it can."""
    return _engines()[voice.engine].missing(voice)


@cache
def _voice_key_here(voice: Voice) -> str:
    from interview_audio.speech.work.take import voice_key

    return voice_key(voice, _engines()[voice.engine])


def is_same_here(job: Job) -> bool:
    """Whether the take would be the one that was asked for: the same engine and model, in the same versions."""
    from interview_audio.speech.work.take import take_key

    return take_key(job.line, _voice_key_here(job.voice)) == job.take.hash


def single_threaded() -> None:
    """Before any of these libraries is loaded: workers that each take every core are slower than one."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
        os.environ[name] = "1"


def start(parent: Connection, environment: Mapping[str, str]) -> None:
    """Makes this process a worker: single-threaded libraries, deaf to Ctrl-C, gone when the parent hangs up."""
    global _watched
    os.environ.clear()
    os.environ.update(environment)
    single_threaded()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with, args=(parent,), daemon=True).start()
    _watched = True


def _leave_with(parent: Connection) -> None:
    with contextlib.suppress(EOFError, OSError):
        parent.recv()
    os._exit(0)


def perform(job: Job) -> Done:
    """Speaks a line, unless it was spoken before, and finishes its take.

    It is spoken at the second try if need be; a `SpeechError` with the line's source when both fail.
    """
    if _watched:  # a native call that hangs lets no Python run; this ends the process all the same
        faulthandler.dump_traceback_later(job.deadline_s, exit=True, file=open(os.devnull, "w"))  # noqa: PTH123, SIM115
    try:
        if job.store is None and not is_same_here(job):  # a worker that joined after the others were asked
            raise failure(job, "a worker has another version of the engine or the model")
        before = _taken(job)
        sound, spans = before or _spoken(job)
        if job.finish and job.turn:
            made = job.finish(Take(job.index, job.voice, sound, spans, cached=before is not None), partial(_part, job))
            turn = _kept(job, job.turn, made)
        else:
            turn = None
        # what is finished needs no take: it can be joined again from the sentences, those of other lines among them
        spare = before is not None or (job.turn is not None and job.store is not None)
        take = None if spare else _kept(job, job.take, packed(sound, spans))
        return Done(None if before else sound.duration_ms, take, turn)
    finally:
        if _watched:
            faulthandler.cancel_dump_traceback_later()


def is_spoken(job: Job) -> bool:
    """Whether all that is said is kept, as far as can be seen without reading it."""
    if job.store is None:
        return job.spoken is not None
    return job.take in job.store or all(_sentence_key(job, s.spoken) in job.store for s in job.line.sentences)


def _taken(job: Job) -> Packed | None:
    """The take as an earlier run spoke it: whole, or sentence by sentence."""
    from interview_audio.speech.work.take import join_take

    content = job.store.get(job.take) if job.store else job.spoken
    if content is not None:
        return unpacked(content)
    sounds = []
    for sentence in job.line.sentences:
        if (sound := _sentence_before(job, sentence.spoken)) is None:
            return None
        sounds.append(sound)
    return join_take(job.line, sounds)


def _sentence_before(job: Job, text: str) -> Sound | None:
    content = job.store.get(_sentence_key(job, text)) if job.store and job.turn else None
    return unpacked(content)[0] if content is not None else None


def _sentence_key(job: Job, text: str) -> Key:
    from interview_audio.speech.work.take import sentence_key

    return Key(Kind.SENTENCE, sentence_key(text, job.voice_key))


def _kept(job: Job, key: Key, content: bytes) -> bytes | None:
    """What has to travel back because there is no store to put it into."""
    if job.store is None:
        return content
    try:
        job.store.put(key, content)
    except OSError as error:
        raise unkept(error, job.store) from error
    return None


def _part(job: Job, about: str, make: Callable[[], bytes]) -> bytes:
    """A part of a turn as it was kept, else made."""
    key = Key(Kind.PART, hashlib.blake2b(about.encode(), digest_size=20).hexdigest())
    if job.store and (before := job.store.get(key)) is not None:
        return before
    made = make()
    if job.store:
        _kept(job, key, made)
    return made


def _spoken(job: Job) -> Packed:
    from interview_audio.speech.work.take import join_take

    for attempt in (0, 1):
        try:
            return join_take(job.line, [_sentence(job, s.spoken, attempt) for s in job.line.sentences])
        except InterviewAudioError:
            raise
        except Exception as error:
            _engines().close()
            if attempt:
                why = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
                raise failure(job, why) from error
    raise AssertionError("the second try returns or raises")


def _sentence(job: Job, text: str, attempt: int) -> Sound:
    """A sentence as it was kept, else spoken. Its seed is its own: it sounds the same whatever stands around it."""
    from interview_audio.speech.work.take import speak_sentence

    if (before := _sentence_before(job, text)) is not None:
        return before
    key = _sentence_key(job, text)
    sound = speak_sentence(text, job.voice, _engines()[job.voice.engine], int(key.hash[:8], 16) + attempt)
    if job.store and job.turn:
        _kept(job, key, packed(sound, ()))
    return sound


def unkept(error: OSError, store: Store) -> OutputError:
    """The error of a store that cannot be written: no fault of the words or the voice."""
    return OutputError(
        f"What was spoken cannot be kept: {error.strerror or error}.",
        do="Make room there, or render with --no-cache; what was spoken before is kept.",
        path=store.folder,
    )


def failure(job: Job, why: str) -> SpeechError:
    """The error of a line that two tries could not speak."""
    words = job.line.spoken if len(job.line.spoken) <= 60 else job.line.spoken[:57] + "…"
    return SpeechError(
        f"The voice {job.voice.id} could not say “{words}” ({why}), also at the second try.",
        do="Change the words, or give the speaker another voice with --cast; what was spoken before is kept.",
        line=job.line.source_line or None,
    )
