"""Which words before a text are a label, and whose."""

from __future__ import annotations

import pytest

from interview_audio.interview.page.identity import same_person
from interview_audio.interview.page.label_words import kind_of
from interview_audio.interview.page.labels import Label, opening_label
from interview_audio.interview.page.page_labels import accepted
from interview_audio.markup.reading import parse_inline
from interview_audio.model import Block, BlockKind


def label(text: str) -> Label | None:
    return opening_label(Block(BlockKind.PARAGRAPH, parse_inline(text), 1), 0)


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("**Ida Moss:** What is it?", "Ida Moss", "What is it?"),
        ("**Ida Moss**: What is it?", "Ida Moss", "What is it?"),
        ("**Ida:**What is it?", "Ida", "What is it?"),
        ("**Ida: **What is it?", "Ida", "What is it?"),
        ("*Ida:* yes", "Ida", "yes"),
        ("Ida: yes", "Ida", "yes"),
        ("IDA MOSS: yes", "IDA MOSS", "yes"),
        ("**Ida** yes", "Ida", "yes"),
        ("**Ida: Why is that?", "Ida", "Why is that?"),
        ("**Ida** — yes", "Ida", "yes"),
        ("Ida Moss.— Yes, often.", "Ida Moss", "Yes, often."),
        ("P.- ¿Cuándo?", "P", "¿Cuándo?"),
        ("R. Nunca.", "R", "Nunca."),
        ("**Ida (laughing):** yes", "Ida", "yes"),
        ("*IM (0:01:45)*: Okay.", "IM", "Okay."),
        ("*IM (0:01:45)* Okay.", "IM", "Okay."),
        ("**Ida Moss** (00:12): Okay.", "Ida Moss", "Okay."),
        ("[00:12:33] Ida Moss: Okay.", "Ida Moss", "Okay."),
        ("Ida Moss  00:12", "Ida Moss", ""),
        ("Ida Moss  10:32 AM", "Ida Moss", ""),
        ("ida — 05/02/2024 10:00 AM", "ida", ""),
        ("Ida — Today at 10:32 AM", "Ida", ""),
        ("[02.05.24, 10:33:12] Ida: Okay.", "Ida", "Okay."),
        ("02/05/2024, 10:33 - Ida Moss: Okay.", "Ida Moss", "Okay."),
        ("10:33 &lt;ida&gt; Okay.", "ida", "Okay."),
        ("(Ida Moss) Okay.", "Ida Moss", "Okay."),
        ("**Ida Moss**", "Ida Moss", ""),
        ("Speaker 1: hello", "Speaker 1", "hello"),
        ("Q: Why?", "Q", "Why?"),
        ("Q. Why?", "Q", "Why?"),
        ("A. Because.", "A", "Because."),
        ("**Q1:** Why?", "Q1", "Why?"),
        ("**Q: Why?**", "Q", "Why?"),
        ("**Question: Why?**", "Question", "Why?"),
        ('<a href="#x">#</a> **Q:** Why?', "Q", "Why?"),
        ("**perl.example**: *Why?*", "perl.example", "Why?"),
        ("**Ida Moss and Nils:** Why?", "Ida Moss and Nils", "Why?"),
    ],
)
def test_a_label_is_found_in_every_form(text: str, name: str, rest: str) -> None:
    found = label(text)
    assert found
    block = Block(BlockKind.PARAGRAPH, parse_inline(text), 1)
    assert (found.name, block.text[found.end :].strip()) == (name, rest)


@pytest.mark.parametrize("text", ["**What do you do?** I work.", "I went home.", "**So we went** home.", ""])
def test_what_is_no_label_is_none(text: str) -> None:
    assert label(text) is None


@pytest.mark.parametrize(
    ("paragraphs", "names"),
    [
        (("Ida: a", "Per: b", "Ida: c", "Per: d"), {"ida", "per"}),
        (("Q: a", "A: b"), {"q", "a"}),
        (
            ("**Ida Moss:** a", "**Per Lund:** b", "**Ida:** c", "**Per:** d", "**Per:** e"),
            {"ida moss", "ida", "per", "per lund"},
        ),
        (("**Hero image:** a", "**Ida:** a", "**Per:** b", "**Ida:** c", "**Per:** d"), {"ida", "per"}),
        (("Note: a", "Update: b", "Note: c", "Example: d"), set()),
        (("Library: code", "Framework: a structure", "It is late."), set()),
        (("I think: a", "This is it: b", "I think: c"), set()),
        (("**ida moss:** a", "**per lund:** b") * 3, {"ida moss", "per lund"}),
        (("**my advice:** a", "**Ida:** a", "**Per:** b", "**my advice:** c", "**Ida:** c"), {"ida"}),
        (("CLOCKS today:", "Per Lund:") * 3, {"clocks today", "per lund"}),
        (("00:12 Right.", "00:20 We begin.", "00:30 Right.", "00:40 Right."), set()),
        (("**Thanks** to all", "**Ida:** a", "**Per:** b", "**Ida:** c", "**Per:** d"), {"ida", "per"}),
    ],
)
def test_labels_are_those_that_recur_or_are_set_like_others(paragraphs: tuple[str, ...], names: set[str]) -> None:
    assert accepted([found for p in paragraphs if (found := label(p))]) == names


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Ida Moss", "Ida", True),
        ("Ida Moss", "Moss", True),
        ("Ida Moss", "IM", True),
        ("Dr. Moss", "Ida Moss", True),
        ("David Thrane Christiansen", "DTC", True),
        ("David Thrane Christiansen", "DC", True),
        ("perl.example", "pe", True),
        ("O'Reilly Network", "ORN", True),
        ("idamoss", "Ida Moss", True),
        ("@ida", "Ida Moss", True),
        ("MS", "Mia Strand", True),
        ("A", "Ada Moss", True),
        ("IO", "Ida O'Hara", True),
        ("Ida Moss", "Ida Strand", False),
        ("Ida Moss", "Per", False),
        ("Ida Moss", "PL", False),
        ("Ida", "Ida and Per", False),
        ("Ida and Per", "Per", False),
        ("Ida and Per", "Ida Moss and Per Lund", True),
        ("Ida Moss, PhD", "Ida Moss", True),
        ("Q", "A", False),
    ],
)
def test_one_person_is_known_under_several_labels(a: str, b: str, same: bool) -> None:
    assert same_person(a, b) is same
    assert same_person(b, a) is same


@pytest.mark.parametrize(
    ("word", "kind"),
    [("Q", "interviewer"), ("Q3", "interviewer"), ("Host", "interviewer"), ("us", "interviewer"),
     ("Frage", "interviewer"), ("Question 7", "interviewer"), ("Reponse 7", "guest"), ("Fraga", "interviewer"),
     ("A", "guest"), ("Antwort", "guest"), ("Guest", "guest"), ("Narrator", "narrator"), ("Ida", None)],
)  # fmt: skip
def test_words_for_roles_are_known(word: str, kind: str | None) -> None:
    assert kind_of(word) == kind


@pytest.mark.parametrize(
    ("name", "times", "is_label"),
    [("Ana Fontes", 2, True), ("Carlos Fuentes", 2, True), ("Anna Maria Quelle", 3, True), ("Luca Fonte", 2, True),
     ("Ana Fontes", 1, False), ("Fuentes", 2, False), ("Editor's Note", 2, False), ("Photo Source", 2, False)],
)  # fmt: skip
def test_a_word_that_heads_a_card_may_be_a_surname_that_recurs(name: str, times: int, is_label: bool) -> None:
    found = [label(f"**{who}:** It was a small boat of old wood.") for who in ["Ida Moss", name] * times]
    assert (name.casefold() in accepted([one for one in found if one])) is is_label
