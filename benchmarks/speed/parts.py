"""What is measured, one function per table."""

from __future__ import annotations

import hashlib
import shutil
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.speed.dask_cluster import DaskCluster, dask_cluster
from benchmarks.speed.engines import joe
from benchmarks.speed.running import Run, python, run
from benchmarks.speed.table import Table
from benchmarks.speed.texts import Text

CAST = ("--cast", "interviewer=piper:joe", "--cast", "guest=hibari:heart", "--cast", "narrator=hibari:heart")
ONE_VOICE = ("--engine", "hibari")  # the quickest, for interviews of many hours
LENGTHS = (1, 4, 16)
TWO_HOURS_S, HOUR_S = 7_200, 3_600
LETTERS_A_SECOND = 15.5
START_TIMES = 7

TYPER_OF_ONE_COMMAND = """
import typer
app = typer.Typer()
@app.command()
def hello(name: str = "world") -> None:
    "Say hello."
    typer.echo("hello " + name)
app()
"""


@dataclass(frozen=True)
class Bench:
    """Where to measure, and with which text."""

    folder: Path
    text: Text
    processes: int
    times: int  # of so many runs side by side the quickest counts

    def post(self, name: str, text: Text) -> Path:
        """Write the text to a file; return its path."""
        return text.write(self.folder / f"{name}.md")

    def cache(self, name: str) -> Path:
        """Return an empty cache."""
        folder = self.folder / "caches" / name
        shutil.rmtree(folder, ignore_errors=True)
        return folder

    def render(self, post: Path, cache: Path, *options: str | Path, jobs: int = 0) -> Run:
        """Run the program's own command."""
        command = python("interview_audio", "render", post, "-o", self.folder / "output", "--jobs")
        speakers = options if "--engine" in options else (*CAST, *options)
        return run([*command, str(jobs or self.processes), *speakers], environment=_cached_in(cache))

    def cold(self, name: str, text: Text, *options: str | Path, jobs: int = 0, times: int = 1) -> Run:
        """Return the fastest of some renders that find nothing in the cache."""
        post = self.post(name, text)
        return min(
            (self.render(post, self.cache(name), *options, jobs=jobs) for _ in range(times)), key=lambda r: r.wall_s
        )

    def digest(self, name: str) -> str:
        """Return the hash of an episode's sound file."""
        return hashlib.sha256((self.folder / "output" / f"{name}.mp3").read_bytes()).hexdigest()

    def script(self, post: Path) -> Path:
        """Write the script of a post to a file as JSON; return its path."""
        path = post.with_suffix(".json")
        path.write_text(run(python("interview_audio", "script", post, "--json", *CAST)).output, encoding="utf-8")
        return path


def _cached_in(cache: Path) -> Mapping[str, str]:
    return {"XDG_CACHE_HOME": str(cache)}


def _spoken(measured: Run) -> str:
    """Return the number of turns that a render with `--verbose` says it spoke."""
    count = measured.errors.count(": spoken by ")
    return f"{count} turn{'s' * (count != 1)} spoken"


def rivals(bench: Bench) -> None:
    """Measure cold, cached and corrected renders, beside the limit, a naive script and piper's command."""
    table = Table("Side by side", "What", "seconds", "times the limit", "computing, s", "times the limit", "peak MB")
    post = bench.post("rivals", bench.text)
    script = bench.script(post)
    alone = [run(python("benchmarks.speed.engines", script, str(bench.processes))) for _ in range(bench.times)]
    limit_s, limit_cpu_s = min(float(a.output) for a in alone), min(a.cpu_s for a in alone)
    table.add(f"the engines alone, {bench.processes} processes (the limit)", limit_s, 1.0, limit_cpu_s, 1.0, None)

    def add(what: str, measured: Run) -> None:
        times, cpu_times = measured.wall_s / limit_s, measured.cpu_s / limit_cpu_s
        table.add(what, measured.wall_s, times, measured.cpu_s, cpu_times, measured.peak_mb)

    cache = bench.folder / "caches" / "rivals"
    add("render, cold", bench.cold("rivals", bench.text, times=bench.times))
    add("render again, nothing changed", bench.render(post, cache))
    corrected = bench.render(bench.post("rivals", bench.text.edited()), cache, "--verbose")
    add(f"render, one sentence edited ({_spoken(corrected)})", corrected)
    episode = bench.folder / "naive.mp3"
    add("a naive script, same engines", _quickest(python("benchmarks.speed.naive", script, episode), bench.times))
    spoken = bench.folder / "spoken.txt"
    spoken.write_text(run(python("interview_audio", "script", post, "--spoken")).output, encoding="utf-8")
    read = python("piper", "-m", joe(), "-i", spoken, "-f", bench.folder / "piper.wav")
    add("piper's command, all of it with joe", _quickest(read, bench.times))


def _quickest(command: list[str | Path], times: int) -> Run:
    return min((run(command) for _ in range(times)), key=lambda measured: measured.wall_s)


def workers(bench: Bench) -> None:
    """Compare one process that speaks with several."""
    table = Table(
        "Workers", "Processes that speak", "cold render, s", "times as fast as one", "computing, s", "peak MB"
    )
    one: float | None = None
    for jobs in sorted({1, bench.processes}):
        measured = bench.cold("workers", bench.text, jobs=jobs)
        one = one or measured.wall_s
        table.add(str(jobs), measured.wall_s, one / measured.wall_s, measured.cpu_s, measured.peak_mb)


def cluster(bench: Bench) -> None:
    """Compare processes of this machine's own pool with a dask cluster of as many workers; then kill one of them."""
    table = Table(
        "Cluster", "Where turns are spoken", "cold render, s", "times the pool", "computed here, s", "same file"
    )
    pool = bench.cold("cluster", bench.text)
    digest = bench.digest("cluster")
    table.add(f"pool of {bench.processes} processes", pool.wall_s, 1.0, pool.cpu_s, "yes")

    def far(what: str, dask: DaskCluster) -> None:
        measured = bench.cold("cluster", bench.text, "--executor", dask.address)
        same = "yes" if bench.digest("cluster") == digest else "NO"
        table.add(what, measured.wall_s, measured.wall_s / pool.wall_s, measured.cpu_s, same)

    with dask_cluster(bench.processes, bench.folder) as dask:
        far(f"dask cluster of {bench.processes} workers, just started", dask)
        far("the same once more, models loaded", dask)
        threading.Timer(pool.wall_s / 2, dask.kill_worker).start()
        far("one worker killed half way", dask)


def growth(bench: Bench) -> None:
    """Render longer and longer interviews."""
    table = Table("Length", "Times the text", "cold render, s", "times", "computing, s", "times", "peak MB")
    first: Run | None = None
    for length in LENGTHS:
        measured = bench.cold("growth", bench.text.repeated(length))
        first = first or measured
        times, cpu_times = measured.wall_s / first.wall_s, measured.cpu_s / first.cpu_s
        table.add(str(length), measured.wall_s, times, measured.cpu_s, cpu_times, measured.peak_mb)


def hours(bench: Bench) -> None:
    """Measure the memory for one hour and for ten, in the fastest voice, and a correction in two hours."""
    table = Table("Hours", "What", "seconds", "peak MB")
    letters = sum(len(turn.text) for turn in bench.text.turns)
    for count in (1, 10):
        text = bench.text.repeated(max(1, round(count * HOUR_S * LETTERS_A_SECOND / letters)))
        measured = bench.cold("hours", text, *ONE_VOICE)
        table.add(f"{count} h of sound, cold, in one quick voice", measured.wall_s, measured.peak_mb)
    text = bench.text.echoed(max(1, round(TWO_HOURS_S * LETTERS_A_SECOND / letters)))
    cache = bench.folder / "caches" / "two"
    bench.cold("two", text)
    post = bench.folder / "two.md"
    again = bench.render(post, cache)
    table.add("two hours, nothing changed", again.wall_s, again.peak_mb)
    corrected = bench.render(bench.post("two", text.edited()), cache, "--verbose")
    what = f"two hours, one sentence edited ({_spoken(corrected)})"
    table.add(what, corrected.wall_s, corrected.peak_mb)


def start(bench: Bench) -> None:
    """Measure how soon the command answers."""
    table = Table("Start", "What", "seconds", "times the first")
    post = bench.post("start", bench.text)
    helped = _quickest([sys.executable, "-c", TYPER_OF_ONE_COMMAND, "--help"], START_TIMES).wall_s
    table.add("a Typer program of one command, --help", helped, 1.0)
    for what, command in (
        ("interview-audio --help", python("interview_audio", "--help")),
        ("interview-audio script POST --json", python("interview_audio", "script", post, "--json")),
    ):
        took = _quickest(command, START_TIMES).wall_s
        table.add(what, took, took / helped)


PARTS: Mapping[str, Callable[[Bench], None]] = {
    "start": start,
    "rivals": rivals,
    "workers": workers,
    "cluster": cluster,
    "growth": growth,
    "hours": hours,
}
