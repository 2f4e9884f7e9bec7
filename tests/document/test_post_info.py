"""What a post says of its own publication."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from interview_audio.document import parse_document
from interview_audio.document.post.info import post_info
from interview_audio.document.post.keys import POST_KEYS, documentation
from interview_audio.model import NamedPicture


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
    info = post_info(front, Path("posts") / name)
    assert (info.published, info.timed) == expected


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
    assert post_info(front).draft is expected


@pytest.mark.parametrize(
    ("front", "link", "source"),
    [
        ({"link": "https://example.org/a"}, "https://example.org/a", "https://example.org/a"),
        (
            {"canonical_url": "https://a.example/", "url": "https://b.example/"},
            *("https://a.example/", "https://b.example/"),
        ),
        ({"link": "javascript:alert(1)", "source": "http://c.example/"}, "http://c.example/", "http://c.example/"),
        ({"url": "/posts/a"}, None, "/posts/a"),
        ({"link": "https://"}, None, "https://"),
        ({"link": "http://[::1"}, None, "http://[::1"),
        ({"link": ["https://example.org"]}, None, None),
        ({"source": "talk.md", "link": "https://example.org/a"}, "https://example.org/a", "talk.md"),
    ],
)
def test_a_link_is_an_address_on_the_web_and_a_source_may_be_a_file(
    front: dict[str, Any], link: str | None, source: str | None
) -> None:
    assert (post_info(front).link, post_info(front).source) == (link, source)


def test_a_description_is_without_its_markup() -> None:
    info = post_info({"description": "A *fine* [clock](https://example.org)\n\nand <b>stairs</b>"})
    assert info.description == "A fine clock\n\nand stairs"


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
    assert post_info(front).number == expected


SAID: dict[str, tuple[Any, str, Any]] = {
    "title": ("Tides", "title", "Tides"),
    "slug": ("tides", "slug", "tides"),
    "date": ("2024-05-01", "date", dt.date(2024, 5, 1)),
    "draft": (True, "draft", True),
    "description": ("A clock.", "description", "A clock."),
    "language": ("de", "language", "de"),
    "author": ("Cleo Carr", "authors", ("Cleo Carr",)),
    "interviewer": ("Ann Archer", "interviewers", ("Ann Archer",)),
    "guest": (["Ben Baker", {"name": "Dan Dell"}], "guests", ("Ben Baker", "Dan Dell")),
    "publication": ("The Clock", "publication", "The Clock"),
    "category": (["Interview", "Clocks"], "categories", ("Interview", "Clocks")),
    "episode": (7, "number", 7),
    "explicit": ("yes", "explicit", True),
    "link": ("https://example.org/a", "link", "https://example.org/a"),
    "source": ("talk.md", "source", "talk.md"),
    "guid": ("abc", "guid", "abc"),
    "cast": ({"guest": "heart"}, "settings", {"cast": {"guest": "heart"}}),
    "audio": ({"speed": 1.2}, "settings", {"speed": 1.2}),
}


def written(spelling: str) -> list[str]:
    """The spelling, in the ways that people and programs write keys."""
    head, *rest = spelling.split("_")
    return [
        spelling,
        spelling.upper(),
        spelling.title(),
        head + "".join(map(str.title, rest)),
        spelling.replace("_", "-"),
    ]


@pytest.mark.parametrize(
    ("name", "spelling"), [(name, spelling) for name in SAID for spelling in POST_KEYS[name].spellings]
)
def test_every_spelling_of_a_key_says_the_same(name: str, spelling: str) -> None:
    value, attribute, expected = SAID[name]
    for key in written(spelling):
        assert getattr(post_info({key: value}), attribute) == expected, key


def test_the_spelling_that_counts_first_does_so_in_any_order() -> None:
    assert post_info({"summary": "B", "description": "A"}).description == "A"
    assert post_info({"published": dt.date(2024, 1, 1), "Date": dt.date(2025, 1, 1)}).date == dt.date(2025, 1, 1)


@pytest.mark.parametrize(
    ("front", "pictures"),
    [
        ({"cover": "a.jpg"}, (NamedPicture("cover", "a.jpg", is_cover=True),)),
        ({"cover": {"image": "a.jpg"}}, (NamedPicture("cover", "a.jpg"),)),
        ({"featuredImage": "a.jpg"}, (NamedPicture("featuredImage", "a.jpg"),)),
        (
            {"images": ["a.jpg", "b.jpg"], "image": {"src": "c.jpg"}},
            (NamedPicture("image", "c.jpg"), NamedPicture("images", "a.jpg")),
        ),
        ({"cover": ["", 3], "header": 7}, ()),
    ],
)
def test_pictures_are_found_where_other_programs_have_them(
    front: dict[str, Any], pictures: tuple[NamedPicture, ...]
) -> None:
    assert post_info(front).pictures == pictures


@pytest.mark.parametrize(
    ("text", "language", "title"),
    [
        ("---\ntitle: 1984\nlanguage: no\n---\nHi.\n", "no", "1984"),
        ("---\nTitle: Tides\nLang: de\n---\nHi.\n", "de", "Tides"),
        ("+++\ntitle = 2024-05-01\n+++\nHi.\n", None, "2024-05-01"),
        ("#+TITLE: Tides\n#+LANGUAGE: fr\n\nHi.\n", "fr", "Tides"),
        ("---\ntitle: [a]\n---\nHi.\n", None, ""),
    ],
)
def test_a_file_s_own_words_about_itself_are_read_with_it(text: str, language: str | None, title: str) -> None:
    document = parse_document(text.encode(), format="org" if text.startswith("#+") else "markdown")
    assert (document.language, document.info.title) == (language, title)


def test_every_key_for_people_is_documented_once() -> None:
    undocumented = {"category", "interview_audio", "status", "hidden"}
    assert {name for name in POST_KEYS if name not in documentation()} == undocumented
    assert "`publish_date`" in documentation()["date"]
