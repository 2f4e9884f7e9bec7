"""Process-wide settings that libraries and new processes read from the environment and from nowhere else."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

ENGINES = "INTERVIEW_AUDIO_ENGINES"
"""Names the file in which the fork server looks up which engines to load; see `pool`."""


def disable_telemetry() -> None:
    """Stop onnxruntime from sending events to its makers; call this before it is loaded, in every process.

    onnxruntime 1.32 keeps a number for this machine and sends events by default. What people write, and that they do,
    is nobody else's business.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"


def limit_threads() -> None:
    """Give each numeric library one thread; call this before any of them is loaded.

    Workers that each take every core are slower than one.
    """
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
        os.environ[name] = "1"


def snapshot() -> dict[str, str]:
    """Return a copy of this process's environment, to be handed to a worker."""
    return dict(os.environ)


def restore(environment: Mapping[str, str]) -> None:
    """Replace this process's environment with `environment`.

    A fork server passes on the environment it was started with, however long ago that was.
    """
    os.environ.clear()
    os.environ.update(environment)


@contextmanager
def for_new_processes(**variables: str) -> Iterator[None]:
    """Set variables for processes started inside the `with` block.

    Python's safe path is one of them: a new process must not import a `wave.py` that happens to lie in the current
    folder, and multiprocessing passes on no command-line option of ours.
    """
    changed = {"PYTHONSAFEPATH": "1", **variables}
    before = {name: os.environ.get(name) for name in changed}
    os.environ.update(changed)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
