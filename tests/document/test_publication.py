"""What a post says of its own publication."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from interview_audio.document import publication as facts
from interview_audio.model import Block, BlockKind, Inline, Interview, Role, Turn


def interview(
    *turns: tuple[Role, str], date: dt.date | None = None, source: str | None = None, **front: Any
) -> Interview:
    said = tuple(Turn(role, None, (Block(BlockKind.PARAGRAPH, (Inline(text),), 1),), 1) for role, text in turns)
    return Interview("Title", "en", (), said, date=date, source=source, metadata=front)


def utc(*parts: int) -> dt.datetime:
    return dt.datetime(*parts, tzinfo=dt.UTC)  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("front", "name", "expected"),
    [
        ({"date": dt.date(2024, 5, 1)}, "a.md", (utc(2024, 5, 1, 12), False)),
        ({"date": "2024-05-01"}, "a.md", (utc(2024, 5, 1, 12), False)),
        ({"date": "2024-05-01T06:30:00Z"}, "a.md", (utc(2024, 5, 1, 6, 30), True)),
        ({"date": "2024-05-01 06:30:00 +0200"}, "a.md", (utc(2024, 5, 1, 4, 30), True)),
        ({"date": "Wed, 01 May 2024 06:30:00 +0000"}, "a.md", (utc(2024, 5, 1, 6, 30), True)),
        ({"date": dt.datetime(2024, 5, 1, 6, 30)}, "a.md", (utc(2024, 5, 1, 6, 30), True)),
        ({"date": "soon"}, "2023-02-03-a.md", (utc(2023, 2, 3, 12), False)),
        ({}, "2023-02-03-a.md", (utc(2023, 2, 3, 12), False)),
        ({}, "2023-02-03-a/index.md", (utc(2023, 2, 3, 12), False)),
        ({}, "20230203_a.md", (utc(2023, 2, 3, 12), False)),
        ({"date": "2024-05-01"}, "2023-02-03-a.md", (utc(2024, 5, 1, 12), False)),
        ({"publishDate": "2025-01-01", "date": "2024-05-01"}, "a.md", (utc(2025, 1, 1, 12), False)),
        ({"published": True}, "a.md", (None, False)),
        ({}, "2023-13-45-a.md", (None, False)),
        ({}, "a.md", (None, False)),
    ],
)
def test_the_date_comes_from_front_matter_then_from_the_name(
    front: dict[str, Any], name: str, expected: tuple[dt.datetime | None, bool]
) -> None:
    assert facts.published(interview(**front), Path("posts") / name) == expected


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ({}, False),
        ({"draft": True}, True),
        ({"draft": "yes"}, True),
        ({"draft": False}, False),
        ({"published": False}, True),
        ({"published": dt.date(2024, 1, 1)}, False),
    ],
)
def test_drafts_say_so(front: dict[str, Any], expected: bool) -> None:
    assert facts.draft(front) is expected


@pytest.mark.parametrize(
    ("front", "source", "expected"),
    [
        ({"link": "https://example.org/a"}, None, "https://example.org/a"),
        ({"canonical_url": "https://example.org/a", "url": "https://other.example/"}, None, "https://example.org/a"),
        ({"link": "javascript:alert(1)"}, "http://example.org/", "http://example.org/"),
        ({"url": "/posts/a"}, "a.md", None),
        ({"link": "https://"}, None, None),
        ({"link": "http://[::1"}, None, None),
        ({"link": ["https://example.org"]}, None, None),
    ],
)
def test_a_link_is_an_address_on_the_web(front: dict[str, Any], source: str | None, expected: str | None) -> None:
    assert facts.link(interview(source=source, **front)) == expected


def test_the_description_is_the_front_matters_without_its_markup() -> None:
    assert facts.description(interview(description="A *fine* [clock](https://example.org)\n\nand <b>stairs</b>")) == (
        "A fine clock\n\nand stairs"
    )


def test_without_one_it_is_the_beginning_of_the_introduction() -> None:
    talk = ((Role.NARRATOR, "We met " + "again and " * 200), (Role.INTERVIEWER, "When?"), (Role.NARRATOR, "Later."))
    text = facts.description(interview(*talk))
    assert text.startswith("We met again and")
    assert text.endswith("again and…")
    assert len(text.encode()) <= facts.LONGEST_INTRODUCTION
    assert facts.description(interview((Role.INTERVIEWER, "When?"))) == ""


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ({"episode": 12}, 12),
        ({"number": "7"}, 7),
        ({"episode": True}, None),
        ({"episode": "x"}, None),
        ({"episode": 0}, None),
    ],
)
def test_a_post_may_ask_for_its_number(front: dict[str, Any], expected: int | None) -> None:
    assert facts.number(front) == expected


def test_the_digest_of_the_words_stays_when_anything_else_changes() -> None:
    talk = ((Role.INTERVIEWER, "When?"), (Role.GUEST, "In  May."))
    assert facts.words(interview(*talk)) == facts.words(interview(talk[0], (Role.GUEST, "In May."), title="Other"))
    assert facts.words(interview(*talk)) != facts.words(interview(talk[0], (Role.GUEST, "In June.")))
