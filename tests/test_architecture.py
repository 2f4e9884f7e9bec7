"""The laws that keep the house simple: who may import whom, and who may talk to the world."""

from __future__ import annotations

import ast
import dataclasses
import os
import subprocess
import sys
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

import pytest

import interview_audio
from interview_audio import model
from interview_audio.languages import FOLDERS

PACKAGE = Path(interview_audio.__file__).parent
REPOSITORY = Path(__file__).resolve().parents[1]

FLOORS = (
    ("errors", "model"),
    ("markup", "languages"),
    ("document", "interview", "script", "speech", "episode", "feed"),
    ("produce",),
    ("show",),
    ("desk",),
    ("cli",),
)
"""The rooms of the package, the lowest floor first: a room imports from lower floors, never from its own or above."""

STAGES = FLOORS[2]
BELOW_THE_SURFACE = {room for floor in FLOORS[:-1] for room in floor}

ROOMS = {
    "document": (("blocks", "web", "post"), ("markdown", "structured", "transcripts", "packed"), ("html",)),
    "interview": (("page",), ("evidence",), ("reading",)),
    "script": (("rules",),),
    "speech": (("engines",), ("work",), ("voices",)),
    "episode": (("metadata", "sound"), ("cover", "book")),
}
"""The same within a stage; what stands beside these rooms uses them and is used by none of them."""

MOST_ENTRIES = 14
MOST_PATTERNS = 140
"""On a floor of the package or of one of its rooms; the folders of the languages are a list, not a floor."""

# Each is named in one file, in those of one folder, or in the few that are listed.
THIRD_PARTY = {
    "PIL": "episode/cover/*.py",
    "anyascii": "document/slug.py speech/engines/transliteration.py",
    "charset_normalizer": "document/encoding.py",
    "distributed": "speech/work/cluster.py",
    "espeakng_loader": "speech/engines/pyttsx3_child.py",
    "google": "speech/engines/piper/onnx_format.py",
    "hibari": "speech/engines/hibari.py",
    "imageio_ffmpeg": "episode/sound/ffmpeg.py",
    "jinja2": "feed/pages/environment.py",
    "kokoro_onnx": "speech/engines/kokoro.py",
    "lameenc": "episode/sound/encoding.py",
    "markdown_it": "markup/grammar.py markup/reading.py",
    "mutagen": "episode/metadata/id3.py",
    "num2words": "languages/numerals.py",
    "piper": "speech/engines/piper/engine.py",
    "platformdirs": "cli/options.py",
    "pypdfium2": "document/packed/pdf/extract_child.py",
    "pydub": "episode/sound/joining.py",
    "pyttsx3": "speech/engines/pyttsx3_child.py",
    "rich": "cli/terminal.py",
    "segno": "cli/show.py",
    "soxr": "episode/sound/encoding.py episode/sound/mastering.py",
    "spellchecker": "languages/dictionary.py",
    "starlette": "feed/server.py desk/server.py",
    "typer": "cli/*.py",
    "uvicorn": "feed/server.py feed/connections.py",
    "yaml": "document/safe_yaml.py",
}

ENVIRONMENT = {
    "speech/engines/pyttsx3_child.py": "a process of its own, which tells espeak-ng where its data lie",
    "speech/work/environment.py": "libraries and new processes look there; each function says who does",
}
"""Files below the surface that touch the environment, and why no argument could say it."""


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def module(path: Path) -> str:
    return name(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


FILES = sorted(PACKAGE.rglob("*.py"))
MODULES = {module(path): path for path in FILES}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> frozenset[str]:
    """Every module that a file imports, wherever in the file."""
    return frozenset(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)} imports relatively"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def among(modules: Collection[str], path: Path) -> Iterator[str]:
    """Those of `modules` that a file imports: `from package import module` is the module, not the package."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in modules)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in modules else node.module for name in names if {name, node.module} & {*modules})


@cache
def own_imports(path: Path) -> frozenset[str]:
    """Modules of the package that a file imports, without the package's name."""
    known = {f"interview_audio.{key}" for key in MODULES}
    return frozenset(i.removeprefix("interview_audio.") for i in among(known, path))


def floor_of(room: str) -> int:
    return next(number for number, floor in enumerate(FLOORS) if room in floor)


@pytest.mark.parametrize("path", [f for f in FILES if module(f).split(".")[0] in BELOW_THE_SURFACE | {"cli"}], ids=name)
def test_a_room_imports_from_lower_floors_and_itself_alone(path: Path) -> None:
    own = module(path).split(".")[0]
    others = {i.split(".")[0] for i in own_imports(path)} - {own}
    assert not [room for room in others if floor_of(room) >= floor_of(own)]


def test_every_room_has_a_floor() -> None:
    entries = {p.name for p in PACKAGE.iterdir() if not p.name.startswith(("__", "py.typed"))}
    assert {entry.removesuffix(".py") for entry in entries} == {room for floor in FLOORS for room in floor}


@pytest.mark.parametrize("stage", ROOMS)
def test_the_rooms_of_a_stage_have_an_order_too(stage: str) -> None:
    order = {room: level for level, floor in enumerate(ROOMS[stage]) for room in floor}
    assert {p.name for p in (PACKAGE / stage).iterdir() if (p / "__init__.py").is_file()} == set(order)
    for path in FILES:
        match module(path).split("."):
            case [first, room, _] if first == stage and room in order:
                used = [i.split(".") for i in own_imports(path) if i.startswith(f"{stage}.") or i == stage]
                assert all(len(i) > 1 and i[1] in order for i in used), f"{name(path)} imports from above"
                assert all(i[1] == room or order[i[1]] < order[room] for i in used), name(path)


@pytest.mark.parametrize("root", ["src", "benchmarks", "training"])
def test_no_modules_import_one_another_in_a_circle(root: str) -> None:
    above = REPOSITORY / "src" if root == "src" else REPOSITORY
    paths = sorted((REPOSITORY / root).rglob("*.py"))
    files = {
        p.relative_to(above).with_suffix("").as_posix().removesuffix("/__init__").replace("/", "."): p for p in paths
    }
    graph = {key: set(among(files, path)) - {key} for key, path in files.items()}
    done: set[str] = set()
    while ready := [key for key in graph if key not in done and graph[key] <= done]:
        done.update(ready)
    assert not graph.keys() - done


@pytest.mark.parametrize("folder", sorted({f.parent for f in FILES}), ids=lambda f: name(f) or "the package")
def test_a_floor_can_be_taken_in_at_a_glance(folder: Path) -> None:
    listed = set(FOLDERS.values()) if folder.name == "languages" else set()
    entries = [p for p in folder.iterdir() if not p.name.startswith("__") and p.name not in {"py.typed", *listed}]
    assert len(entries) <= MOST_ENTRIES


@pytest.mark.parametrize(("library", "place"), THIRD_PARTY.items())
def test_a_third_party_name_stays_in_one_file(library: str, place: str) -> None:
    users = [f for f in FILES if library in {i.split(".")[0] for i in imports(f)}]
    assert users, f"{library} is named nowhere: take it out of this list"
    assert all(any(f.relative_to(PACKAGE).match(p) for p in place.split()) for f in users), [name(f) for f in users]


BELOW = [f for f in FILES if module(f).split(".")[0] in BELOW_THE_SURFACE]


@pytest.mark.parametrize("path", [f for f in BELOW if not f.name.endswith("_child.py")], ids=name)
def test_nothing_below_the_surface_prints_exits_prompts_or_reads_arguments(path: Path) -> None:
    calls = [n for n in ast.walk(tree(path)) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
    called = {n.func.id for n in calls if isinstance(n.func, ast.Name) and "file" not in {k.arg for k in n.keywords}}
    assert not called & {"print", "input", "exit", "quit"}
    assert not attributes(path) & {"sys.exit", "sys.stdout", "sys.stderr", "sys.argv"}


@pytest.mark.parametrize("path", BELOW, ids=name)
def test_nothing_below_the_surface_looks_at_the_environment_or_the_clock(path: Path) -> None:
    touched = bool(attributes(path) & {"os.environ", "os.getenv", "os.putenv"})
    assert touched == (name(path) in ENVIRONMENT), ENVIRONMENT.get(name(path), "pass it as an argument")
    assert not attributes(path) & {"dt.now", "datetime.now", "date.today", "time.time", "datetime.utcnow"}


def attributes(path: Path) -> set[str]:
    return {
        f"{n.value.id}.{n.attr}"
        for n in ast.walk(tree(path))
        if isinstance(n, ast.Attribute) and isinstance(n.value, ast.Name)
    }


@pytest.mark.parametrize("path", BELOW, ids=name)
def test_no_text_names_a_module_past_the_import_law(path: Path) -> None:
    own = module(path).split(".")[0]
    texts = [n.value for n in ast.walk(tree(path)) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    named = {t.removeprefix("interview_audio.").split(".")[0] for t in texts if t.startswith("interview_audio.")}
    assert not {room for room in named - {own} if any(room in floor for floor in FLOORS)}


def test_the_pipeline_fits_on_one_screen() -> None:
    assert len((PACKAGE / "produce.py").read_text(encoding="utf-8").splitlines()) <= 120


def test_there_is_no_helper_drawer() -> None:
    assert not [name(f) for f in FILES if f.stem in {"utils", "util", "helpers", "misc", "common"}]


def test_what_passes_between_stages_is_frozen() -> None:
    types = [t for t in vars(model).values() if dataclasses.is_dataclass(t) and isinstance(t, type)]
    assert types
    assert all(t.__dataclass_params__.frozen for t in types)  # type: ignore[attr-defined]


def test_every_module_opens_with_a_sentence_of_purpose() -> None:
    assert not [name(f) for f in FILES if not ast.get_docstring(tree(f))]


def test_help_does_not_load_the_engines() -> None:
    heavy = {"numpy", "onnxruntime", "scipy", "markdown_it", "mutagen", "PIL", "rich", "ssl"}
    code = f"import sys, interview_audio.cli; interview_audio.cli.commands(); print(sorted({heavy} & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"


def test_starting_compiles_few_patterns() -> None:
    """Patterns that a run may not need are `LazyPattern`s: compiling hundreds takes longer than reading a post."""
    code = """
import re, sys
found, compile = [], re.compile

def counted(pattern, flags=0):
    frame = sys._getframe(1)
    if frame.f_globals["__name__"].startswith("interview_audio"):
        found.append(frame.f_globals["__name__"])
    return compile(pattern, flags)

re.compile = counted
import interview_audio.cli, interview_audio.produce, interview_audio.show.publish.episode_pages
interview_audio.cli.commands()
print(len(found))
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert 0 < int(run.stdout) <= MOST_PATTERNS


@pytest.mark.soak
def test_a_render_that_finds_nothing_changed_loads_nothing_that_draws_or_publishes(tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text("**Ann:** Why climb up there every week?\n\n**Ben:** Somebody has to.\n")
    heavy = {
        "jinja2",
        "PIL",
        "xml",
        "interview_audio.desk",
        "interview_audio.episode.book",
        "interview_audio.feed.pages",
    }
    code = f"""
import sys
from interview_audio.cli import main
sys.argv = ["interview-audio", "render", "talk.md", "--quiet", "--engine", "pyttsx3"]
try:
    main()
finally:
    print(sorted({heavy} & set(sys.modules)))
"""
    env = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}

    def loaded() -> str:
        run = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True, check=True
        )
        return run.stdout.splitlines()[-1]

    assert {"PIL", "jinja2", "interview_audio.feed.pages"} <= set(ast.literal_eval(loaded()))  # so they would be seen
    assert loaded() == "[]"
