"""The command line: reads flags, shows progress, turns errors into messages and exit codes.

A command is a function with `@command()`, which also gives it `--version`, `--quiet` and `--verbose`. The files of
commands register them when `cli.commands` imports them.
"""

from __future__ import annotations

import errno
import functools
import gc
import inspect
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from interview_audio.cli import terminal
from interview_audio.errors import InterviewAudioError, OutputError, UsageError
from interview_audio.model.version import __version__

GARBAGE_EVERY = 100_000  # new objects; the many that are loaded and read at the start are not garbage

app = typer.Typer(
    name="interview-audio",
    help="A written interview goes in; a podcast episode that two people could have recorded comes out, offline.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
voices_app = typer.Typer(no_args_is_help=True, help="List, try, compare and download voices.")
app.add_typer(voices_app, name="voices")
cache_app = typer.Typer(no_args_is_help=True, help="Show or clear what is kept between runs: takes and encoded turns.")
app.add_typer(cache_app, name="cache")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"interview-audio {__version__}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print only results and errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Print more detail.")]


def command(group: typer.Typer = app, name: str | None = None) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Register a command and give it the options that work everywhere."""

    def register(function: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(function)
        def run(*, quiet: bool = False, verbose: bool = False, **own: Any) -> None:
            terminal.set_verbosity(quiet=quiet, verbose=verbose)
            own.pop("version", None)  # its callback has handled it
            function(**own)

        everywhere = {"version": Version, "quiet": Quiet, "verbose": Verbose}
        signature = inspect.signature(function, eval_str=True)
        added = [
            inspect.Parameter(option, inspect.Parameter.KEYWORD_ONLY, default=False, annotation=annotation)
            for option, annotation in everywhere.items()
        ]
        run.__signature__ = signature.replace(parameters=[*signature.parameters.values(), *added])  # type: ignore[attr-defined]
        run.__annotations__ = {name: p.annotation for name, p in signature.parameters.items()} | everywhere
        group.command(name)(run)
        return function

    return register


@app.callback()
def common(version: Version = False) -> None:
    """Define `--version`, which stands before any command."""


OUTPUT_REFUSED = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG}
"""Errors of standard output redirected to a full disk; the program's own files have messages of their own."""


class _Terminated(SystemExit):
    """The process is asked to end (SIGTERM): unfinished files are removed on the way out."""


def _exit_cleanly_on_signals() -> None:
    def end(number: int, _: object) -> None:
        raise _Terminated(128 + number)

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:  # `nohup` ignores one
            signal.signal(number, end)


def _refuse_lost_folder() -> None:
    try:
        Path.cwd()
    except OSError as error:
        raise UsageError("The current folder is gone.", do="Change to another folder and run again.") from error


def _fail(error: Exception) -> int:
    """Tell the user of an error that no command expected, and return the exit code."""
    if isinstance(error, OSError) and error.errno in OUTPUT_REFUSED:
        terminal.drop_output()
        terminal.fail(f"The results cannot be written: {error.strerror}. Make room, or redirect them elsewhere.")
        return OutputError.exit_code
    if isinstance(error, PermissionError) and error.filename:
        terminal.fail(f"{error.filename}: This cannot be used: {error.strerror}. Correct its permissions.")
        return UsageError.exit_code
    from interview_audio.cli import bug

    terminal.fail(bug.message(error))  # a bug: users get a sentence and a file to send, whatever it is
    return 1


def run(commands: typer.Typer) -> None:
    """Run the commands; turn every error that a user can cause into a message and an exit code."""
    gc.set_threshold(GARBAGE_EVERY)
    os.environ.setdefault("PATH", os.defpath)  # pydub looks for programs there and fails without it
    terminal.write_utf8()
    _exit_cleanly_on_signals()
    try:
        _refuse_lost_folder()
        try:
            commands()
        finally:
            sys.stdout.flush()
    except InterviewAudioError as error:
        terminal.fail(str(error))
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        terminal.fail("Stopped.")
        sys.exit(130)
    except Exception as error:
        sys.exit(_fail(error))
    finally:
        gc.freeze()  # a last garbage collection would take longer than exiting
