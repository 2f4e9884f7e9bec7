"""Learn the weights of `interview/weights.json` from labelled interviews, and record what they were learnt from.

    python -m training.train CORPUS
    python -m training.train CORPUS --kinds worded --silver SILVER

The second learns `interview/wording.json` too: which words are a host's and which a guest's.

The sources of the corpus are dealt into folds. Each fold is left out once: a model is trained on the others and scored
on it, so no score comes from a source that its model has seen. What ships is the mean of these models.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from interview_audio.interview.evidence.learnt_wording import wording_model_from
from interview_audio.interview.evidence.table import RULES, digest
from interview_audio.interview.reading import sequence
from interview_audio.interview.reading.sequence import FIRST, KINDS, MOVES, PAIR_NAMES, SIGN_NAMES, STEPS, State
from training.cross import Model, scores
from training.drawing import donor_paragraphs, drawn_shape
from training.field import Batch, Field, Models, encoded
from training.interviews import LabelledInterview, load
from training.silver import load_silver, sequences, silver_digest
from training.wording import drawn, learnt

WEIGHTS = Path(sequence.__file__).parents[1] / "weights.json"
WORDING = "wording.json"
"""What is learnt of the wording, beside the weights."""
BARE = ("dev_bare_split", "dev2_bare_split")
SETS = {"numbered": ("dev_unmarked_split", "dev2_unmarked_split"), "plain": BARE, "worded": BARE}
"""Which sets of the corpus are read with which table of weights."""


@dataclass(frozen=True)
class Options:
    """How to train."""

    draws: int  # random shapes of each interview
    seed: int
    decay: float  # what the sum of the squared weights costs


def trained(
    interviews: Sequence[LabelledInterview],
    options: Options,
    *,
    numbered: bool = False,
    models: Models | None = None,
    silver: Sequence[LabelledInterview] = (),
) -> dict[str, Any]:
    """Return the weights learnt from interviews, in the form of `weights.json`.

    `models` are those of learnt wording; `silver` are interviews of which only the turns are known, drawn once each.
    """
    rng = random.Random(options.seed)
    donors = donor_paragraphs([*interviews, *silver])
    wanted = [k for k in interviews for _ in range(options.draws)] + list(silver)
    shapes = [drawn_shape(k, donors, rng, numbered=numbered) for k in wanted]
    shapes.sort(key=lambda s: len(s.paragraphs))
    batches: list[Batch] = [
        encoded(shapes[i : i + 32], numbered=numbered, models=models) for i in range(0, len(shapes), 32)
    ]
    decay = options.decay
    model = Field(batches, decay)
    theta = minimize(model.loss, np.zeros(sum(model.sizes)), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x
    signs, pairs, steps, first, last = model.parts(theta)
    moved = {f"{b.name.lower()} > {a.name.lower()}": round(float(steps[k]), 2) for k, (b, a, _) in enumerate(STEPS)}
    moved |= {f"start > {s.name.lower()}": round(float(first[s]), 2) for s in FIRST}
    moved |= {f"{s.name.lower()} > end": round(float(last[s]), 2) for s in State}
    return {
        "signs": {name: _row(KINDS, signs[i]) for i, name in enumerate(SIGN_NAMES) if models or i < len(RULES)},
        "pairs": {n: _row(MOVES, pairs[i]) for i, n in enumerate(PAIR_NAMES) if models or "wording above" not in n},
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
        part: {name: row([t[part].get(name, {}) for t in tables]) for name in tables[0][part]}
        for part in ("signs", "pairs")
    }
    return out | {"steps": row([t["steps"] for t in tables])}


def folds(names: Collection[str], count: int, seed: int) -> Iterator[frozenset[str]]:
    """Yield `count` groups of sources."""
    sources = sorted(names)
    random.Random(seed).shuffle(sources)
    yield from (frozenset(sources[i::count]) for i in range(count))


def worded(
    interviews: Sequence[LabelledInterview], folder: Path, count: int, options: Options
) -> tuple[list[Model], dict[str, Any]]:
    """Return models for pages where nothing is marked, and the learnt wording that ships, as `wording.json` has it.

    Each fold of sources is left out of one model of wording. The sequence model is trained on what the models of
    wording say of sources that they have not seen, as it will be when it meets a new page.
    """
    english = [k for k in interviews if k.language == "en"]
    silver = load_silver(folder, "en", options.seed)
    paragraphs = drawn(silver, options.seed)
    print(f"wording: {len(paragraphs.host)} paragraphs, {len(paragraphs.features)} features", file=sys.stderr)
    groups = list(folds({k.source for k in english} | {k.source for k in silver}, count, options.seed))
    wordings = [wording_model_from(learnt(paragraphs, left_out)) for left_out in groups]
    print(f"wording: {count} models", file=sys.stderr)
    place = {source: k for k, group in enumerate(groups) for source in group}
    followed = list(sequences(silver, options.seed))
    models = []
    for left_out, wording in zip(groups, wordings, strict=True):
        table = trained(
            [k for k in english if k.source not in left_out],
            options,
            models=lambda source: wordings[place[source]],
            silver=[k for k in followed if k.source not in left_out],
        )
        models.append(Model(left_out, table, wording))
        print(f"worded: {len(models)} of {count} models", file=sys.stderr)
    return models, learnt(paragraphs)


def written_by_lines(table: Mapping[str, Any]) -> str:
    """Return a table of learnt wording as JSON, one feature a line."""
    head = json.dumps({k: v for k, v in table.items() if k != "weights"}, indent=1)[:-2]
    rows = (
        f"{json.dumps(n, ensure_ascii=False)}: {json.dumps(r, separators=(',', ':'))}"
        for n, r in table["weights"].items()
    )
    return head + ',\n "weights": {\n' + ",\n".join(rows) + "\n}}\n"


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
    parser.add_argument("--kinds", default="numbered,plain", help="which tables to learn; the others stay")
    parser.add_argument("--silver", type=Path, help="interviews with marked speakers, for the table `worded`")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    asked = parser.parse_args()
    interviews = load(gold_files(asked.corpus))
    table = json.loads(asked.out.read_text(encoding="utf-8")) if asked.out.exists() else {}
    places = {str(asked.silver): "SILVER", str(asked.out): "OUT"}
    origin = {
        "rules": digest(),
        "corpus": corpus_digest(asked.corpus),
        "seed": asked.seed,
        "command": " ".join(["python -m training.train CORPUS", *(places.get(word, word) for word in sys.argv[2:])]),
    }
    options = Options(asked.draws, asked.seed, asked.decay)
    for kind in asked.kinds.split(","):
        if kind == "worded":
            models, wording = worded(interviews, asked.silver, asked.folds, options)
            learnt_from = origin | {"silver": silver_digest(asked.silver)}
        else:
            models = []
            for left_out in folds({k.source for k in interviews}, asked.folds, asked.seed):
                others = [k for k in interviews if k.source not in left_out]
                models.append(Model(left_out, trained(others, options, numbered=kind == "numbered")))
                print(f"{kind}: {len(models)} of {asked.folds} models", file=sys.stderr)
            wording, learnt_from = {}, origin
        learnt_from |= {"scores": scores(asked.corpus, kind, models, SETS[kind])}
        members = [model.table for model in models]
        if kind == "worded":
            members.append(table["plain"])  # what it knows of introductions and other languages steadies the rest
        weights = mean(members)
        print(kind, json.dumps(learnt_from, indent=1))
        if wording:
            whole = {"origin": learnt_from, "sequence": weights} | wording
            asked.out.with_name(WORDING).write_text(written_by_lines(whole), encoding="utf-8")
        else:
            table[kind] = {"origin": learnt_from} | weights
    asked.out.write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
