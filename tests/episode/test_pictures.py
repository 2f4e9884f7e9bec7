"""Pictures are drawn when they would look different, and only then."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from interview_audio.episode.cover import picture, social, thumbnail
from interview_audio.episode.delivery import deliver, staging_folder
from interview_audio.episode.pictures import EpisodePictures
from interview_audio.errors import UsageError
from interview_audio.model import Person, Role

ANN, BEN = Person("Ann", Role.INTERVIEWER), Person("Ben", Role.GUEST)


@pytest.fixture(autouse=True)
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Returns what is drawn, each a little different from the last, instead of drawing it."""
    made: list[str] = []
    numbers = itertools.count()

    def draw(name: str) -> Callable[..., bytes]:
        def stub(*_: object, **__: object) -> bytes:
            made.append(name)
            return f"{name} {next(numbers)}".encode()

        return stub

    for module, function in (
        (picture, "draw_cover"),
        (picture, "fit_cover"),
        (thumbnail, "thumbnail"),
        (social, "social_picture"),
    ):
        monkeypatch.setattr(module, function, draw(function))
    return made


def render(
    output: Path,
    own: Path | None = None,
    title: str = "A talk",
    show: str = "Talks",
    people: tuple[Person, ...] = (BEN,),
) -> tuple[bytes, bytes]:
    pictures = EpisodePictures(output, "talk", own, (title, show), people)
    with staging_folder(output, "talk") as folder:
        files = {"jpg": folder / pictures.cover_name, "social": folder / pictures.social_name}
        files["thumbnail"] = folder / pictures.thumbnail_name
        files["jpg"].write_bytes(pictures.cover)
        files["thumbnail"].write_bytes(pictures.thumbnail)
        files["social"].write_bytes(pictures.social)
        deliver(files, output, "talk", made_from=pictures.made_from, force=True)
    return pictures.cover, pictures.social


@pytest.mark.parametrize("with_own", [False, True])
def test_the_same_pictures_are_made_once(tmp_path: Path, drawn: list[str], with_own: bool) -> None:
    own = tmp_path / "own.png"
    own.write_bytes(b"a picture")
    first = render(tmp_path, own if with_own else None)
    assert render(tmp_path, own if with_own else None) == first
    assert drawn == ["fit_cover" if with_own else "draw_cover", "thumbnail", "social_picture"]


CHANGES: list[dict[str, object]] = [
    {"title": "Another talk"},
    {"show": "Other talks"},
    {"people": (BEN, ANN)},
    {"people": (Person("Ben", Role.INTERVIEWER),)},
]


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_what_would_look_different_is_drawn(tmp_path: Path, drawn: list[str], change: dict[str, object]) -> None:
    render(tmp_path)
    render(tmp_path, **change)  # type: ignore[arg-type]
    assert drawn == ["draw_cover", "thumbnail", "social_picture"] * 2


def test_another_picture_of_the_authors_is_fitted_again(tmp_path: Path, drawn: list[str]) -> None:
    own = tmp_path / "own.png"
    for content in (b"a picture", b"another"):
        own.write_bytes(content)
        render(tmp_path, own)
    assert drawn == ["fit_cover", "thumbnail", "social_picture"] * 2


@pytest.mark.parametrize(
    ("name", "maker"),
    [("talk.jpg", "draw_cover"), ("talk.thumbnail.jpg", "thumbnail"), ("talk.social.jpg", "social_picture")],
)
@pytest.mark.parametrize("change", [Path.unlink, lambda path: path.write_bytes(b"mine")], ids=["gone", "changed"])
def test_a_picture_that_is_not_what_was_made_is_made_again(
    tmp_path: Path, drawn: list[str], name: str, maker: str, change: Callable[[Path], None]
) -> None:
    render(tmp_path)
    change(tmp_path / name)
    before = len(drawn)
    assert b"mine" not in render(tmp_path)
    assert drawn[before:] == [maker]


@pytest.mark.parametrize("text", ["東京の対談", "A talk 🎙️"])
def test_what_needs_a_font_of_the_system_is_drawn_every_time(tmp_path: Path, drawn: list[str], text: str) -> None:
    for _ in range(2):
        render(tmp_path, title=text)
        render(tmp_path, people=(Person(text, Role.GUEST),))
    assert drawn == ["draw_cover", "thumbnail", "social_picture"] * 4


def test_a_picture_that_is_gone_is_refused_though_it_was_fitted_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own.png"
    own.write_bytes(b"a picture")
    render(tmp_path, own)
    own.unlink()
    monkeypatch.undo()
    with pytest.raises(UsageError, match=r"own\.png"):
        render(tmp_path, own)
