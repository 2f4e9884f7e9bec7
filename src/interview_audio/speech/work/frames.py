"""The level of a sound over time, and the error of a sound that cannot be the sentence it is meant to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

FRAME_MS = 5


class BadSoundError(Exception):
    """What an engine returned cannot be the sentence it was given."""


def frame_levels(samples: np.ndarray, frame: int) -> np.ndarray:
    """Return the root mean square of each frame of `frame` samples, the last one padded with silence."""
    import numpy as np

    padded = np.pad(samples, (0, -len(samples) % frame)).reshape(-1, frame)
    level: np.ndarray = np.sqrt((padded**2).mean(axis=1))
    return level
