"""Run one pyttsx3 driver in a process of its own: requests on standard input, answers on standard output, one per line.

It is run as a script with `python -P`, so that it starts quickly and no `pyttsx3.py` beside it hides the library.
    {"do": "voices"}                                         -> {"driver": "espeak", "voices": [{"id": …}, …]}
    {"do": "speak", "text", "voice", "rate", "pitch"}        -> {"path": "….wav"} or {"error": "…"}
When standard input ends, it removes its files and ends too, so no parent leaves it behind, however that one dies.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import queue
import re
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

ESPEAK_WORDS_A_MINUTE = 170  # pyttsx3's own 200 is hard to follow for an hour
SYSTEM_WORDS_A_MINUTE = 190
ESPEAK_PITCH = 50
SETTING_SECONDS = 5.0
FULL_STOP = re.compile(r"\.(\W*)$")
ESPEAK_VOLUME = 0.7  # some of its variants clip at full volume


def main() -> None:
    """Answer until the requests end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    with contextlib.suppress(OSError):
        sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    answers = _private_output()
    folder = Path(tempfile.mkdtemp(prefix="interview-audio-"))
    driver: Driver | None = None
    for number, request in enumerate(_requests(folder)):
        try:
            driver = driver or Driver()
            answer = driver.answer(request, folder / f"{number}.wav")
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), file=answers, flush=True)


def _private_output() -> TextIO:
    """Return a standard output for the answers alone; pyttsx3 and its drivers print what they like to the old one."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return answers


def _requests(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield requests as they come. A thread reads them, so that the parent's end is noticed while a driver hangs; it
    leaves by `os._exit`, because espeak-ng crashes the process in an orderly exit."""
    waiting: queue.Queue[str] = queue.Queue()

    def read() -> None:
        with contextlib.suppress(OSError):
            for line in sys.stdin:
                waiting.put(line)
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(0)

    threading.Thread(target=read, daemon=True).start()
    while True:
        yield json.loads(waiting.get())


class Driver:
    """The one driver of this process."""

    def __init__(self) -> None:
        """Load the driver. On Linux it is the espeak-ng of the package `espeakng-loader`, so that no system changes a
        render."""
        if sys.platform == "linux":
            _load_espeak()
        import pyttsx3.engine

        self._engine = pyttsx3.engine.Engine()
        self._name = str(self._engine)
        self._done = threading.Event()
        self._connect()

    def answer(self, request: dict[str, Any], path: Path) -> dict[str, Any]:
        """Do what a request asks; return the answer."""
        if request["do"] == "voices":
            return {"driver": self._name, "voices": [_described(v) for v in self._engine.getProperty("voices")]}
        return self._speak(request, path)

    def _connect(self) -> None:
        def finished(completed: bool, **_: object) -> None:
            if completed:  # False means cancelled to the driver, and comes even after a good utterance
                self._done.set()

        self._engine.connect("finished-utterance", finished)

    def _speak(self, request: dict[str, Any], path: Path) -> dict[str, Any]:
        """Speak one text to one file and wait for it: of two queued files only the last would be written."""
        self._done.clear()
        if self._name == "sapi5":
            # pyttsx3 2.99 speaks only the first utterance of an engine on Windows
            import pyttsx3.engine

            self._engine = pyttsx3.engine.Engine()
            self._connect()
        text = request["text"]
        if self._name == "espeak":
            # after `2D.` espeak-ng expects more, and the last sound is cut short; three dots do as a full stop
            text = FULL_STOP.sub(r"...\1", text)
            _read_phonemes("[[" in text)
        if refused := self._prepare(request["voice"], self._settings(request)):
            return {"error": refused}
        # a proxy that isn't busy runs commands at once: runAndWait's own `stop` would cut off what has just started
        self._engine.proxy.setBusy(True)
        self._engine.save_to_file(text, str(path))
        self._engine.runAndWait()
        # espeak's file is written by another thread after runAndWait has returned; SAPI's before it, without an event
        if self._name != "sapi5" and not self._done.wait(request["seconds"]):
            return {"error": "the driver did not finish"}
        if not path.is_file():
            return {"error": "the driver wrote no file"}
        return {"path": str(path)}

    def _settings(self, request: dict[str, Any]) -> dict[str, float]:
        if self._name != "espeak":
            return {"rate": round(SYSTEM_WORDS_A_MINUTE * request["rate"])}
        rate, pitch = round(ESPEAK_WORDS_A_MINUTE * request["rate"]), round(ESPEAK_PITCH * request["pitch"])
        return {"rate": rate, "pitch": min(99, pitch), "volume": ESPEAK_VOLUME}

    def _prepare(self, voice: str, settings: dict[str, float]) -> str | None:
        """Set voice, rate and pitch; return why that failed, or None."""
        engine = self._engine
        engine.proxy.setBusy(False)  # now, and not in the middle of the next utterance
        engine.setProperty("voice", voice)
        if str(engine.getProperty("voice")).lower() != voice.lower():
            return f"the driver has no voice '{voice}'"  # it reports nothing, and goes on in the old one
        # espeak takes them in another thread, forgets what it has not taken when it is told to speak, and now and then
        # loses one that comes while it takes another
        deadline = time.monotonic() + SETTING_SECONDS
        missing = settings
        while missing:
            if time.monotonic() > deadline:
                return f"the driver does not take {missing}"
            for name, value in missing.items():
                engine.setProperty(name, value)
            patience = time.monotonic() + SETTING_SECONDS / 50
            while missing and time.monotonic() < patience:
                missing = {n: v for n, v in settings.items() if self._name == "espeak" and engine.getProperty(n) != v}
                time.sleep(0.001 * bool(missing))
        return None


def _read_phonemes(wanted: bool) -> None:
    """Set whether espeak-ng reads `[[...]]` as phonemes. pyttsx3 passes only two flags, so one of them is extended."""
    from pyttsx3.drivers import _espeak

    _espeak.CHARS_UTF8 = 1 | (_espeak.PHONEMES if wanted else 0)


def _described(voice: Any) -> dict[str, Any]:
    languages = [str(code) for code in voice.languages or () if code]
    return {"id": voice.id, "name": voice.name, "language": languages[0] if languages else "", "gender": voice.gender}


def _load_espeak() -> None:
    """Load the packaged espeak-ng first, so that pyttsx3 finds it by its soname; without one, the system's is used.

    It is not loaded with RTLD_GLOBAL: another espeak-ng in the process (piper's) would then crash it.
    """
    with contextlib.suppress(ImportError, OSError, RuntimeError):
        import espeakng_loader

        ctypes.CDLL(espeakng_loader.get_library_path())
        os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()


if __name__ == "__main__":
    main()
