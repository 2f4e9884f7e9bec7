"""What several stages' tests share."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

REPOSITORY = Path(__file__).resolve().parents[1]

# The same examples every time, so that a run says something of the change at hand; `make fuzz` searches freely.
settings.register_profile("repeatable", derandomize=True, database=None, deadline=None)
settings.register_profile("search", max_examples=5_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))

if (
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN
):  # started behind a shell's `&`: programs under test would ignore it
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real interviews and readings beside the checkout; tests of it skip where it isn't there."""
    folder = REPOSITORY.parent / "shared"
    if not (folder / "corpus").is_dir():
        pytest.skip("needs the folder of real interviews beside the checkout")
    return folder
