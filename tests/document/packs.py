"""Packed files written by hand: books and OpenDocument texts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

EPUB, ODT = "application/epub+zip", "application/vnd.oasis.opendocument.text"
CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
XHTML = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
OFFICE = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
        for name, space in (
            *(("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("draw", "drawing")),
            *(("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta")),
        )
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
)
STYLES = f"""<office:document-styles {OFFICE}><office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:language="en"/></style:default-style>
<style:style style:name="Question" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Second_20_Question" style:display-name="Second Question" style:parent-style-name="Question"/>
<style:style style:name="Loop" style:parent-style-name="Loop"/>
</office:styles></office:document-styles>"""
AUTOMATIC = """<office:automatic-styles>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>
</office:automatic-styles>"""


def packed(files: Mapping[str, str | bytes], mime: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(zipfile.ZipInfo("mimetype"), mime)
        for name, content in files.items():
            file.writestr(name, content)
    return out.getvalue()


def epub(
    chapters: Sequence[tuple[str, str]],
    *,
    contents: Sequence[tuple[str, str]] = (),
    metadata: str = "<dc:title>Talks</dc:title><dc:creator>Ann Lee</dc:creator><dc:language>en</dc:language>",
    ncx: bool = False,
    files: Mapping[str, str | bytes] | Mapping[str, str] | None = None,
) -> bytes:
    """Return a book: `chapters` are names of files and what their bodies hold, `contents` names and titles."""
    items = "".join(
        f'<item id="{name}" href="text/{name}.xhtml" media-type="application/xhtml+xml"/>' for name, _ in chapters
    )
    items += '<item id="css" href="style.css" media-type="text/css"/>'
    if ncx:
        points = "".join(
            f'<navPoint><navLabel><text>{title}</text></navLabel><content src="text/{name}.xhtml#top"/></navPoint>'
            for name, title in contents
        )
        doctype = '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://x/ncx.dtd">'
        toc = f'<?xml version="1.0"?>{doctype}<ncx><navMap>{points}</navMap></ncx>'
        items += '<item id="toc" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    else:
        links = "".join(f'<li><a href="text/{name}.xhtml">{title}</a></li>' for name, title in contents)
        toc = f'<html {XHTML}><body><nav epub:type="toc"><ol>{links}</ol></nav></body></html>'
        items += '<item id="toc" href="toc.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
    spine = "".join(f'<itemref idref="{name}"/>' for name, _ in chapters)
    about = f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata><manifest>{items}</manifest>'
    opf = f'<package xmlns="http://www.idpf.org/2007/opf">{about}<spine toc="toc">{spine}</spine></package>'
    pages = {f"OEBPS/text/{name}.xhtml": page(body) for name, body in chapters}
    known: dict[str, str | bytes] = {"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": opf, **pages}
    known["OEBPS/toc.ncx" if ncx else "OEBPS/toc.xhtml"] = toc
    return packed({**known, **(files or {})}, EPUB)


def page(body: str) -> str:
    """Return the XHTML of a part of a book."""
    whole = body if body.startswith("<body") else f"<body>{body}</body>"
    return f'<?xml version="1.0" encoding="utf-8"?><html {XHTML}><head><title>x</title></head>{whole}</html>'


def odt(body: str, *, meta: str = "", styles: str = STYLES, **files: str) -> bytes:
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {OFFICE}>{AUTOMATIC}{text}</office:document-content>"
    about = f"<office:document-meta {OFFICE}><office:meta>{meta}</office:meta></office:document-meta>"
    return packed({"content.xml": content, "styles.xml": styles, "meta.xml": about, **files}, ODT)
