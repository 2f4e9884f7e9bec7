"""Decide by the sentence how homographs are said, once and alike for every English voice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial

from interview_audio.languages.english.homographs import HOMOGRAPHS, VERB, Way
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.markup.pronunciations import PRONUNCIATION, without_pronunciations
from interview_audio.model import Voice
from interview_audio.speech.engines.dictionary import ReportsPhonemes
from interview_audio.speech.engines.engine import Engine
from interview_audio.speech.engines.hibari import part_of_speech_tags
from interview_audio.speech.engines.phonemes import AcceptsPhonemes, can_say, for_engine, map_parts
from interview_audio.speech.engines.transliteration import transliterated

WORD = LazyPattern(r"(?i:mm|uh|ah|mhm|nuh)-(?i:h?mm+|huh|uh)\b|[A-Za-z]+(?:'[a-z]+)?")
AFTER_AUXILIARY = LazyPattern(
    r"\b(?:will|would|can|could|should|must|may|might|shall|do|does|did|to|cannot|let's|please|\w+n't|\w+'ll|\w+'d) "
    r"(?:\w+ly |also |always |ever |never |just |not |even |still )?$",
    re.IGNORECASE,
)
AFTER_DETERMINER = LazyPattern(
    r"\b(?:a|an|the|my|your|his|its|our|their|no|every|each|any|some|another|first|second|third|last|next|new|old|own|of|"
    r"good|great|big|whole|single|same|other|recent|this)[ -]$",
    re.IGNORECASE,
)
AFTER_SUBJECT = LazyPattern(
    r"\b(?:I|we|they|you|who|people) (?:\w+ly |also |always |never |just |often |still )?$", re.IGNORECASE
)
AFTER_CAUSE = LazyPattern(
    r"\b(?:makes?|made|making|lets?|letting|help(?:s|ed|ing)?) "
    r"(?:me|us|him|her|them|you|it|people|everyone|(?:the|my|our|his|their) \w+) $",
    re.IGNORECASE,
)
AUXILIARIES = frozenset({"do", "does", "did"})
BETWEEN = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "DT", "JJ", "IN", "RB", "CD", "CC"})
"""Parts of speech of the subject between an auxiliary and its verb in a question."""
SAME = {
    **dict.fromkeys("ɪᵻᵊɐʌɜ", "ə"),
    **dict.fromkeys(("ɚ", "ɝ", "ɜɹ", "ɜːɹ", "ɜː"), "əɹ"),
    **dict.fromkeys(("ɒ", "ɔ", "a"), "ɑ"),
    **{"iː": "i", "r": "ɹ", "g": "ɡ", "ɾ": "t", "aɪ": "aɪ", "eɪ": "eɪ", "ɔɪ": "ɔɪ", "aʊ": "aʊ", "oʊ": "oʊ", "əʊ": "oʊ"},
}
SHADES = LazyPattern("|".join(sorted(SAME, key=len, reverse=True)) + "|[ˈˌː.ʰ ]")
PLURAL = LazyPattern(r"[A-Z][a-z]{2,}[^s]s")
"""A word that opens the sentence and ends as most plurals do; taggers take it for a name."""
NO_OBJECT = frozenset({"is", "has", "does", "helps", "makes", "lets", "'s"})
Token = tuple[int, str, str]
"""Where a word starts, its letters, its part of speech."""
CONTEXT = 160
"""Characters on either side of a word that its conditions look at."""


@dataclass(frozen=True, slots=True)
class HomographReading:
    """How one word of a sentence is said."""

    start: int
    end: int
    ipa: str
    others: tuple[str, ...]  # the ways that were not chosen


def homograph_readings(text: str) -> list[HomographReading]:
    """Return how each homograph in an English sentence is said; words with a pronunciation of their own are left."""
    taken = [match.span() for match in PRONUNCIATION.finditer(text)]
    places = [
        match
        for match in WORD.finditer(text)
        if match[0].lower() in HOMOGRAPHS and not any(start <= match.start() < end for start, end in taken)
    ]
    if not places:
        return []
    tags = list(part_of_speech_tags(text))
    return [_decided(text, match, tags) for match in places]


def text_for_engine(text: str, voice: Voice, engine: Engine) -> str:
    """Return what an engine is given for a spoken text: phonemes where it must be told, letters it can read."""
    return for_engine(with_homographs(text, voice, engine), engine, partial(transliterated, language=voice.language))


def phonemes_of(text: str, voice: Voice, engine: Engine) -> str | None:
    """Return the phonemes that a voice makes of a spoken text, in IPA; None where its engine cannot tell."""
    if not isinstance(engine, ReportsPhonemes) or engine.missing(voice):
        return None

    def own(plain: str) -> str:
        return engine.phonemes_for(plain, voice).ipa if any(c.isalnum() for c in plain) else ""

    said = map_parts(
        text_for_engine(text, voice, engine),
        own,
        lambda word, ipa: f" {ipa if can_say(ipa, voice, engine) else own(word)} ",
    )
    return " ".join(said.split())


def with_homographs(text: str, voice: Voice, engine: Engine) -> str:
    """Add phonemes to the homographs that an English voice would not say as decided."""
    if not (voice.language.lower().startswith("en") and isinstance(engine, AcceptsPhonemes)):
        return text
    decided = homograph_readings(text)
    if not decided:
        return text
    own = (
        _broad_transcription(engine.phonemes_for(without_pronunciations(text), voice).ipa)
        if isinstance(engine, ReportsPhonemes)
        else ""
    )
    out, end = [], 0
    for word in decided:
        if not (word.others and _agrees(own, word)):
            out += [text[end : word.start], f"[{text[word.start : word.end]}](/{_in_accent(word.ipa, voice)}/)"]
            end = word.end
    return "".join(out) + text[end:]


def _agrees(own: str, word: HomographReading) -> bool:
    """Tell whether a voice's own phonemes for a sentence hold the pronunciation that was chosen, and none of the
    others."""
    return _broad_transcription(word.ipa) in own and not any(
        _broad_transcription(other) in own for other in word.others
    )


def _broad_transcription(ipa: str) -> str:
    """Return phonemes without what differs between voices, not between pronunciations: stress, length, allophones."""
    return SHADES.sub(lambda match: SAME.get(match[0], ""), ipa)


def _in_accent(ipa: str, voice: Voice) -> str:
    """Return the phonemes in a British voice's accent; every other voice gets American ones."""
    if voice.language.lower() != "en-gb":
        return ipa
    said = ipa.replace("oʊ", "əʊ").replace("ɚ", "ə").replace("ɪɹ", "ɪə").replace("ɛɹ", "ɛː")
    return re.sub(r"ɑː(?!ɹ)", "ɒ", said).replace("ɑːɹ", "ɑː").replace("ɔːɹ", "ɔː").replace("ɜːɹ", "ɜː")


def _decided(text: str, match: re.Match[str], tags: Sequence[Token]) -> HomographReading:
    ways = HOMOGRAPHS[match[0].lower()]
    tag = _tag(text, match, tags)
    way = next((w for w in ways if _fits(w, text, match, tag, tags)), ways[-1])
    others = tuple({w.ipa: None for w in ways if w.ipa != way.ipa})
    return HomographReading(match.start(), match.end(), way.ipa, others)


def _tag(text: str, match: re.Match[str], tags: Sequence[Token]) -> str:
    """Return the part of speech: the tagger's, unless the words around leave no doubt."""
    place = _place(match, tags)
    tag = tags[place][2] if tags else "NN"
    following = tags[place + 1][2] if place + 1 < len(tags) else ""
    left = text[max(0, match.start() - CONTEXT) : match.start()]
    if tag in VERB:
        past_verb = place and tags[place - 1][2] == "VBZ" and tags[place - 1][1].lower() not in NO_OBJECT
        return "NN" if AFTER_DETERMINER.search(left) or (past_verb and tag in ("VB", "VBP")) else tag
    if AFTER_CAUSE.search(left) or _asked(tags, place):
        return "VB"
    if following.startswith("NN"):
        return tag
    if AFTER_AUXILIARY.search(left):
        return "VB"
    several = place and (tags[place - 1][2] == "NNS" or (place == 1 and PLURAL.fullmatch(tags[0][1])))
    plural = several and following[:1] in ("D", "P", "I", "W", "R", ".", "")
    return "VBP" if AFTER_SUBJECT.search(left) or plural else tag


def _place(match: re.Match[str], tags: Sequence[Token]) -> int:
    return next((n for n, (start, _, _) in enumerate(tags) if start >= match.start()), len(tags) - 1)


def _asked(tags: Sequence[Token], place: int) -> bool:
    """Tell whether a word is the verb of a question, or of a denial, that began with an auxiliary: did any of them …"""
    start = place
    while start and tags[start - 1][2] in BETWEEN:
        start -= 1
    if start == place or not start or tags[place - 1][2] in ("DT", "PRP$", "JJ", "IN"):
        return False
    _, word, tag = tags[start - 1]
    before = tags[start - 2][2] if start > 1 else "."
    return (word.lower() in AUXILIARIES or tag == "MD") and before[:1] in ("W", ".", ",", ":", "C")


def _fits(way: Way, text: str, match: re.Match[str], tag: str, tags: Sequence[Token]) -> bool:
    if way.tags and tag not in way.tags:
        return False
    if way.capital is not None and way.capital != (match[0][0].isupper() and match.start() > 0):
        return False
    left = text[max(0, match.start() - CONTEXT) : match.start()]
    right = text[match.end() : match.end() + CONTEXT]
    if way.before and not _compiled(way.before).search(left):
        return False
    if way.after and not _compiled(way.after).match(right):
        return False
    return not way.near or bool(
        _compiled(way.near).search(f"{left}{right} {_tense(match, tags)}{_before(match, tags)}")
    )


def _before(match: re.Match[str], tags: Sequence[Token]) -> str:
    """Return `<after NN>` for the part of speech of the word before."""
    place = _place(match, tags)
    return f"<after {tags[place - 1][2]}>" if place > 0 else ""


def _tense(match: re.Match[str], tags: Sequence[Token]) -> str:
    """Return `<past>` or `<present>` by the other verbs of the sentence; empty where they don't tell."""
    others = [tag for start, _, tag in tags if start != match.start()]
    past, present = sum(t == "VBD" for t in others), sum(t in ("VBP", "VBZ") for t in others)
    return "<past>" if past > present else "<present>" if present > past else ""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
