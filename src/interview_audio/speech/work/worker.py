"""Code that runs in a worker process: speak and process lines with engines that stay loaded from line to line."""

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
from typing import Any, Protocol

from interview_audio.errors import InterviewAudioError, OutputError, SpeechError
from interview_audio.model import Line, Sound, Take, TakeProcessor, Voice
from interview_audio.speech.work import environment
from interview_audio.speech.work.packing import Packed, packed, unpacked
from interview_audio.speech.work.store import Key, Kind, Store


@dataclass(frozen=True)
class Job:
    """A line to speak, and what to do with its take. It can be pickled."""

    index: int  # of the line in the script
    line: Line
    voice: Voice
    voice_key: str  # everything that the sound of a sentence depends on besides its words
    take: Key
    deadline_s: float  # after it the worker considers itself hung, and exits
    store: Store | None  # None: results are returned with the answer, as from another machine
    turn: Key | None = None  # the entry that `processor` makes
    processor: TakeProcessor | None = None  # None: only the take is wanted
    substitutes: tuple[Voice, ...] = ()  # voices for a sentence that the voice cannot say, the best first
    own_voice: bool = True  # false: the voice has killed every process that tried it
    spoken: bytes | None = None  # the packed take of an earlier run, for a worker without a store

    @property
    def wanted(self) -> Key:
        """The entry that has to exist when the job is done."""
        return self.turn or self.take

    @property
    def cost(self) -> float:
        """The seconds of computing, roughly and up to a factor."""
        return len(self.line.spoken) / self.voice.speed


@dataclass(frozen=True)
class JobResult:
    """A worker's answer. Its contents are not in the store yet; they are None where the worker shares the store."""

    spoken_ms: int | None  # sound made for the take; None where an earlier run had spoken it
    take: bytes | None = None  # packed
    turn: bytes | None = None  # what `processor` returned
    notes: tuple[str, ...] = ()  # on sentences that the voice could not say, for the user


_watched = False


def missing_here(voice: Voice) -> str | None:
    """Return why this process cannot speak in a voice; None when it can."""
    from interview_audio.speech.work.speaking import engines

    return engines()[voice.engine].missing(voice)


@cache
def _voice_key_here(voice: Voice) -> str:
    from interview_audio.speech.work.speaking import engines
    from interview_audio.speech.work.take import voice_key

    return voice_key(voice, engines()[voice.engine])


def is_same_here(job: Job) -> bool:
    """Return whether this process has the engine and the model that the take is wanted from, in the same versions."""
    from interview_audio.speech.work.take import take_key

    return take_key(job.line, _voice_key_here(job.voice)) == job.take.hash


class Listener(Protocol):
    """The worker's end of the connection to its parent, of whatever kind `multiprocessing` uses on this system."""

    def recv(self) -> Any:
        """Wait for a message. Raises `EOFError` when the other end is closed."""


def start_worker(parent: Listener, variables: Mapping[str, str]) -> None:
    """Make this process a worker: one thread a library, deaf to Ctrl-C, and gone when the parent closes its line."""
    global _watched
    environment.restore(variables)
    environment.limit_threads()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_exit_with, args=(parent,), daemon=True).start()
    _watched = True


def _exit_with(parent: Listener) -> None:
    with contextlib.suppress(EOFError, OSError):
        parent.recv()
    os._exit(0)


def run_job(job: Job) -> JobResult:
    """Speak a line, unless an earlier run did, and process its take.

    A sentence that its voice cannot say is said by another one, or left out, with a note. Raises a `SpeechError` with
    the line's source where the voice cannot say a plain sentence either.
    """
    if _watched:  # Python cannot interrupt a native call that hangs; this ends the process all the same
        faulthandler.dump_traceback_later(job.deadline_s, exit=True, file=open(os.devnull, "w"))  # noqa: PTH123, SIM115
    try:
        if job.store is None and not is_same_here(job):  # a worker that joined after the others were asked
            raise failure(job, "a worker has another version of the engine or the model")
        before = _take_from_store(job)
        (sound, spans), notes = (before, ()) if before else _spoken_take(job)
        if job.processor and job.turn:
            made = job.processor(
                Take(job.index, job.voice, sound, spans, cached=before is not None), partial(_memoized, job)
            )
            turn = _stored(job, job.turn, made)
        else:
            turn = None
        # beside a turn in the store, the take is not kept: it can be joined again from its sentences, which are
        spare = before is not None or (job.turn is not None and job.store is not None)
        content = None if spare else _stored(job, job.take, packed(sound, spans))
        return JobResult(None if before else sound.duration_ms, content, turn, notes)
    finally:
        if _watched:
            faulthandler.cancel_dump_traceback_later()


def is_spoken(job: Job) -> bool:
    """Return whether everything the job says is in the store, as far as the names of its files tell."""
    if job.store is None:
        return job.spoken is not None
    return job.take in job.store or all(_sentence_key(job, s.spoken) in job.store for s in job.line.sentences)


def _take_from_store(job: Job) -> Packed | None:
    """Return the take of an earlier run: whole, or joined from its sentences."""
    from interview_audio.speech.work.take import join_take

    content = job.store.get(job.take) if job.store else job.spoken
    if content is not None:
        return unpacked(content)
    sounds = []
    for sentence in job.line.sentences:
        if (sound := _sentence_from_store(job, sentence.spoken)) is None:
            return None
        sounds.append(sound)
    return join_take(job.line, sounds)


def _sentence_from_store(job: Job, text: str) -> Sound | None:
    content = job.store.get(_sentence_key(job, text)) if job.store and job.turn else None
    return unpacked(content)[0] if content is not None else None


def _sentence_key(job: Job, text: str) -> Key:
    from interview_audio.speech.work.take import sentence_key

    return Key(Kind.SENTENCE, sentence_key(text, job.voice_key))


def _stored(job: Job, key: Key, content: bytes) -> bytes | None:
    """Put content into the store; return it where there is none, to travel back with the answer."""
    if job.store is None:
        return content
    try:
        job.store.put(key, content)
    except OSError as error:
        raise store_error(error, job.store) from error
    return None


def _memoized(job: Job, about: str, make: Callable[[], bytes]) -> bytes:
    """Return a part of a turn from the store, or else make it."""
    key = Key(Kind.PART, hashlib.blake2b(about.encode(), digest_size=20).hexdigest())
    if job.store and (before := job.store.get(key)) is not None:
        return before
    made = make()
    if job.store:
        _stored(job, key, made)
    return made


def _spoken_take(job: Job) -> tuple[Packed, tuple[str, ...]]:
    """Speak a line; return its sound and notes on what was said otherwise than by its voice."""
    from interview_audio.speech.work.speaking import VoiceError, resampled
    from interview_audio.speech.work.take import join_take

    try:
        sounds, notes = zip(*(_sentence(job, sentence.spoken) for sentence in job.line.sentences), strict=True)
    except InterviewAudioError:
        raise
    except VoiceError as error:
        raise failure(job, str(error)) from error
    except Exception as error:
        raise failure(job, f"{type(error).__name__}: {error}") from error
    rates = [sound.rate_hz for sound, note in zip(sounds, notes, strict=True) if sound.samples and not note]
    alike = [resampled(sound, rates[0]) for sound in sounds] if rates else sounds
    return join_take(job.line, alike), tuple(filter(None, notes))


def _sentence(job: Job, text: str) -> tuple[Sound, str]:
    """Return a sentence from the store, or else speak it, with a seed that depends on nothing around it."""
    from interview_audio.speech.work.speaking import speak

    if (before := _sentence_from_store(job, text)) is not None:
        return before, ""
    key = _sentence_key(job, text)
    spoken = speak(text, job.voice, int(key.hash[:8], 16), job.substitutes, own=job.own_voice)
    if spoken.substitute or spoken.is_left_out:
        where = f" (line {job.line.source_line})" if job.line.source_line else ""
        how = f"{spoken.substitute.id} said it" if spoken.substitute else "it is left out"
        return spoken.sound, f"The voice {job.voice.id} cannot say “{_shortened(text)}”{where}: {how}."
    if job.store and job.turn:
        _stored(job, key, packed(spoken.sound, ()))
    return spoken.sound, ""


def store_error(error: OSError, store: Store) -> OutputError:
    """Return the error of a store that cannot be written, which is no fault of the words or the voice."""
    first = "Correct its permissions" if isinstance(error, PermissionError) else "Make room there"
    return OutputError(
        f"What was spoken cannot be saved: {error.strerror or error}.",
        do=f"{first}, or render with --no-cache; what was spoken before is kept.",
        path=store.folder,
    )


def failure(job: Job, why: str) -> SpeechError:
    """Return the error of a line that could not be spoken."""
    return SpeechError(
        f"The voice {job.voice.id} could not say “{_shortened(job.line.spoken)}” ({why}), even at the second attempt.",
        do="Change the words, or give the speaker another voice with --cast; what was spoken before is kept.",
        line=job.line.source_line or None,
    )


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"
