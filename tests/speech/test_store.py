"""Takes are found again as they were put, or not at all; the folder stays small; any number of processes share it."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.model import Sound, Span
from interview_audio.speech import TakeStore

SOUND = Sound(bytes(range(256)) * 40, 22_050)
SPANS = (Span(0, 100), Span(350, 464))
KEY = "c0ffee"


@pytest.fixture
def store(tmp_path: Path) -> TakeStore:
    return TakeStore(tmp_path / "deep" / "takes")


def file_of(store: TakeStore, key: str = KEY) -> Path:
    (path,) = store.folder.glob(f"*/{key}.take")
    return path


@given(samples=st.binary(max_size=64), rate_hz=st.integers(8_000, 48_000))
def test_a_take_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, samples: bytes, rate_hz: int) -> None:
    store = TakeStore(tmp_path_factory.mktemp("takes"))
    store.put(KEY, Sound(samples, rate_hz), SPANS)
    assert store.get(KEY) == (Sound(samples, rate_hz), SPANS)


def test_what_was_never_put_is_not_there(store: TakeStore) -> None:
    assert KEY not in store
    assert store.get(KEY) is None
    assert store.size() == 0
    store.clear()
    store.trim()


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data[:20],
        lambda data: b"",
        lambda data: data + b"\0\0",
        lambda data: data[:-1] + bytes([data[-1] ^ 1]),
        lambda data: b"{}\n" + data.partition(b"\n")[2],
        lambda data: b"[1]\n",
        lambda data: data.replace(b"spans", b"spams"),
    ],
)
def test_a_damaged_take_is_no_take_and_is_removed(store: TakeStore, damage: object) -> None:
    store.put(KEY, SOUND, SPANS)
    path = file_of(store)
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    assert store.get(KEY) is None
    assert KEY not in store


def test_those_not_used_for_longest_go_first(store: TakeStore) -> None:
    for age, key in enumerate(("aa", "bb", "cc", "dd")):
        store.put(key, SOUND, SPANS)
        os.utime(file_of(store, key), (1_000_000 + age, 1_000_000 + age))
    assert store.get("aa")  # is now the one used last
    TakeStore(store.folder, limit_bytes=store.size() // 2).trim()
    assert [key in store for key in ("aa", "bb", "cc", "dd")] == [True, False, False, True]


def test_it_says_how_much_it_holds_and_can_be_emptied(store: TakeStore) -> None:
    store.put("aa", SOUND, SPANS)
    store.put("bb", SOUND, SPANS)
    assert 2 * len(SOUND.samples) < store.size() < 2.1 * len(SOUND.samples)
    store.clear()
    assert store.size() == 0
    assert "aa" not in store


def test_what_a_killed_process_left_half_written_goes_when_it_is_old(store: TakeStore) -> None:
    store.put(KEY, SOUND, SPANS)
    old, new = (file_of(store).with_name(f"{name}.part") for name in ("old", "new"))
    for part in (old, new):
        part.write_bytes(b"half")
    os.utime(old, (1_000_000, 1_000_000))
    store.trim()
    assert (old.exists(), new.exists(), KEY in store) == (False, True, True)


def test_a_full_disk_leaves_nothing_half_written(store: TakeStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="space"):
        store.put(KEY, SOUND, SPANS)
    assert not [path for path in store.folder.rglob("*") if path.is_file()]


def test_several_processes_write_read_and_trim_at_once(store: TakeStore) -> None:
    put_and_get = import_module("busy").put_and_get
    small = TakeStore(store.folder, limit_bytes=4_000)
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as pool:
        assert sum(pool.map(put_and_get, [small] * 3, range(3))) == 0
    assert not list(small.folder.rglob("*.part"))
