"""Where sentences end, and where a long one takes a breath."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.languages import language_of
from interview_audio.markup.reading import parse_inline
from interview_audio.script.rules.marked import ASIDE, ASIDE_END, CODE, CODE_END, STRUCK, STRUCK_END, marked, plain
from interview_audio.script.sentences import at_pauses, balanced, halves, sentences

ENGLISH = language_of("en")

SPLITS = [
    "I came. | I saw.",
    "Dr. Smith met Mr. T. | He left.",
    "He works at Headroom Inc. in Michigan. | It grew.",
    "We use Python, Rust, etc. | Then we ship.",
    "See Fig. 3 and eq. 4. | Done.",
    "J. K. Rowling and George W. Bush met. | They spoke.",
    "It costs 3.50 dollars. | Fine.",
    "At 5 p.m. we left. | At 6 p.m. | We ate.",
    "The U.S. Senate met. | In the U.S. | It rains.",
    "“No way.” | She left.",
    "He said (and meant it. Really.) that it works. | Good.",
    "Wait... what? | Well… I think so.",
    "Hmm... | Maybe.",
    "See https://example.org/a.b for more. | Bye.",
    "Go to Node.js now. | Yes!",
    "a talk about AI. |There is more. | Yes.",
    "it ended.| Next we went on.",
    "What?! | No!",
    "He lives on Main St. | The house is red.",
    "vitamin C. | The end.",
    "He said no. | It was so.",
    "Cf. Kant and approx. Five of them.",
    "We lived in the U.S. | Mary said she liked it.",
    "The U.S. Senate voted yes. | It passed.",
    "He works for Apple Inc. | Mary works for Google.",
    "Apple Inc. CEO Tim Cook spoke. | Google Inc. President Larry Page did not.",
    "We met at 5 p.m. | John was late, not at 5 p.m. Monday, nor at 9 a.m. Eastern time.",
    "Her Ph.D. Thesis was long. | She has a Ph.D. | Stanford hired her.",
    "It was Plan B. | Mary liked it.",
    "Martin Luther King Jr. spoke. | We met Robert Downey Jr. | John was there.",
    "See Smith et al. | The rest of Smith et al. (2019) follows.",
    "At No. 10 Downing St. | Big Ben struck.",
    "We moved to Washington, D.C. | Peter stayed in the Washington, D.C. area.",
    "1. First do this. | 2. Then that.",
    "He is 6 ft. 2 in. tall. | We sold 5 kg. | Then 6 kg.",
    "Visit example.com. | Then call. | It is 1.5. | We use 2.5 today.",
]


@pytest.mark.parametrize("written", SPLITS)
def test_sentences_end_where_a_reader_ends_them(written: str) -> None:
    expected = [part.strip() for part in written.split("|")]
    assert [s.strip() for s in sentences(written.replace(" | ", " ").replace("|", ""), ENGLISH)] == expected


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("de", "Am 3. Mai kam z. B. Dr. Lee. Er blieb.", ["Am 3. Mai kam z. B. Dr. Lee.", "Er blieb."]),
        ("es", "En EE. UU. vive la Sra. Gil. Ella canta.", ["En EE. UU. vive la Sra. Gil.", "Ella canta."]),
        ("fr", "Où travailles-tu ? À Paris.", ["Où travailles-tu ?", "À Paris."]),
        ("ja", "はい。そうです。", ["はい。", "そうです。"]),
        ("ru", "Да. Нет.", ["Да.", "Нет."]),
    ],
)
def test_every_language_has_its_own_short_forms(tag: str, text: str, expected: list[str]) -> None:
    assert [s.strip() for s in sentences(text, language_of(tag))] == expected


@given(st.text(alphabet=st.sampled_from("aB. ?!1()“”'…\n"), max_size=60))
def test_sentences_joined_are_the_text(text: str) -> None:
    assert "".join(sentences(text, ENGLISH)) == text


def test_a_mark_that_a_cut_falls_into_is_closed_and_opened_again() -> None:
    assert balanced([f"a {STRUCK}b.", f" c{STRUCK_END} d"]) == [
        f"a {STRUCK}b.{STRUCK_END}",
        f"{STRUCK} c{STRUCK_END} d",
    ]


def test_code_is_no_place_for_a_cut() -> None:
    text = f"Use {CODE}a{CODE_END} first, and then the other one, because it is better than the first."
    first, second = halves(text, ENGLISH) or ("", "")
    assert plain(first) == "Use a first, and then the other one,"
    assert plain(second) == "because it is better than the first."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aaa bbb ccc, and ddd eee fff", ("aaa bbb ccc, ", "and ddd eee fff")),
        ("aaa bbb, ccc ddd eee; fff ggg hhh iii", ("aaa bbb, ccc ddd eee; ", "fff ggg hhh iii")),
        ("aaa bbb ccc because ddd eee", ("aaa bbb ccc ", "because ddd eee")),
        ("aaa bbb (ccc, ddd) eee fff, ggg", ("aaa bbb (ccc, ddd) ", "eee fff, ggg")),
        ("aaa bbb ccc and, ddd eee fff", ("aaa bbb ccc ", "and, ddd eee fff")),
        ("aaa bbb ccc ddd", None),
    ],
)
def test_a_long_sentence_is_cut_at_a_clause_near_its_middle(text: str, expected: tuple[str, str] | None) -> None:
    assert halves(text, ENGLISH) == expected


def test_a_sentence_without_a_clause_is_cut_between_words_rather_than_not_at_all() -> None:
    assert halves("aaa bbb ccc ddd", ENGLISH, hard=True) == ("aaa bbb ", "ccc ddd")
    assert halves("aaabbbcccddd", ENGLISH, hard=True) is None
    assert halves("aaabbbcccddd ", ENGLISH, hard=True) is None
    assert halves("ab" * 300, ENGLISH) is None
    assert halves("ab" * 300, ENGLISH, hard=True) == ("ab" * 150, "ab" * 150)


@pytest.mark.parametrize(("before", "after"), [("", "\n"), ("\n", ""), ("\n", " \n"), ("", f"{ASIDE} {ASIDE_END}")])
def test_a_blank_at_an_end_does_not_keep_an_endless_word_whole(before: str, after: str) -> None:
    first, second = halves(f"{before}{'|k' * 400}{after}", ENGLISH, hard=True) or ("", "")
    assert 350 < len(first.strip()) < 450
    assert f"{first}{second}" == f"{before}{'|k' * 400}{after}"


@pytest.mark.parametrize(
    ("direction", "milliseconds"),
    [
        ("pause", 1000),
        ("pause 1s", 1000),
        ("pause 0.5 s", 500),
        ("pause 300ms", 300),
        ("Pause 2", 2000),
        ("pause 99s", 10_000),
    ],
)
def test_an_author_asks_for_a_pause(direction: str, milliseconds: int) -> None:
    text = marked(parse_inline(f"One. <!-- {direction} --> Two."))
    assert [(part.strip(), pause) for part, pause in at_pauses(text)] == [("One.", milliseconds), ("Two.", None)]
