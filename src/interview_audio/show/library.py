"""Which files of a folder are the interviews to publish, and why the others are not."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from interview_audio.errors import InterviewAudioError, UsageError
from interview_audio.show.posts import KnownPosts, LeftOut, Post, Read, learnt

NOT_POSTS = re.compile(r"(readme|licen[cs]e|changelog|contributing|code_of_conduct|security)\b.*", re.IGNORECASE)
"""Names of files that speak about the folder."""

DRAFTS = "_drafts"


@dataclass(frozen=True)
class Library:
    """All of a folder: what is to be published, what isn't, what could not be read."""

    folder: Path
    posts: tuple[Post, ...]
    left_out: tuple[LeftOut, ...]
    failed: tuple[InterviewAudioError, ...]
    stands_for: Mapping[Path, Path]  # a corrected interview to the post it stands for
    known: KnownPosts  # to be handed to the next run


def survey(
    folder: Path,
    read: Read,
    suffixes: Collection[str],
    *,
    now: dt.datetime,
    skip: Path,
    known: KnownPosts | None = None,
) -> Library:
    """Walks the folder and its sub-folders but `skip`. Files of other suffixes are no posts and not named.

    Two posts with one slug are a `UsageError`. Posts dated after `now` are held back; a day begins in its time zone.
    """
    refuse_missing(folder)
    left_out: list[LeftOut] = []
    found: dict[Path, Post | LeftOut] = {}
    failed: dict[Path, InterviewAudioError] = {}
    for path, reason in _walk(folder, suffixes, skip):
        if reason:
            left_out.append(LeftOut(path, "", reason))
            continue
        try:
            found[path] = learnt(path, read, known or {})
        except InterviewAudioError as error:
            failed[path] = error
    stands_for = dict(_stand_ins(found, folder, {*found, *failed}))
    replaced = {original: path for path, original in stands_for.items()}
    posts = []
    for path, outcome in found.items():
        reason = _held_back(outcome, replaced, now)
        if reason or isinstance(outcome, LeftOut):
            left_out.append(LeftOut(path, outcome.digest, reason or getattr(outcome, "reason", "")))
        else:
            posts.append(_in_place_of(outcome, found.get(stands_for.get(path, path))))
    _refuse_same_slugs(posts)
    errors = tuple(error for path, error in failed.items() if path not in replaced)
    return Library(folder, tuple(posts), tuple(left_out), errors, stands_for, found)


def refuse_missing(folder: Path) -> None:
    """A `UsageError` where there is no such folder."""
    if not folder.is_dir():
        raise UsageError("There is no such folder.", do="Name the folder of your interviews.", path=folder)


def _walk(folder: Path, suffixes: Collection[str], skip: Path) -> Iterator[tuple[Path, str]]:
    """Every file that may be a post, in order of its path, and why it is none if its place or name says so."""
    home = folder.resolve()
    for place, folders, files in os.walk(folder):
        here = Path(place)
        folders[:] = sorted(
            f for f in folders if f[0] != "." and f != "node_modules" and (here / f).resolve() != skip.resolve()
        )
        for name in sorted(files):
            path = here / name
            if name[0] == "." or path.suffix.lower() not in suffixes:
                continue
            reason = ""
            if DRAFTS in path.relative_to(folder).parts:
                reason = "a draft"
            elif NOT_POSTS.fullmatch(path.name):
                reason = "speaks about the folder"
            elif not path.resolve().is_relative_to(home):
                reason = "a link to a place outside the folder"
            elif not path.is_file():  # to read a named pipe would wait for ever
                reason = "no ordinary file"
            yield path, reason


def _stand_ins(
    found: Mapping[Path, Post | LeftOut], folder: Path, files: Collection[Path]
) -> Iterator[tuple[Path, Path]]:
    """Corrected interviews, each with the post that its `source` names.

    A post that has an address on the web hands that on as the source; then `name.interview.md` corrects `name.md`.
    """
    by_place = {os.path.abspath(path): path for path in files}  # noqa: PTH100 - a stranger's text: no file is touched
    posts = [post for post in found.values() if isinstance(post, Post)]
    for post in posts:
        if post.source and "://" not in post.source:
            places = (os.path.abspath(place / post.source) for place in (post.path.parent, folder))  # noqa: PTH100
            original = next((by_place[place] for place in places if place in by_place), post.path)
        else:
            namesakes = [
                p.path for p in posts if post.path.stem.startswith(f"{p.path.stem}.") and p.source == post.source
            ]
            original = namesakes[0] if post.source and namesakes else post.path
        if original != post.path:
            yield post.path, original


def _in_place_of(post: Post, original: Post | LeftOut | None) -> Post:
    """A corrected interview keeps the names of the files that were published before it was corrected."""
    return replace(post, slug=original.slug) if isinstance(original, Post) and not post.slug_asked else post


def _held_back(outcome: Post | LeftOut, replaced: Mapping[Path, Path], now: dt.datetime) -> str:
    if stand_in := replaced.get(outcome.path):
        return f"{stand_in.name} stands in for it"
    if isinstance(outcome, LeftOut):
        return ""
    if outcome.draft:
        return "a draft"
    if outcome.date and (outcome.date > now if outcome.timed else outcome.date.date() > now.date()):
        return f"held back until {outcome.date.date()}"
    return ""


def _refuse_same_slugs(posts: Iterable[Post]) -> None:
    seen: dict[str, Post] = {}
    for post in posts:
        other = seen.setdefault(post.slug.casefold(), post)
        if other is not post:
            raise UsageError(
                f"{other.path} and {post.path} would both become {post.slug}.mp3.",
                do="Give one of them another `slug:` in its front matter.",
                path=post.path,
            )
