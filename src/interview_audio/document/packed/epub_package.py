"""The package document of a book: parts in reading order, contents, title, people, language, encryption."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from interview_audio.document.packed.archive import Archive, Attributes
from interview_audio.errors import UsageError

CONTAINER, ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
RIGHTS = ("META-INF/rights.xml", "META-INF/sinf.xml", "META-INF/license.lcpl")
FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Font obfuscation, which encrypts no text."""

NAMES = {"title": "title", "date": "date", "description": "description", "publisher": "publisher", "source": "source"}
NO_WRITER = re.compile(r"(?:bkp|ill|edt|trl|nrt|pbl|cov|dsr|pht)$")
"""MARC relators of people who worked on the book but didn't write it."""

ROLE_BEFORE = re.compile(
    r"(?:(?:authors?|eds?\.?|editors?|by|autore?s?|autorin|redazione|hrsg\.?)\s*:|edited by\b)\s*", re.I
)
"""What stands before the names in books made by hand: `Editors: Ida Moss and Per Lund`."""


@dataclass(frozen=True)
class Item:
    """A part of the book."""

    name: str  # of its file in the archive
    media_type: str
    outside: bool = False  # the contents, or a part reached only by links


@dataclass
class Book:
    """The contents of the package document."""

    metadata: dict[str, object] = field(default_factory=dict)  # under the keys of front matter
    language: str | None = None
    items: dict[str, Item] = field(default_factory=dict)  # by their ids
    spine: list[Item] = field(default_factory=list)
    contents: Mapping[str, str] = field(default_factory=dict)  # titles by the files in which their chapters start
    style_sheets: list[str] = field(default_factory=list)


def book_of(archive: Archive) -> Book:
    """Return the book in an archive. Raise `UsageError` if there is none or it is protected."""
    _refuse_protected(archive)
    roots: list[str] = []
    archive.walk(CONTAINER, lambda tag, a: roots.append(a.get("full-path", "")) if tag == "rootfile" else None)
    if not roots or roots[0] not in archive.names:
        raise archive.broken("it has no package document")
    reader = _Package(roots[0])
    archive.walk(roots[0], reader.start, reader.end, reader.text, doctype=True)
    book = reader.book()
    if not book.spine:
        raise archive.broken("it has no parts to read")
    book.contents = _contents(archive, reader)
    return book


def _refuse_protected(archive: Archive) -> None:
    """Raise `UsageError` if the text is encrypted."""
    methods: list[str] = []
    archive.walk(
        ENCRYPTION, lambda tag, a: methods.append(a.get("Algorithm", "")) if tag == "EncryptionMethod" else None
    )
    locked = [method for method in methods if method and method not in FONTS]
    if locked or any(name in archive.names for name in RIGHTS):
        raise UsageError(
            "The book is protected (DRM): its words are encrypted.",
            do="Nothing but its shop's own readers can open it; ask for a copy without protection.",
            path=archive.path,
        )


class _Package:
    """Handles the elements of the package document."""

    def __init__(self, name: str) -> None:
        self.folder = PurePosixPath(name).parent
        self.found: dict[str, list[str]] = {}
        self.roles: dict[str, str] = {}  # of people, by the ids of their elements
        self.creators: list[tuple[str, str]] = []  # id, name
        self.items: dict[str, Item] = {}
        self.order: list[tuple[str, bool]] = []
        self.nav = self.ncx = ""
        self.covers: set[str] = set()
        self._here: list[tuple[str, Attributes]] = []
        self._text = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        self._here.append((tag, attributes))
        self._text = ""
        match tag:
            case "item":
                self._item(attributes)
            case "itemref":
                self.order.append((attributes.get("idref", ""), attributes.get("linear") == "no"))
            case "spine":
                self.ncx = attributes.get("toc", "")

    def text(self, text: str) -> None:
        self._text += text

    def end(self, tag: str) -> None:
        _, attributes = self._here.pop()
        text = " ".join(self._text.split())
        if tag == "creator" and text:
            identity = attributes.get("id", f"creator-{len(self.creators)}")
            self.creators.append((identity, text))
            self.roles.setdefault(identity, attributes.get("role", ""))
        elif tag == "meta" and attributes.get("property") == "role":
            self.roles[attributes.get("refines", "").removeprefix("#")] = text
        elif (tag in NAMES or tag == "language") and text:
            self.found.setdefault(tag, []).append(text)
        self._text = ""

    def _item(self, attributes: Attributes) -> None:
        name = self.resolved(attributes.get("href", ""))
        nav = "nav" in attributes.get("properties", "").split()
        item = Item(name, attributes.get("media-type", "").lower(), nav)
        self.items[attributes.get("id", "")] = item
        self.nav = name if nav else self.nav

    def resolved(self, href: str, folder: PurePosixPath | None = None) -> str:
        """Resolve an address in the package to a name in the archive; empty if it leads outside."""
        parts: list[str] = []
        for part in (*(folder or self.folder).parts, *PurePosixPath(unquote(urlsplit_path(href))).parts):
            if part == "..":
                if not parts:
                    return ""
                parts.pop()
            elif part not in (".", "/"):
                parts.append(part)
        return "/".join(parts)

    def book(self) -> Book:
        """Return the book."""
        metadata: dict[str, object] = {NAMES[tag]: texts[0] for tag, texts in self.found.items() if tag in NAMES}
        writers = (name for identity, name in self.creators if not NO_WRITER.search(self.roles.get(identity, "")))
        authors = list(dict.fromkeys(filter(None, (ROLE_BEFORE.sub("", name) for name in writers))))
        if authors:
            metadata["author"] = authors[0] if len(authors) == 1 else authors
        spine = [
            Item(self.items[i].name, self.items[i].media_type, self.items[i].outside or aside)
            for i, aside in self.order
            if i in self.items and self.items[i].name
        ]
        sheets = [item.name for item in self.items.values() if item.media_type == "text/css"]
        language = next(iter(self.found.get("language", [])), None)
        return Book(metadata, language, self.items, spine, style_sheets=sheets)


def urlsplit_path(href: str) -> str:
    """Return an address without fragment and query; empty if it is on the web."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return ""
    return "" if parts.scheme or parts.netloc else parts.path


def _contents(archive: Archive, package: _Package) -> dict[str, str]:
    """Return the titles of the outermost chapters by the files in which they start."""
    item = package.items.get(package.ncx)
    readers: list[tuple[str, _Nav | _Ncx]] = [(package.nav, _Nav(package))]
    readers += [(item.name, _Ncx(package, item.name))] if item else []
    for name, reader in readers:
        with contextlib.suppress(UsageError):  # a book can be read without its contents
            archive.walk(name, reader.start, reader.end, reader.text, doctype=True)
        if reader.found:
            return reader.found
    return {}


class _Nav:
    """Handles the elements of an EPUB 3 navigation document."""

    def __init__(self, package: _Package) -> None:
        self.found: dict[str, str] = {}
        self._package, self._folder = package, PurePosixPath(package.nav).parent
        self._contents = False
        self._depth = 0
        self._file: str | None = None  # of the open link
        self._title = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "nav":
            self._contents = "toc" in attributes.get("type", "").split()
        elif tag == "ol":
            self._depth += 1
        elif tag == "a" and self._contents and self._depth == 1:
            self._file, self._title = self._package.resolved(attributes.get("href", ""), self._folder), ""

    def end(self, tag: str) -> None:
        if tag == "ol":
            self._depth -= 1
        elif tag == "a" and self._file is not None:
            self.found.setdefault(self._file, " ".join(self._title.split()))
            self._file = None

    def text(self, text: str) -> None:
        self._title += text


class _Ncx:
    """Handles the elements of an EPUB 2 table of contents."""

    def __init__(self, package: _Package, name: str) -> None:
        self.found: dict[str, str] = {}
        self._package, self._folder = package, PurePosixPath(name).parent
        self._depth = 0
        self._here: list[str] = []
        self._title = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        self._here.append(tag)
        if tag == "navPoint":
            self._depth += 1
            self._title = ""
        elif tag == "content" and self._depth == 1:
            file = self._package.resolved(attributes.get("src", ""), self._folder)
            self.found.setdefault(file, " ".join(self._title.split()))

    def end(self, tag: str) -> None:
        self._here.pop()
        self._depth -= tag == "navPoint"

    def text(self, text: str) -> None:
        if self._here[-1:] == ["text"] and "navLabel" in self._here:
            self._title += text
