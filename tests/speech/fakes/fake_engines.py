"""An engine of a third party: tones in place of words, and every fault an engine can have, by the voice's model.

`model` is a fault's name, `fault@FOLDER` for one that happens only the first time: the folder remembers.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from interview_audio.model import Sound, Voice
from interview_audio.speech.engines.engine import to_sound

RATE_HZ = 16_000
LETTERS_A_SECOND = 14


class FakeEngine:
    name = "fake"
    version = os.environ.get("FAKE_ENGINE_VERSION", "1")

    def voices(self) -> Iterator[Voice]:
        yield Voice("fake", "tone", "en", speed=1000.0)

    def missing(self, voice: Voice) -> str | None:
        return "Nobody has it; choose another." if voice.model == "missing" else None

    def digest(self, voice: Voice) -> str:
        return ""

    def speak(self, text: str, voice: Voice, seed: int) -> Sound:
        fault, _, folder = voice.model.partition("@")
        if folder and not _first_time(Path(folder)):
            fault = ""
        if folder := os.environ.get("FAKE_ENGINE_LOG", ""):
            with Path(folder, f"{os.getpid()}").open("a") as log:
                log.write(f"{text}\n")
        tone = _tone(text, voice.rate, seed)
        match fault:
            case "raises":
                raise RuntimeError("the voice is hoarse")
            case "balks" if "Mm" in text:
                raise RuntimeError("the voice has never heard that")
            case "breaks" if "Mm" in text:
                os._exit(9)
            case "hangs":
                time.sleep(600)
            case "dies":
                os._exit(9)
            case "slow":
                time.sleep(0.2)
            case "silent":
                tone *= 0
            case "empty":
                tone = tone[:0]
            case "half":
                tone = tone[: len(tone) // 2]
            case "twice as fast":
                tone = tone[::2]
            case "endless":
                tone = np.tile(tone, 20)
            case "clipped":
                tone = np.clip(tone * 50, -1, 1)
            case "nan":
                tone[len(tone) // 2] = np.nan
            case "hole":
                tone = np.concatenate([tone, np.zeros(3 * RATE_HZ, np.float32), tone])
        return to_sound(tone, RATE_HZ)

    def close(self) -> None:
        pass


def _tone(text: str, rate: float, seed: int) -> np.ndarray:
    """A soft tone as long as the text takes, that swells and falls away like a sentence; its pitch is the seed's."""
    letters = sum(c.isalnum() for c in text)
    t = np.arange(round(letters * RATE_HZ / LETTERS_A_SECOND / rate)) / RATE_HZ
    swell = np.clip(np.minimum(t, t[::-1]) / 0.02, 0, 1) if len(t) else t
    silence = np.zeros(RATE_HZ // 10 if letters else 0)
    tone = 0.3 * swell * np.sin(2 * np.pi * (200 + seed % 100) * t)
    return np.concatenate([silence, tone, silence]).astype(np.float32)


def _first_time(folder: Path) -> bool:
    try:
        (folder / "happened").touch(exist_ok=False)
    except FileExistsError:
        return False
    return True
