"""Measure once, from a few spoken sentences, what a voice needs to match others: its gain, timbre and pace."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from interview_audio.model import Line, Role, Sentence, Sound, Voice
from interview_audio.speech.engines.engine import Engine, Engines
from interview_audio.speech.voices.similarity import similarity, timbre
from interview_audio.speech.work.check import usual_seconds
from interview_audio.speech.work.take import make_take

if TYPE_CHECKING:
    import numpy as np

TARGET_LUFS = -19.0
PAUSE_MS = 350
ENGLISH = (
    "Most of what I know about this I learned by getting it wrong first, and then asking somebody who had not.",
    "The first version took us three weeks, and nobody outside the room ever saw it.",
    "Looking back, that was the best thing that could have happened to the project.",
    "You build one thing, you throw it away, and only then do you understand the question.",
    "Where did it begin, and who was it for?",
)


def calibrated(voice: Voice, engine: Engine) -> Voice:
    """Return the voice with its gain in dB, timbre and pace, measured on a fixed text.

    A voice of another language is measured on its own sample, and its pace stays unknown.
    """
    texts = ENGLISH if not voice.sample or voice.language.lower().startswith("en") else (voice.sample,) * 3
    said = tuple(Sentence(text, text, PAUSE_MS) for text in texts)
    sound, spans = make_take(Line(said, Role.GUEST, None, 0, None, 0, 0), voice, engine, seed=1)
    measured = replace(voice, gain_db=round(TARGET_LUFS - loudness(sound), 1), timbre=timbre(sound))
    if texts is not ENGLISH or not voice.language.lower().startswith("en"):
        return measured
    spoken_s = sum(span.end_ms - span.start_ms for span in spans) / 1000
    return replace(measured, pace=round(sum(map(usual_seconds, texts)) / spoken_s / voice.rate, 2))


def compared(voices: Sequence[Voice], engines: Engines) -> Iterator[tuple[Voice, Voice, float]]:
    """Yield how alike each two of the voices are (see `similarity`), as measured now and not as their files say."""
    heard = {voice.id: calibrated(voice, engines[voice.engine]).timbre for voice in voices}
    for one, other in combinations(voices, 2):
        yield one, other, similarity(heard[one.id], heard[other.id])


def loudness(sound: Sound) -> float:
    """Return the integrated loudness of mono sound in LUFS: ITU-R BS.1770-4, blocks of 400 ms every 100 ms, gated
    twice.

    The weighting is applied to the whole spectrum at once, which is exact but for the filters' transient at the start.
    """
    import numpy as np

    samples = np.frombuffer(sound.samples, "<i2") / 32768
    weighted = np.fft.irfft(np.fft.rfft(samples) * _weighting(len(samples), sound.rate_hz), len(samples))
    step = sound.rate_hz // 10
    steps = (weighted[: len(weighted) // step * step].reshape(-1, step) ** 2).mean(axis=1)
    blocks = np.lib.stride_tricks.sliding_window_view(steps, 4).mean(axis=1)
    blocks = blocks[blocks > _power(-70.0)]
    blocks = blocks[blocks > blocks.mean() * _power(-10.0, offset=0.0)]
    return 10 * math.log10(blocks.mean()) - 0.691


def _power(level: float, offset: float = -0.691) -> float:
    return math.pow(10, (level - offset) / 10)


def _weighting(length: int, rate_hz: int) -> np.ndarray:
    """Return the K-weighting's gain at every frequency: a shelf of 4 dB above 1.7 kHz and a high pass at 38 Hz.

    Both are the analog prototypes of the standard's filters for 48 kHz, so any sample rate will do.
    """
    import numpy as np

    s = 1j * np.tan(np.pi * np.minimum(np.fft.rfftfreq(length, 1 / rate_hz), rate_hz * 0.4999) / rate_hz)

    def section(hz: float, q: float, high: float, band: float, low: float) -> np.ndarray:
        k = math.tan(math.pi * hz / rate_hz)
        gain: np.ndarray = (high * s**2 + band * s * k / q + low * k**2) / (s**2 + s * k / q + k**2)
        return gain

    shelf = 10 ** (3.999843853973347 / 20)
    shelving = section(1681.974450955533, 0.7071752369554196, shelf, shelf**0.4996667741545416, 1.0)
    weighting: np.ndarray = shelving * section(38.13547087602444, 0.5003270373238773, 1.0, 0.0, 0.0)
    return weighting
