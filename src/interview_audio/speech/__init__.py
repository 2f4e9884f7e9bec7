"""In which voice? A `Script` and a `Cast` go in, checked `Take`s come out, in the script's order.

`load_voices` and `find_voice` say which voices there are, `missing` why one cannot speak here, `choose_cast` gives
the people of an interview theirs, `SynthesisRun` does the work and has each take finished where it was spoken, and
`Store` keeps what was made for the next time. `speak` gives the takes themselves. `legible` is what a voice is given
for words in letters that it cannot read, `pronunciation` how it would say a word, and `takes` tells whether it has the
sounds that a lexicon gives.

Beside the way of an episode lie `calibration` (a voice's gain and timbre, and how alike voices are) and `downloads`
(voices that no package brings; the one module that uses a network, and only when it is called).
"""

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

# onnxruntime 1.32 keeps a number of this machine and sends events to its makers unless it is told not to before it is
# loaded, in every process. What people write, and that they do, is nobody else's business.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

from interview_audio.speech.engines.engine import Engine, Engines, to_sound
from interview_audio.speech.voices.casting import choose_cast
from interview_audio.speech.voices.catalogue import find_voice, missing
from interview_audio.speech.voices.voicefile import load_voices

if TYPE_CHECKING:
    from interview_audio.speech.engines.dictionary import Pronunciation, pronunciation
    from interview_audio.speech.engines.letters import legible
    from interview_audio.speech.engines.sounds import takes
    from interview_audio.speech.work.store import Store
    from interview_audio.speech.work.synthesis import SynthesisRun, speak
    from interview_audio.speech.work.workers import LocalPool, prepare

__all__ = [
    "Engine",
    "Engines",
    "LocalPool",
    "Pronunciation",
    "Store",
    "SynthesisRun",
    "choose_cast",
    "find_voice",
    "legible",
    "load_voices",
    "missing",
    "prepare",
    "pronunciation",
    "speak",
    "takes",
    "to_sound",
]

_PLACES = {
    "LocalPool": "work.workers",
    "SynthesisRun": "work.synthesis",
    "Pronunciation": "engines.dictionary",
    "Store": "work.store",
    "legible": "engines.letters",
    "prepare": "work.workers",
    "pronunciation": "engines.dictionary",
    "speak": "work.synthesis",
    "takes": "engines.sounds",
}


def __getattr__(name: str) -> Any:
    """Loads a module when it is first asked for: what speaks is not needed to cast voices."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
