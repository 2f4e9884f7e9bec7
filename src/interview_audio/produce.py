"""The pipeline: document → interview → script → speech → episode."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from interview_audio import episode, speech  # their heavier parts are loaded when they are used
from interview_audio.document import parse_document, read_address, read_document
from interview_audio.document.slug import slug_of
from interview_audio.interview import interviews, understand
from interview_audio.model import Cast, Document, Episode, Interview, LineProgress, Script, Settings, beside
from interview_audio.script import Lexicon, load_lexicon, write_script
from interview_audio.script.excerpt import excerpt
from interview_audio.show import lock
from interview_audio.show.settings import Show, settings_for

NO_FLAGS: Mapping[str, Any] = {}


@dataclass(frozen=True)
class Plan:
    """All that is decided about an episode before a second of sound is made."""

    slug: str  # the stem of its files
    settings: Settings
    interview: Interview
    script: Script
    cast: Cast
    lexicon: Lexicon
    artwork: episode.Artwork = episode.Artwork()  # noqa: RUF009 - it is frozen
    music: Path | None = None
    among: tuple[str, ...] = ()  # the titles of all interviews in the file


def read_interview(post: Path | str) -> Interview:
    """Return who says what in a file, or at an address on the web."""
    return understand(_document(post))


def plan(
    post: Path | str | bytes,
    flags: Mapping[str, Any] = NO_FLAGS,
    *,
    only: int | None = None,
    remembered: Mapping[str, str] | None = None,
) -> Plan:
    """Plan who says what, how, and in which voice, for a file, an address or standard input, taken as one interview.

    `flags` are settings that go over all others; `only` keeps the question of that number and its answer;
    `remembered` are the voices that people had in earlier episodes, without it those in the show's lock.
    """
    document = _document(post)
    found = interviews(document, policies := settings_for(document, flags).policies)
    interview = found[0] if len(found) == 1 else understand(document, policies)
    planned = _plan(document, interview, slug_of(document), flags, only, remembered)
    return replace(planned, among=tuple(each.title for each in found))


def plan_each(
    post: Path | str | bytes, flags: Mapping[str, Any] = NO_FLAGS, *, only: int | None = None
) -> tuple[Plan, ...]:
    """The same for each of the interviews in one file; the slug of the second ends in `-2`."""
    document = _document(post)
    return tuple(
        _plan(document, interview, slug_of(document) + (f"-{number}" if number > 1 else ""), flags, only)
        for number, interview in enumerate(interviews(document, settings_for(document, flags).policies), 1)
    )


def _document(post: Path | str | bytes) -> Document:
    if isinstance(post, bytes):
        return parse_document(post)
    return read_address(post) if isinstance(post, str) else read_document(post)


def _plan(
    document: Document,
    interview: Interview,
    slug: str,
    flags: Mapping[str, Any],
    only: int | None,
    remembered: Mapping[str, str] | None = None,
) -> Plan:
    show = Show.of(document.path)
    settings = settings_for(document, flags)
    lexicon = load_lexicon(show.lexicons)
    script = write_script(interview, settings, lexicon)
    voices, engine = speech.load_voices(*show.voices), settings.engine or None
    remembered = _remembered(show, document) if remembered is None else remembered
    cast = speech.choose_cast(interview, voices, settings.cast, engine, remembered=remembered, speed=settings.speed)
    if only is not None:
        script, slug = excerpt(script, only), f"{slug}-question-{only}"
    art = episode.artwork(document.metadata, document.path, settings, show.path, script.title)
    return Plan(slug, settings, interview, script, cast, lexicon, art, beside(show.path, settings.music))


def _remembered(show: Show, document: Document) -> Mapping[str, str]:
    """Who has which voice in the show, as `feed` keeps it."""
    home = show.path or document.path
    return lock.load(home.parent / lock.NAME).voices if home else {}


def produce(
    plan: Plan,
    output: Path,
    *,
    store: speech.Store | None,
    jobs: int,
    progress: Callable[[LineProgress], None] = lambda _: None,
    executor: Executor | None = None,
    transcripts_only: bool = False,
) -> Episode:
    """The finished episode in the folder `output`; what `store` holds is neither spoken nor encoded again."""
    store = store and replace(store, limit_bytes=plan.settings.cache_size * 1_000_000)
    about = (plan.script, plan.interview, output, plan.slug, plan.settings)
    work = speech.SynthesisRun(plan.script, plan.cast, store=store, jobs=jobs, progress=progress, executor=executor)
    with work:
        if transcripts_only:
            return episode.transcribe(work.each, *about, music=plan.music)
        return episode.assemble(work.each, *about, cover=plan.artwork.picture, music=plan.music)
