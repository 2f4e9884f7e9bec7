"""Every voice stands beside the others at the same loudness, by a gain that was measured once."""

from __future__ import annotations

import numpy as np
import pytest

from interview_audio.model import Sound
from interview_audio.speech import Engines
from interview_audio.speech.engines.engine import to_sound
from interview_audio.speech.voices.calibration import calibrated, compared, loudness

from .samples import SHIPPED


def tone(hz: float, level_db: float, rate_hz: int, seconds: float = 5.0) -> Sound:
    t = np.arange(round(seconds * rate_hz)) / rate_hz
    return to_sound(10 ** (level_db / 20) * np.sin(2 * np.pi * hz * t), rate_hz)


@pytest.mark.parametrize("rate_hz", [16_000, 22_050, 24_000, 48_000])
def test_a_full_sine_of_one_kilohertz_is_three_below_its_peak(rate_hz: int) -> None:
    assert loudness(tone(997, 0.0, rate_hz)) == pytest.approx(-3.01, abs=0.1)  # the standard's own example
    assert loudness(tone(997, -20.0, rate_hz)) == pytest.approx(-23.01, abs=0.1)


@pytest.mark.parametrize(("hz", "gain_db"), [(38.135, -6.7), (100, -1.8), (3_000, 3.2), (6_000, 3.3)])
def test_the_ear_hears_little_below_and_more_above(hz: float, gain_db: float) -> None:
    level = loudness(tone(hz, -10.0, 48_000)) - loudness(tone(997, -10.0, 48_000))
    assert level == pytest.approx(gain_db, abs=0.4)


def test_voices_are_compared_as_they_are_heard(engines: Engines) -> None:
    voices = [SHIPPED[f"pyttsx3:en-us+{variant}"] for variant in ("david", "f5", "m8")]
    pairs = {(a.id, b.id): value for a, b, value in compared(voices, engines)}
    assert len(pairs) == 3
    assert all(0.55 < value < 0.8 for value in pairs.values())


def test_silence_and_whispers_between_words_do_not_count() -> None:
    loud, soft = tone(500, -10, 24_000), tone(500, -45, 24_000)
    assert loudness(Sound(loud.samples + bytes(480_000) + soft.samples + loud.samples, 24_000)) == pytest.approx(
        loudness(loud), abs=0.2
    )


@pytest.mark.parametrize("id_", ["hibari:heart", "pyttsx3:en-us+david", "pyttsx3:en-gb+f5", "pyttsx3:de+f5"])
def test_the_gain_in_a_file_is_that_of_the_voice(engines: Engines, id_: str) -> None:
    voice = SHIPPED[id_]
    assert calibrated(voice, engines[voice.engine]).gain_db == pytest.approx(voice.gain_db, abs=0.7)
