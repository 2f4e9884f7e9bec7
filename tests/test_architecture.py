"""The laws that keep the house simple: who may import whom, and who may talk to the world."""

from __future__ import annotations

import ast
import dataclasses
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import interview_audio
from interview_audio import model

PACKAGE = Path(interview_audio.__file__).parent
STAGES = ("document", "interview", "script", "speech", "episode", "feed")
GROUND_FLOOR = {"model", "errors", "settings", "markup", "lockfile"}
FILES = sorted(PACKAGE.rglob("*.py"))
STAGE_FILES = [f for f in FILES if f.relative_to(PACKAGE).parts[0] in STAGES]

# Each is named in one file, in those of one folder, or in the few that are listed.
THIRD_PARTY = {
    "PIL": "episode/cover*.py",
    "anyascii": "slug.py speech/letters.py",
    "charset_normalizer": "document/encoding.py",
    "distributed": "speech/cluster.py",
    "espeakng_loader": "speech/pyttsx3_child.py",
    "hibari": "speech/hibari.py",
    "imageio_ffmpeg": "episode/ffmpeg.py",
    "jinja2": "feed/page.py",
    "kokoro_onnx": "speech/kokoro.py",
    "lameenc": "episode/encoding.py",
    "markdown_it": "markup/*.py",
    "mutagen": "episode/tagging.py",
    "num2words": "script/numerals.py",
    "onnx": "speech/piper_graph.py speech/piper_stage.py",
    "piper": "speech/piper.py",
    "platformdirs": "cli.py",
    "pydub": "episode/joining.py",
    "pyttsx3": "speech/pyttsx3_child.py",
    "rich": "terminal.py",
    "segno": "cli_show.py",
    "soxr": "episode/encoding.py episode/mastering.py",
    "starlette": "feed/server.py",
    "typer": "cli*.py",
    "uvicorn": "feed/server.py",
    "yaml": "document/safe_yaml.py",
}


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)} imports relatively"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", STAGE_FILES, ids=name)
def test_a_stage_imports_the_ground_floor_and_itself_alone(path: Path) -> None:
    stage = path.relative_to(PACKAGE).parts[0]
    own = {i.split(".")[1] for i in imports(path) if i.startswith("interview_audio.")}
    assert own <= GROUND_FLOOR | {stage} | {"__version__"}


@pytest.mark.parametrize(
    "path", [f for f in FILES if f.relative_to(PACKAGE).parts[0].removesuffix(".py") in GROUND_FLOOR], ids=name
)
def test_the_ground_floor_imports_no_stage(path: Path) -> None:
    own = {i.split(".")[1] for i in imports(path) if i.startswith("interview_audio.")}
    assert own <= GROUND_FLOOR


@pytest.mark.parametrize(("library", "place"), THIRD_PARTY.items())
def test_a_third_party_name_stays_in_one_file(library: str, place: str) -> None:
    users = [f for f in FILES if library in {i.split(".")[0] for i in imports(f)}]
    assert users, f"{library} is named nowhere: take it out of this list"
    assert all(any(f.relative_to(PACKAGE).match(p) for p in place.split()) for f in users), [name(f) for f in users]


@pytest.mark.parametrize("path", STAGE_FILES, ids=name)
def test_no_stage_prints_exits_prompts_or_looks_at_the_environment(path: Path) -> None:
    if path.name.endswith("_child.py"):
        return  # a process of its own, which talks to its parent
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
    called = {n.func.id for n in calls if isinstance(n.func, ast.Name) and "file" not in {k.arg for k in n.keywords}}
    used = {
        f"{n.value.id}.{n.attr}"
        for n in ast.walk(tree)
        if isinstance(n, ast.Attribute) and isinstance(n.value, ast.Name)
    }
    assert not called & {"print", "input", "exit", "quit"}
    assert not used & {"sys.exit", "sys.stdout", "sys.stderr", "sys.argv"}


def test_the_pipeline_fits_on_one_screen() -> None:
    assert len((PACKAGE / "produce.py").read_text(encoding="utf-8").splitlines()) <= 120


def test_there_is_no_helper_drawer() -> None:
    assert not [name(f) for f in FILES if f.stem in {"utils", "util", "helpers", "misc", "common"}]


def test_what_passes_between_stages_is_frozen() -> None:
    types = [t for t in vars(model).values() if dataclasses.is_dataclass(t) and isinstance(t, type)]
    assert types
    assert all(t.__dataclass_params__.frozen for t in types)  # type: ignore[attr-defined]


def test_every_module_opens_with_a_sentence_of_purpose() -> None:
    silent = [name(f) for f in FILES if not ast.get_docstring(ast.parse(f.read_text(encoding="utf-8")))]
    assert not silent


def test_help_does_not_load_the_engines() -> None:
    heavy = {"numpy", "onnxruntime", "scipy", "markdown_it", "mutagen", "PIL"}
    code = f"import sys, interview_audio.cli; print(sorted({heavy} & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"
