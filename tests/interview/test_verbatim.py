"""The verbatim guarantee: every word of the page is in one turn or in what is skipped, once and in order."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from interview_audio.document import read_document
from interview_audio.interview import interviews, understand, understanding
from interview_audio.model import Block, BlockKind, Document, Inline, InlineKind, Mark

sys.path.insert(0, str(Path(__file__).parent))
from interleaved import is_whole

PHRASES = (
    "How did you begin?", "I began at nine.", "Ida:", "Ida: What then?", "Per Lund: I went home.", "Q: Why?",
    "A: Because.", "Interview with Per Lund",
    "Q1. Tell us more.", "2. And now?", "1)", "Q2.", "- ida", "Thank you, Per!", "Read more: A talk with Per", "...",
    "[00:12:33] Ida Moss: Yes?", "Per Lund 00:14", "Ida Moss, Editor", "https://example.org/x", "Photo: Ida Moss", "—",
    "— And you?", "“What?” she said.", "by Ida Moss", "July 30, 2020", "[Editor's note: no.]", "Share this",
    "I think, so I am. Are you?", "***", "What is time? - ida", "ist das so", "élan", "Ida", "Per Lund", "word " * 30,
)  # fmt: skip

runs = st.builds(
    Inline,
    st.sampled_from(PHRASES),
    st.sampled_from([InlineKind.TEXT] * 8 + [InlineKind.CODE, InlineKind.IMAGE, InlineKind.NOTE, InlineKind.COMMENT]),
    st.sampled_from([frozenset[Mark]()] * 3 + [frozenset(m) for m in ({Mark.STRONG}, {Mark.EMPHASIS}, set(Mark))]),
    st.sampled_from([None, None, None, "https://example.org"]),
)  # fmt: skip
gap = st.sampled_from([Inline(" "), Inline("\n", InlineKind.BREAK), Inline("\n\n", InlineKind.BREAK), Inline("")])


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    parts = [x for run in draw(st.lists(runs, max_size=4)) for x in (run, draw(gap))]
    return Block(
        draw(st.sampled_from([BlockKind.PARAGRAPH] * 12 + list(BlockKind))),
        tuple(parts),
        draw(st.integers(1, 99)),
        level=draw(st.integers(0, 4)),
        quoted=draw(st.sampled_from([0, 0, 0, 1])),
        marker=draw(st.sampled_from(["", "", "-", "1.", "2.", "3."])),
        speaker=draw(st.sampled_from([None] * 9 + ["Ida Moss", "Per"])),
        classes=draw(st.sampled_from([(), (), (), ("question",), ("body", "answer")])),
    )


documents = st.builds(
    Document,
    st.none(),
    st.just("markdown"),
    st.lists(blocks(), max_size=14).map(tuple),
    st.sampled_from([{}, {"title": "Interview with Per Lund", "author": "Ida Moss"}, {"title": "Ida"}]),
    st.sampled_from([None, "en", "de", "ja"]),
)


@given(documents)
@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
def test_no_word_of_any_document_is_lost_doubled_or_moved(document: Document) -> None:
    assume(any(b.text.strip() for b in document.blocks))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(understanding, "has_two_speakers", lambda *_: True)  # also of what would be refused
        interview = understand(document)
    assert is_whole(document, interview)


@pytest.mark.soak
def test_no_word_of_a_real_interview_is_lost_doubled_or_moved(shared: Path) -> None:
    files = [
        f
        for folder in ("dev", "dev_unmarked_split", "dev_bare_split")
        for f in sorted((shared / "corpus/raw" / folder).iterdir())
    ]
    broken = [f.name for f in files if not is_whole(document := read_document(f), understand(document))]
    assert not broken
    several = read_document(shared / "corpus/raw/dev/freeculture_debian_jupyter.md")
    assert all(is_whole(several, each) for each in interviews(several))
