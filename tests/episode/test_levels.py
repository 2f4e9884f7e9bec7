"""The gain of every voice."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from interview_audio.episode.sound.levels import Levels
from interview_audio.errors import AudioError

from .conftest import ANN, BEN

LEVELS = Levels(target_lufs=-19.0)


@pytest.mark.parametrize(
    ("target", "own", "gain"),
    [(-19.0, 0.0, 0.0), (-19.0, 4.5, 4.5), (-16.0, 4.5, 7.5), (-19.0, 6.7, 6.5), (-19.0, 6.8, 7.0)],
)
def test_a_voice_starts_from_its_calibration(target: float, own: float, gain: float) -> None:
    assert Levels(target).processing(replace(ANN, gain_db=own)).gain_db == gain


@pytest.mark.parametrize(
    ("ann", "ben", "gains"),
    [
        (-19.4, -18.6, (0.0, 0.0)),  # within half a unit: nothing is encoded again
        (-22.0, -19.0, (3.0, 0.0)),
        (-22.0, -15.0, (3.0, -4.0)),
        (-21.8, -19.6, (3.0, 0.5)),  # gains go in steps of half a decibel
        (-22.0, -math.inf, (3.0, 0.0)),  # too short to be measured
    ],
)
def test_a_voice_that_is_off_is_brought_to_the_target(ann: float, ben: float, gains: tuple[float, float]) -> None:
    levels = LEVELS.balanced({ANN: ann, BEN: ben})
    assert (levels.processing(ANN).gain_db, levels.processing(BEN).gain_db) == gains
    assert (levels is LEVELS) == (gains == (0.0, 0.0))


def test_a_correction_moves_all_voices_alike() -> None:
    levels = LEVELS.balanced({ANN: -22.0}).corrected(-21.5, -3.0, [ANN, BEN])
    assert (levels.processing(ANN).gain_db, levels.processing(BEN).gain_db) == (5.5, 2.5)
    assert levels.ceiling_dbfs == LEVELS.ceiling_dbfs


@pytest.mark.parametrize(("lufs", "peak"), [(-19.0, -3.0), (-19.6, -1.0), (-18.4, -math.inf)])
def test_what_is_near_enough_is_not_corrected(lufs: float, peak: float) -> None:
    assert LEVELS.corrected(lufs, peak, [ANN]) is LEVELS


def test_peaks_lower_the_ceiling() -> None:
    assert LEVELS.corrected(-19.0, 0.5, [ANN]).ceiling_dbfs == pytest.approx(LEVELS.ceiling_dbfs - 1.8)


@pytest.mark.parametrize(
    ("lufs", "peak", "faults"),
    [
        (-19.0, -1.0, []),
        (-18.0, -4.0, []),
        (-20.1, -4.0, ["its loudness is -20.1 LUFS instead of -19.0"]),
        (-19.0, -0.9, ["its true peak is -0.9 dBTP, above -1.0"]),
        (math.nan, -4.0, ["its loudness is nan LUFS instead of -19.0"]),
    ],
)
def test_the_gate(lufs: float, peak: float, faults: list[str]) -> None:
    assert LEVELS.faults(lufs, peak) == faults


def test_silence_cannot_be_put_right() -> None:
    with pytest.raises(AudioError, match="51 dB too quiet"):
        LEVELS.corrected(-70.0, -3.0, [ANN])
