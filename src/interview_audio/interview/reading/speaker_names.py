"""Name the speakers: who stands behind each label, and who speaks where nothing is labelled."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from interview_audio.interview.page import names
from interview_audio.interview.page.identity import name_parts, same_person
from interview_audio.interview.page.label_words import kind_of, kinds_of
from interview_audio.interview.page.passages import Passage
from interview_audio.interview.reading.people import PeopleHints
from interview_audio.interview.reading.role_assignment import same_person_groups
from interview_audio.model import Role


@dataclass(frozen=True)
class SpeakerNames:
    """Who stands behind a label, and who speaks where nothing is labelled."""

    by_label: Mapping[str, str]
    interviewer: str
    guest: str


def speaker_names(
    passages: Sequence[Passage], roles: Mapping[str, Role], people: PeopleHints, language: str
) -> SpeakerNames:
    """Return the people of the interview under their best names, with the labels that are theirs."""
    nameless = kinds_of(roles, language)
    by_label: dict[str, str] = {}
    order = [p.label for p in passages if p.label]
    written: dict[str, Counter[str]] = {}
    for label in order:
        written.setdefault(label.casefold(), Counter())[label] += 1
    named: dict[Role, list[str]] = {Role.INTERVIEWER: [], Role.GUEST: []}
    spelt = {n: c.most_common(1)[0][0] for n, c in written.items() if n in roles and roles[n] in named}
    for group in same_person_groups(spelt):
        role = roles[group[0]]
        spellings = [spelt[label] for label in group]
        others = named[Role.GUEST if role is Role.INTERVIEWER else Role.INTERVIEWER]
        # nobody has two roles: where the page's names fit both, the labels decide
        only_roles = all(kind_of(s) or s.casefold() in nameless for s in spellings)
        best = _best_name(() if only_roles else spellings, role, people)
        wishes = (best, max(spellings, key=len), _nameless(role, people))
        name = next((wish for wish in wishes if wish not in others), f"{wishes[0]} ({role.value})")
        for label in group:
            by_label[label] = name
        if name not in named[role]:
            named[role].append(name)
    default_interviewer = _default_name(
        named[Role.INTERVIEWER], people.interviewers, people.organisation, "Interviewer"
    )
    default_guest = _default_name(named[Role.GUEST], people.guests, None, "Guest")
    if default_guest in named[Role.INTERVIEWER]:
        default_guest = _nameless(Role.GUEST, people)
    if default_interviewer in (default_guest, *named[Role.GUEST]):
        default_interviewer = _nameless(Role.INTERVIEWER, people)
    return SpeakerNames(by_label, default_interviewer, default_guest)


def _default_name(labelled: Sequence[str], known: Sequence[str], organisation: str | None, otherwise: str) -> str:
    """Return the name of whoever speaks on one side without a label."""
    if len(labelled) == 1:
        return labelled[0]
    fresh = [n for n in known if not any(same_person(n, other) for other in labelled)]
    if fresh and (labelled or len(fresh) == 1):
        return fresh[0]
    return " and ".join(fresh) if fresh else organisation or otherwise


def _nameless(role: Role, people: PeopleHints) -> str:
    return "Guest" if role is Role.GUEST else people.organisation or "Interviewer"


def _best_name(spellings: Sequence[str], role: Role, people: PeopleHints) -> str:
    """Return the fullest name: one that the page knows from elsewhere, else the longest label of the person.

    Without `spellings` the person's labels are words for the role.
    """
    if not spellings:
        known_names = people.interviewers if role is Role.INTERVIEWER else people.guests
        if known_names:
            return known_names[0]
        return _nameless(role, people)
    longest = max(spellings, key=lambda s: (len(name_parts(s)), len(s)))
    if len(name_parts(longest)) < 2:
        for name in (*people.all, *people.mentioned):
            if same_person(name, longest) and 1 < len(name_parts(name)) <= 4:
                title = re.match(rf"{names.HONORIFIC}\s", longest)
                return f"{title[0]}{name}" if title else name
    return longest
