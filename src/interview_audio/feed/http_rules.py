"""What the server sends and accepts: media types, headers, hosts, preconditions and ranges."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from pathlib import Path

TYPES = {  # `mimetypes` gives .srt text/plain and no .vtt on some systems
    ".chapters.json": "application/json+chapters",
    ".transcript.json": "application/json",
    ".mp3": "audio/mpeg",
    ".vtt": "text/vtt; charset=utf-8",
    ".srt": "application/x-subrip; charset=utf-8",
    ".jpg": "image/jpeg",
    ".html": "text/html; charset=utf-8",
    ".xml": "application/rss+xml; charset=utf-8",
    ".xsl": "text/xsl; charset=utf-8",
    ".oembed.json": "application/json+oembed",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".opml": "text/x-opml; charset=utf-8",
}
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "cache-control": "no-cache",
}
FRAMED = {name: value for name, value in HEADERS.items() if name != "x-frame-options"} | {
    "cross-origin-resource-policy": "cross-origin"
}
"""Headers of the player, which other sites show in frames."""

EMBED = ".embed.html"
POLICY = "default-src 'none'; media-src 'self'; img-src 'self' data:"
"""The content security policy of everything but pages, which state their own."""

HOST = re.compile(r"(?P<name>[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?")
HOME_DOMAINS = (".localhost", ".local", ".lan", ".home", ".home.arpa", ".internal", ".fritz.box")
RANGE = re.compile(r"(\d{1,18})-(\d{1,18})?|-(\d{1,18})", re.ASCII)

MOST_RANGES = 50
"""Maximum number of ranges in a request; players ask for one, and thousands of single bytes are an attack."""


def is_home(host: str, own_names: frozenset[str] = frozenset()) -> bool:
    """Return whether a `Host` header names this machine as a client of the home network would.

    A public name that resolves to this machine is a DNS rebinding attack: another site's attempt to read the folder
    from a visitor's browser.
    """
    found = HOST.fullmatch(host)
    if not found:
        return False
    name = found["name"].lower().rstrip(".")
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return name == "localhost" or name.endswith(HOME_DOMAINS) or name in own_names
    return True


def media_type(path: Path) -> str:
    """Return the media type of a published file, by its suffix."""
    return next((kind for ending, kind in TYPES.items() if path.name.endswith(ending)), "application/octet-stream")


def is_unchanged(asked: Mapping[str, str], headers: Mapping[str, str]) -> bool:
    """Evaluate the preconditions of RFC 9110, 13.1: `If-None-Match` wins over `If-Modified-Since`."""
    if known := asked.get("if-none-match"):
        tags = {tag.strip().removeprefix("W/") for tag in known.split(",")}
        return "*" in tags or headers["etag"] in tags
    since, changed = asked.get("if-modified-since"), headers.get("last-modified")
    try:
        return bool(since and changed) and parsedate_to_datetime(changed or "") <= parsedate_to_datetime(since or "")
    except (ValueError, TypeError, OverflowError, IndexError):
        return False


def parse_range(header: str, size: int) -> str | None:
    """Parse a `Range` header; drop ranges beyond the file unless all are; return None if it is malformed.

    RFC 9110, 14.2: a server ignores what it doesn't understand, and answers 416 only if nothing can be satisfied.
    """
    unit, _, listed = header.partition("=")
    specs = [spec.strip() for spec in listed.split(",") if spec.strip()]
    found = [RANGE.fullmatch(spec) for spec in specs]
    if unit.strip().lower() != "bytes" or not 0 < len(specs) <= MOST_RANGES:
        return None
    satisfiable = []
    for spec, match in zip(specs, found, strict=True):
        if not match or (match[1] and match[2] and int(match[1]) > int(match[2])):
            return None
        if match[3] and int(match[3]) > 0:
            satisfiable.append(f"-{min(int(match[3]), size)}")  # Starlette before 1.5 accepts none longer than the file
        elif match[1] and int(match[1]) < size:
            satisfiable.append(spec)
    return "bytes=" + ",".join(satisfiable or specs[:1])
