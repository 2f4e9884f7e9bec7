"""The style sheets of a book: which classes are bold, italic or hidden. Other CSS is ignored."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from interview_audio.document.packed.archive import Archive
from interview_audio.document.packed.epub_package import Book

MOST_BYTES = 1_000_000
RULE = re.compile(r"([^{}@;]{1,2000})\{([^{}]{0,5000})\}")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?", re.IGNORECASE)
SAID = re.compile(r"(?:font-weight|font-style|display)\s*:\s*[\w-]+", re.IGNORECASE)


@dataclass(frozen=True)
class Styles:
    """The declarations of style sheets, by `tag`, `.class` and `tag.class`."""

    rules: Mapping[tuple[str, str], str]

    def of(self, tag: str, classes: str) -> str:
        """Return the declarations for an element, those of higher priority last."""
        names = classes.split()
        keys = [(tag, ""), *(("", name) for name in names), *((tag, name) for name in names)]
        return ";".join(self.rules[key] for key in keys if key in self.rules)


def styles_of(archive: Archive, book: Book) -> Styles:
    """Return the styles of a book, including those for print or one screen size."""
    rules: dict[tuple[str, str], str] = {}
    for name in book.style_sheets:
        if name not in archive.names:
            continue
        sheet = COMMENT.sub(" ", archive.part(name)[:MOST_BYTES].decode("utf-8", "replace"))
        for selectors, declarations in RULE.findall(sheet):
            said = SAID.findall(declarations)
            for selector in selectors.split(",") if said else ():
                found = SELECTOR.fullmatch(selector.strip())
                if found and selector.strip():
                    key = ((found[1] or "").lower(), found[2] or "")
                    rules[key] = ";".join(filter(None, (rules.get(key, ""), *said)))
    return Styles(rules)
