"""The stem of an episode's files: plain ASCII, never a path."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from anyascii import anyascii

from interview_audio.document import front_matter
from interview_audio.document.encoding import decode
from interview_audio.document.formats import MAX_BYTES
from interview_audio.document.post.info import post_info
from interview_audio.errors import UsageError
from interview_audio.model import Document

LONGEST = 100
"""Characters; file systems take 255 bytes, and the longest suffix is `.transcript.json`."""

LEADING_DATE = re.compile(r"\d{4}-\d{2}-\d{2}[-_ .]+(?=.)")
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d|index|cover|feed)(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, and those of a show's own files."""

OWN_ENDINGS = re.compile(r"\.(chapters|embed|oembed|social|thumbnail|transcript)$", re.IGNORECASE)
"""What stands before the suffix in names of an episode's files: a slug with it could be mistaken for another's."""

CORRECTED = ".interview"
"""What a corrected interview has behind the stem of its post."""

FOLDER_STEMS = {"index", "_index", "readme"}
"""Names of files that only say "the page of this folder"."""


def slug_of(document: Document) -> str:
    """Return the front matter's `slug`, else the file's stem without a leading date; `interview` for standard input.

    A corrected interview has the slug of its post.
    """
    if slug := plain(_last_part(document.info.slug)):
        return slug
    if document.path and (original := corrected_post(document)):
        return original
    return default_slug(document.path) if document.path else "interview"


def corrected_post(document: Document) -> str:
    """Return the slug of the post that a corrected interview was made from; empty if it isn't one."""
    source, path = document.info.source, document.path
    if not (document.info.corrected and path):
        return ""
    original = path.with_name(source) if source and Path(source).name == source else path
    if original == path or not _is_small_file(original):
        return default_slug(path.with_name(path.stem.removesuffix(CORRECTED) + path.suffix))
    try:
        front, _ = front_matter.split(decode(original.read_bytes(), original), original)
    except (OSError, UsageError):
        return default_slug(original)
    return plain(_last_part(post_info(front.values).slug)) or default_slug(original)


def _is_small_file(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size <= MAX_BYTES
    except (OSError, ValueError):  # a name too long, or with a zero byte
        return False


def default_slug(path: Path) -> str:
    """Return the slug of a post whose front matter asks for none."""
    stem = path.resolve().parent.name if path.stem.lower() in FOLDER_STEMS else path.stem
    return plain(LEADING_DATE.sub("", stem, count=1)) or "interview"


def _last_part(address: str) -> str:
    """Return the last part of an address's path: `/pub/2004/05/19/allison.html` gives `allison`."""
    parts = [part for part in re.split(r"[/\\]", address) if part.strip(". ")]
    return re.sub(r"\.(html?|md|php|aspx?)$", "", PurePosixPath(parts[-1]).name) if parts else ""


def plain(text: str) -> str:
    """Return letters, digits, `-`, `_` and inner dots: a safe file name on every system, empty if nothing is left."""
    ascii_text = re.sub(r"[^A-Za-z0-9._-]+", "-", anyascii(text).replace("'", ""))
    ascii_text = re.sub(r"-{2,}", "-", re.sub(r"\.{2,}", ".", ascii_text))[:LONGEST].strip("-.")
    ascii_text = OWN_ENDINGS.sub(r"-\1", ascii_text)
    return f"interview-{ascii_text}" if RESERVED.fullmatch(ascii_text) else ascii_text
