"""Describe in a few words what isn't said, where a show wants it: `A figure shows a clock without hands.`"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from interview_audio.languages import phrases_of
from interview_audio.model import Interview, Line, Role, Sentence, Skipped
from interview_audio.script.lexicon import Lexicon
from interview_audio.script.spoken import speak

REASON = "description"
LONG = 25
"""Words of a description's own text; the rest is left out."""


def described(
    interview: Interview, lines: Sequence[Line], policies: Mapping[str, str], lexicon: Lexicon | None = None
) -> list[Line]:
    """Add the narrator's descriptions of what was left out of each turn, behind the turn."""
    wanted = [s for s in interview.skipped if policies.get(s.reason) == "describe"]
    told = [
        Line((Sentence(text, spoken, 0),), Role.NARRATOR, None, 0, None, line, 0, f"{REASON}: {reason}")
        for line, reason, text in _texts(wanted, interview.language)
        if (spoken := speak(text, interview.language, lexicon))
    ]
    return sorted((*lines, *told), key=lambda line: (line.source_line, line.turn is None))


def _texts(wanted: Sequence[Skipped], language: str) -> Iterator[tuple[int, str, str]]:
    """Yield the line, reason and words of each description; neighbours with the same reason share one."""
    phrases = phrases_of(language).descriptions
    for reason, group in groupby(wanted, key=lambda s: s.reason):
        entries = list(group)
        for skipped in entries if reason == "image" else entries[:1]:
            words = skipped.text.replace("\t", ", ").split()
            text = " ".join(words[:LONG]).rstrip(" .,;:!?") + ("…" if len(words) > LONG else "")
            phrase = phrases.get(reason, phrases[""])
            if text or "{text}" not in phrase:
                yield skipped.line, reason, phrase.format(text=text).replace("….", "…")
