"""The lines of a text in which indentation says what belongs together, and where its reader stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Indented:
    """A cursor over lines with indentation."""

    lines: list[str]
    at: int = 0  # the line at hand, from 0

    def ahead(self, number: int = 1) -> str:
        """Return a line further on without trailing spaces; nothing beyond the last."""
        return self.lines[self.at + number].rstrip() if self.at + number < len(self.lines) else ""

    def indent(self, number: int = 0) -> int:
        """Return the indentation of that line."""
        return indentation(self.ahead(number))

    def inside(self) -> int:
        """Return the indentation of the body that begins on the current line: that of the next, if it is indented."""
        own = self.indent()
        first = next((self.indent(n) for n in (1, 2) if self.ahead(n)), 0)
        return first if first > own else own + 3

    def continue_body(self, indent: int, rest: str) -> None:
        """Make the rest of the current line the first line of a body."""
        self.lines[self.at] = " " * indent + rest if rest else ""

    def skip_blank(self) -> None:
        """Move to the next line that isn't empty."""
        while self.at < len(self.lines) and not self.ahead(0):
            self.at += 1

    def until_blank(self, deeper_than: int = -1) -> list[tuple[int, str]]:
        """Take the lines up to the next empty one, numbered from 1; after the first, only those indented deeper."""
        first = self.at
        self.at += 1
        while self.ahead(0) and self.indent() > deeper_than:
            self.at += 1
        return self._numbered(first)

    def body(self, indent: int) -> list[tuple[int, str]]:
        """Take the lines indented deeper, with the empty ones between them, numbered from 1."""
        first = self.at
        while self.at < len(self.lines) and (not self.ahead(0) or self.indent() > indent):
            self.at += 1
        return self._numbered(first)

    def _numbered(self, first: int) -> list[tuple[int, str]]:
        last = min(self.at, len(self.lines))
        return [(number + 1, self.lines[number].rstrip()) for number in range(first, last)]


def indentation(line: str) -> int:
    """Return the indentation of a line."""
    return len(line) - len(line.lstrip())
