"""Title and date before all else, where a show wants them said."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from interview_audio.markup.reading import parse_inline
from interview_audio.model import Block, BlockKind, Interview, Person, Role, Settings, Turn
from interview_audio.script import write_script

DATE = dt.date(2026, 11, 22)


def turn(role: Role, text: str) -> Turn:
    return Turn(
        role, None if role is Role.NARRATOR else role.value, (Block(BlockKind.PARAGRAPH, parse_inline(text), 1),), 1
    )


TURNS = (
    turn(Role.INTERVIEWER, "What does all of this mean to the people who work there?"),
    turn(Role.GUEST, "A lot."),
    turn(Role.INTERVIEWER, "And what do you do about it these days?"),
    turn(Role.GUEST, "Nothing."),
)
TALK = Interview("Dr. Lee", "en", (Person("guest", Role.GUEST),), TURNS, date=DATE)
BOTH = Settings(eu_ai_act_notice=False, say_title=True, say_date=True)


def test_nothing_is_said_unless_it_is_asked_for() -> None:
    assert [line.turn for line in write_script(TALK, Settings(eu_ai_act_notice=False)).lines] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("language", "text", "spoken"),
    [
        ("en", "November 22, 2026.", "November twenty second, twenty twenty six."),
        ("en-GB", "22 November 2026.", "the twenty second of November, twenty twenty six."),
        ("de", "22. November 2026.", "zweiundzwanzigster November zweitausendsechsundzwanzig."),
        ("fr", "22 novembre 2026.", "vingt-deux novembre deux mille vingt-six."),
        ("es", "22 de noviembre de 2026.", "veintidós de noviembre de dos mil veintiséis."),
        ("it", "22 novembre 2026.", "ventidue novembre duemilaventisei."),
        ("pt", "22 de novembro de 2026.", "vinte e dois de novembro de dois mil e vinte e seis."),
    ],
)
def test_the_date_is_written_and_said_as_in_the_language(language: str, text: str, spoken: str) -> None:
    (sentence,) = write_script(replace(TALK, language=language), replace(BOTH, say_title=False)).lines[0].sentences
    assert (sentence.text, sentence.spoken) == (text, spoken)


def test_a_language_without_rules_has_its_title_said_alone() -> None:
    opening = write_script(replace(TALK, language="sv", title="Om havet"), BOTH).lines[0]
    assert [s.text for s in opening.sentences] == ["Om havet."]


def test_the_narrator_says_them_and_they_are_added_to_the_first_chapter() -> None:
    script = write_script(TALK, BOTH)
    plain = write_script(TALK, Settings(eu_ai_act_notice=False))
    opening = script.lines[0]
    assert (opening.spoken, opening.role, opening.speaker, opening.turn, opening.reason) == (
        "Doctor Lee. November twenty second, twenty twenty six.",
        Role.NARRATOR,
        None,
        None,
        "spoken title",
    )
    assert [(c.title, c.line) for c in script.chapters] == [
        (c.title, c.line + 1 if place else 0) for place, c in enumerate(plain.chapters)
    ]
    assert [replace(line, pause_ms=0) for line in script.lines[1:]] == [
        replace(line, pause_ms=0) for line in plain.lines
    ]


@pytest.mark.parametrize("talk", [replace(TALK, date=None, title=""), replace(TALK, date=None, title="***")])
def test_what_is_not_known_is_not_said(talk: Interview) -> None:
    assert write_script(talk, BOTH).lines[0].turn == 0


def test_a_title_that_ends_its_own_sentence_gets_no_period() -> None:
    assert write_script(replace(TALK, title="Why not?"), BOTH).lines[0].sentences[0].text == "Why not?"
