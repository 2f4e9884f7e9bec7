"""`init`, `feed` and `serve` as people use them: a process of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tomllib
import urllib.request
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from interview_audio.show.settings import layered
from tests.feed.conftest import Studio

COMMAND = [sys.executable, "-m", "interview_audio"]
POST = """---
title: {}
date: 2024-05-03
---

**Ann Archer:** Ben, when was the clock last wound?

**Ben Baker:** On 3 May 1998, by me. Nobody else wanted to climb the stairs.
"""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "XDG_CACHE_HOME": str(tmp_path / ".cache"), "COLUMNS": "200", "PYTHONUTF8": "1"}


@pytest.fixture
def run(tmp_path: Path, environment: dict[str, str]) -> Run:
    """Runs the command in an empty folder, with a cache of its own and nobody to ask."""

    def command(*words: str, python: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
        process = [sys.executable, *python, "-m", "interview_audio", *words]
        return subprocess.run(
            process, cwd=tmp_path, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
            text=True, encoding="utf-8", timeout=300,
        )  # fmt: skip

    return command


def test_a_show_is_laid_out_rendered_checked_corrected_and_pruned(run: Run, tmp_path: Path) -> None:
    show = tmp_path / "show"
    laid_out = run("init", "show", "--title", "Ordinary Instruments", "--base-url", "https://example.org/p")
    assert (laid_out.returncode, laid_out.stdout) == (0, "show/show.toml\n")
    assert "cd show && interview-audio feed" in laid_out.stderr
    assert sorted(path.name for path in show.iterdir()) == ["interviews", "output", "show.toml", "voices"]
    settings = layered((tomllib.loads((show / "show.toml").read_text(encoding="utf-8")), None))
    assert (settings.title, settings.base_url) == ("Ordinary Instruments", "https://example.org/p")
    again = run("init", "show")
    assert again.returncode == 2
    assert "show.toml" in again.stderr

    (show / "interviews/clock.md").write_text(POST.format("The clock"), encoding="utf-8")
    (show / "interviews/README.md").write_text("Interviews lie here.", encoding="utf-8")
    (show / "interviews/broken.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    first = run("feed", "show/interviews", "-o", "out", "--engine", "pyttsx3", "--check")
    assert first.returncode == 6, first.stderr
    assert first.stdout.splitlines() == ["out/clock.mp3", "out/feed.xml"]
    assert "README.md: speaks about the folder" in first.stderr
    assert re.search(r"broken\.md:\d: The front matter cannot be read", first.stderr)
    commented = (show / "show.toml").read_text(encoding="utf-8").split("# description =")[0].count("\n") + 1
    assert f"show.toml:{commented}: The show has no description." in first.stderr
    assert "1 interview failed; it is named above" in first.stderr

    (show / "interviews/broken.md").unlink()
    second = run("feed", "show/interviews", "-o", "out", "--engine", "pyttsx3")
    assert (second.returncode, second.stdout) == (0, "out/feed.xml\n")
    assert "No change." in second.stderr
    third = run("feed", "show/interviews", "-o", "out", "--engine", "pyttsx3", python=["-X", "importtime"])
    loaded = set(re.findall(r"(\w+)\n", third.stderr))
    assert "interview_audio" in loaded
    assert not loaded & {"numpy", "scipy", "onnxruntime", "markdown_it", "yaml", "mutagen", "PIL", "jinja2"}

    (show / "interviews/clock.md").unlink()
    pruned = run("feed", "show/interviews", "-o", "out", "--engine", "pyttsx3", "--prune", "--force")
    assert pruned.returncode == 0
    assert "Removing out/clock.mp3" in pruned.stderr
    assert not list((tmp_path / "out").glob("clock*"))


def test_a_folder_that_is_not_there_is_a_usage_error(run: Run) -> None:
    for words in (["feed"], ["serve"], ["feed", "nowhere"]):
        done = run(*words)
        assert (done.returncode, done.stdout) == (2, "")
        assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is another thing there")
def test_serve_says_where_and_ends_with_ctrl_c(tmp_path: Path, environment: dict[str, str]) -> None:
    (tmp_path / "output").mkdir()
    Studio(tmp_path / "output").publish()
    command = [*COMMAND, "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True) as serving:
        assert serving.stdout
        address = serving.stdout.readline().strip()
        with urllib.request.urlopen(f"{address}feed.xml", timeout=10) as answer:
            assert f'url="{address}tides.mp3"' in answer.read().decode()
        serving.send_signal(signal.SIGINT)
        assert serving.wait(timeout=10) == 130
