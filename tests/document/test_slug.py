"""The stem of an episode's files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.document.post.info import post_info
from interview_audio.document.slug import plain, slug_of
from interview_audio.feed.podcast import COVER, FEED, OPML, PAGE
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


@pytest.mark.parametrize(
    ("name", "source", "corrected", "slug"),
    [
        ("post.interview.md", "post.md", True, "tower"),
        ("fixed.md", "post.md", True, "tower"),
        ("fixed.md", "2024-05-01-other.md", True, "other"),
        ("fixed.md", "post.md", False, "fixed"),
        ("web.interview.md", "https://example.org/web", True, "web"),
        ("fixed.md", "gone.md", True, "fixed"),
        ("fixed.md", "../post.md", True, "fixed"),
        ("fixed.md", "fixed.md", True, "fixed"),
        ("fixed.md", "x" * 5000, True, "fixed"),
    ],
)
def test_a_corrected_interview_has_the_slug_of_its_post(
    tmp_path: Path, name: str, source: str, corrected: bool, slug: str
) -> None:
    (tmp_path / "post.md").write_text("---\nslug: tower\n---\n")
    (tmp_path / "2024-05-01-other.md").write_text("---\nslug: [\n---\n")
    metadata = {"source": source} | ({"interview_audio": 1} if corrected else {})
    assert slug_of(document(str(tmp_path / name), **metadata)) == slug


@pytest.mark.parametrize("name", ["cover", "Index", "feed"])
def test_no_episode_takes_the_names_beside_the_episodes(name: str) -> None:
    assert plain(name) == f"interview-{name}"
    assert plain(f"{name}s") == f"{name}s"
    stems = {file.partition(".")[0] for file in (FEED, PAGE, COVER, OPML)}
    assert {stem for stem in stems if plain(stem) == stem} == set()
