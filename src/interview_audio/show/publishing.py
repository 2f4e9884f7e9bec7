"""The show: every interview of a folder rendered if it is new or changed, and the podcast folder written."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from interview_audio.episode.lockfile import held
from interview_audio.errors import InterviewAudioError, NotAnInterviewError, OutputError, UsageError
from interview_audio.feed import categories
from interview_audio.feed.check import LANGUAGE, is_base, line_of
from interview_audio.feed.podcast import FEED, Podcast
from interview_audio.model import Item, Settings
from interview_audio.model.version import __version__
from interview_audio.show import lock as locks
from interview_audio.show.identity import Sighting, keep
from interview_audio.show.keeping import Fate, fates, guids_in, item_of, kept_item, relative
from interview_audio.show.library import Library, refuse_missing, survey
from interview_audio.show.lock import EpisodeIdentity, Lock
from interview_audio.show.memory import Memory, Record
from interview_audio.show.podcast_files import refuse_foreign_files, write_podcast_files
from interview_audio.show.posts import Failure, LeftOut, Post
from interview_audio.show.renderer import EpisodeRenderer, Run
from interview_audio.show.settings import Show


@dataclass(frozen=True)
class Published:
    """What a run came to."""

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
) -> Published:
    """Render what is new or changed in `folder` and write the podcast folder `output`.

    `now` has the time zone in which a day begins; `new_id` returns a new unique id. With `prune`, files of episodes
    that are in the feed no more are removed, each after `removing` was told of it. A post that fails doesn't stop the
    others and keeps its last good episode; a run that finds another at work on the show or the output waits for it.
    `UsageError` where the show itself is wrong, `OutputError` where it can't be written, or where not one of the
    interviews that were published is in the folder.
    """
    refuse_missing(folder)
    memory = Memory(output, __version__, force=renderer.force)
    run = Run(renderer.flags)
    place = lock_place(run.contexts.show(folder), folder)
    with held(place.with_name(f".{place.name}.held"), waiting=renderer.waiting), memory.held(renderer.waiting):
        publishing = _Publishing(folder, memory, renderer, run, place, now, new_id)
        done = publishing.publish()
        if prune:
            _remove(publishing.stale, memory, removing)
        return done


def lock_place(show: Show, folder: Path) -> Path:
    """Return where the lock of a show lies: beside its `show.toml`, else in the folder of its interviews."""
    return (show.path.parent if show.path else folder) / locks.NAME


def _remove(stale: Mapping[str, Sequence[Path]], memory: Memory, removing: Callable[[Path], None]) -> None:
    for file in (file for files in stale.values() for file in files):
        removing(file)
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(
                f"This cannot be removed: {error.strerror}.",
                do="Close what has it open, or mend its folder.",
                path=file,
            ) from error
    for slug in stale:
        memory.forget(slug)


@dataclass
class _Publishing:
    """One run over a show, while nobody else is at work on it."""

    folder: Path
    memory: Memory
    renderer: EpisodeRenderer
    run: Run
    place: Path  # of the lock
    now: dt.datetime
    new_id: Callable[[], str]
    stale: Mapping[str, Sequence[Path]] = field(default_factory=dict)  # files of episodes no longer in the feed

    def publish(self) -> Published:
        show, settings = self.run.contexts.show(self.folder), self.run.contexts.show_settings(self.folder)
        refuse_bad_settings(settings, show)
        if not self.renderer.force:
            refuse_foreign_files(self.memory)
        notes = [show.note] if show.note else []
        lock, records = self._lock(notes), self.memory.records()
        library = self._survey(lock)
        fate = fates(lock, library, self.place.parent.resolve())
        if self.renderer.force:  # of another folder nothing is kept
            fate |= {slug: Fate.GONE for slug, kept in fate.items() if kept is Fate.ELSEWHERE}
        reserved = {slug for slug, kept in fate.items() if kept is Fate.UNREADABLE}
        lock, library = self._recognised(lock, library, reserved, settings)
        if not self.renderer.force:
            self._refuse_to_empty(lock, library, records, fate)
        self.memory.keep_posts(self.folder, library.known)
        self._save(lock)

        failed, items, digests = list(library.failed), [], {}
        stay = {slug: lock.episodes[slug] for slug, kept in fate.items() if kept.stays and slug in lock.episodes}
        living = {lock.episodes[post.slug].guid for post in library.posts} | {kept.guid for kept in stay.values()}
        for post in library.posts:
            self._set_aside(post.slug, lock.episodes[post.slug].guid, living, records)
            record, lock, failure = self._rendered(post, lock, records)
            failed += [failure] if failure else []
            if record:
                items.append(item := item_of(post, record.episode, lock))
                digests[item.guid] = record.digest
        for slug, kept in stay.items():
            if kept.guid not in digests and (known := self._last_good(kept.guid, records)):
                items.append(kept_item(known, kept))
                digests[kept.guid] = known.digest
                if fate[slug] is Fate.ELSEWHERE:
                    notes.append(f"{kept.post} lies outside {self.folder}: its episode stays in the feed.")
        failed += self._unread(stay, fate, library)

        items.sort(key=lambda item: (item.published, item.number), reverse=True)
        podcast = Podcast(settings, settings.guid or lock.guid, tuple(items), self.folder.resolve().name)
        if lost := (living - digests.keys()) & guids_in(self.memory.output / FEED):
            failed.append(self._left_as_it_is(lost, lock))
            changed: tuple[Path, ...] = ()
        else:
            changed = write_podcast_files(podcast, digests, show, self.memory, notes)
            self.stale = self._stale(items, library, records)
        stale = tuple(file for files in self.stale.values() for file in files)
        return Published(podcast, show, changed, library.left_out, tuple(failed), tuple(notes), stale)

    def _unread(
        self, stay: Mapping[str, EpisodeIdentity], fate: Mapping[str, Fate], library: Library
    ) -> Iterator[Failure]:
        """Yield the posts whose last good episode stays since there is no interview in them any more."""
        left = {relative(left.path, self.place.parent): left for left in library.left_out}
        for slug, kept in stay.items():
            if fate[slug] is Fate.UNREADABLE and (found := left.get(kept.post)):
                do = "Its last good episode stays. Mend it, or write `draft: true` into it to withdraw the episode."
                yield Failure(found.path, NotAnInterviewError(f"Left out: {found.reason}", do=do, path=found.path))

    def _left_as_it_is(self, lost: Collection[str], lock: Lock) -> Failure:
        posts = ", ".join(sorted(kept.post for kept in lock.episodes.values() if kept.guid in lost))
        what = f"The feed is left as it is, since the episodes of these posts would be missing: {posts}."
        path = self.memory.output / FEED
        return Failure(path, OutputError(what, do="Mend the errors above and run it again.", path=path))

    def _last_good(self, guid: str, records: Mapping[str, Record]) -> Record | None:
        """Return the record of an episode as it was before this run, if its files are still there."""
        found = (self.memory.record(slug) for slug, record in records.items() if record.guid == guid)
        return next((record for record in found if record and record.guid == guid), None)

    def _set_aside(self, slug: str, guid: str, living: Collection[str], records: dict[str, Record]) -> None:
        """Copy the episode that has the files of a post now, where posts have swapped names: it may fail to render."""
        record = records.get(slug)
        if record and record.guid != guid and record.guid in living:
            aside = self.memory.set_aside(record)
            records[aside.episode.slug] = aside

    def _lock(self, notes: list[str]) -> Lock:
        """Return the lock, with what its copy in the output folder has and a lost or older file has not."""
        lock, copy = locks.load(self.place), self.memory.lock()
        if lock.guid and copy.guid and lock.guid != copy.guid and not self.renderer.force:
            raise OutputError(
                "This folder holds another show.",
                do="Choose another with -o; --force makes it this show's.",
                path=self.memory.output,
            )
        if lock.guid and lock.guid != copy.guid:
            return lock
        if copy.guid and not lock.guid:
            notes.append(f"{self.place} was gone and is brought back from the output folder.")
        return locks.together(lock, copy, lambda post: os.path.lexists(self.place.parent / post))

    def _survey(self, lock: Lock) -> Library:
        memory, home = self.memory, self.place.parent

        def published_before(post: Post) -> bool:
            kept = lock.episodes.get(post.slug)
            return kept is not None and kept.post == relative(post.path, home)

        return survey(
            self.folder,
            self.run.reader.read,
            _suffixes(memory),
            now=self.now,
            skip=memory.output,
            known=memory.posts(self.folder),
            made=memory.manifest.names() if self.folder.resolve() == memory.output.resolve() else (),
            preferred=published_before,
        )

    def _recognised(self, lock: Lock, library: Library, reserved: set[str], settings: Settings) -> tuple[Lock, Library]:
        """Return the lock with every post in it, and the library without those that cannot be told from others."""
        taken = {slug.partition("~")[0].casefold(): lock.episodes[slug] for slug in reserved}
        failed: list[Failure] = []
        posts = []
        for post in library.posts:
            if other := taken.get(post.slug.casefold()):
                what = f"{other.post}, which cannot be read now, has the slug {post.slug} already."
                error = UsageError(what, do="Mend that, or give this one another `slug:`.", path=post.path)
                failed.append(Failure(post.path, error))
            else:
                posts.append(post)
        library = replace(library, posts=tuple(posts))
        address = f"{settings.base_url.rstrip('/')}/{FEED}" if settings.base_url else ""
        sightings = [_sighting(post, library, self.place.parent) for post in posts]
        lock, copies = keep(lock, sightings, address=address, now=self.now, new_id=self.new_id, reserved=reserved)
        for post in posts:
            if owner := copies.get(post.slug):
                what = f"Its `guid` is that of the episode {owner}."
                error = UsageError(
                    what, do="Remove `guid:` from the copy.", path=post.path, line=line_of(post.path, "guid")
                )
                failed.append(Failure(post.path, error))
        fine = tuple(post for post in posts if post.slug not in copies)
        return lock, replace(library, posts=fine, failed=(*library.failed, *failed))

    def _refuse_to_empty(
        self, lock: Lock, library: Library, records: Mapping[str, Record], fate: Mapping[str, Fate]
    ) -> None:
        """Raise `OutputError` where every published interview is gone at once: a wrong folder, a disk not mounted."""
        published = {record.guid for record in records.values()}
        there = {lock.episodes[post.slug].guid for post in library.posts if post.slug in lock.episodes}
        there |= {lock.episodes[s].guid for s, kept in fate.items() if kept is not Fate.GONE and s in lock.episodes}
        if published and not published & there:
            raise OutputError(
                f"Not one of the {len(published)} published interviews is in this folder; nothing was changed.",
                do="Check the folder and its disk; --force publishes the show without them.",
                path=self.folder,
            )

    def _rendered(
        self, post: Post, lock: Lock, records: Mapping[str, Record]
    ) -> tuple[Record | None, Lock, Failure | None]:
        """Return the post's episode, the last good one where it fails; the lock with the voices that it got."""
        failure = None
        record = records.get(post.slug)
        try:
            record = self.renderer.up_to_date(record, post, lock, self.run, self.memory)
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
        self.memory.keep_lock(lock)
        locks.save(lock, self.place)

    def _stale(
        self, items: Iterable[Item], library: Library, records: Mapping[str, Record]
    ) -> dict[str, Sequence[Path]]:
        """Return the files of episodes that are in the feed no more, as far as they are as they were made."""
        current = {item.episode.slug for item in items} | {post.slug for post in library.posts}
        stale: dict[str, Sequence[Path]] = {s: self.memory.files(s) for s in records if s not in current}
        for slug in [slug for slug in stale if "~" in slug]:  # copies that were set aside
            _remove({slug: stale.pop(slug)}, self.memory, lambda _: None)
        return stale


def _suffixes(memory: Memory) -> frozenset[str]:
    """Return those of files that can be read; noted, so that a run which reads none need not load the readers."""
    noted = memory.note("suffixes")
    if not isinstance(noted, list) or not all(isinstance(suffix, str) for suffix in noted):
        from interview_audio.document import FORMATS

        noted = sorted({suffix for known in FORMATS.values() for suffix in known.suffixes if suffix})
        memory.keep_note("suffixes", noted)
    return frozenset(noted)


def refuse_bad_settings(settings: Settings, show: Show) -> None:
    """Raise a `UsageError` for settings of the show with which no podcast app takes the feed."""

    def refuse(key: str, what: str, do: str) -> None:
        raise UsageError(what, do=do, path=show.path, line=line_of(show.path, key))

    if settings.base_url and not is_base(settings.base_url):
        what = f"“{settings.base_url}” is no address of a folder on the web."
        refuse("base_url", what, "Write a `base_url` that begins with https:// and has no ? or #.")
    if not categories.is_known(settings.category):
        do = f"Take one of: {', '.join(categories.CATEGORIES)}."
        refuse("category", f"Podcast directories know no category “{settings.category}”.", do)
    if settings.language and not LANGUAGE.fullmatch(settings.language):
        refuse("language", f"“{settings.language}” is no language code.", "Write one such as en or pt-BR.")
    if settings.type not in ("episodic", "serial"):
        refuse("type", f"A show is no “{settings.type}”.", "Write episodic or serial.")


def _sighting(post: Post, library: Library, home: Path) -> Sighting:
    original = library.stands_for.get(post.path)
    return Sighting(
        slug=post.slug,
        post=relative(post.path, home),
        words=post.words,
        date=post.date,
        stands_for=relative(original, home) if original else None,
        number=post.number,
        guid=post.guid,
    )
