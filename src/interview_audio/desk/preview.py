"""Previews of single turns: spoken by processes that stay warm, or taken from the store."""

from __future__ import annotations

import io
import threading
import wave
from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from interview_audio.errors import UsageError
from interview_audio.model import Cast, Interview, Line, Script, Settings, Sound, Voice
from interview_audio.produce import Context
from interview_audio.script import Lexicon, write_script
from interview_audio.speech import LocalPool, Store, SynthesisRun, choose_cast
from interview_audio.speech.work.worker import Job

KEPT_SOUNDS = 40
"""Maximum number of sounds kept for replay; each is a megabyte or two."""


class WarmPool(LocalPool):
    """A pool whose processes keep every model they have loaded, since the page switches between voices."""

    def expect(self, voices: Set[Voice] | None = None, jobs: Sequence[Job] = ()) -> None:  # noqa: ARG002 - as it is called
        """Start the fork server."""
        super().expect()


@dataclass(frozen=True)
class PreviewSound:
    """The sound of a turn."""

    wav: bytes
    duration_ms: int
    sentences: tuple[dict[str, Any], ...]  # text, startMs, endMs


class TurnPreview:
    """Speaks single turns, one at a time, and keeps the most recent for the player."""

    def __init__(self, store: Store | None, pool: LocalPool) -> None:
        """Speak with `pool`; turns in `store` are not spoken again."""
        self._store, self._pool = store, pool
        self._lock = threading.Lock()
        self._sounds: dict[str, PreviewSound] = {}
        self._count = self._waiting = 0

    def speak(self, interview: Interview, settings: Settings, context: Context, voice: str) -> tuple[str, PreviewSound]:
        """Speak an interview of one turn in a voice; return the name by which `sound` finds it, and the sound.

        Raises `UsageError` if there is nothing to say, whatever casting raises, or `SpeechError`.
        """
        line, script = _alone(interview, settings, context.lexicon)
        requests = {name: voice for name in (line.speaker, line.role.value) if name and voice}
        cast = choose_cast(interview, context.voices, requests, remembered=context.remembered, speed=settings.speed)
        with self._lock:
            heard = self._heard(line, script, cast)
            self._count += 1
            name = f"{self._count}.wav"
            self._sounds[name] = heard
            while len(self._sounds) > KEPT_SOUNDS:
                del self._sounds[next(iter(self._sounds))]
        return name, heard

    @contextmanager
    def wanted(self) -> Iterator[None]:
        """Count a person as waiting for a turn."""
        self._waiting += 1
        try:
            yield
        finally:
            self._waiting -= 1

    @property
    def is_wanted(self) -> bool:
        """Return whether a person waits for a turn."""
        return self._waiting > 0

    def sound(self, name: str) -> PreviewSound | None:
        """Return a turn spoken before, while it is kept."""
        return self._sounds.get(name)

    def _heard(self, line: Line, script: Script, cast: Cast) -> PreviewSound:
        with SynthesisRun(script, cast, store=self._store, executor=self._pool) as run:
            (take,) = run.takes()
        sentences = tuple(
            {"text": sentence.text, "startMs": span.start_ms, "endMs": span.end_ms}
            for sentence, span in zip(line.sentences, take.spans, strict=True)
        )
        return PreviewSound(_wav(take.sound, take.voice.gain_db), take.sound.duration_ms, sentences)


def _alone(interview: Interview, settings: Settings, lexicon: Lexicon) -> tuple[Line, Script]:
    """Return the line of the only turn, without additions and pauses."""
    script = write_script(interview, settings, lexicon)
    line = next((line for line in script.lines if line.turn is not None), None)
    if line is None:
        raise UsageError("There is nothing to say in it.", do="Give it words.")
    line = replace(line, chapter=0, pause_ms=0)
    return line, replace(script, lines=(line,), chapters=())


def _wav(sound: Sound, gain_db: float) -> bytes:
    """Return the sound as a WAV file, as loud as the voice is in an episode."""
    import numpy as np

    samples = np.frombuffer(sound.samples, "<i2").astype(np.float32) * 10 ** (gain_db / 20)
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(sound.rate_hz)
        file.writeframes(np.clip(samples, -32767, 32767).astype("<i2").tobytes())
    return out.getvalue()
