"""The files beside the episodes: the feed, its page, the list of subscriptions, the show's cover.

A new kind of file is written here with `state.write`, which records it: files of other makers are then never
replaced. One that belongs to an episode names its slug as the owner, so that it is removed with it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from interview_audio import feed
from interview_audio.episode.manifest import SHOW, Manifest, file_digest
from interview_audio.errors import UsageError
from interview_audio.feed.check import line_of
from interview_audio.feed.podcast import COVER, FEED, FEED_STYLE, OPML, PAGE, SEARCH, Podcast
from interview_audio.model import Episode, Item
from interview_audio.show.fingerprints import digest
from interview_audio.show.posts import introduction
from interview_audio.show.settings import Show
from interview_audio.show.state.output_state import OutputState

if TYPE_CHECKING:  # loading the engines takes longer than a run that finds everything as it was
    from interview_audio.produce import Plan

OUR_FEED = b"<generator>interview-audio"


def refuse_foreign_files(state: OutputState) -> None:
    """Raise `OutputError` before anything is spoken if a file that somebody else made has one of the feed's names.

    If the record of the folder is lost but the feed is the program's, contents are compared when they are written.
    """
    path = state.output / FEED
    try:
        lost = not state.manifest.made(SHOW) and path.is_file() and OUR_FEED in path.read_bytes()
    except OSError:
        lost = False
    if not lost:
        state.manifest.refuse_foreign(SHOW, (FEED, FEED_STYLE, SEARCH, PAGE, COVER, OPML))


def write_podcast_files(
    podcast: Podcast, digests: Mapping[str, str], show: Show, state: OutputState, notes: list[str]
) -> tuple[Path, ...]:
    """Write the feed and its other files; return what changed. `digests` are those of the episodes, by guid."""
    return tuple(_write(podcast, digests, show, state, notes))


def _write(
    podcast: Podcast, digests: Mapping[str, str], show: Show, state: OutputState, notes: list[str]
) -> Iterator[Path]:
    if _write_cover(podcast, show, state, notes):
        yield state.output / COVER
    told = [f.name for f in fields(Item) if f.name not in ("episode", "post")]
    facts = [repr([getattr(item, name) for name in told]) + digests[item.guid] for item in podcast.items]
    made_from = digest([_makers(), repr(podcast.settings), podcast.guid, podcast.folder, facts])
    names = state.note("pages")
    if isinstance(names, list) and names and state.made(names, made_from):
        return

    from interview_audio.feed.files import write_files

    made = []
    for owner, files in write_files(podcast).items():
        for name, content in files.items():
            made.append(name)
            if state.write(name, content, owner or SHOW):
                yield state.output / name
    state.keep_note("pages", made)
    state.keep_made(made, made_from)


def _makers() -> list[tuple[str, int, int]]:
    """Return name, size and time of the code and templates of the feed, which change more often than the version."""
    files = sorted(path for path in Path(feed.__file__).parent.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return [(path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in files]


def _write_cover(podcast: Podcast, show: Show, state: OutputState, notes: list[str]) -> bool:
    """Make the show's cover if the show's picture or title has changed; return whether it changed."""
    own = (show.path.parent if show.path else Path()) / podcast.settings.cover if podcast.settings.cover else None
    if own and not own.is_file():
        raise UsageError(
            f"There is no file {own}.",
            do="Correct `cover`, which is relative to show.toml, or remove it.",
            path=show.path,
            line=line_of(show.path, "cover"),
        )
    made_from = digest([podcast.title, own and file_digest(own)])
    if state.made((COVER,), made_from):
        return False

    from interview_audio.episode.cover.picture import draw_cover, fit_cover, missing_glyphs

    if not own and (missing := missing_glyphs(podcast.title)):
        notes.append(f"No font here has {missing}: the show's cover is without. Write `cover` for one of your own.")
    changed = state.write(COVER, fit_cover(own) if own else draw_cover(podcast.title, "", ()))
    state.keep_made((COVER,), made_from)
    return changed


UNDATED = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def write_pages(planned: Plan, episode: Episode, output: Path, *, force: bool = False) -> Episode:
    """Write the page of an episode and its player into `output`; return the episode with these files.

    Raises `OutputError` if there is a file of that name that the program did not make, unless `force` replaces it.
    """
    from interview_audio.feed.pages.episode import write_episode

    interview, info = planned.interview, planned.interview.info
    item = Item(
        episode=episode,
        guid="",
        published=info.published or UNDATED,
        dated=info.published is not None,
        number=info.number or 1,
        description=info.description or introduction(interview),
        language=interview.language,
        author=interview.author,
        link=info.link,
    )
    podcast = Podcast(planned.settings, "", (item,), info.publication, alone=True)
    files, manifest = dict(episode.files), Manifest(output)
    for name, content in write_episode(podcast, item).items():
        manifest.write(episode.slug, name, content, force=force)
        files[name.removeprefix(f"{episode.slug}.")] = output / name
    return replace(episode, files=files)
