"""A stand-in for pyttsx3 on systems the tests do not run on: FAKE_DRIVER is `sapi5` (Windows) or `nsss` (macOS).

It has the ways of those drivers as they are known from pyttsx3's source and its reports: SAPI's writes its file before
`runAndWait` returns, gives no event, and speaks only the first utterance of an engine; macOS's writes AIFF whatever the
file is called, and tells when it has finished.
"""

from __future__ import annotations

import os
import struct
import wave
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

NAME = os.environ["FAKE_DRIVER"]
VOICES = (
    ("HKEY_LOCAL_MACHINE\\ZIRA", "HKEY_LOCAL_MACHINE\\DAVID")
    if NAME == "sapi5"
    else ("com.apple.Fred", "com.apple.Anna")
)


class Engine:
    def __init__(self) -> None:
        self.proxy = SimpleNamespace(setBusy=lambda busy: None)
        self._properties: dict[str, Any] = {"voice": VOICES[0], "rate": 200}
        self._utterances = 0
        self._finished: Callable[..., None] = lambda **_: None
        self._queue: tuple[str, str] | None = None

    def __str__(self) -> str:
        return NAME

    def connect(self, topic: str, callback: Callable[..., None]) -> None:
        self._finished = callback

    def getProperty(self, name: str) -> Any:  # noqa: N802 - pyttsx3's own names
        if name == "voices":
            return [
                SimpleNamespace(id=v, name=v[-5:], languages=["de_DE" if "nna" in v else "en-US"], gender=None)
                for v in VOICES
            ]
        return self._properties[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802
        print("a driver may print what it likes")
        if name != "voice" or value in VOICES:
            self._properties[name] = value

    def save_to_file(self, text: str, path: str) -> None:
        self._queue = (text, path)

    def runAndWait(self) -> None:  # noqa: N802
        assert self._queue
        (text, path), self._queue = self._queue, None
        self._utterances += 1
        if NAME == "sapi5" and self._utterances > 1:
            return
        samples = bytes(2 * len(text) * 1600)
        with open(path, "wb") as file:  # noqa: PTH123
            file.write(wav(samples) if NAME == "sapi5" else aiff(samples))
        if NAME == "nsss":
            self._finished(name=None, completed=True)


def wav(samples: bytes) -> bytes:
    import io

    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(22_050)
        file.writeframes(samples)
    return out.getvalue()


def aiff(samples: bytes) -> bytes:
    common = struct.pack(">HIHHQ", 1, len(samples) // 2, 16, 0x400D, 22_050 << 49)
    body = b"COMM" + struct.pack(">I", 18) + common + b"SSND" + struct.pack(">I", len(samples) + 8) + bytes(8) + samples
    return b"FORM" + struct.pack(">I", len(body) + 4) + b"AIFF" + body
