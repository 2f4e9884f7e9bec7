"""Form hypotheses about a page and pick the best: where labels are, how turns are set off, who is who."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from interview_audio.interview.evidence import learnt_wording
from interview_audio.interview.evidence.learnt_wording import LANGUAGES
from interview_audio.interview.evidence.wording import Wording, wordings_of
from interview_audio.interview.page import page
from interview_audio.interview.page.identity import name_parts
from interview_audio.interview.page.label_words import kind_of
from interview_audio.interview.page.passages import Passage
from interview_audio.interview.reading import sequence
from interview_audio.interview.reading.labelling import asks_between_labels, labels_decide, with_clear_labels
from interview_audio.interview.reading.layout_hints import hints
from interview_audio.interview.reading.layouts import (
    Layout,
    decided_roles,
    label_roles,
    layouts_without_labels,
    prior,
)
from interview_audio.interview.reading.people import PeopleHints
from interview_audio.interview.reading.role_assignment import assigned_roles
from interview_audio.interview.reading.sequence import (
    Hint,
    Reading,
    Scores,
    SignCache,
    best_reading,
    best_score,
    scored,
    signs_of,
)
from interview_audio.model import Document, Role


@dataclass(frozen=True)
class Hypothesis:
    """One hypothesis about a page: where its labels are, what they mean, how questions are set off, who says what."""

    passages: tuple[Passage, ...]  # all of the page
    spoken: tuple[Passage, ...]
    wordings: tuple[Wording, ...]  # of the spoken
    layout: Layout
    scores: Scores
    worth: float

    @property
    def labelled_share(self) -> float:
        """Return how many of the spoken passages carry a label of their own."""
        return sum(p.label is not None for p in self.spoken) / max(1, len(self.spoken))

    @cached_property
    def label_inside(self) -> re.Pattern[str] | None:
        """Return what matches the name of somebody who has labels where it stands within a passage as labels do."""
        names = {label.split()[0] for label in {p.label for p in self.spoken} if label and not kind_of(label)}
        known = sorted(re.escape(n) for n in names if len(n) > 2)
        return re.compile(rf"(?<=\s)(?:{'|'.join(known)})(?: [A-Z]\w+)?:\s") if known else None

    def reading(self) -> Reading:
        """Return the best reading under this hypothesis."""
        return best_reading(self.scores, hints(self.spoken, self.layout))


def best_hypothesis(document: Document, title: str, language: str, people: PeopleHints) -> Hypothesis:
    """Return the hypothesis that explains the page best, with its labels or without."""
    reasons = page.omission_reasons(document, title)
    labels = page.labels_of(document, reasons, people.all + people.mentioned)
    said = (*people.all, *(name for name in labels if not kind_of(name)))
    names = frozenset(word for name in said for word in name_parts(name) if len(word) > 2)
    memory: SignCache = {}
    hypotheses: list[Hypothesis] = []
    for accepted in dict.fromkeys((labels, frozenset[str]())):
        passages = tuple(page.passages(document, reasons, accepted))
        spoken = tuple(with_clear_labels(_with_waiting_labels(passages)))
        decided = labels_decide(spoken, people.asking)
        wordings = wordings_of([p.text[p.number_end :] for p in spoken], language, names)
        hypotheses += _hypotheses(passages, spoken, wordings, people, memory, decided=decided)
        if decided:
            break
    best = max(hypotheses, key=lambda a: a.worth)
    return (
        _with_learnt_wording(best, memory)
        if best.layout == Layout() and language.partition("-")[0] in LANGUAGES
        else best
    )


def _with_learnt_wording(hypothesis: Hypothesis, memory: SignCache) -> Hypothesis:
    """Return the hypothesis that nothing is marked, with what the learnt words say."""
    model = learnt_wording.wording_model()
    if not model.knows(hypothesis.wordings):
        return hypothesis
    found = signs_of(hypothesis.wordings, memory, model.scores(hypothesis.wordings))
    return replace(hypothesis, scores=scored(found, sequence.weights("worded")))


def _hypotheses(
    passages: tuple[Passage, ...],
    spoken: tuple[Passage, ...],
    wordings: tuple[Wording, ...],
    people: PeopleHints,
    memory: SignCache,
    *,
    decided: bool,
) -> Iterator[Hypothesis]:
    found = signs_of(wordings, memory)
    plain, numbered = scored(found, sequence.weights("plain")), scored(found, sequence.weights("numbered"))
    given = assigned_roles(spoken, wordings, people)
    none = [Hint()] * len(spoken)
    free = {id(scores): best_score(scores, none) for scores in (plain, numbered)}
    assignments = label_roles(given.roles, given.certain, given.doubtful) if given.roles else iter([{}])
    between = not decided and asks_between_labels(spoken, people.asking)
    if decided:
        assignments = decided_roles(given.roles, given.certain, given.doubtful)
    elif between:
        assignments = iter([dict.fromkeys(given.roles, Role.GUEST) | dict(given.certain)])
    for roles in assignments:
        for marks in [Layout()] if decided else layouts_without_labels(spoken, wordings):
            layout = replace(marks, labels=roles, decided=decided, questions_between=between)
            scores = numbered if layout.numbers else plain
            # what the words lose under this layout, against what it explains
            worth = best_score(scores, hints(spoken, layout)) - free[id(scores)] + prior(spoken, layout, given.asking)
            yield Hypothesis(passages, spoken, wordings, layout, scores, worth)


def _with_waiting_labels(passages: Sequence[Passage]) -> list[Passage]:
    """Return the spoken passages; a label alone in its paragraph belongs to the words after it."""
    out: list[Passage] = []
    waiting: str | None = None
    for passage in passages:
        if passage.omission == "label":
            waiting = passage.label or waiting
        elif passage.omission is None:
            alone = waiting is not None and not passage.label
            out.append(replace(passage, label=passage.label or waiting, label_alone=alone))
            waiting = None
    return out
