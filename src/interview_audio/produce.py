"""The pipeline: document → interview → script → speech → episode."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from interview_audio import episode, speech  # their heavy parts are imported on first use
from interview_audio.document import parse_document, read_address, read_document
from interview_audio.document.slug import slug_of
from interview_audio.interview import numbered, understand
from interview_audio.model import Cast, Document, Episode, Interview, LineProgress, Script, Settings, Voice, beside
from interview_audio.script import Lexicon, write_script
from interview_audio.script.excerpt import excerpt


@dataclass(frozen=True)
class Context:
    """What all interviews of a show have in common, loaded once a run."""

    settings: Callable[[Document], Settings]  # the settings of one post
    lexicon: Lexicon
    voices: Sequence[Voice]
    show: Path | None = None  # the `show.toml`; its cover and music are relative to its folder
    root: Path | None = None  # the folder of the show or site; posts may name no files outside
    remembered: Mapping[str, str] = field(default_factory=dict)  # who had which voice before, name to `engine:name`


@dataclass(frozen=True)
class Plan:
    """Everything decided about an episode before any sound is made."""

    slug: str  # the stem of its files
    settings: Settings
    interview: Interview
    script: Script
    cast: Cast
    lexicon: Lexicon
    artwork: episode.Artwork = episode.Artwork()  # noqa: RUF009 - it is frozen
    music: Path | None = None


def read_post(post: Path | str | bytes) -> Document:
    """Return the document in a file, at an address on the web, or in the bytes of standard input."""
    if isinstance(post, bytes):
        return parse_document(post)
    return read_address(post) if isinstance(post, str) else read_document(post)


def read_interview(post: Path | str) -> Interview:
    """Return who says what in a file, or at an address on the web."""
    return understand(read_post(post))


def plan(document: Document, context: Context, interview: Interview | None = None, *, only: int | None = None) -> Plan:
    """Plan the episode of a document that holds one interview: who says what, how, and in which voice.

    `interview` is the interview in the document if it has already been understood; `only` keeps the question of that
    number and its answer.
    """
    settings = context.settings(document)
    interview = interview or understand(document, settings.policies)
    return _planned(document, interview, slug_of(document), settings, context, only)


def plan_each(
    document: Document, context: Context, *, only: int | None = None, pick: int | None = None
) -> tuple[Plan, ...]:
    """Plan an episode for each interview in a document, or for number `pick`; the slug of the second ends in `-2`.

    Raises `UsageError` if there is no such number.
    """
    settings = context.settings(document)
    return tuple(
        _planned(document, interview, slug_of(document) + (f"-{number}" if number > 1 else ""), settings, context, only)
        for number, interview in numbered(document, settings.policies, pick)
    )


def _planned(
    document: Document, interview: Interview, slug: str, settings: Settings, context: Context, only: int | None
) -> Plan:
    script = write_script(interview, settings, context.lexicon)
    requests, engine = settings.cast, settings.engine or None
    cast = speech.choose_cast(
        interview, context.voices, requests, engine, remembered=context.remembered, speed=settings.speed
    )
    if only is not None:
        script, slug = excerpt(script, only), f"{slug}-question-{only}"
    pictures, path = interview.info.pictures, document.path
    art = episode.artwork(pictures, path, settings, context.show, script.title, context.root)
    music = beside(context.show, settings.music)
    return Plan(slug, settings, interview, script, cast, context.lexicon, art, music)


def produce(  # noqa: PLR0913 - keyword arguments, each documented
    plan: Plan,
    output: Path,
    *,
    store: speech.Store | None,
    executor: speech.JobExecutor | None = None,
    progress: Callable[[LineProgress], None] = lambda _: None,
    transcripts_only: bool = False,
    force: bool = False,
) -> Episode:
    """Make the episode in the folder `output`; lines in `store` are neither spoken nor encoded again.

    Files that the program did not make are replaced only with `force`.
    """
    store = store and replace(store, limit_bytes=plan.settings.cache_size * 1_000_000)
    about = (plan.script, plan.interview, output, plan.slug, plan.settings)
    work = speech.SynthesisRun(plan.script, plan.cast, store=store, executor=executor, progress=progress)
    with work:
        if transcripts_only:
            return episode.transcribe(work.each, *about, music=plan.music, force=force)
        return episode.assemble(work.each, *about, cover=plan.artwork.picture, music=plan.music, force=force)
