"""German ordinals, whose ending the words around them decide."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.german.nouns import gender
from interview_audio.languages.german.sentence_openers import SENTENCE_OPENERS
from interview_audio.languages.language import words
from interview_audio.languages.lazy_pattern import LazyPattern

WEAK = LazyPattern(
    r"\b(?:die|das|der|diese[rs]?|jede[rs]?|jene[rs]?|welche[rs]?|(?:m|d|s|k)?eine|ihre|unsere|eure)\s+$", re.IGNORECASE
)
WITHOUT_ARTICLE = LazyPattern(r"\b(?:in|aus|mit|von|bei|nach|seit|zu|auf|unter)\s+$", re.IGNORECASE)
DATIVE = LazyPattern(
    r"\b(?:(?:am|vom|zum|bis|ab) \w+(?:tag|woch|abend),|am|vom|zum|im|beim|ins|ans|dem|den|des|seit|ab|bis|zur|"
    r"(?:m|d|s|k)?ein(?:em|en|er)|ihre[mnr]|unsere[mnr]|eure[mnr]|diese[mn]|jede[mn])\s+$",
    re.IGNORECASE,
)
OF_A_WOMAN = LazyPattern(
    r"\b(?:in|aus|bei|mit|nach|von|zu|seit|auf|an|unter|vor|während|wegen|trotz|außer|gegenüber|neben|hinter|zwischen)"
    r" (?:der|dieser|jeder)\s+$",
    re.IGNORECASE,
)
"""A preposition before "der" makes it the dative of a woman's article: in der vierten Auflage."""
MANY = LazyPattern(r"\b(?:in|aus|mit|nach|von|zu|seit|auf|an|unter|vor|bei) den\s+$", re.IGNORECASE)
CHAIN = LazyPattern(
    r"(?:\d{1,3}\.?|\b(?:ers|zwei|drit|vier|fünf|sechs|sieb|ach|neun|zehn)ten)"
    r"(?: [a-zäöüß]\w*)?(?: bis zum| und| oder| bis|,)\s+$"
)
"""An ordinal before, which this one goes with: im 18. und 19. Jahrhundert."""
MIXED = LazyPattern(r"\b(?:(?:m|d|s|k)?ein|ihr|unser|euer)\s+$", re.IGNORECASE)
JOINED = LazyPattern(r" (?:und|oder) (?!d(?:e[mnrs]|ie|as)\b|(?:[mdsk]?ein|ihr|unser)\w*)[a-zäöüß]+?e(s|r|n|m|) ")
OF_A_COMPOSER = LazyPattern(r"\b[A-ZÄÖÜ][a-zäöüß]+s $")
"""Whose ninth it is: "Beethovens 9. kann ich"."""
SHARED = LazyPattern(r"(?: und| oder|,)(?: (?:mein|dein|sein|ihr|unser|das|ein))? \d{1,3}\. ([A-ZÄÖÜ]\w+)")
ZU = LazyPattern(r"\bzu\s+$")
NEUTER = words(
    "Album Auto Bild Buch Fahrrad Foto Gedicht Gespräch Halbjahr Handy Haus Interview Jahr Jahrhundert Jahrzehnt "
    "Kapitel Kind Konzert Land Leben Lied Mal Museum Projekt Programm Quartal Rennen Schiff "
    "Schuljahr Semester Spiel Studio "
    "Stück Stockwerk Team Tor Treffen Werk Wochenende Wort Zimmer"
)
WOMEN = LazyPattern(
    r"[A-ZÄÖÜ]\w+(?:ung|heit|keit|schaft|tät|ion|in|age|ette|ie)$|(?:Ehe|Klasse|Liga|Reihe|Schicht|Seite|Woche)$"
)


def ordinal(figures: str, before: str, after: str) -> str:
    """Say an ordinal: am 3. Mai dritten, der 3. Mai dritte, 3. Mai dritter, mein 1. Buch erstes.

    A number before a word that opens a sentence, with nothing before it, is an answer and counts.
    """
    following = re.match(r" (\w+)", after)
    noun = following[1] if following else ""
    if shared := SHARED.match(after):
        noun = shared[1]  # "mein 1. und mein 2. Buch"
    if not before.strip() and noun.lower() in SENTENCE_OPENERS:
        return f"{numerals.cardinal(figures, 'de')}."  # "173. Früher waren es mehr."
    said = numerals.ordinal(figures, "de")
    if joined := JOINED.match(after):
        return said + joined[1]  # "mein 1. und letztes Tor"
    if ZU.search(before) and noun[:1].islower():
        return said.removesuffix("e")  # "zu 3. gefahren"
    while chain := CHAIN.search(before):
        before = before[: chain.start()]
    if DATIVE.search(before) or OF_A_WOMAN.search(before) or MANY.search(before):
        return said + "n"
    if WITHOUT_ARTICLE.search(before) and (kind := gender(noun)):
        return said + ("r" if kind == "f" else "m")  # "in 3. Generation"
    if WEAK.search(before) or (noun[:1].islower() and OF_A_COMPOSER.search(before)):
        return said
    of_noun = gender(noun) if noun else ""
    if noun in NEUTER or of_noun == "n":
        return said + "s"
    return said if MIXED.search(before) is None and (of_noun == "f" or WOMEN.match(noun)) else said + "r"
