"""The rate, the gain and the ceiling of a take."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.episode.sound.gating import decibels, integrated_loudness
from interview_audio.episode.sound.loudness import loudness_blocks
from interview_audio.episode.sound.mastering import limit, pan_samples, resample
from interview_audio.model import Sound

RATE_HZ = 44_100
HALF = decibels(0.5)


def tone(hertz: float, rate_hz: int, level: float = 0.1, seconds: float = 1.0) -> Sound:
    wave = level * np.sin(2 * np.pi * hertz * np.arange(int(seconds * rate_hz)) / rate_hz)
    return Sound((wave * 32_768).astype("<i2").tobytes(), rate_hz)


def spectrum_db(samples: np.ndarray[tuple[int], np.dtype[np.float32]]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Of the middle, in decibels below the strongest line; a line a hertz."""
    middle = samples[len(samples) // 2 - RATE_HZ // 4 : len(samples) // 2 + RATE_HZ // 4]
    lines = np.abs(np.fft.rfft(middle * np.blackman(len(middle)), RATE_HZ))
    found: np.ndarray[tuple[int], np.dtype[np.float64]] = 20 * np.log10(lines / lines.max() + 1e-12)
    return found


@pytest.mark.parametrize("rate_hz", [16_000, 22_050, 24_000, 44_100, 48_000])
def test_resampling_keeps_the_pitch_and_adds_no_metal(rate_hz: int) -> None:
    """Linear resampling mirrors a tone of 5 kHz at half the rate, 25 dB below it: that sounds metallic."""
    lines = spectrum_db(resample(tone(5000, rate_hz), RATE_HZ))
    assert abs(int(lines.argmax()) - 5000) <= 1
    others = np.delete(lines, range(4950, 5051))
    assert others.max() < -60


@pytest.mark.parametrize("rate_hz", [16_000, 22_050, 24_000, 44_100])
def test_the_length_is_kept(rate_hz: int) -> None:
    assert abs(len(resample(tone(400, rate_hz, seconds=0.777), RATE_HZ)) - 0.777 * RATE_HZ) <= 3


def test_no_sound_gives_no_samples() -> None:
    assert len(resample(Sound(b"", 24_000), RATE_HZ)) == 0


def test_sound_under_the_ceiling_is_left_alone() -> None:
    samples = np.linspace(-0.4, 0.4, 5000, dtype=np.float32)
    assert limit(samples, RATE_HZ, HALF) is samples


@given(st.lists(st.tuples(st.integers(0, 20_000), st.floats(-3, 3)), min_size=1, max_size=30), st.floats(0.1, 0.9))
def test_no_sample_is_above_the_ceiling(spikes: list[tuple[int, float]], ceiling: float) -> None:
    samples = 0.05 * np.random.default_rng(1).normal(size=20_001).astype(np.float32)
    for place, height in spikes:
        samples[place] = height
    assert np.abs(limit(samples, RATE_HZ, decibels(ceiling))).max() <= ceiling * 1.0001


def test_the_gain_moves_smoothly_and_only_around_the_peak() -> None:
    samples = np.full(RATE_HZ, 0.2, dtype=np.float32)
    samples[20_000] = 1.0
    gain = limit(samples, RATE_HZ, HALF) / samples
    assert gain[20_000] == pytest.approx(0.5)
    assert np.abs(np.diff(gain)).max() < 0.02  # no click
    assert np.all(gain[: 20_000 - 900] == 1)
    assert np.all(gain[20_000 + 900 :] == 1)


@pytest.mark.parametrize("pan", [-1.0, -0.35, 0.0, 0.35, 1.0])
def test_a_place_in_stereo_changes_no_loudness(pan: float) -> None:
    mono = resample(tone(1000, RATE_HZ), RATE_HZ)
    stereo = pan_samples(mono, pan)
    assert stereo.shape == (len(mono), 2)
    loudness = [integrated_loudness(loudness_blocks(samples, RATE_HZ)) for samples in (mono, stereo)]
    assert loudness[0] == pytest.approx(loudness[1], abs=0.01)
    left, right = np.abs(stereo).max(axis=0)
    assert np.sign(right - left) == np.sign(pan) or abs(right - left) < 1e-6


def test_both_channels_are_turned_down_alike() -> None:
    samples = np.full((RATE_HZ, 2), 0.2, dtype=np.float32)
    samples[20_000, 0] = 1.0
    gain = limit(samples, RATE_HZ, HALF) / samples
    assert np.allclose(gain[:, 0], gain[:, 1])
