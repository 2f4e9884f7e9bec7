"""Find what stands around an interview: what introduces and ends it, and what is no part of it, such as other posts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from interview_audio.interview.evidence.wording import Wording
from interview_audio.interview.page.label_words import titled
from interview_audio.interview.page.names import addressed, introduced, mentions, signed
from interview_audio.interview.page.omissions import words
from interview_audio.interview.page.passages import Passage
from interview_audio.interview.reading.layouts import SURE, Layout, asks, is_marked
from interview_audio.interview.reading.people import PeopleHints
from interview_audio.interview.reading.sequence import Hint, State, plus, states
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import BlockKind, Role

CUT_SHORT = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$")
TEASER = "teaser of another post"
BYLINE = re.compile(r"(?<!\s)\s++[-–—~]\s*+(?P<who>@?[^\s.,?!][^.,?!\n]{0,40})$")


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


FAREWELL = LazyPattern(
    r"\bthank(?:s| you)\b[^.!?]{0,60}?\b(?:your (?:time|insights?|thoughts|answers|story|experiences?)|"
    r"taking (?:the|your|some) time|(?:talking|speaking|chatting) (?:to|with) (?:us|me)|joining (?:us|me)|sharing|"
    r"answering|sitting down|(?:this|the) (?:interview|conversation|chat)\b)",
    re.IGNORECASE,
)
"""What an English-speaking interviewer says at the end; a guest thanks for having been invited."""

TO_SOMEBODY = LazyPattern(
    r"\b(?:you|your|welcome|thank\w*|hi|hello|hey|let['’]s|tell|describe|du|dich|dir|dein\w*|sie|ihr\w*|ihnen|danke|"
    r"willkommen|vous|votre|vos|tu|te|ton|merci|bienven\w+|usted(?:es)?|su|tus?|gracias|lei|voi|grazie|voc[eê]s?|seus?|suas?|"
    r"obrigad\w|je|jij|jouw|uw?|dank)\b|[^\x00-\u024f\u2000-\u206f]",
    re.IGNORECASE,
)
"""A word to somebody in the languages that have a vocabulary; in other scripts it is not told."""

PERSONAL = LazyPattern(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Tt]hank\w*)\b")

CALL = LazyPattern(
    r"\b(?:join (?:us|the|our)|follow us|subscribe|sign up|check out|(?:be|make) sure to|don['’]t (?:forget|miss)|"
    r"stay tuned|visit (?:us|our|the)|reach out|get in touch|contact us|find (?:us|out more)|(?:learn|read) more|"
    r"let us know|we(?:['’]d| would) (?:love|like) to)\b",
    re.IGNORECASE,
)
"""What English pages call their readers to do."""


def hint_before_the_talk(passages: Sequence[Passage], layout: Layout, out: list[Hint]) -> None:
    """Give nobody's answer to what stands before the first mark: no talk starts with one that nobody is named for."""
    if layout.question_style or layout.numbers or layout.decided:
        marked = [k for k, p in enumerate(passages) if is_marked(p, layout)]
        asking = [k for k in marked if "?" in passages[k].text]
        set_off = [k for k in marked if not passages[k].label]
        first = next(iter(marked), 0)
        if layout.question_style and len(set(asking) & set(set_off)) >= 0.7 * len(set_off) > 0:
            # a short line before the first question that looks the same is a heading, and words to nobody introduce
            first = next((k for k in marked if k in asking or not _is_above_the_talk(passages, k, marked)), first)
        for k in range(first):
            listed = passages[k].block.kind is BlockKind.LIST_ITEM and not layout.numbers
            no_turn = states(answer=-8.0, question=-8.0 if k in marked or listed else 0.0)
            out[k] = Hint(plus(out[k].states, no_turn), out[k].moves)


def _is_above_the_talk(passages: Sequence[Passage], index: int, marked: Collection[int]) -> bool:
    """Return whether words before the first question are a name, or sentences that speak to nobody, right above it."""
    text = passages[index].text
    words = len(text.split())
    return (words <= 4 and titled(text)) or (words >= 8 and index + 1 in marked and not TO_SOMEBODY.search(text))


def hint_after_the_talk(passages: Sequence[Passage], layout: Layout, out: list[Hint]) -> None:
    """Give to the narrator what follows a rule, or the last heading that asks nothing, and carries no mark.

    The first words after a question are its answer all the same.
    """
    marks = [k for k, p in enumerate(passages) if is_marked(p, layout)]
    if not marks or not (layout.question_style or layout.numbers or layout.decided):
        return
    if layout.question_style and not layout.labels:
        marks = _after_farewell(passages, marks, out)
    if layout.questions_between and (end := _closing_heading(passages, marks)):
        for k in range(end, len(passages)):
            out[k] = Hint(
                plus(out[k].states, states(answer=-SURE, question=-SURE, closing=-SURE)),
                (*out[k].moves, ("leave", 3.0)),
            )
    ruled = [k for k, p in enumerate(passages) if p.after_rule and k - 1 in marks and k not in marks]
    for k in range(marks[0], len(passages)):
        if k in marks:
            continue
        if k - 1 in marks and not passages[k - 1].label:
            out[k] = Hint(plus(out[k].states, states(closing=-5.0, aside=-5.0)), out[k].moves)
        elif passages[k].after_rule and len(ruled) < 2:
            closing = -5.0 if layout.decided and k > marks[-1] and not FAREWELL.search(passages[k].text) else 0.0
            out[k] = Hint(plus(out[k].states, states(closing=closing)), (*out[k].moves, ("go on", -5.0)))
    last = marks[-1] + (1 if passages[marks[-1]].label else 2)
    ends = [
        k for k in range(last, len(passages)) if passages[k].is_heading and not (passages[k].label or asks(passages[k]))
    ]
    for k in range(ends[0], len(passages)) if ends and passages[-1].is_heading is False else ():
        out[k] = Hint(plus(out[k].states, states(answer=-6.0)), out[k].moves)


def _after_farewell(passages: Sequence[Passage], marks: list[int], out: list[Hint]) -> list[int]:
    """Give no answer to anybody from where the guest is thanked by name for the talk, below the last answer, and to the
    narrator what readers are called to do."""
    if len(marks) > 3 and marks[-1] == len(passages) - 1 and "?" not in passages[-1].text:
        marks = marks[:-1]  # last words, which nobody answers
    below = range(marks[-1] + 2, len(passages))
    farewell = next((k for k in below if FAREWELL.search(passages[k].text) and addressed(passages[k].text)), None)
    for k in below:
        if farewell is not None and k >= farewell:
            closing = 4.0 if k == farewell else 0.0
            out[k] = Hint(plus(out[k].states, states(answer=-8.0, question=-4.0, closing=closing)), out[k].moves)
        elif CALL.search(passages[k].text) and not PERSONAL.search(passages[k].text):
            out[k] = Hint(plus(out[k].states, states(answer=-4.0, closing=-6.0)), out[k].moves)
    return marks


def _closing_heading(passages: Sequence[Passage], marks: Sequence[int]) -> int | None:
    """Return the last heading, where it asks nothing as the others do, and nobody with a label speaks below it."""
    headings = [k for k in marks if passages[k].is_heading]
    asking = [k for k in headings if "?" in passages[k].text]
    closes = bool(headings) and headings[-1] == marks[-1] and headings[-1] not in asking
    return headings[-1] if closes and len(asking) >= max(2, 0.8 * (len(headings) - 1)) else None
