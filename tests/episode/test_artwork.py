"""Which picture becomes the cover."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from interview_audio.document.post.info import post_info
from interview_audio.episode import Artwork
from interview_audio.episode.cover.artwork import OUR_FONT_HAS, artwork
from interview_audio.episode.cover.picture import fit_cover
from interview_audio.episode.cover.typesetting import BUNDLED
from interview_audio.errors import UsageError
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
    return artwork(
        post_info(metadata).pictures, post, Settings(**settings), post.parent / "show.toml", "A title", post.parents[2]
    )


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
        ({"image": "gone.png"}, "does not exist"),
        ({"image": "drawing.svg"}, "is not a JPEG or PNG"),
        ({"image": "preview.jpg"}, "is too small"),
        ({"image": "a\0b" + "c" * 5000}, "does not exist"),
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


@pytest.mark.parametrize("key", ["cover", "image", "featured_image"])
@pytest.mark.parametrize("name", ["../../../secret.png", "/../secret.png", "linked.png", "/etc/hostname", "loop.png"])
def test_a_post_names_no_file_outside_the_folder_of_its_show(post: Path, key: str, name: str) -> None:
    Image.new("RGB", (1500, 1500)).save(post.parents[3] / "secret.png")
    (post.parent / "linked.png").symlink_to(post.parents[3] / "secret.png")
    (post.parent / "loop.png").symlink_to("loop.png")
    if key == "cover":
        with pytest.raises(UsageError, match="outside"):
            chosen(post, {key: name})
    else:
        assert chosen(post, {key: name}).picture is None
        assert "does not exist" in chosen(post, {key: name}).notes[0]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_cover_that_is_no_file_is_not_waited_for(post: Path) -> None:
    os.mkfifo(post.parent / "pipe.jpg")
    for name in ("pipe.jpg", "x" * 5000, "gone.jpg"):
        picture = chosen(post, {"image": name, "cover": name}).picture
        assert picture
        with pytest.raises(UsageError, match="not a readable picture"):
            fit_cover(picture)


def postscript(path: Path) -> None:
    path.write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 2000 2000\n(x) run\n")


def too_large(path: Path) -> None:
    Image.new("1", (7100, 7100)).save(path, "PNG")


def another_kind(path: Path) -> None:
    Image.new("RGB", (1500, 1500)).save(path, "TIFF")


@pytest.mark.parametrize("make", [postscript, too_large, another_kind])
def test_only_jpeg_and_png_of_a_bounded_size_are_opened(post: Path, make: Callable[[Path], None]) -> None:
    make(post.parent / "odd.jpg")
    with pytest.raises(UsageError, match="JPEG or PNG"):
        fit_cover(post.parent / "odd.jpg")
    assert "not a JPEG or PNG" in chosen(post, {"image": "odd.jpg"}).notes[0]
