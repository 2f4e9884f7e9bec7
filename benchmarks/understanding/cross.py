"""Leave each source out in turn: train on the others, read its interviews with those weights, score all of them.

    python cross.py CORPUS [--draws 8] [--seed 1] [--errors N]

A house style that was seen in training never scores itself. The sets are the corpus's own, the seed without its
numbers (`bare_seed`), and two harder ones (`hard_numbered`, `hard_bare`) that `hard.py` makes.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from hard import write_hard, write_seed_without_numbers
from interviews import load
from score_corpus import SETS, read_set, scorer
from train import trained

import interview_audio.interview.reading.hypotheses as account_module
from interview_audio.interview.reading import sequence as reading

EXTRA = ("bare_seed", "hard_numbered", "hard_bare")


def use(table: dict[str, object]) -> None:
    """Read with these weights from now on."""
    fixed = {name: reading.weights_from(table[name]) for name in ("numbered", "plain")}  # type: ignore[arg-type]
    account_module.weights = fixed.__getitem__  # type: ignore[assignment,attr-defined]


def main() -> None:
    """Train a model for each source and score."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--draws", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--decay", type=float, default=4e-5)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--only", default="", help="sources, with commas; all where empty")
    parser.add_argument("--keep", type=Path, help="keep the weights of the folds here, and use those that are there")
    parser.add_argument("--sets", default=",".join((*SETS, *EXTRA)))
    arguments = parser.parse_args()
    known = load(arguments.corpus / "gold" / "dev")
    sources = sorted({k.source for k in known})
    score = scorer(arguments.corpus)
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        sets = prepared(arguments.corpus, root, arguments.sets.split(","))
        for source in arguments.only.split(",") if arguments.only else sources:
            use(fold(known, source, arguments))
            for raw, _, out in sets.values():
                read_set(raw, out, lambda p, s=source: p.stem.split("_")[0].rstrip("0123456789") == s)  # type: ignore[misc]
        for label, (_, gold, out) in sets.items():
            print(f"\n{label}, cross-validated by source")
            score.table(str(gold), str(out), skip_missing=True, errors=arguments.errors)


def fold(known: list, source: str, arguments: argparse.Namespace) -> dict[str, object]:  # type: ignore[type-arg]
    """The weights learnt from all sources but one."""
    kept = arguments.keep / f"{source}.json" if arguments.keep else None
    if kept and kept.exists():
        return dict(json.loads(kept.read_text()))
    others = [k for k in known if k.source != source]
    options = {"draws": arguments.draws, "seed": arguments.seed, "decay": arguments.decay}
    table: dict[str, object] = {
        "numbered": trained(others, numbered=True, **options),
        "plain": trained(others, numbered=False, **options),
    }
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(table))
    return table


def prepared(corpus: Path, root: Path, names: list[str]) -> dict[str, tuple[Path, Path, Path]]:
    """For each set where its files are, where its gold is, where what is read goes."""
    sets = {}
    for name in names:
        raw, gold = corpus / "raw" / name, corpus / "gold" / name
        if name in EXTRA:
            raw, gold = root / "raw" / name, root / "gold" / name
            raw.mkdir(parents=True)
            gold.mkdir(parents=True)
            if name == "bare_seed":
                write_seed_without_numbers(corpus, raw, gold)
            else:
                write_hard(corpus, raw, gold, numbered=name == "hard_numbered")
        out = root / "out" / name
        out.mkdir(parents=True)
        sets[name] = raw, gold, out
    return sets


if __name__ == "__main__":
    main()
