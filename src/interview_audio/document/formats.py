"""The registry of formats: how each is called, told by its content and by its name, and read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import Document

LOOKED_AT = 20_000
"""Characters at the start of a file that its format is told from."""

MAX_BYTES = 50_000_000
"""Of a file: a saved page may hold its pictures."""

MAX_CHARACTERS = 3_000_000
"""Of a text: half a million words, more than fifty hours of talk."""

PARTED = 0.15
"""Empty lines among all lines of a text that is Markdown without saying so, at least: they part its paragraphs."""


@dataclass(frozen=True)
class Format:
    """A document format. To add one, write a module with a `read` function and list it in `FORMATS`."""

    read: Callable[[str, Path | None], Document]  # from text whose front matter has become empty lines
    suffixes: tuple[str, ...]
    looks: re.Pattern[str] | None = None  # of the start of a file, past all doubt
    max_characters: int = MAX_CHARACTERS


PAGE = re.compile(
    r"(?:<\?xml[^>]*>\s*)?(?>(?:<!--.*?-->\s*)*)<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])", re.I | re.S
)
FRAGMENT = LazyPattern(r"<(?:p|div|article|section|main|header|h[1-6]|blockquote|table|dl|ul|ol)\b[^<>]*>", re.I)
MARKED = LazyPattern(
    r"^#{1,6} \S|^\*\*\S[^\n]*\*\*|^ {0,3}```|\]\((?:https?:|/)[^\s)]+\)|\*\*[^*\n]{1,60}:\*\*", re.MULTILINE
)


SEGMENTS = re.compile(r'\{\s*(?:"(?:version|language|title)"\s*:\s*"[^"\n]{0,80}"\s*,\s*){0,3}"segments"\s*:\s*\[')
"""How a transcript in JSON begins, and no front matter in JSON does."""


def _reader(module: str, function: str = "read") -> Callable[[Any, Path | None], Document]:
    """Return a function of a module of this stage; importing all of them takes longer than reading one interview."""

    def read(source: Any, path: Path | None) -> Document:
        found: Document = getattr(import_module(f"interview_audio.document.{module}"), function)(source, path)
        return found

    return read


FORMATS: Mapping[str, Format] = {
    "html": Format(_reader("html.page"), (".html", ".htm", ".xhtml", ".xht", ".shtml", ".php"), PAGE, MAX_BYTES),
    "markdown": Format(
        _reader("markdown.reader"), (".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdx", ".qmd", ".rmd")
    ),
    "asciidoc": Format(_reader("structured.asciidoc"), (".adoc", ".asciidoc", ".asc")),
    "org": Format(
        _reader("markdown.org"), (".org",), re.compile(r"(?:#\+\w+:.*\n\s*)*#\+(?:title|setupfile):", re.IGNORECASE)
    ),
    "rst": Format(_reader("structured.rst"), (".rst", ".rest")),
    "vtt": Format(_reader("transcripts.subtitles", "read_vtt"), (".vtt",), re.compile(r"WEBVTT(?:\s|$)")),
    "srt": Format(
        _reader("transcripts.subtitles", "read_srt"), (".srt",), re.compile(r"\d+\s*\n\d\d:\d\d:\d\d,\d{3} -->")
    ),
    "json": Format(_reader("transcripts.segments"), (".json",), SEGMENTS, MAX_BYTES),
    "text": Format(_reader("blocks.text"), (".txt", ".text")),
}
"""Formats of text by their names. Where the content of a file is past all doubt it decides, else the suffix does."""

PACKED: Mapping[str, Callable[[bytes, Path | None], Document]] = {
    "docx": _reader("packed.docx"),
    "odt": _reader("packed.odt"),
    "epub": _reader("packed.epub"),
    "pdf": _reader("packed.pdf.reader"),
}
"""Formats that aren't text; their content tells."""

INSIDE = ((b"word/document.xml", "docx"), (b"META-INF/container.xml", "epub"), (b"META-INF/manifest.xml", "odt"))
"""Files that a packed one holds, for those whose first file does not say what they are: packed again by hand."""

MIME_TYPES = {b"application/epub+zip": "epub", b"application/vnd.oasis.opendocument.text": "odt"}
"""What the first file of a packed one says that it is."""


def packed_format(data: bytes) -> str | None:
    """Return the name of the format of a binary file, judged by its first bytes; None for any other."""
    if data.startswith(b"PK\x03\x04"):
        named = next((name for mime, name in MIME_TYPES.items() if mime in data[:200]), None)
        return named or next((name for part, name in INSIDE if part in data), "docx")
    return "pdf" if b"%PDF-" in data[:1024] else None


TEMPLATES = frozenset({".erb", ".j2", ".jinja", ".jinja2", ".njk", ".liquid", ".tmpl", ".twig", ".gz", ".bak"})
"""Suffixes that say nothing of the format: the one before does."""


def detect_format(source: str, path: Path | None) -> str:
    """Return the name of the format of a text."""
    start = source[:LOOKED_AT].lstrip()
    for name, known in FORMATS.items():
        if known.looks and known.looks.match(start):
            return name
    suffixes = [suffix.lower() for suffix in path.suffixes] if path else []
    suffix = next((s for s in reversed(suffixes) if s not in TEMPLATES), ".html" if suffixes else "")
    named = next((name for name, known in FORMATS.items() if suffix in known.suffixes), "text")
    if named != "text":
        return named
    if FRAGMENT.match(start):
        return "html"
    lines = start.split("\n")
    split_blocks = sum(1 for line in lines if not line.strip()) >= PARTED * len(lines)
    return "markdown" if MARKED.search(start) and (split_blocks or len(lines) < 3) else "text"
