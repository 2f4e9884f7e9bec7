"""Check a copy of a voice that came from elsewhere before any of it is loaded: nothing is known of its hashes."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

from interview_audio.errors import UsageError

MOST_MODEL_BYTES = 1 << 30
MOST_SETTINGS_BYTES = 1 << 20
"""Piper's models have up to 120 MB, the settings beside them 7 KB."""

SAMPLE_RATES_HZ = range(8_000, 96_001)
SCALES = {"length_scale": (0.2, 5.0), "noise_scale": (0.0, 5.0), "noise_w": (0.0, 5.0)}
"""What piper's settings may ask for; a voice slowed a thousandfold would never come to an end."""

NEEDED_SOUNDS = ("_", "^", "$")
"""The symbols of piper for a pause, the start and the end."""


def refuse_odd_file(path: Path, most_bytes: int) -> None:
    """Raise `UsageError` if a file of a voice is missing, not a regular file, empty, or far too large."""
    if not path.is_file():
        raise UsageError(
            "This file is needed and isn't there." if not path.exists() else "This is not a regular file.",
            do="Get it too, or download without --from.",
            path=path,
        )
    if not 0 < (size := path.stat().st_size) <= most_bytes:
        what = f"This file has {size:,} bytes: it is not part of a voice."
        raise UsageError(what, do="Get it again.", path=path)


def refuse_odd_settings(path: Path) -> None:
    """Raise `UsageError` if the JSON beside a model of piper is not what piper needs, or asks for what never ends."""
    try:
        table = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise UsageError("This is not valid JSON.", do="Get it again.", path=path) from error
    if problem := _problem_of(table):
        raise UsageError(f"These are not the settings of a voice: {problem}.", do="Get it again.", path=path)


def _problem_of(table: Any) -> str:
    """Return what is wrong with the settings of a voice of piper; an empty string if nothing is."""
    if not isinstance(table, dict):
        return "it is not an object"
    audio, inference, sounds = (table.get(key, {}) for key in ("audio", "inference", "phoneme_id_map"))
    if not all(isinstance(part, dict) for part in (audio, inference, sounds)):
        return "“audio”, “inference” and “phoneme_id_map” need objects"
    rate = audio.get("sample_rate")
    if type(rate) is not int or rate not in SAMPLE_RATES_HZ:
        return f"“sample_rate” is {str(rate)[:20]}"
    for name, (least, most) in SCALES.items():
        scale = inference.get(name, 1.0)
        if not isinstance(scale, int | float) or not math.isfinite(scale) or not least <= scale <= most:
            return f"“{name}” is {str(scale)[:20]}"
    numbers = all(isinstance(ids, list) and all(type(i) is int and i >= 0 for i in ids) for ids in sounds.values())
    if not numbers or not all(sounds.get(sound) for sound in NEEDED_SOUNDS):
        return "“phoneme_id_map” lacks the numbers of sounds"
    return ""
