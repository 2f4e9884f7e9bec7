"""Labels with an odd sign or in another type, marks that are half there, and what stands around the talk."""

from __future__ import annotations

import pytest

from interview_audio.document import parse_document
from interview_audio.interview import understand
from interview_audio.model import Interview, Role

H, G, N = Role.INTERVIEWER, Role.GUEST, Role.NARRATOR
ASKED = ("Who taught you to paint?", "And did you like it at first?", "What is the secret of blue?", "Will you go on?")
TOLD = (
    "My aunt did, in autumn, in the barn behind the mill where she lived.",
    "I hated the smell, and I painted badly.",
    "Patience, and I mean years rather than days.",
    "I think I shall, as long as my hands allow it.",
)
TURNS = list(zip(ASKED, TOLD, strict=True))


def read(text: str, form: str = "markdown") -> Interview:
    return understand(parse_document(text.encode(), format=form))


def said(interview: Interview, role: Role) -> list[str]:
    return [" ".join(t.text.split()) for t in interview.turns if t.role is role]


def test_a_semicolon_may_stand_for_the_colon_of_a_label() -> None:
    talk = "\n\n".join(f"Pia: {q}\n\nTom: {a}" for q, a in TURNS)
    interview = read(f"{talk}\n\nPia: Do you sell them?\n\nTom; I do, now and then.")
    assert said(interview, G) == [*TOLD, "I do, now and then."]


@pytest.mark.parametrize("nick", ["`{}` - ", '<code style="color: red">{}</code> - '])
def test_a_nickname_set_as_code_is_a_label(nick: str) -> None:
    talk = "\n\n".join(f"{nick.format('pixie')}{q}\n\n{nick.format('bluetom')}{a}\n\nAnd so on." for q, a in TURNS)
    interview = read(f"# Blue\n\nA talk.\n\n{talk}")
    assert said(interview, H) == list(ASKED)
    assert {p.name for p in interview.people} == {"pixie", "bluetom"}


def test_a_label_in_capitals_may_stand_behind_a_dash_within_a_line() -> None:
    talk = "".join(f"<p>QUESTION: {q}</p><p>ANSWER: {a}</p>" for q, a in TURNS)
    broken = "<p>QUESTION: And had you known -- ANSWER: Oh no, nobody had.</p>"
    interview = read(f"<html><body>{talk}{broken}</body></html>", "html")
    assert said(interview, H)[-1] == "And had you known --"
    assert said(interview, G)[-1] == "Oh no, nobody had."


def test_classes_that_say_question_and_answer_are_believed() -> None:
    talk = "".join(
        f'<p class="talk-q">{q}</p><p class="talk-a">{a}<p class="indentanswer">Do I? It is blue.' for q, a in TURNS
    )
    interview = read(f"<html><body><h1>Blue</h1>{talk}</body></html>", "html")
    assert said(interview, H) == list(ASKED)


def test_what_stands_behind_a_rule_below_labelled_turns_is_the_narrator_s() -> None:
    talk = "\n\n".join(f"**Pia:** {q}\n\n**Tom:** {a}" for q, a in TURNS)
    interview = read(f"{talk}\n\n---\n\nWe would like to hear from other painters; if you paint, write to us.")
    assert interview.turns[-1].role is N
    assert read(f"{talk}\n\n---\n\nThank you so much, Tom, for taking the time to talk.").turns[-1].role is H


def test_a_list_of_what_was_asked_introduces_the_talk() -> None:
    items = "\n".join(
        f"* {q}" for q in ("Why is blue dear?", "What do painters struggle with most?", "How far is red?")
    )
    talk = "\n\n".join(f"### {q}\n\n{a}" for q, a in TURNS)
    interview = read(
        f"# Blue\n\nIn this interview with Tom Eck, we talk about:\n\n{items}\n\nThe text is below.\n\n{talk}"
    )
    assert said(interview, H) == list(ASKED)
    assert interview.turns[0].role is N


def test_more_keys_are_known_in_a_header_without_fences() -> None:
    talk = "\n\n".join(f"**{q}**\n\n{a}" for q, a in TURNS)
    interview = read(f"title: Blue\npub: 2021-03-19\nauthors: pia\nrelated_posts: red,green\n\n{talk}")
    assert interview.title == "Blue"
    assert [t.role for t in interview.turns] == [H, G] * 4


def test_a_turn_a_line_with_wide_colons_is_read() -> None:
    lines = "\n".join(
        f"林：{q}\n王：{a}" for q, a in (("您好吗？", "我很好。"), ("为什么？", "因为天气好。"), ("明天呢？", "也好。"))
    )
    interview = read(lines)
    assert [t.role for t in interview.turns] == [H, G] * 3


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
