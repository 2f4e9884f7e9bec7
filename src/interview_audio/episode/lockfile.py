"""A lock file: one process at a time has it, and a process that is killed has it no more."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

LOOK_AGAIN_S = 0.1
BEYOND = 1 << 20
"""The byte that Windows locks: past the number in the file, which others are to read."""


@contextmanager
def held(place: Path, *, wait: bool = True, waiting: Callable[[int | None], None] = lambda _: None) -> Iterator[bool]:
    """Holds the lock `place`, a file that is there only as long; whether it was got.

    With `wait` until whoever has it lets go; `waiting` is called once with the number of their process, if it is known.
    The system's own lock on the file decides, not that there is one: what a killed process leaves behind stops nobody.
    Where no file can be made, or the file system knows no locks, none is got, and nothing waits.
    """
    handle = _waited_for(place, waiting) if wait else _if_free(place)
    try:
        yield handle is not None
    finally:
        if handle is not None:
            _let_go(place, handle)


def _waited_for(place: Path, waiting: Callable[[int | None], None]) -> int | None:
    told = False
    while True:
        try:
            return _tried(place)
        except BlockingIOError:
            if not told:
                waiting(_owner(place))
                told = True
        time.sleep(LOOK_AGAIN_S)


def _if_free(place: Path) -> int | None:
    try:
        return _tried(place)
    except BlockingIOError:
        return None


def _tried(place: Path) -> int | None:
    """The open file if the lock was got, None if there are no locks here; `BlockingIOError` if another has it."""
    try:
        handle = os.open(place, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError:
        return None
    try:
        _lock(handle)
        if not _is(place, handle):  # whoever had it removed it between the two calls
            raise BlockingIOError
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())
    except BlockingIOError:
        os.close(handle)
        raise
    except OSError:
        os.close(handle)
        return None
    return handle


def _let_go(place: Path, handle: int) -> None:
    """Removes the file while it is still locked, so that nobody gets a lock on a file that then goes."""
    with suppress(OSError):  # Windows removes no open file: neither ours nor one that somebody waits for
        place.unlink()
    os.close(handle)
    if sys.platform == "win32":
        with suppress(OSError):
            place.unlink()


def _is(place: Path, handle: int) -> bool:
    """Whether the file that was opened is still the one under that name."""
    try:
        return os.path.samestat(os.fstat(handle), place.stat())
    except FileNotFoundError:
        return False


def _owner(place: Path) -> int | None:
    try:
        return int(place.read_bytes()[:20])
    except (OSError, ValueError):
        return None


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, BEYOND, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:  # what Windows says of a lock that another has
            raise BlockingIOError(*error.args) from error
        finally:
            os.lseek(handle, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
