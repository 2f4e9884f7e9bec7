"""Loudness and peaks, against the test signals of EBU Tech 3341 and against ffmpeg's own meter."""

from __future__ import annotations

import math
import wave
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.episode.sound.ffmpeg import measure_file
from interview_audio.episode.sound.gating import decibels, integrated_loudness, merge_blocks, ratio
from interview_audio.episode.sound.loudness import loudness_blocks, true_peak

RATE_HZ = 44_100
Samples = npt.NDArray[np.float32]


def sine(level_dbfs: float, seconds: float, *, hertz: float = 1000.0, channels: int = 2) -> Samples:
    wave_ = 10 ** (level_dbfs / 20) * np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE_HZ)) / RATE_HZ)
    return np.stack([wave_] * channels, axis=1).astype(np.float32) if channels == 2 else wave_.astype(np.float32)


# EBU Tech 3341, table 1: signal levels and lengths, and the loudness a meter has to show to 0.1 LU.
@pytest.mark.parametrize(
    ("parts", "lufs"),
    [
        ([(-23.0, 20)], -23.0),
        ([(-33.0, 20)], -33.0),
        ([(-36.0, 10), (-23.0, 60), (-36.0, 10)], -23.0),
        ([(-72.0, 10), (-36.0, 10), (-23.0, 60), (-36.0, 10), (-72.0, 10)], -23.0),
        ([(-26.0, 20), (-20.0, 20.1), (-26.0, 20)], -23.0),
    ],
)
def test_the_signals_of_the_ebu(parts: list[tuple[float, float]], lufs: float) -> None:
    sound = np.concatenate([sine(level, seconds) for level, seconds in parts])
    assert integrated_loudness(loudness_blocks(sound, RATE_HZ)) == pytest.approx(lufs, abs=0.1)


def test_one_channel_is_three_decibels_below_two() -> None:
    assert integrated_loudness(loudness_blocks(sine(-23, 5, channels=1), RATE_HZ)) == pytest.approx(-26.0, abs=0.1)


@pytest.mark.parametrize("sound", [np.zeros(0, np.float32), np.zeros(RATE_HZ, np.float32), sine(-20, 0.3, channels=1)])
def test_what_is_silent_or_shorter_than_a_block_has_no_loudness(sound: Samples) -> None:
    assert integrated_loudness(loudness_blocks(sound, RATE_HZ)) == -math.inf


def test_the_loudness_of_parts_is_that_of_the_whole() -> None:
    silence = np.zeros(RATE_HZ // 2, np.float32)
    parts = [np.concatenate([sine(level, 4.0, channels=1), silence]) for level in (-30, -18, -24, -21)]
    whole = integrated_loudness(loudness_blocks(np.concatenate(parts), RATE_HZ))
    assert integrated_loudness(
        merge_blocks(loudness_blocks(part, RATE_HZ, after_silence=True) for part in parts)
    ) == pytest.approx(whole, abs=0.05)


@pytest.mark.parametrize("hertz", [60.0, 400.0, 3000.0, 9000.0])
def test_it_measures_as_ffmpeg_does(tmp_path: Path, hertz: float) -> None:
    sound = sine(-20, 5, hertz=hertz, channels=1) + sine(-30, 5, hertz=hertz / 3, channels=1)
    sound *= np.hanning(len(sound)).astype(np.float32)  # a sine that is cut off overshoots, in every meter otherwise
    with wave.open(str(tmp_path / "a.wav"), "wb") as file:
        file.setparams((1, 2, RATE_HZ, 0, "NONE", ""))
        file.writeframes((sound * 32_767).astype("<i2").tobytes())
    heard = measure_file(tmp_path / "a.wav")
    assert integrated_loudness(loudness_blocks(sound, RATE_HZ)) == pytest.approx(heard.loudness_lufs, abs=0.1)
    assert decibels(true_peak(sound)) == pytest.approx(heard.peak_dbtp, abs=0.2)


def test_a_peak_between_the_samples_is_found() -> None:
    """EBU Tech 3341, signal 16: at a quarter of the rate and 45 degrees every sample is 3 dB below the peak."""
    wave_ = 0.5 * np.sin(np.pi / 2 * np.arange(4000) + np.pi / 4) * np.hanning(4000)
    assert np.abs(wave_).max() == pytest.approx(0.354, abs=0.001)
    assert true_peak(wave_.astype(np.float32)) == pytest.approx(0.5, rel=0.02)


def test_silence_has_no_peak() -> None:
    assert true_peak(np.zeros(100, np.float32)) == 0.0
    assert decibels(0.0) == -math.inf


@given(st.floats(-60, 20))
def test_decibels_and_ratios_are_each_others_inverse(db: float) -> None:
    assert decibels(ratio(db)) == pytest.approx(db)
