"""What people on a terminal see: tables, progress, errors; the one place that names Rich.

Results go to standard output, everything else to standard error. Whatever comes from a post goes through `plain`:
an escape sequence in a title must never reach the terminal.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterable, Sequence
from enum import Enum
from functools import cache
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from interview_audio.model import Cast, Episode, Interview, LineProgress, Role, Script, Skipped

if TYPE_CHECKING:  # Rich is loaded when something is printed with it; with `--quiet` nothing is
    from rich.console import Console
    from rich.progress import Progress
    from rich.text import Text

DOUBTFUL = 0.6
"""Turns of less confidence are marked."""
LONGEST_TITLE = 200
"""Characters of a title that are shown."""

ROLE_STYLES = {Role.INTERVIEWER: "cyan", Role.GUEST: "green", Role.NARRATOR: "dim"}


@cache
def _console(*, stderr: bool = False) -> Console:
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, markup=False)


def _text(text: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(text, style)


def write_utf8() -> None:
    """Make the standard streams write UTF-8, unless a terminal has an encoding of its own.

    Otherwise pipes and files get the system's encoding, which may lack the letters of a name (cp1252 on Windows).
    """
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:  # file names that are no text come out as the bytes that they are
                stream.reconfigure(encoding="utf-8", errors=errors)


def drop_output() -> None:
    """Discard the rest of standard output, which the interpreter would otherwise try to flush at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def plain(text: str) -> str:
    """Return the text on one line, without control characters (C0, C1, bidirectional overrides)."""
    shown = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(shown.split()).encode("utf-8", "replace").decode("utf-8")


def as_json(value: Any) -> str:
    """Return JSON with every character that could control a terminal escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return "\n".join(line if line.isprintable() else _escaped(line) for line in text.split("\n"))


def _escaped(text: str) -> str:
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in text)


def shortened(text: str, width: int) -> str:
    """Return the text, cut to at most `width` characters."""
    text = plain(text)
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def short(text: str) -> str:
    """Return a title, cut where no title goes on."""
    return shortened(text, LONGEST_TITLE)


def clock(ms: int) -> str:
    """Return a duration as `1:02:03` or `2:03`."""
    minutes, seconds = divmod(round(ms / 1000), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


class Verbosity(Enum):
    """How much is reported besides results and errors."""

    QUIET = 0
    NORMAL = 1
    VERBOSE = 2


_verbosity = Verbosity.NORMAL


def set_verbosity(*, quiet: bool, verbose: bool) -> None:
    """Set the verbosity; `--quiet` wins over `--verbose`."""
    global _verbosity
    _verbosity = Verbosity.QUIET if quiet else Verbosity.VERBOSE if verbose else Verbosity.NORMAL


def say(text: str) -> None:
    """Print a line for people on standard error, unless `--quiet` is set."""
    if _verbosity is not Verbosity.QUIET:
        _print_on_stderr(_text(plain(text)))


def fail(message: str) -> None:
    """Print an error as one paragraph on standard error."""
    _print_on_stderr(_text("").append("Error: ", "bold red").append(plain(message)))


def _print_on_stderr(text: Text) -> None:
    err = _console(stderr=True)
    err.print(text, soft_wrap=not err.is_terminal)


def print_interview(interview: Interview, script: Script, cast: Cast) -> None:
    """Print a table of who says what in which voice, then the cast and what is skipped."""
    from rich import box
    from rich.table import Table

    _console().print(_text(short(interview.title), "bold"))
    table = Table(box=box.SIMPLE_HEAD, expand=True, padding=(0, 1, 0, 0), show_edge=False)
    table.add_column("Line", justify="right", style="dim", no_wrap=True)
    table.add_column("Who", no_wrap=True, max_width=20, overflow="ellipsis")
    table.add_column("Says", no_wrap=True, overflow="ellipsis", ratio=1)
    table.add_column("Words", justify="right", style="dim", no_wrap=True)
    for turn in interview.turns:
        doubt = "? " if turn.confidence < DOUBTFUL else ""
        who = plain(turn.speaker or turn.role.value)
        style = ROLE_STYLES[turn.role]
        words = len(turn.text.split())
        table.add_row(str(turn.line), _text(doubt + who, style), _text(shortened(turn.text, 200), style), str(words))
    _console().print(table)
    _print_cast(interview, cast)
    _print_skipped(interview.skipped)
    for doubt in interview.doubts:
        _console().print(_text(f"This hardly looks like an interview: {doubt}.", "yellow"))
    doubtful = [t for t in interview.turns if t.confidence < DOUBTFUL]
    if doubtful:
        lines = ", ".join(str(t.line) for t in doubtful)
        _console().print(_text(f"? marks turns that may be somebody else's (line {lines}).", "yellow"))
    for line in script.lines:
        if line.turn is None:
            _console().print(_text(f"Added: “{plain(line.spoken)}” ({line.reason})", "dim"))


def _print_cast(interview: Interview, cast: Cast) -> None:
    roles = {p.name: p.role.value for p in interview.people}
    for speaker, part in cast.parts.items():
        who = f"{plain(speaker)} ({roles.get(speaker, 'narrator')})" if speaker else "Narrator"
        _console().print(_text(f"{who}: ").append(part.voice.id, "bold").append(f" – {plain(part.why)}"))
    for warning in cast.warnings:
        _console().print(_text(plain(warning), "yellow"))


def _print_skipped(skipped: Sequence[Skipped]) -> None:
    listed = [s for s in skipped if s.reason not in ("label", "front matter")]
    if listed:
        _console().print(_text("Not said:", "bold"))
    for item in listed:
        lead = f"  {item.line}: {item.reason}: "
        _console().print(_text(lead + shortened(item.text, max(20, _console().width - len(lead))), "dim"))


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a plain table on standard output; the last column takes the remaining width."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0))
    for name in columns:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(_text(plain(cell)) for cell in row))
    _console().print(table)


class SpeechProgress:
    """Progress of speech: a bar on a terminal, a line every 10 % elsewhere, a line for each turn with `--verbose`.

    Work is measured in seconds of computing, estimated from the voices' speeds, so that the time left is right even
    when one voice is ten times slower than another.
    """

    def __init__(self, script: Script, cast: Cast) -> None:
        """Estimate the work from the voices' speeds."""
        self._lines = script.lines
        self._costs = [len(line.spoken) / cast.voice(line.role, line.speaker).speed for line in script.lines]
        self._bar = _bar() if _verbosity is Verbosity.NORMAL and _console(stderr=True).is_terminal else None
        self._done = 0
        self._work = self._spent = 0.0
        self._spoken_ms = 0
        self._started = time.monotonic()
        self._tenth = 0

    def __enter__(self) -> SpeechProgress:
        """Show the bar."""
        if self._bar:
            self._bar.add_task("starting the voices", total=sum(self._costs))
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove the bar."""
        if self._bar:
            self._bar.stop()

    def __call__(self, ready: LineProgress) -> None:
        """Count a finished line."""
        line = self._lines[ready.line]
        self._done += 1
        self._spent += self._costs[ready.line]
        if not ready.cached:
            self._work += self._costs[ready.line]
            self._spoken_ms += ready.spoken_ms
        for note in ready.notes:
            say(f"Note: {note}")
        who = shortened(line.speaker or "narrator", 20)
        text = f"turn {self._done} of {len(self._lines)}, {who}{self._pace()}"
        if _verbosity is Verbosity.VERBOSE:
            how = "kept" if ready.cached else f"spoken by {ready.voice.id}, {clock(ready.spoken_ms)}"
            say(f"{text}: {how}: {shortened(line.spoken, 40)}")
        elif self._bar:
            room = max(20, self._bar.console.width - 20)
            self._bar.update(self._bar.task_ids[0], completed=self._spent, description=shortened(text, room))
        elif (tenth := int(10 * self._spent / (sum(self._costs) or 1))) > self._tenth:
            self._tenth = tenth
            say(f"{10 * tenth} %: {text}")

    def _pace(self) -> str:
        elapsed = time.monotonic() - self._started
        if not self._work or elapsed < 1:
            return ""
        left = elapsed / self._work * (sum(self._costs) - self._spent)
        return f", {self._spoken_ms / 1000 / elapsed:.0f}× real time, {clock(round(left * 1000))} left"


def _bar() -> Progress:
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    columns = (BarColumn(bar_width=12), TaskProgressColumn(), TextColumn("{task.description}"))
    return Progress(*columns, console=_console(stderr=True), transient=True)


def main_file(episode: Episode) -> Path:
    """Return the sound file, or without one the transcript."""
    kinds = [kind for kind in ("mp3", "m4b", "opus", "wav", "vtt") if kind in episode.files]
    return episode.files[kinds[0]]


def print_done(episode: Episode, elapsed_ms: int) -> None:
    """Print where the files are, how long the episode is and how long it took."""
    main = main_file(episode)
    others = " ".join(sorted(path.name.removeprefix(episode.slug) for path in episode.files.values() if path != main))
    pace = f", {episode.duration_ms / max(1, elapsed_ms):.0f}× real time" if episode.spoken_lines else ""
    say(f"“{short(episode.title)}”, {clock(episode.duration_ms)} long, took {clock(elapsed_ms)}{pace}.")
    say(f"Beside {main} lie {others}.")


def interactive() -> bool:
    """Return whether standard output is a terminal."""
    return sys.stdout.isatty()
