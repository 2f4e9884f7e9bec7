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
from interview_audio.model import Cast, Interview, Line, Script, Sentence, Settings, Sound, Voice
from interview_audio.produce import Context
from interview_audio.script import Lexicon, write_script
from interview_audio.speech import LocalPool, Store, SynthesisRun, choose_cast
from interview_audio.speech.work.worker import Job

FIRST_PIECE, PIECE = 40, 300
"""Characters that are spoken before a long turn is first heard, and those of each further piece."""
SHORT = 220
"""A turn of no more characters than this is spoken as a whole."""
KEPT_SOUNDS = 40
"""Maximum number of sounds kept for replay; each is a megabyte or two."""


class WarmPool(LocalPool):
    """A pool whose processes keep every model they have loaded, since the page switches between voices."""

    def expect(self, voices: Set[Voice] | None = None, jobs: Sequence[Job] = ()) -> None:  # noqa: ARG002 - as it is called
        """Start the fork server."""
        super().expect()


@dataclass(frozen=True)
class PreviewSound:
    """The sound of a turn, or of some of its sentences."""

    wav: bytes
    duration_ms: int
    sentences: tuple[dict[str, Any], ...]  # text, startMs, endMs
    following: int | None  # index of the sentence behind them; None at the end of the turn


class TurnPreview:
    """Speaks single turns, one at a time, and keeps the most recent for the player."""

    def __init__(self, store: Store | None, pool: LocalPool) -> None:
        """Speak with `pool`; turns in `store` are not spoken again."""
        self._store, self._pool = store, pool
        self._lock = threading.Lock()
        self._sounds: dict[str, PreviewSound] = {}
        self._count = self._waiting = 0

    def speak(
        self, interview: Interview, settings: Settings, context: Context, voice: str, start: int = 0
    ) -> tuple[str, PreviewSound]:
        """Speak an interview of one turn in a voice; return the name by which `sound` finds it, and the sound.

        A long turn is spoken in pieces; `start` is the index of the sentence at which one begins.

        Raises `UsageError` if there is nothing to say, whatever casting raises, or `SpeechError`.
        """
        line, script = _alone(interview, settings, context.lexicon)
        requests = {name: voice for name in (line.speaker, line.role.value) if name and voice}
        cast = choose_cast(interview, context.voices, requests, remembered=context.remembered, speed=settings.speed)
        with self._lock:
            heard = self._heard(line, script, cast, min(max(start, 0), len(line.sentences) - 1))
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

    def _heard(self, whole: Line, script: Script, cast: Cast, start: int) -> PreviewSound:
        end = _end_of_piece(whole.sentences, start)
        last = whole.sentences[end - 1]
        line = replace(whole, sentences=(*whole.sentences[start : end - 1], replace(last, pause_ms=0)))
        with SynthesisRun(replace(script, lines=(line,)), cast, store=self._store, executor=self._pool) as run:
            (take,) = run.takes()
        sentences = tuple(
            {"text": sentence.text, "startMs": span.start_ms, "endMs": span.end_ms}
            for sentence, span in zip(line.sentences, take.spans, strict=True)
        )
        wav = _wav(take.sound, take.voice.gain_db, last.pause_ms)
        following = end if end < len(whole.sentences) else None
        return PreviewSound(wav, take.sound.duration_ms + last.pause_ms, sentences, following)


def _end_of_piece(sentences: Sequence[Sentence], start: int) -> int:
    """Return the index behind the last sentence of the piece that begins at `start`."""
    lengths = [len(sentence.spoken) for sentence in sentences[start:]]
    if start == 0 and sum(lengths) <= SHORT:
        return len(sentences)
    enough = PIECE if start else FIRST_PIECE
    return next((start + n for n in range(1, len(lengths)) if sum(lengths[:n]) >= enough), len(sentences))


def _alone(interview: Interview, settings: Settings, lexicon: Lexicon) -> tuple[Line, Script]:
    """Return the line of the only turn, without additions and pauses."""
    script = write_script(interview, settings, lexicon)
    line = next((line for line in script.lines if line.turn is not None), None)
    if line is None:
        raise UsageError("There is nothing to say in it.", do="Give it words.")
    line = replace(line, chapter=0, pause_ms=0)
    return line, replace(script, lines=(line,), chapters=())


def _wav(sound: Sound, gain_db: float, silence_ms: int) -> bytes:
    """Return the sound as a WAV file, as loud as the voice is in an episode, with silence behind it."""
    import numpy as np

    samples = np.frombuffer(sound.samples, "<i2").astype(np.float32) * 10 ** (gain_db / 20)
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(sound.rate_hz)
        file.writeframes(np.clip(samples, -32767, 32767).astype("<i2").tobytes())
        file.writeframes(bytes(2 * (sound.rate_hz * silence_ms // 1000)))
    return out.getvalue()
