"""Whether everything is there that rendering needs, checked by doing it: a sentence by every engine, an MP3, a file."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from interview_audio.episode.ffmpeg import executable
from interview_audio.errors import InterviewAudioError
from interview_audio.model import Cast, Chapter, Line, Part, Role, Script, Sentence, Voice
from interview_audio.speech import Engines, load_voices, missing, speak

SENTENCE = "All is well, and this voice can be heard."
ROOM_BYTES = 500_000_000
"""Takes of a few hours of sound, and the episodes made of them."""


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    what: str
    fine: bool
    says: str  # what was found, or what to do


def examine(folder: Path, cache: Path) -> list[Finding]:
    """Looks at Python, ffmpeg, every engine, the disk, and whether `folder` and `cache` can be written."""
    return [
        _python(),
        _ffmpeg(),
        *_engines(),
        _writable("output folder", folder),
        _writable("cache", cache),
        _room(folder),
    ]


def _python() -> Finding:
    version = sys.version.split()[0]
    return Finding("Python", sys.version_info >= (3, 11), version)


def _ffmpeg() -> Finding:
    try:
        return Finding("ffmpeg", True, executable())
    except InterviewAudioError as error:
        return Finding("ffmpeg", False, str(error))


OPTIONAL = {"kokoro"}
"""Engines that are extras: nothing is wrong without them."""


def _engines() -> Iterator[Finding]:
    voices = load_voices()
    for name in Engines():
        own = sorted((v for v in voices if v.engine == name), key=lambda v: not v.language.startswith("en"))
        able = [v for v in own if missing(v) is None]
        if able:
            yield _speaks(name, able[0])
        else:
            why = missing(own[0]) if own else None
            yield Finding(name, name in OPTIONAL, why or "It has no voice here: describe one in voices/*.toml.")


def _speaks(engine: str, voice: Voice) -> Finding:
    sentence = Sentence(SENTENCE, SENTENCE, 0)
    line = Line((sentence,), Role.GUEST, "doctor", 0, None, 0, 0)
    script = Script("doctor", voice.language, (line,), (Chapter("doctor", 0),))
    part = Part(voice, "it is to be tried")
    try:
        (take,) = speak(script, Cast({"doctor": part, None: part}), store=None, jobs=1, progress=lambda _: None)
    except InterviewAudioError as error:
        return Finding(engine, False, str(error))
    return Finding(engine, True, f"{voice.id} spoke for {take.sound.duration_ms / 1000:.1f} s")


def _writable(what: str, folder: Path) -> Finding:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder):
            pass
    except OSError as error:
        return Finding(what, False, f"{folder} cannot be written ({error.strerror}): mend its permissions.")
    return Finding(what, True, str(folder))


def _room(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    fine = free >= ROOM_BYTES
    return Finding(
        "disk", fine, f"{free / 1e9:.1f} GB free" + ("" if fine else ": make room, an hour of sound takes 0.3 GB.")
    )
