"""The package from Python."""

from __future__ import annotations

import inspect
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import interview_audio
from interview_audio import script
from interview_audio.document import read_document
from interview_audio.model import Cast
from interview_audio.produce import plan
from interview_audio.show.context import Contexts
from interview_audio.show.lock import Lock, save

POST = "**Ann Archer:** Ben, is it late?\n\n**Ben Baker:** It is 12:05.\n"


def test_an_interview_can_be_read(tmp_path: Path) -> None:
    post = tmp_path / "late.md"
    post.write_text(POST, encoding="utf-8")
    interview = interview_audio.read_interview(post)
    assert [(t.role, t.speaker, t.text) for t in interview.turns] == [
        (interview_audio.Role.INTERVIEWER, "Ann Archer", "Ben, is it late?"),
        (interview_audio.Role.GUEST, "Ben Baker", "It is 12:05."),
    ]


def test_a_plan_casts_the_voices_that_the_show_remembers(tmp_path: Path) -> None:
    (tmp_path / "show.toml").write_text("", encoding="utf-8")
    (tmp_path / "posts").mkdir()
    post = tmp_path / "posts" / "late.md"
    post.write_text(POST, encoding="utf-8")
    voices = {"Ann Archer": "hibari:heart", "Ben Baker": "pyttsx3:en-us+m1"}
    save(Lock(voices=voices), tmp_path / "show.lock.json")
    document = read_document(post)

    def planned(flags: dict[str, Any] | None = None) -> Cast:
        return plan(document, Contexts(flags).of(post)).cast

    cast = planned()
    assert {name: cast.parts[name].voice.id for name in voices} == voices
    assert cast.parts["Ben Baker"].why == "as before"
    assert planned({"cast": {"guest": "piper:joe"}}).parts["Ben Baker"].voice.id == "piper:joe"
    forgotten = plan(document, replace(Contexts().of(post), remembered={})).cast
    assert forgotten.parts["Ben Baker"].voice.id != voices["Ben Baker"]


def test_an_episode_can_be_rendered_and_its_takes_are_kept(tmp_path: Path) -> None:
    post = tmp_path / "late.md"
    post.write_text(POST, encoding="utf-8")
    takes: list[interview_audio.LineProgress] = []
    first = interview_audio.render(post, tmp_path / "out", cache=tmp_path / "cache", progress=takes.append)
    assert first.files["mp3"] == tmp_path / "out" / "late.mp3"
    assert first.duration_ms > 2_000
    assert not any(take.cached for take in takes)
    before = {kind: path.read_bytes() for kind, path in first.files.items()}
    takes.clear()
    again = interview_audio.render(post, tmp_path / "out", cache=tmp_path / "cache", progress=takes.append)
    assert takes
    assert all(take.cached for take in takes)
    assert {kind: path.read_bytes() for kind, path in again.files.items()} == before


def test_errors_share_one_base_class(tmp_path: Path) -> None:
    with pytest.raises(interview_audio.InterviewAudioError, match=r"nothing\.md"):
        interview_audio.read_interview(tmp_path / "nothing.md")


def test_text_can_be_spoken_without_an_interview() -> None:
    assert list(inspect.signature(script.spoken_text).parameters) == ["text", "language"]
    assert script.spoken_text("It costs **$5**.") == "It costs five dollars."


def test_what_is_public_is_documented() -> None:
    assert all(inspect.getdoc(getattr(interview_audio, name)) for name in interview_audio.__all__)


def test_a_show_says_how_much_is_kept_between_runs(tmp_path: Path) -> None:
    post = tmp_path / "late.md"
    post.write_text(POST, encoding="utf-8")
    (tmp_path / "show.toml").write_text("cache_size = 0\n")
    interview_audio.render(post, tmp_path / "out", cache=tmp_path / "cache")
    assert not [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]
