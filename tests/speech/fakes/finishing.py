"""A finish that tests hand to other processes, which cannot import the tests themselves."""

from __future__ import annotations

from dataclasses import dataclass

from interview_audio.model import Memoize, Take


@dataclass(frozen=True)
class Ending:
    """The samples of a take and a word after them."""

    word: str
    large: bool = False  # too large to be kept

    @property
    def key(self) -> str | None:
        """The word."""
        return None if self.large else self.word

    def __call__(self, take: Take, kept: Memoize) -> bytes:
        """They in a row."""
        return take.sound.samples + self.word.encode()
