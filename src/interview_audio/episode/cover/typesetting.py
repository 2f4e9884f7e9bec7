"""Draw text in any script: with the bundled font, and system fonts for the characters it lacks."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Any

from PIL import ImageDraw, ImageFont, features

from interview_audio.episode.metadata.text import plain

FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:/Windows/Fonts",
)
"""Where Linux, macOS and Windows keep the fonts of all users."""

KINDS = (".ttf", ".otf", ".ttc", ".otc")
BOLD = re.compile(r"bold|black|heavy|W[678]|bd\b", re.IGNORECASE)
SANS = re.compile(
    r"sans|gothic|kaku|arial|segoe|yahei|malgun|nirmala|leelaw|pingfang|kohinoor|geeza|heiti", re.IGNORECASE
)
UNSUITABLE = re.compile(r"italic|oblique|emoji|mono|condensed|thin|light", re.IGNORECASE)
MOST_FACES = 12  # per file

# Letters whose shape depends on their neighbours; without shaping they would be wrong.
SHAPED = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\u1b00-\u1bff\ua840-\ua87f\ufb50-\ufdff\ufe70-\ufefc]"
)
VARIANT = re.compile("[\ufe00-\ufe0f]")  # asks for a picture or for plain ink: covers have ink alone
TO_THE_LEFT = ("R", "AL")  # Unicode's bidirectional classes of letters that run from right to left
MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
ANYWHERE = "ZPSNC"  # categories of what stands in the font of its neighbours: spaces, signs, figures


@dataclass(frozen=True)
class Face:
    """One face of a font file; the bundled font has no path."""

    path: Path | None = None
    index: int = 0
    name: str = ""  # of a collection's: its family, which for Han letters ends in the country

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """Return the font at that size in pixels."""
        return _font(self, size)

    @cache  # noqa: B019 - there are few faces, and each is asked for every letter
    def has(self, character: str) -> bool:
        """Return whether the face has a glyph for the character."""
        if unicodedata.category(character) in ("Cf", "Mn", "Me", "Zs"):
            return self.path is not None or character.isspace() or _has_glyph(self, character)
        return _has_glyph(self, character)


BUNDLED = Face()


@dataclass(frozen=True)
class Run:
    """A piece of a line in one font and one direction."""

    text: str
    face: Face
    leftward: bool

    @property
    def text_options(self) -> dict[str, Any]:
        """Return the keyword arguments for Pillow's text calls."""
        if self.face is BUNDLED or not can_shape():
            return {}
        return {"direction": "rtl" if self.leftward else "ltr"}

    @property
    def visual_text(self) -> str:
        """Return the text to hand to Pillow: reversed here if no library reorders right-to-left letters."""
        if not self.leftward or (can_shape() and self.face is not BUNDLED):
            return self.text
        return "".join(reversed(re.findall(r".[\u0591-\u05c7]*", self.text))).translate(MIRRORED)


def can_shape() -> bool:
    """Return whether Pillow can shape Arabic and Indic letters, that is, finds libraqm and FriBiDi."""
    return bool(features.check("raqm"))


def drawable_text(text: str) -> str:
    """Remove symbols that no font has; return an empty string if letters would be missing."""
    text = VARIANT.sub("", plain(text))
    left = {c for c in text if not c.isspace() and face_of(c) is None}
    if any(unicodedata.category(c)[0] in "LMN" for c in left):
        return ""
    return plain("".join(c for c in text if c not in left))


def missing_characters(text: str) -> str:
    """Return the characters that no font has, each once."""
    return "".join(dict.fromkeys(c for c in plain(text) if not c.isspace() and _is_visible(c) and face_of(c) is None))


def _is_visible(character: str) -> bool:
    return unicodedata.category(character) not in ("Cf", "Mn", "Me")


def face_of(character: str) -> Face | None:
    """Return the font for a single character: the bundled one, else the first system font that has it."""
    return BUNDLED if BUNDLED.has(character) else _system_face(character, "")


@cache
def _system_face(letters: str, country: str) -> Face | None:
    """Return the first system font that has all of the letters, Han letters in the forms of that country."""
    if not letters or (SHAPED.search(letters) and not can_shape()):
        return None
    fitting = (face for face in _faces() if "CJK" not in face.name or face.name.endswith(country))
    return next((face for face in fitting if all(face.has(c) for c in letters)), None)


def _han_country(text: str) -> str:
    """Guess the country whose Han letter forms the text uses from the other letters in it: JP, KR or SC."""
    if re.search("[\u3040-\u30ff]", text):
        return "JP"
    return "KR" if re.search("[\u1100-\u11ff\uac00-\ud7af]", text) else "SC"


def visual_runs(text: str) -> list[Run]:
    """Split a line into runs of one font and direction, in visual order from left to right."""
    pieces = [
        Run("".join(c for c, _, _ in group), face, leftward)
        for (face, leftward), group in groupby(_with_fonts(text), key=lambda marked: marked[1:])
    ]
    sides = [list(group) for _, group in groupby(pieces, key=lambda run: run.leftward)]
    ordered = [side[::-1] if side[0].leftward else side for side in sides]
    return [run for side in (reversed(ordered) if is_leftward(text) else ordered) for run in side]


def is_leftward(text: str) -> bool:
    """Return whether a paragraph runs from right to left, which its first strong letter decides."""
    strong = (unicodedata.bidirectional(c) for c in text)
    return next((kind in TO_THE_LEFT for kind in strong if kind in ("L", *TO_THE_LEFT)), False)


def _with_fonts(text: str) -> Iterator[tuple[str, Face, bool]]:
    """Yield every character with font and direction; neutral characters take those of the letter before them."""
    face, leftward = BUNDLED, is_leftward(text)
    lacking = "".join(dict.fromkeys(c for c in text if unicodedata.category(c)[0] in "LM" and not BUNDLED.has(c)))
    common = _system_face(lacking, _han_country(text))  # not one font a word where one has them all
    for character in text:
        kind = unicodedata.category(character)[0]
        if kind != "M" and not (kind in ANYWHERE and face.has(character)):
            face = common if common and character in lacking else face_of(character) or BUNDLED
        side = unicodedata.bidirectional(character)
        if side in ("L", *TO_THE_LEFT):
            leftward = side in TO_THE_LEFT
        yield character, face, leftward and not (face is BUNDLED and side == "EN")


def width(text: str, size: int) -> float:
    """Return the width of a line in pixels."""
    return sum(run.face.at(size).getlength(run.visual_text, **run.text_options) for run in _runs(text))


def capital_height(size: int) -> float:
    """Return the height of a capital letter in pixels."""
    return -BUNDLED.at(size).getbbox("H", anchor="ls")[1]


def draw_line(
    draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: int, fill: tuple[int, int, int]
) -> None:
    """Draw a line of text, starting at the left end of its baseline."""
    x, y = at
    for run in _runs(text):
        draw.text((x, y), run.visual_text, font=run.face.at(size), fill=fill, anchor="ls", **run.text_options)
        x += run.face.at(size).getlength(run.visual_text, **run.text_options)


@cache
def _runs(text: str) -> Sequence[Run]:
    return visual_runs(text)


@cache
def _faces() -> tuple[Face, ...]:
    """List the system's fonts, those closest to the bundled one first: upright, sans serif, bold, Noto."""
    found = [
        path
        for folder in FOLDERS
        if Path(folder).is_dir()
        for path in sorted(Path(folder).rglob("*"))
        if path.suffix.lower() in KINDS
    ]
    found.sort(
        key=lambda path: (
            bool(UNSUITABLE.search(path.stem)),
            not SANS.search(path.stem),
            not BOLD.search(path.stem),
            not path.stem.startswith("Noto"),
        )
    )
    return tuple(face for path in found for face in _of_file(path))


def _of_file(path: Path) -> Iterator[Face]:
    """Yield the faces of a font file, the bold ones first."""
    if path.suffix.lower() in (".ttf", ".otf"):
        yield Face(path)
        return
    named: list[tuple[str, str]] = []
    for index in range(MOST_FACES):
        try:
            family, style = ImageFont.truetype(path, 40, index=index).getname()
        except OSError:
            break
        named.append((family or "", style or ""))
    by_weight = sorted(range(len(named)), key=lambda index: not BOLD.search(named[index][1]))
    yield from (Face(path, index, named[index][0]) for index in by_weight)


def _has_glyph(face: Face, character: str) -> bool:
    try:
        font = face.at(40)
        return _glyph(font, character) != _glyph(font, "\uffff")
    except OSError:  # no outlines but pictures of one size, or no font
        return False


def _glyph(font: ImageFont.FreeTypeFont, character: str) -> bytes:
    mask = font.getmask(character)
    return bytes(mask) if mask.size[0] else b""


@cache
def _font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    if face.path is None:
        # The simple layout engine is in every build of Pillow: the same cover everywhere.
        data = files("interview_audio.episode.cover").joinpath("fonts/NotoSans-Bold.ttf").read_bytes()
        return ImageFont.truetype(io.BytesIO(data), size, layout_engine=ImageFont.Layout.BASIC)
    engine = ImageFont.Layout.RAQM if can_shape() else ImageFont.Layout.BASIC
    return ImageFont.truetype(face.path, size, index=face.index, layout_engine=engine)
