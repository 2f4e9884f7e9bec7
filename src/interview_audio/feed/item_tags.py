"""The tags of the feed's items: one function per tag, in the order in which they are written.

To add a tag, write a function that takes the item and its podcast and yields its elements, with the result as its
docstring's example, and decorate it with `@tag`. Tests check the examples.
"""

# ruff: noqa: ARG001 - all tags have the same signature

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

from interview_audio.feed.channel_tags import LONGEST_NAME, rfc2822
from interview_audio.feed.pages.sharing import Names
from interview_audio.feed.pages.words import words_of
from interview_audio.feed.podcast import (
    CHAPTERS,
    LONGEST_TEXT,
    PICTURE,
    SOCIAL,
    TRANSCRIPTS,
    Podcast,
    file_of,
    names,
    title_of,
)
from interview_audio.feed.xml import element, flag
from interview_audio.markup.printable import clock, one_line, printable, shortened
from interview_audio.model import Item, Role

ItemTag = Callable[[Item, Podcast], Iterator[Element]]

ITEM_TAGS: list[ItemTag] = []
"""All tags of an item in feed order."""

CAPTIONS = (".vtt", ".srt")
"""Transcripts with times, which players can show as captions."""

ALTERNATES = {"opus": "audio/ogg", "m4b": "audio/mp4", "wav": "audio/wav"}
"""Other formats of an episode, and their types."""

ROLES = {Role.INTERVIEWER: "host", Role.GUEST: "guest"}
"""Names of the roles in the Podcast Taxonomy."""


def tag(function: ItemTag) -> ItemTag:
    """Add a function to `ITEM_TAGS`."""
    ITEM_TAGS.append(function)
    return function


@tag
def title(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Name the episode: `<title>A visit to the clock tower</title>`."""
    yield element("title", title_of(item))


@tag
def enclosure(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Link the sound file: `<enclosure url="https://example.org/podcast/clock-tower.mp3"`."""
    audio = item.episode.files["mp3"]
    size = str(audio.stat().st_size)
    yield element("enclosure", url=podcast.address(audio.name), length=size, type="audio/mpeg")


@tag
def guid(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Identify the episode for ever: `<guid isPermaLink="false">guid-of-clock-tower</guid>`."""
    yield element("guid", item.guid, isPermaLink="false")


@tag
def published(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Date the episode: `<pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate>`."""
    yield element("pubDate", rfc2822(item.published))


@tag
def link(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Link the episode's page: `<link>https://example.org/podcast/clock-tower.html</link>`."""
    yield element("link", podcast.address(f"{item.episode.slug}.html"))


@tag
def description(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Describe the episode and say that its voices are synthetic: `<description>Why the clock runs.`."""
    notice = one_line(item.episode.notice)
    room = LONGEST_TEXT - len(notice.encode()) - 2 * bool(notice)
    about = shortened(printable(item.description), room) or words_of(podcast, item).byline(item)
    yield element("description", "\n\n".join(filter(None, (about, notice))))


@tag
def notes(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Give the show notes as HTML: `<content:encoded>&lt;p&gt;Why the clock runs.&lt;/p&gt;`."""
    yield element("content:encoded", show_notes(item))


@tag
def itunes_title(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Name the episode for Apple: `<itunes:title>A visit to the clock tower</itunes:title>`."""
    yield element("itunes:title", title_of(item))


@tag
def author(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Name the author: `<itunes:author>The Harbour Press</itunes:author>`."""
    yield element("itunes:author", one_line(item.author or "") or podcast.author)


@tag
def duration(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Give the duration in seconds: `<itunes:duration>18</itunes:duration>`."""
    yield element("itunes:duration", str(round(item.episode.duration_ms / 1000)))


@tag
def number(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Number the episode: `<itunes:episode>1</itunes:episode>`."""
    yield element("itunes:episode", str(item.number))


@tag
def kind(item: Item, podcast: Podcast) -> Iterator[Element]:
    """State that it is not a trailer: `<itunes:episodeType>full</itunes:episodeType>`."""
    yield element("itunes:episodeType", "full")


@tag
def explicit(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Rate the language: `<itunes:explicit>false</itunes:explicit>`."""
    yield element("itunes:explicit", flag(podcast.settings.explicit if item.explicit is None else item.explicit))


@tag
def image(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Show its cover: `<itunes:image href="https://example.org/podcast/clock-tower.jpg" />`."""
    if picture := file_of(item, PICTURE):
        yield element("itunes:image", href=podcast.address(picture.name))


@tag
def transcripts(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Link its transcripts: `<podcast:transcript url="https://example.org/podcast/clock-tower.vtt" type="text/vtt"`."""
    for ending, kind in TRANSCRIPTS.items():
        if transcript := file_of(item, ending):
            url = podcast.address(transcript.name)
            timed = {"rel": "captions"} if ending in CAPTIONS else {}
            yield element("podcast:transcript", url=url, type=kind, language=item.language, **timed)
    page = podcast.address(Names(item.episode.slug).transcript)
    yield element("podcast:transcript", url=page, type="text/html", language=item.language)


@tag
def chapters(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Link its chapters: `<podcast:chapters url="https://example.org/podcast/clock-tower.chapters.json"`."""
    if found := file_of(item, CHAPTERS):
        yield element("podcast:chapters", url=podcast.address(found.name), type="application/json+chapters")


@tag
def people(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Name host and guest: `<podcast:person role="guest" group="cast">Ben Baker</podcast:person>`."""
    for role, word in ROLES.items():
        for name in names(item.episode.people, role):
            yield element("podcast:person", shortened(name, LONGEST_NAME), role=word, group="cast")


@tag
def ai_content(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Say that the voices are synthetic: `<podcast:txt purpose="ai-content">true</podcast:txt>`."""
    if item.episode.notice:
        yield element("podcast:txt", "true", purpose="ai-content")


@tag
def podcast_number(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Number the episode within a season: `<podcast:episode>1</podcast:episode>`."""
    yield element("podcast:episode", str(item.number))


@tag
def season(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Name the season, where the post or the show sets one: `<podcast:season>2</podcast:season>`."""
    if number := item.season or podcast.settings.season:
        yield element("itunes:season", str(number))
        yield element("podcast:season", str(number))


@tag
def podcast_image(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Describe its pictures: `<podcast:image href="https://example.org/podcast/clock-tower.social.jpg"`."""
    kinds: tuple[tuple[str, str, Mapping[str, str]], ...] = (
        (SOCIAL, "social", {"aspect-ratio": "40/21", "width": "1200"}),
        (PICTURE, "artwork", {"aspect-ratio": "1/1"}),
    )
    for ending, purpose, shape in kinds:
        if picture := file_of(item, ending):
            yield element(
                "podcast:image", "", href=podcast.address(picture.name), **shape, type="image/jpeg", purpose=purpose
            )


@tag
def license_of_episode(item: Item, podcast: Podcast) -> Iterator[Element]:
    """State the licence, where the show sets one: `<podcast:license>cc-by-4.0</podcast:license>`."""
    if podcast.settings.license:
        yield element("podcast:license", one_line(podcast.settings.license).lower())


@tag
def alternates(item: Item, podcast: Podcast) -> Iterator[Element]:
    """Offer other formats: `<podcast:alternateEnclosure bitrate="96000" type="audio/ogg" length="4">`."""
    audio = item.episode.files["mp3"]
    for suffix in podcast.settings.alternate_formats.split():
        other = audio.with_suffix(f".{suffix}")
        if suffix in ALTERNATES and other.is_file():
            source = element("podcast:source", uri=podcast.address(other.name))
            parts = {"type": ALTERNATES[suffix], "length": str(other.stat().st_size)}
            yield element("podcast:alternateEnclosure", "", source, bitrate=f"{podcast.settings.bitrate}000", **parts)


def show_notes(item: Item) -> str:
    """Return the show notes as HTML of paragraphs, line breaks and one link: introduction, notice, chapters, post."""
    text = shortened(printable(item.description), LONGEST_TEXT)
    intro = [p for paragraph in text.split("\n\n") if (p := one_line(paragraph))]
    intro += filter(None, [one_line(item.episode.notice)])
    parts = [f"<p>{html.escape(text)}</p>" for text in intro]
    marks = [f"{clock(c.start_ms)} {html.escape(one_line(c.title))}" for c in item.episode.chapters]
    if marks:
        parts.append(f"<p>{'<br>'.join(marks)}</p>")
    if item.link:
        parts.append(f'<p><a href="{html.escape(item.link)}">{html.escape(item.link)}</a></p>')
    return "\n".join(parts)
