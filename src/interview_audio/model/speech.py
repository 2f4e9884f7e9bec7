"""In which voice? The types of the stage `speech`."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from typing import Protocol

from interview_audio.model.interview import Role


@dataclass(frozen=True)
class Voice:
    """One way an engine can sound. `voices/*.toml` holds one a file."""

    engine: str
    name: str
    language: str  # BCP 47
    model: str = ""  # what the engine loads: a package, a file, the engine's own name of the voice
    rate: float = 1.0  # relative to the engine's own speed
    pitch: float = 1.0  # relative to the voice's own pitch, if the engine can change it
    playback: float = 1.0  # times the engine's sample rate: below 1 a larger, deeper person; above 1 a smaller one
    gain_db: float = 0.0  # brings it to -19 LUFS; constant, so that the level never jumps between sentences
    gender: str | None = None  # "female", "male"
    accent: str = ""
    speed: float = 1.0  # seconds of sound made in a second by one core
    licence: str = ""
    sample: str = ""  # a sentence to try it with
    timbre: tuple[float, ...] = ()  # how it sounds, as `speech.voices.similarity` measures it; empty if unknown
    pace: float = 0.0  # relative to the usual reading speed of English (`speech.check`); 0 if not measured

    @property
    def id(self) -> str:
        """Return `engine:name`, as flags and files write it."""
        return f"{self.engine}:{self.name}"


@dataclass(frozen=True, slots=True)
class CastEntry:
    """The voice of one speaker, and why it was chosen."""

    voice: Voice
    why: str  # "asked for", "the voice that fits 'his account' (line 4)", …


@dataclass(frozen=True)
class Cast:
    """Who speaks in which voice."""

    parts: Mapping[str | None, CastEntry]  # by speaker; the narrator's own entry is under None
    warnings: tuple[str, ...] = ()
    substitutes: tuple[Voice, ...] = ()  # voices of the language, for sentences that a speaker's own voice cannot say

    def voice(self, role: Role, speaker: str | None) -> Voice:
        """Return the voice of a line; the narrator's for the narrator and for unnamed speakers."""
        part = self.parts[None] if role is Role.NARRATOR else self.parts[speaker]
        return part.voice


@dataclass(frozen=True)
class Sound:
    """Signed 16-bit little-endian mono samples."""

    samples: bytes
    rate_hz: int
    words_ms: tuple[int, ...] = ()  # when each word of the text begins; empty where the engine doesn't tell

    @property
    def duration_ms(self) -> int:
        """Return the duration, rounded to the millisecond."""
        return round(len(self.samples) / 2 * 1000 / self.rate_hz)


@dataclass(frozen=True, slots=True)
class Span:
    """When a sentence is heard, in milliseconds from the start of its take."""

    start_ms: int
    end_ms: int
    words_ms: tuple[int, ...] = ()  # when each of its spoken words begins; empty where the engine doesn't tell

    def later(self, by_ms: int) -> Span:
        """Return the span as it is heard `by_ms` later, and never before the start."""
        start_ms, end_ms, *words_ms = (max(0, ms + by_ms) for ms in (self.start_ms, self.end_ms, *self.words_ms))
        return Span(start_ms, end_ms, tuple(words_ms))


@dataclass(frozen=True)
class Take:
    """The checked sound of one line, with the time of every sentence; it neither starts nor ends with silence."""

    line: int  # index into the script's lines
    voice: Voice
    sound: Sound
    spans: tuple[Span, ...]  # one per sentence of the line
    cached: bool = False  # it was spoken by an earlier run


@dataclass(frozen=True, slots=True)
class LineProgress:
    """A finished line, as reported to whoever shows progress."""

    line: int  # index into the script's lines
    voice: Voice
    cached: bool  # it was spoken by an earlier run
    finished: bool = True  # its take was processed by this run, not taken from the store
    spoken_ms: int = 0  # sound spoken for it in this run
    notes: tuple[str, ...] = ()  # sentences that the voice could not say, and what was done about each


Memoize = Callable[[str, Callable[[], bytes]], bytes]
"""Returns the bytes kept under a key; if there are none, makes and keeps them. The key names all they depend on."""


class TakeProcessor(Protocol):
    """A picklable function that the worker applies to its take, so that only the result travels back."""

    @property
    def key(self) -> str | None:
        """Return the cache key: all that the result depends on besides the take; None if it is too large to keep."""

    def __call__(self, take: Take, kept: Memoize) -> bytes:
        """Return the result. Parts made through `kept` are reused when only the rest of the take changes."""


ProcessedLines = Generator[tuple[LineProgress, bytes], None, None]
"""All lines in order, each with the result of its `TakeProcessor`."""

ProcessTakes = Callable[[Callable[[int, Voice], TakeProcessor]], ProcessedLines]
"""Starts a synthesis run; the argument gives the `TakeProcessor` of a line, by its index and voice."""
