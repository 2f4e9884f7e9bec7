"""A take joined with the pauses that the script asks for; the one place that names pydub."""

from __future__ import annotations

import warnings
from dataclasses import replace

from interview_audio.errors import AudioError
from interview_audio.model import Line, Sound, Span, Take

with warnings.catch_warnings():
    # It misses an ffmpeg on the path, which is not needed here, and its source has escapes that newer Pythons mind.
    warnings.simplefilter("ignore")
    from pydub import AudioSegment

SAMPLE_BYTES = 2


def joined(take: Take, line: Line) -> Take:
    """The take with the line's pause after it, and at least `pause_ms` after every sentence; its spans moved along.

    Silence that the take has between two sentences counts; what is missing is put in the middle of it, where a cut
    is not heard. An `AudioError` where the take's spans are not the line's sentences.
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
        spans.append(Span(span.start_ms + moved_ms, span.end_ms + moved_ms))
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


def _byte(sound: Sound, ms: int) -> int:
    return min(len(sound.samples), ms * sound.rate_hz // 1000 * SAMPLE_BYTES)


def _segment(sound: Sound, start: int, end: int) -> AudioSegment:
    samples = sound.samples[start:end]
    return AudioSegment(data=samples, sample_width=SAMPLE_BYTES, frame_rate=sound.rate_hz, channels=1)


def _silence(sound: Sound, duration_ms: int) -> AudioSegment:
    # The rate has to be said: pydub's own silence has 11,025 Hz.
    return AudioSegment.silent(duration=duration_ms, frame_rate=sound.rate_hz)
