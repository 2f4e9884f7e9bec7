"""Takes made of noise bursts instead of voices, and the script that goes with them."""

from __future__ import annotations

import datetime as dt
import subprocess
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from interview_audio.episode.cover import picture
from interview_audio.episode.cover.picture import draw_cover
from interview_audio.episode.sound.ffmpeg import executable
from interview_audio.model import (
    Chapter,
    Interview,
    Line,
    LineProgress,
    Person,
    ProcessTakes,
    Role,
    Script,
    Sentence,
    Sound,
    Span,
    Take,
    TakeProcessor,
    Voice,
)

ANN = Voice("fake", "ann", "en", licence="CC0-1.0")
BEN = Voice("fake", "ben", "en", licence="MIT")
PEOPLE = (Person("Ann Askew", Role.INTERVIEWER), Person("Ben Böhm", Role.GUEST))

NOTICE = "Both voices are synthetic."


def burst(duration_ms: int, rate_hz: int, level: float = 0.16, seed: int = 0) -> bytes:
    """Noise in syllables, about as loud and as wide as speech, that starts and ends with a click's sharpness."""
    count = duration_ms * rate_hz // 1000
    noise = np.random.default_rng(seed).normal(0, level, count)
    smooth = np.convolve(noise, np.ones(4) / 2, mode="same")
    syllables = 0.65 + 0.35 * np.cos(np.arange(count) * 2 * np.pi * 4 / rate_hz)
    return (np.clip(smooth * syllables, -1, 1) * 32_767).astype("<i2").tobytes()


def processed(takes: Iterable[Take]) -> ProcessTakes:
    """A performance of the takes, here and one after the other."""

    def process(finish: Callable[[int, Voice], TakeProcessor]) -> Generator[tuple[LineProgress, bytes], None, None]:
        for take in takes:
            spoken_ms = 0 if take.cached else take.sound.duration_ms
            yield (
                LineProgress(take.line, take.voice, take.cached, True, spoken_ms),
                finish(take.line, take.voice)(take, lambda _, make: make()),
            )

    return process


@dataclass
class Reading:
    """A script and its takes, put together line by line."""

    lines: list[Line] = field(default_factory=list)
    takes: list[Take] = field(default_factory=list)
    chapters: list[Chapter] = field(default_factory=list)

    def say(
        self,
        *sentences: str,
        role: Role = Role.GUEST,
        sentence_ms: int = 900,
        sentence_pause_ms: int = 300,
        pause_ms: int = 700,
        level: float = 0.16,
        rate_hz: int = 24_000,
        chapter: str | None = None,
    ) -> Reading:
        """Adds a line of sentences that last as long as each other; `chapter` starts a new one."""
        index = len(self.lines)
        if chapter is not None or not self.chapters:
            self.chapters.append(Chapter(chapter or "Introduction", index))
        speaker = {Role.GUEST: "Ben Böhm", Role.INTERVIEWER: "Ann Askew", Role.NARRATOR: None}[role]
        pauses = [sentence_pause_ms] * (len(sentences) - 1) + [0]
        spoken = tuple(Sentence(text, text, pause) for text, pause in zip(sentences, pauses, strict=True))
        self.lines.append(
            Line(spoken, role, speaker, len(self.chapters) - 1, index, source_line=index + 1, pause_ms=pause_ms)
        )
        pieces, spans, at_ms = [], [], 0
        for number, pause in enumerate(pauses):
            pieces += [
                burst(sentence_ms, rate_hz, level, seed=100 * index + number),
                bytes(2 * (pause * rate_hz // 1000)),
            ]
            spans.append(Span(at_ms, at_ms + sentence_ms))
            at_ms += sentence_ms + pause
        voice = BEN if role is Role.GUEST else ANN
        self.takes.append(Take(index, voice, Sound(b"".join(pieces), rate_hz), tuple(spans)))
        return self

    def process(
        self, finish: Callable[[int, Voice], TakeProcessor]
    ) -> Generator[tuple[LineProgress, bytes], None, None]:
        """The takes as somebody would perform them who has them all."""
        yield from processed(self.takes)(finish)

    @property
    def script(self) -> Script:
        return Script("Ben Böhm & the <future>", "en", tuple(self.lines), tuple(self.chapters), NOTICE)

    @property
    def interview(self) -> Interview:
        return Interview(
            title="Ben Böhm & the <future>",
            language="en",
            people=PEOPLE,
            turns=(),
            date=dt.date(2024, 2, 29),
            source="https://example.org/post",
        )


@pytest.fixture(scope="session", autouse=True)
def covers_are_drawn_once() -> Iterator[None]:
    """Draw the cover of the same title, show and people once: most tests look at something else."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(picture, "draw_cover", cache(draw_cover))
        yield


@pytest.fixture
def reading() -> Reading:
    """An empty one."""
    return Reading()


@pytest.fixture
def conversation() -> Reading:
    """Ten seconds with two chapters, two voices of different rates, and lines of one to three sentences."""
    reading = Reading()
    reading.say("Welcome.", role=Role.NARRATOR, rate_hz=22_050, pause_ms=1200, chapter="Introduction")
    reading.say("Who are you?", "And why?", role=Role.INTERVIEWER, rate_hz=22_050, chapter="Who are you?")
    reading.say("I am Ben.", "That is all.", "Really <all> & nothing else.", pause_ms=1200)
    reading.say("What next?", role=Role.INTERVIEWER, rate_hz=22_050, chapter="What next?")
    reading.say("We shall see.", "Perhaps.", pause_ms=500)
    return reading


@pytest.fixture
def decode() -> Callable[[Path], npt.NDArray[np.float32]]:
    """Decodes a file with ffmpeg, which must find nothing to complain of; full scale is 1."""

    def decode(path: Path) -> npt.NDArray[np.float32]:
        command = [executable(), "-v", "warning", "-xerror", "-i", str(path), "-f", "f32le", "-"]
        result = subprocess.run(command, capture_output=True, check=True)
        assert result.stderr == b""
        return np.frombuffer(result.stdout, "<f4")

    return decode
