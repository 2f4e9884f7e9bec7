"""Deliver finished files to the output folder, all together or not at all."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from interview_audio.episode.files import reason
from interview_audio.episode.lockfile import hold_lock
from interview_audio.episode.manifest import Manifest
from interview_audio.errors import OutputError

HELD = ".held"


ENDINGS = (
    ".vtt", ".srt", ".transcript.json", ".chapters.json", ".jpg", ".thumbnail.jpg", ".social.jpg",
    ".html", ".embed.html", ".embed.txt", ".oembed.json", ".transcript.html",
)  # fmt: skip
"""What follows the slug in the names of an episode's files, but for its sound.

A new kind of file is entered here, so that a file of that name which somebody else made is found before a word is
spoken; recording, replacing and pruning then work for it as for all that is given to `deliver`.
"""


OUR_MARK, HEAD_BYTES = b"interview-audio ", 2_000_000
"""A text in the tag of every episode, and how far from the start it may be, after the cover."""


def refuse_foreign(output: Path, slug: str, suffix: str, *others: str) -> None:
    """Raise `OutputError` if a file that the program did not make has the name of one that an episode will have.

    `suffix` is that of the sound file; `others` are suffixes that not every episode has. If the record of a folder is
    lost but the sound file is the program's, `deliver` compares the contents instead.
    """
    sound = output / f"{slug}.{suffix}"
    if not Manifest(output).made(slug) and sound.is_file():
        with suppress(OSError), sound.open("rb") as file:
            if OUR_MARK in file.read(HEAD_BYTES):
                return
    Manifest(output).refuse_foreign(slug, [f"{slug}{ending}" for ending in (*ENDINGS, *others, f".{suffix}")])


def check_output(folder: Path) -> None:
    """Create the folder if needed; raise `OutputError` if nothing can be written to it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"\0")
    except OSError as error:
        raise output_error(error, folder) from error


@contextmanager
def staging_folder(output: Path, slug: str) -> Iterator[Path]:
    """Yield a folder inside `output` to work in, so that publishing a file from it is a mere rename.

    It is removed on every way out, Ctrl-C included; the next run removes those of runs that were killed. An `OSError`
    inside becomes an `OutputError`.
    """
    try:
        with ExitStack() as stack:
            with hold_lock(output / HELD):  # else another run might clear the new folder before it is locked
                _remove_abandoned(output, slug)
                folder = Path(tempfile.mkdtemp(prefix=f".{slug}.", dir=output))
                stack.callback(shutil.rmtree, folder, ignore_errors=True)
                stack.enter_context(hold_lock(folder / HELD))
            yield folder
    except OSError as error:
        raise output_error(error, output) from error


def _remove_abandoned(output: Path, slug: str) -> None:
    """Remove the working folders of an episode that no process uses any more."""
    for folder in output.glob(f".{slug}.*"):
        if re.fullmatch(rf"\.{re.escape(slug)}\.\w{{8}}", folder.name) and folder.is_dir():
            with hold_lock(folder / HELD, wait=False) as dead:
                pass
            if dead:  # no process uses it any more
                shutil.rmtree(folder, ignore_errors=True)


def deliver(
    files: Mapping[str, Path],
    output: Path,
    slug: str,
    *,
    made_from: Mapping[str, str] | None = None,
    force: bool = False,
) -> dict[str, Path]:
    """Move the finished files of a staging folder into `output` under their own names, and record them.

    `made_from` holds the digests of what files are made from, by name, as `Manifest.expect` takes them. Files of an
    earlier run are replaced. Raises `OutputError`, with nothing moved, if one of the names is taken by a folder, or by
    a file that the program did not make and `force` is not set.
    """
    targets = {kind: output / path.name for kind, path in files.items()}
    with hold_lock(output / HELD):  # of two runs at once, one delivers all its files and then the other
        named = {path.name: path for path in files.values()}
        Manifest(output).expect(slug, named, made_from=made_from, force=force)
        for kind, path in files.items():
            path.replace(targets[kind])
    return targets


def output_error(error: OSError, folder: Path) -> OutputError:
    """Return an `OSError` in the output folder as an error that the user can act on."""
    return OutputError(
        f"The output folder cannot be written: {reason(error)}.",
        do="Choose another folder with -o, or make room in this one.",
        path=folder,
    )
