"""A real cluster on this machine: the same takes as from processes of one's own, whoever dies meanwhile."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from interview_audio.errors import SpeechError, UsageError
from interview_audio.model import Cast, Script, Take, Voice
from interview_audio.speech import Store, speak
from interview_audio.speech.work.cluster import Cluster

from .conftest import FAKES
from .samples import cast, fake, line, script

TALK = script(*(line(f"Line {n} of the talk. " + "More of it. " * (n % 5), source_line=n + 1) for n in range(24)))
SLOW = Voice("fake", "slow", "en", model="slow", speed=1.0)
pytestmark = pytest.mark.soak
ANSWER_S = 180  # a busy machine takes its time to start Python

if not os.environ.get("CI"):  # where the checks run it has to be there
    pytest.importorskip("distributed")


@dataclass
class Machine:
    """A scheduler and workers in processes of their own, as a user starts them."""

    folder: Path
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        once = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}  # a line may kill one worker, not two
        self.scheduler = self._started("scheduler", "--host", "127.0.0.1", "--port", str(self.port), **once)

    @property
    def address(self) -> str:
        return f"dask://127.0.0.1:{self.port}"

    def hire(self, count: int, *, threads: int = 1, **environment: str) -> None:
        """Starts workers, each without a nanny, so that killing the process kills the worker."""
        for _ in range(count):
            options = ("--local-directory", str(self.folder), "--no-nanny", "--nthreads", str(threads))
            found = {"PYTHONPATH": str(FAKES), **environment}
            self.workers.append(self._started("worker", f"tcp://127.0.0.1:{self.port}", *options, **found))

    def listens(self) -> bool:
        with socket.socket() as client:
            return client.connect_ex(("127.0.0.1", self.port)) == 0

    def end(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()

    def _started(self, *command: str, **environment: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *command, "--no-dashboard"],
            env={**os.environ, **environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    machine = Machine(tmp_path)
    yield machine
    machine.end()


def joined(machine: Machine, workers: int) -> Cluster:
    """The cluster, as soon as so many workers have come."""
    deadline = time.monotonic() + ANSWER_S
    while not machine.listens():
        assert time.monotonic() < deadline, "the scheduler did not start"
        time.sleep(0.05)
    cluster = Cluster(machine.address)
    while len(cluster._client.nthreads()) < workers:
        assert time.monotonic() < deadline, "the workers did not come"
        time.sleep(0.05)
    return cluster


def sounds(takes: list[Take]) -> list[bytes]:
    return [take.sound.samples for take in takes]


def far(talk: Script, people: Cast, cluster: Cluster, store: Store | None = None) -> list[Take]:
    return list(speak(talk, people, executor=cluster, store=store))


def test_workers_elsewhere_give_the_same_takes_to_the_byte(machine: Machine, tmp_path: Path) -> None:
    machine.hire(2)
    with joined(machine, 2) as cluster:
        store = Store(tmp_path / "takes")
        there = far(TALK, cast(ann=fake()), cluster, store)
        assert sounds(there) == sounds(list(speak(TALK, cast(ann=fake()))))
        assert all(take.cached for take in speak(TALK, cast(ann=fake()), store=store))


@pytest.mark.soak
def test_a_worker_that_is_killed_half_way_loses_nothing(machine: Machine) -> None:
    machine.hire(2)
    with joined(machine, 2) as cluster:
        takes = speak(TALK, cast(ann=SLOW), executor=cluster)
        first = next(takes)
        machine.workers[0].kill()
        assert [take.line for take in (first, *takes)] == list(range(len(TALK.lines)))


@pytest.mark.soak
def test_a_cluster_that_is_lost_half_way_is_a_message(machine: Machine) -> None:
    machine.hire(1)
    with joined(machine, 1) as cluster:
        takes = speak(TALK, cast(ann=SLOW), executor=cluster)
        next(takes)
        machine.scheduler.kill()
        with pytest.raises(SpeechError, match="was lost") as caught:
            list(takes)
    assert caught.value.exit_code == 4


def test_a_voice_that_kills_every_worker_is_blamed_with_its_line(machine: Machine) -> None:
    machine.hire(2)
    with joined(machine, 2) as cluster, pytest.raises(SpeechError, match="every worker that tried it died") as caught:
        far(script(line("Line seven of it.", source_line=7)), cast(ann=fake("dies")), cluster)
    assert caught.value.line == 7


@pytest.mark.parametrize(
    ("threads", "environment", "told"),
    [
        (1, {"PYTHONPATH": ""}, "cannot speak as fake:tone. There is no engine 'fake'"),
        (1, {"FAKE_ENGINE_VERSION": "0"}, "fake:tone is of another version of the engine or the model"),
        (2, {}, "2 threads, and an engine wants a process of its own"),
    ],
)
def test_workers_that_would_not_do_are_refused_before_work_is_sent(
    machine: Machine, threads: int, environment: dict[str, str], told: str
) -> None:
    machine.hire(1, threads=threads, **environment)
    with joined(machine, 1) as cluster, pytest.raises(SpeechError, match="cannot be used") as caught:
        far(TALK, cast(ann=fake()), cluster)
    assert told in str(caught.value)


def test_a_cluster_without_workers_is_refused(machine: Machine) -> None:
    with joined(machine, 0) as cluster, pytest.raises(SpeechError, match="has no workers"):
        far(TALK, cast(ann=fake()), cluster)


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1:8786", "tcp://127.0.0.1:8786", "dask://", "dask://host:port", "dask://host:99999", "dask://host/x", ""],
)
def test_what_is_no_address_of_a_cluster_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match="not the address of a cluster"):
        Cluster(address)


def test_a_place_where_nobody_listens_is_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_audio.speech.work.cluster.ANSWER_S", 1)
    with pytest.raises(SpeechError, match="No scheduler answers"):
        Cluster("dask://127.0.0.1:9")
