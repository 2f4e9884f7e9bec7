"""What `check` finds in an episode."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from interview_audio.episode import assemble, measure
from interview_audio.episode.metadata.transcripts import webvtt
from interview_audio.errors import AudioError, UsageError
from interview_audio.model import Episode, Settings

from .conftest import Reading


@pytest.fixture
def episode(tmp_path: Path, conversation: Reading) -> Episode:
    return assemble(conversation.process, conversation.script, conversation.interview, tmp_path, "a", Settings())


def test_the_figures_of_an_episode(episode: Episode) -> None:
    figures = measure(episode.files["mp3"])
    assert figures.duration_ms == pytest.approx(episode.duration_ms, abs=1)
    assert figures.byte_count == episode.files["mp3"].stat().st_size
    assert (figures.tag.title, figures.tag.chapters) == (episode.title, episode.chapters)
    assert figures.faults(-19.0) == []


@pytest.mark.parametrize("late_ms", [-400, -120, 80, 300])
def test_a_transcript_that_drifts_is_found(episode: Episode, late_ms: int) -> None:
    moved = [replace(c, start_ms=max(0, c.start_ms + late_ms), end_ms=c.end_ms + late_ms) for c in episode.cues[1:]]
    episode.files["vtt"].write_text(webvtt(moved, "T", "en"), encoding="utf-8")
    figures = measure(episode.files["mp3"])
    assert figures.drift
    assert figures.drift.median_ms == pytest.approx(abs(late_ms), abs=25)
    assert any(f"A cue is {figures.drift.worst_ms} ms off" in fault for fault in figures.faults(-19.0))


def test_without_a_transcript_there_is_no_drift(episode: Episode) -> None:
    episode.files["vtt"].unlink()
    assert measure(episode.files["mp3"]).drift is None


def test_faults_name_the_figures(episode: Episode) -> None:
    figures = replace(measure(episode.files["mp3"]), peak_dbtp=-0.2, complaints=("Header missing",))
    assert figures.faults(-16.0) == [
        "The decoder complains: Header missing.",
        f"The loudness is {figures.loudness_lufs:.1f} LUFS instead of -16.0.",
        "The true peak is -0.2 dBTP, above -1.0.",
    ]


def test_no_file_is_a_usage_error_and_no_sound_an_audio_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"b\.mp3"):
        measure(tmp_path / "b.mp3")
    (tmp_path / "b.mp3").write_text("text")
    with pytest.raises(AudioError, match=r"b\.mp3"):
        measure(tmp_path / "b.mp3")
