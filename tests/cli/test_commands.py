"""The command line as people use it: a process of its own, real files, real voices."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from interview_audio import cli

REPOSITORY = Path(__file__).resolve().parents[2]
POST = """---
title: A visit to the clock tower
author: Ann Archer
date: 2024-05-03
---

**Ann Archer:** Ben, when was the clock last wound?

**Ben Baker:** On 3 May 1998, by me. It takes 40 turns, and nobody else wanted to climb the stairs.

**Ann Archer:** Why?

**Ben Baker:** The stairs.
"""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the command in an empty folder, with a cache of its own."""

    def command(*words: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "interview_audio", *words],
            cwd=tmp_path,
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
            env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / ".cache"), "COLUMNS": "80", "PYTHONUTF8": "1"},
        )

    return command


@pytest.fixture
def post(tmp_path: Path) -> Path:
    path = tmp_path / "2024-05-03-clock-tower.md"
    path.write_text(POST, encoding="utf-8")
    return path


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.name not in (".cache", ".interview-audio")}


def test_render_gives_an_episode_and_says_where_it_is(run: Run, post: Path, tmp_path: Path) -> None:
    done = run("render", post.name)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"output{os.sep}clock-tower.mp3\n"
    endings = {".mp3", ".vtt", ".srt", ".transcript.json", ".transcript.html", ".chapters.json", ".jpg"}
    endings |= {".html", ".embed.html", ".embed.txt", ".social.jpg", ".thumbnail.jpg"}
    made = {name for name in files(tmp_path / "output") if not name.startswith(".")}
    assert made == {f"clock-tower{ending}" for ending in endings}
    assert "A visit to the clock tower" in done.stderr
    assert re.search(r"\d:\d\d long, took \d+:\d\d", done.stderr)


def test_render_only_speaks_one_question_and_its_answer(run: Run, post: Path, tmp_path: Path) -> None:
    done = run("render", post.name, "--only", "2", "--engine", "pyttsx3", "-q")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    said = (tmp_path / "output" / "clock-tower-question-2.vtt").read_text(encoding="utf-8")
    assert "Why?" in said
    assert "wound" not in said


def test_script_prints_one_json_object(run: Run, post: Path) -> None:
    said = json.loads(run("script", post.name, "--json").stdout)
    assert list(said) == ["title", "language", "people", "turns", "skipped", "added"]
    assert said["title"] == "A visit to the clock tower"
    assert [(p["name"], p["role"]) for p in said["people"]] == [("Ann Archer", "interviewer"), ("Ben Baker", "guest")]
    first = said["turns"][0]
    assert list(first) == ["role", "speaker", "voice", "text", "spoken", "line", "confidence", "chapter"]
    assert first["text"] == "Ben, when was the clock last wound?"
    assert first["line"] == 7
    assert ":" in first["voice"]
    assert "nineteen ninety eight" in said["turns"][1]["spoken"]
    assert {s["reason"] for s in said["skipped"]} == {"label", "front matter"}


def test_a_turn_of_which_nothing_can_be_said_is_listed_as_skipped(run: Run) -> None:
    talk = f"{POST}\n**Ann Archer:** Shall we sign here?\n\n**Ben Baker:** \\_\\_\\_\\_\n"
    said = json.loads(run("script", "-", "--json", stdin=talk).stdout)
    assert said["turns"][-1]["text"] == "Shall we sign here?"
    assert {"line": 17, "text": "____", "reason": "nothing to say"} in said["skipped"]


def test_script_writes_markdown_that_reads_back_as_the_same_interview(run: Run, post: Path, tmp_path: Path) -> None:
    assert run("script", post.name, "-o", "canonical.md").returncode == 0
    piped = run("script", post.name).stdout
    assert piped == (tmp_path / "canonical.md").read_text(encoding="utf-8")
    one, other = (json.loads(run("script", name, "--json").stdout) for name in (post.name, "canonical.md"))
    for key in ("title", "language", "people"):
        assert one[key] == other[key]
    kept = ("role", "speaker", "voice", "text", "spoken", "chapter")
    assert [[t[k] for k in kept] for t in one["turns"]] == [[t[k] for k in kept] for t in other["turns"]]


def test_script_sounds_prints_what_the_voices_make_of_it(run: Run, post: Path) -> None:
    said = run("script", post.name, "--sounds", "--cast", "guest=joe", "--cast", "interviewer=heart").stdout
    turns = json.loads(run("script", post.name, "--sounds", "--json", "--cast", "guest=joe").stdout)["turns"]
    assert len(said.splitlines()) >= len(turns)
    assert all(turn["sounds"] and not set("0123456789[]") & set(turn["sounds"]) for turn in turns)
    assert "nˈaɪn" in turns[1]["sounds"]


def test_script_spoken_prints_what_the_voices_are_given(run: Run, post: Path) -> None:
    said = run("script", post.name, "--spoken").stdout
    assert "Ben Baker: On" in said
    assert not re.search(r"\d", said)


def test_standard_input_is_an_interview_too(run: Run) -> None:
    said = json.loads(run("script", "-", "--json", stdin=POST).stdout)
    assert len(said["turns"]) == 4


NOT_AN_INTERVIEW = "The harbour is old.\n\nIt was built of granite.\n\nShips came from everywhere.\n"


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["render", "nothing.md"], 2, "nothing.md"),
        (["render", "."], 2, "folder"),
        (["render", "empty.md"], 3, "empty"),
        (["render", "essay.md"], 3, "interview"),
        (["render", "post.md", "--cast", "guest=nobody"], 2, "nobody"),
        (["render", "post.md", "--cast", "guest"], 2, "NAME=VOICE"),
        (["render", "post.md", "--engine", "gramophone"], 2, "gramophone"),
        (["render", "post.md", "--executor", "localhost:8786"], 2, "dask://192.168.1.5:8786"),
        (["render", "post.md", "-o", "taken"], 6, "taken"),
        (["render", "post.md", "copy/post.md"], 2, "post.mp3"),
        (["render", "post.md", "--only", "9"], 2, "question 9"),
        (["script", "post.md", "-o", "missing/file.md"], 6, "missing"),
        (["script", "post.md", "--json", "--spoken"], 2, "--json"),
    ],
)
def test_what_a_user_does_wrong_is_one_paragraph_and_leaves_nothing(
    run: Run, tmp_path: Path, words: list[str], code: int, says: str
) -> None:
    (tmp_path / "empty.md").write_text("")
    (tmp_path / "essay.md").write_text(NOT_AN_INTERVIEW)
    (tmp_path / "post.md").write_text(POST)
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "post.md").write_text(POST)
    (tmp_path / "taken").write_text("a file where the output folder should be")
    before = files(tmp_path)
    done = run(*words)
    assert done.returncode == code, done.stderr
    assert says in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("Error: ")
    assert "\n\n" not in done.stderr.strip()
    assert done.stdout == ""
    assert files(tmp_path) == before


@pytest.mark.parametrize(("name", "hint"), [("Wilhelmina", "Here are "), ("Narator", "Did you mean 'narrator'?")])
def test_a_cast_for_somebody_who_is_not_there_is_an_error(run: Run, post: Path, name: str, hint: str) -> None:
    result = run("script", str(post), "--cast", f"{name}=heart")
    assert result.returncode == 2
    assert f"'{name}', and nobody here is called that" in result.stderr
    assert hint in " ".join(result.stderr.split())


def test_one_bad_post_does_not_stop_the_others(run: Run, post: Path, tmp_path: Path) -> None:
    (tmp_path / "essay.md").write_text(NOT_AN_INTERVIEW)
    done = run("render", "essay.md", post.name, "--engine", "pyttsx3")
    assert done.returncode == 6
    assert "essay.md" in done.stderr
    assert "1 of 2" in done.stderr
    assert (tmp_path / "output" / "clock-tower.mp3").exists()


@pytest.mark.soak
def test_escape_sequences_of_a_post_never_reach_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "post.md").write_text(POST.replace("clock tower", "\x1b[31mclock\x1b]0;owned\x07 tower"))
    for words in (["script", "post.md", "--strict"], ["render", "post.md", "--engine", "pyttsx3"]):
        done = run(*words)
        assert "\x1b" not in done.stderr
    assert "\x07" not in done.stderr


def commands(group: typer.Typer, prefix: str = "interview-audio") -> list[str]:
    """Every command as one types it."""
    found = [f"{prefix} {c.name or (c.callback.__name__ if c.callback else '')}" for c in group.registered_commands]
    for sub in group.registered_groups:
        assert sub.typer_instance
        found += commands(sub.typer_instance, f"{prefix} {sub.name}")
    return found


@pytest.mark.parametrize("command", commands(cli.commands()))
def test_every_command_and_option_is_documented(run: Run, command: str) -> None:
    text = (REPOSITORY / "docs" / "commands.md").read_text(encoding="utf-8")
    shown = run(*command.split()[1:], "--help").stdout
    section = re.search(rf"^## `{re.escape(command)}\b.*?(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert section, f"docs/commands.md has no section for {command}"
    everywhere = text.split("\n## ")[0]
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", shown))
    assert {o for o in options if o not in section[0] and o not in everywhere} == set()


def test_version_works_everywhere(run: Run) -> None:
    for words in (["--version"], ["render", "--version"], ["voices", "list", "--version"]):
        assert re.fullmatch(r"interview-audio \d+\.\d+\.\d+\n", run(*words).stdout)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-16", "latin-1:strict"])
def test_results_are_utf8_wherever_they_go(tmp_path: Path, encoding: str) -> None:
    """A pipe has the encoding of the system, which lacks letters that a post has."""
    (tmp_path / "post.md").write_text(POST.replace("Ben Baker", "Łukasz Čapek"), encoding="utf-8")
    forms: tuple[tuple[str, ...], ...] = ((), ("--json",), ("--spoken",)) if encoding == "cp1252" else ((),)
    for form in forms:
        done = subprocess.run(
            [sys.executable, "-m", "interview_audio", "script", "post.md", *form],
            cwd=tmp_path,
            capture_output=True,
            env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert "Łukasz Čapek" in done.stdout.decode("utf-8")
