"""The tags of the feed's channel: one function per tag, in the order in which they are written.

To add a tag, write a function that takes the podcast and yields its elements (none where the show does not set it),
with the result as its docstring's example, and decorate it with `@tag`. Tests check the examples.
"""

# ruff: noqa: ARG001 - all tags have the same signature

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from email.utils import format_datetime
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element

from interview_audio.feed.podcast import COVER, FEED, LONGEST_TEXT, PAGE, Podcast
from interview_audio.feed.xml import element, flag
from interview_audio.markup.addresses import web_address
from interview_audio.markup.printable import one_line, shortened

ChannelTag = Callable[[Podcast], Iterator[Element]]

CHANNEL_TAGS: list[ChannelTag] = []
"""All tags of the channel in feed order."""

LONGEST_NAME = 128
"""Maximum bytes of a short text in the podcast namespace."""

GUID_NAMESPACE = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""Of podcasts, as the podcast namespace sets it."""


def tag(function: ChannelTag) -> ChannelTag:
    """Add a function to `CHANNEL_TAGS`."""
    CHANNEL_TAGS.append(function)
    return function


def rfc2822(when: dt.datetime) -> str:
    """Return a time in UTC as RSS writes it: `Fri, 01 May 2026 12:00:00 +0000`."""
    return format_datetime(when.astimezone(dt.UTC))


def home_of(podcast: Podcast) -> str:
    """Return the show's web site: its own, else the page beside the feed."""
    return podcast.settings.link or podcast.address(PAGE)


@tag
def title(podcast: Podcast) -> Iterator[Element]:
    """Name the show: `<title>Ordinary Instruments</title>`."""
    yield element("title", podcast.title)


@tag
def link(podcast: Podcast) -> Iterator[Element]:
    """Link the web site: `<link>https://example.org/podcast/index.html</link>`."""
    yield element("link", home_of(podcast))


@tag
def description(podcast: Podcast) -> Iterator[Element]:
    """Describe the show: `<description>Conversations with people who measure things.</description>`."""
    yield element("description", shortened(podcast.description, LONGEST_TEXT))


@tag
def language(podcast: Podcast) -> Iterator[Element]:
    """Name the language: `<language>en</language>`."""
    yield element("language", podcast.language)


@tag
def copyright_notice(podcast: Podcast) -> Iterator[Element]:
    """State the copyright, where the show sets it: `<copyright>CC BY 4.0</copyright>`."""
    if podcast.settings.copyright:
        yield element("copyright", one_line(podcast.settings.copyright))


@tag
def published(podcast: Podcast) -> Iterator[Element]:
    """Date the newest episode: `<pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate>`."""
    if podcast.items:
        yield element("pubDate", rfc2822(max(item.published for item in podcast.items)))


@tag
def generator(podcast: Podcast) -> Iterator[Element]:
    """Name this program: `<generator>interview-audio</generator>`."""
    yield element("generator", "interview-audio")


@tag
def itself(podcast: Podcast) -> Iterator[Element]:
    """Link the feed: `<atom:link href="https://example.org/podcast/feed.xml" rel="self"`."""
    yield element("atom:link", href=podcast.address(FEED), rel="self", type="application/rss+xml")


@tag
def image(podcast: Podcast) -> Iterator[Element]:
    """Show the cover as RSS does: `<url>https://example.org/podcast/cover.jpg</url>`."""
    parts = {"url": podcast.address(COVER), "title": podcast.title, "link": home_of(podcast)}
    yield element("image", "", *(element(name, value) for name, value in parts.items()))


@tag
def itunes_image(podcast: Podcast) -> Iterator[Element]:
    """Show the cover as Apple does: `<itunes:image href="https://example.org/podcast/cover.jpg" />`."""
    yield element("itunes:image", href=podcast.address(COVER))


@tag
def author(podcast: Podcast) -> Iterator[Element]:
    """Name the maker: `<itunes:author>The Harbour Press</itunes:author>`."""
    yield element("itunes:author", podcast.author)


@tag
def order(podcast: Podcast) -> Iterator[Element]:
    """Say how to listen, newest first or in order: `<itunes:type>episodic</itunes:type>`."""
    yield element("itunes:type", podcast.settings.type)


@tag
def explicit(podcast: Podcast) -> Iterator[Element]:
    """Rate the language: `<itunes:explicit>false</itunes:explicit>`."""
    yield element("itunes:explicit", flag(podcast.settings.explicit))


@tag
def category(podcast: Podcast) -> Iterator[Element]:
    """Name category and subcategory: `<itunes:category text="Society &amp; Culture" />`."""
    parent, *children = (part.strip() for part in podcast.settings.category.split(" > "))
    yield element("itunes:category", "", *(element("itunes:category", text=child) for child in children), text=parent)


@tag
def owner(podcast: Podcast) -> Iterator[Element]:
    """Name the owner, where an e-mail address is set: `<itunes:email>show@example.org</itunes:email>`."""
    if podcast.settings.email:
        parts = {"itunes:name": podcast.author, "itunes:email": podcast.settings.email}
        yield element("itunes:owner", "", *(element(name, value) for name, value in parts.items()))


@tag
def locked(podcast: Podcast) -> Iterator[Element]:
    """Forbid others to import the feed: `<podcast:locked owner="show@example.org">yes</podcast:locked>`."""
    if podcast.settings.email:
        yield element("podcast:locked", "yes", owner=podcast.settings.email)
    else:
        yield element("podcast:locked", "no")


@tag
def guid(podcast: Podcast) -> Iterator[Element]:
    """Identify the show: `<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>`."""
    yield element("podcast:guid", podcast.guid)


@tag
def medium(podcast: Podcast) -> Iterator[Element]:
    """Say that it is a podcast: `<podcast:medium>podcast</podcast:medium>`."""
    yield element("podcast:medium", "podcast")


@tag
def ai_content(podcast: Podcast) -> Iterator[Element]:
    """Say that the voices are synthetic: `<podcast:txt purpose="ai-content">true</podcast:txt>`."""
    if podcast.settings.eu_ai_act_notice:
        yield element("podcast:txt", "true", purpose="ai-content")


@tag
def verify(podcast: Podcast) -> Iterator[Element]:
    """Prove that the feed is the show's: `<podcast:txt purpose="verify">S6lpp-7ZCn8</podcast:txt>`."""
    if podcast.settings.verify:
        yield element("podcast:txt", one_line(podcast.settings.verify), purpose="verify")


@tag
def podcast_image(podcast: Podcast) -> Iterator[Element]:
    """Describe the cover: `<podcast:image href="https://example.org/podcast/cover.jpg" aspect-ratio="1/1"`."""
    parts = {"href": podcast.address(COVER), "aspect-ratio": "1/1", "type": "image/jpeg"}
    yield element("podcast:image", **parts)


@tag
def license_of_show(podcast: Podcast) -> Iterator[Element]:
    """State the licence: `<podcast:license url="https://creativecommons.org/licenses/by/4.0/">cc-by-4.0<`."""
    if podcast.settings.license:
        address = web_address(podcast.settings.license_url)
        yield element(
            "podcast:license", one_line(podcast.settings.license).lower(), **({"url": address} if address else {})
        )


@tag
def location(podcast: Podcast) -> Iterator[Element]:
    """Name the place that the show is about: `<podcast:location geo="geo:38.72,-9.14">Lisbon</podcast:location>`."""
    if podcast.settings.location:
        geo = one_line(podcast.settings.location_geo)
        place = shortened(one_line(podcast.settings.location), LONGEST_NAME)
        yield element("podcast:location", place, **({"geo": geo} if geo else {}))


@tag
def funding(podcast: Podcast) -> Iterator[Element]:
    """Say how to support the show: `<podcast:funding url="https://example.org/give">Give</podcast:funding>`."""
    for text, value in podcast.settings.funding.items():
        if address := web_address(value):
            yield element("podcast:funding", shortened(one_line(text), LONGEST_NAME), url=address)


@tag
def update_frequency(podcast: Podcast) -> Iterator[Element]:
    """Say how often: `<podcast:updateFrequency rrule="FREQ=WEEKLY">Every week</podcast:updateFrequency>`."""
    for text, rule in list(podcast.settings.update_frequency.items())[:1]:
        yield element("podcast:updateFrequency", shortened(one_line(text), LONGEST_NAME), rrule=rule)


@tag
def podroll(podcast: Podcast) -> Iterator[Element]:
    """Recommend shows: `<podcast:podroll><podcast:remoteItem feedGuid="9b024349-ccf0-5f69-a609-6b82873eab3c"`."""
    feeds = [
        (one_line(title), address)
        for title, value in podcast.settings.podroll.items()
        if (address := web_address(value))
    ]
    if feeds:
        yield element("podcast:podroll", "", *(remote_item(address, title=title) for title, address in feeds))


@tag
def publisher(podcast: Podcast) -> Iterator[Element]:
    """Link the publisher's feed: `<podcast:remoteItem feedGuid="9b024349-ccf0-5f69-a609-6b82873eab3c"`."""
    if address := web_address(podcast.settings.publisher):
        yield element("podcast:publisher", "", remote_item(address, medium="publisher"))


@tag
def moved(podcast: Podcast) -> Iterator[Element]:
    """Say where the feed has moved: `<itunes:new-feed-url>https://example.org/feed.xml</itunes:new-feed-url>`."""
    if address := web_address(podcast.settings.new_feed_url):
        yield element("itunes:new-feed-url", address)


@tag
def block(podcast: Podcast) -> Iterator[Element]:
    """Ask directories not to list the show: `<itunes:block>Yes</itunes:block>`."""
    if podcast.settings.block:
        yield element("itunes:block", "Yes")


def remote_item(address: str, **attributes: str) -> Element:
    """Return a reference to another feed, by address and guid."""
    return element("podcast:remoteItem", feedGuid=feed_guid(address), feedUrl=address, **attributes)


def feed_guid(address: str) -> str:
    """Return the `podcast:guid` of a feed: UUIDv5 of its address without scheme and trailing slashes."""
    bare = re.sub(r"^[A-Za-z][A-Za-z0-9+.-]*://", "", address).rstrip("/")
    return str(uuid5(GUID_NAMESPACE, bare))
