"""The files of a show on a fixed run of mutations."""

from __future__ import annotations

import pytest

from .file_targets import FILE_TARGETS
from .mutation import fuzzed, seeds

ROUNDS = {"picture": 25}


@pytest.mark.parametrize("name", FILE_TARGETS)
def test_broken_files_of_a_show_are_refused_or_read(name: str) -> None:
    corpus = seeds()
    for number in range(ROUNDS.get(name, 150)):
        data, _ = fuzzed(number, corpus)
        try:
            FILE_TARGETS[name](bytes([number * 37 % 256, number * 11 % 256]) + data)
        except Exception as error:
            raise AssertionError(f"input {number} of mutation.fuzzed broke {name}") from error
