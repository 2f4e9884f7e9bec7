"""From a document to an interview: who may speak, the best account of the page, its turns."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from interview_audio.errors import NotAnInterviewError
from interview_audio.interview.account import Account, best_account
from interview_audio.interview.facts import date_of, source_of, title_in_text, title_of
from interview_audio.interview.people import Voices, known, voices
from interview_audio.interview.reading import Reading
from interview_audio.interview.turns import attributed, speakers, turns_of
from interview_audio.interview.vocabulary import detected
from interview_audio.interview.wording import Wording
from interview_audio.model import BlockKind, Document, Interview, Role


def read_whole(document: Document, title: str | None = None) -> Interview:
    """The interview in a document; `NotAnInterviewError` where there is none. `title` goes over the page's own."""
    prose = [b for b in document.blocks if b.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and b.text.strip()]
    texts = [b.text for b in prose]
    language = detected("\n".join(texts), document.language)
    title = title or title_of(document)
    paragraphs = [b.text for b in prose if b.kind is BlockKind.PARAGRAPH]
    people = known(document, title, texts[:12], paragraphs)
    if not title and (title := title_in_text(texts, people.guests)):
        people = known(document, title, texts[:12], paragraphs)
    account = best_account(document, title, language, people)
    reading = account.reading()
    if not is_interview(account, reading):
        raise NotAnInterviewError(
            "No interview was found in this text: nobody asks and somebody else answers.",
            do="Put **Name:** before the words of each person and run again; docs/interview-format.md shows how.",
            path=document.path,
        )
    cast = voices(account.passages, account.layout.labels, people)
    said = attributed(account, reading, cast, people)
    turns, skipped = turns_of(account.passages, said, document.blocks)
    return Interview(
        title=title or _untitled(document, cast),
        language=language,
        people=speakers(turns),
        turns=tuple(turns),
        skipped=tuple(skipped),
        author=people.author,
        date=date_of(document),
        source=source_of(document),
        metadata=document.metadata,
    )


def is_interview(account: Account, reading: Reading) -> bool:
    """Whether somebody asks and somebody else answers, rather than one person telling or a page listing things.

    What the page sets off is believed sooner than what only the words tell. Checked against essays made of answers
    alone, handbooks and change logs.
    """
    turns: list[tuple[Role, list[Wording]]] = []
    for role, wording in zip(reading.roles, account.wordings, strict=True):
        if not turns or turns[-1][0] is not role:
            turns.append((role, []))
        turns[-1][1].append(wording)
    questions = [said for role, said in turns if role is Role.INTERVIEWER]
    answers = [said for role, said in turns if role is Role.GUEST]
    if not questions or not answers:
        return False
    asking = _share(questions, lambda w: w.questions > 0 or w.has("invite"))
    layout, known_language = account.layout, account.wordings[0].knows_the_language
    if {Role.INTERVIEWER, Role.GUEST} <= layout.labelled:
        return asking >= 0.25 or account.labelled_share >= 0.4
    if layout.labels or any(p.explicit_number for p in account.spoken):
        return asking >= 0.25
    to_you = _share(questions, lambda w: w.has("you") or w.has("invite"))
    personal = _share(answers, lambda w: w.has("i") or w.has("we"))
    if layout.look or layout.answers or layout.turns or layout.numbers:
        return asking >= 0.5 and (not known_language or (to_you >= 0.25 and personal >= 0.25))
    sure = [c for c, role in zip(reading.confidence, reading.roles, strict=True) if role is Role.INTERVIEWER]
    clear = not known_language or (to_you >= 0.4 and personal >= 0.4)
    return len(questions) >= 2 and asking >= 0.6 and clear and sum(sure) >= 0.75 * len(sure)


def _share(turns: Sequence[Sequence[Wording]], holds: Callable[[Wording], bool]) -> float:
    """In how many of the turns it holds for a passage."""
    return sum(any(holds(w) for w in said) for said in turns) / len(turns)


def _untitled(document: Document, cast: Voices) -> str:
    if document.path:
        return re.sub(r"[-_]+", " ", document.path.stem).strip()
    return cast.guest
