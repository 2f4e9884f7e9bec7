"""The command line: reads flags, shows what happens, turns errors into messages and exit codes.

A command is a function with `@command()`, which gives it `--version`, `--quiet` and `--verbose` as well. Commands of
another file register themselves the same way when it is imported at the end of this one.
"""

from __future__ import annotations

import functools
import inspect
import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from interview_audio import __version__, bug, terminal
from interview_audio.errors import InterviewAudioError, NotAnInterviewError, OutputError, UsageError

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
EngineOption = Annotated[str, typer.Option(metavar="NAME", help="Cast from this engine alone: hibari, piper, pyttsx3.")]
Strict = Annotated[bool, typer.Option("--strict", help="Refuse an interview with doubtful turns and name their lines.")]


@app.callback()
def common(version: Version = False) -> None:
    """Takes `--version` before any command."""


@command()
def render(
    posts: Annotated[list[str], typer.Argument(metavar="POST...", help="Written interviews; - is standard input.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder for the episodes.")] = Path("output"),
    cast: CastOption = None,
    engine: EngineOption = "",
    jobs: Annotated[int, typer.Option(min=0, help="Processes that speak at once; 0 is one a core.")] = 0,
    only: Annotated[int | None, typer.Option(metavar="N", help="Speak only the question N and its answer.")] = None,
    strict: Strict = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Speak everything anew and keep nothing.")] = False,
) -> None:
    """Render interviews as podcast episodes: MP3, transcripts, chapters, cover."""
    from interview_audio.produce import Plan, plan, produce

    flags = _flags(cast, engine)
    failures: list[InterviewAudioError] = []

    def attempt(post: str) -> Plan | None:
        try:
            planned = plan(_source(post), flags, only=only)
            if strict:
                refuse_doubtful(planned, post)
            return planned
        except InterviewAudioError as error:
            _failed(error, failures, alone=len(posts) == 1)
            return None

    plans = [(post, planned) for post in posts if (planned := attempt(post))]
    refuse_same_slugs((planned.slug, post) for post, planned in plans)
    for post, planned in plans:
        started = time.monotonic()
        for warning in planned.cast.warnings:
            terminal.say(f"Note: {warning}")
        try:
            with terminal.Speaking(planned.script, planned.cast) as progress:
                episode = produce(planned, output, store=take_store(no_cache), jobs=jobs or cores(), progress=progress)
        except InterviewAudioError as error:
            if error.line and not error.path:
                error.path = post
            _failed(error, failures, alone=len(posts) == 1)
            continue
        except KeyboardInterrupt:
            kept = "Nothing is kept with --no-cache" if no_cache else "What was spoken is kept"
            terminal.fail(f"Stopped. {kept}: run the same command again to {'start anew' if no_cache else 'go on'}.")
            raise typer.Exit(130) from None
        terminal.print_done(episode, round(1000 * (time.monotonic() - started)))
        typer.echo(str(episode.files["mp3"]))
    if failures:
        terminal.fail(f"{len(failures)} of {len(posts)} interviews failed; they are named above.")
        raise typer.Exit(OutputError.exit_code)


@command()
def script(
    post: Annotated[str, typer.Argument(metavar="POST", help="A written interview; - is standard input.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    as_spoken: Annotated[bool, typer.Option("--spoken", help="Print what the voices are given.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write canonical interview Markdown here.")
    ] = None,
    cast: CastOption = None,
    engine: EngineOption = "",
    strict: Strict = False,
) -> None:
    """Show who says what, in which voice, before a second of sound is made.

    On a terminal a table; in a pipe or with -o canonical interview Markdown, which can be corrected and rendered.
    """
    from interview_audio.interview import to_canonical
    from interview_audio.produce import plan
    from interview_audio.report import script_json, spoken

    if as_json and as_spoken:
        raise UsageError("--json and --spoken exclude one another.", do="Give one of them.")
    planned = plan(_source(post), _flags(cast, engine))
    if strict:
        refuse_doubtful(planned, post)
    if as_json or as_spoken:
        text = script_json(planned) if as_json else spoken(planned)
    elif output is not None or not terminal.interactive():
        text = to_canonical(planned.interview)
    else:
        terminal.print_interview(planned.interview, planned.script, planned.cast)
        return
    if output is None:
        typer.echo(text, nl=not text.endswith("\n"))
        return
    write_text(output, text if text.endswith("\n") else text + "\n")
    terminal.say(f"Written to {output}.")


@command(voices_app, "list")
def list_voices() -> None:
    """List every voice: its language, engine, speed and licence, and whether it can speak here."""
    from interview_audio.settings import Show
    from interview_audio.speech import load_voices, missing

    def row(voice: Any) -> tuple[str, ...]:
        return (
            voice.id,
            voice.language,
            voice.gender or "",
            f"{voice.speed:.0f}×",
            voice.licence,
            missing(voice) or "yes",
        )

    show = Show.of(Path.cwd() / "post")
    terminal.print_table(
        ("Voice", "Language", "Gender", "Speed", "Licence", "Here"), [row(v) for v in load_voices(*show.voices)]
    )


@command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON list.")] = False,
) -> None:
    """Check all that rendering needs, and say what to do about what is wrong."""
    import json

    from interview_audio.doctor import examine

    findings = examine(Path.cwd(), cache_folder())
    if as_json:
        typer.echo(json.dumps([{"what": f.what, "fine": f.fine, "says": f.says} for f in findings], indent=1))
    else:
        terminal.print_table(("", "What", "Finding"), [("fine" if f.fine else "NOT", f.what, f.says) for f in findings])
    if not all(f.fine for f in findings):
        raise typer.Exit(1)


def _flags(cast: Sequence[str] | None, engine: str) -> dict[str, Any]:
    """The settings that flags give."""
    pairs = [pair for option in cast or () for pair in option.split(",")]
    wishes = {}
    for pair in pairs:
        name, equals, voice = pair.partition("=")
        if not (equals and name.strip() and voice.strip()):
            raise UsageError(f"--cast takes NAME=VOICE, not '{pair}'.", do="For example --cast guest=hibari:heart.")
        wishes[name.strip()] = voice.strip()
    return {**({"cast": wishes} if wishes else {}), **({"engine": engine} if engine else {})}


def _source(post: str) -> Path | bytes:
    return sys.stdin.buffer.read() if post == "-" else Path(post)


def refuse_doubtful(planned: Any, post: str) -> None:
    """Raises when a turn may be somebody else's (`--strict`)."""
    doubtful = [t for t in planned.interview.turns if t.confidence < terminal.DOUBTFUL]
    if doubtful:
        raise NotAnInterviewError(
            f"Who speaks is doubtful at line {', '.join(str(t.line) for t in doubtful)}.",
            do="Begin these paragraphs with the speaker's name (**Name:** …), or render without --strict.",
            path=post,
            line=doubtful[0].line,
        )


def refuse_same_slugs(slugs: Iterable[tuple[str, str]]) -> None:
    """Raises when two posts would write the same files; case does not tell files apart everywhere."""
    seen: dict[str, str] = {}
    for slug, post in slugs:
        if other := seen.get(slug.casefold()):
            raise UsageError(
                f"{other} and {post} would both become {slug}.mp3.",
                do="Give one of them another `slug:` in its front matter.",
            )
        seen[slug.casefold()] = post


def _failed(error: InterviewAudioError, failures: list[InterviewAudioError], *, alone: bool) -> None:
    if alone:
        raise error
    terminal.fail(str(error))
    failures.append(error)


def write_text(path: Path, text: str) -> None:
    """The file whole under its name, or not at all."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OutputError(
            f"This cannot be written: {error.strerror}.", do="Choose another place.", path=path
        ) from error


def cache_folder() -> Path:
    """Where takes are kept between runs."""
    from platformdirs import user_cache_path

    return user_cache_path("interview-audio", appauthor=False)


def take_store(no_cache: bool) -> Any:
    """The store of takes, unless it isn't wanted."""
    from interview_audio.speech import TakeStore

    return None if no_cache else TakeStore(cache_folder() / "takes")


def cores() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def main() -> None:
    """The one boundary: every error a user can cause is a message and an exit code here."""
    try:
        app()
    except InterviewAudioError as error:
        terminal.fail(str(error))
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        terminal.fail("Stopped.")
        sys.exit(130)
    except Exception as error:  # a bug: whatever it is, users get a sentence and a file to send
        terminal.fail(bug.message(error))
        sys.exit(1)


from interview_audio import cli_show  # noqa: E402, F401 - needs what is above
