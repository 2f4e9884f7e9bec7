"""The notice that the voices are synthetic: at the start, in the language, with names, and not at all if so wished."""

from __future__ import annotations

import pytest

from interview_audio.markup.reading import parse_inline
from interview_audio.model import Block, BlockKind, Interview, Line, Person, Role, Script, Settings, Turn
from interview_audio.script import write_script
from interview_audio.script.notice import REASON

ANN, BEN = Person("Ann Archer", Role.INTERVIEWER), Person("Ben Baker", Role.GUEST)
PEOPLE = (ANN, BEN)


def talk(people: tuple[Person, ...] = PEOPLE, language: str = "en") -> Interview:
    texts = ((Role.NARRATOR, "By the harbour."), (Role.INTERVIEWER, "Who winds it?"), (Role.GUEST, "I do. In May."))
    turns = (Turn(role, None, (Block(BlockKind.PARAGRAPH, parse_inline(text), 1),), 1) for role, text in texts)
    return Interview("The clock", language, people, tuple(turns))


def notices(script: Script) -> list[int]:
    return [place for place, line in enumerate(script.lines) if line.reason == REASON]


def said(people: tuple[Person, ...] = PEOPLE, language: str = "en", notice: str = "") -> str:
    return write_script(talk(people, language), Settings(notice=notice)).notice


@pytest.mark.parametrize(
    ("at", "places"), [("start", [0]), ("end", [3]), ("both", [0, 4])], ids=["start", "end", "both"]
)
def test_it_is_said_where_the_show_wants_it(at: str, places: list[int]) -> None:
    assert notices(write_script(talk(), Settings(notice_at=at))) == places


def test_at_the_start_it_belongs_to_the_first_chapter_and_a_spoken_title_goes_before_it() -> None:
    script = write_script(talk(), Settings(say_title=True))
    assert [line.reason for line in script.lines[:2]] == ["spoken title", REASON]
    assert [(chapter.title, chapter.line) for chapter in script.chapters] == [
        ("Introduction", 0),
        ("Who winds it?", 3),
    ]
    assert script.lines[1].role is Role.NARRATOR


def test_it_names_the_people_in_two_sentences_each_a_cue_of_its_own() -> None:
    script = write_script(talk(), Settings())
    line: Line = script.lines[0]
    assert [sentence.text for sentence in line.sentences] == [
        "Ben Baker in conversation with Ann Archer.",
        "The words are theirs, the voices synthetic.",
    ]
    assert script.notice == line.spoken
    assert line.turn is None


@pytest.mark.parametrize(
    ("people", "begins"),
    [
        (PEOPLE, "Ben Baker in conversation with Ann Archer."),
        ((*PEOPLE, Person("Cy Cole", Role.GUEST)), "Ben Baker and Cy Cole in conversation with Ann Archer."),
        ((BEN,), "The voices in this episode are synthetic."),
        ((Person("Interviewer", Role.INTERVIEWER), BEN), "The voices in this episode are synthetic."),
        ((ANN, *(Person(f"Guest {letter}. Reed", Role.GUEST) for letter in "ABCD")), "The voices in this episode are"),
        ((), "The voices in this episode are synthetic."),
    ],
)
def test_names_are_said_where_they_are_known_and_few(people: tuple[Person, ...], begins: str) -> None:
    assert said(people).startswith(begins)


@pytest.mark.parametrize(
    ("language", "begins"),
    [
        ("de", "Ben Baker im Gespräch mit Ann Archer."),
        ("fr", "Ben Baker en conversation avec Ann Archer."),
        ("es-MX", "Ben Baker en conversación con Ann Archer."),
        ("it", "Ben Baker in conversazione con Ann Archer."),
        ("pt-PT", "Ben Baker em conversa com Ann Archer."),
        ("nl", "Ben Baker in gesprek met Ann Archer."),
        ("sw", "Ben Baker in conversation with Ann Archer."),
    ],
)
def test_it_is_in_the_language_of_the_interview(language: str, begins: str) -> None:
    assert said(language=language).startswith(begins)


@pytest.mark.parametrize(
    ("people", "notice", "expected"),
    [
        (PEOPLE, "Machines speak.", "Machines speak."),
        (PEOPLE, "{guests} and {hosts}, read by machines.", "Ben Baker and Ann Archer, read by machines."),
        ((BEN,), "{guests} and {hosts}, read by machines.", "The voices in this episode are synthetic. The words are"),
    ],
)
def test_a_show_can_say_it_in_its_own_words(people: tuple[Person, ...], notice: str, expected: str) -> None:
    assert said(people, notice=notice).startswith(expected)


def test_switched_off_it_is_nowhere() -> None:
    script = write_script(talk(), Settings(eu_ai_act_notice=False))
    assert notices(script) == []
    assert script.notice == ""
