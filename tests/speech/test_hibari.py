"""heart asks: the pitch of a yes/no question ends high, and nothing else of what it says changes."""

from __future__ import annotations

import numpy as np
import pytest

from interview_audio.speech.engines import hibari
from interview_audio.speech.engines.hibari import HibariEngine, with_final_rise

from .samples import HEART

FLAT = np.full(80, 200.0, np.float32)
HEARD = np.arange(80) < 70


def test_a_contour_ends_high_and_begins_as_it_did() -> None:
    bent = with_final_rise(FLAT, HEARD, 20)
    assert np.array_equal(bent[:50], FLAT[:50])
    assert 12 * np.log2(bent[69] / 200) == pytest.approx(hibari.RISE_SEMITONES)
    assert (np.diff(bent[50:70]) >= 0).all()


def test_a_final_fall_is_flattened() -> None:
    falling = np.concatenate([np.full(50, 200.0), np.geomspace(240, 120, 30)]).astype(np.float32)
    assert with_final_rise(falling, HEARD, 26)[69] > 220


def test_unvoiced_frames_and_silence_stay() -> None:
    whispered = np.zeros(80, np.float32)
    assert np.array_equal(with_final_rise(whispered, HEARD, 20), whispered)
    mixed = np.where(np.arange(80) % 3 == 0, 0, FLAT)
    assert np.array_equal(with_final_rise(mixed, HEARD, 20) == 0, mixed == 0)


@pytest.mark.parametrize(
    ("text", "bends"),
    [
        ("Have you rung the bell?", True),
        ("When did you ring the bell?", False),
        ("You rang it, did you not?", False),
        ("You have rung the bell.", False),
    ],
)
def test_only_what_asks_for_yes_or_no_is_bent(text: str, bends: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = HibariEngine()
    asked = engine.speak(text, HEART, 7)
    monkeypatch.setattr(hibari, "rises", lambda _: False)
    plain = engine.speak(text, HEART, 7)
    assert len(asked.samples) == len(plain.samples)
    assert (asked.samples != plain.samples) is bends


def test_statements_sound_as_hibari_itself_says_them() -> None:
    from hibari import Hibari

    said = HibariEngine().speak("The bell rings at noon.", HEART, 7)
    own = Hibari(threads=1)("The bell rings at noon.", seed=7)
    difference = np.frombuffer(said.samples, "<i2").astype(int) - np.round(own * 32767).astype(int)
    assert np.abs(difference).max() <= 1
