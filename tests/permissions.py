"""Let permissions count for root too, as whom continuous integration runs."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

VERSION_3 = 0x20080522
OVERRIDE_DAC, READ_ANYWHERE = 1 << 1, 1 << 2
"""Two capabilities of Linux (capabilities(7)): permissions of files do not count, nor do those of folders."""


@contextmanager
def permissions_count() -> Iterator[None]:
    """Give up root's right to read and write everything; skip the test where that is not to be had."""
    if sys.platform == "win32":
        pytest.skip("Windows has other permissions")
    if os.geteuid() != 0:
        yield
        return
    if sys.platform != "linux":
        pytest.skip("root has every right here")
    system = ctypes.CDLL(None, use_errno=True)
    whose, sets = (ctypes.c_uint32 * 2)(VERSION_3, 0), (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable, …
    assert system.capget(whose, sets) == 0
    before = sets[0]
    sets[0] &= ~(OVERRIDE_DAC | READ_ANYWHERE)
    assert system.capset(whose, sets) == 0
    try:
        yield
    finally:
        sets[0] = before
        system.capset(whose, sets)
