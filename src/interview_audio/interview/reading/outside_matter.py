"""Find what stands around an interview and is no part of it: other posts, signatures, notes about the publication."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from interview_audio.interview.evidence.wording import Wording
from interview_audio.interview.page.names import introduced, mentions, signed
from interview_audio.interview.page.omissions import words
from interview_audio.interview.page.passages import Passage
from interview_audio.interview.reading.people import PeopleHints
from interview_audio.interview.reading.sequence import State
from interview_audio.model import Role

CUT_SHORT = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$")
TEASER = "teaser of another post"
BYLINE = re.compile(r"\s+[-–—~]\s*(?P<who>@?[^\s.,?!][^.,?!\n]{0,40})$")


@dataclass(frozen=True)
class ReadPage:
    """A page with its best reading."""

    passages: Sequence[Passage]  # the spoken ones
    wordings: Sequence[Wording]
    states: Sequence[State]
    people: PeopleHints
    listing: bool  # the page lists other posts too: it cuts texts short, or links to "read more"

    @property
    def start(self) -> int:
        """Return the first passage of a question or an answer."""
        inside = (k for k, s in enumerate(self.states) if s in (State.LEAD, State.ASKED, State.ANSWER))
        return next(inside, len(self.states))

    @property
    def end(self) -> int:
        """Return one after the last of them."""
        inside = [k for k, s in enumerate(self.states) if s in (State.LEAD, State.ASKED, State.ANSWER)]
        return inside[-1] + 1 if inside else 0

    def about_the_guest(self, index: int) -> bool:
        """Return whether a passage names the guest."""
        return any(mentions(self.passages[index].text, g) for g in self.people.guests)


def is_listing(passages: Sequence[Passage]) -> bool:
    """Return whether a page excerpts several posts: it links to the rest of one, or repeats a text cut short."""
    if any(p.omission == TEASER for p in passages):
        return True
    starts = [(tuple(words(p.text)[:6]), bool(CUT_SHORT.search(p.text))) for p in passages if p.omission is None]
    times = Counter(start for start, _ in starts)
    return any(cut_short and start and times[start] > 1 for start, cut_short in starts)


def outside_matter(read: ReadPage) -> dict[int, str]:
    """Return which of the spoken passages are no part of the interview, and why."""
    out: dict[int, str] = {}
    out |= _signature(read)
    out |= _other_posts(read, out)
    out |= _publication(read)
    return out


def _signature(read: ReadPage) -> dict[int, str]:
    """Find the signature after the last words: `Ada Lovelace, Editor`."""
    return {
        k: "signature"
        for k in range(read.end, len(read.passages))
        if (name := signed(read.passages[k].text)) and any(name in known for known in read.people.interviewers)
    }


def _other_posts(read: ReadPage, found: Mapping[int, str]) -> dict[int, str]:
    """Find, on a page of several posts, what precedes the guest's introduction and what follows the end or signature;
    on any page an introduction of somebody else after the end."""
    out: dict[int, str] = {}
    if read.listing and read.people.guests:
        first = next((k for k in range(read.start) if read.about_the_guest(k)), 0)
        out |= dict.fromkeys(range(first), TEASER)
        after = max(
            [*found, read.end - 1, *(k for k, s in enumerate(read.states) if s is State.CLOSING and k <= read.end + 1)]
        )
        out |= {k: TEASER for k in range(after + 1, len(read.passages)) if not read.about_the_guest(k)}
    for k in range(read.end, len(read.passages)):
        others = [n for n, _ in introduced(read.passages[k].text)]
        known = [*read.people.guests, *read.people.interviewers]
        if others and read.wordings[k].has("talk") and not any(mentions(read.passages[k].text, n) for n in known):
            out[k] = TEASER
    return out


def _publication(read: ReadPage) -> dict[int, str]:
    """Return a last section that is no part of the talk: about the publication, how to join it, where it is found."""
    out: dict[int, str] = {}
    organisation = read.people.organisation or read.people.author
    last = len(read.passages)
    for k in reversed([k for k, p in enumerate(read.passages) if p.is_heading]):
        if not organisation or k <= read.start or not _is_about(organisation, read, k, range(k + 1, last)):
            break
        out |= dict.fromkeys(range(k, last), "about the publication")
        last = k
    return out


def _is_about(organisation: str, read: ReadPage, heading: int, body: range) -> bool:
    """Return whether a section is about the publication: it names it, asks nobody, and nobody says I or is named."""
    texts = [read.passages[k].text for k in (heading, *body)]
    personal = any(read.wordings[k].has("i") or read.about_the_guest(k) for k in body)
    long = sum(len(read.passages[k].text.split()) for k in body) > 200
    return (
        bool(body)
        and not long
        and not any(read.passages[k].label for k in body)
        and not personal
        and not read.wordings[heading].has("you")
        and mentions(" ".join(texts), organisation)
    )


def bylines(passages: Sequence[Passage], roles: Sequence[Role]) -> dict[int, int]:
    """Return, by passage, where the name of a question's sender starts in its text: `… in React? - ada`.

    Only where most questions of a page have one.
    """
    asked = [k for k, r in enumerate(roles) if r is Role.INTERVIEWER and (k + 1 == len(roles) or roles[k + 1] is not r)]
    found = {k: m.start() for k in asked if (m := BYLINE.search(passages[k].text)) and len(m["who"].split()) <= 4}
    return found if len(found) >= 3 and len(found) >= 0.5 * len(asked) else {}
