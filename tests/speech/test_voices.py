"""The voice that is meant is found; for one that isn't there, those near it are named."""

from __future__ import annotations

import sys

import pytest

from interview_audio.errors import UsageError
from interview_audio.model import Voice
from interview_audio.speech import Engines, find_voice, load_voices, missing

from .samples import fake

VOICES = load_voices()
espeak = pytest.mark.skipif(sys.platform != "linux", reason="names of espeak-ng")


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        ("heart", "hibari:heart"),
        ("Heart", "hibari:heart"),
        ("hibari:heart", "hibari:heart"),
        (" joe ", "piper:joe"),
        ("en-us+f5", "pyttsx3:en-us+f5"),
        ("fake:tone", "fake:tone"),
        ("fake:en", "fake:tone"),
        pytest.param("pyttsx3:en-gb", "pyttsx3:en-gb", marks=espeak),
        pytest.param("pyttsx3:gmw/en", "pyttsx3:en-gb", marks=espeak),
        pytest.param("pyttsx3:gmw/en-us+f3", "pyttsx3:gmw/en-us+f3", marks=espeak),
        pytest.param("pyttsx3:sw", "pyttsx3:sw", marks=espeak),
        pytest.param("pyttsx3:gmw/en-us+david", "pyttsx3:en-us+david", marks=espeak),
        pytest.param("pyttsx3:fr-fr+Alicia", "pyttsx3:fr-fr+Alicia", marks=espeak),
    ],
)
def test_a_voice_is_found_by_name_engine_and_name_or_language(engines: Engines, wish: str, found: str) -> None:
    voice = find_voice(wish, VOICES, engines)
    assert voice.id == found
    assert missing(voice, engines) is None


@pytest.mark.parametrize(
    ("wish", "near"),
    [
        ("hart", "hibari:heart"),
        ("hibari:hart", "hibari:heart"),
        ("piper:joseph", ""),
        ("pyttsx3:en-zz", "pyttsx3:en-us"),
        ("nobody:heart", "hibari:heart"),
        ("nobody:hart", "hibari:heart"),
        ("", ""),
        pytest.param("pyttsx3:en-gb+nosuchvariant", "", marks=espeak),
    ],
)
def test_an_unknown_voice_is_an_error_that_names_those_near_it(engines: Engines, wish: str, near: str) -> None:
    with pytest.raises(UsageError) as error:
        find_voice(wish, VOICES, engines)
    assert f"'{wish}'" in error.value.what
    assert near in error.value.do
    assert "interview-audio voices list" in error.value.do


def test_why_a_voice_is_missing_says_what_to_do() -> None:
    fenrir = Voice("hibari", "fenrir", "en-US", model="am_fenrir.onnx")
    assert "interview-audio voices add hibari:fenrir" in str(missing(fenrir))
    assert "no engine 'festival'" in str(missing(Voice("festival", "adam", "en-US")))
    assert missing(fake("missing")) == "Nobody has it; choose another."
