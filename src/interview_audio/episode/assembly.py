"""From takes to a finished episode: encode, level, write what goes with it, check, deliver."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from interview_audio.episode.chapters import chapter_marks, chapters_json
from interview_audio.episode.containers import container_of
from interview_audio.episode.cover import drawn_cover, fitted_cover
from interview_audio.episode.cues import cues
from interview_audio.episode.cut import Cut, Stage, cut
from interview_audio.episode.delivery import check_output, deliver, workshop
from interview_audio.episode.ffmpeg import Heard, listen
from interview_audio.episode.label import label
from interview_audio.episode.levels import Levels, target_lufs
from interview_audio.episode.music import load_music
from interview_audio.episode.reel import Reel
from interview_audio.episode.tagging import Tag
from interview_audio.episode.transcripts import srt, transcript_json, webvtt
from interview_audio.errors import AudioError
from interview_audio.model import ChapterMark, Cue, Episode, Interview, Script, Take
from interview_audio.settings import Settings

# The limiter makes a voice that is far too loud look better than it is, so that the first correction falls short.
STEADYING_PASSES = 2
FRAME_MS = 30  # what encoders other than ours may round a length to


def assemble(
    takes: Iterable[Take],
    script: Script,
    interview: Interview,
    output: Path,
    slug: str,
    settings: Settings,
    *,
    cover: Path | None = None,
    music: Path | None = None,
) -> Episode:
    """The episode of the takes, which come in the script's order, one for every line.

    `cover` is the author's picture, without one a cover is drawn; `music` a file for the start, between chapters and
    at the end. The files appear in `output` whole and all together, over those of an earlier run; nothing is left
    behind by an error. Before the first take is asked for, `OutputError` where they cannot be written, and
    `UsageError` for settings, a cover or music that cannot be used; later `AudioError` where the sound cannot be made
    or isn't as it has to be.
    """
    check_output(output)
    container, encoding = container_of(settings)
    picture = fitted_cover(cover) if cover else drawn_cover(script.title, settings.title, interview.people)
    levels = Levels(target_lufs(settings.loudness, encoding.channels))
    beds = load_music(music, encoding, levels.target_lufs) if music else None
    stage = Stage(script, container, encoding, beds)
    with workshop(output, slug) as folder, Reel(takes, folder / "takes.pcm") as reel:

        def take_again(levels: Levels) -> Cut:
            return cut(reel, stage, levels, folder / f"sound.{container.suffix}")

        made = take_again(levels)
        for _ in range(STEADYING_PASSES):
            if (steadied := levels.steadied(made.lufs)) is levels:
                break
            levels, made = steadied, take_again(steadied)
        # Gains change no length: times, and with them the tag, hold for every later cut as well.
        marks, found = chapter_marks(script, made.starts_ms), cues(script, made.spans)
        tag = replace(label(interview, script, settings, made.voices, marks, made.duration_ms), cover=picture)
        sound = _mastered(folder / f"{slug}.{container.suffix}", tag, made, levels, stage, take_again)
        files = {**_documents(folder, slug, script, marks, found, picture), container.suffix: sound}
        return Episode(
            title=script.title,
            slug=slug,
            files=deliver(files, output),
            duration_ms=made.duration_ms,
            people=interview.people,
            chapters=marks,
            cues=found,
            spoken_lines=made.spoken_lines,
        )


def _mastered(
    path: Path, tag: Tag, made: Cut, levels: Levels, stage: Stage, take_again: Callable[[Levels], Cut]
) -> Path:
    """The sound file, listened to, corrected once where its loudness or its peaks are off, else refused."""

    def finished(made: Cut) -> Heard:
        stage.container.finish(made.path, path, tag, made.encoding, made.frame_count)
        return _listened(path, made)

    heard = finished(made)
    if levels.faults(heard):
        levels = levels.corrected(heard, made.voices)
        heard = finished(take_again(levels))
    if faults := levels.faults(heard):
        raise AudioError(f"The episode was refused: {' and '.join(faults)}.", do="Try another voice.")
    return path


def _listened(path: Path, made: Cut) -> Heard:
    """What is heard of the file; an `AudioError` where it isn't what was put in."""
    heard = listen(path)
    do = "Render again; if it stays, please report it."
    if heard.complaints:
        raise AudioError(f"The sound file does not decode cleanly: {heard.complaints[0]}", do=do)
    if abs(heard.duration_ms - made.duration_ms) > (1 if made.encoding.frames else FRAME_MS):
        raise AudioError(f"The sound lasts {heard.duration_ms} ms instead of {made.duration_ms} ms.", do=do)
    return heard


def _documents(
    folder: Path, slug: str, script: Script, marks: tuple[ChapterMark, ...], found: tuple[Cue, ...], picture: bytes
) -> dict[str, Path]:
    """All that lies beside the sound file, by kind."""
    contents = {
        "vtt": (".vtt", webvtt(found, script.title, script.language).encode()),
        "srt": (".srt", srt(found).encode()),
        "transcript": (".transcript.json", transcript_json(found).encode()),
        "chapters": (".chapters.json", chapters_json(marks).encode()),
        "jpg": (".jpg", picture),
    }
    files = {}
    for kind, (suffix, content) in contents.items():
        files[kind] = folder / f"{slug}{suffix}"
        files[kind].write_bytes(content)
    return files
