"""Fit the author's picture to a square cover, or draw a cover."""

from __future__ import annotations

import colorsys
import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageOps

from interview_audio.episode.cover.typesetting import (
    capital_height,
    draw_line,
    drawable_text,
    is_leftward,
    missing_characters,
    width,
)
from interview_audio.episode.metadata.text import pieces, plain
from interview_audio.errors import UsageError
from interview_audio.model import Person, Role

SIDE, LEAST_SIDE = 3000, 1400  # pixels that podcast directories take
FORMATS = ("JPEG", "PNG")  # a post comes from anybody: Pillow knows formats that run other programs
MOST_PIXELS = 50_000_000
NEARLY_SQUARE = 1.2  # of a picture's sides: up to here it is cropped, beyond it gets a border
QUALITY = 88
MOST_CHARACTERS = 800
"""More of a title than any cover holds, in the smallest size; to measure a text takes time with its length."""
MARGIN, SMALLEST, LEADING = 220, 80, 1.22  # pixels, pixels, of the size of the letters
RIGHT = SIDE - MARGIN
GAP = 40  # pixels of ground around a bubble, where it stands before another
Colour = tuple[int, int, int]


def fit_cover(path: Path) -> bytes:
    """Return the author's picture as a square JPEG of 1,400 to 3,000 pixels; raise `UsageError` if unreadable."""
    try:
        if not path.is_file():  # to open a named pipe would wait for ever
            raise FileNotFoundError(path)
        with Image.open(path, formats=FORMATS) as image:
            if image.width * image.height > MOST_PIXELS:
                raise ValueError("too many pixels")
            upright = ImageOps.exif_transpose(image).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UsageError(
            "The cover is not a readable picture.",
            do="Use a square JPEG or PNG of 1400 to 3000 pixels, at most 50 million in all.",
            path=path,
        ) from error
    paper = Image.new("RGBA", upright.size, "white")
    flat = Image.alpha_composite(paper, upright).convert("RGB")
    side = min(SIDE, max(LEAST_SIDE, *flat.size))
    if max(flat.size) <= NEARLY_SQUARE * min(flat.size):
        return to_jpeg(ImageOps.fit(flat, (side, side)))
    border = flat.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    assert isinstance(border, tuple)
    return to_jpeg(ImageOps.pad(flat, (side, side), color=(int(border[0]), int(border[1]), int(border[2]))))


def picture_size(path: Path) -> tuple[int, int] | None:
    """Return width and height in pixels, or None if the file is not a readable picture."""
    try:
        with Image.open(path, formats=FORMATS) as image:
            return image.size if image.width * image.height <= MOST_PIXELS else None
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def draw_cover(title: str, show: str, people: Sequence[Person]) -> bytes:
    """Draw a cover: the initials of the two people in speech bubbles, the titles of episode and show below; JPEG bytes.

    A show's covers share their colours. Scripts that the bundled font lacks are drawn with the system's fonts;
    `missing_glyphs` returns what none of them has, which is left off.
    """
    palette = Palette.of(show or title)
    image = Image.new("RGB", (SIDE, SIDE), palette.ground)
    draw = ImageDraw.Draw(image)
    interviewer, guest = (
        next((_initials(p.name) for p in people if p.role is role), "") for role in (Role.INTERVIEWER, Role.GUEST)
    )
    # The guest comes in front and larger: that is whom a listener looks for.
    _bubble(draw, Box(MARGIN, 220, 1620, 1080), palette.second, palette.ground, interviewer, tail=-1)
    _bubble(draw, Box(1240, 790, RIGHT, 1690), palette.first, palette.ground, guest, tail=1)
    foot = Box(MARGIN, RIGHT - 150, RIGHT, RIGHT)
    title, show = drawable_text(title), drawable_text(show)
    if show and show != title:
        draw_paragraph(draw, show, foot, palette.second, largest=130)
        foot = Box(MARGIN, 0, RIGHT, foot.top - 80)
    if title:
        draw_paragraph(draw, title, Box(MARGIN, 1970, RIGHT, foot.bottom), palette.first, largest=330)
    return to_jpeg(image)


def missing_glyphs(*texts: str) -> str:
    """Return the characters of the texts that no font on this machine has; covers are drawn without them."""
    return "".join(dict.fromkeys("".join(missing_characters(text) for text in texts)))


@dataclass(frozen=True)
class Palette:
    """Three matching colours: a dark background and two light foregrounds."""

    ground: Colour
    first: Colour
    second: Colour

    @classmethod
    def of(cls, name: str) -> Palette:
        """Derive the colours from a name; the same name always gives the same colours."""
        hue = int.from_bytes(hashlib.sha256(plain(name).encode()).digest()[:2], "big") / 65_536
        return cls(_colour(hue, 0.16, 0.55), _colour(hue + 0.08, 0.95, 0.5), _colour(hue + 0.45, 0.68, 0.6))


def _colour(hue: float, lightness: float, saturation: float) -> Colour:
    red, green, blue = (round(255 * c) for c in colorsys.hls_to_rgb(hue % 1, lightness, saturation))
    return red, green, blue


class Box(NamedTuple):
    """A rectangle of the picture, in pixels."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Return the width."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Return the height."""
        return self.bottom - self.top

    @property
    def centre(self) -> tuple[int, int]:
        """Return the centre as (x, y)."""
        return (self.left + self.right) // 2, (self.top + self.bottom) // 2


def _bubble(draw: ImageDraw.ImageDraw, box: Box, fill: Colour, ink: Colour, initials: str, *, tail: int) -> None:
    """Draw a speech bubble with its tail on the left (-1) or right (1), holding initials or a waveform."""
    gap = Box(box.left - GAP, box.top - GAP, box.right + GAP, box.bottom + GAP)
    draw.rounded_rectangle(gap, radius=box.height // 3 + GAP, fill=ink)
    draw.rounded_rectangle(box, radius=box.height // 3, fill=fill)
    foot, inside = box.centre[0] + tail * box.width // 5, box.bottom - 50
    draw.polygon([(foot - 150, inside), (foot + 150, inside), (foot + tail * 220, box.bottom + 230)], fill=fill)
    if not drawable_text(initials):
        _wave(draw, box, ink)
        return
    size = round(1000 * min(0.6 * box.width / width(initials, 1000), 0.7 * box.height / 1000))
    # The bubble behind makes way for the one before it, which hides a corner.
    x, y = box.centre[0] + min(tail, 0) * 50, box.centre[1] + min(tail, 0) * 40 + capital_height(size) / 2
    draw_line(draw, (x - width(initials, size) / 2, y), initials, size, ink)


def _wave(draw: ImageDraw.ImageDraw, box: Box, ink: Colour) -> None:
    """Draw a waveform of seven bars."""
    for index, share in enumerate((0.15, 0.35, 0.55, 0.28, 0.48, 0.32, 0.15)):
        x, half = box.centre[0] + (index - 3) * box.width // 11, round(box.height * share / 2)
        bar = (x - 36, box.centre[1] - half, x + 36, box.centre[1] + half)
        draw.rounded_rectangle(bar, radius=36, fill=ink)


def draw_paragraph(
    draw: ImageDraw.ImageDraw, text: str, box: Box, fill: Colour, *, largest: int, smallest: int = SMALLEST
) -> None:
    """Draw text at the foot of a box in the largest size that fits; cut it with an ellipsis where none does.

    A word is broken only where it is too long for a line in every size.
    """
    text = text[:MOST_CHARACTERS]
    broken: tuple[int, list[str]] | None = None
    for size in range(largest, smallest - 1, -5 if smallest == SMALLEST else -1):
        room = box.height // round(size * LEADING)
        lines = _lines(text, size, box.width, room)
        if len(lines) > room:
            continue
        if all(width(word, size) <= box.width for word in text.split()):
            break
        broken = broken or (size, lines)
    else:
        size, lines = broken or (size, [*lines[: room - 1], lines[room - 1][:-2].rstrip() + "…"])
    for number, line in enumerate(reversed(lines)):
        left = box.right - width(line, size) if is_leftward(text) else box.left
        draw_line(draw, (left, box.bottom - number * round(size * LEADING)), line, size, fill)


def _lines(text: str, size: int, widest: int, most: int) -> list[str]:
    """Break text into lines between words, and within words that are wider than `widest`.

    What would stand below the line after the last of `most` is left off: a title may have thousands of words.
    """
    lines = [""]
    for piece in pieces(text):
        for part in [piece] if width(piece, size) <= widest else piece:
            if lines[-1] and width((lines[-1] + part).rstrip(), size) > widest:
                if len(lines) > most:
                    return lines
                lines.append("")
            lines[-1] += part if lines[-1] or not part.isspace() else ""
    return [line.rstrip() for line in lines]


def _initials(name: str) -> str:
    """Return the initials of the first and the last word: "Ludwig van Beethoven" gives LB."""
    words = [word for word in plain(name).split() if word[0].isalnum()]
    return "".join(word[0].upper() for word in dict.fromkeys([*words[:1], *words[-1:]]))[:2]


def to_jpeg(image: Image.Image) -> bytes:
    """Return the picture as a JPEG."""
    file = io.BytesIO()
    # At this size nobody sees the halved colours; sparing them and the best tables takes five times as long.
    image.save(file, "JPEG", quality=QUALITY, progressive=False, subsampling="4:2:0", dpi=(72, 72))
    return file.getvalue()
