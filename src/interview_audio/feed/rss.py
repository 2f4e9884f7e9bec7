"""The feed: RSS 2.0 with the itunes, podcast, atom and content namespaces, the same bytes for the same podcast."""

from __future__ import annotations

import datetime as dt
import html
import xml.etree.ElementTree as ET
from email.utils import format_datetime
from urllib.parse import quote, urljoin

from interview_audio.feed.podcast import (
    CHAPTERS,
    COVER,
    FEED,
    OPML,
    PAGE,
    PICTURE,
    TRANSCRIPTS,
    Podcast,
    byline,
    file_of,
    names,
    title_of,
)
from interview_audio.markup.printable import clock, one_line, printable, shortened
from interview_audio.model import Item, Role

LONGEST_TEXT = 4000
"""Bytes of a description, as directories take it."""

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}
ROLES = {Role.INTERVIEWER: "host", Role.GUEST: "guest"}
"""How the Podcast Taxonomy calls the people."""

for _prefix, _address in NAMESPACES.items():
    ET.register_namespace(_prefix, _address)


def write_feed(podcast: Podcast) -> bytes:
    """The feed as UTF-8 XML. Without a `base_url` its addresses are relative."""
    rss = ET.Element("rss", version="2.0")
    channel = _add(rss, "channel")
    _describe(channel, podcast)
    for item in podcast.items:
        _describe_item(_add(channel, "item"), item, podcast)
    return _written(rss)


def _describe(channel: ET.Element, podcast: Podcast) -> None:
    settings, link = podcast.settings, podcast.settings.link or podcast.address(PAGE)
    _add(channel, "title", podcast.title)
    _add(channel, "link", link)
    _add(channel, "description", shortened(podcast.description, LONGEST_TEXT))
    _add(channel, "language", podcast.language)
    if settings.copyright:
        _add(channel, "copyright", one_line(settings.copyright))
    if podcast.items:
        _add(channel, "pubDate", _rfc2822(max(item.published for item in podcast.items)))
    _add(channel, "generator", "interview-audio")
    _add(channel, "atom:link", href=podcast.address(FEED), rel="self", type="application/rss+xml")
    image = _add(channel, "image")
    for name, value in (("url", podcast.address(COVER)), ("title", podcast.title), ("link", link)):
        _add(image, name, value)
    _add(channel, "itunes:image", href=podcast.address(COVER))
    _add(channel, "itunes:author", podcast.author)
    _add(channel, "itunes:type", settings.type)
    _add(channel, "itunes:explicit", _flag(settings.explicit))
    parent = channel
    for category in settings.category.split(" > "):
        parent = _add(parent, "itunes:category", text=category.strip())
    if settings.email:
        owner = _add(channel, "itunes:owner")
        _add(owner, "itunes:name", podcast.author)
        _add(owner, "itunes:email", settings.email)
        _add(channel, "podcast:locked", "yes", owner=settings.email)
    else:
        _add(channel, "podcast:locked", "no")
    _add(channel, "podcast:guid", podcast.guid)
    _add(channel, "podcast:medium", "podcast")
    _add(channel, "podcast:txt", "true", purpose="ai-content")


def _describe_item(element: ET.Element, item: Item, podcast: Podcast) -> None:
    episode = item.episode
    audio = episode.files["mp3"]
    _add(element, "title", title_of(item))
    _add(element, "enclosure", url=podcast.address(audio.name), length=str(audio.stat().st_size), type="audio/mpeg")
    _add(element, "guid", item.guid, isPermaLink="false")
    _add(element, "pubDate", _rfc2822(item.published))
    _add(element, "link", item.link or f"{podcast.address(PAGE)}#{episode.slug}")
    _add(element, "description", shortened(printable(item.description), LONGEST_TEXT) or byline(item))
    _add(element, "content:encoded", show_notes(item))
    _add(element, "itunes:title", title_of(item))
    _add(element, "itunes:author", one_line(item.author or "") or podcast.author)
    _add(element, "itunes:duration", str(round(episode.duration_ms / 1000)))
    _add(element, "itunes:episode", str(item.number))
    _add(element, "itunes:episodeType", "full")
    _add(element, "itunes:explicit", _flag(podcast.settings.explicit if item.explicit is None else item.explicit))
    if picture := file_of(item, PICTURE):
        _add(element, "itunes:image", href=podcast.address(picture.name))
    for ending, kind in TRANSCRIPTS.items():
        if transcript := file_of(item, ending):
            url = podcast.address(transcript.name)
            _add(element, "podcast:transcript", url=url, type=kind, language=item.language)
    if chapters := file_of(item, CHAPTERS):
        _add(element, "podcast:chapters", url=podcast.address(chapters.name), type="application/json+chapters")
    for role, word in ROLES.items():
        for name in names(episode.people, role):
            _add(element, "podcast:person", shortened(name, 128), role=word, group="cast")
    _add(element, "podcast:txt", "true", purpose="ai-content")


def show_notes(item: Item) -> str:
    """The item's notes as HTML of paragraphs, line breaks and one link: introduction, chapters, the written post."""
    text = shortened(printable(item.description), LONGEST_TEXT)
    intro = [p for paragraph in text.split("\n\n") if (p := one_line(paragraph))]
    parts = [f"<p>{html.escape(text)}</p>" for text in intro]
    chapters = [f"{clock(c.start_ms)} {html.escape(one_line(c.title))}" for c in item.episode.chapters]
    if chapters:
        parts.append(f"<p>{'<br>'.join(chapters)}</p>")
    if item.link:
        parts.append(f'<p><a href="{html.escape(item.link)}">{html.escape(item.link)}</a></p>')
    return "\n".join(parts)


def write_opml(podcast: Podcast) -> bytes:
    """A list of one subscription, which podcast apps import."""
    opml = ET.Element("opml", version="2.0")
    _add(_add(opml, "head"), "title", podcast.title)
    address = podcast.address(FEED)
    _add(_add(opml, "body"), "outline", type="rss", text=podcast.title, title=podcast.title, xmlUrl=address)
    return _written(opml)


ADDRESSES = {"url", "href", "xmlUrl"}
"""Attributes that hold an address."""


def rebased(xml: bytes, base: str) -> bytes:
    """A feed or OPML with the addresses of its own files below `base`, which ends in a slash."""
    root, own = _parsed(xml)
    for element in root.iter():
        for name in ADDRESSES & element.attrib.keys():
            element.set(name, _moved(element.attrib[name], own, base))
        if element.tag in ("link", "url") and element.text:
            element.text = _moved(element.text, own, base)
    return _written(root)


def file_names(xml: bytes) -> frozenset[str]:
    """The files of the output folder that the feed publishes, the feed and its page among them."""
    root, own = _parsed(xml)
    addresses = {e.attrib[name] for e in root.iter() for name in ADDRESSES & e.attrib.keys()}
    relative = {a.removeprefix(own) for a in addresses if a.startswith(own)}
    plain = {name for name in relative if quote(name) == name and "/" not in name and not name.startswith(".")}
    return frozenset(plain | {FEED, PAGE, COVER, OPML})


def _parsed(xml: bytes) -> tuple[ET.Element, str]:
    """The tree, and what the addresses of its own files begin with."""
    root = ET.fromstring(xml)
    itself, outline = root.find("channel/atom:link", NAMESPACES), root.find("body/outline")
    address = itself.get("href", "") if itself is not None else outline.get("xmlUrl", "") if outline is not None else ""
    return root, address.removesuffix(FEED)


def _moved(address: str, own: str, base: str) -> str:
    relative = address.removeprefix(own)
    return urljoin(base, relative) if address.startswith(own) and ":" not in relative else address


def _add(parent: ET.Element, tag: str, content: str = "", **attributes: str) -> ET.Element:
    prefix, _, name = tag.rpartition(":")
    element = ET.SubElement(parent, f"{{{NAMESPACES[prefix]}}}{name}" if prefix else name)
    for key, value in attributes.items():
        element.set(key, one_line(value))
    element.text = printable(content) or None
    return element


def _written(root: ET.Element) -> bytes:
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _rfc2822(when: dt.datetime) -> str:
    return format_datetime(when.astimezone(dt.UTC))


def _flag(value: bool) -> str:
    return "true" if value else "false"
