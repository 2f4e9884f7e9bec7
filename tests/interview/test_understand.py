"""Who says what, in the shapes in which interviews are written."""

from __future__ import annotations

import pytest

from interview_audio.document import parse_document
from interview_audio.errors import NotAnInterviewError
from interview_audio.interview import interviews, understand
from interview_audio.model import Interview


def read(text: str, form: str = "markdown") -> Interview:
    return understand(parse_document(text.encode(), format=form))


def told(interview: Interview) -> list[tuple[str, str | None, str]]:
    return [(t.role.value, t.speaker, t.text) for t in interview.turns]


Q1, A1 = "How did you come to build clocks?", "I took one apart when I was nine and could not put it together again."
Q2, A2 = "What do you work on now?", "I am mending the clock of our town hall. It has been late for forty years."
Q3, A3 = "Do you own a watch?", "No, I never wanted one. I ask people for the time, and we talk."
ROUNDS = ((Q1, A1), (Q2, A2), (Q3, A3))


def written(question: str, answer: str) -> str:
    return "\n\n".join(question.format(q=q, n=n) + "\n\n" + answer.format(a=a) for n, (q, a) in enumerate(ROUNDS, 1))


SHAPES = {
    "bold names": ("**Ida Moss:** {q}", "**Per Lund:** {a}"),
    "colon outside of the bold": ("**Ida Moss**: {q}", "**Per Lund**: {a}"),
    "italic names": ("*Ida:* {q}", "*Per:* {a}"),
    "plain names": ("Ida: {q}", "Per: {a}"),
    "capitals": ("IDA MOSS: {q}", "PER LUND: {a}"),
    "Q and A": ("Q: {q}", "A: {a}"),
    "Q and A with a full stop": ("Q. {q}", "A. {a}"),
    "bold Q and A": ("**Q:** {q}", "**A:** {a}"),
    "words for the roles": ("**Interviewer:** {q}", "**Guest:** {a}"),
    "an organisation asks": ("**The Clock Review:** {q}", "**Lund:** {a}"),
    "time before the name": ("[00:1{n}:05] Ida Moss: {q}", "[00:1{{n}}:40] Per Lund: {a}".replace("{{n}}", "3")),
    "time after the name": ("*IM (0:1{n}:05)*: {q}", "*PL (0:20:10)*: {a}"),
    "name alone on a line": ("**Ida Moss**\n\n{q}", "**Per Lund**\n\n{a}"),
    "name as a heading": ("### Ida Moss\n\n{q}", "### Per Lund\n\n{a}"),
    "numbers of a transcript": ("Speaker 1: {q}", "Speaker 2: {a}"),
    "only questions are labelled": ("**Q:** {q}", "{a}"),
    "only answers are labelled": ("**{q}**", "**Per:** {a}"),
    "bold questions": ("**{q}**", "{a}"),
    "italic questions": ("*{q}*", "{a}"),
    "headings": ("## {q}", "{a}"),
    "quoted questions": ("> {q}", "{a}"),
    "quoted answers": ("{q}", "> {a}"),
    "italic answers": ("{q}", "*{a}*"),
    "numbered": ("Q{n}. {q}", "{a}"),
    "numbered list": ("{n}. {q}", "{a}"),
    "numbered and bold": ("**{n} - {q}**", "{a}"),
    "dashes": ("— {q}", "— {a}"),
    "nothing at all": ("{q}", "{a}"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_questions_and_answers_are_told_apart_in_every_shape(shape: str) -> None:
    interview = read(written(*SHAPES[shape]))
    heard = [
        (role, text.lstrip("— ").removeprefix(f"{n // 2 + 1} - ")) for n, (role, _, text) in enumerate(told(interview))
    ]
    assert heard == [pair for q, a in ROUNDS for pair in (("interviewer", q), ("guest", a))]


def test_a_question_of_several_paragraphs_is_all_the_interviewer_s() -> None:
    interview = read(
        "Q1. You have mended clocks for thirty years. Many of them hang in towers.\n"
        "A tower clock is driven by weights, and somebody has to wind it.\n"
        "Who does that where you live?\n"
        "I do it myself. I climb up every Monday, and I like it.\n"
        "The stairs keep me young.\n"
        "Q2. Your book came out last year. What did you learn from writing it?\n"
        "I learned that I am no writer.\n",
        "text",
    )
    assert [(t.role.value, len(t.blocks)) for t in interview.turns] == [
        ("interviewer", 3),
        ("guest", 2),
        ("interviewer", 1),
        ("guest", 1),
    ]
    assert [s.text for s in interview.skipped] == ["Q1.", "Q2."]


def test_questions_lists_and_quotations_in_an_answer_stay_the_guest_s() -> None:
    interview = read(
        "**Ida:** How do you begin?\n\n"
        "**Per:** I ask myself three things:\n\n- Is it the spring?\n- Is it the owner?\n\n"
        "> A clock is a promise.\n\nThat is what my teacher used to say. Was he right? I think so.\n\n"
        "**Ida:** And then?\n\n**Per:** Then I open it.\n"
    )
    assert [t.role.value for t in interview.turns] == ["interviewer", "guest", "interviewer", "guest"]


def test_a_turn_can_start_inside_a_paragraph() -> None:
    interview = read(
        "**How do you begin?** I open it.\n\n**And then?** Then I look, and I wait.\n\n**What for?** I don't know."
    )
    assert told(interview)[0][2] == "How do you begin?"
    assert told(interview)[1][2] == "I open it."
    assert len(interview.turns) == 6


def test_introduction_topics_and_closing_are_told_from_the_talk() -> None:
    interview = read(
        "# A visit to Per Lund\n\nPer Lund mends clocks in Bergen. We met him in his shop.\n\n## Clocks\n\n"
        f"**{Q1}**\n\n{A1}\n\n**{Q2}**\n\n{A2}\n\n## Time\n\n**{Q3}**\n\n{A3}\n\n"
        "*[Editor's note: the clock of the town hall goes again.]*\n\n"
        "**Thank you for talking to us, Per!**\n"
    )
    assert [(t.role.value, t.text.split()[0]) for t in interview.turns] == [
        ("narrator", "Per"),
        ("interviewer", "How"),
        ("guest", "I"),
        ("interviewer", "What"),
        ("guest", "I"),
        ("narrator", "Time"),
        ("interviewer", "Do"),
        ("guest", "No,"),
        ("narrator", "[Editor's"),
        ("interviewer", "Thank"),
    ]
    assert interview.title == "A visit to Per Lund"
    assert ("title", "A visit to Per Lund") in [(s.reason, s.text) for s in interview.skipped]


def test_what_is_not_said_is_skipped_with_its_reason() -> None:
    interview = read(
        "---\ntitle: Clocks\nauthor: Ida Moss\n---\n\n![A shop](shop.jpg)\n\n*Photo: Nils Berg*\n\n"
        f"**{Q1}**\n\n{A1}\n\n```\ntick()\n```\n\n> I took one apart when I was nine and could not put it together\n\n"
        f"**{Q2}**\n\n{A2}[^1]\n\n**{Q3}**\n\n{A3}\n\n[^1]: Since 1984.\n\n## Links\n\n- [Shop](https://example.org)\n"
    )
    assert [s.reason for s in interview.skipped] == [
        "front matter",
        "image",
        "caption",
        "code",
        "pull quote",
        "footnote",
        "links",
        "links",
    ]


def test_who_sent_a_question_is_not_read_out() -> None:
    interview = read(
        "\n\n---\n\n".join(
            f"**Q:** {q} - {who}\n\n{a}" for (q, a), who in zip(ROUNDS, ("kai", "bo7", "Mia"), strict=True)
        )
    )
    assert [t.text for t in interview.turns if t.role.value == "interviewer"] == [Q1, Q2, Q3]
    assert [s.text for s in interview.skipped if s.reason == "sender of the question"] == ["- kai", "- bo7", "- Mia"]


def test_a_page_of_several_posts_gives_the_interview_and_leaves_out_the_others() -> None:
    interview = read(
        "A new clock for the station\n"
        "The railway has put up a clock that nobody...\n"
        "The railway has put up a clock that nobody understands. Karl Holm, who built it, says it is art.\n"
        "Our guest today is the clockmaker Per Lund. Per is known for his patience.\n"
        "Read more: Clock talks: Per Lund\n"
        f"Q1. Hello Per! {Q1}\n{A1}\nQ2. {Q2}\n{A2}\nQ3. {Q3}\n{A3}\n"
        "Per, thank you for your time! And you, dear reader, see you soon!\n"
        "Ida MossEditor, The Clock Review\n"
        "Last month we talked to Karl Holm, the guest of our first interview. Karl builds clocks for stations.\n",
        "text",
    )
    assert interview.title == "Clock talks: Per Lund"
    assert [(p.name, p.role.value) for p in interview.people] == [("Ida Moss", "interviewer"), ("Per Lund", "guest")]
    assert [(s.line, s.reason) for s in interview.skipped if s.reason != "label"] == [
        (1, "teaser of another post"),
        (2, "teaser of another post"),
        (3, "teaser of another post"),
        (5, "teaser of another post"),
        (13, "signature"),
        (14, "teaser of another post"),
    ]
    assert interview.turns[-1].role.value == "interviewer"


def test_several_interviews_are_one_as_a_whole_and_each_by_itself() -> None:
    text = "# Talks\n\n" + "\n\n".join(
        f"## Interview with {who}\n\n" + "\n\n".join(f"*{q}*\n\n{a}" for q, a in ROUNDS)
        for who in ("Per Lund", "Eva Strand")
    )
    document = parse_document(text.encode(), format="markdown")
    assert [p.name for p in understand(document).people] == ["Interviewer", "Per Lund", "Eva Strand"]
    each = interviews(document)
    assert [i.title for i in each] == ["Interview with Per Lund", "Interview with Eva Strand"]
    assert [[p.name for p in i.people] for i in each] == [["Interviewer", "Per Lund"], ["Interviewer", "Eva Strand"]]
    assert all(len(i.turns) == 6 for i in each)


ESSAY = """# On clocks

A clock in a tower is driven by a weight. The weight hangs on a rope, and somebody has to wind the rope up again.

Most towers have a clock on each of their sides. The hands are moved by one shaft that runs through the tower.

In the last century motors took the place of the weights. The clocks have been on time ever since.

The museum shows twelve of them. It is open from May to September.
"""


@pytest.mark.parametrize("text", ["# A heading\n", ESSAY, "Thanks.\n", "Why?\n"])
def test_what_is_no_interview_is_refused(text: str) -> None:
    with pytest.raises(NotAnInterviewError) as refused:
        read(text)
    assert refused.value.exit_code == 3
    assert "**Name:**" in str(refused.value)


def test_a_clear_turn_is_more_certain_than_a_doubtful_one() -> None:
    labelled = read(written(*SHAPES["bold names"]))
    bare = read(
        "How do you begin?\n\nI open it.\n\nThe spring.\n\nWhat do you do then?\n\nI wait and I listen.", "text"
    )
    assert min(t.confidence for t in labelled.turns) > 0.99
    assert min(t.confidence for t in bare.turns) < 0.9


def test_two_angles_before_a_caption_are_another_speaker() -> None:
    said = [
        "Welcome back to the clock hour. How are you?", "I am well, thank you.", "So you wind one every day.",
        "I do, every day but Monday.", "What do you find the hardest of them?", "The one in the tower, I think.",
        "And which is your oldest?", "That is the one my father left me.",
    ]  # fmt: skip
    cues = "".join(f"00:{n:02}:00.000 --> 00:{n:02}:30.000\n>> {words}\n\n" for n, words in enumerate(said))
    read_as = understand(parse_document(f"WEBVTT\n\n{cues}".encode(), format="vtt"))
    assert [(t.role.value, t.text) for t in read_as.turns] == [
        (("interviewer", "guest")[n % 2], words) for n, words in enumerate(said)
    ]


def test_times_and_cues_of_a_transcript_are_not_said() -> None:
    talk = "**Ida:** [00:12] Why clocks?\n\n**Per:** I like them.\n\n[01:02:03.5] They tick.\n\n**Break:** [02:00]\n\n"
    read_as = read(talk * 2)
    assert [t.text for t in read_as.turns[:2]] == ["Why clocks?", "I like them.\n\nThey tick."]
    assert "[01:02:03.5]" in [s.text for s in read_as.skipped]


def test_a_page_whose_paragraphs_start_with_their_time_is_read_without_it() -> None:
    said = [
        "Ida: Why do you mend clocks?",
        "Per: I like them.",
        "They tick.",
        "Ida: And who pays you?",
        "Per: I do.",
    ] * 2
    read_as = read("\n\n".join(f"00:0{n}:00 {words}" for n, words in enumerate(said)), "text")
    assert read_as.turns[1].text == "I like them.\n\nThey tick."


def test_a_label_inside_a_bold_question_is_one_though_answers_have_none() -> None:
    asked = ["Why clocks?", "When did you begin?", "And what comes next?", "Thank you for the talk, Per."]
    talk = "".join(f"**IM: {words}**\n\nI shall say that they tick.\n\n" for words in asked)
    read_as = read(f"---\nauthor: Ida Moss\n---\n\n{talk}")
    assert [(t.speaker, t.text) for t in read_as.turns[::2]] == [("Ida Moss", words) for words in asked]


def test_what_columns_look_like_says_nothing_where_both_have_labels() -> None:
    said = [
        ("Clock Review", "Hello.</p><p>You have mended clocks for long. What was the first?"), ("Per Lund", "Mine."),
        ("Clock Review", "We saw it."), ("Per Lund", "I know. I hid it.</p><p>It ticks too loud for my neighbours."),
    ]  # fmt: skip
    rows = "".join(f"<h3>{name}:</h3><div class='words'><p>{words}</p></div>" for name, words in said * 2)
    read_as = understand(parse_document(f"<html><body><article>{rows}</article></body></html>".encode(), format="html"))
    assert [(t.speaker, t.text.split(".")[0]) for t in read_as.turns[:4]] == [
        (name, words.split(".")[0]) for name, words in said
    ]


def test_a_list_of_references_is_not_said() -> None:
    talk = "**Ida:** Why clocks?\n\n**Per:** I have read of them [1] and I like them.\n\n"
    read_as = read(talk * 3 + "[1] Ida Moss: On clocks. Oslo 1999.\n")
    assert [(s.text, s.reason) for s in read_as.skipped if s.reason != "label"] == [
        ("[1] Ida Moss: On clocks. Oslo 1999.", "footnote")
    ]
    assert not any("Oslo" in t.text for t in read_as.turns)


def test_where_a_note_in_the_margin_stands_is_nobody() -> None:
    note = '{{< sidenote "right" "of wood" >}}\nNo longer.{{< /sidenote >}}\n'
    read_as = read(f"### Why clocks?\n\nI like them, mine is\n{note}\n\n### What do you do next?\n\nI shall rest.\n")
    assert [p.name for p in read_as.people] == ["Interviewer", "Guest"]


def test_a_time_after_a_name_is_part_of_the_label() -> None:
    said = [("Ida", "Why do you mend clocks?"), ("Per", "I like them."), ("Ida", "And next?"), ("Per", "I shall rest.")]
    talk = "".join(f"{name}: 00:0{n}:01\n\n{words}\n\n" for n, (name, words) in enumerate(said * 2))
    assert [(t.speaker, t.text) for t in read(talk).turns] == said * 2
    assert read("**When do you rise?**\n\n7:30\n\n**And why do you?**\n\nI like it.\n").turns[1].text == "7:30"


def test_people_who_never_ask_are_not_all_interviewers() -> None:
    talk = "Ida: I have wound it.\n\nIt ticks.\n\nPer: Why that?\n\nIda: I had to.\n\nIt stood still.\n\nPer: Why?\n\n"
    assert {p.role.value for p in read(talk * 3).people} == {"interviewer", "guest"}
