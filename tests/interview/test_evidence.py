"""Every sign holds in its example; the words are looked at as people hear them."""

from __future__ import annotations

import pytest

from interview_audio.interview.evidence.sign import Evidence, PairEvidence
from interview_audio.interview.evidence.table import PAIR_RULES, RULES
from interview_audio.interview.evidence.wording import Wording
from interview_audio.interview.page.questions import is_question
from interview_audio.languages.detection import detected

NAMES = frozenset({"ada", "lovelace"})


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_a_sign_holds_in_its_example(rule: Evidence) -> None:
    assert rule.holds(Wording(rule.example, names=NAMES))


@pytest.mark.parametrize("rule", PAIR_RULES, ids=lambda r: r.name)
def test_a_sign_of_neighbours_holds_in_its_example(rule: PairEvidence) -> None:
    assert rule.holds(*(Wording(text, names=NAMES) for text in rule.example))


def test_names_of_signs_are_used_once() -> None:
    names = [r.name for r in RULES] + [r.name for r in PAIR_RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("What is it?", True),
        ("It is late. Why?", True),
        ("Is it (really)?", True),
        ("Why is that? (I mean the sea.)", True),
        ("And this one?)", True),
        ("Really?!", True),
        ("What is it? - ada", True),
        ("Why? I know.", False),
        ("“Why?” she asked.", False),
        ("It is late.", False),
    ],
)
def test_the_last_sentence_asks(text: str, asks: bool) -> None:
    assert Wording(text).asks is asks


def test_quoted_words_are_somebody_else_s() -> None:
    wording = Wording("The editor wrote: “I saw you. Did you see me?” That was all.")
    assert not wording.has("i")
    assert not wording.has("you")
    assert not wording.questions


def test_a_question_mark_is_one_in_every_script() -> None:
    assert all(map(is_question, ("Why?", "なぜ？", "لماذا؟")))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I think that it is the best of all and we like it.", "en"),
        ("Ich glaube, dass es die beste von allen ist, und wir mögen sie.", "de"),
        ("Je pense que c'est la meilleure de toutes et que nous l'aimons.", "fr"),
        ("Creo que es la mejor de todas y que nos gusta mucho.", "es"),
        ("Eu acho que é a melhor de todas e que nós gostamos dela.", "pt"),
        ("Credo che sia la migliore di tutte e che ci piace molto.", "it"),
        ("Ik denk dat het de beste van allemaal is en wij houden ervan.", "nl"),
    ],
)
def test_a_language_is_told_by_its_common_words(text: str, language: str) -> None:
    assert detected(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [("これは時計の話です。", "ja"), ("这是一个钟", "zh"), ("Это часы.", "ru"), ("Це мій годинник і її.", "uk"),
     ("It is the clock of Ida Ορο.", "en")],
)  # fmt: skip
def test_a_language_without_a_vocabulary_is_told_by_its_letters(text: str, language: str) -> None:
    assert detected(text) == language
