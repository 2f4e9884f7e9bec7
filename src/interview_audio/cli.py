"""The command line: reads flags, shows what happens, turns errors into messages and exit codes.

A command is a function with `@command()`, which gives it `--version`, `--quiet` and `--verbose` as well. Commands of
another file register themselves the same way when it is imported at the end of this one.
"""

from __future__ import annotations

import functools
import gc
import inspect
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from interview_audio import __version__, terminal
from interview_audio.errors import InterviewAudioError, UsageError

GARBAGE_EVERY = 50_000  # new objects; what is loaded and read at the start is no garbage, and there is much of it

app = typer.Typer(
    name="interview-audio",
    help="A written interview goes in; a podcast episode that two people could have recorded comes out, offline.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
voices_app = typer.Typer(no_args_is_help=True, help="The voices: what there is, and what it sounds like.")
app.add_typer(voices_app, name="voices")
cache_app = typer.Typer(no_args_is_help=True, help="What is kept between runs: takes, and the turns made of them.")
app.add_typer(cache_app, name="cache")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"interview-audio {__version__}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but results and errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say more of what happens.")]


def command(group: typer.Typer = app, name: str | None = None) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Registers a command and gives it the options that work everywhere."""

    def register(function: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(function)
        def run(*, quiet: bool = False, verbose: bool = False, **own: Any) -> None:
            terminal.set_volume(quiet=quiet, verbose=verbose)
            own.pop("version", None)  # its callback has answered already
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


CastOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME=VOICE", help="A role's or a person's voice: interviewer=joe, guest=hibari:heart. Repeat."
    ),
]
EngineOption = Annotated[str, typer.Option(metavar="NAME", help="Cast from this engine alone: hibari, piper, …")]
SpeedOption = Annotated[
    float, typer.Option(metavar="TIMES", help="The pace of the whole, 0.5 to 2: 1.1 is a tenth quicker; 0: the show's.")
]
ExecutorOption = Annotated[
    str, typer.Option(metavar="ADDRESS", help="Speak on the workers of a dask cluster: dask://host:8786.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Refuse an interview with doubtful turns and name their lines.")]


@app.callback()
def common(version: Version = False) -> None:
    """Takes `--version` before any command."""


def settings_of(cast: Sequence[str] | None, engine: str, speed: float = 0.0) -> dict[str, Any]:
    """The settings that flags give."""
    pairs = [pair for option in cast or () for pair in option.split(",")]
    wishes = {}
    for pair in pairs:
        name, equals, voice = pair.partition("=")
        if not (equals and name.strip() and voice.strip()):
            raise UsageError(f"--cast takes NAME=VOICE, not '{pair}'.", do="For example --cast guest=hibari:heart.")
        wishes[name.strip()] = voice.strip()
    given = {"cast": wishes, "engine": engine, "speed": speed}
    return {name: value for name, value in given.items() if value}


def cache_folder() -> Path:
    """Where what is made is kept between runs."""
    from platformdirs import user_cache_path

    return user_cache_path("interview-audio", appauthor=False)


def kept_store() -> Any:
    """The store of this user, shared by all shows."""
    from interview_audio.speech import Store

    return Store(cache_folder() / "takes")


def take_store(no_cache: bool) -> Any:
    """What is kept between runs, unless it isn't wanted."""
    return None if no_cache else kept_store()


Workers = tuple[Executor | None, int]
"""Who speaks, None for processes of this machine, and how many at once."""


@contextmanager
def workers_at(address: str, jobs: int) -> Iterator[Workers]:
    """The workers of the cluster at an address, of this machine without one: they stay warm from post to post."""
    if not address:
        from interview_audio.speech import Crew

        with Crew(jobs or cores()) as crew:
            yield crew, crew.count
        return
    from interview_audio.speech.cluster import Cluster

    with Cluster(address) as cluster:
        yield cluster, jobs or cluster.processes


def cores() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def main() -> None:
    """The one boundary: every error a user can cause is a message and an exit code here."""
    gc.set_threshold(GARBAGE_EVERY)
    try:
        app()
    except InterviewAudioError as error:
        terminal.fail(str(error))
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        terminal.fail("Stopped.")
        sys.exit(130)
    except Exception as error:  # a bug: whatever it is, users get a sentence and a file to send
        from interview_audio import bug

        terminal.fail(bug.message(error))
        sys.exit(1)
    finally:
        gc.freeze()  # looking for garbage at the end of all takes longer than it takes to leave


from interview_audio import cli_interview, cli_show, cli_tools, cli_voices  # noqa: E402, F401 - they need what is above
