"""Loudness put together from counted blocks is what all of them give at once."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.episode.sound.gating import (
    Blocks,
    counted,
    decibels,
    energy,
    integrated_loudness,
    loudness,
    merge_blocks,
    ratio,
)

LOUDNESSES = st.lists(st.floats(-90.0, 0.0), max_size=60)


def blocks(*lufs: float) -> Blocks:
    return counted(map(energy, lufs))


def exactly(lufs: list[float]) -> float:
    """Both gates as BS.1770 has them, over every block by itself."""
    kept = [energy(x) for x in lufs if x > -70.0]
    if not kept:
        return -math.inf
    gate = loudness(sum(kept) / len(kept)) - 10
    kept = [x for x in kept if loudness(x) > gate]
    return loudness(sum(kept) / len(kept))


@pytest.mark.parametrize(
    ("lufs", "expected"),
    [
        ([], -math.inf),
        ([-70.1, -math.inf], -math.inf),
        ([-23.0] * 5, -23.0),
        ([-23.0] * 5 + [-80.0] * 500, -23.0),  # the absolute gate
        ([-20.0] * 5 + [-40.0] * 5, -20.0),  # the relative one: 10 below the mean of -23
        ([-20.0] * 5 + [-30.0] * 5, -22.6),
    ],
)
def test_quiet_blocks_do_not_count(lufs: list[float], expected: float) -> None:
    assert integrated_loudness(blocks(*(x for x in lufs if x > -math.inf))) == pytest.approx(expected, abs=0.05)


@given(LOUDNESSES)
def test_it_is_as_good_as_exact(lufs: list[float]) -> None:
    gate = (loudness(sum(map(energy, found)) / len(found)) - 10) if (found := [x for x in lufs if x > -70.0]) else 0.0
    if any(abs(x - gate) <= 0.1 for x in lufs) or any(abs(x + 70.0) < 1e-6 for x in lufs):
        return  # a block at the very gate may fall on either side of it
    assert integrated_loudness(blocks(*lufs)) == pytest.approx(exactly(lufs), abs=1e-6)


@given(st.lists(LOUDNESSES, max_size=5))
def test_parts_are_worth_the_whole(parts: list[list[float]]) -> None:
    whole = blocks(*(x for part in parts for x in part))
    found = merge_blocks(blocks(*part) for part in parts)
    assert {step: count for step, (count, _) in found.items()} == {step: count for step, (count, _) in whole.items()}
    assert integrated_loudness(found) == pytest.approx(integrated_loudness(whole), abs=1e-6)


@pytest.mark.parametrize(("db", "expected"), [(0.0, 1.0), (20.0, 10.0), (-6.0206, 0.5)])
def test_decibels_and_ratios_are_each_others_inverse(db: float, expected: float) -> None:
    assert ratio(db) == pytest.approx(expected, rel=1e-4)
    assert decibels(expected) == pytest.approx(db, abs=1e-3)
    assert decibels(0.0) == -math.inf
