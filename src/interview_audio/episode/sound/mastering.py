"""Prepare a take's sound for the encoder: resample it, pan it, keep its peaks under a ceiling."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from interview_audio.episode.sound.gating import ratio
from interview_audio.model import Sound

if TYPE_CHECKING:
    from interview_audio.episode.sound.loudness import Samples

FULL_SCALE = 32_768
LOOK_AHEAD_S = 0.005
PIECE = 1 << 14  # samples treated at a time; most pieces hold no peak, and are left alone


def resample(sound: Sound, rate_hz: int) -> Samples:
    """Return mono samples at `rate_hz`, full scale 1, resampled without aliasing."""
    import numpy as np

    samples = np.frombuffer(sound.samples, dtype="<i2").astype(np.float32) / np.float32(FULL_SCALE)
    if sound.rate_hz == rate_hz:
        return samples
    import soxr

    resampled: Samples = soxr.resample(samples, sound.rate_hz, rate_hz)
    return resampled


def pan_samples(samples: Samples, pan: float) -> Samples:
    """Pan mono samples to two channels at constant power: -1 is left, 0 the middle, 1 right."""
    import numpy as np

    angle = (pan + 1) * math.pi / 4
    return samples[:, np.newaxis] * np.array([math.cos(angle), math.sin(angle)], dtype=np.float32)


def limit(samples: Samples, rate_hz: int, ceiling_dbfs: float) -> Samples:
    """Limit samples: turn the gain down smoothly, 5 ms before and after, wherever one exceeds the ceiling."""
    import numpy as np

    ceiling = ratio(ceiling_dbfs)
    if not len(samples) or max(float(samples.max()), -float(samples.min())) <= ceiling:
        return samples
    reach = round(LOOK_AHEAD_S * rate_hz / 2)
    quieter = samples.copy()
    for start in range(0, len(samples), PIECE):
        # a sample's gain hangs on what stands as far from it as the filters reach together
        first, end = max(0, start - 4 * reach), min(len(samples), start + PIECE)
        surroundings = samples[first : end + 4 * reach]
        if max(float(surroundings.max()), -float(surroundings.min())) <= ceiling:
            continue
        gain = _gain(surroundings, reach, ceiling)[start - first : end - first]
        quieter[start:end] *= gain if samples.ndim == 1 else gain[:, np.newaxis]
    return quieter


def _gain(samples: Samples, reach: int, ceiling: float) -> Samples:
    import numpy as np

    level = np.abs(samples) if samples.ndim == 1 else np.abs(samples).max(axis=1)
    needed: Samples = np.asarray(ceiling / np.maximum(level, ceiling), np.float32)
    # Around a peak every value of the minimum is at or under what the peak needs, and so is a mean of them; taken
    # twice, it turns the corners of the curve into slopes.
    gain = _least_around(needed, 2 * reach)
    for _ in range(2):
        gain = _mean_around(gain, reach)
    return np.minimum(gain, needed)


def _least_around(values: Samples, reach: int) -> Samples:
    """Return for each value the minimum of those up to `reach` before and after it."""
    import numpy as np

    least, width, wanted = np.pad(values, reach, mode="edge"), 1, 2 * reach + 1
    while 2 * width <= wanted:  # each is the least of `width` values from its place on
        least = np.minimum(least[:-width], least[width:])
        width *= 2
    rest = wanted - width
    return np.minimum(least[: len(values)], least[rest : rest + len(values)])


def _mean_around(values: Samples, reach: int) -> Samples:
    """Return for each value the mean of those up to `reach` before and after it."""
    import numpy as np

    width = 2 * reach + 1
    sums = np.cumsum(np.pad(values, (reach + 1, reach), mode="edge"), dtype=np.float64)
    mean: Samples = ((sums[width:] - sums[:-width]) / width).astype(np.float32)
    return mean
