"""More kinds of pages that were read wrongly once: marks, ends of pages, questions in parts."""

from __future__ import annotations

import pytest

from interview_audio.document import parse_document
from interview_audio.interview import understand
from interview_audio.model import Interview, Role

H, G, N = Role.INTERVIEWER, Role.GUEST, Role.NARRATOR
ASKED = ("Who taught you to sail?", "And did you like it at first?", "What is the secret of knots?", "Will you go on?")
TOLD = (
    "My uncle did, in spring, on a lake behind the school where he taught.",
    "I hated the cold water, and I slept badly.",
    "Patience, and I mean years rather than days.",
    "I think I shall, as long as my hands allow it.",
)
TURNS = list(zip(ASKED, TOLD, strict=True))


def read(text: str, form: str = "markdown") -> Interview:
    return understand(parse_document(text.encode(), format=form))


def said(interview: Interview, role: Role) -> list[str]:
    return [" ".join(t.text.split()) for t in interview.turns if t.role is role]


def test_slashes_part_a_time_from_a_name() -> None:
    talk = "\n\n".join(
        f'<div class="time">0{n}:10 // Noor</div> {q}\n\n<div class="time">0{n}:20 // Tom</div> {a}'
        for n, (q, a) in enumerate(TURNS)
    )
    interview = read(f"# Knots\n\n{talk}")
    assert said(interview, H) == list(ASKED)
    assert said(interview, G) == list(TOLD)


def test_a_wiki_link_is_its_words() -> None:
    talk = "\n\n".join(f"**[[Noor Vos|NV]]**: {q}\n\n**[[Tom Eck|TE]]**: {a}" for q, a in TURNS)
    interview = read(f"**[[Noor Vos]]**: Welcome, Tom.\n\n**[[Tom Eck]]**: I read [[Knots]].\n\n{talk}")
    assert {p.name for p in interview.people} == {"Noor Vos", "Tom Eck"}
    assert said(interview, G) == ["I read Knots.", *TOLD]


@pytest.mark.parametrize("ends", [("_", ""), ("", "_")])
def test_a_question_with_half_of_its_emphasis_is_set_off(ends: tuple[str, str]) -> None:
    low, high = ends
    talk = "\n\n".join(f"_{q}_\n\n{a}" for q, a in TURNS)
    interview = read(
        f"# Knots\n\n{talk}\n\n{low}We have seen that sailors count their knots.{high}\n\nThey do, I know it."
    )
    assert [t.role for t in interview.turns] == [H, G] * 5


def test_a_question_may_go_on_below_its_heading() -> None:
    talk = "\n\n".join(f"### {q}\n\n{a}" for q, a in TURNS)
    more = "### How do boats inform your art? And art boats?\nDo you draw boats? Where do you stop?\n\nI never stop."
    interview = read(f"# Knots\n\n{talk}\n\n{more}")
    assert said(interview, G) == [*TOLD, "I never stop."]


def test_a_question_under_a_larger_heading_is_one() -> None:
    talk = "\n\n".join(f"### {q}\n\n{a}" for q, a in TURNS)
    interview = read(f"# Knots\n\n{talk}\n\n## Is there anything you want to add?\n\nOnly that I like ropes.")
    assert [t.role for t in interview.turns] == [H, G] * 5


@pytest.mark.parametrize("head", ["Notes", "References", "Further reading:", "Works Cited"])
def test_notes_and_references_are_not_said(head: str) -> None:
    talk = "\n\n".join(f"**{q}**\n\n{a}" for q, a in TURNS)
    interview = read(f"# Knots\n\n{talk}\n\n#### {head}\n\nVos, N. (2019). On knots. Journal of Ropes, 12(3), 1-9.")
    assert [t.role for t in interview.turns] == [H, G] * 4
    assert any("Journal of Ropes" in s.text for s in interview.skipped)


def test_credits_in_the_last_lines_and_under_videos_are_not_said() -> None:
    talk = "\n\n".join(f"**{q}**\n\n{a}" for q, a in TURNS)
    video = "<iframe src='https://player.vimeo.com/1'></iframe>\n<p><a href='/1'>Knots</a> from Tom Eck on Vimeo.</p>"
    interview = read(f"# Knots\n\n{talk}\n\n{video}\n\nEdited by Pia Roth and Oda Vik.")
    assert said(interview, G) == list(TOLD)
    assert said(interview, N) == []


def test_a_byline_in_front_matter_is_no_part_of_a_name() -> None:
    talk = "\n\n".join(f"**{q}**\n\n{a}" for q, a in TURNS)
    interview = read(f"---\ntitle: Knots\nbyline: By Noor Vos, edited by Pia Roth\n---\n\n{talk}")
    assert [p.name for p in interview.people if p.role is H] == ["Noor Vos"]
