"""OpenDocument texts, written here as LibreOffice writes them."""

from __future__ import annotations

import pytest
from tests.document.packs import odt

from interview_audio.document import parse_document
from interview_audio.errors import UsageError
from interview_audio.model import Block, BlockKind, InlineKind, Mark


def blocks(body: str, **files: str) -> tuple[Block, ...]:
    return parse_document(odt(body, **files)).blocks


def p(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def span(text: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def strong(block: Block) -> str:
    return "".join(run.text for run in block.inlines if Mark.STRONG in run.marks)


def test_paragraphs_have_their_styles_bold_and_place() -> None:
    body = (
        '<text:h text:outline-level="2">One</text:h>'
        + p("")
        + p(span("Ann:", "T1") + " three" + "<text:s text:c='3'/>four")
        + p("Five " + span("six", "T3") + span(" seven", "T2"), "Second_20_Question")
        + p("eight", "Loop")
        + p("Title", "Title")
    )
    found = blocks(body)
    assert [(b.line, b.kind, b.text, strong(b)) for b in found] == [
        (1, BlockKind.HEADING, "One", ""),
        (3, BlockKind.PARAGRAPH, "Ann: three   four", "Ann:"),
        (4, BlockKind.PARAGRAPH, "Five six seven", "Fiveseven"),
        (5, BlockKind.PARAGRAPH, "eight", ""),
        (6, BlockKind.HEADING, "Title", ""),
    ]
    assert [b.level for b in found] == [2, 0, 0, 0, 1]
    assert found[2].classes == ("second-question-question",)


def test_a_bold_question_and_its_answer_after_a_line_break_are_two_blocks() -> None:
    found = blocks(p(span("How did it start?", "T1") + "<text:line-break/>By chance."))
    assert [b.text for b in found] == ["How did it start?", "By chance."]


def test_lists_tables_notes_links_and_pictures() -> None:
    body = (
        f'<text:list text:style-name="L1"><text:list-item>{p("a")}{p("b")}</text:list-item>'
        f"<text:list-item>{p('c')}<text:list><text:list-item>{p('d')}</text:list-item></text:list></text:list-item></text:list>"
        f"<table:table><table:table-row><table:table-cell>{p('x')}</table:table-cell>"
        f"<table:table-cell>{p('y')}</table:table-cell></table:table-row></table:table>"
        + p(
            'See <text:a xlink:href="https://x.org">there</text:a><text:note text:id="n"><text:note-citation>1'
            f"</text:note-citation><text:note-body>{p('A note.')}</text:note-body></text:note>."
        )
        + p('<draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:title>A clock</svg:title></draw:frame>')
    )
    found = blocks(body)
    assert [(b.text, b.kind, b.marker, b.depth) for b in found if b.depth] == [
        ("a", BlockKind.LIST_ITEM, "1.", 1),
        ("b", BlockKind.PARAGRAPH, "", 1),
        ("c", BlockKind.LIST_ITEM, "2.", 1),
        ("d", BlockKind.LIST_ITEM, "-", 2),
    ]
    assert any(b.kind is BlockKind.TABLE and "x" in b.text for b in found)
    see = next(b for b in found if b.text.startswith("See"))
    assert see.text == "See there."
    assert {run.href for run in see.inlines if run.href} == {"https://x.org"}
    assert any(run.kind is InlineKind.NOTE for run in see.inlines)
    assert next(b for b in found if b.kind is BlockKind.FOOTNOTE).text == "A note."
    assert next(b for b in found if b.kind is BlockKind.IMAGE).text == "A clock"


def test_what_was_deleted_and_comments_are_not_read() -> None:
    deleted = f"<text:changed-region><text:deletion>{p('gone')}</text:deletion></text:changed-region>"
    tracked = f"<text:tracked-changes>{deleted}</text:tracked-changes>"
    comment = f"<office:annotation><dc:creator>Ann</dc:creator>{p('why?')}</office:annotation>"
    assert [b.text for b in blocks(tracked + p(f"kept{comment} too"))] == ["kept too"]


def test_what_the_file_says_of_itself() -> None:
    meta = "<dc:title>A talk</dc:title><meta:initial-creator>Ben</meta:initial-creator><dc:language>pt-BR</dc:language>"
    document = parse_document(odt(p("x"), meta=meta))
    assert (document.metadata["title"], document.metadata["author"], document.language) == ("A talk", "Ben", "pt-BR")
    assert parse_document(odt(p("x"))).language == "en"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"content.xml": "<x"}, "damaged"),
        ({"META-INF/manifest.xml": "<m><file-entry><encryption-data/></file-entry></m>"}, "encrypted"),
        ({"content.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}, "document type"),
    ],
)
def test_what_cannot_be_read_is_said(files: dict[str, str], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        parse_document(odt(p("x"), **files))
