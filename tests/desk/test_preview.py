"""A turn is spoken as a whole where it is short, and in pieces where it is long."""

from __future__ import annotations

import io
import wave
from itertools import pairwise

import pytest

from interview_audio.desk.preview import FIRST_PIECE, PIECE, _end_of_piece
from interview_audio.model import Sentence

from .conftest import Table


def pieces(*lengths: int) -> list[int]:
    """The number of sentences of each piece of a turn."""
    said = [Sentence("x" * length, "x" * length, 300) for length in lengths]
    ends = [0]
    while ends[-1] < len(said):
        ends.append(_end_of_piece(said, ends[-1]))
    return [after - before for before, after in pairwise(ends)]


@pytest.mark.parametrize(
    ("lengths", "expected"),
    [
        ([30], [1]),
        ([60, 60, 60], [3]),
        ([FIRST_PIECE, 300], [1, 1]),
        ([10, 20, 30, 300], [3, 1]),
        ([500, 500], [1, 1]),
        ([90] * 9, [1, 4, 4]),
        ([5, 3000], [2]),
        ([50, PIECE - 1, 2, 5], [1, 2, 1]),
    ],
)
def test_a_long_turn_begins_with_a_short_piece(lengths: list[int], expected: list[int]) -> None:
    assert pieces(*lengths) == expected


def test_the_pieces_of_a_turn_are_all_of_it_in_order(table: Table) -> None:
    told = [f"The clock struck {hour}, and the whole town began to listen." for hour in ("one", "two", "three", "four")]
    table.post.write_text(table.post.read_text().replace("In May. By me,", " ".join(told) + " By me,"))
    with table.desk() as desk:
        state = desk.actions["open"]({"tab": "one"})["state"]
        asked = {"tab": "one", "state": {**state, "items": [state["items"][3]]}, "voice": "pyttsx3:en-us"}
        answers = [desk.actions["listen"](asked)]
        while (following := answers[-1]["following"]) is not None:
            answers.append(desk.actions["listen"]({**asked, "start": following}))
        heard = [sentence["text"] for answer in answers for sentence in answer["sentences"]]
        assert heard == [*told, "By me, with both hands.", "Nobody else wants to climb the stairs."]
        assert len(answers) >= 2
        for answer in answers:
            sound = desk.preview.sound(answer["sound"].removeprefix("sound/"))
            assert sound
            with wave.open(io.BytesIO(sound.wav)) as file:
                length_ms = 1000 * file.getnframes() / file.getframerate()
            assert length_ms == pytest.approx(answer["lengthMs"], abs=2)
            assert answer["sentences"][-1]["endMs"] <= answer["lengthMs"]
        assert answers[0]["lengthMs"] > answers[0]["sentences"][-1]["endMs"], "the pause before the next piece"
        assert desk.actions["listen"]({**asked, "start": 99})["following"] is None
