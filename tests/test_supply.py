"""What is installed for development is fixed by hashes, and the lock is that of this project."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REPOSITORY = Path(__file__).resolve().parents[1]
LOCK = (REPOSITORY / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
ASKED = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
LOCKED = {canonicalize_name(m[1]): m[2] for m in re.finditer(r"^([\w.-]+)(?:\[[^\]]*\])?==(\S+)", LOCK, re.MULTILINE)}


def test_every_locked_package_has_hashes() -> None:
    entries = re.split(r"\n(?=[A-Za-z0-9])", LOCK.partition("\n#    make lock\n")[2])
    assert len(entries) == len(re.findall(r"^[\w.-]+(?:\[[^\]]*\])?==", LOCK, re.MULTILINE))
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_lock_names_no_registry() -> None:
    assert not re.search(r"://|^--|^-[a-z]", LOCK, re.MULTILINE)


@pytest.mark.parametrize("text", ASKED)
def test_what_is_asked_for_is_locked_within_its_bounds(text: str) -> None:
    asked = Requirement(text)
    assert asked.specifier.contains(LOCKED[canonicalize_name(asked.name)])
