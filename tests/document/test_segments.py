"""Transcripts in JSON: of podcasts, of Whisper and of whisperX."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from interview_audio.document import parse_document
from interview_audio.errors import NotAnInterviewError, UsageError

PODCAST = {
    "version": "1.0.0",
    "segments": [
        {"speaker": "Ann", "startTime": 0.5, "endTime": 0.75, "body": "How did you"},
        {"speaker": "Ann", "startTime": 0.75, "endTime": 1.5, "body": "begin?"},
        {"speaker": "Ben", "startTime": 2, "endTime": 4, "body": "By chance."},
    ],
}
WHISPER = {
    "text": " How did you begin? By chance." * 2000,
    "segments": [
        {"id": 0, "start": 0.0, "end": 2.0, "text": " How did you begin?", "tokens": [1]},
        {"id": 1, "start": 4.0, "end": 5.0, "text": " By chance."},
    ],
    "language": "en",
}
WHISPERX = {
    "segments": [
        {
            "start": 0.0,
            "end": 5.0,
            "text": " How so? By chance.",
            "words": [
                {"word": "How", "start": 0.0, "speaker": "SPEAKER_00"},
                {"word": "so?", "speaker": "SPEAKER_00"},
                {"word": "By", "speaker": "SPEAKER_01"},
                {"word": "chance."},
            ],
            "speaker": "SPEAKER_00",
        },
        {"start": 5.1, "end": 7.0, "text": "It was raining.", "speaker": "SPEAKER_01"},
    ]
}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(PODCAST, [(1, "Ann", "How did you begin?"), (3, "Ben", "By chance.")], id="podcast"),
        pytest.param(WHISPER, [(1, None, "How did you begin?"), (2, None, "By chance.")], id="Whisper"),
        pytest.param(
            WHISPERX, [(1, "Speaker 1", "How so?"), (1, "Speaker 2", "By chance. It was raining.")], id="whisperX"
        ),
        pytest.param(PODCAST["segments"], [(1, "Ann", "How did you begin?"), (3, "Ben", "By chance.")], id="a list"),
        pytest.param({"segments": []}, [], id="nothing"),
        pytest.param({"segments": [{"body": 3}, {"text": None, "start": "x"}]}, [], id="no words"),
    ],
)
def test_segments_become_paragraphs_with_their_speakers(
    value: Any, expected: list[tuple[int, str | None, str]]
) -> None:
    document = parse_document(json.dumps(value).encode(), path=Path("talk.json"))
    assert [(b.line, b.speaker, b.text) for b in document.blocks] == expected


def test_a_transcript_of_a_podcast_is_known_without_its_name() -> None:
    document = parse_document(json.dumps(PODCAST, indent=1).encode())
    assert document.format == "json"
    assert parse_document(json.dumps({**WHISPER}).encode(), path=Path("a.json")).language == "en"


def test_front_matter_in_json_stays_front_matter() -> None:
    source = b'{"title": "A talk", "segments": 3}\n\n**Ann:** How?\n\n**Ben:** So.\n'
    assert parse_document(source, path=Path("a.md")).metadata["title"] == "A talk"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("{", UsageError),
        ("[1, 2]", NotAnInterviewError),
        ('{"a": 1}', NotAnInterviewError),
        ("[" * 100_000, UsageError),
        ('{"segments": [' + '{"text": "x"},' * 3, UsageError),
    ],
)
def test_json_that_is_no_transcript_is_said_to_be_none(text: str, kind: type[Exception]) -> None:
    with pytest.raises(kind, match="JSON"):
        parse_document(text.encode(), path=Path("talk.json"))
