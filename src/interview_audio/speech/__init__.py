"""In which voice? Take a `Script` and a `Cast`, give checked `Take`s in the script's order.

`load_voices` and `find_voice` find voices, `missing` tells why one cannot speak on this machine, and `choose_cast`
gives each person of an interview a voice. `SynthesisRun` speaks a script with the help of a `JobExecutor` (`LocalPool`
is this machine's) and processes each take where it was spoken; `Store` keeps the results for the next run. `speak`
yields the takes alone. `transliterated` is the text that a voice is given for words in letters it cannot read,
`pronunciation` is how it would say a word, and `can_say` tells whether it has the sounds that a lexicon asks for.

There are also `calibration` (a voice's gain, timbre and pace, and how alike voices are) and `downloads` (voices that
no package brings; the only module that uses a network, and only when it is called).
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from interview_audio.speech.engines.engine import Engine, Engines, to_sound
from interview_audio.speech.voices.casting import choose_cast, unfitting
from interview_audio.speech.voices.catalogue import find_voice, missing
from interview_audio.speech.voices.voicefile import load_voices
from interview_audio.speech.work.environment import disable_telemetry

if TYPE_CHECKING:
    from interview_audio.speech.engines.dictionary import Pronunciation, pronunciation
    from interview_audio.speech.engines.homographs import phonemes_of
    from interview_audio.speech.engines.phonemes import can_say
    from interview_audio.speech.engines.transliteration import transliterated
    from interview_audio.speech.work.executor import BorrowedExecutor, JobExecutor
    from interview_audio.speech.work.pool import LocalPool
    from interview_audio.speech.work.store import Store
    from interview_audio.speech.work.synthesis import SynthesisRun, speak

__all__ = [
    "BorrowedExecutor",
    "Engine",
    "Engines",
    "JobExecutor",
    "LocalPool",
    "Pronunciation",
    "Store",
    "SynthesisRun",
    "can_say",
    "choose_cast",
    "find_voice",
    "load_voices",
    "missing",
    "phonemes_of",
    "pronunciation",
    "speak",
    "to_sound",
    "transliterated",
    "unfitting",
]

disable_telemetry()  # nothing so far has loaded onnxruntime, and everything that does comes after this

_PLACES = {
    "BorrowedExecutor": "work.executor",
    "JobExecutor": "work.executor",
    "LocalPool": "work.pool",
    "SynthesisRun": "work.synthesis",
    "Pronunciation": "engines.dictionary",
    "Store": "work.store",
    "transliterated": "engines.transliteration",
    "pronunciation": "engines.dictionary",
    "phonemes_of": "engines.homographs",
    "speak": "work.synthesis",
    "can_say": "engines.phonemes",
}


def __getattr__(name: str) -> Any:
    """Load a module when a name of it is first asked for: casting voices needs nothing that speaks."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
