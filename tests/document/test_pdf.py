"""PDFs: text put back into reading order, and what is refused."""

from __future__ import annotations

import json
import subprocess
import time
import zlib
from pathlib import Path

import pytest
from tests.document.pdfs import Text, column, pdf, stream, written

from interview_audio.document import parse_document
from interview_audio.document.packed.pdf import reader
from interview_audio.errors import UsageError
from interview_audio.interview import understand
from interview_audio.model import Block, BlockKind, InlineKind, Mark

LEFT, RIGHT = 60.0, 320.0
"""Where the columns of a page of two start."""


def read(*pages: list[Text], title: str = "") -> tuple[Block, ...]:
    return parse_document(pdf(pages, title=title)).blocks


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if block.kind is BlockKind.PARAGRAPH]


LONG = "is wound by hand every morning before the town wakes"  # a full line of a narrow column


def test_lines_become_paragraphs_by_gaps_indents_and_lines_that_end_early() -> None:
    gaps = column(LEFT, 100, [f"It {LONG} up", "and goes.", "", f"The other {LONG}", "and stops."])
    indents = [
        (LEFT + 15, 100.0, 10.0, "", f"It {LONG} up"),
        *column(LEFT, 112, [f"again, and {LONG}", f"so it {LONG} now."]),
    ]
    indents += [(LEFT + 15, 136, 10, "", f"The other {LONG}"), *column(LEFT, 148, ["and stops."])]
    early = column(LEFT, 100, [f"It {LONG} up", "and goes.", f"The other {LONG}", "and stops."])
    for page, count in ((gaps, 2), (indents, 2), (early, 2)):
        found = texts(read(page))
        assert len(found) == count
        assert found[1].startswith("The other")


def test_two_columns_are_read_one_after_the_other_below_a_title_that_spans_them() -> None:
    left = [f"Left {n} {LONG[:36]}" for n in range(8)]
    right = [f"Right {n} {LONG[:36]}" for n in range(8)]
    page = [(LEFT, 60.0, 22.0, "b", "A talk about clocks and the people who wind them")]
    page += [text for pair in zip(column(LEFT, 100, left), column(RIGHT, 100, right), strict=True) for text in pair]
    blocks = read(page)
    assert blocks[0].kind is BlockKind.HEADING
    words = " ".join(texts(blocks))
    assert [words.index(f"Left {n}") for n in range(8)] == sorted(words.index(f"Left {n}") for n in range(8))
    assert words.index("Left 7") < words.index("Right 0")


def test_names_beside_the_words_are_no_column() -> None:
    page: list[Text] = []
    for n in range(8):
        page += [
            (LEFT, 100 + 24 * n, 10, "b", "ADA:" if n % 2 else "BEN MOSS:"),
            (170, 100 + 24 * n, 10, "", f"Turn {n} {LONG}."),
        ]
    assert [text[:8] for text in texts(read(page))[:2]] == ["BEN MOSS", "ADA: Tur"]


def test_a_time_code_in_the_margin_is_no_word_of_its_line() -> None:
    page = [
        *column(150, 100, [f"*Why {LONG} then", "*and not later?", "Because it stops."]),
        (LEFT, 105, 10, "b", "01:00:25"),
    ]
    first = read(page)[0]
    assert first.text.startswith("Why is wound")
    assert [run.text for run in first.inlines if run.kind is InlineKind.NOTE] == ["01:00:25"]


def test_a_label_that_recurs_begins_a_paragraph_wherever_it_stands() -> None:
    lines = [f"Ada: it {LONG} and", "Ben: does it,", "Ada: yes and", "Ben: so I see", "Ada: it is so", f"Ben: {LONG}"]
    assert [text[:5] for text in texts(read(column(LEFT, 100, lines)))] == ["Ada: ", "Ben: "] * 3


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    first = column(LEFT, 100, [f"It {LONG}", f"and {LONG}", f"and {LONG} by the"])
    second = column(LEFT, 100, ["mayor himself.", "", "Nobody minds."])
    assert texts(read(first, second))[0].endswith("by the mayor himself.")
    assert texts(read(first, second))[1] == "Nobody minds."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["The clock is a mar-", "vel, and clocks are slow. A marvel."], "a marvel, and"),
        (
            ["They are self-", "taught people, and they in-", "vent. They invent."],
            "self-taught people, and they invent",
        ),
        (["A well-known clock-", "maker came; a clockmaker."], "A well-known clockmaker"),
        (["It was a well-", "known one, well-known as such."], "a well-known one"),
        (["Between Anna-", "Maria and me."], "Anna-Maria"),
        (["From 1990-", "1995 it stood."], "1990-1995"),
    ],
)
def test_hyphens_at_the_end_of_lines_are_joined_unless_they_belong_to_the_word(lines: list[str], expected: str) -> None:
    assert expected in " ".join(texts(read(column(LEFT, 100, lines))))


def test_hyphens_stay_where_the_file_parts_no_words() -> None:
    lines = [f"Line {n} {LONG}" for n in range(60)]
    lines[30] = "It is a detail-"
    lines[31] = "oriented trade."
    assert "detail-oriented" in " ".join(texts(read(column(LEFT, 60, lines))))


def test_bold_and_italics_are_kept() -> None:
    blocks = read(column(LEFT, 100, ["*Who winds it?", "I do, and my sister.", "", "_She is the older one."]))
    marks = [next((mark for run in block.inlines for mark in run.marks), None) for block in blocks]
    assert marks == [Mark.STRONG, None, Mark.EMPHASIS]


def test_running_heads_page_numbers_and_footnotes_are_set_apart() -> None:
    pages = []
    for n in range(4):
        page = [
            (LEFT, 40.0, 9.0, "", "The Clock Quarterly" if n % 2 else f"Vol. {n}, Winter"),
            (290, 810, 9.0, "", str(n + 7)),
        ]
        page += column(LEFT, 100, [f"Page {n} {LONG}", f"and {LONG}.", "", f"Then {LONG}."])
        pages.append(page)
    pages[2] += [
        (250, 112 - 4, 6.0, "", "1"),
        (LEFT, 770, 7.5, "", "1 A kind of clock."),
        (LEFT, 779, 7.5, "", "It has no hands."),
    ]
    blocks = read(*pages)
    beside = [(b.text, b.classes[-1]) for b in blocks if b.kind is BlockKind.BOILERPLATE]
    assert ("The Clock Quarterly", "beside: running head") in beside
    assert [text for text, name in beside if name == "beside: page number"] == ["7", "8", "9", "10"]
    assert [b.text for b in blocks if b.kind is BlockKind.FOOTNOTE] == ["1 A kind of clock. It has no hands."]
    assert not any("Quarterly" in text for text in texts(blocks))


IMPRINT = {
    "of an archive": [
        "Copyright 2011. No part of this transcript may be reproduced without",
        "the prior written permission of the archive. The licence is revocable,",
        "and all rights are reserved.",
    ],
    "of a book": [
        "Erste Auflage. Alle Rechte vorbehalten. Copyright 2004 by Mill Press.",
        "ISBN 978-3-16-148410-0. Printed in Germany.",
    ],
}


@pytest.mark.parametrize("notices", IMPRINT.values(), ids=IMPRINT)
@pytest.mark.parametrize("place", [0, -1], ids=["before", "behind"])
def test_a_page_of_legal_notices_is_set_apart(notices: list[str], place: int) -> None:
    talk = [
        column(LEFT, 300, ["*Who winds the clock?", "The keeper does."]),
        column(LEFT, 400, ["*And who wound it before her?", "Nobody knows that any more."]),
    ]
    pages = [column(LEFT, 100, notices), *talk] if place == 0 else [*talk, column(LEFT, 100, notices)]
    blocks = read(*pages)
    apart = " ".join(block.text for block in blocks if block.kind is BlockKind.BOILERPLATE)
    assert " ".join(notices).split() == apart.split()
    assert "The keeper does." in " ".join(texts(blocks))


def test_a_talk_about_copyright_is_no_page_of_notices() -> None:
    said = ["*May a book be reproduced without written permission?", "No. All rights reserved, it says, and copyright"]
    page = column(LEFT, 100, [*said, "means what it says: read the licence, the ISBN and the imprint."])
    assert "All rights reserved" in " ".join(texts(read(page, column(LEFT, 100, ["*Why?", "It is the law."]))))


def test_a_numbered_question_ends_with_its_line() -> None:
    lines = ["1. A word to those who will wind it after you and", "yours", "Be there before the town wakes, and count."]
    lines += ["2. Problems with the old weights of it", "The ropes are worn, and nobody makes them any more."]
    assert [text[:9] for text in texts(read(column(LEFT, 100, lines)))] == [
        "1. A word",
        "Be there ",
        "2. Proble",
        "The ropes",
    ]


def test_the_mark_of_a_footnote_is_none_of_the_words() -> None:
    page = [(LEFT, 100.0, 10.0, "", "It stands on the hill"), (137.0, 96.0, 6.0, "", "2")]
    (block,) = read([*page, *column(LEFT, 124, [LONG])])[:1]
    assert block.text == "It stands on the hill"
    assert [run.text for run in block.inlines if run.kind is InlineKind.NOTE] == ["2"]


def test_a_large_quotation_set_into_a_paragraph_waits_for_its_end() -> None:
    page = column(LEFT, 100, [f"It {LONG} and", f"then {LONG} and"])
    page += [(LEFT, 150, 18.0, "", "Then it stops")]
    page += column(LEFT, 180, ["goes on for a day.", "", f"The end of it {LONG}."])
    found = [(block.kind, block.text[-20:]) for block in read(page)]
    assert next(text for kind, text in found if kind is BlockKind.PARAGRAPH).endswith("on for a day.")
    assert BlockKind.HEADING in [kind for kind, _ in found]


def test_a_large_first_letter_belongs_to_its_word() -> None:
    page = [
        (LEFT, 124, 40.0, "", "T"),
        *column(LEFT + 27, 100, ["he clock " + LONG[:40], "and " + LONG[:40], "so " + LONG[:40]]),
    ]
    page += column(LEFT, 136, ["below " + LONG, "and " + LONG, "and so on."])
    assert texts(read(page))[0].startswith("The clock is wound")


@pytest.mark.parametrize("size", [0.1, 0.2, 0.4, 1.0])
def test_tiny_letters_are_read(size: float) -> None:
    page = column(LEFT, 100, ["One line,", "another one."], size=size)
    assert " ".join(texts(read(page))).split() == ["One", "line,", "another", "one."]


def test_lines_are_a_thousand_a_page() -> None:
    blocks = read(column(LEFT, 100, ["One."]), column(LEFT, 100, ["Two.", "", "Three."]))
    assert [block.line for block in blocks] == [1001, 2001, 2002]


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("A talk about clocks", True),
        ("Microsoft Word - talk.docx", False),
        ("untitled", False),
        ("Budget of 2019", False),
    ],
)
def test_a_title_counts_that_stands_on_the_first_page(title: str, kept: bool) -> None:
    page = [(LEFT, 60.0, 22.0, "b", "A talk about clocks"), *column(LEFT, 100, [LONG] * 4)]
    metadata = parse_document(pdf([page], title=title)).metadata
    assert metadata.get("title") == (title if kept else None)


def test_an_interview_of_bold_questions_is_understood() -> None:
    lines = []
    for n in range(5):
        lines += [
            f"*Question {n}: how long have you wound it, and why?",
            f"I wind it since year {n}, my dear, as I like it.",
            "",
        ]
    interview = understand(parse_document(pdf([column(LEFT, 60, lines)]), path=Path("talk.pdf")))
    assert len(interview.turns) == 10


# What strangers send


def refused(data: bytes, said: str) -> None:
    started = time.monotonic()
    with pytest.raises(UsageError, match=said):
        parse_document(data)
    assert time.monotonic() - started < 25


def empty_or_refused(data: bytes) -> bool:
    """Return whether nothing was read of a PDF, or an error says why."""
    try:
        return not parse_document(data).blocks
    except UsageError as error:
        return "PDF" in error.what


def test_text_in_fonts_that_tell_no_letters_is_said_to_be_that() -> None:
    refused(pdf([[(50, 100 + 20 * n, 12, "", "\x03\x04\x05\x06\x0e\x0f\x10abc") for n in range(9)]]), "which letters")


def test_a_scan_is_said_to_be_one() -> None:
    refused(pdf([[], []], image=True), "a scan")


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n" + bytes(range(256)) * 100], ids=["empty", "noise"])
def test_a_damaged_file_is_said_to_be_damaged(data: bytes) -> None:
    refused(data, "damaged")


def test_an_encrypted_file_is_said_to_be_encrypted() -> None:
    data = pdf([column(LEFT, 100, [LONG])])
    key = "/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<" + "41" * 32 + ">/U<" + "42" * 32 + ">>>/ID[<00><00>]"
    refused(data.replace(b"trailer\n<<", b"trailer\n<<" + key.encode()), "encrypted")


@pytest.mark.soak
def test_a_bomb_is_refused_within_bounds() -> None:
    packed = zlib.compress(bytes(1_500_000_000), 1)
    packed = zlib.compress(packed, 9)  # a small file that unpacks twice
    bomb = f"<</Length {len(packed)}/Filter[/FlateDecode/FlateDecode]>>stream\n".encode() + packed + b"\nendstream"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"
    data = written([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page, bomb])
    assert len(data) < 100_000
    assert empty_or_refused(data)


@pytest.mark.parametrize("kids", ["2 0 R", "3 0 R 3 0 R 2 0 R"])
def test_pages_that_hold_themselves_end(kids: str) -> None:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 4 0 R>>>>>>"
    form = stream(b"/X Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>")
    tree = f"<</Type/Pages/Count 999999999/Kids[{kids}]>>".encode()
    assert empty_or_refused(written([b"<</Type/Catalog/Pages 2 0 R>>", tree, page, form]))


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LONGEST_S", 0.01)
    refused(pdf([column(LEFT, 100, [LONG])]), "could not be read within")


def test_a_reader_that_crashes_takes_nothing_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    done = subprocess.CompletedProcess([], -11, json.dumps({"pages": 3}).encode() + b'\n{"half', b"")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    refused(pdf([[]]), "damaged")
