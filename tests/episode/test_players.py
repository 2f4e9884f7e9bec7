"""The chapters as ffprobe and mpv list them: the same as in the JSON, in order, with the same titles and starts."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from interview_audio.episode import assemble
from interview_audio.model import LineProgress, ProcessTakes, Role, Settings, TakeProcessor, Voice

from .conftest import Reading

LATE_MS = 50  # what a player may be off; mpv counts from the first sample that is heard, 25 ms into an MP3
LIST = """
local utils = require "mp.utils"
mp.register_event("file-loaded", function()
  local file = io.open(os.getenv("CHAPTERS_TO"), "w")
  file:write((utils.format_json(mp.get_property_native("chapter-list"))))
  file:close()
  mp.command("quit")
end)
"""
Listed = list[tuple[int, str]]


def needed(tool: str) -> str:
    """Its path; without it the test is skipped, and fails where CI is set."""
    path = shutil.which(tool)
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"needs the program {tool}")
    assert path
    return path


def by_json(path: Path) -> Listed:
    table = json.loads(path.with_name(f"{path.stem}.chapters.json").read_bytes())
    return [(round(c["startTime"] * 1000), c["title"]) for c in table["chapters"]]


def by_ffprobe(path: Path) -> Listed:
    command = [needed("ffprobe"), "-v", "error", "-show_chapters", "-of", "json", str(path)]
    table = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return [(round(float(c["start_time"]) * 1000), c["tags"]["title"]) for c in table["chapters"]]


def by_mpv(path: Path) -> Listed:
    script, listed = path.with_name("list.lua"), path.with_name("listed.json")
    script.write_text(LIST, encoding="utf-8")
    command = [
        needed("mpv"),
        "--no-config",
        "--vo=null",
        "--ao=null",
        "--really-quiet",
        f"--script={script}",
        str(path),
    ]
    subprocess.run(command, env={**os.environ, "CHAPTERS_TO": str(listed)}, timeout=60, check=True)
    return [(round(c["time"] * 1000), c["title"]) for c in json.loads(listed.read_bytes())]


def alike(reading: Reading) -> ProcessTakes:
    """Every line sounds as the first: it is encoded once, for only titles and times are looked at."""

    def process(finish: Callable[[int, Voice], TakeProcessor]) -> Generator[tuple[LineProgress, bytes], None, None]:
        first = reading.takes[0]
        content = finish(first.line, first.voice)(first, lambda _, make: make())
        for take in reading.takes:
            yield LineProgress(take.line, take.voice, False, True, take.sound.duration_ms), content

    return process


def asked(questions: list[str]) -> Reading:
    reading = Reading()
    for question in questions:
        reading.say(question, role=Role.INTERVIEWER, sentence_ms=150, pause_ms=300, chapter=question[:60])
    return reading


SCRIPTS = [
    "Как вы начали работать?",
    "Πώς ξεκινήσατε;",
    "كيف بدأت العمل على المشروع؟",
    "איך התחלתם לעבוד על זה?",
    "आपने काम कैसे शुरू किया?",
    "你是怎么开始的？",
    "プロジェクトはどのように始まりましたか？",
    "어떻게 시작하셨습니까?",
    "คุณเริ่มโครงการอย่างไร?",
    "And then? 🎙️👩🏽‍🔧",
    'A "quoted" <question> & \\more; #1=2?',
]
LONG = [
    f"{word} " * (2000 // (len(word) + 1)) + f"{n}?"
    for n, word in enumerate(["what", "漢字", "Donaudampfschiff", "w" * 1999])
]


HUNDREDS = [f"{'Why ' * (n % 9)}number {n}?" for n in range(300)]
"""More than one table of contents of ID3 holds, and of all lengths, by which mutagen alone would sort them."""


@pytest.mark.client
@pytest.mark.parametrize(
    ("kind", "questions"),
    [
        pytest.param(kind, questions, id=f"{kind}, {name}")
        for kind in ("mp3", "m4b", "opus")
        for name, questions in (("in many scripts", SCRIPTS), ("of 2,000 characters", LONG), ("300 of them", HUNDREDS))
        if kind == "mp3" or questions is not HUNDREDS  # the others count no further than the JSON does
    ],
)
def test_players_list_the_chapters_of_the_json(tmp_path: Path, kind: str, questions: list[str]) -> None:
    reading = asked(questions)
    episode = assemble(
        alike(reading), reading.script, reading.interview, tmp_path, "a", Settings(format=kind, title="Show")
    )
    path = episode.files[kind]
    expected = by_json(path)
    assert len(expected) == len(questions)
    for found in (by_ffprobe(path), by_mpv(path)):
        assert [title for _, title in found] == [title for _, title in expected]
        assert max(abs(start - other) for (start, _), (other, _) in zip(found, expected, strict=True)) <= LATE_MS
