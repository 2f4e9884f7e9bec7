"""Engines are found by their entry points; models, texts and samples are text_for_engine for all of them alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.errors import UsageError
from interview_audio.model import Voice
from interview_audio.speech import Engines
from interview_audio.speech.engines.engine import model_digest, model_path, split_long


def test_the_projects_own_engines_and_those_of_other_packages_are_there(engines: Engines) -> None:
    assert {"fake", "hibari", "piper", "pyttsx3"} <= set(engines)


def test_an_unknown_engine_is_an_error_that_names_the_others(engines: Engines) -> None:
    with pytest.raises(UsageError, match="no engine 'festival'") as error:
        engines["festival"]
    assert "hibari" in error.value.do


def test_an_engine_that_cannot_be_imported_is_an_error_and_hinders_no_other(engines: Engines) -> None:
    with pytest.raises(UsageError, match="'absent' does not start"):
        engines["absent"]
    assert engines["fake"].name == "fake"


def test_an_engine_is_made_once(engines: Engines) -> None:
    assert engines["fake"] is engines["fake"]


def test_looking_at_engines_loads_none_of_what_they_need() -> None:
    import subprocess
    import sys

    code = (
        "import sys; from interview_audio.speech import *; e = Engines(); v = load_voices();"
        "[e[n].version for n in ('hibari', 'piper', 'pyttsx3')]; [e[x.engine].digest(x) for x in v[:2]];"
        "print({'numpy', 'scipy', 'onnxruntime', 'hibari', 'piper', 'pyttsx3'} & set(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "set()\n"


def test_a_model_is_a_file_or_a_file_in_a_package(tmp_path: Path) -> None:
    model = tmp_path / "my.onnx"
    model.write_bytes(b"model")
    assert model_path(str(model)) == model
    found = model_path("hibari:assets/hibari.onnx")
    assert found
    assert found.is_file()
    assert model_path("hibari:assets/nothing.onnx") is None
    assert model_path("nosuchpackage:assets/hibari.onnx") is None
    assert model_path("") is None
    assert model_path(str(tmp_path)) is None


def test_another_model_has_another_digest(tmp_path: Path) -> None:
    model = tmp_path / "my.onnx"
    voice = Voice("hibari", "mine", "en", model=str(model))
    digests = []
    for content in (b"one", b"two", b"one"):
        model.write_bytes(content)
        digests.append(model_digest(voice))
    assert digests[0] == digests[2] != digests[1]
    assert model_digest(Voice("fake", "tone", "en")) == ""


@pytest.mark.parametrize(
    ("text", "longest", "parts"),
    [
        ("", 10, []),
        ("  — … ", 10, []),
        ("Short.", 10, ["Short."]),
        ("One, two, three", 12, ["One, two,", "three"]),
        ("aaa bbb ccc", 8, ["aaa bbb", "ccc"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ],
)
def test_a_long_text_is_cut_where_it_hurts_least(text: str, longest: int, parts: list[str]) -> None:
    assert list(split_long(text, longest)) == parts


@given(text=st.text(alphabet="ab ,.;é\n", max_size=80), longest=st.integers(1, 30))
def test_no_letter_is_lost_by_cutting(text: str, longest: int) -> None:
    parts = list(split_long(text, longest))
    assert all(len(part) <= longest for part in parts)
    assert [c for part in parts for c in part if c.isalnum()] == [c for c in text if c.isalnum()]
