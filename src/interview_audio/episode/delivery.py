"""Files that appear whole under their names, or not at all."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from interview_audio.episode.lockfile import held
from interview_audio.errors import OutputError

HELD = ".held"


def check_output(folder: Path) -> None:
    """Makes the folder where it isn't there, and an `OutputError` where nothing can be written to it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"\0")
    except OSError as error:
        raise output_error(error, folder) from error


@contextmanager
def workshop(output: Path, slug: str) -> Iterator[Path]:
    """A folder inside `output` to work in, so that moving files out of it is only a change of names.

    It is removed on every way out, Ctrl-C among them; those of runs that were killed are removed by the next one.
    An `OSError` inside becomes an `OutputError`.
    """
    try:
        with ExitStack() as stack:
            with held(output / HELD):  # else another run might clear the new folder before it is held
                _clear(output, slug)
                folder = Path(tempfile.mkdtemp(prefix=f".{slug}.", dir=output))
                stack.callback(shutil.rmtree, folder, ignore_errors=True)
                stack.enter_context(held(folder / HELD))
            yield folder
    except OSError as error:
        raise output_error(error, output) from error


def _clear(output: Path, slug: str) -> None:
    """Removes the workshops of an episode that nobody works in any more."""
    for folder in output.glob(f".{slug}.*"):
        if re.fullmatch(rf"\.{re.escape(slug)}\.\w{{8}}", folder.name) and folder.is_dir():
            with held(folder / HELD, wait=False) as dead:
                pass
            if dead:  # nobody takes it up again
                shutil.rmtree(folder, ignore_errors=True)


def deliver(files: Mapping[str, Path], output: Path) -> dict[str, Path]:
    """Moves the finished files of a workshop into `output` under their own names, over those that were there.

    Nothing is moved where one of the names is taken by a folder.
    """
    targets = {kind: output / path.name for kind, path in files.items()}
    for target in targets.values():
        if target.is_dir():
            raise OutputError("There is a folder where a file belongs.", do="Move it away.", path=target)
    with held(output / HELD):  # of two runs at once, one delivers all its files and then the other
        for kind, path in files.items():
            path.replace(targets[kind])
    return targets


def output_error(error: OSError, folder: Path) -> OutputError:
    """What an `OSError` in the output folder means to the user."""
    return OutputError(
        f"The output folder cannot be written: {error.strerror or error}.",
        do="Choose another folder with -o, or make room in this one.",
        path=folder,
    )
