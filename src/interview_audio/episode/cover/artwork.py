"""Choose the picture for the cover: the one that the post or the show names, if it is a local file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from interview_audio.errors import UsageError
from interview_audio.model import NamedPicture, Settings, beside

FOLDERS = (".", "static", "public", "assets", "source", "src")
"""Asset folders of sites, whose pages refer to `/img/clock.jpg`."""

OUR_FONT_HAS = re.compile("[ -~¡-¬®-žΑ-ΡΣ-ωА-я‘’“”–—…]*")
"""Most titles, which need no check of fonts."""

LEAST_SIDE = 500
"""Pixels of a picture that is meant for the page; a smaller one is a logo or a preview."""


@dataclass(frozen=True)
class Artwork:
    """The author's picture, or None if a cover is to be drawn, and notes for the author."""

    picture: Path | None = None
    notes: tuple[str, ...] = ()


def artwork(
    pictures: Iterable[NamedPicture],
    post: Path | None,
    settings: Settings,
    show: Path | None,
    title: str,
    root: Path | None = None,
) -> Artwork:
    """Choose the picture that the post's `cover` names, a suitable one of another key, or the show's; fetch nothing.

    The file that `cover` names is used as it is, so that a wrong name is reported as an error. Other keys are meant for
    the web page first, so a picture there that cannot be used only adds a note. As a post may come from a stranger, its
    files must be below `root`, the folder of its show or site, by default its own folder. Raises `UsageError` for a
    cover that isn't.
    """
    root = (root or (post.parent if post else Path())).resolve()
    notes = []
    for picture in pictures:
        text = picture.name
        if _is_remote(text):
            notes.append(f"The picture {text} is on the web, from where nothing is fetched: save it beside the post.")
            continue
        found = _found(text, post, root)
        if picture.is_cover:
            return Artwork(found or _named(text, post, root))
        size = _size(found) if found else None
        if size and min(size) >= LEAST_SIDE:
            return Artwork(found)
        why = "is too small" if size else "is not a JPEG or PNG" if found else "does not exist"
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


def _named(text: str, post: Path | None, root: Path) -> Path | None:
    """Return the path that a wrong `cover` names, so that opening it gives the message."""
    place = beside(post, text)
    if place and not is_inside(place, root):
        do = "Save the picture beside the post."
        raise UsageError(f"The cover {text} lies outside the folder of the show.", do=do, path=post)
    return place


def _found(text: str, post: Path | None, root: Path) -> Path | None:
    """Find the file beside the post, or in the asset folders of the site that the post belongs to."""
    inside = text.lstrip("/\\")
    homes = [home for home in post.resolve().parents if home.is_relative_to(root)] if post else []
    places = [
        *([(post.parent if post else Path()) / text] if inside == text else []),
        *(home / f / inside for home in homes for f in FOLDERS),
    ]
    return next((place for place in places if _is_file(place) and is_inside(place, root)), None)


def is_inside(place: Path, root: Path) -> bool:
    """Return whether a file is below a folder after resolving all links; False if that can't be decided."""
    try:
        return place.resolve().is_relative_to(root)
    except (OSError, ValueError, RuntimeError):  # a name too long, or with a zero byte; a link to itself
        return False


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
