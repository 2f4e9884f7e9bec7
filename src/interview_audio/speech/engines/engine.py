"""What an engine is, and how engines are found: a small Protocol, and the entry points `interview_audio.engines`.

How to add an engine: 1. write a class with the members of `Engine`; 2. name it in the entry points of its package,
`[project.entry-points."interview_audio.engines"] robot = "robot_voices:RobotEngine"`; 3. describe its voices in
`voices/*.toml`, or return them from `voices()`. `docs/engines.md` has a worked example.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from interview_audio.errors import UsageError
from interview_audio.model import Sound, Voice

if TYPE_CHECKING:
    import numpy as np

GROUP = "interview_audio.engines"
SAMPLES, SAMPLE_BYTES = 256, 4096  # how much of a model's file is hashed


class Engine(Protocol):
    """A speech synthesiser. Its class is called without arguments and does nothing slow until it is asked to speak; one
    thread of one process uses it."""

    name: str

    @property
    def version(self) -> str:
        """Identify all that the sound depends on besides voice and text; takes of another version are spoken again."""

    def voices(self) -> Iterator[Voice]:
        """Yield the voices that it can speak in on this machine, besides those of `voices/*.toml`."""

    def missing(self, voice: Voice) -> str | None:
        """Return why it cannot speak in this voice on this machine, and what to do; None when it can."""

    def digest(self, voice: Voice) -> str:
        """Return a hash of the voice's model; empty where `version` and `voice.model` identify it."""

    def speak(self, text: str, voice: Voice, seed: int) -> Sound:
        """Speak one sentence. The same text, voice and seed give the same sound, or at least one of the same length.

        Return no samples for a text without anything to say. Any exception counts as a failure, and the line is tried
        once more.
        """

    def close(self) -> None:
        """End processes and free models; the engine may be used again afterwards."""


@cache
def _installed(_: tuple[str, ...]) -> dict[str, EntryPoint]:
    """Return the entry points found on `sys.path`; cached, because the search opens every installed package."""
    return {point.name: point for point in entry_points(group=GROUP)}


class Engines:
    """The installed engines by name, each created when it is first asked for."""

    def __init__(self) -> None:
        """Look up what is installed; load nothing."""
        self._found = _installed(tuple(sys.path))
        self._made: dict[str, Engine] = {}

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names in alphabetical order."""
        return iter(sorted(self._found))

    def __getitem__(self, name: str) -> Engine:
        """Return the engine of that name. Raises `UsageError` where there is none, or it cannot be imported."""
        if name not in self._made:
            if name not in self._found:
                raise UsageError(f"There is no engine '{name}'.", do=f"Installed are: {', '.join(self)}.")
            try:
                self._made[name] = self._found[name].load()()
            except Exception as error:
                raise UsageError(
                    f"The engine '{name}' does not start: {error}.", do=f"Install it again: {self._found[name].value}."
                ) from error
        return self._made[name]

    def __enter__(self) -> Engines:
        """Return itself; the engines are closed at the end of the `with` block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the engines."""
        self.close()

    def close(self) -> None:
        """Close every engine that was created."""
        for engine in self._made.values():
            engine.close()
        self._made.clear()


FileId = tuple[Path, int, int]
"""Its path, when it was written (ns), and its size (bytes)."""


def model_path(model: str) -> Path | None:
    """Return the file that a voice's `model` names, a path or `package:path` inside an installed package; None if
    absent."""
    package, colon, inside = model.partition(":")
    if colon and package.isidentifier() and len(package) > 1:  # a single letter is a Windows drive
        spec = find_spec(package)
        path = Path((spec.submodule_search_locations or [""])[0], inside) if spec else Path(inside)
    else:
        path = Path(model)
    return path if path.is_file() else None


def file_id(path: Path) -> FileId:
    """Return what tells a file from one that takes its place."""
    stat = path.stat()
    return path, stat.st_mtime_ns, stat.st_size


def model_digest(voice: Voice) -> str:
    """Return a hash of the voice's model file; empty where there is none.

    It covers the size and samples from all over the file, which change everywhere when a model is trained anew. Hashing
    all of a large model would take as long as everything else in a render that finds everything in the store.
    """
    path = model_path(voice.model)
    if path is None:
        return ""
    size = path.stat().st_size
    found = hashlib.sha256(str(size).encode())
    with path.open("rb") as file:
        for number in range(SAMPLES):
            file.seek(max(0, size - SAMPLE_BYTES) * number // (SAMPLES - 1))
            found.update(file.read(SAMPLE_BYTES))
    return found.hexdigest()


def split_long(text: str, longest: int) -> Iterator[str]:
    """Yield `text` in pieces of at most `longest` characters, cut after punctuation where there is any, else between
    words."""
    rest = text.strip()
    while len(rest) > longest:
        head = rest[:longest]
        clause = max(head.rfind(mark) for mark in (". ", "; ", ", ", ": ")) + 1
        cut = max(clause or head.rfind(" "), 0) or longest
        yield rest[:cut].strip()
        rest = rest[cut:].strip()
    if any(c.isalnum() for c in rest):
        yield rest


def to_sound(samples: np.ndarray, rate_hz: int, words_ms: tuple[int, ...] = ()) -> Sound:
    """Convert samples between -1 and 1 to 16-bit `Sound`. Raises `ValueError` for NaN and infinity, which 16 bits would
    hide."""
    import numpy as np

    if not np.isfinite(samples).all():
        raise ValueError("the sound holds values that are not numbers (NaN or infinite)")
    return Sound((np.clip(samples, -1.0, 1.0) * 32767.0).astype("<i2").tobytes(), rate_hz, words_ms)
