"""Commands for finished episodes, the cache, and checking the installation."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from interview_audio.cli import terminal
from interview_audio.cli.app import cache_app, command
from interview_audio.cli.options import cache_folder, user_store
from interview_audio.errors import AudioError, OutputError


@command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON list.")] = False,
) -> None:
    """Check everything that rendering needs, and say what to do about problems."""
    from interview_audio.cli.doctor import examine

    findings = examine(Path.cwd(), cache_folder())
    if as_json:
        typer.echo(terminal.as_json([{"what": f.what, "fine": f.fine, "says": f.says} for f in findings]))
    else:
        terminal.print_table(
            ("", "Check", "Finding"), [("ok" if f.fine else "FAILED", f.what, f.says) for f in findings]
        )
    if not all(f.fine for f in findings):
        raise typer.Exit(1)


@command()
def check(
    episode: Annotated[Path, typer.Argument(metavar="EPISODE", help="The sound file of an episode.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Measure an episode and list what a player would see.

    Exits with 5 if anything is out of bounds.
    """
    from interview_audio.episode import measure
    from interview_audio.show.settings import find_show, layered

    figures = measure(episode)
    faults = figures.faults(layered(find_show(Path.cwd()).layer).loudness)
    tag, drift = figures.tag, figures.drift
    found = {
        "title": tag.title,
        "people": tag.artist,
        "show": tag.show,
        "length": terminal.clock(figures.duration_ms),
        "loudness": f"{figures.loudness_lufs:.1f} LUFS",
        "true peak": f"{figures.peak_dbtp:.1f} dBTP",
        "sound": f"{figures.rate_hz} Hz, {'mono' if figures.channels == 1 else 'stereo'}, {figures.byte_count} bytes",
        "chapters": f"{len(tag.chapters)}",
        "transcript": f"{drift.cues} cues, at most {drift.worst_ms} ms off" if drift else "none beside it",
    }
    if as_json:
        chapters = [{"start_ms": mark.start_ms, "title": mark.title} for mark in tag.chapters]
        typer.echo(terminal.as_json({**found, "chapters": chapters, "faults": faults}))
    else:
        rows = [*found.items(), *((terminal.clock(mark.start_ms), mark.title) for mark in tag.chapters)]
        terminal.print_table(("What", "Found"), rows)
    for fault in faults:
        terminal.fail(fault)
    if faults:
        raise typer.Exit(AudioError.exit_code)


@command()
def play(episode: Annotated[Path, typer.Argument(metavar="EPISODE", help="The sound file of an episode.")]) -> None:
    """Play an episode and show its transcript in time with the voices.

    Needs mpv or ffplay.
    """
    import shutil

    from interview_audio.episode import play as play_file

    play_file(
        episode,
        shutil.which,
        lambda cue: typer.echo(f"{terminal.plain(cue.speaker or '')}: {terminal.plain(cue.text)}"),
    )


@command(cache_app, "show")
def show_cache() -> None:
    """Show where takes and encoded turns are kept, and how much space they take."""
    store = user_store()
    typer.echo(f"{store.folder}: {store.size() / 1e6:.1f} MB")
    for kind, (count, size) in store.sizes().items():
        typer.echo(f"{count} {kind}s: {size / 1e6:.1f} MB")


@command(cache_app, "clear")
def clear_cache() -> None:
    """Delete all takes and encoded turns; they are made again when needed."""
    store = user_store()
    size = store.size()
    store.clear()
    left = store.size()
    typer.echo(f"{store.folder}: {(size - left) / 1e6:.1f} MB removed")
    if left:
        what, do = f"{left / 1e6:.1f} MB cannot be removed.", "Correct the permissions of this folder."
        raise OutputError(what, do=do, path=store.folder)
