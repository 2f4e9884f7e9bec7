"""What there is to publish: the lock, the posts of the folder, and which episode of the lock each post is."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from interview_audio.errors import OutputError, UsageError
from interview_audio.feed.check import line_of
from interview_audio.feed.podcast import FEED
from interview_audio.model import Settings
from interview_audio.show import lock as locks
from interview_audio.show.books import file_of, is_book
from interview_audio.show.identity import Candidate, keep
from interview_audio.show.library import Library, scan_folder
from interview_audio.show.lock import Lock
from interview_audio.show.posts import Failure, Post, Read
from interview_audio.show.publish.retention import PostNames
from interview_audio.show.settings import Show
from interview_audio.show.state.output_state import OutputState


def lock_place(show: Show, folder: Path) -> Path:
    """Return the path of a show's lock: beside its `show.toml`, else among its interviews, or beside its book."""
    if is_book(folder) and not show.path:
        return folder.with_name(f"{folder.stem}.{locks.NAME}")
    return (show.path.parent if show.path else folder) / locks.NAME


def load_lock(place: Path, state: OutputState, notes: list[str], *, force: bool) -> Lock:
    """Return the lock, completed from its copy in the output folder if it is lost or older.

    Adds to `notes` if the lock was lost. Raises `OutputError` if the folder holds another show, unless `force` is set.
    """
    lock, copy = locks.load(place), state.lock()
    if lock.guid and copy.guid and lock.guid != copy.guid and not force:
        raise OutputError(
            "This folder holds another show.",
            do="Choose another with -o; --force makes it this show's.",
            path=state.output,
        )
    if lock.guid and lock.guid != copy.guid:
        return lock
    if copy.guid and not lock.guid:
        notes.append(f"{place} was missing and has been restored from the output folder.")
    return locks.merge(lock, copy, lambda post: bool(post) and os.path.lexists(place.parent / file_of(Path(post))))


def scan_posts(
    folder: Path, name_of: PostNames, lock: Lock, state: OutputState, read: Read, now: dt.datetime
) -> Library:
    """Scan the folder for posts, of which only new and changed ones are read."""

    def published_before(post: Post) -> bool:
        kept = lock.episodes.get(post.slug)
        return kept is not None and kept.post == name_of(post.path)

    return scan_folder(
        folder,
        read,
        _suffixes(state),
        now=now,
        skip=state.output,
        known=state.posts(folder),
        made=state.manifest.names() if folder.resolve() == state.output.resolve() else (),
        preferred=published_before,
    )


def identify(  # noqa: PLR0913 - what a run decides, by name
    lock: Lock,
    library: Library,
    reserved: set[str],
    *,
    settings: Settings,
    name_of: PostNames,
    now: dt.datetime,
    new_id: Callable[[], str],
) -> tuple[Lock, Library]:
    """Return the lock with every post in it, and the library without posts that cannot be told from others.

    `reserved` are the guids of episodes whose posts exist but could not be read.
    """
    unread = {slug: kept for slug, kept in lock.episodes.items() if kept.guid in reserved}
    taken = {slug.partition("~")[0].casefold(): kept for slug, kept in unread.items()}
    failed: list[Failure] = []
    posts = []
    for post in library.posts:
        if other := taken.get(post.slug.casefold()):
            what = f"{other.post}, which cannot be read now, has the slug {post.slug} already."
            error = UsageError(what, do="Correct that, or give this one another `slug:`.", path=post.path)
            failed.append(Failure(post.path, error))
        else:
            posts.append(post)
    library = replace(library, posts=tuple(posts))
    address = f"{settings.base_url.rstrip('/')}/{FEED}" if settings.base_url else ""
    candidates = [_candidate(post, library, name_of) for post in posts]
    candidates += [replace(_candidate(post, library, name_of), withdrawn=True) for post in library.withdrawn]
    lock, copies = keep(lock, candidates, address=address, now=now, new_id=new_id, reserved=reserved)
    for post in posts:
        if owner := copies.get(name_of(post.path)):
            what = f"Its `guid` is that of the episode {owner}."
            error = UsageError(
                what, do="Remove `guid:` from the copy.", path=post.path, line=line_of(post.path, "guid")
            )
            failed.append(Failure(post.path, error))
    fine = tuple(post for post in posts if name_of(post.path) not in copies)
    return lock, replace(library, posts=fine, failed=(*library.failed, *failed))


def _suffixes(state: OutputState) -> frozenset[str]:
    """Return the suffixes of files that can be read, recorded so that a run without new posts loads no readers."""
    noted = state.note("readable")
    if not isinstance(noted, list) or not all(isinstance(suffix, str) for suffix in noted):
        from interview_audio.document import FORMATS, PACKED

        suffixes = {suffix for known in FORMATS.values() for suffix in known.suffixes if suffix}
        noted = sorted(suffixes | {f".{name}" for name in PACKED})
        state.keep_note("readable", noted)
    return frozenset(noted)


def _candidate(post: Post, library: Library, name_of: PostNames) -> Candidate:
    original = library.stands_for.get(post.path)
    return Candidate(
        slug=post.slug,
        post=name_of(post.path),
        words=post.words,
        date=post.date,
        stands_for=name_of(original) if original else None,
        number=post.number,
        guid=post.guid,
    )
