"""Read and write `voices/*.toml`: one voice per file, whose keys are the fields of `Voice`."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import MISSING, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from interview_audio.errors import UsageError
from interview_audio.model import Voice
from interview_audio.speech.engines.engine import model_path
from interview_audio.speech.voices.similarity import COEFFICIENTS

PACKAGE = Path(__file__).resolve().parents[2]
NEEDED = [f.name for f in fields(Voice) if f.default is MISSING]
NUMBERS = {
    "rate": (0.5, 2.0),
    "pitch": (0.5, 2.0),
    "playback": (0.7, 1.4),
    "gain_db": (-40.0, 40.0),
    "speed": (0.01, 100_000.0),
    "pace": (0.5, 2.0),
}
KEYS = [f.name for f in fields(Voice)]


def shipped_folder() -> Path:
    """Return where the project's own voices are: in the installed package, or beside `src/` in a checkout."""
    packaged = PACKAGE / "voices"
    return packaged if packaged.is_dir() else PACKAGE.parents[1] / "voices"


def load_voices(*folders: Path) -> tuple[Voice, ...]:
    """Return the project's own voices and those of `folders`; a later one replaces an earlier one of the same id.

    `lexicon.toml` is not read. Raises `UsageError` with the line for a file that isn't a voice.
    """
    found: dict[str, Voice] = {}
    for folder in (shipped_folder(), *folders):
        for path in sorted(folder.glob("*.toml")):
            if path.name != "lexicon.toml":
                voice = read_voice(path)
                found[voice.id] = voice
    return tuple(found.values())


def shipped_models(engine: str) -> tuple[tuple[Voice, Path], ...]:
    """Return those of the project's own voices of an engine whose models are installed, with the models' paths."""
    own = ((voice, model_path(voice.model)) for voice in load_voices() if voice.engine == engine)
    return tuple((voice, path) for voice, path in own if path)


def read_voice(path: Path) -> Voice:
    """Return the voice of a file; a `model` that lies beside the file gets its full path. Raises `UsageError` with the
    line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(
            f"This voice cannot be read: {error}.", do="Correct the file or remove it.", path=path
        ) from error
    for key, value in table.items():
        if wrong := _wrong(key, value):
            what, do = wrong
            raise UsageError(what, do=do, path=path, line=_line_of(key, text))
    if lacking := [key for key in NEEDED if key not in table]:
        raise UsageError(
            f"The voice has no {' and no '.join(lacking)}.", do="Add it; docs/voices.md lists the keys.", path=path
        )
    values: dict[str, Any] = {key: _plain(key, value) for key, value in table.items()}
    voice = Voice(**values)
    beside = path.parent / voice.model
    return replace(voice, model=str(beside)) if voice.model and beside.is_file() else voice


def _plain(key: str, value: Any) -> Any:
    if key == "timbre":
        return tuple(map(float, value))
    return float(value) if key in NUMBERS else value


def write_voice(path: Path, voice: Voice) -> None:
    """Write a file that `read_voice` reads back as the same voice; it appears whole or not at all. Raises `OSError`."""
    changed = [f.name for f in fields(Voice) if f.default is MISSING or getattr(voice, f.name) != f.default]
    # JSON strings and arrays of numbers are valid TOML
    lines = [f"{key} = {json.dumps(getattr(voice, key), ensure_ascii=False)}\n" for key in changed]
    part = path.with_name(path.name + ".part")
    part.write_text("".join(lines), encoding="utf-8")
    part.replace(path)


def _wrong(key: str, value: Any) -> tuple[str, str] | None:
    """Return what is wrong with a key and what to do, or None."""
    if key not in KEYS:
        near = get_close_matches(key, KEYS, n=1)
        return f"A voice has no '{key}'.", f"Did you mean '{near[0]}'?" if near else f"Its keys are {', '.join(KEYS)}."
    if key in NUMBERS:
        low, high = NUMBERS[key]
        if not _is_number(value) or not low <= value <= high:
            return f"The {key} is {value!r}.", f"It takes a number from {low:g} to {high:g}."
    elif key == "timbre":
        if not isinstance(value, list) or len(value) != 1 + COEFFICIENTS or not all(map(_is_number, value)):
            return f"The timbre is {value!r}.", "Take the line out, or have it from `interview-audio voices compare`."
        if value[0] <= 0:
            return f"The timbre's pitch is {value[0]!r}.", "It takes hertz."
    elif not isinstance(value, str):
        return f"The {key} is {value!r}.", 'It takes a text in quotes: "…".'
    elif key in NEEDED and not value.strip():
        return f"The {key} is empty.", "Give it one."
    return None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _line_of(key: str, text: str) -> int | None:
    pattern = re.compile(rf"\s*[\"']?{re.escape(key)}\b")
    return next((number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)), None)
