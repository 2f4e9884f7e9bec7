"""Turn a document into an interview: who may speak, the best hypothesis about the page, its turns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from interview_audio.errors import NotAnInterviewError
from interview_audio.interview.reading.confidence import with_doubts
from interview_audio.interview.reading.hypotheses import Hypothesis, best_hypothesis
from interview_audio.interview.reading.people import people_hints
from interview_audio.interview.reading.speaker_names import SpeakerNames, speaker_names
from interview_audio.interview.reading.turns import PolicyOverrides, attribute, speakers, turns_of
from interview_audio.interview.reading.verdict import (
    announces_an_interview,
    doubts,
    has_two_speakers,
    is_list_of_questions,
    is_minutes,
)
from interview_audio.interview.title import source_of, title_in_text, title_of
from interview_audio.languages.detection import detected
from interview_audio.model import BlockKind, Document, Interview

LANGUAGE_NAMES = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
    "español": "es",
    "portuguese": "pt", "português": "pt", "italian": "it", "italiano": "it", "dutch": "nl", "nederlands": "nl",
    "russian": "ru", "русский": "ru", "polish": "pl", "polski": "pl", "chinese": "zh", "中文": "zh", "japanese": "ja",
    "日本語": "ja", "korean": "ko", "한국어": "ko", "ukrainian": "uk", "greek": "el", "turkish": "tr", "czech": "cs",
}  # fmt: skip
"""Names of languages that people put where a code belongs."""

WRITTEN_BY_TOOLS = frozenset({"docx", "epub", "odt"})
"""Formats in which a tool declares its own language where its user says nothing."""

LABEL = re.compile(r"^[\W_]*[^:\n]{1,40}[:：]\s")
"""What may be a name before the words of a paragraph: names tell nothing of the language."""


def read_whole(
    document: Document, title: str | None = None, policies: Mapping[str, str] = MappingProxyType({})
) -> Interview:
    """Read the one interview in a document, or raise `NotAnInterviewError`. `title` overrides the page's own."""
    prose = [b for b in document.blocks if b.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and b.text.strip()]
    texts = [b.text for b in prose]
    declared = LANGUAGE_NAMES.get((document.language or "").casefold(), document.language)
    by_tool = document.format in WRITTEN_BY_TOOLS
    language = detected("\n".join(LABEL.sub("", text) for text in texts), declared, by_tool=by_tool)
    title = title or title_of(document)
    paragraphs = [b.text for b in prose if b.kind is BlockKind.PARAGRAPH]
    people = people_hints(document, title, texts[:12], paragraphs)
    if not title and (title := title_in_text(texts, people.guests)):
        people = people_hints(document, title, texts[:12], paragraphs)
    hypothesis = best_hypothesis(document, title, language, people)
    reading = hypothesis.reading()
    if not has_two_speakers(hypothesis, reading):
        raise _refused(hypothesis, document)
    names = speaker_names(hypothesis.passages, hypothesis.layout.labels, people, language)
    said = with_doubts(attribute(hypothesis, reading, names, people), hypothesis)
    overrides = PolicyOverrides(
        frozenset(reason for reason, policy in policies.items() if policy == "say"), people.author
    )
    turns, skipped = turns_of(hypothesis.passages, said, document.blocks, overrides)
    return Interview(
        title=title or _untitled(document, names),
        language=language,
        people=speakers(turns, language, (title or "", *document.info.summaries)),
        turns=tuple(turns),
        skipped=tuple(skipped),
        author=people.author,
        date=document.info.date,
        source=source_of(document),
        metadata=document.metadata,
        info=document.info,
        doubts=doubts(
            hypothesis,
            reading,
            people,
            announced=announces_an_interview(document, title, language),
            listed=is_list_of_questions(title),
            minutes=is_minutes(title),
        ),
    )


def _refused(hypothesis: Hypothesis, document: Document) -> NotAnInterviewError:
    asking = sum(w.questions > 0 for w in hypothesis.wordings)
    found = f"{len(hypothesis.spoken)} paragraphs, {asking or 'none'} of which {'ask' if asking != 1 else 'asks'}"
    return NotAnInterviewError(
        f"No interview was found in this text: its {found} are read as the words of one person.",
        do="Put **Name:** before the words of each person, and `interview_audio: 1` into the front matter if they "
        "are to be taken as they stand; docs/interview-format.md shows how.",
        path=document.path,
    )


def _untitled(document: Document, names: SpeakerNames) -> str:
    if document.path:
        return re.sub(r"[-_]+", " ", document.path.stem).strip()
    return names.guest
