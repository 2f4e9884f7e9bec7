"""Decide whether the labels of a page tell who speaks, and whom an ambiguous label means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from interview_audio.interview.page.identity import each_of, name_parts, same_person
from interview_audio.interview.page.label_words import kind_of
from interview_audio.interview.page.passages import Passage
from interview_audio.interview.page.questions import asks_at_the_end

LEAST_CHANGES = 0.6
"""How often the next label has to be somebody else's, where two take turns."""
OFTEN_ENOUGH = 0.8
"""How often the next label is somebody else's where a label twice in a row tells that one between is missing."""
LEAST_RECURRING = 0.6
"""The share of labels that have to be names that recur: a glossary has each term once."""
LEAST_COVERED = 0.4
"""The share of the page's words that have to stand at or after its first label."""


def labels_decide(passages: Sequence[Passage], hosts: Sequence[str] = ()) -> bool:
    """Return whether labels explain the page so well that words need not be asked who speaks.

    At least two people have labels, nearly all of whom speak again, they take turns, and most of the page is theirs.
    `hosts` are those of whom the page says that they ask.
    """
    if asks_between_labels(passages, hosts):
        return False
    labels = [p.label for p in passages if p.label and len(each_of(p.label)) == 1]
    people = persons(labels)
    spoken = [next(k for k, person in enumerate(people) if label in person) for label in labels]
    often = [k for k in range(len(people)) if spoken.count(k) >= 2]
    if len(people) < 2 or not often or len(labels) < 3:
        return len(people) == 2 and len(labels) == 2 == len(passages)
    changes = sum(a != b for a, b in pairwise(spoken)) / (len(spoken) - 1)
    recurring = sum(k in often for k in spoken) / len(spoken)
    first = next(k for k, p in enumerate(passages) if p.label)
    words = [len(p.text.split()) for p in passages]
    covered = sum(words[first:]) >= LEAST_COVERED * sum(words)
    two = len(often) >= 2 or recurring >= LEAST_RECURRING
    return two and covered and changes >= LEAST_CHANGES and recurring >= LEAST_RECURRING


def asks_between_labels(passages: Sequence[Passage], hosts: Sequence[str] = ()) -> bool:
    """Return whether questions stand between the labels, and have none themselves.

    Then those with labels answer: `> How so?`, and `**Ida:**`, `**Per:**` below. Where one of the `hosts` has a label,
    their questions have it, too.
    """
    if any(p.label and same_person(p.label, host) for p in passages for host in hosts):
        return False
    if set_off_between(passages):
        return True
    labels = sum(p.label is not None for p in passages)
    asking = [a for a, b in pairwise(passages) if a.label is None and b.label and asks_at_the_end(a.text)]
    answering = sum(p.label is not None and asks_at_the_end(p.text) for p in passages)
    # otherwise they continue the turn of the label before
    first = next((k for k, p in enumerate(passages) if p.label), 0)
    before = Counter(_speaker_before(passages, passages.index(p)) for p in asking)
    several = len(before) > 1 and max(before.values()) <= 0.8 * len(asking)
    apart = (
        several
        or any(p in asking for p in passages[:first])
        or sum(any(not style.startswith("class") for style in p.styles) for p in asking) >= 0.6 * len(asking)
    )
    return apart and len(asking) >= 2 and len(asking) >= 0.12 * labels and answering <= 0.2 * labels


def set_off_between(passages: Sequence[Passage]) -> str | None:
    """Return how those are set off who ask between the labels without one: bold, italic, headings."""
    labelled = [p for p in passages if p.label]
    answering = sum(asks_at_the_end(p.text) for p in labelled)
    if len(labelled) < 4 or answering > 0.2 * len(labelled):
        return None
    for style in ("strong", "emphasis", *(f"heading {level}" for level in range(1, 7))):
        apart = [(a, b) for a, b in pairwise(passages) if a.label is None and style in a.styles]
        before_labels = sum(b.label is not None for _, b in apart)
        asking = sum(asks_at_the_end(a.text) for a, _ in apart)
        as_well = sum(style in p.styles for p in labelled)
        if (
            len(apart) >= 3
            and before_labels >= 0.6 * len(apart)
            and asking >= 0.4 * len(apart)
            and as_well <= 0.1 * len(labelled)
        ):
            return style
    return None


def _with_full_names(passages: Sequence[Passage]) -> Sequence[Passage]:
    """Give a short form of a first name the full name, where only two talk then: `Oli` is Oliver Sand."""
    labels = [p.label for p in passages if p.label]
    people = persons(labels)
    if len(people) != 3:
        return passages
    for short in people:
        for long in people:
            name = max(long, key=len)
            word = name_parts(next(iter(short)))
            if short is long or len(word) != 1 or len(word[0]) < 3 or not name_parts(name)[0].startswith(word[0]):
                continue
            merged = [name if label in short | long else label for label in labels]
            if all(a != b for a, b in pairwise(merged)):
                return [replace(p, label=name) if p.label in short else p for p in passages]
    return passages


def _with_missing_labels(passages: Sequence[Passage]) -> Sequence[Passage]:
    """Give the answer between two turns of one of two people the other's label: its own was forgotten."""
    at = [k for k, p in enumerate(passages) if p.label]
    people = persons([passages[k].label or "" for k in at])
    whose = {k: next(n for n, person in enumerate(people) if passages[k].label in person) for k in at}
    changes = sum(whose[a] != whose[b] for a, b in pairwise(at))
    if len(people) != 2 or changes < OFTEN_ENOUGH * (len(at) - 1):
        return passages
    out = list(passages)
    for a, b in pairwise(at):
        if whose[a] == whose[b] and b - a >= 2 and passages[a].text.rstrip("*_ ").endswith("?"):
            other = max(people[1 - whose[a]], key=lambda label: sum(p.label == label for p in passages))
            out[a + 1] = replace(out[a + 1], label=other, label_missing=True)
    return out


def _speaker_before(passages: Sequence[Passage], index: int) -> str | None:
    return next((p.label for p in reversed(passages[:index]) if p.label), None)


def persons(labels: Sequence[str]) -> list[set[str]]:
    """Group labels that can name one person."""
    groups: list[set[str]] = []
    for label in dict.fromkeys(labels):
        home = next((g for g in groups if any(_one(label, other) for other in g)), None)
        home.add(label) if home is not None else groups.append({label})
    return groups


def _one(label: str, other: str) -> bool:
    """Return whether two labels mean one person; `Q1` and `Q2` do."""
    numbered = re.search(r"\d$", label) and kind_of(label)
    return same_person(label, other) or (numbered is not None and numbered == kind_of(other))


def with_clear_labels(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield the passages; initials that fit two people become the name of who did not speak before.

    `AA` of Ann Archer and Alan Ash means him after her words and her after his.
    """
    passages = _with_missing_labels(_with_full_names(passages))
    full = {p.label for p in passages if p.label and len(name_parts(p.label)) > 1}
    short = {p.label for p in passages if p.label} - full
    candidates = {label: [name for name in sorted(full) if same_person(label, name)] for label in short}
    before: str | None = None
    for passage in passages:
        label = passage.label
        names = candidates.get(label, []) if label else []
        if len(names) > 1 and len(persons(names)) == len(names):
            label = next((name for name in names if name != before), names[0])
            passage = replace(passage, label=label)
        before = label or before
        yield passage
