"""Choose the picture for the cover: the one that the post or the show names, if it is a local file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from interview_audio.model import NamedPicture, Settings, beside

FOLDERS = (".", "static", "public", "assets", "source", "src")
"""Where the folders of such a site keep what its pages name by `/img/clock.jpg`."""

OUR_FONT_HAS = re.compile("[ -~¡-¬®-žΑ-ΡΣ-ωА-я‘’“”–—…]*")
"""Most titles: they are known to be drawn without a look at any font."""

LEAST_SIDE = 500
"""Pixels of a picture that is meant for the page; a smaller one is a logo or a preview."""


@dataclass(frozen=True)
class Artwork:
    """The author's picture, or None if a cover is to be drawn, and notes for the author."""

    picture: Path | None = None
    notes: tuple[str, ...] = ()


def artwork(
    pictures: Iterable[NamedPicture], post: Path | None, settings: Settings, show: Path | None, title: str
) -> Artwork:
    """Choose the picture that the post's `cover` names, a suitable one of another key, or the show's; fetch nothing.

    The file that `cover` names is taken as it is, so that a wrong name is reported as an error. Other keys are meant
    for the web page first, so a picture there that cannot be used only adds a note.
    """
    notes = []
    for picture in pictures:
        text = picture.name
        if _is_remote(text):
            notes.append(f"The picture {text} is on the web, from where nothing is fetched: save it beside the post.")
            continue
        found = _found(text, post)
        if picture.is_cover:
            return Artwork(found or beside(post, text))
        size = _size(found) if found else None
        if size and min(size) >= LEAST_SIDE:
            return Artwork(found)
        why = "is too small" if size else "is no JPEG or PNG" if found else "is not there"
        notes.append(f"The picture {text}, which `{picture.key}` names, {why}: the cover is made without it.")
    if settings.cover and _is_remote(settings.cover):
        notes.append(f"The show's cover {settings.cover} is on the web, from where nothing is fetched.")
    elif settings.cover:
        return Artwork(beside(show, settings.cover), tuple(notes))
    if missing := _missing_glyphs(title + settings.title):
        notes.append(
            f"No font here has {missing}: the drawn cover is without. A picture of your own can be its `cover`."
        )
    return Artwork(None, tuple(notes))


def _size(picture: Path) -> tuple[int, int] | None:
    from interview_audio.episode.cover.picture import picture_size  # which loads what draws

    return picture_size(picture)


def _missing_glyphs(text: str) -> str:
    if OUR_FONT_HAS.fullmatch(text):
        return ""
    from interview_audio.episode.cover.picture import missing_glyphs

    return missing_glyphs(text)


def _is_remote(text: str) -> bool:
    return "://" in text or text.startswith(("//", "data:"))


def _found(text: str, post: Path | None) -> Path | None:
    """Find the file beside the post, or in the asset folders of the site that the post belongs to."""
    if post is None:
        return Path(text) if _is_file(Path(text)) else None
    inside = text.lstrip("/\\")
    homes = [home for home in post.resolve().parents if home != home.parent]  # of a site, not of the whole disk
    places = [
        *([post.parent / text] if inside == text else []),
        *(home / f / inside for home in homes for f in FOLDERS),
    ]
    return next((place for place in places if _is_file(place)), None)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name too long, or with a zero byte
        return False
