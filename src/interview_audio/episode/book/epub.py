"""The file of a read-along book: its package document, and everything in one archive."""

from __future__ import annotations

import shutil
import zipfile
from html import escape
from pathlib import Path

from interview_audio.episode.book.content import Book
from interview_audio.episode.book.pages import ACTIVE_CLASS, chapter_page, clock, contents, overlay, style, title_page

EPOCH = (1980, 1, 1, 0, 0, 0)
"""When all files were written, as far as the archive says: the same book is the same to the byte."""

CONTAINER = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)
FEATURES = (
    *("synchronizedAudioText", "tableOfContents", "readingOrder"),
    *("structuralNavigation", "displayTransformability"),
)
SUMMARY = "Text with synchronised speech: each sentence is highlighted while it is heard. The voices are synthetic."


def write_book(path: Path, book: Book, sound: Path, cover: bytes) -> None:
    """Write the book with its sound, the file of the episode, and its cover, a JPEG."""
    with zipfile.ZipFile(path, "w") as archive:
        _add(archive, "mimetype", b"application/epub+zip", zipfile.ZIP_STORED)
        _add(archive, "META-INF/container.xml", CONTAINER)
        _add(archive, "EPUB/package.opf", package(book))
        _add(archive, "EPUB/nav.xhtml", contents(book))
        _add(archive, "EPUB/style.css", style())
        _add(archive, "EPUB/title.xhtml", title_page(book))
        for chapter in book.chapters:
            _add(archive, f"EPUB/{chapter.name}.xhtml", chapter_page(book, chapter))
            _add(archive, f"EPUB/{chapter.name}.smil", overlay(book, chapter))
        _add(archive, "EPUB/cover.jpg", cover, zipfile.ZIP_STORED)
        # an hour of sound is 43 MB: it goes in piece by piece, and as it is
        entry = _info(f"EPUB/{book.sound}", zipfile.ZIP_STORED)
        entry.file_size = sound.stat().st_size
        with archive.open(entry, "w") as out, sound.open("rb") as file:
            shutil.copyfileobj(file, out, 1 << 20)


def _add(archive: zipfile.ZipFile, name: str, content: str | bytes, how: int = zipfile.ZIP_DEFLATED) -> None:
    archive.writestr(_info(name, how), content)


def _info(name: str, how: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, EPOCH)
    info.compress_type = how
    info.external_attr = 0o644 << 16
    return info


def package(book: Book) -> str:
    """Return the package document: EPUB 3.3, with the metadata of EPUB Accessibility 1.1 that readers look for."""
    items = [
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="style" href="style.css" media-type="text/css"/>',
        '<item id="cover" href="cover.jpg" media-type="image/jpeg" properties="cover-image"/>',
        f'<item id="sound" href="{book.sound}" media-type="{book.media_type}"/>',
        '<item id="title-page" href="title.xhtml" media-type="application/xhtml+xml"/>',
    ]
    for c in book.chapters:
        page = f'id="{c.name}" href="{c.name}.xhtml" media-type="application/xhtml+xml"'
        items.append(f'<item {page} media-overlay="{c.name}-overlay"/>')
        items.append(f'<item id="{c.name}-overlay" href="{c.name}.smil" media-type="application/smil+xml"/>')
    spine = [f'<itemref idref="{name}"/>' for name in ("title-page", *(c.name for c in book.chapters))]
    language = escape(book.language)
    parts = (
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{language}">',
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
        *_metadata(book),
        "</metadata>",
        *("<manifest>", *items, "</manifest>"),
        *("<spine>", *spine, "</spine>"),
        "</package>",
    )
    return "\n".join(parts) + "\n"


def _metadata(book: Book) -> list[str]:
    lasting = {c.name: sum(s.end_ms - s.start_ms for s in c.sentences) for c in book.chapters}
    lines = [
        f'<dc:identifier id="id">urn:uuid:{book.identifier}</dc:identifier>',
        f"<dc:title>{escape(book.title)}</dc:title>",
        f"<dc:language>{escape(book.language)}</dc:language>",
        _meta("dcterms:modified", f"{book.date or '2000-01-01'}T00:00:00Z"),
    ]
    creators = book.people or ((book.author,) if book.author else ())
    lines += [f"<dc:creator>{escape(name)}</dc:creator>" for name in creators]
    optional = {"date": book.date, "description": book.description or book.notice, "source": book.source}
    lines += [f"<dc:{name}>{escape(text)}</dc:{name}>" for name, text in optional.items() if text]
    lines += [_meta("media:narrator", f"{voice} (synthetic voice)") for voice in book.voices]
    lines += [_meta("media:duration", clock(ms), f"#{name}-overlay") for name, ms in lasting.items()]
    lines += [_meta("media:duration", clock(sum(lasting.values()))), _meta("media:active-class", ACTIVE_CLASS)]
    lines += [_meta("schema:accessMode", mode) for mode in ("textual", "auditory")]
    lines += [_meta("schema:accessModeSufficient", mode) for mode in ("textual", "auditory", "textual,auditory")]
    lines += [_meta("schema:accessibilityFeature", feature) for feature in FEATURES]
    return [*lines, _meta("schema:accessibilityHazard", "none"), _meta("schema:accessibilitySummary", SUMMARY)]


def _meta(name: str, value: str, refines: str = "") -> str:
    of = f' refines="{refines}"' if refines else ""
    return f'<meta property="{name}"{of}>{escape(value)}</meta>'
