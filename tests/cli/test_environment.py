"""The command where the system lacks what is usually there, and where something ends it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.test_commands import POST

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has other signals, devices and environments")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "post.md").write_text(POST, encoding="utf-8")
    return tmp_path


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "interview_audio", *words]


def run(place: Path, *words: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "XDG_CACHE_HOME": str(place / ".cache")} if env is None else env
    return subprocess.run(
        command(*words), cwd=place, capture_output=True, text=True, env=environment, timeout=300, check=False
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("words", [("script", "post.md"), ("script", "post.md", "--json"), ("voices", "list")])
def test_results_that_cannot_be_written_are_told(place: Path, words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command(*words), cwd=place, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 6, done.stderr
    assert done.stderr.startswith("Error: The results cannot be written")
    assert len(done.stderr.splitlines()) == 1
    assert not (place / "interview-audio-report.txt").exists()


def test_a_folder_that_is_gone_is_told(place: Path) -> None:
    gone = place / "gone"
    gone.mkdir()
    script = f"cd {gone} && rmdir {gone} && exec {sys.executable} -m interview_audio script {place}/post.md"
    done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "The current folder is gone" in done.stderr


def test_an_empty_environment_is_enough(place: Path) -> None:
    python = {key: value for key, value in os.environ.items() if key == "PYTHONPATH"}
    done = run(place, "render", "post.md", "--engine", "pyttsx3", "--only", "2", env=python | {"TMPDIR": str(place)})
    assert done.returncode == 0, done.stderr
    assert not (place / "~").exists()


@pytest.mark.parametrize("kind", ["script", "fifo"])
def test_a_pipe_or_a_device_is_written_to_and_stays(place: Path, kind: str) -> None:
    target = place / "target"
    if kind == "fifo":
        os.mkfifo(target)
        reader = subprocess.Popen(["cat", str(target)], stdout=subprocess.PIPE, text=True)
        assert run(place, "script", "post.md", "-o", "target").returncode == 0
        assert "**Ben Baker:**" in reader.communicate(timeout=20)[0]
        assert target.is_fifo()
    assert run(place, "script", "post.md", "-o", os.devnull).returncode == 0
    assert Path(os.devnull).is_char_device()
    assert "**Ben Baker:**" in run(place, "script", "post.md", "-o", "-").stdout


def test_script_replaces_no_other_file_unless_it_is_told_to(place: Path) -> None:
    post = (place / "post.md").read_text(encoding="utf-8")
    kept = place / "kept.md"
    (place / "link.md").symlink_to("kept.md")
    kept.write_text("corrected by hand")
    kept.chmod(0o600)
    for name in ("post.md", "kept.md", "link.md"):
        refused = run(place, "script", "post.md", "-o", name)
        assert refused.returncode == 6
        assert "--force" in refused.stderr
    assert (place / "post.md").read_text(encoding="utf-8") == post
    assert kept.read_text() == "corrected by hand"
    assert run(place, "script", "post.md", "-o", "link.md", "--force").returncode == 0
    assert (place / "link.md").is_symlink()
    assert "**Ben Baker:**" in kept.read_text(encoding="utf-8")
    assert kept.stat().st_mode & 0o777 == 0o600
    assert run(place, "script", "post.md", "-o", "kept.md").returncode == 0, "the same again changes nothing"


def test_a_transcript_is_not_replaced_by_the_one_of_its_episode(place: Path) -> None:
    cards = (
        "00:00:00,000 --> 00:00:02,000\nAnn Archer: Is it late?",
        "00:00:03,000 --> 00:00:05,000\nBen Baker: It is.",
    )
    text = "\n\n".join(f"{number}\n{card}" for number, card in enumerate(cards, 1)) + "\n"
    (place / "talk.srt").write_text(text)
    done = run(place, "render", "talk.srt", "-o", ".", "--engine", "pyttsx3")
    assert done.returncode == 6
    assert "talk.srt" in done.stderr
    assert "--force" in done.stderr
    assert (place / "talk.srt").read_text() == text
    assert not (place / "talk.mp3").exists()


def heed_signals() -> None:
    """Undo that `nohup`, or a shell for what it runs in the background, has signals ignored: programs inherit it."""
    for name in (signal.SIGHUP, signal.SIGINT):
        signal.signal(name, signal.SIG_DFL)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_what_ends_it_leaves_nothing(place: Path, name: str) -> None:
    temporary = place / "tmp"
    temporary.mkdir()
    environment = {**os.environ, "XDG_CACHE_HOME": str(place / ".cache"), "TMPDIR": str(temporary)}
    process = subprocess.Popen(
        command("render", "post.md", "--engine", "hibari", "-q"),
        cwd=place,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=heed_signals,
    )
    deadline = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < deadline and not list(place.glob("output/.post.*")):
        time.sleep(0.05)
    time.sleep(0.5)
    process.send_signal(getattr(signal, name))
    _, said = process.communicate(timeout=60)
    assert process.returncode == {"SIGTERM": 143, "SIGHUP": 129, "SIGINT": 130}[name], said
    assert "Warning" not in said
    assert "Traceback" not in said
    shutil.rmtree(temporary / "__pycache__", ignore_errors=True)
    deadline = time.monotonic() + 10
    while (left := [p.name for p in temporary.iterdir()]) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert left == []
    assert not list(place.glob("output/.post.*"))


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("render", "post.md", "--pick", "0"), "--pick"),
        (("render", "post.md", "--only", "0"), "--only"),
        (("render", "post.md", "--executor", "dask://[::1"), "not the address of a cluster"),
    ],
)
def test_numbers_and_addresses_that_make_no_sense_are_told(place: Path, words: tuple[str, ...], says: str) -> None:
    done = run(place, *words)
    assert done.returncode == 2, done.stderr
    assert says in done.stderr


def test_a_voice_says_its_own_sample_where_no_text_is_given(place: Path) -> None:
    done = run(place, "voices", "say", "--voice", "pyttsx3:de+david", "-o", "said.wav")
    assert (done.returncode, done.stdout) == (0, "said.wav\n"), done.stderr
    assert (place / "said.wav").stat().st_size > 10_000
