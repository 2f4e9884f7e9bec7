"""The pages of an episode that stands alone, without a feed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from interview_audio import feed
from interview_audio.episode.manifest import Manifest, digest_of
from interview_audio.feed.podcast import Podcast
from interview_audio.model import Episode, Item
from interview_audio.show.introduction import introduction

if TYPE_CHECKING:
    from interview_audio.produce import Plan

UNDATED = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def write_pages(planned: Plan, episode: Episode, output: Path, *, force: bool = False) -> Episode:
    """Write the page of an episode and its player into `output`; return the episode with these files.

    Pages that would say the same are left as they are. Raises `OutputError` if there is a file of that name that the
    program did not make, unless `force` replaces it.
    """
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
    podcast, manifest = Podcast(planned.settings, "", (item,), info.publication, alone=True), Manifest(output)
    made_from = _digest_of(podcast, item)
    names = [path.name for path in manifest.current(episode.slug, made_from)] or _write(
        podcast, item, manifest, made_from, force=force
    )
    return replace(
        episode, files={**episode.files, **{name.removeprefix(f"{episode.slug}."): output / name for name in names}}
    )


def _write(podcast: Podcast, item: Item, manifest: Manifest, made_from: str, *, force: bool) -> list[str]:
    from interview_audio.feed.pages.episode import write_episode  # loading the templates takes longer than all else

    pages = write_episode(podcast, item)
    for name, content in pages.items():
        manifest.write(item.episode.slug, name, content, made_from=made_from, force=force)
    return list(pages)


def _digest_of(podcast: Podcast, item: Item) -> str:
    """Return the digest of all that the pages say: of the item, its show and, by their sizes, its files."""
    files = {kind: (path.name, path.stat().st_size) for kind, path in item.episode.files.items()}
    said = replace(item, episode=replace(item.episode, files={}, spoken_lines=0))
    return digest_of(Path(feed.__file__).parent, podcast.settings, podcast.folder, said, sorted(files.items()))
