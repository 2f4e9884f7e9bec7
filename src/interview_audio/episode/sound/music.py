"""Make the show's music: an opening that runs under the first words, a short bridge between chapters, an ending."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_audio.episode.sound.encoding import Encoding
from interview_audio.episode.sound.ffmpeg import decode
from interview_audio.episode.sound.gating import integrated_loudness, ratio
from interview_audio.episode.sound.loudness import loudness_blocks, true_peak
from interview_audio.episode.sound.mixing import Bed
from interview_audio.errors import AudioError, UsageError

if TYPE_CHECKING:
    from interview_audio.episode.sound.loudness import Samples

LONGEST_S = 20.0  # of the file, the rest is not used
SHORTEST_S = 1.0
BELOW_VOICES_LU = 4.0  # music alone sounds louder than it measures
DUCKED_DB = -14.0
CEILING_DB = -6.0  # of its peaks, so that voice and music together rarely need the limiter


@dataclass(frozen=True)
class Shape:
    """The level of a piece over time as (second, dB) points, and when the voice comes in."""

    corners: Sequence[tuple[float, float]]
    voice_s: float


SILENT_DB = -60.0
OPENING = Shape([(0.0, -20.0), (0.05, 0.0), (5.0, 0.0), (6.5, DUCKED_DB), (9.5, DUCKED_DB), (12.5, SILENT_DB)], 6.2)
BETWEEN = Shape([(0.0, SILENT_DB), (0.25, 0.0), (1.8, 0.0), (2.8, DUCKED_DB), (5.0, SILENT_DB)], 2.6)
ENDING = Shape([(0.0, SILENT_DB), (0.8, 0.0), (7.0, 0.0), (11.0, SILENT_DB)], 11.0)


@dataclass(frozen=True)
class Music:
    """Music beds made from one file, at the sample rate, channels and loudness of an episode."""

    opening: Bed
    between: Bed
    ending: Bed


def load_music(path: Path, encoding: Encoding, target_lufs: float) -> Music:
    """Make the beds of a music file; raise `UsageError` if it holds less than a second of sound."""
    import numpy as np

    rate_hz, channels = encoding.rate_hz, encoding.channels
    do = "It takes a sound file of a few seconds: MP3, WAV, FLAC, OGG, M4A."
    if not path.is_file():
        raise UsageError("There is no such music file.", do=do, path=path)
    try:
        data = b"".join(decode(path, rate_hz, channels=channels, longest_s=LONGEST_S))
    except AudioError as error:
        raise UsageError(f"The music cannot be used. {error.what}", do=do, path=path) from error
    samples: Samples = np.frombuffer(data, "<i2").astype(np.float32) / np.float32(32_768)
    samples = samples.reshape(-1, channels) if channels == 2 else samples
    lufs = integrated_loudness(loudness_blocks(samples, rate_hz))
    if len(samples) < SHORTEST_S * rate_hz or lufs < SILENT_DB:
        raise UsageError("The music is shorter than a second, or silent.", do=do, path=path)
    gain = min(ratio(target_lufs - BELOW_VOICES_LU - lufs), ratio(CEILING_DB) / true_peak(samples))
    louder: Samples = samples * np.float32(gain)
    return Music(*(_shape(louder, rate_hz, shape) for shape in (OPENING, BETWEEN, ENDING)))


def _shape(samples: Samples, rate_hz: int, shape: Shape) -> Bed:
    """Apply the level curve of a shape; it is compressed in time to fit a shorter piece."""
    import numpy as np

    seconds, levels_db = zip(*shape.corners, strict=True)
    scale = min(1.0, len(samples) / rate_hz / seconds[-1])
    count = round(seconds[-1] * scale * rate_hz)
    curve = 10 ** (np.interp(np.arange(count), np.array(seconds) * scale * rate_hz, levels_db) / 20)
    curve[curve <= ratio(SILENT_DB)] = 0.0
    curve = curve.astype(np.float32)
    bed = samples[:count] * (curve if samples.ndim == 1 else curve[:, np.newaxis])
    return Bed(bed, round(shape.voice_s * scale * rate_hz), hashlib.blake2b(bed.tobytes(), digest_size=16).hexdigest())
