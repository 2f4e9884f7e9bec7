"""What processes that speak have in common: loaded once, by the one that they are forked of."""

import gc
import os
from pathlib import Path

from interview_audio.speech.work.worker import ENGINES, single_threaded

gc.disable()  # nothing of all that follows becomes garbage
single_threaded()

from interview_audio.episode.sound import encoding, turns  # noqa: E402 - the libraries see their threads
from interview_audio.speech.engines import hibari, piper  # noqa: E402
from interview_audio.speech.voices.voicefile import shipped_models  # noqa: E402
from interview_audio.speech.work import check, take  # noqa: E402

__all__ = ["check", "take", "turns"]


def _is_needed(engine: str) -> bool:
    """As long as nobody waits for a worker, any engine may be."""
    try:
        said = Path(os.environ[ENGINES]).read_text(encoding="utf-8")
    except (KeyError, OSError):
        return False  # whoever started this is gone
    return not said or engine in said.split()


encoding.preload()
for name, engine in (("piper", piper), ("hibari", hibari)):
    steps = engine.preload(shipped_models(name))
    while _is_needed(name) and next(steps, None):
        pass
gc.freeze()  # else its first pass in each of them would copy the pages that they share
gc.enable()
