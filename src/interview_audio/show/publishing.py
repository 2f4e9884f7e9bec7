"""The show: every interview of a folder rendered if it is new or changed, and the podcast folder written."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

from interview_audio import feed
from interview_audio.episode.files import write
from interview_audio.episode.lockfile import held
from interview_audio.errors import InterviewAudioError, OutputError, UsageError
from interview_audio.feed.check import is_base, line_of
from interview_audio.feed.podcast import COVER, FEED, OPML, PAGE, Podcast
from interview_audio.model import Episode, Item, Settings
from interview_audio.model.version import __version__
from interview_audio.show import lock as locks
from interview_audio.show.fingerprints import digest, file_digest
from interview_audio.show.library import Library, refuse_missing, survey
from interview_audio.show.lock import Lock, Sighting
from interview_audio.show.memory import Memory
from interview_audio.show.posts import LeftOut, Post
from interview_audio.show.renderer import EpisodeRenderer, Run
from interview_audio.show.settings import Show


@dataclass(frozen=True)
class Published:
    """What a run came to."""

    podcast: Podcast
    show: Show
    changed: tuple[Path, ...]  # files of the podcast folder beside the episodes' own
    left_out: tuple[LeftOut, ...]
    failed: tuple[InterviewAudioError, ...]
    notes: tuple[str, ...]  # of no harm, but to be known
    stale: tuple[Path, ...]  # files of episodes that are in the feed no more


def publish(
    folder: Path,
    output: Path,
    renderer: EpisodeRenderer,
    *,
    now: dt.datetime,
    mint: Callable[[], str],
    prune: bool = False,
) -> Published:
    """Renders what is new or changed in `folder` and writes the podcast folder `output`.

    `now` has the time zone in which a day begins; `mint` makes a text that never was before; with `prune` the files
    of episodes that are in the feed no more are removed. One interview that
    fails doesn't stop the others; a run that finds another at work on the show or the output waits for it.
    `UsageError` where the show itself is wrong, `OutputError` where it can't be written.
    """
    refuse_missing(folder)
    memory = Memory(output, __version__)
    run = Run(renderer.flags)
    place = _lock_of(run.contexts.show(folder), folder)
    with held(place.with_name(f".{place.name}.held"), waiting=renderer.waiting), memory.held(renderer.waiting):
        done = _publish(folder, memory, renderer, run, now, mint)
        if prune:
            _remove(done.stale)
        return done


def _remove(files: Iterable[Path]) -> None:
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(
                f"This cannot be removed: {error.strerror}.",
                do="Close what has it open, or mend its folder.",
                path=file,
            ) from error


def _lock_of(show: Show, folder: Path) -> Path:
    return (show.path.parent if show.path else folder) / locks.NAME


def _publish(
    folder: Path, memory: Memory, renderer: EpisodeRenderer, run: Run, now: dt.datetime, mint: Callable[[], str]
) -> Published:
    """Publish, while nobody else does."""
    show, settings = run.contexts.show(folder), run.contexts.show_settings(folder)
    place = _lock_of(show, folder)
    _refuse_bad_address(settings, show)
    library = survey(
        folder, run.reader.read, _suffixes(memory), now=now, skip=memory.output, known=memory.posts(folder)
    )
    memory.keep_posts(folder, library.known)
    lock = locks.keep(
        locks.load(place), _sightings(library, place.parent), address=_feed_address(settings), now=now, mint=mint
    )
    locks.save(lock, place)

    failed, items = list(library.failed), []
    digests: dict[str, str] = {}  # of the episodes, by guid
    for post in library.posts:
        record = memory.record(post.slug)
        try:
            record = renderer.up_to_date(record, post, lock, run, memory)
        except InterviewAudioError as error:
            error.path = error.path or post.path  # nobody could tell which of a hundred it was
            failed.append(error)  # what was there before stays in the feed
        if record:
            if record.voices.keys() - lock.voices.keys():
                lock = replace(lock, voices={**record.voices, **lock.voices})
                locks.save(lock, place)
            items.append(item := _item(post, record.episode, lock))
            digests[item.guid] = record.digest

    items.sort(key=lambda item: (item.published, item.number), reverse=True)
    podcast = Podcast(settings, settings.guid or lock.guid, tuple(items), folder.resolve().name)
    slugs = {item.episode.slug for item in items} | {post.slug for post in library.posts}
    stale = tuple(file for slug in memory.slugs() if slug not in slugs for file in memory.files(slug))
    notes: list[str] = []
    changed = tuple(_written(podcast, digests, show, memory, notes))
    return Published(podcast, show, changed, library.left_out, tuple(failed), tuple(notes), stale)


def _suffixes(memory: Memory) -> frozenset[str]:
    """Of the files that can be read; noted, so that a run which reads none need not load the readers."""
    noted = memory.note("suffixes")
    if not isinstance(noted, list):
        from interview_audio.document import FORMATS

        noted = sorted({suffix for known in FORMATS.values() for suffix in known.suffixes if suffix})
        memory.keep_note("suffixes", noted)
    return frozenset(noted)


def _refuse_bad_address(settings: Settings, show: Show) -> None:
    if settings.base_url and not is_base(settings.base_url):
        raise UsageError(
            f"“{settings.base_url}” is no address of a folder on the web.",
            do="Write a `base_url` that begins with https:// and has no ? or #.",
            path=show.path,
            line=line_of(show.path, "base_url"),
        )


def _feed_address(settings: Settings) -> str:
    return f"{settings.base_url.rstrip('/')}/{FEED}" if settings.base_url else ""


def _sightings(library: Library, home: Path) -> Iterator[Sighting]:
    def name(path: Path) -> str:
        return Path(os.path.relpath(path.resolve(), home.resolve())).as_posix()

    for post in library.posts:
        original = library.stands_for.get(post.path)
        yield Sighting(
            slug=post.slug,
            post=name(post.path),
            words=post.words,
            date=post.date,
            stands_for=name(original) if original else None,
            number=post.number,
            guid=post.guid,
        )


def _item(post: Post, episode: Episode, lock: Lock) -> Item:
    kept = lock.episodes[post.slug]
    return Item(
        episode=episode,
        guid=kept.guid,
        published=post.date or kept.first_seen,
        number=kept.number,
        description=post.description,
        language=post.language,
        author=post.author,
        link=post.link,
        explicit=post.explicit,
        post=post.path,
    )


def _written(
    podcast: Podcast, digests: Mapping[str, str], show: Show, memory: Memory, notes: list[str]
) -> Iterator[Path]:
    """Writes the feed and what lies beside it; yields what changed."""
    cover = memory.output / COVER
    if _cover(podcast, show, cover, memory, notes):
        yield cover
    names = (PAGE, OPML, FEED)  # the feed comes last: what it names is there
    told = [f.name for f in fields(Item) if f.name not in ("episode", "post")]
    facts = [repr([getattr(item, name) for name in told]) + digests[item.guid] for item in podcast.items]
    made_from = digest([_makers(), repr(podcast.settings), podcast.guid, podcast.folder, facts])
    if memory.made(names, made_from):
        return

    from interview_audio.feed.page import write_page
    from interview_audio.feed.rss import write_feed, write_opml

    for name, content in zip(names, (write_page(podcast), write_opml(podcast), write_feed(podcast)), strict=True):
        if write(memory.output / name, content):
            yield memory.output / name
    memory.keep_made(names, made_from)


def _makers() -> list[tuple[str, int, int]]:
    """The code and templates that the feed and the page are made with, which change oftener than the version."""
    files = sorted(path for path in Path(feed.__file__).parent.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return [(path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in files]


def _cover(podcast: Podcast, show: Show, path: Path, memory: Memory, notes: list[str]) -> bool:
    """The show's cover, made if the show's picture or title has changed."""
    own = (show.path.parent if show.path else Path()) / podcast.settings.cover if podcast.settings.cover else None
    if own and not own.is_file():
        raise UsageError(
            f"There is no file {own}.",
            do="Mend `cover`, which is relative to show.toml, or take it out.",
            path=show.path,
            line=line_of(show.path, "cover"),
        )
    made_from = digest([podcast.title, own and file_digest(own)])
    if memory.made((COVER,), made_from):
        return False

    from interview_audio.episode.cover.picture import draw_cover, fit_cover, missing_glyphs

    if not own and (missing := missing_glyphs(podcast.title)):
        notes.append(f"No font here has {missing}: the show's cover is without. Write `cover` for one of your own.")
    changed = write(path, fit_cover(own) if own else draw_cover(podcast.title, "", ()))
    memory.keep_made((COVER,), made_from)
    return changed
