"""Download voice models that no package brings: the one module that uses the network, and only when it is called.

A partial download is resumed, compared with its published hash, and renamed when it is right.
"""

from __future__ import annotations

import hashlib
import json
import re
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from interview_audio.errors import OutputError, UsageError
from interview_audio.model import Voice
from interview_audio.speech.engines.engine import Engines
from interview_audio.speech.voices.calibration import calibrated
from interview_audio.speech.voices.catalogue import sample_of
from interview_audio.speech.voices.copies import copied, piper_copy, staging_folder
from interview_audio.speech.voices.published import (
    PIPER_NAME,
    PIPER_VOICES,
    Download,
    ModelFile,
    piper_voices,
    published,
)
from interview_audio.speech.voices.voicefile import write_voice

HUB = "https://huggingface.co"
KOKORO_EXTRA = "`pip install 'interview-audio[kokoro]'`"
PIPER = "rhasspy/piper-voices"
LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2})?")
OWN_NAME = re.compile(r"[\w.-]+")
CHUNK = 1 << 18
TIMEOUT_S = 60.0


def find_download(request: str, source: Path | None = None) -> Download:
    """Return what `hibari:fenrir`, `kokoro:af_heart` or `piper:en_GB-alan-medium` is: its files, their sizes and
    hashes.

    Piper's are looked up online, unless `source` is a copy of the model, which is then taken as it is. Raises
    `UsageError` where no such voice is known, or its engine is not installed.
    """
    engine, _, name = request.partition(":")
    if engine == "piper" and source and OWN_NAME.fullmatch(name):
        return piper_copy(name, source)
    if engine == "piper" and (parts := PIPER_NAME.fullmatch(name)):
        return _piper(name, parts)
    known = {download.voice.id: download for download in published()}
    if request not in known:
        own = [i.partition(":")[2] for i in known if i.startswith(f"{engine}:")] if engine != "piper" else []
        raise UsageError(
            f"No voice '{request}' is known to be published.",
            do=f"{engine} has {', '.join(own)}."
            if own
            else "Ask for one like hibari:fenrir, kokoro:af_heart or piper:en_GB-alan-medium.",
        )
    if engine == "kokoro" and find_spec("kokoro_onnx") is None:
        raise UsageError("The engine kokoro is an extra, which is not installed.", do=f"First {KOKORO_EXTRA}.")
    found = known[request]
    return replace(found, voice=replace(found.voice, sample=sample_of(found.voice.language)))


def find_downloads(request: str, source: Path | None = None) -> tuple[Download, ...]:
    """Return what a voice is, as `find_download` does, or the recommended voices of a language: `de`, `pt-BR`."""
    if not LANGUAGE.fullmatch(request):
        return (find_download(request, source),)
    wanted = piper_voices(request)
    if not wanted:
        raise UsageError(
            f"No voices of the language '{request}' are recommended.",
            do=f"There are some of {', '.join(PIPER_VOICES)}; or choose one at rhasspy.github.io/piper-samples.",
        )
    if source:
        raise UsageError(
            "--from takes the model of one voice.", do=f"Name it: interview-audio voices add {wanted[0][0].id}."
        )
    found = ((find_download(voice.id), voice) for voice, _ in wanted)
    return tuple(replace(d, voice=replace(d.voice, gender=voice.gender)) for d, voice in found)


def fetch(
    download: Download,
    folder: Path,
    *,
    source: Path | None = None,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> Path:
    """Put a voice's files into `folder`, measure the voice, and write its description there; return the description's
    path.

    `source` is a copy of the model for a machine without a network, with its other files beside it. `progress` is
    called with the bytes that are there and the total. Raises `UsageError` for a file that isn't what it should be,
    `OutputError` for the disk; nothing is left of a voice that does not speak, and one that was there stays.
    """
    made = [place for place in (folder, *folder.parents) if not place.exists()]
    new = [path for file in download.files if not (path := folder / file.name).exists()]
    try:
        if source is None:
            _bring(download, folder, None, progress)
            return _described(download, folder, folder)
        with staging_folder(folder) as stage:
            _bring(download, stage, source, progress)
            return _described(download, stage, folder)
    except BaseException as error:
        mute = isinstance(error, _MuteError)
        for path in new if mute else ():
            path.unlink(missing_ok=True)
        with suppress(OSError):  # only folders that are still empty
            for place in made if mute or source else ():
                place.rmdir()
        raise


class _MuteError(UsageError):
    """A voice that does not speak."""


def _bring(download: Download, folder: Path, source: Path | None, progress: Callable[[int, int], None]) -> None:
    """Download or copy the files of a voice into `folder`."""
    before = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in download.files:
            path = folder / file.name
            if not (path.is_file() and _is_right(path, file)):
                part = path.with_name(path.name + ".part")
                done = before
                for count in copied(file, download, part, source) if source else _downloaded(file, part):
                    done += count
                    progress(done, download.size_bytes)
                _accept(file, part, path)
            before += file.size_bytes
            progress(before, download.size_bytes)
    except urllib.error.URLError as error:
        raise UsageError(
            f"{download.voice.id} could not be downloaded: {error.reason}.",
            do="Try again: the part already downloaded is kept. Or get the file elsewhere and use --from FILE.",
        ) from error
    except OSError as error:
        raise OutputError(f"The voice cannot be saved: {error}.", do="Choose another folder.", path=folder) from error


def _described(download: Download, stage: Path, folder: Path) -> Path:
    """Measure a voice whose files are in `stage`, move them to `folder` and describe it there; return the description.

    Raises `_MuteError` if it does not speak.
    """
    model = stage / download.files[0].name
    try:
        with Engines() as engines:
            voice = calibrated(replace(download.voice, model=str(model)), engines[download.voice.engine])
    except Exception as error:  # whatever an engine raises for a model it cannot use
        raise _MuteError(
            f"{download.voice.id} does not speak: {error}.", do="Choose another voice; nothing of this one is kept."
        ) from error
    path = folder / f"{voice.engine}-{voice.name}.toml"
    try:
        for file in download.files if stage != folder else ():
            (stage / file.name).replace(folder / file.name)
    except OSError as error:
        raise OutputError(f"The voice cannot be saved: {error}.", do="Choose another folder.", path=folder) from error
    write_voice(path, replace(voice, model=model.name))
    return path


def _downloaded(file: ModelFile, part: Path) -> Iterator[int]:
    """Download a file from where an earlier attempt stopped; yield the number of bytes as they come."""
    there = part.stat().st_size if part.is_file() else 0
    if there >= file.size_bytes:
        there = 0
    request = urllib.request.Request(file.url, headers={"Range": f"bytes={there}-"} if there else {})  # noqa: S310 - the address is HTTPS, from a fixed list
    with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:  # noqa: S310 - the same
        resumed = answer.status == 206
        if resumed:
            yield there
        with part.open("ab" if resumed else "wb") as out:
            while chunk := answer.read(CHUNK):
                out.write(chunk)
                yield len(chunk)


def _accept(file: ModelFile, part: Path, path: Path) -> None:
    got = part.stat().st_size
    if got < file.size_bytes:
        raise UsageError(
            f"{file.name} stopped at {got:,} of {file.size_bytes:,} bytes.", do="Try again: it goes on from there."
        )
    if not _is_right(part, file):
        part.unlink()
        raise UsageError(
            f"{file.name} is not the file that was published.", do="Try again; if this happens again, do not use it."
        )
    part.replace(path)


def _is_right(path: Path, file: ModelFile) -> bool:
    if path.stat().st_size != file.size_bytes:
        return False
    if not (file.sha256 or file.git_blob):
        return True  # a local copy: there is no network to look up its hash
    if file.sha256:
        with path.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest() == file.sha256
    blob = b"blob %d\0" % file.size_bytes + path.read_bytes()
    return hashlib.sha1(blob, usedforsecurity=False).hexdigest() == file.git_blob


def _piper(name: str, parts: re.Match[str]) -> Download:
    language, place = f"{parts['language']}-{parts['region']}", f"{parts['language']}_{parts['region']}"
    folder = f"{parts['language']}/{place}/{parts['name']}/{parts['quality']}"
    listed = {
        Path(f["path"]).name: f for f in json.loads(_response(f"{HUB}/api/models/{PIPER}/tree/main/{folder}", name))
    }
    names = (f"{name}.onnx", f"{name}.onnx.json")
    if not set(names) <= set(listed):
        raise UsageError(
            f"piper has no voice '{name}'.", do="rhasspy.github.io/piper-samples lists and plays them all."
        )
    raw = f"{HUB}/{PIPER}/resolve/main/{folder}"
    card = _response(f"{raw}/MODEL_CARD", name).decode("utf-8", "replace") if "MODEL_CARD" in listed else ""
    licence = re.search(r"licen[cs]e:\s*(.+)", card, re.IGNORECASE)
    voice = Voice(
        "piper",
        name,
        language,
        speed=12.0,
        licence=licence[1].strip() if licence else "unknown: see its MODEL_CARD",
        sample=sample_of(language),
    )
    return Download(voice, tuple(_listed(file, f"{raw}/{file}", listed[file]) for file in names))


def _listed(name: str, url: str, about: dict[str, Any]) -> ModelFile:
    """Return a file as the hub lists it: large ones with SHA-256, small ones with their git hash."""
    large = about.get("lfs") or {}
    return ModelFile(name, url, large.get("size", about["size"]), large.get("oid", ""), "" if large else about["oid"])


def _response(url: str, name: str) -> bytes:
    try:
        with urllib.request.urlopen(url, timeout=TIMEOUT_S) as answer:  # noqa: S310 - the same
            content: bytes = answer.read()
            return content
    except urllib.error.HTTPError as error:
        if error.code == 404:
            raise UsageError(
                f"piper has no voice '{name}'.", do="rhasspy.github.io/piper-samples lists and plays them all."
            ) from error
        raise UsageError(f"The list of voices answers {error.code}.", do="Try again later.") from error
    except urllib.error.URLError as error:
        raise UsageError(
            f"The list of voices cannot be reached: {error.reason}.", do="Check the network connection."
        ) from error
