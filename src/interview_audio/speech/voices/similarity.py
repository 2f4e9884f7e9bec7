"""Estimate how alike two voices sound, from a few sentences of each: by pitch, and by the shape of the spectrum.

The scale is the cosine of two speaker embeddings (Resemblyzer), to which the two weights were fitted on 90 espeak-ng
variants, hibari and piper: correlation 0.74, mean error 0.06. One person against themself is about 1, people who are
easy to tell apart are below 0.8, and nothing falls below 0.55.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from interview_audio.model import Sound

if TYPE_CHECKING:
    import numpy as np

TOO_ALIKE = 0.79
COEFFICIENTS = 8  # of the cepstrum: the coarse shape, which comes from the vocal tract rather than the words
BANDS = 26
FRAME_S = 0.032
FFT = 1024
LOWEST_HZ, HIGHEST_HZ = 60, 400  # of a speaking voice


def similarity(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """Return how alike two timbres are, from 0.55 (nothing in common) to 1 (the same)."""
    octaves = abs(math.log2(one[0] / other[0]))
    spectrum = math.dist(one[1:], other[1:])
    return 1 - 0.45 * (1 - math.exp(-(0.85 * octaves + 0.063 * spectrum)))


def timbre(sound: Sound) -> tuple[float, ...]:
    """Return the median pitch in Hz, then the weighted mel cepstrum of all loud frames; ten seconds of speech are
    enough."""
    import numpy as np

    samples = np.frombuffer(sound.samples, "<i2").astype(np.float32) / 32768
    length = int(sound.rate_hz * FRAME_S)
    frames = np.lib.stride_tricks.sliding_window_view(samples, length)[:: length // 2] * np.hanning(length)
    level = frames.std(axis=1)
    frames = frames[level > level.max() * 10 ** (-30 / 20)]
    power = np.abs(np.fft.rfft(frames, FFT)) ** 2
    cepstrum = np.log(power @ _mel_bands(sound.rate_hz).T + 1e-8) @ _cosines().T
    weighted = cepstrum.mean(axis=0) * np.sqrt(np.arange(1, COEFFICIENTS + 1))
    return (round(_pitch(frames, sound.rate_hz)), *(round(float(c), 1) for c in weighted))


def _pitch(frames: np.ndarray, rate_hz: int) -> float:
    """Return the median pitch in Hz of the voiced frames, by the peak of the autocorrelation corrected for the
    window's."""
    import numpy as np

    size = 4 * FFT
    window = np.fft.irfft(np.abs(np.fft.rfft(np.hanning(frames.shape[1]), size)) ** 2)
    own = np.fft.irfft(np.abs(np.fft.rfft(frames, size)) ** 2)
    shortest, longest = rate_hz // HIGHEST_HZ, rate_hz // LOWEST_HZ
    taper = np.maximum(window[shortest:longest] / window[0], 0.2)
    correlation = own[:, shortest:longest] / own[:, :1] / taper
    voiced = correlation.max(axis=1) > 0.6
    if not voiced.any():
        return float(LOWEST_HZ)  # a whisper
    return float(np.median(rate_hz / (correlation[voiced].argmax(axis=1) + shortest)))


def _mel_bands(rate_hz: int) -> np.ndarray:
    """Return triangles of equal width on the mel scale (O'Shaughnessy: 2595 log10(1 + f / 700)), 100 to 7600 Hz."""
    import numpy as np

    low, high = (2595 * math.log10(1 + f / 700) for f in (100, 7600))
    edges = 700 * (10 ** (np.linspace(low, high, BANDS + 2) / 2595) - 1)
    hz = np.fft.rfftfreq(FFT, 1 / rate_hz)
    rising = (hz - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - hz) / (edges[2:] - edges[1:-1])[:, None]
    bands: np.ndarray = np.maximum(0, np.minimum(rising, falling))
    return bands


def _cosines() -> np.ndarray:
    """Return the discrete cosine transform (II, orthonormal) of the band energies, without its zeroth coefficient:
    level."""
    import numpy as np

    order = np.arange(1, COEFFICIENTS + 1)[:, None]
    table: np.ndarray = np.cos(np.pi / BANDS * (np.arange(BANDS) + 0.5) * order) * math.sqrt(2 / BANDS)
    return table
