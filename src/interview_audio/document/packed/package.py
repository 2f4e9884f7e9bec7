"""The parts of a Word file: opened within bounds, read as a stream of elements, and what its styles and lists say."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from interview_audio.errors import UsageError

MAX_PART = 30_000_000
"""Bytes of one unpacked part. Words of a hundred hours take ten million."""

MAX_DIRECTORY = 1_000_000
"""Bytes of the list of files in it; Word writes a few thousand."""

HEADING = re.compile(r"heading ([1-9])")
ON = frozenset({"", "1", "true", "on"})
Attributes = Mapping[str, str]


class Package:
    """A `.docx` file."""

    def __init__(self, data: bytes, path: Path | None) -> None:
        """A `UsageError` where it isn't one."""
        self.path = path
        if _directory_size(data) > MAX_DIRECTORY:
            raise self.broken("it holds too many files")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._names = set(self._zip.namelist())
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise self.broken(str(error)) from error
        if "word/document.xml" not in self._names:
            raise UsageError("This packed file is no Word document.", do="Save the interview as .docx.", path=path)

    def walk(
        self,
        name: str,
        start: Callable[[str, Attributes], object],
        end: Callable[[str], object] = lambda _: None,
        text: Callable[[str], object] = lambda _: None,
    ) -> None:
        """Read a part, if there is one. Names of elements and attributes come without their namespaces.

        A document type, which no Word file has, is refused: entities would unfold, or fetch other files.
        """
        if name not in self._names:
            return
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._no_doctype
        parser.StartElementHandler = lambda tag, attributes: start(_local(tag), _bare(attributes))
        parser.EndElementHandler = lambda tag: end(_local(tag))
        parser.CharacterDataHandler = text
        try:
            parser.Parse(self._part(name), True)
        except (expat.ExpatError, LookupError, ValueError) as error:  # the latter two of an encoding that it names
            raise self.broken(f"{name}: {error}") from error

    def _part(self, name: str) -> bytes:
        try:
            with self._zip.open(name) as part:
                data = part.read(MAX_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError) as error:
            raise self.broken(f"{name}: {error}") from error
        if len(data) > MAX_PART:
            what = f"Unpacked, the document is larger than {MAX_PART // 1_000_000} MB."
            raise UsageError(what, do="Is it the interview? Split it if so.", path=self.path)
        return data

    def _no_doctype(self, *_: object) -> None:
        raise UsageError(
            "The document declares a document type, which Word never does.", do="Save it again.", path=self.path
        )

    def broken(self, why: str) -> UsageError:
        """The error for a file that Word could not open either."""
        return UsageError(f"The Word document is damaged: {why}.", do="Open and save it again.", path=self.path)


def _directory_size(data: bytes) -> int:
    """What the end of a zip file says of its list of files, in bytes."""
    end = data.rfind(b"PK\x05\x06")
    return int.from_bytes(data[end + 12 : end + 16], "little") if end >= 0 else 0


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _bare(attributes: Mapping[str, str]) -> dict[str, str]:
    """Attributes without namespaces; where two differ in nothing else, a relationship's goes before."""
    return {_local(name): value for name, value in sorted(attributes.items(), key=lambda a: "relationships" in a[0])}


@dataclass
class Style:
    """What a style says of a paragraph or a run; None where it leaves it open."""

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
        """A style with what it takes from those it is based on."""
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
    """The styles of the document."""
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
    """How the lists of the document are numbered: by list and depth, in Word's words ("bullet", "decimal")."""
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
    """Where the document's links point; nothing is fetched."""
    links: dict[str, str] = {}

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "Relationship" and attributes.get("Type", "").endswith("/hyperlink"):
            links[attributes.get("Id", "")] = attributes.get("Target", "")

    package.walk("word/_rels/document.xml.rels", start)
    return links


def properties_of(package: Package) -> dict[str, str]:
    """What the file says of itself, under the names that front matter has for it."""
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
