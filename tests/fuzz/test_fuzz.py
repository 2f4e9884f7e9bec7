"""The targets of `make fuzz` on their seeds, on a fixed run of mutations, and on whatever once broke them."""

from __future__ import annotations

from pathlib import Path

import pytest

from .file_targets import FILE_TARGETS
from .mutation import fuzzed, seeds
from .targets import NAMES, TARGETS

CRASHERS = sorted(Path(__file__).with_name("crashers").glob("*"))
ROUNDS = 250


@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize("choice", range(len(NAMES)))
def test_every_seed_keeps_every_promise(name: str, choice: int) -> None:
    for seed in seeds():
        TARGETS[name](bytes([choice]) + seed)


@pytest.mark.soak
@pytest.mark.parametrize("name", TARGETS)
def test_broken_seeds_keep_every_promise(name: str) -> None:
    corpus = seeds()
    for number in range(ROUNDS):
        data, _ = fuzzed(number, corpus)
        try:
            TARGETS[name](bytes([number % 256]) + data)
        except Exception as error:
            raise AssertionError(f"input {number} of mutation.fuzzed broke {name}") from error


@pytest.mark.parametrize("path", CRASHERS, ids=lambda path: path.name)
def test_what_once_broke_a_target_no_longer_does(path: Path) -> None:
    {**TARGETS, **FILE_TARGETS}[path.name.partition("-")[0]](path.read_bytes())
