"""Where the episodes of a show are made: each post rendered if it is new, or if what it is made from has changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_audio.feed.podcast import has_name
from interview_audio.model import Episode, LineProgress
from interview_audio.show.books import file_of
from interview_audio.show.context import Contexts
from interview_audio.show.fingerprints import Fingerprints, digest
from interview_audio.show.lock import Lock
from interview_audio.show.posts import Post
from interview_audio.show.reader import PostReader
from interview_audio.show.state.output_state import OutputState
from interview_audio.show.state.records import Record

if TYPE_CHECKING:  # loading the engines takes longer than a run that finds everything as it was
    from interview_audio.produce import Plan
    from interview_audio.speech import JobExecutor, Store


class Run:
    """What one run loads and reads, each thing once."""

    def __init__(self, flags: Mapping[str, Any]) -> None:
        """Take `flags`, settings that override those of shows and posts."""
        # MP3 is what every podcast app plays
        self.contexts = Contexts({**flags, "format": "mp3"})
        self.reader = PostReader(self.contexts)
        self.inputs = Fingerprints(self.contexts)


def facts_of(post: Post) -> dict[str, Any]:
    """Return what the feed says of a post, in the form that its record keeps (`records.FACTS`)."""
    return {
        "description": post.description,
        "language": post.language,
        "author": post.author,
        "link": post.link,
        "explicit": post.explicit,
        "season": post.season,
        "date": post.date.isoformat() if post.date else None,
        "post": str(post.path),
    }


@dataclass(frozen=True)
class EpisodeRenderer:
    """How episodes are made: what the command line decides for all of them."""

    flags: Mapping[str, Any]
    store: Callable[[], Store | None]  # asked for when something is to be spoken
    watch: Callable[[Plan], AbstractContextManager[Callable[[LineProgress], None]]]  # shows the progress of one
    finished: Callable[[Episode], None]
    waiting: Callable[[int | None], None] = lambda _: None  # another run, of that process, has to end first
    executor: JobExecutor | None = None  # whose workers speak; None: one process of this machine
    refuse: Callable[[Plan, Path], None] | None = None  # raises where no episode is to be made of a post: `--strict`
    force: bool = False  # replace files that the program did not make

    def up_to_date(self, record: Record | None, post: Post, lock: Lock, run: Run, state: OutputState) -> Record:
        """Return the record of the post's episode, rendered again if the present one is out of date."""
        number, inputs = lock.episodes[post.slug].number, run.inputs
        strict = ["strict"] if self.refuse else []
        fingerprint = digest([inputs.digest(file_of(post.path).parent), post.slug, post.digest, number, *strict])
        holds = record and record.holds(fingerprint, lock.voices) and record.beside == inputs.files(record.beside)
        if record and holds:
            now = replace(record, identity=lock.episodes[post.slug], show=lock.guid, facts=facts_of(post))
            if now != record:
                state.keep_record(now)
            return record
        planned = self._planned(post, number, lock, run)
        if self.refuse:
            self.refuse(planned, post.path)
        episode = self._produced(planned, state.output)
        kept, parts = lock.episodes[post.slug], planned.cast.parts
        voices = {p.name: parts[p.name].voice.id for p in episode.people if p.name in parts and has_name(p)}
        remembered = {name: lock.voices[name] for name in voices if name in lock.voices}
        beside = inputs.files(str(path) for path in (planned.artwork.picture, planned.music) if path)
        record = Record(fingerprint, remembered, voices, episode, beside, kept, lock.guid, facts_of(post))
        state.keep_record(record)
        self.finished(episode)
        return state.record(post.slug) or record

    def _planned(self, post: Post, number: int, lock: Lock, run: Run) -> Plan:
        """Plan the episode under its slug and number in the show, with the remembered voices."""
        if self.executor:
            self.executor.expect()  # it gets ready while the post is read
        from interview_audio.produce import plan

        document, interview = run.reader.take(post.path)
        interview = replace(interview, info=replace(interview.info, number=number))
        context = replace(run.contexts.of(post.path), remembered=lock.voices)
        return replace(plan(document, context, interview), slug=post.slug)

    def _produced(self, planned: Plan, output: Path) -> Episode:
        from interview_audio.produce import produce

        with self.watch(planned) as progress:
            return produce(
                planned,
                output,
                store=self.store(),
                executor=self.executor,
                progress=progress,
                force=self.force,
            )
