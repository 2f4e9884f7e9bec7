"""Zip files, opened within limits; their XML is parsed as a stream of elements."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.parsers import expat

from interview_audio.errors import UsageError

MAX_PART = 30_000_000
"""Maximum number of bytes of one unpacked part. A hundred hours of text take ten million."""

MAX_UNPACKED = 100_000_000
"""Maximum number of bytes of all parts read from one file."""

MAX_DIRECTORY = 1_000_000
"""Maximum number of bytes of the central directory; Word writes a few thousand."""

Attributes = Mapping[str, str]


class Archive:
    """A zip file. Nothing is unpacked to disk, so that path traversal is impossible."""

    def __init__(self, data: bytes, path: Path | None, what: str) -> None:
        """Open the archive; `what` names its kind in messages ("Word document"). Raise `UsageError` if that fails."""
        self.path, self.what = path, what
        self._left = MAX_UNPACKED
        if _directory_size(data) > MAX_DIRECTORY:
            raise self.broken("it holds too many files")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = frozenset(self._zip.namelist())
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise self.broken(str(error)) from error

    def walk(
        self,
        name: str,
        start: Callable[[str, Attributes], object],
        end: Callable[[str], object] = lambda _: None,
        text: Callable[[str], object] = lambda _: None,
        *,
        doctype: bool = False,
    ) -> None:
        """Parse a part, if there is one. Names of elements and attributes come without their namespaces.

        A document type is refused unless `doctype` allows one, and its entities always: they could expand without bound
        or fetch other files.
        """
        if name not in self.names:
            return
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        if doctype:
            parser.EntityDeclHandler = self._no_entities
        else:
            parser.StartDoctypeDeclHandler = self._no_doctype
        parser.StartElementHandler = lambda tag, attributes: start(_local(tag), _bare(attributes))
        parser.EndElementHandler = lambda tag: end(_local(tag))
        parser.CharacterDataHandler = text
        try:
            parser.Parse(self.part(name), True)
        except (expat.ExpatError, LookupError, ValueError) as error:  # the latter two come from a declared encoding
            raise self.broken(f"{name}: {error}") from error

    def part(self, name: str) -> bytes:
        """Return an unpacked part. Raise `UsageError` if it exceeds the limits, is damaged or is missing."""
        try:
            with self._zip.open(name) as part:
                data = part.read(MAX_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError, KeyError) as error:
            raise self.broken(f"{name}: {error}") from error
        self._left -= len(data)
        if len(data) > MAX_PART or self._left < 0:
            limit = MAX_PART if len(data) > MAX_PART else MAX_UNPACKED
            what = f"Unpacked, the {self.what} is larger than {limit // 1_000_000} MB."
            raise UsageError(what, do="Is it the interview? Split it if so.", path=self.path)
        return data

    def _no_doctype(self, *_: object) -> None:
        what = f"The {self.what} declares a document type, which it should not."
        raise UsageError(what, do="Save it again.", path=self.path)

    def _no_entities(self, *_: object) -> None:
        raise UsageError(f"The {self.what} declares its own entities.", do="Save it again.", path=self.path)

    def broken(self, why: str) -> UsageError:
        """Return the error for a file that its own program could not open either."""
        return UsageError(f"The {self.what} is damaged: {why}.", do="Open and save it again.", path=self.path)


def _directory_size(data: bytes) -> int:
    """Return the size of a zip file's central directory, in bytes."""
    end = data.rfind(b"PK\x05\x06")
    return int.from_bytes(data[end + 12 : end + 16], "little") if end >= 0 else 0


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _bare(attributes: Mapping[str, str]) -> dict[str, str]:
    """Return attributes without namespaces; of two with one local name, a relationship's wins."""
    return {_local(name): value for name, value in sorted(attributes.items(), key=lambda a: "relationships" in a[0])}
