"""A turn of any length fits into memory: what is done to it in pieces comes out as if it were done at once."""

from __future__ import annotations

import numpy as np
import pytest

from interview_audio.episode.sound import loudness, mastering
from interview_audio.episode.sound.gating import integrated_loudness

RATE_HZ = 44_100


def sound(channels: int) -> loudness.Samples:
    noise = np.random.default_rng(5).normal(0, 0.2, (3 * RATE_HZ, channels)).astype(np.float32)
    noise[RATE_HZ : RATE_HZ + 200] *= 4
    return noise[:, 0] if channels == 1 else noise


@pytest.mark.parametrize("piece", [1000, 4411, 44_100])
@pytest.mark.parametrize("channels", [1, 2])
def test_pieces_are_worth_the_whole(monkeypatch: pytest.MonkeyPatch, piece: int, channels: int) -> None:
    samples = sound(channels)
    whole = (
        mastering.limit(samples, RATE_HZ, -6.0),
        loudness.true_peak(samples),
        loudness.loudness_blocks(samples, RATE_HZ),
    )
    monkeypatch.setattr(mastering, "PIECE", piece)
    monkeypatch.setattr(loudness, "PIECE", piece)
    assert np.allclose(mastering.limit(samples, RATE_HZ, -6.0), whole[0], atol=1e-6)
    assert loudness.true_peak(samples) == pytest.approx(whole[1], rel=0.01)
    assert integrated_loudness(loudness.loudness_blocks(samples, RATE_HZ)) == pytest.approx(
        integrated_loudness(whole[2]), abs=0.001
    )
