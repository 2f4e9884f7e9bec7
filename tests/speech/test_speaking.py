"""The stream of takes: in order, kept, checked, tried twice, and over at once when nobody wants it any more."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pytest

from interview_audio.errors import SpeechError
from interview_audio.model import LineProgress, Script, Voice
from interview_audio.speech import BorrowedExecutor, LocalPool, Store, speak
from interview_audio.speech.work import synthesis as speaking

from .conftest import FAKES
from .samples import DAVID, cast, fake, line, processes, script, spoken

WORDS = "This is a sentence of some length, so that it can be told from half of it."


@pytest.fixture
def two() -> Iterator[LocalPool]:
    """Two processes of this machine."""
    with LocalPool(2) as pool:
        yield pool


def some_lines(count: int) -> Script:
    return script(
        *(line(f"Line {n} of the talk. " + "More of it. " * (n % 7), source_line=n + 1) for n in range(count))
    )


def test_takes_come_in_the_order_of_the_script_and_progress_sees_each_once(
    store: Store, log: Path, two: LocalPool
) -> None:
    seen: list[LineProgress] = []
    takes = list(speak(some_lines(20), cast(ann=fake()), store=store, executor=two, progress=seen.append))
    assert [take.line for take in takes] == list(range(20))
    assert sorted(ready.line for ready in seen) == list(range(20))
    assert not any(take.cached for take in takes)
    assert len(spoken(log)) == 20
    assert 1 <= len(list(log.glob("[0-9]*"))) <= 2


def test_the_dearest_lines_are_spoken_first(store: Store, log: Path) -> None:
    talk = script(*(line("word " * n, speaker=who) for n, who in ((10, "ann"), (30, "ann"), (5, "bob"), (20, "ann"))))
    dear = Voice("fake", "dear", "en", speed=1.0)
    list(speak(talk, cast(ann=fake(), bob=dear), store=store))
    assert [len(said.split()) for said in spoken(log)] == [5, 30, 20, 10]


def test_a_second_run_speaks_nothing_and_one_changed_line_alone(store: Store, log: Path) -> None:
    first = list(speak(some_lines(6), cast(ann=fake()), store=store))
    again = list(speak(some_lines(6), cast(ann=fake()), store=store))
    assert [t.sound for t in again] == [t.sound for t in first]
    assert [t.spans for t in again] == [t.spans for t in first]
    assert all(take.cached for take in again)
    lines = some_lines(6).lines
    changed = script(*lines[:2], line("Another line altogether."), *lines[3:])
    assert [t.cached for t in speak(changed, cast(ann=fake()), store=store)] == [True, True, False] + [True] * 3
    assert len(spoken(log)) == 7


def test_the_same_words_twice_are_spoken_once(store: Store, log: Path, two: LocalPool) -> None:
    takes = list(speak(script(line("Yes."), line("No."), line("Yes.")), cast(ann=fake()), store=store, executor=two))
    assert takes[0].sound == takes[2].sound
    assert sorted(spoken(log)) == ["No.", "Yes."]


def test_a_damaged_take_is_spoken_again(store: Store) -> None:
    (first,) = speak(script(line(WORDS)), cast(ann=fake()), store=store)
    (path,) = store.folder.glob("*/*/*.take")
    path.write_bytes(path.read_bytes()[:-100])
    (again,) = speak(script(line(WORDS)), cast(ann=fake()), store=store)
    assert again.sound == first.sound
    assert not again.cached


def test_without_a_store_takes_are_kept_for_the_run_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert len(list(speak(some_lines(5), cast(ann=fake())))) == 5
    assert not list(tmp_path.iterdir())


def test_a_store_smaller_than_the_talk_still_gives_all_of_it_and_is_small_afterwards(tmp_path: Path) -> None:
    store = Store(tmp_path / "takes", limit_bytes=100_000)
    assert len(list(speak(some_lines(10), cast(ann=fake()), store=store))) == 10
    assert store.size() <= 100_000


@pytest.mark.parametrize("pool", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_an_executor_of_the_callers_gives_the_same_takes_and_lives_on(pool: type, store: Store) -> None:
    own = list(speak(some_lines(4), cast(ann=fake())))
    how = {"mp_context": get_context("spawn")} if pool is ProcessPoolExecutor else {}
    with pool(1, **how) as executor:
        given = list(speak(some_lines(4), cast(ann=fake()), store=store, executor=BorrowedExecutor(executor, 1)))
        assert executor.submit(len, "still here").result() == 10
    assert [t.sound for t in given] == [t.sound for t in own]


FAULTS = ["raises", "silent", "empty", "half", "twice as fast", "endless", "clipped", "nan", "hole", "dies", "hangs"]


@pytest.mark.soak
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_that_happens_once_is_mended_by_the_second_try(
    fault: str, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if fault == "hangs":  # long enough to load an engine on a busy machine
        monkeypatch.setattr(speaking, "DEADLINE_S", 8.0)
        monkeypatch.setattr(speaking, "DEADLINE_PER_CHARACTER_S", 0.01)
    bad, good = line(WORDS, speaker="bob", source_line=7), line("All is well here.", "And goes on.")
    takes = list(speak(script(good, bad), cast(ann=fake(), bob=fake(f"{fault}@{tmp_path}")), store=store))
    assert (tmp_path / "happened").exists()
    assert [take.line for take in takes] == [0, 1]
    assert takes[1].sound.duration_ms > 3000


@pytest.mark.soak
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_that_stays_is_an_error_with_the_turns_line_and_keeps_the_others(
    fault: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    if fault == "hangs":  # long enough to load an engine on a busy machine
        monkeypatch.setattr(speaking, "DEADLINE_S", 8.0)
        monkeypatch.setattr(speaking, "DEADLINE_PER_CHARACTER_S", 0.01)
    good, bad = line(WORDS, "And so it goes on."), line(WORDS, speaker="bob", source_line=7)  # the longer comes first
    before = processes()  # other tests' browsers, for instance
    takes = speak(script(bad, good), cast(ann=fake(), bob=fake(fault)), store=store)
    with pytest.raises(SpeechError, match="second attempt") as error:
        list(takes)
    assert error.value.line == 7
    assert WORDS[:40] in error.value.what
    kept = list(speak(script(good), cast(ann=fake()), store=store))
    assert kept[0].cached
    assert processes() <= before


OTHER_ENGINE = replace(DAVID, gain_db=0.0)


@pytest.mark.parametrize("fault", ["balks", "breaks"])
@pytest.mark.parametrize(
    ("substitutes", "note", "is_heard"),
    [
        ((OTHER_ENGINE,), "The voice fake:tone cannot say “Mm.” (line 7): pyttsx3:en-us+david said it.", True),
        ((), "The voice fake:tone cannot say “Mm.” (line 7): it is left out.", False),
        ((Voice("fake2", "x", "en"),), "The voice fake:tone cannot say “Mm.” (line 7): it is left out.", False),
    ],
)
def test_a_sentence_that_a_voice_cannot_say_ends_no_run(
    fault: str, substitutes: tuple[Voice, ...], note: str, is_heard: bool, store: Store
) -> None:
    seen: list[LineProgress] = []
    people = replace(cast(ann=fake(fault)), substitutes=substitutes)
    talk = script(line(WORDS), line("Mm.", source_line=7), line(WORDS, "Mm."))
    takes = list(speak(talk, people, store=store, progress=seen.append))
    assert [note in line.notes for line in sorted(seen, key=lambda line: line.line)] == [False, True, False]
    assert (takes[1].sound.duration_ms > 100) is is_heard
    if fault == "balks":  # else nobody knows which sentence of the line it was that ended the process
        assert takes[2].sound.rate_hz == takes[0].sound.rate_hz
        assert takes[2].spans[0] == takes[0].spans[0]


def test_a_line_that_kills_its_worker_is_the_only_one_to_fail(store: Store, two: LocalPool) -> None:
    lines = [line(f"Line {n} of the talk.", speaker="bob" if n == 5 else "ann", source_line=n + 1) for n in range(12)]
    with pytest.raises(SpeechError) as error:
        list(speak(script(*lines), cast(ann=fake(), bob=fake("dies")), store=store, executor=two))
    assert error.value.line == 6
    others = script(*lines[:5], *lines[6:])
    assert sum(take.cached for take in speak(others, cast(ann=fake()), store=store, executor=two)) >= 3


def test_closing_the_stream_ends_the_workers_at_once(store: Store, two: LocalPool) -> None:
    before = processes()
    lines = [line("All is well here."), *(line(WORDS, speaker="bob") for _ in range(9))]
    takes = speak(
        script(*lines), cast(ann=fake(), bob=Voice("fake", "slow", "en", "hangs", speed=1e6)), store=store, executor=two
    )
    assert next(takes).line == 0
    assert processes() - before
    start = time.monotonic()
    takes.close()
    assert time.monotonic() - start < 3
    assert processes() <= before


HOLDING = """
import sys, time
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from interview_audio.model import *
from interview_audio.speech import LocalPool, Store, speak

def main():
    voice = Voice("fake", "tone", "en", model="hangs")
    line = Line((Sentence("A word.", "A word.", 0),), Role.GUEST, "ann", 0, 0, 1, 0)
    talk, people = Script("A", "en", (line, line), (Chapter("A", 0),)), Cast({"ann": CastEntry(voice, "")})
    takes = speak(talk, people, executor=LocalPool(2))
    print("ready", flush=True)
    next(takes)

if __name__ == "__main__":
    main()
"""


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("how", ["SIGINT", "SIGKILL"])
def test_an_interrupted_or_killed_program_leaves_no_process(how: str, tmp_path: Path) -> None:
    program = tmp_path / "holding.py"
    program.write_text(HOLDING)
    process = subprocess.Popen(
        [sys.executable, program, FAKES], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    )
    assert process.stdout
    assert process.stdout.readline() == b"ready\n"
    deadline = time.monotonic() + 30
    while len(family := group(process.pid)) < 3 and time.monotonic() < deadline:
        time.sleep(0.1)
    time.sleep(1)  # until the workers are at their work
    assert len(family) >= 3
    process.send_signal(signal.Signals[how])
    process.wait(10)
    process.stdout.close()
    while group(process.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not group(process.pid)


def group(leader: int) -> list[int]:
    """The processes of a session, but for those that have ended."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            about = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if about[0] != "Z" and int(about[3]) == leader:
            found.append(int(stat.parent.name))
    return found
