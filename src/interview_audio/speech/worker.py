"""What runs in a worker: one line in, its take into the store, with engines that stay warm from line to line."""

from __future__ import annotations

import contextlib
import faulthandler
import os
import signal
import threading
from dataclasses import dataclass
from functools import cache
from multiprocessing.connection import Connection

from interview_audio.errors import InterviewAudioError, SpeechError
from interview_audio.model import Line, Sound, Span, Voice
from interview_audio.speech.engine import Engines
from interview_audio.speech.store import TakeStore


@dataclass(frozen=True)
class Job:
    """A line to be spoken."""

    index: int  # of the line in the script
    line: Line
    voice: Voice
    key: str  # of its take
    store: TakeStore | None  # None: the take travels back with the answer, as from another machine
    deadline_s: float  # after it the worker takes itself for hung

    @property
    def cost(self) -> float:
        """Roughly the seconds of sound over the voice's speed."""
        return len(self.line.spoken) / self.voice.speed


Packed = tuple[Sound, tuple[Span, ...]]

_watched = False


@cache
def _engines() -> Engines:
    """This process's own, made when the first line comes."""
    return Engines()


def start(parent: Connection) -> None:
    """Makes this process a worker: single-threaded libraries, deaf to Ctrl-C, gone when the parent hangs up."""
    global _watched
    # before any of these libraries is loaded: workers that each take every core are slower than one
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
        os.environ[name] = "1"
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with, args=(parent,), daemon=True).start()
    _watched = True


def _leave_with(parent: Connection) -> None:
    with contextlib.suppress(EOFError, OSError):
        parent.recv()
    os._exit(0)


def speak_line(job: Job) -> Packed | None:
    """Speaks a line, at the second try if need be; a `SpeechError` with the line's source when both fail."""
    from interview_audio.speech.take import make_take

    if _watched:  # a native call that hangs lets no Python run; this ends the process all the same
        faulthandler.dump_traceback_later(job.deadline_s, exit=True, file=open(os.devnull, "w"))  # noqa: PTH123, SIM115
    try:
        for attempt in (0, 1):
            try:
                seed = int(job.key[:8], 16) + attempt
                take = make_take(job.line, job.voice, _engines()[job.voice.engine], seed)
                break
            except InterviewAudioError:
                raise
            except Exception as error:
                _engines().close()
                if attempt:
                    raise failure(
                        job, f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
                    ) from error
    finally:
        if _watched:
            faulthandler.cancel_dump_traceback_later()
    if job.store is None:
        return take
    job.store.put(job.key, *take)
    return None


def failure(job: Job, why: str) -> SpeechError:
    """The error of a line that two tries could not speak."""
    words = job.line.spoken if len(job.line.spoken) <= 60 else job.line.spoken[:57] + "…"
    return SpeechError(
        f"The voice {job.voice.id} could not say “{words}” ({why}), also at the second try.",
        do="Change the words, or give the speaker another voice with --cast; what was spoken before is kept.",
        line=job.line.source_line or None,
    )
