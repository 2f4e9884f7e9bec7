"""Episodes played by players that are installed; here by stand-ins that leave a note of how they were started."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from interview_audio.episode import play
from interview_audio.episode.metadata.transcripts import webvtt
from interview_audio.episode.playing import mpv_command
from interview_audio.errors import AudioError, UsageError
from interview_audio.model import Cue

CUES = [Cue(0, 900, "Ann", "One."), Cue(1000, 1900, "Ben", "Two."), Cue(2500, 3000, "Ann", "Three.")]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are scripts")


@pytest.fixture
def episode(tmp_path: Path) -> Path:
    path = tmp_path / "a.mp3"
    path.write_bytes(b"sound")
    path.with_suffix(".vtt").write_text(webvtt(CUES, "T", "en"), encoding="utf-8")
    return path


Player = Callable[..., Callable[[str], str | None]]


@pytest.fixture
def player(tmp_path: Path) -> Player:
    """Makes a program of that name and gives what finds it and nothing else."""

    def make(name: str, *, says: str = "", code: int = 0) -> Callable[[str], str | None]:
        program = tmp_path / name
        program.write_text(
            f"#!{sys.executable}\nimport sys\n"
            f"open({str(tmp_path / 'started')!r}, 'w').write('\\n'.join(sys.argv[1:]))\n"
            f"sys.stderr.write({says!r})\nsys.exit({code})\n"
        )
        program.chmod(0o755)
        return lambda wanted: str(program) if wanted == name else None

    return make


def test_mpv_shows_the_transcript_itself(tmp_path: Path, episode: Path, player: Player) -> None:
    play(episode, player("mpv"), lambda cue: pytest.fail("mpv shows it"))
    started = (tmp_path / "started").read_text().splitlines()
    assert f"--sub-file={episode.with_suffix('.vtt')}" in started
    assert started[-2:] == ["--", str(episode)]


def test_ffplay_is_followed_by_its_own_clock(episode: Path, player: Player) -> None:
    """The status lines of ffplay 5; before the first sound the clock is not a number."""
    says = (
        "Input #0, mp3\n    nan M-A:  0.000\r   0.41 M-A: 0.0\r   1.02 M-A: 0.0\r   1.02 M-A: 0.0\r   1.90 M-A: 0.0\r\n"
    )
    heard: list[Cue] = []
    play(episode, player("ffplay", says=says), heard.append)
    assert heard == CUES[:2]


def test_without_a_transcript_it_plays_all_the_same(tmp_path: Path, episode: Path, player: Player) -> None:
    episode.with_suffix(".vtt").unlink()
    play(episode, player("mpv"), lambda cue: None)
    assert "--sub-file" not in (tmp_path / "started").read_text()


def test_without_a_player_it_says_which_to_install(episode: Path) -> None:
    with pytest.raises(UsageError, match="Install mpv"):
        play(episode, lambda name: None, lambda cue: None)


def test_without_an_episode_it_says_so(tmp_path: Path, player: Player) -> None:
    with pytest.raises(UsageError, match=r"b\.mp3: There is no such episode"):
        play(tmp_path / "b.mp3", player("mpv"), lambda cue: None)


@pytest.mark.parametrize("name", ["mpv", "ffplay"])
def test_a_player_that_fails_is_an_audio_error(episode: Path, player: Player, name: str) -> None:
    with pytest.raises(AudioError, match="code 3"):
        play(episode, player(name, code=3), lambda cue: None)


@pytest.mark.client
def test_the_real_mpv_understands_its_options(tmp_path: Path, episode: Path) -> None:
    mpv = shutil.which("mpv")
    if not mpv:
        pytest.skip("mpv is not installed")
    command = mpv_command(mpv, episode, episode.with_suffix(".vtt"))
    result = subprocess.run([mpv, "--no-config", "--ao=null", *command[1:]], capture_output=True, text=True, timeout=20)
    said = result.stdout + result.stderr
    assert "rror parsing option" not in said
    assert "recognize file format" in said  # the options were taken; the stand-in for sound was not
