"""Score models on sources that they have not seen: each reads the interviews left out of its training."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.understanding.score_corpus import read_set, scorer

from interview_audio.interview.evidence import learnt_wording
from interview_audio.interview.evidence.learnt_wording import WordingModel
from interview_audio.interview.reading import sequence
from training.interviews import source_of

COLUMNS = ("bal", "voicF1")


@dataclass(frozen=True)
class Model:
    """What was learnt without some of the sources."""

    left_out: Collection[str]
    table: Mapping[str, Any]  # the weights, in the form of `weights.json`
    wording: WordingModel | None = None


@contextmanager
def reading_with(kind: str, model: Model) -> Iterator[None]:
    """Read with a model instead of those that ship; with the table `plain` also what has learnt wording otherwise."""
    shipped, wording = sequence.weights, learnt_wording.wording_model
    fixed = sequence.weights_from(model.table)
    replaced = {"plain": ("plain", "worded")}.get(kind, (kind,))
    sequence.weights = lambda name: fixed if name in replaced else shipped(name)  # type: ignore[assignment]
    learnt_wording.wording_model = lambda: model.wording or wording()  # type: ignore[assignment]
    try:
        yield
    finally:
        sequence.weights, learnt_wording.wording_model = shipped, wording


def scores(corpus: Path, kind: str, models: Sequence[Model], sets: Sequence[str]) -> dict[str, dict[str, float]]:
    """Return the columns of each set in percent; every interview is read by the model that never saw its source."""
    score = scorer(corpus)
    out: dict[str, dict[str, float]] = {}
    for name in sets:
        with tempfile.TemporaryDirectory() as folder:
            for model in models:
                with reading_with(kind, model):
                    read_set(corpus / "raw" / name, Path(folder), lambda p, m=model: source_of(p.stem) in m.left_out)  # type: ignore[misc]
            _, average = score.table(str(corpus / "gold" / name), folder, skip_missing=True, out=io.StringIO())
        out[name] = {column: round(100 * average[column], 1) for column in COLUMNS}
    return out
