"""When words begin: from phonemes, through takes, to the words as written."""

from __future__ import annotations

import pytest

from interview_audio.model import Sound, Voice
from interview_audio.speech import Engines
from interview_audio.speech.engines.word_starts import word_starts
from interview_audio.speech.work.take import played, speak_sentence, trimmed

from .samples import HEART, JOE

ALONE = {"of": "ʌv", "the": "ðə", "sea": "sˈiː", "a": "eɪ", "GPT": "dʒiːpiːtiː", "four": "fɔː"}


def timed(phonemes: str) -> list[tuple[str, float]]:
    """Every phoneme lasts 10 ms."""
    return [(phoneme, 10.0 * place) for place, phoneme in enumerate(phonemes)]


@pytest.mark.parametrize(
    ("text", "phonemes", "starts"),
    [
        ("of the sea.", "ʌv ðə sˈiː.", (0, 30, 60)),
        ("of — the, sea", "ʌv , ðə, siː", (0, 50, 50, 90)),
        ("of the sea", "ʌvðə siː", (0, 20, 50)),
        ("sea of a sea", "sˈiː ʌvɐ sˈiː", (0, 50, 70, 90)),
        ("the GPT-four", "ðə dʒiː piː tiː fɔː", (0, 30)),
        ("the ˈsea", "ðə ˈsiː", (0, 30)),
        ("— …", "", ()),
        ("of the", "", ()),
    ],
)
def test_words_begin_where_their_phonemes_do(text: str, phonemes: str, starts: tuple[int, ...]) -> None:
    assert word_starts(text, timed(phonemes), lambda word: ALONE.get(word, "".join(ALONE.values()))) == starts


def test_they_move_with_the_sound() -> None:
    sound = Sound(bytes(2 * 2400) + b"\x00\x40\x00\xc0" * 6000 + bytes(2 * 2400), 24_000, (100, 300, 900))
    assert trimmed(sound).words_ms == (15, 215, trimmed(sound).duration_ms)
    assert played(sound, 0.5).words_ms == (200, 600, 1800)


@pytest.mark.parametrize("voice", [HEART, JOE], ids=lambda voice: voice.engine)
@pytest.mark.parametrize(
    "text",
    [
        "At the end of the road, there was a well; nobody drank from it.",
        "What is GPT-four to [Siobhan](/ʃɪˈvɔːn/) — or to the U.S.A.?",
        "No.",
    ],
)
def test_engines_tell_them_in_order(text: str, voice: Voice, engines: Engines) -> None:
    sound = speak_sentence(text, voice, engines[voice.engine], 1)
    starts = sound.words_ms
    assert len(starts) == len(text.split())
    assert list(starts) == sorted(starts)
    assert 0 <= starts[0] <= 100
    assert starts[-1] < sound.duration_ms


@pytest.mark.parametrize("voice", [HEART, JOE], ids=lambda voice: voice.engine)
def test_a_word_after_a_pause_begins_where_the_sound_sets_in(voice: Voice, engines: Engines) -> None:
    import numpy as np

    sound = speak_sentence("We waited for the morning; then the boat came.", voice, engines[voice.engine], 1)
    samples = np.frombuffer(sound.samples, "<i2").astype(float)
    step = sound.rate_hz // 200  # 5 ms
    level = np.sqrt((samples[: len(samples) // step * step].reshape(-1, step) ** 2).mean(axis=1))
    loud = np.flatnonzero(level > level.max() * 10 ** (-35 / 20))
    after_the_pause = loud[np.argmax(np.diff(loud)) + 1]
    assert abs(sound.words_ms[5] - 5 * after_the_pause) <= 80
