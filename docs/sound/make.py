"""Make the minute of sound that the README links to: python docs/sound/make.py

An interview of the repository is rendered as anybody would render it, and cut after the turn that ends last within a
minute or so; nothing is chosen or mended by hand.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

import imageio_ffmpeg

HERE = Path(__file__).resolve().parent
POST = HERE.parents[1] / "interviews" / "2026-06-18-repair-evenings.md"
LONGEST_S = 75
TAIL_S = 0.6


def end_of_a_turn(transcript: Path) -> float:
    """Return when the last turn that fits ends, in seconds."""
    segments = json.loads(transcript.read_text(encoding="utf-8"))["segments"]
    ends = [
        before["endTime"]
        for before, after in pairwise(segments)
        if before["speaker"] != after["speaker"] and before["endTime"] <= LONGEST_S
    ]
    return float(max(ends))


def main() -> None:
    """Render, cut, encode."""
    with tempfile.TemporaryDirectory() as place:
        subprocess.run([sys.executable, "-m", "interview_audio", "render", POST, "-o", place, "--quiet"], check=True)
        episode = next(Path(place).glob("*.mp3"))
        length = end_of_a_turn(episode.with_suffix(".transcript.json")) + TAIL_S
        fade = f"afade=t=out:st={length - TAIL_S}:d={TAIL_S}"
        options = ["-t", str(length), "-map", "0:a", "-map_chapters", "-1", "-af", fade, "-b:a", "64k"]
        command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-i", str(episode), *options]
        subprocess.run([*command, str(HERE / "minute.mp3")], check=True)


if __name__ == "__main__":
    main()
