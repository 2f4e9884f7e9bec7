"""Find who is said to interview and to answer: by front matter, title, introduction and signature."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from interview_audio.interview.page import names
from interview_audio.interview.page.identity import name_parts, same_person
from interview_audio.model import Document


@dataclass(frozen=True)
class PeopleHints:
    """What the page says of people before anybody's words are weighed."""

    guests: tuple[str, ...] = ()
    interviewers: tuple[str, ...] = ()
    author: str | None = None
    organisation: str | None = None
    mentioned: tuple[str, ...] = ()  # full names in its first paragraphs
    introduced: tuple[str, ...] = ()  # of those, whom a paragraph introduces: `today we talk with Ida Moss`
    asking: tuple[str, ...] = ()  # who says outright that they ask: `interviewed by Ida Moss`

    @property
    def all(self) -> tuple[str, ...]:
        """Return every name of somebody who may speak."""
        return (*self.guests, *self.interviewers)


def people_hints(document: Document, title: str, opening: Sequence[str], body: Sequence[str]) -> PeopleHints:
    """Return the people of a page, by its metadata, its title, its first paragraphs and its last."""
    info = document.info
    cards = [card for text in opening if (card := names.on_card(text))]
    if not any(role == "interviewer" for role, _ in cards):
        cards = []
    opening = [*info.summaries, *opening]
    asked_by = tuple(dict.fromkeys(n for text in (*opening, *body[-8:]) for n in names.asked_by(text)))
    stated = info.guests or [name for role, name in cards if role == "guest"]
    asked_by = tuple(n for n in asked_by if not any(same_person(n, g) for g in stated))
    guests = stated or [
        g for g in announced(title, opening, body, info.authors) if not any(same_person(g, n) for n in asked_by)
    ]
    authors = [a for a in info.authors if a.casefold() not in names.NAMELESS]
    authors = [a for a in authors if not any(same_person(a, g) for g in guests)]
    conducting = (n for text in (*opening, *body[-8:]) if (n := names.conducting(text)))
    interviewers = info.interviewers or [name for role, name in cards if role == "interviewer"] or list(asked_by)
    interviewers = interviewers or [n for n in conducting if not any(same_person(n, g) for g in guests)][:1]
    if not interviewers:
        signed = (n for n in map(names.signed, body[-8:]) if n and not any(same_person(n, g) for g in guests))
        interviewers = authors or list(signed)[:1]
    asking = (n for n in map(names.interviewing, opening) if n)
    organisation = info.publication or next((n for n in asking if not any(same_person(n, g) for g in guests)), None)
    starts = Counter(text.split()[0] for text in body if text.split())
    # the first word of a paragraph may be a label, and the second the first word spoken
    found = ((n, text) for text in opening for n in names.full_names(text))
    mentioned = tuple(n for n, text in found if not (text.startswith(n.split()[0]) and starts[n.split()[0]] > 2))
    introduced = tuple(n for text in opening for n, weight in names.introduced(text) if weight >= 2.0)
    author = ", ".join(authors) or (interviewers[0] if interviewers else None)
    return PeopleHints(tuple(guests), tuple(interviewers), author, organisation, mentioned, introduced, asked_by)


def announced(title: str, opening: Sequence[str], body: Sequence[str], authors: Sequence[str]) -> list[str]:
    """Return the guest by title and introduction: of all names there, the one that most speaks for, or nobody."""
    votes: defaultdict[str, float] = defaultdict(float)
    for name, weight in names.in_title(title):
        votes[name] += weight
    for place, text in enumerate(opening):
        for name, weight in names.introduced(text):
            votes[name] += weight * (1.0 - 0.04 * place)
    _vote_for_opening_names(title, (*opening, *body[-6:]), votes)
    full = {n for text in body for n in names.full_names(text)}
    for name in [n for n in votes if len(n.split()) > 2]:
        # `Clock Mender Per Lund` is Per Lund, where that is what the text calls him
        if shorter := next((n for n in full if name.casefold().endswith(f" {n.casefold()}")), None):
            votes[shorter] += votes.pop(name)
    spoken_to = Counter(n.casefold() for text in body for n in names.addressed(text))
    said = Counter(w for text in body for w in re.findall(r"[^\W_]+", text.casefold()))
    for name in votes:
        parts = name_parts(name)
        votes[name] += 1.5 * min(2, sum(spoken_to[p] for p in parts))
        votes[name] += 0.2 * min(5, max((said[p] for p in parts), default=0))
        if any(same_person(name, a) for a in authors):
            votes[name] -= 2.5
    best = max(votes, key=lambda n: (votes[n], len(n)), default=None)
    return [max((n for n in votes if same_person(n, best)), key=len)] if best and votes[best] >= 2.5 else []


def _vote_for_opening_names(title: str, texts: Sequence[str], votes: defaultdict[str, float]) -> None:
    """Vote for whom a paragraph starts with and the title has, instead of the form that the name takes there."""
    for text in texts:
        if name := names.opening_name(text, title):
            for form in [n for n in votes if n != name and names.is_form(n, name)]:
                votes[name] += votes.pop(form)
            votes[name] += 2.6


def in_text(name: str, text: str) -> bool:
    """Return whether a name stands in a text, in whatever case."""
    return re.sub(r"\W+", " ", name.casefold()) in re.sub(r"\W+", " ", text.casefold())
