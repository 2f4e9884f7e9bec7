"""Books (EPUB 2 and 3): the chapters in reading order. `Block.line` counts the paragraphs of the whole book."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from interview_audio.document.blocks.builder import BlockBuilder
from interview_audio.document.blocks.elements import Element
from interview_audio.document.packed.archive import Archive
from interview_audio.document.packed.epub_package import Item, book_of
from interview_audio.document.packed.epub_styles import Styles, styles_of
from interview_audio.errors import UsageError
from interview_audio.model import Block, BlockKind, Document, Inline

ENCODING = re.compile(rb"""^(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.-]{2,40})""")
BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)
KIND = re.compile(r"""\bepub:type\s*=\s*["']([^"']*)["']|\brole\s*=\s*["']doc-([^"']*)["']""", re.IGNORECASE)
OUTSIDE = frozenset(
    {"toc", "landmarks", "page-list", "loi", "lot", "index", "bibliography", "titlepage", "halftitlepage", "cover"}
    | {"copyright-page", "imprint", "colophon", "dedication", "acknowledgments", "contributors", "other-credits"}
)
"""Types of parts that are not spoken."""

MOST_DOCUMENTS = 2_000


def read(data: bytes, path: Path | None) -> Document:
    """Return the blocks of a book. Raise `UsageError` if it is damaged, protected, or exceeds the limits."""
    archive = Archive(data, path, "book")
    book = book_of(archive)
    if len(book.spine) > MOST_DOCUMENTS:
        raise UsageError(f"The book has {len(book.spine)} parts.", do="Is it the interview? Split it.", path=path)
    styles = styles_of(archive, book)
    blocks: list[Block] = []
    chapters: list[int] = []
    for item in book.spine:
        found = list(_blocks(archive, item, styles))
        title = book.contents.get(item.name)
        if found and title is not None and any(b.kind is not BlockKind.BOILERPLATE for b in found):
            chapters.append(len(blocks))
            if not any(b.kind is BlockKind.HEADING for b in found[:4]) and title and len(book.contents) > 1:
                found.insert(0, Block(BlockKind.HEADING, (Inline(title),), 0, level=1))
        blocks += found
    numbered = tuple(replace(block, line=number) for number, block in enumerate(blocks, 1))
    return Document(path, "epub", numbered, book.metadata, book.language, chapters=tuple(chapters))


def _blocks(archive: Archive, item: Item, styles: Styles) -> Iterator[Block]:
    """Yield the blocks of a part of the book; parts outside its text are boilerplate."""
    if item.name not in archive.names or item.media_type not in (
        "application/xhtml+xml",
        "text/html",
        "text/x-oeb1-document",
    ):
        return
    source = _decoded(archive.part(item.name))
    if body := BODY.search(source):
        source = source[body.start() :]
    builder = _Chapter(styles)
    builder.feed(source, 1)
    builder.close()
    outside = item.outside or bool(OUTSIDE & _kinds(source))
    for placed in builder.placed:
        block = placed.block
        said = {kind for element in placed.element.around() for kind in _kind_of(element)}
        if (outside and block.kind not in (BlockKind.MARKUP, BlockKind.IMAGE)) or OUTSIDE & said:
            yield replace(block, kind=BlockKind.BOILERPLATE)
        else:
            yield replace(block, inlines=tuple(_absolute(run, item) for run in block.inlines))


def _kind_of(element: Element) -> list[str]:
    """Return the type that an element declares, in the vocabulary of EPUB or ARIA."""
    role = element.attributes.get("role", "").removeprefix("doc-")
    return f"{element.attributes.get('epub:type', '')} {role}".lower().split()


class _Chapter(BlockBuilder):
    """The blocks of a chapter, with the styles of the book."""

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._styles = styles

    def open(self, name: str, attributes: Mapping[str, str]) -> None:
        """Open an element, in the style of its classes."""
        own = self._styles.of(name, attributes.get("class", ""))
        if own:
            attributes = {**attributes, "style": f"{own};{attributes.get('style', '')}"}
        super().open(name, attributes)


def _decoded(data: bytes) -> str:
    """Return the text of a part: UTF-8, unless it declares another encoding."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    declared = ENCODING.match(data[:200])
    try:
        return data.decode(declared[1].decode("ascii") if declared else "utf-8", "replace").removeprefix("\ufeff")
    except LookupError:
        return data.decode("utf-8", "replace")


def _kinds(source: str) -> set[str]:
    """Return the types that a part declares for its body, or for the only section in it."""
    body = BODY.search(source)
    if not body:
        return set()
    tags = source[body.start() : body.end() + 300]
    first = re.match(r"<body\b[^>]*>\s*(?:<(?:section|div|article|nav)\b[^>]*>)?", tags, re.IGNORECASE)
    found = KIND.findall(first[0]) if first else []
    return {word.lower() for pair in found for kind in pair for word in kind.split()}


def _absolute(run: Inline, item: Item) -> Inline:
    """Return a run without a link into the book, which leads nowhere."""
    if run.href is None or run.href.startswith(("http://", "https://", "mailto:")):
        return run
    if run.href.startswith("#"):
        return run
    inside = PurePosixPath(item.name).parent / unquote(run.href)
    return replace(run, href=str(inside))
