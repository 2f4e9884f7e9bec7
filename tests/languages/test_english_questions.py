"""Which questions rise: those answered by yes or no and statements asked; never wh-questions, tags, alternatives."""

from __future__ import annotations

import pytest

from interview_audio.languages.english.questions import rises


@pytest.mark.parametrize(
    "question",
    [
        "Did you enjoy it?",
        "So, are you going back?",
        "And was it worth the trouble?",
        "If the rain stops, will you row across?",
        "Haven’t you ever wanted to leave?",
        "Do you think that what they found matters?",
        "You built the whole boat yourself?",
        "Really?",
        "“Is there any tea left?”",
        "Marta, could you hear the bell from there?",
        "Was it a week or so?",
        "Ready?",
    ],
)
def test_these_rise(question: str) -> None:
    assert rises(question)


@pytest.mark.parametrize(
    "question",
    [
        "Why did you leave?",
        "And how was the food?",
        "In what way did it change?",
        "To whom did you write?",
        "What's next?",
        "It was cold, wasn't it?",
        "You never went back, did you?",
        "Would you rather row or sail?",
        "Is it true, and why does nobody say so?",
        "Are you coming or not?",
        "Before the flood, where did people live?",
        "And then what?",
        "It was cold.",
        "Did it!",
        "?",
        "",
    ],
)
def test_these_do_not(question: str) -> None:
    assert not rises(question)
