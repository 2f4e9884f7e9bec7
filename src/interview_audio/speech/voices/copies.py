"""Take a copy of a voice from elsewhere, and check it before any of it is loaded: nothing is known of its hashes."""

from __future__ import annotations

import json
import math
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from interview_audio.errors import OutputError, UsageError
from interview_audio.model import Voice
from interview_audio.speech.voices.catalogue import sample_of
from interview_audio.speech.voices.published import PIPER_NAME, Download, ModelFile

MOST_MODEL_BYTES = 1 << 30
MOST_SETTINGS_BYTES = 1 << 20
"""Piper's models have up to 120 MB, the settings beside them 7 KB."""

SAMPLE_RATES_HZ = range(8_000, 96_001)
SCALES = {"length_scale": (0.2, 5.0), "noise_scale": (0.0, 5.0), "noise_w": (0.0, 5.0)}
"""What piper's settings may ask for; a voice slowed a thousandfold would never come to an end."""

NEEDED_SOUNDS = ("_", "^", "$")
"""The symbols of piper for a pause, the start and the end."""


def refuse_odd_file(path: Path, most_bytes: int) -> None:
    """Raise `UsageError` if a file of a voice is missing, not a regular file, empty, or far too large."""
    if not path.is_file():
        raise UsageError(
            "This file is needed and isn't there." if not path.exists() else "This is not a regular file.",
            do="Get it too, or download without --from.",
            path=path,
        )
    if not 0 < (size := path.stat().st_size) <= most_bytes:
        what = f"This file has {size:,} bytes: it is not part of a voice."
        raise UsageError(what, do="Get it again.", path=path)


def refuse_odd_settings(path: Path) -> None:
    """Raise `UsageError` if the JSON beside a model of piper is not what piper needs, or asks for what never ends."""
    try:
        table = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise UsageError("This is not valid JSON.", do="Get it again.", path=path) from error
    if problem := _problem_of(table):
        raise UsageError(f"These are not the settings of a voice: {problem}.", do="Get it again.", path=path)


def _problem_of(table: Any) -> str:
    """Return what is wrong with the settings of a voice of piper; an empty string if nothing is."""
    if not isinstance(table, dict):
        return "it is not an object"
    audio, inference, sounds = (table.get(key, {}) for key in ("audio", "inference", "phoneme_id_map"))
    if not all(isinstance(part, dict) for part in (audio, inference, sounds)):
        return "“audio”, “inference” and “phoneme_id_map” need objects"
    rate = audio.get("sample_rate")
    if type(rate) is not int or rate not in SAMPLE_RATES_HZ:
        return f"“sample_rate” is {str(rate)[:20]}"
    for name, (least, most) in SCALES.items():
        scale = inference.get(name, 1.0)
        if not isinstance(scale, int | float) or not math.isfinite(scale) or not least <= scale <= most:
            return f"“{name}” is {str(scale)[:20]}"
    numbers = all(isinstance(ids, list) and all(type(i) is int and i >= 0 for i in ids) for ids in sounds.values())
    if not numbers or not all(sounds.get(sound) for sound in NEEDED_SOUNDS):
        return "“phoneme_id_map” lacks the numbers of sounds"
    return ""


def piper_copy(name: str, source: Path) -> Download:
    """Return a model of piper that lies on this machine, under any name; nothing is known of its hashes or licence."""
    model = ModelFile(f"{name}.onnx", "", 0)
    files = (model, ModelFile(f"{name}.onnx.json", "", 0))
    copies = [_copy_of(file, model, source) for file in files]
    sizes = [copy.stat().st_size if copy.is_file() else 0 for copy in copies]
    parts = PIPER_NAME.fullmatch(name)
    language = f"{parts['language']}-{parts['region']}" if parts else _language_of(copies[1])
    voice = Voice(
        "piper", name, language, speed=12.0, licence="unknown: see its MODEL_CARD", sample=sample_of(language)
    )
    return Download(voice, tuple(replace(f, size_bytes=size) for f, size in zip(files, sizes, strict=True)))


def _language_of(settings: Path) -> str:
    """Return the language that the settings of a model of piper name. Raises `UsageError` where they name none."""
    try:
        found = json.loads(settings.read_text(encoding="utf-8"))
        code = found.get("language", {}).get("code") or found["espeak"]["voice"]
        return str(code).replace("_", "-")
    except FileNotFoundError as error:
        raise UsageError(
            "This file is needed and isn't there.", do="Put the model's settings beside it.", path=settings
        ) from error
    except (OSError, ValueError, LookupError, AttributeError, TypeError) as error:
        raise UsageError(
            "These settings of a model of piper name no language.", do="Get the file that belongs to it.", path=settings
        ) from error


@contextmanager
def staging_folder(folder: Path) -> Iterator[Path]:
    """Yield a folder inside `folder` to try a voice in; it is removed on every way out."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stage = tempfile.TemporaryDirectory(prefix=".adding-", dir=folder)
    except OSError as error:
        raise OutputError(f"The voice cannot be saved: {error}.", do="Choose another folder.", path=folder) from error
    with stage as place:
        yield Path(place)


def copied(file: ModelFile, download: Download, part: Path, source: Path) -> Iterator[int]:
    """Copy a file of a voice whose model is `source` to `part`, if nothing about it is odd; yield its size."""
    copy, is_model = _copy_of(file, download.files[0], source), file == download.files[0]
    refuse_odd_file(copy, MOST_MODEL_BYTES if is_model else MOST_SETTINGS_BYTES)
    if download.voice.engine == "piper" and not is_model:
        refuse_odd_settings(copy)
    shutil.copyfile(copy, part)
    yield file.size_bytes


def _copy_of(file: ModelFile, model: ModelFile, source: Path) -> Path:
    """Return where a copy of a voice's file lies if its model is `source`: `alan.onnx.json` beside `alan.onnx`."""
    return source.with_name(
        source.name + file.name.removeprefix(model.name) if file.name.startswith(model.name) else file.name
    )
