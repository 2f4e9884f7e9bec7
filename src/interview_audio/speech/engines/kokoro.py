"""The engine kokoro, an optional extra: one neural model of 82 million weights and a file of voices for it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cached_property
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_audio.markup.sounds import without_sounds
from interview_audio.model import Sound, Voice
from interview_audio.speech.engines.dictionary import Pronunciation
from interview_audio.speech.engines.engine import model_path, pieces, to_sound
from interview_audio.speech.engines.piper import by_espeak
from interview_audio.speech.engines.sounds import in_misaki, outside

if TYPE_CHECKING:
    import numpy as np

VOICES_FILE = "voices-v1.0.bin"
"""Lies beside the model, and holds every voice by its name (`af_heart`)."""
PIECE = 300  # characters: the model takes 510 phonemes at once, and the style of a voice is chosen by their number
ESPEAK = {"en-US": "en-us", "en-GB": "en-gb", "es": "es", "fr": "fr-fr", "hi": "hi", "it": "it", "pt-BR": "pt-br"}
"""What kokoro's reader of spelling, espeak-ng, calls the languages of its voices."""

ESPEAK_FILES = {"en-US": "gmw/en-us", "en-GB": "gmw/en", "pt-BR": "roa/pt-br", "fr": "roa/fr"}
"""The same for a bare espeak-ng."""


class KokoroEngine:
    """Speaks with kokoro-onnx. Never downloads: model and voices are files."""

    name = "kokoro"

    def __init__(self) -> None:
        """Loads nothing yet."""
        self._models: dict[str, Any] = {}

    @cached_property
    def version(self) -> str:
        """Of the package, and of the espeak-ng that reads spelling for it."""
        return f"{version('kokoro-onnx')}+espeakng-loader-{version('espeakng-loader')}" if _installed() else "none"

    def voices(self) -> Iterator[Voice]:
        """None but those of `voices/*.toml`."""
        return iter(())

    def missing(self, voice: Voice) -> str | None:
        """Without the extra, the model or the file of voices."""
        if not _installed():
            return "The extra is not installed: `pip install 'interview-audio[kokoro]'` (Python 3.11 to 3.13)."
        path = model_path(voice.model)
        if path is None or not path.with_name(VOICES_FILE).is_file():
            return f"Its model '{voice.model}' is not here; `interview-audio voices add {voice.id}` gets it."
        return None

    def digest(self, voice: Voice) -> str:
        """Of the model's file and of the voices', and which of them it is."""
        path = model_path(voice.model)
        if path is None or not path.with_name(VOICES_FILE).is_file():
            return ""
        digests = [voice.name]
        for file in (path, path.with_name(VOICES_FILE)):
            with file.open("rb") as content:
                digests.append(hashlib.file_digest(content, "sha256").hexdigest())
        return " ".join(digests)

    def speak(self, text: str, voice: Voice, seed: int) -> Sound:  # noqa: ARG002 - nothing here is left to chance
        """`rate` from 0.5 to 2; kokoro has no pitch to change."""
        import numpy as np

        model = self._model(voice)
        plain = text if len(text) <= PIECE else without_sounds(text)
        parts = [self._part(model, piece, voice) for piece in pieces(plain, PIECE)]
        return to_sound(np.concatenate(parts) if parts else np.zeros(0, np.float32), RATE_HZ)

    def sounded(self, ipa: str, voice: Voice) -> str | None:
        """Those of its English voices."""
        return in_misaki(ipa, british=voice.language == "en-GB") if voice.language.startswith("en") else None

    def pronounced(self, text: str, voice: Voice) -> Pronunciation:
        """Return the sounds by espeak-ng, which reads spelling for it."""
        return Pronunciation(by_espeak(text, ESPEAK_FILES.get(voice.language, voice.language.lower())), known=False)

    def close(self) -> None:
        """Frees the models."""
        self._models.clear()

    def _part(self, model: Any, text: str, voice: Voice) -> np.ndarray:
        def spelled(plain: str) -> str:
            return f" {model.tokenizer.phonemize(plain, ESPEAK.get(voice.language) or voice.language.lower())} "

        phonemes = outside(text, spelled, lambda word, ipa: self.sounded(ipa, voice) or spelled(word))
        samples: np.ndarray = model.create(phonemes, voice.name, speed=voice.rate, is_phonemes=True)[0]
        return samples

    def _model(self, voice: Voice) -> Any:
        if voice.model not in self._models:
            path = model_path(voice.model)
            if path is None:
                raise FileNotFoundError(voice.model)
            self._models[voice.model] = _loaded(path)
        return self._models[voice.model]


RATE_HZ = 24_000


def _installed() -> bool:
    return find_spec("kokoro_onnx") is not None


def _loaded(path: Path) -> Any:
    """The model with one thread: its own session would take every core and fight with the other workers."""
    import onnxruntime  # type: ignore[import-untyped, unused-ignore]
    from kokoro_onnx import Kokoro

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return Kokoro.from_session(session, str(path.with_name(VOICES_FILE)))
