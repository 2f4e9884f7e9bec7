"""What directories and apps would refuse, and which line to mend."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from interview_audio.feed import categories
from interview_audio.feed.check import Finding, check, line_of, picture_size
from interview_audio.feed.rss import write_feed

from .conftest import Studio, picture

SHOW = 'title = "A"\n# description = ""\n"author" = "B"\ncategory = "Arts"\nbase_url="x"\nlanguage = "x"\n'


@pytest.fixture
def show(tmp_path: Path) -> Path:
    path = tmp_path / "show.toml"
    path.write_text(SHOW, encoding="utf-8")
    return path


def errors(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.what for finding in findings if finding.error]


def test_a_show_that_lacks_nothing_is_valid(studio: Studio, show: Path) -> None:
    assert check(studio.publish(), show, studio.folder) == ()


@pytest.mark.parametrize(
    ("settings", "line", "says"),
    [
        ({"description": ""}, 2, "no description"),
        ({"description": "ä" * 2001}, 2, "longer than 4,000 bytes"),
        ({"category": "Interviews"}, 4, "no category “Interviews”"),
        ({"category": "Arts > Bookz"}, 4, "no category"),
        ({"type": "weekly"}, 1, "cannot be “weekly”"),
        ({"language": "English"}, 6, "not a language code"),
        ({"email": "nobody"}, 1, "not an e-mail address"),
        ({"link": "javascript:alert(1)"}, 1, "not a web address"),
        ({"base_url": ""}, 5, "relative"),
        ({"base_url": "example.org"}, 5, "not the web address"),
        ({"base_url": "https://example.org/?a"}, 5, "not the web address"),
        ({"guid": "mine"}, 1, "no UUID"),
    ],
)
def test_an_error_of_the_show_names_the_line_of_show_toml(
    studio: Studio, show: Path, settings: dict[str, Any], line: int, says: str
) -> None:
    found = [f for f in check(studio.publish(studio.podcast(**settings)), show, studio.folder) if says in f.what]
    assert [(f.error, f.path, f.line) for f in found] == [(True, show, line)]


@pytest.mark.parametrize("settings", [{"title": ""}, {"author": ""}, {"email": ""}, {"base_url": "http://example.org"}])
def test_advice_is_no_error(studio: Studio, show: Path, settings: dict[str, Any]) -> None:
    findings = check(studio.publish(studio.podcast(**settings)), show, studio.folder)
    assert findings
    assert not errors(findings)


@pytest.mark.parametrize(
    ("changes", "key", "says"),
    [
        ({"number": 7}, "episode", "the number 7"),
        ({"language": "English"}, "language", "not a language code"),
    ],
)
def test_an_error_of_an_item_names_the_line_of_its_front_matter(
    studio: Studio, show: Path, tmp_path: Path, changes: dict[str, Any], key: str, says: str
) -> None:
    post = tmp_path / "post.md"
    post.write_text(f"---\ntitle: A\n{key}: x\n---\n", encoding="utf-8")
    items = studio.item("a", post=post, **{"number": 1, **changes}), studio.item("b", 7, episode={"title": "Other"})
    findings = check(studio.publish(studio.podcast(*items)), show, studio.folder)
    assert [(f.path, f.line) for f in findings if says in f.what and f.path == post] == [(post, 3)]


def test_a_show_without_episodes_is_an_error(studio: Studio, show: Path) -> None:
    podcast = studio.podcast()
    empty = type(podcast)(podcast.settings, podcast.guid, ())
    assert errors(check(studio.publish(empty), show, studio.folder)) == ["The feed has no episode."]


def test_files_are_looked_at_as_they_lie_there(studio: Studio, show: Path) -> None:
    podcast = studio.publish()
    (studio.folder / "tides.mp3").write_bytes(b"cut")
    (studio.folder / "tides.chapters.json").write_text(
        '{"version": "1.2.0", "chapters": [{"startTime": 5}, {"startTime": 1}]}'
    )
    (studio.folder / "night-buses.vtt").unlink()
    (studio.folder / "cover.jpg").write_bytes(picture(600))
    found = " ".join(errors(check(podcast, show, studio.folder)))
    for says in ("bytes for tides.mp3, it has 3", "not valid, ascending JSON chapters", "600 × 600"):
        assert says in found


def test_a_broken_or_missing_feed_is_an_error(studio: Studio, show: Path) -> None:
    podcast = studio.publish()
    (studio.folder / "feed.xml").write_bytes(write_feed(podcast)[:-20])
    assert any("cannot be read" in what for what in errors(check(podcast, show, studio.folder)))
    (studio.folder / "feed.xml").unlink()
    assert any("cannot be read" in what for what in errors(check(podcast, None, studio.folder)))


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x05\x78\0\0\x05\x78", (1400, 1400)),
        (b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\x02\x58\x03\x20", (800, 600)),
        (b"\xff\xd8\xff\xc4\0\x04ab\xff\xc2\0\x11\x08\0\x10\0\x20\x00", (32, 16)),
        (b"\xff\xd8\xff\xe0\0\0\xff\xe0\0\0", None),
        (b"\xff\xd8", None),
        (b"GIF89a", None),
        (b"", None),
    ],
)
def test_the_size_of_a_picture_is_read_from_its_header(
    tmp_path: Path, content: bytes, size: tuple[int, int] | None
) -> None:
    path = tmp_path / "cover"
    path.write_bytes(content)
    assert picture_size(path) == size


def test_the_size_of_a_real_jpeg_is_read(tmp_path: Path) -> None:
    path = tmp_path / "cover.jpg"
    path.write_bytes(picture(600))
    assert picture_size(path) == (600, 600)
    assert picture_size(tmp_path / "none.jpg") is None


def test_categories_are_apples() -> None:
    assert len(categories.CATEGORIES) == 19
    assert sum(len(children) for children in categories.CATEGORIES.values()) == 91
    assert categories.is_known("Society & Culture > Documentary")
    assert not categories.is_known("society & culture")


def test_a_setting_that_is_commented_out_is_mended_there_unless_it_is_set_elsewhere(show: Path) -> None:
    assert line_of(show, "description") == 2
    show.write_text(f"# title = {SHOW}")
    assert line_of(show, "copyright") == 1
    show.write_text('# title = ""\ntitle = "A"\n')
    assert line_of(show, "title") == 2
    assert line_of(None, "title") is None
