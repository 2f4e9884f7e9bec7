"""A turn made of parts, each of which is kept, so that another word changes one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest

from interview_audio.episode.sound.encoding import Encoding, encode
from interview_audio.episode.sound.gating import integrated_loudness
from interview_audio.episode.sound.joining import insert_pauses
from interview_audio.episode.sound.mixing import Bed, VoiceProcessing
from interview_audio.episode.sound.turns import EncodedTurn, TurnEncoder, pack_turn, unpack_turn
from interview_audio.model import Sentence, Sound, Take
from interview_audio.speech.work.take import join_take

from .conftest import Reading, burst

HOW, ENCODING = VoiceProcessing(2.0, -4.5), Encoding()


class Keep:
    """Keeps what was made, and says how much had to be made."""

    def __init__(self) -> None:
        self.content: dict[str, bytes] = {}
        self.made = 0

    def __call__(self, about: str, make: Callable[[], bytes]) -> bytes:
        if about not in self.content:
            self.made += 1
            self.content[about] = make()
        return self.content[about]


def spoken(lengths_ms: Sequence[int], pauses_ms: Sequence[int], rate_hz: int = 22_050) -> tuple[Take, TurnEncoder]:
    """A take whose sentences differ by their lengths."""
    reading = Reading()
    for length in lengths_ms:
        reading.say("One.", sentence_ms=length, rate_hz=rate_hz)
    sounds = [burst(length, rate_hz, seed=length) for length in lengths_ms]
    line = replace(
        reading.lines[0], sentences=tuple(Sentence("One.", "One.", pause) for pause in (*pauses_ms, 0)), pause_ms=700
    )
    sound, spans = join_take(line, [Sound(samples, rate_hz) for samples in sounds])
    return replace(reading.takes[0], sound=sound, spans=spans), TurnEncoder(line, HOW, ENCODING)


@pytest.mark.parametrize("rate_hz", [16_000, 22_050, 24_000, 44_100])
@pytest.mark.parametrize(
    ("before", "after", "made"),
    [
        ([500, 600, 700, 800], [500, 600, 700, 800], 0),
        ([500, 600, 700, 800], [501, 600, 700, 800], 1),  # the rest comes a millisecond later
        ([500, 600, 700, 800], [500, 603, 700, 800], 1),
        ([500, 600, 700, 800], [500, 600, 700, 801], 1),
        ([500, 600, 700, 800], [511, 600, 700, 811], 2),
    ],
)
def test_another_sentence_changes_the_part_it_stands_in(
    before: list[int], after: list[int], made: int, rate_hz: int
) -> None:
    pauses, keep = [500, 300, 640], Keep()
    take, finish = spoken(before, pauses, rate_hz)
    finish(take, keep)
    assert keep.made == 3
    take, finish = spoken(after, pauses, rate_hz)
    kept = finish(take, keep)
    assert keep.made == 3 + made
    assert kept == finish(take, Keep())


def test_a_turn_of_one_part_is_not_kept_twice() -> None:
    take, finish = spoken([500, 600], [300])
    finish(take, keep := Keep())
    assert keep.made == 0


def test_music_that_leads_in_is_under_the_whole_turn() -> None:
    take, finish = spoken([500, 600], [500])
    bed = Bed(np.full(44_100, 0.1, np.float32), 22_050, "music")
    turn = replace(finish, bed=bed).turn(take, keep := Keep())
    assert keep.made == 0
    assert [span.start_ms for span in turn.spans] == [500 + span.start_ms for span in take.spans]


@pytest.mark.parametrize("pauses", [[400, 400, 400], [520, 420, 610], [300, 800, 300]])
def test_parts_last_and_are_as_loud_as_the_whole(pauses: list[int]) -> None:
    take, finish = spoken([1500, 900, 2100, 1300], pauses)
    turn, whole = finish.turn(take, Keep()), insert_pauses(take, finish.line)
    once = encode(whole.sound, HOW, ENCODING)
    assert integrated_loudness(turn.sound.heard) == pytest.approx(integrated_loudness(once.heard), abs=0.1)
    assert turn.sound.peak == pytest.approx(once.peak, rel=0.01)
    frames = len(pauses) + 1  # each pause is as long as it has to be to half a frame
    assert turn.sound.frame_count == pytest.approx(once.frame_count, abs=frames / 2)
    for span, wanted in zip(turn.spans, whole.spans, strict=True):
        assert span.start_ms == pytest.approx(wanted.start_ms, abs=14 * frames)
        assert span.end_ms - span.start_ms == pytest.approx(wanted.end_ms - wanted.start_ms, abs=1)


def test_a_turn_is_unpacked_as_it_was_packed() -> None:
    take, finish = spoken([500, 600, 700], [500, 300])
    turn: EncodedTurn = finish.turn(take, Keep())
    assert unpack_turn(pack_turn(turn)) == turn
