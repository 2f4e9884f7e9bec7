"""Measure the program against the engines alone, a naive script and piper's own command, side by side in one run.

    python -m benchmarks.speed [POST] [--parts PART,…] [--processes N] [--times N]

Without POST it takes all interviews that the project ships, as one. It prints Markdown; `docs/performance.md` holds
the figures of one machine. Cold runs have a cache of their own (Linux); memory needs /proc. Run it on a quiet
machine.
"""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.speed.parts import PARTS, Bench
from benchmarks.speed.running import RunError
from benchmarks.speed.texts import Text, shipped, turns_of


def main() -> int:
    """Run the parts that were asked for; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__.partition("\n")[0])
    parser.add_argument("post", nargs="?", type=Path, help="an interview; without it all that the project ships")
    parser.add_argument("--parts", default=",".join(PARTS), help=f"of {', '.join(PARTS)}; all without it")
    parser.add_argument("--processes", type=int, default=2, help="how many speak at once (2)")
    parser.add_argument("--times", type=int, default=2, help="of so many runs side by side the quickest counts (2)")
    asked = parser.parse_args()
    chosen: list[Callable[[Bench], None]] = []
    for name in asked.parts.split(","):
        if name not in PARTS:
            parser.error(f"there is no part '{name}'; there are {', '.join(PARTS)}")
        chosen.append(PARTS[name])
    if asked.post and not asked.post.is_file():
        parser.error(f"there is no file {asked.post}")
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {asked.processes} processes")
    try:
        text = Text(tuple(turns_of(asked.post))) if asked.post else shipped()
        with tempfile.TemporaryDirectory(prefix="interview-audio-bench-") as folder:
            for part in chosen:
                part(Bench(Path(folder), text, asked.processes, asked.times))
    except RunError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
