"""How a voice would say a word, as far as its engine can tell."""

from __future__ import annotations

import pytest

from interview_audio.model import Voice
from interview_audio.speech import Engines, find_voice, load_voices, pronunciation


@pytest.mark.parametrize(
    ("text", "ipa", "known"),
    [
        ("house", "hˈaʊs", True),
        ("NASA", "nˈæsə", True),
        ("tables", "tˈeɪbəlz", True),
        ("GPU", "dʒˌipˌijˈu", False),  # spelled, and in no dictionary
        ("Lempitsky", "lɛmpˈɪtski", False),
        ("the Lempitsky house", "ðə lɛmpˈɪtski hˈaʊs", False),
    ],
)
def test_hibari_tells_sounds_and_whether_its_dictionary_has_the_word(text: str, ipa: str, known: bool) -> None:
    with Engines() as engines:
        said = pronunciation(text, find_voice("hibari:heart", load_voices()), engines["hibari"])
    assert said is not None
    assert (said.ipa, said.known) == (ipa, known)


def test_piper_tells_sounds_and_takes_no_word_for_known() -> None:
    with Engines() as engines:
        said = pronunciation("house", find_voice("piper:joe", load_voices()), engines["piper"])
    assert said is not None
    assert (said.ipa, said.known) == ("hˈaʊs", False)


def test_an_engine_that_cannot_tell_gives_nothing() -> None:
    with Engines() as engines:
        assert pronunciation("house", Voice("pyttsx3", "robot", "en"), engines["pyttsx3"]) is None
        nowhere = Voice("hibari", "nobody", "en-US", model="/nowhere.onnx")
        assert pronunciation("house", nowhere, engines["hibari"]) is None
