"""Labels with an odd sign, in another type, in capitals amid a line; classes and rules that tell who speaks."""

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
