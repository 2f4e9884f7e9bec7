"""The stem of an episode's files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.document.post_info import post_info
from interview_audio.document.slug import plain, slug_of
from interview_audio.model import Document


def document(path: str | None, **metadata: Any) -> Document:
    return Document(Path(path) if path else None, "text", (), metadata, info=post_info(metadata))


@pytest.mark.parametrize(
    ("path", "metadata", "slug"),
    [
        ("synthesis-ai-interviews.txt", {}, "synthesis-ai-interviews"),
        ("2024-05-01-ann-baker.md", {}, "ann-baker"),
        ("2024-05-01.md", {}, "2024-05-01"),
        ("perl_krumins.md", {}, "perl_krumins"),
        ("Gespräch mit Jörg Müller.md", {}, "Gesprach-mit-Jorg-Muller"),
        ("posts/ann-baker/index.md", {}, "ann-baker"),
        ("x.md", {"slug": "ann"}, "ann"),
        ("x.md", {"slug": "/pub/2004/05/19/allison.html"}, "allison"),
        ("x.md", {"slug": "../../etc/passwd"}, "passwd"),
        ("x.md", {"slug": ".."}, "x"),
        ("con.md", {}, "interview-con"),
        ("😀.md", {}, "grinning"),
        ("-.md", {}, "interview"),
        (None, {}, "interview"),
    ],
)
def test_the_slug_of_a_document(path: str | None, metadata: dict[str, Any], slug: str) -> None:
    assert slug_of(document(path, **metadata)) == slug


@given(st.text())
def test_a_slug_is_never_a_path(text: str) -> None:
    slug = plain(text)
    assert slug.isascii()
    assert len(slug) <= 110
    assert not set(slug) & set("/\\:*?\"<>|' \0")
    assert slug not in {".", ".."}
    assert not slug.startswith((".", "-"))
