"""Errors that a user can cause or meet: one base class; each carries data and composes its own message."""

from __future__ import annotations

from pathlib import Path


class InterviewAudioError(Exception):
    """What happened, where, and what to do. Subclasses set the exit code of the command."""

    exit_code = 1

    def __init__(self, what: str, *, do: str, path: Path | str | None = None, line: int | None = None) -> None:
        """Compose an error. `path` and `line` say where, if known; `do` says what the user can do about it."""
        super().__init__(what)
        self.what, self.do, self.path, self.line = what, do, path, line

    @property
    def where(self) -> str:
        """Return `file:line`, `file`, or nothing."""
        if self.path is None:
            return f"line {self.line}" if self.line else ""
        return f"{self.path}:{self.line}" if self.line else str(self.path)

    def __str__(self) -> str:
        """Return one paragraph: where, what happened, what to do."""
        return ": ".join(part for part in (self.where, f"{self.what} {self.do}") if part)

    def __reduce__(self) -> tuple[object, ...]:
        """Make the error picklable, which exceptions with keyword arguments are not by themselves."""
        return _rebuild, (type(self), self.what, self.do, self.path, self.line)


def _rebuild(
    kind: type[InterviewAudioError], what: str, do: str, path: Path | str | None, line: int | None
) -> InterviewAudioError:
    return kind(what, do=do, path=path, line=line)


class UsageError(InterviewAudioError):
    """A missing file, a directory in its place, an unknown voice, a setting that makes no sense."""

    exit_code = 2


class NotAnInterviewError(InterviewAudioError):
    """A document in which nobody is interviewed, or in which who says what could not be found."""

    exit_code = 3


class SpeechError(InterviewAudioError):
    """A voice failed, or its output isn't speech."""

    exit_code = 4


class AudioError(InterviewAudioError):
    """The sound could not be joined, encoded or tagged, or the finished file failed its checks."""

    exit_code = 5


class OutputError(InterviewAudioError):
    """A file could not be written."""

    exit_code = 6
