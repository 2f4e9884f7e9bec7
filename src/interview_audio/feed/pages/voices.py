"""Credit the synthetic voices of an episode in words."""

from __future__ import annotations

from collections.abc import Iterator

from interview_audio.feed.pages.words import Words
from interview_audio.markup.printable import one_line
from interview_audio.model import Item


def voices_of(item: Item, words: Words) -> list[str]:
    """Return a line for each voice: its name, its speech engine, its licence."""
    return list(_lines(item, words))


def _lines(item: Item, words: Words) -> Iterator[str]:
    for credit in item.episode.voices:
        engine, _, name = one_line(credit.voice).partition(":")
        line = words("voice model", name=name or engine, engine=engine)
        yield f"{line}. {words('licence', licence=one_line(credit.licence))}" if credit.licence else f"{line}."
