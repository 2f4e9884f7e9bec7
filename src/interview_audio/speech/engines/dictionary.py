"""Ask engines that read phonemes how a voice would say a word, and whether its own dictionary has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from interview_audio.model import Voice
from interview_audio.speech.engines.engine import Engine


@dataclass(frozen=True, slots=True)
class Pronunciation:
    """How a voice would say a word."""

    ipa: str  # its phonemes, in the International Phonetic Alphabet
    known: bool  # whether the voice's dictionary has it; otherwise it is guessed from the spelling


@runtime_checkable
class ReportsPhonemes(Protocol):
    """An engine that can tell its phonemes for a text. Engines need not have this."""

    def phonemes_for(self, text: str, voice: Voice) -> Pronunciation:
        """Return the phonemes of a text, and whether all its words are in the dictionary."""


def pronunciation(text: str, voice: Voice, engine: Engine) -> Pronunciation | None:
    """Return how a voice would say a text; None where its engine cannot tell, or the voice is not installed."""
    if not isinstance(engine, ReportsPhonemes) or engine.missing(voice):
        return None
    return engine.phonemes_for(text, voice)
