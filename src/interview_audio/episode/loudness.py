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
PIECE = 1 << 20  # samples looked at a time
PIECE_HOPS = 256  # the same in tenths of a second
RINGING = 10 * OVERSAMPLING  # half the length of the filter between samples
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

    filters = _k_weighting(rate_hz)
    state = np.zeros((len(filters), 2, *samples.shape[1:]), np.float32)
    parts = []
    for start in range(0, count, PIECE_HOPS):
        piece = samples[start * hop : min(count, start + PIECE_HOPS) * hop]
        weighted, state = sosfilt(filters, piece, axis=0, zi=state)
        squares = np.square(weighted).reshape(-1, hop, *samples.shape[1:]).mean(axis=1)
        parts.append(squares.sum(axis=1) if squares.ndim == 2 else squares)
    hops = np.concatenate(parts)
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
    if not len(samples):
        return 0.0
    highest = max(float(samples.max()), -float(samples.min()))
    if highest == 0.0:
        return 0.0
    found = highest
    for start in range(0, len(samples), PIECE):
        first, end = max(0, start - MARGIN), min(len(samples), start + PIECE)
        found = max(found, _peak_between(samples[first : end + MARGIN], start - first, end - first, highest / 2))
    return found


def _peak_between(samples: Samples, start: int, end: int, high: float) -> float:
    """The highest level between the samples around those from `start` to `end` that are `high`."""
    import numpy as np
    from scipy.signal import resample_poly

    level = np.abs(samples) if samples.ndim == 1 else np.abs(samples).max(axis=1)
    places = start + np.flatnonzero(level[start:end] >= high)
    if not len(places):
        return 0.0
    near = np.zeros(len(level) + 1, np.int32)
    np.add.at(near, np.maximum(places - MARGIN, 0), 1)
    np.add.at(near, np.minimum(places + MARGIN + 1, len(level)), -1)
    kept = np.cumsum(near)[:-1] > 0
    between = np.abs(resample_poly(samples[kept], OVERSAMPLING, 1, axis=0))
    # where the sound goes on beyond what is looked at, its sudden end rings; that place is looked at by a neighbour
    inner = between[RINGING * bool(kept[0] and start) : len(between) - RINGING * bool(kept[-1] and end < len(level))]
    return float(inner.max(initial=0.0))
