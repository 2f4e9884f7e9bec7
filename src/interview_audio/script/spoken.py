"""A sentence as a person would say it: the table of rules applied in order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from interview_audio.script.languages import Language, language_of
from interview_audio.script.lexicon import Lexicon, ending_of
from interview_audio.script.marked import HELD, HELD_DIGITS
from interview_audio.script.rules import MARKUP, WORDING, Rule

STOPS = frozenset(".?!,;:")
HELD_PLACE = re.compile(f"{HELD}([{HELD_DIGITS}]+)")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a rule said otherwise than it was written."""

    rule: str
    before: str
    after: str


class Table:
    """Rules of one language with their patterns, and which of them a text can need at all."""

    def __init__(self, rules: Iterable[Rule], language: Language) -> None:
        """A bit for each set of characters that a rule needs; the first is set in every text."""
        needs = {"": 1}
        self.rules: list[tuple[Rule, int]] = []
        for rule in rules:
            if rule.speaks(language):
                bit = needs.setdefault(rule.needs, 1 << len(needs))
                self.rules.append((rule, bit))
        self._language = language
        self._patterns: dict[int, re.Pattern[str]] = {}
        self._bits: dict[str, int] = {}
        for characters, bit in needs.items():
            for character in characters:
                self._bits[character] = self._bits.get(character, 0) | bit

    def bits(self, text: str) -> int:
        """The bits of the rules that have in the text what they need."""
        found = 1
        for character in set(text):
            found |= self._bits.get(character, 0)
        return found

    def pattern(self, place: int) -> re.Pattern[str]:
        """Of the rule at a place in `rules`; compiled when it is first asked for, since most texts need few of them."""
        if place not in self._patterns:
            self._patterns[place] = self.rules[place][0].matcher(self._language)
        return self._patterns[place]


@cache
def _compiled(tag: str) -> tuple[Language, Table, Table]:
    language = language_of(tag)
    return language, Table(MARKUP, language), Table(WORDING, language)


def speak(marked: str, tag: str, lexicon: Lexicon | None = None, changes: list[Change] | None = None) -> str:
    """What the voice is given for a sentence with marks, in the language of the BCP 47 `tag`.

    Empty where nothing is to be said. Every change is added to `changes`.
    """
    language, markup, wording = _compiled(tag)
    text = _applied(markup, marked, language, changes)
    held: list[str] = []
    if lexicon is not None:
        text = _looked_up(text, lexicon, tag, held, changes)
    text = _applied(wording, text, language, changes).strip()
    if held:
        text = _released(text, held)
    if not any(c.isalnum() for c in text):
        return ""
    text = text.rstrip(" ,")
    return text if text[-1] in STOPS else text + "."


def _looked_up(text: str, lexicon: Lexicon, tag: str, held: list[str], changes: list[Change] | None) -> str:
    """The text with its words respelled. What has an entry in IPA is held back, so that no rule touches it."""
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


def _applied(table: Table, text: str, language: Language, changes: list[Change] | None) -> str:
    bits = table.bits(text)
    for place, (rule, bit) in enumerate(table.rules):
        if not bits & bit or (pattern := table.pattern(place)).search(text) is None:
            continue

        def say(match: re.Match[str], rule: Rule = rule) -> str:
            said = rule.said(match, language)
            if said is None or said == match[0]:
                return match[0]
            if changes is not None:
                changes.append(Change(rule.name, match[0], said))
            return said

        spoken = pattern.sub(say, text)
        if spoken != text:
            text, bits = spoken, table.bits(spoken)
    return text
