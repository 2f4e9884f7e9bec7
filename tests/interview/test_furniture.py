"""What the software of a blog puts around a post is not said."""

from __future__ import annotations

import pytest

from interview_audio.document import parse_document
from interview_audio.interview import understand
from interview_audio.interview.page.furniture import is_furniture
from interview_audio.model import Block, BlockKind, Inline, Interview, Role

ASKED = ("Who taught you to bake?", "And did you like it?", "What is the secret of rye?", "Will you go on?")
TOLD = ("My uncle did, at night.", "I hated the mornings.", "Time, and I mean days.", "I think I shall.")
TALK = "".join(f"<p><b>{q}</b></p><p>{a}</p>" for q, a in zip(ASKED, TOLD, strict=True))


def read(body: str) -> Interview:
    page = f"<html><head><title>At the oven</title></head><body><h1>At the oven</h1>{body}</body></html>"
    return understand(parse_document(page.encode(), format="html"))


def said(interview: Interview) -> list[tuple[Role, str]]:
    return [(turn.role, turn.text) for turn in interview.turns]


@pytest.mark.parametrize(
    "line",
    [
        "This entry was posted on Friday, May 3rd, 2019 at 9:12 am and is filed under Bread. Follow any responses.",
        "Posted in Bread, Rye",
        "Tags: bread, rye",
        "Last updated: 3 May 2019",
        "May 3rd, 2019 by Mia Roth",
        "3. Mai 2019 – 15:10 by Mia Roth",
        "Zuletzt geändert: 3. Mai 2019 um 20:07",
        "Beitrag von Mia Roth, 3. Mai 2019 um 22:27",
        "Home | About | Recipes | Contact",
        "Comments are closed.",
        "Рубрика: хлеб",
    ],
)
def test_lines_about_the_post_are_furniture(line: str) -> None:
    assert is_furniture(Block(BlockKind.PARAGRAPH, (Inline(line),), 1))
    interview = read(f"{TALK}<p>{line}</p>")
    assert line not in " ".join(text for _, text in said(interview))


@pytest.mark.parametrize(
    "line",
    [
        "This entry was hard to write, and I left it out.",
        "Tags?",
        "Posted letters were all we had.",
        "Published in 2004, it sold well.",
        "Published in 2004, it was read by everybody I knew in those days!",
        "No comment.",
        "I bake | he sells.",
        "In May 2019 we moved to Ghent, by the river.",
    ],
)
def test_answers_are_none(line: str) -> None:
    assert not is_furniture(Block(BlockKind.PARAGRAPH, (Inline(line),), 1))


@pytest.mark.parametrize(
    "heading",
    ["Recent Comments", "Tag Cloud", "Neueste Beiträge", "Articles récents", "その他のインタビュー", "Архивы"],
)
def test_boxes_of_a_sidebar_are_nobody_s_words(heading: str) -> None:
    box = f"<h2>{heading}</h2><ul><li>Mia: Hi Noor, what a loaf</li><li>Noor: Thanks!</li></ul>"
    assert said(read(TALK + box)) == said(read(TALK))


def test_a_section_of_answers_is_no_box_whatever_it_is_called() -> None:
    answer = "We keep every ticket since 1950 in the cellar, and " + "nobody has ever thrown one away, " * 8 + "I hope."
    body = f"<h2>Archives</h2><p><b>What do you keep?</b></p><p>{answer}</p>" + TALK
    assert answer in [text for _, text in said(read(body))]


@pytest.mark.parametrize(("ask", "tell"), [("Q", "A"), ("Question", "Answer")])
def test_elements_named_for_question_and_answer_tell_who_speaks(ask: str, tell: str) -> None:
    talk = "".join(
        f"        <{ask}>{q}</{ask}>\n        <{tell} speaker={{NV}}>{a}</{tell}>\n"
        for q, a in zip(ASKED, TOLD, strict=True)
    )
    page = f"<Page {{data}}>\n    {{#snippet content()}}\n{talk}    {{/snippet}}\n</Page>\n"
    interview = understand(parse_document(page.encode(), format="html"))
    turns = [
        (r, text) for q, a in zip(ASKED, TOLD, strict=True) for r, text in ((Role.INTERVIEWER, q), (Role.GUEST, a))
    ]
    assert [turn for turn in said(interview) if turn[0] is not Role.NARRATOR] == turns


def test_the_class_of_the_whole_post_is_not_that_of_its_questions() -> None:
    posts = "".join(
        f'<p class="entry"><b>{q}</b></p><p class="entry">{a}</p>' for q, a in zip(ASKED, TOLD, strict=True)
    )
    interview = read(f'{posts}<p class="entry">Rye</p><p class="alt">Baked with care</p>')
    assert [role for role, _ in said(interview)][:8] == [Role.INTERVIEWER, Role.GUEST] * 4
