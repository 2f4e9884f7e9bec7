"""Which files of a folder are the interviews to publish, and why the others are not."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from interview_audio.episode.manifest import FOLDER
from interview_audio.errors import InterviewAudioError, UsageError
from interview_audio.show.books import file_of, is_book
from interview_audio.show.lock import NAME as LOCK
from interview_audio.show.posts import DRAFT, Failure, KnownPosts, LeftOut, Post, Read, describe_posts

NOT_POSTS = re.compile(r"(readme|licen[cs]e|changelog|contributing|code_of_conduct|security)\b.*", re.IGNORECASE)
"""Names of files that speak about the folder."""

DRAFTS = "_drafts"
OUTSIDE, NO_FILE, CIRCLE = "a link to a place outside the folder", "no ordinary file", "a link to itself"
UNREAD = (OUTSIDE, NO_FILE, CIRCLE)
"""Why a file is not even read."""


@dataclass(frozen=True)
class Library:
    """The contents of a folder: what to publish, what not and why, what could not be read."""

    folder: Path
    posts: tuple[Post, ...]
    withdrawn: tuple[Post, ...]  # interviews that are not to be published now: drafts, later dates
    left_out: tuple[LeftOut, ...]
    failed: tuple[Failure, ...]
    stands_for: Mapping[Path, Path]  # a corrected interview to the post it stands for
    known: KnownPosts  # to be handed to the next run


def scan_folder(  # noqa: PLR0913 - what is known, by name
    folder: Path,
    read: Read,
    suffixes: Collection[str],
    *,
    now: dt.datetime,
    skip: Path,
    known: KnownPosts | None = None,
    made: Collection[str] = (),
    preferred: Callable[[Post], bool] = lambda _: False,
) -> Library:
    """Scan the folder and its subfolders, except `skip` and other output folders; read what has changed.

    Files with other suffixes are no posts and are not reported, nor are those that the program `made` if `skip` is the
    folder itself. Posts dated after `now` are held back; a day begins in its time zone. Of two posts with one slug the
    one that is `preferred`, else the first, is published, and the other fails.
    """
    refuse_missing(folder)
    scan = _Scan(folder, read, known or {})
    for path, reason in _walk(folder, suffixes, skip, made, scan.failed):
        scan.look(path, reason)
    former = {p: before for p, before in scan.known.items() if isinstance(before, Post) and file_of(p) in scan.failed}
    pairs = _stand_ins({**scan.found, **former}, folder, {*scan.found, *scan.failed})
    stands_for = _resolved(pairs, scan.failed)
    posts = list(_published(scan, stands_for, now))
    posts = list(_of_different_slugs(posts, preferred, scan.failed))
    failed = tuple(Failure(p, e) for p, e in scan.failed.items() if p not in {*stands_for.values()})
    withdrawn = tuple(_withdrawn(scan, stands_for, now))
    return Library(folder, tuple(posts), withdrawn, tuple(scan.left_out), failed, stands_for, {**scan.found, **former})


class _Scan:
    """What has been found so far."""

    def __init__(self, folder: Path, read: Read, known: KnownPosts) -> None:
        self.folder, self.read, self.known = folder, read, known
        self.left_out: list[LeftOut] = []
        self.found: dict[Path, Post | LeftOut] = {}
        self.failed: dict[Path, Exception] = {}

    def look(self, path: Path, reason: str) -> None:
        if reason:
            self.left_out.append(LeftOut(path, "", reason, unread=reason in UNREAD))
            return
        try:
            self.found |= describe_posts(path, self.read, self.known)
        except InterviewAudioError as error:
            error.path = error.path or path
            self.failed[path] = error
        except Exception as error:
            self.failed[path] = error


def refuse_missing(folder: Path) -> None:
    """Raise `UsageError` if the folder, or the book in its place, doesn't exist."""
    if not folder.is_dir() and not is_book(folder):
        raise UsageError("There is no such folder.", do="Name the folder of your interviews.", path=folder)


def _walk(
    folder: Path, suffixes: Collection[str], skip: Path, made: Collection[str], failed: dict[Path, Exception]
) -> Iterator[tuple[Path, str]]:
    """Yield every file that may be a post, in order of its path, and the reason if its place or name rules it out."""
    home, skipped = folder.resolve(), skip.resolve()
    if is_book(folder):
        yield folder, ""
        return

    def unreadable(error: OSError) -> None:
        place = Path(error.filename or folder)
        what = f"This folder cannot be read: {error.strerror}."
        failed[place] = UsageError(what, do="Correct its permissions.", path=place)

    for place, folders, files in os.walk(folder, onerror=unreadable):
        here = Path(place)
        folders[:] = sorted(
            f for f in folders if f[0] != "." and f != "node_modules" and not _is_output(here / f, skipped)
        )
        own = made if home == skipped and here == folder else ()
        for name in sorted(files):
            path = here / name
            if name[0] == "." or path.suffix.lower() not in suffixes or name in own or name.endswith(LOCK):
                continue
            yield path, _why_no_post(path, folder, home)


def _is_output(folder: Path, skipped: Path) -> bool:
    try:
        return folder.resolve() == skipped or (folder / FOLDER).is_dir()
    except (OSError, RuntimeError):  # a link to itself
        return True


def _why_no_post(path: Path, folder: Path, home: Path) -> str:
    if DRAFTS in path.relative_to(folder).parts:
        return DRAFT
    if NOT_POSTS.fullmatch(path.name):
        return "speaks about the folder"
    try:
        if not path.resolve().is_relative_to(home):
            return OUTSIDE
        return "" if path.is_file() else NO_FILE  # to read a named pipe would wait for ever
    except (OSError, RuntimeError):
        return CIRCLE


def _stand_ins(
    found: Mapping[Path, Post | LeftOut], folder: Path, files: Collection[Path]
) -> Iterator[tuple[Path, Path]]:
    """Yield corrected interviews, each with the post that its `source` names.

    The `source` of a post from the web is its address there; then `name.interview.md` corrects `name.md`.
    """
    by_place = {os.path.abspath(path): path for path in files}  # noqa: PTH100 - a stranger's text: no file is touched
    posts = [post for path, post in found.items() if isinstance(post, Post) and file_of(path) == path]
    for post in posts:
        if post.source and "://" not in post.source and "\0" not in post.source:
            places = (os.path.abspath(place / post.source) for place in (post.path.parent, folder))  # noqa: PTH100
            original = next((by_place[place] for place in places if place in by_place), post.path)
        else:
            namesakes = [
                p.path for p in posts if post.path.stem.startswith(f"{p.path.stem}.") and p.source == post.source
            ]
            original = namesakes[0] if post.source and namesakes else post.path
        if original != post.path:
            yield post.path, original


def _resolved(pairs: Iterable[tuple[Path, Path]], failed: dict[Path, Exception]) -> dict[Path, Path]:
    """Return each corrected interview with its post; a second one for the same post fails.

    Posts that name one another in a circle are published as themselves.
    """
    direct: dict[Path, Path] = {}
    owners: dict[Path, Path] = {}
    for path, original in pairs:
        if (other := owners.setdefault(original, path)) == path:
            direct[path] = original
        else:
            failed[path] = UsageError(
                f"{other.name} stands in for {original.name} already.",
                do="Remove one of the two, or its `source:`.",
                path=path,
            )
    return {path: original for path, original in direct.items() if _first(path, direct) is not None}


def _first(path: Path, stands_for: Mapping[Path, Path]) -> Path | None:
    """Return the post at the beginning of a chain of corrections; None if it is a circle."""
    seen = {path}
    while path in stands_for:
        path = stands_for[path]
        if path in seen:
            return None
        seen.add(path)
    return path


def _published(scan: _Scan, stands_for: Mapping[Path, Path], now: dt.datetime) -> Iterator[Post]:
    """Yield the posts that are to be published; record the others with reasons."""
    replaced = {original: path for path, original in stands_for.items()}
    for path, outcome in scan.found.items():
        if path in scan.failed:
            continue
        reason = _held_back(outcome, replaced, now)
        if reason or isinstance(outcome, LeftOut):
            left = outcome if isinstance(outcome, LeftOut) and not reason else LeftOut(path, outcome.digest, reason)
            scan.left_out.append(left)
        else:
            original = _first(path, stands_for) or path
            yield _in_place_of(outcome, scan.found.get(original) or scan.known.get(original))


def _withdrawn(scan: _Scan, stands_for: Mapping[Path, Path], now: dt.datetime) -> Iterator[Post]:
    """Yield the posts that their authors hold back; those that others stand in for are not among them."""
    replaced = {*stands_for.values()}
    for path, outcome in scan.found.items():
        if isinstance(outcome, Post) and path not in {*scan.failed, *replaced} and _held_back(outcome, {}, now):
            yield outcome


def _in_place_of(post: Post, original: Post | LeftOut | None) -> Post:
    """Return a corrected interview under the slug and the date that were published before it was corrected."""
    if not isinstance(original, Post) or original.path == post.path:
        return post
    if original.timed and original.date and post.date and original.date.date() == post.date.date():
        post = replace(post, date=original.date, timed=True)  # the canonical form has days only
    return post if post.slug_asked else replace(post, slug=original.slug)


def _held_back(outcome: Post | LeftOut, replaced: Mapping[Path, Path], now: dt.datetime) -> str:
    if stand_in := replaced.get(outcome.path):
        return f"{stand_in.name} stands in for it"
    if isinstance(outcome, LeftOut):
        return ""
    if outcome.draft:
        return DRAFT
    if outcome.date and (outcome.date > now if outcome.timed else outcome.date.date() > now.date()):
        return f"held back until {outcome.date.date()}"
    return ""


def _of_different_slugs(
    posts: Iterable[Post], preferred: Callable[[Post], bool], failed: dict[Path, Exception]
) -> Iterator[Post]:
    """Yield the posts, except those whose slug is taken. Case is ignored, as some file systems do."""
    seen: dict[str, Post] = {}
    for post in sorted(posts, key=lambda post: not preferred(post)):
        other = seen.setdefault(post.slug.casefold(), post)
        if other is post:
            yield post
            continue
        failed[post.path] = UsageError(
            f"{other.path} and {post.path}{_in_two_forms(other, post)} would both become {post.slug}.mp3.",
            do="Give one of them another `slug:` in its front matter.",
            path=post.path,
        )


def _in_two_forms(one: Post, other: Post) -> str:
    """Return what to say of names that look the same."""
    import unicodedata  # rarely needed

    same = len({unicodedata.normalize("NFC", str(post.path)) for post in (one, other)}) == 1
    return ", one name in two Unicode forms," if same else ""
