"""Print the results as Markdown tables, line by line as they come."""

from __future__ import annotations

from collections.abc import Sequence

Cell = str | float | None


class Table:
    """A heading, then a row for everything that is measured."""

    def __init__(self, title: str, *columns: str) -> None:
        """Print the heading."""
        print(f"\n### {title}\n")
        self._row(columns)
        self._row(["---", *["---:"] * (len(columns) - 1)])

    def add(self, *cells: Cell) -> None:
        """Print a row; a number has as many digits as are significant."""
        self._row([_shown(cell) for cell in cells])

    def _row(self, cells: Sequence[str]) -> None:
        print(f"| {' | '.join(cells)} |", flush=True)


def _shown(cell: Cell) -> str:
    if cell is None:
        return "–"
    if isinstance(cell, str):
        return cell
    return f"{cell:.2f}" if cell < 10 else f"{cell:.1f}" if cell < 100 else f"{cell:.0f}"
