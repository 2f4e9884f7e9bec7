"""The engine hibari: a small neural English voice, a hundred times faster than it speaks; models are `.onnx` files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from interview_audio.model import Sound, Voice
from interview_audio.speech.engines.dictionary import Pronunciation
from interview_audio.speech.engines.engine import FileId, file_id, model_digest, model_path, to_sound
from interview_audio.speech.engines.sounds import in_misaki, outside

PHONEMES = re.compile(r"\](?=\(/)")  # hibari reads `[word](/wɜːd/)` as a pronunciation; the source means what it says

GOLD = 4
"""hibari's own rating of a word from its dictionary of words that people checked."""
IPA = str.maketrans(
    {
        "A": "eɪ",
        "I": "aɪ",
        "O": "oʊ",
        "Q": "əʊ",
        "W": "aʊ",
        "Y": "ɔɪ",
        "T": "ɾ",
        "ʤ": "dʒ",
        "ʧ": "tʃ",
        "ᵊ": "ə",
        "ᵻ": "ɪ",
    }
)
"""hibari writes diphthongs and affricates as one letter each."""


@cache
def _spelling(british: bool) -> Any:
    """What turns spelling into sounds; it needs no model, and takes longer to load than one."""
    from hibari.g2p import G2P

    return G2P(british=british)


def tagged(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where each token of an English text starts, its letters, and its part of speech (Penn Treebank)."""
    at = 0
    for token in _spelling(False).tokenize(PHONEMES.sub("] ", text)):
        at = max(text.find(token.text, at), at)
        yield at, token.text, token.tag
        at += len(token.text)


_open: dict[tuple[FileId, bool], Any] = {}
"""Models that were opened beforehand, by file and whether they speak British."""


def preload(models: Iterable[tuple[Voice, Path]]) -> Iterator[str]:
    """Load the library, its dictionary and the models of `models`; yield what was done after each step."""
    _library()
    yield "library"
    _spelling(False)  # the dictionary of American English, which most voices read
    yield "dictionary"
    for voice, path in models:
        _open[file_id(path), _is_british(voice)] = _opened(path, voice)
        yield path.name


@cache
def _library() -> Any:
    """Import hibari, and have it transform with numpy whether or not scipy is installed.

    A take must be the same on every machine, bit for bit; numpy 2 is as fast.
    """
    import hibari
    import numpy as np
    from hibari import dsp

    dsp.rfft = lambda x, axis: np.fft.rfft(x, axis=axis)
    dsp.irfft = lambda x, n, axis: np.fft.irfft(x, n=n, axis=axis)
    return hibari


def _opened(path: Path, voice: Voice) -> Any:
    british = _is_british(voice)
    if (before := _open.get((file_id(path), british))) is not None:
        return before
    return _library().Hibari(model=str(path), threads=1, g2p=_spelling(british))


def _is_british(voice: Voice) -> bool:
    return voice.language == "en-GB"


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

        def with_sounds(word: str, ipa: str) -> str:
            sounds = self.sounded(ipa, voice)
            return f"[{word}](/{sounds}/)" if sounds else word

        said = outside(text, lambda plain: PHONEMES.sub("] ", plain), with_sounds)
        samples = model(said, speed=voice.rate, seed=seed)
        return to_sound(samples, model.sample_rate)

    def sounded(self, ipa: str, voice: Voice) -> str | None:
        """The sounds of English alone: the voices have heard no others."""
        return in_misaki(ipa, british=_is_british(voice))

    def pronounced(self, text: str, voice: Voice) -> Pronunciation:
        """By its two dictionaries; what only the spelling rules know, or is spelled out, is guessed."""
        g2p = _spelling(_is_british(voice))
        words = g2p.phonemize_tokens(g2p.tokenize(PHONEMES.sub("] ", text)))
        known = all(
            word.rating is None or word.rating >= GOLD or _has(g2p.lexicon.silvers, word.text)
            for word in words
            if any(c.isalpha() for c in word.text)
        )
        ipa = " ".join(word.phonemes for word in words if word.phonemes and any(c.isalpha() for c in word.text))
        return Pronunciation(ipa.translate(IPA), known)

    def close(self) -> None:
        """Frees the models."""
        self._models.clear()

    def _model(self, voice: Voice) -> Any:
        if voice.model not in self._models:
            path = model_path(voice.model)
            if path is None:
                raise FileNotFoundError(voice.model)
            self._models[voice.model] = _opened(path, voice)
        return self._models[voice.model]


def _has(dictionary: Any, word: str) -> bool:
    """Whether a word or what it is the plural or possessive of is in a dictionary."""
    return word in dictionary or re.sub(r"['’]?s$", "", word) in dictionary
