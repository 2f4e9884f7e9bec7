"""The cover, drawn or the author's."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from interview_audio.episode.cover import picture, typesetting
from interview_audio.episode.cover.picture import draw_cover, fit_cover, missing_glyphs
from interview_audio.episode.cover.thumbnail import thumbnail
from interview_audio.errors import UsageError
from interview_audio.model import Person, Role

ANN, BEN = Person("Ann Askew", Role.INTERVIEWER), Person("Ben Böhm", Role.GUEST)


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    assert (image.format, image.mode) == ("JPEG", "RGB")
    return image


def colours(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """How many distinct colours a part of it has, coarsely: text on a ground has at least two."""
    part = image.crop(box).resize((60, 60)).quantize(8).convert("RGB")
    strong = [count for count, _ in part.getcolors() or [] if count > 20]
    return len(strong)


TITLE, SHOW = (200, 1950, 2800, 2500), (200, 2600, 2800, 2850)


@pytest.mark.parametrize(
    ("title", "show", "people"),
    [
        ("Ben Böhm", "A Show", [ANN, BEN]),
        ("T" * 40, "S" * 40, [ANN]),
        (
            "A title of a hundred and twenty characters, as some headlines have it " + "and more of it " * 4,
            "S " * 20,
            [],
        ),
        ("Разговор с Анной", "Подкаст", [BEN]),
        ("W" * 300, "", [Person("X", Role.GUEST)]),
    ],
)
def test_it_is_a_square_of_3000_pixels_with_both_titles_on_it(title: str, show: str, people: list[Person]) -> None:
    image = opened(draw_cover(title, show, people))
    assert image.size == (3000, 3000)
    assert colours(image, TITLE) >= 2
    if show:
        assert colours(image, SHOW) >= 2
    border = (0, 0, 3000, 150), (0, 0, 150, 3000), (2850, 0, 3000, 3000), (0, 2880, 3000, 3000)
    assert all(colours(image, box) == 1 for box in border)  # nothing runs over the edge


def test_it_is_small_enough_for_directories() -> None:
    assert len(draw_cover("Ben Böhm on everything there is to say about it", "A Show", [ANN, BEN])) < 500_000


def test_the_same_is_drawn_every_time_and_a_show_keeps_its_colours() -> None:
    assert draw_cover("One", "Show", [ANN, BEN]) == draw_cover("One", "Show", [ANN, BEN])
    grounds = [
        opened(draw_cover(title, show, [])).getpixel((5, 5)) for title, show in [("1", "S"), ("2", "S"), ("1", "R")]
    ]
    assert grounds[0] == grounds[1] != grounds[2]


@pytest.fixture
def no_fonts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A system without any font."""
    monkeypatch.setattr(typesetting, "FOLDERS", ())
    forget()
    yield
    forget()


def forget() -> None:
    for cached in (typesetting._faces, typesetting._system_face, typesetting._runs):
        cached.cache_clear()


@pytest.mark.usefixtures("no_fonts")
def test_letters_that_no_font_has_are_left_out_rather_than_shown_as_boxes_and_it_says_so() -> None:
    image = opened(draw_cover("東京の対談", "漢字", [Person("山田 太郎", Role.GUEST)]))
    assert colours(image, TITLE) == colours(image, SHOW) == 1
    assert missing_glyphs("東京 & Co", "東 Show") == "東京"


@pytest.mark.usefixtures("no_fonts")
def test_signs_that_no_font_has_leave_the_words_standing() -> None:
    assert draw_cover("A talk 🎙️ on clocks", "Show", []) == draw_cover("A talk on clocks", "Show", [])
    assert missing_glyphs("A talk 🎙️ on clocks") == "🎙"


def test_without_a_library_that_shapes_letters_those_that_need_it_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "can_shape", lambda: False)
    forget()
    assert missing_glyphs("عن घंटा") == "عنघटा"
    forget()


SCRIPTS = {
    "Hebrew": "האיש ששומר",
    "Arabic": "برج الساعة",
    "Devanagari": "घंटाघर की",
    "Thai": "คนเฝ้า",
    "Georgian": "საათი",
}


@pytest.mark.parametrize("script", SCRIPTS)
def test_other_scripts_are_drawn_with_the_systems_fonts(script: str) -> None:
    title = SCRIPTS[script]
    if missing_glyphs(title):
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"needs a font for {script}, and libraqm with FriBiDi")
    image = opened(draw_cover(title, "", []))
    left, right = (200, 2300, 600, 2850), (2400, 2300, 2800, 2850)
    leftward = script in ("Hebrew", "Arabic")
    assert (colours(image, left) > 1, colours(image, right) > 1) == (not leftward, leftward)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("plain words", ["plain words"]),
        ("Ann אבג (דהו)", ["Ann ", "אבג (דהו)"]),
        ("אבג Big Ben דהו", ["דהו", "Big Ben ", "אבג "]),
        ("אבג – דהו", ["דהו", "– ", "אבג "]),
        ("אבג 2024 דהו", ["אבג 2024 דהו"]),
    ],
)
def test_lines_of_two_directions_are_put_together_from_the_left(
    monkeypatch: pytest.MonkeyPatch, text: str, pieces: list[str]
) -> None:
    """With one font beside ours, which has Hebrew letters, spaces, brackets and figures, and no dash."""
    other = typesetting.Face(Path("hebrew.ttf"))
    monkeypatch.setattr(typesetting, "_faces", lambda: (other,))
    own = typesetting.Face.has

    def has(face: typesetting.Face, character: str) -> bool:
        return (
            own(face, character)
            if face is typesetting.BUNDLED
            else "א" <= character <= "ת" or character in " ()0123456789"
        )

    monkeypatch.setattr(typesetting.Face, "has", has)
    typesetting._system_face.cache_clear()
    found = typesetting.visual_runs(text)
    assert [run.text for run in found] == pieces
    assert all(run.face is (other if any("א" <= c <= "ת" for c in run.text) else typesetting.BUNDLED) for run in found)
    typesetting._system_face.cache_clear()


@pytest.mark.parametrize(
    ("size", "side"),
    [((1400, 1400), 1400), ((2000, 2000), 2000), ((4000, 4000), 3000), ((600, 600), 1400), ((2000, 1900), 2000)],
)
def test_the_authors_picture_is_made_square(tmp_path: Path, size: tuple[int, int], side: int) -> None:
    Image.new("RGB", size, "red").save(tmp_path / "a.png")
    image = opened(fit_cover(tmp_path / "a.png"))
    assert image.size == (side, side)
    assert all(image.getpixel(at) == (254, 0, 0) for at in [(0, 0), (side // 2, side - 1)])


def test_a_wide_picture_is_shown_whole(tmp_path: Path) -> None:
    picture = Image.new("RGB", (2000, 1000), "blue")
    picture.paste("red", (0, 0, 200, 1000))
    picture.save(tmp_path / "a.jpg")
    image = opened(fit_cover(tmp_path / "a.jpg"))
    assert image.size == (2000, 2000)
    red, _, blue = image.getpixel((100, 1000))  # type: ignore[misc]
    assert red > 200 > blue


def test_what_shows_through_a_picture_is_white(tmp_path: Path) -> None:
    Image.new("RGBA", (1400, 1400), (0, 0, 0, 0)).save(tmp_path / "a.png")
    assert opened(fit_cover(tmp_path / "a.png")).getpixel((700, 700)) == (255, 255, 255)


@pytest.mark.parametrize("content", [None, b"", b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_what_is_no_picture_is_a_usage_error_that_names_it(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "cover.png"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match=r"cover\.png"):
        fit_cover(path)


def test_a_word_is_broken_only_where_no_size_lets_it_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(picture, "draw_line", lambda _, __, text, *___: drawn.append(text))
    draw_cover("Werkstattgespräche am Hafen", "", ())
    assert "Werkstattgespräche" in " ".join(reversed(drawn)).split()
    drawn.clear()
    long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    draw_cover(long, "", ())
    assert "".join(reversed(drawn)) == long


@pytest.mark.parametrize("size", [(1400, 1400), (1600, 1600), (900, 700)])
def test_the_pages_show_a_small_copy(tmp_path: Path, size: tuple[int, int]) -> None:
    own = tmp_path / "own.png"
    Image.new("RGB", size, "teal").save(own)
    small = thumbnail(fit_cover(own))
    assert opened(small).size == (600, 600)
    assert len(small) < 20_000


def test_a_title_longer_than_any_cover_takes_no_longer_than_what_fits() -> None:
    box = picture.Box(0, 0, 600, 100)
    drawn = []
    for length in (picture.MOST_CHARACTERS, 40_000):
        image = Image.new("RGB", (600, 100))
        picture.draw_paragraph(ImageDraw.Draw(image), "t" * length, box, (255, 255, 255), largest=80)
        drawn.append(image.tobytes())
    assert drawn[0] == drawn[1]
    assert any(drawn[0])
