"""From performed turns to a finished episode: level, join, write what goes with it, check, deliver."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from interview_audio.episode.containers import container_of
from interview_audio.episode.cover.picture import drawn_cover, fitted_cover
from interview_audio.episode.delivery import check_output, deliver, workshop
from interview_audio.episode.joined_audio import JoinedAudio, MixPlan, cut
from interview_audio.episode.metadata.chapters import chapter_marks, chapters_json
from interview_audio.episode.metadata.cues import cues
from interview_audio.episode.metadata.id3 import Tag
from interview_audio.episode.metadata.tags import label
from interview_audio.episode.metadata.transcripts import srt, transcript_json, webvtt
from interview_audio.episode.sound.ffmpeg import listen
from interview_audio.episode.sound.levels import Levels, target_lufs
from interview_audio.episode.sound.music import load_music
from interview_audio.errors import AudioError
from interview_audio.model import Episode, Interview, ProcessTakes, Script, Settings

# The limiter makes a voice that is far too loud look better than it is, so that the first correction falls short.
STEADYING_PASSES = 2
FRAME_MS = 30  # what encoders other than ours may round a length to


def assemble(
    perform: ProcessTakes,
    script: Script,
    interview: Interview,
    output: Path,
    slug: str,
    settings: Settings,
    *,
    cover: Path | None = None,
    music: Path | None = None,
) -> Episode:
    """The episode of a script that is performed: its turns, encoded where they are spoken, joined in its order.

    `cover` is the author's picture, without one a cover is drawn; `music` a file for the start, between chapters and
    at the end. The files appear in `output` whole and all together, over those of an earlier run; nothing is left
    behind by an error. Before the first turn is asked for, `OutputError` where they cannot be written, and
    `UsageError` for settings, a cover or music that cannot be used; later `AudioError` where the sound cannot be made
    or isn't as it has to be.
    """
    check_output(output)
    stage, levels = _stage(script, settings, music)
    picture = fitted_cover(cover) if cover else b""
    with workshop(output, slug) as folder, closing(perform(stage.finish(levels))) as performed:
        picture = picture or drawn_cover(script.title, settings.title, interview.people)  # while voices speak
        sound = folder / f"sound.{stage.container.suffix}"

        def take(levels: Levels) -> JoinedAudio:
            return cut(perform(stage.finish(levels)), stage, sound)

        levels, made = _levelled(cut(performed, stage, sound), take, levels)
        # Gains change no length: times, and with them the tag, hold for a corrected cut as well.
        files, episode = _written(folder, slug, script, interview, made)
        tag = label(interview, script, settings, made.voices, episode.chapters, made.duration_ms)
        files["jpg"] = folder / f"{slug}.jpg"
        files["jpg"].write_bytes(picture)
        files[stage.container.suffix] = folder / f"{slug}.{stage.container.suffix}"
        _master(files[stage.container.suffix], replace(tag, cover=picture), made, levels, stage, take)
        return replace(episode, files=deliver(files, output))


def transcribe(
    perform: ProcessTakes,
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
    with workshop(output, slug) as folder:
        performed = perform(stage.finish(levels))
        files, episode = _written(folder, slug, script, interview, cut(performed, stage, folder / "nothing"))
        return replace(episode, files=deliver(files, output))


def _stage(script: Script, settings: Settings, music: Path | None) -> tuple[MixPlan, Levels]:
    container, encoding = container_of(settings)
    levels = Levels(target_lufs(settings.loudness, encoding.channels))
    beds = load_music(music, encoding, levels.target_lufs) if music else None
    return MixPlan(script, container, encoding, beds), levels


def _levelled(made: JoinedAudio, take: Callable[[Levels], JoinedAudio], levels: Levels) -> tuple[Levels, JoinedAudio]:
    """The cut, or one of others, in which every voice and all of it are as loud as they should be, and its levels.

    All that decides here is known of the turns, so that a cut of kept turns comes out the same to the byte.
    """
    for _ in range(STEADYING_PASSES):
        if (steadied := levels.steadied(made.lufs)) is levels:
            break
        levels, made = steadied, take(steadied)
    if (corrected := levels.corrected(made.loudness_lufs, made.peak_dbtp, made.voices)) is not levels:
        levels, made = corrected, take(corrected)
    return levels, made


def _master(
    path: Path, tag: Tag, made: JoinedAudio, levels: Levels, stage: MixPlan, take: Callable[[Levels], JoinedAudio]
) -> None:
    """Writes the sound file and listens to it; corrects it once where loudness or peaks are off, else refuses it."""

    def figures(made: JoinedAudio) -> tuple[float, float]:
        stage.container.finish(made.path, path, tag, made.encoding, made.frame_count)
        return _listened(path, made) if made.is_new else (made.loudness_lufs, made.peak_dbtp)

    heard = figures(made)
    if levels.faults(*heard):
        levels = levels.corrected(*heard, made.voices)
        heard = figures(take(levels))
    if faults := levels.faults(*heard):
        raise AudioError(f"The episode was refused: {' and '.join(faults)}.", do="Try another voice.")


def _listened(path: Path, made: JoinedAudio) -> tuple[float, float]:
    """Loudness and highest peak of the file as it is decoded; an `AudioError` where it isn't what was put in."""
    heard = listen(path, true_peak=not made.encoding.frames)  # that of the frames is known
    do = "Render again; if it stays, please report it."
    if heard.complaints:
        raise AudioError(f"The sound file does not decode cleanly: {heard.complaints[0]}", do=do)
    if abs(heard.duration_ms - made.duration_ms) > (1 if made.encoding.frames else FRAME_MS):
        raise AudioError(f"The sound lasts {heard.duration_ms} ms instead of {made.duration_ms} ms.", do=do)
    return heard.loudness_lufs, max(heard.peak_dbtp, made.peak_dbtp if made.encoding.frames else heard.peak_dbtp)


def _written(
    folder: Path, slug: str, script: Script, interview: Interview, made: JoinedAudio
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
