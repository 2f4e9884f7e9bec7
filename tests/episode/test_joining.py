"""Takes and pauses joined."""

from __future__ import annotations

import pytest

from interview_audio.episode.sound.joining import insert_pauses, split_at_pauses
from interview_audio.errors import AudioError
from interview_audio.model import Line, Role, Sentence, Sound, Span, Take, Voice

RATE_HZ = 1000  # a sample a millisecond
VOICE = Voice("fake", "ann", "en")


def line(*pauses: int, after: int) -> Line:
    return Line(tuple(Sentence("A.", "A.", p) for p in pauses), Role.GUEST, "Ann", 0, 0, 7, after)


def take(pattern: str, *spans: tuple[int, int]) -> Take:
    """A letter is ten milliseconds of its own level, a dot of silence."""
    levels = (0 if c == "." else ord(c) for c in pattern)
    samples = b"".join(level.to_bytes(2, "little") * 10 for level in levels)
    return Take(0, VOICE, Sound(samples, RATE_HZ), tuple(Span(*s) for s in spans))


def pattern(sound: Sound) -> str:
    return "".join(chr(sound.samples[i]) if sound.samples[i] else "." for i in range(0, len(sound.samples), 20))


@pytest.mark.parametrize(
    ("before", "spans", "pauses", "after", "joined_pattern", "joined_spans"),
    [
        ("AAA", [(0, 30)], [0], 0, "AAA", [(0, 30)]),
        ("AAA", [(0, 30)], [0], 20, "AAA..", [(0, 30)]),
        ("AABB", [(0, 20), (20, 40)], [30, 0], 10, "AA...BB.", [(0, 20), (50, 70)]),
        ("AA...BB", [(0, 20), (50, 70)], [30, 0], 10, "AA...BB.", [(0, 20), (50, 70)]),
        ("AA..BB", [(0, 20), (40, 60)], [40, 0], 0, "AA....BB", [(0, 20), (60, 80)]),
        ("AA....BB", [(0, 20), (60, 80)], [30, 0], 0, "AA....BB", [(0, 20), (60, 80)]),
        ("AABC", [(0, 20), (20, 30), (30, 40)], [10, 20, 0], 0, "AA.B..C", [(0, 20), (30, 40), (60, 70)]),
        ("ABB", [(0, 10), (10, 10), (10, 30)], [10, 10, 0], 0, "A..BB", [(0, 10), (20, 20), (30, 50)]),
    ],
)
def test_pauses_are_filled_up_to_what_the_script_asks_for(
    before: str,
    spans: list[tuple[int, int]],
    pauses: list[int],
    after: int,
    joined_pattern: str,
    joined_spans: list[tuple[int, int]],
) -> None:
    result = insert_pauses(take(before, *spans), line(*pauses, after=after))
    assert pattern(result.sound) == joined_pattern
    assert result.spans == tuple(Span(*s) for s in joined_spans)


def test_a_take_of_other_sentences_is_refused_with_the_line() -> None:
    with pytest.raises(AudioError, match=r"line 7: .*2 spans for 1 sentences"):
        insert_pauses(take("AABB", (0, 20), (20, 40)), line(0, after=0))


@pytest.mark.parametrize(
    ("whole", "spans", "parts"),
    [
        ("AAA", [(0, 30)], [("AAA", [(0, 30)])]),
        ("AA...BB.", [(0, 20), (50, 70)], [("AA...BB.", [(0, 20), (50, 70)])]),
        ("AA....BB.", [(0, 20), (60, 80)], [("AA....", [(0, 20)]), ("BB.", [(0, 20)])]),
        ("A..B....C..", [(0, 10), (30, 40), (80, 90)], [("A..B....", [(0, 10), (30, 40)]), ("C..", [(0, 10)])]),
        (
            "A....B....C",
            [(0, 10), (50, 60), (100, 110)],
            [("A....", [(0, 10)]), ("B....", [(0, 10)]), ("C", [(0, 10)])],
        ),
        # what is heard decides, not the millisecond that a span was rounded to
        ("A.....BB", [(0, 10), (50, 80)], [("A.....", [(0, 10)]), ("BB", [(0, 20)])]),
        # a sentence without sound goes with what stands before it
        ("A....", [(0, 10), (50, 50)], [("A....", [(0, 10), (50, 50)])]),
        # the engine's silence isn't digital
        ("AxxxxB", [(0, 10), (50, 60)], [("AxxxxB", [(0, 10), (50, 60)])]),
        ("A..xxB", [(0, 10), (50, 60)], [("A..xxB", [(0, 10), (50, 60)])]),
    ],
)
def test_a_turn_is_parted_at_its_long_pauses(
    whole: str, spans: list[tuple[int, int]], parts: list[tuple[str, list[tuple[int, int]]]]
) -> None:
    found = list(split_at_pauses(take(whole, *spans), 40))
    assert [(pattern(part.sound), [(s.start_ms, s.end_ms) for s in part.spans]) for part in found] == parts
