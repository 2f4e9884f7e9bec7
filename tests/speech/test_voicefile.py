"""`voices/*.toml`: what ships is right, and what is wrong is said with file and line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from interview_audio.errors import UsageError
from interview_audio.speech import Engines, load_voices, missing
from interview_audio.speech.voices.similarity import similarity, timbre
from interview_audio.speech.voices.voicefile import read_voice, shipped_folder
from interview_audio.speech.work.take import make_take

from .samples import SHIPPED, line

GOOD = 'engine = "fake"\nname = "tone"\nlanguage = "en"\n'


def written(folder: Path, text: str, name: str = "voice.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "line_number", "what", "do"),
    [
        (GOOD + "rat = 1.0\n", 4, "no 'rat'", "'rate'"),
        (GOOD + "colour = 1\n", 4, "no 'colour'", "engine, name, language"),
        (GOOD + "\n\nrate = 9\n", 6, "rate is 9", "0.5 to 2"),
        (GOOD + "rate = true\n", 4, "rate is True", "number"),
        (GOOD + 'gain_db = "loud"\n', 4, "gain_db is 'loud'", "number from -40 to 40"),
        (GOOD + "licence = 3\n", 4, "licence is 3", "in quotes"),
        (GOOD + "timbre = [1, 2]\n", 4, "timbre is", "Take the line out"),
        (GOOD + "timbre = [0, 1, 2, 3, 4, 5, 6, 7, 8]\n", 4, "pitch is 0", "hertz"),
        ('engine = ""\nname = "x"\nlanguage = "en"\n', 1, "engine is empty", "one"),
        ('engine = "fake"\n', None, "no name and no language", "docs/voices.md"),
        ("", None, "no engine and no name and no language", "docs/voices.md"),
        ("engine = fake\n", None, "line 1", "Correct"),
        ("\udcff", None, "cannot be read", "Correct"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    text: str, line_number: int | None, what: str, do: str, tmp_path: Path
) -> None:
    path = tmp_path / "voice.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(UsageError) as error:
        read_voice(path)
    assert (error.value.path, error.value.line) == (path, line_number)
    assert what in error.value.what
    assert do in error.value.do


def test_a_users_voices_add_to_the_shipped_ones_and_go_before_them(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    written(tmp_path, 'engine = "hibari"\nname = "heart"\nlanguage = "en-US"\nrate = 1.1\n', "mine.toml")
    written(tmp_path, '[words]\n"GANs" = "gans"\n', "lexicon.toml")
    (tmp_path / "notes.txt").write_text("nothing")
    voices = {voice.id: voice for voice in load_voices(tmp_path)}
    assert voices["fake:tone"].language == "en"
    assert voices["hibari:heart"].rate == 1.1
    assert set(voices) == {*SHIPPED, "fake:tone"}


def test_a_model_beside_the_file_is_found_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, GOOD + 'model = "my.onnx"\n')
    (tmp_path / "my.onnx").write_bytes(b"model")
    monkeypatch.chdir("/")
    assert read_voice(tmp_path / "voice.toml").model == str(tmp_path / "my.onnx")


def test_a_folder_that_is_not_there_has_no_voices(tmp_path: Path) -> None:
    assert {voice.id for voice in load_voices(tmp_path / "nothing")} == set(SHIPPED)


def test_every_shipped_voice_is_described_in_full() -> None:
    assert len(SHIPPED) == len([f for f in shipped_folder().glob("*.toml") if f.name != "lexicon.toml"])
    for voice in SHIPPED.values():
        assert voice.licence
        assert voice.sample
        assert voice.gender in ("female", "male")
        assert voice.gain_db
        assert voice.timbre


def test_every_shipped_voice_speaks_here(engines: Engines) -> None:
    absent = {voice.id: why for voice in SHIPPED.values() if (why := missing(voice, engines))}
    assert {id_: why for id_, why in absent.items() if "interview-audio[languages]" not in why} == {}


@pytest.mark.parametrize("id_", ["hibari:heart", "pyttsx3:en-us+f5", "pyttsx3:de+david"])
def test_the_timbre_in_a_file_is_that_of_the_voice(engines: Engines, id_: str) -> None:
    voice = SHIPPED[id_]
    take, _ = make_take(line(voice.sample, voice.sample), voice, engines[voice.engine], 1)
    assert similarity(timbre(take), voice.timbre) > 0.9


def test_the_shipped_voices_are_found_in_the_package_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from interview_audio.speech.voices import voicefile

    monkeypatch.setattr(voicefile, "PACKAGE", tmp_path)
    shutil.copytree(Path(__file__).parents[2] / "voices", tmp_path / "voices")
    assert shipped_folder() == tmp_path / "voices"
    assert {voice.id for voice in load_voices()} == set(SHIPPED)
