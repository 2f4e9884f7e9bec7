"""The pipeline: document → interview → script → speech → episode."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from interview_audio.document import parse_document, read_document
from interview_audio.episode import assemble, check_output
from interview_audio.interview import understand
from interview_audio.model import Cast, Document, Episode, Interview, Script, Take
from interview_audio.script import load_lexicon, write_script
from interview_audio.script.excerpt import excerpt
from interview_audio.settings import Settings, Show, front_matter_layer, layered
from interview_audio.slug import slug_of
from interview_audio.speech import TakeStore, choose_cast, load_voices, speak


@dataclass(frozen=True)
class Plan:
    """All that is decided about an episode before a second of sound is made."""

    slug: str  # the stem of its files
    settings: Settings
    interview: Interview
    script: Script
    cast: Cast


def read_interview(path: Path) -> Interview:
    """Who says what in a file."""
    return understand(read_document(path))


def plan(post: Path | bytes, flags: Mapping[str, Any] | None = None, *, only: int | None = None) -> Plan:
    """Who says what, how, and in which voice, for a file or the bytes of standard input.

    `flags` are settings that go over all others; `only` keeps the question of that number and its answer.
    """
    document = parse_document(post) if isinstance(post, bytes) else read_document(post)
    show = Show.of(document.path)
    settings = layered(show.layer, front_matter_layer(document), (flags or {}, None))
    return plan_document(document, show, settings, only=only)


def plan_document(document: Document, show: Show, settings: Settings, *, only: int | None = None) -> Plan:
    """The same for a document that is read already, with its settings."""
    interview = understand(document)
    script = write_script(interview, settings, load_lexicon(show.lexicons))
    cast = choose_cast(interview, load_voices(*show.voices), settings.cast, settings.engine or None)
    slug = slug_of(document)
    if only is not None:
        script, slug = excerpt(script, only), f"{slug}-question-{only}"
    return Plan(slug, settings, interview, script, cast)


def produce(
    plan: Plan, output: Path, *, store: TakeStore | None, jobs: int, progress: Callable[[Take], None] = lambda _: None
) -> Episode:
    """The finished episode in the folder `output`; takes that `store` holds are not spoken again."""
    check_output(output)
    takes = speak(plan.script, plan.cast, store=store, jobs=jobs, progress=progress)
    return assemble(takes, plan.script, plan.interview, output, plan.slug, plan.settings)
