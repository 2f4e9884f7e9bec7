"""Read every interview of a corpus and print the scores of its `score.py` for each of its sets.

python score_corpus.py CORPUS [--sets dev,dev_bare_split] [--errors N]
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from interview_audio.document import read_document
from interview_audio.errors import InterviewAudioError
from interview_audio.interview import understand
from interview_audio.model import Interview

SETS = ("dev", "dev_unmarked_split", "dev_bare_split")


def scorer(corpus: Path) -> ModuleType:
    """Return the corpus's own `score.py`."""
    spec = importlib.util.spec_from_file_location("score", corpus / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"There is no score.py in {corpus}.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def candidate(interview: Interview) -> dict[str, object]:
    """Return an interview as the scorer takes it."""
    return {"turns": [{"role": t.role, "speaker": t.speaker, "text": t.text} for t in interview.turns]}


def read_set(raw: Path, out: Path, wanted: Callable[[Path], bool] = lambda _: True) -> None:
    """Write what is understood of every wanted file of a folder; what isn't an interview has no turns."""
    for path in sorted(p for p in raw.iterdir() if wanted(p)):
        try:
            found = candidate(understand(read_document(path)))
        except InterviewAudioError as error:
            print(f"{path.name}: {error}", file=sys.stderr)
            found = {"turns": []}
        (out / f"{path.stem}.json").write_text(json.dumps(found), encoding="utf-8")


def main() -> None:
    """Score the sets."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--errors", type=int, default=0)
    arguments = parser.parse_args()
    score = scorer(arguments.corpus)
    for name in arguments.sets.split(","):
        print(f"\n{name}")
        with tempfile.TemporaryDirectory() as folder:
            read_set(arguments.corpus / "raw" / name, Path(folder))
            score.table(str(arguments.corpus / "gold" / name), folder, errors=arguments.errors)


if __name__ == "__main__":
    main()
