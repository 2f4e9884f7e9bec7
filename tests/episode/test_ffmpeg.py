"""What ffmpeg says of a file."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest

from interview_audio.episode.sound import ffmpeg
from interview_audio.episode.sound.encoding import Encoding, encode
from interview_audio.episode.sound.ffmpeg import decode, measure_file
from interview_audio.episode.sound.frames import seek_header
from interview_audio.episode.sound.mixing import VoiceProcessing
from interview_audio.errors import AudioError

from .conftest import Reading


@pytest.fixture
def tone(tmp_path: Path) -> Path:
    """Two seconds of a sine of -20 dBFS."""
    path = tmp_path / "odd: name -y.wav"
    samples = 0.1 * np.sin(2 * np.pi * 1000 * np.arange(88_200) / 44_100)
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 44_100, 0, "NONE", ""))
        file.writeframes((samples * 32_768).astype("<i2").tobytes())
    return path


def test_it_measures_length_loudness_and_peak(tone: Path) -> None:
    heard = measure_file(tone)
    assert heard.duration_ms == 2000
    assert heard.loudness_lufs == pytest.approx(-23.0, abs=0.2)
    assert heard.peak_dbtp == pytest.approx(-20.0, abs=0.2)


def test_it_decodes_in_pieces(tone: Path) -> None:
    samples = np.frombuffer(b"".join(decode(tone, 16_000)), "<i2")
    assert len(samples) == pytest.approx(32_000, abs=2)
    assert np.abs(samples).max() == pytest.approx(3277, abs=40)


def test_a_reader_that_stops_early_stops_ffmpeg(tmp_path: Path) -> None:
    path = tmp_path / "long.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 44_100, 0, "NONE", ""))
        file.writeframes(bytes(44_100 * 2 * 120))
    pieces = decode(path, 44_100)
    assert next(pieces)
    pieces.close()  # type: ignore[attr-defined]  # returns, instead of waiting for two minutes of sound


@pytest.mark.parametrize("content", [b"", b"no sound", b"RIFF\0\0\0\0WAVEfmt "])
def test_what_is_no_sound_is_an_audio_error_that_names_it(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(content)
    with pytest.raises(AudioError, match=r"a\.mp3"):
        measure_file(path)
    with pytest.raises(AudioError, match=r"a\.mp3"):
        list(decode(path, 16_000))


def test_damage_is_complained_of(tmp_path: Path) -> None:
    reading = Reading().say("A.", sentence_ms=3000)
    turn = encode(reading.takes[0].sound, VoiceProcessing(0.0, -1.0), Encoding())
    header = seek_header(Encoding().header, turn.frame_count, len(turn.data))
    path = tmp_path / "a.mp3"
    path.write_bytes(header + turn.data)
    assert measure_file(path).complaints == ()
    path.write_bytes(header + turn.data[:20_000] + bytes(1234) + turn.data[20_500:])
    assert measure_file(path).complaints


def test_without_ffmpeg_the_error_says_what_to_install(tone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ffmpeg, "executable", lambda: "/nowhere/ffmpeg")
    for attempt in (lambda: measure_file(tone), lambda: list(decode(tone, 16_000))):
        with pytest.raises(AudioError, match="imageio-ffmpeg"):
            attempt()
