"""`show.lock.json`: what is made once and kept."""

from __future__ import annotations

import datetime as dt
import itertools
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from interview_audio.errors import UsageError
from interview_audio.show.identity import Candidate, keep
from interview_audio.show.lock import EpisodeIdentity, Lock, feed_guid, load, merge, save

NOW = dt.datetime(2026, 6, 1, 8, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(days=1)
ADDRESS = "https://example.org/podcast/feed.xml"


def day(number: int) -> dt.datetime:
    return dt.datetime(2026, 5, number, 12, tzinfo=dt.UTC)


CLOCK = Candidate("clock", "posts/clock.md", "words-of-clock", day(2))
TIDES = Candidate("tides", "posts/tides.md", "words-of-tides", day(1))
BUSES = Candidate("buses", "posts/buses.md", "words-of-buses", None)


def seen(lock: Lock, *candidates: Candidate, now: dt.datetime = NOW, address: str = ADDRESS) -> Lock:
    counter = itertools.count(len(lock.episodes))
    after, copies = keep(lock, candidates, address=address, now=now, new_id=lambda: f"guid-{next(counter)}")
    assert not copies
    return after


@pytest.mark.parametrize(
    "address", ["podnews.net/rss", "https://podnews.net/rss", "http://podnews.net/rss//", "HTTPS://podnews.net/rss/"]
)
def test_the_guid_of_a_feed_is_the_one_that_the_specification_gives(address: str) -> None:
    assert feed_guid(address) == "9b024349-ccf0-5f69-a609-6b82873eab3c"


def test_without_an_address_it_is_still_a_uuid_of_version_5_and_kept_when_the_address_comes() -> None:
    first = seen(Lock(), CLOCK, address="")
    assert UUID(first.guid).version == 5
    assert seen(first, CLOCK).guid == first.guid


def test_new_episodes_are_numbered_by_date_and_the_undated_come_last() -> None:
    lock = seen(Lock(), BUSES, CLOCK, TIDES)
    assert {slug: kept.number for slug, kept in lock.episodes.items()} == {"tides": 1, "clock": 2, "buses": 3}
    older = Candidate("harbour", "posts/harbour.md", "words-of-harbour", day(1) - dt.timedelta(days=99))
    assert seen(lock, BUSES, CLOCK, TIDES, older).episodes["harbour"].number == 4


def test_what_was_made_stays_on_every_later_run() -> None:
    first = seen(Lock(), CLOCK, TIDES, BUSES)
    assert seen(first, CLOCK, TIDES, BUSES, now=LATER) == first


@pytest.mark.parametrize(
    "now_known_as",
    [
        replace(CLOCK, slug="tower"),  # its front matter has another slug
        replace(CLOCK, slug="tower", post="posts/tower.md"),  # its file was renamed
        replace(CLOCK, slug="tower", post="old/tower.md", date=day(9)),
        replace(CLOCK, slug="tower", post="tower.interview.md", words="corrected", stands_for="posts/clock.md"),
        replace(CLOCK, post="elsewhere.md", words="all other words"),  # the slug is enough
    ],
)
def test_a_renamed_moved_or_corrected_post_keeps_its_guid_and_number(now_known_as: Candidate) -> None:
    before = seen(Lock(), CLOCK, TIDES).episodes["clock"]
    after = seen(seen(Lock(), CLOCK, TIDES), now_known_as, TIDES, now=LATER)
    kept = after.episodes[now_known_as.slug]
    assert (kept.guid, kept.number, kept.first_seen) == (before.guid, before.number, before.first_seen)
    assert len(after.episodes) == 2


def test_a_post_that_goes_and_comes_back_is_the_same_episode() -> None:
    first = seen(Lock(), CLOCK, TIDES)
    assert seen(seen(first, TIDES, now=LATER), CLOCK, TIDES, now=LATER).episodes == first.episodes


def test_an_episode_whose_slug_another_takes_is_kept_for_when_its_post_comes_back() -> None:
    first = seen(Lock(), replace(CLOCK, words="w:aaaaaabbbbbb"), TIDES)
    new = replace(CLOCK, words="x:ccccccdddddd", date=day(9))
    second = seen(first, new, TIDES, now=LATER)
    guids = {kept.guid for kept in (*first.episodes.values(), *second.episodes.values())}
    assert len(guids) == len(second.episodes) == 3
    back = seen(second, new, TIDES, replace(CLOCK, slug="tower", post="tower.md", words="w:aaaaaabbbbbb"), now=LATER)
    assert back.episodes["tower"].guid == first.episodes["clock"].guid


def test_an_episode_whose_file_another_takes_has_no_post() -> None:
    first = seen(Lock(), CLOCK, TIDES)
    bells = Candidate("bells", CLOCK.post, "words-of-bells", day(7), guid="of-the-bells")
    after = seen(first, bells, TIDES)
    assert {kept.guid: kept.post for kept in after.episodes.values()} == {
        first.episodes["clock"].guid: "", first.episodes["tides"].guid: TIDES.post, "of-the-bells": CLOCK.post,
    }  # fmt: skip
    assert after.episodes["clock"].revision == 2
    assert seen(after, bells, TIDES) == after
    assert merge(after, first).episodes == after.episodes


def test_another_post_of_the_same_words_is_no_rename_while_the_first_is_there() -> None:
    copy = replace(CLOCK, slug="copy", post="posts/copy.md")
    lock = seen(Lock(), CLOCK, copy)
    assert lock.episodes["clock"].guid != lock.episodes["copy"].guid


@pytest.mark.parametrize(
    ("others", "same"),
    [
        ((TIDES,), True),  # nothing is left at its old place: it was renamed
        ((TIDES, replace(CLOCK, words="n:eeeeeeffffff")), True),  # another interview is at its old place
        ((TIDES, replace(CLOCK, words="w:aaaaaabbbbbb")), False),  # a copy with which another interview begins
    ],
    ids=["renamed", "its place taken", "copied"],
)
def test_a_draft_that_is_renamed_and_reworded_is_the_post_that_it_was(
    others: tuple[Candidate, ...], same: bool
) -> None:
    first = seen(Lock(), replace(CLOCK, words="w:aaaaaabbbbbb", date=None), TIDES)
    draft = Candidate("bells", "posts/bells.md", "x:aaaaaacccccc", None, withdrawn=True)
    while_drafted = seen(first, *others, replace(draft, words="y:aaaaaabbbbbbcccccc"), now=LATER)
    reworded = seen(while_drafted, *others, draft, now=LATER)
    back = seen(reworded, *others, replace(draft, words="z:ccccccdddddd", withdrawn=False), now=LATER)
    assert (back.episodes["bells"].guid == first.episodes["clock"].guid) is same


def test_a_post_may_ask_for_its_number_and_guid() -> None:
    lock = seen(Lock(), replace(CLOCK, number=40, guid="from-elsewhere"), BUSES)
    assert (lock.episodes["clock"].number, lock.episodes["clock"].guid) == (40, "from-elsewhere")
    assert lock.episodes["buses"].number == 41


def test_it_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    lock = replace(seen(Lock(), CLOCK, TIDES), voices={"Ann “A” Archer": "hibari:heart", "lone \ud800": "piper:joe"})
    path = tmp_path / "show.lock.json"
    assert save(lock, path)
    assert load(path) == lock
    assert not save(lock, path)
    assert load(tmp_path / "none.json") == Lock()


def test_every_episode_has_a_line_of_its_own_so_that_branches_merge(tmp_path: Path) -> None:
    path = tmp_path / "show.lock.json"
    save(seen(Lock(), CLOCK, TIDES), path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [re.match(r' *"(\w+)": \{"guid"', line) is not None for line in lines].count(True) == 2


ENTRY = '"guid": "{}", "number": {}, "first_seen": "2026-06-0{}T08:00:00Z", "post": "p.md", "words": "w"'


def written(tmp_path: Path, *episodes: str) -> Path:
    path = tmp_path / "show.lock.json"
    rows = ",\n".join(episodes)
    path.write_text(f'{{\n "guid": "g",\n "episodes": {{\n{rows}\n }}\n}}\n', encoding="utf-8")
    return path


def test_of_an_episode_that_two_branches_added_the_one_first_seen_stays(tmp_path: Path) -> None:
    path = written(tmp_path, f'"a": {{{ENTRY.format("late", 2, 5)}}}', f'"a": {{{ENTRY.format("early", 1, 2)}}}')
    assert load(path).episodes["a"].guid == "early"


def state_of(kept: EpisodeIdentity, post: str, revision: int) -> EpisodeIdentity:
    return replace(kept, post=post, revision=revision)


@pytest.mark.parametrize(
    ("lock", "copy", "there", "counts"),
    [
        (("old.md", 1), ("new.md", 2), {"new.md"}, "new.md"),
        (("new.md", 2), ("old.md", 1), {"new.md"}, "new.md"),
        (("old.md", 1), ("new.md", 2), {"old.md"}, "old.md"),  # posts of an earlier commit too
        (("old.md", 1), ("new.md", 2), {"old.md", "new.md"}, "new.md"),
        (("old.md", 1), ("new.md", 2), set(), "new.md"),
        (("mine.md", 2), ("theirs.md", 2), {"mine.md", "theirs.md"}, "mine.md"),
        (("taken.md", 1), ("new.md", 2), {"taken.md"}, "new.md"),  # it is another's now
    ],
)
def test_of_two_states_of_an_episode_the_newer_counts_while_its_post_is_there(
    lock: tuple[str, int], copy: tuple[str, int], there: set[str], counts: str
) -> None:
    kept, other = seen(Lock(), CLOCK, TIDES).episodes.values()
    merged = merge(
        Lock("g", {"clock": state_of(kept, *lock)}),
        Lock("g", {"clock": state_of(kept, *copy), "tides": state_of(other, "taken.md", 1)}),
        {*there, "taken.md"}.__contains__,
    )
    (found,) = (known for known in merged.episodes.values() if known.guid == kept.guid)
    assert found.post == counts
    assert {state.post for state in (found, *merged.others)} == {lock[0], copy[0]}


def test_every_change_makes_a_new_revision() -> None:
    first = seen(Lock(), CLOCK)
    edited = seen(first, replace(CLOCK, words="other"), now=LATER)
    assert [lock.episodes["clock"].revision for lock in (first, edited)] == [1, 2]


def test_of_two_episodes_that_got_one_number_the_one_first_seen_keeps_it(tmp_path: Path) -> None:
    path = written(tmp_path, f'"a": {{{ENTRY.format("x", 7, 5)}}}', f'"b": {{{ENTRY.format("y", 7, 2)}}}')
    assert {slug: kept.number for slug, kept in load(path).episodes.items()} == {"a": 8, "b": 7}


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('{\n "guid": "a",\n "episodes": {\n  "a": {"guid"\n }\n}', 4, "not valid JSON"),
        ("\0", 1, "not valid JSON"),
        ("[" * 100_000, 1, "not valid JSON"),
        ('{"guid": 1' + "0" * 9999 + "}", 1, "not valid JSON"),
        ('{\n "episodes": {\n  "a": {"number": 1}\n }\n}', 3, "needs a guid"),
        ('{\n "episodes": {\n  "a": {"guid": "g", "number": 1, "first_seen": "May"}\n }\n}', 3, "not a time"),
        (
            '{\n "episodes": {\n  "../a": {"guid": "g", "number": 1, "first_seen": "2026-06-01"}\n }\n}',
            3,
            "needs a guid",
        ),
        ('{\n "episodes": {\n  "a": {"guid": "g", "number": true, "first_seen": "2026-06-01"}\n }\n}', 3, "needs a"),
        (
            '{\n "episodes": {\n  "a": {"guid": "g", "number": 1, "first_seen": "0001-01-01T00:00+14:00"}\n }\n}',
            3,
            "time",
        ),
        ('{\n "voices": ["heart"]\n}', 2, "names and voices"),
        ("[]", None, "not a table"),
    ],
)
def test_a_broken_lock_is_an_error_with_its_line(tmp_path: Path, text: str, line: int | None, says: str) -> None:
    path = tmp_path / "show.lock.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=says) as caught:
        load(path)
    assert (caught.value.path, caught.value.line) == (path, line)


def test_a_byte_order_mark_is_no_word(tmp_path: Path) -> None:
    path = written(tmp_path, f'"a": {{{ENTRY.format("g", 1, 1)}}}')
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load(path).episodes["a"].guid == "g"


def test_of_two_episodes_with_one_guid_which_a_rename_on_one_branch_leaves_one_stays(tmp_path: Path) -> None:
    path = written(tmp_path, f'"a": {{{ENTRY.format("g", 1, 1)}}}', f'"b": {{{ENTRY.format("g", 2, 2)}}}')
    assert list(load(path).episodes) == ["a"]


@pytest.mark.parametrize("newer", ["a", "b"])
def test_of_two_states_of_an_episode_which_a_merge_leaves_the_newer_stays(tmp_path: Path, newer: str) -> None:
    rows = (f'"{slug}": {{{ENTRY.format("g", 1, 1)}, "revision": {7 + (slug == newer)}}}' for slug in "ab")
    assert list(load(written(tmp_path, *rows)).episodes) == [newer]


LEFT, RIGHT = f'  "a": {{{ENTRY.format("x", 1, 1)}}}', f'  "b": {{{ENTRY.format("y", 2, 2)}}}'


@pytest.mark.parametrize(
    "rows",
    [
        f"<<<<<<< ours\n{LEFT}\n=======\n{RIGHT}\n>>>>>>> theirs",
        f"<<<<<<< ours\n{LEFT}\n||||||| base\n=======\n{RIGHT}\n>>>>>>> theirs",
        f"{LEFT}\n{RIGHT}",
        f"{LEFT},\n{RIGHT},",
        f"{LEFT},\n\n{RIGHT}",
        f"{LEFT}\n{RIGHT}\n{LEFT}",
    ],
)
def test_what_a_merge_leaves_is_read_with_both_sides(tmp_path: Path, rows: str) -> None:
    path = tmp_path / "show.lock.json"
    path.write_text(
        f'{{\n "note": "n",\n "guid": "s",\n "episodes": {{\n{rows}\n }},\n "voices": {{\n  "Ann": "x:y"\n }}\n}}\n'
    )
    lock = load(path)
    assert {slug: kept.guid for slug, kept in lock.episodes.items()} == {"a": "x", "b": "y"}
    assert (lock.guid, lock.voices) == ("s", {"Ann": "x:y"})


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
@pytest.mark.parametrize("first", ["clock", "zebra"])
def test_two_branches_that_each_add_an_episode_come_together(tmp_path: Path, first: str) -> None:
    def git(*words: str, fine: bool = True) -> None:
        quiet = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *quiet, *words], cwd=tmp_path, check=fine, capture_output=True)

    path = tmp_path / "show.lock.json"
    git("init", "-q", "-b", "main")
    base = seen(Lock(), TIDES)
    for branch, new in (("main", None), ("left", replace(CLOCK, slug=first)), ("right", BUSES)):
        git("checkout", "-q", *(["main"] if branch != "main" else ["--orphan", "main"]), fine=branch != "main")
        if new:
            git("checkout", "-q", "-b", branch)
        save(seen(base, TIDES, replace(new, guid=branch)) if new else base, path)
        git("add", ".")
        git("commit", "-q", "-m", branch)
    git("merge", "left", fine=False)
    lock = load(path)
    assert set(lock.episodes) == {"tides", first, "buses"}
    assert len({kept.number for kept in lock.episodes.values()}) == 3
