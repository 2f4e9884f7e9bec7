"""From a document to an interview: who may speak, the best hypothesis about the page, its turns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from interview_audio.errors import NotAnInterviewError
from interview_audio.interview.reading.hypotheses import best_hypothesis
from interview_audio.interview.reading.people import Voices, people_hints, voices
from interview_audio.interview.reading.turns import PolicyOverrides, attribute, speakers, turns_of
from interview_audio.interview.reading.verdict import announces_an_interview, is_interview
from interview_audio.interview.title import source_of, title_in_text, title_of
from interview_audio.languages.detection import detected
from interview_audio.model import BlockKind, Document, Interview


def read_whole(
    document: Document, title: str | None = None, policies: Mapping[str, str] = MappingProxyType({})
) -> Interview:
    """Read the one interview in a document, or raise `NotAnInterviewError`. `title` overrides the page's own."""
    prose = [b for b in document.blocks if b.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and b.text.strip()]
    texts = [b.text for b in prose]
    language = detected("\n".join(texts), document.language)
    title = title or title_of(document)
    paragraphs = [b.text for b in prose if b.kind is BlockKind.PARAGRAPH]
    people = people_hints(document, title, texts[:12], paragraphs)
    if not title and (title := title_in_text(texts, people.guests)):
        people = people_hints(document, title, texts[:12], paragraphs)
    hypothesis = best_hypothesis(document, title, language, people)
    reading = hypothesis.reading()
    if not is_interview(hypothesis, reading, announced=announces_an_interview(document, title, language)):
        raise NotAnInterviewError(
            "No interview was found in this text: it could not be told apart who asks and who answers.",
            do="Put **Name:** before the words of each person and run again; docs/interview-format.md shows how.",
            path=document.path,
        )
    cast = voices(hypothesis.passages, hypothesis.layout.labels, people)
    said = attribute(hypothesis, reading, cast, people)
    overrides = PolicyOverrides(
        frozenset(reason for reason, policy in policies.items() if policy == "say"), people.author
    )
    turns, skipped = turns_of(hypothesis.passages, said, document.blocks, overrides)
    return Interview(
        title=title or _untitled(document, cast),
        language=language,
        people=speakers(turns),
        turns=tuple(turns),
        skipped=tuple(skipped),
        author=people.author,
        date=document.info.date,
        source=source_of(document),
        metadata=document.metadata,
        info=document.info,
    )


def _untitled(document: Document, cast: Voices) -> str:
    if document.path:
        return re.sub(r"[-_]+", " ", document.path.stem).strip()
    return cast.guest
