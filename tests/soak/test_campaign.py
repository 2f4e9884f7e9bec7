"""A short share of the campaign of random operations."""

from __future__ import annotations

import os

import pytest

from .campaign import run
from .show import LONG

SEEDS = int(os.environ.get("SOAK_CAMPAIGNS", "100")) if LONG else 3


@pytest.mark.parametrize("seed", range(SEEDS))
def test_nothing_of_the_author_s_is_lost_whatever_happens(seed: int) -> None:
    run(seed, 150 if LONG else 40)
