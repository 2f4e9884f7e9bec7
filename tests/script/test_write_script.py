"""An interview becomes a script: lines, sentences, pauses."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from statistics import mean, median, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.markup.reading import parse_inline
from interview_audio.model import Block, BlockKind, Gaps, Interview, Role, Script, Settings, Turn
from interview_audio.script import write_script
from interview_audio.script.write import pause_between, sentence_lean

SILENT = Settings(eu_ai_act_notice=False)


def turn(role: Role, *paragraphs: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Turn:
    blocks = tuple(Block(kind, parse_inline(text), line) for line, text in enumerate(paragraphs, 1))
    return Turn(role, {Role.GUEST: "Ada", Role.INTERVIEWER: "Bob"}.get(role), blocks, 1)


def interview(*turns: Turn, language: str = "en") -> Interview:
    return Interview("A talk", language, (), turns)


def said(*paragraphs: str, language: str = "en") -> list[str]:
    script = write_script(interview(turn(Role.GUEST, *paragraphs), language=language), SILENT)
    return [sentence.spoken for line in script.lines for sentence in line.sentences]


def test_a_turn_is_a_line_and_keeps_its_place_speaker_and_source_line() -> None:
    turns = (turn(Role.INTERVIEWER, "Why?"), replace(turn(Role.GUEST, "So."), line=7))
    lines = write_script(interview(*turns), SILENT).lines
    assert [(line.turn, line.role, line.speaker, line.source_line) for line in lines] == [
        (0, Role.INTERVIEWER, "Bob", 1),
        (1, Role.GUEST, "Ada", 7),
    ]


def test_a_sentence_has_its_words_as_written_and_as_said() -> None:
    (line,) = write_script(interview(turn(Role.GUEST, "**Dr.** Lee has $3B. See [here](x)!")), SILENT).lines
    assert [(s.text, s.spoken) for s in line.sentences] == [
        ("Dr. Lee has $3B.", "Doctor Lee has three billion dollars."),
        ("See here!", "See here!"),
    ]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["Yes. I do."], ["Yes, I do."]),
        (["I do. Yes."], ["I do, Yes."]),
        (["Yes! I do."], ["Yes, I do."]),
        (["Yes."], ["Yes."]),
        (["Yes.", "I do."], ["Yes.", "I do."]),
        (["Why? Because."], ["Why?", "Because."]),
        (["Of course. I do."], ["Of course.", "I do."]),
    ],
)
def test_a_one_word_sentence_joins_its_neighbour_of_the_same_paragraph(
    paragraphs: list[str], expected: list[str]
) -> None:
    assert said(*paragraphs) == expected


def test_one_word_items_of_a_list_join_their_neighbours() -> None:
    items = ("Python", "Rust", "a language that browsers read", "Go")
    blocks = tuple(Block(BlockKind.LIST_ITEM, parse_inline(item), 1, marker="-") for item in items)
    (line,) = write_script(interview(replace(turn(Role.GUEST, ""), blocks=blocks)), SILENT).lines
    assert [(s.text, s.spoken) for s in line.sentences] == [
        ("Python, Rust", "Python, Rust."),
        ("a language that browsers read, Go", "a language that browsers read, Go."),
    ]


def test_a_long_sentence_is_given_to_the_voice_in_breaths() -> None:
    clause = "and then we went on to the next thing that had to be done before the end of the day"
    spoken = said(", ".join([clause] * 8) + ".")
    assert len(spoken) > 2
    assert all(len(sentence) <= 250 for sentence in spoken)
    assert all(sentence.endswith(",") for sentence in spoken[:-1])


def test_a_very_long_sentence_without_a_clause_is_cut_all_the_same() -> None:
    assert max(len(sentence) for sentence in said("word " * 2000)) <= 450


def test_what_is_not_said_stays_with_the_words_of_its_neighbour() -> None:
    (line,) = write_script(interview(turn(Role.GUEST, "[laughs] I came. :) (applause)")), SILENT).lines
    assert " ".join(s.text for s in line.sentences) == "[laughs] I came. :) (applause)"
    assert line.spoken == "I came."


def test_a_turn_of_nothing_but_an_aside_says_it_after_all_and_one_without_words_is_no_line() -> None:
    script = write_script(interview(turn(Role.GUEST, "[laughs]"), turn(Role.GUEST, ":)", "…")), SILENT)
    assert [line.spoken for line in script.lines] == ["laughs."]


TOKENS = (
    *("Yes.", "no", "Dr.", "AI.There", "5", "$3B", "(so)", "[laughs]", ":)", "*x*", "**y**", "`a.b()`", "e.g.", "U.S."),
    *(
        "What?",
        "!",
        "…",
        "—",
        "“a”",
        "it's\nNext",
        "1999",
        "~~old~~",
        "😀",
        "é",
        "<!-- pause 1s -->",
        "a<!-- say: b -->",
    ),
)
WORDS = st.lists(st.sampled_from(TOKENS), max_size=30).map(" ".join)


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_every_word_of_a_turn_is_in_exactly_one_sentence_in_order(paragraphs: list[str]) -> None:
    one = turn(Role.GUEST, *paragraphs)
    script = write_script(interview(one), SILENT)
    texts = [sentence.text for line in script.lines for sentence in line.sentences]
    if texts:
        assert "".join("".join(texts).split()) == "".join(one.text.split())
    else:
        assert not any(c.isalnum() for c in one.text)


def test_words_of_every_turn_of_the_real_interviews_are_said_once(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "gold" / "dev").glob("*.json")):
        turns = [
            turn(Role(t["role"]), *t["text"].split("\n\n"))
            for t in json.loads(path.read_text(encoding="utf-8"))["turns"]
            if t["role"] != "skip"
        ]
        script = write_script(interview(*turns), SILENT)
        for index, one in enumerate(turns):
            texts = [s.text for line in script.lines if line.turn == index for s in line.sentences]
            assert "".join("".join(texts).split()) == "".join(one.text.split()), path.name


def gaps(script: Script) -> list[list[int]]:
    return [[*(s.pause_ms for s in line.sentences[:-1]), line.pause_ms] for line in script.lines]


TALK = (
    turn(Role.NARRATOR, "Ada wrote programs. She thought about machines."),
    turn(Role.INTERVIEWER, "Why did you begin with all that?"),
    turn(Role.GUEST, "I was asked to translate. Then I wrote notes.", "The notes were long. They took a year."),
    turn(Role.INTERVIEWER, "And what came of it in the end?"),
    turn(Role.GUEST, "This."),
)


def test_every_pause_lies_in_its_range() -> None:
    settings = Settings(notice="Bye.", notice_at="end", gaps=Gaps((1, 9), (20, 29), (30, 39), (40, 49)))
    kinds = [[[pause // 10 for pause in line] for line in gaps(write_script(interview(*TALK), settings))]]
    assert kinds == [[[0, 4], [3], [0, 2, 0, 4], [3], [4], [0]]]


@pytest.mark.parametrize("speed", [0.5, 1.25, 2.0])
def test_a_quicker_pace_shortens_every_pause_in_proportion(speed: float) -> None:
    turns = (turn(Role.INTERVIEWER, "Why was it so?"), turn(Role.GUEST, "It was. It had to be.", "Later it was not."))
    usual, quick = (write_script(interview(*turns), Settings(speed=pace)) for pace in (1.0, speed))
    pauses = [[s.pause_ms for line in script.lines for s in line.sentences] for script in (usual, quick)]
    pauses = [[*p, *(line.pause_ms for line in script.lines)] for p, script in zip(pauses, (usual, quick), strict=True)]
    assert any(pauses[0])
    assert pauses[1] == [pytest.approx(pause / speed, rel=0.25) for pause in pauses[0]]


def test_an_edit_of_one_turn_moves_nothing_but_the_pauses_beside_it() -> None:
    before = write_script(interview(*TALK), SILENT)
    after = write_script(interview(*TALK[:2], turn(Role.GUEST, "Something else. Nothing."), *TALK[3:]), SILENT)
    assert before.lines[0] == after.lines[0]
    assert before.lines[3:] == after.lines[3:]
    assert before.lines[1].sentences == after.lines[1].sentences
    assert before == write_script(interview(*TALK), SILENT)


def pause_after(question: str, answer: str, count: int = 60) -> float:
    """Return the median pause between two turns of these words, over several numbers."""
    turns = [
        (turn(Role.INTERVIEWER, f"{question} Why number {n}?"), turn(Role.GUEST, f"There were {n}. {answer}"))
        for n in range(count)
    ]
    return median(write_script(interview(*pair), SILENT).lines[0].pause_ms for pair in turns)


def test_the_pause_between_turns_grows_with_what_was_said_and_what_will_be() -> None:
    short, long = "", "I have long wondered how anybody could do all of that, and what came of it in the end. " * 4
    quick, thorough = "", "All of them had to be taken apart, cleaned, oiled and put together again. " * 9
    low, high = Gaps().answer
    assert low <= pause_after(short, quick) < pause_after(short, thorough) < pause_after(long, thorough) <= high
    assert pause_after(short, quick) < low + (high - low) / 4 < pause_after(long, thorough)


@pytest.mark.parametrize("kind", ["sentence", "chapter"])
def test_pauses_are_spread_as_a_persons_are(kind: str) -> None:
    gap = getattr(Gaps(), kind)
    pauses = [pause_between(gap, f"It was number {n}.", "There were others.") for n in range(400)]
    assert gap[0] <= min(pauses) < max(pauses) <= gap[1]
    assert stdev(pauses) / mean(pauses) > 0.25
    longest_third = sum(p > gap[1] - (gap[1] - gap[0]) / 3 for p in pauses) / len(pauses)
    assert 0.08 < longest_third < 0.22
    assert median(pauses) < mean(pauses)


@pytest.mark.parametrize(
    ("before", "following"),
    [
        ("He had thought about it for the whole of that long winter in the hills.", "Then he went."),
        ("He thought.", "\u201cI will go home,\u201d he said at last, to nobody."),
    ],
)
def test_a_long_sentence_and_a_quotation_lengthen_the_pause_beside_them(before: str, following: str) -> None:
    plain = sentence_lean("He thought.", following.strip("\u201c").replace("\u201d", ""))
    assert sentence_lean(before, following) > plain


def test_an_author_decides_a_pause_inside_a_sentence_between_paragraphs_and_after_a_turn() -> None:
    script = write_script(
        interview(
            turn(Role.GUEST, "One <!-- pause 1s --> two. <!-- pause 300ms -->", "Three. <!-- pause 2s -->"),
            turn(Role.GUEST, "Four."),
        ),
        SILENT,
    )
    assert [s.spoken for line in script.lines for s in line.sentences] == ["One,", "two.", "Three.", "Four."]
    assert gaps(script) == [[1000, 300, 2000], [0]]


@pytest.mark.parametrize(
    ("written", "spoken", "pause"),
    [
        (r"A f\*\*\*\*ng mess, that.", ["A,", "mess, that."], 400),
        (r"He is an a\*\*hole.", ["He is an."], 0),
        (r"It is 3\*4.", ["It is three times four."], 0),
    ],
)
def test_a_censored_word_is_a_pause_by_setting(written: str, spoken: list[str], pause: int) -> None:
    script = write_script(interview(turn(Role.GUEST, written)), replace(SILENT, censored="pause"))
    assert [s.spoken for line in script.lines for s in line.sentences] == spoken
    assert gaps(script)[0][0] == pause
    assert "".join(s.text for s in script.lines[0].sentences).count("*") == written.count("*")


@pytest.mark.parametrize(("language", "said_as"), [("en", "bleep"), ("de", "Piep"), ("fr", "bip"), ("nl", "piep")])
def test_a_censored_word_is_a_bleep_in_each_language(language: str, said_as: str) -> None:
    assert said(r"M\*\*\*e alors", language=language) == [f"{said_as} alors."]


def test_words_of_a_few_letters_in_a_row_are_sentences_not_initials() -> None:
    assert said("I. Me. U. 3.") == ["I, Me, U, three."]
    assert said("J. K. Rowling.") == ["J K Rowling."]


def test_an_empty_interview_is_an_empty_script() -> None:
    script = write_script(interview(), SILENT)
    assert (script.lines, script.chapters) == ((), ())
