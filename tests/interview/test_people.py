"""Who interviews and who answers, and under which names."""

from __future__ import annotations

import pytest

from interview_audio.document import parse_document
from interview_audio.interview import understand
from interview_audio.interview.page import names
from interview_audio.model import Person

IDA, PER, NOBODY = ("Ida Moss", "interviewer"), ("Per Lund", "guest"), ("Interviewer", "interviewer")
TALK = (
    "**How did you begin?**\n\nI was nine when I began.\n\n**What do you do now?**\n\nI mend clocks, and I like it.\n"
)


def people(text: str) -> list[tuple[str, str]]:
    return [(p.name, p.role.value) for p in understand(parse_document(text.encode(), format="markdown")).people]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("---\nauthor: Ida Moss\ntitle: An interview with Per Lund\n---\n\n", [IDA, PER]),
        ("---\nauthors: [ida-moss]\nguest: Per Lund\n---\n\n", [IDA, PER]),
        ("---\ninterviewer: {name: Ida Moss}\nguests: [{name: Per Lund}]\n---\n\n", [IDA, PER]),
        ("# Clock talks: Per Lund\n\n", [NOBODY, PER]),
        ("# Interview mit Per Lund\n\n", [NOBODY, PER]),
        ("# Clocks\n\nOur guest today is Professor Per Lund. Per mends clocks.\n\n", [NOBODY, PER]),
        ("# Clocks\n\nThe Clock Review recently interviewed Per Lund.\n\n", [("Clock Review", "interviewer"), PER]),
        ("# In conversation with the Clock Office's Per Lund\n\n", [NOBODY, PER]),
        ("# Clocks: Per Lund\n\nInterview held in May and translated by Ida Moss.\n\n", [IDA, PER]),
        ("# Clocks: Per Lund\n\nInterview with Per Lund by Ida Moss in May.\n\n", [IDA, PER]),
        ("# Clocks: Using Springs\n\n", [NOBODY, ("Guest", "guest")]),
        ("An interview with Per Lund in which he and Ida Moss discuss clocks.\n\n**Hi Per. Welcome to the talk!**\n\n",
         [NOBODY, PER]),
        ("# Clocks of the North\n\n", [NOBODY, ("Guest", "guest")]),
        ("# These are Quiet Clocks\n\n", [NOBODY, ("Guest", "guest")]),
        ("# Clock Weekly Interview\n\n", [NOBODY, ("Guest", "guest")]),
        ("# The Next Big Clock\n\n", [NOBODY, ("Guest", "guest")]),
        ("# Oak Rocket Interview\n\n", [NOBODY, ("Guest", "guest")]),
        ("# Interview with Clock Fair 12 winner Per Lund\n\n", [NOBODY, PER]),
        ("# Interview with Clock Guild maintainer Per Lund about Slow Time\n\n", [NOBODY, PER]),
        ("# Meet the Clock Guild: Every Town Needs a Mender\n\n", [NOBODY, ("Guest", "guest")]),
        ("# AN INTERVIEW WITH CLOCKMAKER PER LUND\n\nIn May Per Lund opened his doors to us.\n\n", [NOBODY, PER]),
        ("---\nauthor: Unknown\ntitle: An interview with Per Lund\n---\n\n", [NOBODY, PER]),
        ("---\nauthors: [team]\ntitle: An interview with Per Lund\n---\n\n", [NOBODY, PER]),
    ],
)  # fmt: skip
def test_names_come_from_front_matter_title_and_introduction(before: str, expected: list[tuple[str, str]]) -> None:
    assert people(before + TALK) == expected


def test_the_same_person_under_several_labels_is_one() -> None:
    text = (
        "**Ida Moss:** Who are you?\n\n**Per Lund:** I am Per.\n\n**IM:** And now?\n\n"
        "**Per:** I rest.\n\n**Ida:** Why?\n\n**PL:** I am old."
    )
    assert people(text) == [IDA, PER]


def test_several_guests_and_interviewers_are_told_apart() -> None:
    text = (
        "**Ida Moss:** How do you work together?\n\n**Per:** I open them.\n\n**Eva:** And I close them.\n\n"
        "**Nils Berg:** Do you quarrel?\n\n**Eva:** We do, every day.\n\n**Per:** I never do.\n\n"
        "**Ida Moss:** What comes next?\n\n**Per:** I want to sleep.\n"
    )
    assert people(text) == [
        IDA,
        ("Nils Berg", "interviewer"),
        ("Per", "guest"),
        ("Eva", "guest"),
    ]


def test_question_and_answer_take_the_names_that_the_page_knows() -> None:
    front = "---\nauthor: Ida Moss\ntitle: Interview with Per Lund\n---\n\n"
    text = front + "Q: Why?\n\nA: I like it.\n\nQ: And now?\n\nA: I rest.\n"
    assert people(text) == [IDA, PER]


def test_a_pronoun_is_what_the_text_says_of_somebody() -> None:
    text = (
        "# Interview with Eva Strand\n\n"
        "Eva Strand mends clocks. Her shop is in Bergen, and she has run it for long.\n\n" + TALK
    )
    guest = understand(parse_document(text.encode(), format="markdown")).people[-1]
    assert guest == Person("Eva Strand", guest.role, "she")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ida Moss, Editor", "Ida Moss"),
        ("Ida MossHead of Clocks, The Review", "Ida Moss"),
        ("— Ida Moss", "Ida Moss"),
        ("Ida Moss went home.", None),
        ("See you next week!", None),
    ],
)
def test_a_signature_is_a_name_alone_or_with_an_office(line: str, name: str | None) -> None:
    assert names.signed(line) == name


def test_single_letters_are_the_first_of_names_where_there_is_no_q() -> None:
    talk = "A: Why clocks?\n\nS: I like them.\n\nA: And what do you do next?\n\nS: I shall rest.\n\n" * 2
    assert people(f"---\nauthor: Ada Moss\ntitle: An interview with Sam Lund\n---\n\n{talk}") == [
        ("Ada Moss", "interviewer"),
        ("Sam Lund", "guest"),
    ]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Plain Talk Interview with Nora Quist", "Nora Quist"),
        ("Deck Talk: an interview with Nora Quist", "Nora Quist"),
        ("Nora Quist im Interview", "Nora Quist"),
        ("Frequently Asked Questions", None),
        ("Winter Release of the Gull", None),
        ("Harbour Talk", None),
    ],
)
def test_a_title_names_people_and_no_series(title: str, name: str | None) -> None:
    found = [n for n, _ in names.in_title(title)]
    assert (found[0] if found else None) == name


def test_a_surname_in_the_introduction_is_the_guests_and_no_publication() -> None:
    text = (
        "---\ntitle: Talking with Nora Quist about boats\n---\nNora Quist has been away since 2012. Quist spoke "
        "with me on the phone.\n\n**Where have you been?**\n\nI was at sea, and I slept.\n\n**And what then?**\n\n"
        "I mended nets for my sister.\n\n**Will you go back?**\n\nI would love to.\n"
    )
    assert people(text) == [("Interviewer", "interviewer"), ("Nora Quist", "guest")]
