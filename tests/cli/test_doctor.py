"""doctor says which languages only robots speak, and what to do about it."""

from __future__ import annotations

import pytest

from interview_audio.cli import doctor
from interview_audio.model import Voice


@pytest.mark.parametrize(
    ("absent", "expected"),
    [
        (set(), "natural voices speak en, it; de, nl: `interview-audio voices add de`, and so on"),
        ({"kokoro"}, "natural voices speak en; it: pip install 'interview-audio[languages]'; de, nl: "
         "`interview-audio voices add de`, and so on"),
        ({"kokoro", "hibari"}, "natural voices speak none; en, it: pip install 'interview-audio[languages]'; de, nl: "
         "`interview-audio voices add de`, and so on"),
    ],
)  # fmt: skip
def test_languages_with_robots_alone_are_named(
    absent: set[str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    engines = [("hibari", "en"), ("kokoro", "it"), ("pyttsx3", "it"), ("pyttsx3", "de"), ("pyttsx3", "nl-BE")]
    known = tuple(Voice(engine, code, code) for engine, code in engines)
    monkeypatch.setattr(doctor, "load_voices", lambda: known)
    monkeypatch.setattr(doctor, "missing", lambda voice: "not here" if voice.engine in absent else None)
    result = doctor._languages()
    assert (result.fine, result.says) == (True, expected)
