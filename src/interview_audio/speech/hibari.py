"""The engine hibari: a small neural English voice, a hundred times faster than it speaks; models are `.onnx` files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from importlib.metadata import version
from typing import Any

from interview_audio.model import Sound, Voice
from interview_audio.speech.engine import model_digest, model_path, to_sound

PHONEMES = re.compile(r"\](?=\(/)")  # hibari reads `[word](/wɜːd/)` as a pronunciation; the source means what it says


class HibariEngine:
    """Speaks with hibari-tts. Never downloads: the model's file is always passed."""

    name = "hibari"

    def __init__(self) -> None:
        """Loads nothing yet."""
        self._models: dict[str, Any] = {}

    @cached_property
    def version(self) -> str:
        """Of the package."""
        return version("hibari-tts")

    def voices(self) -> Iterator[Voice]:
        """None but those of `voices/*.toml`."""
        return iter(())

    def missing(self, voice: Voice) -> str | None:
        """Without its model."""
        if model_path(voice.model) is None:
            return f"Its model '{voice.model}' is not here; `interview-audio voices add {voice.id}` gets it."
        return None

    def digest(self, voice: Voice) -> str:
        """Of the model's file."""
        return model_digest(voice)

    def speak(self, text: str, voice: Voice, seed: int) -> Sound:
        """`rate` from 0.5 to 2; hibari has no pitch to change."""
        model = self._model(voice)
        samples = model(PHONEMES.sub("] ", text), speed=voice.rate, seed=seed)
        return to_sound(samples, model.sample_rate)

    def close(self) -> None:
        """Frees the models."""
        self._models.clear()

    def _model(self, voice: Voice) -> Any:
        if voice.model not in self._models:
            from hibari import Hibari

            path = model_path(voice.model)
            # the name only chooses between American and British spelling-to-sound rules once a model is passed
            rules = "emma" if voice.language == "en-GB" else "heart"
            self._models[voice.model] = Hibari(voice=rules, model=str(path), threads=1)
        return self._models[voice.model]
