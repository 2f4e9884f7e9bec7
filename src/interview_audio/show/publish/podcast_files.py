"""The files beside the episodes: the feed, its page, the list of subscriptions, the show's cover.

A new kind of file is written here with `state.write`, which records it: files of other makers are then never
replaced. One that belongs to an episode names its slug as the owner, so that it is removed with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path

from interview_audio import feed
from interview_audio.episode.manifest import SHOW, digest_of, file_digest
from interview_audio.errors import UsageError
from interview_audio.feed.check import line_of
from interview_audio.feed.podcast import COVER, FEED, FEED_STYLE, OPML, PAGE, SEARCH, SMALL_COVER, Podcast
from interview_audio.model import Item
from interview_audio.show.fingerprints import digest
from interview_audio.show.settings import Show
from interview_audio.show.state.output_state import OutputState

OUR_FEED = b"<generator>interview-audio"
PUBLISHING = Path(feed.__file__).parent
"""The folder of the code and templates of the feed and its pages."""


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
        state.manifest.refuse_foreign(SHOW, (FEED, FEED_STYLE, SEARCH, PAGE, COVER, SMALL_COVER, OPML))


def write_podcast_files(
    podcast: Podcast, digests: Mapping[str, str], show: Show, state: OutputState, notes: list[str]
) -> tuple[Path, ...]:
    """Write the feed and its other files; return what changed. `digests` are those of the episodes, by guid."""
    return tuple(_write(podcast, digests, show, state, notes))


def _write(
    podcast: Podcast, digests: Mapping[str, str], show: Show, state: OutputState, notes: list[str]
) -> Iterator[Path]:
    yield from (state.output / name for name in _write_cover(podcast, show, state, notes))
    told = [f.name for f in fields(Item) if f.name not in ("episode", "post")]
    facts = [repr([getattr(item, name) for name in told]) + digests[item.guid] for item in podcast.items]
    made_from = digest_of(PUBLISHING, podcast.settings, podcast.guid, podcast.folder, facts)
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


def _write_cover(podcast: Podcast, show: Show, state: OutputState, notes: list[str]) -> list[str]:
    """Make the show's cover and its small copy if picture or title have changed; return the names of what changed."""
    own = (show.path.parent if show.path else Path()) / podcast.settings.cover if podcast.settings.cover else None
    if own and not own.is_file():
        raise UsageError(
            f"There is no file {own}.",
            do="Correct `cover`, which is relative to show.toml, or remove it.",
            path=show.path,
            line=line_of(show.path, "cover"),
        )
    made_from = digest([podcast.title, own and file_digest(own)])
    if state.made((COVER, SMALL_COVER), made_from):
        return []

    from interview_audio.episode.cover.picture import draw_cover, fit_cover, missing_glyphs
    from interview_audio.episode.cover.thumbnail import thumbnail

    if not own and (missing := missing_glyphs(podcast.title)):
        notes.append(f"No font here has {missing}: the show's cover is without. Write `cover` for one of your own.")
    cover = fit_cover(own) if own else draw_cover(podcast.title, "", ())
    pictures = {COVER: cover, SMALL_COVER: thumbnail(cover)}
    changed = [name for name, picture in pictures.items() if state.write(name, picture)]
    state.keep_made((COVER, SMALL_COVER), made_from)
    return changed
