"""Everything that the program knows of a language, as tables: figures, abbreviations, names, phrases, vocabulary."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from interview_audio.languages.interviewing import NOTHING, LabelWords, NameWords, QuestionWords, Vocabulary
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.languages.people import GenderWords
from interview_audio.languages.phrases import Phrases

NO_TEXT = LazyPattern(NOTHING)


@dataclass(frozen=True)
class Currency:
    """The names of a currency, one and many, and of its hundredth part."""

    one: str
    many: str
    cent: str = ""  # empty: the currency has no hundredth part in use
    cents: str = ""


class _Words(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


@dataclass(frozen=True, eq=False, repr=False)
class Language:
    """The tables of one language. An empty table switches off what needs it, so that no language borrows another's."""

    code: str  # BCP 47, the first part alone: "en"
    lacks: frozenset[str] = frozenset()  # what is still to be written, of the keys of `PARTS`
    home: str = ""  # the country whose usage this is; a tag with another one gets `other_countries`
    other_countries: Language | None = None
    vocabulary: Vocabulary | None = None  # without one, interviews are read by their layout and English words
    labels: LabelWords = field(default_factory=LabelWords)
    names: NameWords = field(default_factory=NameWords)
    questions: QuestionWords = field(default_factory=QuestionWords)
    genders: GenderWords = field(default_factory=GenderWords)
    phrases: Phrases = field(default_factory=Phrases)
    numbers: str = ""  # the language of num2words; empty: figures are left to the engine
    day_first: bool = True  # 1/2/2020 is the first of February
    group: str = ""  # characters that separate thousands in figures
    decimal: str = ","  # the character before decimals in figures
    words: Mapping[str, str] = field(default_factory=dict)  # "point", "minus", "percent", "to", …
    symbols: Mapping[str, str] = field(default_factory=dict)  # a leftover character and how it is said
    months: Mapping[str, str] = field(default_factory=dict)  # lower case, without a period, to the name
    abbreviations: Mapping[str, str] = field(default_factory=dict)  # as written, with its period, to what is said
    before_figures: Mapping[str, str] = field(default_factory=dict)  # abbreviations only before a number, no period
    titles_without_period: Mapping[str, str] = field(default_factory=dict)  # titles that are written without a period
    also_words: frozenset[str] = frozenset()  # abbreviations that are words too, with the period that ends a sentence
    titles: frozenset[str] = frozenset()  # abbreviations before a name: they never end a sentence
    never_final: frozenset[str] = frozenset()  # other abbreviations that never end a sentence
    sentence_openers: frozenset[str] = frozenset()  # lower case words that often open a sentence and are no name
    words_after_abbreviation: frozenset[str] = (
        frozenset()
    )  # words with a capital that go with an abbreviation before: U.S. Senate
    ordinal_period: bool = False  # "3. Mai" is the third of May
    capital_nouns: bool = False  # a capital behind an abbreviation opens no sentence: geb. Schmidt
    keep_with_next: frozenset[str] = frozenset()  # words never separated from the next: articles, prepositions
    conjunctions: tuple[str, ...] = ()  # words before which a long sentence may be split
    units: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # symbol to one and many
    name_includes_one: bool = False  # "one" of a unit or currency holds the number: "ein Kilometer"
    decimals_as_number: bool = False  # 3,14 is "three point fourteen"
    before_noun: Callable[[str], str] = field(default=lambda number: number)  # veintiuno, veintiún kilómetros
    feminine_noun: LazyPattern = NO_TEXT  # what follows a number and counts as feminine
    before_feminine: Callable[[str], str] = field(default=lambda number: number)  # doscientos, doscientas páginas
    ordinal: Callable[[str, str, str], str] = field(
        default=lambda figures, _before, _after: figures
    )  # figures with a period, as an ordinal between the text before and behind
    plural: Callable[[str, str, str], str] = field(
        default=lambda _whole, _decimals, many: many
    )  # the form of a name behind a number, where a language has several
    and_half: Callable[[str, str], str | None] = field(default=lambda *_: None)  # 2½ and the noun behind it
    inflected: Callable[[str, str], str] = field(
        default=lambda one, _before: one
    )  # the name of one unit with its article, behind the text before: nach einer Stunde
    range_link: Callable[[str, str], str] = field(
        default=lambda _before, _after: ""
    )  # between two numbers that count, by the text around them: trecento o quattrocento copie; empty: the usual "to"
    minute_of_a_game: Callable[[str, str], str] = field(
        default=lambda _figures, _before: ""
    )  # figures with a stroke behind the text before, where that makes them one: al 90', empty elsewhere
    telephone: str = "(?!)"  # a pattern of telephone numbers as the country writes them
    fraction: Callable[[int, int, str], str | None] = field(default=lambda *_: None)  # above, below, the noun it counts
    power: Callable[[str, str], str | None] = field(default=lambda *_: None)  # a unit and "2" or "3": square meters
    books: Mapping[str, str] = field(default_factory=dict)  # of scripture, short form without a period to the name
    numbered: frozenset[str] = frozenset()  # words before a Roman numeral that counts: "Chapter"
    rulers: frozenset[str] = frozenset()  # names before a Roman numeral that makes them a king or a pope
    ruler: Callable[[str, str, str], str] = field(
        default=lambda _name, figures, _before: figures
    )  # a name, figures and the text before, as said behind the name
    fixed: Mapping[str, str] = field(default_factory=dict)  # short forms that follow no pattern, with all their signs
    keys: Mapping[str, str] = field(default_factory=dict)  # of a keyboard, as written to as said
    weekdays: Mapping[str, str] = field(default_factory=dict)  # short form without a period to the name
    noun: LazyPattern = NO_TEXT  # what follows a number that counts it, as far as its form tells
    currencies: Mapping[str, Currency] = field(default_factory=dict)  # symbol or code
    scales: Mapping[str, tuple[str, str]] = field(
        default_factory=dict
    )  # "million", "M" behind money: one and many, as with units
    directions: frozenset[str] = frozenset()  # what transcribers put in brackets: "laughs"
    with_directions: frozenset[str] = frozenset()  # words that go with one: "nervously", "both"
    actions: frozenset[str] = frozenset()  # what begins a remark on what somebody does: "points" to the door
    date: Callable[[int, int, int | None], str | None] = field(default=lambda *_: None)  # day, month, year
    clock: Callable[[int, int], str | None] = field(default=lambda *_: None)  # hour, minute

    def __post_init__(self) -> None:
        """Let a word that is still missing be silent, so that a language can grow word by word."""
        object.__setattr__(self, "words", _Words(self.words))

    @cached_property
    def direction(self) -> re.Pattern[str]:
        """Return what matches a transcriber's direction, in any case."""
        return re.compile(self.fragments["directions"], re.IGNORECASE)

    @cached_property
    def fragments(self) -> Mapping[str, str]:
        """Return pieces of patterns, for the places `<<name>>` in the pattern of a rule."""
        group, decimal = (re.escape(c) for c in (self.group or ",", self.decimal))
        whole = rf"(?:\d{{1,3}}(?:[{group}]\d{{3}})+(?!\d)|\d+)"
        return {
            **{name: _alternatives(words) for name, words in self.alternatives.items()},
            "whole": whole,
            "number": rf"(?:{whole}(?:{decimal}\d+)?|(?<![\d{decimal}]){decimal}\d+)",
            "directions": _directions(self.directions, self.with_directions),
            "actions": _alternatives(self.actions),
            "telephone": f"(?:{self.telephone})",
        }

    @cached_property
    def alternatives(self) -> Mapping[str, Collection[str]]:
        """Return the tables whose words are alternatives in `fragments`."""
        scales = frozenset(word for word in self.scales if len(word) > 5)
        return {
            "months": self.months,
            "scales": self.scales,
            "long_scales": scales,
            "currencies": self.currencies,
            "short_months": frozenset(self.words["short months"].split()),
            "titles_without_period": self.titles_without_period,
            "before_figures": self.before_figures,
            "numbered": self.numbered,
            "keys": self.keys,
            "fixed": self.fixed,
            "weekdays": self.weekdays,
            "rulers": self.rulers,
            "books": self.books,
            "o'clock": frozenset(self.words["o'clock"].split()),
            "short_century": frozenset(self.words["short century"].split()),
            "to": frozenset({self.words["to"]} - {""}),
            "conjunctions": frozenset(self.conjunctions),
            "on": frozenset(self.words["on"].split()),
            "centuries": frozenset(self.words["centuries"].split()),
            "century": frozenset({self.words["century"]} - {""}),
        }


def _directions(directions: frozenset[str], others: frozenset[str]) -> str:
    """Return a group that matches directions in a row, with the words that go with them: `pauses, laughs softly`."""
    other = rf"(?:{_alternatives(others)}|[^\W\d_]{{2,}}(?:ly|mente|ment))"
    one = rf"(?:{other},? ){{0,4}}{_alternatives(directions)}(?: {other}){{0,4}}"
    time = r"(?:\W{0,3}(?:at )?\d[\d:.]*)?"
    return rf"(?:{one}{time}(?:(?:,|;|/| and| then)+ ?{one}{time}){{0,3}})" if directions else "(?!)"


def _alternatives(words: Collection[str]) -> str:
    """Return a group that matches any of `words`, the longest first; one that matches nothing where there is none."""
    return "(?:" + ("|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) or "(?!)") + ")"


def words(text: str) -> frozenset[str]:
    """Return the words of a line as a table."""
    return frozenset(text.split())


def months_of(names: str, short: str, others: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the table of months from their names and short forms, each a line of twelve."""
    long = names.split()
    return {m.lower(): m for m in long} | dict(zip(short.split(), long, strict=True)) | dict(others or {})


PARTS: Mapping[str, Callable[[Language], bool]] = {
    "figures": lambda language: bool(
        language.numbers and language.months and language.units and language.currencies and language.words
    ),
    "abbreviations": lambda language: bool(language.abbreviations and language.titles),
    "vocabulary": lambda language: language.vocabulary is not None,
    "labels": lambda language: bool(language.labels.interviewer and language.labels.guest),
    "questions": lambda language: bool(language.questions.function),
    "names": lambda language: bool(language.names.particles and language.names.together),
    "notice": lambda language: bool(language.phrases.notice),
    "chapters": lambda language: all(
        (language.phrases.introduction, language.phrases.question, language.phrases.closing)
    ),
    "descriptions": lambda language: bool(language.phrases.descriptions),
    "page": lambda language: bool(language.phrases.page),
    "desk": lambda language: bool(language.phrases.desk),
}
"""The parts of a complete language, and whether one has them."""
