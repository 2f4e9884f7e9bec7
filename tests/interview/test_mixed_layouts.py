"""Pages that set off their speakers in two ways, or only some of them: headings and remarks, guests alone."""

from __future__ import annotations

from itertools import product

import pytest

from interview_audio.document import parse_document
from interview_audio.interview import understand
from interview_audio.model import Interview, Role

H, G, N = Role.INTERVIEWER, Role.GUEST, Role.NARRATOR

ASKED = ("Who taught you to bake?", "What is the secret of rye?", "Why do you work at night?", "Will you go on?")
TOLD = ("My uncle did, in Delft.", "Time, and I mean days.", "I like the quiet of it.", "I think I shall.")
REMARKS = ("Oh, you too.", "Did that hurt?", "I see, you had no choice.", "Good luck to you.")
MORE = ("I was nine then.", "Not at first.", "Nobody has one.", "Thank you.")


def read(text: str) -> Interview:
    return understand(parse_document(text.encode(), format="markdown"))


def roles(interview: Interview) -> list[Role]:
    return [turn.role for turn in interview.turns]


@pytest.mark.parametrize(
    ("question", "remark"), [*product(["## {}", "## Q{n}: {}", "### {n}. {}"], ["**{}**", "*{}*", "***{}***"])]
)
def test_what_is_set_off_between_answers_is_the_host_s_as_well(question: str, remark: str) -> None:
    talk = zip(ASKED, TOLD, REMARKS, MORE, strict=True)
    text = "\n\n".join(
        f"{question.format(q, n=n)}\n\n{a}\n\n{remark.format(r)}\n\n{m}" for n, (q, a, r, m) in enumerate(talk, 1)
    )
    assert roles(read(text)) == [H, G] * 8


@pytest.mark.parametrize("question", ["**{}**", "*{}*", "## {}", "## Q{n}: {}"])
def test_where_only_guests_have_names_what_is_set_off_is_the_host_s(question: str) -> None:
    text = "\n\n".join(
        f"{question.format(q, n=n)}\n\n**Mia:** {a}\n\n**Noor:** {m}\n\n**Mia:** So it was."
        for n, (q, a, m) in enumerate(zip(ASKED, TOLD, MORE, strict=True), 1)
    )
    interview = read(text)
    assert roles(interview) == [H, G, G, G] * 4
    assert {p.name for p in interview.people if p.role is G} == {"Mia", "Noor"}


@pytest.mark.parametrize("line", ["[Speaker {k}] [00:{n:02}] {}", "[Speaker {k}]: {}", "[{name}] {}", "{name}: {}"])
def test_a_paragraph_may_have_a_turn_a_line_that_ends_anywhere(line: str) -> None:
    said = [text.rstrip(".?") for pair in zip(ASKED, TOLD, strict=True) for text in pair]
    text = "\n".join(line.format(s, k=n % 2 + 1, n=n, name=("Mia", "Noor")[n % 2]) for n, s in enumerate(said))
    interview = read(text)
    assert [t.text for t in interview.turns] == said
    assert roles(interview) == [H, G] * 4


@pytest.mark.parametrize("label", ["### {}:\n", "**{}:** ", "{}: "])
def test_one_who_answers_several_visitors_at_length_is_the_guest(label: str) -> None:
    long = " It took all of us a year, and we learnt more of rye than of anything else in our lives."
    visitors = ("Mia Roth", "Tom Berg", "Ute Kolb")
    text = (
        label.format("Noor Vos")
        + "All right.\n\n"
        + "\n\n".join(
            f"{label.format(visitors[n % 3])}{q}\n\n{label.format('Noor Vos')}{a}{long}"
            for n, (q, a) in enumerate([*zip(ASKED, TOLD, strict=True)] * 2)
        )
    )
    assert {p.name for p in read(text).people if p.role is G} == {"Noor Vos"}


def test_plain_words_between_italic_answers_are_the_narrator_s() -> None:
    text = "\n\n".join(
        f"**Mia: {q}**\n\n**Noor:** *{a}*\n\nNoor has baked for {n} years and lives in Delft."
        for n, (q, a) in enumerate(zip(ASKED, TOLD, strict=True), 2)
    )
    assert roles(read(text)) == [H, G, N] * 4


def test_a_name_and_a_dash_inside_bold_are_a_label_where_they_come_again() -> None:
    questions = (*ASKED, "Where is your shop?")
    text = "\n\n".join(f"**RYE – {q}**\n\n{a}" for q, a in zip(questions, (*TOLD, "In Delft, as I said."), strict=True))
    assert [t.text for t in read(text).turns if t.role is H] == list(questions)


def test_bold_names_that_open_a_sentence_are_no_labels() -> None:
    talk = "\n\n".join(f"**{q}**\n\n{a}" for q, a in zip(ASKED, TOLD, strict=True))
    intro = "**Noor Vos** is a baker.\n\n**Noor Vos** has a shop.\n\n**Noor Vos** lives in Delft."
    assert roles(read(f"{intro}\n\n{talk}")) == [N, *[H, G] * 4]


@pytest.mark.parametrize(
    "picture", ["![The shop](shop.png) ", "[![Rye](rye.png)](rye.html) ", "![](a.png) ![](b.png)\n"]
)
def test_a_picture_may_stand_before_a_label(picture: str) -> None:
    talk = enumerate(zip(ASKED, TOLD, strict=True))
    text = "\n\n".join(f"**Mia**: {q}\n\n{picture if n % 2 else ''}**Noor**: {a}" for n, (q, a) in talk)
    assert [(t.role, t.text) for t in read(text).turns] == [
        pair for q, a in zip(ASKED, TOLD, strict=True) for pair in ((H, q), (G, a))
    ]


def test_initials_and_the_names_they_stand_for_may_be_set_otherwise() -> None:
    talk = "\n\n".join(f"**RB:** {q}\n\n**NV:** {a}" for q, a in zip(ASKED, TOLD, strict=True))
    interview = read(f"{talk}\n\nRyeBread.com: And where is your shop?\n\nNoor Vos: It is in Delft.")
    assert roles(interview) == [H, G] * 5
    assert len(interview.people) == 2


def test_a_last_heading_that_asks_nothing_ends_the_talk_of_guests_with_names() -> None:
    talk = "\n\n".join(f"### {q}\n\n**Mia:** {a}\n\n**Noor:** {m}" for q, a, m in zip(ASKED, TOLD, MORE, strict=True))
    interview = read(f"{talk}\n\n### Closing remarks\n\nThanks to the two for their bread. See you in May.")
    assert roles(interview) == [*[H, G, G] * 4, N]


@pytest.mark.parametrize(
    "card",
    [
        "**Interviewer:** Mia Roth (baker)\n\n**Guest:** Noor Vos (baker, too)",
        "INTERVIEWER: Mia Roth\nINTERVIEWEE: Noor Vos\nDATE: 3 May 2013\nPLACE: Delft, Holland",
    ],
)
def test_a_card_above_the_talk_names_the_two_and_is_not_said_by_them(card: str) -> None:
    talk = "\n\n".join(f"**Interviewer:** {q}\n\n**Interviewee:** {a}" for q, a in zip(ASKED, TOLD, strict=True))
    interview = read(f"# Of rye\n\n{card}\n\n{talk}")
    assert [(p.name, p.role) for p in interview.people] == [("Mia Roth", H), ("Noor Vos", G)]
    assert [t.role for t in interview.turns if t.role is not N] == [H, G] * 4


def test_an_answer_on_the_second_line_of_a_numbered_item_is_the_guest_s() -> None:
    text = "\n\n".join(f"{n}. {q}  \n   {a}" for n, (q, a) in enumerate(zip(ASKED, TOLD, strict=True), 1))
    assert roles(read(f"# A talk with Noor Vos\n\n{text}")) == [H, G] * 4


def test_plain_words_after_a_bold_question_with_a_label_are_the_answer() -> None:
    asked = ("Who taught you?", "Was she strict?", "Do you still sail?", "Where do you go?", "And in winter?")
    told = ("My aunt did.", "Never with me.", "Every day I can.", "Out to the skerries and back.", "I mend the nets.")
    lines = [f"**Nora : {q}**\n**Olav:** {a}" for q, a in zip(asked, told, strict=True)]
    lines[3] = f"**Nora : {asked[3]}**\n{told[3]}"
    text = "\n\n".join(line.replace("\n", "  \n") for line in lines)
    assert [(t.role, t.text) for t in read(text).turns] == [
        turn for q, a in zip(asked, told, strict=True) for turn in ((Role.INTERVIEWER, q), (Role.GUEST, a))
    ]
