"""The commands of a show: `init` creates it, `feed` makes the podcast folder, `serve` serves it at home."""

from __future__ import annotations

import datetime as dt
import io
import shlex
import socket
import sys
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interview_audio.cli import terminal
from interview_audio.cli.app import command
from interview_audio.cli.options import (
    CastOption,
    EngineOption,
    ExecutorOption,
    Force,
    SpeedOption,
    Strict,
    open_executor,
    refuse_doubtful,
    settings_of,
    store_or_none,
)
from interview_audio.errors import InterviewAudioError, OutputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from interview_audio.model import Episode, LineProgress
    from interview_audio.produce import Plan
    from interview_audio.show.posts import Failure
    from interview_audio.show.publish.publishing import PublishResult
    from interview_audio.show.renderer import EpisodeRenderer

WATCH_EVERY_S = 0.5
FOLDERS = ("interviews", "voices", "output")
"""Folders of a show, beside its `show.toml`."""


@command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of the show.")] = Path(),
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The title of the show.")] = None,
    description: Annotated[str | None, typer.Option(metavar="TEXT", help="What it is about.")] = None,
    author: Annotated[str | None, typer.Option(metavar="NAME", help="Who makes it.")] = None,
    email: Annotated[str | None, typer.Option(metavar="ADDRESS", help="The owner's e-mail address.")] = None,
    base_url: Annotated[
        str | None, typer.Option(metavar="URL", help="The address of the output folder on the web.")
    ] = None,
) -> None:
    """Create a show: show.toml and its folders.

    show.toml explains every setting. On a terminal, asks for what no option gives.
    """
    from interview_audio.episode.files import write
    from interview_audio.show.settings_docs import show_toml

    place = folder / "show.toml"
    if place.exists():
        raise UsageError("There is a show here already.", do="Change this file in an editor.", path=place)
    given = {"title": title, "description": description, "author": author, "email": email, "base_url": base_url}
    asking = sys.stdin.isatty() and terminal.interactive()
    answers = {key: _prompt_for(key) if value is None and asking else value or "" for key, value in given.items()}
    try:
        for name in FOLDERS:
            (folder / name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"Cannot create this: {error.strerror}.", do="Choose another place.", path=folder) from error
    write(place, show_toml({key: value for key, value in answers.items() if value}).encode())
    typer.echo(str(place))
    there = "" if folder == Path() else f"cd {shlex.quote(str(folder))} && "
    terminal.say(f"Put interviews into {folder / 'interviews'}, then run:")
    terminal.say(f"{there}interview-audio feed && interview-audio serve")


def _prompt_for(key: str) -> str:
    from interview_audio.show.settings_docs import doc_of

    answer: str = typer.prompt(f"{key} – {doc_of(key)}\n", default="", show_default=False, prompt_suffix="> ", err=True)
    return answer.strip()


@command()
def feed(
    interviews: Annotated[
        Path, typer.Argument(metavar="INTERVIEWS", help="The folder of interviews, or a book of them (EPUB).")
    ] = Path("interviews"),
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="The podcast folder.")] = Path(
        "output"
    ),
    check: Annotated[bool, typer.Option("--check", help="Report what podcast directories would reject.")] = False,
    prune: Annotated[
        bool, typer.Option("--prune", help="Remove the files of episodes that are no longer in the feed.")
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Keep running, and render whenever a file is saved.")] = False,
    cast: CastOption = None,
    engine: EngineOption = "",
    speed: SpeedOption = 0.0,
    jobs: Annotated[
        int, typer.Option(min=0, metavar="N", help="Processes that speak in parallel; 0: one per core.")
    ] = 0,
    executor: ExecutorOption = "",
    strict: Strict = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Speak everything again and keep nothing.")] = False,
    force: Force = False,
) -> None:
    """Publish a folder of interviews as a podcast: feed, web page, episodes.

    Renders what is new or changed, then writes feed.xml, index.html and cover.jpg.
    """
    from interview_audio.show.renderer import EpisodeRenderer

    with open_executor(executor, jobs) as workers:
        renderer = EpisodeRenderer(
            flags=settings_of(cast, engine, speed),
            store=lambda: store_or_none(no_cache),
            watch=_progress,
            finished=_finished,
            waiting=_waiting,
            executor=workers,
            refuse=(lambda planned, post: refuse_doubtful(planned, str(post))) if strict else None,
            force=force,
        )
        seen = _file_stamps(interviews, output) if watch else {}  # before the run: what is saved meanwhile is seen
        fine = _publish_once(interviews, output, renderer, check=check, prune=prune)
        if watch:
            terminal.say(f"Watching {interviews}. Ctrl-C ends it.")
        while watch:
            time.sleep(WATCH_EVERY_S)
            if (now := _file_stamps(interviews, output)) != seen:
                seen = now
                try:
                    _publish_once(interviews, output, renderer, check=check, prune=prune)
                except InterviewAudioError as error:  # perhaps a half-written file; the next save may correct it
                    terminal.fail(str(error))
        if not fine:
            raise typer.Exit(OutputError.exit_code)


def _publish_once(interviews: Path, output: Path, renderer: EpisodeRenderer, *, check: bool, prune: bool) -> bool:
    """Publish once and report the outcome; return whether everything succeeded."""
    from interview_audio.show.publish.publishing import publish

    now = dt.datetime.now().astimezone()
    done = publish(
        interviews, output, renderer, now=now, new_id=lambda: str(uuid.uuid4()), prune=prune, removing=_removing
    )
    for left in done.left_out:
        terminal.say(f"Left out {left.path}: {left.reason}")
    for file in () if prune else done.stale:
        terminal.say(f"No longer in the feed, --prune removes it: {file}")
    for note in done.notes:
        terminal.say(f"Note: {note}")
    errors = _report_problems(done, output) if check else 0
    for failure in done.failed:
        terminal.fail(_failure_message(failure))
    if done.failed:
        failed = (
            "1 interview failed; it is" if len(done.failed) == 1 else f"{len(done.failed)} interviews failed; they are"
        )
        terminal.fail(f"{failed} named above. The others are in the feed.")
    what = _changed(done.changed, [item.episode.slug for item in done.podcast.items])
    count = len(done.podcast.items)
    terminal.say(f"{count} {'episode' if count == 1 else 'episodes'}. {f'Written: {what}.' if what else 'No change.'}")
    if not done.podcast.base:
        terminal.say("Addresses in the feed are relative: set base_url in show.toml before it goes on the web.")
    typer.echo(str(output / "feed.xml"))
    return not done.failed and not errors


def _failure_message(failure: Failure) -> str:
    """Return the message for a post that failed; write a report if the failure is a bug."""
    if isinstance(failure.error, InterviewAudioError):
        return str(failure)
    from interview_audio.cli import bug

    return f"{failure.path}: {bug.message(failure.error)}"


def _removing(file: Path) -> None:
    terminal.say(f"Removing {file}")


def _changed(files: Sequence[Path], slugs: Sequence[str]) -> str:
    """Return what was written: the show's files by name, those of episodes by their number."""
    if not files:
        return ""
    from interview_audio.feed.pages.sharing import Names

    owners = {name: slug for slug in slugs for name in Names(slug)}
    names = [file.name for file in files]
    episodes = len({owners[name] for name in names if name in owners})
    own = [name for name in names if name not in owners]
    pages = [f"the pages of {episodes} episodes" if episodes > 1 else "the page of 1 episode"] if episodes else []
    return ", ".join(own + pages)


def _report_problems(done: PublishResult, output: Path) -> int:
    """Report the problems of the feed; return how many would keep it out of directories."""
    from interview_audio.feed.check import check

    findings = check(done.podcast, done.show.path, output)
    for finding in findings:
        (terminal.fail if finding.error else terminal.say)(str(finding))
    errors = sum(finding.error for finding in findings)
    terminal.say("The feed is valid." if not errors else "The errors above keep the feed out of podcast directories.")
    return errors


@contextmanager
def _progress(planned: Plan) -> Iterator[Callable[[LineProgress], None]]:
    doubts = (f"This hardly looks like an interview: {doubt}." for doubt in planned.interview.doubts)
    for warning in (*doubts, *planned.cast.warnings, *planned.artwork.notes):
        terminal.say(f"Note: {warning}")
    terminal.say(f"{planned.slug}: {terminal.short(planned.interview.title)}")
    with terminal.SpeechProgress(planned.script, planned.cast) as progress:
        yield progress


def _waiting(process: int | None) -> None:
    who = f"process {process}" if process else "another process"
    terminal.say(f"Another run of feed is working on this show ({who}); waiting for it to end. Ctrl-C stops waiting.")


def _finished(episode: Episode) -> None:
    typer.echo(str(episode.files["mp3"]))


def _file_stamps(interviews: Path, output: Path) -> dict[Path, tuple[int, int]]:
    """Return the modification time and size of every file that a show is made from, and of no other.

    A run that writes a file counted here, its own log for one, would never come to rest.
    """
    from interview_audio.model import beside
    from interview_audio.show.lock import NAME
    from interview_audio.show.settings import Show, find_show, layered

    files = [interviews, *(file for file in interviews.rglob("*") if not file.is_relative_to(output))]
    files = [file for file in files if not file.name.endswith(NAME)]
    try:
        show = find_show(interviews)
        settings = layered(show.layer)
    except InterviewAudioError:  # half saved: the run says so, and the next save counts
        show, settings = Show(), None
    if show.path and settings:
        named = (beside(show.path, name) for name in (settings.cover, settings.music))
        files += [show.path, *filter(None, named)]
    files += [*show.lexicons, *(file for voices in show.voices for file in voices.glob("*"))]
    out = {}
    for file in files:
        try:
            if file.name[0] != "." and (stat := file.stat()) and file.is_file():
                out[file] = (stat.st_mtime_ns, stat.st_size)
        except OSError:
            continue  # it was removed meanwhile
    return out


@command()
def serve(
    output: Annotated[Path, typer.Argument(metavar="OUTPUT", help="The podcast folder.")] = Path("output"),
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="0 means any free port.")] = 8000,
    lan: Annotated[bool, typer.Option("--lan", help="Serve other devices on the network too.")] = False,
) -> None:
    """Serve a podcast folder to this machine or, with --lan, to phones."""
    from interview_audio.feed import server

    own_names = (socket.gethostname(), f"{socket.gethostname()}.local")
    app = server.application(output, own_names)
    listening = server.listen("0.0.0.0" if lan else "127.0.0.1", port)  # noqa: S104 - what --lan asks for
    host = (server.lan_address() if lan else None) or "127.0.0.1"
    address = f"http://{host}:{listening.getsockname()[1]}/"

    def say_where() -> None:
        typer.echo(address)
        terminal.say(f"Podcast apps subscribe to {address}feed.xml. Ctrl-C ends it.")
        if lan and sys.stderr.isatty():
            typer.echo(_qr(address), err=True)

    server.serve(app, listening, say_where)


def _qr(address: str) -> str:
    import segno

    drawn = io.StringIO()
    segno.make(address, error="m").terminal(out=drawn, compact=True, border=2)
    return drawn.getvalue()
