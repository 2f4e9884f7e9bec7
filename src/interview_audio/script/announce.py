"""Announce speakers by name where a listener could not tell: in a panel, at a first turn or after a long silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from interview_audio.model import Chapter, Interview, Line, Person, Role, Sentence
from interview_audio.script.lexicon import Lexicon
from interview_audio.script.spoken import speak

REASON = "name of who speaks next"
LONG_SILENCE = 4000
"""Characters that others have said since: some five minutes, after which a voice is a stranger's again."""


def announced(
    interview: Interview,
    lines: Sequence[Line],
    chapters: Sequence[Chapter],
    least: int,
    lexicon: Lexicon | None = None,
) -> tuple[list[Line], tuple[Chapter, ...]]:
    """Add people's names before they speak, where at least `least` people do (0: never), and move the chapters along.

    A chapter whose first line is announced begins with the name. Who has just been called by name is not announced.
    """
    names = _names(interview, lines, least, lexicon)
    out: list[Line] = []
    moved: dict[int, int] = {}
    for place, line in enumerate(lines):
        moved[place] = len(out)
        if place in names:
            out.append(names[place])
        out.append(line)
    return out, tuple(Chapter(chapter.title, moved[chapter.line]) for chapter in chapters)


def _names(interview: Interview, lines: Sequence[Line], least: int, lexicon: Lexicon | None) -> Mapping[int, Line]:
    """Return the announcements by the index of the line that each precedes."""
    speaking = {line.speaker for line in lines if line.role is not Role.NARRATOR}
    if least < 1 or len(speaking) < least:
        return {}
    spoken = {person.name: speak(person.name, interview.language, lexicon) for person in _strangers(interview)}
    return {
        place: Line((Sentence(name, spoken[name], 0),), Role.NARRATOR, None, 0, None, 0, 0, REASON)
        for place, name in _entrances(lines)
        if spoken.get(name)
    }


def _strangers(interview: Interview) -> list[Person]:
    """Return the people a listener may not know: guests, and interviewers where there are several."""
    hosts = [p for p in interview.people if p.role is Role.INTERVIEWER]
    return [p for p in interview.people if p.role is Role.GUEST or len(hosts) > 1]


def _entrances(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """Yield where somebody speaks for the first time, or after a long silence, without having been called by name."""
    said = 0
    heard: dict[str, int] = {}  # how much had been said when somebody fell silent
    before: Line | None = None
    for place, line in enumerate(lines):
        name = line.speaker
        if line.role is not Role.NARRATOR and name and not (before and before.speaker == name):
            away = name not in heard or said - heard[name] > LONG_SILENCE
            if away and not (before and _calls(before, name)):
                yield place, name
        said += len(line.spoken)
        if name:
            heard[name] = said
        before = line


def _calls(line: Line, name: str) -> bool:
    """Tell whether the line says any part of the name."""
    words = {word.casefold() for sentence in line.sentences for word in re.findall(r"\w+", sentence.text)}
    return any(len(part) > 1 and part.casefold() in words for part in re.findall(r"\w+", name))
