"""`script` on numbered inputs that nobody wrote, in this process: `python -m fuzz.script_command FIRST COUNT`.

Prints one JSON object: what was wrong, how many were read as interviews, the slowest and the most memory.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import signal
import sys
import tempfile
import time
from pathlib import Path
from unittest.mock import patch

from interview_audio.cli import main as interview_audio
from interview_audio.cli.bug import REPORT
from interview_audio.document import read_document

from .mutation import fuzzed, seeds

sys.path.insert(0, str(Path(__file__).parents[1] / "interview"))
from interleaved import is_interleaved, letters

LONGEST_S = 10  # of this process's own time: a busy machine makes nothing hang
REFUSALS = (2, 3)
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|Traceback")


class TooLongError(BaseException):
    """Nothing in the program catches it."""


def main(first: int, count: int) -> dict[str, object]:
    """What came of the inputs `first` to `first + count`."""
    faults, read, slowest, corpus = [], 0, (0.0, first), seeds()
    signal.signal(signal.SIGPROF, _too_long)
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for number in range(first, first + count):
            data, suffix = fuzzed(number, corpus)
            path = Path(folder, f"input{suffix}")
            path.write_bytes(data)
            began = time.process_time()
            try:
                fault, understood = tried(path)
            except TooLongError:
                fault, understood = f"takes longer than {LONGEST_S} s", False
            slowest = max(slowest, (time.process_time() - began, number))
            read += understood
            if fault:
                faults.append(f"input {number}: {fault}")
            path.unlink()
    # not ru_maxrss, which begins with what the process had that this one was started from
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="utf-8"))
    most_mb = int(peak[1]) // 1024 if peak else 0
    return {"faults": faults, "read": read, "slowest": slowest, "most_mb": most_mb}


def tried(path: Path) -> tuple[str, bool]:
    """What is wrong with the answer, and whether the file was read as an interview."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with (
        patch.object(sys, "argv", ["interview-audio", "script", str(path), "--json"]),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        signal.setitimer(signal.ITIMER_PROF, LONGEST_S)
        try:
            code = _exit_code()
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    written, said = (stream.buffer.getvalue().decode() for stream in (out, err))
    if CONTROL.search(said):
        return f"says {said!r}", False
    if code in REFUSALS:
        return ("" if said.startswith("Error: ") else f"refuses with {said!r}"), False
    if code:
        report = Path(REPORT).read_text(encoding="utf-8") if code == 1 else said
        return f"exits {code}: {report}", False
    told = json.loads(written)
    page = "".join(letters(block.text) for block in read_document(path).blocks)
    turns = [part for turn in told["turns"] for part in turn["text"].split("\n\n")]
    if not is_interleaved(page, turns, [item["text"] for item in told["skipped"]]):
        return "loses, doubles or moves words", True
    return "", True


def _exit_code() -> int:
    try:
        interview_audio()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


def _too_long(*_: object) -> None:
    raise TooLongError


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]))))
