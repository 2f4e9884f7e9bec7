"""Words of two sounds: said as their sentence means them, alike by every English voice."""

from __future__ import annotations

import pytest

from interview_audio.languages.english.homographs import HOMOGRAPHS
from interview_audio.model import Voice
from interview_audio.speech import Engines, find_voice, load_voices, phonemes_of
from interview_audio.speech.engines.homographs import homograph_readings, text_for_engine, with_homographs
from interview_audio.speech.engines.phonemes import to_espeak, to_ipa_letters, to_misaki

SENTENCES = [
    ("We read that poem last spring.", "ɹɛd"),
    ("I read a chapter every evening.", "ɹiːd"),
    ("Have you read the minutes?", "ɹɛd"),
    ("My brother read the speech.", "ɹɛd"),
    ("They helped me read the map.", "ɹiːd"),
    ("It was a gripping read.", "ɹiːd"),
    ("Where did they live then?", "lɪv"),
    ("It was shown live on television.", "laɪv"),
    ("We heard them live once.", "laɪv"),
    ("A lead weight held the net.", "lɛd"),
    ("The casket was sealed in lead.", "lɛd"),
    ("One tear slid onto the letter.", "tɪɹ"),
    ("The neighbour's sow slept in the lane.", "saʊ"),
    ("Our priest quotes from Job a lot.", "dʒoʊb"),
    ("Pipes contract when it freezes.", "kəntɹækt"),
    ("Her toes went number by the hour.", "nʌmɚ"),
    ("The wardrobe's best sewer fixed the hem.", "soʊɚ"),
    ("He took the lead in April.", "liːd"),
    ("Close the window before you go.", "kloʊz"),
    ("The shop was close to the river.", "kloʊs"),
    ("She used to draw.", "juːst"),
    ("The pump is used to drain the field.", "juːzd"),
    ("We are used to the noise.", "juːst"),
    ("He wound up the toy.", "waʊnd"),
    ("The wound was deep.", "wuːnd"),
    ("A tear ran down his cheek.", "tɪɹ"),
    ("Don't tear the ticket.", "tɛɹ"),
    ("Her bow broke two strings of the cello.", "boʊ"),
    ("They had a row about money.", "ɹaʊ"),
    ("We sat in the front row.", "ɹoʊ"),
    ("The amounts are minute.", "maɪnuːt"),
    ("Wait a minute.", "mɪnɪt"),
    ("He seems content with little.", "kəntɛnt"),
    ("Most content is free.", "kɑːntɛnt"),
    ("She dove into the pool.", "doʊv"),
    ("We grew up in Reading, near the station.", "ɹɛdɪŋ"),
    ("A Polish friend translated it.", "poʊlɪʃ"),
    ("Did all of the members object?", "əbdʒɛkt"),
    ("Sales increase in winter.", "ɪnkɹiːs"),
    ("They record the talks.", "ɹɪkɔːɹd"),
    ("Two records were broken.", "ɹɛkɚdz"),
    ("Hmm.", "həm"),
    ("Uh-huh, sure.", "ʌhʌ"),
]


@pytest.mark.parametrize(("sentence", "sounds"), SENTENCES)
def test_a_word_is_said_as_its_sentence_means_it(sentence: str, sounds: str) -> None:
    (word,) = homograph_readings(sentence)
    assert word.ipa.replace("ˈ", "").replace("ˌ", "") == sounds


@pytest.mark.parametrize("name", ["heart", "joe", "en-us+f5"])
def test_every_english_voice_says_it_alike(name: str) -> None:
    with Engines() as engines:
        voice = find_voice(name, load_voices(), engines)
        engine = engines[voice.engine]
        said = [phonemes_of(s, voice, engine) or "" for s in ("I read it yesterday.", "I want to read it.")]
        assert ["ɹɛd" in said[0].replace("ˈ", ""), "ɹɛd" in said[1].replace("ˈ", "")] == [True, False]
        assert text_for_engine("Nothing of that kind here.", voice, engine) == "Nothing of that kind here."


def test_sounds_go_only_where_a_voice_errs_and_a_lexicon_goes_before() -> None:
    with Engines() as engines:
        voice = find_voice("heart", load_voices(), engines)
        engine = engines[voice.engine]
        assert with_homographs("The wind blew.", voice, engine) == "The wind blew."
        assert with_homographs("[read](/ɹaɪd/) it last year.", voice, engine) == "[read](/ɹaɪd/) it last year."


def test_other_languages_are_left_alone() -> None:
    with Engines() as engines:
        voice = find_voice("de+f5", load_voices(), engines)
        assert with_homographs("Mm, read live.", voice, engines[voice.engine]) == "Mm, read live."


def test_every_voice_has_the_sounds() -> None:
    for ways in HOMOGRAPHS.values():
        for way in ways:
            assert to_misaki(way.ipa, british=False), way.ipa
            assert to_espeak(way.ipa), way.ipa
            assert to_ipa_letters(
                way.ipa, dict.fromkeys("ˈˌː" + "abdefhijklmnopstuvwzæðŋɑɒɔəɚɛɜɡɪɹʃʊʌʒθ"), english=True
            )


@pytest.mark.parametrize("text", ["Mm.", "Hm?", "Mm-hmm.", "Shh!", "Psst.", "Brr.", "Pff.", "Ugh."])
def test_a_hum_is_heard(text: str) -> None:
    from interview_audio.speech.work.take import speak_sentence

    with Engines() as engines:
        voice: Voice = find_voice("heart", load_voices(), engines)
        sound = speak_sentence(text, voice, engines[voice.engine], 1)
        assert 0.2 < len(sound.samples) / 2 / sound.rate_hz < 1.5
