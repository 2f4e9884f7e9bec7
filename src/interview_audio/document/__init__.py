"""What is on the page? A file goes in, a `Document` comes out: metadata and blocks, each with its source line.

`read_document` takes a file, `read_address` a page of the web, `parse_document` what came over standard input;
`FORMATS` and `PACKED` are the registry.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from interview_audio.document import front_matter
from interview_audio.document.encoding import decode
from interview_audio.document.formats import FORMATS, MAX_BYTES, PACKED, detect_format, packed_format
from interview_audio.document.post.info import post_info
from interview_audio.document.web.address import as_utf8, at_address, file_name, is_address
from interview_audio.errors import NotAnInterviewError, UsageError
from interview_audio.model import Block, BlockKind, Document, Inline

__all__ = ["FORMATS", "PACKED", "is_address", "parse_document", "read_address", "read_document", "title_of_book"]

BARE_PAGE_WORDS = 60
"""A page of fewer words is built by scripts, or asks for a password first."""


def read_document(path: Path) -> Document:
    """Read the document in a file. Raise `UsageError` if there is none, or none that can be read."""
    try:
        if path.is_dir():
            raise UsageError("This is a folder, not a file.", do="Name the interview in it.", path=path)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise UsageError("There is no such file.", do="Check its name and folder.", path=path) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"The file cannot be read: {reason}.", do="Check name and permissions.", path=path) from error
    return parse_document(data, path=path)


def read_address(address: str) -> Document:
    """Read the document at an `http` or `https` address. Only that page is fetched, nothing that it refers to.

    Raises `UsageError` if there is none, none that can be read, or one that only a browser can show.
    """
    from interview_audio.document.web.fetch import fetch  # what speaks HTTP and TLS takes long to load

    page = fetch(address, MAX_BYTES)
    try:
        document = parse_document(as_utf8(page), path=file_name(page))
        if document.format == "html":
            _refuse_bare(document, page.data)
    except (UsageError, NotAnInterviewError) as error:
        error.path = address  # it has no file here
        raise
    document = at_address(document, page.address)
    return replace(document, info=post_info(document.metadata, document.path))


def title_of_book(path: Path) -> str:
    """Return the title of a book (EPUB) without reading its chapters; empty if it says none or cannot be read."""
    from interview_audio.document.packed.archive import Archive
    from interview_audio.document.packed.epub_package import book_of

    try:
        return str(book_of(Archive(path.read_bytes(), path, "book")).metadata.get("title", ""))
    except (OSError, UsageError):
        return ""


def _refuse_bare(document: Document, source: bytes) -> None:
    """Raise a `UsageError` for a page that has no text of its own."""
    if sum(len(b.text.split()) for b in document.blocks if b.kind is not BlockKind.METADATA) >= BARE_PAGE_WORDS:
        return
    if re.search(rb"<input\b[^>]{0,300}type\s*=\s*[\"']?password", source, re.IGNORECASE):
        what = "The page asks for a password first."
    elif re.search(rb"<script\b", source, re.IGNORECASE):
        what = "The page has no text until a browser has run its scripts."
    else:
        return
    raise UsageError(what, do="Open it in a browser, save it there, and give that file.")


def parse_document(data: bytes, *, path: Path | None = None, format: str | None = None) -> Document:  # noqa: A002
    """Parse the bytes of a file; `path` is where they come from, `format` a name in the registry.

    An empty file gives a document without blocks. Raises `UsageError` for binary or broken data.
    """
    if len(data) > MAX_BYTES:
        limit = f"{MAX_BYTES // 1_000_000} MB"
        raise UsageError(f"The file is larger than {limit}.", do="Is it the interview? Split it if so.", path=path)
    known = (*FORMATS, *PACKED)
    if format is not None and format not in known:
        raise UsageError(f"There is no format '{format}'.", do=f"Choose one of: {', '.join(known)}.", path=path)
    if packed := format if format in PACKED else packed_format(data) if format is None else None:
        document = PACKED[packed](data, path)
        return replace(document, info=post_info(document.metadata, path))
    text = decode(data, path)
    if (format or detect_format(text, path)) == "json":  # or its braces would be taken for front matter
        document = FORMATS["json"].read(text, path)
        return replace(document, info=post_info(document.metadata, path))
    front, text = front_matter.split(text, path)
    chosen = FORMATS[format or detect_format(text, path)]
    if len(text) > chosen.max_characters:
        what = f"The text has more than {chosen.max_characters // 1_000_000} million characters."
        raise UsageError(what, do="Is it the interview? Split it if so.", path=path)
    try:
        return _with_front_matter(chosen.read(text, path), front)
    except UsageError as error:
        error.path = error.path or path
        raise


def _with_front_matter(document: Document, front: front_matter.FrontMatter) -> Document:
    """Return the document with the front matter's block first, and its values over what the format itself says."""
    values = {**document.metadata, **front.values}
    info = post_info(values, document.path)
    blocks = document.blocks
    if front.source:
        blocks = (Block(BlockKind.METADATA, (Inline(front.source.strip()),), front.line), *blocks)
    return replace(document, blocks=blocks, metadata=values, info=info, language=info.language or document.language)
