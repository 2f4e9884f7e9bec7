"""Entries are found again as they were put, or not at all; the folder stays small; any number of processes share it."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.model import Sound, Span
from interview_audio.speech import Store
from interview_audio.speech.work.packing import packed, unpacked
from interview_audio.speech.work.store import HASH_BYTES, Key, Kind
from tests.permissions import permissions_count

CONTENT = bytes(range(256)) * 40
SIZE = len(CONTENT) + HASH_BYTES


def take(name: str = "c0ffee") -> Key:
    return Key(Kind.TAKE, name)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "deep" / "takes")


def file_of(store: Store, key: Key) -> Path:
    (path,) = store.folder.glob(f"*/*/{key.hash}.{key.kind}")
    return path


@given(content=st.binary(max_size=64), kind=st.sampled_from(Kind))
def test_an_entry_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, content: bytes, kind: Kind) -> None:
    store = Store(tmp_path_factory.mktemp("takes"))
    store.put(Key(kind, "c0ffee"), content)
    assert store.get(Key(kind, "c0ffee")) == content


@given(
    samples=st.binary(max_size=64),
    rate_hz=st.integers(8_000, 48_000),
    spans=st.lists(st.builds(Span, st.integers(0, 10**7), st.integers(0, 10**7))),
)
def test_a_take_is_unpacked_as_it_was_packed(samples: bytes, rate_hz: int, spans: list[Span]) -> None:
    assert unpacked(packed(Sound(samples, rate_hz), tuple(spans))) == (Sound(samples, rate_hz), tuple(spans))


def test_entries_of_different_kinds_may_have_one_name(store: Store) -> None:
    for kind in Kind:
        store.put(Key(kind, "aa"), kind.encode())
    assert [store.get(Key(kind, "aa")) for kind in Kind] == [kind.encode() for kind in Kind]


def test_what_was_never_put_is_not_there(store: Store) -> None:
    assert take() not in store
    assert store.get(take()) is None
    assert store.size() == 0
    store.clear()
    store.trim()


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data[:20],
        lambda data: data[:3],
        lambda data: b"",
        lambda data: data + b"\0\0",
        lambda data: data[:-1] + bytes([data[-1] ^ 1]),
        lambda data: bytes([data[0] ^ 128]) + data[1:],
        lambda data: bytes(len(data)),
    ],
)
def test_a_damaged_entry_is_none_and_is_removed(store: Store, damage: Callable[[bytes], bytes]) -> None:
    store.put(take(), CONTENT)
    path = file_of(store, take())
    path.write_bytes(damage(path.read_bytes()))
    assert store.get(take()) is None
    assert take() not in store


def test_those_not_used_for_longest_go_first(store: Store) -> None:
    for age, name in enumerate(("aa", "bb", "cc", "dd")):
        store.put(take(name), CONTENT)
        os.utime(file_of(store, take(name)), (1_000_000 + age, 1_000_000 + age))
    assert store.get(take("aa"))  # is now the one used last
    Store(store.folder, limit_bytes=store.size() // 2).trim()
    assert [take(name) in store for name in ("aa", "bb", "cc", "dd")] == [True, False, False, True]


@pytest.mark.parametrize(("limit", "left"), [(4 * SIZE, 4), (4 * SIZE - 1, 3), (SIZE, 1), (1, 0), (0, 0), (None, 4)])
def test_it_keeps_to_its_limit_and_as_much_as_it_can(store: Store, limit: int | None, left: int) -> None:
    for name in ("aa", "bb", "cc", "dd"):
        store.put(take(name), CONTENT)
    Store(store.folder, limit).trim()
    assert store.size() == left * SIZE


def test_it_says_how_much_it_holds_of_each_kind_and_can_be_emptied(store: Store) -> None:
    store.put(take("aa"), CONTENT)
    store.put(take("bb"), CONTENT)
    store.put(Key(Kind.TURN, "aa"), CONTENT[:100])
    assert store.sizes() == {
        Kind.SENTENCE: (0, 0),
        Kind.TAKE: (2, 2 * SIZE),
        Kind.TURN: (1, 100 + HASH_BYTES),
        Kind.PART: (0, 0),
    }
    assert store.size() == 2 * SIZE + 100 + HASH_BYTES
    store.clear()
    assert store.size() == 0
    assert take("aa") not in store


@pytest.mark.parametrize("other", ["v1/aa/aabb.take", "v99/aa/aabb.turn", "aa/aabb.take"])
@pytest.mark.parametrize("remove", [Store.trim, Store.clear])
def test_what_another_version_kept_is_not_read_and_is_removed(
    store: Store, other: str, remove: Callable[[Store], None]
) -> None:
    store.put(take("aabb"), CONTENT)
    path = store.folder / other
    path.parent.mkdir(parents=True)
    path.write_bytes(file_of(store, take("aabb")).read_bytes())
    store.remove(take("aabb"))
    assert store.get(take("aabb")) is None
    assert store.get(Key(Kind.TURN, "aabb")) is None
    remove(store)
    assert not path.exists()


@pytest.mark.parametrize("name", ["notes.txt", "aa/mine.txt", "v2/aa/mine.txt", "vintage/aa/song.take", "v1/song.take"])
def test_a_file_of_somebody_else_in_its_folder_stays(store: Store, name: str) -> None:
    store.put(take("aa"), CONTENT)
    path = store.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine")
    Store(store.folder, limit_bytes=0).trim()
    store.clear()
    assert path.read_text() == "mine"


def test_what_a_killed_process_left_half_written_goes_when_it_is_old(store: Store) -> None:
    store.put(take(), CONTENT)
    old, new = (file_of(store, take()).with_name(f"{name}.part") for name in ("old", "new"))
    for part in (old, new):
        part.write_bytes(b"half")
    os.utime(old, (1_000_000, 1_000_000))
    store.trim()
    assert (old.exists(), new.exists(), take() in store) == (False, True, True)


def test_a_store_of_somebody_else_holds_nothing_for_this_user(store: Store) -> None:
    store.put(take(), CONTENT)
    store.folder.chmod(0)
    with permissions_count():
        assert take() not in store
        assert store.get(take()) is None
        with pytest.raises(PermissionError):
            store.put(take("beef"), CONTENT)
        store.trim()
    store.folder.chmod(0o700)
    assert store.get(take()) == CONTENT


def test_a_full_disk_leaves_nothing_half_written(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="space"):
        store.put(take(), CONTENT)
    assert not [path for path in store.folder.rglob("*") if path.is_file()]


def test_several_processes_write_read_and_trim_at_once(store: Store) -> None:
    put_and_get = import_module("busy").put_and_get
    small = Store(store.folder, limit_bytes=4_000)
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as pool:
        assert sum(pool.map(put_and_get, [small] * 3, range(3))) == 0
    assert not list(small.folder.rglob("*.part"))


@pytest.mark.parametrize("kind", Kind)
def test_entries_of_every_kind_outlive_what_was_left_half_written(store: Store, kind: Kind) -> None:
    store.put(Key(kind, "aa"), CONTENT)
    left = next(store.folder.glob("v*/aa")) / "left.part"
    left.write_bytes(CONTENT)
    for path in store.folder.rglob("*.*"):
        os.utime(path, (0, 0))
    store.put(take("bb"), CONTENT)
    store.trim()
    assert store.get(Key(kind, "aa")) == CONTENT
    assert not left.exists()
