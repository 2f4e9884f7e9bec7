"""Measure an episode as a player finds it: its sound, its tag, and how well the transcript follows the voice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from interview_audio.episode.containers import read_details
from interview_audio.episode.metadata.id3 import Tag, read_tag
from interview_audio.episode.metadata.transcripts import read_webvtt
from interview_audio.episode.sound.encoding import PEAK_DBTP
from interview_audio.episode.sound.ffmpeg import decode, measure_file, read_metadata
from interview_audio.episode.sound.levels import TOLERANCE_LU, target_lufs
from interview_audio.errors import UsageError
from interview_audio.model import Cue

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

RATE_HZ = 16_000  # enough to detect where a sentence starts
STEP_MS = 5
SILENT_DBFS = -60.0
SEARCH_MS = 1000  # the farthest that a cue's sentence may be
DRIFT_MS = 50  # tolerance of a cue


@dataclass(frozen=True)
class Drift:
    """How far the cues of a transcript are from the sound, measured at cues that follow a silence."""

    cues: int
    heard: int  # of them, starts that can be told: silence before, sound after
    median_ms: int
    worst_ms: int
    worst_cue: Cue | None


@dataclass(frozen=True)
class Measurements:
    """The measurements of a file, as `check EPISODE` shows them."""

    path: Path
    byte_count: int
    duration_ms: int
    loudness_lufs: float  # integrated
    range_lu: float
    peak_dbtp: float
    rate_hz: int
    channels: int
    tag: Tag
    drift: Drift | None  # None where no WebVTT transcript lies beside it
    complaints: tuple[str, ...]  # of the decoder

    def faults(self, loudness: float) -> list[str]:
        """Return what is out of bounds, one sentence each; `loudness` is the show's setting in LUFS."""
        target = target_lufs(loudness, self.channels)
        faults = [f"The decoder complains: {complaint}." for complaint in self.complaints]
        if abs(self.loudness_lufs - target) > TOLERANCE_LU:
            faults.append(f"The loudness is {self.loudness_lufs:.1f} LUFS instead of {target:.1f}.")
        if self.peak_dbtp > PEAK_DBTP:
            faults.append(f"The true peak is {self.peak_dbtp:.1f} dBTP, above {PEAK_DBTP:.1f}.")
        if not self.tag.title:
            faults.append("There is no title in the tag.")
        if self.drift and self.drift.worst_ms > DRIFT_MS and self.drift.worst_cue:
            text = self.drift.worst_cue.text
            faults.append(f"A cue is {self.drift.worst_ms} ms off: {text[:60]}")
        return faults


def measure(path: Path) -> Measurements:
    """Decode and measure an episode, and compare it with the `.vtt` beside it.

    Raises `UsageError` if there is no such file and `AudioError` if it holds no sound.
    """
    if not path.is_file():
        raise UsageError("There is no such episode.", do="Name the MP3 of an episode.", path=path)
    heard = measure_file(path)
    transcript = path.with_suffix(".vtt")
    drift = None
    if transcript.is_file():
        drift = drift_of(path, read_webvtt(transcript.read_text(encoding="utf-8", errors="replace")))
    return Measurements(
        path=path,
        byte_count=path.stat().st_size,
        duration_ms=heard.duration_ms,
        loudness_lufs=heard.loudness_lufs,
        range_lu=heard.range_lu,
        peak_dbtp=heard.peak_dbtp,
        rate_hz=heard.rate_hz,
        channels=heard.channels,
        tag=read_tag(path) if path.suffix == ".mp3" else read_details(read_metadata(path)),
        drift=drift,
        complaints=heard.complaints,
    )


def drift_of(path: Path, cues: list[Cue]) -> Drift:
    """Compare each cue's start with the nearest onset of sound after a silence."""
    import numpy as np

    onsets = _onsets_ms(path)
    off = []
    for cue in cues:
        near = onsets[
            np.searchsorted(onsets, cue.start_ms - SEARCH_MS) : np.searchsorted(onsets, cue.start_ms + SEARCH_MS)
        ]
        if len(near):
            off.append((int(np.abs(near - cue.start_ms).min()), cue))
    worst_ms, worst = max(off, key=lambda found: found[0], default=(0, None))
    return Drift(len(cues), len(off), round(median(d for d, _ in off)) if off else 0, worst_ms, worst)


def _onsets_ms(path: Path) -> npt.NDArray[np.int64]:
    """Return the times (ms) at which sound sets in after at least 100 ms of silence."""
    import numpy as np

    size = RATE_HZ * STEP_MS // 1000
    levels, rest = [np.zeros(0, np.float32)], b""
    for piece in decode(path, RATE_HZ):
        data = rest + piece
        whole = len(data) // (2 * size) * 2 * size
        samples, rest = np.frombuffer(data[:whole], "<i2").astype(np.float32), data[whole:]
        levels.append(np.sqrt(np.square(samples.reshape(-1, size)).mean(axis=1)))
    loud = np.concatenate(levels) > 32_768 * 10 ** (SILENT_DBFS / 20)
    steps = np.flatnonzero(loud)
    starts = steps[np.diff(steps, prepend=-1000) > 100 // STEP_MS]
    return starts.astype(np.int64) * STEP_MS
