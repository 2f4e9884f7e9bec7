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

from interview_audio.show.lock import EpisodeIdentity, Lock, feed_guid, free_name

SKETCH = 8
"""Turns of an interview, those with the smallest digests, that stand for all: edits leave most of them."""

SAME_GUID, SAME_WORDS, ALIKE, SAME_FILE, SAME_SLUG, CORRECTED, SAME_DAY = 100.0, 8.0, 6.0, 3.0, 2.0, 3.0, 1.0
"""How much each sign says that a post is an episode; `ALIKE` for a sketch that is wholly the same."""

OTHER_WORDS, OTHER_DAY = -2.0, -2.0
"""How much it says that it is another: not one turn in common, another date of its own."""

RECOGNISED = 3.0


@dataclass(frozen=True, slots=True)
class Sighting:
    """A post that is to be published."""

    slug: str
    post: str  # its file, relative to the folder of the lock
    words: str  # what `words_of` makes of it
    date: dt.datetime | None  # what the post says; orders new episodes
    stands_for: str | None = None  # the post whose corrected form this is
    number: int | None = None  # where the post asks for one
    guid: str | None = None


def words_of(turns: Iterable[str]) -> str:
    """Return a digest of what is said and a sketch of its turns, as one text; case and punctuation don't count."""
    said = [re.sub(r"[\W_]+", " ", text.casefold()).strip() for text in turns]
    whole = hashlib.sha256("\n".join(said).encode(errors="replace")).hexdigest()[:16]
    each = sorted({hashlib.sha256(text.encode(errors="replace")).hexdigest()[:6] for text in said if text})
    return f"{whole}:{''.join(each[:SKETCH])}"


def _sketch(words: str) -> frozenset[str]:
    turns = words.partition(":")[2]
    return frozenset(turns[at : at + 6] for at in range(0, len(turns), 6))


def likeness(one: str, other: str) -> float | None:
    """Return how much two interviews have in common, from 0 to 1; None where one of them has no sketch."""
    first, second = _sketch(one), _sketch(other)
    if not first or not second:
        return None
    smallest = sorted(first | second)[:SKETCH]
    return len(first & second & set(smallest)) / len(smallest)


def recognise(
    lock: Lock, sightings: Sequence[Sighting], reserved: Iterable[str] = ()
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the episodes of the lock that posts are, by slug, and the slugs of posts that copy another one's guid.

    `reserved` are episodes whose posts are there but could not be read. The copies come with the slug of the original.
    """
    free = set(lock.episodes) - set(reserved)
    found: dict[str, str] = {}
    rest = []
    for sighting in sightings:
        kept = lock.episodes.get(sighting.slug) if sighting.slug in free else None
        plainly = kept and (kept.post, kept.words) == (sighting.post, sighting.words)
        if plainly and sighting.guid in (None, kept.guid if kept else None):
            found[sighting.slug] = sighting.slug
        else:
            rest.append(sighting)
    free -= set(found.values())
    scores = sorted(_scores(lock, rest, free), key=lambda s: (-s[0], s[1], s[2]))
    for score, slug, entry in scores:
        if score >= RECOGNISED and slug not in found and entry in free:
            found[slug] = entry
            free.discard(entry)
    return found, _copies(lock, sightings, found)


def _copies(lock: Lock, sightings: Sequence[Sighting], found: Mapping[str, str]) -> dict[str, str]:
    owners = {lock.episodes[entry].guid: slug for slug, entry in found.items()}
    owners = {**{k.guid: slug for slug, k in lock.episodes.items()}, **owners}
    copies: dict[str, str] = {}
    for sighting in sorted(sightings, key=lambda s: (s.slug not in found, s.slug)):
        if sighting.guid and (owner := owners.setdefault(sighting.guid, sighting.slug)) != sighting.slug:
            copies[sighting.slug] = owner
    return copies


def _scores(lock: Lock, sightings: Sequence[Sighting], free: set[str]) -> Iterator[tuple[float, str, str]]:
    """Yield how sure it is that a post is an episode, for all that have anything in common."""
    by_sign: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in free:
        for sign in _signs(entry, lock.episodes[entry]):
            by_sign[sign].add(entry)
    for sighting in sightings:
        signs = [
            *_signs(sighting.slug, sighting),
            *([("post", sighting.stands_for)] if sighting.stands_for else []),
            *([("guid", sighting.guid)] if sighting.guid else []),
        ]
        for entry in set().union(*(by_sign.get(sign, set()) for sign in signs)):
            yield _score(sighting, entry, lock.episodes[entry]), sighting.slug, entry


def _signs(slug: str, known: Sighting | EpisodeIdentity) -> Iterator[tuple[str, str]]:
    yield "slug", slug.partition("~")[0]
    yield "post", known.post
    yield "words", known.words.partition(":")[0]
    yield from (("turn", turn) for turn in _sketch(known.words))
    if isinstance(known, EpisodeIdentity):
        yield "guid", known.guid


def _score(sighting: Sighting, slug: str, kept: EpisodeIdentity) -> float:
    alike = likeness(sighting.words, kept.words)
    same_words = sighting.words.partition(":")[0] == kept.words.partition(":")[0]
    day = sighting.date.date().isoformat() if sighting.date else ""
    signs = (
        (sighting.guid == kept.guid, SAME_GUID),
        (same_words, SAME_WORDS),
        (alike is not None and not same_words, ALIKE * (alike or 0.0)),
        (alike == 0.0 and not same_words, OTHER_WORDS),
        (sighting.post == kept.post, SAME_FILE),
        (sighting.slug == slug.partition("~")[0], SAME_SLUG),
        (sighting.stands_for == kept.post, CORRECTED),
        (bool(day) and day == kept.date, SAME_DAY),
        (bool(day) and bool(kept.date) and day != kept.date, OTHER_DAY),
    )
    return sum(weight for holds, weight in signs if holds)


def keep(
    lock: Lock,
    sightings: Iterable[Sighting],
    *,
    address: str,
    now: dt.datetime,
    new_id: Callable[[], str],
    reserved: Iterable[str] = (),
) -> tuple[Lock, Mapping[str, str]]:
    """Return the lock with every post in it, and the slugs of posts left out since they copy the guid of another.

    Known posts stay as they were, under the slug that they have now; new ones are numbered in the order of their dates.
    `address` is the feed's, or empty while it has none; `new_id` returns a new unique id; `reserved` are episodes whose
    posts are there but could not be read.
    """
    sightings, reserved = list(sightings), set(reserved)
    found, copies = recognise(lock, sightings, reserved)
    episodes = {slug: kept for slug, kept in lock.episodes.items() if slug not in found.values()}
    for sighting in sorted(sightings, key=lambda s: (s.date or now, s.slug)):
        if sighting.slug in copies:
            continue
        before = lock.episodes[found[sighting.slug]] if sighting.slug in found else None
        _make_room(episodes, sighting.slug)
        everybody = (*lock.episodes.values(), *episodes.values())
        episodes[sighting.slug] = EpisodeIdentity(
            guid=sighting.guid or (before.guid if before else new_id()),
            number=sighting.number
            or (before.number if before else 1 + max((kept.number for kept in everybody), default=0)),
            first_seen=before.first_seen if before else now.replace(microsecond=0),
            post=sighting.post,
            words=sighting.words,
            date=sighting.date.date().isoformat() if sighting.date else "",
        )
    return replace(lock, guid=lock.guid or feed_guid(address or new_id()), episodes=episodes), copies


def _make_room(episodes: dict[str, EpisodeIdentity], slug: str) -> None:
    """Keep an episode whose slug another takes under a name of its own: its post may come back."""
    if slug in episodes:
        episodes[free_name(slug, episodes)] = episodes.pop(slug)
