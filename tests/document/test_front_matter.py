"""Front matter: YAML, TOML and JSON in front of a post."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from interview_audio.document import parse_document
from interview_audio.errors import UsageError
from interview_audio.model import BlockKind


@pytest.mark.parametrize(
    ("source", "values", "line"),
    [
        ("---\ntitle: A\ndate: 2024-01-02\n---\nx", {"title": "A", "date": dt.date(2024, 1, 2)}, 5),
        ("\ufeff\n---\ntitle: A\n...\n\nx", {"title": "A"}, 6),
        ("+++\ntitle = 'A'\n[extra]\nb = 1\n+++\nx", {"title": "A", "extra": {"b": 1}}, 6),
        ('{\n "title": "A"\n}\n\nx', {"title": "A"}, 5),
        ("---\n# none\n---\nx", {}, 4),
        ("---\n1: a\n---\nx", {"1": "a"}, 4),
        ("---\r\ntitle: A\r\n---\r\nx", {"title": "A"}, 4),
        ('{"a": "\\ud800b"}\nx', {"a": "\ufffdb"}, 2),
    ],
)
def test_front_matter_is_read_and_every_line_keeps_its_number(source: str, values: dict[str, Any], line: int) -> None:
    document = parse_document(source.encode(), format="markdown")
    assert dict(document.metadata) == values
    front, body = document.blocks
    assert front.kind is BlockKind.METADATA
    assert source.replace("\r\n", "\n").strip("\ufeff\nx") == front.text
    assert (body.line, body.text) == (line, "x")


@pytest.mark.parametrize("name", ["text", "html", "asciidoc", "rst"])
def test_every_format_of_text_may_have_it(name: str) -> None:
    document = parse_document(b"---\nlang: fr\n---\n\nBonjour.\n", format=name)
    assert document.language == "fr"
    assert [(b.line, b.kind) for b in document.blocks] == [(1, BlockKind.METADATA), (5, BlockKind.PARAGRAPH)]


@pytest.mark.parametrize(
    "source",
    [
        "---\n\nHello.\n\n---\n",
        "---\nHello there.\n---\n",
        "---\n**Ann:** Hello.\n\n---\n",
        "---\n- a\n---\n",
        "---\ntitle: A\n",
        "{ hello }\n",
        '{"a": 1} is JSON\n',
        "--- \na b\n",
    ],
)
def test_what_only_looks_like_it_is_text(source: str) -> None:
    document = parse_document(source.encode(), format="markdown")
    assert not document.metadata
    assert not [b for b in document.blocks if b.kind is BlockKind.METADATA]


@pytest.mark.parametrize(
    ("source", "line", "what"),
    [
        ("---\ntitle: A\nb: [c\n---\nx", 3, "expected ',' or ']'"),
        ("---\ntags:\n  - a: b: c\n---\nx", 3, "mapping values are not allowed"),
        ("\n\n---\na: !!python/object:os.system x\n---\n", 4, "could not determine a constructor"),
        ("+++\na = 1\nb = \n+++\n", 3, "Invalid value"),
        ('{\n"a": 1,\n"b"\n}\n', 4, "Expecting ':'"),
        ("---\na: &a [x, x]\nb: *a\n---\n", 3, "aliases"),
        ("---\na: 2024-13-45\n---\n", 2, "month"),
        ("---\na: " + "[" * 2000 + "\n---\n", 2, "nested too deeply"),
        ("---\na: " + "[" * 100 + "]" * 100 + "\n---\n", 1, "nested too deeply"),
    ],
)
def test_broken_front_matter_is_refused_with_its_line(source: str, line: int, what: str) -> None:
    with pytest.raises(UsageError, match=what) as caught:
        parse_document(source.encode(), path=Path("post.md"))
    assert (caught.value.path, caught.value.line) == (Path("post.md"), line)


def test_a_header_whose_first_fence_is_missing_ends_at_the_second() -> None:
    document = parse_document(b"title: Wool\nauthor: Ida Moss\nhero: wool.png\n---\n\nIt is warm.\n", format="markdown")
    assert document.info.title == "Wool"
    assert [b.text for b in document.blocks if b.text.strip() and b.kind.value == "paragraph"] == ["It is warm."]


def test_two_lines_with_colons_above_a_line_are_no_header() -> None:
    document = parse_document(b"Ida: Is it warm?\nPer: It is.\n---\n", format="markdown")
    assert not document.metadata


def test_a_value_with_a_colon_needs_no_quotation_marks() -> None:
    document = parse_document(
        b"---\ntitle: Wool: a talk\nplace of birth: Ghent\n---\n\nIt is warm.\n", format="markdown"
    )
    assert document.info.title == "Wool: a talk"
