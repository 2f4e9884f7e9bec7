"""The engine hibari: a small neural English voice, a hundred times faster than real time; models are `.onnx` files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_audio.languages.english.questions import rises
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.markup.pronunciations import without_pronunciations
from interview_audio.model import Sound, Voice
from interview_audio.speech.engines.dictionary import Pronunciation
from interview_audio.speech.engines.engine import FileId, file_id, model_digest, model_path, to_sound
from interview_audio.speech.engines.phonemes import map_parts, to_misaki
from interview_audio.speech.engines.word_starts import TimedPhoneme, word_starts

if TYPE_CHECKING:
    import numpy as np

PHONEMES = LazyPattern(r"\](?=\(/)")  # hibari would take `[word](/wɜːd/)` in the source for a pronunciation

RISE_SEMITONES, RISE_MS, FLATTENED = 5.5, 220, 0.85
FRAME_MS = 12.5  # frame length of the network
SOUND_OUTPUTS = 6
"""The network's own outputs: five spectra and the pitch."""
PHONEME_ENDS = b"/CumSum_output_0"
"""What the network calls the times at which its phonemes end, in frames of a coarser rate."""
LATE_MS = 50.0
"""How much later than it is heard the network counts a phoneme, at its own pace: the median after 35 pauses."""
AUDIBLE = 10 ** (-30 / 20)
LOWEST_HZ = 40.0  # below it hibari takes a frame for unvoiced
SENTENCES = 4  # whose parts of speech are remembered
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
def _g2p(british: bool) -> Any:
    """Return what converts spelling to phonemes; it needs no model, and takes longer to load than one."""
    from hibari.g2p import G2P

    g2p = G2P(british=british)
    tags_of = lru_cache(SENTENCES)(lambda *words: g2p_tagger(words))
    g2p_tagger, g2p.tagger = g2p.tagger, lambda words: tags_of(*words)  # a sentence is tagged for each of its readers
    return g2p


def part_of_speech_tags(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where each token of an English text starts, its letters, and its part of speech (Penn Treebank)."""
    at = 0
    for token in _g2p(False).tokenize(PHONEMES.sub("] ", text)):
        at = max(text.find(token.text, at), at)
        yield at, token.text, token.tag
        at += len(token.text)


_preloaded: dict[tuple[FileId, bool], Any] = {}
"""Models that were opened beforehand, by file and whether they speak British."""


def preload(models: Iterable[tuple[Voice, Path]]) -> Iterator[str]:
    """Load the library, its dictionary and the models of `models`; yield what was done after each step."""
    _library()
    yield "library"
    _g2p(False)  # the dictionary of American English, which most voices read
    yield "dictionary"
    for voice, path in models:
        _preloaded[file_id(path), _is_british(voice)] = _opened(path, voice)
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
    if (before := _preloaded.get((file_id(path), british))) is not None:
        return before
    return _library().Hibari(model=_with_ends(path.read_bytes()), threads=1, g2p=_g2p(british))


def _with_ends(model: bytes) -> bytes:
    """Return an ONNX model that also gives the frame at which each phoneme ends, if it computes that as hibari does.

    Messages of protobuf that are written one after the other are merged; this adds an output to the graph's list
    without reading 8 MB of weights. The other outputs stay the same, bit for bit.
    """

    def field(tag: int, content: bytes) -> bytes:
        return bytes((tag, len(content))) + content

    output = field(0x3A, field(0x62, field(0x0A, PHONEME_ENDS)))  # ModelProto.graph.output.name
    return model + output if PHONEME_ENDS in model else model


def _synthesised(
    model: Any, text: str, voice: Voice, seed: int, *, asks: bool
) -> tuple[np.ndarray, list[TimedPhoneme]]:
    """Do what the model does when it is called, and let the voice rise at the end of what asks.

    Returns the samples, and the phonemes with their times; none where the model doesn't tell these.
    """
    import numpy as np

    chance = np.random.default_rng(seed)
    parts: list[np.ndarray] = []
    timed: list[TimedPhoneme] = []
    chunks = [(sounds, ids) for sounds in model.phonemize(text) if len(ids := model.ids(sounds)) > 2]
    for number, (sounds, ids) in enumerate(chunks, 1):
        feeds = {"ids": np.asarray([ids], np.int64), "speed": np.asarray([voice.rate], np.float32)}
        outputs = model.sess.run(None, feeds)
        *spectra, f0 = (out[0] for out in outputs[:SOUND_OUTPUTS])
        if asks and number == len(chunks):
            level = np.exp(np.minimum(spectra[0], 7.0)).mean(axis=0)  # of the harmonics, in each frame
            f0 = with_final_rise(f0, level > level.max() * AUDIBLE, round(RISE_MS * voice.playback / FRAME_MS))
        before_ms = sum(map(len, parts)) * 1000 / model.sample_rate
        parts.append(_library().dsp.synth(*spectra, f0, chance))
        for ends in outputs[SOUND_OUTPUTS:]:
            ends_ms = before_ms + ends * (len(f0) * FRAME_MS / ends[-1]) - LATE_MS / voice.rate
            known = [phoneme for phoneme in sounds if phoneme in model.vocab]
            # the first and the last of the ends are those of the silence around the phonemes
            timed += [(" ", before_ms), *zip(known, ends_ms.tolist(), strict=False)]
    return np.concatenate(parts) if parts else np.zeros(0, np.float32), timed


def with_final_rise(f0: np.ndarray, audible: np.ndarray, frames: int) -> np.ndarray:
    """Return a pitch contour in Hz, 0 where unvoiced, whose last audible `frames` rise to a high end.

    The network reads yes/no questions with a falling pitch, as it does statements. The end goes to `RISE_SEMITONES`
    above the median, and the fall that was there is flattened. The shorter the bend, the better it sounds: twenty
    questions had a DistillMOS of 4.24 with it (4.29 without), 4.15 at 4.5 semitones over 320 ms, 4.07 over 420 ms.
    """
    import numpy as np

    voiced = np.flatnonzero((f0 > LOWEST_HZ) & audible)
    if not len(voiced):
        return f0
    end = int(voiced[-1]) + 1
    start = max(0, end - frames)
    median = np.median(f0[voiced])
    semitones = 12 * np.log2(np.maximum(f0[start:], LOWEST_HZ) / median)
    weight = np.ones(len(semitones))
    weight[: end - start] = (1 - np.cos(np.linspace(0, np.pi, end - start))) / 2
    bent = f0.copy()
    wanted = median * 2 ** ((semitones * (1 - weight * FLATTENED) + RISE_SEMITONES * weight) / 12)
    bent[start:] = np.where(f0[start:] > LOWEST_HZ, wanted, f0[start:])
    return bent


def _is_british(voice: Voice) -> bool:
    return voice.language == "en-GB"


class HibariEngine:
    """Speaks with hibari-tts. It never downloads: the path of the model is always passed."""

    name = "hibari"

    def __init__(self) -> None:
        """Load nothing yet."""
        self._models: dict[str, Any] = {}

    @cached_property
    def version(self) -> str:
        """Return the version of the package."""
        return version("hibari-tts")

    def voices(self) -> Iterator[Voice]:
        """Yield none: hibari's voices are all in `voices/*.toml`."""
        return iter(())

    def missing(self, voice: Voice) -> str | None:
        """Return a message if the model is not here."""
        if model_path(voice.model) is None:
            return f"Its model '{voice.model}' is not here; `interview-audio voices add {voice.id}` gets it."
        return None

    def digest(self, voice: Voice) -> str:
        """Return a hash of the model file."""
        return model_digest(voice)

    def speak(self, text: str, voice: Voice, seed: int) -> Sound:
        """Speak one sentence at a `rate` from 0.5 to 2; hibari has no pitch to change."""
        model = self._model(voice)

        def with_sounds(word: str, ipa: str) -> str:
            sounds = self.to_notation(ipa, voice)
            return f"[{word}](/{sounds}/)" if sounds else word

        said = map_parts(text, lambda plain: PHONEMES.sub("] ", plain), with_sounds)
        plain = without_pronunciations(text)
        samples, phonemes = _synthesised(model, said, voice, seed, asks=rises(plain))
        return to_sound(samples, model.sample_rate, word_starts(plain, phonemes, _g2p(_is_british(voice))))

    def to_notation(self, ipa: str, voice: Voice) -> str | None:
        """Return the sounds in hibari's notation; it knows those of English alone."""
        return to_misaki(ipa, british=_is_british(voice))

    def phonemes_for(self, text: str, voice: Voice) -> Pronunciation:
        """Return the phonemes. Words found in neither dictionary, spelled out or read by rule, are not `known`."""
        g2p = _g2p(_is_british(voice))
        words = g2p.phonemize_tokens(g2p.tokenize(PHONEMES.sub("] ", text)))
        known = all(
            word.rating is None or word.rating >= GOLD or _has(g2p.lexicon.silvers, word.text)
            for word in words
            if any(c.isalpha() for c in word.text)
        )
        ipa = " ".join(word.phonemes for word in words if word.phonemes and any(c.isalpha() for c in word.text))
        return Pronunciation(ipa.translate(IPA), known)

    def close(self) -> None:
        """Free the models."""
        self._models.clear()

    def _model(self, voice: Voice) -> Any:
        if voice.model not in self._models:
            path = model_path(voice.model)
            if path is None:
                raise FileNotFoundError(voice.model)
            self._models[voice.model] = _opened(path, voice)
        return self._models[voice.model]


def _has(dictionary: Any, word: str) -> bool:
    """Tell whether a dictionary has a word, or the word that it is the plural or possessive of."""
    return word in dictionary or re.sub(r"['’]?s$", "", word) in dictionary
