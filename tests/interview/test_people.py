"""What the text itself says of people."""

from __future__ import annotations

import pytest

from interview_audio.interview.people import pronoun


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ada Lovelace leads the group. Her work is known.", "she"),
        ("Professor Lovelace (here is her account) lives in London.", "she"),
        ("Ada Lovelace leads the group. It is large.", None),
        ("Ada Lovelace leads the group. Charles Babbage left. He was tired.", None),
        ("She was tired.", None),
        ("Ada is here.\n\nHe is somebody else, in another paragraph.", None),
        ("Ada said so. He and she agreed.", None),
    ],
)
def test_a_pronoun_is_what_is_said_of_the_person_and_of_nobody_else(text: str, said: str | None) -> None:
    assert pronoun("Ada Lovelace", [text]) == said
