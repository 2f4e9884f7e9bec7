"""Measure loudness and true peak as broadcasters do: ITU-R BS.1770-5, EBU R 128."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from interview_audio.episode.sound.gating import Blocks, counted

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Samples = npt.NDArray[np.float32]  # full scale is 1; (frames,) or (frames, 2)

HOP_S = 0.1
BLOCK_HOPS = 4
LEAD_HOPS, FRAME_HOPS = 1, 7  # weighted at once: in the lead the filters forget all that came before
STEP = 96  # samples weighted by one product of matrices, at most
TAPS = 32  # of the filter that finds a value between two samples
KAISER = 8.0  # its window
BETWEEN = (0.25, 0.5, 0.75)  # where it is looked for: four times the rate, as the standard has it
PIECE = 1 << 16  # samples looked at a time


@cache
def _k_weighting(rate_hz: int, step: int) -> tuple[Samples, Samples]:
    """Return head filter and low cut for `step` samples in a row, as matrices.

    Of the samples and the four values that the filters remember (a row of both) the first makes the weighted samples,
    the second what is remembered after them. BS.1770 gives coefficients for 48 kHz only; these are the analogue filters
    behind them (EBU Tech 3341 asks for the same response at other rates), brought to `rate_hz` by the bilinear
    transform.
    """
    import numpy as np

    sections = _shelf(rate_hz), _low_cut(rate_hz)
    heard, remembered = np.zeros((step + 4, step)), np.zeros((step + 4, 4))
    for row in range(step + 4):
        memory = [float(row == step + place) for place in range(4)]
        for column in range(step):
            value = float(row == column)
            for n, (b0, b1, b2, _, a1, a2) in enumerate(sections):  # direct form II, transposed
                out = b0 * value + memory[2 * n]
                memory[2 * n : 2 * n + 2] = b1 * value - a1 * out + memory[2 * n + 1], b2 * value - a2 * out
                value = out
            heard[row, column] = value
        remembered[row] = memory
    return heard.astype(np.float32), remembered.astype(np.float32)


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


def loudness_blocks(samples: Samples, rate_hz: int, *, after_silence: bool = False) -> Blocks:
    """Count the loudness blocks of a sound, channels added up; a remainder of less than 100 ms is left out.

    With `after_silence` the blocks that begin in the silence before the sound count as well: then the blocks of sounds
    that all end in silence add up to those of the sounds in a row.
    """
    import numpy as np

    count = len(samples) // round(HOP_S * rate_hz)
    if not count:
        return {}
    channels = [samples] if samples.ndim == 1 else list(samples.T)
    hops = np.sum([_energies(channel, rate_hz, count) for channel in channels], axis=0)
    hops = np.concatenate([np.zeros(BLOCK_HOPS - 1 if after_silence else 0), hops])
    if len(hops) < BLOCK_HOPS:
        return {}
    means = np.convolve(hops, np.full(BLOCK_HOPS, 1 / BLOCK_HOPS), mode="valid")
    return counted(map(float, means))


def _energies(samples: Samples, rate_hz: int, count: int) -> npt.NDArray[np.float64]:
    """Return the K-weighted mean square of each of the first `count` tenths of a second.

    The sound is cut in frames, each with what precedes it, that are weighted side by side: so a recursive filter is
    a few products of matrices. (The library that has such filters takes a second to load.)
    """
    import numpy as np

    hop = round(HOP_S * rate_hz)
    step = max(n for n in range(1, STEP + 1) if hop % n == 0)
    heard, remembered = _k_weighting(rate_hz, step)
    frames = -(-count // FRAME_HOPS)
    lead, length = LEAD_HOPS * hop, FRAME_HOPS * hop
    room = np.zeros(lead + frames * length, np.float32)
    room[lead : lead + count * hop] = samples[: count * hop]
    rows = np.lib.stride_tricks.sliding_window_view(room, lead + length)[::length]
    memory = np.zeros((frames, 4), np.float32)
    squares = np.zeros((frames, LEAD_HOPS + FRAME_HOPS))
    for start in range(0, lead + length, step):
        given = np.concatenate([rows[:, start : start + step], memory], axis=1)
        weighted, memory = given @ heard, given @ remembered
        squares[:, start // hop] += np.einsum("ij,ij->i", weighted, weighted)
    return (squares[:, LEAD_HOPS:] / hop).ravel()[:count]


@cache
def _between() -> Samples:
    """Return windowed-sinc weights for the values between two samples: a row of `TAPS` weights for each position."""
    import numpy as np

    places = np.arange(TAPS) - (TAPS // 2 - 1) - np.array(BETWEEN)[:, np.newaxis]
    window = np.i0(KAISER * np.sqrt(np.clip(1 - (places / (TAPS / 2)) ** 2, 0, None))) / np.i0(KAISER)
    taps = np.sinc(places) * window
    between: Samples = (taps / taps.sum(axis=1, keepdims=True)).astype(np.float32)
    return between


def true_peak(samples: Samples) -> float:
    """Return the true peak, the highest level on and between the samples; full scale is 1.

    Only the neighbours of high samples are looked at: in sound without much energy near half the sample rate, a true
    peak is less than 6 dB above the samples beside it.
    """
    channels = [samples] if samples.ndim == 1 else list(samples.T)
    return max((_peak(channel) for channel in channels if len(channel)), default=0.0)


def _peak(samples: Samples) -> float:
    import numpy as np

    highest = max(float(samples.max()), -float(samples.min()))
    found = highest
    before, after = TAPS // 2 - 1, TAPS // 2
    for start in range(0, len(samples) if highest else 0, PIECE):
        first = max(0, start - 1)  # what lies between two pieces belongs to the later one
        high = np.abs(samples[first : start + PIECE]) >= highest / 2
        high[:-1] |= high[1:]  # what lies between two samples lies after the first of them
        piece = np.pad(samples[max(0, first - before) : start + PIECE + after], (max(0, before - first), after))
        near = np.lib.stride_tricks.sliding_window_view(piece, TAPS)[np.flatnonzero(high)]
        found = max(found, float(np.abs(near @ _between().T).max(initial=0.0)))
    return found
