"""Compute integrated loudness from histograms of blocks, so that sounds can be combined without being measured again.

ITU-R BS.1770-5 gates blocks of 400 ms, one every 100 ms: first those below -70 LUFS, then those 10 LU below the mean
of the rest. Blocks of a tenth of a unit are counted together, with their energies added up; so the mean is exact, and
the second gate is off by less than a tenth. Nothing here needs samples, or a library that knows about them.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

ABSOLUTE_GATE_LUFS = -70.0
RELATIVE_GATE_LU = 10.0
STEPS_PER_LU = 10

Blocks = Mapping[int, tuple[int, float]]
"""How many blocks there are, and their energy, by loudness in tenths of a unit; those below -70 LUFS are left out."""


def counted(energies: Iterable[float]) -> Blocks:
    """Count blocks by their energy, each the mean square of K-weighted sound."""
    found: dict[int, tuple[int, float]] = {}
    least = energy(ABSOLUTE_GATE_LUFS)
    for value in energies:
        if value > least:
            step = math.floor(loudness(value) * STEPS_PER_LU)
            count, total = found.get(step, (0, 0.0))
            found[step] = count + 1, total + value
    return found


def merge_blocks(parts: Iterable[Blocks]) -> Blocks:
    """Merge the blocks of sounds that are played one after the other."""
    counts: dict[int, int] = defaultdict(int)
    totals: dict[int, float] = defaultdict(float)
    for part in parts:
        for step, (count, total) in part.items():
            counts[step] += count
            totals[step] += total
    return {step: (counts[step], totals[step]) for step in sorted(counts)}


def integrated_loudness(blocks: Blocks) -> float:
    """Return the integrated loudness in LUFS, -inf if nothing passes the absolute gate."""
    if not blocks:
        return -math.inf
    gate = math.floor((_mean(blocks) - RELATIVE_GATE_LU) * STEPS_PER_LU)
    return _mean({step: block for step, block in blocks.items() if step >= gate})


def _mean(blocks: Blocks) -> float:
    return loudness(sum(total for _, total in blocks.values()) / sum(count for count, _ in blocks.values()))


def loudness(energy: float) -> float:
    """Convert energy to LUFS."""
    return -0.691 + 10 * math.log10(energy)


def energy(lufs: float) -> float:
    """Convert LUFS to energy."""
    return math.pow(10, (lufs + 0.691) / 10)


def decibels(ratio: float) -> float:
    """Convert a ratio of amplitudes to dB."""
    return 20 * math.log10(ratio) if ratio > 0 else -math.inf


def ratio(db: float) -> float:
    """Convert dB to a ratio of amplitudes."""
    return math.pow(10, db / 20)
