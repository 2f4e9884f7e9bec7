"""The cover of an episode: the author's picture checked and fitted, or one drawn."""

from __future__ import annotations

import colorsys
import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageOps

from interview_audio.episode.cover.text import capital, drawable, is_leftward, missing, width, write
from interview_audio.episode.metadata.text import pieces, plain
from interview_audio.errors import UsageError
from interview_audio.model import Person, Role

SIDE, LEAST_SIDE = 3000, 1400  # pixels that podcast directories take
NEARLY_SQUARE = 1.2  # of a picture's sides: up to here it is cropped, beyond it gets a border
QUALITY = 88
MARGIN, SMALLEST, LEADING = 220, 80, 1.22  # pixels, pixels, of the size of the letters
RIGHT = SIDE - MARGIN
GAP = 40  # pixels of ground around a bubble, where it stands before another
Colour = tuple[int, int, int]


def fitted_cover(path: Path) -> bytes:
    """The author's picture as a square JPEG of 1,400 to 3,000 pixels; a `UsageError` where it is no picture."""
    try:
        with Image.open(path) as image:
            upright = ImageOps.exif_transpose(image).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UsageError(
            "The cover is no picture that can be read.",
            do="It takes a JPEG or PNG, square, of 1400 to 3000 pixels.",
            path=path,
        ) from error
    paper = Image.new("RGBA", upright.size, "white")
    flat = Image.alpha_composite(paper, upright).convert("RGB")
    side = min(SIDE, max(LEAST_SIDE, *flat.size))
    if max(flat.size) <= NEARLY_SQUARE * min(flat.size):
        return _jpeg(ImageOps.fit(flat, (side, side)))
    border = flat.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    assert isinstance(border, tuple)
    return _jpeg(ImageOps.pad(flat, (side, side), color=(int(border[0]), int(border[1]), int(border[2]))))


def picture_size(path: Path) -> tuple[int, int] | None:
    """Width and height in pixels; None where it is no picture that can be read."""
    try:
        with Image.open(path) as image:
            return image.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def drawn_cover(title: str, show: str, people: Sequence[Person]) -> bytes:
    """A cover with the initials of who speaks in two speech bubbles, the episode's title and the show's.

    The same show has the same colours. A script that the font here doesn't have is drawn with a font of the system;
    `undrawable` says what none of them has, which is left off.
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
    title, show = drawable(title), drawable(show)
    if show and show != title:
        _paragraph(draw, show, foot, palette.second, largest=130)
        foot = Box(MARGIN, 0, RIGHT, foot.top - 80)
    if title:
        _paragraph(draw, title, Box(MARGIN, 1970, RIGHT, foot.bottom), palette.first, largest=330)
    return _jpeg(image)


def undrawable(*texts: str) -> str:
    """The characters of titles and names that no font here has: the covers are without them."""
    return "".join(dict.fromkeys("".join(missing(text) for text in texts)))


@dataclass(frozen=True)
class Palette:
    """Three colours that go together: a dark ground and two light ones."""

    ground: Colour
    first: Colour
    second: Colour

    @classmethod
    def of(cls, name: str) -> Palette:
        """Always the same for a name."""
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
        """Of its top."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Of its side."""
        return self.bottom - self.top

    @property
    def centre(self) -> tuple[int, int]:
        """Of both."""
        return (self.left + self.right) // 2, (self.top + self.bottom) // 2


def _bubble(draw: ImageDraw.ImageDraw, box: Box, fill: Colour, ink: Colour, initials: str, *, tail: int) -> None:
    """A speech bubble whose tail is on the left (-1) or the right (1), with initials or a wave in it."""
    gap = Box(box.left - GAP, box.top - GAP, box.right + GAP, box.bottom + GAP)
    draw.rounded_rectangle(gap, radius=box.height // 3 + GAP, fill=ink)
    draw.rounded_rectangle(box, radius=box.height // 3, fill=fill)
    foot, inside = box.centre[0] + tail * box.width // 5, box.bottom - 50
    draw.polygon([(foot - 150, inside), (foot + 150, inside), (foot + tail * 220, box.bottom + 230)], fill=fill)
    if not drawable(initials):
        _wave(draw, box, ink)
        return
    size = round(1000 * min(0.6 * box.width / width(initials, 1000), 0.7 * box.height / 1000))
    # The bubble behind makes way for the one before it, which hides a corner.
    x, y = box.centre[0] + min(tail, 0) * 50, box.centre[1] + min(tail, 0) * 40 + capital(size) / 2
    write(draw, (x - width(initials, size) / 2, y), initials, size, ink)


def _wave(draw: ImageDraw.ImageDraw, box: Box, ink: Colour) -> None:
    """Seven bars, as sound is drawn."""
    for index, share in enumerate((0.15, 0.35, 0.55, 0.28, 0.48, 0.32, 0.15)):
        x, half = box.centre[0] + (index - 3) * box.width // 11, round(box.height * share / 2)
        bar = (x - 36, box.centre[1] - half, x + 36, box.centre[1] + half)
        draw.rounded_rectangle(bar, radius=36, fill=ink)


def _paragraph(draw: ImageDraw.ImageDraw, text: str, box: Box, fill: Colour, *, largest: int) -> None:
    """Text at the foot of a box, as large as it fits in; what doesn't fit in the smallest size ends in an ellipsis."""
    for size in range(largest, SMALLEST - 1, -5):
        lines, room = _lines(text, size, box.width), box.height // round(size * LEADING)
        if len(lines) <= room:
            break
    else:
        lines = [*lines[: room - 1], lines[room - 1][:-2].rstrip() + "…"]
    for number, line in enumerate(reversed(lines)):
        left = box.right - width(line, size) if is_leftward(text) else box.left
        write(draw, (left, box.bottom - number * round(size * LEADING)), line, size, fill)


def _lines(text: str, size: int, room: int) -> list[str]:
    """Broken between words, and within those that are wider than the room."""
    lines = [""]
    for piece in pieces(text):
        for part in [piece] if width(piece, size) <= room else piece:
            if lines[-1] and width((lines[-1] + part).rstrip(), size) > room:
                lines.append("")
            lines[-1] += part if lines[-1] or not part.isspace() else ""
    return [line.rstrip() for line in lines]


def _initials(name: str) -> str:
    """Of the first word and the last: "Ludwig van Beethoven" gives LB."""
    words = [word for word in plain(name).split() if word[0].isalnum()]
    return "".join(word[0].upper() for word in dict.fromkeys([*words[:1], *words[-1:]]))[:2]


def _jpeg(image: Image.Image) -> bytes:
    file = io.BytesIO()
    # At this size nobody sees the halved colours; sparing them and the best tables takes five times as long.
    image.save(file, "JPEG", quality=QUALITY, progressive=False, subsampling="4:2:0", dpi=(72, 72))
    return file.getvalue()
