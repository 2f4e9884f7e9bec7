"""The commands of one interview: `render` makes its episode, `script` shows who says what."""

from __future__ import annotations

import time
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
    refuse_unfitting,
    settings_of,
    store_or_none,
)
from interview_audio.cli.posts import (
    Batch,
    document_of,
    has_changed,
    plans_of,
    refuse_same_slugs,
    rows_of_parts,
)
from interview_audio.errors import OutputError, UsageError

if TYPE_CHECKING:
    from interview_audio.produce import Plan
    from interview_audio.speech import JobExecutor, Store

Pick = Annotated[int | None, typer.Option(min=1, metavar="N", help="Of several interviews in one file, take this one.")]


@command()
def render(
    posts: Annotated[
        list[str],
        typer.Argument(metavar="POST...", help="Written interviews, files or addresses; - is standard input."),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FOLDER", help="The folder for the episodes.")
    ] = Path("output"),
    cast: CastOption = None,
    engine: EngineOption = "",
    speed: SpeedOption = 0.0,
    jobs: Annotated[
        int, typer.Option(min=0, metavar="N", help="Processes that speak in parallel; 0: one per core.")
    ] = 0,
    executor: ExecutorOption = "",
    only: Annotated[int | None, typer.Option(min=1, metavar="N", help="Speak only question N and its answer.")] = None,
    pick: Pick = None,
    every: Annotated[bool, typer.Option("--all", help="Of several interviews in one file, render each.")] = False,
    strict: Strict = False,
    format: Annotated[str, typer.Option(metavar="FORMAT", help="mp3, m4b, opus or wav.")] = "",  # noqa: A002
    transcript_only: Annotated[
        bool, typer.Option("--transcript-only", help="Write the transcripts and chapters without the sound file.")
    ] = False,
    epub: Annotated[
        bool, typer.Option("--epub", help="Also write a read-along book, whose text lights up as it is spoken.")
    ] = False,
    word_times: Annotated[
        bool, typer.Option("--word-times", help="Also write a transcript timed word by word, where the voices know.")
    ] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Speak everything again and keep nothing.")] = False,
    force: Force = False,
) -> None:
    """Render interviews as podcast episodes.

    Each gets an MP3 with chapters, transcripts and a cover; what was spoken before is not spoken again.
    """
    from interview_audio.show.context import Contexts

    flags = {
        **settings_of(cast, engine, speed),
        **({"format": format} if format else {}),
        **({"read_along": True} if epub else {}),
        **({"word_times": True} if word_times else {}),
    }
    contexts, batch = Contexts(flags), Batch(len(posts))
    plans: list[tuple[str, Plan]] = []
    with open_executor(executor, jobs) as workers:
        if any(has_changed(post, output) for post in posts):
            workers.expect()  # it starts while the posts are read
        for post in posts:
            with batch.continue_after(post):
                found = plans_of(post, contexts, only, pick, every)
                if strict:
                    for planned in found:
                        refuse_doubtful(planned, post)
                plans += [(post, planned) for planned in found]
        if plans:
            refuse_unfitting(flags, [planned for _, planned in plans])
        refuse_same_slugs((planned.slug, post) for post, planned in plans)
        store = store_or_none(no_cache)
        for post, planned in plans:
            with batch.continue_after(post):
                _render(planned, output, store, workers, transcripts_only=transcript_only, force=force)
    batch.end()


@command()
def script(
    post: Annotated[
        str, typer.Argument(metavar="POST", help="A written interview, a file or an address; - is standard input.")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    as_spoken: Annotated[bool, typer.Option("--spoken", help="Print what the voices are given.")] = False,
    as_sounds: Annotated[
        bool, typer.Option("--sounds", help="Print how the voices pronounce it, in IPA; also with --json.")
    ] = False,
    unknown: Annotated[
        bool, typer.Option("--unknown", help="List the words that a voice is likely to misread.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show what is spoken differently from how it is written, and why.")
    ] = False,
    as_list: Annotated[
        bool, typer.Option("--list", help="List the parts of a book: the number of each interview, for --pick.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write canonical interview Markdown here.")
    ] = None,
    cast: CastOption = None,
    engine: EngineOption = "",
    pick: Pick = None,
    strict: Strict = False,
    force: Force = False,
) -> None:
    """Show who says what and in which voice, before any sound is made.

    Prints a table on a terminal; elsewhere, or with -o, canonical interview Markdown to correct and render.
    """
    from interview_audio.cli.report import explained_rows, script_json, sounds, spoken, unknown_rows
    from interview_audio.interview import to_canonical
    from interview_audio.show.context import Contexts

    if sum((as_json and not (explain or as_sounds), as_spoken, as_sounds, unknown, explain, as_list)) > 1:
        raise UsageError(
            "--json, --spoken, --sounds, --unknown, --explain and --list are mutually exclusive.",
            do="Give only one of them; --json can be combined with --sounds or --explain.",
        )
    flags = settings_of(cast, engine)
    if as_list:
        terminal.print_table(("Pick", "Part", "People", "Questions"), rows_of_parts(document_of(post), Contexts(flags)))
        return
    (planned,) = plans_of(post, Contexts(flags), None, pick, every=False)
    refuse_unfitting(flags, [planned])
    if strict:
        refuse_doubtful(planned, post)
    if unknown:
        terminal.print_table(("Word", "Said", "Sounds", "Kind", "Times", "Line"), unknown_rows(planned))
        return
    if explain and not as_json:
        terminal.print_table(("Line", "Written", "Said", "Rule"), explained_rows(planned))
        return
    if as_json:
        text = script_json(planned, explained=explain, sounded=as_sounds)
    elif as_spoken or as_sounds:
        text = sounds(planned) if as_sounds else spoken(planned)
    elif output is not None or not terminal.interactive():
        text = to_canonical(planned.interview)
    else:
        terminal.print_interview(planned.interview, planned.script, planned.cast)
        return
    if output is None or str(output) == "-":
        typer.echo(text, nl=not text.endswith("\n"))
        return
    _write(output, text if text.endswith("\n") else text + "\n", force=force)
    terminal.say(f"Written to {output}.")


def _render(
    planned: Plan, output: Path, store: Store | None, executor: JobExecutor, *, transcripts_only: bool, force: bool
) -> None:
    """Render one episode, with its progress on the terminal and the name of its file on standard output."""
    from interview_audio.produce import produce
    from interview_audio.show.publish.episode_pages import write_pages

    started = time.monotonic()
    doubts = (f"This hardly looks like an interview: {doubt}." for doubt in planned.interview.doubts)
    for warning in (*doubts, *planned.cast.warnings, *planned.artwork.notes):
        terminal.say(f"Note: {warning}")
    try:
        with terminal.SpeechProgress(planned.script, planned.cast) as progress:
            episode = produce(
                planned,
                output,
                store=store,
                executor=executor,
                progress=progress,
                transcripts_only=transcripts_only,
                force=force,
            )
        if not transcripts_only:
            episode = write_pages(planned, episode, output, force=force)
    except KeyboardInterrupt:
        kept, again = (
            ("What was spoken is kept", "continue") if store else ("Nothing is kept with --no-cache", "start again")
        )
        terminal.fail(f"Stopped. {kept}: run the same command again to {again}.")
        raise typer.Exit(130) from None
    if planned.settings.word_times and "words" not in episode.files:
        terminal.say("Note: these voices do not tell when they say each word; hibari's and piper's do.")
    terminal.print_done(episode, round(1000 * (time.monotonic() - started)))
    typer.echo(str(terminal.main_file(episode)))


def _write(path: Path, text: str, *, force: bool) -> None:
    """Write a file atomically, or to a pipe or a device. Replace somebody else's file only with `force`."""
    from interview_audio.episode.files import write

    content = text.encode("utf-8", "surrogateescape")
    if not path.parent.is_dir():
        raise OutputError("There is no such folder.", do="Choose another place.", path=path.parent)
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(content)
            return
        if not force and path.is_file() and path.read_bytes() != content:
            what = "There is a different file of this name."
            raise OutputError(what, do="Choose another name, or replace it with --force.", path=path)
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "it is a link to itself"
        raise OutputError(f"This cannot be written: {reason}.", do="Choose another place.", path=path) from error
    write(path, content)
