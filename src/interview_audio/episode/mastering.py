"""A take's sound made ready for the encoder: the episode's rate, the voice's gain, peaks under the ceiling."""

from __future__ import annotations

import math

import numpy as np
from scipy.ndimage import minimum_filter1d, uniform_filter1d
from scipy.signal import resample_poly

from interview_audio.episode.loudness import Samples, ratio
from interview_audio.model import Sound

FULL_SCALE = 32_768
LOOK_AHEAD_S = 0.005


def mastered(sound: Sound, rate_hz: int, gain_db: float, ceiling_dbfs: float) -> Samples:
    """Mono samples at `rate_hz`, full scale 1, `gain_db` louder, with no sample above `ceiling_dbfs`."""
    # `frombuffer` needs whole samples; an odd last byte would be an engine's mistake, caught when the take is checked.
    samples = np.frombuffer(sound.samples, dtype="<i2").astype(np.float32)
    if sound.rate_hz != rate_hz:
        common = math.gcd(sound.rate_hz, rate_hz)
        samples = resample_poly(samples, rate_hz // common, sound.rate_hz // common)
    louder: Samples = samples * np.float32(ratio(gain_db) / FULL_SCALE)
    return limited(louder, rate_hz, ratio(ceiling_dbfs))


def limited(samples: Samples, rate_hz: int, ceiling: float) -> Samples:
    """The samples with the gain turned down smoothly, 5 ms before and after, wherever one is above `ceiling`."""
    level = np.abs(samples)
    if not len(level) or float(level.max()) <= ceiling:
        return samples
    needed = ceiling / np.maximum(level, ceiling)
    reach = round(LOOK_AHEAD_S * rate_hz / 2)
    # Around a peak every value of the minimum is at or under what the peak needs, and so is a mean of them; taken
    # twice, it turns the corners of the curve into slopes.
    gain = minimum_filter1d(needed, 4 * reach + 1, mode="nearest")
    for _ in range(2):
        gain = uniform_filter1d(gain, 2 * reach + 1, mode="nearest")
    quieter: Samples = (samples * np.minimum(gain, needed)).astype(np.float32)
    return quieter
