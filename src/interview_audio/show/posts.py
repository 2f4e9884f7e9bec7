"""What is recorded of a post: all that the feed says of it, and how it is recognised."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from interview_audio.errors import NotAnInterviewError, UsageError
from interview_audio.feed.check import line_of
from interview_audio.model import Document, Interview
from interview_audio.show.books import SUFFIXES, file_of, slug_within
from interview_audio.show.identity import text_digest
from interview_audio.show.introduction import introduction


@dataclass(frozen=True)
class Post:
    """What is known of an interview without reading it again."""

    path: Path
    digest: str  # of the file
    slug: str
    slug_asked: bool  # by its front matter
    title: str
    language: str
    author: str | None
    description: str
    link: str | None
    date: dt.datetime | None
    timed: bool  # the date says the time of the day
    draft: bool
    explicit: bool | None
    number: int | None
    season: int | None
    guid: str | None
    words: str  # what is said, as `identity.text_digest` digests it
    source: str | None  # address or file name of what it was made from


@dataclass(frozen=True)
class LeftOut:
    """A file that isn't published, and why."""

    path: Path
    digest: str
    reason: str
    unread: bool = False  # it may be an interview that can't be understood


@dataclass(frozen=True)
class Failure:
    """Why a post failed: an error that its author can mend, or a bug."""

    path: Path
    error: Exception

    def __str__(self) -> str:
        """Return the message."""
        return str(self.error)


KnownPosts = Mapping[Path, Post | LeftOut]
"""What an earlier run recorded of files; valid as long as their digests are."""

DRAFT = "a draft"
"""Why a draft is left out; one that holds no interview yet, or no more, is none that cannot be read."""

Read = Callable[[Path], Mapping[Path, tuple[Document, Interview]]]
"""Reads the posts in a file, by their names (`books`); a `NotAnInterviewError` where there is no interview in it."""


def describe_posts(path: Path, read: Read, known: KnownPosts) -> KnownPosts:
    """Return what is known of the posts in a file, which is read only if it has changed since `known` was recorded.

    Raises `NotAnInterviewError` if it no longer holds the interview that it did.
    """
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UsageError(f"This cannot be read: {error.strerror}.", do="Correct its permissions.", path=path) from error
    before = _known_within(path, known)
    if before and all(outcome.digest == digest for outcome in before.values()):
        return before
    try:
        readings = read(path)
    except NotAnInterviewError as error:
        if error.what == DRAFT:
            return {path: LeftOut(path, digest, DRAFT)}
        if any(isinstance(outcome, Post) for outcome in before.values()):  # half-saved, or emptied
            error.do = "Correct it, or write `draft: true` into it to withdraw the episode."
            raise
        return {path: LeftOut(path, digest, error.what, unread=True)}
    return {post: _outcome(post, digest, *reading, before.get(post)) for post, reading in readings.items()}


def _known_within(path: Path, known: KnownPosts) -> KnownPosts:
    """Return what is known of a file's posts."""
    if path in known:
        return {path: known[path]}
    return {post: known[post] for post in known if file_of(post) == path} if path.suffix.lower() in SUFFIXES else {}


def _outcome(
    path: Path, digest: str, document: Document, interview: Interview, before: Post | LeftOut | None
) -> Post | LeftOut:
    if interview.doubts and not isinstance(before, Post):  # a published post stays published
        return LeftOut(path, digest, f"It hardly looks like an interview: {'; '.join(interview.doubts)}.")
    return _described(path, digest, document, interview)


def _described(path: Path, digest: str, document: Document, interview: Interview) -> Post:
    from interview_audio.document.slug import slug_of  # not needed by runs that read no post

    info = interview.info
    if info.unread_date and not info.draft:
        raise UsageError(
            f"The date “{info.unread_date}” cannot be read.",
            do="Write it as YYYY-MM-DD.",
            path=path,
            line=line_of(path, "date"),
        )
    return Post(
        path=path,
        digest=digest,
        slug=slug_within(slug_of(document), path),
        slug_asked=bool(info.slug),
        title=interview.title,
        language=interview.language,
        author=interview.author,
        description=("" if file_of(path) != path else info.description) or introduction(interview),
        link=info.link,
        date=info.published,
        timed=info.timed,
        draft=info.draft,
        explicit=info.explicit,
        number=info.number,
        season=info.season,
        guid=info.guid,
        words=text_digest(turn.text for turn in interview.turns),
        source=interview.source,
    )
