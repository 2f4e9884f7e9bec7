"""The outline of the episode before it is rendered: voices, chapters, additions, the time of each turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from interview_audio.desk.state import NARRATOR
from interview_audio.model import Line, Voice
from interview_audio.produce import Plan
from interview_audio.speech import Engines, missing, transliterated
from interview_audio.speech.voices.catalogue import same_language
from interview_audio.speech.voices.published import published
from interview_audio.speech.work.check import usual_seconds


def outline(planned: Plan, ids: Sequence[str], people: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return the outline of a planned episode as JSON; `ids` are the items that its turns come from."""
    lines, cast = planned.script.lines, planned.cast
    starts: list[int] = []
    at = 0
    for line in lines:
        starts.append(at)
        at += length_ms(line, cast.voice(line.role, line.speaker)) + line.pause_ms
    by_name = {person["name"].strip(): person["id"] for person in people}
    voices = {by_name.get(name or "", NARRATOR): part for name, part in cast.parts.items()}
    return {
        "lengthMs": at,
        "voices": {who: {"id": part.voice.id, "why": part.why} for who, part in voices.items()},
        "warnings": list(cast.warnings),
        "turns": [
            {"item": ids[line.turn], "startMs": start}
            for line, start in zip(lines, starts, strict=True)
            if line.turn is not None
        ],
        "chapters": [
            {"title": c.title, "item": _item_after(lines, c.line, ids), "startMs": starts[c.line]}
            for c in planned.script.chapters
        ],
        "added": [
            {
                "text": " ".join(s.text for s in line.sentences),
                "reason": line.reason,
                "item": _item_after(lines, n, ids),
            }
            for n, line in enumerate(lines)
            if line.turn is None
        ],
    }


def length_ms(line: Line, voice: Voice) -> int:
    """Return the estimated length of a line, at the usual reading speed and that of the voice."""
    seconds = sum(max(0.0, usual_seconds(transliterated(s.spoken, voice.language))) for s in line.sentences)
    return round(1000 * seconds / voice.rate / (voice.pace or 1)) + sum(s.pause_ms for s in line.sentences)


def _item_after(lines: Sequence[Line], place: int, ids: Sequence[str]) -> str | None:
    """Return the item of the first turn from a line on; None after the last."""
    return next((ids[line.turn] for line in lines[place:] if line.turn is not None), None)


def downloads(voices: Sequence[Voice], language: str) -> Iterator[dict[str, str]]:
    """Yield the voices of a language that `voices add` can get, with their size and licence; asks no network."""
    there = {voice.id for voice in voices}
    for found in published():
        voice = found.voice
        if voice.id not in there and same_language(voice.language, language):
            yield {
                "id": voice.id,
                "about": _about(voice),
                "size": f"{found.size_bytes / 1e6:.0f} MB",
                "licence": voice.licence,
            }


def choices(voices: Sequence[Voice], language: str) -> Iterator[dict[str, str]]:
    """Yield the voices of a language that can speak here, then those of other languages."""
    with Engines() as engines:
        able = [v for v in voices if missing(v, engines) is None]
    for voice in sorted(able, key=lambda v: not same_language(v.language, language)):
        yield {"id": voice.id, "about": _about(voice), "sample": voice.sample}


def _about(voice: Voice) -> str:
    return ", ".join(word for word in (voice.gender or "", voice.accent, voice.language) if word)
