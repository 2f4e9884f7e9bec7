"""Options that several commands share, and what they select: settings, the store, the workers."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interview_audio.cli import terminal
from interview_audio.errors import NotAnInterviewError, UsageError

if TYPE_CHECKING:
    from interview_audio.produce import Plan

if TYPE_CHECKING:
    from interview_audio.speech import JobExecutor

PRELOADED = ("interview_audio.cli.preloaded",)
"""Modules that the fork server loads for all workers."""

CastOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME=VOICE", help="The voice of a role or a person: interviewer=joe, guest=hibari:heart. Repeatable."
    ),
]
EngineOption = Annotated[str, typer.Option(metavar="NAME", help="Cast voices of this engine only: hibari, piper, …")]
SpeedOption = Annotated[
    float,
    typer.Option(metavar="TIMES", help="The speed of the episode, 0.5 to 2: 1.1 is 10 % faster; 0: the show's."),
]
ExecutorOption = Annotated[
    str, typer.Option(metavar="ADDRESS", help="Speak on the workers of a dask cluster: dask://host:8786.")
]
Force = Annotated[
    bool,
    typer.Option("--force", help="Replace files that interview-audio did not make or that were changed since."),
]
Strict = Annotated[bool, typer.Option("--strict", help="Refuse an interview with doubtful turns and name their lines.")]


def settings_of(cast: Sequence[str] | None, engine: str, speed: float = 0.0) -> dict[str, Any]:
    """Return the settings that the flags give."""
    pairs = [pair for option in cast or () for pair in option.split(",")]
    requests = {}
    for pair in pairs:
        name, equals, voice = pair.partition("=")
        if not (equals and name.strip() and voice.strip()):
            raise UsageError(f"--cast takes NAME=VOICE, not '{pair}'.", do="For example --cast guest=hibari:heart.")
        requests[name.strip()] = voice.strip()
    given = {"cast": requests, "engine": engine, "speed": speed}
    return {name: value for name, value in given.items() if value}


def refuse_unfitting(flags: Mapping[str, Any], plans: Sequence[Plan]) -> None:
    """Raise `UsageError` if `--cast` names somebody who is in none of the interviews."""
    from interview_audio.speech import unfitting

    interviews = [planned.interview for planned in plans]
    for name, near in unfitting(flags.get("cast", {}), interviews):
        people = ", ".join(dict.fromkeys(p.name for interview in interviews for p in interview.people))
        raise UsageError(
            f"--cast gives a voice to '{name}', and nobody here is called that.",
            do=(f"Did you mean '{near}'? " if near else "")
            + f"Here are {people}; interviewer, guest and narrator fit as well.",
        )


def refuse_doubtful(planned: Plan, post: str) -> None:
    """Raise when a page hardly looks like an interview, or a turn may be somebody else's (`--strict`)."""
    if planned.interview.doubts:
        raise NotAnInterviewError(
            f"This hardly looks like an interview: {'; '.join(planned.interview.doubts)}.",
            do="Put **Name:** before the words of each person, or render without --strict.",
            path=post,
        )
    doubtful = [t for t in planned.interview.turns if t.confidence < terminal.DOUBTFUL]
    if doubtful:
        raise NotAnInterviewError(
            f"Who speaks is doubtful at line {', '.join(str(t.line) for t in doubtful)}.",
            do="Begin these paragraphs with the speaker's name (**Name:** …), or render without --strict.",
            path=post,
            line=doubtful[0].line,
        )


def cache_folder() -> Path:
    """Return the folder that keeps takes and encoded turns between runs."""
    from platformdirs import user_cache_path

    place = user_cache_path("interview-audio", appauthor=False)
    # without a home folder, `~` would be a folder of that name in the current one
    return place if place.is_absolute() else Path(tempfile.gettempdir()) / "interview-audio"


def user_store() -> Any:
    """Return this user's store, which all shows share."""
    from interview_audio.speech import Store

    return Store(cache_folder() / "takes")


def store_or_none(no_cache: bool) -> Any:
    """Return the store, or None with `--no-cache`."""
    return None if no_cache else user_store()


@contextmanager
def open_executor(address: str, jobs: int) -> Iterator[JobExecutor]:
    """Yield an executor: the cluster at an address, or else a pool of local processes that stay warm between posts."""
    if address:
        from interview_audio.speech.work.cluster import Cluster

        with Cluster(address, jobs) as cluster:
            yield cluster
    else:
        from interview_audio.speech import LocalPool

        with LocalPool(jobs or cores(), PRELOADED) as pool:
            yield pool


def cores() -> int:
    """Return the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
