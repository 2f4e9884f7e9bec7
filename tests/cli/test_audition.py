"""A voice says a text by itself, as an episode would."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from interview_audio.cli.audition import audition
from interview_audio.errors import OutputError, UsageError
from interview_audio.model import Voice
from interview_audio.show.settings import Show
from interview_audio.speech import load_voices

HEART = next(voice for voice in load_voices() if voice.id == "hibari:heart")


def seconds(path: Path) -> float:
    with wave.open(str(path)) as file:
        return float(file.getnframes() / file.getframerate())


def test_a_text_is_said_with_its_rules_and_the_shows_lexicon(tmp_path: Path) -> None:
    (tmp_path / "show.toml").write_text("")
    short = audition("See qz.", HEART, Show(tmp_path / "show.toml"), tmp_path / "short.wav")
    (tmp_path / "lexicon.toml").write_text('[en]\nqz = "a very long word that somebody made up one day"\n')
    long = audition("See qz.", HEART, Show(tmp_path / "show.toml"), tmp_path / "long.wav")
    assert 0.3 < seconds(short) < 2 < seconds(long)


def test_without_a_text_the_voice_says_its_own_sample(tmp_path: Path) -> None:
    assert 4 < seconds(audition("", HEART, Show(), tmp_path / "sample.wav")) < 10


@pytest.mark.parametrize(("voice", "text"), [("piper:joe", "Ann"), ("piper:joe-high", "No.")])
def test_one_word_is_said_though_its_loudness_cannot_be_measured(tmp_path: Path, voice: str, text: str) -> None:
    said = audition(text, next(v for v in load_voices() if v.id == voice), Show(), tmp_path / "word.wav")
    assert 0.2 < seconds(said) < 1


def test_the_ending_says_the_format(tmp_path: Path) -> None:
    assert audition("Hello.", HEART, Show(), tmp_path / "a.mp3").read_bytes()[:3] == b"ID3"
    with pytest.raises(UsageError, match="There is no format"):
        audition("Hello.", HEART, Show(), tmp_path / "a.aac")


@pytest.mark.parametrize(
    ("text", "voice", "says"),
    [
        ("…", HEART, "nothing to say"),
        ("Hello.", Voice("hibari", "kore", "en-US", model="no.onnx"), "cannot speak here"),
    ],
)
def test_what_cannot_be_said_is_an_error(tmp_path: Path, text: str, voice: Voice, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        audition(text, voice, Show(), tmp_path / "a.wav")


def test_a_file_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        audition("Hello.", HEART, Show(), tmp_path / "nowhere" / "a.wav")
