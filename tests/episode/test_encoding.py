"""A take encoded on its own, and many of them joined."""

from __future__ import annotations

import math
import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from interview_audio.episode.sound.encoding import Encoding, encode
from interview_audio.episode.sound.ffmpeg import measure_file
from interview_audio.episode.sound.frames import count_frames, seek_header
from interview_audio.episode.sound.gating import decibels, integrated_loudness
from interview_audio.episode.sound.joining import insert_pauses
from interview_audio.episode.sound.mastering import resample
from interview_audio.episode.sound.mixing import VoiceProcessing
from interview_audio.episode.sound.turns import EncodedTurn, TurnEncoder
from interview_audio.model import Line, Sound, Span, Take

from .conftest import Reading

ENCODING = Encoding()
PLAIN = VoiceProcessing(gain_db=0.0, ceiling_dbfs=-1.0)
Decode = Callable[[Path], npt.NDArray[np.float32]]


def write(path: Path, turns: list[EncodedTurn], encoding: Encoding = ENCODING) -> Path:
    frames = b"".join(turn.sound.data for turn in turns)
    header = seek_header(encoding.header, sum(turn.sound.frame_count for turn in turns), len(frames))
    path.write_bytes(header + frames)
    return path


def turn_of(take: Take, line: Line, processing: VoiceProcessing = PLAIN, encoding: Encoding = ENCODING) -> EncodedTurn:
    return TurnEncoder(line, processing, encoding).turn(take, lambda _, make: make())


def encoded(reading: Reading, encoding: Encoding = ENCODING, processing: VoiceProcessing = PLAIN) -> list[EncodedTurn]:
    return [turn_of(take, reading.lines[take.line], processing, encoding) for take in reading.takes]


def test_a_turn_is_the_same_whatever_was_encoded_before(conversation: Reading) -> None:
    assert pickle.dumps(encoded(conversation)[2]) == pickle.dumps(encoded(conversation)[2])
    alone = turn_of(conversation.takes[2], conversation.lines[2])
    assert alone.sound.data == encoded(conversation)[2].sound.data


@pytest.mark.parametrize("pause_ms", [0, 20, 26, 100, 700, 1200])
@pytest.mark.parametrize("sentence_ms", [1, 26, 27, 500])
def test_a_turn_lasts_as_long_as_its_sound_and_its_pause(reading: Reading, sentence_ms: int, pause_ms: int) -> None:
    reading.say("Yes.", sentence_ms=sentence_ms, pause_ms=pause_ms)
    (turn,) = encoded(reading)
    assert count_frames(turn.sound.data) == turn.sound.frame_count
    # never shorter than the sound and the frame that the decoder's delay takes
    assert ENCODING.ms(turn.sound.frame_count - 1) >= sentence_ms - 1
    if pause_ms >= 60:
        assert ENCODING.ms(turn.sound.frame_count) == pytest.approx(sentence_ms + pause_ms, abs=14)


@pytest.mark.parametrize("encoding", [ENCODING, Encoding(128, 48_000)])
def test_joined_turns_are_heard_where_their_frames_say(
    tmp_path: Path, conversation: Reading, decode: Decode, encoding: Encoding
) -> None:
    turns = encoded(conversation, encoding)
    sound = np.abs(decode(write(tmp_path / "a.mp3", turns, encoding)))
    rate, start = encoding.rate_hz, 0
    assert len(sound) == (sum(turn.sound.frame_count for turn in turns) - 1) * 1152
    for turn in turns:
        for span in turn.spans:
            at, end = start + span.start_ms * rate // 1000, start + span.end_ms * rate // 1000
            assert sound[max(0, at - rate // 10) : max(0, at - rate // 50)].max(initial=0.0) < 0.003
            assert sound[at : at + rate // 50].max() > 0.05
            assert sound[end - rate // 50 : end].max() > 0.05
            assert sound[end + rate // 25 : end + rate // 10].max(initial=0.0) < 0.003
        start += turn.sound.frame_count * 1152


def test_pauses_are_digital_silence(tmp_path: Path, reading: Reading, decode: Decode) -> None:
    reading.say("One.").say("Two.")
    sound = decode(write(tmp_path / "a.mp3", encoded(reading)))
    assert np.all(sound[44_100 : 44_100 + 20_000] == 0)


def test_joined_turns_sound_as_good_as_one_whole_encode(tmp_path: Path, reading: Reading, decode: Decode) -> None:
    """The same sound as three turns and as one: what the encoder adds to it is as far below it."""
    whole = Reading()
    whole.say("One.", "Two.", "Three.", sentence_pause_ms=1140, rate_hz=44_100)
    take, line = whole.takes[0], whole.lines[0]
    reading.say("One.").say("Two.").say("Three.")
    rate, size = 44_100, 2 * 44_100 * 900 // 1000
    pieces = [take.sound.samples[at : at + size] for at in (span.start_ms * rate // 1000 * 2 for span in take.spans)]
    reading.takes = [replace(old, sound=Sound(piece, rate)) for old, piece in zip(reading.takes, pieces, strict=True)]

    def noise_db(turns: list[EncodedTurn]) -> float:
        heard = decode(write(tmp_path / "a.mp3", turns))
        ratios: list[float] = []
        start = 0
        for turn in turns:
            for span in turn.spans:
                number = len(ratios)
                wanted = resample(Sound(pieces[number], rate), 44_100)
                at = start + round(span.start_ms * 44.1)
                found = heard[at : at + len(wanted)]
                ratios.append(float(np.var(found - wanted) / np.var(wanted)))
            start += turn.sound.frame_count * 1152
        return 10 * math.log10(sum(ratios) / len(ratios))

    once = insert_pauses(take, line)
    unparted = EncodedTurn(encode(once.sound, PLAIN, ENCODING), once.spans)
    apart, together = noise_db(encoded(reading)), noise_db([unparted])
    assert apart < -10
    assert apart == pytest.approx(together, abs=0.3)


def test_the_loudness_of_a_turn_is_that_of_its_decoded_sound(tmp_path: Path, reading: Reading) -> None:
    reading.say("One.", "Two.", "Three.", sentence_ms=1500)
    turns = encoded(reading, processing=VoiceProcessing(3.0, -1.0))
    heard = measure_file(write(tmp_path / "a.mp3", turns))
    assert integrated_loudness(turns[0].sound.voice) == pytest.approx(heard.loudness_lufs, abs=0.25)
    assert decibels(turns[0].sound.peak) == pytest.approx(heard.peak_dbtp, abs=1.5)


def test_a_line_without_sound_is_its_pause(reading: Reading) -> None:
    reading.say("…")
    take, line = reading.takes[0], reading.lines[0]
    silent = type(take)(0, take.voice, Sound(b"", 24_000), (Span(0, 0),))
    turn = turn_of(silent, line)
    assert ENCODING.ms(turn.sound.frame_count) == pytest.approx(700, abs=14)
    assert turn.sound.peak == 0.0
