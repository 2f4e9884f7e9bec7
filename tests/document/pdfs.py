"""PDFs written by hand: text at places, in the fonts that every reader has."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

FONTS = {"": "Times-Roman", "b": "Times-Bold", "i": "Times-Italic", "m": "Courier"}
WIDTH, HEIGHT = 595, 842

Text = tuple[float, float, float, str, str]
"""Left, baseline from the top, size, font (a key of `FONTS`), words."""


def pdf(pages: Sequence[Sequence[Text]], *, title: str = "", image: bool = False, extra: Sequence[bytes] = ()) -> bytes:
    """Return a PDF with a page for each of `pages`."""
    objects: list[bytes] = [b"", b""]  # the catalogue and the tree of pages, written last

    def add(content: bytes) -> int:
        objects.append(content)
        return len(objects)

    fonts = {
        key: add(f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>".encode())
        for key, name in FONTS.items()
    }
    names = {key: f"F{number}" for number, key in enumerate(FONTS)}
    resources = "/Font<<" + "".join(f"/{names[key]} {number} 0 R" for key, number in fonts.items()) + ">>"
    if image:
        pixels = add(
            stream(b"\xff", "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8")
        )
        resources += f"/XObject<</I {pixels} 0 R>>"
    kids = []
    box = f"/Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]"
    for page in pages:
        shown = b"".join(shown_text(text, names) for text in page)
        content = add(stream(shown + (b"q 400 0 0 600 50 50 cm /I Do Q\n" if image else b"")))
        kids.append(add(f"<<{box}/Resources<<{resources}>>/Contents {content} 0 R>>".encode()))
    for each in extra:
        add(each)
    info = add(b"<</Title(" + title.encode() + b")>>")
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>".encode()
    return written(objects, f"/Info {info} 0 R")


def shown_text(text: Text, names: dict[str, str]) -> bytes:
    left, base, size, font, words = text
    escaped = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return f"BT /{names[font]} {size} Tf 1 0 0 1 {left} {HEIGHT - base} Tm (".encode() + escaped + b") Tj ET\n"


def stream(content: bytes, entries: str = "") -> bytes:
    packed = zlib.compress(content)
    return f"<<{entries}/Length {len(packed)}/Filter/FlateDecode>>stream\n".encode() + packed + b"\nendstream"


def written(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """Return the file that holds these objects, the first of which is its catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    head = f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    end = f"{head}trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + end.encode()


def column(
    left: float, top: float, lines: Sequence[str], *, size: float = 10, font: str = "", leading: float = 12
) -> list[Text]:
    """Return lines below one another; an empty one leaves room. `*` before a line sets it in bold, `_` in italics."""
    found: list[Text] = []
    for number, line in enumerate(lines):
        style = {"*": "b", "_": "i"}.get(line[:1], font)
        if line:
            found.append((left, top + number * leading, size, style, line.lstrip("*_")))
    return found
