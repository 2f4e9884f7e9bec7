"""What holds for every text: no figure, sign or mark reaches a voice whose language has rules."""

from __future__ import annotations

import re
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_audio.markup import parse_inline
from interview_audio.model import Inline
from interview_audio.script import spoken_text
from interview_audio.script.marked import marked
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
@given(TEXTS, st.sampled_from(["en", "en", "en", "de", "fr", "es", "it", "pt"]))
def test_no_figure_and_no_sign_reaches_a_voice(text: str, language: str) -> None:
    for spoken in (spoken_text(text, language), speak(marked((Inline(text),)), language)):
        assert is_sayable(spoken)
        assert not BADLY_SET.search(spoken)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["nl", "ru", "zh", "tlh"]))
def test_a_language_without_rules_never_fails(text: str, language: str) -> None:
    spoken_text(text, language)


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
