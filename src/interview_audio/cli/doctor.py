"""Checks of everything that rendering needs, by trying it: every engine speaks a sentence, a file is written."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from interview_audio.episode.cover.picture import missing_glyphs
from interview_audio.episode.sound.ffmpeg import executable, version
from interview_audio.errors import InterviewAudioError
from interview_audio.model import Cast, CastEntry, Chapter, Line, Role, Script, Sentence, Voice
from interview_audio.speech import Engines, load_voices, missing, speak
from interview_audio.speech.voices.casting import ROBOTIC
from interview_audio.speech.voices.published import piper_voices

SENTENCE = "All is well, and this voice can be heard."
ROOM_BYTES = 500_000_000
"""Enough for the takes of a few hours of sound and their episodes."""


@dataclass(frozen=True)
class CheckResult:
    """The outcome of one check."""

    what: str
    fine: bool
    says: str  # what was found, or what to do


def examine(folder: Path, cache: Path) -> list[CheckResult]:
    """Check Python, ffmpeg, voices, every engine, fonts, disks and the folders that rendering writes to."""
    return [
        _python(),
        _ffmpeg(),
        _voices(),
        _languages(),
        *_engines(),
        _fonts(),
        _writable("output folder", folder),
        _writable("cache", cache),
        _temporary(),
        *(_room(what, place) for what, place in (("disk", folder), ("disk of the cache", cache)) if _is_folder(place)),
    ]


def _python() -> CheckResult:
    return CheckResult("Python", True, sys.version.split()[0])  # older versions fail before they get here


def _ffmpeg() -> CheckResult:
    try:
        return CheckResult("ffmpeg", True, f"{version()} at {executable()}")
    except InterviewAudioError as error:
        return CheckResult("ffmpeg", False, str(error))


def _voices() -> CheckResult:
    try:
        voices = load_voices()
    except InterviewAudioError as error:
        return CheckResult("voices", False, str(error))
    able = sum(missing(voice) is None for voice in voices)
    if not able:
        return CheckResult("voices", False, "None can speak here: run pip install --force-reinstall interview-audio.")
    return CheckResult("voices", True, f"{able} of {len(voices)} known voices can speak here")


def _languages() -> CheckResult:
    """Report which languages only robotic voices speak here, and how to get others. This never fails."""
    try:
        voices = load_voices()
    except InterviewAudioError:
        return CheckResult("languages", True, "unknown, as the voices cannot be read")
    neural = [voice for voice in voices if voice.engine not in ROBOTIC]
    fine = {_code(voice) for voice in neural if missing(voice) is None}
    extra = {_code(voice) for voice in neural} - fine
    to_add = {code for code in map(_code, voices) if piper_voices(code)} - fine - extra
    says = f"natural voices speak {', '.join(sorted(fine)) or 'none'}"
    if extra:
        says += f"; {', '.join(sorted(extra))}: pip install 'interview-audio[languages]'"
    if to_add:
        says += f"; {', '.join(sorted(to_add))}: `interview-audio voices add {min(to_add)}`, and so on"
    return CheckResult("languages", True, says)


def _code(voice: Voice) -> str:
    return voice.language.partition("-")[0]


SCRIPTS = {
    **{"Latin": "Aé", "Greek": "Ω", "Cyrillic": "Ж", "Hebrew": "ש", "Arabic": "ع", "Devanagari": "क", "Thai": "ก"},
    **{"Chinese": "漢", "Japanese": "か", "Korean": "한"},
}


def _fonts() -> CheckResult:
    """Report which scripts the fonts for covers lack. This never fails: few shows need all of them."""
    lacking = [name for name, letters in SCRIPTS.items() if missing_glyphs(letters)]
    if "Latin" in lacking:
        return CheckResult("fonts", False, "There are none: run pip install --force-reinstall pillow.")
    has = f"covers can show {', '.join(name for name in SCRIPTS if name not in lacking)}"
    return CheckResult(
        "fonts", True, has + (f"; for {', '.join(lacking)} install a font (Noto has them all)" if lacking else "")
    )


OPTIONAL = {"kokoro"}
"""Engines of extras, which may be missing."""


def _engines() -> Iterator[CheckResult]:
    voices = load_voices()
    for name in Engines():
        own = sorted((v for v in voices if v.engine == name), key=lambda v: not v.language.startswith("en"))
        able = [v for v in own if missing(v) is None]
        if able:
            yield _speaks(name, able[0])
        else:
            why = missing(own[0]) if own else None
            yield CheckResult(name, name in OPTIONAL, why or "It has no voice: describe one in voices/*.toml.")


def _speaks(engine: str, voice: Voice) -> CheckResult:
    sentence = Sentence(SENTENCE, SENTENCE, 0)
    line = Line((sentence,), Role.GUEST, "doctor", 0, None, 0, 0)
    script = Script("doctor", voice.language, (line,), (Chapter("doctor", 0),))
    part = CastEntry(voice, "it is tested")
    try:
        (take,) = speak(script, Cast({"doctor": part, None: part}), store=None)
    except (InterviewAudioError, OSError) as error:
        return CheckResult(engine, False, str(error))
    return CheckResult(engine, True, f"{voice.id} spoke for {take.sound.duration_ms / 1000:.1f} s")


def _writable(what: str, folder: Path) -> CheckResult:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder):
            pass
    except OSError as error:
        return CheckResult(what, False, f"{folder} cannot be written ({error.strerror}): correct its permissions.")
    return CheckResult(what, True, str(folder))


def _temporary() -> CheckResult:
    try:
        folder = Path(tempfile.gettempdir())
    except OSError as error:
        return CheckResult("temporary files", False, f"{error.strerror}: make room in one, or set TMPDIR to another.")
    return _writable("temporary files", folder)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except PermissionError:  # before Python 3.14
        return False


def _room(what: str, folder: Path) -> CheckResult:
    free = shutil.disk_usage(folder).free
    if free < ROOM_BYTES:
        return CheckResult(what, False, f"{free / 1e9:.1f} GB free: make room, an hour of sound takes 0.3 GB.")
    return CheckResult(what, True, f"{free / 1e9:.1f} GB free")
