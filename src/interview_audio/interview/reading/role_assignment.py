"""Assign a role to every label: by what it says, by who asks under it, and by what is known of the people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from interview_audio.interview.evidence.framing import greets, thanks_for_the_invitation
from interview_audio.interview.evidence.table import asks_somebody
from interview_audio.interview.evidence.telling import says_i
from interview_audio.interview.evidence.wording import Wording
from interview_audio.interview.page.identity import each_of, same_person
from interview_audio.interview.page.label_words import kind_of, kinds_of
from interview_audio.interview.page.passages import Passage
from interview_audio.interview.reading.people import PeopleHints
from interview_audio.model import Role


@dataclass(frozen=True)
class RoleAssignment:
    """Which role each label is given, and on what evidence. Labels are in lower case."""

    roles: Mapping[str, Role]
    asking: Mapping[str, float]  # how much it is like an interviewer's; below 0 like a guest's
    certain: Mapping[str, Role]  # of labels whose very word is a role: `Q`, `Guest`
    doubtful: Sequence[Sequence[str]]  # labels of one person each, those who could as well have the other role


SELDOM = 0.1
"""The share of the most frequent label's turns that somebody has who hardly speaks, or a line of a log (`Opened:`)."""
DOUBTFUL = 1.2
"""Below this distance from 0 the words under a label hardly tell its role."""


def assigned_roles(passages: Sequence[Passage], wordings: Sequence[Wording], people: PeopleHints) -> RoleAssignment:
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
    groups = same_person_groups({name: spelt[name] for name in said})
    scores: dict[str, float] = {}
    for group in groups:
        words = [w for name in group for w in said[name]]
        for name in group:
            scores[name] = _interviewer_score(words) + _name_score(group, people, said)
    times = Counter(p.label.casefold() for p in passages if p.label)
    usual = SELDOM * max(times.values(), default=0)
    first = next((name for name in said if times[name] > usual), None)
    if first:
        scores[first] += 0.7
    roles = {name: Role.INTERVIEWER if score > 0 else Role.GUEST for name, score in scores.items()}
    alone = [g for g in groups if len(each_of(spelt[g[0]])) == 1]
    often = [g for g in alone if sum(times[name] for name in g) > usual]
    two = next((pair for pair in (alone, often) if len(pair) == 2), None)
    if two and first:
        roles |= _roles_of_two(scores, two, first)
    amount = {name: sum(w.words for w in words) for name, words in said.items()}
    _give_the_others_one_role(roles, groups, [p.label.casefold() for p in passages if p.label], scores, amount)
    stated = _give_those_who_ask_their_role(roles, alone, spelt, people.asking)
    _give_joint_labels_a_role(roles, spelt)
    certain = {
        name: Role(kind)
        for name, kind in kinds_of(roles, wordings[0].language if wordings else "en").items()
        # I is Ida where she has her name in full, too
        if not any(not kind_of(other) and same_person(spelt[name], spelt[other]) for other in roles)
    }
    roles |= certain
    spoken = {n: s for n, s in scores.items() if n not in certain}
    if spoken and len(groups) > 1 and len({roles[n] for n in roles if roles[n] is not Role.NARRATOR}) == 1:
        _give_one_the_other_role(spoken, groups, roles)
    distance = {tuple(g): min(abs(scores[n]) for n in g) for g in groups if not any(n in certain for n in g)}
    doubtful = sorted((g for g, far in distance.items() if far < DOUBTFUL), key=lambda g: distance[g])
    return RoleAssignment(roles, scores, certain, [] if stated else doubtful[:3])


MODERATED = 0.4
"""The share of all words that fits either role of somebody who has every other turn: a moderator says less of them, a
guest among several who ask says more."""


def _give_the_others_one_role(
    roles: dict[str, Role],
    groups: Sequence[Sequence[str]],
    order: Sequence[str],
    scores: Mapping[str, float],
    amount: Mapping[str, int],
) -> None:
    """Put all others on the other side where one person has every other turn: guests at a table, an audience."""
    whose = [next(k for k, group in enumerate(groups) if name in group) for name in order]
    whose = [a for a, b in pairwise([*whose, -1]) if a != b]
    for number, group in enumerate(groups):
        if len(groups) < 4 or whose.count(number) < 0.4 * len(whose) or roles[group[0]] is Role.NARRATOR:
            continue
        total = max(1, sum(amount.values()))
        share = sum(amount[name] for name in group) / total
        others = [name for name in roles if name not in group and roles[name] is not Role.NARRATOR]
        theirs = sum(scores[n] * amount[n] for n in others) / max(1, sum(amount[n] for n in others))
        asks = scores[group[0]] - theirs + 5 * (MODERATED - share) > 0
        mine, other = (Role.INTERVIEWER, Role.GUEST) if asks else (Role.GUEST, Role.INTERVIEWER)
        roles |= dict.fromkeys(group, mine) | dict.fromkeys(others, other)


def _give_those_who_ask_their_role(
    roles: dict[str, Role], groups: Sequence[Sequence[str]], spelt: Mapping[str, str], asking: Sequence[str]
) -> bool:
    """Make those interviewers of whom the page says that they ask, and all others guests; return whether it says so."""
    hosts = [group for group in groups if any(same_person(spelt[n], host) for n in group for host in asking)]
    if not 0 < len(hosts) < len(groups):
        return False
    for group in groups:
        role = Role.INTERVIEWER if group in hosts else Role.GUEST
        roles |= {name: role for name in group if roles[name] is not Role.NARRATOR}
    return True


def _give_joint_labels_a_role(roles: dict[str, Role], spelt: Mapping[str, str]) -> None:
    """Give `Ida and Per` the role of those whom it names, the guest's where they have two."""
    for name in roles:
        members = [n for n in each_of(spelt[name]) if len(each_of(spelt[name])) > 1]
        named = {roles[other] for other in roles for n in members if other != name and same_person(n, spelt[other])}
        if named:
            roles[name] = named.pop() if len(named) == 1 else Role.GUEST


WHO_OPENS = 1.3
"""What speaks for it that the one of two who speaks first is the one who asks."""


def _roles_of_two(scores: Mapping[str, float], groups: Sequence[Sequence[str]], first: str) -> dict[str, Role]:
    """Give the roles where two talk: the one who is more like an interviewer is the interviewer."""
    a, b = (sum(scores[n] for n in g) / len(g) + WHO_OPENS * (first in g) for g in groups)
    asks, answers = groups if a > b else groups[::-1]
    return dict.fromkeys(asks, Role.INTERVIEWER) | dict.fromkeys(answers, Role.GUEST)


def _give_one_the_other_role(
    scores: Mapping[str, float], groups: Sequence[Sequence[str]], roles: dict[str, Role]
) -> None:
    """Give the other role to those least like the rest, where all labels came out alike."""
    only = next(r for r in roles.values() if r is not Role.NARRATOR)
    choose = min if only is Role.INTERVIEWER else max
    extreme = choose(scores, key=lambda n: scores[n])
    group = next(g for g in groups if extreme in g)
    for name in group:
        roles[name] = Role.GUEST if only is Role.INTERVIEWER else Role.INTERVIEWER


def same_person_groups(labels: Mapping[str, str]) -> list[list[str]]:
    """Group the labels, given with their spelling, that can name one person."""
    groups: list[list[str]] = []
    for label, spelling in labels.items():
        home = next((g for g in groups if any(same_person(spelling, labels[other]) for other in g)), None)
        (home.append(label) if home else groups.append([label]))
    return groups


def _interviewer_score(said: Sequence[Wording]) -> float:
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


def _name_score(group: Sequence[str], people: PeopleHints, labels: Collection[str]) -> float:
    """Return what the names of one person's labels tell for the interviewer's role, below 0 for the guest's."""
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
