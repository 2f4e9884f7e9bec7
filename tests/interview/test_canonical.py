"""Canonical Markdown reads back as the same interview, also after a person has edited it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_audio.document import parse_document, read_document
from interview_audio.interview import to_canonical, understand
from interview_audio.markup.reading import parse_inline
from interview_audio.markup.runs import tidy
from interview_audio.model import Block, BlockKind, Inline, InlineKind, Interview, Mark, Person, Role, Turn


def read_back(text: str) -> Interview:
    return understand(parse_document(text.encode(), format="markdown"))


def told(interview: Interview) -> object:
    """All of an interview that has to survive: confidence, lines and what was skipped belong to the file."""
    turns = [(t.role, t.speaker, t.text, [b.kind for b in t.blocks], t.chapter) for t in interview.turns]
    facts = (interview.title, interview.language, interview.people, interview.author, interview.date, interview.source)
    return facts, turns


PEOPLE = (Person("Ida Moss", Role.INTERVIEWER, "she"), Person("Per *Lund*", Role.GUEST), Person("Q", Role.GUEST))
text = st.text(st.sampled_from("ab 1.*_#->`:?!{}[]()<>&|~^%$\\\"'é—\n"), min_size=1, max_size=24)
labels = st.sampled_from(
    [
        "Ida Moss:",
        "**Note:** so",
        "Per: no",
        "1. first",
        "- then",
        "## so",
        "import x",
        ":::",
        "{% if %}",
        "{{ x }}",
        "A: b",
    ]
)
runs = st.builds(
    Inline,
    st.one_of(text, labels),
    st.sampled_from([InlineKind.TEXT] * 5 + [InlineKind.CODE]),
    st.sampled_from([frozenset[Mark](), frozenset({Mark.STRONG}), frozenset({Mark.EMPHASIS})]),
)


@st.composite
def spoken(draw: st.DrawFn) -> Block:
    inlines = (
        [Inline("word "), *draw(st.lists(runs, min_size=1, max_size=3))]
        if draw(st.booleans())
        else draw(st.lists(runs, min_size=1, max_size=3))
    )
    # as a reader gives them: one line, no blanks at the ends
    flat = tidy(
        Inline(" ".join(i.text.split()) if i.kind is InlineKind.CODE else i.text.replace("\n", " "), i.kind, i.marks)
        for i in inlines
    )
    kind = draw(st.sampled_from([BlockKind.PARAGRAPH] * 4 + [BlockKind.LIST_ITEM, BlockKind.HEADING]))
    listed = kind is BlockKind.LIST_ITEM
    quoted = draw(st.sampled_from([0, 0, 0, 1]))
    return Block(
        kind, flat, 1, level=2 * (kind is BlockKind.HEADING), depth=int(listed), quoted=quoted, marker="-" * listed
    )


@st.composite
def told_interviews(draw: st.DrawFn) -> Interview:
    speakers = [(p.role, p.name) for p in PEOPLE] + [(Role.NARRATOR, "Nils Berg")]
    turns: list[Turn] = []
    for role, name in draw(st.lists(st.sampled_from(speakers), min_size=1, max_size=5)):
        blocks = tuple(b for b in draw(st.lists(spoken(), min_size=1, max_size=3)) if any(c.isalnum() for c in b.text))
        if blocks and not (turns and turns[-1].speaker == name):
            chapter = " ".join(draw(st.one_of(st.just(""), st.just(""), text)).split())
            turns.append(Turn(role, name, blocks, 1, chapter=chapter))
    used = {t.speaker for t in turns if t.role is not Role.NARRATOR}
    people = tuple(p for p in PEOPLE if p.name in used)
    title = draw(st.sampled_from(["Clocks", 'So: "why"?', "# 1 – é", "true", "2020-01-01"]))
    return Interview(
        title,
        draw(st.sampled_from(["en", "no", "pt-BR"])),
        people,
        tuple(turns),
        author="Nils Berg",
        date=dt.date(2020, 2, 29),
        source="a.md",
    )


@given(told_interviews())
@settings(max_examples=200, deadline=None)
def test_any_interview_reads_back_as_it_was(interview: Interview) -> None:
    assert told(read_back(to_canonical(interview))) == told(interview)


@pytest.mark.soak
@pytest.mark.parametrize("folder", ["dev", "dev_unmarked_split", "dev_bare_split"])
def test_every_real_interview_reads_back_as_it_was(shared: Path, folder: str) -> None:
    for file in sorted((shared / "corpus/raw" / folder).iterdir()):
        interview = understand(read_document(file))
        assert told(read_back(to_canonical(interview))) == told(interview), file.name


CANONICAL = """---
interview_audio: 1
title: Clocks
people:
  - name: Ida Moss
    role: interviewer
  - name: Per Lund
    role: guest
language: en
author: Ida Moss
---

**Narrator:** Per Lund mends clocks.

**Ida Moss:** How did you begin?

Tell us all.

**Per Lund:** I was nine.

- a spring
- a wheel

## Later

**Ida Moss:** And now?

**Per Lund:** Now I am ninety.
"""


def test_what_is_written_looks_as_people_would_write_it() -> None:
    assert to_canonical(read_back(CANONICAL)).split("---")[2].split() == CANONICAL.split("---")[2].split()


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("And now?", "And now?\n\nToday, I mean."), ("interviewer", "Ida Moss", "And now?\n\nToday, I mean.")),
        (("**Per Lund:** Now", "**Per:** Now"), ("guest", "Per Lund", "Now I am ninety.")),
        (("**Per Lund:** Now", "**PL:** Now"), ("guest", "Per Lund", "Now I am ninety.")),
        (("**Per Lund:** Now", "Per Lund: Now"), ("guest", "Per Lund", "Now I am ninety.")),
        (("**Per Lund:** Now", "**Per Lund**: Now"), ("guest", "Per Lund", "Now I am ninety.")),
        (("**Per Lund:** Now", "**Eva Strand:** Now"), ("guest", "Eva Strand", "Now I am ninety.")),
        (("**Ida Moss:** And", "**Per Lund:** And"), ("guest", "Per Lund", "And now?\n\nNow I am ninety.")),
        (("**Ida Moss:** And", "**Narrator:** And"), ("narrator", "Ida Moss", "And now?")),
        (("Now I am", "Now? I am"), ("guest", "Per Lund", "Now? I am ninety.")),
    ],
)  # fmt: skip
def test_what_a_person_edits_is_the_truth(edit: tuple[str, str], expected: tuple[str, str, str]) -> None:
    interview = read_back(CANONICAL.replace(*edit))
    said = [(t.role.value, t.speaker, t.text) for t in interview.turns]
    assert any(turn[:2] == expected[:2] and turn[2].endswith(expected[2]) for turn in said)


def test_nothing_is_skipped_in_it_but_labels_and_the_front_matter() -> None:
    assert {s.reason for s in read_back(CANONICAL).skipped} == {"label", "front matter"}


def test_somebody_renamed_in_the_labels_keeps_the_part() -> None:
    interview = read_back(CANONICAL.replace("**Ida Moss:**", "**Edda Moor:**"))
    assert [(p.name, p.role.value) for p in interview.people] == [("Edda Moor", "interviewer"), ("Per Lund", "guest")]


def test_emphasis_in_a_turn_is_kept() -> None:
    inlines = parse_inline("a *very* **old** clock of `brass`")
    interview = Interview(
        "C", "en", PEOPLE[:1], (Turn(Role.INTERVIEWER, "Ida Moss", (Block(BlockKind.PARAGRAPH, inlines, 1),), 1),)
    )
    assert read_back(to_canonical(interview)).turns[0].blocks[0].inlines == inlines


@pytest.mark.parametrize(
    ("comment", "chapter", "turns"),
    [
        ("<!-- Chapter: Early days -->", "Early days", 2),
        ("<!--Chapter: Early -&#45; and late-->", "Early -- and late", 2),
        ("<!-- Chapter:\n  Early\n  days -->", "Early days", 2),
        ("<!-- Chapter: -->", "", 1),
        ("<!-- chapters are fun: yes -->", "", 1),
    ],
)
def test_a_comment_names_the_chapter_that_begins_with_the_next_words(comment: str, chapter: str, turns: int) -> None:
    read = read_back(f"---\ninterview_audio: 1\n---\n\n**Ida:** How?\n\n{comment}\n\nAnd why?\n")
    assert len(read.turns) == turns
    assert read.turns[-1].chapter == chapter
