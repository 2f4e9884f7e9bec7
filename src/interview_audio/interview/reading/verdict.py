"""Whether a page holds an interview at all, rather than one person telling, or a handbook, or a list of changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from interview_audio.interview.evidence.wording import Wording
from interview_audio.interview.page.label_words import kind_of
from interview_audio.interview.reading.hypotheses import Hypothesis
from interview_audio.interview.reading.sequence import Reading
from interview_audio.model import Document, Role

FAQ = re.compile(
    r"\bfaqs?\b|\bfrequently[ -]asked|\bhäufig(?:e| gestellte) fragen|\bpreguntas frecuentes", re.IGNORECASE
)


def announces_an_interview(document: Document, title: str, language: str) -> bool:
    """Return whether title or front matter call the page an interview. A list of frequent questions is nobody's."""
    filed = " ".join(document.info.categories)
    talk = Wording(title, language).has("talk") or bool(re.search(r"interview|q&a", filed, re.IGNORECASE))
    return talk and not FAQ.search(title)


def is_interview(hypothesis: Hypothesis, reading: Reading, *, announced: bool) -> bool:
    """Return whether somebody asks and somebody else answers.

    What the page sets off is believed sooner than what only the words tell, and both sooner where the page calls itself
    an interview. Measured on interviews, on essays made of their answers alone, on handbooks, lists of frequent
    questions, change logs and descriptions of functions: an interview has several questions, nearly all to somebody
    (*you*), and answers by somebody (*I*, *we*). Readers' questions say *I* themselves (*How do I …?*).
    """
    questions, answers = _turns(hypothesis, reading)
    if not questions or not answers:
        return False
    layout = hypothesis.layout
    foreign = not hypothesis.wordings[0].knows_the_language  # its words for you and I aren't known
    asking = _share(questions, lambda w: w.questions > 0 or w.has("invite"))
    to_you = _share(questions, lambda w: w.has("you") or w.has("invite"))
    personal = _share(answers, lambda w: w.has("i") or w.has("we"))
    talk = 3.0 if foreign else asking + to_you + personal
    by_readers = _share(questions, lambda w: w.questions > 0 and w.has("i") and not w.has("you"))
    named = any(kind_of(label) is None for label in layout.labels)
    if not (announced or named or foreign) and by_readers >= 0.4 and personal < 0.5:
        return False
    if {Role.INTERVIEWER, Role.GUEST} <= layout.labelled:
        return (asking >= 0.25 or hypothesis.labelled_share >= 0.4) and talk >= 0.7
    if (layout.labels and hypothesis.labelled_share >= 0.2) or any(p.explicit_number for p in hypothesis.spoken):
        return asking >= 0.25 and talk >= 0.7
    if announced:
        return asking >= 0.15
    if len(questions) < 2 or (by_readers >= 0.4 and not foreign):
        return False
    if layout.look or layout.answers or layout.turns or layout.numbers:
        return asking >= 0.35 and talk >= (1.3 if len(questions) > 3 else 2.2)
    sure = [c for c, role in zip(reading.confidence, reading.roles, strict=True) if role is Role.INTERVIEWER]
    return asking >= 0.6 and (foreign or (to_you >= 0.35 and personal >= 0.35)) and sum(sure) >= 0.75 * len(sure)


def _turns(hypothesis: Hypothesis, reading: Reading) -> tuple[list[list[Wording]], list[list[Wording]]]:
    """Return what is said in each question, and in each answer."""
    turns: list[tuple[Role, list[Wording]]] = []
    for role, wording in zip(reading.roles, hypothesis.wordings, strict=True):
        if not turns or turns[-1][0] is not role:
            turns.append((role, []))
        turns[-1][1].append(wording)
    said = {r: [words for role, words in turns if role is r] for r in Role}
    return said[Role.INTERVIEWER], said[Role.GUEST]


def _share(turns: Sequence[Sequence[Wording]], holds: Callable[[Wording], bool]) -> float:
    """Return the share of turns in which it holds for some passage."""
    return sum(any(holds(w) for w in said) for said in turns) / len(turns)
