"""The table of rules: every example beside a rule is read as it says, and by that rule."""

from __future__ import annotations

from collections import Counter

import pytest

from interview_audio.markup.reading import parse_inline
from interview_audio.script.rules import MARKUP, WORDING, Rule
from interview_audio.script.rules.marked import marked
from interview_audio.script.rules.rule import CAPITAL_STOP, INNER_STOP, NON_ASCII, SIGN, classes
from interview_audio.script.spoken import Change, speak

TABLE = MARKUP + WORDING
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


def test_a_rule_is_tried_only_where_a_character_it_needs_can_stand() -> None:
    for rule in TABLE:
        for written, _ in rule.examples:
            if rule.needs and rule in MARKUP:
                text = marked(parse_inline(written))
                assert set(rule.needs) & {*text, *classes(text)}, rule.name


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
