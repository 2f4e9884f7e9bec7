"""The settings of a show, each with its default and a sentence of documentation."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from copy import copy
from dataclasses import dataclass, field, fields
from functools import partial
from pathlib import Path
from typing import TypeVar

LEFT_OUT: Mapping[str, str] = {
    "image": "The alternative text of a picture.",
    "caption": "The caption of a picture.",
    "credit": "The credit of a picture.",
    "embed": "A video, a player, a post from a social network.",
    "table": "A table of data, row by row.",
    "code": "A code listing.",
    "footnote": "The body of a footnote.",
    "pull quote": "A quotation that repeats the text.",
    "address": "A bare link.",
    "links": "A section that consists only of links.",
    "byline": "Who wrote it and when, before the text.",
    "signature": "Who wrote it, after the text.",
    "sender of the question": "Who sent in a question, after the question.",
    "about the publication": "The publication's words about itself, after the interview.",
    "teaser of another post": "Excerpts of other posts, links to read on.",
    "share line": "`Share this`, `Leave a comment`.",
    "reactions": "Counts of reactions; codes of the blog software.",
    "navigation": "Menus, breadcrumbs, tables of contents.",
    "share buttons": "Buttons for social networks.",
    "related posts": "Other posts of the site.",
    "comments": "Comments by readers.",
    "cookie banner": "Requests for consent.",
    "newsletter": "Subscription forms.",
    "sidebar": "Content beside the article.",
    "footer": "The footer of every page of the site.",
    "running head": "A line repeated at the top or bottom of the pages of a PDF.",
    "page number": "A page number of a PDF.",
    "boilerplate": "Any other part of the page outside the article.",
}
"""Content that isn't said unless `policies` changes that: its reason under `skipped`, and what it is."""

POLICIES = ("skip", "say", "describe")

T = TypeVar("T")


def setting(default: T, doc: str, *, feed: bool = False) -> T:
    """Define a field of a dataclass of settings.

    `doc` explains it in `show.toml` and in the documentation; `feed` settings change no sound.
    """
    metadata = {"doc": doc, "feed": feed}
    if isinstance(default, Hashable):
        return field(default=default, metadata=metadata)
    return field(default_factory=partial(copy, default), metadata=metadata)


@dataclass(frozen=True)
class Gaps:
    """Silences between lines, each as the shortest and the longest, in milliseconds."""

    sentence: tuple[int, int] = setting((180, 700), "Between two sentences of a speaker.")
    paragraph: tuple[int, int] = setting((450, 1000), "Between two paragraphs of a speaker.")
    answer: tuple[int, int] = setting((350, 1300), "Between a question and its answer.")
    chapter: tuple[int, int] = setting((800, 2000), "Before a new chapter.")


@dataclass(frozen=True)
class Settings:
    """Every setting of a show, with its default. The names are the keys of `show.toml`."""

    title: str = setting("", "The name of the show, in the feed and in the tags of every episode.")
    language: str = setting("", "The language of the interviews, such as en or pt-BR; empty: each post says its own.")
    engine: str = setting("", "The one speech engine to cast voices from; empty: any of them.")
    cast: Mapping[str, str] = setting({}, "Who speaks in which voice: a role or a name, and a voice.")
    policies: Mapping[str, str] = setting(
        {}, "What to do with content that isn't said: a reason, and skip, say or describe (in a few words)."
    )
    notice: str = setting(
        "",
        "Your own wording of the notice that the voices are synthetic, with {guests} and {hosts} for the names; "
        "empty: the standard one in the interview's language. It is spoken, and shown in descriptions, pages and tags.",
    )
    notice_at: str = setting("start", "When the notice is spoken: start, end or both.")
    eu_ai_act_notice: bool = setting(
        True,
        "Whether listeners are told that the voices are synthetic, as article 50 of the EU AI Act has required since "
        "August 2026; false: they are not told anywhere, which is your own responsibility.",
    )
    say_title: bool = setting(False, "Whether the title of the episode is spoken before anything else.")
    say_date: bool = setting(False, "Whether its date is spoken first, after the title.")
    gaps: Gaps = setting(  # noqa: RUF009 - it makes a field, as the others do
        Gaps(), "Silences, each as the shortest and the longest in milliseconds."
    )
    speed: float = setting(1.0, "The speed of the episode, voices and pauses, from 0.5 to 2: 1.1 is 10 % faster.")
    censored: str = setting("bleep", "How a word with letters hidden by asterisks (f***) is said: bleep or pause.")
    announce: int = setting(
        3, "The number of speakers from which people are announced by name before they first speak; 0: never."
    )
    loudness: float = setting(
        -19.0, "The loudness of an episode in LUFS; stereo is set 3 LU higher, which sounds the same."
    )
    stereo: bool = setting(False, "Whether the speakers are placed a little to the left and to the right.")
    format: str = setting("mp3", "The format of the sound file: mp3, m4b, opus or wav; a feed always has mp3.")
    bitrate: int = setting(96, "The bit rate of the sound file, in kbit/s.")
    sample_rate: int = setting(44_100, "The sample rate of the sound file, in Hz: 44100 or 48000.")
    cache_size: int = setting(
        4000, "The size limit of the cache, in MB; what is least recently used goes first.", feed=True
    )
    read_along: bool = setting(False, "Whether each episode gets a read-along book, an EPUB with its text and sound.")
    word_times: bool = setting(
        False,
        "Whether each episode gets a transcript timed word by word, <slug>.words.vtt, and a page on which each word is "
        "highlighted as it is spoken; hibari and piper know these times.",
    )
    music: str = setting("", "A sound file to play at the start, between chapters and at the end; empty: no music.")

    description: str = setting("", "What the show is about, in plain text of at most 4,000 bytes.", feed=True)
    author: str = setting("", "Who makes the show, as podcast apps show it.")
    email: str = setting(
        "", "The owner's e-mail address, to which directories send the code that proves ownership.", feed=True
    )
    link: str = setting("", "The show's web site; empty: the page beside the feed.", feed=True)
    copyright: str = setting("", "The copyright notice, or the licence: CC BY 4.0.", feed=True)
    base_url: str = setting("", "The address of the output folder on the web: https://example.org/podcast.", feed=True)
    category: str = setting("Society & Culture", "One of Apple's categories, or a finer one: Arts > Books.", feed=True)
    type: str = setting("episodic", "episodic: newest first; serial: to be heard in order.", feed=True)
    explicit: bool = setting(False, "Whether the show contains explicit language.", feed=True)
    license: str = setting("", "The licence of the show as an SPDX identifier: CC-BY-4.0.", feed=True)
    license_url: str = setting("", "The address of the text of the licence.", feed=True)
    season: int = setting(0, "The season of new episodes; 0: none. A post can set its own.", feed=True)
    location: str = setting("", "The place that the show is about: Lisbon, Portugal.", feed=True)
    location_geo: str = setting("", "Where that is, as a geo URI: geo:38.72,-9.14.", feed=True)
    publisher: str = setting("", "The address of the publisher's own feed (podcast:publisher).", feed=True)
    alternate_formats: str = setting(
        "",
        "Other formats to offer beside the MP3, such as `opus m4b`, if the output folder has such files.",
        feed=True,
    )
    verify: str = setting("", "The code with which a directory lets you claim the feed (podcast:txt).", feed=True)
    new_feed_url: str = setting("", "The address that the feed has moved to (itunes:new-feed-url).", feed=True)
    block: bool = setting(False, "Whether directories are asked not to list the show (itunes:block).", feed=True)
    timezone: str = setting(
        "", "The time zone of dates without one, such as Europe/Berlin; empty: that of the machine.", feed=True
    )
    links: Mapping[str, str] = setting({}, "Where the show can be heard: a name and an address.", feed=True)
    funding: Mapping[str, str] = setting({}, "How to support the show: a text and an address.", feed=True)
    update_frequency: Mapping[str, str] = setting(
        {}, "How often there is a new episode: a text and an iCalendar rule (RRULE).", feed=True
    )
    podroll: Mapping[str, str] = setting(
        {}, "Shows that you recommend: a title and the address of the feed.", feed=True
    )
    cover: str = setting("", "A square picture, JPEG or PNG of 1400 to 3000 pixels; empty: one is drawn.")
    guid: str = setting("", "The podcast:guid of a show published elsewhere before; empty: created once.", feed=True)

    @property
    def paced_gaps(self) -> Gaps:
        """Return the gaps, scaled to the speed of the episode."""
        pairs = {f.name: getattr(self.gaps, f.name) for f in fields(Gaps)}
        return Gaps(
            **{name: (round(low / self.speed), round(high / self.speed)) for name, (low, high) in pairs.items()}
        )


def beside(place: Path | None, name: object) -> Path | None:
    """Return the file that `name` refers to relative to the file `place`; None for a web address or an empty name."""
    if not isinstance(name, str) or not name or "://" in name:
        return None
    return (place.parent if place else Path()) / name
