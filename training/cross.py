"""Score models on sources that they have not seen: each reads the interviews left out of its training."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.understanding.score_corpus import read_set, scorer

from interview_audio.interview.reading import sequence
from training.interviews import source_of

COLUMNS = ("bal", "voicF1")

Model = tuple[Collection[str], Mapping[str, Any]]
"""The sources left out, and the weights."""


@contextmanager
def reading_with(kind: str, table: Mapping[str, Any]) -> Iterator[None]:
    """Read with these weights instead of those that ship."""
    shipped = sequence.weights
    fixed = sequence.weights_from(table)
    sequence.weights = lambda name: fixed if name == kind else shipped(name)  # type: ignore[assignment]
    try:
        yield
    finally:
        sequence.weights = shipped


def scores(corpus: Path, kind: str, models: Sequence[Model], sets: Sequence[str]) -> dict[str, dict[str, float]]:
    """Return the columns of each set in percent; every interview is read by the model that never saw its source."""
    score = scorer(corpus)
    out: dict[str, dict[str, float]] = {}
    for name in sets:
        with tempfile.TemporaryDirectory() as folder:
            for left_out, table in models:
                with reading_with(kind, table):
                    read_set(corpus / "raw" / name, Path(folder), lambda p, s=left_out: source_of(p.stem) in s)  # type: ignore[misc]
            _, average = score.table(str(corpus / "gold" / name), folder, skip_missing=True, out=io.StringIO())
        out[name] = {column: round(100 * average[column], 1) for column in COLUMNS}
    return out
