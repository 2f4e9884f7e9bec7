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
SAMPLES, SAMPLE_BYTES = 256, 4096  # of a model's file


class Engine(Protocol):
    """Something that speaks. It is made without arguments, does nothing slow before it is asked to, and is used by
    one thread of one process."""

    name: str

    @property
    def version(self) -> str:
        """Of all that the sound depends on besides voice and text: takes of another version are spoken again."""

    def voices(self) -> Iterator[Voice]:
        """The voices it can speak in here, besides those of `voices/*.toml`."""

    def missing(self, voice: Voice) -> str | None:
        """Why it cannot speak in this voice here, and what to do; None when it can."""

    def digest(self, voice: Voice) -> str:
        """A hash of the voice's model; empty where `version` and `voice.model` say all."""

    def speak(self, text: str, voice: Voice, seed: int) -> Sound:
        """One sentence. The same text, voice and seed give the same sound, or at least one of the same length.

        Text without anything to say gives no samples. Any exception is a failure, and the line is tried once more.
        """

    def close(self) -> None:
        """Ends processes and frees models; the engine may be used again afterwards."""


@cache
def _installed(_: tuple[str, ...]) -> dict[str, EntryPoint]:
    """What can be imported from these places; looked for once, since it means to look at every package there is."""
    return {point.name: point for point in entry_points(group=GROUP)}


class Engines:
    """The installed engines by name, each made when it is first asked for."""

    def __init__(self) -> None:
        """Looks at what is installed; loads nothing."""
        self._found = _installed(tuple(sys.path))
        self._made: dict[str, Engine] = {}

    def __iter__(self) -> Iterator[str]:
        """The names, in alphabetical order."""
        return iter(sorted(self._found))

    def __getitem__(self, name: str) -> Engine:
        """The engine of that name; `UsageError` where there is none, or it cannot be imported."""
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
        """For `with`: the engines are closed at its end."""
        return self

    def __exit__(self, *_: object) -> None:
        """Closes them."""
        self.close()

    def close(self) -> None:
        """Closes every engine that was made."""
        for engine in self._made.values():
            engine.close()
        self._made.clear()


FileId = tuple[Path, int, int]
"""Its path, when it was written (ns), and its size (bytes)."""


def model_path(model: str) -> Path | None:
    """The file that a voice's `model` names, a path or `package:path` inside an installed package; None if absent."""
    package, colon, inside = model.partition(":")
    if colon and package.isidentifier() and len(package) > 1:  # one letter is a drive of Windows
        spec = find_spec(package)
        path = Path((spec.submodule_search_locations or [""])[0], inside) if spec else Path(inside)
    else:
        path = Path(model)
    return path if path.is_file() else None


def file_id(path: Path) -> FileId:
    """Tells a file from one that takes its place."""
    stat = path.stat()
    return path, stat.st_mtime_ns, stat.st_size


def model_digest(voice: Voice) -> str:
    """A hash of the voice's model file; empty where there is none.

    It is of the size and of samples from all over the file, which a model that was trained anew changes everywhere:
    all of a large one would take as long to read as all else in a render that finds everything in the store.
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


def pieces(text: str, longest: int) -> Iterator[str]:
    """`text` in parts of at most `longest` characters, cut after punctuation where there is any, else between words."""
    rest = text.strip()
    while len(rest) > longest:
        head = rest[:longest]
        clause = max(head.rfind(mark) for mark in (". ", "; ", ", ", ": ")) + 1
        cut = max(clause or head.rfind(" "), 0) or longest
        yield rest[:cut].strip()
        rest = rest[cut:].strip()
    if any(c.isalnum() for c in rest):
        yield rest


def to_sound(samples: np.ndarray, rate_hz: int) -> Sound:
    """Samples between -1 and 1 as `Sound`. What isn't a number is an error here, because 16 bits cannot show it."""
    import numpy as np

    if not np.isfinite(samples).all():
        raise ValueError("the sound holds values that are no numbers (NaN or infinite)")
    return Sound((np.clip(samples, -1.0, 1.0) * 32767.0).astype("<i2").tobytes(), rate_hz)
