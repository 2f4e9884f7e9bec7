"""Draw who speaks when: a lane for each speaker, its blocks as the path of an SVG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interview_audio.markup.printable import one_line
from interview_audio.model import Cue, Episode, Role

WIDTH = 1000
"""Width of the picture in units, whatever the length of the episode."""

LANE, BLOCK = 10, 8
"""Height of a lane, and of the blocks in it."""

SAME_BLOCK_MS = 2000
"""A speaker's sentences less than this apart are one block."""

HOSTS = ("host", "host2")
GUESTS = ("guest", "guest2", "guest3", "guest4")
NARRATOR = "narrator"
"""Names of the voices' colours; the style sheet has one for each."""


@dataclass(frozen=True)
class Lane:
    """The lane of one speaker."""

    name: str
    voice: str  # name of the colour
    path: str
    share: int  # of the spoken time, in percent


def lanes(episode: Episode, narrator: str) -> tuple[Lane, ...]:
    """Return a lane for everyone who is heard: the people in order, then the narrator."""
    speakers = speakers_of(episode, narrator)
    spoken = sum(c.end_ms - c.start_ms for c in episode.cues) or 1
    out = []
    for row, (speaker, (name, voice)) in enumerate(speakers.items()):
        cues = [c for c in episode.cues if speaker_key(c.speaker, speakers) == speaker]
        share = round(100 * sum(c.end_ms - c.start_ms for c in cues) / spoken)
        out.append(Lane(name, voice, "".join(_blocks(cues, row, episode.duration_ms)), share))
    return tuple(out)


def speakers_of(episode: Episode, narrator: str) -> dict[str | None, tuple[str, str]]:
    """Return name and colour of everyone who is heard, by the name in the cues; the narrator's are under None."""
    heard = {c.speaker for c in episode.cues}
    out: dict[str | None, tuple[str, str]] = {}
    count = {Role.INTERVIEWER: 0, Role.GUEST: 0}
    for person in episode.people:
        if person.role in count and person.name in heard:
            colours = HOSTS if person.role is Role.INTERVIEWER else GUESTS
            out[person.name] = (one_line(person.name) or "?", colours[count[person.role] % len(colours)])
            count[person.role] += 1
    if any(speaker_key(speaker, out) is None for speaker in heard):
        out[None] = (narrator, NARRATOR)
    return out


def speaker_key(speaker: str | None, speakers: dict[str | None, tuple[str, str]]) -> str | None:
    """Return the key of a cue's speaker; anyone who is not one of the people is the narrator."""
    return speaker if speaker in speakers else None


def ticks(episode: Episode, rows: int) -> str:
    """Return the path of lines across all lanes where chapters begin."""
    return "".join(f"M{_x(c.start_ms, episode.duration_ms)} 0V{rows * LANE}" for c in episode.chapters)


def _blocks(cues: Sequence[Cue], row: int, duration_ms: int) -> Iterator[str]:
    top = row * LANE + (LANE - BLOCK) // 2
    start = end = None
    for cue in (*cues, None):
        if cue and end is not None and cue.start_ms - end <= SAME_BLOCK_MS:
            end = cue.end_ms
            continue
        if start is not None and end is not None:
            left = _x(start, duration_ms)
            width = max(1.0, round(_x(end, duration_ms) - left, 1))
            yield f"M{left:g} {top}h{width:g}v{BLOCK}h-{width:g}z"
        if cue:
            start, end = cue.start_ms, cue.end_ms


def _x(ms: int, duration_ms: int) -> float:
    return round(WIDTH * ms / max(1, duration_ms), 1)
