"""Loudness and peaks as broadcasters measure them: ITU-R BS.1770-5, EBU R 128."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from interview_audio.episode.gating import Blocks, counted

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Samples = npt.NDArray[np.float32]  # full scale is 1; (frames,) or (frames, 2)

HOP_S = 0.1
BLOCK_HOPS = 4
OVERSAMPLING = 4
MARGIN = 16  # samples on either side that a value between two samples depends on


@cache
def _k_weighting(rate_hz: int) -> npt.NDArray[np.float32]:
    """Second-order sections of the head filter and the low cut, designed for any rate.

    BS.1770 gives coefficients for 48 kHz only; these are the analogue filters behind them (EBU Tech 3341 asks for
    the same response at other rates), brought to `rate_hz` by the bilinear transform.
    """
    import numpy as np

    return np.array([_shelf(rate_hz), _low_cut(rate_hz)], dtype=np.float32)


def _shelf(rate_hz: int) -> list[float]:
    k, q = math.tan(math.pi * 1681.974450955533 / rate_hz), 0.7071752369554196
    high = 10 ** (3.999843853973347 / 20)
    band = high**0.4996667741545416
    a0 = 1 + k / q + k * k
    return [
        (high + band * k / q + k * k) / a0,
        2 * (k * k - high) / a0,
        (high - band * k / q + k * k) / a0,
        1.0,
        2 * (k * k - 1) / a0,
        (1 - k / q + k * k) / a0,
    ]


def _low_cut(rate_hz: int) -> list[float]:
    k, q = math.tan(math.pi * 38.13547087602444 / rate_hz), 0.5003270373238773
    a0 = 1 + k / q + k * k
    return [1.0, -2.0, 1.0, 1.0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0]


def blocks_of(samples: Samples, rate_hz: int, *, after_silence: bool = False) -> Blocks:
    """The blocks of a sound, channels added up; its odd end, under 100 ms, is left out.

    Of sounds that all end in silence, those that begin in it are counted as well where they are `after_silence`: then
    the blocks of all of them are those of the sounds in a row.
    """
    import numpy as np

    hop = round(HOP_S * rate_hz)
    count = len(samples) // hop
    if not count:
        return {}
    from scipy.signal import sosfilt  # takes half a second, which a render from the store doesn't need

    weighted = sosfilt(_k_weighting(rate_hz), samples, axis=0)[: count * hop]
    squares = np.square(weighted).reshape(count, hop, *samples.shape[1:]).mean(axis=1)
    hops = squares.sum(axis=1) if squares.ndim == 2 else squares
    hops = np.concatenate([np.zeros(BLOCK_HOPS - 1 if after_silence else 0), hops])
    if len(hops) < BLOCK_HOPS:
        return {}
    means = np.convolve(hops, np.full(BLOCK_HOPS, 1 / BLOCK_HOPS), mode="valid")
    return counted(map(float, means))


def true_peak(samples: Samples) -> float:
    """The highest level between the samples as well as on them, where full scale is 1.

    Only the surroundings of high samples are oversampled: in sound without much energy near half the sample rate, a
    true peak is less than 6 dB above the samples beside it. They are strung together, since calls are dear; what
    rings where they meet stays below the peak, as no sample there reaches half of it.
    """
    import numpy as np

    level = np.abs(samples) if samples.ndim == 1 else np.abs(samples).max(axis=1)
    highest = float(level.max(initial=0.0))
    if highest == 0.0:
        return 0.0
    from scipy.signal import resample_poly

    near = np.zeros(len(level) + 1, np.int32)
    high = np.flatnonzero(level >= highest / 2)
    np.add.at(near, np.maximum(high - MARGIN, 0), 1)
    np.add.at(near, np.minimum(high + MARGIN + 1, len(level)), -1)
    windows = samples[np.cumsum(near)[:-1] > 0]
    return max(highest, float(np.abs(resample_poly(windows, OVERSAMPLING, 1, axis=0)).max()))
