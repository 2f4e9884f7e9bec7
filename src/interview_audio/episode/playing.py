"""Play an episode in the terminal with an installed player, with the transcript in time."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from interview_audio.episode.metadata.transcripts import read_webvtt
from interview_audio.errors import AudioError, UsageError
from interview_audio.model import Cue

KEYS = "space: pause, arrows: back and forth, page up and down: chapters, q: stop"
CLOCK = re.compile(rb"^\s*(-?\d+\.\d+)\s")  # of ffplay: the second that is heard


def play(path: Path, find: Callable[[str], str | None], follow: Callable[[Cue], None]) -> None:
    """Play an episode until it ends or the listener stops it.

    `find` returns the path of a program or None, as `shutil.which` does. mpv has keys for chapters and shows the
    transcript itself; ffplay has neither, so `follow` is called with every sentence as it begins. Raises `UsageError`
    if there is no such episode or no player, `AudioError` if the player fails.
    """
    if not path.is_file():
        raise UsageError("There is no such episode.", do="Name the MP3 of an episode.", path=path)
    transcript = path.with_suffix(".vtt")
    if mpv := find("mpv"):
        code = subprocess.call(mpv_command(mpv, path, transcript if transcript.is_file() else None))
    elif ffplay := find("ffplay"):
        cues = read_webvtt(transcript.read_text(encoding="utf-8")) if transcript.is_file() else []
        code = _follow(ffplay, path, cues, follow)
    else:
        raise UsageError("There is no player.", do="Install mpv, or open the file in another player.", path=path)
    if code:
        raise AudioError(f"The player gave up with code {code}.", do="Open the file in another player.", path=path)


def mpv_command(mpv: str, path: Path, transcript: Path | None) -> list[str]:
    """Return the mpv command line: no window, only our transcript as subtitles, the chapter in the status line."""
    options = ["--no-video", "--sub-auto=no", "--audio-display=no", f"--term-playing-msg={KEYS}"]
    options.append("--term-status-msg=${time-pos} / ${duration}  ${chapter-metadata/title}")
    if transcript:
        options.append(f"--sub-file={transcript}")
    return [mpv, *options, "--", str(path)]


def _follow(ffplay: str, path: Path, cues: list[Cue], follow: Callable[[Cue], None]) -> int:
    """Run ffplay and follow its own clock, so that the transcript pauses when it does."""
    command = [ffplay, "-hide_banner", "-nodisp", "-autoexit", "-stats", f"file:{path}"]
    waiting = list(reversed(cues))
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL) as process:
        assert process.stderr
        line = b""
        while piece := process.stderr.read(1):
            if piece not in b"\r\n":
                line += piece
                continue
            if clock := CLOCK.match(line):
                while waiting and waiting[-1].start_ms <= float(clock[1]) * 1000:
                    follow(waiting.pop())
            line = b""
    return process.returncode
