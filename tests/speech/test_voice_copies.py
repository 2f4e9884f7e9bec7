"""`voices add --from`: a broken copy of a voice is told in a message, and nothing of it is left."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from interview_audio.errors import InterviewAudioError, UsageError
from interview_audio.speech.voices.downloads import fetch, find_download

PIPER = "piper:en_GB-alan-medium"
SETTINGS: dict[str, Any] = {
    "audio": {"sample_rate": 22050},
    "inference": {"length_scale": 1, "noise_scale": 0.6, "noise_w": 0.8},
    "phoneme_id_map": {"_": [0], "^": [1], "$": [2], "a": [3]},
}


def asking(**odd: Any) -> str:
    return json.dumps({**SETTINGS, **odd})


def unlink(model: Path) -> None:
    model.unlink()


def replaced_by(make: Callable[[Path], object]) -> Callable[[Path], None]:
    def change(model: Path) -> None:
        model.unlink()
        make(model)

    return change


def huge(model: Path) -> None:
    os.truncate(model, 2 << 30)  # with holes: it takes no room


MODELS: dict[str, Callable[[Path], object]] = {
    "missing": unlink,
    "empty": lambda model: model.write_bytes(b""),
    "no model": lambda model: model.write_bytes(b"Ann, how old is the clock? " * 99),
    "huge": huge,
    "a folder": replaced_by(Path.mkdir),
    "a link to itself": replaced_by(lambda model: model.symlink_to(model.name)),
    "a device without end": replaced_by(lambda model: model.symlink_to("/dev/zero")),
}
if hasattr(os, "mkfifo"):
    MODELS["a pipe"] = replaced_by(os.mkfifo)

TEXTS = {
    "no JSON": "{sample",
    "empty": "",
    "binary": "\0\1",
    "deep": "[" * 100_000,
    "a list": "[]",
    "without keys": "{}",
    "keys of other types": '{"audio": [], "inference": 1}',
    "no rate": asking(audio={"sample_rate": float("nan")}),
    "a rate of 0": asking(audio={"sample_rate": 0}),
    "a rate without end": asking(audio={"sample_rate": 10**30}),
    "speech without end": asking(inference={"length_scale": 1000}),
    "no length": asking(inference={"length_scale": float("inf")}),
    "no sounds": asking(phoneme_id_map={}),
    "sounds that are no numbers": asking(phoneme_id_map={"_": ["x"], "^": [1], "$": [2]}),
    "larger than any": json.dumps({"a": "x" * (2 << 20)}),
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    model = tmp_path / "got" / "alan.onnx"
    model.parent.mkdir()
    model.write_bytes(b"\x08\x07" * 99)
    (model.parent / "alan.onnx.json").write_text(asking())
    return model


def refused(copy: Path, folder: Path) -> InterviewAudioError:
    with pytest.raises(UsageError) as error:
        fetch(find_download(PIPER, copy), folder, source=copy)
    assert error.value.do
    return error.value


@pytest.mark.parametrize("kind", MODELS)
def test_a_broken_model_is_told_and_leaves_nothing(copy: Path, kind: str, tmp_path: Path) -> None:
    MODELS[kind](copy)
    refused(copy, tmp_path / "show" / "voices")
    assert not (tmp_path / "show").exists()


@pytest.mark.parametrize("kind", TEXTS)
def test_broken_settings_are_told_and_leave_nothing(copy: Path, kind: str, tmp_path: Path) -> None:
    settings = copy.with_name("alan.onnx.json")
    settings.write_text(TEXTS[kind])
    assert refused(copy, tmp_path / "voices").path == settings
    assert not (tmp_path / "voices").exists()


def test_a_broken_copy_takes_no_place_of_a_voice_that_is_there(copy: Path, tmp_path: Path) -> None:
    voices = tmp_path / "voices"
    voices.mkdir()
    names = ("en_GB-alan-medium.onnx", "en_GB-alan-medium.onnx.json", "piper-en_GB-alan-medium.toml")
    for name in names:
        (voices / name).write_text(name)
    error = refused(copy, voices)
    assert "does not speak" in str(error)
    assert {path.name: path.read_text() for path in voices.iterdir()} == {name: name for name in names}
