"""`script` on inputs that nobody wrote: a result or a message, in bounded time and memory, and no word lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).resolve().parents[1]
LONG = os.environ.get("SOAK") == "long"
INPUTS = int(os.environ.get("SOAK_INPUTS", "10000")) if LONG else 200
FIRST = int(os.environ.get("SOAK_FIRST", "0"))
BATCH = min(500, INPUTS // 2)
MOST_MB = 1000
"""Of a process that has read a whole batch."""


@pytest.mark.soak
@pytest.mark.skipif(os.name == "nt", reason="Windows has no alarm to end what hangs")
def test_no_input_harms_the_script_command() -> None:
    with ThreadPoolExecutor(2) as pool:
        batches = [*pool.map(batch, range(FIRST, FIRST + INPUTS, BATCH))]
    read, most_mb = sum(b["read"] for b in batches), max(b["most_mb"] for b in batches)
    slowest, number = max(b["slowest"] for b in batches)
    print(f"{INPUTS} inputs, {read} interviews, slowest {slowest:.1f} s (input {number}), {most_mb} MB")
    assert [fault for b in batches for fault in b["faults"]] == []
    assert read > INPUTS // 10
    assert most_mb < MOST_MB


def batch(first: int) -> dict[str, Any]:
    """What a process of its own found on the inputs from that number on."""
    command = [sys.executable, "-m", "fuzz.script_command", str(first), str(BATCH)]
    done = subprocess.run(command, cwd=TESTS, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"inputs from {first}: {done.stderr}"
    found: dict[str, Any] = json.loads(done.stdout)
    return found
