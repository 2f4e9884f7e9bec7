"""Turn the processed lines of a script into a finished episode: level, join, write the metadata, check, deliver."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from interview_audio.episode.containers import container_of
from interview_audio.episode.delivery import check_output, deliver, refuse_foreign, staging_folder
from interview_audio.episode.joined_audio import JoinedAudio, MixPlan, join_turns
from interview_audio.episode.metadata.chapters import chapter_marks, chapters_json
from interview_audio.episode.metadata.cues import cues
from interview_audio.episode.metadata.id3 import Tag
from interview_audio.episode.metadata.tags import build_tag
from interview_audio.episode.metadata.transcripts import srt, transcript_json, webvtt
from interview_audio.episode.pictures import EpisodePictures
from interview_audio.episode.sound.ffmpeg import measure_file
from interview_audio.episode.sound.levels import Levels, target_lufs
from interview_audio.episode.sound.music import load_music
from interview_audio.errors import AudioError, UsageError
from interview_audio.languages import phrases_of
from interview_audio.model import Episode, Interview, ProcessTakes, Script, Settings, VoiceCredit

# The limiter makes a voice that is far too loud look better than it is, so that the first correction falls short.
BALANCING_PASSES = 2
MEASURABLE_MS = 2_000
"""The loudness of a shorter sound hangs on the silence beside it: the voice's own gain is nearer to the target."""
BOOK_SOUND = {"mp3": "audio/mpeg", "m4b": "audio/mp4", "opus": "audio/ogg; codecs=opus"}
"""Sound formats in books and their media types (EPUB 3.3, core media types)."""

FRAME_MS = 30  # other encoders round lengths to this


def assemble(  # noqa: PLR0913 - all that an episode is made of
    process: ProcessTakes,
    script: Script,
    interview: Interview,
    output: Path,
    slug: str,
    settings: Settings,
    *,
    cover: Path | None = None,
    music: Path | None = None,
    force: bool = False,
) -> Episode:
    """Assemble the episode of a script: join its turns, which are encoded where they are spoken, in order.

    `cover` is the author's picture; without one a cover is drawn. `music` is a file to play at the start, between
    chapters and at the end. All files appear in `output` together, replacing those of an earlier run, and with `force`
    those of anyone else; an error leaves nothing behind.

    Raises `OutputError` if the files cannot be written and `UsageError` for settings, a cover or music that cannot be
    used, both before the first turn is requested; later `AudioError` if the sound cannot be made or fails its checks.
    """
    check_output(output)
    plan, levels = _mix_plan(script, settings, music)
    if settings.read_along:
        _refuse_unread(plan.container.suffix)
    if not force:
        refuse_foreign(output, slug, plan.container.suffix, *_optional_files(settings))
    pictures = EpisodePictures(output, slug, cover, (script.title, settings.title), interview.people)
    if cover:
        _ = pictures.cover  # one that can't be used is refused before the first turn is requested
    with staging_folder(output, slug) as folder, closing(process(plan.finish(levels))) as processed:
        picture, thumbnail, social = pictures.cover, pictures.thumbnail, pictures.social  # while voices speak
        sound = folder / f"sound.{plan.container.suffix}"

        def take(levels: Levels) -> JoinedAudio:
            return join_turns(process(plan.finish(levels)), plan, sound)

        levels, made = _level(join_turns(processed, plan, sound), take, levels)
        # Gains change no length: times, and with them the tag, hold for a corrected cut as well.
        files, episode = _write_texts(folder, slug, script, interview, made, word_times=settings.word_times)
        tag = build_tag(interview, script, settings, made.voices, episode.chapters, made.duration_ms)
        for kind, name, content in (
            ("jpg", pictures.cover_name, picture),
            ("thumbnail", pictures.thumbnail_name, thumbnail),
            ("social", pictures.social_name, social),
        ):
            files[kind] = folder / name
            files[kind].write_bytes(content)
        files[plan.container.suffix] = folder / f"{slug}.{plan.container.suffix}"
        _write_sound(files[plan.container.suffix], replace(tag, cover=picture), made, levels, plan, take)
        if settings.read_along:
            files["epub"] = folder / f"{slug}.epub"
            _write_book(files["epub"], script, interview, made, files[plan.container.suffix], picture)
        delivered = deliver(files, output, slug, made_from=pictures.made_from, force=force)
        return replace(episode, files=delivered)


def _write_book(path: Path, script: Script, interview: Interview, made: JoinedAudio, sound: Path, cover: bytes) -> None:
    from interview_audio.episode.book.content import book_of
    from interview_audio.episode.book.epub import write_book

    kind = sound.suffix[1:]
    book = book_of(script, interview, made.spans, made.duration_ms, made.voices)
    write_book(path, replace(book, sound=f"sound.{kind}", media_type=BOOK_SOUND[kind]), sound, cover)


def _optional_files(settings: Settings) -> list[str]:
    wanted = {".epub": settings.read_along, ".words.vtt": settings.word_times}
    return [suffix for suffix, is_wanted in wanted.items() if is_wanted]


def _refuse_unread(suffix: str) -> None:
    """Raise `UsageError` for a sound format that no e-book reader plays."""
    if suffix not in BOOK_SOUND:
        raise UsageError(
            f"A read-along book cannot hold {suffix} sound.", do=f"Take --format {' or '.join(BOOK_SOUND)}."
        )


def transcribe(  # noqa: PLR0913 - all that an episode is made of
    process: ProcessTakes,
    script: Script,
    interview: Interview,
    output: Path,
    slug: str,
    settings: Settings,
    *,
    music: Path | None = None,
    force: bool = False,
) -> Episode:
    """Write only the transcripts and chapters that `assemble` would write, with the same times."""
    check_output(output)
    plan, levels = _mix_plan(script, settings, music)
    if not force:
        refuse_foreign(output, slug, plan.container.suffix, *([".words.vtt"] if settings.word_times else []))
    plan = replace(plan, encoding=replace(plan.encoding, frames=True, silent=True))
    with staging_folder(output, slug) as folder:
        processed = process(plan.finish(levels))
        made = join_turns(processed, plan, folder / "nothing")
        files, episode = _write_texts(folder, slug, script, interview, made, word_times=settings.word_times)
        return replace(episode, files=deliver(files, output, slug, force=force))


def _mix_plan(script: Script, settings: Settings, music: Path | None) -> tuple[MixPlan, Levels]:
    container, encoding = container_of(settings)
    levels = Levels(target_lufs(settings.loudness, encoding.channels))
    beds = load_music(music, encoding, levels.target_lufs) if music else None
    return MixPlan(script, container, encoding, beds), levels


def _level(made: JoinedAudio, take: Callable[[Levels], JoinedAudio], levels: Levels) -> tuple[Levels, JoinedAudio]:
    """Return the levels that bring each voice and the episode to their loudness, and the audio joined at these levels.

    Only figures of the turns decide, so that cached turns give the same audio to the byte.
    """
    if made.duration_ms < MEASURABLE_MS:
        return levels, made
    for _ in range(BALANCING_PASSES):
        if (balanced := levels.balanced(made.lufs)) is levels:
            break
        levels, made = balanced, take(balanced)
    if (corrected := levels.corrected(made.loudness_lufs, made.peak_dbtp, made.voices)) is not levels:
        levels, made = corrected, take(corrected)
    return levels, made


def _write_sound(
    path: Path, tag: Tag, made: JoinedAudio, levels: Levels, plan: MixPlan, take: Callable[[Levels], JoinedAudio]
) -> None:
    """Write the sound file and measure it; correct loudness or peaks once, then raise `AudioError`."""

    def figures(made: JoinedAudio) -> tuple[float, float]:
        plan.container.finish(made.path, path, tag, made.encoding, made.frame_count)
        loudness, peak = _measure(path, made) if made.is_new else (made.loudness_lufs, made.peak_dbtp)
        return levels.target_lufs if made.duration_ms < MEASURABLE_MS else loudness, peak

    heard = figures(made)
    if levels.faults(*heard):
        levels = levels.corrected(*heard, made.voices)
        heard = figures(take(levels))
    if faults := levels.faults(*heard):
        raise AudioError(f"The episode was rejected: {' and '.join(faults)}.", do="Try another voice.")


def _measure(path: Path, made: JoinedAudio) -> tuple[float, float]:
    """Return loudness (LUFS) and true peak (dBTP) of the decoded file; raise `AudioError` if it is not intact."""
    heard = measure_file(path, true_peak=not made.encoding.frames)  # that of the frames is known
    do = "Render again; report it if it recurs."
    if heard.complaints:
        raise AudioError(f"The sound file does not decode cleanly: {heard.complaints[0]}", do=do)
    if abs(heard.duration_ms - made.duration_ms) > (1 if made.encoding.frames else FRAME_MS):
        raise AudioError(f"The sound lasts {heard.duration_ms} ms instead of {made.duration_ms} ms.", do=do)
    return heard.loudness_lufs, max(heard.peak_dbtp, made.peak_dbtp if made.encoding.frames else heard.peak_dbtp)


def _write_texts(
    folder: Path, slug: str, script: Script, interview: Interview, made: JoinedAudio, *, word_times: bool
) -> tuple[dict[str, Path], Episode]:
    """Write transcripts and chapters; return their paths by kind, and the episode still without its files."""
    marks, found = chapter_marks(script, made.starts_ms), cues(script, made.spans, word_times=word_times)
    narrator = phrases_of(script.language).page["narrator"]
    named = tuple(replace(cue, speaker=cue.speaker or narrator) for cue in found)
    texts = {
        "vtt": (".vtt", webvtt(named, script.title, script.language)),
        "srt": (".srt", srt(named)),
        "transcript": (".transcript.json", transcript_json(named)),
        "chapters": (".chapters.json", chapters_json(marks)),
    }
    if any(cue.words_ms for cue in found):
        texts["words"] = (".words.vtt", webvtt(named, script.title, script.language, word_times=True))
    files = {}
    for kind, (suffix, text) in texts.items():
        files[kind] = folder / f"{slug}{suffix}"
        files[kind].write_text(text, encoding="utf-8", newline="\n")
    episode = Episode(
        title=script.title,
        slug=slug,
        files={},
        duration_ms=made.duration_ms,
        people=interview.people,
        chapters=marks,
        cues=found,
        language=script.language,
        notice=script.notice,
        voices=tuple(VoiceCredit(voice.id, voice.licence) for voice in made.voices),
        spoken_lines=made.spoken_lines,
    )
    return files, episode
