"""A page of the web, and what its address says about it: file name, format, and the base of its links."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote, unquote, urljoin, urlsplit

from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import Block, Document, Inline

SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
    "text/vtt": ".vtt",
    "application/x-subrip": ".srt",
    "application/json": ".json",
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
"""File suffixes by the servers' media types; other types don't tell the format, or are often wrong."""

FOLDER_STEMS = {"index", "default"}
FILE = LazyPattern(r"[^\n]{1,300}\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|mp3|m4a|wav|ogg|opus|flac)", re.IGNORECASE)
RELATIVE = LazyPattern(r"\.{0,2}/\S*")


@dataclass(frozen=True)
class Page:
    """The response from an address."""

    address: str  # the final one, after all redirects
    data: bytes  # unpacked
    media_type: str = ""  # "text/html"; empty where the server doesn't say
    charset: str = ""


def is_address(text: str) -> bool:
    """Return whether a text is a web address rather than a file name."""
    return text[:8].lower().startswith(("http://", "https://"))


def file_name(page: Page) -> Path:
    """Return a file name for the page: the last part of the address, with the suffix of its format."""
    parts = [unquote(part) for part in urlsplit(page.address).path.split("/") if part.strip(". ")]
    parts = [re.sub(r"[/\\\x00-\x1f]", "-", part) for part in parts]
    name = PurePosixPath(parts[-1]) if parts else PurePosixPath(urlsplit(page.address).hostname or "page")
    stem, suffix = (name.stem, name.suffix.lower()) if parts else (name.name, "")
    if stem.lower() in FOLDER_STEMS and len(parts) > 1:
        stem = parts[-2]
    return Path(stem + SUFFIXES.get(page.media_type, suffix if page.media_type != "text/html" else ".html"))


def as_utf8(page: Page) -> bytes:
    """Return the bytes of a text, converted to UTF-8 from the encoding that the server declares, if it declares one."""
    if not page.charset or not page.media_type.startswith("text/"):
        return page.data
    try:
        codec = codecs.lookup(page.charset.strip("\"' ")).name
    except (LookupError, ValueError):
        return page.data
    if codec in ("utf-8", "ascii") or page.data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return page.data
    codec = "cp1252" if codec == "iso8859-1" else codec  # as browsers read it
    return codecs.BOM_UTF8 + page.data.decode(codec, "replace").encode("utf-8", "replace")


def at_address(document: Document, address: str) -> Document:
    """Return the document with its address as `source`, and its links and files as absolute addresses.

    A post from the web names no file of this machine.
    """
    metadata = {"source": address, **{key: _absolute(value, address) for key, value in document.metadata.items()}}
    blocks = tuple(_block(b, address) for b in document.blocks)
    return replace(document, blocks=blocks, metadata=metadata)


def _absolute(value: Any, address: str) -> Any:
    if isinstance(value, Mapping):
        return {key: _absolute(each, address) for key, each in value.items()}
    if isinstance(value, list):
        return [_absolute(each, address) for each in value]
    text = value.strip() if isinstance(value, str) else ""
    if "://" not in text and FILE.fullmatch(text):
        return _joined(quote(text.replace("\\", "/")), address)
    return _joined(text, address) if RELATIVE.fullmatch(text) else value


def _block(block: Block, address: str) -> Block:
    if not any(run.href for run in block.inlines):
        return block
    return replace(block, inlines=tuple(_run(run, address) for run in block.inlines))


def _run(run: Inline, address: str) -> Inline:
    return replace(run, href=_joined(run.href, address)) if run.href and not run.href.startswith("#") else run


def _joined(href: str, address: str) -> str:
    try:
        return urljoin(address, href)
    except ValueError:  # `http://[`
        return href
