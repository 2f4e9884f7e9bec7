"""What is no interview, however much of it is asked and set off."""

from __future__ import annotations

import pytest

from interview_audio.document import parse_document
from interview_audio.errors import NotAnInterviewError
from interview_audio.interview import understand

POSTS = {
    "an essay": "The sea is wide. I went there in May.\n\nWhat did I see? Little. The boats lay still.\n\nI went home.",
    "a recipe": "# Bread\n\nYou need flour.\n\n- 500 g flour\n- salt\n\n## Method\n\nKnead it. Too wet? Add flour.",
    "frequent questions": "# Frequently Asked Questions\n\n"
    + "".join(f"## How do I wind clock {n}?\n\nYou turn the key {n} times. Do not force it.\n\n" for n in range(6)),
    "frequent questions with letters": "# FAQ\n\n"
    + "".join(f"**Q: How do I wind my clock {n}?**\n\nTurn the key {n} times.\n\n" for n in range(6)),
    "frequent questions to a writer": "# Frequently asked questions\n\n"
    + "".join(f"## Do you like your clock {n}?\n\nI do, and I wind it {n} times.\n\n" for n in range(6)),
    "the minutes of a meeting": "# Notes of the Clock Meeting\n\n"
    + "".join(f"IM: What about clock {n}?\n\nPL: I wind it.\n\nNV: And I sell it.\n\n" for n in range(6)),
    "a handbook": "# Clock\n\n"
    + "".join(f"**Function:** wind{n}\n\n**Returns:** the time of clock {n}\n\n" for n in range(6)),
    "a change log": "# Changes\n\n"
    + "".join(f"## 1.{n}\n\n**Fix:** the hands of clock {n}\n\n**Tests:** for clock {n}\n\n" for n in range(6)),
    "a press release": '# Clock House opens\n\nGENOA, 2 May. Clock House has opened its doors today. "We are glad," '
    "said Ida Moss, its head.\n\nThe house holds 300 clocks.\n\nContact: press@clock.example",
    "a play": "# The Loaf\n\nACT I\n\nA bakery. Enter Noor.\n\nSCENE 1\n\n"
    + "".join(f"MIA. Who baked loaf {n}?\n\nNOOR. I did, and you ate it.\n\n" for n in range(4))
    + "Exit Noor.\n\nExeunt omnes.",
    "kinds of things under headings": "# Three bakers\n\n"
    + "".join(
        f"## Type {x}: the {who}\n\nShe bakes at night. The bread is {x}-shaped.\n\n**Skills:** rye and wheat.\n\n"
        "Rye is hard.\n\nWheat is not.\n\n"
        for x, who in (("A", "early baker"), ("B", "late baker"), ("C", "slow baker"))
    ),
    "a post on interviews for a job": "# Five job interview questions I hate\n\nI have sat in many.\n\n"
    + "".join(
        f"What is loaf {n}? You never know. I think nobody does.\n\nAsk for bread instead.\n\n" for n in range(5)
    ),
    "a poem": "O clock upon the wall,\nwhy do you stand so still?\n\nThe hours fall,\nand fall they always will.",
}


@pytest.mark.parametrize("post", POSTS.values(), ids=POSTS)
def test_what_is_no_interview_is_doubted_or_refused(post: str) -> None:
    try:
        doubts: object = understand(parse_document(post.encode(), format="markdown")).doubts
    except NotAnInterviewError as error:
        doubts = error
    assert doubts


def test_a_refusal_says_what_was_found_and_what_would_help() -> None:
    with pytest.raises(NotAnInterviewError) as refused:
        understand(parse_document(b"The sea is wide.\n\nI went home.", format="text"))
    assert "2 paragraphs" in refused.value.what
    assert "**Name:**" in refused.value.do
    assert "interview_audio: 1" in refused.value.do


@pytest.mark.parametrize(
    "post",
    [
        "**Ida:** How did you begin?\n\n**Per:** I took a clock apart.\n\n**Ida:** And then?\n\n**Per:** I built one.",
        "Q: How did you begin?\n\nA: I took a clock apart.\n\nQ: What do you do now?\n\nA: I build them.",
        "# Interview with Per Lund\n\n## Beginnings?\n\nA clock. It lay on the table.\n\n## And now?\n\nMany clocks.",
    ],
)
def test_a_short_interview_is_none_of_these(post: str) -> None:
    interview = understand(parse_document(post.encode(), format="markdown"))
    assert interview.people
    assert not interview.doubts
