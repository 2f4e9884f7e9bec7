"""Measure how well each way of setting off who speaks is understood.

    python -m training.shapes CORPUS [--only NAME] [--interviews 8] [--errors N]

Real interviews are rewritten in each shape, read back, and scored by the corpus's own `score.py`. A row is the macro
average over the interviews of one shape. `--keep FOLDER` keeps the files.
"""

from __future__ import annotations

import argparse
import io
import json
import tempfile
from pathlib import Path

from benchmarks.understanding.score_corpus import read_set, scorer

from training.shapes import authors, chats, formats, generators, looks, names, saved_pages, structured
from training.shapes.writing import SHAPES, Part, Writer

__all__ = ["authors", "chats", "formats", "generators", "looks", "names", "saved_pages", "structured"]


def parts_of(gold: dict) -> list[Part]:  # type: ignore[type-arg]
    """Return the turns of an interview, with a name for everybody."""
    out: list[Part] = []
    for turn in gold["turns"]:
        if turn["role"] == "skip" or not turn["text"].strip():
            continue
        stand_in = {"interviewer": "Robin Hale", "guest": "Casey Ardent"}.get(turn["role"], "")
        known = turn["speaker"] if turn["speaker"] != "-" and len(turn["speaker"].split()) == 2 else stand_in
        paragraphs = tuple(" ".join(p.split()) for p in turn["text"].split("\n\n"))
        if out and (out[-1].role, out[-1].name) == (turn["role"], known):
            out[-1] = Part(turn["role"], known, (*out[-1].paragraphs, *paragraphs), out[-1].first)
        else:
            first = all(p.name != known for p in out)
            out.append(Part(turn["role"], known, paragraphs, first))
    return out


def main() -> None:
    """Write, read and score every shape."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--interviews", type=int, default=8)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    arguments = parser.parse_args()
    score = scorer(arguments.corpus)
    files = sorted((arguments.corpus / "gold" / "dev_bare").glob("*.json"))[:: max(1, 16 // arguments.interviews)]
    golds = [json.loads((arguments.corpus / "gold" / "dev" / f.name).read_text(encoding="utf-8")) for f in files]
    print(f"{'shape':40}{'bal':>7}{'cov':>7}{'leak':>7}{'turnF1':>8}{'voicF1':>8}   worst")
    for name, (suffix, writer, talk_only) in SHAPES.items():
        if arguments.only in name:
            row, worst = measured(score, golds, suffix, writer, talk_only, arguments)
            cells = "".join(
                f"{100 * row[c]:{w}.1f}" for c, w in (("bal", 7), ("cov", 7), ("leak", 7), ("turnF1", 8), ("voicF1", 8))
            )
            print(f"{name:40}{cells}   {worst}")


def measured(score, golds: list, suffix: str, writer: Writer, talk_only: bool, arguments: argparse.Namespace):  # type: ignore[no-untyped-def,type-arg]
    """Return the macro average of one shape and its worst interview."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for part in ("raw", "gold", "out"):
            (root / part).mkdir()
        for gold in golds:
            parts = [p for p in parts_of(gold) if not talk_only or p.role != "narrator"]
            text = writer(parts)
            (root / "raw" / f"{gold['id']}.{suffix}").write_text(text, encoding="utf-8")
            if arguments.keep:
                arguments.keep.mkdir(exist_ok=True)
                (arguments.keep / f"{writer.__name__}-{gold['id']}.{suffix}").write_text(text, encoding="utf-8")
            turns = [{"role": p.role, "speaker": p.name, "text": "\n\n".join(p.paragraphs)} for p in parts]
            (root / "gold" / f"{gold['id']}.json").write_text(json.dumps({"title": "A talk", "turns": turns}))
        read_set(root / "raw", root / "out")
        out = None if arguments.errors else io.StringIO()
        rows, average = score.table(
            str(root / "gold"), str(root / "out"), errors=arguments.errors, **({"out": out} if out else {})
        )
        worst = min(rows, key=lambda i: (rows[i]["bal"] + rows[i]["turnF1"], i))
        return average, f"{worst} {100 * rows[worst]['bal']:.0f}/{100 * rows[worst]['turnF1']:.0f}"


if __name__ == "__main__":
    main()
