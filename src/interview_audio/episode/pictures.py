"""The pictures of an episode: its cover, a small copy of it, and the one that social networks show beside a link.

To draw them takes longer than to join an episode from cached turns. Those that an earlier run left in the output
folder are therefore used again as long as they would come out the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from interview_audio.episode.cover.artwork import OUR_FONT_HAS
from interview_audio.episode.manifest import Manifest, digest_of, readable_digest
from interview_audio.model import Person

DRAWING = Path(__file__).with_name("cover")
"""The folder of the code that draws."""


class EpisodePictures:
    """The pictures of one episode, each made or found when it is first used."""

    def __init__(
        self, output: Path, slug: str, own: Path | None, titles: tuple[str, str], people: Sequence[Person]
    ) -> None:
        """Take the author's picture, or None for a drawn cover, and the titles of the episode and its show."""
        self.cover_name = f"{slug}.jpg"
        self.thumbnail_name, self.social_name = f"{slug}.thumbnail.jpg", f"{slug}.social.jpg"
        self.made_from: dict[str, str] = {}  # digests of what the pictures depend on, by file name
        self._manifest, self._slug, self._own, self._titles, self._people = Manifest(output), slug, own, titles, people

    @cached_property
    def cover(self) -> bytes:
        """Return the cover as a JPEG. Raise `UsageError` if the author's picture cannot be used."""

        def make() -> bytes:
            from interview_audio.episode.cover.picture import draw_cover, fit_cover

            return fit_cover(self._own) if self._own else draw_cover(*self._titles, self._people)

        return self._found_or(make, self.cover_name)

    @cached_property
    def thumbnail(self) -> bytes:
        """Return the small copy of the cover as a JPEG."""

        def make() -> bytes:
            from interview_audio.episode.cover.thumbnail import thumbnail

            return thumbnail(self.cover)

        return self._found_or(make, self.thumbnail_name)

    @cached_property
    def social(self) -> bytes:
        """Return the picture for social networks as a JPEG."""

        def make() -> bytes:
            from interview_audio.episode.cover.social import social_picture

            return social_picture(self.cover, *self._titles, drawn=self._own is None)

        return self._found_or(make, self.social_name)

    def _found_or(self, make: Callable[[], bytes], name: str) -> bytes:
        """Return the picture of that name in the output folder, or a new one if that would look different."""
        self.made_from[name] = digest_of(DRAWING, name, *self._looks) if self._looks else ""
        for path in self._manifest.current(self._slug, self.made_from[name]):
            with suppress(OSError):
                return path.read_bytes()
        return make()

    @cached_property
    def _looks(self) -> tuple[object, ...]:
        """Return all that the pictures show; empty where that isn't known.

        It isn't for a picture that cannot be read, nor for text in fonts of the system, which come and go.
        """
        own = readable_digest(self._own) if self._own else ""
        people = [(person.name, person.role) for person in self._people]
        texts = (*self._titles, *(name for name, _ in people))
        known = bool(own) == bool(self._own) and all(OUR_FONT_HAS.fullmatch(text) for text in texts)
        return (own, self._titles, people) if known else ()
