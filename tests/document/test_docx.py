"""Word documents, written here as Word writes them."""

from __future__ import annotations

import io
import zipfile

import pytest

from interview_audio.document import parse_document
from interview_audio.document.packed import archive
from interview_audio.errors import UsageError
from interview_audio.model import Block, BlockKind, InlineKind, Mark

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

STYLES = f"""<w:styles {W}>
<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="H3"><w:name w:val="heading 3"/></w:style>
<w:style w:styleId="Q"><w:name w:val="Question"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:styleId="Q2"><w:name w:val="Second Question"/><w:basedOn w:val="Q"/></w:style>
<w:style w:styleId="Quote"><w:name w:val="Quote"/></w:style>
<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:styleId="LN"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
</w:styles>"""
NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>"""
LINKS = """<Relationships xmlns="x"><Relationship Id="r1" Type="http://x/hyperlink" Target="https://x.org"/>
<Relationship Id="r2" Type="http://x/hyperlink" Target="javascript:alert(1)"/></Relationships>"""
CORE = """<c:coreProperties xmlns:c="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>An Interview</dc:title>
<dc:creator>Ann Lee</dc:creator><dc:language>pt-BR</dc:language></c:coreProperties>"""


def packed(body: str, **parts: str) -> bytes:
    out = io.BytesIO()
    files = {
        "word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        "word/_rels/document.xml.rels": LINKS,
        "docProps/core.xml": CORE,
        **parts,
    }
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in files.items():
            file.writestr(name, text)
    return out.getvalue()


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def blocks(body: str, **parts: str) -> tuple[Block, ...]:
    return parse_document(packed(body, **parts)).blocks


def detect_format(block: Block) -> tuple[object, ...]:
    strong = "".join(r.text for r in block.inlines if Mark.STRONG in r.marks)
    return (block.line, block.kind, block.text, strong)


def test_paragraphs_have_their_styles_bold_and_place() -> None:
    body = (
        paragraph(run("One"), properties=style("H1"))
        + paragraph(run("Two"), properties=style("H3"))
        + paragraph()
        + paragraph(run("Ann:", "<w:b/>"), run(" three"))
        + paragraph(run("Four "), run("five", '<w:b w:val="0"/>'), properties=style("Q2"))
        + paragraph(run("six"), properties=style("Loop"))
    )
    assert [detect_format(b) for b in blocks(body)] == [
        (1, BlockKind.HEADING, "One", ""),
        (2, BlockKind.HEADING, "Two", ""),
        (4, BlockKind.PARAGRAPH, "Ann: three", "Ann:"),
        (5, BlockKind.PARAGRAPH, "Four five", "Four"),
        (6, BlockKind.PARAGRAPH, "six", ""),
    ]
    assert [b.level for b in blocks(body)] == [1, 3, 0, 0, 0]
    assert blocks(body)[3].classes == ("second-question",)


def test_a_bold_question_and_its_answer_after_a_line_break_are_two_blocks() -> None:
    body = paragraph(run("How did it start?", "<w:b/>"), "<w:r><w:br/></w:r>", run("By chance."))
    assert [detect_format(b) for b in blocks(body)] == [
        (1, BlockKind.PARAGRAPH, "How did it start?", "How did it start?"),
        (1, BlockKind.PARAGRAPH, "By chance.", ""),
    ]


def test_lists_have_markers_and_depth() -> None:
    def item(text: str, number: int, level: int = 0) -> str:
        numbers = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        return paragraph(run(text), properties=numbers)

    body = item("a", 1) + item("b", 2) + item("c", 1, 1) + item("d", 2) + paragraph(run("e"), properties=style("LN"))
    assert [(b.text, b.kind, b.marker, b.depth) for b in blocks(body)] == [
        ("a", BlockKind.LIST_ITEM, "-", 1),
        ("b", BlockKind.LIST_ITEM, "1.", 1),
        ("c", BlockKind.LIST_ITEM, "-", 2),
        ("d", BlockKind.LIST_ITEM, "2.", 1),
        ("e", BlockKind.LIST_ITEM, "3.", 1),
    ]


def test_quotations_links_pictures_notes_and_what_is_not_shown() -> None:
    body = (
        paragraph(run("One"), properties=style("Quote"))
        + paragraph(f'<w:hyperlink r:id="r1">{run("two")}</w:hyperlink><w:hyperlink r:id="r2">{run("3")}</w:hyperlink>')
        + paragraph('<w:r><w:drawing><w:docPr descr="a cat"/></w:drawing></w:r>')
        + paragraph(run("four"), '<w:r><w:footnoteReference w:id="1"/></w:r>', run("five", "<w:vanish/>"))
        + paragraph(run("six"), f"<w:del>{run('seven')}</w:del>", "<w:r><w:instrText>eight</w:instrText></w:r>")
        + paragraph("<w:r><w:tab/></w:r>", run("nine"), "<w:r><w:noBreakHyphen/></w:r>", run("ten"))
    )
    notes = f'<w:footnotes {W}><w:footnote w:id="1">{paragraph(run("eleven"))}</w:footnote></w:footnotes>'
    one, two, cat, four, six, nine, eleven = blocks(body, **{"word/footnotes.xml": notes})
    assert (one.quoted, one.text) == (1, "One")
    assert [(r.text, r.href) for r in two.inlines] == [("two", "https://x.org"), ("3", None)]
    assert (cat.kind, cat.text) == (BlockKind.IMAGE, "a cat")
    assert [(r.text, r.kind) for r in four.inlines] == [
        ("four", InlineKind.TEXT),
        ("1", InlineKind.NOTE),
        ("five", InlineKind.COMMENT),
    ]
    assert [six.text, nine.text] == ["six", "nine-ten"]
    assert (eleven.kind, eleven.text) == (BlockKind.FOOTNOTE, "eleven")


def test_a_table_of_long_cells_is_a_conversation() -> None:
    def table(*rows: tuple[str, str]) -> str:
        cells = ("".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in row) for row in rows)
        return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"

    data = blocks(table(("Boat", "Year"), ("Mary", "1999")))
    assert [(b.kind, b.text) for b in data] == [(BlockKind.TABLE, "Boat\tYear"), (BlockKind.TABLE, "Mary\t1999")]
    long = "word " * 60
    talk = blocks(table(("Ann", "How did it start?"), ("Bo", long)))
    assert [(b.kind, b.text.strip()) for b in talk] == [
        (BlockKind.PARAGRAPH, "Ann"),
        (BlockKind.PARAGRAPH, "How did it start?"),
        (BlockKind.PARAGRAPH, "Bo"),
        (BlockKind.PARAGRAPH, long.strip()),
    ]


def test_another_program_s_version_and_text_boxes_are_read_once() -> None:
    inside = paragraph(run("two"))
    box = f"<w:r><w:AlternateContent><w:Choice><w:txbxContent>{inside}</w:txbxContent></w:Choice>"
    box += f"<w:Fallback><w:txbxContent>{inside}</w:txbxContent></w:Fallback></w:AlternateContent></w:r>"
    assert sorted(b.text for b in blocks(paragraph(run("one"), box))) == ["one", "two"]


def test_the_file_says_its_title_author_and_language() -> None:
    document = parse_document(packed(paragraph(run("x"))))
    assert document.language == "pt-BR"
    assert document.metadata == {"title": "An Interview", "author": "Ann Lee", "language": "pt-BR"}


def zipped(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, data)
    return out.getvalue()


BOMB = b"<x>" + b" " * (archive.MAX_PART + 10)
ENTITIES = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04rubbish", "damaged"),
        (packed(paragraph(run("x")))[:-30], "damaged"),
        (zipped("a.txt", b"x"), "not a Word document"),
        (zipped("word/document.xml", BOMB), "larger than 30 MB"),
        (zipped("word/document.xml", ENTITIES), "document type"),
        (zipped("word/document.xml", LAUGHS), "document type"),
        (zipped("word/document.xml", b"<x>"), "damaged"),
        (zipped("word/document.xml", b"\xff\xfe\x00"), "damaged"),
        (zipped("word/document.xml", b'<?xml version="1.0" encoding="nonsense"?><x/>'), "damaged"),
        (zipped("word/document.xml", b'<?xml version="1.0" encoding="utf-7"?><x/>'), "damaged"),
        (zipped("word/document.xml", b"<x/>").replace(b"PK\x01\x02", b"XK\x01\x02"), "damaged"),
        (packed(paragraph(run("x")))[300:], "not a text file"),
    ],
    ids=[
        *("rubbish", "cut off", "another zip file", "bomb", "entities", "laughs", "open", "no text"),
        *("unknown encoding", "unread encoding", "no directory", "beheaded"),
    ],
)
def test_what_is_damaged_or_unfolds_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(UsageError, match=what):
        parse_document(data)


def test_a_damaged_part_is_refused() -> None:
    data = bytearray(packed(paragraph(run("x " * 5000))))
    data[60:90] = b"\x00" * 30
    with pytest.raises(UsageError, match="damaged"):
        parse_document(bytes(data))


def test_deep_elements_are_read() -> None:
    body = "<w:x>" * 100_000 + paragraph(run("one")) + "</w:x>" * 100_000
    assert [b.text for b in blocks(body)] == ["one"]
