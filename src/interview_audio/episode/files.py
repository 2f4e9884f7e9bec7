"""Write files atomically; a file that would not change is left alone."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from interview_audio.errors import OutputError


def reason(error: Exception) -> str:
    """Return in a few words why something could not be written."""
    if isinstance(error, (FileExistsError, NotADirectoryError)):
        return "what should be a folder is none"
    if isinstance(error, RuntimeError):
        return "it is a link to itself"
    return getattr(error, "strerror", None) or str(error)


def remedy(error: Exception) -> str:
    """Return what to do about it."""
    first = "Correct its permissions" if isinstance(error, PermissionError) else "Make room"
    return f"{first} or choose another place."


def write(path: Path, content: bytes) -> bool:
    """Write content to a file; return whether there was different content before. Raise `OutputError` if that fails.

    A new file gets the mode of the user's umask. A symbolic link is kept, and its target is written.
    """
    try:
        target = path.resolve() if path.is_symlink() else path
        if target.is_file() and target.read_bytes() == content:
            return False
        _replace(target, content)
    except (OSError, RuntimeError) as error:  # RuntimeError: a link to itself
        raise OutputError(f"This cannot be written: {reason(error)}.", do=remedy(error), path=path) from error
    return True


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name[:200]}.{secrets.token_hex(4)}.part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            part.chmod(path.stat().st_mode & 0o777)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
