"""Write transcripts as WebVTT, SRT and Podcasting 2.0 JSON, and read WebVTT."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Sequence

from interview_audio.episode.metadata.text import plain, wrap, wrap_evenly
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import Cue

VTT_WIDTH = 65
TIMES = LazyPattern(r"((?:\d+:)?\d\d:\d\d\.\d{3})\s+-->\s+((?:\d+:)?\d\d:\d\d\.\d{3})")
SRT_WIDTH, SRT_LINES = 32, 2


def webvtt(cues: Iterable[Cue], title: str, language: str, *, word_times: bool = False) -> str:
    """Return WebVTT: one cue per sentence, `<v Name>` before its words, lines of at most 65 characters.

    With `word_times`, the words of cues whose times are known have them before them: `<00:00:01.200>`.
    """
    note = f"{plain(title)} ({plain(language)})".replace("-->", "→")
    blocks = ["WEBVTT", f"NOTE {note}"]
    for number, cue in enumerate(cues, start=1):
        times = f"{_clock(cue.start_ms, '.')} --> {_clock(cue.end_ms, '.')}"
        voice, lines = _voiced(cue)
        first, *rest = _timed(cue, lines) if word_times else lines
        blocks.append("\n".join([str(number), times, voice + first, *rest]))
    return "\n\n".join(blocks) + "\n"


def _voiced(cue: Cue) -> tuple[str, list[str]]:
    """Return the voice of a cue and its lines. A name of more than half the width does not count towards it."""
    voice = f"<v {_escaped(cue.speaker)}>" if cue.speaker and plain(cue.speaker) else ""
    room = VTT_WIDTH - len(voice) if len(voice) <= VTT_WIDTH // 2 else VTT_WIDTH
    return voice, wrap(_escaped(cue.text), VTT_WIDTH, room)


def _timed(cue: Cue, lines: Sequence[str]) -> list[str]:
    """Return the lines of a cue with the times of its words, each later than the one before and within the cue."""
    words = [line.split(" ") for line in lines]
    if sum(map(len, words)) != len(cue.words_ms):  # unknown, or of a script that has no spaces between words
        return list(lines)
    starts, before = iter(cue.words_ms), cue.start_ms
    for line in words:
        for place, word in enumerate(line):
            if before < (start_ms := next(starts)) < cue.end_ms:
                line[place], before = f"<{_clock(start_ms, '.')}>{word}", start_ms
    return [" ".join(line) for line in words]


def _escaped(text: str) -> str:
    return plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def read_webvtt(text: str) -> list[Cue]:
    """Parse a WebVTT file into cues: times, voice, words without markup. Ignore everything else."""
    found = []
    for block in re.split(r"\n{2,}", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = block.strip("\n").split("\n")
        at = next((number for number, line in enumerate(lines[:2]) if TIMES.match(line)), None)
        if at is None:
            continue
        times = TIMES.match(lines[at])
        assert times
        body = " ".join(lines[at + 1 :])
        voice = re.match(r"<v(?:\.[^\s>]*)?\s+([^>]*)>", body)
        words = html.unescape(re.sub(r"<[^>]*>", "", body))
        found.append(Cue(_ms(times[1]), _ms(times[2]), html.unescape(voice[1]) if voice else None, plain(words)))
    return found


def _ms(clock: str) -> int:
    whole, _, thousandths = clock.partition(".")
    seconds = 0
    for part in whole.split(":"):
        seconds = 60 * seconds + int(part)
    return 1000 * seconds + int(thousandths)


def srt(cues: Iterable[Cue]) -> str:
    """Return SRT: cards of at most two lines of 32 characters; long sentences take several, which share their time."""
    blocks = []
    for number, card in enumerate(_cards(cues), start=1):
        times = f"{_clock(card.start_ms, ',')} --> {_clock(card.end_ms, ',')}"
        blocks.append(f"{number}\n{times}\n{card.text}\n")
    return "\n".join(blocks)


def _cards(cues: Iterable[Cue]) -> Iterator[Cue]:
    speaking: str | None = None
    for cue in cues:
        # An arrow would be read as a line of times.
        name, text = (plain(words or "").replace("-->", "→") for words in (cue.speaker, cue.text))
        said = f"{name}: {text}" if name and name != speaking else text
        speaking = name
        yield from _shared(cue, _pages(said))


def _pages(text: str) -> list[str]:
    """Split text into cards of two lines, as even in length as possible."""
    lines = wrap_evenly(text, SRT_WIDTH)
    return ["\n".join(lines[i : i + SRT_LINES]) for i in range(0, len(lines), SRT_LINES)]


def _shared(cue: Cue, texts: Sequence[str]) -> Iterator[Cue]:
    """Divide a cue's time among its cards in proportion to their length."""
    total, said, start_ms = sum(map(len, texts)), 0, cue.start_ms
    for text in texts:
        said += len(text)
        end_ms = cue.start_ms + (cue.end_ms - cue.start_ms) * said // total
        yield Cue(start_ms, end_ms, cue.speaker, text)
        start_ms = end_ms


def transcript_json(cues: Iterable[Cue]) -> str:
    """Return the Podcasting 2.0 JSON transcript, version 1.0.0, with times in seconds."""
    segments = []
    for cue in cues:
        speaker = {"speaker": plain(cue.speaker)} if cue.speaker else {}
        times = {"startTime": cue.start_ms / 1000, "endTime": cue.end_ms / 1000}
        segments.append({**speaker, **times, "body": plain(cue.text)})
    return json.dumps({"version": "1.0.0", "segments": segments}, ensure_ascii=False, indent=1) + "\n"


def _clock(ms: int, point: str) -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{rest:03}"
