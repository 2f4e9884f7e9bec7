"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any


class LazyPattern:
    """A regular expression for a module that most runs load and few use: compiling takes longer than all else there.

    Its methods are those of `re.Pattern`.
    """

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Take what `re.compile` takes. A mistake in the pattern shows when it is used."""
        self._pattern, self._flags = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the first match anywhere behind `start`."""
        return self._compiled.search(text, start)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return a match right at `start`."""
        return self._compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return a match of the whole text."""
        return self._compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches from left to right."""
        return self._compiled.finditer(text)

    def findall(self, text: str) -> list[Any]:
        """Return the texts of all matches, or of their groups."""
        return self._compiled.findall(text)

    def split(self, text: str) -> list[str]:
        """Return what stands between the matches."""
        return [part or "" for part in self._compiled.split(text)]

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return the text with every match replaced."""
        return self._compiled.sub(replacement, text)
