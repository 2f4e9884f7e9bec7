"""Writing: a file appears whole under its name or not at all, and one that would not change is left alone."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from interview_audio.errors import OutputError


def write(path: Path, content: bytes) -> bool:
    """Gives the file that content; whether it had another before. Failure is an `OutputError`."""
    try:
        if path.is_file() and path.read_bytes() == content:
            return False
        _replace(path, content)
    except OSError as error:
        raise OutputError(
            f"This cannot be written: {error.strerror}.", do="Make room or choose another place.", path=path
        ) from error
    return True


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)  # mkstemp's 0600 would keep a web server from reading it
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
