"""Recognising posts: which episode of the lock a post is, whatever has become of its name, its words or its date.

Guids follow the interview. A file name is one sign among several: two files may swap names, and a new interview may
take the place of one that was renamed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from interview_audio.show.lock import EpisodeIdentity, Lock, feed_guid, unused_slug

SKETCH = 8
"""Number of turns in a sketch, those with the smallest digests: edits leave most of them unchanged."""

SAME_GUID, SAME_WORDS, ALIKE, SAME_FILE, SAME_SLUG, CORRECTED, SAME_DAY = 100.0, 8.0, 6.0, 3.0, 2.0, 3.0, 1.0
"""Weights of evidence that a post is an episode; `ALIKE` is for identical sketches."""

OTHER_WORDS, OTHER_DAY = -2.0, -2.0
"""Weights of evidence against: no turn in common, a different date."""

RECOGNISED = 3.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A post that is to be published, to be matched with the episodes of the lock."""

    slug: str
    post: str  # its file, relative to the folder of the lock
    words: str  # what `text_digest` makes of it
    date: dt.datetime | None  # what the post says; orders new episodes
    stands_for: str | None = None  # the post whose corrected form this is
    number: int | None = None  # where the post asks for one
    guid: str | None = None


def text_digest(turns: Iterable[str]) -> str:
    """Return a digest of the text and a sketch of its turns, as one string; case and punctuation don't count."""
    said = [re.sub(r"[\W_]+", " ", text.casefold()).strip() for text in turns]
    whole = hashlib.sha256("\n".join(said).encode(errors="replace")).hexdigest()[:16]
    each = sorted({hashlib.sha256(text.encode(errors="replace")).hexdigest()[:6] for text in said if text})
    return f"{whole}:{''.join(each[:SKETCH])}"


def _sketch(words: str) -> frozenset[str]:
    turns = words.partition(":")[2]
    return frozenset(turns[at : at + 6] for at in range(0, len(turns), 6))


def similarity(one: str, other: str) -> float | None:
    """Return how much two interviews have in common, from 0 to 1; None if one of them has no sketch."""
    first, second = _sketch(one), _sketch(other)
    if not first or not second:
        return None
    smallest = sorted(first | second)[:SKETCH]
    return len(first & second & set(smallest)) / len(smallest)


def recognise(
    lock: Lock, candidates: Sequence[Candidate], reserved: Iterable[str] = ()
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the episode of the lock that each post is, by slug, and the slugs of posts that copy another one's guid.

    `reserved` are episodes whose posts exist but could not be read. Copies are mapped to the slug of the original.
    """
    free = set(lock.episodes) - set(reserved)
    found: dict[str, str] = {}
    rest = []
    for candidate in candidates:
        kept = lock.episodes.get(candidate.slug) if candidate.slug in free else None
        plainly = kept and (kept.post, kept.words) == (candidate.post, candidate.words)
        if plainly and candidate.guid in (None, kept.guid if kept else None):
            found[candidate.slug] = candidate.slug
        else:
            rest.append(candidate)
    free -= set(found.values())
    scores = sorted(_scores(lock, rest, free), key=lambda s: (-s[0], s[1], s[2]))
    for score, slug, entry in scores:
        if score >= RECOGNISED and slug not in found and entry in free:
            found[slug] = entry
            free.discard(entry)
    return found, _copies(lock, candidates, found)


def _copies(lock: Lock, candidates: Sequence[Candidate], found: Mapping[str, str]) -> dict[str, str]:
    owners = {lock.episodes[entry].guid: slug for slug, entry in found.items()}
    owners = {**{k.guid: slug for slug, k in lock.episodes.items()}, **owners}
    copies: dict[str, str] = {}
    for candidate in sorted(candidates, key=lambda s: (s.slug not in found, s.slug)):
        if candidate.guid and (owner := owners.setdefault(candidate.guid, candidate.slug)) != candidate.slug:
            copies[candidate.slug] = owner
    return copies


def _scores(lock: Lock, candidates: Sequence[Candidate], free: set[str]) -> Iterator[tuple[float, str, str]]:
    """Yield a score for each pair of a post and an episode that have anything in common."""
    by_sign: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in free:
        for sign in _signs(entry, lock.episodes[entry]):
            by_sign[sign].add(entry)
    for candidate in candidates:
        signs = [
            *_signs(candidate.slug, candidate),
            *([("post", candidate.stands_for)] if candidate.stands_for else []),
            *([("guid", candidate.guid)] if candidate.guid else []),
        ]
        for entry in set().union(*(by_sign.get(sign, set()) for sign in signs)):
            yield _score(candidate, entry, lock.episodes[entry]), candidate.slug, entry


def _signs(slug: str, known: Candidate | EpisodeIdentity) -> Iterator[tuple[str, str]]:
    yield "slug", slug.partition("~")[0]
    yield "post", known.post
    yield "words", known.words.partition(":")[0]
    yield from (("turn", turn) for turn in _sketch(known.words))
    if isinstance(known, EpisodeIdentity):
        yield "guid", known.guid


def _score(candidate: Candidate, slug: str, kept: EpisodeIdentity) -> float:
    alike = similarity(candidate.words, kept.words)
    same_words = candidate.words.partition(":")[0] == kept.words.partition(":")[0]
    day = candidate.date.date().isoformat() if candidate.date else ""
    signs = (
        (candidate.guid == kept.guid, SAME_GUID),
        (same_words, SAME_WORDS),
        (alike is not None and not same_words, ALIKE * (alike or 0.0)),
        (alike == 0.0 and not same_words, OTHER_WORDS),
        (candidate.post == kept.post, SAME_FILE),
        (candidate.slug == slug.partition("~")[0], SAME_SLUG),
        (candidate.stands_for == kept.post, CORRECTED),
        (bool(day) and day == kept.date, SAME_DAY),
        (bool(day) and bool(kept.date) and day != kept.date, OTHER_DAY),
    )
    return sum(weight for holds, weight in signs if holds)


def keep(
    lock: Lock,
    candidates: Iterable[Candidate],
    *,
    address: str,
    now: dt.datetime,
    new_id: Callable[[], str],
    reserved: Iterable[str] = (),
) -> tuple[Lock, Mapping[str, str]]:
    """Return the lock with every post in it, and the slugs of posts left out because they copy another's guid.

    Known posts keep their identity under their current slug; new ones are numbered in the order of their dates.
    `address` is the feed's, or empty if it has none yet; `new_id` returns a new unique id; `reserved` are episodes
    whose posts exist but could not be read.
    """
    candidates, reserved = list(candidates), set(reserved)
    found, copies = recognise(lock, candidates, reserved)
    episodes = {slug: kept for slug, kept in lock.episodes.items() if slug not in found.values()}
    for candidate in sorted(candidates, key=lambda s: (s.date or now, s.slug)):
        if candidate.slug in copies:
            continue
        before = lock.episodes[found[candidate.slug]] if candidate.slug in found else None
        _make_room(episodes, candidate.slug)
        everybody = (*lock.episodes.values(), *episodes.values())
        episodes[candidate.slug] = EpisodeIdentity(
            guid=candidate.guid or (before.guid if before else new_id()),
            number=candidate.number
            or (before.number if before else 1 + max((kept.number for kept in everybody), default=0)),
            first_seen=before.first_seen if before else now.replace(microsecond=0),
            post=candidate.post,
            words=candidate.words,
            date=candidate.date.date().isoformat() if candidate.date else "",
        )
    return replace(lock, guid=lock.guid or feed_guid(address or new_id()), episodes=episodes), copies


def _make_room(episodes: dict[str, EpisodeIdentity], slug: str) -> None:
    """Keep an episode whose slug another takes under a slug of its own, since its post may come back."""
    if slug in episodes:
        episodes[unused_slug(slug, episodes)] = episodes.pop(slug)
