"""Which episodes stay in the feed although their posts are not among those to be published."""

from __future__ import annotations

import datetime as dt
import os
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from interview_audio.model import Episode, Item
from interview_audio.show.books import file_of
from interview_audio.show.library import Library
from interview_audio.show.lock import EpisodeIdentity, Lock
from interview_audio.show.posts import Post
from interview_audio.show.state.records import Record


class PostStatus(Enum):
    """The status of the post of a published episode."""

    PUBLISHED = "published"
    WITHDRAWN = "withdrawn by its author: a draft, a later date"
    UNREADABLE = "there, and cannot be read"
    ELSEWHERE = "outside the folder of the run"
    GONE = "gone"

    @property
    def stays(self) -> bool:
        """Return whether its last good episode stays in the feed although the post gives none now."""
        return self in (PostStatus.UNREADABLE, PostStatus.ELSEWHERE)


class PostNames:
    """The names of posts in the lock: paths relative to its folder. Every folder is resolved once a run."""

    def __init__(self, home: Path) -> None:
        """Take the folder of the lock."""
        self.home = home.resolve()
        self._folders: dict[Path, str] = {}

    def __call__(self, post: Path) -> str:
        """Return the name of a post."""
        if (folder := post.parent) not in self._folders:
            self._folders[folder] = Path(os.path.relpath(folder.resolve(), self.home)).as_posix()
        place = self._folders[folder]
        return post.name if place == "." else f"{place}/{post.name}"


def post_statuses(lock: Lock, library: Library, name_of: PostNames) -> dict[str, PostStatus]:
    """Return the status of the post of each episode in the lock, by guid."""
    told: dict[str, PostStatus] = {}
    for left in library.left_out:
        told[name_of(left.path)] = PostStatus.UNREADABLE if left.unread else PostStatus.WITHDRAWN
    told |= {name_of(failure.path): PostStatus.UNREADABLE for failure in library.failed}
    told |= {name_of(post.path): PostStatus.PUBLISHED for post in library.posts}
    told[""] = PostStatus.GONE
    return {
        kept.guid: told.get(kept.post) or _of_book(kept.post, told) or _status(name_of.home / kept.post, library.folder)
        for kept in lock.episodes.values()
    }


def _of_book(post: str, told: Mapping[str, PostStatus]) -> PostStatus | None:
    """Return the status of a post in a book that cannot be read."""
    status = told.get(file_of(Path(post)).as_posix())
    return status if status is PostStatus.UNREADABLE else None


def _status(post: Path, folder: Path) -> PostStatus:
    try:
        os.lstat(post)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        gone_from = Path(os.path.abspath(post))  # noqa: PTH100 - nothing is there to be resolved
        inside = gone_from.is_relative_to(folder.resolve())
        return PostStatus.GONE if inside else PostStatus.ELSEWHERE  # it may have another name there
    except OSError:  # a folder that nobody may read: nothing is known
        return PostStatus.UNREADABLE
    return PostStatus.ELSEWHERE


def guids_in(feed: Path) -> frozenset[str]:
    """Return the guids of an existing feed; none if there is no feed or a broken one."""
    try:
        root = ET.fromstring(feed.read_bytes())  # noqa: S314 - a feed of ours; expat bounds what entities unfold to
        return frozenset(guid.text or "" for guid in root.iter("guid"))
    except (OSError, ET.ParseError):
        return frozenset()


def item_of(post: Post, episode: Episode, lock: Lock) -> Item:
    """Return the episode of a post as the feed publishes it."""
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
        season=post.season,
        post=post.path,
    )


def kept_item(record: Record, kept: EpisodeIdentity) -> Item:
    """Return the last good episode of a post that gives none now, with the facts recorded for it then."""
    facts = record.facts
    return Item(
        episode=record.episode,
        guid=kept.guid,
        published=dt.datetime.fromisoformat(facts["date"]) if facts["date"] else kept.first_seen,
        number=kept.number,
        description=facts["description"],
        language=facts["language"],
        author=facts["author"],
        link=facts["link"],
        explicit=facts["explicit"],
        season=facts["season"],
        post=Path(facts["post"]),
    )
