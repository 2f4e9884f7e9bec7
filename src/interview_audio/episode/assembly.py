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
from interview_audio.model import Episode, Interview, Script, Take
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
    stage, levels = _stage(script, settings, music)
    picture = fitted_cover(cover) if cover else drawn_cover(script.title, settings.title, interview.people)
    with workshop(output, slug) as folder, Reel(takes, folder / "takes.pcm") as reel:

        def take_again(levels: Levels) -> Cut:
            return cut(reel, stage, levels, folder / f"sound.{stage.container.suffix}")

        made = take_again(levels)
        for _ in range(STEADYING_PASSES):
            if (steadied := levels.steadied(made.lufs)) is levels:
                break
            levels, made = steadied, take_again(steadied)
        # Gains change no length: times, and with them the tag, hold for every later cut as well.
        files, episode = _written(folder, slug, script, interview, made)
        tag = label(interview, script, settings, made.voices, episode.chapters, made.duration_ms)
        files["jpg"] = folder / f"{slug}.jpg"
        files["jpg"].write_bytes(picture)
        files[stage.container.suffix] = folder / f"{slug}.{stage.container.suffix}"
        _master(files[stage.container.suffix], replace(tag, cover=picture), made, levels, stage, take_again)
        return replace(episode, files=deliver(files, output))


def transcribe(
    takes: Iterable[Take],
    script: Script,
    interview: Interview,
    output: Path,
    slug: str,
    settings: Settings,
    *,
    music: Path | None = None,
) -> Episode:
    """The transcripts and chapters that `assemble` would write, with the same times, and nothing else."""
    check_output(output)
    stage, levels = _stage(script, settings, music)
    stage = replace(stage, encoding=replace(stage.encoding, frames=True, silent=True))
    with workshop(output, slug) as folder, Reel(takes, folder / "takes.pcm") as reel:
        files, episode = _written(folder, slug, script, interview, cut(reel, stage, levels, folder / "nothing"))
        return replace(episode, files=deliver(files, output))


def _stage(script: Script, settings: Settings, music: Path | None) -> tuple[Stage, Levels]:
    container, encoding = container_of(settings)
    levels = Levels(target_lufs(settings.loudness, encoding.channels))
    beds = load_music(music, encoding, levels.target_lufs) if music else None
    return Stage(script, container, encoding, beds), levels


def _master(path: Path, tag: Tag, made: Cut, levels: Levels, stage: Stage, take_again: Callable[[Levels], Cut]) -> None:
    """Writes the sound file and listens to it; corrects it once where loudness or peaks are off, else refuses it."""

    def finished(made: Cut) -> Heard:
        stage.container.finish(made.path, path, tag, made.encoding, made.frame_count)
        return _listened(path, made)

    heard = finished(made)
    if levels.faults(heard):
        levels = levels.corrected(heard, made.voices)
        heard = finished(take_again(levels))
    if faults := levels.faults(heard):
        raise AudioError(f"The episode was refused: {' and '.join(faults)}.", do="Try another voice.")


def _listened(path: Path, made: Cut) -> Heard:
    """What is heard of the file; an `AudioError` where it isn't what was put in."""
    heard = listen(path)
    do = "Render again; if it stays, please report it."
    if heard.complaints:
        raise AudioError(f"The sound file does not decode cleanly: {heard.complaints[0]}", do=do)
    if abs(heard.duration_ms - made.duration_ms) > (1 if made.encoding.frames else FRAME_MS):
        raise AudioError(f"The sound lasts {heard.duration_ms} ms instead of {made.duration_ms} ms.", do=do)
    return heard


def _written(
    folder: Path, slug: str, script: Script, interview: Interview, made: Cut
) -> tuple[dict[str, Path], Episode]:
    """Transcripts and chapters, by kind, and the episode as far as it is known without its files."""
    marks, found = chapter_marks(script, made.starts_ms), cues(script, made.spans)
    texts = {
        "vtt": (".vtt", webvtt(found, script.title, script.language)),
        "srt": (".srt", srt(found)),
        "transcript": (".transcript.json", transcript_json(found)),
        "chapters": (".chapters.json", chapters_json(marks)),
    }
    files = {}
    for kind, (suffix, text) in texts.items():
        files[kind] = folder / f"{slug}{suffix}"
        files[kind].write_text(text, encoding="utf-8", newline="\n")
    people, spoken = interview.people, made.spoken_lines
    return files, Episode(script.title, slug, {}, made.duration_ms, people, marks, found, spoken)
