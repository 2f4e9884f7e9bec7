"""Kinds of pages that were read wrongly once: what each says, in the words of this test."""

from __future__ import annotations

import pytest

from interview_audio.document import parse_document
from interview_audio.interview import interviews, understand
from interview_audio.model import Interview, Role

H, G, N = Role.INTERVIEWER, Role.GUEST, Role.NARRATOR


def read(text: str, form: str = "markdown") -> Interview:
    return understand(parse_document(text.encode(), format=form))


def roles(interview: Interview) -> list[Role]:
    return [turn.role for turn in interview.turns]


ASKED = ("Who taught you to bake?", "And did you like it?", "What is the secret of rye?", "Will you go on?")
TOLD = ("My uncle did, at night.", "I hated the mornings.", "Time, and I mean days.", "I think I shall.")


@pytest.mark.parametrize("behind", ["", " 🍞", "\u200b", "†", "¹", " [laughs]", " (smiles)"])
def test_a_question_mark_counts_whatever_stands_behind_it(behind: str) -> None:
    talk = "\n\n".join(f"**{q}{behind}**\n\n{a}" for q, a in zip(ASKED, TOLD, strict=True))
    assert roles(read(talk)) == [H, G] * 4


def test_questions_without_a_label_between_guests_with_one_are_somebody_else_s() -> None:
    table = "".join(
        f"**{q}**\n\n**Mia:** {a}\n\n**Noor:** Me too, more or less.\n\n" for q, a in zip(ASKED, TOLD, strict=True)
    )
    interview = read(f"We asked two bakers.\n\n{table}")
    assert roles(interview) == [N, *[H, G, G] * 4]
    assert [p.name for p in interview.people if p.role is G] == ["Mia", "Noor"]


def test_a_joint_label_upsets_nobody_else_s_turns() -> None:
    talk = "".join(f"**Mia Roth:** {q}\n\n**Noor Vos:** {a}\n\n" for q, a in zip(ASKED, TOLD, strict=True))
    interview = read(f"{talk}**Mia Roth & Noor Vos:** Good night!")
    assert [t.speaker for t in interview.turns[:8]] == ["Mia Roth", "Noor Vos"] * 4


def test_a_short_form_of_a_first_name_is_the_same_person_where_two_talk() -> None:
    talk = "".join(f"**Mia:** {q}\n\n**Ben:** {a}\n\n" for q, a in zip(ASKED, TOLD, strict=True))
    interview = read(f"**Mia:** Hello. Who are you?\n\n**Benedict Vos:** I bake bread.\n\n{talk}")
    assert {p.name for p in interview.people} == {"Mia", "Benedict Vos"}


def test_an_audience_asks_though_each_of_it_speaks_once() -> None:
    asked = zip(("Mia", "Noor", "Tom", "Ute"), ASKED, TOLD, strict=True)
    interview = read("".join(f"**{who}:** {q}\n\n**Per:** {a}\n\n" for who, q, a in asked))
    assert {p.name for p in interview.people if p.role is H} == {"Mia", "Noor", "Tom", "Ute"}


def test_metadata_needs_no_fence() -> None:
    talk = "\n\n".join(f"**{q}**\n\n{a}" for q, a in zip(ASKED, TOLD, strict=True))
    interview = read(f"Title: A talk with Noor Vos, baker\nDate: 2019-03-01\nAuthors: Mia Roth\n\n{talk}")
    assert interview.title == "A talk with Noor Vos, baker"
    assert "2019" not in "".join(t.text for t in interview.turns)


def test_a_line_that_only_looks_like_metadata_is_said() -> None:
    assert roles(read("Mia: Who taught you?\nNoor: My uncle did.\n\nMia: And then?\nNoor: I left.")) == [H, G, H, G]


def test_names_do_not_vote_on_the_language() -> None:
    talk = "".join(
        f"**Mia:** {q}\n\n**Robert De Niro:** {a}\n\n"
        for q, a in zip(ASKED, ("No.", "Yes.", "Rye.", "No."), strict=True)
    )
    assert read(talk).language == "en"


def test_a_language_may_be_told_by_its_name() -> None:
    talk = "\n\n".join(f"**{q}**\n\nХлеб." for q in ("Что вы печёте?", "И давно?", "А что потом?"))
    assert read(f"---\nlanguage: russian\n---\n{talk}").language == "ru"


@pytest.mark.parametrize("code", ["cp866", "koi8_r", "cp1251"])
def test_old_russian_encodings_are_told_apart(code: str) -> None:
    talk = "Как вы стали пекарем?\n\nМеня научил дядя, давно.\n\nИ вам понравилось?\n\nНе сразу, я не любил утро.\n"
    document = parse_document(talk.encode(code), format="text")
    assert document.blocks[0].text == "Как вы стали пекарем?"


@pytest.mark.parametrize(
    ("saved", "meant"),
    [
        ("cafÃ© du port", "café du port"),
        ("donâ€™t", "don’t"),
        ("IRMÃ”", "IRMÃ”"),
        ("for â‚¬20 a dayâ€¦", "for €20 a day…"),
        ("the â€œgreatâ€ one", "the “great” one"),
        ("Tidesâ„¢ â†’ here ðŸ™‚", "Tides™ → here 🙂"),
        ("du blé…» et l’âge «ancien» de Saâ", "du blé…» et l’âge «ancien» de Saâ"),
    ],
)
def test_text_that_was_saved_in_a_wrong_encoding_once_is_mended(saved: str, meant: str) -> None:
    assert parse_document(saved.encode(), format="text").blocks[0].text == meant


@pytest.mark.parametrize(
    "title",
    ["Meeting Noor Vos", "An interview with Noor Vos", "Noor Vos im Interview", "An Interview with Baker Noor Vos"],
)
def test_a_title_names_the_guest_and_nothing_more(title: str) -> None:
    talk = "\n\n".join(f"**{q}**\n\n{a}" for q, a in zip(ASKED, TOLD, strict=True))
    interview = read(f"# {title}\n\nNoor Vos is a baker in Delft.\n\n{talk}")
    assert [p.name for p in interview.people if p.role is G] == ["Noor Vos"]


def test_interviews_under_headings_are_found_in_german() -> None:
    talk = "\n\n".join(
        f"### {q}\n\n{a}" for q, a in (("Wie geht es dir?", "Mir geht es gut."), ("Und nun?", "Ich backe."))
    )
    text = f"# Zwei Bäcker\n\n## Mia Roth im Interview\n\n{talk}\n\n## Noor Vos im Interview\n\n{talk}"
    found = interviews(parse_document(text.encode(), format="markdown"))
    assert [i.title for i in found] == ["Mia Roth im Interview", "Noor Vos im Interview"]


def test_a_phrase_that_stands_before_every_question_is_a_label() -> None:
    text = (
        "**The crew of the Gull : Can you tell us who you are?**\n\n**Nora**: I am a mender of nets.\n\n"
        "**The crew of the Gull : You teach as well. How do you do that?**\n\n**Nora**: I make it up as I go.\n\n"
        "**The crew of the Gull : What comes next?**\n\n**Nora**: More nets.\n"
    )
    assert [(t.speaker, t.text) for t in read(text).turns][:2] == [
        ("The crew of the Gull", "Can you tell us who you are?"),
        ("Nora", "I am a mender of nets."),
    ]


@pytest.mark.parametrize("pause", ["", "<br>\n", "<br/>\n"])
def test_initials_in_italics_are_labels_with_a_break_before_them_or_not(pause: str) -> None:
    asked = ("How would you describe it?", "Do you do it every day?", "Why do you do it?")
    told = ("I mend nets, and I look after the boats.", "Every third day, as my aunt did.", "My window faces the sea.")
    turns = (f"{pause}_I: {q}_\n\n**N:** {a}\n\n" for q, a in zip(asked, told, strict=True))
    said = [(t.speaker, t.text) for t in read("".join(turns)).turns]
    assert said == [turn for q, a in zip(asked, told, strict=True) for turn in (("I", q), ("N", a))]


def test_marks_of_markdown_inside_paragraphs_of_html_are_read() -> None:
    asked = ("Where were you?", "What did you do there?", "Will you go back?")
    text = "".join(f'<p class="x">**{q}**</p>\n\n<p class="x">I was *there*, {q.split()[0]}.</p>\n\n' for q in asked)
    assert [t.text for t in read(text).turns if t.role is Role.INTERVIEWER] == list(asked)


def test_terms_that_a_glossary_explains_are_nobody() -> None:
    text = (
        "# The boat meeting\n\n_Nora Quist_ (NQ) builds boats, and _Olav Brun_ (OB) sails them.\n\n"
        "## Q: Why do you come here?\n\n**NQ:** I like the old ones.\n\n## Q: And what do you do here?\n\n"
        "**OB:** I sail, and I tell everybody about it.\n\n### Words of the harbour\n\n"
        "**GRP:** A plastic that is strengthened by fibres of glass.\n\n**LOA:** The length from end to end.\n\n"
        "**VHF:** A radio for short distances.\n\n## Q: Will you come again?\n\n**NQ:** I hope so.\n\n"
        "## Q: And you?\n\n**OB:** If the boat still swims.\n"
    )
    interview = read(text)
    assert {p.name for p in interview.people} == {"Interviewer", "Nora Quist", "Olav Brun"}
    assert "A radio for short distances." not in [t.text for t in interview.turns if t.role is not N]


@pytest.mark.parametrize("half", ["AM", "pm", "P.M."])
def test_half_a_day_is_nobody(half: str) -> None:
    text = (
        "**Iver: What do you do all day?**\n\nI mend nets, and I like to be early.\n\n"
        f"8:30 {half}: I make coffee.\n\n9:15 {half}: I look at the nets.\n\n"
        "**Iver: And what do you like?**\n\nI like the sea.\n\n**Iver: Will you go on?**\n\nI think I shall.\n"
    )
    interview = read(text)
    assert [t.text for t in interview.turns if t.role is H] == [
        "What do you do all day?", "And what do you like?", "Will you go on?"
    ]  # fmt: skip
    assert interview.people[0].name == "Iver"


def test_lines_above_questions_are_topics_where_nothing_is_marked() -> None:
    topics = ("The first loaf", "Mornings", "Rye and other grains", "What comes next")
    talk = "\n\n".join(f"{t}\n\n{q}\n\n{a}" for t, q, a in zip(topics, ASKED, TOLD, strict=True))
    interview = read(talk)
    assert {t.text for t in interview.turns if t.role is N} >= set(topics[1:])
    assert [t.role for t in interview.turns if t.role is not N] == [H, G] * 4


def test_chinese_words_before_a_colon_are_no_label() -> None:
    talk = "".join(f"**问：** {q}\n\n**答：** {a}\n\n" for q, a in zip(ASKED, TOLD, strict=True))
    interview = read(f"{talk}**明年的工作计划：** rye and nothing else.")
    assert len({p.name for p in interview.people}) == 2
