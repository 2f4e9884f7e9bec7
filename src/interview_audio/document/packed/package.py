"""The parts of a Word file besides its text: styles, lists, links, properties."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from interview_audio.document.packed.archive import Archive, Attributes
from interview_audio.errors import UsageError

HEADING = re.compile(r"heading ([1-9])")
ON = frozenset({"", "1", "true", "on"})

OTHERS = {"ppt/presentation.xml": "a presentation", "xl/workbook.xml": "a spreadsheet"}
"""Parts of other Office formats, and the names of these formats."""


class Package(Archive):
    """A `.docx` file."""

    def __init__(self, data: bytes, path: Path | None) -> None:
        """Open it. Raise `UsageError` if it isn't a Word document."""
        super().__init__(data, path, "Word document")
        if "word/document.xml" not in self.names:
            kind = next((kind for part, kind in OTHERS.items() if part in self.names), "another packed file")
            what = f"This is {kind}, not a Word document."
            raise UsageError(what, do="Copy the interview into a document, and save that as .docx.", path=path)


@dataclass
class Style:
    """The formatting of a paragraph or a run; None where a style doesn't say."""

    name: str = ""
    based_on: str = ""
    strong: bool | None = None
    emphasis: bool | None = None
    level: int | None = None  # of a heading, 1 to 6
    number: tuple[str, int] | None = None  # of its list: id and depth


@dataclass
class Styles:
    """The styles of a document by their ids."""

    by_id: dict[str, Style] = field(default_factory=dict)

    def __getitem__(self, key: str) -> Style:
        """Return a style, completed from those that it is based on."""
        whole, seen = Style(), set()
        while key in self.by_id and key not in seen:
            seen.add(key)
            own = self.by_id[key]
            for name in ("name", "strong", "emphasis", "level", "number"):
                if getattr(whole, name) in (None, ""):
                    setattr(whole, name, getattr(own, name))
            key = own.based_on
        return whole


def styles_of(package: Package) -> Styles:
    """Return the styles of the document."""
    styles = Styles()
    here: list[Style] = []
    path: list[str] = []

    def start(tag: str, attributes: Attributes) -> None:
        path.append(tag)
        value = attributes.get("val", "")
        if tag == "style":
            here[:] = [Style()]
            styles.by_id[attributes.get("styleId", "")] = here[0]
        elif here and len(path) > 1:
            _say(here[0], tag, value, path[-2])

    package.walk("word/styles.xml", start, lambda _: path.pop())
    return styles


def _say(style: Style, tag: str, value: str, parent: str) -> None:
    match tag:
        case "name":
            style.name = value
            heading = HEADING.fullmatch(value.lower())
            style.level = min(6, int(heading[1])) if heading else {"title": 1, "subtitle": 2}.get(value.lower())
        case "basedOn":
            style.based_on = value
        case "b" if parent == "rPr":
            style.strong = value in ON
        case "i" if parent == "rPr":
            style.emphasis = value in ON
        case "outlineLvl" if value.isdigit() and int(value) < 9:
            style.level = style.level or min(6, int(value) + 1)
        case "numId":
            style.number = (value, (style.number or ("", 0))[1])
        case "ilvl" if value.isdigit():
            style.number = ((style.number or ("", 0))[0], int(value))


def formats_of(package: Package) -> dict[tuple[str, int], str]:
    """Return how lists are numbered: by list and level, in Word's terms ("bullet", "decimal")."""
    abstract: dict[str, dict[int, str]] = {}
    formats: dict[tuple[str, int], str] = {}
    here = {"abstractNum": "", "num": "", "lvl": "0"}

    def start(tag: str, attributes: Attributes) -> None:
        if tag in ("abstractNum", "num"):
            here[tag] = attributes.get("abstractNumId" if tag == "abstractNum" else "numId", "")
        elif tag == "lvl":
            here["lvl"] = attributes.get("ilvl", "0")
        elif tag == "numFmt" and here["lvl"].isdigit():
            abstract.setdefault(here["abstractNum"], {})[int(here["lvl"])] = attributes.get("val", "")
        elif tag == "abstractNumId":
            for level, value in abstract.get(attributes.get("val", ""), {}).items():
                formats[here["num"], level] = value

    package.walk("word/numbering.xml", start)
    return formats


def links_of(package: Package) -> dict[str, str]:
    """Return the targets of the document's links; nothing is fetched."""
    links: dict[str, str] = {}

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "Relationship" and attributes.get("Type", "").endswith("/hyperlink"):
            links[attributes.get("Id", "")] = attributes.get("Target", "")

    package.walk("word/_rels/document.xml.rels", start)
    return links


def properties_of(package: Package) -> dict[str, str]:
    """Return the properties of the file, under the keys of front matter."""
    names = {
        "title": "title",
        "creator": "author",
        "created": "date",
        "description": "description",
        "language": "language",
    }
    found: dict[str, str] = {}
    here: list[str] = []

    def text(text: str) -> None:
        if here and here[-1] in names and text.strip():
            found[names[here[-1]]] = found.get(names[here[-1]], "") + text

    package.walk("docProps/core.xml", lambda tag, _: here.append(tag), lambda _: here.pop(), text)
    return found
