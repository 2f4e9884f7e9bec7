"""Transcripts in JSON: Podcasting 2.0, and what Whisper and whisperX write, with or without speakers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from interview_audio.document.transcripts.subtitles import CueLine, paragraphs_of
from interview_audio.errors import NotAnInterviewError, UsageError
from interview_audio.markup.runs import tidy
from interview_audio.model import Document, Inline

NUMBERED = re.compile(r"speaker[ _-]?0*(\d{1,3})", re.IGNORECASE)
"""Speaker names of diarisation software, counted from 0."""


def read(text: str, path: Path | None) -> Document:
    """Return the paragraphs of a transcript, each with its speaker; `Block.line` is the number of the segment.

    Raises `UsageError` for invalid JSON, and `NotAnInterviewError` for other data.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        what = f"The JSON cannot be read: {getattr(error, 'msg', 'it is nested too deeply')}."
        raise UsageError(what, do="Export it again.", path=path, line=getattr(error, "lineno", None)) from error
    about = value if isinstance(value, dict) else {}
    segments = about.get("segments") if about else value
    if not isinstance(segments, list) or not all(isinstance(segment, dict) for segment in segments):
        do = "A transcript has `segments`, each with its words as `body` (Podcasting 2.0) or `text` (Whisper)."
        raise NotAnInterviewError("This JSON is not a transcript.", do=do, path=path)
    spoken = [part for number, segment in enumerate(segments, 1) for part in _parts(segment, number)]
    language, title = about.get("language"), about.get("title")
    metadata = {"title": title} if isinstance(title, str) and title.strip() else {}
    blocks = tuple(paragraphs_of(spoken))
    return Document(path, "json", blocks, metadata, language if isinstance(language, str) and language else None)


def _parts(segment: Mapping[str, Any], number: int) -> Iterator[CueLine]:
    """Yield a segment, or the part of each speaker if its words have speakers of their own."""
    start, end = (_ms(segment, *keys) for keys in (("startTime", "start"), ("endTime", "end")))
    words = segment.get("words")
    said = [word for word in words if isinstance(word, dict)] if isinstance(words, list) else []
    if len({word.get("speaker") for word in said if word.get("speaker")}) > 1:
        for speaker, group in groupby(_with_speakers(said, segment), key=lambda pair: pair[0]):
            text = " ".join(str(word.get("word") or word.get("text") or "").strip() for _, word in group)
            yield from _spoken(text, speaker, number, start, end)
        return
    text = next((segment[key] for key in ("body", "text") if isinstance(segment.get(key), str)), "")
    yield from _spoken(text, segment.get("speaker"), number, start, end)


def _with_speakers(words: Sequence[Mapping[str, Any]], segment: Mapping[str, Any]) -> Iterator[tuple[Any, Any]]:
    """Yield words with their speakers; a word without one has the speaker of the word before."""
    speaker = segment.get("speaker")
    for word in words:
        speaker = word.get("speaker") or speaker
        yield speaker, word


def _spoken(text: str, speaker: Any, number: int, start_ms: int, end_ms: int) -> Iterator[CueLine]:
    runs = tidy([Inline(" ".join(text.split()))])
    if runs:
        yield CueLine(runs, _named(speaker), number, start_ms, end_ms)


def _named(speaker: Any) -> str | None:
    """Return a speaker's name; `SPEAKER_00` is Speaker 1."""
    name = " ".join(str(speaker).split()) if isinstance(speaker, str | int) else ""
    numbered = NUMBERED.fullmatch(name) if "_" in name or name.isupper() else None
    return f"Speaker {int(numbered[1]) + 1}" if numbered else name or None


def _ms(segment: Mapping[str, Any], *keys: str) -> int:
    """Return a time in milliseconds; 0 where the segment has none."""
    value = next((segment[key] for key in keys if isinstance(segment.get(key), int | float)), 0)
    return round(1000 * value) if 0 <= value < 1e7 else 0
