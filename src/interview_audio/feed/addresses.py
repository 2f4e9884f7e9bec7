"""Read a written feed or OPML file for the server: list the files it publishes, and move its addresses."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from urllib.parse import quote, urljoin

from interview_audio.feed.pages.sharing import Names
from interview_audio.feed.podcast import (
    AUDIO,
    COVER,
    FEED,
    FEED_STYLE,
    OPML,
    PAGE,
    SEARCH,
    SMALL_COVER,
    SOCIAL,
    THUMBNAIL,
)
from interview_audio.feed.xml import NAMESPACES, serialise

ATTRIBUTES = {"url", "uri", "href", "xmlUrl"}
"""Attributes that hold an address."""


def rebase(xml: bytes, base: str) -> bytes:
    """Return a feed or OPML file with the addresses of its own files below `base`, which ends in a slash."""
    root, own = _parse(xml)
    for element in root.iter():
        for name in ATTRIBUTES & element.attrib.keys():
            element.set(name, _move(element.attrib[name], own, base))
        if element.tag in ("link", "url") and element.text:
            element.text = _move(element.text, own, base)
    return serialise(root, FEED_STYLE if root.tag == "rss" else "")


def file_names(xml: bytes) -> frozenset[str]:
    """Return the names of the files that the feed publishes, the pages among them."""
    root, own = _parse(xml)
    addresses = {e.attrib[name] for e in root.iter() for name in ATTRIBUTES & e.attrib.keys()}
    relative = {a.removeprefix(own) for a in addresses if a.startswith(own)}
    plain = {name for name in relative if quote(name) == name and "/" not in name and not name.startswith(".")}
    slugs = {name.removesuffix(AUDIO) for name in plain if name.endswith(AUDIO)}
    pages = {name for slug in slugs for name in (*Names(slug), f"{slug}{SOCIAL}", f"{slug}{THUMBNAIL}")}
    return frozenset(plain | pages | {FEED, PAGE, COVER, SMALL_COVER, OPML, SEARCH, FEED_STYLE})


def _parse(xml: bytes) -> tuple[ET.Element, str]:
    """Return the tree, and the base of its own files' addresses."""
    root = ET.fromstring(xml)  # noqa: S314 - a feed of our own; expat bounds entities
    itself, outline = root.find("channel/atom:link", NAMESPACES), root.find("body/outline")
    address = itself.get("href", "") if itself is not None else outline.get("xmlUrl", "") if outline is not None else ""
    return root, address.removesuffix(FEED)


def _move(address: str, own: str, base: str) -> str:
    relative = address.removeprefix(own)
    return urljoin(base, relative) if address.startswith(own) and ":" not in relative else address
