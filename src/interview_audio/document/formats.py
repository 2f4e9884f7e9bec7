"""The registry of formats: how each is called, told by its name and by its content, and read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from interview_audio.document import asciidoc, html, markdown, rst, subtitles, text
from interview_audio.model import Document

LOOKED_AT = 20_000
"""Characters at the start of a file that its format is told from."""


@dataclass(frozen=True)
class Format:
    """One format. To add one, write a module with a `read` and give it a line in `FORMATS`."""

    read: Callable[[str, Path | None], Document]  # from text whose front matter has become empty lines
    suffixes: tuple[str, ...]
    looks: re.Pattern[str] | None = None  # of the start of a file, past all doubt


MARKDOWN_LOOKS = re.compile(
    r"(?:^(?:#{1,6} \S|\*\*\S[^\n]*\*\*|[ ]{0,3}```)|\]\((?:https?:|/)[^\s)]+\)|\*\*[^*\n]{1,60}:\*\*)", re.MULTILINE
)

HTML_LOOKS = re.compile(
    r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])",
    re.IGNORECASE | re.DOTALL,
)

FORMATS: Mapping[str, Format] = {
    "html": Format(html.read, (".html", ".htm", ".xhtml", ".xht", ".shtml", ".erb", ".php"), HTML_LOOKS),
    "markdown": Format(markdown.read, (".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdx", ".qmd", ".rmd")),
    "asciidoc": Format(asciidoc.read, (".adoc", ".asciidoc", ".asc")),
    "rst": Format(rst.read, (".rst", ".rest")),
    "vtt": Format(subtitles.read_vtt, (".vtt",), re.compile(r"WEBVTT(?:\s|$)")),
    "srt": Format(subtitles.read_srt, (".srt",), re.compile(r"\d+\s*\n\d\d:\d\d:\d\d,\d{3} -->")),
    "text": Format(text.read, (".txt", ".text", "")),
}
"""Every format by its name. Where the content of a file is past all doubt it decides, else the suffix does."""


def told(start: str, path: Path | None) -> str:
    """The name of the format of a file that starts with `start`."""
    start = start.lstrip()[:LOOKED_AT]
    for name, known in FORMATS.items():
        if known.looks and known.looks.match(start):
            return name
    suffix = path.suffix.lower() if path else ""
    named = next((name for name, known in FORMATS.items() if suffix in known.suffixes), "text")
    if named == "text" and MARKDOWN_LOOKS.search(start):
        return "markdown"
    return named
