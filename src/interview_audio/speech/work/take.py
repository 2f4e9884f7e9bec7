"""Make the take of a line: speak its sentences one by one, check, trim and join them; and compute its store key."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace

from interview_audio.markup.pronunciations import without_pronunciations
from interview_audio.model import Line, Sound, Span, Voice
from interview_audio.speech.engines.engine import Engine
from interview_audio.speech.engines.homographs import text_for_engine
from interview_audio.speech.engines.transliteration import transliterated
from interview_audio.speech.work.check import check_sound
from interview_audio.speech.work.frames import FRAME_MS, frame_levels

RECIPE = 8  # increase it when a change below is audible: every take is then spoken again

QUIET_DB = -50  # relative to the loudest frame: below it is silence
LEAD_MS, TAIL_MS = 15, 40  # kept around the audible part, for soft consonants and breath
FADE_MS = 5


def voice_key(voice: Voice, engine: Engine) -> str:
    """Return everything that a voice's sound depends on besides the text, as JSON; the gain is applied later."""
    settings: tuple[str | float, ...] = (voice.model, voice.language, voice.rate, voice.pitch)
    settings += (voice.playback,) if voice.playback != 1.0 else ()  # takes of earlier versions stay valid
    return json.dumps((RECIPE, engine.name, engine.version, engine.digest(voice), *settings))


def take_key(line: Line, voice_key: str) -> str:
    """Return the hash under which the take of a line is stored."""
    content = [voice_key, [(s.spoken, s.pause_ms) for s in line.sentences]]
    return hashlib.blake2b(json.dumps(content).encode(), digest_size=20).hexdigest()


def sentence_key(spoken: str, voice_key: str) -> str:
    """Return the hash under which the sound of a sentence is stored, whatever line it stands in."""
    return hashlib.blake2b(json.dumps([voice_key, spoken]).encode(), digest_size=20).hexdigest()


def make_take(line: Line, voice: Voice, engine: Engine, seed: int) -> tuple[Sound, tuple[Span, ...]]:
    """Speak a line; return its sound and the time of each sentence. Raises `BadSoundError` when one isn't speech."""
    return join_take(line, [speak_sentence(s.spoken, voice, engine, seed) for s in line.sentences])


def join_take(line: Line, sounds: Sequence[Sound]) -> tuple[Sound, tuple[Span, ...]]:
    """Join the sounds of a line's sentences with its pauses; return the sound and the time of each sentence."""
    rate_hz = next((s.rate_hz for s in sounds if s.samples), sounds[0].rate_hz if sounds else 24_000)
    parts: list[bytes] = []
    spans = []
    at = 0  # samples
    for sentence, sound in zip(line.sentences, sounds, strict=True):
        length = len(sound.samples) // 2
        start_ms = round(at * 1000 / rate_hz)
        words_ms = tuple(start_ms + ms for ms in sound.words_ms)
        spans.append(Span(start_ms, round((at + length) * 1000 / rate_hz), words_ms))
        pause = sentence.pause_ms * rate_hz // 1000 if sentence is not line.sentences[-1] else 0
        parts += [sound.samples, bytes(2 * pause)]
        at += length + pause
    return Sound(b"".join(parts), rate_hz), tuple(spans)


def speak_sentence(text: str, voice: Voice, engine: Engine, seed: int) -> Sound:
    """Speak one sentence; return it checked, without silence at its ends, and faded so that it doesn't click."""
    if not any(c.isalnum() for c in text):
        return Sound(b"", 24_000)  # nothing to say: a dash, three dots
    asked = replace(voice, rate=voice.rate / voice.playback)
    raw = played(engine.speak(text_for_engine(text, voice, engine), asked, seed), voice.playback)
    heard = trimmed(raw)
    words = transliterated(without_pronunciations(text), voice.language)
    check_sound(raw, heard, words, voice.rate, voice.pace if without_pronunciations(text) == text else 0.0)
    is_timed = len(heard.words_ms) == len(without_pronunciations(text).split())
    return heard if is_timed else replace(heard, words_ms=())


def played(sound: Sound, times: float) -> Sound:
    """Return a sound whose samples are played `times` as fast, which moves pitch and formants together.

    Nothing is computed: the samples get another rate. An engine asked to speak slower by the same factor, or faster,
    then sounds like another person of the same pace, without the artefacts of shifting a pitch.
    """
    if times == 1.0:
        return sound
    return Sound(sound.samples, round(sound.rate_hz * times), tuple(round(ms / times) for ms in sound.words_ms))


def trimmed(sound: Sound) -> Sound:
    """Return the audible part of a sound with a little room around it, faded in and out."""
    import numpy as np

    samples = np.frombuffer(sound.samples, "<i2").astype(np.float32)
    frame = sound.rate_hz * FRAME_MS // 1000
    level = frame_levels(samples, frame)
    loud = np.flatnonzero(level > level.max(initial=0.0) * 10 ** (QUIET_DB / 20))
    if not len(loud):
        return Sound(b"", sound.rate_hz)
    start = max(0, loud[0] * frame - LEAD_MS * sound.rate_hz // 1000)
    end = min(len(samples), (loud[-1] + 1) * frame + TAIL_MS * sound.rate_hz // 1000)
    kept = samples[start:end].copy()
    fade = min(FADE_MS * sound.rate_hz // 1000, len(kept) // 2)
    slope = np.sin(np.linspace(0, np.pi / 2, fade, dtype=np.float32)) ** 2
    kept[:fade] *= slope
    kept[len(kept) - fade :] *= slope[::-1]
    cut = Sound(kept.astype("<i2").tobytes(), sound.rate_hz)
    cut_ms = round(start * 1000 / sound.rate_hz)
    return replace(cut, words_ms=tuple(min(max(0, ms - cut_ms), cut.duration_ms) for ms in sound.words_ms))
