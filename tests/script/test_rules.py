"""The table of rules: every example beside a rule is read as it says, and by that rule."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from unicodedata import digit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable

from interview_audio.languages import Language, language_of, languages
from interview_audio.markup.reading import parse_inline
from interview_audio.script.rules import MARKUP, WORDING, Rule
from interview_audio.script.rules.marked import marked
from interview_audio.script.rules.rule import CAPITAL_STOP, INNER_STOP, NON_ASCII, SIGN, classes, plain
from interview_audio.script.spoken import Change, Table, speak, tables

TABLE = MARKUP + WORDING
CODES = frozenset(language.code for language in languages())
EXAMPLES = [
    pytest.param(rule, written, spoken, id=f"{rule.name}: {written}")
    for rule in TABLE
    for written, spoken in rule.examples
]


def language(rule: Rule) -> str:
    return "en" if rule.languages is None or "en" in rule.languages else min(rule.languages)


@pytest.mark.parametrize(("rule", "written", "spoken"), EXAMPLES)
def test_an_example_is_read_as_it_says_and_by_its_rule(rule: Rule, written: str, spoken: str) -> None:
    changes: list[Change] = []
    assert speak(marked(parse_inline(written)), language(rule), None, changes) == spoken
    assert rule.name in {change.rule for change in changes}


def test_every_rule_has_an_example_and_a_name_of_its_own() -> None:
    assert all(rule.examples for rule in TABLE)
    assert max(Counter(rule.name for rule in TABLE).values()) == 1


def test_every_mark_has_a_rule_that_is_tried_where_it_stands() -> None:
    for rule in MARKUP:
        for written, _ in rule.examples:
            text = marked(parse_inline(written))
            for characters in rule.characters:
                assert set(characters) & {*text, *classes(text)}, rule.name


def test_what_a_rule_needs_changes_no_reading() -> None:
    """A text without what a rule needs is not searched: that must never be a text in which the rule applies."""
    texts: dict[str, list[str]] = {language(rule): [] for rule in TABLE}
    for rule in TABLE:
        texts[language(rule)] += [marked(parse_inline(written)) for written, _ in rule.examples]
    for code, written in texts.items():
        everywhere = [Table([replace(r, needs="") for r in rules], language_of(code)) for rules in (MARKUP, WORDING)]
        for text in written:
            for table, free in zip(tables(code), everywhere, strict=True):
                read = table.read(text)
                assert read == free.read(text), f"{text} ({code})"
                text = read


@pytest.mark.soak
@pytest.mark.parametrize("rule", [rule for rule in TABLE if rule.pieces(language_of("en"))], ids=lambda rule: rule.name)
def test_whatever_a_rule_matches_holds_the_pieces_it_needs(rule: Rule) -> None:
    for code in CODES & (rule.languages or CODES):
        with contextlib.suppress(Unsatisfiable):  # in a language that lacks the words
            generated(rule, language_of(code))()


def generated(rule: Rule, language: Language) -> Callable[[], None]:
    table, pattern = Table([rule], language), rule.matcher(language)

    @settings(max_examples=5, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(pattern))
    def holds(text: str) -> None:
        text = "".join(str(digit(c)) if c.isdecimal() else " " if c.isspace() else c for c in text)
        if pattern.search(text):  # still, once its characters are plain
            assert table.holds(0, plain(text)), (language.code, text)

    return holds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Yes.", CAPITAL_STOP),
        ("Yesterday, no doubt", ""),
        ("Well, he's “in” - isn't he?", NON_ASCII + SIGN),
        ("Über alles!", NON_ASCII),
        ("No. 5.", INNER_STOP + CAPITAL_STOP),
        ("It rained in Jan.", CAPITAL_STOP),
        ("He came. ", ""),
        ("a_b", SIGN),
        ("C# 12.", SIGN),
        ("v1.2", INNER_STOP),
        ("", ""),
    ],
)
def test_classes_of_characters(text: str, found: str) -> None:
    assert set(classes(text)) == set(found)
