"""Gets the models of voices that no package brings: the one place that uses the network, and only when it is asked to.

A file is resumed where it was left, held against its published hash, and takes its name when it is right.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from interview_audio.errors import OutputError, UsageError
from interview_audio.model import Voice
from interview_audio.speech.calibration import calibrated
from interview_audio.speech.engine import Engines
from interview_audio.speech.voicefile import load_voices, write_voice
from interview_audio.speech.voices import same_language

HUB = "https://huggingface.co"
HIBARI = "maureesewilliams/hibari"
PIPER = "rhasspy/piper-voices"
PIPER_NAME = re.compile(
    r"(?P<language>[a-z]{2,3})_(?P<region>[A-Z]{2})-(?P<name>\w+)-(?P<quality>x_low|low|medium|high)"
)
CHUNK = 1 << 18
TIMEOUT_S = 60.0


@dataclass(frozen=True)
class ModelFile:
    """A file of a voice, where it is published and how it is known to be right."""

    name: str
    url: str
    size_bytes: int
    sha256: str = ""
    git_blob: str = ""  # SHA-1 of a small file as git counts it, where no other hash is published


@dataclass(frozen=True)
class Download:
    """A voice that can be had, not yet measured."""

    voice: Voice
    files: tuple[ModelFile, ...]  # the model first

    @property
    def size_bytes(self) -> int:
        """Of all its files."""
        return sum(file.size_bytes for file in self.files)


def find_download(wish: str) -> Download:
    """What `hibari:fenrir` or `piper:en_GB-alan-medium` is: size, licence, hashes. Piper's are asked for online."""
    engine, _, name = wish.partition(":")
    if engine == "hibari":
        return _hibari(name)
    if engine == "piper" and (parts := PIPER_NAME.fullmatch(name)):
        return _piper(name, parts)
    raise UsageError(
        f"No voice '{wish}' is known to be published.",
        do="hibari has " + ", ".join(_hibari_voices()) + "; piper's are named like piper:en_GB-alan-medium.",
    )


def fetch(
    download: Download,
    folder: Path,
    *,
    source: Path | None = None,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> Path:
    """Puts a voice's files into `folder`, measures it, and describes it in a file there, whose path it gives.

    `source` is a copy of the model for a machine without a network, its other files beside it. `progress` is told how
    many bytes of how many are there. `UsageError` for a file that isn't what it should be, `OutputError` for the disk.
    """
    before = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in download.files:
            path = folder / file.name
            if not (path.is_file() and _is_right(path, file)):
                part = path.with_name(path.name + ".part")
                done = before
                for count in _copied(file, download, part, source) if source else _got(file, part):
                    done += count
                    progress(done, download.size_bytes)
                _accept(file, part, path)
            before += file.size_bytes
            progress(before, download.size_bytes)
    except urllib.error.URLError as error:
        raise UsageError(
            f"{download.voice.id} could not be downloaded: {error.reason}.",
            do="Try again, what is there is kept; or get the file elsewhere and use --from FILE.",
        ) from error
    except OSError as error:
        raise OutputError(f"The voice cannot be kept: {error}.", do="Choose another folder.", path=folder) from error
    model = folder / download.files[0].name
    with Engines() as engines:
        voice = calibrated(replace(download.voice, model=str(model)), engines[download.voice.engine])
    path = folder / f"{voice.engine}-{voice.name}.toml"
    write_voice(path, replace(voice, model=model.name))
    return path


def _got(file: ModelFile, part: Path) -> Iterator[int]:
    """Downloads, from where an earlier try stopped; yields the bytes as they come."""
    there = part.stat().st_size if part.is_file() else 0
    if there >= file.size_bytes:
        there = 0
    request = urllib.request.Request(file.url, headers={"Range": f"bytes={there}-"} if there else {})
    with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:
        resumed = answer.status == 206
        if resumed:
            yield there
        with part.open("ab" if resumed else "wb") as out:
            while chunk := answer.read(CHUNK):
                out.write(chunk)
                yield len(chunk)


def _copied(file: ModelFile, download: Download, part: Path, source: Path) -> Iterator[int]:
    beside = source if file is download.files[0] else source.with_name(source.name + file.name.partition(".onnx")[2])
    if not beside.is_file():
        raise UsageError(
            "This file is needed and isn't there.", do="Get it too, or download without --from.", path=beside
        )
    shutil.copyfile(beside, part)
    yield file.size_bytes


def _accept(file: ModelFile, part: Path, path: Path) -> None:
    got = part.stat().st_size
    if got < file.size_bytes:
        raise UsageError(
            f"{file.name} stopped at {got:,} of {file.size_bytes:,} bytes.", do="Try again: it goes on from there."
        )
    if not _is_right(part, file):
        part.unlink()
        raise UsageError(
            f"{file.name} is not the file that was published.", do="Try again; if it stays so, do not use it."
        )
    part.replace(path)


def _is_right(path: Path, file: ModelFile) -> bool:
    if path.stat().st_size != file.size_bytes:
        return False
    if file.sha256:
        with path.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest() == file.sha256
    blob = b"blob %d\0" % file.size_bytes + path.read_bytes()
    return hashlib.sha1(blob, usedforsecurity=False).hexdigest() == file.git_blob


def _hibari_voices() -> dict[str, dict[str, Any]]:
    """hibari's own list, which comes in its package, without the voice that does too."""
    spec = find_spec("hibari")
    listed = (
        Path((spec.submodule_search_locations or [""])[0], "assets", "voices.json") if spec else Path("voices.json")
    )
    try:
        voices = json.loads(listed.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {name: about for name, about in voices.items() if not about.get("bundled")}


def _hibari(name: str) -> Download:
    voices = _hibari_voices()
    if name not in voices:
        raise UsageError(f"hibari has no voice '{name}' to add.", do=f"It has {', '.join(voices)}.")
    about = voices[name]
    voice = Voice(
        "hibari",
        name,
        about["language"],
        gender=about["gender"],
        accent=about["accent"],
        speed=120.0,
        licence="Apache-2.0",
        sample="Most of what I know about this I learned by getting it wrong first.",
    )
    url = f"{HUB}/{HIBARI}/resolve/main/voices/{about['file']}"
    return Download(voice, (ModelFile(about["file"], url, about["bytes"], about["sha256"]),))


def _piper(name: str, parts: re.Match[str]) -> Download:
    language, place = f"{parts['language']}-{parts['region']}", f"{parts['language']}_{parts['region']}"
    folder = f"{parts['language']}/{place}/{parts['name']}/{parts['quality']}"
    listed = {Path(f["path"]).name: f for f in json.loads(_asked(f"{HUB}/api/models/{PIPER}/tree/main/{folder}", name))}
    names = (f"{name}.onnx", f"{name}.onnx.json")
    if not set(names) <= set(listed):
        raise UsageError(
            f"piper has no voice '{name}'.", do="rhasspy.github.io/piper-samples lists and plays them all."
        )
    raw = f"{HUB}/{PIPER}/resolve/main/{folder}"
    card = _asked(f"{raw}/MODEL_CARD", name).decode("utf-8", "replace") if "MODEL_CARD" in listed else ""
    licence = re.search(r"licen[cs]e:\s*(.+)", card, re.IGNORECASE)
    voice = Voice(
        "piper",
        name,
        language,
        speed=12.0,
        licence=licence[1].strip() if licence else "unknown: see its MODEL_CARD",
        sample=_sample(language),
    )
    return Download(voice, tuple(_listed(file, f"{raw}/{file}", listed[file]) for file in names))


def _listed(name: str, url: str, about: dict[str, Any]) -> ModelFile:
    """A file as the hub lists it: large ones with SHA-256, small ones as git does."""
    large = about.get("lfs") or {}
    return ModelFile(name, url, large.get("size", about["size"]), large.get("oid", ""), "" if large else about["oid"])


def _asked(url: str, name: str) -> bytes:
    try:
        with urllib.request.urlopen(url, timeout=TIMEOUT_S) as answer:
            content: bytes = answer.read()
            return content
    except urllib.error.HTTPError as error:
        if error.code == 404:
            raise UsageError(
                f"piper has no voice '{name}'.", do="rhasspy.github.io/piper-samples lists and plays them all."
            ) from error
        raise UsageError(f"The list of voices answers {error.code}.", do="Try again later.") from error
    except urllib.error.URLError as error:
        raise UsageError(f"The list of voices cannot be reached: {error.reason}.", do="Is there a network?") from error


def _sample(language: str) -> str:
    """That of a shipped voice of the language."""
    return next((v.sample for v in load_voices() if same_language(v.language, language)), "")
