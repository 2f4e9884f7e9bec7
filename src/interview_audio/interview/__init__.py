"""Who says what? Take a `Document`, give an `Interview`: people, turns, and what is skipped with its reason.

`understand` reads a whole document, `interviews` reads each of several in one document, whose titles `titles_within`
gives, and `to_canonical` writes Markdown that reads back as the same interview.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from interview_audio.errors import NotAnInterviewError
from interview_audio.interview.canonical_reading import from_canonical, is_canonical
from interview_audio.interview.canonical_writing import to_canonical
from interview_audio.interview.several import read_each, titles_within
from interview_audio.interview.understanding import read_whole
from interview_audio.model import Document, Interview

__all__ = ["interviews", "titles_within", "to_canonical", "understand"]


NO_POLICIES: Mapping[str, str] = MappingProxyType({})


def understand(document: Document, policies: Mapping[str, str] = NO_POLICIES) -> Interview:
    """Return the interview in a document; all of them as one where it holds several.

    `policies` has what is said though it would be left out, by the reason: `settings.LEFT_OUT` lists them.
    Raise `NotAnInterviewError` where nobody asks questions that somebody else answers.
    """
    _refuse_empty(document)
    return from_canonical(document) if is_canonical(document) else read_whole(document, policies=policies)


def interviews(document: Document, policies: Mapping[str, str] = NO_POLICIES) -> tuple[Interview, ...]:
    """Return each of the interviews in a document, in their order; one where it holds one."""
    _refuse_empty(document)
    return (from_canonical(document),) if is_canonical(document) else read_each(document, policies)


def _refuse_empty(document: Document) -> None:
    if not any(block.text.strip() for block in document.blocks):
        raise NotAnInterviewError("The file is empty.", do="Put the interview into it.", path=document.path)
