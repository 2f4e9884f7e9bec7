"""Books: which parts are interviews, and who asks in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_audio.errors import UsageError
from interview_audio.interview import interviews, numbered, parts, understand
from interview_audio.model import Block, BlockKind, Document, Inline, Role


def document(text: str, *chapters: str) -> Document:
    """Return a document of paragraphs and `# headings`; `chapters` are the headings with which chapters start."""
    blocks = []
    for number, line in enumerate(filter(None, text.split("\n")), 1):
        kind = BlockKind.HEADING if line.startswith("#") else BlockKind.PARAGRAPH
        blocks.append(Block(kind, (Inline(line.lstrip("# ")),), number, level=1 if line.startswith("#") else 0))
    starts = tuple(k for k, block in enumerate(blocks) if block.kind is BlockKind.HEADING)
    return Document(None, "epub", tuple(blocks), chapters=starts)


TALK = """# The tower of {0}
Ann Archer: When was the bell last rung, {1}, and who did it?
{0}: On a Sunday in March, by me. I climb up twice a year.
Ann Archer: Why do you think that nobody else does?
{0}: The stairs are steep, and the rope is worn. I know each of the steps.
Ann Archer: Who will do it when you are gone?
{0}: I have asked the baker's daughter, and she said yes.
"""
PREFACE = """# Preface
What is a tower for? I asked myself that for years, and I never found anybody who knew.
Bells are rung by hand in few of them now, and the clocks have motors.
"""
ESSAY = """# On ropes
A rope of hemp lasts forty years. It hangs in the draught of the stairs and dries out from above.
Can it be mended? It can, but few people do so. Most towers have a steel rope today.
The Weavers: their guild made ropes until 1850.
"""


def test_only_parts_that_are_interviews_count() -> None:
    book = document(PREFACE + TALK.format("Ben Baker", "Ben") + ESSAY + TALK.format("Cleo Cook", "Cleo"))
    assert [i.title for i in interviews(book)] == ["The tower of Ben Baker", "The tower of Cleo Cook"]
    assert [(number, part.title) for number, part in parts(book)] == [
        (None, "Preface"), (1, "The tower of Ben Baker"), (None, "On ropes"), (2, "The tower of Cleo Cook"),
    ]  # fmt: skip
    assert [(n, i.title) for n, i in numbered(book, pick=2)] == [(2, "The tower of Cleo Cook")]
    with pytest.raises(UsageError, match=r"no interview 3 in it: it holds 2 \(1. The tower of Ben Baker; 2"):
        numbered(book, pick=3)


@pytest.mark.parametrize(("essays", "title"), [(1, None), (12, "The tower of Ben Baker")])
def test_the_only_interview_of_a_book_is_the_book_if_it_is_most_of_it(essays: int, title: str | None) -> None:
    (found,) = interviews(document(TALK.format("Ben Baker", "Ben") + ESSAY * essays))
    assert title is None or found.title == title
    assert any("hemp" in skipped.text for skipped in found.skipped) is (title is not None)


PANEL = [
    ("Ida Moss", "The river has changed its bed twice, and the mill stands dry. I would like to begin with the mill."),
    ("Per Lund", "Is a mill without a river still a mill? What would you call it, Eva? I would call it a house."),
    ("Eva Strand", "It is a mill as long as somebody remembers the wheel. I do."),
    (
        "Ida Moss",
        "Then memory is what keeps it. The council wants to pull it down, and I think we should talk of that.",
    ),
    ("Per Lund", "Why pull it down at all? Who gains by it?"),
    ("Eva Strand", "Nobody gains. I went to each of their meetings, and I never heard a reason."),
    ("Ida Moss", "One more thing is the wheel."),
    ("Per Lund", "Where is the wheel now? I have not seen it since the flood."),
    ("Eva Strand", "It lies in my garden."),
]


@pytest.mark.parametrize(
    "credit",
    ["A conversation, moderated by {}", "Interviewed by {}", "Modération: animée par {}", "Moderiert von {}",
     "Entrevistadas por {}", "Intervistate da {}"],
)  # fmt: skip
@pytest.mark.parametrize("hosts", [["Ida Moss"], ["Eva Strand", "Ida Moss"]])
def test_those_of_whom_the_page_says_so_ask(credit: str, hosts: list[str]) -> None:
    lines = [credit.format(" and ".join(hosts)), *(f"{name}: {said}" for name, said in PANEL)]
    roles = {p.name: p.role for p in understand(document("\n".join(["# The mill", *lines]))).people}
    assert roles == {
        name: Role.INTERVIEWER if name in hosts else Role.GUEST for name in ("Ida Moss", "Per Lund", "Eva Strand")
    }


def test_an_answer_whose_label_is_missing_is_the_other_s() -> None:
    said = [
        "Ida Moss: Where did you learn to set stones?",
        "Per Lund: In the yard of my uncle, when I was nine.",
        "Ida Moss: Was he strict?",
        "No, he let me break what I wanted. I broke a lot.",
        "He paid for all of it.",
        "Ida Moss: And then?",
        "Per Lund: Then I set the wall of the church.",
        "Ida Moss: Is it still standing?",
        "Per Lund: Part of it is. I go there on Sundays.",
    ]
    found = understand(document("\n".join(["# Stones", *said])))
    assert [t.role for t in found.turns if t.role is not Role.NARRATOR] == [Role.INTERVIEWER, Role.GUEST] * 4


@pytest.mark.parametrize("declared", ["C", "POSIX", "und", "mul"])
def test_what_is_no_language_is_not_believed(declared: str) -> None:
    found = understand(replace(document(TALK.format("Ben Baker", "Ben")), language=declared))
    assert found.language == "en"


FRENCH = """# La tour
Ida Moss: Quand est-ce que la cloche de la tour a sonné pour la dernière fois, et qui est-ce qui l'a fait sonner ?
Per Lund: C'est moi, un dimanche du mois de mars. Je monte dans la tour deux fois par an, avec la clé de la mairie.
Ida Moss: Pourquoi est-ce que personne d'autre ne le fait ?
Per Lund: Les marches sont raides, la corde est usée, et il y a du vent. Je les connais, une par une.
Ida Moss: Et qui le fera après vous, dans la ville ?
Per Lund: La fille du boulanger. Elle est venue avec moi, et elle a dit oui dans la rue.
"""


@pytest.mark.parametrize(
    ("form", "declared", "language"),
    [
        ("epub", "en", "fr"),
        ("odt", "en-US", "fr"),
        ("docx", "en", "fr"),
        ("markdown", "en", "en"),
        ("epub", "de", "de"),
    ],
)
def test_english_that_a_tool_declared_is_believed_of_english_text(form: str, declared: str, language: str) -> None:
    assert understand(replace(document(FRENCH), language=declared, format=form)).language == language
    assert understand(replace(document(TALK.format("Ben Baker", "Ben")), language="en-GB")).language == "en-GB"
