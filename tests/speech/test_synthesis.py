"""Takes are finished where they are spoken; both steps are kept, and what is kept is not made again."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path

import pytest

from interview_audio.model import LineProgress, Script, TakeProcessor, Voice
from interview_audio.speech import BorrowedExecutor, Store, SynthesisRun, speak
from interview_audio.speech.work.store import Kind

from .samples import cast, fake, line, script, spoken

TALK = script(line("This is one.", "This is two.", "This is three."), line("This is four.", "This is five."))
EDITED = script(line("This is one.", "This is new.", "This is three."), line("This is four.", "This is five."))


def ending(word: str, **how: bool) -> Callable[[int, Voice], TakeProcessor]:
    finish: TakeProcessor = import_module("finishing").Ending(word, **how)
    return lambda _line, _voice: finish


def synthesised(
    talk: Script, store: Store | None, finish: Callable[[int, Voice], TakeProcessor]
) -> list[tuple[LineProgress, bytes]]:
    with SynthesisRun(talk, cast(ann=fake()), store=store) as run:
        return list(run.each(finish))


def test_every_take_is_finished_and_comes_in_the_order_of_the_script(store: Store) -> None:
    found = synthesised(TALK, store, ending("!"))
    assert [ready.line for ready, _ in found] == [0, 1]
    assert [content for _, content in found] == [t.sound.samples + b"!" for t in speak(TALK, cast(ann=fake()))]
    assert all(not ready.cached and ready.finished and ready.spoken_ms > 500 for ready, _ in found)


def test_a_second_run_makes_nothing_and_another_finish_speaks_nothing(store: Store, log: Path) -> None:
    first = synthesised(TALK, store, ending("!"))
    again = synthesised(TALK, store, ending("!"))
    other = synthesised(TALK, store, ending("?"))
    assert [content for _, content in again] == [content for _, content in first]
    assert [content for _, content in other] == [content[:-1] + b"?" for _, content in first]
    assert [(ready.cached, ready.finished) for ready, _ in again] == [(True, False)] * 2
    assert [(ready.cached, ready.finished) for ready, _ in other] == [(True, True)] * 2
    assert len(spoken(log)) == 5


def test_one_changed_sentence_is_one_turn_and_the_others_sound_as_they_did(store: Store, log: Path) -> None:
    before = synthesised(TALK, store, ending("!"))
    edited = synthesised(EDITED, store, ending("!"))
    back = synthesised(TALK, store, ending("!"))
    assert [ready.cached for ready, _ in edited] == [False, True]
    assert spoken(log).count("This is new.") == 1
    assert len(spoken(log)) == 6
    assert [content for _, content in back] == [content for _, content in before]
    assert [content for _, content in edited] == [content for _, content in synthesised(EDITED, None, ending("!"))]


@pytest.mark.parametrize("kind", [Kind.TURN, Kind.SENTENCE])
def test_what_is_damaged_is_made_again_from_what_is_not(store: Store, log: Path, kind: Kind) -> None:
    first = synthesised(TALK, store, ending("!"))
    for path in store.folder.rglob(f"*.{kind}"):
        path.write_bytes(path.read_bytes()[:-7])
    assert [content for _, content in synthesised(TALK, store, ending("!"))] == [content for _, content in first]
    assert len(spoken(log)) == 5


def test_where_both_steps_are_damaged_it_is_spoken_again(store: Store, log: Path) -> None:
    first = synthesised(TALK, store, ending("!"))
    for path in [*store.folder.rglob("*.turn"), *store.folder.rglob("*.sentence")]:
        path.write_bytes(bytes([path.read_bytes()[0] ^ 1]) + path.read_bytes()[1:])
    found = synthesised(TALK, store, ending("!"))
    assert [content for _, content in found] == [content for _, content in first]
    assert not any(ready.cached for ready, _ in found[1:])
    assert len(spoken(log)) == 10


def test_what_is_too_large_to_keep_is_made_by_the_one_who_asks(store: Store, log: Path) -> None:
    large = synthesised(TALK, store, ending("!", large=True))
    assert [content for _, content in large] == [content for _, content in synthesised(TALK, None, ending("!"))]
    assert store.sizes()[Kind.TURN] == (0, 0)


def test_a_second_round_speaks_nothing_and_tells_nobody_again(store: Store, log: Path) -> None:
    told: list[LineProgress] = []
    with SynthesisRun(TALK, cast(ann=fake()), store=store, progress=told.append) as run:
        first = list(run.each(ending("!")))
        second = list(run.each(ending("?")))
    assert [content[:-1] for _, content in first] == [content[:-1] for _, content in second]
    assert not any(ready.cached for ready, _ in second)
    assert sorted(ready.line for ready in told) == [0, 1]
    assert len(spoken(log)) == 5


def test_what_is_kept_counts_as_done_before_anything_is_spoken(store: Store) -> None:
    synthesised(TALK, store, ending("!"))
    told: list[LineProgress] = []
    with SynthesisRun(EDITED, cast(ann=fake()), store=store, progress=told.append) as run:
        list(run.each(ending("!")))
    assert [(ready.line, ready.cached) for ready in told] == [(1, True), (0, False)]


def test_machines_without_the_store_give_the_same(store: Store) -> None:
    here = synthesised(TALK, None, ending("!"))
    with (
        ThreadPoolExecutor(2) as executor,
        SynthesisRun(TALK, cast(ann=fake()), store=store, executor=BorrowedExecutor(executor, 2)) as run,
    ):
        there = [list(run.each(ending(word))) for word in ("!", "?")]
    assert [content for _, content in there[0]] == [content for _, content in here]
    assert [content[:-1] for _, content in there[1]] == [content[:-1] for _, content in here]
