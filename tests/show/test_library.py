"""Which files of a folder are the interviews to publish, and why the others are not."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from interview_audio.document.post.info import post_info
from interview_audio.errors import NotAnInterviewError, UsageError
from interview_audio.model import Document, Interview
from interview_audio.show.library import Library, scan_folder

NOW = dt.datetime(2026, 6, 1, 8, tzinfo=dt.timezone(dt.timedelta(hours=10)))


def read(path: Path) -> dict[Path, tuple[Document, Interview]]:
    """A reader of files of `key: value` lines; a file without any is no interview."""
    text = path.read_text(encoding="utf-8")
    if text == "broken":
        raise UsageError("The front matter cannot be read.", do="Mend it.", path=path, line=2)
    front = dict(line.split(": ", 1) for line in text.splitlines() if ": " in line)
    if not front:
        raise NotAnInterviewError("Nobody is asked anything.", do="Choose another file.", path=path)
    info = post_info(front, path)
    source = info.source or path.name
    document = Document(path, "text", (), front, info=info)
    return {path: (document, Interview(info.title, "en", (), (), source=source, metadata=front, info=info))}


@pytest.fixture
def look(tmp_path: Path) -> Callable[..., Library]:
    """Surveys a folder of these files."""

    def survey_of(**files: str) -> Library:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return scan_folder(tmp_path, read, {".md", ".txt"}, now=NOW, skip=tmp_path / "output")

    return survey_of


def slugs(library: Library) -> list[str]:
    return sorted(post.slug for post in library.posts)


def reasons(library: Library) -> dict[str, str]:
    return {left.path.relative_to(library.folder).as_posix(): left.reason for left in library.left_out}


def test_sub_folders_are_walked_and_what_is_no_interview_is_named(look: Callable[..., Library]) -> None:
    library = look(
        **{
            "a.md": "title: A",
            "2024/b.md": "title: B",
            "_drafts/c.md": "title: C",
            "2024/_drafts/deep/d.md": "title: D",
            "README.md": "title: About this folder",
            "notes.txt": "no interview",
            ".hidden/e.md": "title: E",
            "output/a.md": "title: what was made",
            "picture.jpg": "no text",
        }
    )
    assert slugs(library) == ["a", "b"]
    assert reasons(library) == {
        "_drafts/c.md": "a draft",
        "2024/_drafts/deep/d.md": "a draft",
        "README.md": "speaks about the folder",
        "notes.txt": "Nobody is asked anything.",
    }
    assert not library.failed


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        ("draft: true", "a draft"),
        ("published: false", "a draft"),
        ("date: 2026-06-02", "held back until 2026-06-02"),
        ("date: 2026-06-01", None),  # today, although noon in UTC is still to come
        ("date: 2026-06-01T00:00:00+10:00", None),
        ("date: 2026-06-01T09:00:00+10:00", "held back until 2026-06-01"),
    ],
)
def test_drafts_and_future_dates_are_held_back(look: Callable[..., Library], front: str, reason: str | None) -> None:
    library = look(**{"a.md": f"title: A\n{front}"})
    assert reasons(library) == ({"a.md": reason} if reason else {})


@pytest.mark.parametrize(
    ("corrected", "original"),
    [
        ("a.interview.md", "a.txt"),
        ("fixed/a.md", "a.txt"),  # named as it is found from the folder of interviews
    ],
)
def test_a_corrected_interview_stands_in_for_its_source(
    look: Callable[..., Library], corrected: str, original: str
) -> None:
    library = look(**{original: "title: A", corrected: f"title: A\nsource: {original}"})
    assert [(post.path.name, post.slug) for post in library.posts] == [(Path(corrected).name, "a")]
    assert reasons(library) == {original: f"{Path(corrected).name} stands in for it"}


def test_it_keeps_its_own_slug_where_it_asks_for_one(look: Callable[..., Library]) -> None:
    library = look(**{"a.txt": "title: A", "b.md": "title: A\nsource: a.txt\nslug: better"})
    assert slugs(library) == ["better"]


def test_it_stands_in_for_a_post_that_nobody_could_read(look: Callable[..., Library]) -> None:
    library = look(**{"a.txt": "broken", "b.md": "title: A\nsource: a.txt"})
    assert slugs(library) == ["b"]
    assert not library.failed


def test_a_post_with_an_address_is_corrected_by_its_namesake(look: Callable[..., Library]) -> None:
    address = "source: https://example.org/posts"
    library = look(
        **{"a.md": f"title: A\n{address}", "a.interview.md": f"title: A\n{address}", "b.md": f"title: B\n{address}"}
    )
    assert [(post.path.name, post.slug) for post in library.posts] == [("a.interview.md", "a"), ("b.md", "b")]


@pytest.mark.parametrize("source", ["a.md", "../../etc/passwd", "x" * 5000, "nul\0", "https://example.org", "?"])
def test_other_sources_stand_for_nothing(look: Callable[..., Library], source: str) -> None:
    assert slugs(look(**{"a.md": f"title: A\nsource: {source}", "b.md": "title: B"})) == ["a", "b"]


def test_two_posts_with_one_slug_are_an_error_that_names_both(look: Callable[..., Library]) -> None:
    library = look(**{"1/a.md": "title: One", "2/A.md": "title: Two", "b.md": "title: B"})
    assert slugs(library) == ["a", "b"]
    (failure,) = library.failed
    assert re.search(r"1/a\.md and .*2/A\.md would both become", str(failure))
    assert failure.path == library.folder / "2/A.md"


def test_two_names_that_look_the_same_are_told(look: Callable[..., Library]) -> None:
    library = look(**{"caf\u00e9.md": "title: One", "cafe\u0301.md": "title: Two"})
    assert len(library.posts) == 1
    assert ", one name in two Unicode forms, would both become cafe.mp3" in str(library.failed[0])


@pytest.mark.parametrize(
    ("sources", "published", "failed"),
    [
        ({"b.md": "a.md", "c.md": "a.md"}, {"b.md", "c.md"}, 1),  # two for one
        ({"a.md": "b.md", "b.md": "a.md"}, {"a.md", "b.md", "c.md"}, 0),  # each for the other
        ({"a.md": "b.md", "b.md": "c.md", "c.md": "a.md"}, {"a.md", "b.md", "c.md"}, 0),
        ({"a.md": "a.md"}, {"a.md", "b.md", "c.md"}, 0),
        ({"b.md": "a.md", "c.md": "b.md"}, {"c.md"}, 0),  # a correction of a correction
    ],
)
def test_who_stands_in_for_whom(
    look: Callable[..., Library], sources: dict[str, str], published: set[str], failed: int
) -> None:
    texts = {n: f"title: {n}" + (f"\nsource: {sources[n]}" if n in sources else "") for n in ("a.md", "b.md", "c.md")}
    library = look(**texts)
    assert len(library.failed) == failed
    assert {post.path.name for post in library.posts} == published - {f.path.name for f in library.failed}
    if sources == {"b.md": "a.md", "c.md": "b.md"}:
        assert slugs(library) == ["a"]


def test_a_broken_post_does_not_stop_the_others(look: Callable[..., Library]) -> None:
    library = look(**{"a.md": "broken", "b.md": "title: B"})
    assert slugs(library) == ["b"]
    assert [(f.path, getattr(f.error, "line", None)) for f in library.failed] == [(library.folder / "a.md", 2)]


def test_links_out_of_the_folder_are_not_followed(look: Callable[..., Library], tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    (outside / "secret.md").write_text("title: Secret", encoding="utf-8")
    (tmp_path / "linked.md").symlink_to(outside / "secret.md")
    (tmp_path / "folder").symlink_to(outside, target_is_directory=True)
    library = look(**{"a.md": "title: A"})
    assert slugs(library) == ["a"]
    assert reasons(library) == {"linked.md": "a link to a place outside the folder"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_what_is_no_ordinary_file_is_left_out(look: Callable[..., Library], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / os.fsdecode(b"latin-\xe9.md")).write_text("title: A", encoding="utf-8")
    library = look(**{"a.md": "title: A"})
    assert len(slugs(library)) == 2
    assert reasons(library) == {"pipe.md": "no ordinary file"}


def test_a_file_that_is_known_is_not_read_again(look: Callable[..., Library], tmp_path: Path) -> None:
    before = look(**{"a.md": "title: A", "b.md": "title: B", "notes.md": "none"})
    (tmp_path / "b.md").write_text("title: Other", encoding="utf-8")
    asked: list[str] = []

    def ask(path: Path) -> dict[Path, tuple[Document, Interview]]:
        asked.append(path.name)
        return read(path)

    after = scan_folder(tmp_path, ask, {".md"}, now=NOW, skip=tmp_path / "output", known=before.known)
    assert asked == ["b.md"]
    assert [post.title for post in after.posts] == ["A", "Other"]


def test_a_folder_that_is_not_there_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        scan_folder(tmp_path / "none", read, {".md"}, now=NOW, skip=tmp_path)
