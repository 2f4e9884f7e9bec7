"""A written interview goes in; a podcast episode that two people could have recorded comes out, offline.

interview = interview_audio.read_interview(Path("post.md"))
episode = interview_audio.render(Path("post.md"), Path("output"))
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from interview_audio.errors import InterviewAudioError
from interview_audio.model import Episode, Interview, LineProgress, Person, Role, Skipped, Turn
from interview_audio.model.version import __version__

__all__ = [
    "Episode",
    "Interview",
    "InterviewAudioError",
    "LineProgress",
    "Person",
    "Role",
    "Skipped",
    "Turn",
    "__version__",
    "read_interview",
    "render",
]


def read_interview(path: Path | str) -> Interview:
    """Return who says what in a written interview, a file or at an `http(s)` address, and what is skipped.

    Raises a subclass of `InterviewAudioError`: `UsageError` where there is no such file, `NotAnInterviewError` where
    nobody is interviewed in it.
    """
    # the stages are imported when they are needed: `import interview_audio` stays quick
    from interview_audio import produce

    return produce.read_interview(_post(path))


def _post(path: Path | str) -> Path | str:
    from interview_audio.document import is_address

    return path if isinstance(path, str) and is_address(path) else Path(path)


def render(  # noqa: PLR0913 - keyword arguments, each documented
    path: Path | str,
    output: Path | str = "output",
    *,
    cast: Mapping[str, str] | None = None,
    engine: str = "",
    only: int | None = None,
    jobs: int = 1,
    cache: Path | None = None,
    progress: Callable[[LineProgress], None] = lambda _: None,
) -> Episode:
    """Render the episode of a written interview, a file or at an `http(s)` address, into the folder `output`.

    `cast` gives roles or people their voices, `engine` restricts the casting to one engine, `only` speaks the question
    of that number and its answer, `jobs` is the number of processes that speak, `cache` a folder that keeps turns
    between runs, and `progress` is called for every line that is there. Raises subclasses of `InterviewAudioError`.
    """
    from interview_audio.cli.options import PRELOADED
    from interview_audio.produce import plan, produce, read_post
    from interview_audio.show.context import Contexts
    from interview_audio.show.publish.episode_pages import write_pages
    from interview_audio.speech import LocalPool, Store

    flags = {**({"cast": dict(cast)} if cast else {}), **({"engine": engine} if engine else {})}
    store = Store(cache) if cache else None
    document = read_post(_post(path))
    planned = plan(document, Contexts(flags).of(document.path), only=only)
    with LocalPool(jobs, PRELOADED) as pool:
        episode = produce(planned, Path(output), store=store, executor=pool, progress=progress)
    return write_pages(planned, episode, Path(output))
