"""Draw the picture that social networks show beside a link: the cover on the left, the titles on the right."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

from interview_audio.episode.cover.picture import Box, Palette, draw_paragraph, to_jpeg
from interview_audio.episode.cover.typesetting import drawable_text

WIDTH, HEIGHT = 1200, 630
MARGIN = 64
BUBBLES = (130, 130, 2870, 1960)
"""The part of a drawn cover that holds no text."""


def social_picture(cover: bytes, title: str, show: str, *, drawn: bool) -> bytes:
    """Return a JPEG of 1200 × 630 pixels for an episode; `drawn` tells a drawn cover from the author's picture."""
    palette = Palette.of(show or title)
    image = Image.new("RGB", (WIDTH, HEIGHT), palette.ground)
    with Image.open(io.BytesIO(cover), formats=("JPEG",)) as picture:
        if drawn:
            part = picture.crop(BUBBLES).resize((520, 520 * 1830 // 2740), Image.Resampling.LANCZOS)
            image.paste(part, (MARGIN - 14, (HEIGHT - part.height) // 2))
            left = MARGIN + 520 + 40
        else:
            image.paste(picture.resize((HEIGHT, HEIGHT), Image.Resampling.LANCZOS), (0, 0))
            left = HEIGHT + 56
    draw = ImageDraw.Draw(image)
    foot = Box(left, HEIGHT - MARGIN - 36, WIDTH - MARGIN, HEIGHT - MARGIN)
    title, show = drawable_text(title), drawable_text(show)
    if show and show != title:
        draw_paragraph(draw, show, foot, palette.second, largest=32, smallest=20)
    if title:
        draw_paragraph(
            draw, title, Box(left, MARGIN, WIDTH - MARGIN, foot.top - 36), palette.first, largest=72, smallest=24
        )
    return to_jpeg(image)
