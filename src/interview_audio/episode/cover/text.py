"""Text of a cover in any script: with the font that ships, and those that the system has for what it lacks."""

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
UNFIT = re.compile(r"italic|oblique|emoji|mono|condensed|thin|light", re.IGNORECASE)
MOST_FACES = 12  # of one file that are looked at

# Letters that take other shapes beside others; where the system cannot shape them they would be wrong.
SHAPED = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\u1b00-\u1bff\ua840-\ua87f\ufb50-\ufdff\ufe70-\ufefc]"
)
VARIANT = re.compile("[\ufe00-\ufe0f]")  # asks for a picture or for plain ink: covers have ink alone
TO_THE_LEFT = ("R", "AL")  # Unicode's bidirectional classes of letters that run from right to left
MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
ANYWHERE = "ZPSNC"  # categories of what stands in the font of its neighbours: spaces, signs, figures


@dataclass(frozen=True)
class Face:
    """One font of a file; the font that ships has no path."""

    path: Path | None = None
    index: int = 0
    name: str = ""  # of a collection's: its family, which for Han letters ends in the country

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """The font in that size, in pixels."""
        return _font(self, size)

    @cache  # noqa: B019 - there are few faces, and each is asked for every letter
    def has(self, character: str) -> bool:
        """Whether it draws that character."""
        if unicodedata.category(character) in ("Cf", "Mn", "Me", "Zs"):
            return self.path is not None or character.isspace() or _drawn(self, character)
        return _drawn(self, character)


OWN = Face()


@dataclass(frozen=True)
class Run:
    """A piece of a line in one font and one direction."""

    text: str
    face: Face
    leftward: bool

    @property
    def how(self) -> dict[str, Any]:
        """The options of Pillow's calls."""
        if self.face is OWN or not shapes():
            return {}
        return {"direction": "rtl" if self.leftward else "ltr"}

    @property
    def shown(self) -> str:
        """What Pillow is given: without a library for it, letters from right to left are turned round here."""
        if not self.leftward or (shapes() and self.face is not OWN):
            return self.text
        return "".join(reversed(re.findall(r".[\u0591-\u05c7]*", self.text))).translate(MIRRORED)


def shapes() -> bool:
    """Whether this build of Pillow finds what it needs to shape Arabic and Indic letters (libraqm and FriBiDi)."""
    return bool(features.check("raqm"))


def drawable(text: str) -> str:
    """The text without the signs that no font here has; nothing where letters would be missing from it."""
    text = VARIANT.sub("", plain(text))
    left = {c for c in text if not c.isspace() and face_of(c) is None}
    if any(unicodedata.category(c)[0] in "LMN" for c in left):
        return ""
    return plain("".join(c for c in text if c not in left))


def missing(text: str) -> str:
    """The characters of the text that no font here has, each once."""
    return "".join(dict.fromkeys(c for c in plain(text) if not c.isspace() and _shown(c) and face_of(c) is None))


def _shown(character: str) -> bool:
    return unicodedata.category(character) not in ("Cf", "Mn", "Me")


def face_of(character: str) -> Face | None:
    """The font for a character by itself: our own, else the first of the system's that has it."""
    return OWN if OWN.has(character) else _face_with(character, "")


@cache
def _face_with(letters: str, country: str) -> Face | None:
    """The first of the system's fonts that has all of the letters; Han ones as they are drawn in that country."""
    if not letters or (SHAPED.search(letters) and not shapes()):
        return None
    fitting = (face for face in _faces() if "CJK" not in face.name or face.name.endswith(country))
    return next((face for face in fitting if all(face.has(c) for c in letters)), None)


def _country(text: str) -> str:
    """Where Han letters are drawn as in this text: by the letters that stand among them."""
    if re.search("[\u3040-\u30ff]", text):
        return "JP"
    return "KR" if re.search("[\u1100-\u11ff\uac00-\ud7af]", text) else "SC"


def runs(text: str) -> list[Run]:
    """The pieces of a line, from left to right."""
    pieces = [
        Run("".join(c for c, _, _ in group), face, leftward)
        for (face, leftward), group in groupby(_marked(text), key=lambda marked: marked[1:])
    ]
    sides = [list(group) for _, group in groupby(pieces, key=lambda run: run.leftward)]
    ordered = [side[::-1] if side[0].leftward else side for side in sides]
    return [run for side in (reversed(ordered) if is_leftward(text) else ordered) for run in side]


def is_leftward(text: str) -> bool:
    """Whether a paragraph runs from right to left: as its first letter does."""
    strong = (unicodedata.bidirectional(c) for c in text)
    return next((kind in TO_THE_LEFT for kind in strong if kind in ("L", *TO_THE_LEFT)), False)


def _marked(text: str) -> Iterator[tuple[str, Face, bool]]:
    """Every character with its font and direction; what fits anywhere keeps those of the letter before it."""
    face, leftward = OWN, is_leftward(text)
    lacking = "".join(dict.fromkeys(c for c in text if unicodedata.category(c)[0] in "LM" and not OWN.has(c)))
    common = _face_with(lacking, _country(text))  # not one font a word where one has them all
    for character in text:
        kind = unicodedata.category(character)[0]
        if kind != "M" and not (kind in ANYWHERE and face.has(character)):
            face = common if common and character in lacking else face_of(character) or OWN
        side = unicodedata.bidirectional(character)
        if side in ("L", *TO_THE_LEFT):
            leftward = side in TO_THE_LEFT
        yield character, face, leftward and not (face is OWN and side == "EN")


def width(text: str, size: int) -> float:
    """Of a line, in pixels."""
    return sum(run.face.at(size).getlength(run.shown, **run.how) for run in _runs(text))


def capital(size: int) -> float:
    """The height of a capital letter."""
    return -OWN.at(size).getbbox("H", anchor="ls")[1]


def write(draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: int, fill: tuple[int, int, int]) -> None:
    """Draws a line from the left end of its base line."""
    x, y = at
    for run in _runs(text):
        draw.text((x, y), run.shown, font=run.face.at(size), fill=fill, anchor="ls", **run.how)
        x += run.face.at(size).getlength(run.shown, **run.how)


@cache
def _runs(text: str) -> Sequence[Run]:
    return runs(text)


@cache
def _faces() -> tuple[Face, ...]:
    """Every font of the system, those first that go with ours: upright, without serifs, bold, of its family."""
    found = [
        path
        for folder in FOLDERS
        if Path(folder).is_dir()
        for path in sorted(Path(folder).rglob("*"))
        if path.suffix.lower() in KINDS
    ]
    found.sort(
        key=lambda path: (
            bool(UNFIT.search(path.stem)),
            not SANS.search(path.stem),
            not BOLD.search(path.stem),
            not path.stem.startswith("Noto"),
        )
    )
    return tuple(face for path in found for face in _of_file(path))


def _of_file(path: Path) -> Iterator[Face]:
    """The faces of a file, the bold ones first."""
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


def _drawn(face: Face, character: str) -> bool:
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
    engine = ImageFont.Layout.RAQM if shapes() else ImageFont.Layout.BASIC
    return ImageFont.truetype(face.path, size, index=face.index, layout_engine=engine)
