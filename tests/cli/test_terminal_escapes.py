"""Whatever a post, a file name or a tag holds: on a terminal stands text, and nothing that commands the terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import imageio_ffmpeg
import pytest

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals")

pytestmark = pytest.mark.soak
EVIL = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e\x08\x7f"
ESCAPED = EVIL.encode("unicode_escape").decode()
POST = f"""---
title: "{ESCAPED}Clocks"
author: "Nils{ESCAPED} Berg"
---
**Ann Moss:** When was &#27;]0;x&#7; the clock {EVIL} wound in 1998?

**Ben Lund:** In May, {EVIL} by Dr. Kvothe Zyqqx. {"It went on and on, and nobody counted the hours. " * 20}

**Ann Moss:** Why did nobody count them?

**Ben Lund:** {"They had other things to do, and the stairs are steep. " * 20}
"""
RAW = "\x1b\x07\x08\x7f\x9b\u202e"


def on_a_terminal(folder: Path, *words: str) -> tuple[int, str]:
    """What a person would see: both streams of the command on a pseudo-terminal that knows no colours."""
    master, slave = pty.openpty()
    environment = {
        **os.environ,
        "TERM": "dumb",
        "NO_COLOR": "1",
        "COLUMNS": "100",
        "XDG_CACHE_HOME": str(folder / ".c"),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "interview_audio", *words],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=slave,
        stderr=slave,
    )
    os.close(slave)
    seen = b""
    try:
        while piece := os.read(master, 65_536):
            seen += piece
    except OSError:  # Linux's way of saying that the other side is closed
        pass
    os.close(master)
    return process.wait(), seen.decode("utf-8", "replace")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("place")
    (folder / "post.md").write_text(POST, encoding="utf-8")
    (folder / f"x{EVIL}.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    (folder / "interviews").mkdir()
    (folder / "interviews" / f"y{EVIL}.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    tone = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "lavfi", "-i", "sine=300:duration=1"]
    tags = ["-metadata", f"title={EVIL}Clocks", "-metadata", f"artist={EVIL}", "-y", str(folder / "tone.mp3")]
    subprocess.run([*tone, *tags], check=True)
    return folder


@pytest.mark.parametrize(
    ("words", "code", "shows"),
    [
        (["script", "post.md"], 0, "Clocks"),
        (["script", "post.md", "--explain"], 0, "nineteen"),
        (["script", "post.md", "--unknown"], 0, "Zyqqx"),
        (["script", "post.md", "--json"], 0, "Clocks"),
        (["script", f"x{EVIL}.md"], 2, "x"),
        (["script", f"no{EVIL}.md"], 2, "no"),
        (["script", "post.md", "--cast", f"guest={EVIL}"], 2, "voice"),
        (["render", "post.md", "--cast", f"guest{EVIL}=heart", "--only", "7"], 2, ""),
        (["feed"], 6, "y"),
        (["check", "tone.mp3"], 5, "Clocks"),
        (["check", "tone.mp3", "--json"], 5, "Clocks"),
        (["voices", "compare", EVIL, "heart"], 2, "voice"),
        (["play", f"no{EVIL}.mp3"], 2, "no"),
    ],
    ids=lambda value: " ".join(value[:2]).encode("ascii", "ignore").decode() if isinstance(value, list) else None,
)
def test_nothing_commands_the_terminal(place: Path, words: list[str], code: int, shows: str) -> None:
    ended, seen = on_a_terminal(place, *words)
    assert ended == code, seen
    assert shows in seen
    assert [hex(ord(c)) for c in RAW if c in seen] == []
