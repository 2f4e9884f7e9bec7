"""What holds for every text: no figure, sign or mark reaches a voice whose language has rules."""

from __future__ import annotations

import html
import re
import time
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interview_audio.languages import numerals
from interview_audio.markup.reading import parse_inline
from interview_audio.model import Inline
from interview_audio.script import Change, spoken_text
from interview_audio.script.rules.marked import marked
from interview_audio.script.spoken import speak

BADLY_SET = re.compile(r"  |\s[.,;:?!]|^[ .,;:?!'-]|[.,;:?!]{2}|[^.,;:?!]\Z")
SIGNS = "0123456789.,:;/-–—()[]{}$€%°#@&*_`'\"<>=+^~|\\ ½²₂…’“😀Ⅳ①ªº№™\u200b\u00a0"
THINGS = (
    "$3B",
    "1,234",
    "5km",
    "20°C",
    "3/4",
    "1999",
    "9:30am",
    "Dr.",
    "e.g.",
    "x^2",
    "a_b",
    "C++",
    "#1",
    "@me",
    "[1]",
    "24/7",
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.text(alphabet=st.sampled_from(SIGNS + "abcXIVkmGB"), max_size=60),
    st.lists(
        st.sampled_from(THINGS),
        max_size=8,
    ).map("-".join),
)


def is_sayable(text: str) -> bool:
    return all(c in " .,;:?!'-" or unicodedata.category(c)[0] in "LM" for c in text)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(["en", "en", "en", "de", "fr", "es", "it", "pt", "nl", "pl"]))
@example("\U00011fc0", "en")  # a Tamil fraction: neither a digit nor anything that Unicode takes apart
@example("𒐀፲〇", "de")
def test_no_figure_and_no_sign_reaches_a_voice(text: str, language: str) -> None:
    for spoken in (spoken_text(text, language), speak(marked((Inline(text),)), language)):
        assert is_sayable(spoken)
        assert not BADLY_SET.search(spoken)


def letters(text: str) -> Counter[str]:
    return Counter(
        c for c in unicodedata.normalize("NFKD", text).casefold() if unicodedata.category(c) != "Mn" and c.isalpha()
    )


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.casefold())


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(["sw", "ru", "ja", "ar", "tlh"]))
def test_a_language_without_rules_is_given_no_word_and_no_figure_that_is_not_in_the_text(
    text: str, language: str
) -> None:
    spoken = speak(marked((Inline(text),)), language)
    plain = html.unescape(text)
    assert letters(spoken) <= letters(plain)
    assert set(re.findall(r"\d", spoken)) <= set(re.findall(r"\d", unicodedata.normalize("NFKD", plain)))


PROSE = ["we", "met", "Ann", "said", "that", "engines", "grow", "naïve", "the", "cats", "O'Neill", "yes", "later"]
FIGURES = ["5 km", "$3B", "in 1999", "3-4", "the 1980s", "50%", "Dr. Lee", "9:30am", "GPT-4", "x = 3", "[12]", "v2.0"]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(PROSE + FIGURES), min_size=1, max_size=12),
    st.lists(
        st.sampled_from([" ", ", ", ". ", " (", ") ", "; ", "… ", " - ", "\n", "! ", ' "']), min_size=12, max_size=12
    ),
)
def test_no_word_of_prose_is_lost_between_figures_and_signs(parts: list[str], signs: list[str]) -> None:
    text = "".join(part + sign for part, sign in zip(parts, signs, strict=False))
    changes: list[Change] = []
    said = Counter(words(speak(marked((Inline(text),)), "en", None, changes)))
    changed = {word for change in changes for word in words(change.before)}
    assert set(Counter(words(text)) - said) <= changed
    assert not Counter(word for part in parts if part in PROSE for word in words(part)) - said


@pytest.mark.parametrize(
    ("language", "of"), [("en", "people"), ("de", "Leute"), ("fr", "amis"), ("it", "amici"), ("pl", "osób")]
)
def test_no_count_is_lost_or_taken_for_something_else(language: str, of: str) -> None:
    """83 once was a smiley."""
    for number in (*range(2, 110), *range(110, 1000, 7), 1234, 12_345, 123_456):
        figures = str(number)
        said = spoken_text(f"x {figures} {of} y", language)
        assert numerals.cardinal(figures, language) in said.replace(" and ", " ") or number % 10 == 1, said


@pytest.mark.soak
def test_no_sign_of_the_real_pages_reaches_an_english_voice(shared: Path) -> None:
    pages = [*(shared / "corpus" / "raw" / "dev").iterdir(), *(shared / "seeds").iterdir()]
    for page in pages:
        for paragraph in re.split(r"\n\s*\n", page.read_text(encoding="utf-8", errors="replace")):
            for runs in (parse_inline(paragraph), (Inline(paragraph),)):
                spoken = speak(marked(runs), "en")
                assert is_sayable(spoken), paragraph
                assert not re.search(r"<|>|\*|://", spoken), paragraph


@pytest.mark.parametrize(
    "text", ["1" * 5000, "a." * 3000, "$1 " * 3000, "(" * 5000, "x² " * 3000, "1/2/" * 3000, "<a " * 3000, "- " * 3000]
)
def test_a_long_odd_text_is_read_in_time(text: str) -> None:
    """Each of these once kept a pattern busy for minutes."""
    start = time.process_time()
    assert is_sayable(spoken_text(text))
    assert time.process_time() - start < 20
