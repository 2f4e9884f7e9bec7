"""Speak sentences, and find a way around those that a voice cannot say, so that no sentence ends a run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from interview_audio.errors import InterviewAudioError
from interview_audio.model import Sound, Voice
from interview_audio.speech.engines.engine import Engines
from interview_audio.speech.work.frames import BadSoundError
from interview_audio.speech.work.take import speak_sentence

TEST_SENTENCE = "This is a sentence of some length to try the voice with, so that half of it is seen to be too little."


class VoiceError(Exception):
    """The voice itself does not work: it cannot even say a plain sentence."""


@dataclass(frozen=True)
class Spoken:
    """The sound of a sentence, and what had to be done to get it."""

    sound: Sound
    substitute: Voice | None = None  # another voice that said it
    is_left_out: bool = False  # no voice could say it


@cache
def engines() -> Engines:
    """Return the engines of this process, made for its first line."""
    return Engines()


def speak(text: str, voice: Voice, seed: int, substitutes: Sequence[Voice] = (), *, own: bool = True) -> Spoken:
    """Speak a sentence in `voice`, in another spelling or by a substitute where it fails; at last leave it out.

    `own` is false where the voice has killed the process that tried it. Raises `VoiceError` where the voice cannot say
    a plain sentence: that is not for a substitute to hide.
    """
    why = "its process died, or did not finish"
    for said, attempt in _ways(text) if own else ():
        try:
            return Spoken(speak_sentence(said, voice, engines()[voice.engine], seed + attempt))
        except InterviewAudioError:
            raise
        except Exception as error:
            why = _reason(error)
            if not isinstance(error, BadSoundError):
                engines().close()  # whatever state they are in
    _check_voice(voice, why)
    for other in substitutes:
        try:
            if engines()[other.engine].missing(other) is None:
                sound = speak_sentence(text, other, engines()[other.engine], seed)
                return Spoken(_fitted(sound, other, voice), substitute=other)
        except Exception:
            engines().close()
    return Spoken(Sound(b"", 24_000), is_left_out=True)


def _ways(text: str) -> Iterator[tuple[str, int]]:
    """Yield a text as it can be given to a voice, and which try with it this is."""
    yield text, 0
    yield text, 1
    yield f"“{text}”", 2  # some sounds that break off at the end of a text do not before a mark


def _check_voice(voice: Voice, why: str) -> None:
    try:
        speak_sentence(voice.sample or TEST_SENTENCE, voice, engines()[voice.engine], 0)
    except InterviewAudioError:
        raise
    except Exception as error:
        raise VoiceError(why) from error


def _fitted(sound: Sound, other: Voice, voice: Voice) -> Sound:
    """Return a sound of another voice as loud as `voice` would be; its gain is applied later, to the whole take."""
    import numpy as np

    samples = np.frombuffer(sound.samples, "<i2") * 10 ** ((other.gain_db - voice.gain_db) / 20)
    return replace(sound, samples=np.clip(samples, -32767, 32767).astype("<i2").tobytes())


def resampled(sound: Sound, rate_hz: int) -> Sound:
    """Return a short sound at another sample rate, changed in its spectrum as a whole."""
    import numpy as np

    samples = np.frombuffer(sound.samples, "<i2").astype(np.float64)
    count = round(len(samples) * rate_hz / sound.rate_hz)
    if sound.rate_hz == rate_hz:
        return sound
    if not count:
        return Sound(b"", rate_hz)
    spectrum = np.fft.rfft(samples)
    wanted = np.zeros(count // 2 + 1, complex)
    kept = min(len(spectrum), len(wanted))
    wanted[:kept] = spectrum[:kept]
    changed = np.fft.irfft(wanted, count) * count / len(samples)
    return Sound(np.clip(np.rint(changed), -32767, 32767).astype("<i2").tobytes(), rate_hz, sound.words_ms)


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
