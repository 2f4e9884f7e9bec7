"""Music at the start, between chapters and at the end."""

from __future__ import annotations

import subprocess
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from interview_audio.episode import assemble, measure
from interview_audio.episode.sound.encoding import Encoding
from interview_audio.episode.sound.ffmpeg import executable
from interview_audio.episode.sound.gating import integrated_loudness
from interview_audio.episode.sound.loudness import loudness_blocks
from interview_audio.episode.sound.music import BELOW_VOICES_LU, DUCKED_DB, load_music
from interview_audio.errors import UsageError
from interview_audio.model import Settings, Take

from .conftest import Reading, processed

ENCODING = Encoding()


def chord(path: Path, seconds: float, level: float = 0.3) -> Path:
    """A chord, which in the sound of the takes can be told from noise."""
    time = np.arange(int(seconds * 44_100)) / 44_100
    samples = level * np.mean([np.sin(2 * np.pi * hertz * time) for hertz in (330, 415, 494)], axis=0)
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 44_100, 0, "NONE", ""))
        file.writeframes((samples * 32_767).astype("<i2").tobytes())
    return path


@pytest.fixture
def music(tmp_path: Path) -> Path:
    return chord(tmp_path / "music.wav", 15.0)


@pytest.mark.parametrize("level", [0.02, 0.3, 0.99])
def test_it_is_brought_to_a_little_less_than_the_voices(tmp_path: Path, level: float) -> None:
    opening = load_music(chord(tmp_path / "a.wav", 15.0, level), ENCODING, -19.0).opening
    solo = opening.samples[44_100 : 4 * 44_100]
    assert integrated_loudness(loudness_blocks(solo, 44_100)) == pytest.approx(-19.0 - BELOW_VOICES_LU, abs=0.7)


def test_it_goes_down_before_the_voice_comes_in_and_ends_in_silence(music: Path) -> None:
    beds = load_music(music, ENCODING, -19.0)
    for bed in (beds.opening, beds.between):
        loud, under = np.abs(bed.samples[: bed.lead]).max(), np.abs(bed.samples[bed.lead + 15_000 :]).max()
        assert 20 * np.log10(under / loud) < DUCKED_DB + 0.5
        assert np.abs(bed.samples[-100:]).max() < 0.001
    assert beds.ending.lead == len(beds.ending.samples)
    assert np.abs(beds.ending.samples[-100:]).max() < 0.001
    assert all(abs(bed.samples[0]) < 0.001 for bed in (beds.between, beds.ending))  # no click


@pytest.mark.parametrize("seconds", [1.0, 3.0, 60.0])
def test_a_file_of_any_length_does(tmp_path: Path, seconds: float) -> None:
    beds = load_music(chord(tmp_path / "a.wav", seconds), ENCODING, -19.0)
    for bed in (beds.opening, beds.between, beds.ending):
        assert 0 < bed.lead <= len(bed.samples) <= seconds * 44_100 + 1


def test_stereo_music_stays_stereo(music: Path) -> None:
    assert load_music(music, Encoding(channels=2), -16.0).opening.samples.shape[1] == 2


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "no such music file"),
        (b"", "cannot be used"),
        (b"no sound at all", "cannot be used"),
        ("short", "shorter than a second, or silent"),
        ("silent", "shorter than a second, or silent"),
    ],
)
def test_what_is_no_music_is_a_usage_error_that_names_it(
    tmp_path: Path, content: bytes | str | None, says: str
) -> None:
    path = tmp_path / "music.wav"
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content:
        chord(path, 0.5 if content == "short" else 5.0, 0.3 if content == "short" else 0.0)
    with pytest.raises(UsageError, match=rf"music\.wav: .*{says}"):
        load_music(path, ENCODING, -19.0)


@pytest.mark.soak
@pytest.mark.parametrize("stereo", [False, True])
def test_an_episode_with_music(
    tmp_path: Path,
    conversation: Reading,
    music: Path,
    decode: Callable[[Path], npt.NDArray[np.float32]],
    stereo: bool,
) -> None:
    """Music is heard alone before the first word, before a chapter and after the last; every cue is where it says."""
    settings = Settings(stereo=stereo)
    output = tmp_path / "o"
    episode = assemble(
        conversation.process, conversation.script, conversation.interview, output, "a", settings, music=music
    )
    assert measure(episode.files["mp3"]).faults(-19.0) == []
    beds = load_music(music, Encoding(channels=1 + stereo), -19.0)
    first = episode.cues[0].start_ms
    assert first == pytest.approx(beds.opening.lead / 44.1, abs=2)
    assert episode.chapters[0].start_ms == 0
    for mark in episode.chapters[1:]:
        following = next(cue for cue in episode.cues if cue.start_ms > mark.start_ms)
        assert following.start_ms - mark.start_ms == pytest.approx(beds.between.lead / 44.1, abs=2)
    sound = decode(episode.files["mp3"]).reshape(-1, 1 + stereo).mean(axis=1)
    for alone in (1000, episode.chapters[1].start_ms + 1000, episode.duration_ms - 6000):
        lines = np.abs(np.fft.rfft(sound[alone * 441 // 10 :][:22_050]))
        assert 2 * int(lines.argmax()) == pytest.approx(415, abs=90)
    assert episode.duration_ms - episode.cues[-1].end_ms > 10_000


def test_odd_music_stops_it_before_a_word_is_spoken(tmp_path: Path, conversation: Reading) -> None:
    def spoken() -> Iterator[Take]:
        raise AssertionError("a voice spoke")
        yield

    path = tmp_path / "music.txt"
    path.write_text("la la la")
    with pytest.raises(UsageError):
        assemble(
            processed(spoken()),
            conversation.script,
            conversation.interview,
            tmp_path / "o",
            "a",
            Settings(),
            music=path,
        )


def test_music_of_any_format_is_read(tmp_path: Path, music: Path) -> None:
    for name in ("a.mp3", "a.flac", "a.ogg", "a.m4a"):
        codec = ["-c:a", "flac"] if name.endswith("ogg") else []
        subprocess.run([executable(), "-v", "error", "-i", str(music), *codec, str(tmp_path / name)], check=True)
        assert len(load_music(tmp_path / name, ENCODING, -19.0).opening.samples) > 10 * 44_100
