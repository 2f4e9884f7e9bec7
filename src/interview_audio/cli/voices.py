"""The commands of voices: list, try, download and compare them."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from interview_audio.cli import terminal
from interview_audio.cli.app import command, voices_app
from interview_audio.errors import AudioError, UsageError


@command(voices_app, "list")
def list_voices(
    language: Annotated[str, typer.Option(metavar="LANGUAGE", help="Only those of this language: de, pt-BR.")] = "",
) -> None:
    """List the voices: those that can speak here and those that can be downloaded."""
    terminal.print_table(("Voice", "Language", "Gender", "Speed", "Licence", "Here"), _rows(language))
    terminal.say("`voices add` downloads the others. More piper voices: rhasspy.github.io/piper-samples.")


def _rows(language: str) -> Iterator[tuple[str, ...]]:
    from interview_audio.show.settings import find_show
    from interview_audio.speech import Engines, load_voices, missing
    from interview_audio.speech.voices.catalogue import same_language
    from interview_audio.speech.voices.published import PIPER_VOICES, piper_voices, published

    voices = load_voices(*find_show(Path.cwd()).voices)
    with Engines() as engines:
        here = {voice: missing(voice, engines) or "yes" for voice in voices}
    ids = {voice.id for voice in voices}
    here |= {d.voice: f"{d.size_bytes / 1e6:.0f} MB" for d in published() if d.voice.id not in ids}
    for code in [language] if language else PIPER_VOICES:
        recommended = ((voice, megabytes) for voice, megabytes in piper_voices(code) if voice.id not in ids)
        here |= {voice: f"about {megabytes} MB" for voice, megabytes in recommended}
    for voice, how in here.items():
        if language and not same_language(voice.language, language):
            continue
        yield voice.id, voice.language, voice.gender or "", f"{voice.speed:.0f}×", voice.licence, how


@command(voices_app, "say")
def say(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What to say; by default the voice's own sample.")] = "",
    voice: Annotated[str, typer.Option(metavar="VOICE", help="The voice: heart, piper:joe.")] = "hibari:heart",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write this file (.mp3, .wav), don't play."),
    ] = None,
) -> None:
    """Say something in a voice: play it, or write it to a file."""
    from interview_audio.cli.audition import audition
    from interview_audio.episode import play
    from interview_audio.show.settings import find_show
    from interview_audio.speech import find_voice, load_voices

    show = find_show(Path.cwd())
    found = find_voice(voice, load_voices(*show.voices))
    if output is not None:
        typer.echo(str(audition(text, found, show, output)))
        return
    with tempfile.TemporaryDirectory(prefix="interview-audio-") as folder:
        sound = audition(text, found, show, Path(folder, "audition.mp3"))
        try:
            play(sound, shutil.which, lambda _: None)
        except (UsageError, AudioError) as error:  # its file is about to be removed
            raise type(error)(error.what, do="Install mpv, or write a file with -o say.mp3.") from error


@command(voices_app, "add")
def add_voice(
    voice: Annotated[
        str, typer.Argument(metavar="VOICE", help="hibari:fenrir, piper:en_GB-alan-medium, or a language: de.")
    ],
    source: Annotated[
        Path | None, typer.Option("--from", metavar="FILE", help="A copy of its model, for machines without a network.")
    ] = None,
    folder: Annotated[Path, typer.Option(metavar="FOLDER", help="The folder of the show's voices.")] = Path("voices"),
) -> None:
    """Download a voice that no package contains, or the two recommended voices of a language.

    Shows their sizes and licences first.
    """
    from interview_audio.speech.voices.downloads import fetch, find_downloads

    downloads = find_downloads(voice, source)
    for download in downloads:
        terminal.say(f"{download.voice.id}: {download.size_bytes / 1e6:.1f} MB, licence: {download.voice.licence}")
        if not all(file.sha256 or file.git_blob for file in download.files):
            terminal.say("Note: without a network, the copy cannot be compared with what was published.")
    for download in downloads:
        typer.echo(str(fetch(download, folder, source=source)))


@command(voices_app, "compare")
def compare_voices(
    voices: Annotated[list[str], typer.Argument(metavar="VOICE...", help="Two voices or more.")],
) -> None:
    """Show how similar voices are.

    1 is the same voice; a pair above 0.8 is hard to tell apart.
    """
    from interview_audio.show.settings import find_show
    from interview_audio.speech import Engines, find_voice, load_voices
    from interview_audio.speech.voices.calibration import compared

    known = load_voices(*find_show(Path.cwd()).voices)
    with Engines() as engines:
        asked = [find_voice(wish, known, engines) for wish in voices]
        terminal.print_table(
            ("Voice", "Voice", "Similarity"), [(a.id, b.id, f"{x:.2f}") for a, b, x in compared(asked, engines)]
        )
