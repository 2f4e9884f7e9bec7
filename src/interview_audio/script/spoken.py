"""Turn a sentence into what a person would say, by applying the table of rules in order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from interview_audio.languages import Language, language_of
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.lexicon import Lexicon, ending_of
from interview_audio.script.rules import MARKUP, WORDING, Rule
from interview_audio.script.rules.marked import HELD, HELD_DIGITS
from interview_audio.script.rules.rule import classes, plain

STOPS = frozenset(".?!,;:")
HELD_PLACE = LazyPattern(f"{HELD}([{HELD_DIGITS}]+)")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a rule replaced."""

    rule: str
    before: str
    after: str


class Table:
    """The rules of one language with their patterns, and which of them a text can need at all."""

    def __init__(self, rules: Iterable[Rule], language: Language) -> None:
        """Assign a bit to each set of characters that a rule needs."""
        sets: dict[str, int] = {}
        self.rules = [rule for rule in rules if rule.speaks(language)]
        self._needs = [
            sum({sets.setdefault(characters, 1 << len(sets)) for characters in rule.characters}) for rule in self.rules
        ]
        self._language = language
        self._patterns: dict[int, re.Pattern[str]] = {}
        self._pieces: list[tuple[frozenset[str], ...] | None] = [None] * len(self.rules)
        self._places: dict[int, list[int]] = {}
        self._bits: dict[str, int] = {}
        for characters, bit in sets.items():
            for character in characters:
                self._bits[character] = self._bits.get(character, 0) | bit
        self._known = frozenset(self._bits)

    def needed(self, text: str) -> list[int]:
        """Return the indices in `rules` of those whose characters are in a text, in order."""
        bits = 0
        for character in self._known.intersection({*text, *classes(text)}):
            bits |= self._bits[character]
        if bits not in self._places:
            self._places[bits] = [place for place, need in enumerate(self._needs) if need & bits == need]
        return self._places[bits]

    def holds(self, place: int, plain_text: str) -> bool:
        """Tell whether a text in its plain form holds the pieces that the rule at an index needs."""
        if (pieces := self._pieces[place]) is None:
            pieces = self._pieces[place] = self.rules[place].pieces(self._language)
        for alternatives in pieces:
            for piece in alternatives:
                if piece in plain_text:
                    break
            else:
                return False
        return True

    def pattern(self, place: int) -> re.Pattern[str]:
        """Return the pattern of the rule at an index. It is compiled when first needed: most texts need few."""
        if place not in self._patterns:
            self._patterns[place] = self.rules[place].matcher(self._language)
        return self._patterns[place]

    def read(self, text: str, changes: list[Change] | None = None) -> str:
        """Return the text with everything replaced that a rule applies to. Every change is added to `changes`."""
        places, plain_text, index = self.needed(text), plain(text), 0
        while index < len(places):
            place = places[index]
            index += 1
            if self._pieces[place] != () and not self.holds(place, plain_text):
                continue
            pattern = self._patterns.get(place) or self.pattern(place)
            if pattern.search(text) is None:
                continue
            rule = self.rules[place]

            def say(match: re.Match[str], rule: Rule = rule) -> str:
                said = rule.said(match, self._language)
                if said is None or said == match[0]:
                    return match[0]
                if changes is not None:
                    changes.append(Change(rule.name, match[0], said))
                return said

            spoken = pattern.sub(rule.say if changes is None and isinstance(rule.say, str) else say, text)
            if spoken != text:
                text, places, plain_text = spoken, self.needed(spoken), plain(spoken)
                index = bisect_right(places, place)
        return text


@cache
def tables(tag: str) -> tuple[Table, Table]:
    """Return the rules of the language of a tag: for marks, and for everything else."""
    language = language_of(tag)
    return Table(MARKUP, language), Table(WORDING, language)


def speak(marked: str, tag: str, lexicon: Lexicon | None = None, changes: list[Change] | None = None) -> str:
    """Return what the voice is given for a sentence with marks, in the language of the BCP 47 `tag`.

    Empty where nothing is to be said. Every change is added to `changes`.
    """
    markup, wording = tables(tag)
    text = markup.read(marked, changes)
    held: list[str] = []
    if lexicon is not None:
        text = _looked_up(text, lexicon, tag, held, changes)
    text = wording.read(text, changes).strip()
    if held:
        text = _released(text, held)
    if not any(c.isalnum() for c in text):
        return ""
    text = text.rstrip(" ,")
    return text if text[-1] in STOPS else text + "."


def _looked_up(text: str, lexicon: Lexicon, tag: str, held: list[str], changes: list[Change] | None) -> str:
    """Respell the words of the lexicon. What has an entry in IPA is held back, so that no rule touches it."""
    out, end = [], 0
    for match, entry in lexicon.found(text, tag):
        if entry.ipa:
            held.append(f"[{match[0]}](/{entry.sounded(ending_of(match))}/)")
            said = HELD + "".join(HELD_DIGITS[int(figure)] for figure in str(len(held) - 1))
        else:
            said = lexicon.expanded(entry, tag) + ending_of(match)
        if changes is not None and said != match[0]:
            changes.append(Change("lexicon", match[0], held[-1] if entry.ipa else said))
        out += [text[end : match.start()], said]
        end = match.end()
    return "".join(out) + text[end:]


def _released(text: str, held: list[str]) -> str:
    return HELD_PLACE.sub(lambda m: held[int("".join(str(HELD_DIGITS.index(c)) for c in m[1]))], text)
