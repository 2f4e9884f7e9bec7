"""Write the feed: RSS 2.0 with the itunes, podcast, atom and content namespaces, byte for byte reproducible."""

from __future__ import annotations

from interview_audio.feed.channel_tags import CHANNEL_TAGS
from interview_audio.feed.item_tags import ITEM_TAGS
from interview_audio.feed.podcast import FEED, FEED_STYLE, Podcast
from interview_audio.feed.xml import element, serialise


def write_feed(podcast: Podcast) -> bytes:
    """Return the feed as UTF-8 XML. Without a `base_url` its addresses are relative."""
    channel = element("channel")
    for channel_tag in CHANNEL_TAGS:
        channel.extend(channel_tag(podcast))
    for item in podcast.items:
        entry = element("item")
        for item_tag in ITEM_TAGS:
            entry.extend(item_tag(item, podcast))
        channel.append(entry)
    return serialise(element("rss", "", channel, version="2.0"), FEED_STYLE)


def write_opml(podcast: Podcast) -> bytes:
    """Return an OPML file with one subscription, which podcast apps import."""
    subscription = element("outline", type="rss", text=podcast.title, title=podcast.title, xmlUrl=podcast.address(FEED))
    head = element("head", "", element("title", podcast.title))
    return serialise(element("opml", "", head, element("body", "", subscription), version="2.0"))
