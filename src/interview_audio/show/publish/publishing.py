"""The show: every interview of a folder rendered if it is new or changed, and the podcast folder written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from interview_audio.episode.lockfile import hold_lock
from interview_audio.errors import InterviewAudioError, NotAnInterviewError, OutputError
from interview_audio.feed.podcast import FEED, Podcast
from interview_audio.model import Item
from interview_audio.model.version import __version__
from interview_audio.show import lock as locks
from interview_audio.show.books import show_name
from interview_audio.show.identity import replaced_posts
from interview_audio.show.library import Library, refuse_missing
from interview_audio.show.lock import EpisodeIdentity, Lock
from interview_audio.show.posts import Failure, LeftOut, Post
from interview_audio.show.publish.inventory import identify, load_lock, lock_place, scan_posts
from interview_audio.show.publish.podcast_files import refuse_foreign_files, write_podcast_files
from interview_audio.show.publish.retention import PostNames, PostStatus, guids_in, item_of, kept_item, post_statuses
from interview_audio.show.publish.settings_check import refuse_bad_settings
from interview_audio.show.renderer import EpisodeRenderer, Run
from interview_audio.show.settings import Show
from interview_audio.show.state.output_state import OutputState
from interview_audio.show.state.records import Record

REPLACED = (
    "Not one turn of {post} is as it was published; it stays the same episode. If it is another interview, write a "
    "`guid:` of its own into it."
)


@dataclass(frozen=True)
class PublishResult:
    """The result of one run."""

    podcast: Podcast
    show: Show
    changed: tuple[Path, ...]  # files of the podcast folder beside the episodes' own
    left_out: tuple[LeftOut, ...]
    failed: tuple[Failure, ...]
    notes: tuple[str, ...]  # of no harm, but to be known
    stale: tuple[Path, ...]  # files of episodes that are in the feed no more


def publish(  # noqa: PLR0913 - what a run decides, by name
    folder: Path,
    output: Path,
    renderer: EpisodeRenderer,
    *,
    now: dt.datetime,
    new_id: Callable[[], str],
    prune: bool = False,
    removing: Callable[[Path], None] = lambda _: None,
) -> PublishResult:
    """Render what is new or changed in `folder` and write the podcast folder `output`.

    `now` has the time zone in which a day begins; `new_id` returns a new unique id. With `prune`, files of episodes
    that are no longer in the feed are removed, each after a call of `removing`. A post that fails doesn't stop the
    others and keeps its last good episode; a run that finds another at work on the show or the output waits for it.

    Raises `UsageError` if the show itself is wrong, and `OutputError` if it can't be written or if none of the
    published interviews is in the folder.
    """
    refuse_missing(folder)
    state = OutputState(output, __version__, force=renderer.force)
    run = Run(renderer.flags)
    place = lock_place(run.contexts.show(folder), folder)
    with (
        hold_lock(place.with_name(f".{place.name}.held"), waiting=renderer.waiting),
        state.locked(renderer.waiting),
    ):
        publishing = _Publishing(folder, state, renderer, run, place, now, new_id)
        done = publishing.publish()
        if prune:
            _remove(publishing.stale, state, removing)
        return done


def _file_id(path: Path) -> tuple[int, int] | None:
    """Return what two names of one file have in common; None if there is no file."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _remove(stale: Mapping[str, Sequence[Path]], state: OutputState, removing: Callable[[Path], None]) -> None:
    for file in (file for files in stale.values() for file in files):
        removing(file)
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(
                f"This cannot be removed: {error.strerror}.",
                do="Close what has it open, or check the permissions of its folder.",
                path=file,
            ) from error
    for slug in stale:
        state.forget(slug)


@dataclass
class _Publishing:
    """One run over a show, which has the locks of the show and the output folder."""

    folder: Path
    state: OutputState
    renderer: EpisodeRenderer
    run: Run
    place: Path  # of the lock
    now: dt.datetime
    new_id: Callable[[], str]
    stale: Mapping[str, Sequence[Path]] = field(default_factory=dict)  # files of episodes no longer in the feed

    def publish(self) -> PublishResult:
        show, settings = self.run.contexts.show(self.folder), self.run.contexts.show_settings(self.folder)
        refuse_bad_settings(settings, show)
        if not self.renderer.force:
            refuse_foreign_files(self.state)
        notes = [show.note] if show.note else []
        lock = load_lock(self.place, self.state, notes, force=self.renderer.force)
        records = self.state.records()
        name_of = PostNames(self.place.parent)
        library = scan_posts(self.folder, name_of, lock, self.state, self.run.reader.read, self.now)
        statuses = post_statuses(lock, library, name_of)
        if self.renderer.force:  # of another folder nothing is kept
            statuses |= {guid: PostStatus.GONE for guid, status in statuses.items() if status is PostStatus.ELSEWHERE}
        reserved = {guid for guid, status in statuses.items() if status is PostStatus.UNREADABLE}
        before = lock
        lock, library = identify(
            lock, library, reserved, settings=settings, name_of=name_of, now=self.now, new_id=self.new_id
        )
        notes += [REPLACED.format(post=post) for post in replaced_posts(before, lock)]
        if not self.renderer.force:
            self._refuse_to_empty(lock, library, records, statuses)
        self.state.keep_posts(self.folder, library.known)
        self._save(lock)

        failed, items, digests = list(library.failed), [], {}
        stay = [k for k in lock.episodes.values() if (status := statuses.get(k.guid)) and status.stays]
        living = {lock.episodes[post.slug].guid for post in library.posts} | {kept.guid for kept in stay}
        for post in library.posts:
            self._set_aside(post.slug, lock.episodes[post.slug].guid, living, records)
            record, lock, failure = self._rendered(post, lock, records)
            failed += [failure] if failure else []
            if record:
                items.append(item := item_of(post, record.episode, lock))
                digests[item.guid] = record.digest
        for kept in stay:
            if kept.guid not in digests and (last := self._last_good(kept.guid, records)):
                items.append(kept_item(last, kept))
                digests[kept.guid] = last.digest
                if statuses[kept.guid] is PostStatus.ELSEWHERE:
                    notes.append(f"{kept.post} lies outside {self.folder}: its episode stays in the feed.")
        failed += self._unread(stay, statuses, {name_of(left.path): left for left in library.left_out})

        items.sort(key=lambda item: (item.published, item.number), reverse=True)
        podcast = Podcast(settings, settings.guid or lock.guid, tuple(items), show_name(self.folder))
        if lost := (living - digests.keys()) & guids_in(self.state.output / FEED):
            failed.append(self._left_as_it_is(lost, lock))
            changed: tuple[Path, ...] = ()
        else:
            changed = write_podcast_files(podcast, digests, show, self.state, notes)
            self.stale = self._stale(items, library, records)
        stale = tuple(file for files in self.stale.values() for file in files)
        return PublishResult(podcast, show, changed, library.left_out, tuple(failed), tuple(notes), stale)

    def _unread(
        self, stay: Iterable[EpisodeIdentity], statuses: Mapping[str, PostStatus], left: Mapping[str, LeftOut]
    ) -> Iterator[Failure]:
        """Yield the posts that no longer hold an interview and whose last good episode therefore stays."""
        for kept in stay:
            if statuses[kept.guid] is PostStatus.UNREADABLE and (found := left.get(kept.post)):
                do = "Its last good episode stays. Correct it, or write `draft: true` into it to withdraw the episode."
                yield Failure(found.path, NotAnInterviewError(f"Left out: {found.reason}", do=do, path=found.path))

    def _left_as_it_is(self, lost: Collection[str], lock: Lock) -> Failure:
        posts = ", ".join(sorted(kept.post for kept in lock.episodes.values() if kept.guid in lost))
        what = f"The feed is left as it is, since the episodes of these posts would be missing: {posts}."
        path = self.state.output / FEED
        return Failure(path, OutputError(what, do="Correct the errors above and run it again.", path=path))

    def _last_good(self, guid: str, records: Mapping[str, Record]) -> Record | None:
        """Return the record of an episode as it was before this run, if its files are still there."""
        found = (self.state.record(slug) for slug, record in records.items() if record.guid == guid)
        return next((record for record in found if record and record.guid == guid), None)

    def _set_aside(self, slug: str, guid: str, living: Collection[str], records: dict[str, Record]) -> None:
        """Copy the episode whose files a post is about to take after a swap of names: its own rendering may fail."""
        record = records.get(slug)
        if record and record.guid != guid and record.guid in living:
            aside = self.state.set_aside(record)
            records[aside.episode.slug] = aside

    def _refuse_to_empty(
        self, lock: Lock, library: Library, records: Mapping[str, Record], statuses: Mapping[str, PostStatus]
    ) -> None:
        """Raise `OutputError` if all published interviews are gone at once: a wrong folder, a disk not mounted."""
        published = {record.guid for record in records.values()}
        there = {lock.episodes[post.slug].guid for post in library.posts if post.slug in lock.episodes}
        there |= {guid for guid, status in statuses.items() if status is not PostStatus.GONE}
        if published and not published & there:
            raise OutputError(
                f"Not one of the {len(published)} published interviews is in this folder; nothing was changed.",
                do="Check the folder and its disk; --force publishes the show without them.",
                path=self.folder,
            )

    def _rendered(
        self, post: Post, lock: Lock, records: Mapping[str, Record]
    ) -> tuple[Record | None, Lock, Failure | None]:
        """Return the post's episode (the last good one if it fails) and the lock with the voices that it got."""
        failure = None
        record = records.get(post.slug)
        try:
            record = self.renderer.up_to_date(record, post, lock, self.run, self.state)
        except InterviewAudioError as error:
            error.path = error.path or post.path  # nobody could tell which of a hundred it was
            failure = Failure(post.path, error)
        except Exception as error:
            failure = Failure(post.path, error)
        if failure:
            record = self._last_good(lock.episodes[post.slug].guid, records)
        if record and record.voices.keys() - lock.voices.keys():
            lock = replace(lock, voices={**record.voices, **lock.voices})
            self._save(lock)
        return record, lock, failure

    def _save(self, lock: Lock) -> None:
        self.state.keep_lock(lock)
        locks.save(lock, self.place)

    def _stale(
        self, items: Iterable[Item], library: Library, records: Mapping[str, Record]
    ) -> dict[str, Sequence[Path]]:
        """Return the files of episodes that are no longer in the feed, as long as nobody has changed them."""
        current = {item.episode.slug for item in items} | {post.slug for post in library.posts}
        stale: dict[str, Sequence[Path]] = {s: self.state.files(s) for s in records if s not in current}
        if {slug.casefold() for slug in stale} & {slug.casefold() for slug in current}:  # one, where case is ignored
            kept = {_file_id(file) for item in items for file in item.episode.files.values()}
            stale = {s: files for s, files in stale.items() if kept.isdisjoint(map(_file_id, files))}
        for slug in [slug for slug in stale if "~" in slug]:  # copies that were set aside
            _remove({slug: stale.pop(slug)}, self.state, lambda _: None)
        return stale
