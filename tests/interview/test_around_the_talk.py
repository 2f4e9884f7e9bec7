"""What stands around and between the turns of a page: sections, legends, farewells, calls, points of lists."""

from __future__ import annotations

import pytest

from interview_audio.document import parse_document
from interview_audio.interview import understand
from interview_audio.model import Interview, Role

H, G, N = Role.INTERVIEWER, Role.GUEST, Role.NARRATOR
ASKED = ("Who taught you to weave?", "And did you like it at first?", "What is the secret of wool?", "Will you go on?")
TOLD = (
    "My aunt did, in winter, in the attic of a house by the sea.",
    "I hated the loom, and I slept in school.",
    "Patience, and I mean weeks rather than days.",
    "I think I shall, as long as my hands allow it.",
)
TURNS = list(zip(ASKED, TOLD, strict=True))
BOLD = [f"**{q}**\n\n{a}" for q, a in TURNS]


def read(text: str) -> Interview:
    return understand(parse_document(text.encode(), format="markdown"))


def said(interview: Interview, role: Role) -> list[str]:
    return [" ".join(t.text.split()) for t in interview.turns if t.role is role]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_heading_above_a_bold_question_is_a_section(gap: str) -> None:
    parts = [f"**{q}**<br>\n{a}" for q, a in TURNS]
    text = f"# Wool\n\nA talk.\n\n{parts[0]}\n\n{parts[1]}\n\n{parts[2]}\n\n## Advice for the young{gap}{parts[3]}"
    interview = read(text)
    assert said(interview, H) == list(ASKED)
    assert "Advice for the young" in said(interview, N)


def test_bold_words_and_a_colon_head_the_points_of_an_answer() -> None:
    points = (
        "**Cold:** Attics have no stove.\n\n**Lack of light:** I saw little of the sun.\n\n**Low pay:** It is a love."
    )
    interview = read(
        f"# Wool\n\n{BOLD[0]}\n\n{BOLD[1]}\n\n**What was hard about it for you?**\n\n{points}\n\n{BOLD[3]}"
    )
    assert "Cold: Attics have no stove. Lack of light: I saw little of the sun. Low pay: It is a love." in said(
        interview, G
    )


def test_after_thanks_to_the_guest_nobody_answers() -> None:
    outro = (
        "Oda, thank you so much for taking the time to talk about weaving. I learnt a lot.\n\n"
        "I will leave you with the words that I liked most..\n\n###### Patience, and I mean weeks.\n\n"
        "*Oda Vik is from Molde, where she has a workshop.*\n\n---\n\n"
        "This post is part of the May edition of Looms, our series about crafts.\n\n**See you in the next one!**"
    )
    interview = read("# Interview with Oda Vik\n\n" + "\n\n".join(BOLD) + f"\n\n{outro}")
    assert said(interview, G) == list(TOLD)


def test_what_readers_are_called_to_do_is_the_narrator_s() -> None:
    talk = "\n\n".join(f"### {q}\n\n{a}" for q, a in TURNS)
    interview = read(f"# Meet the weavers: Oda\n\nOur series.\n\n{talk}\n\nBe sure to join the guild and say hello!")
    assert interview.turns[-1].role is N
    interview = read(f"# Meet the weavers: Oda\n\nOur series.\n\n{talk}\n\nFeel free to reach out to me at the guild.")
    assert interview.turns[-1].role is G


@pytest.mark.parametrize("legend", ["T: Tom Eck\nO: Oda Vik", "TE: Tom Eck\n\nOV: Oda Vik"])
def test_a_legend_of_the_labels_is_not_said(legend: str) -> None:
    first, second = ("TE", "OV") if "TE" in legend else ("T", "O")
    talk = "\n\n".join(f"{first}: {q}\n\n{second}: {a}" for q, a in TURNS)
    interview = read(f"# Wool\n\nIt was a cold day.\n\n{legend}\n\n---\n\n{talk}")
    assert said(interview, H) == list(ASKED)
    assert said(interview, G) == list(TOLD)
    assert [p.name for p in interview.people] == ["Tom Eck", "Oda Vik"]


def test_a_name_that_ends_somebody_s_sentence_is_no_label() -> None:
    talk = "\n\n".join(f"Tom: {q}\n\nOda: {a}" for q, a in TURNS)
    more = 'Tom: Any advice?\n\nOda: It is a thought from\n\nSeneca: "No wind is fair."\n\nTom: Thanks.'
    interview = read(f"{talk}\n\n{more}")
    assert {p.name for p in interview.people} == {"Tom", "Oda"}
    assert 'It is a thought from Seneca: "No wind is fair."' in said(interview, G)


def test_a_point_of_an_answer_is_no_label() -> None:
    talk = "\n\n".join(f"## {q}\n\nOda: {a}\n\nPia: Me too." for q, a in TURNS)
    interview = read(
        f"A talk.\n\n{talk}\n\n## Which tools do you use?\n\nPia: A loom!\nFor DIY: A frame, a comb and yarn."
    )
    assert {p.name for p in interview.people if p.role is G} == {"Oda", "Pia"}


@pytest.mark.parametrize("mark", ["\u00a0*", "*"])
def test_an_introduction_set_like_the_questions_is_the_narrator_s(mark: str) -> None:
    talk = "\n\n".join(f"*{q}{mark}\n\n{a}" for q, a in TURNS)
    intro = f"*Oda Vik is a weaver, and she lives by the sea.{mark}"
    interview = read(f"# Wool\n\n{intro}\n\n{talk}")
    assert [t.role for t in interview.turns] == [N, *[H, G] * 4]
    assert interview.turns[1].text == ASKED[0]


def test_a_first_statement_that_is_answered_is_the_interviewer_s() -> None:
    interview = read(
        "# Wool\n\n**It seems that every weaver I ever met has a cold attic.**\n\nMine is warm.\n\n" + "\n\n".join(BOLD)
    )
    assert [t.role for t in interview.turns] == [H, G] * 5
