"""Files: how their format is told, and which are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.permissions import permissions_count

from interview_audio.document import parse_document, read_document
from interview_audio.document.formats import MAX_BYTES, MAX_CHARACTERS
from interview_audio.errors import UsageError

SRT = "1\n00:00:01,000 --> 00:00:02,000\nHello.\n"


@pytest.mark.parametrize(
    ("name", "source", "told"),
    [
        ("a.md", "Hello.", "markdown"),
        ("a.MDX", "Hello.", "markdown"),
        ("a.qmd", "Hello.", "markdown"),
        ("a.Rmd", "Hello.", "markdown"),
        ("a.html.md", "Hello.", "markdown"),
        ("a.md.erb", "Hello.", "markdown"),
        ("a.html.erb", "<p>Hello.", "html"),
        ("a.erb", "<p>Hello.", "html"),
        ("a.txt", "Hello.", "text"),
        ("a.htm", "Hello.", "html"),
        ("a.rst", "Hello.", "rst"),
        ("a.adoc", "Hello.", "asciidoc"),
        ("a.org", "Hello.", "org"),
        ("a.txt", "#+AUTHOR: Ida\n#+TITLE: Clocks\nHello.", "org"),
        ("a.vtt", "Hello.", "vtt"),
        ("a.txt", "<!doctype html><p>Hello.", "html"),
        ("a.md", "<!-- x -->\n<html><p>Hello.", "html"),
        ("a.md", "---\na: b\n---\n<html><p>Hello.", "html"),
        ("a.txt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello.", "vtt"),
        ("a.txt", SRT, "srt"),
        ("a", "Hello.", "text"),
        ("a", "<p>Hello.</p>", "html"),
        ("a.txt", "# Hello\n\n**Ann:** Hello.\n", "markdown"),
        ("a.txt", "# Hello\nAnn\nBo\nAnn\nBo\nAnn\nBo\nAnn\n", "text"),
        ("a.xyz", "Hello **Bo**.", "text"),
    ],
)
def test_content_tells_the_format_past_doubt_and_else_the_name(
    tmp_path: Path, name: str, source: str, told: str
) -> None:
    (tmp_path / name).write_text(source)
    document = read_document(tmp_path / name)
    assert (document.format, document.path) == (told, tmp_path / name)
    assert [b.text for b in document.blocks if "Hello" in b.text or "Ann" in b.text]


def test_standard_input_has_no_path() -> None:
    document = parse_document(b"Hello.")
    assert (document.path, document.format) == (None, "text")


@pytest.mark.parametrize("source", [b"", b"\n\n", b"\xef\xbb\xbf", b" \t\n"])
@pytest.mark.parametrize("name", [None, "markdown", "text", "html", "rst", "asciidoc", "org", "vtt", "srt"])
def test_an_empty_file_has_no_blocks(source: bytes, name: str | None) -> None:
    assert parse_document(source, format=name).blocks == ()


def test_what_cannot_be_opened_is_refused_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for path, what in (
        (tmp_path / "none.md", "no such file"),
        (tmp_path, "folder"),
        (tmp_path / "loop", "cannot be read"),
        (tmp_path / ("x" * 300), "cannot be read"),
        (tmp_path / "a\0b", "cannot be read"),
    ):
        with pytest.raises(UsageError, match=what) as caught:
            read_document(path)
        assert caught.value.path == path


def test_an_unreadable_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Hello.")
    (tmp_path / "a.md").chmod(0)
    with permissions_count(), pytest.raises(UsageError, match="cannot be read"):
        read_document(tmp_path / "a.md")


def test_too_much_is_refused() -> None:
    with pytest.raises(UsageError, match="larger than 50 MB"):
        parse_document(b"x" * (MAX_BYTES + 1))
    with pytest.raises(UsageError, match="3 million characters"):
        parse_document(b"x " * MAX_CHARACTERS)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UsageError, match=r"no format 'tiff'.*markdown.*docx"):
        parse_document(b"x", format="tiff")
