"""Judge whether a page holds an interview at all, rather than one person's account, a handbook, or a change log."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from interview_audio.interview.evidence.table import asks_somebody
from interview_audio.interview.evidence.wording import Wording
from interview_audio.interview.page.identity import name_parts, same_person
from interview_audio.interview.page.label_words import kind_of, titled
from interview_audio.interview.reading.hypotheses import Hypothesis
from interview_audio.interview.reading.labelling import persons
from interview_audio.interview.reading.people import PeopleHints
from interview_audio.interview.reading.sequence import Reading
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import Document, Role

FAQ = re.compile(
    r"\bfaqs?\b|\b(?:frequently[ -]asked|common|general) questions|"
    r"\bfrequently[ -]asked|\bhäufig(?:e| gestellte) fragen|\bpreguntas frecuentes",
    re.IGNORECASE,
)


EXAMINATION = re.compile(
    r"\b(?:job|coding|technical|tech|hiring|admission) interviews?\b|"
    r"\binterview (?:questions?|tips?|prep\w*|process|guide|advice|skills?)\b|\binterviewing (?:tips|for)\b",
    re.IGNORECASE,
)
"""Interviews for a job, which a post is about."""
PLAY = re.compile(
    r"\W*(?:act (?:[ivx]+|\d+|one|the first)|scene (?:[ivx]+|\d+)|dramatis person[aæ]e?|persons (?:of|in) the play|"
    r"enter [A-Z][\w ]{2,30}|exit(?: [A-Z]\w+)?|exeunt\b.{0,30}|curtain)\W*",
    re.IGNORECASE,
)
"""Paragraphs and directions that only a play has."""


PLAY_LINES = 2
"""Minimum number of such lines."""


def announces_an_interview(document: Document, title: str, language: str) -> bool:
    """Return whether title or front matter call the page an interview. A list of frequent questions is nobody's."""
    filed = " ".join(document.info.categories)
    talk = Wording(title, language).has("talk") or bool(re.search(r"interview|q&a", filed, re.IGNORECASE))
    return talk and not FAQ.search(title) and not EXAMINATION.search(title)


def is_list_of_questions(title: str) -> bool:
    """Return whether a page calls itself a list of frequent questions."""
    return bool(FAQ.search(title))


MEETING = LazyPattern(
    r"\b(?:meeting|mtg|stand-?up|call)s?\b.{0,40}(?:\b(?:logs?|notes?|minutes|agenda|held on)\b|\d[-/.]\d)|"
    r"\b(?:logs?|notes?|minutes|agenda)\b.{0,40}\b(?:meeting|mtg|stand-?up|call)s?\b",
    re.IGNORECASE,
)


def is_minutes(title: str) -> bool:
    """Return whether a page calls itself the log or the minutes of a meeting."""
    return bool(MEETING.search(title))


def has_two_speakers(hypothesis: Hypothesis, reading: Reading) -> bool:
    """Return whether two people talk in the best reading, and anything on the page says so: a mark, or a question."""
    layout = hypothesis.layout
    asked = (w for w, role in zip(hypothesis.wordings, reading.roles, strict=True) if role is Role.INTERVIEWER)
    marked = layout.labels or layout.question_style or layout.answer_style or layout.turn_style or layout.numbers
    return {Role.INTERVIEWER, Role.GUEST} <= set(reading.roles) and (bool(marked) or any(map(asks_somebody, asked)))


def doubts(
    hypothesis: Hypothesis, reading: Reading, people: PeopleHints, *, announced: bool, listed: bool, minutes: bool
) -> tuple[str, ...]:
    """Return why a page hardly looks like an interview; empty where it does.

    What the page sets off is believed sooner than what only the words tell, and both sooner where the page calls itself
    an interview; one that calls itself a list of frequent questions (`listed`) is believed by names only, and one that
    calls itself the minutes of a meeting (`minutes`) where only two speak. Measured on interviews, on essays made of
    their answers alone, on handbooks, lists of frequent questions, change logs and descriptions of functions: an
    interview has several questions, nearly all to somebody (*you*), and answers by somebody (*I*, *we*). Readers'
    questions say *I* themselves (*How do I …?*).
    """
    questions, answers = _turns(hypothesis, reading)
    if not questions or not answers:
        return ("nobody answers anybody",)
    talk = _Talk.of(questions, answers, foreign=not hypothesis.wordings[0].knows_the_language)
    layout = hypothesis.layout
    labelled = hypothesis.labelled_share
    if listed and not _named(hypothesis, people):
        return (READERS,)
    if minutes and not announced and len(persons([p.label for p in hypothesis.spoken if p.label])) >= 3:
        return ("it reads like the minutes of a meeting",)
    if sum(bool(PLAY.fullmatch(p.text)) for p in hypothesis.passages) >= PLAY_LINES:
        return ("it reads like a play",)
    if layout.decided and _named(hypothesis, people) and (labelled >= 0.4 or (labelled >= 0.2 and talk.total >= 1.5)):
        return ()
    by_names = any(kind_of(label) is None for label in layout.labels)
    if not (announced or talk.foreign or by_names) and talk.is_by_readers:
        return (READERS,)
    if {Role.INTERVIEWER, Role.GUEST} <= layout.labelled:
        often = labelled >= 0.4
        asks = talk.asking >= (0.25 if often else 0.4) or (often and not talk.foreign)
        rare = "its labels stand before few of its paragraphs"
        return _unless((asks, FEW), (talk.total >= 0.7, IMPERSONAL), (announced or labelled >= 0.15, rare))
    if (layout.labels and labelled >= 0.2) or any(p.explicit_number for p in hypothesis.spoken):
        return _unless((talk.asking >= 0.25, FEW), (talk.total >= 0.7, IMPERSONAL))
    if len(questions) < (4 if talk.foreign and not announced else 2):
        return ("it has hardly any question",)
    return _by_looks_and_words(hypothesis, reading, talk, len(questions), announced=announced)


READERS = "its questions are those of readers (How do I …?)"
FEW = "few of its questions ask anything"
IMPERSONAL = "its questions address nobody, or nobody says I in its answers"
UNSURE = "nothing on the page marks who speaks, and the words leave it open"


def _by_looks_and_words(
    hypothesis: Hypothesis, reading: Reading, talk: _Talk, questions: int, *, announced: bool
) -> tuple[str, ...]:
    """Return the doubts about a page whose labels don't tell who speaks."""
    layout = hypothesis.layout
    sure = [c for c, role in zip(reading.confidence, reading.roles, strict=True) if role is Role.INTERVIEWER]
    set_off = bool(layout.question_style or layout.answer_style or layout.turn_style)
    if announced:
        brief = questions < 4 and set_off  # too short to tell by words
        personal = talk.foreign or brief or (talk.to_you >= 0.25 and talk.personal >= 0.2)
        clear = set_off or layout.numbers or bool(layout.labels) or sum(sure) >= 0.8 * len(sure)
        return _unless((talk.asking >= 0.15, FEW), (personal, IMPERSONAL), (clear, UNSURE))
    if talk.by_readers >= 0.4 and not talk.foreign:
        return (READERS,)
    personal = talk.foreign or (talk.to_you >= 0.35 and talk.personal >= 0.3)
    if set_off or layout.numbers:
        enough = 3.0 if talk.foreign else 1.3 if questions > 3 else 2.2
        asks = talk.asking >= (0.75 if talk.foreign else 0.3)
        return _unless((asks, FEW), (personal and talk.total >= enough, IMPERSONAL))
    return _unless((talk.asking >= 0.65, FEW), (personal, IMPERSONAL), (sum(sure) >= 0.82 * len(sure), UNSURE))


def _unless(*conditions: tuple[bool, str]) -> tuple[str, ...]:
    return tuple(reason for holds, reason in conditions if not holds)


def _named(hypothesis: Hypothesis, people: PeopleHints) -> bool:
    """Return whether labels are names of people, by their form, their times or what the page says of them."""
    names = [p.label for p in hypothesis.spoken if p.label and len(p.label) > 1]
    full = {n for n in names if kind_of(n) is None and len(name_parts(n)) in (2, 3) and titled(n)}
    known = {n for n in names if any(same_person(n, other) for other in people.all)}
    return len(persons(sorted(full | known))) >= 2 or bool(known)


@dataclass(frozen=True)
class _Talk:
    """How much the questions and answers of a page are like a conversation: shares of them, 0 to 1."""

    asking: float  # ask or invite
    to_you: float  # address somebody
    personal: float  # answers that say I or we
    by_readers: float  # questions that say I
    foreign: bool  # the words for you and I aren't known

    @staticmethod
    def of(questions: Sequence[Sequence[Wording]], answers: Sequence[Sequence[Wording]], *, foreign: bool) -> _Talk:
        """Measure questions and answers."""
        return _Talk(
            _share(questions, lambda w: w.questions > 0 or w.has("invite")),
            _share(questions, lambda w: w.has("you") or w.has("invite")),
            _share(answers, lambda w: w.has("i") or w.has("we")),
            _share(questions, lambda w: w.questions > 0 and w.has("i") and not w.has("you")),
            foreign,
        )

    @property
    def total(self) -> float:
        """The sum of the shares, 0 to 3."""
        return 3.0 if self.foreign else self.asking + self.to_you + self.personal

    @property
    def is_by_readers(self) -> bool:
        """Whether readers ask, and nobody in particular answers."""
        return self.by_readers >= 0.4 and self.personal < 0.5


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
