"""Convert pronunciations that a lexicon gives in IPA to the notation of the engines that take them.

A spoken text holds them as `[Nguyen](/wɪn/)`. An engine that is `AcceptsPhonemes` is given them in that form. Any other
engine reads the word itself, and so does one that lacks one of its sounds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Protocol, runtime_checkable

from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.markup.pronunciations import PRONUNCIATION, without_pronunciations
from interview_audio.model import Voice
from interview_audio.speech.engines.engine import Engine

VOWELS = frozenset("aeiouyæøœɐɑɒɔɘəɚɛɜɝɞɤɨɪɯɵɶʉʊʌʏ" + "AIOQWY")
STRESS = "ˈˌ"
UNSAID = LazyPattern("[.|‿͜͡ʰˠˤ̪̥̯̚]")  # syllable breaks, ties and diacritics that no voice here distinguishes
SYLLABIC = "̩"
SAME = {"g": "ɡ", "ʤ": "dʒ", "ʧ": "tʃ", "ɫ": "l", "ʍ": "w"}
ENGLISH = {**SAME, "r": "ɹ", "ɝː": "ɜːɹ", "ɝ": "ɜɹ"}
MISAKI = {
    "eɪ": "A",
    "aɪ": "I",
    "oʊ": "O",
    "əʊ": "Q",
    "aʊ": "W",
    "ɔɪ": "Y",
    "dʒ": "ʤ",
    "tʃ": "ʧ",
    "ɚ": "əɹ",
    "ɐ": "ə",
    "ɾ": "T",
    "e": "ɛ",
    "o": "ɔ",
    **{c: c for c in "bdfhijklmnpstuvwzæðŋɑɒɔəɛɜɡɪɹʃʊʌʒʔθaAIOQWYTː ˈˌ"},
}
"""The alphabet of hibari and kokoro (after misaki): diphthongs and affricates are one letter each."""
ESPEAK = {
    "eɪ": "eI",
    "aɪ": "aI",
    "oʊ": "oU",
    "əʊ": "oU",
    "aʊ": "aU",
    "ɔɪ": "OI",
    "dʒ": "dZ",
    "tʃ": "tS",
    "iː": "i:",
    "uː": "u:",
    "ɑː": "A:",
    "ɔː": "O:",
    "ɜːɹ": "3:",
    "ɜɹ": "3:",
    "ɜː": "3:",
    "əɹ": "3",
    "ɚ": "3",
    "ɑ": "A:",
    "ɔ": "O:",
    "ɜ": "3:",
    "i": "i:",
    "u": "u:",
    "æ": "a",
    "a": "a",
    "ə": "@",
    "ɐ": "@",
    "ɪ": "I",
    "ʊ": "U",
    "ɛ": "E",
    "e": "E",
    "ʌ": "V",
    "ɒ": "0",
    "o": "O:",
    "ɡ": "g",
    "ɹ": "r",
    "θ": "T",
    "ð": "D",
    "ʃ": "S",
    "ʒ": "Z",
    "ŋ": "N",
    "ɾ": "t#",
    "ʔ": "?",
    "ˈ": "'",
    "ˌ": ",",
    **{c: c for c in "bdfhjklmnpstvwxz "},
}
"""The mnemonics of espeak-ng's English voices."""


@runtime_checkable
class AcceptsPhonemes(Protocol):
    """An engine whose `speak` takes phonemes within a text. Engines need not have this."""

    def to_notation(self, ipa: str, voice: Voice) -> str | None:
        """Return a word's phonemes in the engine's own notation; None where the voice lacks one of them."""


def can_say(ipa: str, voice: Voice, engine: Engine) -> bool:
    """Tell whether a voice can say these phonemes; where it cannot, it reads the word that they belong to."""
    return isinstance(engine, AcceptsPhonemes) and engine.to_notation(ipa, voice) is not None


def for_engine(text: str, engine: Engine, change: Callable[[str], str]) -> str:
    """Return a spoken text for an engine: `change` applied outside the phonemes, which are left out where none are
    taken."""
    if not isinstance(engine, AcceptsPhonemes):
        return change(without_pronunciations(text))
    return map_parts(text, change, lambda word, ipa: f"[{word}](/{ipa}/)")


def map_parts(text: str, plain: Callable[[str], str], sounded: Callable[[str, str], str]) -> str:
    """Apply `plain` to what stands between the pronunciations, and `sounded` to each word with its phonemes."""
    out, end = [], 0
    for match in PRONUNCIATION.finditer(text):
        out += [plain(text[end : match.start()]), sounded(match[1], match[2])]
        end = match.end()
    return "".join([*out, plain(text[end:])])


def to_misaki(ipa: str, *, british: bool) -> str | None:
    """Convert IPA to the alphabet of hibari and kokoro; only British voices tell long vowels from short ones."""
    sounds = _mapped(_tidy(ipa, ENGLISH), MISAKI)
    return sounds if sounds is None or british else sounds.replace("ː", "")


def to_espeak(ipa: str) -> str | None:
    """Convert IPA to the mnemonics of espeak-ng's English voices."""
    return _mapped(_tidy(ipa, ENGLISH), ESPEAK)


def to_ipa_letters(ipa: str, known: Mapping[str, object], *, english: bool) -> str | None:
    """Convert IPA for piper, whose voices list letters of IPA: English ones list more than they were trained with."""
    if english and to_misaki(ipa, british=True) is None:
        return None
    sounds = unicodedata.normalize("NFD", _tidy(ipa, ENGLISH if english else SAME))
    return sounds if all(letter in known for letter in sounds) else None


def _tidy(ipa: str, same: Mapping[str, str]) -> str:
    """Bring equivalent spellings to one letter, and stress to where engines expect it: before the vowel."""
    text = UNSAID.sub("", unicodedata.normalize("NFC", ipa.strip("/ ")))
    text = re.sub(f"(.){SYLLABIC}", r"ə\1", text)
    for written, sound in same.items():
        text = text.replace(written, sound)
    vowels = "".join(sorted(VOWELS))
    return re.sub(f"([{STRESS}])([^{vowels}{STRESS} ]+)(?=[{vowels}])", r"\2\1", text)


def _mapped(ipa: str, table: Mapping[str, str]) -> str | None:
    """Map a text by a table, taking the longest entry at each place; None where there is none."""
    longest = max(map(len, table))
    out, at = [], 0
    while at < len(ipa):
        known = next((n for n in range(longest, 0, -1) if ipa[at : at + n] in table), 0)
        if not known:
            return None
        out.append(table[ipa[at : at + known]])
        at += known
    return "".join(out)
