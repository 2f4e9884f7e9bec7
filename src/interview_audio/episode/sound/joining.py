"""Insert the pauses of the script into a take, and split it at the long ones; the only user of pydub."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from interview_audio.errors import AudioError
from interview_audio.model import Line, Sound, Span, Take

with warnings.catch_warnings():
    # It misses an ffmpeg on the path, which is not needed here, and its source has escapes that newer Pythons mind.
    warnings.simplefilter("ignore")
    from pydub import AudioSegment

SAMPLE_BYTES = 2


def insert_pauses(take: Take, line: Line) -> Take:
    """Return the take with the line's pause after it and at least `pause_ms` after every sentence, its spans adjusted.

    Silence that the take already has between two sentences counts; what is missing is inserted in the middle of it,
    where a cut is inaudible. Raises `AudioError` if the take's spans don't match the line's sentences.
    """
    if len(take.spans) != len(line.sentences):
        raise AudioError(
            f"A take has {len(take.spans)} spans for {len(line.sentences)} sentences.",
            do="This is the engine's fault; try another with --engine.",
            line=line.source_line or None,
        )
    pieces: list[AudioSegment] = []
    spans: list[Span] = []
    cut = moved_ms = 0
    for index, span in enumerate(take.spans):
        spans.append(span.later(moved_ms))
        if index + 1 == len(take.spans):
            break
        following = take.spans[index + 1]
        missing_ms = line.sentences[index].pause_ms - (following.start_ms - span.end_ms)
        if missing_ms > 0:
            middle = _byte(take.sound, (span.end_ms + following.start_ms) // 2)
            pieces += [_segment(take.sound, cut, middle), _silence(take.sound, missing_ms)]
            cut, moved_ms = middle, moved_ms + missing_ms
    pieces += [_segment(take.sound, cut, len(take.sound.samples)), _silence(take.sound, line.pause_ms)]
    # One join: `a + b` copies both every time, and `append` crossfades.
    samples = b"".join(piece.raw_data for piece in pieces)
    return replace(take, sound=Sound(samples, take.sound.rate_hz), spans=tuple(spans))


def split_at_pauses(whole: Take, least_ms: int) -> Iterator[Take]:
    """Split a joined take before sentences after at least `least_ms` of silence, which ends the part before.

    A part starts with the first sample that isn't silent, so it is the same whatever comes before and after it.
    """
    samples, rate_hz = whole.sound.samples, whole.sound.rate_hz
    start = first = 0
    for index, (span, following) in enumerate(pairwise(whole.spans), 1):
        gap_ms = following.start_ms - span.end_ms
        middle, end = _byte(whole.sound, span.end_ms + gap_ms // 2), _byte(whole.sound, following.end_ms)
        near = samples[middle:end]
        silent = (len(near) - len(near.lstrip(b"\0"))) // SAMPLE_BYTES * SAMPLE_BYTES
        is_digital = _ms(silent, rate_hz) >= gap_ms / 4
        if gap_ms >= least_ms and is_digital and silent < len(near):
            yield _part(whole, start, middle + silent, whole.spans[first:index])
            start, first = middle + silent, index
    yield _part(whole, start, len(samples), whole.spans[first:])


def _part(whole: Take, start: int, end: int, spans: tuple[Span, ...]) -> Take:
    sound = replace(whole.sound, samples=whole.sound.samples[start:end])
    before_ms = round(_ms(start, sound.rate_hz))
    return replace(whole, sound=sound, spans=tuple(span.later(-before_ms) for span in spans))


def _ms(byte: int, rate_hz: int) -> float:
    return byte / SAMPLE_BYTES * 1000 / rate_hz


def _byte(sound: Sound, ms: int) -> int:
    return min(len(sound.samples), ms * sound.rate_hz // 1000 * SAMPLE_BYTES)


def _segment(sound: Sound, start: int, end: int) -> AudioSegment:
    samples = sound.samples[start:end]
    return AudioSegment(data=samples, sample_width=SAMPLE_BYTES, frame_rate=sound.rate_hz, channels=1)


def _silence(sound: Sound, duration_ms: int) -> AudioSegment:
    # The rate has to be said: pydub's own silence has 11,025 Hz.
    return AudioSegment.silent(duration=duration_ms, frame_rate=sound.rate_hz)
