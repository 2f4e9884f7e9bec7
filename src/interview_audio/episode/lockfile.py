"""A lock file: one process at a time holds it, and killing the process releases it."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from interview_audio.errors import OutputError

LOOK_AGAIN_S = 0.1
BEYOND = 1 << 20
"""The byte that Windows locks: past the number in the file, which others are to read."""

NO_FILE = {
    errno.EACCES,
    errno.EPERM,
    errno.EROFS,
    errno.ENOENT,
    errno.ENOTDIR,
    errno.EISDIR,
    errno.ENOSPC,
    errno.EDQUOT,
}
"""Errors if no lock file can be made; writing to the folder then fails with a message of its own."""

NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL}
"""Errors of file systems without locks."""


@contextmanager
def hold_lock(
    place: Path, *, wait: bool = True, waiting: Callable[[int | None], None] = lambda _: None
) -> Iterator[bool]:
    """Acquire the lock file `place` and remove it at the end; yield whether the lock was acquired.

    With `wait`, wait until it is released; `waiting` is called once with the number of the process that holds it, if
    known. The operating system's lock on the file decides, not its existence: what a killed process leaves behind stops
    nobody. If no file can be made, or the file system has no locks, yield False at once. Raises `OutputError` if the
    system refuses for another reason: without a lock, two runs would overwrite each other's files.
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
    """Return the open file if the lock was acquired, None if locks don't work here.

    Raises `BlockingIOError` if another process holds it.
    """
    try:
        handle = os.open(place, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
    except OSError as error:
        _refuse_unless(error.errno in NO_FILE, place, error)
        return None
    try:
        _lock(handle)
        if not _is(place, handle):  # whoever held it removed it between the two calls
            raise BlockingIOError
    except BlockingIOError:
        os.close(handle)
        raise
    except OSError as error:
        os.close(handle)
        _refuse_unless(error.errno in NO_LOCKS, place, error)
        return None
    with suppress(OSError):  # a full disk: the number is only for messages
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())
    return handle


def _refuse_unless(harmless: bool, place: Path, error: OSError) -> None:
    if not harmless:
        do = "Run it again, or close programs that have many files open."
        raise OutputError(f"This cannot be locked: {error.strerror or error}.", do=do, path=place) from error


def _let_go(place: Path, handle: int) -> None:
    """Remove the file while it is still locked, so that nobody acquires a lock on a removed file."""
    with suppress(OSError):  # Windows removes no open files, and another process may be waiting for this one
        place.unlink()
    os.close(handle)
    if sys.platform == "win32":
        with suppress(OSError):
            place.unlink()


def _is(place: Path, handle: int) -> bool:
    """Return whether the opened file is still the one under that name."""
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
        except PermissionError as error:  # on Windows, another process has the lock
            raise BlockingIOError(*error.args) from error
        finally:
            os.lseek(handle, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
