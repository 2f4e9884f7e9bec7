"""Books: chapters in reading order, what is outside of their text, and what is refused."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from tests.document.packs import epub

from interview_audio.document import parse_document
from interview_audio.document.packed import archive
from interview_audio.errors import UsageError
from interview_audio.interview import interviews
from interview_audio.model import BlockKind, Document, InlineKind, Mark


def read(data: bytes) -> Document:
    return parse_document(data, path=Path("book.epub"))


def shown(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in document.blocks]


def test_chapters_come_in_the_order_of_the_spine_and_paragraphs_are_counted() -> None:
    document = read(epub([("b", "<h1>First</h1><p>One.</p>"), ("a", "<h1>Second</h1><p>Two.</p>")]))
    assert [block.text for block in document.blocks] == ["First", "One.", "Second", "Two."]
    assert [block.line for block in document.blocks] == [1, 2, 3, 4]
    assert (document.language, document.metadata["title"], document.metadata["author"]) == ("en", "Talks", "Ann Lee")
    assert document.info.authors == ("Ann Lee",)


@pytest.mark.parametrize("ncx", [False, True], ids=["EPUB 3", "EPUB 2"])
def test_the_contents_name_the_chapters(ncx: bool) -> None:
    chapters = [("a", "<p>One.</p>"), ("b", "<h2>Own title</h2><p>Two.</p>"), ("c", "<p>Two goes on.</p>")]
    document = read(epub(chapters, contents=[("a", "Ada &amp; Ben"), ("b", "Cleo")], ncx=ncx))
    assert [block.text for block in document.blocks] == ["Ada & Ben", "One.", "Own title", "Two.", "Two goes on."]
    assert document.chapters == (0, 2)


def test_people_who_did_not_write_it_are_no_authors() -> None:
    metadata = (
        '<dc:title>T</dc:title><dc:creator id="a">Ann</dc:creator><meta refines="#a" property="role">aut</meta>'
        '<dc:creator id="b">Ben</dc:creator><meta refines="#b" property="role">ill</meta>'
    )
    assert read(epub([("a", "<p>One.</p>")], metadata=metadata)).metadata["author"] == "Ann"


@pytest.mark.parametrize("kind", ["toc", "copyright-page", "titlepage", "index"])
def test_parts_that_say_they_are_no_text_are_boilerplate(kind: str) -> None:
    bodies = [
        f'<body epub:type="{kind}"><p>Not said.</p></body>',
        f'<section epub:type="{kind}"><p>Not said.</p></section>',
    ]
    for body in bodies:
        assert (BlockKind.BOILERPLATE, "Not said.") in shown(read(epub([("a", body), ("b", "<p>Said.</p>")])))


def test_notes_page_breaks_and_links_within_the_book() -> None:
    body = (
        '<p>It stands<a epub:type="noteref" href="#n1">1</a> <span epub:type="pagebreak" title="7">7</span>here, see '
        '<a href="b.xhtml">there</a> and <a href="https://x.org/">there</a>.</p>'
        '<aside epub:type="footnote" id="n1"><p>A note.</p></aside>'
    )
    (first, note) = read(epub([("a", body)])).blocks
    assert first.text.split() == ["It", "stands", "here,", "see", "there", "and", "there."]
    assert [run.text for run in first.inlines if run.kind is InlineKind.NOTE] == ["1"]
    assert [run.href for run in first.inlines if run.href and run.kind is InlineKind.TEXT][-1] == "https://x.org/"
    assert note.kind is BlockKind.FOOTNOTE


@pytest.mark.parametrize(
    ("rule", "mark"),
    [
        (".q{font-weight:bold}", Mark.STRONG),
        ("p.q, x { color: red; font-weight: 700 }", Mark.STRONG),
        ("/* .q{font-weight:normal} */ .q{font-style:italic}", Mark.EMPHASIS),
        ("@media print { .q { font-style : oblique } }", Mark.EMPHASIS),
        (".other{font-weight:bold}", None),
        ("div .q{font-weight:bold}", None),
    ],
)
def test_style_sheets_set_classes(rule: str, mark: Mark | None) -> None:
    document = read(epub([("a", '<p class="q">Why?</p>')], files={"OEBPS/style.css": rule}))
    assert next(iter(document.blocks[0].inlines[0].marks), None) is mark


@pytest.mark.parametrize(
    ("creators", "authors"),
    [
        (["Ida Moss", "Ida Moss"], ("Ida Moss",)),
        (["Editors: Ida Moss and Per Lund"], ("Ida Moss", "Per Lund")),
        (["Edited by Eva Strand"], ("Eva Strand",)),
        (["Ed Strand", "Byron Lund"], ("Ed Strand", "Byron Lund")),
    ],
)
def test_a_creator_is_a_name_once_and_without_a_role(creators: list[str], authors: tuple[str, ...]) -> None:
    metadata = "".join(f"<dc:creator>{name}</dc:creator>" for name in creators)
    assert read(epub([("a", "<p>Words.</p>")], metadata=metadata)).info.authors == authors


def talk(name: str, count: int = 4) -> str:
    turns = "".join(
        f"<p><b>Why did you choose clock {n}, {name}?</b></p>"
        "<p>I chose it because it was slow, and I like slow things.</p>"
        for n in range(count)
    )
    return f"<h1>{name}</h1>{turns}"


def test_a_book_of_interviews_is_several_interviews() -> None:
    chapters = [
        ("title", "<body epub:type='titlepage'><h1>Talks</h1></body>"),
        (
            "preface",
            "<h1>Preface</h1><p>These talks were held in the winter of a very long year, mostly by telephone.</p>",
        ),
        *((name, talk(name)) for name in ("Ada", "Ben", "Cleo")),
    ]
    contents = [(name, name.capitalize()) for name, _ in chapters]
    found = interviews(read(epub(chapters, contents=contents)))
    assert [interview.title for interview in found] == ["Ada", "Ben", "Cleo"]
    assert all(len(interview.turns) == 8 for interview in found)


def test_a_book_that_holds_one_interview_is_one() -> None:
    chapters = [("title", "<h1>Talks</h1><p>A book.</p>"), ("ada", talk("Ada"))]
    assert len(interviews(read(epub(chapters, contents=[("title", "Title"), ("ada", "Ada")])))) == 1


def test_a_book_with_a_question_a_chapter_is_one_interview() -> None:
    names = ("Why clocks?", "Why slow ones?", "What comes next?")
    chapters = [("intro", "<h1>Introduction</h1><p>A talk.</p>")]
    chapters += [(f"c{n}", talk("Ada").replace("<h1>Ada", f"<h1>{name}")) for n, name in enumerate(names)]
    assert len(interviews(read(epub(chapters, contents=[(key, key) for key, _ in chapters])))) == 1


# What strangers send


def refused(data: bytes, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        read(data)


ONE = [("a", "<p>One.</p>")]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"META-INF/encryption.xml": '<e><EncryptionMethod Algorithm="http://x/aes128-cbc"/></e>'}, "DRM"),
        ({"META-INF/license.lcpl": "{}"}, "DRM"),
        ({"META-INF/rights.xml": "<r/>"}, "DRM"),
        ({"META-INF/container.xml": "<c/>"}, "no package document"),
        ({"OEBPS/book.opf": "<package><spine/></package>"}, "no parts"),
        ({"OEBPS/book.opf": "<package>"}, "damaged"),
        ({"OEBPS/book.opf": '<!DOCTYPE x [<!ENTITY a "b">]><package>&a;</package>'}, "entities"),
    ],
)
def test_what_cannot_be_read_is_said(files: dict[str, str], said: str) -> None:
    refused(epub(ONE, files=files), said)


def test_obscured_fonts_lock_nothing() -> None:
    algorithm = '<e><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></e>'
    assert read(epub(ONE, files={"META-INF/encryption.xml": algorithm})).blocks


@pytest.mark.parametrize(
    "href", ["../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "http://[", "%2e%2e/x"]
)
def test_names_that_lead_outside_lead_nowhere(href: str) -> None:
    manifest = f'<item id="a" href="{href}" media-type="application/xhtml+xml"/>'
    opf = f'<package><manifest>{manifest}</manifest><spine><itemref idref="a"/></spine></package>'
    try:
        assert not read(epub(ONE, files={"OEBPS/book.opf": opf})).blocks
    except UsageError as error:
        assert "parts" in error.what  # noqa: PT017 - either is right


@pytest.mark.soak
def test_a_bomb_is_refused() -> None:
    refused(epub([("a", "<p>" + " " * (archive.MAX_PART + 10))]), "larger than")
    parts = [(f"p{n}", "<p>" + " " * (archive.MAX_PART - 1000)) for n in range(4)]
    refused(epub(parts), "larger than")


def test_a_damaged_chapter_is_read_as_far_as_it_goes() -> None:
    assert [b.text for b in read(epub([("a", "<p>One.<p>Two <b>and")])).blocks] == ["One.", "Two and"]


@pytest.mark.parametrize("mimetype", ["last", "none"])
def test_a_book_packed_again_by_hand_is_a_book(mimetype: str) -> None:
    book = zipfile.ZipFile(io.BytesIO(epub([("a", "<p>Words of a book.</p>")])))
    again = io.BytesIO()
    with zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as file:
        for name in reversed(book.namelist()):
            if name != "mimetype" or mimetype == "last":
                file.writestr(name, book.read(name))
    assert parse_document(again.getvalue(), path=Path("a.epub")).blocks[-1].text == "Words of a book."


def test_contents_of_one_line_title_nothing() -> None:
    assert shown(read(epub([("a", "<p>Words.</p>")], contents=[("a", "Start")]))) == [(BlockKind.PARAGRAPH, "Words.")]
