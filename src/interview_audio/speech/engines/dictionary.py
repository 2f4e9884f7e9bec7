"""How a voice would say a word, and whether its own dictionary has it: what engines tell that read by sounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from interview_audio.model import Voice
from interview_audio.speech.engines.engine import Engine


@dataclass(frozen=True, slots=True)
class Pronunciation:
    """What a voice makes of a word."""

    ipa: str  # its sounds, in the International Phonetic Alphabet
    known: bool  # the voice's dictionary has it; else it is guessed from its letters


@runtime_checkable
class Pronouncing(Protocol):
    """An engine that can say what sounds it would give a text. No engine has to."""

    def pronounced(self, text: str, voice: Voice) -> Pronunciation:
        """The sounds of a text, and whether all its words are in the dictionary."""


def pronunciation(text: str, voice: Voice, engine: Engine) -> Pronunciation | None:
    """How a voice would say a text; None where its engine cannot tell, or the voice is not here."""
    if not isinstance(engine, Pronouncing) or engine.missing(voice):
        return None
    return engine.pronounced(text, voice)
