"""Who interviews and who answers: their names, from labels, front matter, title, introduction and signature."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from interview_audio.interview.evidence.framing import greets, thanks_for_the_invitation
from interview_audio.interview.evidence.table import asks_somebody
from interview_audio.interview.evidence.telling import says_i
from interview_audio.interview.evidence.wording import Wording
from interview_audio.interview.page import names
from interview_audio.interview.page.identity import each_of, name_parts, same_person
from interview_audio.interview.page.label_words import kind_of, kinds_of
from interview_audio.interview.page.passages import Passage
from interview_audio.model import Document, Role


@dataclass(frozen=True)
class PeopleHints:
    """What the page says of people before anybody's words are weighed."""

    guests: tuple[str, ...] = ()
    interviewers: tuple[str, ...] = ()
    author: str | None = None
    organisation: str | None = None
    mentioned: tuple[str, ...] = ()  # full names in its first paragraphs
    introduced: tuple[str, ...] = ()  # of those, whom a paragraph introduces: `today we talk with Ida Moss`

    @property
    def all(self) -> tuple[str, ...]:
        """Return every name of somebody who may speak."""
        return (*self.guests, *self.interviewers)


def people_hints(document: Document, title: str, opening: Sequence[str], body: Sequence[str]) -> PeopleHints:
    """Return the people of a page, by its metadata, its title, its first paragraphs and its last."""
    info = document.info
    opening = [*info.summaries, *opening]
    guests = info.guests or announced(title, opening, body, info.authors)
    authors = [a for a in info.authors if not any(same_person(a, g) for g in guests)]
    conducting = (n for text in (*opening, *body[-8:]) if (n := names.conducting(text)))
    interviewers = info.interviewers or [n for n in conducting if not any(same_person(n, g) for g in guests)][:1]
    if not interviewers:
        signed = (n for n in map(names.signed, body[-8:]) if n and not any(same_person(n, g) for g in guests))
        interviewers = authors or list(signed)[:1]
    organisation = info.publication or next((n for n in map(names.interviewing, opening) if n), None)
    starts = Counter(text.split()[0] for text in body if text.split())
    # the first word of a paragraph may be a label, and the next the first of what is said
    found = ((n, text) for text in opening for n in names.full_names(text))
    mentioned = tuple(n for n, text in found if not (text.startswith(n.split()[0]) and starts[n.split()[0]] > 2))
    introduced = tuple(n for text in opening for n, weight in names.introduced(text) if weight >= 2.0)
    author = ", ".join(authors) or (interviewers[0] if interviewers else None)
    return PeopleHints(tuple(guests), tuple(interviewers), author, organisation, mentioned, introduced)


def announced(title: str, opening: Sequence[str], body: Sequence[str], authors: Sequence[str]) -> list[str]:
    """Return the guest by title and introduction: of all names there, the one that most speaks for, or nobody."""
    votes: defaultdict[str, float] = defaultdict(float)
    for name, weight in names.in_title(title):
        votes[name] += weight
    for place, text in enumerate(opening):
        for name, weight in names.introduced(text):
            votes[name] += weight * (1.0 - 0.04 * place)
    full = {n for text in body for n in names.full_names(text)}
    for name in [n for n in votes if len(n.split()) > 2]:
        # `Clock Mender Per Lund` is Per Lund, where that is what the text calls him
        if shorter := next((n for n in full if name.endswith(f" {n}")), None):
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


@dataclass(frozen=True)
class Assignment:
    """Which role each label is given, and on what evidence. Labels are in lower case."""

    roles: Mapping[str, Role]
    asking: Mapping[str, float]  # how much it is like an interviewer's; below 0 like a guest's
    certain: Mapping[str, Role]  # of labels whose very word is a role: `Q`, `Guest`
    doubtful: Sequence[Sequence[str]]  # labels of one person each, those who could as well have the other role


DOUBTFUL = 1.2
"""Below this distance from 0 the words under a label hardly tell its role."""


def assigned_roles(passages: Sequence[Passage], wordings: Sequence[Wording], people: PeopleHints) -> Assignment:
    """Return the role of every label, by what it says, by who asks under it, and by what is known of the people."""
    said: dict[str, list[Wording]] = {}
    spelt: dict[str, str] = {}
    current = None
    for passage, wording in zip(passages, wordings, strict=True):
        if passage.label:
            current = passage.label.casefold()
            spelt.setdefault(current, passage.label)
        if current and passage.omission is None:
            said.setdefault(current, []).append(wording)
    groups = _grouped({name: spelt[name] for name in said})
    scores: dict[str, float] = {}
    for group in groups:
        words = [w for name in group for w in said[name]]
        for name in group:
            scores[name] = _asking(words) + _naming(group, people, said)
    first = next(iter(said), None)
    if first:
        scores[first] += 0.7
    roles = {name: Role.INTERVIEWER if score > 0 else Role.GUEST for name, score in scores.items()}
    alone = [g for g in groups if len(each_of(spelt[g[0]])) == 1]
    if len(alone) == 2 and first:
        roles |= _of_two(scores, alone, first)
    _give_the_others_one_role(roles, groups, [p.label.casefold() for p in passages if p.label])
    _give_joint_labels_a_role(roles, spelt)
    certain = {
        name: Role(kind)
        for name, kind in kinds_of(roles).items()
        # I is Ida where she has her name in full, too
        if not any(not kind_of(other) and same_person(spelt[name], spelt[other]) for other in roles)
    }
    roles |= certain
    spoken = {n: s for n, s in scores.items() if n not in certain}
    if spoken and len(groups) > 1 and len({roles[n] for n in roles if roles[n] is not Role.NARRATOR}) == 1:
        _part(spoken, groups, roles)
    distance = {tuple(g): min(abs(scores[n]) for n in g) for g in groups if not any(n in certain for n in g)}
    doubtful = sorted((g for g, far in distance.items() if far < DOUBTFUL), key=lambda g: distance[g])
    return Assignment(roles, scores, certain, doubtful[:3])


def _give_the_others_one_role(roles: dict[str, Role], groups: Sequence[Sequence[str]], order: Sequence[str]) -> None:
    """Put all others on the other side where one person has every other turn: guests at a table, an audience."""
    for group in groups:
        at = [k for k, name in enumerate(order) if name in group]
        alone = all(b - a > 1 for a, b in pairwise(at))
        if len(groups) > 3 and alone and len(at) >= 0.45 * len(order) and roles[group[0]] is not Role.NARRATOR:
            other = Role.GUEST if roles[group[0]] is Role.INTERVIEWER else Role.INTERVIEWER
            roles |= {name: other for name in roles if name not in group and roles[name] is not Role.NARRATOR}


def _give_joint_labels_a_role(roles: dict[str, Role], spelt: Mapping[str, str]) -> None:
    """Give `Ida and Per` the role of those whom it names, the guest's where they have two."""
    for name in roles:
        members = [n for n in each_of(spelt[name]) if len(each_of(spelt[name])) > 1]
        named = {roles[other] for other in roles for n in members if other != name and same_person(n, spelt[other])}
        if named:
            roles[name] = named.pop() if len(named) == 1 else Role.GUEST


WHO_OPENS = 1.3
"""What speaks for it that the one of two who speaks first is the one who asks."""


def _of_two(scores: Mapping[str, float], groups: Sequence[Sequence[str]], first: str) -> dict[str, Role]:
    """Give the roles where two talk: the one who is more like an interviewer is the interviewer."""
    a, b = (sum(scores[n] for n in g) / len(g) + WHO_OPENS * (first in g) for g in groups)
    asks, answers = groups if a > b else groups[::-1]
    return dict.fromkeys(asks, Role.INTERVIEWER) | dict.fromkeys(answers, Role.GUEST)


def _part(scores: Mapping[str, float], groups: Sequence[Sequence[str]], roles: dict[str, Role]) -> None:
    """Give the other role to those least like the rest, where all labels came out alike."""
    only = next(r for r in roles.values() if r is not Role.NARRATOR)
    choose = min if only is Role.INTERVIEWER else max
    extreme = choose(scores, key=lambda n: scores[n])
    group = next(g for g in groups if extreme in g)
    for name in group:
        roles[name] = Role.GUEST if only is Role.INTERVIEWER else Role.INTERVIEWER


def _grouped(labels: Mapping[str, str]) -> list[list[str]]:
    """Return the labels, each with its spelling, that can name one person together."""
    groups: list[list[str]] = []
    for label, spelling in labels.items():
        home = next((g for g in groups if any(same_person(spelling, labels[other]) for other in g)), None)
        (home.append(label) if home else groups.append([label]))
    return groups


def _asking(said: Sequence[Wording]) -> float:
    """Return how much like an interviewer somebody talks: the share of asking passages, the length of what is said."""
    spoken = [w for w in said if w.words]
    if not spoken:
        return 0.0
    asking = sum(w.asks for w in spoken) / len(spoken)
    inviting = sum(asks_somebody(w) for w in spoken) / len(spoken)
    personal = sum(says_i(w) for w in spoken) / len(spoken)
    long = sum(w.words for w in spoken) / len(spoken)
    hosting = 0.7 * any(map(greets, spoken[:3])) - 1.5 * any(map(thanks_for_the_invitation, spoken))
    return 3.0 * asking + 1.0 * inviting - 0.8 * personal - min(long, 150) / 100 - 0.6 + hosting


def _naming(group: Sequence[str], people: PeopleHints, labels: Collection[str]) -> float:
    score = 0.0
    guests = (*people.guests, *people.introduced)
    others_announced = any(same_person(label, g) for g in guests for label in labels)
    for label in group:
        if any(same_person(label, g) for g in guests):
            score -= 2.0
        elif others_announced:
            both = {"interviewer", "guest"} <= {kind_of(name) for name in labels}
            score += 3.0 if both else 1.0  # somebody else's label is the guest's
        if any(same_person(label, i) for i in people.interviewers):
            score += 1.5
        if people.organisation and same_person(label, people.organisation):
            score += 2.0
    return score


@dataclass(frozen=True)
class Voices:
    """Which person stands behind a label, and who speaks where nothing is labelled."""

    by_label: Mapping[str, str]
    interviewer: str
    guest: str


def voices(passages: Sequence[Passage], roles: Mapping[str, Role], people: PeopleHints) -> Voices:
    """Return the people of the interview under their best names, and the labels that are theirs."""
    by_label: dict[str, str] = {}
    order = [p.label for p in passages if p.label]
    written: dict[str, Counter[str]] = {}
    for label in order:
        written.setdefault(label.casefold(), Counter())[label] += 1
    named: dict[Role, list[str]] = {Role.INTERVIEWER: [], Role.GUEST: []}
    spelt = {n: c.most_common(1)[0][0] for n, c in written.items() if n in roles and roles[n] in named}
    for group in _grouped(spelt):
        role = roles[group[0]]
        spellings = [spelt[label] for label in group]
        others = named[Role.GUEST if role is Role.INTERVIEWER else Role.INTERVIEWER]
        # nobody has two parts: where the page's names fit both, the labels have the last word
        wishes = (_best_name(spellings, role, people), max(spellings, key=len), _nameless(role, people))
        name = next((wish for wish in wishes if wish not in others), f"{wishes[0]} ({role.value})")
        for label in group:
            by_label[label] = name
        if name not in named[role]:
            named[role].append(name)
    default_interviewer = _default(named[Role.INTERVIEWER], people.interviewers, people.organisation, "Interviewer")
    default_guest = _default(named[Role.GUEST], people.guests, None, "Guest")
    if default_guest in named[Role.INTERVIEWER]:
        default_guest = _nameless(Role.GUEST, people)
    if default_interviewer in (default_guest, *named[Role.GUEST]):
        default_interviewer = _nameless(Role.INTERVIEWER, people)
    return Voices(by_label, default_interviewer, default_guest)


def _default(labelled: Sequence[str], known: Sequence[str], organisation: str | None, otherwise: str) -> str:
    if len(labelled) == 1:
        return labelled[0]
    fresh = [n for n in known if not any(same_person(n, other) for other in labelled)]
    if fresh and (labelled or len(fresh) == 1):
        return fresh[0]
    return " and ".join(fresh) if fresh else organisation or otherwise


def _nameless(role: Role, people: PeopleHints) -> str:
    return "Guest" if role is Role.GUEST else people.organisation or "Interviewer"


def _best_name(spellings: Sequence[str], role: Role, people: PeopleHints) -> str:
    """Return the fullest name: one that the page knows from elsewhere, else the longest label of the person."""
    if all(kind_of(s) for s in spellings):
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


HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
SHE = re.compile(r"\b(?:she|hers?|herself)\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
CLEARLY = 3
"""How many times more often one pronoun has to stand than the other."""


def pronoun(name: str, texts: Iterable[str]) -> str | None:
    """Return what the text itself says of somebody, in English: `Ada Lovelace leads the group. Her work …` says "she".

    `texts` are words of other people. A sentence that names the person, and those after it until another person is
    named, are about them. None where nothing is said, or no one thing clearly.
    """
    he = she = 0
    for paragraph in (p for text in texts for p in text.split("\n\n")):
        about = False
        for sentence in SENTENCE_END.split(paragraph):
            others = any(not same_person(other, name) for other in names.full_names(sentence))
            about = not others and (about or names.mentions(sentence, name))
            if about:
                he += len(HE.findall(sentence))
                she += len(SHE.findall(sentence))
    if he > CLEARLY * she:
        return "he"
    return "she" if she > CLEARLY * he else None


def in_text(name: str, text: str) -> bool:
    """Return whether a name stands in a text, in whatever case."""
    return re.sub(r"\W+", " ", name.casefold()) in re.sub(r"\W+", " ", text.casefold())
