"""Say that the voices are synthetic: the EU AI Act, article 50, wants listeners told at first exposure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interview_audio.languages import language_of, phrases_of
from interview_audio.model import Interview, Line, Role, Sentence, Settings
from interview_audio.script.lexicon import Lexicon
from interview_audio.script.sentences import sentences
from interview_audio.script.spoken import speak

REASON = "notice of synthetic voices"

MOST_NAMES = 4
"""Of more people a listener would wait too long for the point."""


def notice_text(interview: Interview, settings: Settings) -> str:
    """Return the notice as written: the show's own words, else those of the language; empty where it is switched off.

    The names of the people stand in for `{guests}` and `{hosts}`; without names the language's general words are used.
    """
    if not settings.eu_ai_act_notice:
        return ""
    phrases = phrases_of(interview.language)
    guests, hosts = (_names(interview, role) for role in (Role.GUEST, Role.INTERVIEWER))
    named = bool(guests and hosts) and len(guests) + len(hosts) <= MOST_NAMES
    text = settings.notice.strip() or (phrases.conversation if named else phrases.notice)
    if not named and ("{guests}" in text or "{hosts}" in text):
        text = phrases.notice
    conjunction = phrases.page["and"]
    for place, names in (("{guests}", guests), ("{hosts}", hosts)):
        text = text.replace(place, _listed(names, conjunction))
    return " ".join(text.split())


def notice_lines(text: str, interview: Interview, pause_ms: int, lexicon: Lexicon | None) -> list[Line]:
    """Return the narrator's line that says the notice; none for an empty text. `pause_ms` parts its sentences."""
    said = list(_spoken(text, interview.language, lexicon))
    if not said:
        return []
    last = len(said) - 1
    parts = (Sentence(part, spoken, pause_ms if place < last else 0) for place, (part, spoken) in enumerate(said))
    return [Line(tuple(parts), Role.NARRATOR, None, 0, None, 0, 0, REASON)]


def _spoken(text: str, language: str, lexicon: Lexicon | None) -> Iterator[tuple[str, str]]:
    for sentence in map(str.strip, sentences(text, language_of(language))):
        if spoken := speak(sentence, language, lexicon):
            yield sentence, spoken


def _names(interview: Interview, role: Role) -> list[str]:
    return [" ".join(person.name.split()) for person in interview.people if person.role is role and person.is_named]


def _listed(names: Sequence[str], conjunction: str) -> str:
    return f"{', '.join(names[:-1])} {conjunction} {names[-1]}" if len(names) > 1 else "".join(names)
