"""Which picture becomes the cover."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from interview_audio.document.post_info import post_info
from interview_audio.episode import Artwork
from interview_audio.episode.cover.artwork import OUR_FONT_HAS, artwork
from interview_audio.episode.cover.typesetting import BUNDLED
from interview_audio.model import Settings


@pytest.fixture
def post(tmp_path: Path) -> Path:
    """A post in a site, with a picture of its own, one of the site, a preview and a drawing."""
    folder = tmp_path / "site/content/2026"
    for place, size in [
        (folder / "clock.png", 1500),
        (folder / "img/tower.jpg", 1500),
        (tmp_path / "site/static/img/site.jpg", 1500),
        (tmp_path / "site/assets/old.jpg", 900),
        (folder / "preview.jpg", 200),
    ]:
        place.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (size, size // 2)).resize((size, size)).save(place)
    (folder / "drawing.svg").write_text("<svg/>")
    return folder / "post.md"


def chosen(post: Path, metadata: dict[str, Any], **settings: Any) -> Artwork:
    return artwork(post_info(metadata).pictures, post, Settings(**settings), post.parent / "show.toml", "A title")


@pytest.mark.parametrize(
    ("metadata", "picture"),
    [
        ({"cover": "clock.png"}, "clock.png"),
        ({"image": "clock.png"}, "clock.png"),
        ({"featured_image": "img/tower.jpg"}, "img/tower.jpg"),
        ({"featuredImage": "img/tower.jpg"}, "img/tower.jpg"),
        ({"image": {"path": "clock.png", "alt": "A clock"}}, "clock.png"),
        ({"cover": {"image": "clock.png", "caption": "A clock", "relative": True}}, "clock.png"),
        ({"heroImage": {"src": "./clock.png"}}, "clock.png"),
        ({"header": {"teaser": "preview.jpg", "image": "clock.png"}}, "clock.png"),
        ({"images": ["clock.png", "img/tower.jpg"]}, "clock.png"),
        ({"image": "/img/site.jpg"}, "site.jpg"),
        ({"image": "img/site.jpg"}, "site.jpg"),
        ({"cover": "/assets/old.jpg"}, "old.jpg"),
        ({"cover": "", "image": "clock.png"}, "clock.png"),
        ({"cover": True, "image": None, "images": []}, None),
        ({"image": "gone.png", "featured_image": "clock.png"}, "clock.png"),
    ],
)
def test_the_picture_is_found_where_sites_have_it(post: Path, metadata: dict[str, Any], picture: str | None) -> None:
    found = chosen(post, metadata).picture
    assert (found is None) == (picture is None)
    if found and picture:
        assert found.is_file()
        assert found.as_posix().endswith(picture)


@pytest.mark.parametrize(
    ("metadata", "note"),
    [
        ({"image": "https://example.org/clock.png"}, "on the web"),
        ({"cover": "//example.org/clock.png"}, "on the web"),
        ({"cover": {"image": "data:image/png;base64,iVBOR"}}, "on the web"),
        ({"image": "gone.png"}, "is not there"),
        ({"image": "drawing.svg"}, "is no JPEG or PNG"),
        ({"image": "preview.jpg"}, "is too small"),
        ({"image": "a\0b" + "c" * 5000}, "is not there"),
    ],
)
def test_a_picture_that_will_not_do_is_noted_and_a_cover_drawn(post: Path, metadata: dict[str, Any], note: str) -> None:
    found = chosen(post, metadata)
    assert found.picture is None
    assert [note in line for line in found.notes] == [True]


def test_a_cover_that_is_not_there_is_named_all_the_same_so_that_its_reader_complains(post: Path) -> None:
    assert chosen(post, {"cover": "gone.png"}) == Artwork(post.parent / "gone.png")


def test_the_show_s_cover_comes_after_the_post_s(post: Path) -> None:
    assert chosen(post, {"image": "clock.png"}, cover="show.png").picture == post.parent / "clock.png"
    assert chosen(post, {}, cover="show.png").picture == post.parent / "show.png"
    remote = chosen(post, {}, cover="https://example.org/show.png")
    assert remote.picture is None
    assert "on the web" in remote.notes[0]


def test_what_no_font_has_is_said_before_a_cover_is_drawn(post: Path) -> None:
    found = artwork((), post, Settings(), None, "A \U0001fbff title")
    assert "\U0001fbff" in found.notes[0]


def test_standard_input_has_pictures_of_the_present_folder_alone(post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(post.parent)
    assert artwork(post_info({"image": "clock.png"}).pictures, None, Settings(), None, "T").picture == Path("clock.png")


def test_what_counts_as_drawn_without_a_look_is_in_the_font() -> None:
    known = [chr(n) for n in range(0x3000) if OUR_FONT_HAS.fullmatch(chr(n)) and chr(n) != " "]
    assert len(known) > 400
    assert all(BUNDLED.has(character) for character in known)
