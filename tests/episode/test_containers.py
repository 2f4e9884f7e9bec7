"""The kinds of file an episode can be."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.episode import assemble, measure
from interview_audio.episode.containers import CONTAINERS, container_of, read_details
from interview_audio.episode.containers import _details as details
from interview_audio.episode.metadata.id3 import Tag
from interview_audio.episode.metadata.text import plain, plain_lines
from interview_audio.episode.sound.encoding import Encoding
from interview_audio.episode.sound.ffmpeg import measure_file
from interview_audio.errors import AudioError, UsageError
from interview_audio.model import ChapterMark, Episode, Settings

from .conftest import Reading


def made(reading: Reading, output: Path, settings: Settings) -> Episode:
    return assemble(reading.process, reading.script, reading.interview, output, "a", settings)


@pytest.mark.parametrize("stereo", [False, True])
@pytest.mark.parametrize("kind", CONTAINERS)
def test_every_kind_holds_the_episode(tmp_path: Path, conversation: Reading, kind: str, stereo: bool) -> None:
    episode = made(conversation, tmp_path, Settings(format=kind, stereo=stereo, title="Show"))
    path = episode.files[kind]
    assert path.name == f"a.{kind}"
    figures = measure(path)
    assert figures.faults(-19.0) == []
    assert figures.loudness_lufs == pytest.approx(-16.0 if stereo else -19.0, abs=0.8)
    assert figures.channels == (2 if stereo else 1)
    assert figures.duration_ms == pytest.approx(episode.duration_ms, abs=30)
    assert (figures.tag.title, figures.tag.artist) == (episode.title, "Ben Böhm, Ann Askew")
    assert figures.drift
    assert figures.drift.worst_ms <= 30
    assert figures.tag.chapters == (() if kind == "wav" else episode.chapters)


@pytest.mark.soak
@pytest.mark.parametrize("kind", ["m4b", "opus", "wav"])
def test_every_kind_is_the_same_to_the_byte(tmp_path: Path, conversation: Reading, kind: str) -> None:
    first, second = (made(conversation, tmp_path / name, Settings(format=kind)) for name in ("1", "2"))
    assert first.files[kind].read_bytes() == second.files[kind].read_bytes()


@pytest.mark.client
@pytest.mark.parametrize("kind", ["m4b", "opus"])
def test_players_show_chapters_and_cover(tmp_path: Path, conversation: Reading, kind: str) -> None:
    if not shutil.which("ffprobe"):
        pytest.skip("ffprobe is not installed")
    episode = made(conversation, tmp_path, Settings(format=kind))
    command = ["ffprobe", "-v", "error", "-show_chapters", "-show_streams", "-of", "json", str(episode.files[kind])]
    found = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert [c["tags"]["title"] for c in found["chapters"]] == [mark.title for mark in episode.chapters]
    times = [float(c["start_time"]) * 1000 for c in found["chapters"]]
    assert times == pytest.approx([mark.start_ms for mark in episode.chapters], abs=50)
    assert [s["width"] for s in found["streams"] if s.get("codec_name") == "mjpeg"] == [3000]


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        (Settings(format="ogg"), "no format 'ogg'.* mp3, m4b, opus, wav"),
        (Settings(bitrate=100), "bit rate cannot be 100.* 96, 112"),
        (Settings(bitrate=32), "bit rate cannot be 32"),
        (Settings(sample_rate=22_050), "sample rate cannot be 22050"),
    ],
)
def test_what_cannot_be_is_a_usage_error(settings: Settings, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        container_of(settings)


@pytest.mark.parametrize(
    ("settings", "encoding"),
    [
        (Settings(), Encoding(96, 44_100, 1)),
        (Settings(stereo=True, bitrate=128, sample_rate=48_000), Encoding(128, 48_000, 2)),
        (Settings(format="opus"), Encoding(96, 48_000, 1, frames=False)),
        (Settings(format="wav"), Encoding(96, 44_100, 1, frames=False)),
    ],
)
def test_the_encoding_follows_the_settings(settings: Settings, encoding: Encoding) -> None:
    assert container_of(settings)[1] == encoding


@pytest.mark.parametrize("kind", ["m4b", "opus", "wav"])
def test_an_encoder_that_fails_is_an_audio_error_and_leaves_nothing(
    tmp_path: Path, conversation: Reading, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = replace(CONTAINERS[kind], codec=("nosuchcodec",))
    monkeypatch.setitem(CONTAINERS, kind, broken)
    with pytest.raises(AudioError, match=r"ffmpeg failed: .*nosuchcodec"):
        made(conversation, tmp_path, Settings(format=kind))
    assert list(tmp_path.iterdir()) == []


words = st.text(max_size=60)


@given(
    st.builds(
        Tag,
        title=words,
        artist=words,
        lyrics=words,
        chapters=st.lists(st.tuples(st.integers(1, 10**6), words), max_size=5).map(
            lambda found: tuple(ChapterMark(sum(ms for ms, _ in found[:n]), t) for n, (_, t) in enumerate(found))
        ),
        duration_ms=st.just(10**8),
    )
)
def test_what_ffmpeg_is_told_reads_back(tag: Tag) -> None:
    found = read_details(details(tag, comments=False))
    assert (found.title.rstrip(), found.artist.rstrip()) == (plain(tag.title), plain(tag.artist))
    assert [line.rstrip() for line in found.lyrics.split("\n")] == plain_lines(tag.lyrics).split("\n")
    marks = [ChapterMark(mark.start_ms, mark.title.rstrip()) for mark in found.chapters]
    assert marks == [ChapterMark(mark.start_ms, plain(mark.title)) for mark in tag.chapters]


def test_ffmpeg_reads_what_it_is_told(tmp_path: Path, conversation: Reading) -> None:
    script = replace(conversation.script, title=r"a=b; #c \d 漢 'e' \\")
    path = assemble(conversation.process, script, conversation.interview, tmp_path, "a", Settings(format="m4b")).files[
        "m4b"
    ]
    assert measure(path).tag.title.rstrip() == script.title
    assert measure_file(path).complaints == ()
