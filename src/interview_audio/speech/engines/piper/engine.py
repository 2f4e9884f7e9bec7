"""Speak with piper-tts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from interview_audio.markup.pronunciations import without_pronunciations
from interview_audio.model import Sound, Voice
from interview_audio.speech.engines.dictionary import Pronunciation
from interview_audio.speech.engines.engine import model_digest, model_path, split_long, to_sound
from interview_audio.speech.engines.phonemes import map_parts, to_ipa_letters
from interview_audio.speech.engines.piper.session import open_session, preload_session
from interview_audio.speech.engines.word_starts import TimedPhoneme, word_starts

PIECE = 600  # characters: time and memory grow with the square of a sentence's length


def preload(models: Iterable[tuple[Voice, Path]]) -> Iterator[str]:
    """Load the library and open the models of `models`; yield what was done after each step."""
    import piper  # noqa: F401

    yield "library"
    for _, path in models:
        preload_session(path)
        yield path.name


class PiperEngine:
    """Speaks with piper-tts, repeatably: both of its sources of noise are off, which does not lower its quality."""

    name = "piper"

    def __init__(self) -> None:
        """Load nothing yet."""
        self._models: dict[str, Any] = {}

    @cached_property
    def version(self) -> str:
        """Return the version of the package, which brings its own espeak-ng."""
        return version("piper-tts")

    def voices(self) -> Iterator[Voice]:
        """Yield none: piper's voices are all in `voices/*.toml`."""
        return iter(())

    def missing(self, voice: Voice) -> str | None:
        """Return a message if the model or its settings are not here."""
        path = model_path(voice.model)
        if path is None or not _settings(path).is_file():
            return f"Its model '{voice.model}' is not here; `interview-audio voices add {voice.id}` gets it."
        return None

    def digest(self, voice: Voice) -> str:
        """Return a hash of the model file."""
        return model_digest(voice)

    def speak(self, text: str, voice: Voice, seed: int) -> Sound:  # noqa: ARG002 - nothing here is left to chance
        """Speak one sentence; `rate` changes the length of the phonemes, and there is no pitch to change."""
        import numpy as np
        from piper import SynthesisConfig

        model = self._model(voice)
        config = SynthesisConfig(
            length_scale=model.config.length_scale / voice.rate,
            noise_scale=0.0,
            noise_w_scale=0.0,
            normalize_audio=False,  # it would raise every sentence, however quiet, to the same peak
        )

        def with_sounds(word: str, ipa: str) -> str:
            sounds = self.to_notation(ipa, voice)
            return f"[[{sounds}]]" if sounds else word

        # piper would take `[[...]]` in the source for phonemes
        said = map_parts(text, lambda plain: plain.replace("[[", "[ ["), with_sounds)
        plain = split_long(said if len(said) <= PIECE else without_pronunciations(text).replace("[[", "[ ["), PIECE)
        chunks = [chunk for piece in plain for chunk in model.synthesize(piece, config, include_alignments=True)]
        samples = np.concatenate([np.zeros(0, np.float32), *(chunk.audio_float_array for chunk in chunks)])
        spoken_by = partial(by_espeak, voice=model.config.espeak_voice)
        return to_sound(
            samples,
            model.config.sample_rate,
            word_starts(without_pronunciations(text), _timed(chunks), spoken_by),
        )

    def to_notation(self, ipa: str, voice: Voice) -> str | None:
        """Return the sounds as letters of IPA; None where the model was not trained with one of them."""
        known = self._model(voice).config.phoneme_id_map
        return to_ipa_letters(ipa, known, english=voice.language.lower().startswith("en"))

    def phonemes_for(self, text: str, voice: Voice) -> Pronunciation:
        """Return the phonemes of espeak-ng, which does not tell dictionary words from guesses."""
        path = model_path(voice.model)
        settings = json.loads(_settings(path).read_text(encoding="utf-8")) if path else {}
        return Pronunciation(
            by_espeak(text, settings.get("espeak", {}).get("voice", voice.language.lower())), known=False
        )

    def close(self) -> None:
        """Free the models."""
        self._models.clear()

    def _model(self, voice: Voice) -> Any:
        if voice.model not in self._models:
            path = model_path(voice.model)
            if path is None:
                raise FileNotFoundError(voice.model)
            self._models[voice.model] = _loaded(path)
        return self._models[voice.model]


def _timed(chunks: Iterable[Any]) -> Iterator[TimedPhoneme]:
    """Yield the phonemes of what piper has spoken, with their times; none of a chunk whose times it doesn't know.

    The network gives the space between two words a time, though nobody pauses there: half of it is the next word's.
    """
    samples = 0
    for chunk in chunks:
        at, before, shared = samples, "", 0
        for spoken in chunk.phoneme_alignments or ():
            yield spoken.phoneme, (at - shared) * 1000 / chunk.sample_rate
            shared = int(spoken.num_samples) // 2 if spoken.phoneme == " " and before.isalpha() else 0
            at, before = at + int(spoken.num_samples), spoken.phoneme
        samples += len(chunk.audio_float_array)
        yield " ", samples * 1000 / chunk.sample_rate


def by_espeak(text: str, voice: str) -> str:
    """Return the phonemes that the espeak-ng inside piper finds for a text, in IPA; the other engines that use
    espeak-ng ask here, since no process can hold two of them."""
    from piper.phonemize_espeak import EspeakPhonemizer

    return " ".join("".join(sounds) for sounds in EspeakPhonemizer().phonemize(voice, text))


def _settings(path: Path) -> Path:
    return path.with_name(path.name + ".json")


def _loaded(path: Path) -> Any:
    """Load a `PiperVoice` with a session of this program's."""
    from piper import PiperVoice
    from piper.config import PiperConfig

    session = open_session(path)
    config = PiperConfig.from_dict(json.loads(_settings(path).read_text(encoding="utf-8")))
    return PiperVoice(config=config, session=session)
