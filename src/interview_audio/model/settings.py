"""What a show can set. The types of its settings, each with its default and a sentence of documentation."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from copy import copy
from dataclasses import dataclass, field, fields
from functools import partial
from pathlib import Path
from typing import TypeVar

LEFT_OUT: Mapping[str, str] = {
    "image": "A picture: its alternative text.",
    "caption": "What stands under a picture.",
    "credit": "Who made a picture.",
    "embed": "A video, a player, a post of a social network.",
    "table": "A table of data, a row at a time.",
    "code": "A listing.",
    "footnote": "The body of a footnote.",
    "pull quote": "A quotation that repeats the text.",
    "address": "A bare link.",
    "links": "A section of nothing but links.",
    "byline": "Who wrote it and when, above the first words.",
    "signature": "Who wrote it, below the last words.",
    "sender of the question": "Who sent a question in, behind it.",
    "about the publication": "The publication's words about itself, below the talk.",
    "teaser of another post": "Pieces of other posts, links to the rest of one.",
    "share line": "`Share this`, `Leave a comment`.",
    "reactions": "How many reacted; codes of the blog's program.",
    "navigation": "Menus, breadcrumbs, lists of contents.",
    "share buttons": "Buttons of social networks.",
    "related posts": "What else is to be read on the site.",
    "comments": "What readers wrote below it.",
    "cookie banner": "Questions for consent.",
    "newsletter": "Forms to subscribe.",
    "sidebar": "What stands beside the article.",
    "footer": "What stands below every page of the site.",
    "running head": "What stands at the top or the bottom of every page of a PDF.",
    "page number": "The number of a page of a PDF.",
    "boilerplate": "Anything else of the page that is none of the article.",
}
"""What a page holds and nobody says, unless `policies` has it otherwise: its name under `skipped`, and what it is."""

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

    sentence: tuple[int, int] = setting((250, 450), "Between two sentences of a speaker.")
    paragraph: tuple[int, int] = setting((500, 700), "Between two paragraphs of a speaker.")
    answer: tuple[int, int] = setting((600, 900), "Between a question and its answer.")
    chapter: tuple[int, int] = setting((1100, 1300), "Before a new chapter.")


@dataclass(frozen=True)
class Settings:
    """Every setting of a show, with its default. The names are the keys of `show.toml`."""

    title: str = setting("", "The name of the show, in the feed and in the tags of every episode.")
    language: str = setting("", "The language of the interviews, such as en or pt-BR; empty: each post says its own.")
    engine: str = setting("", "The one speech engine to cast voices from; empty: any of them.")
    cast: Mapping[str, str] = setting({}, "Who speaks in which voice: a role or a name, and a voice.")
    policies: Mapping[str, str] = setting(
        {}, "What becomes of what isn't said: a reason, and skip, say or describe it in a few words."
    )
    notice: str = setting(
        "",
        "Your own words for the notice that the voices are synthetic, with {guests} and {hosts} in place of names; "
        "empty: those of the interview's language. It is spoken, and written in descriptions, pages and tags.",
    )
    notice_at: str = setting("start", "When the notice is spoken: start, end or both.")
    eu_ai_act_notice: bool = setting(
        True,
        "Whether listeners are told that the voices are synthetic, as article 50 of the EU AI Act has asked for since "
        "August 2026; false: they are told nowhere, on your own responsibility.",
    )
    say_title: bool = setting(False, "Whether the title of the episode is said before all else.")
    say_date: bool = setting(False, "Whether its date is said before all else, behind the title.")
    gaps: Gaps = setting(  # noqa: RUF009 - it makes a field, as the others do
        Gaps(), "Silence between what is said: shortest and longest, in milliseconds."
    )
    speed: float = setting(1.0, "The pace of the whole, voices and pauses, from 0.5 to 2: 1.1 is a tenth quicker.")
    announce: int = setting(
        3, "People are called by name before they first speak, where at least so many speak; 0: never."
    )
    loudness: float = setting(
        -19.0, "The loudness of an episode in LUFS; in stereo it is 3 LU more, heard as the same."
    )
    stereo: bool = setting(False, "Whether the people sit a little to the left and to the right.")
    format: str = setting("mp3", "The kind of sound file: mp3, m4b, opus or wav; a feed's are mp3.")
    bitrate: int = setting(96, "Of the sound file, in kbit/s.")
    sample_rate: int = setting(44_100, "Of the sound file, in Hz: 44100 or 48000.")
    cache_size: int = setting(4000, "What is kept between runs, in MB; the longest unused goes first.", feed=True)
    read_along: bool = setting(False, "Whether each episode gets a read-along book, an EPUB with its text and sound.")
    music: str = setting("", "A sound file for the start, between chapters and at the end; empty: no music.")

    description: str = setting("", "What the show is about, in plain text of at most 4,000 bytes.", feed=True)
    author: str = setting("", "Who makes the show, as podcast apps name them.")
    email: str = setting(
        "", "The owner's address, to which directories send the proof that the show is yours.", feed=True
    )
    link: str = setting("", "The show's web site; empty: the page that lies beside the feed.", feed=True)
    copyright: str = setting("", "Whose it is, or under which licence: CC BY 4.0.", feed=True)
    base_url: str = setting("", "Where the output folder will lie on the web: https://example.org/podcast.", feed=True)
    category: str = setting("Society & Culture", "One of Apple's categories, or a finer one: Arts > Books.", feed=True)
    type: str = setting("episodic", "episodic: newest first; serial: to be heard in order.", feed=True)
    explicit: bool = setting(False, "Whether the show holds explicit language.", feed=True)
    license: str = setting("", "The licence of the show as an SPDX identifier: CC-BY-4.0.", feed=True)
    license_url: str = setting("", "The address of the licence's text.", feed=True)
    season: int = setting(0, "The season of new episodes; 0: none. A post can set its own.", feed=True)
    location: str = setting("", "The place that the show is about: Lisbon, Portugal.", feed=True)
    location_geo: str = setting("", "Where that is, as a geo URI: geo:38.72,-9.14.", feed=True)
    publisher: str = setting("", "The address of the publisher's own feed (podcast:publisher).", feed=True)
    alternate_formats: str = setting(
        "",
        "Other formats offered beside the MP3, such as `opus m4b`, where such files lie in the output folder.",
        feed=True,
    )
    verify: str = setting("", "The code with which a directory lets you claim the feed (podcast:txt).", feed=True)
    new_feed_url: str = setting("", "Where the feed has moved to; apps follow it (itunes:new-feed-url).", feed=True)
    block: bool = setting(False, "Whether directories are asked not to list the show (itunes:block).", feed=True)
    timezone: str = setting(
        "", "The time zone of dates that name none, such as Europe/Berlin; empty: that of the machine.", feed=True
    )
    links: Mapping[str, str] = setting({}, "Where the show can be heard: a name and an address.", feed=True)
    funding: Mapping[str, str] = setting({}, "How to support the show: a text and an address.", feed=True)
    update_frequency: Mapping[str, str] = setting(
        {}, "How often there is a new episode: a text and a rule of iCalendar (RRULE).", feed=True
    )
    podroll: Mapping[str, str] = setting(
        {}, "Shows that you recommend: a title and the address of the feed.", feed=True
    )
    cover: str = setting("", "A square picture, JPEG or PNG of 1400 to 3000 pixels; empty: one is drawn.")
    guid: str = setting("", "The podcast:guid of a show that had one elsewhere; empty: made once and kept.", feed=True)

    @property
    def paced_gaps(self) -> Gaps:
        """Return the gaps, scaled to the speed of the episode."""
        pairs = {f.name: getattr(self.gaps, f.name) for f in fields(Gaps)}
        return Gaps(
            **{name: (round(low / self.speed), round(high / self.speed)) for name, (low, high) in pairs.items()}
        )


def beside(place: Path | None, name: object) -> Path | None:
    """Return the file that `text` names relative to the file `place`; None for a web address or an empty text."""
    if not isinstance(name, str) or not name or "://" in name:
        return None
    return (place.parent if place else Path()) / name
