"""A bug report: what failed and where in the program, with versions, but no text of the post."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from importlib import metadata
from pathlib import Path

from interview_audio.model.version import __version__

REPORT = "interview-audio-report.txt"


def message(error: BaseException) -> str:
    """Write a report of an unexpected error and return a message that says where it is."""
    path = _write(report(error))
    kept = f"A report without any text of your interview is in {path}: please send it to us." if path else ""
    return f"This is a bug in interview-audio ({type(error).__name__}). {kept}".strip()


def report(error: BaseException) -> str:
    """Return versions and the traceback, without the message of the error, which may quote the post."""
    frames = "\n".join(
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    )
    packages = "\n".join(f"  {name} {_version(name)}" for name in _dependencies())
    return (
        f"interview-audio {__version__}, Python {sys.version.split()[0]}, {platform.platform()}\n"
        f"{type(error).__module__}.{type(error).__name__}\n{frames}\n{packages}\n"
    )


def _dependencies() -> list[str]:
    required = metadata.requires("interview-audio") or []
    return sorted({r.split(";")[0].split("[")[0].split(">")[0].split("=")[0].strip() for r in required})


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "is not installed"


def _write(text: str) -> Path | None:
    for folder in (Path.cwd(), Path(tempfile.gettempdir())):
        try:
            (folder / REPORT).write_text(text, encoding="utf-8")
        except OSError:
            continue
        return folder / REPORT
    return None
