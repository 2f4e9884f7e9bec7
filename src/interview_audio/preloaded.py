"""What processes that speak have in common: loaded once, by the one that they are forked of."""

import gc

from interview_audio.speech.worker import single_threaded

gc.disable()  # nothing of all that follows becomes garbage
single_threaded()

from interview_audio.episode import encoding, turns  # noqa: E402 - the libraries see how many threads they may have
from interview_audio.speech import check, hibari, piper, take  # noqa: E402

__all__ = ["check", "take", "turns"]

for stage in (encoding, piper, hibari):
    stage.preload()
gc.freeze()  # else its first pass in each of them would copy the pages that they share
gc.enable()
