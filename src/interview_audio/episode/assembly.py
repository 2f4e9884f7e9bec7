"""From takes to a finished episode: encode, level, write what goes with it, check, deliver."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from interview_audio.episode.chapters import chapter_marks, chapters_json
from interview_audio.episode.cover import drawn_cover, fitted_cover
from interview_audio.episode.cues import cues
from interview_audio.episode.cut import Cut, cut
from interview_audio.episode.delivery import check_output, deliver, workshop
from interview_audio.episode.encoding import Encoding
from interview_audio.episode.ffmpeg import Heard, listen
from interview_audio.episode.frames import seek_header
from interview_audio.episode.label import label
from interview_audio.episode.levels import Levels
from interview_audio.episode.reel import Reel
from interview_audio.episode.tagging import tag_bytes
from interview_audio.episode.transcripts import srt, transcript_json, webvtt
from interview_audio.errors import AudioError
from interview_audio.model import Episode, Interview, Script, Take
from interview_audio.settings import Settings

# The limiter makes a voice that is far too loud look better than it is, so that the first correction falls short.
STEADYING_PASSES = 2


def assemble(
    takes: Iterable[Take],
    script: Script,
    interview: Interview,
    output: Path,
    slug: str,
    settings: Settings,
    *,
    cover: Path | None = None,
) -> Episode:
    """The episode of the takes, which come in the script's order, one for every line.

    `cover` is the author's picture; without one a cover is drawn. The files appear in `output` whole and all
    together, over those of an earlier run; nothing is left behind by an error. Before the first take is asked for,
    `OutputError` where they cannot be written, and `UsageError` for a cover that is no picture; later `AudioError`
    where the sound cannot be made or isn't as it has to be.
    """
    check_output(output)
    picture = fitted_cover(cover) if cover else drawn_cover(script.title, settings.title, interview.people)
    encoding, levels = Encoding(settings.bitrate), Levels(settings.loudness)
    with workshop(output, slug) as folder:
        reel = Reel(takes, folder / "takes.pcm")

        def take_again(levels: Levels) -> Cut:
            return cut(reel, script, levels, encoding, folder / "frames.mp3")

        made = take_again(levels)
        for _ in range(STEADYING_PASSES):
            if (steadied := levels.steadied(made.lufs)) is levels:
                break
            levels, made = steadied, take_again(steadied)
        # Gains change no length: times, and with them the tag, hold for every later cut as well.
        marks, found = chapter_marks(script, made.starts_ms), cues(script, made.spans)
        tag = label(interview, script, settings, made.voices, marks, made.duration_ms)
        mp3 = _mastered(folder / f"{slug}.mp3", tag_bytes(replace(tag, cover=picture)), made, levels, take_again)
        contents = {
            "vtt": (f"{slug}.vtt", webvtt(found, script.title, script.language).encode()),
            "srt": (f"{slug}.srt", srt(found).encode()),
            "transcript": (f"{slug}.transcript.json", transcript_json(found).encode()),
            "chapters": (f"{slug}.chapters.json", chapters_json(marks).encode()),
            "jpg": (f"{slug}.jpg", picture),
        }
        files = {kind: _written(folder / name, content) for kind, (name, content) in contents.items()}
        return Episode(
            title=script.title,
            slug=slug,
            files=deliver({**files, "mp3": mp3}, output),
            duration_ms=made.duration_ms,
            people=interview.people,
            chapters=marks,
            cues=found,
            spoken_lines=made.spoken_lines,
        )


def _mastered(path: Path, tag: bytes, made: Cut, levels: Levels, take_again: Callable[[Levels], Cut]) -> Path:
    """The MP3, listened to, corrected once where its loudness or its peaks are off, else refused with the figures."""
    heard = _listened(_joined(path, tag, made), made)
    if levels.faults(heard):
        levels = levels.corrected(heard, made.voices)
        heard = _listened(_joined(path, tag, take_again(levels)), made)
    if faults := levels.faults(heard):
        raise AudioError(f"The episode was refused: {' and '.join(faults)}.", do="Try another voice.")
    return path


def _joined(path: Path, tag: bytes, made: Cut) -> Path:
    with path.open("wb") as file, made.path.open("rb") as frames:
        file.write(tag)
        file.write(seek_header(made.encoding.frame, made.frame_count, made.byte_count))
        shutil.copyfileobj(frames, file, 1 << 20)
    return path


def _listened(path: Path, made: Cut) -> Heard:
    """What is heard of the file; an `AudioError` where it isn't what was put in."""
    heard = listen(path)
    do = "Render again; if it stays, please report it."
    if heard.complaints:
        raise AudioError(f"The MP3 does not decode cleanly: {heard.complaints[0]}", do=do)
    if abs(heard.duration_ms - made.duration_ms) > 1:
        raise AudioError(f"The MP3 lasts {heard.duration_ms} ms instead of {made.duration_ms} ms.", do=do)
    return heard


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
