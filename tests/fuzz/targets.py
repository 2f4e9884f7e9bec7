"""What is fuzzed: bytes go in, an `AssertionError` says which promise they broke. What a user can cause is no fault."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

from interview_audio.document import FORMATS, PACKED, parse_document
from interview_audio.episode.metadata.transcripts import read_webvtt, srt, transcript_json, webvtt
from interview_audio.errors import InterviewAudioError, NotAnInterviewError
from interview_audio.interview import interviews, to_canonical, understand, understanding
from interview_audio.model import Cue, Document, Interview
from interview_audio.script import spoken_text as spoken

sys.path.insert(0, str(Path(__file__).parents[1] / "interview"))
from interleaved import is_whole

NAMES = (*FORMATS, *PACKED, None)
LANGUAGES = ("en", "en-GB", "de", "fr", "es", "it", "pt", "nl", "zh")
UNSAYABLE = re.compile(r"[^\W\d_]*[0-9<>*{}\[\]|\\\x00-\x09\x0b-\x1f]")

WITHOUT_LINES = ("docx", "odt", "epub", "pdf", "json")
"""Formats in which something else than lines is counted."""


def readers(data: bytes) -> None:
    """The first byte chooses the format. Whatever comes, there are blocks of clean text that know their line."""
    document = _document(data)
    lines = 1 + len(re.findall(rb"\r\n|[\r\n]|\x85|\xe2\x80[\xa8\xa9]|\n\x00|\x00\n", data))
    for block in document.blocks if document else ():
        assert document
        assert block.line >= 1
        assert document.format in WITHOUT_LINES or block.line <= lines, (block, lines)
        assert "\0" not in block.text
        assert "\x1b" not in block.text
        assert block.text.encode() is not None


def turn_finder(data: bytes) -> None:
    """No word of the page is lost, doubled or moved, as one interview or as several; what is accepted reads back."""
    document = _document(data)
    if document is None or not any(block.text.strip() for block in document.blocks):
        return
    with patch.object(understanding, "has_two_speakers", lambda *_: True):  # also of what would be refused
        for one in (understand(document), *interviews(document)):
            assert is_whole(document, one)
    try:
        interview = understand(document)
    except NotAnInterviewError:
        return
    names = [person.name for person in interview.people]
    if len(names) != len(set(names)):
        return  # who interviews themself has two parts under one label, and labels are all that canonical form has
    again = understand(parse_document(to_canonical(interview).encode(), format="markdown"))
    assert (again.title, again.language, again.people) == (interview.title, interview.language, interview.people)
    assert _said(again) == _said(interview)


def spoken_text(data: bytes) -> None:
    """The first byte chooses the language; in those with rules no figure and no mark reaches the voice."""
    language = LANGUAGES[data[0] % len(LANGUAGES)] if data else "en"
    said = spoken(data[1:].decode("utf-8", "replace"), language)
    assert language in ("nl", "zh") or not UNSAYABLE.search(said), said


def transcripts(data: bytes) -> None:
    """A cue a line: what is written is well formed, keeps its times in order, and reads back with the same words."""
    cues = list(_cues(data.decode("utf-8", "replace")))
    written = webvtt(cues, data[:40].decode("utf-8", "replace"), "en")
    back = read_webvtt(written)
    assert [(c.start_ms, c.end_ms) for c in back] == [(c.start_ms, c.end_ms) for c in cues]
    bodies = [segment["body"] for segment in json.loads(transcript_json(cues))["segments"]]
    assert [_letters(c.text) for c in back] == [_letters(body) for body in bodies]
    cards = re.split(r"\n\n", srt(cues).strip("\n")) if cues else []
    ends = [0]
    for number, card in enumerate(cards, 1):
        head, times, *text = card.split("\n")
        assert head == str(number)
        assert re.fullmatch(r"\d\d+:\d\d:\d\d,\d{3} --> \d\d+:\d\d:\d\d,\d{3}", times)
        assert 1 <= len(text) <= 2
        assert not any("-->" in line for line in text)
        ends.append(_ms(times.partition(" --> ")[2]))
    assert ends == sorted(ends)


def _document(data: bytes) -> Document | None:
    """None where the bytes are refused, as they may be."""
    try:
        return parse_document(data[1:], format=NAMES[data[0] % len(NAMES)]) if data else None
    except InterviewAudioError:
        return None


def _said(interview: Interview) -> list[tuple[str, str | None, str]]:
    return [(turn.role.value, turn.speaker, turn.text) for turn in interview.turns if turn.text]


def _cues(text: str) -> Iterator[Cue]:
    """What a synthesis gives: times that do not overlap, words and perhaps a speaker."""
    for number, line in enumerate(text.split("\n")):
        speaker, colon, words = line.partition(":")
        if any(c.isalnum() for c in (words if colon else line)):
            start_ms = 2000 * number
            yield Cue(start_ms, start_ms + 1 + len(line) % 2000, *((speaker, words) if colon else (None, line)))


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w", text))


def _ms(clock: str) -> int:
    hours, minutes, seconds = clock.split(":")
    return (60 * int(hours) + int(minutes)) * 60_000 + int(seconds.replace(",", ""))


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (readers, turn_finder, spoken_text, transcripts)
}
