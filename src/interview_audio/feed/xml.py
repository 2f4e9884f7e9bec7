"""Write XML elements for the feed and the OPML file: namespaces, valid characters, reproducible bytes."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from interview_audio.markup.printable import one_line, printable

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}

for _prefix, _address in NAMESPACES.items():
    ET.register_namespace(_prefix, _address)


def element(tag: str, content: str = "", *children: ET.Element, **attributes: str) -> ET.Element:
    """Return an element; `itunes:image` is in the namespace of that prefix. Control characters are removed."""
    prefix, _, name = tag.rpartition(":")
    made = ET.Element(f"{{{NAMESPACES[prefix]}}}{name}" if prefix else name)
    for key, value in attributes.items():
        made.set(key, one_line(value))
    made.text = printable(content) or None
    made.extend(children)
    return made


DECLARATION = b"<?xml version='1.0' encoding='utf-8'?>\n"


def serialise(root: ET.Element, style: str = "") -> bytes:
    """Return an indented UTF-8 document; `style` is the address of an XSLT style sheet for browsers."""
    ET.indent(root)
    instruction = f'<?xml-stylesheet type="text/xsl" href="{style}"?>\n' if style else ""
    text: str = ET.tostring(root, encoding="unicode")
    return DECLARATION + f"{instruction}{text}\n".encode()


def flag(value: bool) -> str:
    """Return `true` or `false`."""
    return "true" if value else "false"
