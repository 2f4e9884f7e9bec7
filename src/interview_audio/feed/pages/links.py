"""Name the places where a show can be heard, by the keys of `[links]` in `show.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from interview_audio.markup.addresses import web_address
from interview_audio.markup.printable import one_line
from interview_audio.model import Settings

PLACES = {
    "amazon": "Amazon Music",
    "antennapod": "AntennaPod",
    "apple": "Apple Podcasts",
    "bluesky": "Bluesky",
    "castbox": "Castbox",
    "castro": "Castro",
    "deezer": "Deezer",
    "fountain": "Fountain",
    "iheart": "iHeart",
    "mastodon": "Mastodon",
    "overcast": "Overcast",
    "pandora": "Pandora",
    "pocketcasts": "Pocket Casts",
    "podcastaddict": "Podcast Addict",
    "podcastindex": "Podcast Index",
    "spotify": "Spotify",
    "tunein": "TuneIn",
    "youtube": "YouTube",
}
"""Places by key; any other key is shown as written."""


@dataclass(frozen=True)
class LinkButton:
    """A link to a place where the show can be heard."""

    name: str
    address: str


def link_buttons(links: Mapping[str, str]) -> list[LinkButton]:
    """Return the links in the order of `show.toml`; anything but web addresses is left out."""
    found = ((one_line(key), web_address(value)) for key, value in links.items())
    return [
        LinkButton(PLACES.get(key.lower().replace(" ", "").replace("_", ""), key), address)
        for key, address in found
        if address
    ]


def funding_of(settings: Settings) -> list[tuple[str, str]]:
    """Return text and address of every way to support the show."""
    found = ((one_line(text), web_address(value)) for text, value in settings.funding.items())
    return [(text, address) for text, address in found if address]
