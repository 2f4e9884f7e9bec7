"""Rendering the episode in the background: progress, stopping, result."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from interview_audio.errors import InterviewAudioError
from interview_audio.model import Episode, LineProgress
from interview_audio.produce import Plan, produce
from interview_audio.speech import JobExecutor, Store


class StoppedError(Exception):
    """The rendering was stopped by the user."""


class Rendering:
    """Renders one episode at a time. What was spoken before it is stopped is kept in the store."""

    def __init__(self, output: Path, store: Store | None, executor: JobExecutor, *, force: bool = False) -> None:
        """Render into the folder `output`; `force` replaces files there that the program did not make."""
        self.output, self.force = output, force
        self.episode: Episode | None = None
        self._store, self._executor = store, executor
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()
        self._report: dict[str, Any] = {"state": "idle"}

    def start(self, planned: Plan, finish: Callable[[Plan, Episode], Episode]) -> None:
        """Start rendering, unless it is running. `finish` adds files beside the sound file."""
        if self.is_working:
            return
        self._stopping.clear()
        self._report = {"state": "working", "done": 0, "of": len(planned.script.lines), "share": 0.0}
        self._thread = threading.Thread(target=self._run, args=(planned, finish), daemon=True)
        self._thread.start()

    @property
    def is_working(self) -> bool:
        """Return whether an episode is being made."""
        return self._thread is not None and self._thread.is_alive()

    def stop(self) -> None:
        """Stop after the current turn, and wait for that."""
        self._stopping.set()
        if self._thread:
            self._thread.join()

    def report(self) -> dict[str, Any]:
        """Return the progress or the result as JSON."""
        return dict(self._report)

    def _run(self, planned: Plan, finish: Callable[[Plan, Episode], Episode]) -> None:
        try:
            progress = _Progress(planned, self._report, self._stopping)
            episode = produce(
                planned, self.output, store=self._store, executor=self._executor, progress=progress, force=self.force
            )
            self.episode = finish(planned, episode)
        except StoppedError:
            self._report = {"state": "stopped"}
        except InterviewAudioError as error:
            self._report = {"state": "failed", "error": f"{error.what} {error.do}"}
        except Exception as error:  # a bug; otherwise the thread would end silently
            self._report = {"state": "failed", "error": f"This is a bug of the program: {error!r}."}
        else:
            spoken = progress.spoken
            self._report = {
                "state": "done",
                "lengthMs": self.episode.duration_ms,
                "spoken": spoken,
                "of": len(planned.script.lines),
                "open": _page(self.episode).name,
            }


class _Progress:
    """Progress, measured in seconds of computing as estimated from the voices' speeds."""

    def __init__(self, planned: Plan, report: dict[str, Any], stopping: threading.Event) -> None:
        lines, cast = planned.script.lines, planned.cast
        self._costs = [len(line.spoken) / cast.voice(line.role, line.speaker).speed for line in lines]
        self._report, self._stopping = report, stopping
        self._started = time.monotonic()
        self._spent = self._work = 0.0
        self._spoken_ms = 0
        self.spoken = 0

    def __call__(self, ready: LineProgress) -> None:
        if self._stopping.is_set():
            raise StoppedError
        cost = self._costs[ready.line]
        self._spent += cost
        if not ready.cached:
            self.spoken += 1
            self._work += cost
            self._spoken_ms += ready.spoken_ms
        elapsed = time.monotonic() - self._started
        self._report["done"] += 1
        self._report["share"] = self._spent / (sum(self._costs) or 1)
        if self._work and elapsed > 1:
            self._report["speed"] = round(self._spoken_ms / 1000 / elapsed)
            self._report["leftMs"] = round(1000 * elapsed / self._work * max(0.0, sum(self._costs) - self._spent))


def _page(episode: Episode) -> Path:
    """Return what "Open episode" opens: the episode's page, else its sound file."""
    kinds = [kind for kind in ("html", "mp3", "m4b", "opus", "wav") if kind in episode.files]
    return episode.files[kinds[0]]
