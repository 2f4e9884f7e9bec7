"""Turns that look wrong are doubted, and those beside them are not."""

from __future__ import annotations

from interview_audio.document import parse_document
from interview_audio.interview import understand
from interview_audio.model import Turn

TOLD = (
    "The boats came in at dawn, and the whole street went down to the quay. Nobody had slept, the nets were full, and "
    "the ice house had no ice left. By noon the lorries stood in a row up to the church, and the fish was gone by one. "
    "It has never been like that since, and the old people still count the years from that morning on the quay. "
)
SHORT = (
    "**Nora Quist:** When did you join?\n\n**Olav Brun:** At the age of ten.\n\n"
    "**Nora Quist:** Who taught you?\n\n**Olav Brun:** My aunt did, on Sundays.\n\n"
)


def turns(text: str, form: str = "markdown") -> tuple[Turn, ...]:
    return understand(parse_document(text.encode(), format=form)).turns


def doubted(text: str, form: str = "markdown") -> list[str]:
    return [t.text for t in turns(text, form) if t.confidence < 0.9]


def test_plain_labels_leave_no_doubt() -> None:
    assert doubted(SHORT) == []


def test_an_answer_whose_label_is_missing_is_doubted() -> None:
    asked = f"**Nora Quist:** What do you remember?\n\n{TOLD}\n\n{TOLD}\n\n"
    text = f"{SHORT}{asked}**Nora Quist:** And now?\n\n**Olav Brun:** Gone."
    assert [t[:25] for t in doubted(text)] == ["The boats came in at dawn"]


def test_what_follows_a_question_within_its_turn_is_doubted() -> None:
    asked = f"**Nora Quist:** What do you remember?\n\n{TOLD}\n\n{TOLD}\n\n"
    text = f"{SHORT}{asked}**Olav Brun:** Nothing.\n\n**Nora Quist:** And now?\n\n**Olav Brun:** Gone."
    assert [t[:25] for t in doubted(text)] == ["What do you remember?\n\nTh"]


def test_a_tale_in_the_hosts_mouth_is_doubted() -> None:
    text = (
        f"{SHORT}**Nora Quist:** {TOLD}\n\n**Olav Brun:** It was.\n\n**Nora Quist:** And now?\n\n**Olav Brun:** Gone."
    )
    assert [t[:9] for t in doubted(text)] == ["The boats"]


def test_a_narrator_who_says_i_is_doubted() -> None:
    assert [t[:6] for t in doubted(f"I was born by the sea, and I have never left it.\n\n{SHORT}")] == ["I was "]


def test_a_narrator_who_tells_of_the_talk_is_not() -> None:
    assert doubted(f"I met Olav Brun at the quay for this interview.\n\n{SHORT}") == []


def test_a_label_within_a_turn_is_doubted() -> None:
    text = f"{SHORT}**Nora Quist:** And then?\n\n**Olav Brun:** I stayed. Um, Nora: how so, was it safe?"
    assert [t[:9] for t in doubted(text)] == ["I stayed."]


def test_somebody_who_speaks_once_among_three_is_doubted() -> None:
    text = f"{SHORT}**Siri Dahl:** The coffee is over there.\n\n**Nora Quist:** And then?\n\n**Olav Brun:** I stayed."
    assert doubted(text) == ["The coffee is over there."]


def test_turns_that_only_a_sign_of_change_tells_are_doubted() -> None:
    said = "hello, how did you start?|I bought a boat.|and who helped you?|my aunt did.|what was it?|a gull, for her."
    lines = (said + "|do you sail still?|every day I do.").split("|")
    cues = (f"00:00:{2 * n:02}.000 --> 00:00:{2 * n + 2:02}.000\n>> {line}\n\n" for n, line in enumerate(lines))
    text = "WEBVTT\n\n" + "".join(cues)
    assert len(doubted(text, "vtt")) == len(turns(text, "vtt")) > 4
