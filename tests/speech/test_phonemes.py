"""Sounds in IPA reach the engines that take them in their own notation; where a voice lacks one, the word is read."""

from __future__ import annotations

import pytest

from interview_audio.model import Voice
from interview_audio.speech import Engines, can_say
from interview_audio.speech.engines.phonemes import for_engine, map_parts, to_espeak, to_ipa_letters, to_misaki
from interview_audio.speech.work.take import make_take

from .samples import DAVID, HEART, JOE, SHIPPED, fake, line


@pytest.mark.parametrize(
    ("ipa", "misaki", "mnemonics"),
    [
        ("həˈloʊ", "həlˈO", "h@l'oU"),
        ("ˈneɪʃən", "nˈAʃən", "n'eIS@n"),
        ("dʒʌdʒ", "ʤʌʤ", "dZVdZ"),
        ("t͡ʃɜːrtʃ", "ʧɜɹʧ", "tS3:tS"),
        ("ʃɪˈvɔːn", "ʃɪvˈɔn", "SIv'O:n"),
        ("ˈbʌtn̩", "bˈʌtən", "b'Vt@n"),
        ("wɪn", "wɪn", "wIn"),
        ("ˌɪntəˈnæʃnəl", "ˌɪntənˈæʃnəl", ",Int@n'aSn@l"),
        ("ən ɪɡˈzɑːmpəl", "ən ɪɡzˈɑmpəl", "@n Igz'A:mp@l"),
        ("œvʁ", None, None),
        ("ˈǃkoː", None, None),
    ],
)
def test_a_word_is_written_in_each_notation_or_not_at_all(ipa: str, misaki: str | None, mnemonics: str | None) -> None:
    assert to_misaki(ipa, british=False) == misaki
    assert to_espeak(ipa) == mnemonics


def test_british_voices_keep_their_long_vowels() -> None:
    assert to_misaki("ʃɪˈvɔːn", british=True) == "ʃɪvˈɔːn"


def test_piper_takes_the_letters_that_its_model_knows() -> None:
    known = dict.fromkeys("abɹʃɪvɔːnˈǃ", 0)
    assert to_ipa_letters("ʃɪˈvɔːn", known, english=True) == "ʃɪvˈɔːn"
    assert to_ipa_letters("ra", known, english=True) == "ɹa"
    assert to_ipa_letters("ra", known, english=False) is None
    assert to_ipa_letters("ǃa", known, english=True) is None
    assert to_ipa_letters("ǃa", known, english=False) == "ǃa"


def test_an_engine_that_takes_no_sounds_reads_the_word(engines: Engines) -> None:
    assert for_engine("Ask [Xu](/ʃuː/) now", engines["fake"], str.upper) == "ASK XU NOW"
    assert for_engine("Ask [Xu](/ʃuː/) now", engines["hibari"], str.upper) == "ASK [Xu](/ʃuː/) NOW"
    assert map_parts("a [b](/c/) d", str.upper, lambda word, ipa: word + ipa) == "A bc D"


@pytest.mark.parametrize(
    ("voice", "ipa", "taken"),
    [
        (HEART, "ˈneɪʃən", True),
        (HEART, "œvʁ", False),
        (JOE, "ˈneɪʃən", True),
        (JOE, "ǃǃ", False),
        (DAVID, "ˈneɪʃən", True),
        (DAVID, "œvʁ", False),
        (SHIPPED["pyttsx3:fr+f5"], "œvʁ", False),
        (fake(), "ˈneɪʃən", False),
    ],
    ids=lambda x: getattr(x, "id", str(x)),
)
def test_every_voice_says_what_it_takes(engines: Engines, voice: Voice, ipa: str, taken: bool) -> None:
    assert can_say(ipa, voice, engines[voice.engine]) is taken


@pytest.mark.parametrize("voice", [HEART, JOE, DAVID], ids=lambda v: str(v.id))
def test_the_sounds_are_heard_and_not_the_letters(engines: Engines, voice: Voice) -> None:
    def samples(text: str) -> int:
        return len(make_take(line(text), voice, engines[voice.engine], 1)[0].samples)

    read, told = samples("We ate frobnitz again."), samples("We ate [frobnitz](/əˌbændəˈnɑːɹdəˌbænəmənoʊ/) again.")
    assert told > 1.2 * read
    assert samples("We ate [frobnitz](/ǃǃ/) again.") == read
    assert samples("We ate [banana](/bəˈnænə/) again.") == pytest.approx(samples("We ate banana again."), rel=0.12)
