"""Where the episodes of a show are made: each post rendered if it is new, or if what it is made from has changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_audio.feed.podcast import has_name
from interview_audio.model import Episode, LineProgress
from interview_audio.show.fingerprints import Fingerprints, digest
from interview_audio.show.library import Post
from interview_audio.show.lock import Lock
from interview_audio.show.memory import Memory, Record

if TYPE_CHECKING:  # loading the engines takes longer than a run that finds everything as it was
    from interview_audio.produce import Plan
    from interview_audio.speech import Store


@dataclass(frozen=True)
class EpisodeRenderer:
    """How episodes are made: what the command line decides for all of them."""

    flags: Mapping[str, Any]
    store: Callable[[], Store | None]  # asked for when something is to be spoken
    jobs: int
    watch: Callable[[Plan], AbstractContextManager[Callable[[LineProgress], None]]]  # shows the progress of one
    finished: Callable[[Episode], None]
    waiting: Callable[[int | None], None] = lambda _: None  # another run, of that process, has to end first
    executor: Executor | None = None  # whose workers speak; None: processes of this machine
    refuse: Callable[[Plan, Path], None] | None = None  # raises where no episode is to be made of a post: `--strict`

    def up_to_date(self, record: Record | None, post: Post, lock: Lock, inputs: Fingerprints, memory: Memory) -> Record:
        """The record of the post's episode, which is rendered if the one that there is does not hold any more."""
        number = lock.episodes[post.slug].number
        strict = ["strict"] if self.refuse else []
        fingerprint = digest([inputs.digest(post.path.parent), post.slug, post.digest, number, *strict])
        if record and record.holds(fingerprint, lock.voices) and record.beside == inputs.files(record.beside):
            return record
        planned = self._planned(post, number, lock)
        if self.refuse:
            self.refuse(planned, post.path)
        episode = self._produced(planned, memory.output)
        parts = planned.cast.parts
        voices = {p.name: parts[p.name].voice.id for p in episode.people if p.name in parts and has_name(p)}
        remembered = {name: lock.voices[name] for name in voices if name in lock.voices}
        beside = inputs.files(str(path) for path in (planned.artwork.picture, planned.music) if path)
        record = Record(fingerprint, remembered, voices, episode, beside)
        memory.keep_record(record)
        self.finished(episode)
        return memory.record(post.slug) or record

    def _planned(self, post: Post, number: int, lock: Lock) -> Plan:
        """The plan of the post, under the slug and the number that it has in the show, with the voices remembered."""
        from interview_audio.speech import LocalPool, prepare

        if isinstance(self.executor, LocalPool):
            prepare()  # while the post is read
        from interview_audio.produce import plan

        flags = {**self.flags, "format": "mp3"}  # the kind that every podcast app plays
        planned = plan(post.path, flags, remembered=lock.voices)
        metadata = {**planned.interview.metadata, "episode": number}
        return replace(planned, slug=post.slug, interview=replace(planned.interview, metadata=metadata))

    def _produced(self, planned: Plan, output: Path) -> Episode:
        from interview_audio.produce import produce

        with self.watch(planned) as progress:
            return produce(
                planned,
                output,
                store=self.store(),
                jobs=self.jobs,
                executor=self.executor,
                progress=progress,
            )
