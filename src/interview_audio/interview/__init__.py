"""Who says what? Take a `Document`, give an `Interview`: people, turns, and what is skipped with its reason.

`understand` reads a whole document, `interviews` reads each of several in one document, `parts` reads all of its parts,
and `to_canonical` writes Markdown that reads back as the same interview.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from types import MappingProxyType

from interview_audio.errors import NotAnInterviewError, UsageError
from interview_audio.interview.canonical_reading import from_canonical, is_canonical
from interview_audio.interview.canonical_writing import to_canonical
from interview_audio.interview.several import Part, interviews_among, read_each, read_parts, titles_within
from interview_audio.interview.understanding import read_whole
from interview_audio.model import Document, Interview

__all__ = ["Part", "interviews", "numbered", "parts", "titles_within", "to_canonical", "understand"]


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
    return tuple(interview for _, interview in numbered(document, policies))


def numbered(
    document: Document, policies: Mapping[str, str] = NO_POLICIES, pick: int | None = None
) -> Sequence[tuple[int, Interview]]:
    """Return each of the interviews in a document with its number, or only number `pick`; no part behind it is read.

    Raise `UsageError` where there is no such number.
    """
    _refuse_empty(document)
    each = iter([from_canonical(document)]) if is_canonical(document) else read_each(document, policies)
    found = list(enumerate(islice(each, pick), 1))
    if pick is None:
        return found
    if len(found) < pick:
        held = "; ".join(f"{number}. {interview.title}" for number, interview in found)
        what = f"There is no interview {pick} in it: it holds {len(found)} ({held})."
        raise UsageError(what, do="Pick another.", path=document.path)
    return found[pick - 1 :]


def parts(document: Document, policies: Mapping[str, str] = NO_POLICIES) -> Sequence[tuple[int | None, Part]]:
    """Return the parts of a document, each with its number among the interviews; None where it is none."""
    read = () if is_canonical(document) else tuple(read_parts(document, policies))
    if not (chosen := interviews_among(read, document)):
        whole = understand(document, policies)
        return [(1, Part(whole.title, whole))]
    return [(chosen.index(part) + 1 if part in chosen else None, part) for part in read]


def _refuse_empty(document: Document) -> None:
    if not any(block.text.strip() for block in document.blocks):
        raise NotAnInterviewError("The file is empty.", do="Put the interview into it.", path=document.path)
