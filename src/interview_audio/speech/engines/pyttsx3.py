"""The engine pyttsx3: espeak-ng on Linux, the system's own voices on macOS and Windows, in a process of its own."""

from __future__ import annotations

import contextlib
import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from interview_audio.markup.pronunciations import without_pronunciations
from interview_audio.model import Sound, Voice
from interview_audio.speech.engines.dictionary import Pronunciation
from interview_audio.speech.engines.engine import split_long
from interview_audio.speech.engines.phonemes import map_parts, to_espeak
from interview_audio.speech.engines.piper import by_espeak
from interview_audio.speech.engines.soundfile import read_sound

CHILD = Path(__file__).with_name("pyttsx3_child.py")
START_SECONDS = 30.0
PIECE = 1000  # characters: pyttsx3 slows with the square of an utterance's length
VARIANTS = {  # of espeak-ng, the most distinct of those well understood: gender, gain to -19 LUFS, timbre in English
    "david": ("male", 7.7, (76, 19.3, -3.7, 4.9, 3, 0.8, 1.4, -2.1, 1)),
    "f5": ("female", 4.9, (202, 4.4, 3.7, 6.9, -3.5, 0.1, -2, -2.6, 2.5)),
    "m1": ("male", 6.6, (95, 7.2, 1, 10.2, 0.2, -3.3, 0.8, -6.7, 0.6)),
    "belinda": ("female", 3.0, (227, 9.1, 3.7, 3.7, -6.4, 5.5, -5.1, 3.1, 0)),
    "m8": ("male", 9.9, (87, 10.1, 6.9, 9.7, 7.3, -4.2, 0, -3.5, -3)),
}
ESPEAK_GAIN_DB = 5.2  # of espeak-ng's voices without a variant


OLD_APPLE = ("com.apple.speech.synthesis", "eloquence")  # macOS's novelty voices: offered last


class DriverError(Exception):
    """The driver failed, hung or died."""


class Pyttsx3Engine:
    """Speaks with pyttsx3; turns its silent failures into errors, and ends its hangs with its process."""

    name = "pyttsx3"

    def __init__(self) -> None:
        """Start nothing yet."""
        self._child: Child | None = None

    @cached_property
    def version(self) -> str:
        """Return the version of pyttsx3 and, on Linux, of the espeak-ng that comes with it."""
        try:
            espeak = f"+espeakng-loader-{version('espeakng-loader')}" if sys.platform == "linux" else ""
        except PackageNotFoundError:
            espeak = ""
        return version("pyttsx3") + espeak

    def voices(self) -> Iterator[Voice]:
        """Yield every voice of the driver, and with espeak-ng also the variants that differ clearly."""
        yield from self._voices.values()

    def missing(self, voice: Voice) -> str | None:
        """Return a message if the driver does not know the voice; it is asked to speak, because it reports nothing by
        itself."""
        if voice.model in self._voices:
            return None
        try:
            self._ask({"do": "speak", "text": "a", "voice": voice.model, "rate": 1.0, "pitch": 1.0})
        except DriverError as error:
            return f"{str(error).capitalize()}; `interview-audio voices list` shows those it has."
        return None

    def digest(self, voice: Voice) -> str:  # noqa: ARG002 - the version says all
        """Return nothing: the voices belong to the driver."""
        return ""

    def speak(self, text: str, voice: Voice, seed: int) -> Sound:  # noqa: ARG002 - espeak has no seed to set
        """Speak one sentence. Samples differ a little from call to call, their number does not. `pitch` works with
        espeak-ng alone."""

        def with_sounds(word: str, ipa: str) -> str:
            sounds = self.to_notation(ipa, voice)
            return f"[[{sounds}]]" if sounds else word

        # espeak-ng would take `[[...]]` in the source for phonemes
        said = map_parts(text, lambda plain: plain.replace("[[", "[ ["), with_sounds)
        plain = said if len(said) <= PIECE else without_pronunciations(text)
        sounds = [self._spoken(piece, voice) for piece in split_long(plain, PIECE)]
        if not sounds:
            return Sound(b"", 22_050)
        return Sound(b"".join(s.samples for s in sounds), sounds[0].rate_hz)

    def to_notation(self, ipa: str, voice: Voice) -> str | None:
        """Return the sounds in the notation of espeak-ng's English voices; None for all others, since system voices
        differ."""
        english = voice.language.lower().startswith("en") and "/en" in voice.model
        return to_espeak(ipa) if english and sys.platform == "linux" else None

    def phonemes_for(self, text: str, voice: Voice) -> Pronunciation:
        """Return the phonemes of espeak-ng; empty for a voice of the system, which cannot be asked."""
        if "/" not in voice.model:
            return Pronunciation("", known=False)
        return Pronunciation(by_espeak(text, voice.model.partition("+")[0]), known=False)

    def close(self) -> None:
        """End the process."""
        if self._child:
            self._child.close()
            self._child = None

    @cached_property
    def _voices(self) -> dict[str, Voice]:
        answer = self._ask({"do": "voices"})
        found = [_voice(described, answer["driver"]) for described in answer["voices"]]
        found.sort(key=lambda voice: any(mark in voice.model for mark in OLD_APPLE))
        if answer["driver"] == "espeak":
            found = [_variant(voice, name) for voice in found for name in VARIANTS] + found
        return {voice.model: voice for voice in found}

    def _spoken(self, text: str, voice: Voice) -> Sound:
        request = {"do": "speak", "text": text, "voice": voice.model, "rate": voice.rate, "pitch": voice.pitch}
        path = Path(self._ask(request)["path"])
        try:
            return read_sound(path)
        except (OSError, ValueError) as error:
            raise DriverError(f"the driver's file cannot be read: {error}") from error
        finally:
            path.unlink(missing_ok=True)

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """Return the driver's answer; after a failure or a hang, ask once more in a new process."""
        seconds = START_SECONDS + len(request.get("text", "")) * 0.1
        try:
            return self._asked({**request, "seconds": seconds})
        except DriverError:
            self.close()
            return self._asked({**request, "seconds": seconds})

    def _asked(self, request: dict[str, Any]) -> dict[str, Any]:
        self._child = self._child or Child([sys.executable, "-P", str(CHILD)])
        return self._child.ask(request, request["seconds"] * 1.5)


class Child:
    """A process that answers JSON lines with JSON lines."""

    def __init__(self, command: list[str]) -> None:
        """Start the process."""
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
        )
        self._answers: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def ask(self, request: dict[str, Any], seconds: float) -> dict[str, Any]:
        """Return its answer. Raises `DriverError` when it reports an error, dies, or takes longer than `seconds`, when
        it is killed."""
        assert self._process.stdin
        try:
            print(json.dumps(request), file=self._process.stdin, flush=True)
            line = self._answers.get(timeout=seconds)
        except OSError:
            line = ""
        except queue.Empty:
            self.close()
            raise DriverError(f"the driver did not answer within {seconds:.0f} seconds") from None
        if not line:
            self.close()
            raise DriverError(f"the driver's process ended with {self._process.returncode}")
        answer: dict[str, Any] = json.loads(line)
        if "error" in answer:
            raise DriverError(answer["error"])
        return answer

    def close(self) -> None:
        """Close its input and wait for it, then kill it: by now there is nothing it could lose."""
        with contextlib.suppress(OSError):
            self._process.stdin and self._process.stdin.close()
        try:
            self._process.wait(timeout=0.5)  # it removes its folder
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _read(self) -> None:
        assert self._process.stdout
        with self._process.stdout as lines:
            for line in lines:
                self._answers.put(line)
        self._answers.put("")


def _voice(described: dict[str, Any], driver: str) -> Voice:
    language = tag(described["language"])
    return Voice(
        engine="pyttsx3",
        name=language.lower() if driver == "espeak" and language else described["name"],
        language=language,
        model=described["id"],
        gain_db=ESPEAK_GAIN_DB if driver == "espeak" else 0.0,
        gender=(described["gender"] or "").lower() or None,
        speed=500.0,
        licence="GPL-3.0 (espeak-ng)" if driver == "espeak" else "the system's",
    )


def _variant(voice: Voice, variant: str) -> Voice:
    gender, gain_db, timbre = VARIANTS[variant]
    name, model = f"{voice.name}+{variant}", f"{voice.model}+{variant}"
    return replace(voice, name=name, model=model, gender=gender, gain_db=gain_db, timbre=timbre)


def tag(code: str) -> str:
    """Convert a driver's language code to BCP 47: `en_us` and `en-us` are `en-US`."""
    language, *rest = code.replace("_", "-").split("-")
    if rest and len(rest[0]) == 2:
        rest[0] = rest[0].upper()
    return "-".join([language.lower(), *rest])
