"""An engine of somebody else's, installed from a wheel, works by its name: the worked example of the documentation."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from interview_audio.speech import Engines, Store, find_voice, load_voices, speak

from .samples import cast, line, script

DOCS = Path(__file__).parents[2] / "docs" / "engines.md"


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """The example of docs/engines.md as a wheel."""
    text = DOCS.read_text(encoding="utf-8")
    code, entry_points = (re.search(rf"```{kind}\n(.*?)```", text, re.DOTALL) for kind in ("python", "toml"))
    assert code
    assert entry_points
    group, name, place = re.findall(r'"?([\w.:]+)"?\]?$', entry_points[1].replace(" = ", "\n"), re.MULTILINE)
    about = tmp_path / "robot_voices-1.0-py3-none-any.whl"
    info = "robot_voices-1.0.dist-info"
    with zipfile.ZipFile(about, "w") as file:
        file.writestr("robot_voices.py", code[1])
        file.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: robot-voices\nVersion: 1.0\n")
        file.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        file.writestr(f"{info}/entry_points.txt", f"[{group}]\n{name} = {place}\n")
        file.writestr(f"{info}/RECORD", "")
    return about


def test_the_documented_engine_speaks_once_it_is_installed(
    wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)  # which is all that installing such a wheel is; not every venv has pip
    monkeypatch.syspath_prepend(site)
    with Engines() as engines:
        voice = find_voice("robot:beep", load_voices(), engines)
        assert engines["robot"].missing(voice) is None
    talk = script(line("Which voice is this?", "It beeps once for every word."))
    (take,) = speak(talk, cast(ann=voice), store=Store(tmp_path / "takes"))
    assert take.sound.rate_hz == 16_000
    assert len(take.spans) == 2
