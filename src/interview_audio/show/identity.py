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

OTHER_WORDS, OTHER_DAY, WITHDRAWN = -2.0, -2.0, -2.0
"""Weights of evidence against: no turn in common, a different date, a draft beside the post that was published (perhaps
a copy to begin another with)."""

RECOGNISED = 3.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A post to be matched with the episodes of the lock."""

    slug: str
    post: str  # its file, relative to the folder of the lock
    words: str  # what `text_digest` makes of it
    date: dt.datetime | None  # what the post says; orders new episodes
    stands_for: str | None = None  # the post whose corrected form this is
    number: int | None = None  # where the post asks for one
    guid: str | None = None
    withdrawn: bool = False  # not to be published now


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
    """Return the episode of the lock that each post is, and the posts that copy another one's guid.

    Both are mappings from the files of posts; copies are mapped to the slug of the original. `reserved` are the guids
    of episodes whose posts exist but could not be read.
    """
    reserved = set(reserved)
    free = {slug for slug, kept in lock.episodes.items() if kept.guid not in reserved}
    found: dict[str, str] = {}
    rest = []
    for candidate in candidates:
        kept = lock.episodes.get(candidate.slug) if candidate.slug in free else None
        plainly = kept and (kept.post, kept.words) == (candidate.post, candidate.words)
        if plainly and candidate.guid in (None, kept.guid if kept else None):
            found[candidate.post] = candidate.slug
        else:
            rest.append(candidate)
    free -= set(found.values())
    scores = sorted(_scores(lock, rest, free, candidates), key=lambda s: (-s[0], s[1], s[2]))
    for score, post, entry in scores:
        if score >= RECOGNISED and post not in found and entry in free:
            found[post] = entry
            free.discard(entry)
    return found, _copies(lock, candidates, found)


def replaced_posts(before: Lock, after: Lock) -> Iterator[str]:
    """Yield the posts that are the episode they were by their name alone: none of their turns is left."""
    words = {kept.guid: kept.words for kept in before.episodes.values()}
    for kept in after.episodes.values():
        if similarity(kept.words, words.get(kept.guid, "")) == 0.0:
            yield kept.post


def _copies(lock: Lock, candidates: Sequence[Candidate], found: Mapping[str, str]) -> dict[str, str]:
    owners = {kept.guid: (slug, kept.post) for slug, kept in lock.episodes.items()}
    published = [candidate for candidate in candidates if not candidate.withdrawn]
    for candidate in published:
        if candidate.post in found:
            owners[lock.episodes[found[candidate.post]].guid] = candidate.slug, candidate.post
    copies: dict[str, str] = {}
    for candidate in sorted(published, key=lambda s: (s.post not in found, s.slug)):
        if candidate.guid:
            slug, post = owners.setdefault(candidate.guid, (candidate.slug, candidate.post))
            if post != candidate.post:
                copies[candidate.post] = slug
    return copies


def _scores(
    lock: Lock, candidates: Sequence[Candidate], free: set[str], everybody: Sequence[Candidate]
) -> Iterator[tuple[float, str, str]]:
    """Yield a score for each pair of a candidate and a free episode that have anything in common."""
    by_sign: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    slugs = {lock.episodes[entry].guid: entry for entry in free}
    states = [(entry, lock.episodes[entry]) for entry in free]
    states += [(slugs[other.guid], other) for other in lock.others if other.guid in slugs]
    for number, (entry, kept) in enumerate(states):
        for sign in _signs(entry, kept):
            by_sign[sign].add(number)
    at_place = {candidate.post: candidate.words for candidate in everybody}
    for candidate in candidates:
        signs = [
            *_signs(candidate.slug, candidate),
            *([("post", candidate.stands_for)] if candidate.stands_for else []),
            *([("guid", candidate.guid)] if candidate.guid else []),
        ]
        for number in set().union(*(by_sign.get(sign, set()) for sign in signs)):
            entry, kept = states[number]
            original = at_place.get(kept.post)
            copied = candidate.withdrawn and original is not None and similarity(original, kept.words) != 0.0
            yield _score(candidate, entry, kept) + (WITHDRAWN if copied else 0.0), candidate.post, entry


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
    """Return the lock with every post in it, and the posts left out because they copy another's guid.

    Known posts keep their identity under their current slug, of withdrawn ones only those that were published before;
    new ones are numbered in the order of their dates. `address` is the feed's, or empty if it has none yet; `new_id`
    returns a new unique id; `reserved` are the guids of episodes whose posts exist but could not be read.
    """
    candidates, reserved = list(candidates), set(reserved)
    found, copies = recognise(lock, candidates, reserved)
    episodes = {slug: kept for slug, kept in lock.episodes.items() if slug not in found.values()}
    owners: dict[str, str] = {}  # the guid of each post
    for candidate in sorted(candidates, key=lambda s: (not s.withdrawn, s.date or now, s.slug)):
        if candidate.post in copies or (candidate.withdrawn and candidate.post not in found):
            continue
        before = lock.episodes[found[candidate.post]] if candidate.post in found else None
        _make_room(episodes, candidate.slug)
        if before is None:
            everybody = (*lock.episodes.values(), *episodes.values())
            number = 1 + max((kept.number for kept in everybody), default=0)
            before = EpisodeIdentity(new_id(), number, now.replace(microsecond=0), "", "")
        after = replace(
            before,
            guid=(None if candidate.withdrawn else candidate.guid) or before.guid,
            number=(None if candidate.withdrawn else candidate.number) or before.number,
            post=candidate.post,
            words=candidate.words,
            date=candidate.date.date().isoformat() if candidate.date else "",
        )
        episodes[candidate.slug] = after if after == before else replace(after, revision=before.revision + 1)
        owners[candidate.post] = after.guid
    _leave_places(episodes, owners)
    return replace(lock, guid=lock.guid or feed_guid(address or new_id()), episodes=episodes), copies


def _make_room(episodes: dict[str, EpisodeIdentity], slug: str) -> None:
    """Keep an episode whose slug another takes under a slug of its own, since its post may come back."""
    if slug in episodes:
        room = unused_slug(slug, episodes)  # while the slug is still taken
        episodes[room] = episodes.pop(slug)


def _leave_places(episodes: dict[str, EpisodeIdentity], owners: Mapping[str, str]) -> None:
    """Record that an episode whose file another interview took has no post: what becomes of that file isn't its own."""
    for slug, kept in episodes.items():
        if owners.get(kept.post, kept.guid) != kept.guid:
            episodes[slug] = replace(kept, post="", revision=kept.revision + 1)
