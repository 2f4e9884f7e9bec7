"""Make the small copy of a cover that the web pages show."""

from __future__ import annotations

import io

from PIL import Image

from interview_audio.episode.cover.picture import to_jpeg

SIDE = 600
"""Pixels: twice what the pages show at most, for dense screens."""


def thumbnail(cover: bytes) -> bytes:
    """Return a cover as a JPEG of 600 × 600 pixels."""
    with Image.open(io.BytesIO(cover), formats=("JPEG",)) as picture:
        picture.draft("RGB", (SIDE, SIDE))  # a JPEG can be decoded at an eighth of its size, in a tenth of the time
        return to_jpeg(picture.convert("RGB").resize((SIDE, SIDE), Image.Resampling.LANCZOS))
