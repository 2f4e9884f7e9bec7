"""Chapters: the introduction, each question with a short title, the closing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.languages import language_of
from interview_audio.markup.reading import parse_inline
from interview_audio.model import Block, BlockKind, Interview, Role, Settings, Turn
from interview_audio.script import write_script
from interview_audio.script.titles import question_title, shortened

ROLES = {"N": Role.NARRATOR, "I": Role.INTERVIEWER, "G": Role.GUEST, "H": Role.NARRATOR}
ANSWER = "I thought about that for a long time, and then I did what everybody does: I began, and it worked out well."


def turn(letter: str, text: str) -> Turn:
    kind = BlockKind.HEADING if letter == "H" else BlockKind.PARAGRAPH
    return Turn(ROLES[letter], None, (Block(kind, parse_inline(text), 1),), 1)


def chapters(*turns: tuple[str, str], notice: str = "") -> list[tuple[int, str]]:
    interview = Interview("A talk", "en", (), tuple(turn(*t) for t in turns))
    settings = Settings(notice=notice, notice_at="end", eu_ai_act_notice=bool(notice))
    return [(c.line, c.title) for c in write_script(interview, settings).chapters]


def title(text: str, language: str = "en") -> str:
    return question_title(turn("I", text), language_of(language))


TITLES = [
    (
        "Why copy by hand, in an age in which machines read every hand on earth?",
        "Why copy by hand, in an age in which machines read…",
    ),
    (
        "Why haven’t GANs switched to gradient reversal or other techniques of domain adaptation yet?",
        "Why haven’t GANs switched to gradient reversal…",
    ),
    ("Is a sextant better than a satellite? Do you agree with this view?", "Is a sextant better than a satellite?"),
    ("How long does it take? Is that so?", "How long does it take?"),
    ("Q3. How did you start?", "How did you start?"),
    ("Hello Victor, and welcome to our interview! What do you do?", "What do you do?"),
    ("Thank you, and now, what is next for you?", "What is next for you?"),
    ("And finally, what would you tell a beginner?", "What would you tell a beginner?"),
    ("So, Ada, tell us: what is your view on machines?", "What is your view on machines?"),
    ("Let me begin with the obvious question: why machines?", "Let me begin with the obvious question: why machines?"),
    ("Computers are fast. Do you like them? Or do you prefer paper?", "Do you prefer paper?"),
    ("Is it fun? What do you like most about it?", "What do you like most about it?"),
    ("Tell us a bit more about the grants process.", "Tell us a bit more about the grants process"),
    ("That was hard, right?", "That was hard, right?"),
    ("Why?", "Why?"),
    (
        "Do you agree with this view, and if yes, when do you expect image generation to hit its ceiling in practice?",
        "When do you expect image generation to hit its ceiling…",
    ),
    ("Should silent clocks have faces? Does it help that way?", "Should silent clocks have faces?"),
    ("Which tide tables do you print? What are you doing?", "Which tide tables do you print?"),
    (
        "For instance, compared to the years of the flood, what have the gauges shown about the height of the river?",
        "What have the gauges shown about the height of the river?",
    ),
    (
        "To what extent, looking back on it, did the ferrymen mistake the harbour for the whole of the sea?",
        "To what extent, looking back on it, did the ferrymen…",
    ),
    ("Which do you mend more often: kettles or lamps?", "Which do you mend more often: kettles or lamps?"),
    (
        "What would you advise to work on if one wanted to achieve this goal within one's own lifetime?",
        "What would you advise to work on if one wanted to achieve…",
    ),
]


@pytest.mark.parametrize(("question", "expected"), TITLES)
def test_a_title_is_the_short_form_of_a_question(question: str, expected: str) -> None:
    assert title(question) == expected


@pytest.mark.parametrize(
    ("language", "question", "expected"),
    [
        ("de", "Danke. Was wünschst du dir für die Zukunft?", "Was wünschst du dir für die Zukunft?"),
        ("de", "Wie stimmt man eine Orgel? Sehen Sie das heute auch so?", "Wie stimmt man eine Orgel?"),
        ("de", "Und zum Schluss: Stimmt das? Wer pflegt die Deiche?", "Wer pflegt die Deiche?"),
        (
            "de",
            "Warum klingt die alte Glocke im Winter anders als im Sommer und was macht der Küster dagegen?",
            "Warum klingt die alte Glocke im Winter anders als im Sommer…",
        ),
        ("fr", "Bonjour. Où travailles-tu ?", "Où travailles-tu ?"),
        ("fr", "Qui remonte l'horloge ? Êtes-vous d'accord avec cette image ?", "Qui remonte l'horloge ?"),
        (
            "fr",
            "Et si l'on vous donnait une année de plus, que feriez-vous de ces vieilles cartes marines, et pour qui ?",
            "Que feriez-vous de ces vieilles cartes marines ?",
        ),
        ("es", "¿Cómo se cuida un faro? ¿Está de acuerdo con eso?", "¿Cómo se cuida un faro?"),
        ("es", "Gracias. Y para terminar, ¿qué aprendió del mar?", "¿Qué aprendió del mar?"),
        (
            "es",
            "¿Qué cambió cuando automatizaron la lámpara y ya no hacía falta subir los escalones por la noche?",
            "¿Qué cambió cuando automatizaron la lámpara…",
        ),
        ("it", "Chi compra oggi un violino nuovo? È d'accordo con questa idea?", "Chi compra oggi un violino nuovo?"),
        ("it", "Grazie mille. E infine, come si sceglie il legno?", "Come si sceglie il legno?"),
        ("pt", "Como se conserta uma rede? Concorda com esta ideia?", "Como se conserta uma rede?"),
        ("pt", "Quem lê as marés? Caso contrário, poderia discutir isso?", "Quem lê as marés?"),
        ("nl", "Hoe leest een molenaar de wolken? Bent u het daarmee eens?", "Hoe leest een molenaar de wolken?"),
        ("nl", "Bedankt. Tot slot, wie neemt de molen over?", "Wie neemt de molen over?"),
        ("ru", "Кто вы больше: моряк или художник?", "Кто вы больше: моряк или художник?"),
    ],
)
def test_titles_in_other_languages(language: str, question: str, expected: str) -> None:
    assert title(question, language) == expected


@given(st.text(min_size=1, max_size=150))
def test_a_title_has_at_most_60_characters(text: str) -> None:
    assert all(len(shortened(text, language_of(code))) <= 60 for code in ("en", "fr", "sv"))


@given(st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=12), min_size=20, max_size=40))
def test_a_title_has_whole_words(words: list[str]) -> None:
    written = shortened(" ".join(words), language_of("en")).removesuffix("…").lower().split()
    assert written == words[: len(written)]


def test_the_introduction_each_question_and_the_closing_are_chapters() -> None:
    assert chapters(
        ("N", "Ada is a programmer."),
        ("I", "Hello! How did you start?"),
        ("G", ANSWER),
        ("I", "What is next?"),
        ("G", ANSWER),
        ("I", "Thank you very much for all your answers today, Ada!"),
        ("G", "Thank you."),
        ("N", "Ada lives in London."),
        notice="Bye.",
    ) == [(0, "Introduction"), (1, "How did you start?"), (3, "What is next?"), (5, "Closing")]


def test_without_an_opening_and_a_farewell_there_are_the_questions_alone() -> None:
    assert chapters(("I", "How did you start?"), ("G", ANSWER)) == [(0, "How did you start?")]


def test_a_remark_is_no_question_and_a_prompt_is_one() -> None:
    assert chapters(
        ("I", "How did you start?"),
        ("G", ANSWER),
        ("I", "I see."),
        ("G", ANSWER),
        ("I", "Tell us about the engine you never got to see."),
        ("G", ANSWER),
    ) == [(0, "How did you start?"), (4, "Tell us about the engine you never got to see")]


@pytest.mark.parametrize(
    "question", ["Πώς ξεκινήσατε;", "كيف بدأت؟", "איך התחלתם?", "आपने कैसे शुरू किया?", "你怎么开始的？", "เริ่มอย่างไร?"]
)
def test_a_question_has_the_mark_of_its_script(question: str) -> None:
    assert len(chapters(("I", "How did you start?"), ("G", ANSWER), ("I", question), ("G", ANSWER))) == 2


def test_an_authors_heading_is_the_title_and_the_start_of_the_chapter_below_it() -> None:
    assert chapters(
        ("H", "Early years"),
        ("I", "How did you start?"),
        ("G", ANSWER),
        ("I", "What came then?"),
        ("G", ANSWER),
        ("H", "The engine"),
        ("I", "How did it work?"),
        ("G", ANSWER),
    ) == [(0, "Early years"), (3, "What came then?"), (5, "The engine")]


def test_a_last_short_answer_to_a_question_is_no_closing() -> None:
    assert chapters(("I", "How did you start?"), ("G", ANSWER), ("I", "Tea or coffee?"), ("G", "Tea.")) == [
        (0, "How did you start?"),
        (2, "Tea or coffee?"),
    ]


def test_three_hundred_questions_are_three_hundred_chapters() -> None:
    turns = [t for n in range(300) for t in (("I", f"What about number {n}?"), ("G", ANSWER))]
    assert len(chapters(*turns)) == 300


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({1: "Ropes"}, [(0, "Introduction"), (1, "Ropes")]),
        ({0: "Hello", 4: "Ropes"}, [(0, "Hello"), (4, "Ropes")]),
        ({2: "Ropes"}, [(0, "Introduction"), (2, "Ropes")]),
        ({3: "Ropes"}, [(0, "Introduction"), (3, "Ropes")]),
        ({1: "ropes, knots."}, [(0, "Introduction"), (1, "ropes, knots.")]),
        ({1: "rope " * 20}, [(0, "Introduction"), (1, "Rope" + " rope" * 11 + "…")]),
    ],
)
def test_chapters_that_somebody_chose_are_the_chapters(chosen: dict[int, str], expected: list[tuple[int, str]]) -> None:
    said = [("N", "A visit."), ("I", "How long is it?"), ("G", ANSWER), ("I", "And the other?"), ("G", ANSWER)]
    turns = tuple(replace(turn(*words), chapter=chosen.get(n, "")) for n, words in enumerate(said))
    found = write_script(Interview("A talk", "en", (), turns), Settings(eu_ai_act_notice=False)).chapters
    assert [(c.line, c.title) for c in found] == expected


def test_a_chosen_chapter_without_words_begins_with_the_next() -> None:
    turns = [turn("N", "A visit."), replace(turn("N", "***"), chapter="Ropes"), turn("G", ANSWER)]
    found = write_script(Interview("A talk", "en", (), tuple(turns)), Settings(eu_ai_act_notice=False)).chapters
    assert [c.title for c in found] == ["Introduction", "Ropes"]
