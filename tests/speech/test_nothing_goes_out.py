"""A library that would report to its makers is told not to, in this process and in every worker."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SPEAKS = """
from interview_audio.speech import Engines, find_voice, load_voices
if __name__ == "__main__":
    with Engines() as engines:
        voice = find_voice({voice!r}, load_voices(), engines)
        print(len(engines[voice.engine].speak("All is well.", voice, 1).samples))
"""


@pytest.mark.parametrize("voice", ["hibari:heart", "piper:joe"])
def test_onnxruntime_keeps_no_number_of_this_machine(voice: str, tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    environment.pop("ORT_DISABLE_TELEMETRY", None)
    command = [sys.executable, "-c", SPEAKS.format(voice=voice)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert int(done.stdout) > 10_000, done.stderr
    assert not [path for path in tmp_path.rglob("*") if "icrosoft" in path.name or "onnxruntime" in path.name]
