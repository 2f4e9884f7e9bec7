"""Write lengths, times, sizes and paragraphs as the pages show them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from interview_audio.feed.podcast import LONGEST_TEXT
from interview_audio.markup.printable import one_line, printable, shortened


def paragraphs(text: str) -> tuple[str, ...]:
    """Split plain text at empty lines, at most 4,000 bytes of it."""
    text = shortened(printable(text), LONGEST_TEXT)
    return tuple(p for paragraph in text.split("\n\n") if (p := one_line(paragraph)))


def length(ms: int) -> str:
    """Return a duration as people say it: `1 h 5 min`, `34 min`, `18 s`; the symbols are the same in all languages."""
    minutes, seconds = divmod(round(ms / 1000), 60)
    if not minutes:
        return f"{seconds} s"
    hours, minutes = divmod(minutes + (seconds >= 30), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


def iso_duration(ms: int) -> str:
    """Return a duration as ISO 8601 has it: `PT1H5M3S`."""
    minutes, seconds = divmod(round(ms / 1000), 60)
    hours, minutes = divmod(minutes, 60)
    return f"PT{f'{hours}H' if hours else ''}{f'{minutes}M' if minutes else ''}{seconds}S"


def clock(ms: int) -> str:
    """Return a time as players show it: `1:02:03`, `2:03`."""
    minutes, seconds = divmod(ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def size_of(path: Path) -> str:
    """Return the size of a file: `12.3 MB`, `40 kB`."""
    size = path.stat().st_size
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{max(1, round(size / 1000))} kB"


def listed(names: Sequence[str], conjunction: str) -> str:
    """Join names: `Ann, Ben and Cy`."""
    return f"{', '.join(names[:-1])} {conjunction} {names[-1]}" if len(names) > 1 else "".join(names)
