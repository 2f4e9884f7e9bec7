"""Extract the text of a PDF with its places, in a process of its own: the PDF comes in, a line of JSON a page goes out.

PDFium is native code, and a PDF can come from a stranger: what hangs, crashes or eats memory ends this process and no
other. Usage: `python -P -m interview_audio.document.packed.pdf.extract_child MAX_MEMORY MAX_PAGES < FILE`.

The first line of the output holds `error`, or `pages`, `title`, `author` and `language`. Every further line is a page:
`width`, `height` in points, `images`, and `runs`, each
`[left, right, baseline, size, bold, italic, mono, colour, text]` with the baseline counted from the top of the page.
"""

from __future__ import annotations

import ctypes
import json
import math
import re
import sys
from contextlib import suppress
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as c

BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi|[-,]bd\b|^(?:cm|sf|ec)(?:bx|ssbx|csc)", re.IGNORECASE)
ITALIC_NAME = re.compile(r"italic|oblique|[-,]it\b|slant|^(?:cm|sf|ec)(?:ti|sl|bxti|ssi)", re.IGNORECASE)
PLAIN_NAME = re.compile(r"regular|roman|book|medium|light", re.IGNORECASE)
MONO_NAME = re.compile(r"courier|mono|consol|typewriter|^(?:cm|sf|ec)tt", re.IGNORECASE)
SUBSET = re.compile(r"^[A-Z]{6}\+")
FIXED_PITCH, ITALIC, FORCE_BOLD = 1 << 0, 1 << 6, 1 << 18  # of a font descriptor, PDF 32000-1, table 123
BOLD_WEIGHTS = (700, 800, 900)
"""As descriptors have them; other figures are PDFium's guesses from the width of stems, as wide in text fonts."""

SHEAR = 0.15
"""The minimum slant in a text matrix that counts as italic."""

WORD_GAP = 0.16
"""Relative to the font size: a wider gap between letters is a space."""

PIECE_GAP = 1.0
"""The same for the gap between separate pieces of a line: columns, a label and its words."""

LINE_END_HYPHENS = {"\x02": "-", "\ufffe": "-", "\u00ad": "-"}
NO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
MOST_CHARACTERS = 4_000_000
MOST_PAGE_CHARACTERS = 200_000

Style = tuple[bool, bool, bool, str, float]
"""Bold, italic, monospaced, colour, and the size in points: 0 for vertical text."""


def main() -> None:
    """Read standard input, write standard output."""
    memory, most_pages = int(sys.argv[1]), int(sys.argv[2])
    if sys.platform != "win32":  # which has no such limit; the time limit applies there too
        import resource

        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    data = sys.stdin.buffer.read()
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        password = getattr(error, "err_code", None) == c.FPDF_ERR_PASSWORD or "password" in str(error).lower()
        say({"error": "password" if password else "damaged"})
        return
    count = len(document)
    if count > most_pages:
        say({"error": "pages", "pages": count})
        return
    about = document.get_metadata_dict(skip_empty=True)
    say(
        {
            "pages": count,
            "title": about.get("Title", ""),
            "author": about.get("Author", ""),
            "date": about.get("CreationDate", ""),
        }
    )
    total = 0
    for number in range(count):
        page = extracted(document, number)
        total += sum(len(run[8]) for run in page["runs"])
        say(page)
        if total > MOST_CHARACTERS:
            return


def say(value: dict[str, Any]) -> None:
    """Write a line of JSON."""
    sys.stdout.write(json.dumps(value) + "\n")


def extracted(document: pdfium.PdfDocument, number: int) -> dict[str, Any]:
    """Return the content of a page; an empty page if it cannot be read."""
    empty: dict[str, Any] = {"width": 0.0, "height": 0.0, "images": 0, "runs": []}
    try:
        page = document[number]
        left, bottom, right, top = page.get_bbox()
        text = page.get_textpage()
    except pdfium.PdfiumError:
        return empty
    images = sum(1 for _ in page.get_objects(filter=[c.FPDF_PAGEOBJ_IMAGE], max_depth=2))
    runs = Runs(text.raw, left, top).found()
    found = {"width": round(right - left, 1), "height": round(top - bottom, 1), "images": images, "runs": runs}
    text.close()
    page.close()
    return found


class Runs:
    """The runs of a page: pieces of a line in one style, divided at wide gaps."""

    def __init__(self, text: Any, left: float, top: float) -> None:
        """Take the page's own left and top coordinates."""
        self.text, self.left, self.top = text, left, top
        self.styles: dict[int, Style] = {}
        self.fonts: dict[int, tuple[bool, bool, bool]] = {}

    def found(self) -> list[list[Any]]:
        """Return the runs in the order of the file."""
        box, x, y = c.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        runs: list[list[Any]] = []
        style: Style | None = None
        blank = False
        before = 0.0  # where the letter before starts; those of a ligature have one place
        for index in range(min(c.FPDFText_CountChars(self.text), MOST_PAGE_CHARACTERS)):
            code = c.FPDFText_GetUnicode(self.text, index)
            letter = LINE_END_HYPHENS.get(chr(code), chr(code)) if 0 < code < 0x110000 else ""
            if not letter.strip() or letter in NO_WIDTH:
                blank = blank or letter not in NO_WIDTH
                continue
            if not (
                c.FPDFText_GetLooseCharBox(self.text, index, box) and c.FPDFText_GetCharOrigin(self.text, index, x, y)
            ):
                continue
            of = self.style(index)
            size = of[4]
            if not size:
                continue  # a watermark, the spine of a magazine
            left, right, base = box.left - self.left, box.right - self.left, self.top - y.value
            run = runs[-1] if runs else None
            gap = left - run[1] if run else 0.0
            onward = left > before - 0.1 * size and gap < PIECE_GAP * size
            near = run is not None and onward and abs(base - run[2]) < 0.25 * size
            if run is None or not near or of != style:
                lead = " " if near and (blank or gap > WORD_GAP * size) else ""
                runs.append([left, right, base, size, of[0], of[1], of[2], of[3], lead + letter])
            else:
                run[8] += (" " if blank or gap > WORD_GAP * size else "") + letter
                run[1] = max(run[1], right)
            style, blank, before = of, False, left
        return [[*(round(value, 1) for value in run[:4]), *run[4:]] for run in runs]

    def style(self, index: int) -> Style:
        """Return the style of a letter; letters of one text object share it."""
        item = c.FPDFText_GetTextObject(self.text, index)
        if not item:
            return (False, False, False, "", 10.0)
        key = ctypes.cast(item, ctypes.c_void_p).value or 0
        if key not in self.styles:
            self.styles[key] = self.style_of(item)
        return self.styles[key]

    def style_of(self, item: Any) -> Style:
        """Return the style of a text object, from its font, its matrix and its rendering mode."""
        font = c.FPDFTextObj_GetFont(item)
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self.fonts:
            self.fonts[key] = font_style(font)
        bold, italic, mono = self.fonts[key]
        bold = bold or c.FPDFTextObj_GetTextRenderMode(item) == c.FPDF_TEXTRENDERMODE_FILL_STROKE
        matrix = c.FS_MATRIX()
        size = ctypes.c_float()
        c.FPDFTextObj_GetFontSize(item, size)
        height = abs(size.value)
        if c.FPDFPageObj_GetMatrix(item, matrix):
            height *= math.hypot(matrix.c, matrix.d)
            if abs(matrix.b) > 0.3 * max(abs(matrix.a), 1e-6):
                height = 0.0
            italic = italic or (abs(matrix.b) < 1e-3 and matrix.c * (1 if matrix.d > 0 else -1) > SHEAR * abs(matrix.d))
        parts = [ctypes.c_uint() for _ in range(4)]
        painted = c.FPDFPageObj_GetFillColor(item, *parts)
        red, green, blue = (part.value for part in parts[:3])
        grey = max(red, green, blue) - min(red, green, blue) < 32
        return bold, italic, mono, "" if grey or not painted else f"{red:02x}{green:02x}{blue:02x}", round(height, 1)


def font_style(font: Any) -> tuple[bool, bool, bool]:
    """Return whether a font is bold, italic, monospaced, by its name, its descriptor and its weight."""
    if not font:
        return False, False, False
    length = c.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(1, length))
    c.FPDFFont_GetBaseFontName(font, buffer, length)
    name = SUBSET.sub("", buffer.value.decode("utf-8", "replace"))
    flags = max(0, c.FPDFFont_GetFlags(font))
    angle = ctypes.c_int()
    slanted = bool(c.FPDFFont_GetItalicAngle(font, angle)) and angle.value < 0
    bold = (
        bool(BOLD_NAME.search(name))
        or bool(flags & FORCE_BOLD)
        or (c.FPDFFont_GetWeight(font) in BOLD_WEIGHTS and not PLAIN_NAME.search(name))
    )
    italic = bool(ITALIC_NAME.search(name)) or bool(flags & ITALIC) or slanted
    return bold, italic, bool(MONO_NAME.search(name)) or bool(flags & FIXED_PITCH)


if __name__ == "__main__":
    main()
