"""The modules and models that worker processes share; the fork server loads them once, by importing this module."""

import gc
import os
from pathlib import Path

from interview_audio.speech.work.environment import ENGINES, limit_threads

gc.disable()  # nothing that follows becomes garbage
limit_threads()

from interview_audio.episode.sound import encoding, turns  # noqa: E402 - after the threads are limited
from interview_audio.speech.engines import hibari, piper  # noqa: E402
from interview_audio.speech.voices.voicefile import shipped_models  # noqa: E402
from interview_audio.speech.work import check, take  # noqa: E402

__all__ = ["check", "take", "turns"]


def _is_needed(engine: str) -> bool:
    """Return whether the engine is needed, or is not yet known to be unneeded because the file is still empty.

    While the file is empty no worker is waiting, so that loading costs nobody any time.
    """
    try:
        needed = Path(os.environ[ENGINES]).read_text(encoding="utf-8")
    except (KeyError, OSError):
        return False  # the program that started this server has ended
    return not needed or engine in needed.split()


encoding.preload()
for name, engine in (("piper", piper), ("hibari", hibari)):
    steps = engine.preload(shipped_models(name))
    while _is_needed(name) and next(steps, None):
        pass
gc.freeze()  # otherwise the first collection in each worker would copy the pages that they share
gc.enable()
