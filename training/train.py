"""Learn the weights of `interview/weights.json` from labelled interviews, and record what they were learnt from.

    python -m training.train CORPUS

The sources of the corpus are dealt into folds. Each fold is left out once: a model is trained on the others and scored
on it, so no score comes from a source that its model has seen. What ships is the mean of these models.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from interview_audio.interview.evidence.table import RULES, digest
from interview_audio.interview.reading import sequence
from interview_audio.interview.reading.sequence import FIRST, KINDS, MOVES, PAIR_NAMES, STEPS, State
from training.cross import scores
from training.drawing import donor_paragraphs, drawn_shape
from training.field import Batch, Field, encoded
from training.interviews import LabelledInterview, load

WEIGHTS = Path(sequence.__file__).parents[1] / "weights.json"
SETS = {"numbered": ("dev_unmarked_split", "dev2_unmarked_split"), "plain": ("dev_bare_split", "dev2_bare_split")}
"""Which sets of the corpus are read with which table of weights."""


def trained(
    interviews: Sequence[LabelledInterview], *, numbered: bool, draws: int, seed: int, decay: float
) -> dict[str, Any]:
    """Return the weights learnt from interviews, in the form of `weights.json`."""
    rng = random.Random(seed)
    donors = donor_paragraphs(interviews)
    shapes = [drawn_shape(k, donors, rng, numbered=numbered) for k in interviews for _ in range(draws)]
    shapes.sort(key=lambda s: len(s.paragraphs))
    batches: list[Batch] = [encoded(shapes[i : i + 32], numbered=numbered) for i in range(0, len(shapes), 32)]
    model = Field(batches, decay)
    theta = minimize(model.loss, np.zeros(sum(model.sizes)), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x
    signs, pairs, steps, first, last = model.parts(theta)
    moved = {f"{b.name.lower()} > {a.name.lower()}": round(float(steps[k]), 2) for k, (b, a, _) in enumerate(STEPS)}
    moved |= {f"start > {s.name.lower()}": round(float(first[s]), 2) for s in FIRST}
    moved |= {f"{s.name.lower()} > end": round(float(last[s]), 2) for s in State}
    return {
        "signs": {r.name: _row(KINDS, signs[i]) for i, r in enumerate(RULES)},
        "pairs": {name: _row(MOVES, pairs[i]) for i, name in enumerate(PAIR_NAMES)},
        "steps": moved,
    }


def _row(names: Sequence[str], values: np.ndarray) -> dict[str, float]:
    return {name: round(float(v), 2) for name, v in zip(names, values, strict=True) if abs(v) >= 0.005}


def mean(tables: Sequence[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the mean of several models: what only one of them learnt fades."""

    def row(rows: Sequence[Mapping[str, float]]) -> dict[str, float]:
        sums = {key: sum(r.get(key, 0.0) for r in rows) / len(rows) for key in sorted({k for r in rows for k in r})}
        return {key: round(value, 2) for key, value in sums.items() if abs(value) >= 0.005}

    out: dict[str, dict[str, Any]] = {
        part: {name: row([t[part][name] for t in tables]) for name in tables[0][part]} for part in ("signs", "pairs")
    }
    return out | {"steps": row([t["steps"] for t in tables])}


def folds(interviews: Sequence[LabelledInterview], count: int, seed: int) -> Iterator[frozenset[str]]:
    """Yield `count` groups of sources."""
    sources = sorted({k.source for k in interviews})
    random.Random(seed).shuffle(sources)
    yield from (frozenset(sources[i::count]) for i in range(count))


def corpus_digest(corpus: Path) -> str:
    """Return the SHA-256 of the names and contents of the gold files that are learnt from."""
    total = hashlib.sha256()
    for path in gold_files(corpus):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def gold_files(corpus: Path) -> list[Path]:
    """Return the annotated interviews of a corpus."""
    return [path for name in ("dev", "dev2") for path in sorted((corpus / "gold" / name).glob("*.json"))]


def main() -> None:
    """Train, cross-validate and write the weights with their origin."""
    parser = argparse.ArgumentParser(prog="python -m training.train", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--draws", type=int, default=8, help="random shapes of each interview (8)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--decay", type=float, default=8e-5, help="what the sum of the squared weights costs")
    parser.add_argument("--folds", type=int, default=6, help="models, each without one group of sources (6)")
    parser.add_argument("--kinds", default="numbered,plain", help="which of the two tables to learn; the other stays")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    asked = parser.parse_args()
    interviews = load(gold_files(asked.corpus))
    table = json.loads(asked.out.read_text(encoding="utf-8")) if asked.out.exists() else {}
    origin = {
        "rules": digest(),
        "corpus": corpus_digest(asked.corpus),
        "seed": asked.seed,
        "command": " ".join(["python -m training.train CORPUS", *sys.argv[2:]]),
    }
    options = {"draws": asked.draws, "seed": asked.seed, "decay": asked.decay}
    for kind in asked.kinds.split(","):
        models = []
        for left_out in folds(interviews, asked.folds, asked.seed):
            others = [k for k in interviews if k.source not in left_out]
            models.append((left_out, trained(others, numbered=kind == "numbered", **options)))
            print(f"{kind}: {len(models)} of {asked.folds} models", file=sys.stderr)
        table[kind] = {"origin": origin | {"scores": scores(asked.corpus, kind, models, SETS[kind])}}
        table[kind] |= mean([model for _, model in models])
        print(kind, json.dumps(table[kind]["origin"], indent=1))
    asked.out.write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
