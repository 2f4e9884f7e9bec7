"""What one would write first: the same engines, one turn after the other, `AudioSegment +=`, and one export.

python -m benchmarks.speed.naive SCRIPT.json EPISODE.mp3
"""

from __future__ import annotations

import sys
import warnings
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from benchmarks.speed.engines import sentences, speak, turns_of

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from pydub import AudioSegment

RATE_HZ = 44_100
PAUSE_MS = 350
OWN_CHOICE = 0  # threads: what the libraries take by themselves


def episode(script: Path) -> AudioSegment:
    """Return all of the script as sound, in memory."""
    whole = AudioSegment.silent(duration=0, frame_rate=RATE_HZ)
    for engine, spoken in turns_of(script):
        for sentence in sentences(spoken):
            samples, rate_hz = speak(engine, sentence, OWN_CHOICE)
            data = (np.clip(samples, -1, 1) * 32_767).astype("<i2").tobytes()
            sound = AudioSegment(data=data, sample_width=2, frame_rate=rate_hz, channels=1)
            whole += sound.set_frame_rate(RATE_HZ)
            whole += AudioSegment.silent(duration=PAUSE_MS, frame_rate=RATE_HZ)
    return whole


if __name__ == "__main__":
    AudioSegment.converter = imageio_ffmpeg.get_ffmpeg_exe()
    episode(Path(sys.argv[1])).export(sys.argv[2], format="mp3", bitrate="96k")
